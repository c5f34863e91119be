//! "Vul deze muur": three priced rows of units for one wall, each the best of its kind among all rows that the
//! catalogue's widths allow. The search is exact: it ends when no row that is left can be better.

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Slot};
use crate::design::Design;
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::quote::Quote;

mod best_first;
mod candidate;
mod clearance;
mod filling;
mod ground;
mod item;
mod mirror;
mod pairs;
mod search;
mod shelf;
mod skeleton;
mod table;
mod walk;
mod wishes;
mod words;

use candidate::Judge;
pub use filling::Filling;
use skeleton::{Skeleton, Spread};
use table::{Frames, Tables};
use walk::Walk;

/// What a proposal is best at (settled.md "Proposals").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Profile {
    /// The least gross total.
    Economical,
    /// The most litres in cabinets without appliances.
    Storage,
    /// The least difference between left and right.
    Symmetric,
}

impl Profile {
    /// All three, in the order in which they are shown.
    pub const ALL: [Profile; 3] = [Profile::Economical, Profile::Storage, Profile::Symmetric];
}

/// What the row is to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Sink, tap and appliances, each at most once.
    pub equipment: BTreeMap<Slot, Code>,
    /// Whether wall units hang above the base units.
    pub wall_units: bool,
    /// Whether a tall cupboard may stand at an end where that is better.
    pub larder: bool,
}

/// A row of units for a wall, with its price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What it is best at.
    pub profile: Profile,
    /// The design with the row in it.
    pub design: Design,
    /// The price of that design.
    pub quote: Quote,
    /// By what it was chosen.
    pub merits: Merits,
}

/// By what rows are compared, all for the wall alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Merits {
    /// From the sink's cut-out to the water point, 0 where it lies inside; 0 without either.
    pub to_water: Mm,
    /// Width × height × depth of the carcasses without appliances, in whole litres.
    pub litres: i64,
    /// The sum of what left edges of fronts and wall units differ from mirrored right edges.
    pub asymmetry: Mm,
    /// Fillers.
    pub fillers: i64,
    /// Units.
    pub units: i64,
}

/// Why there is no row for a wall.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoProposal {
    /// There is no such wall.
    #[error("there is no wall {wall} in this design")]
    NoWall {
        /// The name that was given.
        wall: Id,
    },
    /// The catalogue has no unit that takes what is wished, in this kitchen.
    #[error("no cabinet of the catalogue takes {code} here")]
    NotPlaceable {
        /// What was wished.
        code: Code,
    },
    /// No row holds all that is wished without an error.
    #[error(
        "no row of {length} mm holds all that is wished without an error; wish for less, or make room on the wall"
    )]
    NoRow {
        /// The stretch of wall that is free for units.
        length: Mm,
    },
}

/// The three proposals for a wall. Modules on other walls and islands stay; those on the wall make place.
///
/// # Errors
/// Why there is none.
pub fn propose(
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    wishes: &Wishes,
    invoice_year: i32,
) -> Result<[Proposal; 3], NoProposal> {
    searched(design, catalogue, wall, wishes, invoice_year, |field| {
        let [economical, storage, symmetric] = Profile::ALL.map(|profile| field.best(profile));
        Ok([economical?, storage?, symmetric?])
    })
}

/// One of the three proposals for a wall, the same as [`propose`] gives.
fn propose_one(
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    wishes: &Wishes,
    invoice_year: i32,
    profile: Profile,
) -> Result<Proposal, NoProposal> {
    searched(design, catalogue, wall, wishes, invoice_year, |field| field.best(profile))
}

/// What all profiles search on.
struct Field<'f, 'g, 'a> {
    steps: &'f Walk<'f, 'a>,
    at_one_end: Vec<Skeleton<'f, 'a>>,
    by_price: Tables<'f, 'a>,
    frames: Frames,
    judge: &'f Judge<'g, 'a>,
}

/// Prepares a wall for the search.
fn searched<T>(
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    wishes: &Wishes,
    invoice_year: i32,
    search: impl FnOnce(&Field<'_, '_, '_>) -> Result<T, NoProposal>,
) -> Result<T, NoProposal> {
    let ground = ground::Ground::new(design, catalogue, wall)?;
    let stock = item::Stock::new(&ground, wishes)?;
    let judge = Judge::new(&ground, invoice_year);
    let steps = Walk::new(&ground, &stock);
    let at_one_end = skeleton::all(&ground, &stock, Spread::AtOneEnd);
    let by_price = Tables::new(Profile::Economical, &steps, &at_one_end);
    let frames = by_price.frames(&at_one_end, &judge);
    search(&Field { steps: &steps, at_one_end, by_price, frames, judge: &judge })
}

impl Field<'_, '_, '_> {
    fn best(&self, profile: Profile) -> Result<Proposal, NoProposal> {
        let Field { steps, at_one_end, by_price, frames, judge } = self;
        let found = match profile {
            Profile::Economical => search::best_row(by_price, at_one_end, frames, judge),
            Profile::Storage => {
                let by_storage = Tables::new(profile, steps, at_one_end);
                search::best_row(&by_storage, at_one_end, frames, judge)
            }
            Profile::Symmetric => {
                let halved = skeleton::all(steps.ground, steps.stock, Spread::Halved);
                mirror::most_symmetric(by_price, &halved, frames, judge)
            }
        };
        let none = || NoProposal::NoRow { length: steps.ground.stretch.length() };
        let best_first::Found { design, merits, .. } = found.ok_or_else(none)?;
        let quote = judge.quote(&design);
        Ok(Proposal { profile, design, quote, merits })
    }
}

/// The three proposals for a wall as [`Wishes::of`] reads them; where a room is too small for all that a kitchen
/// usually holds, for as much of it as fits.
///
/// # Errors
/// Why there is none, even for a sink alone.
pub fn fill(
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    invoice_year: i32,
) -> Result<[Proposal; 3], NoProposal> {
    let mut wishes = Wishes::of(design, catalogue, wall);
    loop {
        match propose(design, catalogue, wall, &wishes, invoice_year) {
            Err(refusal) if wishes.lessen(&refusal, design, wall) => {}
            answer => return answer,
        }
    }
}
