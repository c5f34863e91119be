//! How much edge banding is needed, by colour, thickness and width (domain.md §5.4).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Cabinet;
use super::part::Part;
use crate::catalogue::Workshop;
use crate::length::{Mm, TenthMm};

/// A roll of banding and how much is needed of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banding {
    /// The code of its decor.
    pub material: String,
    /// Its thickness.
    pub thickness: TenthMm,
    /// Its width on stock.
    pub width: Mm,
    /// How many edges.
    pub edges: i64,
    /// Their finished lengths together.
    pub net: Decimal,
    /// Metres to order: with the overhang of every edge and the waste.
    pub metres: Decimal,
}

/// The banding of all cabinets, by material, thickness and width.
pub fn banding(workshop: &Workshop, cabinets: &[Cabinet]) -> Vec<Banding> {
    let mut rolls: BTreeMap<(&str, TenthMm, Mm), (i64, i64)> = BTreeMap::new();
    for part in cabinets.iter().flat_map(|cabinet| &cabinet.parts) {
        let width = stock_width(workshop, part);
        for (thickness, length) in edges(part) {
            let roll = rolls.entry((&part.material, thickness, width)).or_default();
            roll.0 += part.quantity;
            roll.1 += part.quantity * i64::from(length.0);
        }
    }
    let rules = &workshop.construction;
    let overhang = i64::from(rules.edge_overhang.tenths().0);
    let waste = Decimal::ONE + rules.edge_waste.value / Decimal::ONE_HUNDRED;
    let banding =
        |((material, thickness, width), (edges, tenths)): ((&str, TenthMm, Mm), (i64, i64))| Banding {
            material: material.to_owned(),
            thickness,
            width,
            edges,
            net: Decimal::new(tenths, 4),
            metres: Decimal::new(tenths + overhang * edges, 4) * waste,
        };
    rolls.into_iter().map(banding).collect()
}

/// The banded edges of one part with their finished lengths, both of its notch among them.
fn edges(part: &Part) -> impl Iterator<Item = (TenthMm, TenthMm)> {
    let lengths = [part.length, part.length, part.width, part.width];
    let straight = part.edges.each().into_iter().zip(lengths);
    let notch = part.notch().into_iter().flat_map(|notch| [(notch.edge, notch.side); 2]);
    straight.filter_map(|(edge, length)| Some((edge?, length))).chain(notch)
}

/// The narrowest banding that covers a board.
fn stock_width(workshop: &Workshop, part: &Part) -> Mm {
    let least = part.thickness + workshop.construction.edge_oversize.mm();
    let widths = &workshop.edge_widths;
    widths.iter().copied().find(|width| *width >= least).or(widths.last().copied()).unwrap_or(least)
}
