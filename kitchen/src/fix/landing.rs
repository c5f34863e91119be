//! Ways that leave more worktop free.

use super::hob::widened;
use super::row::swapped;
use super::ways::{Way, row_of, units};
use crate::catalogue::Slot;
use crate::edit::Edit;
use crate::kitchen::{Kitchen, Placed};
use crate::rules::Finding;

/// The units round which worktop is tried to come before the appliance itself is moved: it and its nearest neighbour.
const NEAR: usize = 2;

/// A base unit beside a sink or hob, as narrow as helps; else a sink or a hob changes places with a unit of its row.
pub(super) fn longer(kitchen: &Kitchen<'_>) -> Vec<Way> {
    let holds = |placed: &&Placed<'_>| {
        [Slot::Sink, Slot::Hob].into_iter().any(|slot| placed.module.holds(slot).is_some())
    };
    let units: Vec<_> = kitchen.placed.iter().filter(holds).collect();
    let inserted = units.iter().flat_map(|placed| widened(kitchen, placed));
    inserted.chain(units.iter().flat_map(|placed| swapped(kitchen, placed))).collect()
}

/// The door of a fridge hinges on its other side; else worktop comes beside the appliance, or it changes places.
pub(super) fn within_reach(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(placed) = units(kitchen, finding).first().copied() else { return Vec::new() };
    let hinge = kitchen.hinge(placed).flipped();
    let turned = vec![Edit::SetHinge { module: placed.module.id.clone(), hinge }];
    // Beyond its neighbours too: directly beside a tall unit its end panel needs room.
    let mut row = row_of(kitchen, placed);
    row.sort_by_key(|other| placed.span.gap_to(other.span));
    let (near, far) = row.split_at(row.len().min(NEAR));
    let inserted = |row: &[&Placed<'_>]| row.iter().flat_map(|other| widened(kitchen, other)).collect();
    let (near, far): (Vec<Way>, Vec<Way>) = (inserted(near), inserted(far));
    [turned].into_iter().chain(near).chain(swapped(kitchen, placed)).chain(far).collect()
}
