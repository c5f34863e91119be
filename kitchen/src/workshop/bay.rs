//! Where appliances stand inside a carcass: the clear openings, the fixed shelves at their limits, and the backs
//! of what is left, since a bay has none (domain.md §5.2).

use super::carcass::back;
use super::part::{Part, Remark};
use super::unit::Unit;
use crate::catalogue::ElementKind;
use crate::geometry::Span;
use crate::length::{Mm, TenthMm};

/// The clear openings from bottom to top, above the lower side of the carcass.
pub(super) fn find(unit: &Unit<'_>) -> Vec<Span> {
    let stack = unit.stack();
    let mut bays: Vec<Span> = niches(unit, &stack);
    if let (Some(below), Some(height)) = (unit.build.below_fridge, unit.kind.niche) {
        let floor = stack.get(below).map_or(Mm::ZERO, |(_, start, _)| *start);
        bays.push(Span::at(floor.max(unit.board()), height));
    }
    bays
}

/// Open niches: from the shelf below to the one above, each a gap behind the edge of the front it carries. Of two
/// niches above one another the upper, for a compact appliance, has its own height and the lower the rest.
fn niches(unit: &Unit<'_>, stack: &[(ElementKind, Mm, Mm)]) -> Vec<Span> {
    let rules = &unit.catalogue.workshop.construction;
    let top = if unit.kind.family.is_base() { unit.height } else { unit.height - unit.board() };
    let mut bays: Vec<Span> = Vec::new();
    for (index, (kind, start, end)) in stack.iter().enumerate() {
        if *kind != ElementKind::Niche {
            continue;
        }
        let is_niche = |index: usize| stack.get(index).is_some_and(|row| row.0 == ElementKind::Niche);
        let floor = if index == 0 { unit.board() } else { *start + unit.gap() };
        let ceiling = if index + 1 == stack.len() { top } else { *end + unit.gap() };
        let below = index.checked_sub(1).filter(|below| is_niche(*below));
        match (below, bays.last_mut()) {
            (Some(_), Some(lower)) => {
                let floor = ceiling - rules.compact_niche.mm();
                lower.end = floor - unit.board();
                bays.push(Span::between(floor, ceiling));
            }
            _ => bays.push(Span::between(floor, ceiling)),
        }
    }
    bays
}

/// How many fixed shelves there are: under and over each bay where the carcass has no board of its own, and
/// where the type has one between its lowest fronts.
pub(super) fn fixed_shelves(unit: &Unit<'_>, bays: &[Span]) -> i64 {
    let mut levels: Vec<Mm> = Vec::new();
    for bay in bays {
        let below = (bay.start > unit.board()).then_some(bay.start);
        let above = (bay.end < unit.height - unit.board()).then_some(bay.end + unit.board());
        levels.extend(below.into_iter().chain(above));
    }
    levels.extend(seam(unit));
    levels.sort_unstable();
    levels.dedup();
    levels.iter().map(|_| 1).sum()
}

/// The upper side of the fixed shelf between the lowest two fronts.
fn seam(unit: &Unit<'_>) -> Option<Mm> {
    let second = unit.stack().get(1).map(|(_, start, _)| *start);
    second.filter(|_| unit.build.fixed_shelf)
}

/// The backs of a tall unit: in one where it is low enough, else in two that meet behind the fixed shelf or in
/// the middle; with bays, one below and one above them.
pub(super) fn backs(unit: &Unit<'_>, bays: &[Span]) -> Vec<Part> {
    let rules = &unit.catalogue.workshop.construction;
    let board = TenthMm::from(unit.board());
    let in_one_groove = |clear: TenthMm| clear - board + unit.grooves(1);
    if bays.is_empty() {
        let whole = TenthMm::from(unit.height) - board * 2 + unit.grooves(2);
        if unit.height <= rules.back_split.mm() {
            return vec![back(unit, whole)];
        }
        let lower = seam(unit).map_or(whole / 2, |level| in_one_groove(TenthMm::from(level) - board / 2));
        let pieces = [lower, whole - lower].map(|height| back(unit, height).noted(Remark::Joined));
        return if lower * 2 == whole { vec![pieces[0].clone().times(2)] } else { pieces.to_vec() };
    }
    let below = bays.first().map(|bay| bay.start).filter(|floor| *floor > unit.board());
    let above = bays.last().map(|bay| unit.height - bay.end).filter(|rest| *rest > unit.board());
    let clear = below.into_iter().chain(above).map(TenthMm::from);
    clear.map(|clear| back(unit, in_one_groove(clear))).collect()
}
