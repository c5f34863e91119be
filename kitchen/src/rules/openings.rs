//! What stands in the way of windows and doors, and of who walks through: `WINDOW_TALL`, `WINDOW_SILL`, `WINDOW_TAP`,
//! `DOOR_SWING`, `ENTRY_WIDTH`.

use std::collections::BTreeSet;

use super::bodies::{boxes, front_plane};
use super::manner::Breach;
use super::report::{Report, unit};
use super::{Manner, Rule, Severity};
use crate::catalogue::{Family, Slot};
use crate::footing::free_ends;
use crate::geometry::{Box3, Frame, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{ground, piece_back};
use crate::length::Mm;
use crate::room::{Hinge, Opening, OpeningKind, Opens};

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    for opening in &kitchen.design.room.openings {
        let Some(frame) = kitchen.wall_frame(&opening.wall) else { continue };
        match opening.kind {
            OpeningKind::Window => {
                window_tall(report, opening, frame);
                window_sill(report, opening, frame);
                window_tap(report, opening);
            }
            OpeningKind::Door | OpeningKind::Passage => {
                door_swing(report, opening, frame);
                let narrow = [(Severity::Warning, report.limits.entry_width_warning.value)];
                report.at_least(Rule::EntryWidth, opening.width, &narrow, || vec![opening.id.clone()]);
            }
        }
    }
}

/// The smallest measure of the units that have one, and those units: one finding for each opening.
fn nearest(
    kitchen: &Kitchen<'_>,
    opening: &Opening,
    measure: impl Fn(&Placed<'_>, Box3) -> Option<Mm>,
) -> Option<(Mm, Vec<Id>)> {
    let mut found: Option<Mm> = None;
    let mut subjects = vec![opening.id.clone()];
    for (module, placed) in kitchen.placed.iter().enumerate() {
        let measures = boxes(kitchen, placed).filter_map(|body| measure(placed, body));
        if let Some(least) = measures.min() {
            found = Some(found.map_or(least, |known| known.min(least)));
            subjects.push(unit(kitchen, module));
        }
    }
    found.map(|found| (found, subjects))
}

/// A tall or wall unit keeps a margin from a window, sideways or upwards; one on the next wall too, when it
/// stands against the window's wall.
fn window_tall(report: &mut Report<'_, '_>, window: &Opening, frame: Frame) {
    let kitchen = report.kitchen;
    let margin = report.limits.window_tall_error.value;
    let against = report.lengths.gap_filler_max.value;
    let clearance = |placed: &Placed<'_>, body: Box3| {
        let (along, outward) = frame.view(body);
        let concerned = placed.family() == Family::Tall || placed.family().is_wall();
        let clear = along.gap_to(window.span()).max(placed.rise.gap_to(window.rise()));
        let before = outward.start <= against && outward.end > Mm::ZERO;
        (concerned && before && clear < margin).then_some(clear.max(Mm::ZERO))
    };
    if let Some((clear, subjects)) = nearest(kitchen, window, clearance) {
        let before = (clear == Mm::ZERO).then_some(Manner::Before);
        report.add(Breach(Rule::WindowTall, before), Severity::Error, subjects, clear, margin);
    }
}

/// A worktop above the sill stops a sash that opens inward; any other window it only crosses.
fn window_sill(report: &mut Report<'_, '_>, window: &Opening, frame: Frame) {
    let kitchen = report.kitchen;
    let touches = report.lengths.gap_ignore.value;
    let crosses = kitchen.layout.worktops.iter().any(|piece| {
        let (along, outward) = frame.view(ground(kitchen, piece));
        along.overlaps(window.span()) && outward.start <= touches && outward.end > Mm::ZERO
    });
    let severity = match window.opens {
        Opens::Inward => Severity::Error,
        Opens::Outward | Opens::Fixed => Severity::Warning,
    };
    if crosses {
        let highest = window.sill - report.limits.window_sill_error.value;
        let subjects = || vec![window.id.clone()];
        report.at_most(Rule::WindowSill, kitchen.worktop_top(), &[(severity, highest)], subjects);
    }
}

/// A tap on the window's wall that is higher than the room under the sash. Where the worktop itself lies above the sill,
/// there is none, and it follows from `WINDOW_SILL`.
fn window_tap(report: &mut Report<'_, '_>, window: &Opening) {
    let kitchen = report.kitchen;
    let room = (window.sill - kitchen.worktop_top()).max(Mm::ZERO);
    if window.opens != Opens::Inward {
        return;
    }
    for placed in kitchen.placed.iter().filter(|placed| kitchen.surface_id(placed.surface) == &*window.wall) {
        let tap = placed.module.holds(Slot::Tap).and_then(|code| kitchen.catalogue.tap(code));
        let height = tap.and_then(|tap| tap.height);
        let foot = placed.span.centred(report.lengths.tap_hole.value);
        if let Some(height) = height.filter(|height| *height > room && foot.overlaps(window.span())) {
            let subjects = vec![window.id.clone(), placed.module.id.clone()];
            report.add(Rule::WindowTap, Severity::Warning, subjects, room, height);
        }
    }
}

/// A unit before the opening itself, or in the quarter circle of a door that opens into the room. With its carcass counts the
/// panel and worktop that close a row on the same wall; in the quarter circle also what stands out from rows on other walls.
fn door_swing(report: &mut Report<'_, '_>, door: &Opening, frame: Frame) {
    let kitchen = report.kitchen;
    let against = report.lengths.gap_filler_max.value;
    let seen = |body: Box3| {
        let (along, outward) = frame.view(body);
        (body.z.overlaps(door.rise()) && outward.end > Mm::ZERO).then_some((along, outward))
    };
    let units = kitchen.placed.iter().enumerate();
    let carcasses = units.flat_map(|(module, placed)| boxes(kitchen, placed).map(move |body| (module, body)));
    let closed = free_ends(kitchen, |surface, _| kitchen.surface_id(surface) == &*door.wall);
    let met = carcasses.chain(closed).filter_map(|(module, body)| {
        let (along, outward) = seen(body)?;
        let is_before = along.overlaps(door.span()) && outward.start <= against;
        Some((module, if is_before { Mm::ZERO } else { in_swing(door, along, outward)? }))
    });
    let swept = edges(kitchen, door).into_iter().filter_map(|(module, body)| {
        let (along, outward) = seen(body)?;
        Some((module, in_swing(door, along, outward)?))
    });
    let found: Vec<(usize, Mm)> = met.chain(swept).collect();
    let Some(distance) = found.iter().map(|(_, distance)| *distance).min() else { return };
    let modules: BTreeSet<usize> = found.into_iter().map(|(module, _)| module).collect();
    let subjects =
        std::iter::once(door.id.clone()).chain(modules.into_iter().map(|module| unit(kitchen, module)));
    let before = (distance == Mm::ZERO).then_some(Manner::Before);
    let breach = Breach(Rule::DoorSwing, before);
    report.add(breach, Severity::Error, subjects.collect(), distance, door.width);
}

/// What stands out from the carcasses of rows on other walls than that of a door: fronts, end panels and worktops, each
/// with its unit, halves of a worktop with that at their end.
fn edges(kitchen: &Kitchen<'_>, door: &Opening) -> Vec<(usize, Box3)> {
    let is_other = |surface: &usize| kitchen.surface_id(*surface) != &*door.wall;
    let on = |surface: usize, along: Span, outward: Span, rise: Span| {
        let frame = kitchen.surfaces[surface].frame;
        let (near, far) = (frame.point(along.start, outward.start), frame.point(along.end, outward.end));
        Box3::standing(near, far, rise)
    };
    let units = kitchen.placed.iter().enumerate();
    let units = units.filter(|(_, placed)| is_other(&placed.surface) && !placed.kind.second_leg);
    let fronts = units.map(|(module, placed)| {
        let outward = Span::between(placed.reach(), front_plane(kitchen, placed));
        (module, on(placed.surface, placed.span, outward, placed.rise))
    });
    let panels = kitchen.layout.panels.iter().filter(|panel| is_other(&panel.surface));
    let panels = panels.filter_map(|panel| Some((panel.module?, panel.body(kitchen))));
    let pieces = kitchen.layout.worktops.iter().filter(|piece| is_other(&piece.surface));
    let height = Span::between(kitchen.base_top(), kitchen.worktop_top());
    let pieces = pieces.flat_map(|piece| {
        let depth = Span::at(piece_back(kitchen, piece), piece.depth);
        let [first, .., last] = &piece.modules[..] else {
            return piece
                .modules
                .first()
                .map(|unit| (*unit, on(piece.surface, piece.span, depth, height)))
                .into_iter()
                .collect();
        };
        // Each half with the unit at its end.
        let middle = piece.span.middle();
        let halves = [Span::between(piece.span.start, middle), Span::between(middle, piece.span.end)];
        let halves = [*first, *last].into_iter().zip(halves);
        halves.map(|(unit, half)| (unit, on(piece.surface, half, depth, height))).collect::<Vec<_>>()
    });
    fronts.chain(panels).chain(pieces).collect()
}

/// The distance from the hinge to a unit in the quarter circle that the door sweeps, rounded down.
fn in_swing(door: &Opening, along: Span, outward: Span) -> Option<Mm> {
    if door.kind != OpeningKind::Door || door.opens != Opens::Inward {
        return None;
    }
    let span = door.span();
    let from_hinge = match door.hinge {
        Hinge::Left => Span::between(along.start - span.start, along.end - span.start),
        Hinge::Right => Span::between(span.end - along.end, span.end - along.start),
    };
    if from_hinge.end <= Mm::ZERO {
        return None;
    }
    let [sideways, ahead] = [from_hinge.start, outward.start].map(|way| i64::from(way.max(Mm::ZERO).0));
    let square = sideways * sideways + ahead * ahead;
    let distance = Mm(i32::try_from(square.isqrt()).unwrap_or(i32::MAX));
    (distance < door.width).then_some(distance)
}
