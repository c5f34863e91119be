//! Wide gaps of rows that are meant, so that `RUN_GAP` is silent.

use super::worktop::holes;
use crate::catalogue::Slot;
use crate::design::{Island, Side};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::{Level, Row, overhangs};
use crate::length::Mm;

/// A wide gap needs no unit where a door, a window, a column or a peninsula takes its place, or a hood that hangs free, nor where
/// people sit at an island; where its worktop hangs over it, that says it.
pub(super) fn is_explained(kitchen: &Kitchen<'_>, row: &Row, gap: Span) -> bool {
    let wall = match kitchen.surfaces[row.surface].kind {
        SurfaceKind::Wall(wall) => wall,
        SurfaceKind::Island(island, side) => {
            return is_bar(kitchen, (island, side), gap) || is_hung_over(kitchen, row.surface, gap);
        }
    };
    let room = &kitchen.design.room;
    let wall = &room.walls[wall].id;
    let band = match row.level {
        Level::Floor => Span::between(Mm::ZERO, kitchen.worktop_top()),
        Level::Hung => Span::between(kitchen.worktop_top(), kitchen.unit_top()),
    };
    let stands = |along: Span, rise: Span| along.overlaps(gap) && rise.overlaps(band);
    let opening = || room.openings_in(wall).any(|opening| stands(opening.span(), opening.rise()));
    let obstacle = || room.obstacles_at(wall).any(|obstacle| stands(obstacle.span(), obstacle.rise()));
    let is_taken = || match row.level {
        Level::Floor => stands_island(kitchen, row.surface, gap),
        Level::Hung => free_hood(kitchen, row.surface, gap),
    };
    opening() || obstacle() || is_taken()
}

/// Whether the worktop of an island reaches over the knees of who sits at a stretch of its side (domain.md §1.9).
fn is_bar(kitchen: &Kitchen<'_>, (island, side): (usize, Side), gap: Span) -> bool {
    let enough = kitchen.catalogue.lengths.bar_overhang.value;
    let mut overhangs = overhangs(kitchen, island).into_iter();
    overhangs.any(|over| over.side == side && over.reach >= enough && over.span.overlaps(gap))
}

/// Whether `SPAN` speaks of a gap of an island.
fn is_hung_over(kitchen: &Kitchen<'_>, surface: usize, gap: Span) -> bool {
    let frame = kitchen.surfaces[surface].frame;
    kitchen.layout.worktops.iter().any(|piece| {
        let own = kitchen.surfaces[piece.surface].frame;
        let is_same = kitchen.surface_id(piece.surface) == kitchen.surface_id(surface);
        let body = |hole: Span| own.body(hole, Span::default(), Span::default());
        is_same && holes(kitchen, piece).into_iter().any(|hole| frame.view(body(hole)).0.overlaps(gap))
    })
}

/// Whether an island stands in a stretch of a row, as a peninsula does.
fn stands_island(kitchen: &Kitchen<'_>, surface: usize, gap: Span) -> bool {
    let row = Span::between(Mm::ZERO, kitchen.catalogue.lengths.usual_front_plane());
    let seen = |island: &Island| kitchen.surfaces[surface].frame.view(island.ground());
    let mut seen = kitchen.design.islands.iter().map(seen);
    seen.any(|(along, away)| along.overlaps(gap) && away.overlaps(row))
}

fn free_hood(kitchen: &Kitchen<'_>, surface: usize, gap: Span) -> bool {
    kitchen.design.extras.iter().any(|extra| {
        let is_hood = kitchen.catalogue.extra(&extra.code).is_some_and(|row| row.slot == Some(Slot::Hood));
        let mut placed = kitchen.placed.iter().filter(|placed| placed.surface == surface);
        is_hood
            && placed
                .any(|placed| Some(&placed.module.id) == extra.module.as_ref() && placed.span.overlaps(gap))
    })
}
