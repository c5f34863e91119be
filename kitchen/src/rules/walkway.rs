//! Where one only walks: `AISLE_WALK`. Where one also opens fronts, `AISLE_WORK` measures.

use super::bodies::front_plane;
use super::island::behind_bar;
use super::manner::Breach;
use super::report::{Report, surface, unit};
use super::workflow::nearest;
use super::{Manner, Rule, Severity};
use crate::geometry::{Box3, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{PanelKind, piece_back};
use crate::length::Mm;

/// A way between two things, and what it is about.
pub(super) struct Way {
    pub width: Mm,
    pub subjects: Vec<Id>,
}

/// What stands as near as a filler stands against the other, as a peninsula does: nobody walks there.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let mut ways = Vec::new();
    for island in 0..kitchen.design.islands.len() {
        ways.extend(walls(kitchen).filter_map(|wall| to_bare_wall(kitchen, island, wall)));
        ways.extend(walls(kitchen).filter_map(|wall| past_row(kitchen, island, wall)));
        ways.extend(
            (island + 1..kitchen.design.islands.len()).filter_map(|other| between(kitchen, island, other)),
        );
    }
    let opposite = walls(kitchen)
        .flat_map(|wall| walls(kitchen).filter_map(move |other| before_bare_wall(kitchen, wall, other)));
    let ways = ways.into_iter().map(|way| (way, Rule::AisleWalk.into()));
    let ways = ways.chain(opposite.map(|way| (way, (Rule::AisleWalk, Manner::Opposite).into())));
    let against = report.lengths.gap_filler_max.value;
    let limit = [(Severity::Warning, report.limits.aisle_walk_warning.value)];
    let ways: Vec<(Way, Breach)> = ways.filter(|(way, _)| way.width > against).collect();
    for (way, breach) in ways {
        report.at_least(breach, way.width, &limit, || way.subjects.clone());
    }
}

/// The surfaces that are walls.
pub(super) fn walls(kitchen: &Kitchen<'_>) -> impl Iterator<Item = usize> + Clone {
    0..kitchen.surfaces.iter().filter(|surface| !surface.is_island()).count()
}

pub(super) fn outline(kitchen: &Kitchen<'_>, island: usize) -> Box3 {
    kitchen.design.islands[island].ground()
}

/// The units that stand along a surface.
fn standing<'k, 'a>(
    kitchen: &'k Kitchen<'a>,
    surface: usize,
) -> impl Iterator<Item = (usize, &'k Placed<'a>)> {
    let placed = kitchen.placed.iter().enumerate();
    placed.filter(move |(_, placed)| placed.surface == surface && placed.family().stands())
}

/// Whether a unit of a surface has its front towards a stretch of it.
fn is_faced(kitchen: &Kitchen<'_>, surface: usize, along: Span) -> bool {
    standing(kitchen, surface).any(|(_, placed)| placed.span.overlaps(along))
}

/// Between an island and a wall along which nothing stands there. Behind a bar it is to sit in (`SEAT_AISLE`).
pub(super) fn to_bare_wall(kitchen: &Kitchen<'_>, island: usize, wall: usize) -> Option<Way> {
    let frame = kitchen.surfaces[wall].frame;
    let (along, outward) = frame.view(outline(kitchen, island));
    let is_before = along.overlaps(Span::at(Mm::ZERO, frame.length)) && outward.start > Mm::ZERO;
    let subjects = vec![kitchen.design.islands[island].id.clone(), surface(kitchen, wall)];
    let is_to_sit_in = behind_bar(kitchen, island).is_some_and(|(_, behind)| subjects.contains(&behind));
    (is_before && !is_to_sit_in && !is_faced(kitchen, wall, along))
        .then_some(Way { width: outward.start, subjects })
}

/// Between an island and the end of a row: the end of its worktop, or the side of a tall unit.
pub(super) fn past_row(kitchen: &Kitchen<'_>, island: usize, wall: usize) -> Option<Way> {
    let frame = kitchen.surfaces[wall].frame;
    let (along, outward) = frame.view(outline(kitchen, island));
    let pieces = kitchen.layout.worktops.iter().filter(|piece| piece.surface == wall);
    let tops = pieces.map(|piece| (piece.span, piece_back(kitchen, piece) + piece.depth, piece.modules[0]));
    let units =
        standing(kitchen, wall).map(|(module, placed)| (placed.span, front_plane(kitchen, placed), module));
    let panels =
        kitchen.layout.panels.iter().filter(|panel| panel.surface == wall && panel.kind == PanelKind::End);
    let panels = panels.filter_map(|panel| Some((panel.span, panel.reach(), panel.module?)));
    let panels = panels.filter(|(_, _, module)| kitchen.placed[*module].family().stands());
    let beside = |depth: Mm| outward.overlaps(Span::between(Mm::ZERO, depth));
    let bodies = tops.chain(units).chain(panels).filter(|(_, depth, _)| beside(*depth));
    let (width, module) = nearest(kitchen, bodies.map(|(span, _, module)| (span.gap_to(along), module)))?;
    let subjects = vec![kitchen.design.islands[island].id.clone(), unit(kitchen, module)];
    Some(Way { width, subjects })
}

/// Between two islands that have no fronts towards each other.
pub(super) fn between(kitchen: &Kitchen<'_>, one: usize, other: usize) -> Option<Way> {
    let (a, b) = (outline(kitchen, one), outline(kitchen, other));
    let width = match (a.x.overlaps(b.x), a.y.overlaps(b.y)) {
        (true, false) => a.y.gap_to(b.y),
        (false, true) => a.x.gap_to(b.x),
        _ => return None,
    };
    let faces = |island: usize, towards: Box3| {
        let sides = kitchen.surfaces.iter().enumerate();
        let mut sides =
            sides.filter(move |(_, side)| matches!(side.kind, SurfaceKind::Island(of, _) if of == island));
        sides.any(|(index, side)| {
            let (along, outward) = side.frame.view(towards);
            outward.start > Mm::ZERO && is_faced(kitchen, index, along)
        })
    };
    let subjects = [one, other].map(|island| kitchen.design.islands[island].id.clone()).to_vec();
    (!faces(one, b) && !faces(other, a)).then_some(Way { width, subjects })
}

/// Between the fronts along a wall and the opposite wall, where nothing stands along it; the narrowest place.
fn before_bare_wall(kitchen: &Kitchen<'_>, wall: usize, opposite: usize) -> Option<Way> {
    let (own, other) = (kitchen.surfaces[wall].frame, kitchen.surfaces[opposite].frame);
    let faces = own.outward.x == -other.outward.x && own.outward.y == -other.outward.y;
    let line =
        Box3::standing(other.point(Mm::ZERO, Mm::ZERO), other.point(other.length, Mm::ZERO), Span::default());
    let (along, across) = own.view(line);
    if !faces || across.start <= Mm::ZERO {
        return None;
    }
    let facing: Vec<Span> = standing(kitchen, opposite).map(|(_, placed)| placed.span).collect();
    let before = standing(kitchen, wall).filter(|(_, placed)| {
        let seen = other.view(placed.body).0;
        placed.span.overlaps(along) && !facing.iter().any(|unit| unit.overlaps(seen))
    });
    let widths = before
        .map(|(module, placed)| (across.start - front_plane(kitchen, placed) - placed.projection(), module));
    let (width, module) = nearest(kitchen, widths)?;
    Some(Way {
        width,
        subjects: vec![surface(kitchen, wall), surface(kitchen, opposite), unit(kitchen, module)],
    })
}
