//! The wall as a row finds it: a stretch that is free for units, and what is in the way of them.

use super::candidate::{Fault, faults, is_error};
use super::cost::Rate;
use super::ends::{Corners, Finish, finishes, possible_corner_units, style_handle};
use super::{NoProposal, opening};
use crate::catalogue::{Catalogue, Family};
use crate::design::{Design, Place};
use crate::geometry::{Edge, Span};
use crate::ids::{Code, Id};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::lane::{Blocker, Lane, Newcomer};
use crate::length::Mm;
use crate::room::{ConnectionKind, Obstacle, Opening, OpeningKind, Opens};

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
    /// The windows and beams of which tall and wall units keep clear: along the wall and upwards.
    pub windows: Vec<[Span; 2]>,
    /// The windows that open, along the wall.
    pub openable: Vec<Span>,
    /// The doors and passages, along the wall.
    pub doors: Vec<Span>,
    /// Whether a side wall stands at its left, at its right, as far into the room as an open dishwasher.
    pub walled: [bool; 2],
    /// Whether no worktop lies elsewhere.
    pub is_alone: bool,
    /// Where the water comes.
    pub water: Option<Mm>,
    /// What is taken along the wall where wall units hang.
    pub taken_above: Vec<Span>,
    /// Where left and right mirror each other: in the middle of the stretch, or of a window that is nearly there.
    /// Twice the position, so that it is whole.
    pub twice_axis: Mm,
    /// The length of the wall.
    pub length: Mm,
    /// Whether a row costs more or less by where it stands before windows and columns.
    pub is_interrupted: bool,
    /// From the floor to the top of tall and wall units.
    pub top: Mm,
    /// From the floor to the upper side of the worktop.
    pub worktop_top: Mm,
    /// What its fronts may open against, along the wall.
    pub before: Vec<Span>,
    /// What is wrong, and what is warned of, already without the row.
    pub known: Vec<Fault>,
}

impl<'a> Ground<'a> {
    /// A free stretch of a wall, without the units on the wall.
    pub fn new(
        design: &Design,
        catalogue: &'a Catalogue,
        wall: &Id,
        stretch: Span,
        corners: Corners,
    ) -> Result<Ground<'a>, NoProposal> {
        let bare = without(design, &Place::Wall(wall.clone()));
        let ground = Ground::along(bare, catalogue, wall, stretch, corners);
        let mut ground = ground.ok_or_else(|| NoProposal::NoWall { wall: wall.clone() })?;
        ground.forget_what_was_right(design);
        if corners != Corners::Closed {
            ground.keep_corner_units(design);
        }
        Ok(ground)
    }

    /// An error that only the wall without its units has was not there before: a row has to do without it, too.
    fn forget_what_was_right(&mut self, design: &Design) {
        if !self.known.iter().any(is_error) {
            return;
        }
        let before = faults(&Kitchen::new(design, self.catalogue));
        self.known.retain(|fault| {
            let (_, rule, subjects) = fault;
            let is_same = |known: &Fault| {
                is_error(known) && known.1 == *rule && known.2.iter().any(|id| subjects.contains(id))
            };
            !is_error(fault) || before.iter().any(is_same)
        });
    }

    /// At a corner in which a unit of this wall stands already, rows end in that unit, also where it joins no other row: it
    /// was chosen.
    fn keep_corner_units(&mut self, design: &Design) {
        for unit in design.modules.iter().filter(|unit| unit.place == self.place) {
            let edge =
                if unit.span().start + unit.span().end > self.length { Edge::Right } else { Edge::Left };
            let ends_in = |finish: &Finish| {
                let corner = finish.corner.as_ref();
                corner.is_some_and(|(code, width, _)| *code == unit.code && *width == unit.width)
            };
            let is_corner_unit =
                self.catalogue.module(&unit.code).is_some_and(|kind| kind.family == Family::Corner);
            if is_corner_unit && edge.distance(self.length, self.stretch) == Mm::ZERO {
                let mut kept = possible_corner_units(&self.bare, self.catalogue, &self.place, edge);
                kept.retain(ends_in);
                if !kept.is_empty() {
                    self.finishes[usize::from(edge == Edge::Right)] = kept;
                }
            }
        }
    }

    /// What prices come to.
    pub fn rate(&self) -> Rate {
        Rate::of(&self.bare, &self.catalogue.prices)
    }

    /// The other free stretches of its wall, the longest first.
    pub fn others(&self) -> Vec<Span> {
        let Place::Wall(wall) = &self.place else { return Vec::new() };
        let mut others = stretches(&self.bare, self.catalogue, wall);
        others.retain(|other| *other != self.stretch);
        others.sort_by_key(|other| -other.length());
        others
    }

    /// Another stretch of a wall on which a row stands already; nothing is drawn to the water there.
    pub fn beside(&self, row: &Design, wall: &Id, stretch: Span) -> Option<Ground<'a>> {
        let ground = Ground::along(row.clone(), self.catalogue, wall, stretch, Corners::Closed)?;
        Some(Ground { water: None, is_alone: false, ..ground })
    }

    fn along(
        bare: Design,
        catalogue: &'a Catalogue,
        wall: &Id,
        stretch: Span,
        corners: Corners,
    ) -> Option<Ground<'a>> {
        let index = bare.room.wall_index(wall)?;
        let kitchen = Kitchen::new(&bare, catalogue);
        let surface = kitchen.surface(SurfaceKind::Wall(index))?;
        let length = kitchen.surfaces[surface].length();
        let finishes = Edge::BOTH.map(|edge| finishes(&kitchen, surface, stretch, edge, corners));
        let here: Vec<_> = bare.room.openings_in(wall).collect();
        let (windows, doors): (Vec<_>, Vec<_>) =
            here.into_iter().partition(|opening| opening.kind == OpeningKind::Window);
        let margin = catalogue.thresholds.window_tall_error.value;
        let openable = windows.iter().filter(|window| window.opens != Opens::Fixed);
        let water = bare.room.connections_in(wall).find(|point| point.kind == ConnectionKind::Water);
        let water = water.map(|point| point.x);
        Some(Ground {
            place: Place::Wall(wall.clone()),
            catalogue,
            stretch,
            finishes,
            twice_axis: twice_axis(catalogue, stretch, &windows),
            openable: openable.map(|window| window.span()).collect(),
            doors: doors.iter().map(|door| door.span()).collect(),
            walled: Edge::BOTH.map(|edge| is_walled(&kitchen, surface, edge)),
            is_alone: kitchen.layout.worktops.is_empty(),
            windows: windows
                .iter()
                .map(|it| [it.span(), it.rise()].map(|side| side.grown(margin)))
                .chain(beams(&kitchen, surface))
                .collect(),
            water,
            taken_above: taken_above(&kitchen, surface),
            length,
            is_interrupted: is_interrupted(&bare, wall),
            top: kitchen.unit_top(),
            worktop_top: kitchen.worktop_top(),
            before: opening::before(&kitchen, surface, stretch),
            known: faults(&kitchen),
            bare,
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

/// Whether openings or columns can take of what stands behind and beside a row.
fn is_interrupted(bare: &Design, wall: &Id) -> bool {
    let is_open = bare.room.openings_in(wall).next().is_some();
    let is_covered = bare.style.upstand.is_some() || bare.style.splash.is_some();
    is_open && is_covered || !bare.room.obstacles.is_empty()
}

/// A design without the units at a place and what goes with them.
pub(super) fn without(design: &Design, place: &Place) -> Design {
    let mut bare = design.clone();
    bare.modules.retain(|module| module.place != *place);
    let stays = |id: &Id| bare.modules.iter().any(|module| module.id == *id);
    let extras = bare.extras.iter().filter(|extra| extra.module.as_ref().is_none_or(stays));
    bare.extras = extras.cloned().collect();
    bare
}

/// Twice the middle of the stretch, or of a window that is nearly there.
fn twice_axis(catalogue: &Catalogue, stretch: Span, windows: &[&Opening]) -> Mm {
    let twice_middle = |span: Span| span.start + span.end;
    let nearly = |span: &Span| {
        (twice_middle(*span) - twice_middle(stretch)).abs() <= catalogue.lengths.gap_filler_max.value * 2
    };
    twice_middle(windows.iter().map(|window| window.span()).find(nearly).unwrap_or(stretch))
}

/// Whether a wall at this end reaches as far into the room as a dishwasher does when it is open.
fn is_walled(kitchen: &Kitchen<'_>, surface: usize, edge: Edge) -> bool {
    let lengths = &kitchen.catalogue.lengths;
    let open = lengths.usual_front_plane() + lengths.open_dishwasher.value;
    let wall = kitchen.surfaces[surface].end(edge).wall();
    wall.is_some_and(|wall| kitchen.design.room.walls[wall].length >= open)
}

/// The stretches of a wall before which base units may stand: no other wall's units, door, passage, column, nor
/// a window that would open into the worktop, nor an island so near that their fronts could not be opened.
pub(super) fn stretches(design: &Design, catalogue: &Catalogue, wall: &Id) -> Vec<Span> {
    let kitchen = &Kitchen::new(design, catalogue);
    let room = &design.room;
    let Some(index) = room.wall_index(wall) else { return Vec::new() };
    let body = Span::between(Mm::ZERO, kitchen.worktop_top());
    let is_in_the_way = |opening: &&Opening| match opening.kind {
        OpeningKind::Window => opening.opens == Opens::Inward && opening.sill < kitchen.worktop_top(),
        OpeningKind::Door | OpeningKind::Passage => opening.rise().overlaps(body),
    };
    let openings = room.openings_in(wall).filter(is_in_the_way).map(Opening::span);
    let obstacles =
        room.obstacles_at(wall).filter(|obstacle| obstacle.rise().overlaps(body)).map(Obstacle::span);
    let islands = near_islands(kitchen, index);
    Span::between(Mm::ZERO, room.walls[index].length).free_of(openings.chain(obstacles).chain(islands))
}

/// What of a wall an island stands before or in, with less before fronts than `AISLE_WORK` asks.
fn near_islands(kitchen: &Kitchen<'_>, wall: usize) -> impl Iterator<Item = Span> {
    let front = kitchen.catalogue.lengths.usual_front_plane();
    let handle = style_handle(kitchen).map_or(Mm::ZERO, |handle| handle.proj);
    let least = front + handle + kitchen.catalogue.thresholds.aisle_error.value;
    let frame = kitchen.surface(SurfaceKind::Wall(wall)).map(|surface| kitchen.surfaces[surface].frame);
    let seen = kitchen.design.islands.iter().filter_map(move |island| Some(frame?.view(island.ground())));
    seen.filter(move |(_, outward)| outward.end > Mm::ZERO && outward.start < least).map(|(along, _)| along)
}

/// What of the house comes out before the wall farther than tall units do, along the wall and upwards: these cannot be made there.
fn beams(kitchen: &Kitchen<'_>, surface: usize) -> impl Iterator<Item = [Span; 2]> {
    let frame = kitchen.surfaces[surface].frame;
    let carcass = Span::between(Mm::ZERO, kitchen.catalogue.lengths.base_depth.value);
    let seen = kitchen.obstacles().map(move |(_, body)| (frame.view(body), body.z));
    let before = seen.filter(move |((_, away), _)| away.overlaps(carcass) && away.end > carcass.end);
    before.map(|((along, _), rise)| [along, rise])
}

/// What other walls' units, columns and beams take of the wall at the height of the wall units, with room for fronts but beside
/// beams.
fn taken_above(kitchen: &Kitchen<'_>, surface: usize) -> Vec<Span> {
    let mut kinds = kitchen.catalogue.modules.iter().filter(|kind| kind.family == Family::Wall);
    let Some((kind, cell)) = kinds.find_map(|kind| Some((kind, kind.cells.first()?))) else {
        return Vec::new();
    };
    let Ok(unit) = Newcomer::new(kitchen.catalogue, &Code::from(kind.code.as_str()), cell.width) else {
        return Vec::new();
    };
    let front = kitchen.catalogue.lengths.front_plane.value + kitchen.catalogue.lengths.corner_a.value;
    let lane = Lane::new(kitchen, surface, &unit, None);
    let hangs =
        |obstacle: usize| kitchen.design.room.obstacles[obstacle].rise().start >= kitchen.worktop_top();
    let taken = lane.blocked.iter().map(|other| match other.by {
        Blocker::Obstacle(beam) if hangs(beam) => other.span,
        _ => other.span.grown(front),
    });
    taken.collect()
}
