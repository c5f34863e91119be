//! What keeps a hob safe: `HOB_SIDE`, `HOB_FRIDGE`, `HOB_OVERHEAD`, `HOOD_HEIGHT`, `HOB_WIDTH_HOOD`, `HOB_WINDOW`,
//! `HOB_RUN_END`. Distances start at the cut-out (domain.md §2.1).

use super::bodies::boxes;
use super::manner::Breach;
use super::report::{Report, unit, units};
use super::{Manner, Rule, Severity};
use crate::catalogue::{Appliance, Family, HoodShape, Slot};
use crate::geometry::{Box3, Edge, Frame, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, Surface, SurfaceKind};
use crate::layout::{Cutout, CutoutKind, Piece};
use crate::length::Mm;
use crate::room::{Opening, OpeningKind, Opens};

/// A hob in its piece of worktop.
#[derive(Clone, Copy)]
pub(super) struct Hob<'k, 'a> {
    pub module: usize,
    pub appliance: &'a Appliance,
    pub piece: &'k Piece,
    pub cutout: &'k Cutout,
    pub surface: &'k Surface,
}

impl Hob<'_, '_> {
    pub fn is_gas(&self) -> bool {
        self.appliance.is_gas()
    }

    /// From the cut-out to an end of the worktop over which a pan handle can stick out.
    pub fn to_free_end(self, edge: Edge) -> Option<Mm> {
        let end = if edge == Edge::Left { self.piece.left } else { self.piece.right };
        end.is_free().then(|| (edge.of(self.piece.span) - edge.of(self.cutout.span)).abs())
    }

    /// Whether a unit hangs above the cut-out.
    pub fn lies_under(&self, kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> bool {
        boxes(kitchen, placed).any(|body| {
            let (along, outward) = self.surface.frame.view(body);
            along.overlaps(self.cutout.span) && outward.overlaps(self.cutout.depth)
        })
    }

    /// From the cut-out to an opening, as one walks past the worktop: on the hob's own wall along that wall.
    pub fn way_to(&self, kitchen: &Kitchen<'_>, opening: &Opening) -> Option<Mm> {
        let frame = kitchen.wall_frame(&opening.wall)?;
        let line = frame.body(opening.span(), Span::default(), Span::default());
        let (along, outward) = self.surface.frame.view(line);
        let depth = match self.surface.kind {
            SurfaceKind::Wall(_) => Span::between(Mm::ZERO, self.cutout.depth.end),
            SurfaceKind::Island(..) => self.cutout.depth,
        };
        let clear = |a: Span, b: Span| a.gap_to(b).max(Mm::ZERO);
        Some(clear(along, self.cutout.span).diagonal(clear(outward, depth)))
    }

    /// Whether it lies on the side of a wall on which the room is.
    fn lies_before(&self, frame: Frame) -> bool {
        let body = self.surface.frame.body(self.cutout.span, self.cutout.depth, Span::default());
        frame.view(body).1.start >= Mm::ZERO
    }
}

/// Every hob of a kitchen.
pub(super) fn hobs<'k, 'a>(kitchen: &'k Kitchen<'a>) -> impl Iterator<Item = Hob<'k, 'a>> {
    let cutouts = kitchen.layout.worktops.iter().flat_map(|piece| {
        let hobs = piece.cutouts.iter().filter(|cutout| matches!(cutout.kind, CutoutKind::Hob(_)));
        hobs.map(move |cutout| (piece, cutout))
    });
    cutouts.filter_map(|(piece, cutout)| {
        let module = cutout.module;
        let appliance = kitchen.appliance(&kitchen.placed[module], Slot::Hob)?;
        Some(Hob { module, appliance, piece, cutout, surface: &kitchen.surfaces[piece.surface] })
    })
}

pub(super) fn check(report: &mut Report<'_, '_>) {
    for hob in hobs(report.kitchen) {
        sides(report, hob);
        overhead(report, hob);
        hood(report, hob);
        window(report, hob);
        run_end(report, hob);
        wall_hood(report, hob);
    }
}

/// A tall unit, a column or a side wall beside a hob.
struct Side {
    distance: Mm,
    id: Id,
    /// What column or the like it is, by its place in the room's list.
    obstacle: Option<usize>,
    is_fridge: bool,
}

fn sides(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let (left, right) = (beside(kitchen, hob, Edge::Left), beside(kitchen, hob, Edge::Right));
    let own = unit(kitchen, hob.module);
    let both = limits.hob_side_both.value;
    if let (Some(left), Some(right)) = (&left, &right) {
        let mut subjects = vec![own.clone(), left.id.clone(), right.id.clone()];
        subjects.dedup();
        let wider = left.distance.max(right.distance);
        report.at_least(Rule::HobSideBoth, wider, &[(Severity::Error, both)], || subjects.clone());
    }
    let burns = (Severity::Error, limits.hob_side(hob.is_gas()).value);
    let near = (Severity::Warning, limits.hob_side_warning.value);
    let warm = [(Severity::Warning, limits.hob_fridge_warning.value)];
    for side in named_apart(left, right) {
        let subjects = || vec![own.clone(), side.id.clone()];
        // Of a fridge that it warms nothing more is said than that, unless it is dangerously near.
        let is_warmed = side.is_fridge && side.distance < warm[0].1;
        let steps = if is_warmed { &[burns][..] } else { &[burns, near] };
        report.at(side.obstacle, |report| {
            report.at_least(Rule::HobSideOne, side.distance, steps, subjects);
        });
        if side.is_fridge {
            report.at_least(Rule::HobFridge, side.distance, &warm, subjects);
        }
    }
}

/// The sides of a hob, but of two columns at one wall, which have one name, only the nearer.
fn named_apart(left: Option<Side>, right: Option<Side>) -> Vec<Side> {
    match (left, right) {
        (Some(left), Some(right)) if left.id == right.id => {
            vec![if right.distance < left.distance { right } else { left }]
        }
        (left, right) => left.into_iter().chain(right).collect(),
    }
}

/// The nearest tall unit, column or side wall on one side of a hob.
fn beside(kitchen: &Kitchen<'_>, hob: Hob<'_, '_>, edge: Edge) -> Option<Side> {
    let cutout = hob.cutout.span;
    let frame = hob.surface.frame;
    let side = |body: Box3, id: &Id, obstacle, is_fridge| {
        let (along, outward) = frame.view(body);
        let is_left = along.start + along.end < cutout.start + cutout.end;
        let distance = if edge == Edge::Left { cutout.start - along.end } else { along.start - cutout.end };
        let beside = is_left == (edge == Edge::Left) && outward.overlaps(hob.cutout.depth);
        beside.then(|| Side { distance, id: id.clone(), obstacle, is_fridge })
    };
    let mut tall: Vec<_> = kitchen.placed.iter().filter(|placed| placed.family() == Family::Tall).collect();
    // Of two as near the first along its wall, not in the file.
    tall.sort_by_key(|placed| (placed.surface, placed.span.start));
    let tall = tall
        .into_iter()
        .filter_map(|placed| side(placed.body, &placed.module.id, None, placed.kind.holds(Slot::Fridge)));
    let columns = kitchen.obstacles().filter(|(_, body)| is_tall(kitchen, frame, *body));
    let columns = columns.filter_map(|(index, body)| {
        side(body, &kitchen.design.room.obstacles[index].wall, Some(index), false)
    });
    let wall = hob.surface.end(edge).wall().map(|wall| Side {
        distance: hob.surface.distance(edge, cutout),
        id: kitchen.design.room.walls[wall].id.clone(),
        obstacle: None,
        is_fridge: false,
    });
    tall.chain(columns).chain(wall).min_by_key(|side| side.distance)
}

/// Whether a column or the like counts as tall beside a worktop: higher than it by 300 and 300 deep (domain.md §2.1). What
/// hangs higher, such as a beam, does not.
fn is_tall(kitchen: &Kitchen<'_>, frame: Frame, body: Box3) -> bool {
    let lengths = &kitchen.catalogue.lengths;
    let height = kitchen.worktop_top() + lengths.tall_above.value;
    let reach = frame.view(body).1.end;
    body.z.start < height && height < body.z.end && reach >= lengths.tall_depth.value
}

/// The units that hang above a hob, as far as they are chosen.
fn above(kitchen: &Kitchen<'_>, hob: Hob<'_, '_>, chosen: impl Fn(&Placed<'_>) -> bool) -> Vec<usize> {
    let hung = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.family().is_wall());
    let chosen = hung.filter(|(_, placed)| chosen(placed));
    chosen.filter(|(_, placed)| hob.lies_under(kitchen, placed)).map(|(module, _)| module).collect()
}

fn is_for_hood(placed: &Placed<'_>) -> bool {
    placed.kind.holds(Slot::Hood)
}

/// From the hob to the lowest of some units above it.
pub(super) fn lowest(kitchen: &Kitchen<'_>, modules: &[usize]) -> Option<Mm> {
    let bottoms = modules.iter().map(|module| kitchen.placed[*module].rise.start);
    bottoms.min().map(|bottom| bottom - kitchen.worktop_top())
}

/// The hob, then the units above it.
pub(super) fn with_hob(kitchen: &Kitchen<'_>, hob: Hob<'_, '_>, modules: &[usize]) -> Vec<Id> {
    std::iter::once(unit(kitchen, hob.module)).chain(units(kitchen, modules)).collect()
}

fn overhead(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = report.limits.hob_overhead_error.value;
    let is_low = |placed: &Placed<'_>| placed.rise.start - kitchen.worktop_top() < limit;
    let modules = above(kitchen, hob, |placed| !is_for_hood(placed) && is_low(placed));
    if let Some(height) = lowest(kitchen, &modules) {
        report.add(Rule::HobOverhead, Severity::Error, with_hob(kitchen, hob, &modules), height, limit);
    }
}

fn hood(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let cabinets = above(kitchen, hob, is_for_hood);
    let hoods =
        || cabinets.iter().filter_map(|module| kitchen.appliance(&kitchen.placed[*module], Slot::Hood));
    let subjects = || with_hob(kitchen, hob, &cabinets);
    if let Some(height) = lowest(kitchen, &cabinets) {
        let least = limits.hood_height(Some(hob.appliance), hoods());
        report.at_least(Rule::HoodHeight, height, &[(Severity::Error, least)], subjects);
        let most = [(Severity::Hint, limits.hood_height_hint.value.max(least))];
        report.at_most(Rule::HoodHeight, height, &most, subjects);
    }
    let own = &kitchen.placed[hob.module].module.id;
    let free = kitchen.design.extras.iter().filter(|extra| extra.module.as_ref() == Some(own));
    let free = free.filter_map(|extra| kitchen.catalogue.extra(&extra.code));
    let free = free.filter(|row| row.slot == Some(Slot::Hood)).filter_map(|row| row.w);
    let widest = hoods().filter_map(|hood| hood.w).chain(free).max();
    if let (Some(hood), Some(hob_width)) = (widest, hob.appliance.w) {
        report.at_least(Rule::HobWidthHood, hood, &[(Severity::Warning, hob_width)], subjects);
    }
}

/// To the nearest window that opens: beside the hob on its own wall, or from the end of the worktop on another.
fn window(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let is_openable = |opening: &Opening| {
        let before = kitchen.wall_frame(&opening.wall).is_some_and(|wall| hob.lies_before(wall));
        opening.kind == OpeningKind::Window && opening.opens != Opens::Fixed && before
    };
    let openings = kitchen.design.room.openings.iter().filter(|opening| is_openable(opening));
    let ways = openings.filter_map(|opening| Some((hob.way_to(kitchen, opening)?, opening)));
    let Some((away, nearest)) = ways.min_by_key(|(away, _)| *away) else { return };
    let severity = if hob.is_gas() { Severity::Error } else { Severity::Warning };
    let limit = [(severity, report.limits.hob_window.value)];
    let subjects = || vec![unit(kitchen, hob.module), nearest.id.clone()];
    let before = (away == Mm::ZERO).then_some(Manner::Before);
    report.at_least(Breach(Rule::HobWindow, before), away, &limit, subjects);
}

/// A hood on the wall needs its width up to the ceiling: no unit can hang there.
fn wall_hood(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let own = &kitchen.placed[hob.module].module.id;
    let extras = kitchen.design.extras.iter().filter(|extra| extra.module.as_ref() == Some(own));
    let rows = extras.filter_map(|extra| kitchen.catalogue.extra(&extra.code));
    let Some(width) = rows.filter(|row| row.hood == Some(HoodShape::Wall)).filter_map(|row| row.w).max()
    else {
        return;
    };
    let place = hob.cutout.span.centred(width);
    let hung = kitchen.placed.iter().enumerate();
    let hung = hung.filter(|(_, placed)| placed.family().is_wall() && placed.surface == hob.piece.surface);
    let met: Vec<(Mm, usize)> = hung
        .map(|(module, placed)| (-placed.span.gap_to(place), module))
        .filter(|(shared, _)| *shared > Mm::ZERO)
        .collect();
    let Some(most) = met.iter().map(|(shared, _)| *shared).max() else { return };
    let modules: Vec<usize> = met.into_iter().map(|(_, module)| module).collect();
    let limit = [(Severity::Warning, report.limits.overlap_error.value)];
    report.at_most((Rule::Overlap, Manner::Hood), most, &limit, || with_hob(kitchen, hob, &modules));
}

/// To the nearest end of the worktop over which a pan handle can stick out.
fn run_end(report: &mut Report<'_, '_>, hob: Hob<'_, '_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let free = Edge::BOTH.into_iter().filter_map(|edge| hob.to_free_end(edge));
    let Some(nearest) = free.min() else { return };
    let steps = [
        (Severity::Error, limits.hob_run_end_error.value),
        (Severity::Warning, limits.hob_run_end_warning.value),
    ];
    report.at_least(Rule::HobRunEnd, nearest, &steps, || vec![unit(kitchen, hob.module)]);
}
