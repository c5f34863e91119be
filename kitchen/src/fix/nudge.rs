//! Ways that move a unit by little, while the units beside it give and take as much.

use super::hood;
use super::ways::{Way, missed, row_of};
use crate::edit::{Edit, Stand};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::Finding;

/// A unit moves either way by exactly what is missing, of the finding and of what follows from it or of the finding alone;
/// else by the least that makes what is ahead of it a narrower unit of the grid. The hood above it goes along.
pub(super) fn nudged(kitchen: &Kitchen<'_>, own: &Placed<'_>, finding: &Finding) -> Vec<Way> {
    let least = missed(finding);
    let most = finding.follows.iter().map(missed).fold(least, Mm::max);
    let mut exact = vec![most, least];
    exact.dedup();
    let exact = exact.into_iter().flat_map(|by| Edge::BOTH.map(|edge| (edge, by)));
    let steps = Edge::BOTH.into_iter().filter_map(|edge| {
        let ahead = beside(kitchen, own, edge)?;
        let narrower = ahead.kind.cells.iter().map(|cell| ahead.module.width - cell.width);
        Some((edge, narrower.filter(|by| *by > least).min()?))
    });
    exact.chain(steps).filter_map(|(edge, by)| with_hood(kitchen, own, edge, by)).collect()
}

fn with_hood(kitchen: &Kitchen<'_>, own: &Placed<'_>, edge: Edge, by: Mm) -> Option<Way> {
    let moved =
        |unit: &Placed<'_>| taking(kitchen, unit, Span::at(edge.out(unit.module.x, by), unit.module.width));
    let mut stands = moved(own)?;
    if let Some(hood) = hood::above(kitchen, own) {
        stands.extend(moved(hood)?);
    }
    Some(vec![Edit::Arrange(stands)])
}

/// A unit takes a stretch that it stands on in part; what stands beside it becomes as much narrower or wider, so that the
/// rest of the row stays where it is.
pub(super) fn taking(kitchen: &Kitchen<'_>, own: &Placed<'_>, span: Span) -> Option<Vec<Stand>> {
    let mut stands = vec![Stand { x: span.start, width: span.length(), ..Stand::of(own.module) }];
    let was = own.module.span();
    for (side, wider) in [(Edge::Left, span.start - was.start), (Edge::Right, was.end - span.end)] {
        if let Some(unit) = beside(kitchen, own, side).filter(|_| wider != Mm::ZERO) {
            stands.push(resized(unit, wider, side)?);
        }
    }
    Some(stands)
}

/// A unit so much wider, its far side where it was. It keeps its fronts unless it becomes narrower by a step of the grid:
/// nobody wants two doors for a millimetre. What holds something keeps its width, and so does a corner unit.
fn resized(unit: &Placed<'_>, wider: Mm, side: Edge) -> Option<Stand> {
    let fronts = |width: Mm| unit.kind.cell(width).map(|cell| cell.elements().count());
    let (stand, width) = (Stand::of(unit.module), unit.module.width + wider);
    let is_step = wider < Mm::ZERO && unit.kind.cells.iter().any(|cell| cell.width == width);
    let is_made = is_step || fronts(width).is_some_and(|count| Some(count) == fronts(unit.module.width));
    let is_plain = unit.kind.slots.is_empty() && !unit.family().is_corner();
    let x = if side == Edge::Left { stand.x } else { stand.x - wider };
    (is_made && is_plain).then_some(Stand { x, width, ..stand })
}

/// What stands against a side of a unit.
pub(super) fn beside<'k, 'a>(
    kitchen: &'k Kitchen<'a>,
    own: &Placed<'_>,
    edge: Edge,
) -> Option<&'k Placed<'a>> {
    let touches = |other: &&Placed<'_>| {
        let gap = edge.opposite().of(other.span) - edge.of(own.span);
        gap.abs() <= kitchen.catalogue.lengths.gap_ignore.value
    };
    row_of(kitchen, own).into_iter().find(touches)
}
