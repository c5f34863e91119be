//! Whether fronts can be opened without meeting: `DOOR_APPL`, `OPPOSITE_OPEN`.

use super::report::{Report, surface, unit, units};
use super::workflow::{facing, pair, place};
use super::{Manner, Rule, Severity};
use super::{blocked, house};
use crate::catalogue::Family;
use crate::envelope::{self, Envelope, Motion};
use crate::geometry::{Box3, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::{Hinge, Opening, OpeningKind, Opens};

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let mut fronts = envelope::of(kitchen);
    // Of fronts that lack as much the first along the first surface, not in the file.
    fronts.sort_by_key(|front| {
        let placed = &kitchen.placed[front.module];
        (placed.surface, placed.span.start, front.rise.start)
    });
    blocked::check(report, &fronts);
    house::check(report, &fronts);
    room_doors(report, &fronts);
    appliance_doors(report, &fronts);
    opposite(report, &fronts);
}

/// An appliance, drawer or pull-out that is open in the swing of a room door; hinged doors one pushes shut. Of a
/// door that already meets a unit it follows from `DOOR_SWING`.
fn room_doors(report: &mut Report<'_, '_>, fronts: &[Envelope]) {
    let kitchen = report.kitchen;
    let swings = |door: &&Opening| door.kind == OpeningKind::Door && door.opens == Opens::Inward;
    for door in kitchen.design.room.openings.iter().filter(swings) {
        let Some((distance, modules)) = nearest(kitchen, door, fronts) else { continue };
        let subjects = std::iter::once(door.id.clone()).chain(units(kitchen, &modules)).collect();
        report.about(vec![door.id.clone()], |report| {
            report.add(Rule::DoorAppl, Severity::Warning, subjects, distance, door.width);
        });
    }
}

/// How near to the hinge of a room door a front opens inside its swing, and the units of all such fronts.
fn nearest(kitchen: &Kitchen<'_>, door: &Opening, fronts: &[Envelope]) -> Option<(Mm, Vec<usize>)> {
    let frame = kitchen.wall_frame(&door.wall)?;
    let span = door.span();
    let hinge = if door.hinge == Hinge::Left { span.start } else { span.end };
    let pivot = frame.point(hinge, Mm::ZERO);
    let corners = (frame.point(span.start, Mm::ZERO), frame.point(span.end, door.width));
    let region = Box3::standing(corners.0, corners.1, door.rise());
    let concerned = fronts.iter().filter(|front| front.appliance || front.motion == Motion::Out);
    let mut found: Vec<(Mm, usize)> = concerned
        .filter_map(|front| {
            let own = kitchen.surfaces[kitchen.placed[front.module].surface].frame;
            Some((front.nears(own, pivot, region).filter(|near| *near < door.width)?, front.module))
        })
        .collect();
    let distance = found.iter().map(|(near, _)| *near).min()?;
    found.dedup_by_key(|(_, module)| *module);
    Some((distance, found.into_iter().map(|(_, module)| module).collect()))
}

/// The doors of two appliances at a right angle to each other. With a machine that stands too near its corner it follows
/// from `CORNER_APPLIANCE` or `CORNER_DW`.
fn appliance_doors(report: &mut Report<'_, '_>, fronts: &[Envelope]) {
    let kitchen = report.kitchen;
    let appliances: Vec<&Envelope> = fronts.iter().filter(|front| front.appliance).collect();
    let mut met: Vec<(usize, usize, Mm)> = Vec::new();
    for (index, own) in appliances.iter().enumerate() {
        for other in &appliances[index + 1..] {
            let [one, two] =
                [own, other].map(|front| kitchen.surfaces[kitchen.placed[front.module].surface].frame);
            let across = one.outward.x * two.outward.x.0 + one.outward.y * two.outward.y.0;
            if across != Mm::ZERO {
                continue;
            }
            let shared = own.intrusion(one, other, two);
            if shared > Mm::ZERO {
                met.push((own.module, other.module, shared));
            }
        }
    }
    met.sort_by_key(|(own, other, shared)| (*own, *other, -*shared));
    met.dedup_by_key(|(own, other, _)| (*own, *other));
    for (own, other, shared) in met {
        let breach = (Rule::DoorAppl, Manner::Fronts);
        report.add(breach, Severity::Warning, units(kitchen, &[own, other]), shared, Mm::ZERO);
    }
}

/// Two fronts that face each other.
struct Facing {
    between: [usize; 2],
    modules: [usize; 2],
    /// From handle to handle.
    aisle: Mm,
    /// What both take when they are open.
    asked: Mm,
}

/// Drawers, pull-outs, dishwashers, ovens and the doors of tall units that face each other over an aisle; the pair
/// that lacks most speaks for the aisle. Flaps lift above the head. Where the aisle itself is too narrow, it follows from `AISLE_WORK`.
fn opposite(report: &mut Report<'_, '_>, fronts: &[Envelope]) {
    let kitchen = report.kitchen;
    let opens_far = |front: &&Envelope| {
        let tall = kitchen.placed[front.module].family() == Family::Tall;
        front.motion != Motion::Up && (tall || !matches!(front.motion, Motion::Turn(_)))
    };
    let mut by_surface: Vec<Vec<&Envelope>> = vec![Vec::new(); kitchen.surfaces.len()];
    for front in fronts.iter().filter(opens_far) {
        by_surface[kitchen.placed[front.module].surface].push(front);
    }
    let mut found: Vec<Facing> = Vec::new();
    for near in 0..by_surface.len() {
        for far in near + 1..by_surface.len() {
            if let Some(across) = facing(kitchen, near, far) {
                found.extend(tightest(kitchen, [near, far], across, &by_surface));
            }
        }
    }
    found.sort_by_key(|pair| (pair.between, pair.aisle - pair.asked));
    found.dedup_by_key(|pair| pair.between);
    for pair in found {
        report.about(pair.between.map(|place| surface(kitchen, place)).to_vec(), |report| {
            let subjects = || pair.modules.map(|module| unit(kitchen, module)).to_vec();
            report.at_least(Rule::OppositeOpen, pair.aisle, &[(Severity::Warning, pair.asked)], subjects);
        });
    }
}

/// Of the fronts on two surfaces the pair that lacks most room.
fn tightest(
    kitchen: &Kitchen<'_>,
    places: [usize; 2],
    across: Mm,
    fronts: &[Vec<&Envelope>],
) -> Option<Facing> {
    let [own, other] = places.map(|place| kitchen.surfaces[place].frame);
    let handle = |front: &Envelope| kitchen.placed[front.module].projection();
    // Seen from the first surface; the farthest that any front opens bounds the search.
    let seen = |front: &Envelope, frame| own.view(front.swept(frame)).0;
    let mut theirs: Vec<(Span, &Envelope)> =
        fronts[places[1]].iter().map(|front| (seen(front, other), *front)).collect();
    theirs.sort_by_key(|(along, _)| along.start);
    let widest = theirs.iter().map(|(along, _)| along.length()).max()?;
    let mut tightest: Option<Facing> = None;
    for front in &fronts[places[0]] {
        let along = seen(front, own);
        let first = theirs.partition_point(|(span, _)| span.start <= along.start - widest);
        for (_, facing) in theirs[first..]
            .iter()
            .take_while(|(span, _)| span.start < along.end)
            .filter(|(span, facing)| span.overlaps(along) && facing.rise.overlaps(front.rise))
        {
            let aisle = across - front.plane - facing.plane - handle(front) - handle(facing);
            let asked = front.travel + facing.travel;
            if tightest.as_ref().is_none_or(|known| aisle - asked < known.aisle - known.asked) {
                let between = pair(place(kitchen, places[0]), place(kitchen, places[1]));
                tightest = Some(Facing { between, modules: [front.module, facing.module], aisle, asked });
            }
        }
    }
    tightest
}
