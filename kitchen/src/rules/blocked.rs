//! Whether a front opens past the closed units of a wall or island across its own: `FRONT_BLOCKED`. Where a post joins two
//! rows of base units, `CORNER_FILLER` measures what passes beside each other.

use std::collections::BTreeSet;

use super::bodies::boxes;
use super::report::{Report, surface, units};
use super::{Rule, Severity};
use crate::catalogue::Family;
use crate::envelope::{self, Envelope, Motion};
use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::Kitchen;
use crate::layout::Level;
use crate::length::Mm;
use crate::room::Hinge;

/// Two surfaces across each other, seen along the one whose fronts open.
#[derive(Clone, Copy)]
struct Meeting {
    own: usize,
    /// The end of the own surface towards which the other one stands.
    edge: Edge,
    other: usize,
}

/// A closed unit of the other surface, measured from that end along the own surface and outward from it.
struct Closed {
    module: usize,
    /// How far its back and its front stand from the end: in a corner, from their own wall.
    back: Mm,
    plane: Mm,
    outward: Span,
    rise: Span,
    /// How far its handles stand out; 0 for a unit without fronts.
    handle: Mm,
}

/// A front that a closed unit is in the way of.
struct Blocked {
    own: usize,
    other: usize,
    walls: [usize; 2],
    severity: Severity,
    measured: Mm,
    required: Mm,
}

pub(super) fn check(report: &mut Report<'_, '_>, fronts: &[Envelope]) {
    let kitchen = report.kitchen;
    let mut by_surface: Vec<Vec<&Envelope>> = vec![Vec::new(); kitchen.surfaces.len()];
    for front in fronts {
        by_surface[kitchen.placed[front.module].surface].push(front);
    }
    let mut found: Vec<Blocked> = Vec::new();
    for after in 0..kitchen.surfaces.len() {
        for [own, other] in (0..after).flat_map(|before| [[before, after], [after, before]]) {
            let fronts = &by_surface[own];
            let edge = kitchen.surfaces[own].across(&kitchen.surfaces[other]).filter(|_| !fronts.is_empty());
            found.extend(
                edge.into_iter().flat_map(|edge| across(report, Meeting { own, edge, other }, fronts)),
            );
        }
    }
    found.sort_by_key(|blocked| (blocked.severity, blocked.measured - blocked.required));
    // Each unit is told of what it lacks most, so that a heap of units gives as many findings as units.
    let mut told = BTreeSet::new();
    found.retain(|blocked| told.insert(blocked.own));
    say(report, &found);
}

/// Of two units in each other's way the one that lacks more; the worst first, since the others follow from it.
fn say(report: &mut Report<'_, '_>, found: &[Blocked]) {
    let kitchen = report.kitchen;
    let mut told = BTreeSet::new();
    for Blocked { own, other, walls, severity, measured, required } in found {
        if told.insert([*own.min(other), *own.max(other)]) {
            let corner = walls.map(|wall| surface(kitchen, wall)).to_vec();
            report.about(corner, |report| {
                let subjects = units(kitchen, &[*own, *other]);
                report.add(Rule::FrontBlocked, *severity, subjects, *measured, *required);
            });
        }
    }
}

/// The fronts of a surface that a closed unit of the other one is in the way of.
fn across(report: &Report<'_, '_>, meeting: Meeting, fronts: &[&Envelope]) -> Vec<Blocked> {
    let farthest = fronts.iter().map(|front| front.plane + front.travel).max().unwrap_or_default();
    let mut closed = closed(report.kitchen, meeting);
    closed.retain(|closed| closed.outward.start < farthest);
    fronts
        .iter()
        .flat_map(|front| closed.iter().filter_map(|closed| blocked(report, meeting, front, closed)))
        .collect()
}

/// The units of the other surface, and their end panels.
fn closed(kitchen: &Kitchen<'_>, meeting: Meeting) -> Vec<Closed> {
    let frame = kitchen.surfaces[meeting.own].frame;
    let closed = |module, body: Box3, rise, [front, handle]: [Mm; 2]| {
        let (along, outward) = frame.view(body);
        let back = meeting.edge.distance(frame.length, along);
        let inner = meeting.edge.opposite().distance(frame.length, along);
        Closed { module, back, plane: frame.length - inner + front, outward, rise, handle }
    };
    let front = kitchen.catalogue.lengths.front_plane.value;
    let on_other = kitchen.on_surface(meeting.other).into_iter();
    let bodies =
        on_other.flat_map(|(module, placed)| boxes(kitchen, placed).map(move |body| (module, placed, body)));
    let units = bodies.map(|(module, placed, body)| {
        let before = if placed.cell.fronts > 0 { [front, placed.projection()] } else { [Mm::ZERO; 2] };
        // The door of an oven falls onto the worktop.
        let top = if placed.family().is_base() { kitchen.worktop_top() } else { body.z.end };
        closed(module, body, Span::between(body.z.start, top), before)
    });
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.surface == meeting.other);
    let panels = panels
        .filter_map(|panel| Some(closed(panel.module?, panel.body(kitchen), panel.rise, [Mm::ZERO; 2])));
    units.chain(panels).collect()
}

/// What a front lacks before a closed unit, or beside it.
fn blocked(report: &Report<'_, '_>, meeting: Meeting, front: &Envelope, closed: &Closed) -> Option<Blocked> {
    let kitchen = report.kitchen;
    let ahead = (closed.outward.start - front.plane).max(Mm::ZERO);
    let meets = closed.rise.overlaps(front.rise)
        && closed.outward.end > front.plane
        && ahead < front.travel
        && closed.module != front.module;
    if !meets {
        return None;
    }
    let cell = front.cell();
    let length = kitchen.surfaces[meeting.own].length();
    if length - meeting.edge.opposite().distance(length, cell) <= closed.back {
        return None;
    }
    let beside = meeting.edge.distance(length, cell) - closed.plane;
    let found = |severity, measured, required| Blocked {
        own: front.module,
        other: closed.module,
        walls: [meeting.own, meeting.other],
        severity,
        measured,
        required,
    };
    if beside < Mm::ZERO {
        let is_met = reaches(meeting.edge, front, -beside, ahead);
        return is_met.then(|| found(Severity::Error, ahead, front.travel));
    }
    if is_joined(kitchen, meeting, [front.module, closed.module]) {
        return None;
    }
    let steps = clearances(report, meeting.edge, front, closed);
    let (severity, required) = steps.into_iter().find(|(_, required)| beside < *required)?;
    reaches(meeting.edge, front, required - beside, ahead).then(|| found(severity, beside, required))
}

/// What a front needs beside the front plane of a closed unit to pass its handles (domain.md §1.6); a door that turns on
/// the side of the corner brings its own handle there, unless something holds it at 86°.
fn clearances(report: &Report<'_, '_>, edge: Edge, front: &Envelope, closed: &Closed) -> [(Severity, Mm); 2] {
    let passing = passing(report.kitchen, front, closed.handle);
    let own = if turns_at(edge, front) { report.kitchen.placed[front.module].projection() } else { Mm::ZERO };
    [(Severity::Error, passing), (Severity::Warning, passing + own)]
}

/// What a front needs at least beside the front plane of a closed unit whose handles stand out so far.
fn passing(kitchen: &Kitchen<'_>, front: &Envelope, handle: Mm) -> Mm {
    let limits = &kitchen.catalogue.thresholds;
    let least =
        if front.appliance { limits.corner_appliance_error.value } else { limits.corner_filler_error.value };
    least.max(handle + kitchen.catalogue.lengths.corner_clearance.value)
}

/// How far from the corner with a wall the base units of the next wall begin at least, so that every front of that wall
/// opens before them and their end panel; `edge` is the end of that wall at the corner, and `handle` how far their handles
/// stand out.
pub(crate) fn beginning(kitchen: &Kitchen<'_>, wall: usize, edge: Edge, handle: Mm) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    let plane = lengths.usual_front_plane();
    let rise = Span::between(kitchen.design.style.plinth_height, kitchen.worktop_top());
    let fronts = envelope::of(kitchen).into_iter();
    let fronts =
        fronts.filter(|front| kitchen.placed[front.module].surface == wall && front.rise.overlaps(rise));
    // How far before a front something begins that stands out so far before the plane of its row.
    let free = |front: &Envelope, handle: Mm| {
        let beside = edge.distance(kitchen.surfaces[wall].length(), front.cell()) - plane;
        let into = if beside < Mm::ZERO { -beside } else { passing(kitchen, front, handle) - beside };
        let is_free = |ahead: &Mm| into <= Mm::ZERO || !reaches(edge, front, into, *ahead);
        (0..front.travel.0).map(Mm).find(is_free).unwrap_or(front.travel)
    };
    let needed = |front: Envelope| {
        let [unit, panel] = [free(&front, handle), free(&front, Mm::ZERO)];
        // A row that does not begin in the corner has an end panel.
        let begins = if panel > Mm::ZERO { unit.max(panel + lengths.panel.value) } else { unit };
        if begins > Mm::ZERO { front.plane + begins } else { Mm::ZERO }
    };
    fronts.map(needed).max().unwrap_or_default()
}

/// Whether a front is a door that turns on the side of the corner.
fn turns_at(edge: Edge, front: &Envelope) -> bool {
    let side = if edge == Edge::Left { Hinge::Left } else { Hinge::Right };
    front.motion == Motion::Turn(side)
}

/// Whether a front that opens comes into what lies so far into its width from the corner's side, and so far ahead of
/// it: one that turns on the other side leaves the outer corner of its square.
fn reaches(edge: Edge, front: &Envelope, into: Mm, ahead: Mm) -> bool {
    let away = match front.motion {
        Motion::Turn(_) if !turns_at(edge, front) => (front.cell().length() - into).max(Mm::ZERO),
        _ => Mm::ZERO,
    };
    away.diagonal(ahead) < front.travel
}

/// Whether two standing units are those of rows that a post joins in their corner.
fn is_joined(kitchen: &Kitchen<'_>, meeting: Meeting, pair: [usize; 2]) -> bool {
    let stands = pair.iter().all(|module| {
        let family = kitchen.placed[*module].family();
        family.stands() && family != Family::Tall
    });
    let walls = match meeting.edge {
        Edge::Right => [meeting.own, meeting.other],
        Edge::Left => [meeting.other, meeting.own],
    };
    let mut corners = kitchen.layout.corners.iter();
    stands
        && corners.any(|corner| {
            corner.level == Level::Floor && [corner.before, corner.after] == walls && corner.joined
        })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::catalogue::Catalogue;
    use crate::design::parse;

    /// Where units may begin on wall B before one unit on A, 3000 long, that ends so far from the corner; their handles
    /// stand out 35.
    fn before(code: &str, hinge: &str, from_corner: i32) -> Mm {
        let catalogue = serde_json::to_value(::corpus::demo()).unwrap();
        let catalogue: Catalogue = serde_json::from_value(catalogue).unwrap();
        let file = json!({
            "format": "passtuk-design/1", "name": "blocked", "language": "nl",
            "room": { "height": 2700, "walls": [{"id": "A", "length": 3000}, {"id": "B", "length": 3000}],
                      "openings": [], "connections": [], "obstacles": [] },
            "style": { "system": "S780", "plinth_height": 100,
                       "fronts": {"base": "F-PET-SAND", "wall": "F-PET-SAND", "tall": "F-OAK-NAT"},
                       "carcass": "white", "handle": "H-BAR-320", "worktop": "W-LAM38-OAK", "plinth": "P-MEL" },
            "islands": [], "extras": [],
            "modules": [{"id": "m1", "code": code, "width": 600, "wall": "A", "x": 3000 - from_corner - 600,
                         "hinge": hinge}]
        });
        let design = parse(&file.to_string(), &catalogue).unwrap_or_else(|faults| panic!("{faults}"));
        beginning(&Kitchen::new(&design, &catalogue), 0, Edge::Right, Mm(35))
    }

    #[test]
    fn units_begin_where_the_fronts_of_the_next_wall_have_opened() {
        // Front planes lie at 560 + 21 = 581. Drawers come 500 out, to the end panel of 19, which they pass 30 beside it; handles
        // of 35 they pass with 10 to spare.
        let drawers = [(50, 1100), (580, 1100), (610, 1100), (611, 1081), (625, 1081), (626, 0), (700, 0)];
        for (from_corner, expected) in drawers {
            assert_eq!(before("OL3", "left", from_corner), Mm(expected), "{from_corner}");
        }
        // A door that turns away comes into the last 531 of its 600: 69 beside its hinge and 596 before it are 599.98,
        // rounded up to 600.
        assert_eq!(before("OD", "left", 50), Mm(581 + 596 + 19));
        // One that begins at the plane comes into the 45 of the handles: 555² + 225² is less than 599², 555² + 226² more; before
        // the panel, 30 in, 188 and 19 are enough.
        assert_eq!(before("OD", "left", 581), Mm(581 + 226));
        // What hangs opens over base units.
        assert_eq!(before("BD", "right", 50), Mm::ZERO);
    }
}
