//! What closes the room between units and the ceiling when the style asks for it: a strip over every row in the plane of its
//! fronts, and where its end is seen a return to the wall (docs/price.md "Up to the ceiling").

use super::strip::plane;
use super::{Strip, StripKind, bodies, outer};
use crate::catalogue::{Family, Slot};
use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// A board at the end of a ceiling filler that is seen: from the wall, or what stands there, to the filler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Return {
    /// The filler, by its place in [`super::Layout::strips`].
    pub strip: usize,
    /// Its thickness along the surface, in line with the filler's end.
    pub span: Span,
    /// Away from the surface.
    pub across: Span,
}

/// The room above a unit that a ceiling filler closes; none where the style asks for none, where there is less than can be
/// made or more than a filler is for, and on islands, which are seen from behind.
pub(crate) fn above(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Span> {
    let room = reach(kitchen, placed)?;
    (kitchen.design.style.ceiling_filler && closes(kitchen, room)).then_some(room)
}

/// From a wall or tall unit at a wall to the ceiling.
fn reach(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Span> {
    let reaches = placed.family().is_wall() || placed.family() == Family::Tall;
    let is_at_wall = !kitchen.surfaces[placed.surface].is_island();
    (reaches && is_at_wall).then(|| Span::between(placed.rise.end, kitchen.design.room.height))
}

fn closes(kitchen: &Kitchen<'_>, room: Span) -> bool {
    let lengths = &kitchen.catalogue.lengths;
    (lengths.ceiling_filler_min.value..=lengths.ceiling_filler_max.value).contains(&room.length())
}

/// The least room between units and ceiling where a ceiling filler would close none of it; none where it would close
/// some, and where no unit reaches up to the ceiling.
pub fn beyond_ceiling_filler(kitchen: &Kitchen<'_>) -> Option<Mm> {
    let rooms = || kitchen.placed.iter().filter_map(|placed| reach(kitchen, placed));
    let is_of_use = rooms().any(|room| closes(kitchen, room));
    rooms().map(Span::length).min().filter(|_| !is_of_use)
}

/// A ceiling filler without what beams and columns in its plane take of it.
pub(super) fn past_beams(kitchen: &Kitchen<'_>, strip: Strip) -> Vec<Strip> {
    let Some(body) = body(kitchen, &strip) else { return Vec::new() };
    let frame = kitchen.surfaces[strip.surface].frame;
    let beams = kitchen.obstacles().map(|(_, beam)| beam).filter(|beam| beam.overlaps(body));
    let taken = beams.map(|beam| frame.view(beam).0);
    strip.span.free_of(taken).into_iter().map(|span| Strip { span, ..strip }).collect()
}

/// From the surface to the outer face of a strip that lies in the plane of fronts.
fn face(kitchen: &Kitchen<'_>, strip: &Strip) -> Option<Mm> {
    Some(plane(kitchen, &kitchen.placed[strip.wearer(kitchen)?]))
}

/// A ceiling filler as a box in the room.
fn body(kitchen: &Kitchen<'_>, strip: &Strip) -> Option<Box3> {
    let face = face(kitchen, strip)?;
    let frame = kitchen.surfaces[strip.surface].frame;
    let inner = face - kitchen.catalogue.lengths.panel.value;
    Some(Box3::standing(frame.point(strip.span.start, inner), frame.point(strip.span.end, face), strip.rise))
}

/// The returns of all ceiling fillers.
pub(super) fn returns(kitchen: &Kitchen<'_>, strips: &[Strip]) -> Vec<Return> {
    // Most kitchens ask for none, and a layout is derived at every move.
    if !kitchen.design.style.ceiling_filler {
        return Vec::new();
    }
    let bodies = standing(kitchen, strips);
    let fillers = strips.iter().enumerate().filter(|(_, strip)| strip.kind == StripKind::Ceiling);
    let ends = fillers.flat_map(|(index, _)| Edge::BOTH.map(|edge| (index, edge)));
    let mut returns: Vec<Return> =
        ends.filter_map(|(index, edge)| turn(kitchen, strips, &bodies, (index, edge))).collect();
    outer::returns(kitchen, strips, &mut returns);
    returns
}

/// Whatever may stand at the end of a filler, with the filler that it is or that closes the room above it: fillers, units up to
/// what closes that room, columns and beams.
fn standing(kitchen: &Kitchen<'_>, strips: &[Strip]) -> Vec<(Option<usize>, Box3)> {
    let ceiling = kitchen.design.room.height;
    let fillers = strips.iter().enumerate().filter(|(_, strip)| strip.kind == StripKind::Ceiling);
    let fillers = fillers.filter_map(|(index, strip)| Some((Some(index), body(kitchen, strip)?)));
    let legs = kitchen.placed.iter().flat_map(|placed| bodies(kitchen, placed));
    let units = legs.map(|(surface, body)| {
        let along = kitchen.surfaces[surface].frame.view(body).0;
        let above = strips
            .iter()
            .position(|strip| strip.kind == StripKind::Ceiling && strip.is_along(surface, along, body.z));
        let top = if above.is_some() { ceiling } else { body.z.end };
        (above, Box3 { z: Span::between(body.z.start, top), ..body })
    });
    let obstacles = kitchen.obstacles().map(|(_, body)| (None, body));
    fillers.chain(units).chain(obstacles).collect()
}

/// The return at an end of a filler, as far as nothing stands there that is as high. What leaves less than the narrowest
/// filler is not seen.
fn turn(
    kitchen: &Kitchen<'_>,
    strips: &[Strip],
    bodies: &[(Option<usize>, Box3)],
    (index, edge): (usize, Edge),
) -> Option<Return> {
    let strip = &strips[index];
    let surface = &kitchen.surfaces[strip.surface];
    let lengths = &kitchen.catalogue.lengths;
    let (least, thickness) = (lengths.gap_filler_min.value, lengths.panel.value);
    if surface.end(edge).wall().is_some() && surface.distance(edge, strip.span) < least {
        return None;
    }
    let end = edge.of(strip.span);
    let [inner, outer] = [edge.opposite().out(end, thickness), edge.out(end, least)];
    let place = Span::between(inner.min(outer), inner.max(outer));
    let is_as_high =
        |body: &Box3| body.z.start - strip.rise.start < least && strip.rise.end - body.z.end < least;
    let others = bodies.iter().filter(|(of, body)| *of != Some(index) && is_as_high(body));
    let seen = others.map(|(_, body)| surface.frame.view(*body));
    let seen = seen.filter(|(along, away)| along.overlaps(place) && away.end > Mm::ZERO);
    let from = seen.map(|(_, away)| away.end).max().unwrap_or_default();
    let across = Span::between(from, face(kitchen, strip)? - thickness);
    let span = Span::between(inner.min(end), inner.max(end));
    (across.length() >= least).then_some(Return { strip: index, span, across })
}

/// The units with a fridge whose warm air goes out through the ceiling filler above them.
pub(super) fn vents(kitchen: &Kitchen<'_>, strips: &[Strip]) -> Vec<usize> {
    let fridges = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.kind.holds(Slot::Fridge));
    let closed = fridges.filter(|(_, placed)| strips.iter().any(|strip| strip.closes_above(placed)));
    closed.map(|(unit, _)| unit).collect()
}

impl Strip {
    /// Whether it is the ceiling filler above a unit.
    pub(crate) fn closes_above(&self, placed: &Placed<'_>) -> bool {
        self.kind == StripKind::Ceiling && self.is_of(placed)
    }
}
