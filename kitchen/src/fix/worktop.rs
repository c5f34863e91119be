//! Ways that let a worktop be cut, joined and carried, and that make an island as deep or long as it must be.

use super::ways::{Way, missed, units};
use super::{appliance, depth, gap, hob, row};
use crate::catalogue::Worktop;
use crate::design::{Island, Place, Side, Support};
use crate::edit::{Edit, IslandEdit, Rim, RowEdit, StyleEdit};
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::layout;
use crate::length::Mm;
use crate::room::Hinge;
use crate::rules::Finding;

/// The unit moves away from the joint in its corner, a unit comes between, or it changes places.
pub(super) fn joint(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    // As far as is good, so that what was an error does not stay a warning.
    let by = kitchen.catalogue.lengths.joint_clearance.value - finding.measured.unwrap_or_default();
    let mut ways = row::keep_from_corners(kitchen, finding, by);
    ways.extend(hob::apart(kitchen, finding));
    ways
}

/// The unit moves away from its side, its island becomes deeper, it becomes wider or gets a smaller sink, its row becomes
/// deeper; else as from a joint.
pub(super) fn stone(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let mut ways = row::keep_from_corners(kitchen, finding, missed(finding));
    ways.extend(deeper(kitchen, finding));
    ways.extend(appliance::smaller_bowl(kitchen, finding));
    ways.extend(depth::deeper(kitchen, finding));
    ways.extend(hob::apart(kitchen, finding));
    ways
}

/// The grooves come on the other side of the sink or are left out, or its unit changes places.
pub(super) fn grooves(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let drain = |placed: &Placed<'_>, side| vec![Edit::Drain { module: placed.module.id.clone(), side }];
    let mut ways: Vec<Way> = units
        .iter()
        .flat_map(|placed| {
            let other = placed.module.drainer.map(Hinge::flipped);
            [other, None].map(|side| drain(placed, side))
        })
        .collect();
    ways.extend(row::swaps(kitchen, finding));
    ways
}

/// Fillers beside a dishwasher close, it changes places, a hole of an island is filled, or the worktop becomes a thicker one of
/// its kind.
pub(super) fn span(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let close = |edge: Edge| {
        let close = move |module| Edit::Row(RowEdit::CloseGap { module, edge });
        units(kitchen, finding).into_iter().map(move |placed| vec![close(placed.module.id.clone())])
    };
    let mut ways: Vec<Way> = Edge::BOTH.into_iter().flat_map(close).collect();
    ways.extend(row::swaps(kitchen, finding));
    if kitchen.design.islands.iter().any(|island| finding.subjects.contains(&island.id)) {
        ways.extend(gap::close(kitchen, finding));
    }
    let own = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    let is_thicker = |row: &&Worktop| own.is_some_and(|own| own.kind == row.kind && own.t < row.t);
    let thicker = kitchen.catalogue.worktops.iter().filter(is_thicker);
    ways.extend(thicker.map(|row| vec![Edit::Style(StyleEdit::Worktop(row.code.as_str().into()))]));
    ways
}

/// The islands of a finding.
fn islands<'k>(kitchen: &'k Kitchen<'_>, finding: &'k Finding) -> impl Iterator<Item = &'k Island> {
    let stands_on = |island: &Island| {
        let units = units(kitchen, finding);
        units.iter().any(|placed| matches!(&placed.module.place, Place::Island(id, _) if *id == island.id))
    };
    let islands = kitchen.design.islands.iter();
    islands.filter(move |island| finding.subjects.contains(&island.id) || stands_on(island))
}

/// An island of another size: with its front and left end where they are, else with its back or right end there.
pub(super) fn resized(island: &Island, length: Mm, depth: Mm) -> Vec<Way> {
    let sides = [
        (Rim::Side(Side::Back), Rim::Side(Side::Front), depth - island.depth),
        (Rim::End(Edge::Right), Rim::End(Edge::Left), length - island.length),
    ];
    let grown = sides.into_iter().filter(|(.., by)| *by != Mm::ZERO);
    let stretched = |rim, by| vec![Edit::Island(IslandEdit::Stretch { island: island.id.clone(), rim, by })];
    grown.flat_map(|(first, second, by)| [stretched(first, by), stretched(second, by)]).collect()
}

/// An island deeper by what is missing.
pub(super) fn deeper(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let by = missed(finding);
    islands(kitchen, finding).flat_map(|island| resized(island, island.length, island.depth + by)).collect()
}

/// An island so deep that there is enough worktop behind its hob.
pub(super) fn deeper_behind_hob(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let enough = kitchen.catalogue.thresholds.island_hob_back_warning.value;
    let by = enough - finding.measured.unwrap_or_default();
    islands(kitchen, finding).flat_map(|island| resized(island, island.length, island.depth + by)).collect()
}

/// Brackets or legs under the worktop of an island, or an island less deep by what is too much.
pub(super) fn carried(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let by = missed(finding);
    let ways = |island: &Island| {
        let carried = [Support::Brackets, Support::Legs].map(|kind| vec![support(island, Some(kind))]);
        carried.into_iter().chain(resized(island, island.length, island.depth - by))
    };
    islands(kitchen, finding).flat_map(ways).collect()
}

fn support(island: &Island, support: Option<Support>) -> Edit {
    Edit::Island(IslandEdit::Support { island: island.id.clone(), support })
}

/// An island so deep that there is room for knees, and what carries its worktop that far: what it has, brackets as far
/// as they reach, or legs.
pub(super) fn room_for_knees(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let by = missed(finding);
    let brackets_reach = kitchen.catalogue.thresholds.overhang_bracket_error.value;
    let is_within_reach = finding.required.is_some_and(|reach| reach <= brackets_reach);
    let ways = |island: &Island| {
        let index = kitchen.design.island_index(&island.id);
        let over = index.and_then(|index| layout::open_side(kitchen, index));
        let is_carried = over.is_some_and(|over| over.is_between_ends(kitchen));
        let carried = [
            (is_carried || island.support == Some(Support::Legs)).then_some(island.support),
            is_within_reach.then_some(Some(Support::Brackets)),
            Some(Some(Support::Legs)),
        ];
        let resized = resized(island, island.length, island.depth + by).into_iter();
        let each = |way: Way| {
            let with = |kind| way.iter().cloned().chain([support(island, kind)]).collect();
            carried.into_iter().flatten().map(with).collect::<Vec<Way>>()
        };
        resized.flat_map(each).collect::<Vec<Way>>()
    };
    islands(kitchen, finding).flat_map(ways).collect()
}

/// An island so deep that one can sit where its units leave a gap.
pub(super) fn room_to_sit(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let enough = kitchen.catalogue.lengths.bar_overhang.value;
    let ways = |island: &Island| {
        let overhangs =
            kitchen.design.island_index(&island.id).map(|index| layout::overhangs(kitchen, index));
        let missing = overhangs.into_iter().flatten().map(|over| enough - over.reach).max();
        let missing = missing.filter(|by| *by > Mm::ZERO).into_iter();
        missing.flat_map(|by| resized(island, island.length, island.depth + by)).collect::<Vec<Way>>()
    };
    islands(kitchen, finding).flat_map(ways).collect()
}

/// An island longer by what is missing.
pub(super) fn longer(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let by = missed(finding);
    islands(kitchen, finding).flat_map(|island| resized(island, island.length + by, island.depth)).collect()
}
