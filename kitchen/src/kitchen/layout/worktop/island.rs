//! The worktops of islands: over the whole zone but where tall units stand, and the sides where it goes down to the floor.

use super::{Tops, cutout};
use crate::design::Side;
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::support::standing;
use crate::layout::tower;
use crate::layout::{Fall, Piece, PieceEnd};
use crate::length::Mm;

/// Whether the worktop of an island goes down to the floor at an end, seen from its front: where a wall or a tall unit stands it
/// cannot.
fn goes_down(kitchen: &Kitchen<'_>, island: usize, edge: Edge) -> bool {
    kitchen.design.islands[island].falls(edge)
        && wall_at(kitchen, island, edge).is_none()
        && !tower::closes(kitchen, island, edge)
}

/// Where a wall ends a peninsula at an end, along its front.
fn wall_at(kitchen: &Kitchen<'_>, island: usize, edge: Edge) -> Option<Mm> {
    let on = &kitchen.surfaces[kitchen.surface(SurfaceKind::Island(island, Side::Front))?];
    on.end(edge).wall().map(|_| on.limit(edge))
}

/// Whether it does at an end seen from one of its sides.
pub(in crate::kitchen::layout) fn goes_down_from(
    kitchen: &Kitchen<'_>,
    island: usize,
    side: Side,
    edge: Edge,
) -> bool {
    goes_down(kitchen, island, if side == Side::Front { edge } else { edge.opposite() })
}

/// How far an island is closed past the end of its carcass zone where no wall stands: by a side down to the floor, else by its
/// panel with the worktop over it. A tall unit there, which ends with its panel alone, changes that only where the side is
/// thinner.
pub(crate) fn past_zone(kitchen: &Kitchen<'_>, island: usize, edge: Edge) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    let down = kitchen.slab_thickness();
    match (kitchen.design.islands[island].falls(edge), tower::closes(kitchen, island, edge)) {
        (true, true) => down.max(lengths.panel.value),
        (true, false) => down,
        (false, _) => lengths.free_end(),
    }
}

/// The sides of islands where a piece goes down to the floor.
pub(in crate::kitchen::layout) fn falls(kitchen: &Kitchen<'_>, pieces: &[Piece]) -> Vec<Fall> {
    let thickness = kitchen.slab_thickness();
    let of_piece = |piece: &Piece| {
        let covered = Edge::BOTH.into_iter().filter(|edge| piece.end(*edge) == PieceEnd::Fall);
        let fall = |edge: Edge| {
            let (outer, height) = (edge.of(piece.span), kitchen.worktop_top());
            let inner = edge.out(outer, -thickness);
            let span = Span::between(outer.min(inner), outer.max(inner));
            Fall { surface: piece.surface, span, height, depth: piece.depth }
        };
        covered.map(fall).collect::<Vec<_>>()
    };
    pieces.iter().flat_map(of_piece).collect()
}

/// What lies in one piece over units of an island, on both of its sides.
struct Part {
    /// Along the front of the island.
    span: Span,
    /// How it ends, left and right.
    ends: [PieceEnd; 2],
    /// The units that carry it: those of the front, then those of the back, each from the left of the front.
    units: Vec<usize>,
}

/// The parts of the worktop of an island between its tall units. None where no unit carries it.
fn parts(kitchen: &Kitchen<'_>, island: usize) -> Vec<Part> {
    let length = kitchen.design.islands[island].length;
    // A side down to the floor stands at the carcasses in place of the panel; of a peninsula one end is the wall's.
    let [(left, from), (right, to)] = Edge::BOTH.map(|edge| {
        if let Some(at) = wall_at(kitchen, island, edge) {
            return (PieceEnd::Wall, at);
        }
        let end = if goes_down(kitchen, island, edge) { PieceEnd::Fall } else { PieceEnd::Free };
        (end, edge.out(edge.inwards(length, Mm::ZERO), past_zone(kitchen, island, edge)))
    });
    let zone = Span::between(from, to);
    let part = |span: Span| {
        let left = if span.start == zone.start { left } else { PieceEnd::Tall };
        let right = if span.end == zone.end { right } else { PieceEnd::Tall };
        Part { span, ends: [left, right], units: Vec::new() }
    };
    let mut parts: Vec<Part> =
        zone.free_of(tower::places(kitchen, island, Side::Front)).into_iter().map(part).collect();
    for side in [Side::Front, Side::Back] {
        let mut units = standing(kitchen, island, side, Side::Front);
        units.retain(|(unit, _)| !tower::is_tall(kitchen, *unit));
        units.sort_by_key(|(unit, span)| (span.start, *unit));
        for (unit, along) in units {
            if let Some(part) = parts.iter_mut().min_by_key(|part| part.span.gap_to(along)) {
                part.units.push(unit);
            }
        }
    }
    parts.retain(|part| !part.units.is_empty());
    parts
}

/// How the worktop of an island ends at its left and right, seen from one of its sides; none where no worktop lies there.
pub(in crate::kitchen::layout) fn ends_of_worktop(
    kitchen: &Kitchen<'_>,
    island: usize,
    side: Side,
) -> [Option<PieceEnd>; 2] {
    let parts = parts(kitchen, island);
    let [left, right] = [parts.first().map(|part| part.ends[0]), parts.last().map(|part| part.ends[1])];
    if side == Side::Front { [left, right] } else { [right, left] }
}

impl Tops<'_> {
    pub(super) fn on_islands(&self) -> Vec<Piece> {
        let islands = 0..self.kitchen.design.islands.len();
        islands.flat_map(|island| self.on_island(island)).collect()
    }

    fn on_island(&self, index: usize) -> Vec<Piece> {
        let kitchen = self.kitchen;
        let Some(surface) = kitchen.surface(SurfaceKind::Island(index, Side::Front)) else {
            return Vec::new();
        };
        parts(kitchen, index).into_iter().map(|part| self.over_part(index, surface, part)).collect()
    }

    fn over_part(&self, index: usize, surface: usize, Part { span, ends, units }: Part) -> Piece {
        let island = &self.kitchen.design.islands[index];
        let free = || ends.iter().filter(|end| end.is_free());
        // Its edge down to the floor is seen in front and behind; where it is mitred there is none.
        let down = self.kitchen.worktop_top() * 2 - island.depth;
        let down: Mm = ends.iter().filter(|end| **end == PieceEnd::Fall).map(|_| down).sum();
        let behind = island.depth - self.depth();
        let of_unit = |unit: &usize| {
            let cutouts = cutout::of_unit(self.kitchen, *unit, self.depth(), behind).into_iter();
            // Behind the front's line of measuring the island reaches as far as it is deeper than a wall's piece.
            let from_behind =
                |cutout| cutout::from_behind(cutout, island.length, self.depth() * 2 - island.depth);
            let is_own = self.kitchen.placed[*unit].surface == surface;
            cutouts.map(move |cutout| if is_own { cutout } else { from_behind(cutout) }).collect::<Vec<_>>()
        };
        // Where a side goes down to the floor it is mitred to that.
        let across = free().filter(|end| **end == PieceEnd::Free).map(|_| island.depth);
        Piece {
            surface,
            span,
            depth: island.depth,
            left: ends[0],
            right: ends[1],
            cutouts: units.iter().flat_map(of_unit).collect(),
            modules: units,
            slab_joints: Vec::new(),
            drainers: Vec::new(),
            seams: Vec::new(),
            butts: Vec::new(),
            visible_ends: 1 + free().map(|_| 1).sum::<i64>(),
            aprons: self.aprons([span.length(); 2].into_iter().chain(across)),
            polished: self.polished(span.length() * 2 + free().map(|_| island.depth).sum() + down),
        }
    }
}
