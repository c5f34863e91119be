//! What the house must bring: `GAS_SUPPLY`, `FLOOR_SUPPLY`, `SOCKET`, `ELECTRIC`. Advice is given once for the whole kitchen.

use super::bodies::distance;
use super::hob::{Hob, hobs};
use super::report::{Report, unit, units};
use super::{Manner, Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::geometry::{Box3, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::CutoutKind;
use crate::length::Mm;
use crate::room::{Connection, ConnectionKind};

pub(super) fn check(report: &mut Report<'_, '_>) {
    gas(report);
    islands(report);
    near_sinks(report);
    above_hobs(report);
    near_floor(report);
    electric(report);
}

/// Gas asks for permanent ventilation and a tap within reach, whatever the plan looks like.
fn gas(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let hobs: Vec<usize> = hobs(kitchen).filter(Hob::is_gas).map(|hob| hob.module).collect();
    if !hobs.is_empty() {
        report.state(Rule::GasSupply, Severity::Hint, units(kitchen, &hobs));
    }
}

/// What a sink, a hob or a dishwasher on an island needs comes through the floor, before that is laid.
fn islands(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let is_supplied = |placed: &Placed<'_>| {
        let held = [Slot::Sink, Slot::Hob].into_iter().any(|slot| placed.module.holds(slot).is_some());
        held || placed.family() == Family::FrontOnly
    };
    for (index, island) in kitchen.design.islands.iter().enumerate() {
        let is_here = |placed: &Placed<'_>| matches!(kitchen.surfaces[placed.surface].kind, SurfaceKind::Island(own, _) if own == index);
        let here = kitchen.placed.iter().filter(|placed| is_here(placed) && is_supplied(placed));
        let subjects: Vec<Id> =
            std::iter::once(island.id.clone()).chain(here.map(|placed| placed.module.id.clone())).collect();
        if subjects.len() > 1 {
            report.state(Rule::FloorSupply, Severity::Hint, subjects);
        }
    }
}

/// A socket that is reached from the worktop: a power point in the wall above it, or a module let into it.
struct Socket {
    place: Box3,
    id: Id,
}

/// A point on a wall, seen from above.
fn point(kitchen: &Kitchen<'_>, connection: &Connection) -> Option<Box3> {
    let place = kitchen.wall_frame(&connection.wall)?.point(connection.x, Mm::ZERO);
    Some(Box3::standing(place, place, Span::at(connection.z, Mm::ZERO)))
}

fn power<'k>(kitchen: &'k Kitchen<'_>) -> impl Iterator<Item = &'k Connection> {
    kitchen.design.room.connections.iter().filter(|point| point.kind == ConnectionKind::Power)
}

/// As high as a hood hangs at least, a point in the wall is for the hood or for lamps.
fn sockets(report: &Report<'_, '_>) -> Vec<Socket> {
    let kitchen = report.kitchen;
    let worktop = kitchen.worktop_top();
    let within_reach = Span::at(worktop, report.limits.hood_height_error.value);
    let walls = power(kitchen).filter(|point| within_reach.contains(point.z));
    let walls = walls.filter_map(|row| Some(Socket { place: point(kitchen, row)?, id: row.wall.clone() }));
    let holes = kitchen.layout.worktops.iter().flat_map(|piece| {
        let frame = kitchen.surfaces[piece.surface].frame;
        let holes = piece.cutouts.iter().filter(|cutout| cutout.kind == CutoutKind::Socket);
        holes.map(move |hole| {
            let [near, far] = [(hole.span.start, hole.depth.start), (hole.span.end, hole.depth.end)]
                .map(|(x, y)| frame.point(x, y));
            Socket { place: Box3::standing(near, far, Span::default()), id: unit(kitchen, hole.module) }
        })
    });
    walls.chain(holes).collect()
}

/// A stretch along a surface, from behind to in front. From the wall on, what is beside it is measured along the wall.
fn zone(kitchen: &Kitchen<'_>, surface: usize, along: Span, away: Span) -> Box3 {
    let frame = kitchen.surfaces[surface].frame;
    let [near, far] = [(along.start, away.start), (along.end, away.end)].map(|(x, y)| frame.point(x, y));
    Box3::standing(near, far, Span::default())
}

/// From each sink to the nearest socket above the worktop.
fn near_sinks(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = [(Severity::Warning, report.limits.socket_warning.value)];
    let sockets = sockets(report);
    for (module, placed) in kitchen.placed.iter().enumerate() {
        let Some(sink) = kitchen.sink(placed) else { continue };
        let zone = zone(
            kitchen,
            placed.surface,
            placed.span.centred(sink.outer),
            Span::between(Mm::ZERO, placed.reach()),
        );
        let nearest = sockets.iter().min_by_key(|socket| distance(zone, socket.place));
        let Some(socket) = nearest else { continue };
        let way = distance(zone, socket.place);
        report.at_least(Rule::Socket, way, &limit, || with(unit(kitchen, module), &socket.id));
    }
}

/// A socket behind or in the place of a hob is reached over hot pans.
fn above_hobs(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let sockets = sockets(report);
    for hob in hobs(kitchen) {
        let (surface, depth) = (hob.piece.surface, hob.cutout.depth);
        // From the other side of an island one reaches over no pan to what is behind the hob.
        let behind = if kitchen.surfaces[surface].is_island() { depth.start } else { Mm::ZERO };
        let zone = zone(kitchen, surface, hob.cutout.span, Span::between(behind, depth.end));
        let inside = |socket: &&Socket| {
            let shared = |a: Span, b: Span| a.start <= b.end && b.start <= a.end;
            shared(zone.x, socket.place.x) && shared(zone.y, socket.place.y)
        };
        if let Some(socket) = sockets.iter().find(inside) {
            let subjects = with(unit(kitchen, hob.module), &socket.id);
            report.state((Rule::Socket, Manner::Hob), Severity::Warning, subjects);
        }
    }
}

/// A unit and what stands with it; a socket in the unit itself is that unit.
fn with(unit: Id, other: &Id) -> Vec<Id> {
    let other = Some(other.clone()).filter(|other| *other != unit);
    std::iter::once(unit).chain(other).collect()
}

/// The lowest point in a wall; one at 0 has no height yet.
fn near_floor(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let points = power(kitchen).filter(|point| point.z > Mm::ZERO);
    if let Some(lowest) = points.min_by_key(|point| point.z) {
        let limit = [(Severity::Hint, report.limits.socket_hint.value)];
        report.at_least(Rule::Socket, lowest.z, &limit, || vec![lowest.wall.clone()]);
    }
}

/// An electric hob has a circuit of its own that ends at its unit. While no power point is marked at all, that is
/// what is said.
fn electric(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = report.limits.electric_hint.value;
    let ways = hobs(kitchen).filter(|hob| !hob.is_gas()).filter_map(|hob| {
        let placed = &kitchen.placed[hob.module];
        let zone = zone(kitchen, placed.surface, placed.span, Span::between(Mm::ZERO, placed.reach()));
        let points = power(kitchen).filter_map(|row| point(kitchen, row));
        Some((points.map(|point| distance(zone, point)).min()?, hob.module))
    });
    let far: Vec<(Mm, usize)> = ways.filter(|(way, _)| *way > limit).collect();
    if let Some(way) = far.iter().map(|(way, _)| *way).max() {
        let hobs: Vec<usize> = far.iter().map(|(_, module)| *module).collect();
        report.add(Rule::Electric, Severity::Hint, units(kitchen, &hobs), way, limit);
    }
}
