//! The plinth along the floor-standing units (kitchen.md §8 "Plinth").

use std::ops::Range;

use super::{Bound, Corner, Gap, GapKind, Level, Row, front_plane, leg, stand};
use crate::catalogue::{Family, Slot};
use crate::design::Side;
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// The plinth of a kitchen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plinth {
    /// Along floor-standing fronts.
    pub runs: Vec<PlinthRun>,
    /// End pieces.
    pub end_pieces: i64,
    /// Corner pieces.
    pub corner_pieces: i64,
    /// The units under which a ventilation grille goes.
    pub grilles: Vec<usize>,
}

/// A stretch of plinth in one line, as it is sold: from end to end, base and tall units together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlinthRun {
    /// The surface.
    pub surface: usize,
    /// Along it.
    pub span: Span,
    /// From the surface's line to its face. Under a deeper unit among others it stands as far behind the fronts as that one is
    /// deeper.
    pub face: Mm,
}

impl PlinthRun {
    /// Its boards along the surface, as they are cut: one ends at each panel that stands on the floor, and the next begins
    /// behind it.
    pub fn boards(&self, kitchen: &Kitchen<'_>) -> Vec<Span> {
        let frame = kitchen.surfaces[self.surface].frame;
        let board = Span::between(self.face - kitchen.catalogue.workshop.construction.plinth.mm(), self.face);
        let rise = Span::between(Mm::ZERO, kitchen.design.style.plinth_height);
        let panels = kitchen.layout.panels.iter().map(|panel| panel.body(kitchen));
        let panels = panels.filter(|body| body.z.overlaps(rise)).map(|body| frame.view(body));
        self.span.free_of(panels.filter(|(_, away)| away.overlaps(board)).map(|(along, _)| along))
    }
}

/// The plinth of the whole kitchen, along its standing rows with the legs that stand alone.
pub(super) fn derive(kitchen: &Kitchen<'_>, rows: &[Row], corners: &[Corner]) -> Plinth {
    let mut plinth = Plinth::default();
    for row in rows {
        let surface = &kitchen.surfaces[row.surface];
        if matches!(surface.kind, SurfaceKind::Island(_, Side::Back)) {
            continue;
        }
        for chain in row.chains() {
            let gaps = [row.gaps[chain.start], row.gaps[chain.end]];
            plinth.runs.extend(runs(kitchen, rows, row, chain, corners));
            if !surface.is_island() {
                let free = gaps.iter().filter(|gap| gap.kind == GapKind::Open);
                plinth.end_pieces += free.map(|_| 1).sum::<i64>();
            }
        }
    }
    let joined = corners.iter().filter(|corner| corner.turns() && corner.level == Level::Floor);
    plinth.corner_pieces = joined.map(|_| 1).sum();
    let fridges = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.kind.holds(Slot::Fridge));
    plinth.grilles = fridges.map(|(index, _)| index).collect();
    plinth
}

/// The stretches of a chain: one for each line in which its units stand. Where a shorter tall unit stands farther back, that of
/// the base units ends at its side.
fn runs(
    kitchen: &Kitchen<'_>,
    rows: &[Row],
    row: &Row,
    chain: Range<usize>,
    corners: &[Corner],
) -> Vec<PlinthRun> {
    let farthest = farthest(kitchen, row, chain.clone());
    let setback = kitchen.catalogue.lengths.plinth_setback.value;
    let face = |unit: usize| plane(kitchen, row.surface, unit).min(farthest) - setback;
    let is_tall = |unit: usize| kitchen.placed[unit].family() == Family::Tall;
    let (mut runs, mut start) = (Vec::new(), chain.start);
    for units in row.modules[chain.clone()].chunk_by(|a, b| face(*a) == face(*b)) {
        let end = start + units.len();
        let ends = [(start, units[0], Edge::Left), (end, units[units.len() - 1], Edge::Right)];
        let [left, right] = ends.map(|(at, unit, edge)| match at {
            _ if at == chain.start || at == chain.end => {
                reach(kitchen, rows, row, &row.gaps[at], (unit, edge), corners)
            }
            _ if is_tall(unit) => edge.of(stand(kitchen, row.surface, unit)),
            _ => edge.of(row.gaps[at].span),
        });
        if left < right {
            let span = Span::between(left, right);
            runs.push(PlinthRun { surface: row.surface, span, face: face(units[0]) });
        }
        start = end;
    }
    runs
}

/// From the line of a surface to the front plane of a unit.
fn plane(kitchen: &Kitchen<'_>, surface: usize, unit: usize) -> Mm {
    leg::reach(kitchen, surface, unit) + kitchen.catalogue.lengths.front_plane.value
}

/// The front plane behind which the plinth of a chain stands at most: that of units of the usual depth, or of the least deep
/// where all are deeper (domain.md §1.2: 50 behind the front plane).
fn farthest(kitchen: &Kitchen<'_>, row: &Row, chain: Range<usize>) -> Mm {
    let planes = row.modules[chain].iter().map(|unit| plane(kitchen, row.surface, *unit));
    planes.min().unwrap_or_default().max(front_plane(kitchen))
}

/// Where the plinth of a chain ends: in a corner at the plinth of the other wall.
fn reach(
    kitchen: &Kitchen<'_>,
    rows: &[Row],
    row: &Row,
    gap: &Gap,
    (unit, edge): (usize, Edge),
    corners: &[Corner],
) -> Mm {
    let length = kitchen.surfaces[row.surface].length();
    if gap.kind == GapKind::Open {
        return edge.of(stand(kitchen, row.surface, unit));
    }
    match gap.bound(edge) {
        Bound::Corner(corner) => {
            let (corner, end) = (&corners[corner], edge.opposite());
            let other =
                rows.iter().filter(|row| row.surface == corner.surface(end) && row.level == Level::Floor);
            let mut chains = other.flat_map(|row| row.chains().into_iter().map(move |chain| (row, chain)));
            let met = corner.run(end);
            let met = chains
                .find(|(row, chain)| met.is_some_and(|unit| row.modules[chain.clone()].contains(&unit)));
            let farthest =
                met.map_or_else(|| front_plane(kitchen), |(row, chain)| farthest(kitchen, row, chain));
            let plane = corner.front_plane(kitchen, end).min(farthest);
            edge.inwards(length, plane - kitchen.catalogue.lengths.plinth_setback.value)
        }
        Bound::Wall | Bound::Zone | Bound::Free => kitchen.surfaces[row.surface].limit(edge),
        Bound::Module(_) | Bound::Obstacle(_) => edge.of(gap.span),
    }
}
