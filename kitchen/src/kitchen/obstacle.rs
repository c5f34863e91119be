//! Columns, pipes and the like as the rows, the hobs and the islands of a kitchen meet them.

use super::Kitchen;
use crate::geometry::{Box3, Span};
use crate::length::Mm;

impl Kitchen<'_> {
    /// Every obstacle by its place in the room's list, as a box in the room.
    pub(crate) fn obstacles(&self) -> impl Iterator<Item = (usize, Box3)> {
        let room = &self.design.room;
        room.obstacles.iter().enumerate().filter_map(|(index, obstacle)| {
            let frame = self.wall_frame(&obstacle.wall)?;
            let Span { start, end } = obstacle.span();
            let (near, far) = (frame.point(start, Mm::ZERO), frame.point(end, obstacle.depth));
            Some((index, Box3::standing(near, far, obstacle.rise())))
        })
    }
}
