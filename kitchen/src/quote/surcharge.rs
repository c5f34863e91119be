//! What comes on top of a cabinet's list price, or off it (domain.md §3.3, docs/price.md). Every percentage is of
//! the list price of the cell, rounded to cents and added; none is taken of another.

use super::{Counted, Surcharge};
use crate::catalogue::{
    Catalogue, Cell, ElementKind, FRONT_GAP, Family, FrontRow, Price, Prices, shared_width,
};
use crate::design::Style;
use crate::front;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::money::Money;

/// Every surcharge of a placed cabinet in the order of its line.
pub(super) fn of(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Vec<Surcharge> {
    let (catalogue, style) = (kitchen.catalogue, &kitchen.design.style);
    let prices = &catalogue.prices;
    let list = placed.cell.prices[placed.front.group()];
    let made = placed.module.made;
    let pieces = |code: &str, price: &Price, count: i64| {
        let each = price.euro();
        (count > 0).then(|| Surcharge::new(code, each * count, Counted::Each { count, each }))
    };
    let percent = |code: &str, price: &Price, applies: bool| {
        applies.then(|| Surcharge::percent(code, price.value, list))
    };
    let usual = placed.kind.usual_depth(placed.cell, &catalogue.lengths);
    let is_shorter = made.depth.is_some_and(|depth| depth < usual);
    let is_deeper = made.depth.is_some_and(|depth| depth > usual);
    let glass_doors = if made.glass { doors(placed.cell) } else { 0 };
    let frames = if made.framed { placed.cell.fronts } else { 0 };
    let is_custom = placed.is_custom_width();
    let mut all: Vec<Surcharge> = Vec::new();
    all.extend(is_custom.then(|| custom_width(prices, list)));
    all.extend(system(catalogue, style, list));
    all.extend(height(kitchen, placed, list));
    all.extend(percent("extra_depth", &prices.extra_depth, is_deeper));
    all.extend(pieces("reduced_depth", &prices.reduced_depth, i64::from(is_shorter)));
    all.extend(pieces("notch", &prices.notch, i64::from(made.notch)));
    if placed.kind.has_carcass {
        all.extend(carcass(catalogue, style, placed, list));
    }
    all.extend(pieces("glass_door", &prices.glass_door, glass_doors));
    all.extend(pieces("framed_front", &prices.framed_front, frames));
    all.extend(matched_grain(kitchen, placed));
    all.extend(pieces("inner_drawer", &prices.inner_drawer, i64::from(made.inner_drawers)));
    all
}

/// What drawers are dearer whose fronts are cut from one strip: a percentage of their front part.
fn matched_grain(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Surcharge> {
    if !front::is_matched(kitchen, placed) {
        return None;
    }
    let rows = placed.cell.rows();
    let stacks = front::stacks(&rows).filter(|stack| stack.len() > 1);
    let base = front_part(kitchen, placed, &stacks.flatten().cloned().collect::<Vec<_>>());
    let percent = kitchen.catalogue.prices.grain_matched.value;
    let counted = Counted::PercentOfFronts { percent, base };
    (base > Money::ZERO).then(|| Surcharge::new("grain_matched", base.percent(percent), counted))
}

/// 25 % of the next larger cell, at least 45.
fn custom_width(prices: &Prices, list: Money) -> Surcharge {
    let (percent, least) = (prices.custom_width.value, prices.custom_width_min.euro());
    let counted = Counted::Percent { percent, base: list, least: Some(least) };
    Surcharge::new("custom_width", list.percent(percent).max(least), counted)
}

/// What the height system adds to every cell or takes off it.
pub(super) fn system(catalogue: &Catalogue, style: &Style, list: Money) -> Option<Surcharge> {
    let surcharge = Surcharge::percent("system", catalogue.systems.of(style.system).percent, list);
    (surcharge.net != Money::ZERO).then_some(surcharge)
}

/// A carcass colour that is not the standard one; decor behind glass in a tall unit is dearer.
fn carcass(catalogue: &Catalogue, style: &Style, placed: &Placed<'_>, list: Money) -> Option<Surcharge> {
    let colour = carcass_colour(catalogue, &style.carcass, list)?;
    if placed.family() == Family::Tall && placed.module.made.glass {
        let percent = catalogue.prices.carcass_visible.value;
        return Some(Surcharge::percent("carcass_visible", percent, list));
    }
    Some(colour)
}

/// 8 % of the list cell for a carcass in another colour than the standard one.
pub(super) fn carcass_colour(catalogue: &Catalogue, carcass: &str, list: Money) -> Option<Surcharge> {
    let colour = catalogue.carcass(carcass)?;
    let percent = catalogue.prices.carcass_colour.value;
    (!colour.standard).then(|| Surcharge::percent("carcass_colour", percent, list))
}

/// Another carcass height. A tall unit's is a percentage of the list price; of a wall unit the carcass part takes
/// the percentage of its height and the fronts are paid by what they measure. A height between two with a price
/// is paid as the next larger, above all as the largest, and the custom height comes on top.
fn height(kitchen: &Kitchen<'_>, placed: &Placed<'_>, list: Money) -> Vec<Surcharge> {
    let prices = &kitchen.catalogue.prices;
    let step = placed.module.made.height.and_then(|height| placed.system.step(placed.family(), height));
    let Some((step, is_custom)) = step else { return Vec::new() };
    let mut all = Vec::new();
    if placed.family() == Family::Tall {
        all.push(Surcharge::percent("tall_height", step.percent, list));
    } else {
        let part = |rows: &[FrontRow]| front_part(kitchen, placed, rows);
        let usual = part(&placed.system.rows(placed.cell, placed.system.height(placed.cell)));
        let made = part(&placed.system.rows(placed.cell, step.height));
        let carcass = list - part(&placed.cell.rows());
        let counted = Counted::CarcassPart { percent: step.percent, base: carcass };
        all.push(Surcharge::new("wall_height", carcass.percent(step.percent) - carcass, counted));
        all.push(Surcharge::new("front_height", made - usual, Counted::FrontPart { usual, made }));
    }
    if is_custom {
        all.push(Surcharge::percent("custom_height", prices.custom_height.value, list));
    }
    all.retain(|surcharge| surcharge.net != Money::ZERO);
    all
}

/// What of a list price is front: a fee for each front and a price for its area (domain.md §3.4).
fn front_part(kitchen: &Kitchen<'_>, placed: &Placed<'_>, rows: &[FrontRow]) -> Money {
    let prices = &kitchen.catalogue.prices;
    let group = placed.front.group();
    let fees = [&prices.front_fee_pg1, &prices.front_fee_pg2, &prices.front_fee_pg3, &prices.front_fee_pg4];
    let areas =
        [&prices.front_area_pg1, &prices.front_area_pg2, &prices.front_area_pg3, &prices.front_area_pg4];
    let sums = rows.iter().filter_map(|row| {
        let front = row.first().filter(|front| front.kind != ElementKind::Niche)?;
        let (count, width) = leaves(kitchen, placed, row);
        let area = (width * front.height).square_metres();
        Some(fees[group].euro() * count + areas[group].euro() * area)
    });
    sums.sum::<Money>().rounded()
}

/// How many fronts stand side by side in a row and how wide they are together. A folding door is sold without the gaps of its
/// leaves (docs/price.md).
fn leaves(kitchen: &Kitchen<'_>, placed: &Placed<'_>, row: &FrontRow) -> (i64, Mm) {
    let plane = placed.depth + kitchen.catalogue.lengths.front_plane.value;
    let (count, width) = shared_width(row, placed.cell.width, plane);
    let folds = row.iter().any(|front| front.kind == ElementKind::Folding);
    (i64::from(count), if folds { width } else { width - FRONT_GAP * count })
}

/// The doors of a cell that turn.
fn doors(cell: &Cell) -> i64 {
    let doors = cell.elements().filter(|front| front.kind == ElementKind::Door);
    i64::try_from(doors.count()).unwrap_or(i64::MAX)
}
