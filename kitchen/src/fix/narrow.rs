//! Ways that make units narrower: to the next width of the grid, or by no more than what is missing where custom widths
//! are made.

use super::row::{id, named_ends};
use super::ways::{Way, missed, row_of, units};
use crate::edit::{Edit, RowEdit, Stand};
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::Finding;

/// The smaller grid widths of a unit, the largest first; a unit that holds something keeps its width.
fn smaller(placed: &Placed<'_>) -> Vec<Mm> {
    if placed.family().is_corner() || !placed.kind.slots.is_empty() {
        return Vec::new();
    }
    let widths = placed.kind.cells.iter().rev().map(|cell| cell.width);
    widths.filter(|width| *width < placed.module.width).collect()
}

/// A unit narrower by exactly so much, where custom widths are made.
fn exactly(placed: &Placed<'_>, by: Mm) -> Option<Mm> {
    let width = placed.module.width - by;
    let is_made = placed.kind.slots.is_empty() && placed.kind.cell(width).is_some();
    (is_made && placed.kind.custom_width).then_some(width)
}

/// Units that stand in each other's place or too near: neighbours make room, else one becomes narrower, by no more than
/// is missing or by a step of the grid.
pub(super) fn part(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let room = units
        .iter()
        .rev()
        .map(|placed| vec![Edit::Row(RowEdit::Resize { module: id(placed), width: placed.module.width })]);
    let by = missed(finding);
    let narrower = units.iter().rev().flat_map(|placed| {
        let mut widths = smaller(placed).into_iter();
        let step = widths.next();
        step.into_iter().chain(exactly(placed, by)).chain(widths).map(move |width| (placed, width))
    });
    let narrower = narrower.flat_map(|(placed, width)| {
        let stand = Stand { width, ..Stand::of(placed.module) };
        let right = Stand { x: stand.x + placed.module.width - width, ..stand.clone() };
        [stand, right].map(|stand| vec![Edit::Arrange(vec![stand])])
    });
    room.chain(narrower).collect()
}

/// A unit gives up so much at a side, by no more than that or by steps of the grid.
pub(super) fn giving(placed: &Placed<'_>, edge: Edge, by: Mm) -> Vec<Way> {
    let steps = smaller(placed).into_iter().filter(|width| placed.module.width - *width > by);
    let widths = exactly(placed, by).into_iter().chain(steps);
    let narrower = widths.map(|width| {
        let stand = Stand::of(placed.module);
        let x = if edge == Edge::Left { stand.x + placed.module.width - width } else { stand.x };
        vec![Edit::Arrange(vec![Stand { x, width, ..stand }])]
    });
    narrower.collect()
}

/// The next smaller width of each unit.
pub(super) fn narrower(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let resize = |placed: &Placed<'_>, width| vec![Edit::Row(RowEdit::Resize { module: id(placed), width })];
    let units = units(kitchen, finding);
    units
        .into_iter()
        .flat_map(|placed| smaller(placed).into_iter().map(move |width| resize(placed, width)))
        .collect()
}

/// A row that is too long moves up, else its widest unit becomes narrower and the rest closes up: by no more than is
/// missing, or to a width of the grid, the least change first.
pub(super) fn shorten(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let Some(last) = units.last() else { return Vec::new() };
    let row = row_of(kitchen, last);
    let mut widest = row.clone();
    widest.sort_by_key(|placed| (-placed.module.width, placed.span.start));
    let mut ways = vec![vec![Edit::Row(RowEdit::Resize { module: id(last), width: last.module.width })]];
    let exact = widest.iter().find_map(|placed| Some((*placed, exactly(placed, missed(finding))?)));
    ways.extend(exact.into_iter().flat_map(|(placed, width)| {
        Edge::BOTH.into_iter().filter_map(|edge| closed_up(&row, placed, width, edge)).collect::<Vec<Way>>()
    }));
    let mut narrowed: Vec<(Mm, Way)> = Vec::new();
    for placed in widest {
        for width in smaller(placed) {
            let by = placed.module.width - width;
            for edge in Edge::BOTH {
                narrowed.extend(closed_up(&row, placed, width, edge).map(|way| (by, way)));
            }
        }
    }
    narrowed.sort_by_key(|(by, _)| *by);
    ways.extend(narrowed.into_iter().map(|(_, way)| way));
    ways
}

/// A unit narrower, and what stands beyond one of its sides moved up to it.
fn closed_up(row: &[&Placed<'_>], placed: &Placed<'_>, width: Mm, edge: Edge) -> Option<Way> {
    let by = placed.module.width - width;
    let inwards = |x: Mm| edge.opposite().out(x, by);
    let own = Stand { width, ..Stand::of(placed.module) };
    let own = if edge == Edge::Left { Stand { x: own.x + by, ..own } } else { own };
    let is_beyond = |other: &&&Placed<'_>| match edge {
        Edge::Left => other.span.start < placed.span.start,
        Edge::Right => other.span.start > placed.span.start,
    };
    let beyond: Vec<_> = row.iter().filter(is_beyond).collect();
    if beyond.iter().any(|other| other.family().is_corner()) {
        return None;
    }
    let moved = beyond.into_iter().map(|other| {
        let stand = Stand::of(other.module);
        Stand { x: inwards(stand.x), ..stand }
    });
    Some(vec![Edit::Arrange(moved.chain([own]).collect())])
}

/// Where the row leaves no room, a unit of it becomes narrower and what stands between it and the side wall moves away
/// from that; the nearest and the least first.
pub(super) fn narrowed_from_wall(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let Some(placed) = units.first() else { return Vec::new() };
    let row = row_of(kitchen, placed);
    let mut others = row.clone();
    others.retain(|other| other.module.id != placed.module.id);
    others.sort_by_key(|other| placed.span.gap_to(other.span));
    let least = missed(finding);
    let mut ways = Vec::new();
    for edge in named_ends(kitchen, finding, placed) {
        for other in &others {
            let mut widths = smaller(other);
            widths.retain(|width| other.module.width - *width >= least);
            let widths = widths.into_iter().chain(exactly(other, least));
            ways.extend(widths.filter_map(|width| closed_up(&row, other, width, edge)));
        }
    }
    ways
}
