//! Whether a row of units fits its wall: `RUN_TOO_LONG`, `RUN_GAP`, `WALL_FILLER`, `PANEL_MISSING`.

use super::bodies::{boxes, front_plane};
use super::manner::Breach;
use super::meant::is_explained;
use super::report::{Report, side, surface, unit};
use super::{Manner, Rule, Severity};
use crate::catalogue::Slot;
use crate::front;
use crate::geometry::{Box3, Edge, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{Bound, Corner, Gap, GapKind, Level, Row, Solution, shown};
use crate::length::Mm;
use crate::room::{Hinge, ObstacleKind, Opening};

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let mut at_walls = Vec::new();
    for row in &kitchen.layout.rows {
        run_too_long(report, row);
        for gap in &row.gaps {
            if panel_missing(report, row, gap) {
                continue;
            }
            match (gap.left, gap.right) {
                (Bound::Module(left), Bound::Module(right)) => between_units(report, row, gap, [left, right]),
                (
                    Bound::Wall | Bound::Zone | Bound::Obstacle(_) | Bound::Corner(_),
                    Bound::Module(module),
                ) => {
                    let side = side(kitchen, row.surface, gap, Edge::Left);
                    at_walls.extend(at_end(report, row, gap, module, side));
                }
                (
                    Bound::Module(module),
                    Bound::Wall | Bound::Zone | Bound::Obstacle(_) | Bound::Corner(_),
                ) => {
                    let side = side(kitchen, row.surface, gap, Edge::Right);
                    at_walls.extend(at_end(report, row, gap, module, side));
                }
                _ => {}
            }
        }
    }
    for together in by_end(kitchen, at_walls) {
        wall_filler(report, &together);
    }
}

/// A unit with fronts beside a side wall or column.
struct AtWall<'k> {
    module: usize,
    gap: &'k Gap,
    side: Id,
}

/// Those on the two sides of an island at one wall together, for the island stands too near to it, and so a unit between two
/// columns of one wall; others by themselves.
fn by_end<'k>(kitchen: &Kitchen<'_>, at_walls: Vec<AtWall<'k>>) -> Vec<Vec<AtWall<'k>>> {
    let island = |unit: &AtWall<'_>| match kitchen.surfaces[kitchen.placed[unit.module].surface].kind {
        SurfaceKind::Island(island, _) => Some(island),
        SurfaceKind::Wall(_) => None,
    };
    let mut ends: Vec<Vec<AtWall<'_>>> = Vec::new();
    for unit in at_walls {
        let is_same = |other: &AtWall<'_>| {
            let is_island = island(other).is_some() && island(other) == island(&unit);
            (is_island || other.module == unit.module) && other.side == unit.side
        };
        match ends.iter_mut().find(|end| end.iter().any(is_same)) {
            Some(end) => end.push(unit),
            None => ends.push(vec![unit]),
        }
    }
    ends
}

/// A unit past the end of its wall; or, between two side walls or columns, too little left over to fit the row in
/// (kitchen.md §8 "Rules").
fn run_too_long(report: &mut Report<'_, '_>, row: &Row) {
    let kitchen = report.kitchen;
    let subjects = |modules: &[usize]| -> Vec<Id> {
        let modules = modules.iter().map(|module| unit(kitchen, *module));
        std::iter::once(surface(kitchen, row.surface)).chain(modules).collect()
    };
    let length = kitchen.surfaces[row.surface].length();
    let past = |module: &usize| kitchen.placed[*module].span.end > length;
    if let Some(farthest) =
        row.modules.iter().copied().filter(past).max_by_key(|module| kitchen.placed[*module].span.end)
    {
        let past: Vec<usize> = row.modules.iter().copied().filter(past).collect();
        let room = length - kitchen.placed[farthest].span.end;
        report.add((Rule::RunTooLong, Manner::Past), Severity::Error, subjects(&past), room, Mm::ZERO);
        return;
    }
    let (Some(first), Some(last)) = (row.gaps.first(), row.gaps.last()) else { return };
    // Units inside a beam have no stretch of wall to fit: that they stand in it is all there is to say.
    let stretch = Span::between(first.span.start, last.span.end);
    let has_stretch =
        row.modules.iter().all(|module| stretch.contains(kitchen.placed[*module].span.middle()));
    let between_walls = has_stretch && first.left.is_of_house() && last.right.is_of_house();
    if between_walls {
        let gaps = row.gaps.iter().filter(|gap| gap.kind != GapKind::Void);
        let room: Mm = gaps.map(|gap| gap.span.length()).sum();
        let limit = report.limits.run_too_long_error.value;
        report.at_least(Rule::RunTooLong, room, &[(Severity::Error, limit)], || subjects(&row.modules));
    }
}

fn between_units(report: &mut Report<'_, '_>, row: &Row, gap: &Gap, pair: [usize; 2]) {
    let kitchen = report.kitchen;
    let subjects = || pair.map(|module| unit(kitchen, module)).to_vec();
    if gap.kind == GapKind::Overlap {
        return;
    }
    let is_meant =
        gap.kind == GapKind::Open && (parts_rows(report, row, gap) || is_explained(kitchen, row, gap.span));
    if !is_meant {
        run_gap(report, gap, subjects);
    }
}

/// A gap of 4 to 19 mm is to be closed up, one over 150 mm has room for a unit; a filler covers the rest.
fn run_gap(report: &mut Report<'_, '_>, gap: &Gap, subjects: impl Fn() -> Vec<Id>) {
    let limit = match gap.kind {
        GapKind::Narrow => report.lengths.gap_ignore.value,
        GapKind::Open => report.lengths.gap_filler_max.value,
        _ => return,
    };
    report.add(Rule::RunGap, Severity::Warning, subjects(), gap.judged, limit);
}

/// Whether a gap has less room than the end panels take on the sides that are seen in it (kitchen.md §8 "End panels"), which
/// is then told.
fn panel_missing(report: &mut Report<'_, '_>, row: &Row, gap: &Gap) -> bool {
    let kitchen = report.kitchen;
    let units = Edge::BOTH.map(|edge| gap.neighbour(edge, &kitchen.layout.corners));
    let ([Some(left), Some(right)], false) = (units, matches!(gap.kind, GapKind::Overlap | GapKind::Void))
    else {
        return false;
    };
    let panel = report.lengths.panel.value;
    let (breach, needed) = match shown(kitchen, (row.surface, row.level), [left, right]) {
        [false, false] => return false,
        [true, true] => (Breach::from((Rule::PanelMissing, Manner::Both)), panel * 2),
        _ => (Breach::from(Rule::PanelMissing), panel),
    };
    let is_missing = gap.span.length() < needed;
    report.at_least(breach, gap.span.length(), &[(Severity::Warning, needed)], || {
        [left, right].map(|module| unit(kitchen, module)).to_vec()
    });
    is_missing
}

/// A gap that no single unit can fill parts two rows that were never meant to be one.
fn parts_rows(report: &Report<'_, '_>, row: &Row, gap: &Gap) -> bool {
    let hangs = row.level == Level::Hung;
    let kinds = report.kitchen.catalogue.modules.iter().filter(|kind| kind.family.is_wall() == hangs);
    let widest = kinds.flat_map(|kind| &kind.cells).map(|cell| cell.width).max().unwrap_or_default();
    gap.judged > widest + report.lengths.gap_filler_max.value
}

/// The gap at an end of a row: beside the post of a corner, or beside the end of an island's zone, which has its own panel;
/// or beside a side wall, where what has fronts needs room.
fn at_end<'k>(
    report: &mut Report<'k, '_>,
    row: &Row,
    gap: &'k Gap,
    module: usize,
    side: Id,
) -> Option<AtWall<'k>> {
    let kitchen = report.kitchen;
    let placed = &kitchen.placed[module];
    let is_wall = [gap.left, gap.right].into_iter().any(Bound::is_of_house);
    let fronts_open = placed.cell.fronts > 0;
    let widest = report.lengths.gap_filler_max.value;
    let is_open = gap.kind == GapKind::Open;
    if is_open && kitchen.surfaces[row.surface].is_island() && is_explained(kitchen, row, gap.span) {
        return None;
    }
    let leaves_hole = is_open && is_hole(report, row, gap, module);
    if !is_wall || !fronts_open && gap.kind == GapKind::Narrow || leaves_hole {
        let subjects = || vec![placed.module.id.clone(), side.clone()];
        report.at(gap.obstacle(), |report| run_gap(report, gap, subjects));
        return None;
    }
    let is_near = fronts_open && gap.span.length() <= widest;
    let is_judged = !matches!(gap.kind, GapKind::Void | GapKind::Overlap);
    (is_near && is_judged).then_some(AtWall { module, gap, side })
}

/// Whether what a standing row leaves before a side wall or column is a hole that one of the narrowest units and a filler
/// would fill (domain.md §2.2 `RUN_GAP`); a row that ends farther away ends there on purpose, and so does one before
/// something that takes the place.
fn is_hole(report: &Report<'_, '_>, row: &Row, gap: &Gap, module: usize) -> bool {
    let kitchen = report.kitchen;
    let is_column = |index: usize| kitchen.design.room.obstacles[index].kind == ObstacleKind::Column;
    row.level == Level::Floor
        && gap.span.length() <= report.lengths.gap_module.value + report.lengths.gap_filler_max.value
        && gap.obstacle().is_none_or(is_column)
        && unsolved_corner(kitchen, module).is_empty()
        && !is_taken(kitchen, row.surface, gap.span, &kitchen.placed[module])
}

/// Whether something stands or opens in a stretch of a surface, as deep and as high as the unit beside it: another unit, a
/// radiator, a door in either wall.
fn is_taken(kitchen: &Kitchen<'_>, surface: usize, stretch: Span, beside: &Placed<'_>) -> bool {
    let frame = kitchen.surfaces[surface].frame;
    let rise = Span::between(Mm::ZERO, beside.rise.end);
    let [wall, front] = [(stretch.start, Mm::ZERO), (stretch.end, front_plane(kitchen, beside))]
        .map(|(along, away)| frame.point(along, away));
    let place = Box3::standing(wall, front, rise);
    let opens = |opening: &Opening| {
        let walls = &kitchen.design.room.walls;
        let wall = walls.iter().zip(&kitchen.surfaces).find(|(wall, _)| wall.id == opening.wall);
        let seen = wall.map(|(_, surface)| surface.frame.view(place));
        seen.is_some_and(|(along, away)| {
            along.overlaps(opening.span()) && away.contains(Mm::ZERO) && rise.overlaps(opening.rise())
        })
    };
    kitchen.placed.iter().flat_map(|placed| boxes(kitchen, placed)).any(|body| body.overlaps(place))
        || kitchen.obstacles().any(|(_, body)| body.overlaps(place))
        || kitchen.design.room.openings.iter().any(opens)
}

/// The walls of the corner at which a unit stands without a solution.
fn unsolved_corner(kitchen: &Kitchen<'_>, module: usize) -> Vec<Id> {
    let is_it = |corner: &&Corner| {
        matches!(corner.solution, Solution::Missing { .. }) && corner.units.contains(&Some(module))
    };
    let corner = kitchen.layout.corners.iter().find(is_it);
    let walls = corner.map(|corner| [corner.before, corner.after].map(|wall| surface(kitchen, wall)));
    walls.into_iter().flatten().collect()
}

/// Of units at one wall the one that lacks most speaks for all that lack something.
fn wall_filler(report: &mut Report<'_, '_>, together: &[AtWall<'_>]) {
    let kitchen = report.kitchen;
    let lacking = together.iter().filter_map(|unit| Some((lacks(report, unit)?, unit)));
    let lacking: Vec<_> = lacking.collect();
    let most = lacking
        .iter()
        .min_by_key(|((severity, required), unit)| (*severity, unit.gap.span.length() - *required));
    let Some(((severity, required), unit)) = most else { return };
    let units = lacking.iter().map(|(_, unit)| self::unit(kitchen, unit.module));
    let mut subjects: Vec<Id> = units.chain([unit.side.clone()]).collect();
    subjects.dedup();
    report.at(unit.gap.obstacle(), |report| {
        report.about(unsolved_corner(kitchen, unit.module), |report| {
            report.add(Rule::WallFiller, *severity, subjects, unit.gap.span.length(), *required);
        });
    });
}

/// A front needs room to open beside a side wall, its handle more, and what stands behind a door that turns there
/// (domain.md §1.6): what is asked, where there is less.
fn lacks(report: &Report<'_, '_>, AtWall { module, gap, .. }: &AtWall<'_>) -> Option<(Severity, Mm)> {
    let placed = &report.kitchen.placed[*module];
    let limits = report.limits;
    let with_handle = match placed.projection() {
        Mm::ZERO => Mm::ZERO,
        projection => projection + limits.wall_filler_handle.value,
    };
    let wall = if gap.span.start < placed.span.start { Hinge::Left } else { Hinge::Right };
    let behind = [
        (limits.wall_filler_warning_fridge.value, placed.kind.holds(Slot::Fridge)),
        (limits.wall_filler_warning_inner.value, placed.module.made.inner_drawers > 0),
    ];
    let turned = behind.into_iter().filter(|(_, is_there)| *is_there).map(|(needed, _)| needed).max();
    let turned = turned.filter(|_| front::turns_at(report.kitchen, placed, wall));
    let required = limits.wall_filler_warning.value.max(with_handle).max(turned.unwrap_or_default());
    let steps = [(Severity::Error, limits.wall_filler_error.value), (Severity::Warning, required)];
    steps.into_iter().find(|(_, least)| gap.span.length() < *least)
}
