//! Ways that change heights, or clear windows and doors.

use super::clear;
use super::narrow::part;
use super::ways::{Way, missed, units};
use crate::catalogue::Family;
use crate::design::Made;
use crate::edit::{Edit, RoomEdit, Stand, StyleEdit};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::room::{Opening, Opens};
use crate::rules::{Finding, Severity, takes_machine};

/// The plinth becomes lower by what is missing.
pub(super) fn lower_plinth(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    if finding.severity == Severity::Hint {
        return Vec::new();
    }
    plinth_lower_by(kitchen, missed(finding)).into_iter().map(|edit| vec![edit]).collect()
}

/// A plinth lower by so much, unless no machine of the catalogue would stand in the place of a dishwasher any more.
fn plinth_lower_by(kitchen: &Kitchen<'_>, by: Mm) -> Option<Edit> {
    let now = kitchen.design.style.plinth_height;
    let mut machines = kitchen.placed.iter().filter(|placed| placed.family() == Family::FrontOnly);
    let loses = |placed: &Placed<'_>| {
        takes_machine(kitchen, placed, now) && !takes_machine(kitchen, placed, now - by)
    };
    (!machines.any(loses)).then_some(Edit::Style(StyleEdit::PlinthHeight(now - by)))
}

/// The plinth becomes lower by what is missing, or a thinner worktop of its kind comes and the plinth gives the rest.
pub(super) fn under_sill(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let own = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    let thinner = kitchen.catalogue.worktops.iter().filter_map(|row| {
        let thinner = own.filter(|own| own.kind == row.kind && row.t < own.t)?.t - row.t;
        let mut way = vec![Edit::Style(StyleEdit::Worktop(row.code.as_str().into()))];
        let rest = missed(finding) - thinner;
        if rest > Mm::ZERO {
            way.push(plinth_lower_by(kitchen, rest)?);
        }
        Some(way)
    });
    lower_plinth(kitchen, finding).into_iter().chain(thinner).collect()
}

/// Tall units that do not fit under the ceiling stand on a lower plinth or are made lower; where room is left above them a
/// filler closes it, or they are made higher; a step up or down may leave room for a filler too.
pub(super) fn under_ceiling(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let ceiling = kitchen.design.room.height - kitchen.catalogue.thresholds.ceiling_tall_error.value;
    let highest = ceiling - kitchen.design.style.plinth_height;
    let is_high = finding.severity == Severity::Error;
    let tallest = units.iter().map(|placed| placed.height).max().unwrap_or_default();
    let fits = |height: &Mm| *height <= highest && (is_high || *height > tallest);
    let steps = kitchen.system().heights(Family::Tall).iter().rev().map(|step| step.height).filter(fits);
    let made: Vec<Way> =
        steps.map(|height| units.iter().map(|placed| made_as_high(placed, height)).collect()).collect();
    let filler = ceiling_filler(kitchen);
    let closed: Vec<Way> = made.iter().map(|way| way.iter().chain(&filler).cloned().collect()).collect();
    let first = if is_high { lower_plinth(kitchen, finding) } else { vec![filler] };
    [first, made, closed].concat()
}

/// A filler up to the ceiling, in the place of a cornice.
fn ceiling_filler(kitchen: &Kitchen<'_>) -> Way {
    let cornice = kitchen.design.style.cornice.then_some(StyleEdit::Cornice(false));
    [StyleEdit::CeilingFiller(true)].into_iter().chain(cornice).map(Edit::Style).collect()
}

fn made_as_high(placed: &Placed<'_>, height: Mm) -> Edit {
    let made = Made { height: Some(height), ..placed.module.made };
    Edit::SetMade { module: placed.module.id.clone(), made }
}

fn hang(placed: &Placed<'_>, z: Mm) -> Edit {
    Edit::Hang { module: placed.module.id.clone(), z: Some(z) }
}

/// Wall units hang lower by what is missing, or their carcasses end a step lower above the same niche.
pub(super) fn lower(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let by = missed(finding);
    let units = units(kitchen, finding);
    let hung = units.iter().map(|placed| hang(placed, placed.rise.start - by)).collect();
    vec![hung, units.iter().flat_map(|placed| stepped(kitchen, placed, by)).collect()]
}

/// A wall unit made a step lower above the same niche, else hung lower.
fn stepped(kitchen: &Kitchen<'_>, placed: &Placed<'_>, by: Mm) -> Way {
    let lower = hang(placed, placed.rise.start - by);
    match step_down(kitchen, placed, by) {
        // First out of the way of what it runs into, for each edit must have room.
        Some(height) => vec![lower, made_as_high(placed, height), hang(placed, placed.rise.start)],
        None => vec![lower],
    }
}

/// The highest carcass of a unit that is lower by at least so much.
fn step_down(kitchen: &Kitchen<'_>, placed: &Placed<'_>, by: Mm) -> Option<Mm> {
    let mut steps = kitchen.system().heights(placed.family()).iter().rev().map(|step| step.height);
    steps.find(|height| placed.kind.heights && *height <= placed.height - by)
}

/// Units end under the beams that they run into: wall units hang lower or are made so above the same niche, tall units are
/// made a step lower.
pub(super) fn under_beam(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let beams = kitchen.design.room.obstacles.iter().filter(|obstacle| {
        let is_met = |placed: &Placed<'_>| {
            placed.rise.start < obstacle.rise().start && placed.rise.overlaps(obstacle.rise())
        };
        finding.subjects.contains(&obstacle.wall) && units.iter().any(|placed| is_met(placed))
    });
    let Some(lowest) = beams.map(|beam| beam.rise().start).min() else { return Vec::new() };
    let ways: [fn(&Kitchen<'_>, &Placed<'_>, Mm) -> Way; 2] =
        [|_, placed, by| vec![hang(placed, placed.rise.start - by)], stepped];
    let under = |way: fn(&Kitchen<'_>, &Placed<'_>, Mm) -> Way| -> Option<Way> {
        let mut edits = Way::new();
        for placed in &units {
            let by = placed.rise.end - lowest;
            if placed.family().is_wall() {
                edits.extend(way(kitchen, placed, by));
            } else {
                edits.push(made_as_high(placed, step_down(kitchen, placed, by)?));
            }
        }
        Some(edits)
    };
    ways.into_iter().filter_map(under).collect()
}

/// Wall units hang as far above the worktop as is asked; or, first where others end in line with them, lower carcasses
/// end where they did.
pub(super) fn niche(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let limits = &kitchen.catalogue.thresholds;
    let niche = match finding.severity {
        Severity::Hint => limits.niche_hint.value,
        Severity::Error | Severity::Warning => limits.niche_warning.value,
    };
    let z = kitchen.worktop_top() + niche;
    let units = units(kitchen, finding);
    let hung: Way = units.iter().map(|placed| hang(placed, z)).collect();
    if finding.severity == Severity::Hint {
        return vec![hung];
    }
    let lower = |placed: &&Placed<'_>| match step_down(kitchen, placed, z - placed.rise.start) {
        // A height of its own is from the floor; else the top stays by itself.
        Some(height) => {
            let own = placed.module.z.map(|_| hang(placed, placed.rise.end - height));
            [made_as_high(placed, height)].into_iter().chain(own).collect::<Way>()
        }
        None => vec![hang(placed, z)],
    };
    let lower: Way = units.iter().flat_map(lower).collect();
    let is_in_line = |other: &Placed<'_>| {
        let is_like = |own: &&Placed<'_>| own.surface == other.surface && own.rise.end == other.rise.end;
        !finding.subjects.contains(&other.module.id) && units.iter().any(is_like)
    };
    if kitchen.placed.iter().any(is_in_line) { vec![lower, hung] } else { vec![hung, lower] }
}

fn opening<'k>(kitchen: &'k Kitchen<'_>, finding: &Finding) -> Option<&'k Opening> {
    let mut openings = kitchen.design.room.openings.iter();
    openings.find(|opening| finding.subjects.contains(&opening.id))
}

/// Both sides of a stretch, as far from it as is asked, the nearer first.
pub(super) fn beside(placed: &Placed<'_>, span: Span, margin: Mm) -> Vec<Edit> {
    let mut stands = [span.start - margin - placed.module.width, span.end + margin];
    stands.sort_by_key(|x| (*x - placed.module.x).abs());
    let (module, place) = (&placed.module.id, &placed.module.place);
    stands.map(|x| Edit::Move { module: module.clone(), place: place.clone(), x }).to_vec()
}

/// What stands before a window moves aside with its row or becomes narrower; where it cannot, a tall unit becomes a base unit
/// and a wall unit goes.
pub(super) fn clear_window(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(window) = opening(kitchen, finding) else { return Vec::new() };
    let units = units(kitchen, finding);
    let base = kitchen.catalogue.modules.iter().find(|kind| kind.is_plain(Family::Base));
    let cleared = |placed: &Placed<'_>| {
        let module = placed.module.id.clone();
        match base.filter(|_| placed.family() == Family::Tall) {
            Some(base) => Edit::Replace { module, code: base.code.as_str().into() },
            None => Edit::Remove { module },
        }
    };
    let kept = window.span().grown(kitchen.catalogue.thresholds.window_tall_error.value);
    let mut ways = clear::off(kitchen, &units, kept, |placed| vec![cleared(placed)]);
    ways.push(units.into_iter().map(cleared).collect());
    ways
}

/// Both ways in which a unit leaves a stretch of its wall together with what stands against it, the shorter first.
fn row_aside(kitchen: &Kitchen<'_>, placed: &Placed<'_>, span: Span) -> Vec<Edit> {
    let is_own = |unit: &usize| kitchen.placed[*unit].module.id == placed.module.id;
    let rows = kitchen.layout.rows.iter();
    let mut chains = rows.flat_map(|row| row.chains().into_iter().map(move |chain| &row.modules[chain]));
    let Some(chain) = chains.find(|chain| chain.iter().any(is_own)) else { return Vec::new() };
    let moved = |by: Mm| {
        let stands = chain.iter().map(|unit| Stand::of(kitchen.placed[*unit].module));
        Edit::Arrange(stands.map(|stand| Stand { x: stand.x + by, ..stand }).collect())
    };
    let mut ways = [span.end - placed.span.start, span.start - placed.span.end];
    ways.sort_by_key(|by| by.abs());
    ways.map(moved).to_vec()
}

/// What stands before a door moves aside, alone or with its row; a door that swings against a unit hinges on the other side or
/// opens outwards.
pub(super) fn clear_door(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let Some(door) = opening(kitchen, finding) else { return Vec::new() };
    let change = |door: Opening| vec![Edit::Room(RoomEdit::ChangeOpening(door))];
    let flipped = change(Opening { hinge: door.hinge.flipped(), ..door.clone() });
    let outward = change(Opening { opens: Opens::Outward, ..door.clone() });
    let moved = match units(kitchen, finding)[..] {
        [only] => {
            let margin = kitchen.catalogue.lengths.past_end(only.family());
            let mut ways = beside(only, door.span(), margin);
            if kitchen.surface_id(only.surface) == &*door.wall {
                ways.extend(row_aside(kitchen, only, door.span().grown(margin)));
            }
            ways
        }
        _ => Vec::new(),
    };
    [flipped, outward].into_iter().chain(moved.into_iter().map(|edit| vec![edit])).collect()
}

/// Units that run into each other make room, the wall unit hangs above the tall one, or goes.
pub(super) fn clear_tall(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let mut ways = part(kitchen, finding);
    let units = units(kitchen, finding);
    let top = units.iter().filter(|placed| !placed.family().is_wall()).map(|placed| placed.rise.end).max();
    for placed in units.iter().filter(|placed| placed.family().is_wall()) {
        ways.extend(top.map(|top| vec![hang(placed, top)]));
        ways.push(vec![Edit::Remove { module: placed.module.id.clone() }]);
    }
    ways
}

/// The plinth becomes lower, or the cornice goes where there is one.
pub(super) fn fridge_air(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let cornice = kitchen.design.style.cornice.then(|| vec![Edit::Style(StyleEdit::Cornice(false))]);
    lower_plinth(kitchen, finding).into_iter().chain(cornice).collect()
}
