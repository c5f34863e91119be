//! The wall between worktop and wall units, less its windows and columns (kitchen.md §3 "upstand / splash").

use super::wall::{behind, interruptions};
use super::{Piece, bodies};
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// A rectangle of splash on a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Splash {
    /// The wall's surface.
    pub surface: usize,
    /// Along the wall.
    pub span: Span,
    /// Upwards.
    pub rise: Span,
}

/// The rectangles that a splash covers, where the style has one: behind every piece, from the worktop or its
/// upstand up to the wall unit above, and where none hangs up to where the usual wall units begin.
pub(super) fn derive(kitchen: &Kitchen<'_>, pieces: &[Piece]) -> Vec<Splash> {
    let style = &kitchen.design.style;
    let Some(material) = style.splash.as_ref().and_then(|code| kitchen.catalogue.splash(code)) else {
        return Vec::new();
    };
    let bottom = kitchen.worktop_top() + style.upstand.unwrap_or_default();
    let mut splashes = Vec::new();
    for piece in pieces {
        let Some(wall) = behind(kitchen, piece) else { continue };
        let hung = hung(kitchen, piece.surface, bottom);
        let taken = interruptions(kitchen, piece.surface, material.t);
        for (span, rise) in columns(kitchen, wall, bottom, &hung, &taken) {
            for rise in around(&taken, span, rise) {
                push(&mut splashes, Splash { surface: piece.surface, span, rise });
            }
        }
    }
    splashes
}

/// The wall units over a wall, of both legs where they have two: along the wall, and their lower edge.
fn hung(kitchen: &Kitchen<'_>, surface: usize, bottom: Mm) -> Vec<(Span, Mm)> {
    let units = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.family().is_wall());
    let bodies = units.flat_map(|(_, placed)| bodies(kitchen, placed)).filter(|(on, _)| *on == surface);
    let frame = kitchen.surfaces[surface].frame;
    bodies.map(|(_, body)| (frame.view(body).0, body.z.start)).filter(|(_, low)| *low > bottom).collect()
}

/// The wall in upright strips that begin and end where a wall unit, an opening or a column does.
fn columns(
    kitchen: &Kitchen<'_>,
    wall: Span,
    bottom: Mm,
    hung: &[(Span, Mm)],
    taken: &[(Span, Span)],
) -> Vec<(Span, Span)> {
    let usual = kitchen.unit_top() - kitchen.system().wall;
    let spans = hung.iter().map(|(span, _)| *span).chain(taken.iter().map(|(span, _)| *span));
    let mut edges: Vec<Mm> = spans.flat_map(|span| [span.start, span.end]).collect();
    edges.extend([wall.start, wall.end]);
    edges.retain(|edge| wall.contains(*edge));
    edges.sort_unstable();
    edges.dedup();
    let column = |pair: &[Mm]| {
        let span = Span::between(pair[0], pair[1]);
        let lowest = hung.iter().filter(|(over, _)| over.overlaps(span)).map(|(_, low)| *low).min();
        (span, Span::between(bottom, lowest.unwrap_or(usual).max(bottom)))
    };
    edges.windows(2).map(column).collect()
}

/// What the openings and columns over a strip leave of it.
fn around(taken: &[(Span, Span)], span: Span, rise: Span) -> Vec<Span> {
    let mut left = vec![rise];
    for (_, up) in taken.iter().filter(|(along, _)| along.overlaps(span)) {
        let parts = |part: Span| {
            let below = Span::between(part.start, part.end.min(up.start));
            let above = Span::between(part.start.max(up.end), part.end);
            if part.overlaps(*up) { vec![below, above] } else { vec![part] }
        };
        left = left.into_iter().flat_map(parts).collect();
    }
    left.retain(|part| part.length() > Mm::ZERO);
    left
}

/// Neighbours of one height are one sheet.
fn push(splashes: &mut Vec<Splash>, next: Splash) {
    let joins = |last: &Splash| {
        last.surface == next.surface && last.rise == next.rise && last.span.end == next.span.start
    };
    match splashes.last_mut() {
        Some(last) if joins(last) => last.span.end = next.span.end,
        _ => splashes.push(next),
    }
}
