//! Whether appliances and sinks fit their units: `DW_NICHE`, `DW_FRONT`, `DW_END_OF_RUN`, `HOB_CABINET`,
//! `HOOD_CABINET`, `OVEN_NICHE`, `FRIDGE_NICHE`, `SINK_CABINET`, `EXTRA_CABINET`, `SINK_MOUNT`, `MW_HEIGHT`.

use super::report::{Report, side, unit};
use super::{Manner, Rule, Severity};
use crate::catalogue::{Appliance, ElementKind, Family, Misfit, Mount, Sink, Slot, Thresholds, WorktopKind};
use crate::front::ovens;
use crate::geometry::Edge;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{Bound, Gap, GapKind, Level};
use crate::length::Mm;
use crate::workshop::{built_floor, clear_height};

pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    for placed in &kitchen.placed {
        if let Some(dishwasher) = kitchen.appliance(placed, Slot::Dishwasher) {
            dishwasher_niche(report, placed, dishwasher);
            dishwasher_front(report, placed, dishwasher);
        }
        if let Some(hob) = kitchen.appliance(placed, Slot::Hob) {
            hob_cabinet(report, placed, hob);
        }
        if let Some(width) = kitchen.appliance(placed, Slot::Hood).and_then(|hood| hood.w) {
            let subjects = || vec![placed.module.id.clone()];
            let limit = [(Severity::Error, placed.module.width)];
            report.at_most(Rule::HoodCabinet, width, &limit, subjects);
        }
        fits_niche(report, placed);
        if let Some(sink) = kitchen.sink(placed) {
            sink_fits(report, placed, sink);
        }
        extras_fit(report, placed);
        microwave_height(report, placed);
    }
    dishwasher_at_wall(report);
}

/// An accessory that is made for a width needs a unit as wide, and one that has what it goes into.
fn extras_fit(report: &mut Report<'_, '_>, placed: &Placed<'_>) {
    let subjects = || vec![placed.module.id.clone()];
    let misfits: Vec<Misfit> = misfits(report.kitchen, placed).map(|(_, misfit)| misfit).collect();
    let least = misfits.iter().filter_map(|misfit| match misfit {
        Misfit::Narrow { least } => Some(*least),
        Misfit::Without(_) | Misfit::NoWorktop => None,
    });
    if let Some(least) = least.max() {
        report.add(Rule::ExtraCabinet, Severity::Error, subjects(), placed.module.width, least);
    } else if !misfits.is_empty() {
        report.state((Rule::ExtraCabinet, Manner::Inside), Severity::Warning, subjects());
    }
}

/// The accessories of a unit that it does not take, by their places in the design, and why.
pub(crate) fn misfits<'k>(
    kitchen: &'k Kitchen<'_>,
    placed: &'k Placed<'_>,
) -> impl DoubleEndedIterator<Item = (usize, Misfit)> {
    let module = placed.module;
    let extras = kitchen.design.extras.iter().enumerate();
    let own = extras.filter(|(_, extra)| extra.module.as_ref() == Some(&module.id));
    own.filter_map(|(index, extra)| {
        let row = kitchen.catalogue.extra(&extra.code)?;
        Some((index, module.misfit(placed.kind, row)?))
    })
}

/// The height under the worktop must lie in the range that the maker of the dishwasher names, and the unit
/// must be as wide as the machine.
fn dishwasher_niche(report: &mut Report<'_, '_>, placed: &Placed<'_>, dishwasher: &Appliance) {
    let subjects = || vec![placed.module.id.clone()];
    let height = placed.rise.end;
    if let Some(least) = dishwasher.nmin {
        report.at_least(Rule::DwNiche, height, &[(Severity::Error, least)], subjects);
    }
    if let Some(most) = dishwasher.nmax {
        report.at_most(Rule::DwNiche, height, &[(Severity::Error, most)], subjects);
    }
    if let Some(width) = dishwasher.w.filter(|width| *width != placed.module.width) {
        let wrong = (Rule::DwNiche, Manner::Width);
        report.add(wrong, Severity::Error, subjects(), placed.module.width, width);
    }
}

fn dishwasher_front(report: &mut Report<'_, '_>, placed: &Placed<'_>, dishwasher: &Appliance) {
    let Some(height) = machine_front(placed) else { return };
    let limit = [(Severity::Error, highest_front(report.limits, dishwasher))];
    report.at_most(Rule::DwFront, height, &limit, || vec![placed.module.id.clone()]);
}

/// How high the front is that a machine carries.
fn machine_front(placed: &Placed<'_>) -> Option<Mm> {
    let fronts = placed.fronts().filter(|front| front.kind == ElementKind::ApplianceFront);
    fronts.map(|front| front.height).max()
}

/// A machine of the standard class carries a lower front than a taller one.
fn highest_front(limits: &Thresholds, dishwasher: &Appliance) -> Mm {
    let standard = dishwasher.nmax.is_some_and(|highest| highest <= limits.dw_front_standard_niche.value);
    if standard { limits.dw_front_error.value } else { limits.dw_front_error_xxl.value }
}

/// Whether a machine of the catalogue would stand in the place of a dishwasher on a plinth of a height: in its width, under
/// the worktop, behind its front.
pub(crate) fn takes_machine(kitchen: &Kitchen<'_>, placed: &Placed<'_>, plinth: Mm) -> bool {
    let height = plinth + placed.height;
    let front = machine_front(placed).unwrap_or_default();
    kitchen.catalogue.appliances.iter().any(|row| {
        row.slot == Slot::Dishwasher
            && row.w == Some(placed.module.width)
            && row.stands_under(height)
            && front <= highest_front(&kitchen.catalogue.thresholds, row)
    })
}

/// The niche that is built for an oven, compact appliance or fridge must be one that it stands in.
fn fits_niche(report: &mut Report<'_, '_>, placed: &Placed<'_>) {
    let kitchen = report.kitchen;
    let slots =
        [(Slot::Fridge, Rule::FridgeNiche), (Slot::Oven, Rule::OvenNiche), (Slot::Compact, Rule::OvenNiche)];
    for (slot, rule) in slots {
        let asked = kitchen.appliance(placed, slot).and_then(|appliance| appliance.niches(report.limits));
        let Some((least, most)) = asked else { continue };
        let Some(built) = clear_height(kitchen, placed, slot) else { continue };
        let subjects = || vec![placed.module.id.clone()];
        report.at_least(rule, built, &[(Severity::Error, least)], subjects);
        report.at_most((rule, Manner::High), built, &[(Severity::Error, most)], subjects);
    }
}

/// Between a dishwasher and a side wall or column nothing carries the worktop; a panel, a tall unit or a joined corner
/// does (kitchen.md §8 "Rules").
fn dishwasher_at_wall(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let rows = kitchen.layout.rows.iter().filter(|row| row.level == Level::Floor);
    for row in rows {
        for gap in &row.gaps {
            let (module, edge) = match (gap.left, gap.right) {
                (bound, Bound::Module(module)) if bound.is_of_house() => (module, Edge::Left),
                (Bound::Module(module), bound) if bound.is_of_house() => (module, Edge::Right),
                _ => continue,
            };
            if is_unsupported(kitchen, module, gap) {
                let subjects = vec![unit(kitchen, module), side(kitchen, row.surface, gap, edge)];
                report.at(gap.obstacle(), |report| {
                    report.state(Rule::DwEndOfRun, Severity::Error, subjects);
                });
            }
        }
    }
}

fn is_unsupported(kitchen: &Kitchen<'_>, module: usize, gap: &Gap) -> bool {
    kitchen.placed[module].family() == Family::FrontOnly && gap.kind != GapKind::Open
}

/// The cut-out must leave the carcass sides whole, and the worktop must be thick enough where the maker of
/// the hob says so. Solid wood dries out beside a flame (domain.md §1.8).
fn hob_cabinet(report: &mut Report<'_, '_>, placed: &Placed<'_>, hob: &Appliance) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    let sides = if hob.notched { &limits.hob_cabinet_notched } else { &limits.hob_cabinet };
    let subjects = || vec![placed.module.id.clone()];
    let widest = placed.module.width - sides.value;
    report.at_most(Rule::HobCabinet, hob.cut_out_width(), &[(Severity::Error, widest)], subjects);
    if let Some(least) = hob.worktop_min {
        let thickness = kitchen.slab_thickness();
        let thin = (Rule::HobCabinet, Manner::Worktop);
        report.at_least(thin, thickness, &[(Severity::Error, least)], subjects);
    }
    let worktop = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    if hob.is_gas() && worktop.is_some_and(|row| row.kind == WorktopKind::Wood) {
        report.state((Rule::HobCabinet, Manner::Wood), Severity::Hint, subjects());
    }
}

fn sink_fits(report: &mut Report<'_, '_>, placed: &Placed<'_>, sink: &Sink) {
    let kitchen = report.kitchen;
    let subjects = || vec![placed.module.id.clone()];
    let sides = report.limits.sink_cabinet.value;
    let [widest, deepest] = [placed.module.width, placed.depth].map(|inner| inner - sides);
    report.at_most(Rule::SinkCabinet, sink.outer, &[(Severity::Error, widest)], subjects);
    let bowl = sink.cut_d.unwrap_or(report.lengths.cutout_depth.value);
    let deep = (Rule::SinkCabinet, Manner::Depth);
    report.at_most(deep, bowl, &[(Severity::Error, deepest)], subjects);
    let worktop = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    let soaks = worktop.is_some_and(|row| matches!(row.kind, WorktopKind::Laminate | WorktopKind::Wood));
    if sink.mount == Mount::Under && soaks {
        report.state(Rule::SinkMount, Severity::Error, subjects());
    }
}

/// Whether a place is low and high enough in the kitchen for a microwave, as `MW_HEIGHT` asks; so that none is offered where
/// it never is, such as above an oven.
pub fn is_for_microwave(kitchen: &Kitchen<'_>, module: &Id, slot: Slot) -> bool {
    let limits = &kitchen.catalogue.thresholds;
    let reach = limits.microwave_warning_low.value..=limits.microwave_warning_high.value;
    let placed = kitchen.placed.iter().find(|placed| placed.module.id == *module);
    let floor = placed.and_then(|placed| built_floor(kitchen, placed, slot));
    floor.is_some_and(|floor| reach.contains(&floor))
}

/// A hot dish is lifted out of a microwave between knee and shoulder: the floor on which it is built in counts.
fn microwave_height(report: &mut Report<'_, '_>, placed: &Placed<'_>) {
    let kitchen = report.kitchen;
    let limits = report.limits;
    for (slot, _) in ovens(placed) {
        if kitchen.appliance(placed, slot).is_none_or(|appliance| !appliance.microwave) {
            continue;
        }
        if let Some(floor) = built_floor(kitchen, placed, slot) {
            let subjects = || vec![placed.module.id.clone()];
            let low = [(Severity::Warning, limits.microwave_warning_low.value)];
            report.at_least((Rule::MwHeight, Manner::Low), floor, &low, subjects);
            let high = [(Severity::Warning, limits.microwave_warning_high.value)];
            report.at_most(Rule::MwHeight, floor, &high, subjects);
        }
    }
}
