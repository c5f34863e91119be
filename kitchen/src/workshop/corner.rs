//! Corner units with two legs: L-shaped boards, a side at the end of each leg, a back along each wall
//! (domain.md §5.2 "L-corner").

use super::carcass::sides;
use super::part::{Edges, Notch, Part, PartKind, Remark};
use super::unit::Unit;
use crate::length::{Mm, TenthMm};

/// The boards of both legs.
pub(super) fn legs(unit: &Unit<'_>) -> Vec<Part> {
    let rules = &unit.catalogue.workshop.construction;
    // A side closes each leg, so bottom and top are that much shorter; the notch lies before both legs.
    let leg = unit.width - unit.board();
    let plate = |kind: PartKind| {
        let part = l_shaped(unit, kind, leg, unit.depth);
        part.drilled(format!("{}-{}", kind.key(), unit.programme()))
    };
    let mut parts = vec![sides(unit), plate(PartKind::Bottom), plate(PartKind::Top)];
    // The first back runs behind the second; each is held by the groove of its side.
    let height = TenthMm::from(unit.height - unit.board() * 2) + unit.grooves(2);
    let first = TenthMm::from(leg - rules.recess.mm()) + unit.grooves(1);
    for width in [first, first - rules.back.tenths()] {
        parts.push(unit.thin_part(PartKind::Back, height, width, rules.back.mm()));
    }
    parts.extend(shelves(unit, leg));
    parts
}

/// A board of two legs of a length and a depth: banded in the notch alone, for its straight edges lie at sides and walls.
fn l_shaped(unit: &Unit<'_>, kind: PartKind, leg: Mm, depth: Mm) -> Part {
    let rules = &unit.catalogue.workshop.construction;
    let (side, edge) = (TenthMm::from(leg - depth), rules.edge.tenths());
    let cut = side + edge - rules.edge_milling.tenths();
    let board = unit.carcass_part(kind, leg.into(), leg.into());
    Part { edges: Edges::NONE, ..board }.noted(Remark::Notch(Notch { side, cut, edge }))
}

/// L-shaped shelves between the two sides and the two backs.
fn shelves(unit: &Unit<'_>, leg: Mm) -> Option<Part> {
    let rules = &unit.catalogue.workshop.construction;
    let behind = rules.recess.mm() + rules.back.mm();
    let reach = leg - behind - rules.shelf_clearance.mm().half();
    let depth = unit.depth - behind - rules.shelf_setback.mm();
    let shelf = l_shaped(unit, PartKind::Shelf, reach, depth);
    (unit.shelves() > 0).then(|| shelf.times(unit.shelves()))
}
