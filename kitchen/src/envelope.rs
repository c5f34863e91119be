//! What fronts take of the room when they open, derived once from the front layout, so that every rule about open
//! fronts speaks of the same doors.

use crate::catalogue::{ElementKind, FRONT_GAP, Slot};
use crate::front::{self, Leaf};
use crate::geometry::{Box3, Frame, Point, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::room::Hinge;

/// How a front opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Motion {
    /// Straight out of its unit: a drawer or a pull-out.
    Out,
    /// Falls forward: the door of a dishwasher or an oven.
    Down,
    /// Lifts: a flap.
    Up,
    /// Turns on a side.
    Turn(Hinge),
}

/// What a front takes before its unit between closed and open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Envelope {
    /// The unit.
    pub module: usize,
    /// How it opens.
    pub motion: Motion,
    /// Whether an appliance stands behind it.
    pub appliance: bool,
    /// From side to side along the surface.
    pub along: Span,
    /// Upwards.
    pub rise: Span,
    /// From the surface's line to the front when closed.
    pub plane: Mm,
    /// How far it reaches before the closed front when open.
    pub travel: Mm,
}

impl Envelope {
    /// Its share of its unit's width, with half a gap on either side.
    pub fn cell(&self) -> Span {
        let start = self.along.start - FRONT_GAP.half();
        Span::at(start, self.along.length() + FRONT_GAP)
    }

    /// The box that it passes through; a door that turns leaves the outer corner of it.
    pub fn swept(&self, frame: Frame) -> Box3 {
        let [near, far] = [self.plane, self.plane + self.travel];
        Box3::standing(frame.point(self.along.start, near), frame.point(self.along.end, far), self.rise)
    }

    /// The hinge of a door, in the plan.
    fn pivot(&self, frame: Frame) -> Option<Point> {
        let Motion::Turn(hinge) = self.motion else { return None };
        let x = if hinge == Hinge::Left { self.along.start } else { self.along.end };
        Some(frame.point(x, self.plane))
    }

    /// Whether it comes into a part of the box that it passes through; a door leaves what lies farther from its hinge.
    fn enters(&self, frame: Frame, part: Box3) -> bool {
        self.pivot(frame).is_none_or(|pivot| between(nearest(part, pivot), pivot) < self.travel)
    }

    /// By how much it runs into another on the shortest way out of it; zero when both can be open.
    pub fn intrusion(&self, frame: Frame, other: &Envelope, others: Frame) -> Mm {
        let (own, theirs) = (self.swept(frame), other.swept(others));
        let both = common(own, theirs);
        let is_met = self.enters(frame, both) && other.enters(others, both);
        if is_met { own.intrusion(theirs) } else { Mm::ZERO }
    }

    /// How far before the closed front something begins that it meets when it opens; none where it passes it.
    pub fn meets(&self, frame: Frame, body: Box3) -> Option<Mm> {
        let swept = self.swept(frame);
        if !swept.overlaps(body) {
            return None;
        }
        let (_, outward) = frame.view(body);
        self.enters(frame, common(swept, body)).then(|| (outward.start - self.plane).max(Mm::ZERO))
    }

    /// How near it comes to a point of the plan inside a region, rounded down; none where it stays outside.
    pub fn nears(&self, frame: Frame, point: Point, region: Box3) -> Option<Mm> {
        let swept = self.swept(frame);
        if !swept.overlaps(region) {
            return None;
        }
        let corner = nearest(common(swept, region), point);
        let straight = between(corner, point);
        let round = self.pivot(frame).filter(|pivot| between(corner, *pivot) >= self.travel);
        Some(round.map_or(straight, |pivot| straight.max(between(point, pivot) - self.travel)))
    }
}

/// What two boxes have in common in the plan; reversed where they have nothing.
fn common(a: Box3, b: Box3) -> Box3 {
    Box3 { x: a.x.shared(b.x), y: a.y.shared(b.y), z: a.z.shared(b.z) }
}

/// The point of a box in the plan that is nearest to another.
fn nearest(bounds: Box3, to: Point) -> Point {
    let within = |span: Span, at: Mm| at.max(span.start).min(span.end);
    Point { x: within(bounds.x, to.x), y: within(bounds.y, to.y) }
}

/// The distance between two points, rounded down.
fn between(a: Point, b: Point) -> Mm {
    let [x, y] = [a.x - b.x, a.y - b.y].map(|way| i64::from(way.0));
    Mm(i32::try_from((x * x + y * y).isqrt()).unwrap_or(i32::MAX))
}

/// The envelopes of every front that opens before its unit, in the order of the units. The folding door of a two-legged corner
/// unit stays over its own legs.
pub(crate) fn of(kitchen: &Kitchen<'_>) -> Vec<Envelope> {
    let units = kitchen.placed.iter().enumerate();
    units.flat_map(|(module, placed)| of_unit(kitchen, module, placed)).collect()
}

fn of_unit(kitchen: &Kitchen<'_>, module: usize, placed: &Placed<'_>) -> Vec<Envelope> {
    let lengths = &kitchen.catalogue.lengths;
    let hinge = kitchen.hinge(placed);
    let leaves = front::leaves(&placed.rows, placed.span, placed.rise, hinge, kitchen.blind_side(placed));
    let filled = |leaf: &Leaf| {
        front::ovens(placed)
            .any(|(slot, niche)| niche.rise == leaf.rise && placed.module.holds(slot).is_some())
    };
    let fridge = placed.kind.holds(Slot::Fridge);
    let plane = placed.front_plane(lengths);
    let envelope = |leaf: &Leaf, motion, appliance, travel| {
        let (along, rise) = (leaf.x, leaf.rise);
        Envelope { module, motion, appliance, along, rise, plane, travel }
    };
    let opened = leaves.iter().filter_map(|leaf| match leaf.element.kind {
        ElementKind::Drawer | ElementKind::PullOut => {
            Some(envelope(leaf, Motion::Out, false, lengths.open_drawer.value))
        }
        ElementKind::ApplianceFront => {
            Some(envelope(leaf, Motion::Down, true, lengths.open_dishwasher.value))
        }
        ElementKind::Niche => {
            filled(leaf).then(|| envelope(leaf, Motion::Down, true, lengths.open_oven.value))
        }
        ElementKind::Door => {
            let width = leaf.x.length() + FRONT_GAP;
            Some(envelope(leaf, Motion::Turn(leaf.hinge), fridge, width))
        }
        ElementKind::Flap => Some(envelope(leaf, Motion::Up, false, leaf.rise.length())),
        ElementKind::Folding => None,
    });
    opened.collect()
}
