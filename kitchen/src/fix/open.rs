//! Ways that keep open fronts apart.

use super::row::{corner_units, farther, id, swaps, towards};
use super::ways::{Way, missed, row_of, units};
use super::{depth, height};
use crate::catalogue::{Family, Slot};
use crate::edit::{Edit, RowEdit};
use crate::front;
use crate::geometry::Edge;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::room::Hinge;
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

/// Round a corner: the door turns on its other side, either unit moves out of the other's way, the nearer first; a
/// corner unit comes, or the blocked unit changes places.
pub(super) fn past_corner(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let [own, other] = units(kitchen, finding)[..] else { return Vec::new() };
    let Some(edge) = towards(kitchen, own, other) else { return Vec::new() };
    let mut ways = first_hinge(kitchen, finding);
    let lengths = &kitchen.catalogue.lengths;
    let handles = own.projection() + other.projection() + lengths.corner_clearance.value;
    let surface = &kitchen.surfaces[own.surface];
    let (line, _) = surface.frame.view(kitchen.surfaces[other.surface].frame.line());
    let plane = edge.distance(surface.length(), line) + other.front_plane(lengths);
    let aside = plane + handles.max(lengths.corner_a.value);
    let by = aside - edge.distance(surface.length(), own.span);
    let mut moves = vec![(missed(finding), other, edge.opposite()), (by, own, edge)];
    moves.retain(|(by, ..)| *by > Mm::ZERO);
    moves.sort_by_key(|(by, ..)| *by);
    ways.extend(moves.into_iter().map(|(by, unit, edge)| farther(unit, edge, kitchen, by)));
    if let Some(family) = corner_family(own, other) {
        let [one, two] = [own, other].map(|placed| Id::from(kitchen.surface_id(placed.surface)));
        let walls = if edge == Edge::Right { [&one, &two] } else { [&two, &one] };
        ways.extend(corner_units(kitchen, family, walls));
    }
    ways.extend(either_swaps(kitchen, finding));
    ways
}

/// Before a wall or a column the door turns on its other side, the unit moves beside what stands there, or its row becomes
/// shallower.
pub(super) fn past_house(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let [only] = units(kitchen, finding)[..] else {
        return hinges(kitchen, finding).into_iter().chain(depth::shallower(kitchen, finding)).collect();
    };
    let frame = kitchen.surfaces[only.surface].frame;
    let is_meant = |index: usize| {
        let it = &kitchen.design.room.obstacles[index];
        finding.fixture.as_ref().is_some_and(|fixture| fixture.wall == it.wall && fixture.x == it.x)
    };
    let bodies =
        kitchen.obstacles().filter(|(index, _)| is_meant(*index)).map(|(_, body)| frame.view(body).0);
    let aside = bodies.flat_map(|along| height::beside(only, along, Mm::ZERO)).map(|edit| vec![edit]);
    let ways = hinges(kitchen, finding).into_iter().chain(aside);
    ways.chain(depth::shallower(kitchen, finding)).collect()
}

/// The family of corner units that two units could meet in.
fn corner_family(own: &Placed<'_>, other: &Placed<'_>) -> Option<Family> {
    let families = [own, other].map(Placed::family);
    if families.iter().all(|family| family.is_wall()) {
        Some(Family::WallCorner)
    } else if families.iter().all(|family| family.stands() && *family != Family::Tall) {
        Some(Family::Corner)
    } else {
        None
    }
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
        let hinge = kitchen.hinge(placed).flipped();
        vec![Edit::SetHinge { module: id(placed), hinge }]
    };
    units(kitchen, finding).iter().map(flipped).collect()
}

/// The first unit hinges on its other side.
pub(super) fn first_hinge(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    hinges(kitchen, finding).into_iter().take(1).collect()
}

/// In a corner, a unit of the row whose front stays away from the other row takes the place of one that stands too near:
/// a door that turns in the corner is hung on its other side for it.
pub(super) fn swapped_away(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let [own, other] = units(kitchen, finding)[..] else { return Vec::new() };
    let from = |near: &Placed<'_>, other: &Placed<'_>| -> Vec<Way> {
        let Some(edge) = towards(kitchen, near, other) else { return Vec::new() };
        let corner = if edge == Edge::Left { Hinge::Left } else { Hinge::Right };
        let mut row = row_of(kitchen, near);
        row.retain(|unit| unit.module.id != near.module.id);
        row.sort_by_key(|unit| near.span.gap_to(unit.span));
        let swap = |unit: &&Placed<'_>| {
            let away = Edit::SetHinge { module: id(unit), hinge: corner.flipped() };
            let turned = front::turns_at(kitchen, unit, corner).then_some(away);
            let swap = Edit::Row(RowEdit::Swap { module: id(near), with: id(unit) });
            [swap].into_iter().chain(turned).collect()
        };
        row.iter().map(swap).collect()
    };
    from(own, other).into_iter().chain(from(other, own)).collect()
}

/// Either of two units changes places with another of its row.
pub(super) fn either_swaps(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let mut turned = finding.clone();
    turned.subjects.reverse();
    [finding, &turned].into_iter().flat_map(|finding| swaps(kitchen, finding)).collect()
}
