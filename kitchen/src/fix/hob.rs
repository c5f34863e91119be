//! Ways that bring a hob away from what is too near.

use super::row::{id, inserted, like};
use super::ways::{Way, missed, row_of, units};
use super::{elsewhere, hood, nudge};
use crate::catalogue::{Family, Slot};
use crate::design::{Place, Side};
use crate::edit::{Edit, IslandEdit, Rim, RowEdit};
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::Finding;

/// The other units of a row with which one changes places before anything comes between.
const NEAR: usize = 8;

/// The hob or sink changes places with a unit near it, or moves by what is missing, while the units beside it give and take
/// that; else a base unit comes between it and what is too near, as narrow as helps, on an island with as much more of it;
/// else it goes farther. The sink that is named with a hob may do so too.
pub(super) fn apart(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [first, others @ ..] = &units[..] else { return Vec::new() };
    let is_too_far = finding.measured > finding.required;
    let inserted = if is_too_far { Vec::new() } else { widened(kitchen, first) };
    let lengthened = if is_too_far { Vec::new() } else { lengthened(kitchen, first, missed(finding)) };
    let sinks = others.iter().filter(|unit| unit.module.holds(Slot::Sink).is_some());
    let movable: Vec<_> = std::iter::once(first).chain(sinks).collect();
    let nudged = movable.iter().flat_map(|unit| nudge::nudged(kitchen, unit, finding));
    let (mut near, mut far) = (Vec::new(), Vec::new());
    for mut swaps in movable.iter().map(|unit| swaps(kitchen, unit)) {
        far.extend(swaps.split_off(swaps.len().min(NEAR)));
        near.extend(swaps);
    }
    far.extend(movable.iter().flat_map(|unit| elsewhere::ways(kitchen, unit)));
    near.into_iter().chain(nudged).chain(inserted).chain(lengthened).chain(far).collect()
}

/// The hob changes places with each of its row, the nearest first, then with others along other walls and on islands.
pub(super) fn moved(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let Some(hob) = units.first() else { return Vec::new() };
    swaps(kitchen, hob).into_iter().chain(elsewhere::ways(kitchen, hob)).collect()
}

/// A unit changes places with each of its row, the nearest first; the hood above it goes along where there is one.
fn swaps(kitchen: &Kitchen<'_>, own: &Placed<'_>) -> Vec<Way> {
    let mut row = row_of(kitchen, own);
    row.retain(|other| other.module.id != own.module.id);
    row.sort_by_key(|other| own.span.gap_to(other.span));
    let swap = |other: &Placed<'_>| {
        let swap = Edit::Row(RowEdit::Swap { module: id(own), with: id(other) });
        let with_hood = hood::along(kitchen, own, other).map(|hood| vec![swap.clone(), hood]);
        with_hood.into_iter().chain([vec![swap]])
    };
    row.into_iter().flat_map(swap).collect()
}

/// A base unit more on either side of a unit, the narrowest first.
pub(super) fn widened(kitchen: &Kitchen<'_>, beside: &Placed<'_>) -> Vec<Way> {
    let base = kitchen.catalogue.modules.iter().find(|kind| kind.is_plain(Family::Base));
    let widths = base.into_iter().flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell.width)));
    widths
        .flat_map(|(kind, width)| Edge::BOTH.map(|edge| inserted(kitchen, beside, edge, kind, width)))
        .collect()
}

/// An island longer at its other end by a base unit that keeps a unit far enough from what is too near, by the narrowest.
fn lengthened(kitchen: &Kitchen<'_>, beside: &Placed<'_>, by: Mm) -> Vec<Way> {
    let Place::Island(island, side) = &beside.module.place else { return Vec::new() };
    let mut kinds = kitchen.catalogue.modules.iter();
    let plain = kinds.find(|kind| kind.is_plain(Family::Base));
    let cell = plain.and_then(|kind| Some((kind, kind.cells.iter().find(|cell| cell.width >= by)?)));
    let Some((kind, cell)) = cell else { return Vec::new() };
    // Each side counts from its own left end, which goes along when that is the end that moves.
    let ways = Edge::BOTH.map(|edge| {
        let x = match edge {
            Edge::Left => beside.span.start,
            Edge::Right => beside.span.end + cell.width,
        };
        let end = if *side == Side::Front { edge.opposite() } else { edge };
        let (island, rim) = (island.clone(), Rim::End(end));
        let (code, place) = (kind.code.as_str().into(), beside.module.place.clone());
        let longer = [
            Edit::Island(IslandEdit::Stretch { island, rim, by: cell.width }),
            Edit::Row(RowEdit::Insert { code, width: cell.width, place, x }),
        ];
        longer.into_iter().chain(like(kitchen, &[beside])).collect()
    });
    ways.into()
}

/// What hangs low beside a flame hangs as high as a niche asks, or moves away from the hob.
pub(super) fn beside_gas(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [hob, beside @ ..] = &units[..] else { return Vec::new() };
    let limits = &kitchen.catalogue.thresholds;
    let niche = limits.niche_warning.value.max(finding.required.unwrap_or_default());
    let z = kitchen.worktop_top() + niche;
    let higher = beside.iter().map(|placed| Edit::Hang { module: placed.module.id.clone(), z: Some(z) });
    let aside = beside.iter().map(|placed| {
        let by = limits.wall_unit_beside_gas_side.value;
        let x = if placed.middle() < hob.middle() { placed.module.x - by } else { placed.module.x + by };
        Edit::Move { module: placed.module.id.clone(), place: placed.module.place.clone(), x }
    });
    vec![higher.collect(), aside.collect()]
}
