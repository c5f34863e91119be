//! What is said of a kitchen: about things that are in it, at a place in the room, in words of three languages.

use std::collections::BTreeSet;

use kitchen::design::Place;
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Finding, check};
use text::Language;

use super::{Holds, ensure, of_all};

#[test]
fn findings_name_what_is_there_and_lie_within_the_room() {
    of_all(|kitchen| {
        let design = kitchen.design;
        let room = &design.room;
        let modules = design.modules.iter().map(|module| &module.id);
        let surfaces =
            room.walls.iter().map(|wall| &wall.id).chain(design.islands.iter().map(|island| &island.id));
        let openings = room.openings.iter().map(|opening| &opening.id);
        let known: BTreeSet<_> = modules.chain(surfaces).chain(openings).collect();
        for finding in
            check(kitchen).iter().flat_map(|finding| std::iter::once(finding).chain(&finding.follows))
        {
            let unknown = finding.subjects.iter().find(|id| !known.contains(id));
            ensure(unknown.is_none(), || format!("{finding:?} names {unknown:?}"))?;
            ensure(finding.measured.is_some() || finding.required.is_none(), || {
                format!("{finding:?} measures nothing")
            })?;
            is_said(finding)?;
            is_in_the_room(kitchen, finding)?;
        }
        Ok(())
    });
}

fn is_said(finding: &Finding) -> Holds {
    for language in Language::ALL {
        let sentence = finding.sentence(language);
        let is_whole = sentence.ends_with('.') && !sentence.contains(['{', '}']);
        ensure(is_whole, || format!("{finding:?} says {sentence:?}"))?;
    }
    Ok(())
}

/// A wall that was measured shorter than its row shows the row; else a spot lies between the ends of its wall.
fn is_in_the_room(kitchen: &Kitchen<'_>, finding: &Finding) -> Holds {
    let Some(spot) = finding.place(kitchen) else { return Ok(()) };
    let design = kitchen.design;
    let length = design.frame(&spot.place).map(|frame| frame.length);
    let Some(length) = length else { return Err(format!("{spot:?} is nowhere")) };
    let stands = |place: &Place| *place == spot.place;
    let modules =
        design.modules.iter().filter(|module| stands(&module.place)).map(|module| module.span().end);
    // A peninsula's side wall stands a little past its end.
    let reach = kitchen.catalogue.lengths.gap_filler_max.value;
    let most = modules.max().unwrap_or_default().max(length + reach);
    let whole = Span::between(-reach, most);
    let is_along = whole.start <= spot.along.start && spot.along.end <= whole.end;
    let top = kitchen.placed.iter().map(|placed| placed.rise.end).max().unwrap_or_default();
    let openings = design.room.openings.iter().map(|opening| opening.rise().end).max().unwrap_or_default();
    let top = top.max(design.room.height).max(openings);
    let rises = spot.rise.start >= Mm::ZERO && spot.rise.end <= top && spot.rise.length() > Mm::ZERO;
    ensure(is_along && rises && spot.along.length() >= Mm::ZERO, || format!("{finding:?} lies at {spot:?}"))
}
