//! On which side a unit opens.

use super::{Kitchen, Placed};
use crate::geometry::Edge;
use crate::room::Hinge;

impl Kitchen<'_> {
    /// The side on which a unit with one door hinges, as it is drawn, priced and made: its own choice, a blind corner's
    /// away from the corner, else left.
    pub fn hinge(&self, placed: &Placed<'_>) -> Hinge {
        let away = self.blind_side(placed).map_or(Hinge::Left, Hinge::flipped);
        placed.module.hinge.unwrap_or(away)
    }

    /// The side on which a blind corner unit is closed.
    pub(crate) fn blind_side(&self, placed: &Placed<'_>) -> Option<Hinge> {
        placed.kind.is_blind_corner().then(|| self.corner_side(placed))
    }

    /// The end of its surface that a corner unit is nearer to.
    pub(crate) fn corner_side(&self, placed: &Placed<'_>) -> Hinge {
        match self.surfaces[placed.surface].nearer_corner(placed.span) {
            Some(Edge::Left) => Hinge::Left,
            Some(Edge::Right) | None => Hinge::Right,
        }
    }
}
