//! Ways that bring a hood into place, or what hangs unprotected above a hob out of it.

use super::row::id;
use super::ways::{Way, units};
use crate::catalogue::{Family, Slot};
use crate::edit::{Edit, RowEdit};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::Finding;

/// The hood unit above a hob.
pub(super) fn above<'k, 'a>(kitchen: &'k Kitchen<'a>, hob: &Placed<'_>) -> Option<&'k Placed<'a>> {
    hob.module.holds(Slot::Hob)?;
    let mut hoods = kitchen.placed.iter().filter(|placed| placed.kind.holds(Slot::Hood));
    hoods.find(|placed| placed.surface == hob.surface && placed.span.contains(hob.middle()))
}

/// The hood unit above a hob that changes places with another unit of its row: it changes places with what hangs there,
/// or moves there.
pub(super) fn along(kitchen: &Kitchen<'_>, hob: &Placed<'_>, other: &Placed<'_>) -> Option<Edit> {
    let hood = above(kitchen, hob)?;
    // In one row the outer sides of the two stay.
    let is_right = other.span.start > hob.span.start;
    let start = if is_right { other.span.end - hob.module.width } else { other.span.start };
    let middle = Span::at(start, hob.module.width).middle();
    let mut hung = kitchen.placed.iter().filter(|placed| placed.family().is_wall());
    let there = hung.find(|placed| {
        placed.module.id != hood.module.id && placed.surface == hob.surface && placed.span.contains(middle)
    });
    let x = hood.module.x + middle - hob.middle();
    Some(match there {
        Some(there) => Edit::Row(RowEdit::Swap { module: id(hood), with: id(there) }),
        None => Edit::Move { module: id(hood), place: hood.module.place.clone(), x },
    })
}

/// A unit that hangs unprotected above a hob becomes a hood unit, or goes.
pub(super) fn overhead(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [_, above @ ..] = &units[..] else { return Vec::new() };
    let hood =
        kitchen.catalogue.modules.iter().find(|kind| kind.family == Family::Wall && kind.holds(Slot::Hood));
    let replaced = match (above, hood) {
        ([only], Some(hood)) => {
            Some(vec![Edit::Replace { module: only.module.id.clone(), code: hood.code.as_str().into() }])
        }
        _ => None,
    };
    let gone = above.iter().map(|placed| Edit::Remove { module: placed.module.id.clone() }).collect();
    replaced.into_iter().chain([gone]).collect()
}

/// The hood that hangs free above a hob goes.
pub(super) fn without_hood(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let is_hood = |code: &str| kitchen.catalogue.extra(code).is_some_and(|row| row.slot == Some(Slot::Hood));
    let extras = kitchen.design.extras.iter().enumerate();
    let hoods = extras.filter(|(_, extra)| {
        is_hood(&extra.code) && extra.module.as_ref().is_some_and(|module| finding.subjects.contains(module))
    });
    hoods.map(|(index, _)| vec![Edit::RemoveExtra { index }]).collect()
}

/// Hood units hang as high above the hob as is asked.
pub(super) fn height(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [_, hoods @ ..] = &units[..] else { return Vec::new() };
    let z = kitchen.worktop_top() + finding.required.unwrap_or_default();
    vec![hoods.iter().map(|placed| Edit::Hang { module: placed.module.id.clone(), z: Some(z) }).collect()]
}

/// A hood as wide as the hob, in a unit as wide as the hood.
pub(super) fn width(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [_, cabinet] = units[..] else { return Vec::new() };
    let asked = finding.required.unwrap_or_default();
    let hoods = kitchen.catalogue.appliances.iter().filter(|row| row.slot == Slot::Hood);
    let mut wide: Vec<_> = hoods.filter_map(|row| Some((row.w.filter(|w| *w >= asked)?, row))).collect();
    wide.sort_by_key(|(width, row)| (*width, row.price));
    wide.into_iter().map(|(width, row)| equipped(cabinet, width, &row.code)).collect()
}

fn equipped(cabinet: &Placed<'_>, width: Mm, hood: &str) -> Way {
    let module = || cabinet.module.id.clone();
    let width = cabinet.kind.nearest_width(width.max(cabinet.module.width));
    let wider =
        (width != cabinet.module.width).then(|| Edit::Row(RowEdit::Resize { module: module(), width }));
    let equip = Edit::Equip { module: module(), slot: Slot::Hood, code: Some(hood.into()) };
    wider.into_iter().chain([equip]).collect()
}
