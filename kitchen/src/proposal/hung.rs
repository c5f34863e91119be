//! What the row of wall units needs beside its units: strips along them and panels at their ends.

use super::cost::{Cost, PARTS, whole_cents};
use super::ground::Ground;
use super::item::Part;
use super::walk::Spot;
use crate::catalogue::Slot;
use crate::geometry::Span;

/// Where wall units hang, those side by side as one; a hood has no light under it.
pub(super) type Hung = Vec<(Span, bool)>;

/// Where the wall units of a row hang, from left to right.
pub(super) fn hung<'s, 'a: 's>(row: impl IntoIterator<Item = Spot<'s, 'a>>) -> Hung {
    let mut hung: Hung = Vec::new();
    for Spot { part, x } in row.into_iter().filter(|spot| spot.part.kind.family.is_wall()) {
        let (span, is_hood) = (Span::at(x, part.width()), part.kind.holds(Slot::Hood));
        match hung.last_mut() {
            Some((last, is)) if *is == is_hood && last.end == span.start => last.end = span.end,
            _ => hung.push((span, is_hood)),
        }
    }
    hung
}

/// What the strips along a wall unit cost at least that the style asks for, in parts of a cent.
pub(super) fn strips(ground: &Ground<'_>, part: &Part<'_>) -> i64 {
    let (style, prices, rate) = (&ground.bare.style, &ground.catalogue.prices, ground.rate());
    let metres = part.width().metres();
    let is_lit = !part.kind.holds(Slot::Hood);
    let strip = rate.made_of(prices.strip.value * metres);
    let led = whole_cents(prices.led_profile.value * metres) * PARTS;
    let asked = [
        (style.cornice && !style.ceiling_filler, strip),
        (style.light_strip && is_lit, strip),
        (style.led && is_lit, led),
    ];
    asked.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, net)| net).sum()
}

/// Whether strips along wall units or columns between them are priced.
pub(super) fn is_measured(ground: &Ground<'_>) -> bool {
    let style = &ground.bare.style;
    let has_strips = style.cornice || style.ceiling_filler || style.light_strip || style.led;
    has_strips || !ground.bare.room.obstacles.is_empty()
}

/// The end panel of a wall unit: at least what the smallest one is billed.
pub(super) fn panel(ground: &Ground<'_>) -> Cost {
    let prices = &ground.catalogue.prices;
    let Some(front) = ground.catalogue.front(&ground.bare.style.fronts.wall) else {
        return Cost::default();
    };
    let each = prices.end_panel(front).to_euro() * prices.panel_min.value;
    Cost { net: ground.rate().made_of(each), ..Cost::default() }
}
