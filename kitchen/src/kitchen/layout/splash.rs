//! The wall between worktop and wall units, less its windows and columns (kitchen.md §3 "upstand / splash").

use super::wall::{behind, interruptions};
use super::{Piece, Strip, StripKind, bodies};
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
/// upstand up to the wall unit above, and where none hangs up to where the usual wall units begin. Where the upstand is left
/// out a strip of splash takes its place, so that the sheets above stay whole.
pub(super) fn derive(kitchen: &Kitchen<'_>, pieces: &[Piece], strips: &[Strip]) -> Vec<Splash> {
    let style = &kitchen.design.style;
    let Some(material) = style.splash.as_ref().and_then(|code| kitchen.catalogue.splash(code)) else {
        return Vec::new();
    };
    let upstand = Span::at(kitchen.worktop_top(), style.upstand.unwrap_or_default());
    let (mut sheets, mut in_place) = (Vec::new(), Vec::new());
    for (surface, wall) in pieces.iter().flat_map(|piece| behind(kitchen, piece)) {
        let hung = hung(kitchen, surface, upstand.end);
        let taken = interruptions(kitchen, surface, material.t);
        let cover = |on: &mut Vec<Splash>, columns: Vec<(Span, Span)>| {
            for (span, rise) in columns {
                let left = around(&taken, span, rise).into_iter();
                left.for_each(|rise| push(on, Splash { surface, span, rise }));
            }
        };
        cover(&mut sheets, columns(kitchen, wall, upstand.end, &hung, &taken));
        let stands = strips.iter().filter(|strip| strip.kind == StripKind::Upstand);
        let stands = stands.filter(|strip| strip.surface == surface).map(|strip| strip.span);
        for bare in wall.free_of(stands) {
            let spans = parted(bare, taken.iter().map(|(span, _)| *span));
            cover(&mut in_place, spans.into_iter().map(|span| (span, upstand)).collect());
        }
    }
    sheets.extend(in_place);
    sheets
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
    let column = |span: Span| {
        let lowest = hung.iter().filter(|(over, _)| over.overlaps(span)).map(|(_, low)| *low).min();
        (span, Span::between(bottom, lowest.unwrap_or(usual).max(bottom)))
    };
    let spans = hung.iter().map(|(span, _)| *span).chain(taken.iter().map(|(span, _)| *span));
    parted(wall, spans).into_iter().map(column).collect()
}

/// A stretch in parts that begin and end where others do.
fn parted(whole: Span, others: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut edges: Vec<Mm> = others.flat_map(|span| [span.start, span.end]).collect();
    edges.extend([whole.start, whole.end]);
    edges.retain(|edge| whole.contains(*edge));
    edges.sort_unstable();
    edges.dedup();
    edges.windows(2).map(|pair| Span::between(pair[0], pair[1])).collect()
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
