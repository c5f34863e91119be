//! Ways that follow a designer's advice.

use super::row::inserted;
use super::ways::{Way, units};
use crate::catalogue::{ElementKind, Family, Misfit, ModuleType, Slot};
use crate::design::Extra;
use crate::edit::{Edit, RowEdit};
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::rules::Finding;

/// The sink's unit gets a bin: a waste system where it takes one, else as a unit with a waste pull-out, or a wider one with
/// the system that is made for it; else a unit with one comes beside it.
pub(super) fn bin(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let catalogue = kitchen.catalogue;
    let kinds = || catalogue.modules.iter().filter(|kind| kind.waste && kind.holds(Slot::Sink));
    let mut ways: Vec<Way> = Vec::new();
    for sink in units(kitchen, finding) {
        let Placed { module, kind: own, .. } = sink;
        let id = || module.id.clone();
        let system = |code: &str| Edit::AddExtra(Extra { code: code.into(), module: Some(id()) });
        let systems = catalogue.extras.iter().filter(|row| row.waste);
        let systems = systems.map(|row| (row, module.misfit(own, row)));
        let fitting = systems.clone().filter(|(_, misfit)| misfit.is_none());
        ways.extend(fitting.map(|(row, _)| vec![system(&row.code)]));
        let alike = kinds().filter(|kind| kind.cell(module.width).is_some());
        ways.extend(alike.map(|kind| vec![Edit::Replace { module: id(), code: kind.code.as_str().into() }]));
        ways.extend(systems.filter_map(|(row, misfit)| {
            let Some(Misfit::Narrow { least: width }) = misfit else { return None };
            Some(vec![Edit::Row(RowEdit::Resize { module: id(), width }), system(&row.code)])
        }));
        let beside = kinds().flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell.width)));
        ways.extend(
            beside
                .flat_map(|(kind, width)| Edge::BOTH.map(|edge| inserted(kitchen, sink, edge, kind, width))),
        );
    }
    ways
}

/// A door unit becomes one of drawers, one by one, then all.
pub(super) fn drawers(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let is_door = |placed: &&Placed<'_>| {
        placed.kind.slots.is_empty() && placed.fronts().any(|front| front.kind == ElementKind::Door)
    };
    let doors: Vec<_> = units(kitchen, finding).into_iter().filter(is_door).collect();
    let of_drawers = |placed: &Placed<'_>| {
        let width = placed.module.width;
        let plain = |kind: &&ModuleType| kind.is_plain(Family::Base);
        let kinds = kitchen.catalogue.modules.iter().filter(plain);
        let doors = |kind: &ModuleType| {
            let fronts = kind.cell(width).map(|cell| cell.elements().collect::<Vec<_>>())?;
            let count = |kind| fronts.iter().filter(|front| front.kind == kind).count();
            (count(ElementKind::Drawer) > 0).then(|| count(ElementKind::Door))
        };
        // Those of drawers alone first.
        let mut kinds: Vec<_> = kinds.filter_map(|kind| Some((doors(kind)?, kind))).collect();
        kinds.sort_by_key(|(doors, _)| *doors);
        let module = placed.module.id.clone();
        let replace = move |code: &str| Edit::Replace { module: module.clone(), code: code.into() };
        kinds.into_iter().map(|(_, kind)| replace(&kind.code)).collect::<Vec<Edit>>()
    };
    let each = doors.iter().flat_map(|placed| of_drawers(placed)).map(|edit| vec![edit]);
    let all: Way = doors.iter().filter_map(|placed| of_drawers(placed).into_iter().next()).collect();
    each.chain([all]).collect()
}

/// Units with a handle or front of their own wear the kitchen's.
pub(super) fn as_the_kitchen(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let handles = units.iter().filter(|placed| placed.module.handle.is_some());
    let handles = handles.map(|placed| Edit::SetHandle { module: placed.module.id.clone(), handle: None });
    let fronts = units.iter().filter(|placed| placed.module.front.is_some());
    let fronts = fronts.map(|placed| Edit::SetFront { module: placed.module.id.clone(), front: None });
    let (handles, fronts): (Way, Way) = (handles.collect(), fronts.collect());
    let both = handles.iter().chain(&fronts).cloned().collect();
    [handles, fronts, both].into_iter().filter(|way: &Way| !way.is_empty()).collect()
}
