//! The worktop: its pieces, what is cut out of them, how they are joined and edged.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Extent, Kind, Line, Reason, Unit, strip};
use crate::catalogue::{Catalogue, Lengths, Mount, Prices, Slot, Worktop, WorktopPrice};
use crate::ids::{Code, Id};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{CutoutKind, Drainer, Piece, PieceEnd};
use crate::length::Mm;
use crate::money::Money;

/// Every line of the worktop.
pub(super) fn lines(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let pieces = &kitchen.layout.worktops;
    let Some(material) = kitchen.catalogue.worktop(&kitchen.design.style.worktop) else { return Vec::new() };
    if pieces.is_empty() {
        return Vec::new();
    }
    let prices = &kitchen.catalogue.prices;
    let mut lines: Vec<Line> = pieces.iter().map(|piece| piece_line(piece, material, kitchen)).collect();
    if let WorktopPrice::Square(slab) = material.price {
        lines.extend(strip::falls(kitchen, material, slab));
    }
    lines.extend(strip::supports(kitchen));
    lines.extend(cutouts(kitchen, material));
    lines.extend(sockets(kitchen, material));
    lines.extend(drainers(kitchen));
    lines.extend(joints(kitchen, material));
    lines.extend(edges(kitchen, material));
    lines.extend(aprons(kitchen));
    if material.templated {
        lines.push(Line::new(Kind::Edge, "templating", prices.templating.euro(), Reason::Template));
    }
    lines
}

/// What a piece is billed as; its fitting is billed as the same.
pub(super) struct Billed {
    /// Metres or square metres, at least the least that is billed.
    pub(super) quantity: Decimal,
    /// Which of the two.
    pub(super) unit: Unit,
    depth: Mm,
    band: Option<Mm>,
    price: Money,
}

/// Laminate per metre, the rest per m²; compact and stone as at least 620 deep (kitchen.md §8 "Worktop").
pub(super) fn billed(piece: &Piece, material: &Worktop, catalogue: &Catalogue) -> Billed {
    let Catalogue { prices, lengths, .. } = catalogue;
    match &material.price {
        WorktopPrice::Metre { m, m900, m1200 } => {
            let bands = [(&lengths.worktop_depth_plain, m), (&lengths.worktop_depth_middle, m900)];
            let deepest = (lengths.worktop_depth_deepest.value, *m1200);
            let (band, price) = (bands.into_iter().map(|(band, price)| (band.value, *price)))
                .find(|(band, _)| piece.depth <= *band)
                .unwrap_or(deepest);
            Billed {
                quantity: piece.length().metres().max(prices.worktop_min_m.value),
                unit: Unit::Metre,
                depth: piece.depth,
                band: Some(band),
                price,
            }
        }
        WorktopPrice::Square(price) => {
            let depth = billed_depth(piece, material, lengths);
            let area = (piece.length() * depth).square_metres();
            let quantity = area.max(prices.worktop_min_m2.value);
            Billed { quantity, unit: Unit::SquareMetre, depth, band: None, price: *price }
        }
    }
}

fn billed_depth(piece: &Piece, material: &Worktop, lengths: &Lengths) -> Mm {
    if material.kind.is_hard() { piece.depth.max(lengths.worktop_depth_billed.value) } else { piece.depth }
}

/// The wall of a surface; none on an island.
pub(super) fn wall(kitchen: &Kitchen<'_>, surface: usize) -> Option<Id> {
    (!kitchen.surfaces[surface].is_island()).then(|| Id::from(kitchen.surface_id(surface)))
}

/// A piece as its fitting is billed.
pub(super) fn fitted(piece: &Piece, billed: &Billed, kitchen: &Kitchen<'_>) -> Extent {
    let (length, wall) = (piece.length(), wall(kitchen, piece.surface));
    let across = (billed.unit == Unit::SquareMetre).then_some(billed.depth);
    let there = across.map_or(length.metres(), |across| (length * across).square_metres());
    Extent { wall, length, across, least: (there < billed.quantity).then_some(billed.quantity) }
}

fn piece_line(piece: &Piece, material: &Worktop, kitchen: &Kitchen<'_>) -> Line {
    let Billed { quantity, unit, depth, band, price } = billed(piece, material, kitchen.catalogue);
    let reason = Reason::Piece {
        wall: wall(kitchen, piece.surface),
        length: piece.length(),
        depth: piece.depth,
        billed_depth: depth,
        band,
        parts: if piece.slab_joints.is_empty() { Vec::new() } else { piece.parts() },
    };
    Line::new(Kind::Worktop, material.code.as_str(), price, reason).measured(quantity, unit)
}

/// The holes of sinks, hobs and taps. A socket's hole comes with its extra, see [`sockets`].
fn cutouts(kitchen: &Kitchen<'_>, material: &Worktop) -> Vec<Line> {
    let holes = kitchen.layout.worktops.iter().flat_map(|piece| &piece.cutouts);
    let line = |(kind, slot, placed): (CutoutKind, Slot, &Placed<'_>)| {
        let (code, price) = hole(&kitchen.catalogue.prices, material, kind)?;
        let product = placed.module.holds(slot).cloned().unwrap_or_default();
        Some(Line::new(Kind::Cutout, code, price, Reason::HoleFor { product }).of(&placed.module.id))
    };
    holes
        .filter_map(|cutout| Some((cutout.kind, slot(cutout.kind)?, &kitchen.placed[cutout.module])))
        .filter_map(line)
        .collect()
}

fn slot(kind: CutoutKind) -> Option<Slot> {
    match kind {
        CutoutKind::Hob(_) => Some(Slot::Hob),
        CutoutKind::Sink(_) => Some(Slot::Sink),
        CutoutKind::Tap => Some(Slot::Tap),
        CutoutKind::Socket | CutoutKind::Notch(_) | CutoutKind::OuterCorner => None,
    }
}

/// The row of the prices for a hole. Laminate and wood know surface cut-outs only, so a flush or undermount
/// product is priced as one there (the rule `SINK_MOUNT` refuses it). There is none for a notch round a column.
fn hole(prices: &Prices, material: &Worktop, kind: CutoutKind) -> Option<(&'static str, Money)> {
    let (code, price) = match (kind, material.kind.is_hard()) {
        (CutoutKind::Tap, false) => ("tap_hole_soft", &prices.tap_hole_soft),
        (CutoutKind::Tap, true) => ("tap_hole_hard", &prices.tap_hole_hard),
        (CutoutKind::Socket, false) => ("socket_hole_soft", &prices.socket_hole_soft),
        (CutoutKind::Socket, true) => ("socket_hole_hard", &prices.socket_hole_hard),
        (CutoutKind::Hob(_) | CutoutKind::Sink(_), false) => ("cutout_soft", &prices.cutout_soft),
        (CutoutKind::Hob(mount) | CutoutKind::Sink(mount), true) => match mount {
            Mount::Top => ("cutout_hard", &prices.cutout_hard),
            Mount::Flush => ("cutout_flush", &prices.cutout_flush),
            Mount::Under => ("cutout_under", &prices.cutout_under),
        },
        (CutoutKind::Notch(_) | CutoutKind::OuterCorner, _) => return None,
    };
    Some((code, price.euro()))
}

/// Each socket module adds its hole, also when no cabinet is named for it.
fn sockets(kitchen: &Kitchen<'_>, material: &Worktop) -> Vec<Line> {
    let extras = kitchen.design.extras.iter();
    let sockets =
        extras.filter(|extra| kitchen.catalogue.extra(&extra.code).is_some_and(|row| row.worktop_hole));
    let line = |product: &Code| {
        let (code, price) = hole(&kitchen.catalogue.prices, material, CutoutKind::Socket)?;
        Some(Line::new(Kind::Cutout, code, price, Reason::HoleFor { product: product.clone() }))
    };
    sockets.filter_map(|extra| Some(Line { module: extra.module.clone(), ..line(&extra.code)? })).collect()
}

/// Grooves beside a sink.
fn drainers(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let price = kitchen.catalogue.prices.drainer.euro();
    let line = |drainer: &Drainer| {
        let reason = Reason::Drainer { length: drainer.span.length() };
        Line::new(Kind::Edge, "drainer", price, reason).of(&kitchen.placed[drainer.module].module.id)
    };
    kitchen.layout.worktops.iter().flat_map(|piece| &piece.drainers).map(line).collect()
}

/// One joint per joined corner, one wherever a piece is longer than the slab, one where the depth changes, one where a
/// peninsula meets a row, and one along a piece for each seam where it is deeper than the slab is wide.
fn joints(kitchen: &Kitchen<'_>, material: &Worktop) -> Option<Line> {
    let (pieces, prices) = (&kitchen.layout.worktops, &kitchen.catalogue.prices);
    let ends = pieces.iter().flat_map(|piece| [piece.left, piece.right]);
    let joined: BTreeSet<usize> = ends
        .filter_map(|end| match end {
            PieceEnd::Joint(corner) => Some(corner),
            _ => None,
        })
        .collect();
    let corners = count(joined.len());
    // Both pieces that meet where the depth changes end there.
    let steps = pieces
        .iter()
        .flat_map(|piece| [piece.left, piece.right])
        .filter(|end| *end == PieceEnd::Step)
        .count()
        / 2;
    let steps = count(steps);
    let slabs = count(pieces.iter().map(|piece| piece.slab_joints.len()).sum());
    let butts = count(pieces.iter().map(|piece| piece.butts.len()).sum());
    // A side down to the floor goes on with the seams of its piece.
    let with_falls = |piece: &Piece| {
        let falls = [piece.left, piece.right].into_iter().filter(|end| *end == PieceEnd::Fall).count();
        piece.seams.len() * (1 + falls)
    };
    let seams = count(pieces.iter().map(with_falls).sum());
    let (code, price) = if material.kind.is_mitred() {
        ("joint_mitre", &prices.joint_mitre)
    } else {
        ("joint_butt", &prices.joint_butt)
    };
    let line =
        || Line::new(Kind::Joint, code, price.euro(), Reason::Joints { corners, slabs, steps, butts, seams });
    let all = corners + slabs + steps + butts + seams;
    (all > 0).then(|| line().times(all))
}

/// Laminate and wood per short end, compact and stone per metre; one line for all.
fn edges(kitchen: &Kitchen<'_>, material: &Worktop) -> Option<Line> {
    let (pieces, prices) = (&kitchen.layout.worktops, &kitchen.catalogue.prices);
    if material.kind.is_mitred() {
        let ends = pieces.iter().map(|piece| piece.visible_ends).sum();
        let line = || Line::new(Kind::Edge, "edge_end", prices.edge_end.euro(), Reason::FreeEnds);
        return (ends > 0).then(|| line().times(ends));
    }
    let polished: Mm = pieces.iter().map(|piece| piece.polished).sum();
    let seen = pieces.iter().filter(|piece| piece.polished > Mm::ZERO);
    let part = |piece: &Piece| {
        let wall = wall(kitchen, piece.surface);
        Extent { wall, length: piece.polished, across: None, least: None }
    };
    let reason = Reason::PolishedEdges { parts: seen.map(part).collect() };
    let line = || Line::new(Kind::Edge, "edge_polished", prices.edge_polished.euro(), reason);
    let metres = polished.metres().max(prices.edge_min.value);
    (polished > Mm::ZERO).then(|| line().measured(metres, Unit::Metre))
}

/// An apron along every edge that is seen, by the metre; one line for all.
fn aprons(kitchen: &Kitchen<'_>) -> Option<Line> {
    let (height, prices) = (kitchen.design.style.apron?, &kitchen.catalogue.prices);
    let part = |piece: &Piece| {
        let length = piece.aprons.iter().copied().sum();
        Extent { wall: wall(kitchen, piece.surface), length, across: None, least: None }
    };
    let pieces = kitchen.layout.worktops.iter().filter(|piece| !piece.aprons.is_empty());
    let parts: Vec<Extent> = pieces.map(part).collect();
    let length: Mm = parts.iter().map(|part| part.length).sum();
    let metres = length.metres().max(prices.edge_min.value);
    let line = || Line::new(Kind::Edge, "apron", prices.apron.euro(), Reason::Apron { height, parts });
    (length > Mm::ZERO).then(|| line().measured(metres, Unit::Metre))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
