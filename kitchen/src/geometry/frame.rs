//! A line of the plan with what stands along it and before it.

use super::{Box3, Point, Span};
use crate::length::Mm;

/// A line to place modules along: a wall or a side of an island.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Where `x` and `y` are 0.
    pub origin: Point,
    /// Unit direction of `x`, from left to right seen facing the fronts.
    pub along: Point,
    /// Unit direction of `y`, from the back to the fronts.
    pub outward: Point,
    /// Its length.
    pub length: Mm,
}

impl Frame {
    /// The plan point at `x` along and `y` before the line.
    pub fn point(&self, x: Mm, y: Mm) -> Point {
        self.origin.along(self.along, x).along(self.outward, y)
    }

    /// Whether two lines run at a right angle.
    pub(crate) fn is_across(&self, other: &Frame) -> bool {
        (self.along.x == Mm::ZERO) != (other.along.x == Mm::ZERO)
    }

    /// Whether two lines look at each other.
    pub(crate) fn faces(&self, other: &Frame) -> bool {
        self.outward.x == -other.outward.x && self.outward.y == -other.outward.y
    }

    /// The line itself, in the plan.
    pub(crate) fn line(&self) -> Box3 {
        self.body(Span::at(Mm::ZERO, self.length), Span::default(), Span::default())
    }

    /// How far one of two lines at a right angle runs past the other, on the shortest way back: nothing where it ends there;
    /// none where the two do not meet.
    pub(crate) fn crossing(&self, other: &Frame) -> Option<Mm> {
        let (along, outward) = self.view(other.line());
        let past = [along.start, self.length - along.end, -outward.start, outward.end].into_iter().min()?;
        (along.length() == Mm::ZERO && past >= Mm::ZERO).then_some(past)
    }

    /// A box as seen from the line: its stretch along, and its stretch away from it.
    pub fn view(&self, body: Box3) -> (Span, Span) {
        let low = Point { x: body.x.start - self.origin.x, y: body.y.start - self.origin.y };
        let high = Point { x: body.x.end - self.origin.x, y: body.y.end - self.origin.y };
        let stretch = |direction: Point| {
            let [a, b] = [low, high].map(|corner| corner.x * direction.x.0 + corner.y * direction.y.0);
            Span::between(a.min(b), a.max(b))
        };
        (stretch(self.along), stretch(self.outward))
    }

    /// The box of a stretch along and a stretch away from the line: what [`Frame::view`] sees.
    pub(crate) fn body(&self, along: Span, away: Span, rise: Span) -> Box3 {
        Box3::standing(self.point(along.start, away.start), self.point(along.end, away.end), rise)
    }
}
