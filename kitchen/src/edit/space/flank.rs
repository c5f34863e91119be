//! One side of a place in a row where room is needed: what stands there, how far it can be pushed outwards, and
//! where it ends up.

use super::Wanted;
use crate::catalogue::{Family, Slot};
use crate::edit::stand::Stand;
use crate::footing;
use crate::geometry::{Edge, Span};
use crate::kitchen::{End, Kitchen, Placed, SurfaceKind};
use crate::lane::{Beside, panels_between};
use crate::layout::{claims, obstacles};
use crate::length::Mm;
use crate::room::{Opening, OpeningKind};

/// How much a side may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(super) enum Effort {
    /// Nothing moves.
    Stay,
    /// Units move, except those that belong to a connection.
    Push,
    /// All units move that can.
    PushAll,
}

/// What stands on one side of the place where room is needed.
#[derive(Debug)]
pub(super) struct Flank {
    edge: Edge,
    /// From the place where room is needed to the end of the surface, less what a side wall asks.
    end: Mm,
    pub effort: Effort,
    /// From the nearest outwards.
    pub units: Vec<Neighbour>,
    at: Mm,
}

/// Something that stands on the surface or reaches into it.
#[derive(Debug)]
pub(super) struct Neighbour {
    /// The place in [`Kitchen::placed`].
    module: usize,
    /// How far it begins and ends from the place where room is needed.
    span: Span,
    rise: Span,
    outward: Span,
    /// How far its outer side may move before an opening or the end stops it.
    reach: Mm,
    /// Whether it can be moved at all.
    rigid: bool,
    /// Whether it belongs to a connection: sink, hob or hood.
    anchored: bool,
    /// What it can give up by a smaller grid width, the least first.
    pub offers: Vec<Mm>,
    /// What it gives up.
    pub given: Mm,
    /// What the unit that asks for room keeps from it; none if the two do not meet.
    kept: Option<Mm>,
    /// The units farther out that it would run into, with what must stay between.
    ahead: Vec<(usize, Mm)>,
}

impl Flank {
    pub fn new(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, edge: Edge) -> Flank {
        let surface = &kitchen.surfaces[wanted.surface];
        let lengths = &kitchen.catalogue.lengths;
        let kept = match surface.end(edge) {
            End::Corner(_) => lengths.wall_filler.value,
            End::Against { distance, .. } => (lengths.wall_filler.value - distance).max(Mm::ZERO),
            End::Free | End::Outer(_) | End::Zone => Mm::ZERO,
        };
        let end = edge.distance(surface.length(), Span::between(wanted.at, wanted.at));
        let mut side =
            Flank { edge, end: end - kept, effort: Effort::Stay, units: Vec::new(), at: wanted.at };
        side.units = units(kitchen, wanted, edge);
        let openings = openings(kitchen, wanted);
        let columns = columns(kitchen, wanted, edge);
        let own_rise = wanted.unit.rise(kitchen);
        let stops = |family: Family, rise: Span, from: Mm| {
            // Before a door or passage what closes the row takes room, too.
            let past = |kind| if kind == OpeningKind::Window { Mm::ZERO } else { lengths.past_end(family) };
            let met = openings.iter().map(|opening| (outwards(edge, wanted.at, opening.span()), opening));
            let met = met.filter(|(span, opening)| opening.rise().overlaps(rise) && span.start >= from);
            let met = met.map(|(span, opening)| span.start - past(opening.kind));
            // What stands nearer to a column already than a filler asks goes no nearer.
            let beside =
                columns.iter().filter(|(span, height)| height.overlaps(rise) && span.middle() > from);
            met.chain(beside.map(|(span, _)| span.start)).min()
        };
        if let Some(stop) = stops(wanted.unit.kind.family, own_rise, Mm::ZERO) {
            side.end = side.end.min(stop);
        }
        for unit in &mut side.units {
            let family = kitchen.placed[unit.module].family();
            let limit = stops(family, unit.rise, unit.span.end).unwrap_or(Mm(i32::MAX)).min(end - kept);
            unit.reach = (limit - unit.span.end).max(Mm::ZERO);
        }
        side
    }

    fn is_rigid(&self, unit: &Neighbour) -> bool {
        match self.effort {
            Effort::Stay => true,
            Effort::Push => unit.rigid || unit.anchored,
            Effort::PushAll => unit.rigid,
        }
    }

    /// How far the near side of each unit can move outwards; those farther out are reckoned first.
    fn give(&self) -> Vec<Mm> {
        let mut give = vec![Mm::ZERO; self.units.len()];
        for (index, unit) in self.units.iter().enumerate().rev() {
            let push = if self.is_rigid(unit) {
                Mm::ZERO
            } else {
                let ahead = unit.ahead.iter().map(|(other, kept)| {
                    self.units[*other].span.start - unit.span.end - *kept + give[*other]
                });
                ahead.fold(unit.reach, Mm::min).max(Mm::ZERO)
            };
            give[index] = push + unit.given;
        }
        give
    }

    /// How far from the place where room is needed the unit can reach on this side.
    pub fn room(&self) -> Mm {
        let give = self.give();
        let met = self.units.iter().zip(give).filter_map(|(unit, give)| Some((unit, unit.kept?, give)));
        met.map(|(unit, kept, give)| unit.span.start - kept + give).fold(self.end, Mm::min)
    }

    /// Where everything stands when the unit reaches this far.
    pub fn pushed(&self, kitchen: &Kitchen<'_>, reach: Mm) -> Vec<Stand> {
        let mut asked: Vec<Mm> = self.units.iter().map(|unit| unit.given).collect();
        let mut moved = Vec::new();
        for (index, unit) in self.units.iter().enumerate() {
            if let Some(kept) = unit.kept {
                asked[index] = asked[index].max(reach + kept - unit.span.start);
            }
            let push = (asked[index] - unit.given).max(Mm::ZERO);
            for (other, kept) in &unit.ahead {
                let needed = unit.span.end + push + *kept - self.units[*other].span.start;
                asked[*other] = asked[*other].max(needed);
            }
            if push > Mm::ZERO || unit.given > Mm::ZERO {
                moved.push(self.stand(kitchen, unit, push));
            }
        }
        moved
    }

    fn stand(&self, kitchen: &Kitchen<'_>, unit: &Neighbour, push: Mm) -> Stand {
        let stand = Stand::of(kitchen.placed[unit.module].module);
        let width = stand.width - unit.given;
        let outer = unit.span.end + push;
        let x = match self.edge {
            Edge::Right => self.at + outer - width,
            Edge::Left => self.at - outer,
        };
        Stand { x, width, ..stand }
    }
}

/// A stretch of the surface as it lies outwards from a position.
fn outwards(edge: Edge, at: Mm, span: Span) -> Span {
    match edge {
        Edge::Right => Span::between(span.start - at, span.end - at),
        Edge::Left => Span::between(at - span.end, at - span.start),
    }
}

/// The doors, passages and windows of a wall.
fn openings<'k>(kitchen: &'k Kitchen<'_>, wanted: &Wanted<'_>) -> Vec<&'k Opening> {
    let SurfaceKind::Wall(wall) = kitchen.surfaces[wanted.surface].kind else { return Vec::new() };
    let room = &kitchen.design.room;
    room.openings_in(&room.walls[wall].id).collect()
}

/// Columns and the like on a side, with the room for a filler beside them, and islands that stand there; with their height.
fn columns(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, edge: Edge) -> Vec<(Span, Span)> {
    let whole = Span::between(Mm::ZERO, kitchen.design.room.height);
    let filler = kitchen.catalogue.lengths.wall_filler.value;
    let found = obstacles(kitchen, wanted.surface, |_| wanted.unit.depth(kitchen), whole);
    let column = |(index, along): (usize, Span)| {
        (outwards(edge, wanted.at, along).grown(filler), kitchen.design.room.obstacles[index].rise())
    };
    let beside = kitchen
        .placed
        .iter()
        .filter(|placed| placed.surface == wanted.surface && Some(&placed.module.id) != wanted.ignoring);
    let depth = beside.map(Placed::reach).fold(wanted.unit.depth(kitchen), Mm::max);
    let strip = Span::between(Mm::ZERO, depth);
    let standing = Span::between(Mm::ZERO, kitchen.worktop_top());
    let islands = footing::islands(kitchen, wanted.surface, strip, standing);
    let on_island = kitchen.surfaces[wanted.surface].is_island();
    let past = if on_island { Mm::ZERO } else { wanted.unit.past_end(&kitchen.catalogue.lengths) };
    let island = |(_, along): (usize, Span)| (outwards(edge, wanted.at, along).grown(past), standing);
    found.into_iter().map(column).chain(islands.into_iter().map(island)).collect()
}

/// What stands on a side, from the nearest outwards.
fn units(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, edge: Edge) -> Vec<Neighbour> {
    let mut units = standing(kitchen, wanted, edge);
    units.sort_by_key(|unit| (unit.span.start, unit.module));
    for index in 0..units.len() {
        let (kept, ahead) = (kept(kitchen, wanted, &units[index]), ahead(kitchen, wanted, &units, index));
        (units[index].kept, units[index].ahead) = (kept, ahead);
    }
    units
}

/// What stands on a side, in the order of the design, as it stands before anything gives way.
fn standing(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, edge: Edge) -> Vec<Neighbour> {
    let counts = |placed: &Placed<'_>| {
        Some(&placed.module.id) != wanted.ignoring && Some(placed.surface) != wanted.except
    };
    let depth = wanted.unit.plain_depth(kitchen);
    let mut units = Vec::new();
    for (module, placed) in kitchen.placed.iter().enumerate().filter(|(_, placed)| counts(placed)) {
        for (leg, body) in claims(kitchen, placed) {
            let (along, outward) = kitchen.surfaces[wanted.surface].frame.view(body);
            let is_left = along.middle() < wanted.at;
            let is_near = outward.end > Mm::ZERO && outward.start < depth;
            if is_near && is_left == (edge == Edge::Left) {
                let is_own = leg == wanted.surface && placed.surface == wanted.surface;
                let span = outwards(edge, wanted.at, along);
                units.push(Neighbour::new(kitchen, module, span, outward, is_own));
            }
        }
    }
    units
}

/// What the unit that asks for room keeps from another; none if the two do not meet.
fn kept(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, unit: &Neighbour) -> Option<Mm> {
    let depth = wanted.unit.strip(kitchen, kitchen.surfaces[wanted.surface].is_island());
    let meets = unit.rise.overlaps(wanted.unit.rise(kitchen)) && unit.outward.overlaps(depth);
    let here = Beside::newcomer(kitchen, wanted.surface, &wanted.unit, wanted.ignoring);
    meets.then(|| between(kitchen, &here, &unit.beside(kitchen), unit.stands_across(kitchen, wanted)))
}

/// What a unit would run into farther out, with what must stay between: no more than there is.
fn ahead(kitchen: &Kitchen<'_>, wanted: &Wanted<'_>, units: &[Neighbour], index: usize) -> Vec<(usize, Mm)> {
    let unit = &units[index];
    let met = (index + 1..units.len()).filter(|other| unit.meets(&units[*other]));
    let kept = |far: &Neighbour| {
        let across = far.stands_across(kitchen, wanted);
        let asked = between(kitchen, &unit.beside(kitchen), &far.beside(kitchen), across);
        asked.min((far.span.start - unit.span.end).max(Mm::ZERO))
    };
    met.map(|other| (other, kept(&units[other]))).collect()
}

impl Neighbour {
    /// A unit of the surface itself, or what reaches into it from elsewhere and stays.
    fn new(kitchen: &Kitchen<'_>, module: usize, span: Span, outward: Span, is_own: bool) -> Neighbour {
        let placed = &kitchen.placed[module];
        let holds = |slot| placed.kind.holds(slot);
        Neighbour {
            module,
            span,
            rise: placed.body.z,
            outward,
            reach: Mm::ZERO,
            rigid: !is_own || placed.family().is_corner(),
            anchored: holds(Slot::Sink) || holds(Slot::Hob) || holds(Slot::Hood),
            offers: if is_own { offers(kitchen, module) } else { Vec::new() },
            given: Mm::ZERO,
            kept: None,
            ahead: Vec::new(),
        }
    }

    fn beside(&self, kitchen: &Kitchen<'_>) -> Beside {
        Beside::placed(kitchen, self.module)
    }

    /// Whether it would run into another; the two legs of one corner unit are in each other for good.
    fn meets(&self, other: &Neighbour) -> bool {
        self.module != other.module && self.rise.overlaps(other.rise) && self.outward.overlaps(other.outward)
    }

    /// Whether it stands on the other wall of a corner and not with a second leg.
    fn stands_across(&self, kitchen: &Kitchen<'_>, wanted: &Wanted<'_>) -> bool {
        let placed = &kitchen.placed[self.module];
        placed.surface != wanted.surface && !placed.kind.second_leg
    }
}

/// What stays between two neighbours: end panels, or in a corner the room for fronts and handles.
fn between(kitchen: &Kitchen<'_>, a: &Beside, b: &Beside, is_across: bool) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    if is_across {
        return lengths.front_plane.value + lengths.corner_a.value;
    }
    panels_between(lengths, a, b)
}

/// What a unit can give up: down to each smaller grid width, the least first. A unit that holds something is built
/// for it, so it gives nothing.
fn offers(kitchen: &Kitchen<'_>, module: usize) -> Vec<Mm> {
    let placed = &kitchen.placed[module];
    let is_corner = placed.family().is_corner();
    if is_corner || !placed.kind.slots.is_empty() {
        return Vec::new();
    }
    let width = placed.module.width;
    let smaller = placed.kind.cells.iter().rev().map(|cell| cell.width).filter(|grid| *grid < width);
    smaller.map(|grid| width - grid).collect()
}
