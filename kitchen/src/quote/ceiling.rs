//! What closes the room up to the ceiling: strips, where they turn back to the wall, and grilles over fridges.

use super::{Extent, Kind, Line, Reason, worktop};
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::{Return, Strip, StripKind};

/// Strips by the piece as their boards are cut, returns each, and a grille for each fridge below.
pub(super) fn lines(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let prices = &kitchen.catalogue.prices;
    let rules = &kitchen.catalogue.workshop.construction;
    let part = |strip: &Strip, along: Span| Extent {
        wall: worktop::wall(kitchen, strip.surface),
        length: along.length(),
        across: Some(strip.rise.length()),
        least: None,
    };
    let strips = || kitchen.layout.strips.iter().filter(|strip| strip.kind == StripKind::Ceiling);
    let pieces: i64 = strips().map(|strip| i64::from(rules.pieces(strip.span.length()))).sum();
    let parts: Vec<Extent> = strips().map(|strip| part(strip, strip.span)).collect();
    let mut lines = Vec::new();
    if !parts.is_empty() {
        let longest = strips().any(|strip| rules.pieces(strip.span.length()) > 1);
        let reason = Reason::UpToCeiling { parts, longest: longest.then(|| rules.longest_board()) };
        let line = Line::new(Kind::Filler, "ceiling_filler", prices.ceiling_filler.euro(), reason);
        lines.push(line.times(pieces));
    }
    let returns = &kitchen.layout.returns;
    if !returns.is_empty() {
        let side = |end: &Return| part(&kitchen.layout.strips[end.strip], end.across);
        let reason = Reason::BackToWall { parts: returns.iter().map(side).collect() };
        let line = Line::new(Kind::Filler, "ceiling_return", prices.ceiling_return.euro(), reason);
        lines.push(line.times(returns.iter().map(|_| 1).sum()));
    }
    lines.extend(kitchen.layout.vents.iter().map(|unit| {
        Line::new(Kind::Filler, "ceiling_grille", prices.ceiling_grille.euro(), Reason::OverFridge)
            .of(&kitchen.placed[*unit].module.id)
    }));
    lines
}
