//! Grooves for draining beside a sink.

use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Drainer, Piece};
use crate::length::Mm;
use crate::room::Hinge;

/// Grooves beside the sinks of a piece, as long as they are usually cut or as there is room for.
pub(super) fn of_piece(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Drainer> {
    let lengths = &kitchen.catalogue.lengths;
    let clearance = lengths.drainer_clearance.value;
    let drainer = |sink: &Cutout| {
        let CutoutKind::Sink(_) = sink.kind else { return None };
        let placed = &kitchen.placed[sink.module];
        let side = placed.module.drainer?;
        // What stands at an island's back is seen from the other side.
        let side = if placed.surface == piece.surface { side } else { side.flipped() };
        let others = piece.cutouts.iter().filter(|other| other.module != sink.module).map(|other| other.span);
        let span = match side {
            Hinge::Left => {
                let ends = others.map(|other| other.end).filter(|end| *end <= sink.span.start);
                let least = ends.max().unwrap_or(piece.span.start) + clearance;
                let end = sink.span.start - clearance;
                Span::between((end - lengths.drainer_length.value).max(least).min(end), end)
            }
            Hinge::Right => {
                let starts = others.map(|other| other.start).filter(|start| *start >= sink.span.end);
                let most = starts.min().unwrap_or(piece.span.end) - clearance;
                let start = sink.span.end + clearance;
                Span::between(start, (start + lengths.drainer_length.value).min(most).max(start))
            }
        };
        (span.length() > Mm::ZERO).then_some(Drainer { module: sink.module, span, depth: sink.depth })
    };
    piece.cutouts.iter().filter_map(drainer).collect()
}
