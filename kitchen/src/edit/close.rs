//! Rows that close up: a gap that goes, neighbours that become equally wide.

use super::stand::Stand;
use super::{Edit, apply};
use crate::design::Module;
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{Bound, Gap, GapKind, Row};
use crate::length::Mm;
use crate::refusal::Refusal;

/// A module in its row: the row, and its place in it.
fn row_of<'k>(kitchen: &'k Kitchen<'_>, module: &Module) -> Option<(&'k Row, usize)> {
    let index = kitchen.placed.iter().position(|placed| placed.module.id == module.id)?;
    let mut rows = kitchen.layout.rows.iter();
    rows.find_map(|row| Some((row, row.modules.iter().position(|other| *other == index)?)))
}

/// The gap of a row beside the module at a place in it.
fn beside(row: &Row, place: usize, edge: Edge) -> &Gap {
    &row.gaps[if edge == Edge::Left { place } else { place + 1 }]
}

/// Closes the gap beside a module: first the units on its side move up, then those on the other, then one of the
/// two becomes as wide as is missing.
pub(super) fn gap(kitchen: &Kitchen<'_>, module: &Module, edge: Edge) -> Result<Vec<Edit>, Refusal> {
    let (row, place) = row_of(kitchen, module).ok_or(Refusal::NoGap)?;
    let gap = beside(row, place, edge);
    let by = gap.judged - kept(kitchen, gap);
    if by <= Mm::ZERO || !matches!(gap.kind, GapKind::Narrow | GapKind::Filler | GapKind::Open) {
        return Err(Refusal::NoGap);
    }
    let across = gap.unit(edge).and_then(|unit| row.modules.iter().position(|other| *other == unit));
    let ways = [
        Some(shifted(kitchen, row, place, edge, by)),
        across.map(|place| shifted(kitchen, row, place, edge.opposite(), by)),
        Some(widened(kitchen, row, place, edge, by)),
        across.map(|place| widened(kitchen, row, place, edge.opposite(), by)),
    ];
    let better = |stands: &Vec<Stand>| {
        let tried = apply(kitchen.design, kitchen.catalogue, &Edit::Arrange(stands.clone()));
        tried.is_ok_and(|tried| awkward(&Kitchen::new(&tried, kitchen.catalogue)) <= awkward(kitchen))
    };
    let found = ways.into_iter().flatten().flatten().find(better);
    found.map(|stands| vec![Edit::Arrange(stands)]).ok_or(Refusal::NoGap)
}

/// What a side wall or column asks of the gap beside it.
fn kept(kitchen: &Kitchen<'_>, gap: &Gap) -> Mm {
    let is_wall = [gap.left, gap.right].into_iter().any(Bound::is_of_house);
    if is_wall { kitchen.catalogue.lengths.wall_filler.value } else { Mm::ZERO }
}

/// How many gaps of a kitchen are neither nothing nor a filler.
fn awkward(kitchen: &Kitchen<'_>) -> usize {
    let gaps = kitchen.layout.rows.iter().flat_map(|row| &row.gaps);
    gaps.filter(|gap| matches!(gap.kind, GapKind::Narrow | GapKind::Overlap)).count()
}

/// A unit and those that stand close behind it, moved towards one side.
fn shifted(kitchen: &Kitchen<'_>, row: &Row, place: usize, edge: Edge, by: Mm) -> Option<Vec<Stand>> {
    let chain = chain(kitchen, row, place, edge.opposite(), |_| true);
    // Only towards its own corner may a corner unit move.
    let at_corner = matches!(beside(row, place, edge).bound(edge), Bound::Corner(_));
    let at_corner = chain.first().filter(|_| at_corner).map(|placed| &placed.module.id);
    let moved = |placed: &Placed<'_>| {
        let stand = Stand::of(placed.module);
        let is_kept = placed.family().is_corner() && at_corner != Some(&placed.module.id);
        (!is_kept).then(|| Stand { x: edge.out(stand.x, by), ..stand })
    };
    chain.iter().map(|placed| moved(placed)).collect()
}

/// A unit made wider towards one side.
fn widened(kitchen: &Kitchen<'_>, row: &Row, place: usize, edge: Edge, by: Mm) -> Option<Vec<Stand>> {
    let placed = &kitchen.placed[row.modules[place]];
    let stand = Stand::of(placed.module);
    let width = stand.width + by;
    let is_made = placed.kind.cell(width).is_some() && !placed.family().is_corner();
    let x = if edge == Edge::Left { stand.x - by } else { stand.x };
    is_made.then(|| vec![Stand { x, width, ..stand }])
}

/// A unit and its neighbours towards one side, as long as nothing parts them and each is as asked.
fn chain<'k, 'a>(
    kitchen: &'k Kitchen<'a>,
    row: &Row,
    place: usize,
    edge: Edge,
    is_asked: impl Fn(&Placed<'_>) -> bool,
) -> Vec<&'k Placed<'a>> {
    let mut chain = vec![&kitchen.placed[row.modules[place]]];
    let mut place = place;
    while beside(row, place, edge).kind == GapKind::Closed {
        let next = match edge {
            Edge::Left => place.checked_sub(1),
            Edge::Right => Some(place + 1).filter(|next| *next < row.modules.len()),
        };
        let Some(next) = next.filter(|next| is_asked(&kitchen.placed[row.modules[*next]])) else { break };
        chain.push(&kitchen.placed[row.modules[next]]);
        place = next;
    }
    chain
}

/// Shares the width of a module and its neighbours of the same type; millimetres that do not divide go to the first.
pub(super) fn balance(kitchen: &Kitchen<'_>, module: &Module) -> Result<Vec<Edit>, Refusal> {
    let (row, place) = row_of(kitchen, module).ok_or(Refusal::NotBalanced)?;
    let alike = |placed: &Placed<'_>| placed.module.code == module.code;
    let left = chain(kitchen, row, place, Edge::Left, alike);
    let right = chain(kitchen, row, place, Edge::Right, alike);
    let units: Vec<&Placed<'_>> = left.into_iter().rev().chain(right.into_iter().skip(1)).collect();
    let count = i32::try_from(units.len()).unwrap_or(i32::MAX);
    if count < 2 || units[0].family().is_corner() {
        return Err(Refusal::NotBalanced);
    }
    let total: Mm = units.iter().map(|placed| placed.module.width).sum();
    let (each, mut rest) = (total / count, total.0 % count);
    let mut x = units[0].module.x;
    let mut stands = Vec::with_capacity(units.len());
    for placed in units {
        let width = each + Mm(rest.signum());
        rest -= rest.signum();
        if placed.kind.cell(width).is_none() {
            return Err(Refusal::NotBalanced);
        }
        stands.push(Stand { x, width, ..Stand::of(placed.module) });
        x += width;
    }
    Ok(vec![Edit::Arrange(stands)])
}
