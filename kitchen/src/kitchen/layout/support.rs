//! What carries the worktop of an island where it reaches past its units: brackets, legs, and its own sides down to
//! the floor; and over what nothing carries a worktop.

use super::worktop::goes_down_from;
use super::{Piece, stand, tower};
use crate::catalogue::{Catalogue, Family, Length, WorktopKind};
use crate::design::{Side, Support};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::length::Mm;

/// A stretch of an island's worktop past the back panel of the units that carry it: on the other side none stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overhang {
    /// The other side.
    pub side: Side,
    /// The stretch along it.
    pub span: Span,
    /// How far it reaches, in mm; below nothing where the back panel has no room.
    pub reach: Mm,
    /// The units of the other side that its left and right end meet.
    pub beside: [Option<usize>; 2],
    /// Whether its left and right end are held: by such a unit, by the panel on the side of the island where that goes
    /// all the way, by what closes a tall unit, or by the worktop down to the floor.
    pub held: [bool; 2],
}

/// A bracket or a leg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prop {
    /// Which of the two.
    pub kind: Support,
    /// The side of the island without units.
    pub surface: usize,
    /// Its width along the surface.
    pub span: Span,
    /// From the surface's line forwards.
    pub across: Span,
    /// Above the floor, up to the worktop.
    pub rise: Span,
}

/// The stretches of a piece over dishwashers, which have no carcass to carry it, each with those that stand there. Where
/// two stand side by side nothing carries it between them either, nor over a filler.
pub(crate) fn bare(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<(Vec<usize>, Span)> {
    let is_bare = |unit: usize| kitchen.placed[unit].family() == Family::FrontOnly;
    let widest = kitchen.catalogue.lengths.gap_filler_max.value;
    let along = |unit: usize| stand(kitchen, piece.surface, unit);
    let are_one = |a: usize, b: usize| {
        let is_on_one_side = kitchen.placed[a].surface == kitchen.placed[b].surface;
        is_bare(a) && is_bare(b) && is_on_one_side && along(a).gap_to(along(b)) <= widest
    };
    let stretches = piece.modules.chunk_by(|a, b| are_one(*a, *b)).filter(|units| is_bare(units[0]));
    let span = |units: &[usize]| units.iter().map(|unit| along(*unit)).fold(along(units[0]), Span::around);
    stretches.map(|units| (units.to_vec(), span(units))).collect()
}

/// Where the carcasses of an island's side end behind, from its line: those of its deepest unit. None where nothing stands
/// there; what hangs carries no worktop.
pub(super) fn rear(kitchen: &Kitchen<'_>, island: usize, side: Side) -> Option<Mm> {
    let on = SurfaceKind::Island(island, side);
    let stands =
        |placed: &&Placed<'_>| kitchen.surfaces[placed.surface].kind == on && placed.family().stands();
    kitchen.placed.iter().filter(stands).map(|placed| placed.back).min()
}

/// The units that stand on a side of an island, each with where it stands along the side or, seen from there, its other one.
pub(super) fn standing(
    kitchen: &Kitchen<'_>,
    island: usize,
    side: Side,
    seen_from: Side,
) -> Vec<(usize, Span)> {
    let on = SurfaceKind::Island(island, side);
    let length = kitchen.design.islands[island].length;
    let units = kitchen.placed.iter().enumerate();
    let stands =
        units.filter(|(_, unit)| kitchen.surfaces[unit.surface].kind == on && unit.family().stands());
    let seen = |span: Span| if side == seen_from { span } else { span.mirrored(length) };
    stands.map(|(unit, placed)| (unit, seen(placed.span))).collect()
}

/// The overhangs of an island: behind the deepest units of a side come their back panel and what reaches past it, as far
/// along as the other side leaves free more than a filler closes. None where units stand back to back, or none at all.
pub fn overhangs(kitchen: &Kitchen<'_>, island: usize) -> Vec<Overhang> {
    let mut found = Vec::new();
    for side in [Side::Back, Side::Front] {
        let open = open_stretches(kitchen, island, side, &found).into_iter();
        let overhangs: Vec<Overhang> = open.filter_map(|span| over(kitchen, island, side, span)).collect();
        found.extend(overhangs);
    }
    found
}

/// The stretches that a side leaves free and units of the other one carry. Where neither has units it goes with those of
/// the front that stand beside it, which were asked before. What closes tall units is as deep as the island.
fn open_stretches(kitchen: &Kitchen<'_>, island: usize, side: Side, before: &[Overhang]) -> Vec<Span> {
    let length = kitchen.design.islands[island].length;
    let units = standing(kitchen, island, side, side);
    let carrying = standing(kitchen, island, side.opposite(), side);
    let taken = before.iter().map(|over| over.span.mirrored(length));
    let closed = tower::places(kitchen, island, side);
    // Past a tall unit nothing lies but over units of its own.
    let is_whole = units.is_empty() && closed.is_empty();
    let own = units.iter().map(|(_, span)| *span).chain(closed);
    let free = Span::at(Mm::ZERO, length).free_of(own).into_iter();
    let open = free.filter(|span| span.length() > kitchen.catalogue.lengths.gap_filler_max.value);
    let open = open.flat_map(|span| span.free_of(taken.clone()));
    let is_carried = |span: &Span| is_whole || carrying.iter().any(|(_, unit)| unit.overlaps(*span));
    open.filter(is_carried).collect()
}

/// What overhangs along a stretch of a side. None without units on the other one.
fn over(kitchen: &Kitchen<'_>, island: usize, side: Side, span: Span) -> Option<Overhang> {
    let (row, lengths) = (&kitchen.design.islands[island], &kitchen.catalogue.lengths);
    let rear = rear(kitchen, island, side.opposite())?;
    let surface = kitchen.surface(SurfaceKind::Island(island, side))?;
    let units = standing(kitchen, island, side, side);
    let beside = Edge::BOTH.map(|edge| {
        let meets = |(_, unit): &&(usize, Span)| edge.opposite().of(*unit) == edge.of(span);
        units.iter().find(meets).map(|(unit, _)| *unit)
    });
    let goes_on = |edge: Edge| edge.of(span) != edge.inwards(row.length, Mm::ZERO);
    // With units on both sides the panel on a side of the island is as deep as they are together.
    let has_side = |edge: Edge| !units.is_empty() && kitchen.surfaces[surface].end(edge).wall().is_none();
    let ends = |edge: Edge| !goes_on(edge) && (has_side(edge) || goes_down_from(kitchen, island, side, edge));
    let [left, right] = Edge::BOTH.map(ends);
    let towers = tower::places(kitchen, island, side);
    let at_tower = |edge: Edge| towers.iter().any(|place| edge.opposite().of(*place) == edge.of(span));
    let held = [
        left || beside[0].is_some() || at_tower(Edge::Left),
        right || beside[1].is_some() || at_tower(Edge::Right),
    ];
    let reach = row.depth - lengths.worktop_edge() + rear - lengths.panel.value;
    Some(Overhang { side, span, reach, beside, held })
}

/// The overhang of an island over a side without any units, along all of it; the longest where tall units part it.
pub fn open_side(kitchen: &Kitchen<'_>, island: usize) -> Option<Overhang> {
    let is_double = behind_deepest(kitchen, island).is_some();
    let overhangs = overhangs(kitchen, island).into_iter();
    overhangs.max_by_key(|over| over.span.length()).filter(|_| !is_double)
}

/// What an island that carries units on both sides leaves behind the deepest of them, up to the edge of its worktop.
pub(crate) fn behind_deepest(kitchen: &Kitchen<'_>, island: usize) -> Option<Mm> {
    let [front, back] = [Side::Front, Side::Back].map(|side| rear(kitchen, island, side));
    let deepest = front?.min(back?);
    Some(kitchen.design.islands[island].depth - kitchen.catalogue.lengths.worktop_edge() + deepest)
}

/// The overhangs of an island where brackets or legs have room under them.
pub fn supportable(kitchen: &Kitchen<'_>, island: usize) -> Vec<Overhang> {
    let lengths = &kitchen.catalogue.lengths;
    let least = lengths.support_width.value + lengths.support_setback.value;
    overhangs(kitchen, island).into_iter().filter(|over| over.reach >= least).collect()
}

/// The farthest that a worktop lies from one thing that carries it to the next: thin stone less far (domain.md §2.2
/// `SPAN`). None for a worktop that the catalogue has not.
pub(crate) fn farthest_span<'a>(catalogue: &'a Catalogue, worktop: &str) -> Option<&'a Length> {
    let material = catalogue.worktop(worktop)?;
    let is_thin = material.kind == WorktopKind::Stone && material.t <= catalogue.lengths.worktop_thin.value;
    let limits = &catalogue.thresholds;
    Some(if is_thin { &limits.span_thin_error } else { &limits.span_error })
}

impl Overhang {
    /// In how many equal fields it is parted, so that none is longer than the worktop spans.
    pub(crate) fn fields(&self, kitchen: &Kitchen<'_>) -> i32 {
        let most = farthest_span(kitchen.catalogue, &kitchen.design.style.worktop);
        most.map_or(1, |most| (self.span.length() + most.value - Mm(1)).0 / most.value.0)
    }

    /// Whether what holds both its ends is near enough to each other to carry all that lies between.
    pub(crate) fn is_between_ends(&self, kitchen: &Kitchen<'_>) -> bool {
        self.held == [true; 2] && self.fields(kitchen) == 1
    }

    /// The ends of its fields that nothing else holds, along its side.
    fn bare_ends(&self, kitchen: &Kitchen<'_>) -> impl Iterator<Item = Mm> {
        let (fields, span) = (self.fields(kitchen), self.span);
        let [first, last] = self.held;
        let is_held = move |field: &i32| *field == 0 && first || *field == fields && last;
        (0..=fields)
            .filter(move |field| !is_held(field))
            .map(move |field| span.start + span.length() * field / fields)
    }
}

/// The brackets and legs of every island: under each overhang one at each end, unless that is held, and as few in between
/// as leave equal fields that the worktop spans.
pub(super) fn derive(kitchen: &Kitchen<'_>) -> Vec<Prop> {
    let of_island = |island: usize| {
        let overhangs = supportable(kitchen, island).into_iter();
        overhangs.flat_map(move |over| under(kitchen, island, &over)).collect::<Vec<_>>()
    };
    (0..kitchen.design.islands.len()).flat_map(of_island).collect()
}

fn under(kitchen: &Kitchen<'_>, index: usize, over: &Overhang) -> Vec<Prop> {
    let lengths = &kitchen.catalogue.lengths;
    let Some(kind) = kitchen.design.islands[index].support else { return Vec::new() };
    let (width, setback) = (lengths.support_width.value, lengths.support_setback.value);
    let Some(surface) = kitchen.surface(SurfaceKind::Island(index, over.side)) else { return Vec::new() };
    let edge = lengths.worktop_edge();
    let end = edge - setback;
    let (across, low) = match kind {
        Support::Brackets => {
            (Span::between(edge - over.reach, end), kitchen.base_top() - lengths.bracket_drop.value)
        }
        Support::Legs => (Span::between(end - width, end), Mm::ZERO),
    };
    let rise = Span::between(low, kitchen.base_top());
    let prop = |at: Mm| Prop { kind, surface, span: Span::at(at - width.half(), width), across, rise };
    // Beside the wall at which a peninsula ends, not in it.
    let on = &kitchen.surfaces[surface];
    let wall = |edge: Edge| on.end(edge).wall().map(|_| edge.out(on.limit(edge), -width.half()));
    let before = |at: Mm| {
        let at = wall(Edge::Left).map_or(at, |least| at.max(least));
        wall(Edge::Right).map_or(at, |most| at.min(most))
    };
    over.bare_ends(kitchen).map(before).map(prop).collect()
}
