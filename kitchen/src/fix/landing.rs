//! Ways that leave more worktop free.

use super::hob::widened;
use super::row::swapped;
use super::ways::Way;
use crate::catalogue::Slot;
use crate::kitchen::{Kitchen, Placed};

/// A base unit beside a sink or hob, as narrow as helps; else a sink or a hob changes places with a unit of its row.
pub(super) fn longer(kitchen: &Kitchen<'_>) -> Vec<Way> {
    let holds = |placed: &&Placed<'_>| {
        [Slot::Sink, Slot::Hob].into_iter().any(|slot| placed.module.holds(slot).is_some())
    };
    let units: Vec<_> = kitchen.placed.iter().filter(holds).collect();
    let inserted = units.iter().flat_map(|placed| widened(kitchen, placed));
    inserted.chain(units.iter().flat_map(|placed| swapped(kitchen, placed))).collect()
}
