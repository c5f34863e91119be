//! The post of a corner: where it stands on both walls, and what it leaves open before the door of a blind corner unit
//! (kitchen.md §8 "Gaps and fillers").

use super::{Corner, Solution, stand};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// How much of a blind corner unit lies between its corner side and its door; nothing of another.
pub(super) fn blind(placed: &Placed<'_>) -> Mm {
    let door = placed.cell.door_width().filter(|_| placed.kind.is_blind_corner());
    door.map_or(Mm::ZERO, |door| placed.span.length() - door)
}

impl Corner {
    /// The unit whose front material the corner post wears, where there is one: a blind corner's own, at a dead corner
    /// that of the wall before it. A post that the price of its unit includes is one too.
    pub fn post_unit(&self) -> Option<usize> {
        match self.solution {
            Solution::Blind { module } if self.joined => Some(module),
            Solution::Dead if self.joined => self.units[0],
            _ => None,
        }
    }

    /// From the crossing of the front planes to the unit nearest to it on the surface that meets it at its right or left end;
    /// of its blind unit to the door.
    fn leaves(&self, kitchen: &Kitchen<'_>, edge: Edge) -> Option<Mm> {
        let surface = self.surface(edge);
        let unit = self.units[usize::from(edge == Edge::Left)]?;
        let blind = if self.unit() == Some(unit) { blind(&kitchen.placed[unit]) } else { Mm::ZERO };
        let distance = edge.distance(kitchen.surfaces[surface].length(), stand(kitchen, surface, unit));
        Some(distance + blind - self.front_plane(kitchen, edge.opposite()))
    }

    /// How wide its post is on the surface that meets it at its right or left end: the corner distance, or as much as the row
    /// leaves.
    pub(crate) fn post_width(&self, kitchen: &Kitchen<'_>, edge: Edge) -> Mm {
        let left = self.leaves(kitchen, edge).filter(|left| *left > Mm::ZERO);
        left.map_or(self.a, |left| left.min(self.a))
    }

    /// What stays open beside its post before the door of its blind unit, whose carcass stands behind; nothing on a surface
    /// where another unit meets it.
    pub(super) fn open(&self, kitchen: &Kitchen<'_>, edge: Edge) -> Span {
        let own = self.unit() == self.units[usize::from(edge == Edge::Left)];
        let is_open = own && self.joined && matches!(self.solution, Solution::Blind { .. });
        let post = edge.opposite().of(self.post(kitchen, edge));
        let left = self.leaves(kitchen, edge).filter(|_| is_open).unwrap_or_default() - self.a;
        let door = edge.out(post, -left.max(Mm::ZERO));
        Span::between(post.min(door), post.max(door))
    }

    /// Where its post stands along the surface that meets it at its right or left end: from the crossing of the front planes.
    pub(crate) fn post(&self, kitchen: &Kitchen<'_>, edge: Edge) -> Span {
        let length = kitchen.surfaces[self.surface(edge)].length();
        let near = self.front_plane(kitchen, edge.opposite());
        let [near, far] =
            [near, near + self.post_width(kitchen, edge)].map(|distance| edge.inwards(length, distance));
        Span::between(near.min(far), near.max(far))
    }
}
