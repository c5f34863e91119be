//! The plinth along the floor-standing units (kitchen.md §8 "Plinth").

use super::{Bound, Corner, Gap, GapKind, Level, Row, front_plane, stand};
use crate::catalogue::Slot;
use crate::design::Side;
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// The plinth of a kitchen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plinth {
    /// Stretches along floor-standing fronts: surface and span. Each is one board in one line; under a deeper unit it
    /// stands as far behind the fronts as that one is deeper.
    pub runs: Vec<(usize, Span)>,
    /// End pieces.
    pub end_pieces: i64,
    /// Corner pieces.
    pub corner_pieces: i64,
    /// The units under which a ventilation grille goes.
    pub grilles: Vec<usize>,
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
            let units = [row.modules[chain.start], row.modules[chain.end - 1]];
            let [start, end] = [0, 1].map(|end| reach(kitchen, row, &gaps[end], units[end], Edge::BOTH[end]));
            if start < end {
                plinth.runs.push((row.surface, Span::between(start, end)));
            }
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

/// Where the plinth of a chain ends.
fn reach(kitchen: &Kitchen<'_>, row: &Row, gap: &Gap, unit: usize, edge: Edge) -> Mm {
    let length = kitchen.surfaces[row.surface].length();
    if gap.kind == GapKind::Open {
        return edge.of(stand(kitchen, row.surface, unit));
    }
    match gap.bound(edge) {
        Bound::Corner(_) => {
            let plinth = front_plane(kitchen) - kitchen.catalogue.lengths.plinth_setback.value;
            edge.inwards(length, plinth)
        }
        Bound::Wall | Bound::Zone | Bound::Free => kitchen.surfaces[row.surface].limit(edge),
        Bound::Module(_) | Bound::Obstacle(_) => edge.of(gap.span),
    }
}
