//! Where to look for a finding: the drawing that shows it and the rectangle of that drawing. What is between things, or
//! swings into the room, is seen from above; everything else on its own elevation.

use crate::design::Island;
use crate::drawing::{View, on_paper};
use crate::geometry::{Box3, Frame, Point, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;
use crate::room::OpeningKind;
use crate::rules::{Finding, Rule, Thing, things};

/// A rectangle of a drawing, in its own millimetres: `y` runs downwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// The drawing.
    pub view: View,
    /// From left to right.
    pub x: Span,
    /// From top to bottom.
    pub y: Span,
}

impl Finding {
    /// The drawing and the rectangle that show what it is about; none for the kitchen as a whole.
    pub fn sight(&self, kitchen: &Kitchen<'_>) -> Option<Sight> {
        if self.is_seen_from_above(kitchen) {
            let (x, y) = self.ground(kitchen).map(|body| paper(kitchen, body))?;
            return Some(Sight { view: View::Plan, x, y });
        }
        let spot = self.place(kitchen)?;
        let view = View::of(kitchen.design, &spot.place)?;
        Some(Sight { view, x: spot.along, y: Span::between(-spot.rise.end, -spot.rise.start) })
    }

    /// Whether it is about ways and swings, about things along several walls, or about an island as a whole.
    fn is_seen_from_above(&self, kitchen: &Kitchen<'_>) -> bool {
        let is_way = matches!(
            self.code,
            Rule::AisleWork
                | Rule::AisleWalk
                | Rule::SeatAisle
                | Rule::OppositeOpen
                | Rule::EntryWidth
                | Rule::DoorSwing
                | Rule::DoorAppl
                | Rule::HobDoor
        );
        let things = self.things(kitchen);
        let lies_apart = things.iter().any(|thing| thing.surface != things[0].surface);
        let names_islands = self.subjects.iter().any(|id| is_island(kitchen, id));
        let walls = self.walls(kitchen).len();
        is_way || lies_apart || names_islands || things.is_empty() && walls > 1
    }

    /// The part of the room around the units, doors and islands that it names, up to the walls that it names too; of
    /// walls alone the corner between them.
    fn ground(&self, kitchen: &Kitchen<'_>) -> Option<Box3> {
        let islands = kitchen.design.islands.iter().filter(|island| self.subjects.contains(&island.id));
        let islands = islands.map(Island::ground);
        let units = kitchen.placed.iter().filter(|placed| self.subjects.contains(&placed.module.id));
        let openings = self.openings(kitchen);
        let bodies = units.map(|placed| placed.body).chain(openings).chain(islands).reduce(around);
        let walls = self.walls(kitchen);
        let corner = || {
            let depth = kitchen.catalogue.lengths.corner_reach.value;
            let band = |wall: &Frame| area(*wall, Span::at(Mm::ZERO, wall.length), depth);
            walls.iter().map(band).reduce(shared)
        };
        bodies.map(|bodies| walls.iter().copied().fold(bodies, up_to)).or_else(corner)
    }

    /// The openings that it names, each with the floor before it, as deep as it is wide.
    fn openings(&self, kitchen: &Kitchen<'_>) -> Vec<Box3> {
        let frames = kitchen.design.room.frames();
        let named = kitchen.design.room.openings.iter().filter(|opening| self.subjects.contains(&opening.id));
        let before = named.filter_map(|opening| {
            let frame = frames[kitchen.design.room.wall_index(&opening.wall)?];
            let depth = if opening.kind == OpeningKind::Window { Mm::ZERO } else { opening.width };
            Some(area(frame, opening.span(), depth))
        });
        before.collect()
    }

    /// The units and openings that it names.
    fn things<'k>(&self, kitchen: &'k Kitchen<'_>) -> Vec<Thing<'k>> {
        things(kitchen).into_iter().filter(|thing| self.subjects.iter().any(|id| **id == *thing.id)).collect()
    }

    /// The walls that it names, as lines of the room.
    fn walls(&self, kitchen: &Kitchen<'_>) -> Vec<Frame> {
        let walls = kitchen.surfaces.iter().enumerate();
        let walls = walls.filter(|(_, surface)| matches!(surface.kind, SurfaceKind::Wall(_)));
        let named =
            walls.filter(|(index, _)| self.subjects.iter().any(|id| **id == *kitchen.surface_id(*index)));
        named.map(|(_, surface)| surface.frame).collect()
    }
}

fn is_island(kitchen: &Kitchen<'_>, id: &str) -> bool {
    kitchen.design.islands.iter().any(|island| island.id == *id)
}

/// A stretch of a line as far as a depth before it.
fn area(frame: Frame, along: Span, depth: Mm) -> Box3 {
    let (near, far) = (frame.point(along.start, Mm::ZERO), frame.point(along.end, depth));
    Box3::standing(near, far, Span::default())
}

/// The smallest rectangle around two.
fn around(one: Box3, other: Box3) -> Box3 {
    Box3 { x: one.x.around(other.x), y: one.y.around(other.y), z: one.z }
}

/// What two rectangles share; around both where they share nothing.
fn shared(one: Box3, other: Box3) -> Box3 {
    if one.x.overlaps(other.x) && one.y.overlaps(other.y) {
        Box3 { x: one.x.shared(other.x), y: one.y.shared(other.y), z: one.z }
    } else {
        around(one, other)
    }
}

/// A rectangle drawn out as far as a wall, by the shortest way.
fn up_to(body: Box3, wall: Frame) -> Box3 {
    let line = area(wall, Span::at(Mm::ZERO, wall.length), Mm::ZERO);
    let span = |own: Span, wall: Span| Span::between(own.start.min(wall.end), own.end.max(wall.start));
    Box3 { x: span(body.x, line.x), y: span(body.y, line.y), z: body.z }
}

/// A rectangle of the room on the paper of its plan.
fn paper(kitchen: &Kitchen<'_>, body: Box3) -> (Span, Span) {
    let room = &kitchen.design.room;
    let place = |x: Mm, y: Mm| {
        let line = Frame {
            origin: Point { x, y },
            along: Point::new(1, 0),
            outward: Point::new(0, 1),
            length: Mm::ZERO,
        };
        on_paper(room, line).origin
    };
    let turned = Box3::standing(place(body.x.start, body.y.start), place(body.x.end, body.y.end), body.z);
    (turned.x, turned.y)
}
