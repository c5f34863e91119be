//! Sinks as bowls that go down, and the taps that stand behind them.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::polygon::Polygon;
use super::shape::{Block, Round, X, Y, Z};
use super::{Part, PartKind, mm, stretch};
use crate::catalogue::{Mount, Sink, Slot, Tap};
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Piece};
use crate::length::Mm;

/// How deep a bowl is.
const BOWL: f32 = 190.0;
/// How high the rim of a sink lies on the worktop.
const RIM: f32 = 4.0;
/// What a rim covers beyond the cut-out.
const COVER: Mm = Mm(10);
/// What a bowl leaves of the cut-out: beside and before it, on the ledge for the tap, and between two bowls.
const BESIDE: Mm = Mm(30);
const LEDGE: Mm = Mm(85);
const BETWEEN: Mm = Mm(30);
/// From these outer widths on a sink has a second, smaller bowl, and two equal ones.
const TWO_BOWLS: [Mm; 2] = [Mm(700), Mm(800)];
/// A tap: height of its neck, reach of its spout, thickness.
const TAP: [f32; 3] = [280.0, 200.0, 11.0];

/// The sink of a cut-out and its tap; `rise` is the worktop from its lower to its upper side.
pub(super) fn parts<'a>(
    kitchen: &Kitchen<'a>,
    piece: &Piece,
    cutout: Cutout,
    rise: [f32; 2],
) -> Vec<Part<'a>> {
    let placed = &kitchen.placed[cutout.module];
    let Some(sink) = kitchen.sink(placed) else { return Vec::new() };
    let behind = placed.surface != piece.surface;
    let mut parts = vec![Part {
        name: sink.code.clone(),
        ..Part::fixed(PartKind::Sink, bowls(sink, cutout, rise, behind))
    }];
    if let Some(row) = placed.module.holds(Slot::Tap).and_then(|code| kitchen.catalogue.tap(code)) {
        let own = |hole: &&Cutout| hole.kind == CutoutKind::Tap && hole.module == cutout.module;
        let hole = piece.cutouts.iter().find(own).map(|hole| hole.depth.middle());
        parts.push(tap(row, cutout, hole, rise[1], behind));
    }
    parts
}

fn bowls(sink: &Sink, cutout: Cutout, rise: [f32; 2], behind: bool) -> Mesh<'_> {
    let finish = Finish::Sink(sink);
    let (cover, plate) = match sink.mount {
        Mount::Top => (COVER, [rise[1], rise[1] + RIM]),
        Mount::Flush => (Mm::ZERO, [rise[1] - RIM, rise[1]]),
        Mount::Under => (COVER, [rise[0] - RIM, rise[0]]),
    };
    let mut rim = Polygon::rectangle(cutout.span.grown(cover), cutout.depth.grown(cover));
    let mut mesh = Mesh::default();
    for (x, z) in openings(sink, cutout, behind) {
        if rim.cut(x, z) {
            let bowl = Block::new(stretch(x), [plate[0] - BOWL, plate[0]], stretch(z));
            mesh.hollow(finish, bowl, (Y, true));
            let drain = [mm(x.middle()), plate[0] - BOWL, mm(z.middle())];
            let round = Round { at: drain, axis: Y, radius: 42.0, length: 2.0 };
            mesh.round(Finish::Plain(Plain::Dark), round, 16);
        }
    }
    mesh.slab(finish, &rim, plate);
    mesh
}

/// The bowls of a sink: along and away from the surface.
fn openings(sink: &Sink, cutout: Cutout, behind: bool) -> Vec<(Span, Span)> {
    let beside = if sink.mount == Mount::Under { Mm(1) } else { BESIDE };
    let ledge = if sink.ledge { LEDGE } else { beside };
    let Span { start, end } = cutout.depth;
    let z = if behind {
        Span::between(start + beside, end - ledge)
    } else {
        Span::between(start + ledge, end - beside)
    };
    let x = cutout.span.grown(-beside);
    if sink.outer < TWO_BOWLS[0] {
        return vec![(x, z)];
    }
    let first = if sink.outer < TWO_BOWLS[1] { x.length() * 3 / 5 } else { x.length() / 2 };
    let parting = x.start + first;
    let half = BETWEEN.half();
    vec![(Span::between(x.start, parting - half), z), (Span::between(parting + half, x.end), z)]
}

/// A neck in its hole or on the sink's ledge, a spout over the bowl and a lever.
fn tap(row: &Tap, sink: Cutout, hole: Option<Mm>, top: f32, behind: bool) -> Part<'_> {
    let finish = Finish::Tap(row);
    let ledge = if behind { sink.depth.end - LEDGE.half() } else { sink.depth.start + LEDGE.half() };
    let away = mm(hole.unwrap_or(ledge));
    let towards = if mm(sink.depth.middle()) > away { 1.0 } else { -1.0 };
    let x = mm(sink.span.middle());
    let [high, reach, thick] = TAP;
    let mut mesh = Mesh::default();
    let round = |at, radius, length| Round { at, axis: Y, radius, length };
    mesh.round(finish, round([x, top, away], 26.0, 50.0), 16);
    mesh.round(finish, round([x, top + 50.0, away], thick, high - 50.0), 8);
    let ends = [away - towards * thick, away + towards * reach];
    let z = [ends[0].min(ends[1]), ends[0].max(ends[1])];
    let spout = Block::new([x - thick, x + thick], [top + high - thick, top + high + thick], z);
    mesh.block(finish, spout, Z);
    let mouth = [x, top + high - 45.0, away + towards * (reach - thick)];
    mesh.round(finish, round(mouth, thick - 1.0, 45.0 - thick), 8);
    let lever = Block::new([x + 20.0, x + 95.0], [top + 30.0, top + 40.0], [away - 6.0, away + 6.0]);
    mesh.block(finish, lever, X);
    Part { name: row.code.clone(), ..Part::fixed(PartKind::Tap, mesh) }
}
