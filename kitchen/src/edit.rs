//! Every way in which a design changes. An edit gives another valid design or a refusal with its reason;
//! nothing else writes to a design.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Catalogue, Slot};
use crate::design::{Design, Extra, Made, Place, Services, VatAnswers};
use crate::ids::{Code, Id};
use crate::length::Mm;
pub use crate::refusal::{Measure, Refusal};
use crate::room::Hinge;

mod close;
mod extras;
mod island;
mod loans;
mod module;
mod room;
mod row;
mod space;
mod stand;
mod style;

pub use island::{IslandEdit, Rim};
pub use loans::Loans;
pub use module::next_id;
pub use room::RoomEdit;
use row::Steps;
pub use row::{Leg, RowEdit};
pub use stand::Stand;
pub use style::StyleEdit;

/// A change to a design.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Several changes that are one gesture: all of them happen, or none.
    All(Vec<Edit>),
    /// Puts a new module at a place; it is named by [`next_id`].
    Place {
        /// Its type.
        code: Code,
        /// Its carcass width.
        width: Mm,
        /// Where it stands.
        place: Place,
        /// Its left carcass side.
        x: Mm,
    },
    /// Moves a module, to another wall too.
    Move {
        /// The module.
        module: Id,
        /// Where it is to stand.
        place: Place,
        /// Its left carcass side there.
        x: Mm,
    },
    /// Puts a copy of a module, with all that it holds, at a place; it is named by [`next_id`].
    Duplicate {
        /// The module that is copied.
        module: Id,
        /// Where the copy stands.
        place: Place,
        /// Its left carcass side there.
        x: Mm,
    },
    /// Takes a module away, and the extras that went with it.
    Remove {
        /// The module.
        module: Id,
    },
    /// Makes a module wider or narrower: to the right, or to the left where the right has no room.
    SetWidth {
        /// The module.
        module: Id,
        /// The carcass width.
        width: Mm,
    },
    /// Gives a module a front of its own, or the style's again.
    SetFront {
        /// The module.
        module: Id,
        /// The front material; none is the style's.
        front: Option<Code>,
    },
    /// Gives a module a handle of its own, or the style's again.
    SetHandle {
        /// The module.
        module: Id,
        /// The handle; none is the style's.
        handle: Option<Code>,
    },
    /// Makes a module otherwise than the price list says, or as it says again.
    SetMade {
        /// The module.
        module: Id,
        /// How it is made.
        made: Made,
    },
    /// Sets the side on which a module's door hinges.
    SetHinge {
        /// The module.
        module: Id,
        /// The side.
        hinge: Hinge,
    },
    /// Cuts grooves for draining beside a module's sink, or none.
    Drain {
        /// The module.
        module: Id,
        /// The side of the sink.
        side: Option<Hinge>,
    },
    /// Hangs a wall unit at a height of its own, or where the height system has it again.
    Hang {
        /// The module.
        module: Id,
        /// Its lower edge above the floor; none is derived.
        z: Option<Mm>,
    },
    /// Puts a sink, tap or appliance into a module, or takes it out.
    Equip {
        /// The module.
        module: Id,
        /// The place in it.
        slot: Slot,
        /// What goes in; none takes out.
        code: Option<Code>,
    },
    /// Makes another type of a module; what the new type cannot hold goes.
    Replace {
        /// The module.
        module: Id,
        /// The new type. It keeps the width, or takes the nearest that it has.
        code: Code,
    },
    /// Turns a module left to right: its hinge, and a corner unit goes to the other corner of its wall.
    Mirror {
        /// The module.
        module: Id,
    },
    /// Turns all modules of a wall left to right.
    MirrorWall {
        /// The wall.
        wall: Id,
    },
    /// Puts several modules elsewhere or makes them wider or narrower at once: what counts is that each stands
    /// free in the end.
    Arrange(Vec<Stand>),
    /// Changes a row without breaking it: its units make room or close up.
    Row(RowEdit),
    /// Changes an island.
    Island(IslandEdit),
    /// Changes the room.
    Room(RoomEdit),
    /// Changes the style.
    Style(StyleEdit),
    /// Adds an accessory or a free-standing hood.
    AddExtra(Extra),
    /// Takes away the extra at this place of the list.
    RemoveExtra {
        /// Its place.
        index: usize,
    },
    /// Sets what the maker does besides making.
    Services(Services),
    /// Sets the answers to the VAT questions; none is not answered.
    Vat(Option<VatAnswers>),
    /// Names the design.
    Name(String),
    /// Sets the language of its owner.
    Language(#[serde(with = "LanguageCode")] text::Language),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "text::Language", rename_all = "snake_case")]
enum LanguageCode {
    Nl,
    Fr,
    En,
}

impl Edit {
    /// The module that is changed by it, if it is one that is already there.
    pub fn module(&self) -> Option<&Id> {
        match self {
            Edit::Move { module, .. }
            | Edit::Duplicate { module, .. }
            | Edit::Remove { module }
            | Edit::SetWidth { module, .. }
            | Edit::SetFront { module, .. }
            | Edit::SetHandle { module, .. }
            | Edit::SetMade { module, .. }
            | Edit::SetHinge { module, .. }
            | Edit::Drain { module, .. }
            | Edit::Hang { module, .. }
            | Edit::Equip { module, .. }
            | Edit::Replace { module, .. }
            | Edit::Mirror { module } => Some(module),
            Edit::Row(edit) => edit.module(),
            _ => None,
        }
    }
}

/// The design after an edit. What neighbours gave up for a unit is not remembered; [`perform`] does that.
///
/// # Errors
/// Why the edit is not possible; the design is then as it was.
pub fn apply(design: &Design, catalogue: &Catalogue, edit: &Edit) -> Result<Design, Refusal> {
    perform(design, &Loans::default(), catalogue, edit).map(|(next, _)| next)
}

/// The design after an edit, and what its units remember: those that made room get it back when a unit goes or
/// becomes narrower.
///
/// # Errors
/// Why the edit is not possible; design and memory are then as they were.
pub fn perform(
    design: &Design,
    loans: &Loans,
    catalogue: &Catalogue,
    edit: &Edit,
) -> Result<(Design, Loans), Refusal> {
    let mut bench = Bench { design: design.clone(), loans: loans.clone(), catalogue };
    bench.change(edit)?;
    bench.design.validate(catalogue)?;
    Ok((bench.design, bench.loans))
}

/// A design under change.
struct Bench<'c> {
    design: Design,
    loans: Loans,
    catalogue: &'c Catalogue,
}

impl Bench<'_> {
    fn change(&mut self, edit: &Edit) -> Result<(), Refusal> {
        let Bench { design, loans, catalogue } = self;
        match edit {
            Edit::All(edits) => edits.iter().try_for_each(|edit| self.change(edit)),
            Edit::Row(edit) => self.change_row(edit),
            Edit::Remove { module } => {
                module::remove(design, module)?;
                loans.gone(design, catalogue, module);
                Ok(())
            }
            Edit::Place { code, width, place, x } => {
                module::place(design, catalogue, code, *width, place.clone(), *x)
            }
            Edit::Move { module, place, x } => module::shift(design, catalogue, module, place, *x),
            Edit::Duplicate { module, place, x } => module::duplicate(design, catalogue, module, place, *x),
            Edit::SetWidth { module, width } => module::set_width(design, catalogue, module, *width),
            Edit::SetFront { module, front } => {
                style::module_front(design, catalogue, module, front.as_ref())
            }
            Edit::SetHandle { module, handle } => {
                style::module_handle(design, catalogue, module, handle.as_ref())
            }
            Edit::SetMade { module, made } => module::set_made(design, catalogue, module, *made),
            Edit::SetHinge { module, hinge } => module::set_hinge(design, catalogue, module, *hinge),
            Edit::Drain { module, side } => extras::drain(design, catalogue, module, *side),
            Edit::Hang { module, z } => module::hang(design, catalogue, module, *z),
            Edit::Equip { module, slot, code } => {
                extras::equip(design, catalogue, module, *slot, code.as_ref())
            }
            Edit::Replace { module, code } => module::replace(design, catalogue, module, code),
            Edit::Mirror { module } => module::mirror(design, catalogue, module),
            Edit::MirrorWall { wall } => module::mirror_wall(design, catalogue, wall),
            Edit::Arrange(stands) => stand::arrange(design, catalogue, stands),
            Edit::Island(IslandEdit::Remove { island }) => {
                for module in island::remove(design, island)? {
                    loans.gone(design, catalogue, &module);
                }
                Ok(())
            }
            Edit::Island(edit) => island::change(design, catalogue, edit),
            Edit::Room(edit) => room::change(design, edit),
            Edit::Style(edit) => style::change(design, catalogue, edit),
            Edit::AddExtra(extra) => extras::add(design, catalogue, extra),
            Edit::RemoveExtra { index } => extras::remove(design, *index),
            Edit::Services(services) => {
                design.services = services.clone();
                Ok(())
            }
            Edit::Vat(answers) => {
                design.vat.clone_from(answers);
                Ok(())
            }
            Edit::Name(name) => {
                name.trim().clone_into(&mut design.name);
                Ok(())
            }
            Edit::Language(language) => {
                design.language = *language;
                Ok(())
            }
        }
    }

    /// A change of a row is made of simpler ones; who made room for whom is remembered.
    fn change_row(&mut self, edit: &RowEdit) -> Result<(), Refusal> {
        if let RowEdit::Resize { module, width } = edit
            && self.loans.take_back(&mut self.design, self.catalogue, module, *width)
        {
            return Ok(());
        }
        let Steps { edits, borrower } = row::steps(&self.design, self.catalogue, edit)?;
        let before = self.design.clone();
        edits.iter().try_for_each(|edit| self.change(edit))?;
        if let Some(borrower) = borrower {
            self.loans.record(&before, &self.design, &borrower);
            self.loans.narrowed(&mut self.design, self.catalogue, &before, &borrower);
            self.loans.gave(&before, &self.design, &borrower);
        }
        Ok(())
    }
}
