//! Ways that bring a hood into place, or what hangs unprotected above a hob out of it.

use std::cmp::Reverse;

use super::row::id;
use super::ways::{Way, units};
use super::{clear, nudge};
use crate::catalogue::{Family, Slot};
use crate::edit::{Edit, RowEdit, apply};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::CutoutKind;
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

/// What hangs unprotected above a hob makes room for the hood unit there. Where that cannot be, or there is no hood, it moves
/// aside with its row or becomes narrower; a single one becomes a hood unit instead, first where it hangs right above. Else it
/// goes.
pub(super) fn overhead(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [hob, above_hob @ ..] = &units[..] else { return Vec::new() };
    let cutouts = kitchen.layout.worktops.iter().flat_map(|piece| &piece.cutouts);
    let mut cutouts = cutouts.filter(|cutout| matches!(cutout.kind, CutoutKind::Hob(_)));
    let cutout = cutouts.find(|cutout| kitchen.placed[cutout.module].module.id == hob.module.id);
    let Some(cutout) = cutout else { return Vec::new() };
    let gone = |placed: &Placed<'_>| Edit::Remove { module: id(placed) };
    let off = clear::off(kitchen, above_hob, cutout.span, |placed| vec![gone(placed)]);
    let is_possible = |way: &Way| apply(kitchen.design, kitchen.catalogue, &Edit::All(way.clone())).is_ok();
    let mut ways = Vec::new();
    match (above(kitchen, hob), above_hob) {
        (Some(hood), _) => {
            ways.extend(over_hob(kitchen, hob, hood));
            if !ways.iter().any(is_possible) {
                ways.extend(off);
            }
        }
        (None, [only]) => {
            ways.extend(with_hood(kitchen, only));
            ways.extend(off.into_iter().find(is_possible));
            if !only.span.contains(hob.middle()) {
                ways.reverse();
            }
        }
        (None, _) => ways.extend(off),
    }
    ways.push(above_hob.iter().map(|placed| gone(placed)).collect());
    ways
}

/// A hood unit right above its hob, else as wide as that with a hood to it; the units beside it give and take.
fn over_hob(kitchen: &Kitchen<'_>, hob: &Placed<'_>, hood: &Placed<'_>) -> Vec<Way> {
    let taking = |span: Span| Some(vec![Edit::Arrange(nudge::taking(kitchen, hood, span)?)]);
    let centred = hob.span.centred(hood.module.width);
    let moved = (centred != hood.span).then(|| taking(centred)).flatten();
    let least = kitchen.appliance(hob, Slot::Hob).and_then(|row| row.w).unwrap_or_default();
    let hoods = hoods(kitchen).into_iter().filter(|(width, _)| (least..=hob.module.width).contains(width));
    let hoods = hoods.filter(|_| hood.module.width < hob.module.width);
    let wider = hoods.filter_map(|(_, code)| {
        let equip = Edit::Equip { module: id(hood), slot: Slot::Hood, code: Some(code.into()) };
        Some(taking(hob.span)?.into_iter().chain([equip]).collect())
    });
    moved.into_iter().chain(wider).collect()
}

/// A wall unit becomes a hood unit with the widest hood that it takes.
fn with_hood(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Way> {
    let mut kinds = kitchen.catalogue.modules.iter();
    let kind = kinds.find(|kind| kind.family == Family::Wall && kind.holds(Slot::Hood))?;
    let fitting = hoods(kitchen).into_iter().filter(|(width, _)| *width <= placed.module.width);
    let (_, hood) = fitting.min_by_key(|(width, _)| Reverse(*width))?;
    let replace = Edit::Replace { module: id(placed), code: kind.code.as_str().into() };
    Some(vec![replace, Edit::Equip { module: id(placed), slot: Slot::Hood, code: Some(hood.into()) }])
}

/// The hoods that go into a unit, with their width, the narrowest and cheapest first.
fn hoods<'k>(kitchen: &'k Kitchen<'_>) -> Vec<(Mm, &'k str)> {
    let rows = kitchen.catalogue.appliances.iter().filter(|row| row.slot == Slot::Hood);
    let mut rows: Vec<_> = rows.filter_map(|row| Some((row.w?, row))).collect();
    rows.sort_by_key(|(width, row)| (*width, row.price));
    rows.into_iter().map(|(width, row)| (width, row.code.as_str())).collect()
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
    let wide = hoods(kitchen).into_iter().filter(|(width, _)| *width >= asked);
    wide.map(|(width, code)| equipped(cabinet, width, code)).collect()
}

fn equipped(cabinet: &Placed<'_>, width: Mm, hood: &str) -> Way {
    let module = || cabinet.module.id.clone();
    let width = cabinet.kind.nearest_width(width.max(cabinet.module.width));
    let wider =
        (width != cabinet.module.width).then(|| Edit::Row(RowEdit::Resize { module: module(), width }));
    let equip = Edit::Equip { module: module(), slot: Slot::Hood, code: Some(hood.into()) };
    wider.into_iter().chain([equip]).collect()
}
