//! How much a way out changes, so that the one that changes the least is offered first.

use super::Change;
use super::together::{self, Group};
use crate::kitchen::Kitchen;

/// The lighter is less: a way that keeps every unit and what was chosen for it before one that takes something away, and then
/// by how many things its sentence says, of which units that move as one are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Burden {
    gone: usize,
    things: usize,
}

impl Burden {
    pub(super) fn of(changes: &[Change], before: &Kitchen<'_>) -> Burden {
        let is_gone = |change: &&Change| match change {
            Change::Removed { .. } | Change::ExtraRemoved { .. } | Change::Drained { side: None, .. } => true,
            Change::Equipped { module, slot, .. } => {
                before.design.module(module).is_some_and(|module| module.holds(*slot).is_some())
            }
            _ => false,
        };
        let things = changes.chunk_by(Change::is_of_same).map(|of_one| {
            match (of_one, together::group(of_one, changes, before)) {
                ([Change::Moved { .. }], Some(Group::Said)) => 0,
                // Every front is made otherwise.
                _ if of_one.contains(&Change::Handleless) => before.placed.len(),
                _ => 1,
            }
        });
        Burden { gone: changes.iter().filter(is_gone).count(), things: things.sum() }
    }
}
