//! Ways that bring tall units from the middle of their row to an end of it.

use super::ways::{Way, row_of};
use crate::catalogue::Family;
use crate::edit::{Edit, Stand};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// Tall units, from left to right, go to either end of their run, up to the next tall unit; what stood there moves up
/// to the rest, and what hangs above it goes along. A corner unit stays in its corner.
pub(super) fn to_ends(kitchen: &Kitchen<'_>, talls: &[&Placed<'_>]) -> Vec<Way> {
    Edge::BOTH.into_iter().filter_map(|edge| to_end(kitchen, talls, edge)).collect()
}

fn to_end(kitchen: &Kitchen<'_>, talls: &[&Placed<'_>], edge: Edge) -> Option<Way> {
    let block = Span::between(talls.first()?.span.start, talls.last()?.span.end);
    let row = row_of(kitchen, talls[0]);
    let (going, staying) = (beside(&row, block, edge), beside(&row, block, edge.opposite()));
    let (near, far, other) = (going.first()?, going.last()?, staying.first()?);
    if far.family().is_corner() {
        return None;
    }
    // What stood at the end moves against what stays; the tall units stand beyond it, a panel off.
    let by = (edge.opposite().of(near.span) - edge.of(other.span)).abs();
    let inwards = |x: Mm| edge.opposite().out(x, by);
    let panel = kitchen.catalogue.lengths.panel.value;
    let new_end = inwards(edge.of(far.span));
    let shift = (edge.opposite().of(block) - edge.out(new_end, panel)).abs();
    let stretch = going.iter().map(|placed| placed.span).fold(near.span, Span::around);
    let above = kitchen.placed.iter().filter(|placed| {
        placed.surface == near.surface && placed.family().is_wall() && placed.span.overlaps(stretch)
    });
    let stand = |placed: &Placed<'_>, x: Mm| Stand { x, ..Stand::of(placed.module) };
    let along = going.iter().copied().chain(above).map(|placed| stand(placed, inwards(placed.module.x)));
    let talls = talls.iter().map(|placed| stand(placed, edge.out(placed.module.x, shift)));
    Some(vec![Edit::Arrange(along.chain(talls).collect())])
}

/// The units of a row on a side of a block, the nearest first, up to the next tall unit.
fn beside<'k, 'a>(row: &[&'k Placed<'a>], block: Span, edge: Edge) -> Vec<&'k Placed<'a>> {
    let others = row.iter().copied().filter(|placed| match edge {
        Edge::Left => placed.span.end <= block.start,
        Edge::Right => placed.span.start >= block.end,
    });
    let mut others: Vec<_> = others.collect();
    if edge == Edge::Left {
        others.reverse();
    }
    others.into_iter().take_while(|placed| placed.family() != Family::Tall).collect()
}
