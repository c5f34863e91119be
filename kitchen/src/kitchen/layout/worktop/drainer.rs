//! Grooves for draining beside a sink.

use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Drainer, Piece};
use crate::room::Hinge;

/// Grooves beside the sinks of a piece, as long as they are usually cut or as there is room for; too short ones are not cut.
pub(super) fn of_piece(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Drainer> {
    let least = kitchen.catalogue.thresholds.drainer_room_warning.value;
    asked(kitchen, piece).filter(|drainer| drainer.span.length() >= least).collect()
}

/// The grooves that are asked beside the sinks of a piece, as far as there is room for them.
pub(crate) fn asked<'k>(kitchen: &'k Kitchen<'_>, piece: &'k Piece) -> impl Iterator<Item = Drainer> + 'k {
    piece.cutouts.iter().filter_map(|sink| {
        let CutoutKind::Sink(_) = sink.kind else { return None };
        let placed = &kitchen.placed[sink.module];
        let side = placed.module.drainer?;
        // What stands at an island's back is seen from the other side.
        let side = if placed.surface == piece.surface { side } else { side.flipped() };
        Some(Drainer { module: sink.module, span: beside(kitchen, piece, sink, side), depth: sink.depth })
    })
}

fn beside(kitchen: &Kitchen<'_>, piece: &Piece, sink: &Cutout, side: Hinge) -> Span {
    let lengths = &kitchen.catalogue.lengths;
    let (longest, clearance) = (lengths.drainer_length.value, lengths.drainer_clearance.value);
    let others = piece.cutouts.iter().filter(|other| other.module != sink.module).map(|other| other.span);
    match side {
        Hinge::Left => {
            let ends = others.map(|other| other.end).filter(|end| *end <= sink.span.start);
            let least = ends.max().unwrap_or(piece.span.start) + clearance;
            let end = sink.span.start - clearance;
            Span::between((end - longest).max(least).min(end), end)
        }
        Hinge::Right => {
            let starts = others.map(|other| other.start).filter(|start| *start >= sink.span.end);
            let most = starts.min().unwrap_or(piece.span.end) - clearance;
            let start = sink.span.end + clearance;
            Span::between(start, (start + longest).min(most).max(start))
        }
    }
}
