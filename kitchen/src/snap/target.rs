//! The places that pull a dragged module.

use super::{Reason, corner, wanted};
use crate::catalogue::{Family, Slot};
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{End, Placed, SurfaceKind};
use crate::lane::{Blocked, Blocker, Lane, Newcomer};
use crate::length::Mm;
use crate::room::{Opening, OpeningKind};

/// A place that pulls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub x: Mm,
    pub reason: Option<Reason>,
    pub guides: Vec<Mm>,
}

impl Target {
    fn new(x: Mm, reason: Reason, guide: Mm) -> Target {
        Target { x, reason: Some(reason), guides: vec![guide] }
    }

    /// Whether a unit would rather stand here than anywhere else.
    pub fn is_wished(&self, unit: &Newcomer<'_>) -> bool {
        match self.reason {
            Some(Reason::Connection(_)) => true,
            Some(Reason::Aligned(_)) => unit.kind.holds(Slot::Hood),
            _ => false,
        }
    }
}

/// Every place that pulls the unit of a lane. Corner units know only corners.
pub(super) fn all(lane: &Lane<'_, '_>) -> Vec<Target> {
    let mut targets = corner::targets(lane);
    if !lane.unit().is_corner() {
        targets.extend(ends(lane));
        targets.extend(
            lane.blocked
                .iter()
                .filter(|other| !other.across)
                .filter_map(|other| beside(lane, other))
                .flatten(),
        );
        targets.extend(aligned(lane));
        targets.extend(connections(lane));
        targets.extend(spacing(lane));
        targets.extend(windows(lane));
    }
    targets
}

/// Wall ends: against an open end, and as far from a side wall as a filler asks. An island's carcass zone
/// ends with its panel.
fn ends(lane: &Lane<'_, '_>) -> [Target; 2] {
    let filler = lane.kitchen().catalogue.lengths.wall_filler.value;
    let kept = |end: End| match end {
        End::Corner(_) => filler,
        End::Against { distance, .. } => (filler - distance).max(Mm::ZERO),
        End::Free | End::Outer(_) | End::Zone => Mm::ZERO,
    };
    let surface = lane.surface();
    let (left, right) = (kept(surface.left), lane.length() - kept(surface.right));
    [Target::new(left, Reason::WallEnd, left), Target::new(right - lane.unit().width, Reason::WallEnd, right)]
}

/// Both sides of a neighbour, or of a column as far from it as a filler asks. Where an end panel is seen between the two it
/// needs room; between tall and wall units it is part of what stands in the lane. Nothing is drawn to an island that stands in the way.
fn beside(lane: &Lane<'_, '_>, other: &Blocked) -> Option<[Target; 2]> {
    let (kept, reason) = match other.by {
        Blocker::Unit(module) => beside_unit(lane, module),
        Blocker::Obstacle(index) => {
            let kind = lane.kitchen().design.room.obstacles[index].kind;
            (lane.kitchen().catalogue.lengths.wall_filler.value, Reason::Obstacle(kind))
        }
        Blocker::Island(_) => return None,
    };
    let (left, right) = (other.span.start - kept, other.span.end + kept);
    Some([Target::new(right, reason.clone(), right), Target::new(left - lane.unit().width, reason, left)])
}

/// What stays between a unit and its neighbour, and why it is pulled there.
fn beside_unit(lane: &Lane<'_, '_>, module: usize) -> (Mm, Reason) {
    let placed = &lane.kitchen().placed[module];
    let hangs = [lane.unit().kind.family, placed.family()].map(Family::is_wall);
    let panel = if hangs[0] == hangs[1] { lane.kept_from(module) } else { Mm::ZERO };
    (panel, Reason::Neighbour(placed.module.id.clone()))
}

/// The sides of the units below or above; for a hood the middle of the hob.
fn aligned(lane: &Lane<'_, '_>) -> Vec<Target> {
    let unit = lane.unit();
    let others = lane.kitchen().placed.iter().filter(|placed| {
        placed.surface == lane.surface
            && placed.family().is_wall() != unit.kind.family.is_wall()
            && placed.family() != Family::Tall
            && !lane.ignores(&placed.module.id)
    });
    others.flat_map(|placed| beside_level(unit, placed)).collect()
}

fn beside_level(unit: &Newcomer<'_>, other: &Placed<'_>) -> Vec<Target> {
    let reason = || Reason::Aligned(other.module.id.clone());
    let hood_over_hob = unit.kind.holds(Slot::Hood) && other.kind.holds(Slot::Hob)
        || unit.kind.holds(Slot::Hob) && other.kind.holds(Slot::Hood);
    if hood_over_hob {
        let middle = other.middle();
        return vec![Target::new(middle - unit.width.half(), reason(), middle)];
    }
    if unit.kind.holds(Slot::Hood) {
        return Vec::new();
    }
    vec![
        Target::new(other.span.start, reason(), other.span.start),
        Target::new(other.span.end - unit.width, reason(), other.span.end),
    ]
}

/// The connections that the unit needs, under its middle.
fn connections(lane: &Lane<'_, '_>) -> Vec<Target> {
    let unit = lane.unit();
    let Some(wall) = wall(lane) else { return Vec::new() };
    let here = lane.kitchen().design.room.connections_in(wall);
    here.filter(|point| wanted(unit).contains(&point.kind))
        .map(|point| Target::new(point.x - unit.width.half(), Reason::Connection(point.kind), point.x))
        .collect()
}

/// Equal gaps: midway between two neighbours, and beside two that are apart, as far again. Gaps that count for
/// nothing are no pattern.
fn spacing(lane: &Lane<'_, '_>) -> Vec<Target> {
    let width = lane.unit().width;
    let least = lane.kitchen().catalogue.lengths.gap_ignore.value;
    let is_unit = |other: &&Blocked| !other.across && matches!(other.by, Blocker::Unit(_));
    let own: Vec<Span> = lane.blocked.iter().filter(is_unit).map(|other| other.span).collect();
    let apart = own.windows(2).filter_map(|pair| {
        let gap = pair[1].start - pair[0].end;
        (gap > least).then_some((pair[0], pair[1], gap))
    });
    let targets = apart.flat_map(|(left, right, gap)| {
        let each = (gap - width).half();
        let midway = (each > least).then_some((left.end + each, [left.end, right.start]));
        let beside = [
            (right.end + gap, [right.end, right.end + gap]),
            (left.start - gap - width, [left.start - gap, left.start]),
        ];
        midway.into_iter().chain(beside)
    });
    let target =
        |(x, guides): (Mm, [Mm; 2])| Target { x, reason: Some(Reason::Spacing), guides: guides.to_vec() };
    targets.map(target).collect()
}

/// The middle of a window, for a sink.
fn windows(lane: &Lane<'_, '_>) -> Vec<Target> {
    let unit = lane.unit();
    if !unit.kind.holds(Slot::Sink) {
        return Vec::new();
    }
    let windows = openings(lane).filter(|opening| opening.kind == OpeningKind::Window);
    let target = |window: &Opening| {
        let middle = window.span().middle();
        Target::new(middle - unit.width.half(), Reason::Window(window.id.clone()), middle)
    };
    windows.map(target).collect()
}

/// Both sides of doors, passages and windows, with the room that closes a row before them; nothing pulls there, but a unit
/// finds a free place.
pub(super) fn beside_openings(lane: &Lane<'_, '_>) -> Vec<Target> {
    let unit = lane.unit();
    if unit.is_corner() {
        return Vec::new();
    }
    let sides = openings(lane).map(|opening| kept_free(lane, opening));
    let sides = sides.flat_map(|kept| [kept.end, kept.start - unit.width]);
    sides.map(|x| Target { x, reason: None, guides: Vec::new() }).collect()
}

/// The door, passage or window that a unit at `x` would stand before.
pub(super) fn before(lane: &Lane<'_, '_>, x: Mm) -> Option<Id> {
    let unit = lane.unit();
    let kitchen = lane.kitchen();
    let (span, rise) = (Span::at(x, unit.width), unit.rise(kitchen));
    let covered =
        |opening: &&Opening| kept_free(lane, opening).overlaps(span) && opening.rise().overlaps(rise);
    openings(lane).find(covered).map(|opening| opening.id.clone())
}

/// Where the carcass of a unit does not stand without being before an opening: beside a door or passage what closes its row
/// takes room, too.
fn kept_free(lane: &Lane<'_, '_>, opening: &Opening) -> Span {
    match opening.kind {
        OpeningKind::Window => opening.span(),
        OpeningKind::Door | OpeningKind::Passage => {
            opening.span().grown(lane.unit().past_end(&lane.kitchen().catalogue.lengths))
        }
    }
}

fn openings<'k>(lane: &Lane<'k, '_>) -> impl Iterator<Item = &'k Opening> {
    let wall = wall(lane);
    lane.kitchen().design.room.openings.iter().filter(move |opening| Some(&opening.wall) == wall)
}

fn wall<'k>(lane: &Lane<'k, '_>) -> Option<&'k Id> {
    match lane.surface().kind {
        SurfaceKind::Wall(wall) => Some(&lane.kitchen().design.room.walls[wall].id),
        SurfaceKind::Island(..) => None,
    }
}
