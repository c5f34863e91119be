//! Units of walls of which neither follows the other. In a corner its geometry parts their fronts, end panels and worktops; where
//! one wall runs past the other, or stands too near before it, nothing does, and they may stand in each other.

use std::collections::BTreeMap;

use super::{bodies, ground, stand};
use crate::geometry::{Box3, Edge, Span, meetings};
use crate::kitchen::{End, Kitchen};
use crate::length::Mm;

/// Whether two surfaces are walls of which neither follows the other.
pub(crate) fn are_apart(kitchen: &Kitchen<'_>, one: usize, other: usize) -> bool {
    let [own, next] = [one, other].map(|surface| &kitchen.surfaces[surface]);
    let follows = |edge| matches!(own.end(edge), End::Corner(wall) | End::Outer(wall) if wall == other);
    one != other && !own.is_island() && !next.is_island() && !Edge::BOTH.into_iter().any(follows)
}

/// What a part of a unit is to those of another wall.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A carcass with its front, or an end panel.
    Upright,
    /// The worktop over a carcass and the filler beside it.
    Top,
    /// That, with what reaches past the carcass at the end of its piece: of two worktops that is taken back.
    End,
}

/// A part of a unit along a wall, in the room.
struct Part {
    unit: usize,
    surface: usize,
    kind: Kind,
    body: Box3,
}

/// The units of walls of which neither follows the other that stand in each other with their fronts, end panels or worktops,
/// the earlier in the design first, and by how much.
pub(crate) fn met_apart(kitchen: &Kitchen<'_>) -> BTreeMap<[usize; 2], Mm> {
    let mut met = BTreeMap::new();
    if kitchen.surfaces.iter().filter(|surface| !surface.is_island()).count() < 3 {
        return met;
    }
    let parts = near_others(kitchen, parts(kitchen));
    let bodies: Vec<Box3> = parts.iter().map(|part| part.body).collect();
    for [a, b] in meetings(&bodies).into_iter().map(|pair| pair.map(|at| &parts[at])) {
        let is_parted =
            a.kind != Kind::Upright && b.kind != Kind::Upright && [a.kind, b.kind].contains(&Kind::End);
        if a.unit != b.unit && !is_parted && are_apart(kitchen, a.surface, b.surface) {
            let most: &mut Mm = met.entry([a.unit.min(b.unit), a.unit.max(b.unit)]).or_default();
            *most = a.body.intrusion(b.body).max(*most);
        }
    }
    met
}

/// Those of walls whose parts come where those of a wall that does not follow are: in most rooms none does.
fn near_others(kitchen: &Kitchen<'_>, mut parts: Vec<Part>) -> Vec<Part> {
    let mut reach: BTreeMap<usize, Box3> = BTreeMap::new();
    for part in &parts {
        reach.entry(part.surface).and_modify(|body| *body = body.around(part.body)).or_insert(part.body);
    }
    let is_near = |(surface, body): &(&usize, &Box3)| {
        reach.iter().any(|(other, theirs)| theirs.overlaps(**body) && are_apart(kitchen, **surface, *other))
    };
    let near: Vec<usize> = reach.iter().filter(is_near).map(|(surface, _)| *surface).collect();
    parts.retain(|part| near.contains(&part.surface));
    parts
}

fn parts(kitchen: &Kitchen<'_>) -> Vec<Part> {
    let front = kitchen.catalogue.lengths.front_plane.value;
    let mut parts = Vec::new();
    let mut add = |unit: usize, surface: usize, kind: Kind, body: Box3| {
        if !kitchen.surfaces[surface].is_island() {
            parts.push(Part { unit, surface, kind, body });
        }
    };
    for (unit, placed) in kitchen.placed.iter().enumerate() {
        let before = if placed.cell.fronts > 0 { front } else { Mm::ZERO };
        for (surface, carcass) in bodies(kitchen, placed) {
            let frame = kitchen.surfaces[surface].frame;
            let (along, away) = frame.view(carcass);
            let away = away.stretched(Edge::Right, before);
            add(unit, surface, Kind::Upright, frame.body(along, away, carcass.z));
        }
    }
    for panel in &kitchen.layout.panels {
        if let Some(unit) = panel.module {
            add(unit, panel.surface, Kind::Upright, panel.body(kitchen));
        }
    }
    for piece in &kitchen.layout.worktops {
        let frame = kitchen.surfaces[piece.surface].frame;
        let (whole, whole_away) = (ground(kitchen, piece), frame.view(ground(kitchen, piece)).1);
        let stands: Vec<Span> =
            piece.modules.iter().map(|unit| stand(kitchen, piece.surface, *unit)).collect();
        for (at, unit) in piece.modules.iter().enumerate() {
            let end = stands.get(at + 1).map_or(stands[at].end, |next| next.start);
            let top = Span::between(stands[at].start, end).shared(piece.span);
            let left = if at == 0 { piece.span.start } else { top.start };
            let right = if at + 1 == stands.len() { piece.span.end } else { top.end };
            for (kind, along) in [(Kind::Top, top), (Kind::End, Span::between(left, right))] {
                add(*unit, piece.surface, kind, frame.body(along, whole_away, whole.z));
            }
        }
    }
    parts
}
