//! Ways that bring sink, hob and fridge together, and what parts them out of the way.

use super::row::{aisle, swapped as swapped_in_row};
use super::tall::to_ends;
use super::ways::{Way, units};
use crate::catalogue::Family;
use crate::kitchen::Kitchen;
use crate::rules::Finding;

/// Each of the units changes places with one of its row.
pub(super) fn swapped(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    units(kitchen, finding).into_iter().flat_map(|placed| swapped_in_row(kitchen, placed)).collect()
}

/// An island moves aside; tall units go to an end of their row, else the three change places.
pub(super) fn cleared(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let block: Vec<_> = units.iter().copied().take_while(|placed| placed.family() == Family::Tall).collect();
    aisle(kitchen, finding)
        .into_iter()
        .chain(to_ends(kitchen, &block))
        .chain(swapped(kitchen, finding))
        .collect()
}
