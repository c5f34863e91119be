//! Doors that hinge on their other side where that leaves less to be warned of, as a door that would turn in a corner.

use super::candidate::Judge;
use crate::design::Design;
use crate::edit::{Edit, apply};
use crate::kitchen::Kitchen;

/// A row whose units that are warned of hinge so that fewer warnings are left.
pub(super) fn turned(judge: &Judge<'_, '_>, row: Design) -> Design {
    let catalogue = judge.ground.catalogue;
    let mut best = row;
    for module in judge.blamed(&best) {
        let kitchen = Kitchen::new(&best, catalogue);
        let here = kitchen.placed.iter().find(|placed| placed.module.id == module);
        let Some(hinge) = here.map(|placed| kitchen.hinge(placed).flipped()) else { continue };
        let next = apply(&best, catalogue, &Edit::SetHinge { module, hinge });
        best = next.ok().filter(|next| judge.mends(&best, next)).unwrap_or(best);
    }
    best
}
