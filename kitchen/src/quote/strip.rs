//! Upstands, splashes, cornices, light strips and LED, worktop sides down to the floor, brackets and legs.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Extent, Kind, Line, Reason, Unit, VatClass, worktop};
use crate::catalogue::{Price, SplashPrice, Worktop};
use crate::design::{Island, Support};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::{self, Fall, Overhang, Prop, StripKind};
use crate::length::Mm;

/// Every line of the strips and splashes.
pub(super) fn lines(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let prices = &kitchen.catalogue.prices;
    let is_hard =
        kitchen.catalogue.worktop(&kitchen.design.style.worktop).is_some_and(|row| row.kind.is_hard());
    let (upstand, price) =
        if is_hard { ("upstand_hard", &prices.upstand_hard) } else { ("upstand_soft", &prices.upstand_soft) };
    let mut lines = Vec::new();
    lines.extend(strip(kitchen, StripKind::Upstand, (Kind::Worktop, upstand, price)));
    lines.extend(splashes(kitchen));
    lines.extend(strip(kitchen, StripKind::Cornice, (Kind::Plinth, "cornice", &prices.strip)));
    lines.extend(strip(kitchen, StripKind::Light, (Kind::Plinth, "light_strip", &prices.strip)));
    lines.extend(led(kitchen));
    lines
}

/// All strips of a kind as one line of at least half a metre.
fn strip(
    kitchen: &Kitchen<'_>,
    wanted: StripKind,
    (kind, code, price): (Kind, &str, &Price),
) -> Option<Line> {
    let strips = kitchen.layout.strips.iter().filter(|strip| strip.kind == wanted);
    let (count, length) =
        strips.fold((0, Mm::ZERO), |(count, sum), strip| (count + 1, sum + strip.span.length()));
    let metres = length.metres().max(kitchen.catalogue.prices.strip_min.value);
    let line = || Line::new(kind, code, price.euro(), Reason::Strip { count, length });
    (count > 0).then(|| line().measured(metres, Unit::Metre))
}

/// Profiles by the metre, a driver for each, one switch; never at 6 %, as lamps are not (kitchen.md §8 "Quote").
fn led(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let prices = &kitchen.catalogue.prices;
    let Some(profile) = strip(kitchen, StripKind::Led, (Kind::Extra, "led_profile", &prices.led_profile))
    else {
        return Vec::new();
    };
    let count = match profile.reason {
        Reason::Strip { count, .. } => count,
        _ => 1,
    };
    let driver =
        Line::new(Kind::Extra, "led_driver", prices.led_driver.euro(), Reason::LedDriver).times(count);
    let switch = Line::new(Kind::Extra, "led_switch", prices.led_switch.euro(), Reason::LedSwitch);
    [profile, driver, switch].map(|line| line.taxed(VatClass::Always21)).to_vec()
}

/// The splash of each wall by its area; stone at least the area that a slab is billed at.
fn splashes(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let code = kitchen.design.style.splash.as_ref();
    let Some(row) = code.and_then(|code| kitchen.catalogue.splash(code)) else { return Vec::new() };
    let mut pieces: BTreeMap<usize, Vec<(Mm, Mm)>> = BTreeMap::new();
    for splash in &kitchen.layout.splashes {
        pieces.entry(splash.surface).or_default().push((splash.span.length(), splash.rise.length()));
    }
    let least = match row.price {
        SplashPrice::Square(_) => Decimal::ZERO,
        SplashPrice::Slab(_) => kitchen.catalogue.prices.worktop_min_m2.value,
    };
    let price = kitchen.catalogue.splash_price(row);
    let line = |(surface, pieces): (usize, Vec<(Mm, Mm)>)| {
        let area: Decimal = pieces.iter().map(|(length, rise)| (*length * *rise).square_metres()).sum();
        let wall = worktop::wall(kitchen, surface);
        let part = |(length, rise)| Extent { wall: wall.clone(), length, across: Some(rise), least: None };
        let parts = pieces.into_iter().map(part).collect();
        let reason = Reason::Splash { wall: kitchen.surface_id(surface).into(), area, parts };
        Line::new(Kind::Worktop, row.code.as_str(), price, reason)
            .measured(area.max(least), Unit::SquareMetre)
    };
    pieces.into_iter().map(line).collect()
}

/// The depth that a side down to the floor is billed at: stone as at least 620.
fn fall_depth(kitchen: &Kitchen<'_>, fall: &Fall) -> Mm {
    fall.depth.max(kitchen.catalogue.lengths.worktop_depth_billed.value)
}

/// What a side down to the floor is billed as: stone at least a square metre.
pub(super) fn fall_area(kitchen: &Kitchen<'_>, fall: &Fall) -> Decimal {
    let area = (fall.height * fall_depth(kitchen, fall)).square_metres();
    area.max(kitchen.catalogue.prices.worktop_min_m2.value)
}

/// A side down to the floor as its fitting is billed.
pub(super) fn fitted_fall(kitchen: &Kitchen<'_>, fall: &Fall) -> Extent {
    let (depth, billed) = (fall_depth(kitchen, fall), fall_area(kitchen, fall));
    let least = ((fall.height * depth).square_metres() < billed).then_some(billed);
    Extent { wall: worktop::wall(kitchen, fall.surface), length: fall.height, across: Some(depth), least }
}

/// Each side down to the floor at the price of its slab, and all mitres as one line.
pub(super) fn falls(kitchen: &Kitchen<'_>, material: &Worktop, slab: crate::money::Money) -> Vec<Line> {
    let falls = &kitchen.layout.falls;
    let side = |fall: &Fall| {
        let billed = Some(fall_depth(kitchen, fall)).filter(|billed| *billed > fall.depth);
        let island = Some(kitchen.surface_id(fall.surface).into());
        let reason = Reason::Fall { island, height: fall.height, depth: fall.depth, billed_depth: billed };
        let line = Line::new(Kind::Worktop, material.code.as_str(), slab, reason);
        line.measured(fall_area(kitchen, fall), Unit::SquareMetre)
    };
    let mut lines: Vec<Line> = falls.iter().map(side).collect();
    let mitre: Mm = falls.iter().map(|fall| fall.depth).sum();
    if mitre > Mm::ZERO {
        let price = kitchen.catalogue.prices.waterfall_mitre.euro();
        let reason = Reason::FallMitre { lengths: falls.iter().map(|fall| fall.depth).collect() };
        let line = Line::new(Kind::Edge, "waterfall_mitre", price, reason);
        lines.push(line.measured(mitre.metres(), Unit::Metre));
    }
    lines
}

/// The brackets or legs under the worktop of each island, a line for each stretch that overhangs.
pub(super) fn supports(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let islands = kitchen.design.islands.iter().enumerate();
    let overhangs = islands.flat_map(|(index, island)| {
        layout::supportable(kitchen, index).into_iter().map(move |over| (index, island, over))
    });
    overhangs.filter_map(|(index, island, over)| support(kitchen, (index, island), &over)).collect()
}

fn support(kitchen: &Kitchen<'_>, (index, island): (usize, &Island), over: &Overhang) -> Option<Line> {
    let prices = &kitchen.catalogue.prices;
    let surface = kitchen.surface(SurfaceKind::Island(index, over.side))?;
    let is_its = |prop: &&Prop| prop.surface == surface && over.span.contains(prop.span.middle());
    let count: i64 = kitchen.layout.props.iter().filter(is_its).map(|_| 1).sum();
    let (code, price) = match island.support? {
        Support::Brackets => ("support_bracket", &prices.support_bracket),
        Support::Legs => ("support_leg", &prices.support_leg),
    };
    let reason = Reason::Support {
        island: island.id.clone(),
        overhang: over.reach,
        length: over.span.length(),
        fields: over.fields(kitchen).into(),
        longest: layout::farthest_span(kitchen.catalogue, &kitchen.design.style.worktop)?.value,
        held: over.held.iter().filter(|held| **held).map(|_| 1).sum(),
    };
    (count > 0).then(|| Line::new(Kind::Worktop, code, price.euro(), reason).times(count))
}
