//! The worktop from above: its pieces, what carries it, and what is cut into it.

use super::super::{Drawing, Layer, Shape};
use super::{area, at};
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::layout::{CutoutKind, piece_back};
use crate::length::Mm;

/// The pieces of the worktop.
pub(super) fn pieces(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    let colour = kitchen.catalogue.worktop(&kitchen.design.style.worktop).map(|row| row.colour.as_str());
    for piece in &kitchen.layout.worktops {
        let frame = kitchen.surfaces[piece.surface].frame;
        let back = piece_back(kitchen, piece);
        let (x, y) = area(frame, piece.span, Span::at(back, piece.depth));
        drawing.rect(Layer::Worktop, None, colour, x, y);
    }
}

/// Brackets and legs, seen through the worktop that they carry.
pub(super) fn supports(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    for prop in &kitchen.layout.props {
        let (x, y) = area(kitchen.surfaces[prop.surface].frame, prop.span, prop.across);
        drawing.rect(Layer::Support, None, None, x, y);
    }
}

/// Sinks, hobs with their rings, and taps.
pub(super) fn holes(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    for piece in &kitchen.layout.worktops {
        let frame = kitchen.surfaces[piece.surface].frame;
        for cutout in &piece.cutouts {
            let id = Some(&kitchen.placed[cutout.module].module.id);
            let (x, y) = area(frame, cutout.span, cutout.depth);
            match cutout.kind {
                CutoutKind::Hob(_) => {
                    drawing.rect(Layer::Hob, id, None, x, y);
                    rings(drawing, id, x, y);
                }
                CutoutKind::Sink(_) => {
                    drawing.rect(Layer::Sink, id, None, x, y);
                    drawing.rect(Layer::Sink, id, None, x.grown(Mm(-40)), y.grown(Mm(-50)));
                }
                CutoutKind::Tap | CutoutKind::Socket => drawing.rect(Layer::Tap, id, None, x, y),
                CutoutKind::Notch(_) => drawing.rect(Layer::Obstacle, None, None, x, y),
                CutoutKind::OuterCorner => {}
            }
        }
    }
}

/// Grooves beside a sink, along the worktop.
pub(super) fn grooves(kitchen: &Kitchen<'_>, drawing: &mut Drawing) {
    for piece in &kitchen.layout.worktops {
        let frame = kitchen.surfaces[piece.surface].frame;
        for drainer in &piece.drainers {
            let id = Some(&kitchen.placed[drainer.module].module.id);
            for eighth in 1..8 {
                let y = drainer.depth.start + drainer.depth.length() * eighth / 8;
                let ends = [drainer.span.start, drainer.span.end].map(|x| at(frame, x, y));
                drawing.path(Layer::Sash, id, &ends);
            }
        }
    }
}

/// Four rings, one in each quarter.
fn rings(drawing: &mut Drawing, id: Option<&Id>, x: Span, y: Span) {
    for column in [1, 3] {
        for row in [1, 3] {
            let centre = (x.start + x.length() * column / 4, y.start + y.length() * row / 4);
            let radius = x.length().min(y.length()) / 6;
            drawing.mark(Layer::Ring, id, None, Shape::Circle { centre, radius });
        }
    }
}
