//! What carries the worktop of an island where it reaches past its units: brackets, legs, and its own sides down to
//! the floor; and over what nothing carries a worktop.

use super::worktop::goes_down;
use super::{Piece, stand};
use crate::catalogue::{Catalogue, Family, Length, WorktopKind};
use crate::design::{Island, Side, Support};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::length::Mm;

/// The worktop of an island past the back panel of its units, where one side carries them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overhang {
    /// The side without units.
    pub side: Side,
    /// How far it reaches, in mm; below nothing where the back panel has no room.
    pub reach: Mm,
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

/// The overhang of an island: behind the deepest of its units come their back panel and what reaches past it. None where
/// both sides carry units, or none does.
pub fn overhang(kitchen: &Kitchen<'_>, island: usize) -> Option<Overhang> {
    let (carrying, deepest) = match [Side::Front, Side::Back].map(|side| rear(kitchen, island, side)) {
        [Some(front), None] => (Side::Front, front),
        [None, Some(back)] => (Side::Back, back),
        _ => return None,
    };
    let room = kitchen.design.islands[island].depth - kitchen.catalogue.lengths.worktop_edge() + deepest;
    Some(Overhang { side: carrying.opposite(), reach: room - kitchen.catalogue.lengths.panel.value })
}

/// What an island that carries units on both sides leaves behind the deepest of them, up to the edge of its worktop.
pub(crate) fn behind_deepest(kitchen: &Kitchen<'_>, island: usize) -> Option<Mm> {
    let [front, back] = [Side::Front, Side::Back].map(|side| rear(kitchen, island, side));
    let deepest = front?.min(back?);
    Some(kitchen.design.islands[island].depth - kitchen.catalogue.lengths.worktop_edge() + deepest)
}

/// The overhang of an island where brackets or legs have room under it.
pub fn supportable(kitchen: &Kitchen<'_>, island: usize) -> Option<Overhang> {
    let lengths = &kitchen.catalogue.lengths;
    let least = lengths.support_width.value + lengths.support_setback.value;
    overhang(kitchen, island).filter(|over| over.reach >= least)
}

/// The farthest that a worktop lies from one thing that carries it to the next: thin stone less far (domain.md §2.2
/// `SPAN`). None for a worktop that the catalogue has not.
pub(crate) fn farthest_span<'a>(catalogue: &'a Catalogue, worktop: &str) -> Option<&'a Length> {
    let material = catalogue.worktop(worktop)?;
    let is_thin = material.kind == WorktopKind::Stone && material.t <= catalogue.lengths.worktop_thin.value;
    let limits = &catalogue.thresholds;
    Some(if is_thin { &limits.span_thin_error } else { &limits.span_error })
}

/// In how many equal fields an island's length is parted, so that none is longer than its worktop spans.
fn fields(kitchen: &Kitchen<'_>, island: &Island) -> i32 {
    let most = farthest_span(kitchen.catalogue, &kitchen.design.style.worktop);
    most.map_or(1, |most| (island.length + most.value - Mm(1)).0 / most.value.0)
}

/// Whether an island goes down to the floor on both sides, near enough to each other to carry all that lies between.
pub(crate) fn is_between_falls(kitchen: &Kitchen<'_>, island: usize) -> bool {
    let both = Edge::BOTH.into_iter().all(|edge| goes_down(kitchen, island, edge));
    both && fields(kitchen, &kitchen.design.islands[island]) == 1
}

/// The brackets and legs of every island: one at each end of its carcass zone, unless the worktop goes down to the floor
/// there, and as few in between as leave equal fields that the worktop spans.
pub(super) fn derive(kitchen: &Kitchen<'_>, pieces: &[Piece]) -> Vec<Prop> {
    let of_piece = |piece: &Piece| match kitchen.surfaces[piece.surface].kind {
        SurfaceKind::Island(island, _) => under(kitchen, island),
        SurfaceKind::Wall(_) => Vec::new(),
    };
    pieces.iter().flat_map(of_piece).collect()
}

fn under(kitchen: &Kitchen<'_>, index: usize) -> Vec<Prop> {
    let lengths = &kitchen.catalogue.lengths;
    let (Some(kind), Some(Overhang { side, reach })) =
        (kitchen.design.islands[index].support, supportable(kitchen, index))
    else {
        return Vec::new();
    };
    let (width, setback) = (lengths.support_width.value, lengths.support_setback.value);
    let Some(surface) = kitchen.surface(SurfaceKind::Island(index, side)) else { return Vec::new() };
    let edge = lengths.worktop_edge();
    let end = edge - setback;
    let (across, low) = match kind {
        Support::Brackets => {
            (Span::between(edge - reach, end), kitchen.base_top() - lengths.bracket_drop.value)
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
    ends_of_fields(kitchen, index, side).map(before).map(prop).collect()
}

/// The ends of the fields of an island along a side, less those where its worktop goes down to the floor.
fn ends_of_fields(kitchen: &Kitchen<'_>, index: usize, side: Side) -> impl Iterator<Item = Mm> {
    let island = &kitchen.design.islands[index];
    let fields = fields(kitchen, island);
    // The sides of an island are named as seen from its front.
    let [first, last] = match side {
        Side::Front => Edge::BOTH,
        Side::Back => [Edge::Right, Edge::Left],
    };
    let carries = move |field: &i32| {
        *field == 0 && goes_down(kitchen, index, first) || *field == fields && goes_down(kitchen, index, last)
    };
    (0..=fields).filter(move |field| !carries(field)).map(move |field| island.length * field / fields)
}
