//! Ways that fill or close a gap of a row.

use super::row::id;
use super::ways::{Way, units};
use crate::catalogue::Family;
use crate::edit::{Edit, RowEdit, Stand};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::Finding;

/// A gap is filled with a unit when it is wide enough for one, closed from either side, or taken by a neighbour that
/// becomes wider.
pub(super) fn close(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let mut units = units(kitchen, finding);
    units.sort_by_key(|placed| placed.span.start);
    let by = finding.measured.unwrap_or_default();
    let [first, .., last] = &units[..] else {
        let sides = units.iter().flat_map(|placed| Edge::BOTH.map(|edge| (*placed, edge)));
        return closed(kitchen, sides, by).collect();
    };
    let gap = Span::between(first.span.end, last.span.start);
    let mut filled = fill(kitchen, first, gap).into_iter();
    let best = filled.next();
    best.into_iter()
        .chain(closed(kitchen, [(*last, Edge::Left), (*first, Edge::Right)], by))
        .chain(filled)
        .collect()
}

/// Units close a gap on a side of theirs, each by moving up or by becoming wider.
fn closed<'p, 'a: 'p>(
    kitchen: &Kitchen<'_>,
    units: impl IntoIterator<Item = (&'p Placed<'a>, Edge)>,
    by: Mm,
) -> impl Iterator<Item = Way> {
    units.into_iter().flat_map(move |(placed, edge)| {
        let close = vec![Edit::Row(RowEdit::CloseGap { module: id(placed), edge })];
        [close].into_iter().chain(widened(kitchen, placed, edge, by))
    })
}

/// A unit that takes a gap beside it: as a whole where custom widths are made, or as far as leaves a filler.
fn widened(kitchen: &Kitchen<'_>, placed: &Placed<'_>, edge: Edge, by: Mm) -> Vec<Way> {
    let lengths = &kitchen.catalogue.lengths;
    let whole = placed.module.width + by;
    let leaves_filler = |width: &Mm| {
        *width > placed.module.width
            && (lengths.gap_filler_min.value..=lengths.gap_filler_max.value).contains(&(whole - *width))
    };
    let grid = placed.kind.cells.iter().rev().map(|cell| cell.width).find(leaves_filler);
    let exact = placed.kind.cell(whole).map(|_| whole);
    let wider = |width: Mm| {
        let stand = Stand { width, ..Stand::of(placed.module) };
        let x = if edge == Edge::Left { stand.x + placed.module.width - width } else { stand.x };
        vec![Edit::Arrange(vec![Stand { x, ..stand }])]
    };
    if placed.family().is_corner() { Vec::new() } else { exact.into_iter().chain(grid).map(wider).collect() }
}

/// A unit of the neighbour's family in a gap: of the gap's width where custom widths are made, else the widest that
/// leaves a filler.
fn fill(kitchen: &Kitchen<'_>, beside: &Placed<'_>, gap: Span) -> Vec<Way> {
    let lengths = &kitchen.catalogue.lengths;
    let family = if beside.family().is_wall() { Family::Wall } else { Family::Base };
    if gap.length() <= lengths.gap_filler_max.value {
        return Vec::new();
    }
    let kinds =
        kitchen.catalogue.modules.iter().filter(|kind| kind.family == family && kind.slots.is_empty());
    let place = beside.module.place.clone();
    let ways = kinds.filter_map(|kind| {
        let grid = kind.cells.iter().rev().map(|cell| cell.width).find(|width| *width <= gap.length());
        let width = Some(gap.length()).filter(|width| kind.cell(*width).is_some()).or(grid)?;
        let code = kind.code.as_str().into();
        let edit = Edit::Place { code, width, place: place.clone(), x: gap.start };
        (gap.length() - width <= lengths.gap_filler_max.value).then_some(vec![edit])
    });
    ways.collect()
}
