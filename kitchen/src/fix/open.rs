//! Ways that keep open fronts apart.

use super::height;
use super::row::{id, swaps};
use super::ways::{Way, row_of, units};
use crate::catalogue::{Family, Slot};
use crate::edit::{Edit, RowEdit};
use crate::kitchen::{Kitchen, Placed};
use crate::rules::Finding;

/// The dishwasher changes places with a unit of its row, those nearest to the sink first.
pub(super) fn from_corner(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let Some(machine) = units.iter().find(|placed| placed.family() == Family::FrontOnly) else {
        return Vec::new();
    };
    let mut row = row_of(kitchen, machine);
    let sink = row.iter().find(|placed| placed.module.holds(Slot::Sink).is_some()).copied();
    let from = sink.map_or(machine.span, |sink| sink.span);
    row.retain(|other| other.module.id != machine.module.id);
    row.sort_by_key(|other| from.gap_to(other.span));
    let swap = |other: &Placed<'_>| vec![Edit::Row(RowEdit::Swap { module: id(machine), with: id(other) })];
    row.into_iter().map(swap).collect()
}

/// A room door that swings elsewhere; units that hinge on their other side or change places.
pub(super) fn apart(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let mut ways = height::clear_door(kitchen, finding);
    ways.extend(hinges(kitchen, finding));
    ways.extend(either_swaps(kitchen, finding));
    ways
}

/// Each unit hinges on its other side.
fn hinges(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let flipped = |placed: &&Placed<'_>| {
        let hinge = crate::front::hinge(kitchen, placed).flipped();
        vec![Edit::SetHinge { module: id(placed), hinge }]
    };
    units(kitchen, finding).iter().map(flipped).collect()
}

/// Either of two units changes places with another of its row.
pub(super) fn either_swaps(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let mut turned = finding.clone();
    turned.subjects.reverse();
    [finding, &turned].into_iter().flat_map(|finding| swaps(kitchen, finding)).collect()
}
