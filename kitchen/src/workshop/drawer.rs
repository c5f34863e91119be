//! Bottoms and backs of drawers by the system in use (domain.md §5.2 "Drawers").

use std::collections::BTreeMap;

use super::front::drawer_heights;
use super::hardware;
use super::part::{Edges, Grain, Part, PartKind};
use super::unit::Unit;
use crate::length::Mm;

/// The boards inside the drawers of a unit.
pub(super) fn parts(unit: &Unit<'_>) -> Vec<Part> {
    let heights = drawer_heights(unit);
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
    parts
}
