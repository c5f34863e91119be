//! What the workshop builds by, against the worked list of the trade reference and against sums made another way.

mod bom;
mod channel;
mod forms;
mod hard_edges;
mod lists;
mod loose;
mod packing;
mod parts;
mod plans;
mod plinth;
mod sold;
mod worktop;

use std::collections::BTreeMap;

use corpus::demo;
use kitchen::catalogue::Cell;
use kitchen::design::Made;
use kitchen::geometry::Span;
use kitchen::kitchen::{End, Kitchen};
use kitchen::layout::StripKind;
use kitchen::length::Mm;
use kitchen::room::Hinge;
use kitchen::workshop::Unit;

/// A unit of a cabinet type at a grid width, in white melamine with bar handles.
fn unit(code: &str, width: i32) -> Unit<'static> {
    let kind = demo().module(code).unwrap();
    let cell = kind.cells.iter().find(|cell| cell.width.0 == width).unwrap();
    unit_of(code, cell)
}

fn unit_of(code: &str, cell: &Cell) -> Unit<'static> {
    let catalogue = demo();
    let kind = catalogue.module(code).unwrap();
    let depth = match code {
        "OHC" => catalogue.lengths.base_depth.value,
        "BHL" => catalogue.lengths.wall_depth.value,
        _ => cell.depth,
    };
    Unit {
        catalogue,
        kind,
        build: catalogue.workshop.build(code).unwrap(),
        front: catalogue.front("F-MEL-WHITE").unwrap(),
        carcass: catalogue.carcass("white").unwrap(),
        handle: catalogue.handle("H-BAR-320"),
        channel: None,
        handles: cell.handles,
        width: cell.width,
        height: cell.height,
        depth,
        rows: cell.rows(),
        hinge: Hinge::Left,
        matched: false,
        made: Made::default(),
    }
}

/// Upstands of a kitchen: surface, along it and upwards.
fn upstands(kitchen: &Kitchen<'_>) -> Vec<(usize, Span, Span)> {
    let strips = kitchen.layout.strips.iter().filter(|strip| strip.kind == StripKind::Upstand);
    strips.map(|strip| (strip.surface, strip.span, strip.rise)).collect()
}

/// Pieces of splash of a kitchen: surface, along it and upwards.
fn splashes(kitchen: &Kitchen<'_>) -> Vec<(usize, Span, Span)> {
    kitchen.layout.splashes.iter().map(|splash| (splash.surface, splash.span, splash.rise)).collect()
}

/// What a piece on a wall is cut shorter than its stretch: the thickness of one on the wall before that comes from the
/// other side of the same inner corner of the room.
fn shorter(
    kitchen: &Kitchen<'_>,
    (surface, span, rise): (usize, Span, Span),
    all: &[(usize, Span, Span)],
    thickness: Mm,
) -> Mm {
    let end = |surface: usize, x: Mm| kitchen.surfaces[surface].frame.point(x, Mm::ZERO);
    let corner = end(surface, span.start);
    let meets = |(on, along, up): &&(usize, Span, Span)| {
        *on != surface && end(*on, along.end) == corner && up.overlaps(rise)
    };
    let is_inner = matches!(kitchen.surfaces[surface].left, End::Corner(_));
    if is_inner && all.iter().any(|piece| meets(&piece)) { thickness } else { Mm::ZERO }
}

/// The rows of a list by the names in its first line.
fn table(list: &str, separator: u8) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(list.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}
