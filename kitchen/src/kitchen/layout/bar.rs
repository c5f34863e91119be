//! Where an island's worktop is a bar to sit at.

use super::{Overhang, open_side};
use crate::design::Side;
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// Where people sit at an island.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The side on which they sit.
    pub side: Side,
    /// How far the worktop reaches over their knees, mm.
    pub overhang: Mm,
    /// How many have room beside each other.
    pub seats: i32,
    /// The stretch along the island's front that each has, mm.
    pub width: Mm,
}

/// The bar of an island: where units stand on one side only and the worktop reaches far enough over the other.
pub fn bar(kitchen: &Kitchen<'_>, island: usize) -> Option<Bar> {
    let Overhang { side, span, reach, .. } = open_side(kitchen, island)?;
    let width = kitchen.catalogue.thresholds.seat_width_warning.value;
    let seats = span.length().0 / width.0;
    let is_bar = reach >= kitchen.catalogue.lengths.bar_overhang.value && seats > 0;
    is_bar.then_some(Bar { side, overhang: reach, seats, width })
}
