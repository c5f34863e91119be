//! Worktop pieces with their ends, joints and cut-outs (kitchen.md §8 "Worktop").

use super::leg::reach;
use super::support::bare;
use super::{Bound, Corner, Gap, GapKind, Piece, PieceEnd, Row, Solution, piece_back, stand};
use crate::catalogue::{Family, Worktop};
use crate::geometry::{Edge, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;
use joint::Keep;

mod butt;
mod cutout;
mod drainer;
mod island;
mod joint;
mod overhang;
mod slab;

pub(crate) use drainer::asked as asked_drainers;
pub(crate) use island::past_zone;
pub(super) use island::{ends_of_worktop, falls, goes_down_from};

/// One piece per continuous base run, the legs that stand alone among them; then those of islands.
pub(super) fn derive(kitchen: &Kitchen<'_>, rows: &[Row], corners: &[Corner]) -> Vec<Piece> {
    let Some(material) = kitchen.catalogue.worktop(&kitchen.design.style.worktop) else { return Vec::new() };
    let tops = Tops { kitchen, corners, material };
    let along_walls = rows.iter().filter(|row| !kitchen.surfaces[row.surface].is_island());
    let mut pieces: Vec<Piece> = along_walls.flat_map(|row| tops.along(row)).collect();
    overhang::take_back(kitchen, &mut pieces);
    pieces.extend(tops.on_islands());
    butt::join(kitchen, &mut pieces);
    cutout::add_sockets(kitchen, &mut pieces, tops.depth());
    cutout::add_notches(kitchen, &mut pieces);
    for piece in &mut pieces {
        piece.drainers = drainer::of_piece(kitchen, piece);
    }
    let part_min = kitchen.catalogue.lengths.slab_part_min.value;
    slab::lay(&mut pieces, material.max, part_min, |piece| tops.keep(piece));
    if let Some(width) = material.width {
        for piece in &mut pieces {
            piece.seams = tops.seams(piece, width);
        }
    }
    pieces
}

struct Tops<'a> {
    kitchen: &'a Kitchen<'a>,
    corners: &'a [Corner],
    material: &'a Worktop,
}

impl Tops<'_> {
    /// From the wall to the front edge over units of the usual depth.
    fn depth(&self) -> Mm {
        self.kitchen.catalogue.lengths.worktop_edge()
    }

    /// From a wall to the front edge over a unit there.
    fn depth_over(&self, surface: usize, unit: usize) -> Mm {
        let lengths = &self.kitchen.catalogue.lengths;
        reach(self.kitchen, surface, unit) + lengths.front_plane.value + lengths.overhang_front.value
    }

    /// From the other wall of a corner to the front edge of the piece there.
    fn depth_across(&self, corner: &Corner, surface: usize) -> Mm {
        let edge = if corner.before == surface { Edge::Left } else { Edge::Right };
        let across = corner.run(edge);
        across.map_or_else(|| self.depth(), |unit| self.depth_over(corner.surface(edge), unit))
    }

    fn is_tall(&self, unit: usize) -> bool {
        self.kitchen.placed[unit].family() == Family::Tall
    }

    /// Whether one piece can lie over both: base units whose fronts are in line.
    fn share_a_piece(&self, surface: usize, a: usize, b: usize) -> bool {
        let depth = |unit| self.depth_over(surface, unit);
        self.is_tall(a) == self.is_tall(b) && (self.is_tall(a) || depth(a) == depth(b))
    }

    /// The pieces of a row: one per chain of base units of one depth.
    fn along(&self, row: &Row) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for chain in row.chains() {
            let mut start = chain.start;
            for units in row.modules[chain].chunk_by(|a, b| self.share_a_piece(row.surface, *a, *b)) {
                if units.first().is_some_and(|unit| !self.is_tall(*unit)) {
                    let gaps = [&row.gaps[start], &row.gaps[start + units.len()]];
                    pieces.push(self.piece(row.surface, units, gaps));
                }
                start += units.len();
            }
        }
        pieces
    }

    fn piece(&self, surface: usize, units: &[usize], gaps: [&Gap; 2]) -> Piece {
        let outer = [units[0], units[units.len() - 1]];
        let depth = self.depth_over(surface, units[0]);
        let first = self.end(surface, gaps[0], outer[0], Edge::Left);
        let last = self.end(surface, gaps[1], outer[1], Edge::Right);
        let ((start, left), (end, right)) = (first, last);
        // Units that run into each other or into a wall may leave nothing between the ends.
        let span = Span::between(start, end.max(start));
        let through = [left, right].into_iter().filter_map(|end| match end {
            PieceEnd::Through(corner) => Some(self.depth_across(&self.corners[corner], surface)),
            _ => None,
        });
        let front = (span.length() - through.sum()).max(Mm::ZERO);
        let seen = |(end, edge): (PieceEnd, Edge)| match end {
            PieceEnd::Free => depth,
            PieceEnd::Step => {
                let gap = gaps[usize::from(edge == Edge::Right)];
                let beside = gap.unit(edge).map_or(depth, |other| self.depth_over(surface, other));
                (depth - beside).max(Mm::ZERO)
            }
            _ => Mm::ZERO,
        };
        let sides = [(left, Edge::Left), (right, Edge::Right)].map(seen);
        // What a corner unit might hold stands over the leg on its own wall.
        let own = units.iter().filter(|unit| self.kitchen.placed[**unit].surface == surface);
        Piece {
            surface,
            span,
            depth,
            left,
            right,
            modules: units.to_vec(),
            cutouts: own.flat_map(|unit| cutout::of_unit(self.kitchen, *unit, depth, Mm::ZERO)).collect(),
            slab_joints: Vec::new(),
            drainers: Vec::new(),
            seams: Vec::new(),
            butts: Vec::new(),
            visible_ends: sides.iter().filter(|side| **side > Mm::ZERO).map(|_| 1).sum(),
            polished: self.polished(front + sides.into_iter().sum()),
            aprons: self.aprons([front, sides[0], sides[1]]),
        }
    }

    fn polished(&self, edge: Mm) -> Mm {
        if self.material.kind.is_hard() { edge } else { Mm::ZERO }
    }

    /// The edges that have an apron, where the style asks for one.
    fn aprons(&self, edges: impl IntoIterator<Item = Mm>) -> Vec<Mm> {
        let wanted = self.kitchen.design.style.apron.is_some() && self.material.kind.is_hard();
        edges.into_iter().filter(|edge| wanted && *edge > Mm::ZERO).collect()
    }

    /// Where a piece ends and how.
    fn end(&self, surface: usize, gap: &Gap, unit: usize, edge: Edge) -> (Mm, PieceEnd) {
        let length = self.kitchen.surfaces[surface].length();
        let carcass = edge.of(stand(self.kitchen, surface, unit));
        let free = edge.out(carcass, self.kitchen.catalogue.lengths.free_end());
        if gap.kind == GapKind::Open {
            return (free, PieceEnd::Free);
        }
        match gap.bound(edge) {
            // The panel stands in the gap where it takes part of it.
            Bound::Module(other) if self.is_tall(other) => {
                (edge.out(edge.of(gap.span), -gap.panel(edge)), PieceEnd::Tall)
            }
            Bound::Module(other) if self.depth_over(surface, unit) > self.depth_over(surface, other) => {
                (edge.out(carcass, gap.panel(edge.opposite())), PieceEnd::Step)
            }
            Bound::Module(other) if self.depth_over(surface, unit) < self.depth_over(surface, other) => {
                (edge.out(edge.of(gap.span), -gap.panel(edge)), PieceEnd::Step)
            }
            Bound::Module(_) | Bound::Zone | Bound::Free => (free, PieceEnd::Free),
            Bound::Wall => (edge.inwards(length, Mm::ZERO), PieceEnd::Wall),
            Bound::Obstacle(_) => (edge.of(gap.span), PieceEnd::Wall),
            Bound::Corner(corner) => {
                let runs_through = self.runs_through(&self.corners[corner], surface);
                let (distance, end) = match (self.material.kind.is_mitred(), runs_through) {
                    (true, _) => (Mm::ZERO, PieceEnd::Joint(corner)),
                    (false, true) => (Mm::ZERO, PieceEnd::Through(corner)),
                    (false, false) => {
                        (self.depth_across(&self.corners[corner], surface), PieceEnd::Joint(corner))
                    }
                };
                (edge.inwards(length, distance), end)
            }
        }
    }

    /// Whether a butted piece on this surface reaches the room corner: the one on the corner unit's wall, at a
    /// dead corner that of the earlier wall.
    fn runs_through(&self, corner: &Corner, surface: usize) -> bool {
        match corner.solution {
            Solution::Blind { module } | Solution::Legs { module } => {
                self.kitchen.placed[module].surface == surface
            }
            Solution::Dead | Solution::Missing { .. } => corner.before == surface,
        }
    }

    /// The seams of a piece that is deeper than the slab is wide: as joints, as few as can be and away from cut-outs.
    fn seams(&self, piece: &Piece, width: Mm) -> Vec<Mm> {
        let across = Span::at(piece_back(self.kitchen, piece), piece.depth);
        let cutouts = piece.cutouts.iter().map(|cutout| cutout.depth).collect();
        let keep = Keep { cutouts, dishwashers: Vec::new(), ..self.keep(piece) };
        joint::search(across, width, &keep, None).unwrap_or_default().at
    }

    /// What joints keep away from: cut-outs, and dishwashers, which have no carcass to carry the worktop.
    fn keep(&self, piece: &Piece) -> Keep {
        let catalogue = self.kitchen.catalogue;
        let cutouts = piece.cutouts.iter().map(|cutout| cutout.span);
        Keep {
            cutouts: cutouts.chain(piece.drainers.iter().map(|drainer| drainer.span)).collect(),
            dishwashers: bare(self.kitchen, piece).into_iter().map(|(_, span)| span).collect(),
            clearance: catalogue.lengths.joint_clearance.value,
            least: catalogue.thresholds.joint_place_error.value,
        }
    }
}
