//! What closes a cabinet in front: doors, leaves, flaps, fronts of drawers and appliances, and the handles on
//! them (domain.md §5.2 "Fronts").

use super::hardware;
use super::part::{Edges, Grain, InStrip, Part, PartKind, Remark};
use super::unit::Unit;
use crate::catalogue::{Along, Board, Element, ElementKind, FrontRow, shared_width};
use crate::front::stacks;
use crate::length::{Mm, TenthMm};
use crate::room::Hinge;

/// The fronts that are made of board. A door of glass in its frame of aluminium is bought.
pub(super) fn parts(unit: &Unit<'_>) -> Vec<Part> {
    let mut parts = all(unit);
    parts.retain(|front| !is_glass(unit, front.kind));
    parts
}

/// Whether a front of a kind is a door of glass.
pub(super) fn is_glass(unit: &Unit<'_>, kind: PartKind) -> bool {
    unit.made.glass && kind == PartKind::Door
}

/// All fronts from bottom to top, doors of glass as large as boards would be; those that are alike side by side are
/// one row with their quantity.
pub(super) fn all(unit: &Unit<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let rows = unit.rows.iter().zip(strips(unit));
    for part in rows.flat_map(|(row, strip)| of_row(unit, row, strip)) {
        let alike =
            parts.iter_mut().find(|known| Part { quantity: part.quantity, ..(*known).clone() } == part);
        match alike {
            Some(known) => known.quantity += part.quantity,
            None => parts.push(part),
        }
    }
    parts
}

/// Which rows are cut from one strip, where the grain runs on.
fn strips(unit: &Unit<'_>) -> Vec<Option<InStrip>> {
    let mut strips = Vec::with_capacity(unit.rows.len());
    let mut strip = 0;
    for stack in stacks(&unit.rows) {
        let count = stack.len();
        let joined = unit.matched && count > 1;
        strip += usize::from(joined);
        strips.extend((1..=count).map(|place| joined.then_some(InStrip { strip, place, count })));
    }
    strips
}

fn of_row(unit: &Unit<'_>, row: &FrontRow, strip: Option<InStrip>) -> Vec<Part> {
    let pair = row.len() > 1;
    let part = |(place, front): (usize, &Element)| {
        let kind = kind(front.kind)?;
        let hinge = match (pair, place) {
            (true, 0) => Hinge::Left,
            (true, _) => Hinge::Right,
            (false, _) => unit.hinge,
        };
        let leaves = if front.kind == ElementKind::Folding { 2 } else { 1 };
        let board = front_part(unit, kind, front.height.into(), width(unit, row, *front));
        let drilling = programme(unit, &board, hinge);
        let framed = unit.made.framed.then_some(Remark::Framed);
        let remark = strip.map(Remark::Strip).or(framed);
        Some(Part { remark, ..board.times(leaves).drilled(drilling) })
    };
    row.iter().enumerate().filter_map(part).collect()
}

/// What closes it; nothing closes a niche.
fn kind(element: ElementKind) -> Option<PartKind> {
    match element {
        ElementKind::Door => Some(PartKind::Door),
        ElementKind::Drawer => Some(PartKind::DrawerFront),
        ElementKind::PullOut => Some(PartKind::PullOutFront),
        ElementKind::Flap => Some(PartKind::Flap),
        ElementKind::Folding => Some(PartKind::FoldingLeaf),
        ElementKind::ApplianceFront => Some(PartKind::ApplianceFront),
        ElementKind::Niche => None,
    }
}

/// `((W − g) − (n − 1)·g) / n` of the width that the fronts of a row share; beside an upright channel so much less.
pub(super) fn width(unit: &Unit<'_>, row: &FrontRow, front: Element) -> TenthMm {
    let plane = unit.depth + unit.catalogue.lengths.front_plane.value;
    let (count, width) = shared_width(row, unit.width, plane);
    let beside = front.recess_along(Along::Side).unwrap_or_default();
    TenthMm::from(width - unit.gap() * count - beside) / count
}

/// A board in front material, banded all round; lacquered MDF is lacquered on its edges instead.
pub(super) fn front_part(unit: &Unit<'_>, kind: PartKind, length: TenthMm, width: TenthMm) -> Part {
    let rules = &unit.catalogue.workshop.construction;
    let edges = match unit.front.mat {
        Board::Chipboard => Edges::all(rules.edge.tenths()),
        Board::Mdf => Edges::NONE,
    };
    Part {
        kind,
        material: unit.front.code.clone(),
        length,
        width,
        thickness: rules.front.mm(),
        quantity: 1,
        grain: Grain::along(unit.front.grain),
        edges,
        drilling: String::new(),
        remark: None,
    }
}

fn programme(unit: &Unit<'_>, front: &Part, hinge: Hinge) -> String {
    let side = if hinge == Hinge::Left { "left" } else { "right" };
    match front.kind {
        PartKind::Door => format!("door-{}-{side}", hardware::hinges(unit, front)),
        PartKind::DrawerFront => match hardware::drawer_side(unit, front.length.whole()) {
            Some(class) => format!("drawer-front-{}", class.class),
            None => "drawer-front".to_owned(),
        },
        PartKind::PullOutFront => "pull-out-front".to_owned(),
        PartKind::Flap => "flap".to_owned(),
        PartKind::FoldingLeaf => "folding-leaf".to_owned(),
        _ => "appliance-front".to_owned(),
    }
}

/// The heights of the fronts of drawers, lowest first: they decide the sides.
pub(super) fn drawer_fronts(unit: &Unit<'_>) -> impl Iterator<Item = Mm> {
    let fronts = unit.rows.iter().flatten().filter(|front| front.kind == ElementKind::Drawer);
    fronts.map(|front| front.height)
}

/// What each drawer behind the lowest door has of its height.
pub(super) fn inner_heights(unit: &Unit<'_>) -> impl Iterator<Item = Mm> {
    let door = unit.rows.first().and_then(|row| row.first()).map(|front| front.height);
    let count = i32::try_from(unit.inner_drawers()).unwrap_or_default();
    (0..count).filter_map(move |_| Some(door? / count))
}
