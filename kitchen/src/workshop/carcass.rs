//! Sides, bottoms, tops, rails, shelves and backs of base, wall and tall units (domain.md §5.2).

use super::bay;
use super::corner;
use super::part::{Edges, Part, PartKind, Remark};
use super::unit::Unit;
use crate::catalogue::{Family, Rails};
use crate::length::{Mm, TenthMm};

/// The boards of a carcass; none for a front without one.
pub(super) fn parts(unit: &Unit<'_>) -> Vec<Part> {
    if !unit.kind.has_carcass {
        return Vec::new();
    }
    match unit.kind.family {
        Family::FrontOnly => Vec::new(),
        Family::Corner | Family::WallCorner if unit.kind.second_leg => corner::legs(unit),
        Family::Base | Family::Corner => base(unit),
        Family::Wall | Family::WallCorner => wall(unit),
        Family::Tall => tall(unit),
    }
}

/// Both sides: banded in front, and below so that no water enters.
pub(super) fn sides(unit: &Unit<'_>) -> Part {
    let rules = &unit.catalogue.workshop.construction;
    // The lower edge of a wall unit is seen.
    let below = if unit.kind.family.is_wall() { &rules.edge } else { &rules.edge_hidden };
    let side = unit.carcass_part(PartKind::Side, unit.height.into(), unit.depth.into());
    let edges = Edges { w1: Some(below.tenths()), ..side.edges };
    let remark = unit.made.notch.then_some(Remark::PipeNotch);
    let channel = if unit.channel.is_some() { "-channel" } else { "" };
    Part { edges, remark, ..side }.times(2).drilled(format!("side-{}{channel}", unit.programme()))
}

fn plate(unit: &Unit<'_>, kind: PartKind) -> Part {
    let part = unit.carcass_part(kind, unit.clear_width().into(), unit.depth.into());
    part.drilled(format!("{}-{}", kind.key(), unit.programme()))
}

/// Fixed shelves stand before the back.
fn fixed_shelf(unit: &Unit<'_>) -> Part {
    let (width, depth) = (unit.clear_width(), unit.clear_depth());
    unit.carcass_part(PartKind::FixedShelf, width.into(), depth.into()).drilled("fixed-shelf")
}

fn shelves(unit: &Unit<'_>) -> Option<Part> {
    let rules = &unit.catalogue.workshop.construction;
    let width = unit.clear_width() - rules.shelf_clearance.mm();
    let depth = unit.clear_depth() - rules.shelf_setback.mm();
    let shelf = unit.carcass_part(PartKind::Shelf, width.into(), depth.into());
    (unit.shelves() > 0).then(|| shelf.times(unit.shelves()))
}

/// A back of a height, in the grooves of both sides.
pub(super) fn back(unit: &Unit<'_>, height: TenthMm) -> Part {
    let rules = &unit.catalogue.workshop.construction;
    let width = TenthMm::from(unit.clear_width()) + unit.grooves(2);
    unit.thin_part(PartKind::Back, height, width, rules.back.mm())
}

fn base(unit: &Unit<'_>) -> Vec<Part> {
    let rules = &unit.catalogue.workshop.construction;
    let bays = bay::find(unit);
    let mut parts = vec![sides(unit), plate(unit, PartKind::Bottom)];
    parts.extend(rails(unit));
    let shelf_count = bay::fixed_shelves(unit, &bays);
    if shelf_count > 0 {
        parts.push(fixed_shelf(unit).times(shelf_count));
    }
    // From the groove of the bottom to the top, or to the shelf that carries an oven.
    let top = bays.first().map_or(unit.height, |bay| bay.start);
    let shortened = if unit.build.rails == Rails::Sink { rules.sink_back.mm() } else { Mm::ZERO };
    let height = TenthMm::from(top - unit.board() - shortened) + unit.grooves(1);
    parts.push(back(unit, height));
    parts.extend(shelves(unit));
    parts.extend(blind_panel(unit));
    parts
}

fn rails(unit: &Unit<'_>) -> Vec<Part> {
    let rules = &unit.catalogue.workshop.construction;
    let rail = |kind: PartKind| {
        let part = unit.carcass_part(kind, unit.clear_width().into(), rules.rail.tenths());
        part.drilled(kind.key().replace('_', "-"))
    };
    match unit.build.rails {
        Rails::Flat => vec![rail(PartKind::Rail).times(2)],
        Rails::Sink => vec![rail(PartKind::UprightRail), rail(PartKind::Rail)],
        Rails::Hob => vec![rail(PartKind::LowRail), rail(PartKind::Rail)],
        Rails::None => Vec::new(),
    }
}

/// What closes the blind end: the unit's width less its door and one and a half gaps.
fn blind_panel(unit: &Unit<'_>) -> Option<Part> {
    let rules = &unit.catalogue.workshop.construction;
    let door = unit.rows.iter().flatten().find_map(|front| front.width)?;
    let width = TenthMm::from(unit.width - door) - rules.gap.tenths() * 3 / 2;
    let height = unit.height - rules.gap_top.mm();
    Some(unit.carcass_part(PartKind::BlindPanel, height.into(), width))
}

fn wall(unit: &Unit<'_>) -> Vec<Part> {
    // A hood takes the lowest niche; the bottom lies above it.
    let raised = bay::find(unit).first().filter(|bay| bay.start <= unit.board()).map(|bay| bay.end);
    let bottom = plate(unit, PartKind::Bottom);
    let bottom = if raised.is_some() { bottom.noted(Remark::HoodOpening) } else { bottom };
    let clear = unit.height - raised.unwrap_or_default() - unit.board() * 2;
    let mut parts = vec![sides(unit), bottom, plate(unit, PartKind::Top)];
    parts.push(back(unit, TenthMm::from(clear) + unit.grooves(2)));
    parts.extend(shelves(unit));
    parts
}

fn tall(unit: &Unit<'_>) -> Vec<Part> {
    let bays = bay::find(unit);
    let mut parts = vec![sides(unit), plate(unit, PartKind::Bottom), plate(unit, PartKind::Top)];
    let fixed = bay::fixed_shelves(unit, &bays);
    if fixed > 0 {
        parts.push(fixed_shelf(unit).times(fixed));
    }
    parts.extend(bay::backs(unit, &bays));
    parts.extend(shelves(unit));
    parts
}
