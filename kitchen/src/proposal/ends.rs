//! How a row may end at each side: at a side wall, free, or in a corner, with or without its corner unit.

use super::ground::stretches;
use super::wishes::USUAL_WIDTH;
use crate::catalogue::{Catalogue, Family, Handle};
use crate::design::{Design, Module, Place};
use crate::geometry::{Edge, Span};
use crate::ids::{Code, Id};
use crate::kitchen::{End, Kitchen, Placed, SurfaceKind};
use crate::layout::obstacles;
use crate::length::Mm;
use crate::rules::beginning;

/// What a row ends against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// A side wall, over a filler.
    Wall,
    /// Nothing: an end panel.
    Free,
    /// A post or a corner unit of this or of the other wall.
    Corner,
}

/// A way in which a row may end.
#[derive(Clone, Debug)]
pub(super) struct Finish {
    /// From the end of the wall to the first unit that the search may choose.
    pub from: Mm,
    pub bound: Bound,
    /// The corner unit that stands before it: its type, width and left side.
    pub corner: Option<(Code, Mm, Mm)>,
    /// Whether a tall unit may stand first.
    pub takes_tall: bool,
}

impl Finish {
    fn plain(from: Mm, bound: Bound) -> Finish {
        Finish { from, bound, corner: None, takes_tall: bound != Bound::Corner }
    }

    /// Whether a filler closes this end when so much more than `from` is left.
    pub fn has_filler(&self, catalogue: &Catalogue, rest: Mm) -> bool {
        let gap = match self.bound {
            Bound::Wall => self.from + rest,
            Bound::Free => return false,
            Bound::Corner => rest,
        };
        gap >= catalogue.lengths.gap_filler_min.value
    }

    /// By how much a plinth ends before the end of the wall when so much more than `from` is left; 0 where it reaches
    /// that end or a corner.
    pub fn falls_short(&self, rest: Mm) -> Mm {
        if self.bound == Bound::Free { self.from + rest } else { Mm::ZERO }
    }

    /// The least and the most of what may be left at this end more than `from`, and where a filler begins.
    pub fn limits(&self, catalogue: &Catalogue) -> Vec<Mm> {
        let lengths = &catalogue.lengths;
        let most = lengths.gap_filler_max.value;
        match self.bound {
            Bound::Wall => vec![Mm::ZERO, most - self.from],
            Bound::Free => vec![Mm::ZERO, most],
            Bound::Corner => vec![Mm::ZERO, lengths.gap_ignore.value, lengths.gap_filler_min.value, most],
        }
    }

    /// Whether so much more than `from` may be left at this end: nothing, or what a filler covers.
    pub fn admits(&self, catalogue: &Catalogue, rest: Mm) -> bool {
        let lengths = &catalogue.lengths;
        let (least, most) = (lengths.gap_filler_min.value, lengths.gap_filler_max.value);
        match self.bound {
            Bound::Wall => self.from + rest <= most,
            Bound::Free => rest <= most,
            Bound::Corner => rest <= lengths.gap_ignore.value || least <= rest && rest <= most,
        }
    }
}

/// How a row ends at the corners of the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Corners {
    /// With a corner unit, so that the other wall can be filled on from it, or is joined.
    Solved,
    /// With a corner unit only where that joins the row of the other wall.
    Joined,
    /// Before the other wall's row, or as at a side wall.
    Closed,
}

impl Corners {
    /// How rows for a wall end at first: before an empty wall as the row that stands here, so that it is compared with
    /// its like; with a corner unit where nothing stands here.
    pub fn first(design: &Design, catalogue: &Catalogue, wall: &Id) -> Corners {
        let place = Place::Wall(wall.clone());
        let is_corner = |module: &Module| {
            catalogue.module(&module.code).is_some_and(|kind| kind.family == Family::Corner)
        };
        let mut standing = design.modules.iter().filter(|module| module.place == place).peekable();
        if standing.peek().is_none() || standing.any(is_corner) { Corners::Solved } else { Corners::Joined }
    }
}

/// The wall on which nothing stands and that a corner unit of a row leads on to.
pub(super) fn beyond(design: &Design, catalogue: &Catalogue, wall: &Id) -> Option<Id> {
    let kitchen = Kitchen::new(design, catalogue);
    let corners = kitchen
        .placed
        .iter()
        .filter(|unit| unit.family() == Family::Corner && unit.module.place == Place::Wall(wall.clone()));
    let walls = corners.filter_map(|unit| {
        let line = &kitchen.surfaces[unit.surface];
        let edge = if unit.middle() < line.length() / 2 { Edge::Left } else { Edge::Right };
        let End::Corner(other) = line.end(edge) else { return None };
        across(&kitchen, other, edge).is_none().then(|| design.room.walls[other].id.clone())
    });
    walls.min()
}

/// Whether a stretch ends at a column before which no front can stand.
fn is_at_column(kitchen: &Kitchen<'_>, surface: usize, stretch: Span, edge: Edge) -> bool {
    let rise = Span::between(Mm::ZERO, kitchen.worktop_top());
    let columns = obstacles(kitchen, surface, |_| kitchen.catalogue.lengths.base_depth.value, rise);
    columns.into_iter().any(|(_, column)| edge.opposite().of(column) == edge.of(stretch))
}

/// How a row may end at one side of the stretch. One that ends free before a corner leaves the fronts of the other wall
/// room to open.
pub(super) fn finishes(
    kitchen: &Kitchen<'_>,
    surface: usize,
    stretch: Span,
    edge: Edge,
    corners: Corners,
) -> Vec<Finish> {
    let mut finishes = ways_to_end(kitchen, surface, stretch, edge, corners);
    let is_at_end = edge.distance(kitchen.surfaces[surface].length(), stretch) == Mm::ZERO;
    if let (true, End::Corner(wall)) = (is_at_end, kitchen.surfaces[surface].end(edge))
        && let Some(other) = kitchen.surface(SurfaceKind::Wall(wall))
    {
        let handle = style_handle(kitchen).map_or(Mm::ZERO, |handle| handle.proj);
        let opens = beginning(kitchen, other, edge.opposite(), handle);
        for finish in finishes.iter_mut().filter(|finish| finish.bound == Bound::Free) {
            finish.from = finish.from.max(opens);
        }
    }
    finishes
}

fn ways_to_end(
    kitchen: &Kitchen<'_>,
    surface: usize,
    stretch: Span,
    edge: Edge,
    corners: Corners,
) -> Vec<Finish> {
    let lengths = &kitchen.catalogue.lengths;
    let line = &kitchen.surfaces[surface];
    let before = edge.distance(line.length(), stretch);
    let panel = before + lengths.panel.value;
    let own = style_handle(kitchen).map_or(Mm::ZERO, |handle| handle.proj);
    let filler = lengths.wall_filler.value.max(own + kitchen.catalogue.thresholds.wall_filler_handle.value);
    if before > Mm::ZERO {
        // A front keeps as far from a column as from a side wall.
        let kept = if is_at_column(kitchen, surface, stretch, edge) { before + filler } else { panel };
        return vec![Finish::plain(kept, Bound::Free)];
    }
    let End::Corner(wall) = line.end(edge) else { return vec![Finish::plain(panel, Bound::Free)] };
    let side_wall = vec![Finish::plain(filler, Bound::Wall)];
    let Some((distance, other)) = across(kitchen, wall, edge) else {
        let units = match corners {
            Corners::Solved => before_empty_wall(kitchen, surface, wall, edge),
            Corners::Joined | Corners::Closed => Vec::new(),
        };
        let is_side_wall = units.is_empty() || is_passed(kitchen, wall, edge);
        return units.into_iter().chain(side_wall.into_iter().filter(|_| is_side_wall)).collect();
    };
    if distance <= lengths.corner_reach.value || other.kind.is_blind_corner() {
        return at_corner(kitchen, surface, edge, distance, other);
    }
    let panel = lengths.panel.value;
    let before_fronts = distance - panel - lengths.base_depth.value - lengths.front_plane.value;
    if before_fronts >= kitchen.catalogue.thresholds.aisle_walk_warning.value {
        return side_wall;
    }
    // Nobody could stand before fronts that ran on to the corner: a corner unit joins both rows, or this one ends before.
    let joining = match corners {
        Corners::Solved | Corners::Joined => joining_units(kitchen, surface, edge, distance, other),
        Corners::Closed => Vec::new(),
    };
    let apart = vec![Finish::plain(lengths.corner_reach.value + panel, Bound::Free)];
    if joining.is_empty() { apart } else { joining }
}

/// Where another wall's row stands in the corner: what its corner unit leaves, or a corner solution of this wall
/// (kitchen.md §8 "Corners").
fn at_corner(
    kitchen: &Kitchen<'_>,
    surface: usize,
    edge: Edge,
    distance: Mm,
    other: &Placed<'_>,
) -> Vec<Finish> {
    let lengths = &kitchen.catalogue.lengths;
    let post = post(kitchen, other);
    if other.kind.second_leg {
        return vec![Finish::plain(other.cell.depth, Bound::Corner)];
    }
    if other.kind.is_blind_corner() {
        return vec![Finish::plain(post, Bound::Corner)];
    }
    if other.family() == Family::Tall {
        return vec![Finish::plain(post, Bound::Free)];
    }
    if distance < lengths.dead_corner.value {
        let beyond = lengths.corner_reach.value + lengths.panel.value;
        return vec![Finish::plain(beyond, Bound::Free)];
    }
    // The post is wider where the other row leaves more than the widest filler beyond it.
    let wide = distance - lengths.usual_front_plane() - lengths.gap_filler_max.value;
    let mut finishes = vec![Finish::plain(post.max(other.front_plane(lengths) + wide), Bound::Corner)];
    finishes.extend(corner_units(kitchen, surface, edge, post, distance));
    finishes
}

/// How far from a corner the first unit stands beside the post, with another wall's row at the other side of it.
fn post(kitchen: &Kitchen<'_>, other: &Placed<'_>) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    let own = style_handle(kitchen).map_or(Mm::ZERO, |handle| handle.proj);
    let a = lengths.corner_distance(own).max(lengths.corner_distance(other.projection()));
    other.front_plane(lengths) + a
}

/// The corner units of this wall from which another wall's row goes on that begins so far from the corner: side by side
/// or over a filler.
fn joining_units(
    kitchen: &Kitchen<'_>,
    surface: usize,
    edge: Edge,
    distance: Mm,
    other: &Placed<'_>,
) -> Vec<Finish> {
    if other.family() == Family::Tall {
        return Vec::new();
    }
    let post = post(kitchen, other);
    let mut units = corner_units(kitchen, surface, edge, post, distance);
    units.retain(|finish| {
        let kind = finish.corner.as_ref().and_then(|(code, ..)| kitchen.catalogue.module(code));
        let leg = if kind.is_some_and(|kind| kind.second_leg) { finish.from } else { post };
        Finish::plain(leg, Bound::Corner).admits(kitchen.catalogue, distance - leg)
    });
    units
}

/// Whether the row of the wall beyond an empty wall ends at that as at a side wall, so that it holds no row.
fn is_passed(kitchen: &Kitchen<'_>, wall: usize, edge: Edge) -> bool {
    let line = kitchen.surface(SurfaceKind::Wall(wall)).map(|index| kitchen.surfaces[index].end(edge));
    let Some(End::Corner(beyond)) = line else { return false };
    let near = across(kitchen, beyond, edge);
    let reach = kitchen.catalogue.lengths.dead_corner.value;
    near.is_some_and(|(distance, unit)| distance < reach && unit.family() != Family::Corner)
}

/// The corner units of this wall at an edge, where the other wall has so much room from the corner on.
fn corner_units(kitchen: &Kitchen<'_>, surface: usize, edge: Edge, post: Mm, room: Mm) -> Vec<Finish> {
    let length = kitchen.surfaces[surface].length();
    let corners = kitchen.catalogue.modules.iter().filter(|kind| kind.family == Family::Corner);
    let cells = corners.flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell)));
    let finishes = cells.filter_map(|(kind, cell)| {
        let from = match cell.door_width() {
            _ if kind.second_leg => (cell.width <= room).then_some(cell.width)?,
            door => post + door?,
        };
        let x = if edge == Edge::Left { from - cell.width } else { length - from };
        let corner = Some((Code::from(kind.code.as_str()), cell.width, x));
        Some(Finish { from, bound: Bound::Corner, corner, takes_tall: false })
    });
    finishes.collect()
}

/// The corner units that can stand at an edge of a wall, whether or not another row goes on from them.
pub(super) fn possible_corner_units(
    bare: &Design,
    catalogue: &Catalogue,
    place: &Place,
    edge: Edge,
) -> Vec<Finish> {
    let kitchen = Kitchen::new(bare, catalogue);
    let Place::Wall(wall) = place else { return Vec::new() };
    let surface = bare.room.wall_index(wall).and_then(|index| kitchen.surface(SurfaceKind::Wall(index)));
    let Some((surface, End::Corner(other))) =
        surface.map(|surface| (surface, kitchen.surfaces[surface].end(edge)))
    else {
        return Vec::new();
    };
    match across(&kitchen, other, edge) {
        Some((distance, unit)) => corner_units(&kitchen, surface, edge, post(&kitchen, unit), distance),
        None => before_empty_wall(&kitchen, surface, other, edge),
    }
}

/// The corner units before a wall on which nothing stands yet, but a corner unit and another unit could; none before
/// a side wall.
fn before_empty_wall(kitchen: &Kitchen<'_>, surface: usize, wall: usize, edge: Edge) -> Vec<Finish> {
    let lengths = &kitchen.catalogue.lengths;
    let row = &kitchen.design.room.walls[wall];
    let free = stretches(kitchen.design, kitchen.catalogue, &row.id);
    let at_corner = free.into_iter().find(|free| edge.opposite().distance(row.length, *free) == Mm::ZERO);
    let room = at_corner.unwrap_or_default().length() - USUAL_WIDTH;
    let own = style_handle(kitchen).map_or(Mm::ZERO, |handle| handle.proj);
    let post = lengths.usual_front_plane() + lengths.corner_distance(own);
    if room < post { Vec::new() } else { corner_units(kitchen, surface, edge, post, room) }
}

/// The standing unit of another wall that is nearest to the corner at this edge, and how far from it.
fn across<'k, 'a>(kitchen: &'k Kitchen<'a>, wall: usize, edge: Edge) -> Option<(Mm, &'k Placed<'a>)> {
    let standing = kitchen.placed.iter().filter(|placed| {
        placed.family().stands() && kitchen.surfaces[placed.surface].kind == SurfaceKind::Wall(wall)
    });
    // The left end of a wall meets the right end of the wall before it.
    let distance = |placed: &Placed<'_>| {
        edge.opposite().distance(kitchen.surfaces[placed.surface].length(), placed.span)
    };
    standing.map(|placed| (distance(placed), placed)).min_by_key(|(distance, _)| *distance)
}

pub(super) fn style_handle<'a>(kitchen: &Kitchen<'a>) -> Option<&'a Handle> {
    kitchen.catalogue.handle(kitchen.design.style.handle.as_ref()?)
}
