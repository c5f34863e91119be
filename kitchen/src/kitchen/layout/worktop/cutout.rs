//! What is cut out of a worktop, and where.

use std::collections::BTreeMap;

use crate::catalogue::{Mount, Slot, WorktopKind};
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::{Cutout, CutoutKind, Piece, stand};
use crate::length::Mm;

/// The cut-outs over a unit: hob and sink in the middle of its width and of the worktop's depth, a tap behind
/// a sink that has no ledge for it. `behind` is what the worktop is deeper than that.
pub(super) fn of_unit(kitchen: &Kitchen<'_>, unit: usize, depth: Mm, behind: Mm) -> Vec<Cutout> {
    let placed = &kitchen.placed[unit];
    let usual = kitchen.catalogue.lengths.cutout_depth.value;
    let centred = |kind, width, cut_depth| Cutout {
        kind,
        module: unit,
        extra: None,
        span: placed.span.centred(width),
        depth: Span::at(Mm::ZERO, depth).centred(cut_depth),
    };
    let mut cutouts = Vec::new();
    if let Some(hob) = kitchen.appliance(placed, Slot::Hob) {
        cutouts.push(centred(CutoutKind::Hob(hob.mount), hob.cut_out_width(), hob.cut_d.unwrap_or(usual)));
    }
    if let Some(sink) = kitchen.sink(placed) {
        let width = sink.cut.unwrap_or(sink.outer);
        let has_tap_hole = placed.module.holds(Slot::Tap).is_some() && !sink.ledge;
        let mut cutout = centred(CutoutKind::Sink(sink.mount), width, sink.cut_d.unwrap_or(usual));
        if sink.mount == Mount::Under && is_stone(kitchen) {
            cutout.depth = forward(kitchen, cutout.depth.length(), (depth, behind), has_tap_hole);
        }
        cutouts.push(cutout);
        if has_tap_hole {
            let hole = kitchen.catalogue.lengths.tap_hole.value;
            let behind = Span::between(Mm::ZERO, cutout.depth.start).centred(hole);
            cutouts.push(Cutout {
                kind: CutoutKind::Tap,
                module: unit,
                extra: None,
                span: cutout.span.centred(hole),
                depth: Span::at(behind.start.max(Mm::ZERO), hole),
            });
        }
    }
    cutouts
}

fn is_stone(kitchen: &Kitchen<'_>) -> bool {
    let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    material.is_some_and(|row| row.kind == WorktopKind::Stone)
}

/// The mason moves a bowl that hangs from stone forward until there is enough behind it, but keeps the strip in front
/// (docs/rules.md); else it lies in the middle.
fn forward(kitchen: &Kitchen<'_>, bowl: Mm, (depth, behind): (Mm, Mm), has_tap_hole: bool) -> Span {
    let limits = &kitchen.catalogue.thresholds;
    let strip = limits.stone_bridge_error.value;
    let asked = if has_tap_hole { limits.stone_bridge_tap_hint.value } else { strip };
    let centred = (depth - bowl).half();
    let start = if behind + centred < asked { (depth - bowl - strip).min(asked - behind) } else { centred };
    Span::at(start, bowl)
}

/// A cut-out of an island's back side as its front side sees it; `depth` is where the depths of both add up to.
pub(super) fn from_behind(cutout: Cutout, length: Mm, depth: Mm) -> Cutout {
    Cutout { span: cutout.span.mirrored(length), depth: cutout.depth.mirrored(depth), ..cutout }
}

/// The holes of sockets in the worktop: over the unit they go with, or on the first piece. `depth` is that of a
/// wall's piece.
pub(super) fn add_sockets(kitchen: &Kitchen<'_>, pieces: &mut [Piece], depth: Mm) {
    let usual = kitchen.catalogue.lengths.socket_hole.value;
    let hole = |code: &str| {
        let row = kitchen.catalogue.extra(code).filter(|row| row.worktop_hole)?;
        Some(row.hole.unwrap_or(usual))
    };
    let extras = kitchen.design.extras.iter().enumerate();
    let sockets: Vec<_> =
        extras.filter_map(|(index, extra)| Some((index, extra, hole(&extra.code)?))).collect();
    if sockets.is_empty() {
        return;
    }
    // A corner unit may lie under two pieces; what goes with it stands over the leg on its own wall.
    let is_own = |piece: &Piece, unit: usize| {
        let own = kitchen.placed[unit].surface;
        own == piece.surface || kitchen.surfaces[own].is_island()
    };
    let under = |(index, piece): (usize, &Piece)| -> Vec<(usize, usize)> {
        piece.modules.iter().filter(|unit| is_own(piece, **unit)).map(|unit| (index, *unit)).collect()
    };
    let under: Vec<(usize, usize)> = pieces.iter().enumerate().flat_map(under).collect();
    let over: BTreeMap<&str, (usize, usize)> =
        under.iter().map(|(index, unit)| (&*kitchen.placed[*unit].module.id, (*index, *unit))).collect();
    let first = under.first().copied();
    let mut holes = BTreeMap::new();
    for (extra, socket, size) in sockets {
        let named = socket.module.as_ref().and_then(|id| over.get(&**id).copied());
        let Some((index, unit)) = named.or(first) else { return };
        let nth = holes.entry(unit).or_insert(0);
        let piece = &mut pieces[index];
        let mut hole = socket_hole(kitchen, unit, *nth, size);
        let surface = kitchen.placed[unit].surface;
        if surface != piece.surface {
            hole = from_behind(hole, kitchen.surfaces[surface].length(), depth * 2 - piece.depth);
        }
        hole.span = clear_of(piece, &hole);
        piece.cutouts.push(Cutout { extra: Some(extra), ..hole });
        *nth += 1;
    }
}

/// Sockets stand at the back of their unit from its left quarter on, clear of a tap in its middle.
fn socket_hole(kitchen: &Kitchen<'_>, unit: usize, nth: i32, hole: Mm) -> Cutout {
    let span = kitchen.placed[unit].span;
    let start = span.start + span.length() / 4 + hole * (2 * nth);
    Cutout {
        kind: CutoutKind::Socket,
        module: unit,
        extra: None,
        span: Span::at(start.min(span.end - hole), hole),
        depth: Span::at(hole.half(), hole),
    }
}

/// What stands behind the fronts at the height of a wall's piece is cut out of it.
pub(super) fn add_notches(kitchen: &Kitchen<'_>, pieces: &mut [Piece]) {
    let rise = Span::between(kitchen.base_top(), kitchen.worktop_top());
    for piece in pieces.iter_mut().filter(|piece| !kitchen.surfaces[piece.surface].is_island()) {
        let frame = kitchen.surfaces[piece.surface].frame;
        for (index, body) in kitchen.obstacles().filter(|(_, body)| body.z.overlaps(rise)) {
            let (along, away) = frame.view(body);
            let span = along.shared(piece.span);
            let depth = away.shared(Span::between(Mm::ZERO, piece.depth));
            let apart = |unit: &usize| stand(kitchen, piece.surface, *unit).gap_to(span);
            let nearest = piece.modules.iter().copied().min_by_key(apart);
            if let Some(module) = nearest.filter(|_| span.length() > Mm::ZERO && depth.length() > Mm::ZERO) {
                let kind = CutoutKind::Notch(kitchen.design.room.obstacles[index].kind);
                piece.cutouts.push(Cutout { kind, module, extra: None, span, depth });
            }
        }
    }
}

/// Where a socket keeps half its width from every other hole of a piece, nearest to where it would be; there where no
/// place is free.
fn clear_of(piece: &Piece, socket: &Cutout) -> Span {
    let (width, apart) = (socket.span.length(), socket.span.length().half());
    let around = |cutout: &Cutout| Span::grown(cutout.span, apart);
    let beside = |cutout: &&Cutout| cutout.depth.grown(apart).overlaps(socket.depth);
    let others: Vec<Span> = piece.cutouts.iter().filter(beside).map(around).collect();
    let ends =
        others.iter().flat_map(|other| [Span::at(other.start - width, width), Span::at(other.end, width)]);
    let is_free = |place: &Span| {
        let inside = piece.span.start <= place.start && place.end <= piece.span.end;
        inside && !others.iter().any(|other| other.overlaps(*place))
    };
    let places = [socket.span].into_iter().chain(ends).filter(is_free);
    places.min_by_key(|place| (place.start - socket.span.start).abs()).unwrap_or(socket.span)
}
