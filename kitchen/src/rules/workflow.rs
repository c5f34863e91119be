//! Whether one can work in it: `DW_SINK`, `HOB_SINK`, `AISLE_WORK`.

use super::bodies::{distance, front_plane};
use super::report::{Report, surface, unit, units};
use super::stretch::{sink_outline, sinks_of, tops};
use super::{Rule, Severity};
use crate::catalogue::Family;
use crate::footing::{Met, met};
use crate::front::opening;
use crate::geometry::{Box3, Frame, Span};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::{CutoutKind, Level, met_apart};
use crate::length::Mm;

pub(super) fn check(report: &mut Report<'_, '_>) {
    dishwasher_near_sink(report);
    hob_and_sink(report);
    aisles(report);
}

fn dishwasher_near_sink(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let sinks: Vec<(usize, Box3)> = kitchen
        .placed
        .iter()
        .enumerate()
        .filter_map(|(module, placed)| Some((module, sink_outline(kitchen, placed)?)))
        .collect();
    let dishwashers = kitchen.placed.iter().enumerate();
    for (module, placed) in dishwashers.filter(|(_, placed)| placed.family() == Family::FrontOnly) {
        let ways = sinks.iter().map(|(sink, bounds)| (distance(placed.body, *bounds), *sink));
        let Some((way, sink)) = nearest(kitchen, ways) else { continue };
        let limit = [(Severity::Warning, report.limits.dw_sink_warning.value)];
        report.at_most(Rule::DwSink, way, &limit, || units(kitchen, &[module, sink]));
    }
}

/// Edge to edge on one worktop: the hob's cut-out and the sink's outer size.
fn hob_and_sink(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let near =
        [(Severity::Error, limits.hob_sink_error.value), (Severity::Warning, limits.hob_sink_warning.value)];
    let far = [(Severity::Hint, limits.hob_sink_hint.value)];
    for pieces in tops(kitchen) {
        let cutouts = pieces.iter().flat_map(|piece| &piece.cutouts);
        for cutout in cutouts.filter(|cutout| matches!(cutout.kind, CutoutKind::Hob(_))) {
            let sinks = pieces.iter().flat_map(|piece| sinks_of(kitchen, piece));
            let ways = sinks.map(|(sink, span)| (cutout.span.gap_to(span).max(Mm::ZERO), sink));
            let Some((way, sink)) = nearest(kitchen, ways) else { continue };
            let subjects = || vec![unit(kitchen, cutout.module), unit(kitchen, sink)];
            report.at_least(Rule::HobSink, way, &near, subjects);
            report.at_most(Rule::HobSink, way, &far, subjects);
        }
    }
}

/// The nearest of units with their distance; of two as near the first along its surface, not in the file.
pub(super) fn nearest(kitchen: &Kitchen<'_>, ways: impl Iterator<Item = (Mm, usize)>) -> Option<(Mm, usize)> {
    let place = |unit: usize| (kitchen.placed[unit].surface, kitchen.placed[unit].span.start);
    ways.min_by_key(|(way, unit)| (*way, place(*unit)))
}

/// A standing front that opens as a surface sees it.
struct FrontLine {
    module: usize,
    along: Span,
    /// From the surface to the front plane.
    plane: Mm,
    handle: Mm,
}

/// The room to work in between two places.
pub(super) struct Aisle {
    pub between: [usize; 2],
    pub width: Mm,
    modules: Vec<usize>,
}

fn aisles(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let steps = [
        (Severity::Error, limits.aisle_error.value),
        (Severity::Warning, limits.aisle_warning.value),
        (Severity::Hint, limits.aisle_hint.value),
    ];
    for aisle in to_work_in(kitchen) {
        if runs_into(kitchen, &aisle) {
            continue;
        }
        // Handles that would stand in each other leave nothing.
        report.at_least(Rule::AisleWork, aisle.width.max(Mm::ZERO), &steps, || {
            let places = aisle.between.map(|place| surface(kitchen, place));
            places.into_iter().chain(units(kitchen, &aisle.modules)).collect()
        });
    }
}

/// Whether the two sides of an aisle stand in each other: there is no aisle, and `OVERLAP` says by how much.
fn runs_into(kitchen: &Kitchen<'_>, aisle: &Aisle) -> bool {
    let on = |places: [usize; 2]| {
        let SurfaceKind::Island(island, _) = kitchen.surfaces[places[0]].kind else { return false };
        met(kitchen, island).into_iter().any(|(what, _)| match what {
            Met::Island(other) => island_place(kitchen, other) == places[1],
            Met::Unit(unit) => place(kitchen, kitchen.placed[unit].surface) == places[1],
            Met::Wall(_) | Met::Obstacle(_) => false,
        })
    };
    let [a, b] = aisle.between;
    // Worktops come out before the fronts.
    let over = kitchen.catalogue.lengths.overhang_front.value;
    let units_meet = || {
        met_apart(kitchen).into_keys().any(|pair| {
            let places = pair.map(|unit| place(kitchen, kitchen.placed[unit].surface));
            places == [a, b] || places == [b, a] || pair.iter().all(|unit| aisle.modules.contains(unit))
        })
    };
    aisle.width < Mm::ZERO && (on([a, b]) || on([b, a])) || aisle.width < over + over && units_meet()
}

/// Between opposite fronts less their handles, and from fronts to the outline of an island; the narrowest
/// place between two walls or islands speaks for all of it.
pub(super) fn to_work_in(kitchen: &Kitchen<'_>) -> Vec<Aisle> {
    let mut aisles = Vec::new();
    for (near, row) in standing(kitchen) {
        aisles.extend(
            standing(kitchen).filter_map(|(far, other)| between_fronts(kitchen, (near, row), (far, other))),
        );
        aisles.extend(
            (0..kitchen.design.islands.len()).filter_map(|island| before_island(kitchen, near, row, island)),
        );
    }
    aisles.sort_by_key(|aisle| (aisle.between, aisle.width));
    aisles.dedup_by_key(|aisle| aisle.between);
    aisles
}

/// The rows that stand on the floor, with their surfaces.
fn standing<'k>(kitchen: &'k Kitchen<'_>) -> impl Iterator<Item = (usize, &'k [usize])> {
    let rows = kitchen.layout.rows.iter().filter(|row| row.level == Level::Floor);
    rows.map(|row| (row.surface, row.modules.as_slice()))
}

/// A surface that stands for its wall or island.
pub(super) fn place(kitchen: &Kitchen<'_>, surface: usize) -> usize {
    match kitchen.surfaces[surface].kind {
        SurfaceKind::Wall(_) => surface,
        SurfaceKind::Island(island, _) => island_place(kitchen, island),
    }
}

/// The first side of an island: sides come in pairs, after the walls.
pub(super) fn island_place(kitchen: &Kitchen<'_>, island: usize) -> usize {
    kitchen.design.room.walls.len() + 2 * island
}

pub(super) fn pair(a: usize, b: usize) -> [usize; 2] {
    [a.min(b), a.max(b)]
}

fn front_lines(kitchen: &Kitchen<'_>, frame: Frame, row: &[usize]) -> Vec<FrontLine> {
    let mut lines: Vec<FrontLine> = row
        .iter()
        .map(|module| {
            let placed = &kitchen.placed[*module];
            // Nobody works before the blind end of a corner unit.
            let (own, opens) = (kitchen.surfaces[placed.surface].frame, opening(kitchen, placed));
            let [a, b] = [opens.start, opens.end].map(|x| own.point(x, Mm::ZERO));
            let along = frame.view(Box3::standing(a, b, Span::default())).0;
            FrontLine {
                module: *module,
                along,
                plane: front_plane(kitchen, placed),
                handle: placed.projection(),
            }
        })
        .collect();
    lines.sort_by_key(|line| line.along.start);
    lines
}

/// How far apart the lines of two surfaces lie that face each other; none for others, nor for the two sides of an
/// island.
pub(super) fn facing(kitchen: &Kitchen<'_>, near: usize, far: usize) -> Option<Mm> {
    let (own, other) = (kitchen.surfaces[near].frame, kitchen.surfaces[far].frame);
    let origin = Box3::standing(other.origin, other.origin, Span::default());
    let across = own.view(origin).1.start;
    let apart = place(kitchen, near) != place(kitchen, far);
    (apart && own.faces(&other) && across > Mm::ZERO).then_some(across)
}

/// The narrowest place between two rows that face each other.
fn between_fronts(kitchen: &Kitchen<'_>, near: (usize, &[usize]), far: (usize, &[usize])) -> Option<Aisle> {
    let between = pair(place(kitchen, near.0), place(kitchen, far.0));
    let across = facing(kitchen, near.0, far.0).filter(|_| near.0 < far.0)?;
    let own = kitchen.surfaces[near.0].frame;
    let (ours, theirs) = (front_lines(kitchen, own, near.1), front_lines(kitchen, own, far.1));
    let mut narrowest: Option<Aisle> = None;
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (ours.get(i), theirs.get(j)) {
        let width = across - a.plane - b.plane - a.handle - b.handle;
        if a.along.overlaps(b.along) && narrowest.as_ref().is_none_or(|known| width < known.width) {
            narrowest = Some(Aisle { between, width, modules: vec![a.module, b.module] });
        }
        if a.along.end < b.along.end {
            i += 1;
        } else {
            j += 1;
        }
    }
    narrowest
}

/// The narrowest place between a row and the outline of an island before it.
fn before_island(kitchen: &Kitchen<'_>, near: usize, row: &[usize], island: usize) -> Option<Aisle> {
    let between = pair(place(kitchen, near), island_place(kitchen, island));
    if between[0] == between[1] {
        return None;
    }
    let frame = kitchen.surfaces[near].frame;
    let (along, outward) = frame.view(kitchen.design.islands[island].ground());
    let lines = front_lines(kitchen, frame, row);
    let faced = lines.iter().filter(|line| line.along.overlaps(along) && outward.end > line.plane);
    let narrowest = faced.min_by_key(|line| outward.start - line.plane - line.handle)?;
    let width = outward.start - narrowest.plane - narrowest.handle;
    Some(Aisle { between, width, modules: vec![narrowest.module] })
}
