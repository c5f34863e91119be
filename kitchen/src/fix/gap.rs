//! Ways that fill or close a gap of a row.

use super::row::{id, like};
use super::ways::{Way, units};
use crate::catalogue::Family;
use crate::edit::{Edit, RowEdit, Stand};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{GapKind, Row};
use crate::length::Mm;
use crate::rules::Finding;

/// A gap is filled with a unit when it is wide enough for one, closed from either side, or taken by a neighbour that
/// becomes wider.
pub(super) fn close(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let mut units = units(kitchen, finding);
    units.sort_by_key(|placed| placed.span.start);
    let by = finding.measured.unwrap_or_default();
    let [first, .., last] = &units[..] else {
        return units.iter().flat_map(|placed| at_ends(kitchen, placed, by)).collect();
    };
    let gap = Space { span: Span::between(first.span.end, last.span.start), kept: Mm::ZERO };
    let family = if first.family().is_wall() { Family::Wall } else { Family::Base };
    let mut filled = fill(kitchen, &[first, last], Edge::Right, gap, family).into_iter();
    let best = filled.next();
    best.into_iter()
        .chain(closed(kitchen, [(*last, Edge::Left), (*first, Edge::Right)], by, Mm::ZERO))
        .chain(filled)
        .collect()
}

/// A gap and what of it stays open or is left to a filler.
#[derive(Clone, Copy)]
struct Space {
    span: Span,
    kept: Mm,
}

/// The gap of this width at an end of a unit's row: filled, or shared with the other end, or taken by the unit.
fn at_ends(kitchen: &Kitchen<'_>, placed: &Placed<'_>, by: Mm) -> Vec<Way> {
    let is_own = |unit: usize| kitchen.placed[unit].module.id == placed.module.id;
    let rows = kitchen.layout.rows.iter().filter(|row| row.surface == placed.surface);
    let ends = rows
        .flat_map(|row| Edge::BOTH.into_iter().filter_map(move |edge| Some((row, edge, row.outer(edge)?))));
    let ends =
        ends.filter(|(_, edge, gap)| gap.judged == by && gap.unit(edge.opposite()).is_some_and(is_own));
    let ways = ends.flat_map(|(row, edge, gap)| {
        let is_hole = gap.kind == GapKind::Open && gap.bound(edge).is_of_house();
        let kept = if is_hole { kitchen.catalogue.lengths.wall_filler.value } else { Mm::ZERO };
        let family = match placed.family() {
            family @ (Family::Tall | Family::Wall) => family,
            _ => Family::Base,
        };
        let space = (gap.kind == GapKind::Open).then_some(Space { span: gap.span, kept });
        let mut filled = space.into_iter().flat_map(|space| fill(kitchen, &[placed], edge, space, family));
        let best = filled.next();
        best.into_iter()
            .chain(shared(kitchen, row))
            .chain(closed(kitchen, [(placed, edge)], by, kept))
            .chain(filled)
            .collect::<Vec<Way>>()
    });
    ways.collect()
}

/// A row between two side walls or columns stands in the middle, with a filler at either end.
fn shared(kitchen: &Kitchen<'_>, row: &Row) -> Option<Way> {
    let [left, right] = Edge::BOTH.map(|edge| row.outer(edge).filter(|gap| gap.bound(edge).is_of_house()));
    let [left, right] = [left?, right?].map(|gap| gap.span.length());
    let by = (right - left).half();
    let most = kitchen.catalogue.lengths.gap_filler_max.value;
    let stands = row.modules.iter().map(|unit| Stand::of(kitchen.placed[*unit].module));
    let moved = stands.map(|stand| Stand { x: stand.x + by, ..stand }).collect();
    (left + right <= most * 2).then(|| vec![Edit::Arrange(moved)])
}

/// Units close a gap on a side of theirs, each by moving up or by becoming wider.
fn closed<'p, 'a: 'p>(
    kitchen: &Kitchen<'_>,
    units: impl IntoIterator<Item = (&'p Placed<'a>, Edge)>,
    by: Mm,
    kept: Mm,
) -> impl Iterator<Item = Way> {
    units.into_iter().flat_map(move |(placed, edge)| {
        let close = vec![Edit::Row(RowEdit::CloseGap { module: id(placed), edge })];
        [close].into_iter().chain(widened(kitchen, placed, edge, by, kept))
    })
}

/// A unit that takes a gap beside it: all but what is kept where custom widths are made, or as far as leaves a filler.
fn widened(kitchen: &Kitchen<'_>, placed: &Placed<'_>, edge: Edge, by: Mm, kept: Mm) -> Vec<Way> {
    let lengths = &kitchen.catalogue.lengths;
    let whole = placed.module.width + by;
    let filler = kept.max(lengths.gap_filler_min.value)..=lengths.gap_filler_max.value;
    let leaves_filler = |width: &Mm| *width > placed.module.width && filler.contains(&(whole - *width));
    let grid = placed.kind.cells.iter().rev().map(|cell| cell.width).find(leaves_filler);
    let exact = Some(whole - kept).filter(|width| placed.kind.cell(*width).is_some());
    let wider = |width: Mm| {
        let stand = Stand { width, ..Stand::of(placed.module) };
        let x = if edge == Edge::Left { stand.x + placed.module.width - width } else { stand.x };
        vec![Edit::Arrange(vec![Stand { x, ..stand }])]
    };
    if placed.family().is_corner() { Vec::new() } else { exact.into_iter().chain(grid).map(wider).collect() }
}

/// A unit of a family in a gap on a side of the first of those beside it: of the gap's width less what is kept where custom widths are made, else
/// the widest that leaves a filler.
fn fill(kitchen: &Kitchen<'_>, beside: &[&Placed<'_>], edge: Edge, gap: Space, family: Family) -> Vec<Way> {
    let lengths = &kitchen.catalogue.lengths;
    let Space { span, kept } = gap;
    if span.length() <= lengths.gap_filler_max.value {
        return Vec::new();
    }
    let room = span.length() - kept;
    let kinds = kitchen.catalogue.modules.iter().filter(|kind| kind.is_plain(family));
    let place = beside[0].module.place.clone();
    let ways = kinds.filter_map(|kind| {
        let grid = kind.cells.iter().rev().map(|cell| cell.width).find(|width| *width <= room);
        let width = Some(room).filter(|width| kind.cell(*width).is_some()).or(grid)?;
        let x = if edge == Edge::Left { span.end - width } else { span.start };
        let edit = Edit::Place { code: kind.code.as_str().into(), width, place: place.clone(), x };
        let way = || [edit].into_iter().chain(like(kitchen, beside)).collect();
        (span.length() - width <= lengths.gap_filler_max.value).then(way)
    });
    ways.collect()
}
