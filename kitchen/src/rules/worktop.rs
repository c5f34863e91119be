//! Whether the worktop can be cut, joined and carried: `STONE_BRIDGE`, `DRAINER_ROOM`, `JOINT_PLACE`, `SPAN`.

use super::manner::Breach;
use super::report::{Report, surface, unit, units as units_of};
use super::{Manner, Rule, Severity};
use crate::catalogue::{Family, Mount, Worktop, WorktopKind};
use crate::geometry::{Edge, Span};
use crate::kitchen::Kitchen;
use crate::layout::{self, Bound, Cutout, CutoutKind, Drainer, Gap, GapKind, Level, Piece, PieceEnd, Row};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let Some(material) = kitchen.catalogue.worktop(&kitchen.design.style.worktop) else { return };
    if material.kind == WorktopKind::Stone {
        for piece in &kitchen.layout.worktops {
            for sink in piece.cutouts.iter().filter(|cutout| hangs(cutout)) {
                stone_bridge(report, piece, sink);
            }
        }
    }
    for piece in &kitchen.layout.worktops {
        grooves(report, piece);
    }
    joints(report, material);
    let Some(most) = layout::farthest_span(kitchen.catalogue, &material.code) else { return };
    for row in kitchen.layout.rows.iter().filter(|row| row.level == Level::Floor) {
        spans(report, row, most.value);
    }
    for piece in &kitchen.layout.worktops {
        over_holes(report, piece, most.value);
    }
}

/// Grooves that would be shorter than the mason cuts are left out (docs/rules.md).
fn grooves(report: &mut Report<'_, '_>, piece: &Piece) {
    let kitchen = report.kitchen;
    let limit = [(Severity::Warning, report.limits.drainer_room_warning.value)];
    for Drainer { module, span, .. } in layout::asked_drainers(kitchen, piece) {
        report.at_least(Rule::DrainerRoom, span.length(), &limit, || vec![unit(kitchen, module)]);
    }
}

/// An undermount sink hangs from the stone around it.
fn hangs(cutout: &Cutout) -> bool {
    cutout.kind == CutoutKind::Sink(Mount::Under)
}

/// The stone that a sink leaves where it leaves least. The mason moves the bowl forward as far as the front keeps its
/// strip; only what is then left behind it counts (docs/rules.md).
fn stone_bridge(report: &mut Report<'_, '_>, piece: &Piece, sink: &Cutout) {
    let kitchen = report.kitchen;
    let strip = report.limits.stone_bridge_error.value;
    let behind = piece.depth - sink.depth.length() - strip;
    let side = |edge: Edge| {
        let end = if edge == Edge::Left { piece.left } else { piece.right };
        let ends = end.is_free() || matches!(end, PieceEnd::Wall | PieceEnd::Tall);
        ends.then(|| (edge.of(piece.span) - edge.of(sink.span)).abs())
    };
    let others = piece.cutouts.iter().filter(|other| hangs(other) && other.span.start > sink.span.start);
    let between = others.map(|other| sink.span.gap_to(other.span)).min();
    let strips = [Some(behind), side(Edge::Left), side(Edge::Right)].into_iter().flatten();
    let bridge = between.map(|between| (between, report.limits.stone_bridge_sinks_error.value));
    let narrowest =
        strips.map(|stone| (stone, strip)).chain(bridge).min_by_key(|(stone, asked)| *stone - *asked);
    let subjects = || vec![unit(kitchen, sink.module)];
    if let Some((stone, asked)) = narrowest.filter(|(stone, asked)| stone < asked) {
        report.add(Rule::StoneBridge, Severity::Error, subjects(), stone, asked);
        return;
    }
    let is_tap = |cutout: &Cutout| cutout.kind == CutoutKind::Tap && cutout.module == sink.module;
    if piece.cutouts.iter().any(is_tap) {
        let limit = [(Severity::Hint, report.limits.stone_bridge_tap_hint.value)];
        report.at_least((Rule::StoneBridge, Manner::Tap), behind, &limit, subjects);
    }
}

/// A joint beside the cut-out of a hob or sink breaks, one along the piece too; one over a dishwasher sags, for nothing carries it.
fn joints(report: &mut Report<'_, '_>, material: &Worktop) {
    let kitchen = report.kitchen;
    let steps = [
        (Severity::Error, report.limits.joint_place_error.value),
        (Severity::Warning, report.lengths.joint_clearance.value),
    ];
    for piece in &kitchen.layout.worktops {
        for joint in piece.slab_joints.iter().copied().chain(end_joints(piece, material)) {
            let nearest = nearest_cutout(piece, joint).filter(|(distance, _)| *distance < steps[1].1);
            if let Some((distance, module)) = nearest {
                let through = (distance < Mm::ZERO).then_some(Manner::Through);
                let breach = Breach(Rule::JointPlace, through);
                report.at_least(breach, distance, &steps, || vec![unit(kitchen, module)]);
            } else if let Some(dishwashers) = dishwashers_under(kitchen, piece, joint) {
                let over = (Rule::JointPlace, Manner::Dishwasher);
                report.state(over, Severity::Warning, units_of(kitchen, &dishwashers));
            }
        }
        for seam in &piece.seams {
            let seam = Span::at(*seam, Mm::ZERO);
            let holes = piece.cutouts.iter().filter(|cutout| is_large(cutout));
            // Of two as near the first along the piece, not in the file.
            let near = |hole: &Cutout| (hole.depth.gap_to(seam), hole.span.start, hole.depth.start);
            let nearest = holes.map(|hole| (near(hole), hole.module)).min();
            if let Some(((distance, ..), module)) = nearest {
                report.at_least(Rule::JointPlace, distance, &steps, || vec![unit(kitchen, module)]);
            }
        }
    }
}

/// The ends at which a piece is butted to another: where the depth changes, where a peninsula meets a row, and in a corner;
/// a mitre is not measured (kitchen.md §8 "Rules").
fn end_joints(piece: &Piece, material: &Worktop) -> impl Iterator<Item = Mm> {
    let is_butted = !material.kind.is_mitred();
    let ends = [(piece.left, piece.span.start), (piece.right, piece.span.end)];
    let butted = ends.into_iter().filter(move |(end, _)| match end {
        PieceEnd::Step | PieceEnd::Butt => true,
        PieceEnd::Joint(_) => is_butted,
        _ => false,
    });
    butted.map(|(_, at)| at)
}

/// How far the nearest hob or sink lies from a joint, below nothing where the joint goes through it. The hole of a tap
/// lies behind its sink, that of a socket goes where the joint leaves room.
fn nearest_cutout(piece: &Piece, joint: Mm) -> Option<(Mm, usize)> {
    let cutouts = piece.cutouts.iter().filter(|cutout| is_large(cutout));
    let near = |cutout: &Cutout| (cutout.span.gap_to(Span::at(joint, Mm::ZERO)), cutout.span.start);
    cutouts
        .map(|cutout| (near(cutout), cutout.module))
        .min()
        .map(|((distance, _), module)| (distance, module))
}

fn is_large(cutout: &Cutout) -> bool {
    matches!(cutout.kind, CutoutKind::Hob(_) | CutoutKind::Sink(_))
}

/// The dishwasher that a joint lies over, or the two between which it does.
fn dishwashers_under(kitchen: &Kitchen<'_>, piece: &Piece, joint: Mm) -> Option<Vec<usize>> {
    let is_inside = |(_, along): &(Vec<usize>, Span)| along.start < joint && joint < along.end;
    let (mut units, _) = layout::bare(kitchen, piece).into_iter().find(is_inside)?;
    let apart = |unit: &usize| layout::stand(kitchen, piece.surface, *unit).gap_to(Span::at(joint, Mm::ZERO));
    let nearest = units.iter().map(apart).min();
    units.retain(|unit| apart(unit) <= nearest.unwrap_or_default().max(Mm::ZERO));
    Some(units)
}

/// Where dishwashers stand, the worktop spans from the carcass on their left to the one on their right, over fillers
/// too. At a side wall `DW_END_OF_RUN` speaks.
fn spans(report: &mut Report<'_, '_>, row: &Row, most: Mm) {
    let kitchen = report.kitchen;
    let carries = |unit: usize| kitchen.placed[unit].family() != Family::FrontOnly;
    let mut start = 0;
    while start < row.modules.len() {
        if carries(row.modules[start]) {
            start += 1;
            continue;
        }
        let more = (start + 1..row.modules.len())
            .take_while(|next| !carries(row.modules[*next]) && row.gaps[*next].kind != GapKind::Open);
        let end = start + 1 + more.count();
        let (units, gaps) = (&row.modules[start..end], &row.gaps[start..=end]);
        if !at_side_wall(gaps) {
            let widths: Mm = units.iter().map(|unit| kitchen.placed[*unit].span.length()).sum();
            let stretch = widths + gaps.iter().map(bare).sum();
            let limit = [(Severity::Error, most)];
            report.at_most(Rule::Span, stretch, &limit, || units_of(kitchen, units));
        }
        start = end;
    }
}

/// The stretches of an island's piece where no unit stands on either side, each farther than the worktop spans: from the carcass
/// on the left to the one on the right, or to the end.
pub(super) fn holes(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Span> {
    let on = &kitchen.surfaces[piece.surface];
    let most = layout::farthest_span(kitchen.catalogue, &kitchen.design.style.worktop);
    let Some(most) = most.filter(|_| on.is_island()) else { return Vec::new() };
    let stands = piece.modules.iter().map(|unit| layout::stand(kitchen, piece.surface, *unit));
    let mut holes = piece.span.shared(Span::at(Mm::ZERO, on.length())).free_of(stands);
    holes.retain(|hole| hole.length() > most.value);
    holes
}

/// Over the holes of an island the worktop hangs as over dishwashers.
fn over_holes(report: &mut Report<'_, '_>, piece: &Piece, most: Mm) {
    let kitchen = report.kitchen;
    for hole in holes(kitchen, piece) {
        let mut beside = piece.modules.clone();
        beside.retain(|unit| layout::stand(kitchen, piece.surface, *unit).gap_to(hole) == Mm::ZERO);
        beside.sort_by_key(|unit| layout::stand(kitchen, piece.surface, *unit).start);
        let island = surface(kitchen, piece.surface);
        let subjects = units_of(kitchen, &beside).into_iter().chain([island]).collect();
        report.add(Rule::Span, Severity::Error, subjects, hole.length(), most);
    }
}

/// What a gap adds to a stretch without a carcass: nothing where the run ends, for its panel carries the worktop.
fn bare(gap: &Gap) -> Mm {
    if gap.kind == GapKind::Open { Mm::ZERO } else { gap.judged.max(Mm::ZERO) }
}

fn at_side_wall(gaps: &[Gap]) -> bool {
    let meets_wall =
        |gap: &Gap| gap.kind != GapKind::Open && [gap.left, gap.right].into_iter().any(Bound::is_of_house);
    gaps.iter().any(meets_wall)
}
