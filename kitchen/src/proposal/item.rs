//! The pieces that a row is made of: every base unit the catalogue has, alone, or a sink with the dishwasher
//! beside it; each with what it costs, what it holds, and what hangs above it.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::shelf::Shelf;
use super::{NoProposal, Wishes};
use crate::catalogue::{Appliance, Catalogue, Cell, ElementKind, Family, ModuleType, Slot};
use crate::design::{Module, Place};
use crate::geometry::Span;
use crate::ids::{Code, Id};
use crate::kitchen::Placed;
use crate::length::Mm;

/// A unit with what goes into it.
#[derive(Clone, Debug)]
pub(super) struct Part<'a> {
    pub kind: &'a ModuleType,
    pub cell: &'a Cell,
    /// Its carcass height in the height system of the design.
    pub height: Mm,
    /// Its lower edge above the floor, where it hangs higher than is usual.
    pub z: Option<Mm>,
    pub equipment: BTreeMap<Slot, Code>,
    /// Cabinet and handles, net in parts of a cent.
    pub net: i64,
    /// Placing, net in parts of a cent; 0 when the maker does not place.
    pub placing: i64,
    /// Litres × 10⁶ (mm³) that count as storage.
    pub volume: i64,
    /// How many fronts stand side by side.
    pub columns: i32,
    /// Whether it is a pull-out for bottles or spices.
    pub pull_out: bool,
}

impl Part<'_> {
    /// The unit with what it holds, at a place and a distance along it.
    pub fn module(&self, place: &Place, x: Mm) -> Module {
        let code = Code::from(self.kind.code.as_str());
        let module = Module::new(Id::default(), code, self.width(), place.clone(), x);
        Module { equipment: self.equipment.clone(), z: self.z, ..module }
    }

    pub fn width(&self) -> Mm {
        self.cell.width
    }

    /// From the floor to the lower and the upper edge of a wall unit; the upper is usually at `top`.
    pub fn rise(&self, top: Mm) -> Span {
        Span::at(self.z.unwrap_or(top - self.height), self.height)
    }

    /// The columns of fronts in a unit that begins at `x`, from carcass side to carcass side.
    pub fn columns(&self, x: Mm) -> impl DoubleEndedIterator<Item = Span> + use<> {
        split(Span::at(x, self.width()), self.columns)
    }
}

/// The columns of fronts of a cell over its span, from carcass side to carcass side.
pub(super) fn columns(cell: &Cell, span: Span) -> impl DoubleEndedIterator<Item = Span> + use<> {
    split(span, count_columns(cell))
}

/// How many fronts of a cell stand side by side; a unit without fronts is one column.
pub(super) fn count_columns(cell: &Cell) -> i32 {
    let count = cell.rows().iter().map(Vec::len).max().unwrap_or_default().max(1);
    i32::try_from(count).unwrap_or(1)
}

/// Whether a unit is a pull-out for bottles or spices: a plain base unit that slides out as a whole (domain.md §1.1).
pub(super) fn is_pull_out(kind: &ModuleType, cell: &Cell) -> bool {
    let mut fronts = cell.elements().peekable();
    let slides = fronts.peek().is_some() && fronts.all(|front| front.kind == ElementKind::PullOut);
    kind.is_plain(Family::Base) && slides
}

fn split(span: Span, count: i32) -> impl DoubleEndedIterator<Item = Span> + use<> {
    let edge = move |index: i32| span.start + span.length() * index / count;
    (0..count).map(move |index| Span::between(edge(index), edge(index + 1)))
}

/// Which of what a row holds once is in it, as bits.
pub(super) type Done = u8;
/// The sink, or the dishwasher without one.
pub(super) const SINK: Done = 1;
pub(super) const HOB: Done = 2;
/// The first of what is wished besides.
const FURTHER: Done = 4;
/// So many units with further sinks, dishwashers and hobs a row can hold.
pub(super) const MOST_FURTHER: usize = 4;
/// All that a row can hold once.
pub(super) const MOST_HELD: usize = 2 + MOST_FURTHER;

/// So many pull-outs for bottles the most symmetric row has at the most. None of the sources has a number: assumed is one
/// at either side of the hob, as they are sold, for a row of many would be its own mirror and hold little.
pub(super) const MOST_PULL_OUTS: usize = 2;

/// What an item does in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    /// It stores.
    Store,
    /// It holds a sink, and the dishwashers beside it.
    Wash,
    /// It holds a hob, and an oven under it.
    Cook,
}

/// What is chosen at once: one unit, or a sink with its dishwasher.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub parts: Vec<Part<'a>>,
    pub does: Does,
    /// What it brings that a row holds once; nothing if it only stores.
    pub once: Done,
    pub width: Mm,
    /// The cut-out of its sink or hob, from its left side.
    pub cutout: Option<Span>,
    /// The rim of its sink, or the cut-out of its hob, from its left side.
    pub body: Option<Span>,
    /// Its dishwasher, from its left side.
    pub machine: Option<Span>,
    /// Whether the oven stands under its hob.
    pub bakes: bool,
    /// The hood above its hob.
    pub hood: Option<Part<'a>>,
}

/// Everything a row can be made of.
pub(super) struct Stock<'a> {
    pub catalogue: &'a Catalogue,
    /// In the order of their codes and widths, so that ties are decided alike everywhere.
    pub items: Vec<Item<'a>>,
    /// The tall units that are wished, the one that belongs farthest from the worktop first.
    pub tall: Vec<Part<'a>>,
    /// The housings for ovens; that for the first is left out where it stands under the hob.
    pub housings: Vec<Part<'a>>,
    /// Larders that may stand beside the tall units.
    pub larders: Vec<Part<'a>>,
    /// Wall units by the width of the base unit that they hang above.
    pub above: BTreeMap<Mm, Vec<Part<'a>>>,
    /// All that a row holds once.
    pub all: Done,
    /// Of that the hobs, and those that burn gas.
    pub hobs: Done,
    pub gas: Done,
}

impl<'a> Stock<'a> {
    pub fn new(ground: &Ground<'a>, wishes: &Wishes, invoice_year: i32) -> Result<Stock<'a>, NoProposal> {
        let shelf = Shelf { ground, wishes, catalogue: ground.catalogue, invoice_year };
        let hangs = ground.takes_wall_units();
        let items = shelf.items()?;
        let bits = |is_meant: &dyn Fn(&Item<'_>) -> bool| {
            items.iter().filter(|item| is_meant(item)).fold(0, |bits, item| bits | item.once)
        };
        Ok(Stock {
            catalogue: ground.catalogue,
            all: bits(&|_| true),
            hobs: bits(&|item| item.does == Does::Cook),
            gas: bits(&|item| item.burns_gas(ground.catalogue)),
            items,
            tall: shelf.fridges()?,
            housings: shelf.housings()?,
            larders: if wishes.larder { shelf.larders() } else { Vec::new() },
            above: if wishes.wall_units && hangs { shelf.above() } else { BTreeMap::new() },
        })
    }
}

impl Stock<'_> {
    /// The largest step in which all widths of the base units are whole.
    pub fn grid(&self) -> Mm {
        let gcd = |a: i32, b: i32| {
            let (mut a, mut b) = (a, b);
            while b != 0 {
                (a, b) = (b, a % b);
            }
            a
        };
        Mm(self.items.iter().map(|item| item.width.0).fold(0, gcd))
    }

    /// Which items are tried for price or storage: of those without equipment that are equally wide the cheapest, the first
    /// among equals.
    pub fn useful(&self) -> Vec<bool> {
        let cheapest = |width: Mm| {
            let alike = self.items.iter().enumerate();
            let alike = alike.filter(|(_, item)| item.does == Does::Store && item.width == width);
            alike.min_by_key(|(index, item)| (item.net(), *index))
        };
        let is_cheapest = |(index, item): (usize, &Item<'_>)| {
            item.does != Does::Store || cheapest(item.width).is_some_and(|(best, _)| best == index)
        };
        self.items.iter().enumerate().map(is_cheapest).collect()
    }

    /// How much of an upstand the hobs leave out at the most, each as far as a wall that burns keeps from it (domain.md §2.3
    /// `HOB_REAR`).
    pub fn left_out_at_hobs(&self) -> Mm {
        let limits = &self.catalogue.thresholds;
        let kept = limits.hob_rear_error.value.max(limits.hob_rear_error_gas.value) * 2;
        let hob = |bit: Done| {
            let cutouts = self.items.iter().filter(|item| item.once == bit && item.does == Does::Cook);
            cutouts.filter_map(|item| item.cutout).map(|cutout| cutout.length() + kept).max()
        };
        (0..MOST_HELD).filter_map(|place| hob(1 << place)).sum()
    }
}

impl<'a> Item<'a> {
    pub fn of(parts: Vec<Part<'a>>, does: Does, once: Done) -> Item<'a> {
        let width = parts.iter().map(Part::width).sum();
        let before = parts.iter().position(|part| part.equipment.contains_key(&Slot::Dishwasher));
        let machine = before.map(|index| {
            let start = parts[..index].iter().map(Part::width).sum();
            Span::at(start, parts[index].width())
        });
        Item { parts, does, once, width, cutout: None, body: None, machine, bakes: false, hood: None }
    }

    fn burns_gas(&self, catalogue: &Catalogue) -> bool {
        let hobs = self.parts.iter().filter_map(|part| part.equipment.get(&Slot::Hob));
        hobs.filter_map(|code| catalogue.appliance(code)).any(Appliance::is_gas)
    }

    /// What its units cost with their handles, net in parts of a cent.
    pub fn net(&self) -> i64 {
        self.parts.iter().map(|part| part.net).sum()
    }

    /// How many pull-outs for bottles it is: one or none.
    pub fn pull_outs(&self) -> usize {
        usize::from(self.parts.iter().any(|part| part.pull_out))
    }

    /// Whether it may stand in a row whose oven stands under the hob, or does not.
    pub fn suits(&self, bakes: bool) -> bool {
        self.once != HOB || self.bakes == bakes
    }

    /// With a cut-out and a body in the middle of the unit that holds it.
    pub fn cut(mut self, slot: Slot, cut: Mm, outer: Mm) -> Item<'a> {
        let mut x = Mm::ZERO;
        for part in &self.parts {
            let span = Span::at(x, part.width());
            x = span.end;
            if part.equipment.contains_key(&slot) {
                (self.cutout, self.body) = (Some(span.centred(cut)), Some(span.centred(outer)));
            }
        }
        self
    }
}

/// The bit of what is wished besides, by its place among that.
pub(super) fn further(index: usize) -> Done {
    FURTHER << index
}

/// The volume of a carcass in mm³; a front without a carcass has none.
pub(super) fn volume(placed: &Placed<'_>) -> i64 {
    let side = |length: Mm| i64::from(length.0);
    if placed.kind.has_carcass {
        side(placed.span.length()) * side(placed.height) * side(placed.depth)
    } else {
        0
    }
}
