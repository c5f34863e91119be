//! The lines along which modules stand, and what their ends meet.

use crate::catalogue::Catalogue;
use crate::design::{Design, Place, Side};
use crate::geometry::{Box3, Edge, Frame, Point, Span};
use crate::length::Mm;
use crate::room::WallEnd;

/// What a surface belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SurfaceKind {
    /// The wall at this place of the room's list.
    Wall(usize),
    /// A side of the island at this place of the design's list.
    Island(usize, Side),
}

impl SurfaceKind {
    /// What a module's place is; none for one that is not there.
    pub fn of(design: &Design, place: &Place) -> Option<SurfaceKind> {
        match place {
            Place::Wall(id) => design.room.wall_index(id).map(SurfaceKind::Wall),
            Place::Island(id, side) => {
                design.island_index(id).map(|island| SurfaceKind::Island(island, *side))
            }
        }
    }
}

/// What the end of a surface meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// Nothing: a row here ends free.
    Free,
    /// An outer corner with the wall at this place of the room's list: a row here ends free, as one there does.
    Outer(usize),
    /// An inner corner with the wall at this place of the room's list, which stands there as a side wall.
    Corner(usize),
    /// The end of an island's carcass zone: counts as a side wall with a panel (kitchen.md §8 "End panels").
    Zone,
    /// The end of an island that stands against a wall, as a peninsula does: a side wall, and nothing to be seen.
    Against {
        /// The wall, at this place of the room's list.
        wall: usize,
        /// How far past the carcass zone it stands: no more than a filler bridges.
        distance: Mm,
    },
}

impl End {
    /// The wall that stands there as a side wall.
    pub fn wall(self) -> Option<usize> {
        match self {
            End::Corner(wall) | End::Against { wall, .. } => Some(wall),
            End::Free | End::Outer(_) | End::Zone => None,
        }
    }
}

/// A line to place modules along: a wall or a side of an island.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surface {
    /// What it belongs to.
    pub kind: SurfaceKind,
    /// Where it lies in the plan.
    pub frame: Frame,
    /// What its left end meets.
    pub left: End,
    /// What its right end meets.
    pub right: End,
}

impl Surface {
    /// Its length.
    pub fn length(&self) -> Mm {
        self.frame.length
    }

    /// What one of its ends meets.
    pub fn end(&self, edge: Edge) -> End {
        match edge {
            Edge::Left => self.left,
            Edge::Right => self.right,
        }
    }

    /// Where along it stands what one of its ends meets: its own end, or the wall a little past an island's.
    pub fn limit(&self, edge: Edge) -> Mm {
        match self.end(edge) {
            End::Against { distance, .. } => edge.inwards(self.length(), -distance),
            End::Free | End::Outer(_) | End::Corner(_) | End::Zone => edge.inwards(self.length(), Mm::ZERO),
        }
    }

    /// How far a span stays from what an end meets.
    pub fn distance(&self, edge: Edge, span: Span) -> Mm {
        match edge {
            Edge::Left => span.start - self.limit(edge),
            Edge::Right => self.limit(edge) - span.end,
        }
    }

    /// Whether it is a side of an island.
    pub fn is_island(&self) -> bool {
        matches!(self.kind, SurfaceKind::Island(..))
    }

    /// The end towards which another surface at a right angle stands with its units before it: the next wall round an inner
    /// corner, or one that this one runs past, or an island's side. None round an outer corner.
    pub(crate) fn across(&self, other: &Surface) -> Option<Edge> {
        let is_outer =
            |edge| matches!(self.end(edge), End::Outer(wall) if other.kind == SurfaceKind::Wall(wall));
        let is_across = self.frame.is_across(&other.frame) && !Edge::BOTH.into_iter().any(is_outer);
        let side = if self.frame.along == other.frame.outward { Edge::Left } else { Edge::Right };
        is_across.then_some(side)
    }

    /// The end that is an inner corner, the one nearer to a stretch where both are: there a corner unit has its
    /// blind side or its second leg (kitchen.md §8 "Axes").
    pub(crate) fn nearer_corner(&self, span: Span) -> Option<Edge> {
        let is_corner = |end| matches!(end, End::Corner(_));
        let distance = |edge: Edge| edge.distance(self.length(), span);
        match (is_corner(self.left), is_corner(self.right)) {
            (true, true) if distance(Edge::Right) < distance(Edge::Left) => Some(Edge::Right),
            (true, _) => Some(Edge::Left),
            (false, true) => Some(Edge::Right),
            (false, false) => None,
        }
    }
}

/// The walls in the order of the room, then both sides of each island.
pub(super) fn all(design: &Design, catalogue: &Catalogue) -> Vec<Surface> {
    let end = |end| match end {
        WallEnd::Inner(wall) => End::Corner(wall),
        WallEnd::Outer(wall) => End::Outer(wall),
        WallEnd::Open => End::Free,
    };
    let room = &design.room;
    let frames = room.frames();
    let reach = catalogue.lengths.gap_filler_max.value;
    let islands = design.islands.iter().enumerate().flat_map(|(index, island)| {
        let frames = &frames;
        [Side::Front, Side::Back].map(|side| {
            let frame = island.frame(side);
            let [left, right] =
                Edge::BOTH.map(|edge| island_end(frames, frame, edge, island.ground(), reach));
            Surface { kind: SurfaceKind::Island(index, side), frame, left, right }
        })
    });
    let walls = frames.iter().enumerate().map(|(wall, frame)| Surface {
        kind: SurfaceKind::Wall(wall),
        frame: *frame,
        left: end(room.left_end(wall)),
        right: end(room.right_end(wall)),
    });
    walls.chain(islands).collect()
}

/// What an end of an island meets: the wall that covers it as a whole, no farther away than a filler bridges.
fn island_end(walls: &[Frame], frame: Frame, edge: Edge, ground: Box3, reach: Mm) -> End {
    let inwards = match edge {
        Edge::Left => frame.along,
        Edge::Right => Point { x: -frame.along.x, y: -frame.along.y },
    };
    let against = walls.iter().enumerate().filter(|(_, wall)| wall.outward == inwards);
    let near = against.filter_map(|(index, wall)| {
        let (along, outward) = wall.view(ground);
        let is_covered = along.start >= Mm::ZERO && along.end <= wall.length;
        let is_near = outward.start >= Mm::ZERO && outward.start <= reach;
        (is_covered && is_near).then_some((outward.start, index))
    });
    near.min().map_or(End::Zone, |(distance, wall)| End::Against { wall, distance })
}
