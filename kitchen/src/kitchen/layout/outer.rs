//! Outer corners: what finishes the rows on both sides would stand in one place. One row runs through with its panel and its
//! worktop, that of the other ends against them.

use super::{Cutout, CutoutKind, Filler, Panel, PanelKind, Piece, Return, Strip, ground, stand};
use crate::geometry::Box3;
use crate::kitchen::{End, Kitchen};
use crate::length::Mm;

/// The walls before and after every outer corner.
pub(super) fn corners(kitchen: &Kitchen<'_>) -> impl Iterator<Item = [usize; 2]> {
    let surfaces = kitchen.surfaces.iter().enumerate();
    surfaces.filter_map(|(after, surface)| match surface.left {
        // The walls are the first surfaces, in the order of the room.
        End::Outer(before) => Some([before, after]),
        _ => None,
    })
}

/// Parts the end panels at every outer corner: that of the row before it runs through, unless the other is higher.
pub(super) fn panels(kitchen: &Kitchen<'_>, panels: &mut [Panel]) {
    for [before, after] in corners(kitchen) {
        for (one, other) in pairs(before, after, panels.iter().map(|panel| panel.surface)) {
            let [first, second] = [one, other].map(|panel| panels[panel].body(kitchen));
            let is_within = second.z.start <= first.z.start && first.z.end <= second.z.end;
            let (gives, through) =
                if is_within && first.z != second.z { (one, second) } else { (other, first) };
            if first.overlaps(second) {
                let panel = &mut panels[gives];
                let back = kitchen.surfaces[panel.surface].frame.view(through).1.end;
                panel.width -= back - panel.back;
                panel.back = back;
            }
        }
    }
}

/// Parts end panels and fillers where a row that ends at an outer corner stands beside one that begins in the inner corner after
/// it, as at a chimney breast: a filler as high as the panel covers what lies behind its face, before a lower one the panel
/// runs through.
pub(super) fn fillers(kitchen: &Kitchen<'_>, panels: &mut Vec<Panel>, fillers: &mut Vec<Filler>) {
    let least = kitchen.catalogue.lengths.gap_filler_min.value;
    for panel in panels.iter_mut().filter(|panel| panel.kind == PanelKind::End) {
        for filler in fillers.iter_mut().filter(|filler| filler.surface != panel.surface) {
            let (own, other) = (panel.body(kitchen), filler.body(kitchen));
            if !own.overlaps(other) {
                continue;
            }
            if own.z.end <= other.z.end {
                let face = kitchen.surfaces[panel.surface].frame.view(other).1.end;
                panel.width -= face - panel.back;
                panel.back = face;
            } else {
                let along = kitchen.surfaces[filler.surface].frame.view(own).0;
                let beside = filler.span.free_of([along]).into_iter();
                filler.span = beside.max_by_key(|span| span.length()).unwrap_or_default();
            }
        }
        fillers.retain(|filler| filler.span.length() >= least);
    }
    panels.retain(|panel| panel.width > Mm::ZERO);
}

/// Cuts the worktops at every outer corner: round a panel that is higher, and that after the corner round the one before
/// it. What lies against the other is no edge that is seen.
pub(super) fn worktops(kitchen: &Kitchen<'_>, pieces: &mut [Piece], panels: &[Panel]) {
    for [before, after] in corners(kitchen) {
        for piece in pieces.iter_mut() {
            for panel in panels.iter().filter(|panel| panel.kind == PanelKind::End) {
                let walls = [piece.surface, panel.surface];
                if walls == [before, after] || walls == [after, before] {
                    cut_round(kitchen, piece, panel.body(kitchen));
                }
            }
        }
        for (one, other) in pairs(before, after, pieces.iter().map(|piece| piece.surface)) {
            let through = ground(kitchen, &pieces[one]);
            if let Some(shared) = cut_round(kitchen, &mut pieces[other], through) {
                hide(kitchen, &mut pieces[one], shared);
            }
        }
    }
}

/// Lets the return of a ceiling filler after an outer corner end at that of the one before it.
pub(super) fn returns(kitchen: &Kitchen<'_>, strips: &[Strip], returns: &mut [Return]) {
    let body = |end: &Return| {
        let (frame, across) = (kitchen.surfaces[strips[end.strip].surface].frame, end.across);
        let [low, high] = [(end.span.start, across.start), (end.span.end, across.end)];
        Box3::standing(frame.point(low.0, low.1), frame.point(high.0, high.1), strips[end.strip].rise)
    };
    for [before, after] in corners(kitchen) {
        for (one, other) in pairs(before, after, returns.iter().map(|end| strips[end.strip].surface)) {
            let through = body(&returns[one]);
            if through.overlaps(body(&returns[other])) {
                returns[other].across.start = kitchen.surfaces[after].frame.view(through).1.end;
            }
        }
    }
}

/// The places of all pairs on the two walls.
fn pairs(before: usize, after: usize, surfaces: impl Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let surfaces: Vec<usize> = surfaces.collect();
    let on = |wall: usize| (0..surfaces.len()).filter(|part| surfaces[*part] == wall).collect::<Vec<_>>();
    let others = on(after);
    on(before)
        .into_iter()
        .flat_map(|one| others.iter().map(move |other| (one, *other)).collect::<Vec<_>>())
        .collect()
}

/// Cuts out of a piece what it shares with something that runs through, and says what that is.
fn cut_round(kitchen: &Kitchen<'_>, piece: &mut Piece, through: Box3) -> Option<Box3> {
    let shared = ground(kitchen, piece).shared(through)?;
    hide(kitchen, piece, shared);
    let (span, depth) = kitchen.surfaces[piece.surface].frame.view(shared);
    let nearest = |unit: &usize| stand(kitchen, piece.surface, *unit).gap_to(span);
    let module = piece.modules.iter().copied().min_by_key(nearest)?;
    piece.cutouts.push(Cutout { kind: CutoutKind::OuterCorner, module, extra: None, span, depth });
    Some(shared)
}

/// Takes from the polished end of a piece what lies against something else.
fn hide(kitchen: &Kitchen<'_>, piece: &mut Piece, shared: Box3) {
    let hidden = kitchen.surfaces[piece.surface].frame.view(shared).1.length();
    piece.polished = (piece.polished - hidden).max(Mm::ZERO);
}
