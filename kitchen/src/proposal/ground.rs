//! The wall as a row finds it: the stretch that is free for units, and how a row may end there.

use super::NoProposal;
use crate::catalogue::{Catalogue, Family, Handle};
use crate::design::{Design, Place};
use crate::geometry::Span;
use crate::ids::{Code, Id};
use crate::kitchen::{End, Kitchen, Placed, SurfaceKind};
use crate::layout::Edge;
use crate::length::Mm;
use crate::room::{OpeningKind, Opens};
use crate::snap::lane::{Lane, Unit};

/// A wall without its units.
pub(super) struct Ground<'a> {
    /// The design without the units on the wall and what went with them.
    pub bare: Design,
    pub catalogue: &'a Catalogue,
    pub place: Place,
    /// Where base units may stand.
    pub stretch: Span,
    /// The ways in which a row may end at its left and at its right.
    pub finishes: [Vec<Finish>; 2],
    /// What tall and wall units keep clear of, along the wall and upwards.
    pub windows: Vec<[Span; 2]>,
    /// The windows that open, along the wall.
    pub openable: Vec<Span>,
    /// Where the water comes.
    pub water: Option<Mm>,
    /// What is taken along the wall where wall units hang.
    pub taken_above: Vec<Span>,
    /// Where left and right mirror each other: in the middle of the stretch, or of a window that is nearly there.
    /// Twice the position, so that it is whole.
    pub twice_axis: Mm,
    /// The length of the wall.
    pub length: Mm,
    /// From the floor to the top of tall and wall units.
    pub top: Mm,
    /// From the floor to the upper side of the worktop.
    pub worktop_top: Mm,
}

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

impl<'a> Ground<'a> {
    pub fn new(design: &Design, catalogue: &'a Catalogue, wall: &Id) -> Result<Ground<'a>, NoProposal> {
        let no_wall = || NoProposal::NoWall { wall: wall.clone() };
        let index = design.room.wall_index(wall).ok_or_else(no_wall)?;
        let place = Place::Wall(wall.clone());
        let bare = without(design, &place);
        let kitchen = Kitchen::new(&bare, catalogue);
        let surface = kitchen.surface(SurfaceKind::Wall(index)).ok_or_else(no_wall)?;
        let length = kitchen.surfaces[surface].length();
        let stretch = longest(&free(&kitchen, surface, wall)).unwrap_or_default();
        let finishes = Edge::BOTH.map(|edge| finishes(&kitchen, surface, stretch, edge));
        let here = design.room.openings.iter().filter(|opening| opening.wall == *wall);
        let windows: Vec<_> = here.filter(|opening| opening.kind == OpeningKind::Window).collect();
        let margin = catalogue.thresholds.window_tall_error.value;
        let twice_middle = |span: Span| span.start + span.end;
        let nearly = |span: &Span| {
            (twice_middle(*span) - twice_middle(stretch)).abs() <= catalogue.lengths.gap_filler_max.value * 2
        };
        let window = windows.iter().map(|window| window.span()).find(nearly);
        let twice_axis = twice_middle(window.unwrap_or(stretch));
        let openable = windows.iter().filter(|window| window.opens != Opens::Fixed);
        let openable = openable.map(|window| window.span()).collect();
        let windows =
            windows.iter().map(|window| [window.span(), window.rise()].map(|side| side.grown(margin)));
        let windows = windows.collect();
        let mut points = design.room.connections.iter().filter(|point| point.wall == *wall);
        let water =
            points.find(|point| point.kind == crate::room::ConnectionKind::Water).map(|point| point.x);
        let taken_above = taken_above(&kitchen, surface);
        let (top, worktop_top) = (kitchen.unit_top(), kitchen.worktop_top());
        Ok(Ground {
            bare,
            catalogue,
            place,
            stretch,
            finishes,
            windows,
            openable,
            water,
            taken_above,
            twice_axis,
            length,
            top,
            worktop_top,
        })
    }

    /// Whether wall units fit under the ceiling.
    pub fn takes_wall_units(&self) -> bool {
        self.top + self.catalogue.thresholds.wall_unit_top_error.value <= self.bare.room.height
    }

    /// Whether tall units fit under the ceiling.
    pub fn takes_tall_units(&self) -> bool {
        self.top + self.catalogue.thresholds.ceiling_tall_error.value <= self.bare.room.height
    }

    /// Whether a unit with this stretch of the wall and of the height is clear of every window.
    pub fn is_clear(&self, along: Span, rise: Span) -> bool {
        self.windows.iter().all(|[beside, over]| !(along.overlaps(*beside) && rise.overlaps(*over)))
    }
}

fn without(design: &Design, place: &Place) -> Design {
    let mut bare = design.clone();
    bare.modules.retain(|module| module.place != *place);
    let stays = |id: &Id| bare.modules.iter().any(|module| module.id == *id);
    let extras = bare.extras.iter().filter(|extra| extra.module.as_ref().is_none_or(stays));
    bare.extras = extras.cloned().collect();
    bare
}

fn longest(free: &[Span]) -> Option<Span> {
    // The first of equals: `max_by_key` would take the last.
    free.iter().copied().rev().max_by_key(|span| span.length())
}

/// The stretches of a wall before which base units may stand: no other wall's units, door, passage, column, nor
/// a window that would open into the worktop.
fn free(kitchen: &Kitchen<'_>, surface: usize, wall: &Id) -> Vec<Span> {
    let room = &kitchen.design.room;
    let body = Span::between(Mm::ZERO, kitchen.worktop_top());
    let is_in_the_way = |opening: &&crate::room::Opening| match opening.kind {
        OpeningKind::Window => opening.opens == Opens::Inward && opening.sill < kitchen.worktop_top(),
        OpeningKind::Door | OpeningKind::Passage => opening.rise().overlaps(body),
    };
    let here = room.openings.iter().filter(|opening| opening.wall == *wall);
    let openings = here.filter(is_in_the_way).map(crate::room::Opening::span);
    let obstacles = room.obstacles.iter().filter(|obstacle| obstacle.wall == *wall);
    let obstacles = obstacles.filter(|obstacle| Span::at(obstacle.z, obstacle.height).overlaps(body));
    let obstacles = obstacles.map(|obstacle| Span::at(obstacle.x, obstacle.width));
    let mut taken: Vec<Span> = openings.chain(obstacles).collect();
    taken.sort_by_key(|span| span.start);
    let mut free = Vec::new();
    let mut start = Mm::ZERO;
    let length = kitchen.surfaces[surface].length();
    for span in taken.into_iter().chain([Span::at(length, Mm::ZERO)]) {
        if span.start > start {
            free.push(Span::between(start, span.start));
        }
        start = start.max(span.end);
    }
    free
}

/// How a row may end at one side of the stretch.
fn finishes(kitchen: &Kitchen<'_>, surface: usize, stretch: Span, edge: Edge) -> Vec<Finish> {
    let lengths = &kitchen.catalogue.lengths;
    let line = &kitchen.surfaces[surface];
    let before = edge.distance(line.length(), stretch);
    let panel = before + lengths.panel.value;
    if before > Mm::ZERO {
        return vec![Finish::plain(panel, Bound::Free)];
    }
    let End::Corner(wall) = line.end(edge) else { return vec![Finish::plain(panel, Bound::Free)] };
    let own = style_handle(kitchen).map_or(Mm::ZERO, |handle| handle.proj);
    let filler = lengths.wall_filler.value.max(own + kitchen.catalogue.thresholds.wall_filler_handle.value);
    let side_wall = vec![Finish::plain(filler, Bound::Wall)];
    let Some((distance, other)) = across(kitchen, wall, edge) else { return side_wall };
    if distance > lengths.corner_reach.value && !other.kind.is_blind_corner() {
        return side_wall;
    }
    at_corner(kitchen, surface, edge, distance, other)
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
    let own = style_handle(kitchen).map_or(Mm::ZERO, |handle| handle.proj);
    let a = lengths.corner_distance(own).max(lengths.corner_distance(other.projection()));
    let post = lengths.base_depth.value + lengths.front_plane.value + a;
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
    let length = kitchen.surfaces[surface].length();
    let mut finishes = vec![Finish::plain(post, Bound::Corner)];
    let corners = kitchen.catalogue.modules.iter().filter(|kind| kind.family == Family::Corner);
    for (kind, cell) in corners.flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell))) {
        let from = match cell.door_width() {
            _ if kind.second_leg && distance < cell.width => continue,
            _ if kind.second_leg => cell.width,
            Some(door) => post + door,
            None => continue,
        };
        let x = if edge == Edge::Left { from - cell.width } else { length - from };
        let corner = Some((Code::from(kind.code.as_str()), cell.width, x));
        finishes.push(Finish { from, bound: Bound::Corner, corner, takes_tall: false });
    }
    finishes
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

fn style_handle<'a>(kitchen: &Kitchen<'a>) -> Option<&'a Handle> {
    kitchen.catalogue.handle(kitchen.design.style.handle.as_ref()?)
}

/// What other walls' units take of the wall at the height of the wall units, with room for their fronts.
fn taken_above(kitchen: &Kitchen<'_>, surface: usize) -> Vec<Span> {
    let mut kinds = kitchen.catalogue.modules.iter().filter(|kind| kind.family == Family::Wall);
    let Some((kind, cell)) = kinds.find_map(|kind| Some((kind, kind.cells.first()?))) else {
        return Vec::new();
    };
    let Ok(unit) = Unit::new(kitchen.catalogue, &Code::from(kind.code.as_str()), cell.width) else {
        return Vec::new();
    };
    let front = kitchen.catalogue.lengths.front_plane.value + kitchen.catalogue.lengths.corner_a.value;
    let lane = Lane::new(kitchen, surface, &unit, None);
    lane.blocked.iter().map(|other| other.span.grown(front)).collect()
}
