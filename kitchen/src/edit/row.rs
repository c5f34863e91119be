//! Changes of a row as one thinks of them: put one between, make it wider, swap two, solve the corner. Each is made
//! of simpler edits and is one undo.

use serde::{Deserialize, Serialize};

use super::module::{kind_of, next_id};
use super::space::{self, Wanted};
use super::stand::Stand;
use super::{Edit, close};
use crate::catalogue::Catalogue;
use crate::design::{Design, Module, Place};
use crate::geometry::Edge;
use crate::ids::{Code, Id};
use crate::kitchen::{End, Kitchen, SurfaceKind};
use crate::lane::{Newcomer, surface_of};
use crate::length::Mm;
use crate::refusal::Refusal;

mod corner;
mod swap;

/// A change of a row. Units that must make room take free wall first and then become narrower, the nearest first,
/// never a sink or hob unit; they get their widths back when room returns (see [`super::Loans`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowEdit {
    /// Puts a new module between its neighbours; it is named by [`next_id`].
    Insert {
        /// Its type.
        code: Code,
        /// Its carcass width.
        width: Mm,
        /// The wall or island side.
        place: Place,
        /// Where its left side should be: the joint of two neighbours, or a free place.
        x: Mm,
    },
    /// Makes a module wider or narrower; what it gave up itself it takes back where it stood. At the width that it has, its
    /// neighbours make room where they run into it.
    Resize {
        /// The module.
        module: Id,
        /// The carcass width.
        width: Mm,
    },
    /// Puts two modules in each other's place; what stands between them in one row closes up.
    Swap {
        /// The one.
        module: Id,
        /// The other.
        with: Id,
    },
    /// Puts a copy of a module, with all that it holds, beside it; it is named by [`next_id`].
    Duplicate {
        /// The module that is copied.
        module: Id,
    },
    /// Solves an inner corner: a corner unit at its exact place, and the second leg beginning where its fronts open.
    Corner {
        /// The wall on which the corner unit stands.
        wall: Id,
        /// The end of the wall.
        edge: Edge,
        /// The type of the corner unit.
        code: Code,
        /// Its width.
        width: Mm,
        /// What begins the second leg if nothing stands there yet.
        leg: Option<Leg>,
    },
    /// Keeps a module this far from an end of its wall or island; what stands beside it moves along or makes room.
    KeepFromEnd {
        /// The module, the nearest to that end.
        module: Id,
        /// The end.
        edge: Edge,
        /// From the end to its carcass, at least.
        distance: Mm,
    },
    /// Closes the gap beside a module: its row moves up, or the module fills the gap where custom widths are made.
    CloseGap {
        /// The module.
        module: Id,
        /// The side on which the gap is.
        edge: Edge,
    },
    /// Makes a module and its neighbours of the same type equally wide.
    BalanceWidths {
        /// The module.
        module: Id,
    },
}

/// A unit that begins the second leg of a corner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leg {
    /// Its type.
    pub code: Code,
    /// Its width.
    pub width: Mm,
}

impl RowEdit {
    /// The module that is changed by it, if it is one that is already there.
    pub fn module(&self) -> Option<&Id> {
        match self {
            RowEdit::Resize { module, .. }
            | RowEdit::Swap { module, .. }
            | RowEdit::Duplicate { module }
            | RowEdit::KeepFromEnd { module, .. }
            | RowEdit::CloseGap { module, .. }
            | RowEdit::BalanceWidths { module } => Some(module),
            RowEdit::Insert { .. } | RowEdit::Corner { .. } => None,
        }
    }

    /// Whether it brings a new module, the first one named by [`next_id`].
    pub fn is_new(&self) -> bool {
        matches!(self, RowEdit::Insert { .. } | RowEdit::Duplicate { .. } | RowEdit::Corner { .. })
    }
}

/// What a change of a row comes to.
pub(super) struct Steps {
    /// The simple edits, in order.
    pub edits: Vec<Edit>,
    /// The module for which neighbours make room, or that makes room again.
    pub borrower: Option<Id>,
}

/// The simple edits of a change.
pub(super) fn steps(design: &Design, catalogue: &Catalogue, edit: &RowEdit) -> Result<Steps, Refusal> {
    let kitchen = Kitchen::new(design, catalogue);
    let kitchen = &kitchen;
    match edit {
        RowEdit::Insert { code, width, place, x } => insert(kitchen, code, *width, place, *x),
        RowEdit::Resize { module, width } => resize(kitchen, find(design, module)?, *width),
        RowEdit::Swap { module, with } => {
            swap::steps(kitchen, find(design, module)?, find(design, with)?).map(unlent)
        }
        RowEdit::Duplicate { module } => duplicate(kitchen, find(design, module)?),
        RowEdit::Corner { wall, edge, code, width, leg } => {
            let unit = Newcomer::new(catalogue, code, *width)?;
            corner::steps(kitchen, wall, *edge, &unit, leg.as_ref())
        }
        RowEdit::KeepFromEnd { module, edge, distance } => {
            keep(kitchen, find(design, module)?, *edge, *distance).map(unlent)
        }
        RowEdit::CloseGap { module, edge } => close::gap(kitchen, find(design, module)?, *edge).map(unlent),
        RowEdit::BalanceWidths { module } => close::balance(kitchen, find(design, module)?).map(unlent),
    }
}

fn unlent(edits: Vec<Edit>) -> Steps {
    Steps { edits, borrower: None }
}

fn find<'d>(design: &'d Design, id: &Id) -> Result<&'d Module, Refusal> {
    design.module(id).ok_or_else(|| Refusal::NotThere { id: id.clone() })
}

/// Neighbours make room first, then the unit takes it.
fn arranged(moved: Vec<Stand>, then: impl IntoIterator<Item = Edit>) -> Vec<Edit> {
    let first = (!moved.is_empty()).then_some(Edit::Arrange(moved));
    first.into_iter().chain(then).collect()
}

fn insert(kitchen: &Kitchen<'_>, code: &Code, width: Mm, place: &Place, x: Mm) -> Result<Steps, Refusal> {
    let unit = Newcomer::new(kitchen.catalogue, code, width)?;
    let surface = surface_of(kitchen, place)?;
    if unit.is_corner() {
        return corner::nearest(kitchen, place, surface, &unit, x);
    }
    let room = space::make(kitchen, &Wanted { unit, surface, at: x, x, ignoring: None, except: None })?;
    let new = Edit::Place { code: code.clone(), width, place: place.clone(), x: room.x };
    Ok(Steps { edits: arranged(room.moved, [new]), borrower: Some(next_id(kitchen.design)) })
}

fn resize(kitchen: &Kitchen<'_>, module: &Module, width: Mm) -> Result<Steps, Refusal> {
    let unit = Newcomer::of(kitchen.catalogue, &Module { width, ..module.clone() })?;
    let id = &module.id;
    let borrower = Some(id.clone());
    if unit.is_corner() || width < module.width {
        return Ok(Steps { edits: vec![Edit::SetWidth { module: id.clone(), width }], borrower });
    }
    let surface = surface_of(kitchen, &module.place)?;
    let at = module.span().middle();
    let wanted = Wanted { unit, surface, at, x: module.x, ignoring: Some(id), except: None };
    let space::Cleared { x, moved } = space::make(kitchen, &wanted)?;
    let wider = Stand { x, width, ..Stand::of(module) };
    Ok(Steps { edits: vec![Edit::Arrange(moved.into_iter().chain([wider]).collect())], borrower })
}

fn duplicate(kitchen: &Kitchen<'_>, module: &Module) -> Result<Steps, Refusal> {
    let unit = Newcomer::of(kitchen.catalogue, module)?;
    if unit.is_corner() {
        return Err(Refusal::StaysInCorner);
    }
    let surface = surface_of(kitchen, &module.place)?;
    let x = module.span().end;
    let room = space::make(kitchen, &Wanted { unit, surface, at: x, x, ignoring: None, except: None })?;
    let copy = Edit::Duplicate { module: module.id.clone(), place: module.place.clone(), x: room.x };
    Ok(Steps { edits: arranged(room.moved, [copy]), borrower: Some(next_id(kitchen.design)) })
}

fn keep(kitchen: &Kitchen<'_>, module: &Module, edge: Edge, distance: Mm) -> Result<Vec<Edit>, Refusal> {
    let unit = Newcomer::of(kitchen.catalogue, module)?;
    let surface = surface_of(kitchen, &module.place)?;
    let end = kitchen.surfaces[surface].end(edge);
    let is_beside = |other: SurfaceKind| matches!(end, End::Corner(wall) if other == SurfaceKind::Wall(wall));
    let except = kitchen.surfaces.iter().position(|other| is_beside(other.kind));
    let at = edge.inwards(kitchen.surfaces[surface].length(), Mm::ZERO);
    let wanted = Wanted { unit, surface, at, x: at, ignoring: None, except };
    let moved = space::clear_end(kitchen, &wanted, edge, distance)?;
    Ok(arranged(moved, []))
}

/// Whether a module belongs in a corner.
fn is_corner(kitchen: &Kitchen<'_>, module: &Module) -> Result<bool, Refusal> {
    kind_of(kitchen.catalogue, &module.code).map(|kind| kind.family.is_corner())
}
