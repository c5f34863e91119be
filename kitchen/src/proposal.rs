//! "Vul deze muur": three priced rows of units for one wall, each the best of its kind among all rows that the
//! catalogue's widths allow. The search is exact: it ends when no row that is left can be better, or says that it gave up.

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, Slot};
use crate::design::Design;
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::money::Money;
use crate::quote::Quote;
use crate::rules::Finding;

mod best_first;
mod candidate;
mod comfort;
mod cost;
mod drawers;
mod ends;
mod equipped;
mod field;
mod filling;
mod floor;
mod ground;
mod hung;
mod ideal;
mod item;
mod laid;
mod loose;
mod marks;
mod mirror;
mod near;
mod opening;
mod own;
mod pairs;
mod parting;
mod room;
mod search;
mod shelf;
mod skeleton;
mod sums;
mod table;
mod turned;
mod walk;
mod wishes;
mod words;

use ends::Corners;
use field::standing;
use filling::Answers;
pub use filling::Filling;
pub use own::Own;
use parting::Parting;

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
    /// Sink, tap and appliances, of each the one that decides where the others stand.
    pub equipment: BTreeMap<Slot, Code>,
    /// What is wished besides: for each further unit what it holds (a sink with its tap, a hob with the hood above it, an
    /// oven with the compact appliance beside it).
    pub further: Vec<BTreeMap<Slot, Code>>,
    /// Hoods that hang free above hobs.
    pub hoods: Vec<FreeHood>,
    /// Whether wall units hang above the base units.
    pub wall_units: bool,
    /// Whether a tall cupboard may stand at an end where that is better.
    pub larder: bool,
    /// Whether the row that stores most has drawers where it would have doors: they hold as much and are better reached.
    /// The lowest price asks for none, and settled.md says nothing of them.
    pub drawers: bool,
}

/// A hood that hangs free, and its hob.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeHood {
    /// The hob that it hangs above.
    pub hob: Code,
    /// Its code among the extras.
    pub hood: Code,
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
    /// Whether no row is better at it; otherwise it is the best of those that were compared.
    pub is_proven: bool,
    /// What a kitchen usually has and no row here holds.
    pub without: Vec<Slot>,
    /// The empty wall that its corner unit leads on to, where what it is without may stand.
    pub beyond: Option<Id>,
    /// What stood on the wall, or lay in its units, and no cabinet takes here.
    pub lost: Vec<Code>,
    /// What units that stood on the wall had of their own, and none has here.
    pub given_up: Vec<Own>,
    /// What was wrong without the row, and is wrong with it.
    pub left_wrong: Vec<Finding>,
    /// Whether it is what stands there already.
    pub stands: bool,
    /// The profile before it whose row is better at this too: this one is the best of the others.
    pub after: Option<Profile>,
    /// How much less what stands costs, where it is warned of more than this row, or has its sink farther from the water.
    pub dearer: Option<Money>,
    /// Whether it has drawers where a row that is as good has doors.
    pub drawers: bool,
    /// The profile before it that has the same row, there being no other.
    pub same_as: Option<Profile>,
}

/// By what rows are compared, all for the wall alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Merits {
    /// From each sink's cut-out to the water point, 0 where it lies inside; 0 without either.
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
    /// So many rows are possible that the search ended before it found one without an error.
    #[error(
        "of the rows of {length} mm that were compared none is without an error; wish for less, or lay one by hand"
    )]
    GaveUp {
        /// The stretch of wall that is free for units.
        length: Mm,
    },
}

/// The three proposals for a wall, each another row where there are three. Modules on other walls and islands stay; those
/// on the wall make place, unless they are as good a row as any.
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
    let ways = Parting::all(design, catalogue, wall, wishes);
    let corners = [Corners::first(design, catalogue, wall), Corners::Closed];
    let ways = corners.iter().flat_map(|corners| ways.iter().map(|way| (*corners, way)));
    let mut refusal = NoProposal::NoWall { wall: wall.clone() };
    for way in ways {
        match propose_at(way, design, catalogue, wall, wishes, invoice_year) {
            Err(NoProposal::NoRow { length }) => refusal = NoProposal::NoRow { length },
            answer => return answer,
        }
    }
    standing(design, catalogue, wall, wishes, invoice_year).ok_or(refusal)
}

fn propose_at(
    way: (Corners, &Parting),
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    wishes: &Wishes,
    invoice_year: i32,
) -> Result<[Proposal; 3], NoProposal> {
    field::searched(design, catalogue, wall, wishes, invoice_year, way, |wall| {
        let economical = wall.best(Profile::Economical, &[])?;
        let storage = wall.best(Profile::Storage, &[&economical])?;
        let symmetric = wall.best(Profile::Symmetric, &[&economical, &storage])?;
        Ok([economical, storage, symmetric])
    })
}

/// The three proposals for a wall as [`Wishes::of`] reads them; where a room is too small for all that a kitchen
/// usually holds, for as much of it as fits, and each says without what. What has no place beside a corner unit is
/// left to the other wall.
///
/// # Errors
/// Why there is none, even for a sink alone.
pub fn fill(
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    invoice_year: i32,
) -> Result<[Proposal; 3], NoProposal> {
    let mut filling = Filling::new(design, catalogue, wall);
    let mut answers = Answers::new();
    loop {
        let answer = answers.to(&filling, || {
            let parting = filling.parting(design, catalogue, wall);
            propose_at((filling.corners, &parting), design, catalogue, wall, &filling.wishes, invoice_year)
        });
        match filling.settled(answer, design, catalogue, wall) {
            Ok(Some(three)) => {
                return Ok(three.map(|proposal| filling.named(proposal, catalogue, wall)));
            }
            Ok(None) => {}
            Err(refusal) => {
                return standing(design, catalogue, wall, &filling.wishes, invoice_year).ok_or(refusal);
            }
        }
    }
}
