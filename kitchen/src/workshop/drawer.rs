//! Bottoms and backs of drawers by the system in use, and the fronts of those behind a door (domain.md §5.2
//! "Drawers").

use std::collections::BTreeMap;

use super::front::{drawer_fronts, inner_heights};
use super::hardware;
use super::part::{Edges, Grain, Part, PartKind};
use super::unit::Unit;
use crate::length::Mm;

/// The boards inside the drawers of a unit.
pub(super) fn parts(unit: &Unit<'_>) -> Vec<Part> {
    let heights: Vec<Mm> = drawer_fronts(unit).chain(inner_heights(unit)).collect();
    let (Some(system), Some(length)) = (unit.catalogue.workshop.drawer(), hardware::runner_length(unit))
    else {
        return Vec::new();
    };
    if heights.is_empty() {
        return Vec::new();
    }
    let count = heights.iter().map(|_| 1).sum();
    let (width, depth) = (unit.clear_width() - system.bottom_width, length - system.bottom_length);
    let plain = |kind, length: Mm, width: Mm| {
        let part = unit.thin_part(kind, length.into(), width.into(), system.board);
        Part { grain: Grain::None, ..part }
    };
    let mut parts = vec![plain(PartKind::DrawerBottom, width, depth).times(count).drilled("drawer-bottom")];
    let mut backs: BTreeMap<Mm, (i64, &str)> = BTreeMap::new();
    for side in heights.iter().filter_map(|height| hardware::drawer_side(unit, *height)) {
        backs.entry(side.back).or_insert((0, &side.class)).0 += 1;
    }
    let hidden = unit.catalogue.workshop.construction.edge_hidden.tenths();
    for (height, (count, class)) in backs {
        let back = plain(PartKind::DrawerBack, unit.clear_width() - system.back_width, height);
        parts.push(
            Part { edges: Edges::front(hidden), ..back }.times(count).drilled(format!("drawer-back-{class}")),
        );
    }
    parts.extend(inner_front(unit));
    parts
}

/// What closes the drawers behind a door in front: a board of the carcass, banded all round, that covers their sides.
fn inner_front(unit: &Unit<'_>) -> Option<Part> {
    let rules = &unit.catalogue.workshop.construction;
    let side = hardware::drawer_side(unit, inner_heights(unit).next()?)?;
    let (height, width) =
        (side.back + rules.inner_front_height.mm(), unit.clear_width() - rules.inner_front_width.mm());
    let front = unit.carcass_part(PartKind::InnerFront, height.into(), width.into());
    let edges = Edges::all(rules.edge.tenths());
    Some(Part { edges, ..front }.times(unit.inner_drawers()).drilled(format!("inner-front-{}", side.class)))
}
