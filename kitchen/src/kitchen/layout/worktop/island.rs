//! The worktops of islands: a piece over the whole zone, and the sides where it goes down to the floor.

use super::{Tops, cutout};
use crate::design::Side;
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::{Fall, Piece, PieceEnd, Row};
use crate::length::Mm;

/// Whether the worktop of an island goes down to the floor at an end, seen from its front: where a wall stands it cannot.
fn goes_down(kitchen: &Kitchen<'_>, island: usize, edge: Edge) -> bool {
    let at_wall = |surface: usize| kitchen.surfaces[surface].end(edge).wall().is_some();
    let front = kitchen.surface(SurfaceKind::Island(island, Side::Front));
    kitchen.design.islands[island].falls(edge) && !front.is_some_and(at_wall)
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

/// How far an island is closed past the end of its carcass zone where no wall stands: by a side down to the floor, else by
/// its panel with the worktop over it.
pub(crate) fn past_zone(kitchen: &Kitchen<'_>, island: usize, edge: Edge) -> Mm {
    if goes_down(kitchen, island, edge) {
        kitchen.slab_thickness()
    } else {
        kitchen.catalogue.lengths.free_end()
    }
}

/// The sides of islands where a piece goes down to the floor.
pub(in crate::kitchen::layout) fn falls(kitchen: &Kitchen<'_>, pieces: &[Piece]) -> Vec<Fall> {
    let thickness = kitchen.slab_thickness();
    let of_piece = |piece: &Piece| {
        let SurfaceKind::Island(index, _) = kitchen.surfaces[piece.surface].kind else { return Vec::new() };
        let covered = Edge::BOTH.into_iter().filter(|edge| goes_down(kitchen, index, *edge));
        let fall = |edge: Edge| {
            let (outer, height) = (edge.of(piece.span), kitchen.worktop_top());
            let inner = edge.out(outer, -thickness);
            let span = Span::between(outer.min(inner), outer.max(inner));
            Fall { surface: piece.surface, span, height, depth: piece.depth }
        };
        covered.map(fall).collect()
    };
    pieces.iter().flat_map(of_piece).collect()
}

impl Tops<'_> {
    /// An island's piece covers its whole zone, whichever sides carry units.
    pub(super) fn on_islands(&self, rows: &[Row]) -> Vec<Piece> {
        let mut units = vec![[Vec::new(), Vec::new()]; self.kitchen.design.islands.len()];
        for row in rows {
            if let SurfaceKind::Island(island, side) = self.kitchen.surfaces[row.surface].kind {
                let base = row.modules.iter().copied().filter(|unit| !self.is_tall(*unit));
                units[island][usize::from(side == Side::Back)] = base.collect();
            }
        }
        let carrying =
            units.into_iter().enumerate().filter(|(_, [front, back])| !(front.is_empty() && back.is_empty()));
        carrying.filter_map(|(island, sides)| self.on_island(island, &sides)).collect()
    }

    fn on_island(&self, index: usize, [front, back]: &[Vec<usize>; 2]) -> Option<Piece> {
        let surface = self.kitchen.surface(SurfaceKind::Island(index, Side::Front))?;
        let island = &self.kitchen.design.islands[index];
        let whole = Span::between(Mm::ZERO, island.length);
        let on = &self.kitchen.surfaces[surface];
        let at_wall = |edge: Edge| on.end(edge).wall().is_some();
        let falls = |edge: Edge| goes_down(self.kitchen, index, edge);
        // A side down to the floor stands at the carcasses in place of the panel; of a peninsula one end is the wall's.
        let end = |edge: Edge| {
            if at_wall(edge) {
                return on.limit(edge);
            }
            edge.out(edge.of(whole), past_zone(self.kitchen, index, edge))
        };
        let span = Span::between(end(Edge::Left), end(Edge::Right));
        // Its edge down to the floor is seen in front and behind; where it is mitred there is none.
        let down = self.kitchen.worktop_top() * 2 - island.depth;
        let down: Mm = Edge::BOTH.into_iter().filter(|edge| falls(*edge)).map(|_| down).sum();
        let behind = island.depth - self.depth();
        let of_unit = |unit: &usize| cutout::of_unit(self.kitchen, *unit, self.depth(), behind);
        let of_front = front.iter().flat_map(of_unit);
        let of_back = back.iter().flat_map(of_unit);
        // Behind the front's line of measuring the island reaches as far as it is deeper than a wall's piece.
        let of_back =
            of_back.map(|cutout| cutout::from_behind(cutout, island.length, self.depth() * 2 - island.depth));
        let finish = |edge: Edge| match (falls(edge), at_wall(edge)) {
            (true, _) => PieceEnd::Fall,
            (false, true) => PieceEnd::Wall,
            (false, false) => PieceEnd::Free,
        };
        let free: Vec<Edge> = Edge::BOTH.into_iter().filter(|edge| !at_wall(*edge)).collect();
        // Where a side goes down to the floor it is mitred to that.
        let ends = free.iter().filter(|edge| !falls(**edge)).map(|_| island.depth);
        Some(Piece {
            surface,
            span,
            depth: island.depth,
            left: finish(Edge::Left),
            right: finish(Edge::Right),
            modules: front.iter().chain(back.iter().rev()).copied().collect(),
            cutouts: of_front.chain(of_back).collect(),
            slab_joints: Vec::new(),
            drainers: Vec::new(),
            seams: Vec::new(),
            butts: Vec::new(),
            visible_ends: 1 + free.iter().map(|_| 1).sum::<i64>(),
            aprons: self.aprons([span.length(); 2].into_iter().chain(ends)),
            polished: self.polished(span.length() * 2 + free.iter().map(|_| island.depth).sum() + down),
        })
    }
}
