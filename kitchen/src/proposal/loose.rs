//! What lies in the units that a row replaces, as a cutlery tray does, or is set into the worktop above them, as a socket
//! is: no row is chosen by it. It goes into a unit of the new row that takes it; what none takes is named.

use super::candidate::Judge;
use crate::catalogue::{Catalogue, Slot};
use crate::design::{Design, Extra, Place};
use crate::ids::{Code, Id};
use crate::kitchen::{Kitchen, Placed};

/// Whether an extra goes with a unit at a place; a hood that hangs free goes with its hob.
fn is_loose(extra: &Extra, design: &Design, catalogue: &Catalogue, place: &Place) -> bool {
    let unit = extra.module.as_ref().and_then(|id| design.module(id));
    let is_hood = catalogue.extra(&extra.code).is_some_and(|row| row.slot == Some(Slot::Hood));
    !is_hood && unit.is_some_and(|unit| unit.place == *place)
}

/// A design without what goes with the units at a place, as rows are compared.
pub(super) fn without_loose(design: &Design, catalogue: &Catalogue, place: &Place) -> Design {
    let stays = |extra: &&Extra| !is_loose(extra, design, catalogue, place);
    Design { extras: design.extras.iter().filter(stays).cloned().collect(), ..design.clone() }
}

/// A row with what went with the units that stood on its wall, and the codes of what no unit of it takes.
pub(super) fn moved(judge: &Judge<'_, '_>, mut design: Design, asked: &Design) -> (Design, Vec<Code>) {
    let (catalogue, place) = (judge.ground.catalogue, &judge.ground.place);
    if design == without_loose(asked, catalogue, place) {
        return (asked.clone(), Vec::new());
    }
    let mut lost = Vec::new();
    for extra in asked.extras.iter().filter(|extra| is_loose(extra, asked, catalogue, place)) {
        let with = |unit: Id| {
            let mut design = design.clone();
            design.extras.push(Extra { code: extra.code.clone(), module: Some(unit) });
            design
        };
        let takers = takers(judge, &design, asked, extra);
        match takers.into_iter().map(with).find(|design| judge.is_sound(design)) {
            Some(taken) => design = taken,
            None => lost.push(extra.code.clone()),
        }
    }
    (design, lost)
}

/// The units of a row that take an extra, those of the type that it went with first, then the nearest.
fn takers(judge: &Judge<'_, '_>, design: &Design, asked: &Design, extra: &Extra) -> Vec<Id> {
    let (catalogue, place) = (judge.ground.catalogue, &judge.ground.place);
    let (before, after) = (Kitchen::new(asked, catalogue), Kitchen::new(design, catalogue));
    let mut stood = before.placed.iter().filter(|placed| extra.module.as_ref() == Some(&placed.module.id));
    let (Some(old), Some(row)) = (stood.next(), catalogue.extra(&extra.code)) else { return Vec::new() };
    let takes =
        |unit: &&Placed<'_>| unit.module.place == *place && unit.module.misfit(unit.kind, row).is_none();
    let mut units: Vec<&Placed<'_>> = after.placed.iter().filter(takes).collect();
    units.sort_by_key(|unit| (unit.module.code != old.module.code, (unit.middle() - old.middle()).abs()));
    units.into_iter().map(|unit| unit.module.id.clone()).collect()
}
