//! How large a room and what is in it may be (kitchen.md §8 "File"): asked of a file, of a change and of a form.

use super::{Room, Wall};
use crate::length::Mm;

impl Room {
    /// The least and the greatest height.
    pub const HEIGHT: (Mm, Mm) = (Mm(2000), Mm(4000));
    /// The same of an opening and of what stands in the room.
    pub(crate) const UPRIGHT: (Mm, Mm) = (Mm(1), Room::HEIGHT.1);
    /// How high above the floor they and connections begin.
    pub(crate) const ABOVE_FLOOR: (Mm, Mm) = (Mm(0), Room::HEIGHT.1);
    /// The least and the greatest width of an opening, width and depth of what stands in the room.
    pub(crate) const ACROSS: (Mm, Mm) = (Mm(1), Wall::LENGTH.1);
}

impl Wall {
    /// The least and the greatest length.
    pub const LENGTH: (Mm, Mm) = (Mm(300), Mm(15_000));
    /// A first or last wall shorter than this is the side wall that a row ends at: the room step makes them 700 long
    /// (settled.md, "Room step"), as far as the row needs them, however far they go on in the house.
    pub(crate) const SIDE_BELOW: Mm = Mm(1000);
}
