//! Ways that bring sink, hob and fridge together, and what parts them out of the way.

use super::row::{aisle, swapped as swapped_in_row};
use super::ways::{Way, row_of, units};
use crate::catalogue::Family;
use crate::edit::{Edit, Stand};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::Edge;
use crate::length::Mm;
use crate::rules::Finding;

/// Each of the units changes places with one of its row.
pub(super) fn swapped(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    units(kitchen, finding).into_iter().flat_map(|placed| swapped_in_row(kitchen, placed)).collect()
}

/// An island moves aside; tall units go to an end of their row, else the three change places.
pub(super) fn cleared(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let block: Vec<_> = units.iter().copied().take_while(|placed| placed.family() == Family::Tall).collect();
    let to_end = Edge::BOTH.into_iter().filter_map(|edge| to_end(kitchen, &block, edge));
    aisle(kitchen, finding).into_iter().chain(to_end).chain(swapped(kitchen, finding)).collect()
}

/// Tall units behind the others at an end of their row, with room for their end panel; the others close up.
fn to_end(kitchen: &Kitchen<'_>, block: &[&Placed<'_>], edge: Edge) -> Option<Way> {
    let (first, last) = (block.first()?, block.last()?);
    let row = row_of(kitchen, first);
    let beyond: Vec<_> = row
        .into_iter()
        .filter(|other| match edge {
            Edge::Left => other.span.end <= first.span.start,
            Edge::Right => other.span.start >= last.span.end,
        })
        .collect();
    // The block and what stands beyond it change sides of the gap between them.
    let (nearest, outer) = match edge {
        Edge::Left => (beyond.last()?, beyond.first()?),
        Edge::Right => (beyond.first()?, beyond.last()?),
    };
    if beyond.iter().any(|other| other.family().is_corner()) {
        return None;
    }
    let panel = kitchen.catalogue.lengths.panel.value;
    let (closed, moved) = match edge {
        Edge::Left => (last.span.end - nearest.span.end, outer.span.start - nearest.span.end),
        Edge::Right => (first.span.start - nearest.span.start, outer.span.end - nearest.span.start),
    };
    // The panel's room before the block goes with it.
    let inwards = edge.out(Mm::ZERO, panel);
    let by = |placed: &Placed<'_>, by: Mm| Stand { x: placed.module.x + by, ..Stand::of(placed.module) };
    let others = beyond.iter().map(|other| by(other, closed - inwards));
    let tall = block.iter().map(|placed| by(placed, moved));
    Some(vec![Edit::Arrange(others.chain(tall).collect())])
}
