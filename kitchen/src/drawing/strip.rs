//! What runs along walls and units, in an elevation: splash, upstand, cornice, ceiling filler, light strip, waterfall sides; and
//! what
//! holds a worktop up.

use super::elevation::seen;
use super::unit::down;
use super::{Drawing, Layer};
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::StripKind;
use crate::length::Mm;

/// How high a profile with LED is shown.
const PROFILE: Mm = Mm(14);

/// The splash behind worktop and wall units.
pub(super) fn splashes(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    let splash = kitchen.design.style.splash.as_ref().and_then(|code| kitchen.catalogue.splash(code));
    let colour = splash.map(|row| row.colour.as_str());
    for splash in kitchen.layout.splashes.iter().filter(|splash| splash.surface == surface) {
        drawing.rect(Layer::Splash, None, colour, splash.span, down(splash.rise));
    }
}

/// Upstands and sides down to the floor in the worktop's material; cornice and light strip in that of the fronts;
/// brackets and legs before the back panel.
pub(super) fn strips(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    let catalogue = kitchen.catalogue;
    let style = &kitchen.design.style;
    let worktop = catalogue.worktop(&style.worktop).map(|row| row.colour.as_str());
    let front = catalogue.front(&style.fronts.wall).map(|row| row.colour.as_str());
    for strip in kitchen.layout.strips.iter().filter(|strip| strip.surface == surface) {
        let (layer, colour) = match strip.kind {
            StripKind::Upstand => (Layer::Worktop, worktop),
            StripKind::Ceiling => {
                let unit = strip.wearer(kitchen).map(|unit| kitchen.placed[unit].front);
                (Layer::Panel, unit.map(|front| front.colour.as_str()))
            }
            StripKind::Led => (Layer::Light, None),
            StripKind::Cornice | StripKind::Light => (Layer::Panel, front),
        };
        // A profile lies in the bottom of its units, so it has no height of its own.
        let profile = Span::between(strip.rise.start - PROFILE, strip.rise.start);
        let rise = if strip.kind == StripKind::Led { profile } else { strip.rise };
        drawing.rect(layer, None, colour, strip.span, down(rise));
    }
    for prop in kitchen.layout.props.iter().filter(|prop| prop.surface == surface) {
        drawing.rect(Layer::Support, None, None, prop.span, down(prop.rise));
    }
    for fall in &kitchen.layout.falls {
        if let Some(span) = seen(kitchen, surface, fall.surface, fall.span) {
            drawing.rect(Layer::Worktop, None, worktop, span, down(Span::at(Mm::ZERO, fall.height)));
        }
    }
}
