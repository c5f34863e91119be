//! Ways for units that stand where nothing holds them, or where something of the house stands already.

use super::clear;
use super::height::beside;
use super::row::id;
use super::ways::{Way, missed, units};
use crate::catalogue::{Element, ElementKind, Family, ModuleType};
use crate::design::{Made, Place};
use crate::edit::{Edit, Stand};
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{Backed, Gap, GapKind, Level, backed};
use crate::length::Mm;
use crate::rules::Finding;

/// A tall or wall unit goes to a free stretch of a wall.
pub(super) fn at_walls(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let [only] = units(kitchen, finding)[..] else { return Vec::new() };
    to_walls(kitchen, only)
}

fn to_walls(kitchen: &Kitchen<'_>, only: &Placed<'_>) -> Vec<Way> {
    let walls = kitchen.surfaces.iter().enumerate();
    let walls = walls.filter(|(_, surface)| matches!(surface.kind, SurfaceKind::Wall(_)));
    let to = |surface: usize, x: Mm| {
        let place = Place::Wall(kitchen.surface_id(surface).into());
        vec![Edit::Move { module: id(only), place, x }]
    };
    walls
        .flat_map(|(surface, _)| stretches(kitchen, only, surface).into_iter().map(move |x| to(surface, x)))
        .collect()
}

/// What stands behind tall units of an island moves along to either side of them, else one of those goes to a wall.
pub(super) fn from_behind(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let places =
        |units: &[usize]| -> Vec<&Id> { units.iter().map(|unit| &kitchen.placed[*unit].module.id).collect() };
    let is_meant = |found: &Backed| {
        let named = [places(&found.behind), places(&found.tower.units)].concat();
        named.into_iter().eq(&finding.subjects)
    };
    let found = backed(kitchen).into_iter().find(is_meant);
    let Some(Backed { tower, behind, .. }) = found else { return Vec::new() };
    let behind = || behind.iter().map(|unit| &kitchen.placed[*unit]);
    let Some(whole) = behind().map(|placed| placed.span).reduce(Span::around) else { return Vec::new() };
    let place = tower.seen_from(tower.side.opposite(), kitchen);
    let mut shifts = [place.start - whole.end, place.end - whole.start];
    shifts.sort_by_key(|by| by.abs());
    let along = shifts.map(|by| {
        let stand = |placed: &Placed<'_>| Stand { x: placed.module.x + by, ..Stand::of(placed.module) };
        vec![Edit::Arrange(behind().map(stand).collect())]
    });
    let to_walls = || match tower.units[..] {
        [only] => to_walls(kitchen, &kitchen.placed[only]),
        _ => Vec::new(),
    };
    along.into_iter().chain(to_walls()).collect()
}

/// Where a unit would stand or hang with its panel at either end of every free stretch of a surface.
fn stretches(kitchen: &Kitchen<'_>, placed: &Placed<'_>, surface: usize) -> Vec<Mm> {
    let lengths = &kitchen.catalogue.lengths;
    let width = placed.module.width;
    let level = if placed.family().is_wall() { Level::Hung } else { Level::Floor };
    let rows = kitchen.layout.rows.iter().filter(|row| row.surface == surface && row.level == level);
    let gaps: Vec<&Gap> = rows.flat_map(|row| &row.gaps).collect();
    if gaps.is_empty() {
        return vec![lengths.wall_filler.value];
    }
    let free = gaps.into_iter().filter(|gap| gap.kind == GapKind::Open && gap.span.length() >= width);
    free.flat_map(|gap| {
        [lengths.panel.value, lengths.wall_filler.value]
            .into_iter()
            .flat_map(|by| [gap.span.start + by, gap.span.end - by - width])
    })
    .collect()
}

/// Carcasses become shorter at the back or get a notch, those of drawers as units with doors; a single one moves aside.
pub(super) fn cut(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let made = |change: &dyn Fn(&Placed<'_>) -> Made| -> Way {
        units.iter().map(|placed| Edit::SetMade { module: id(placed), made: change(placed) }).collect()
    };
    let by = missed(finding);
    let shorter = made(&|placed| Made { depth: Some(placed.depth - by), ..placed.module.made });
    let notched = made(&|placed| Made { notch: true, ..placed.module.made });
    let doors: Way = units.iter().filter_map(|placed| with_doors(kitchen, placed)).collect();
    let both = (!doors.is_empty()).then(|| doors.into_iter().chain(notched.clone()).collect());
    [shorter, notched].into_iter().chain(both).chain(aside(kitchen, finding)).collect()
}

/// A base unit of drawers becomes one with doors.
fn with_doors(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Edit> {
    let is_door = |front: Element| front.kind == ElementKind::Door;
    if !placed.kind.is_plain(Family::Base) || placed.fronts().all(is_door) {
        return None;
    }
    let plain = |kind: &&ModuleType| kind.is_plain(Family::Base);
    let kind = kitchen
        .catalogue
        .modules
        .iter()
        .filter(plain)
        .find(|kind| kind.cell(placed.module.width).is_some_and(|cell| cell.elements().all(is_door)))?;
    Some(Edit::Replace { module: id(placed), code: kind.code.as_str().into() })
}

/// Units move aside of what stands at a wall that the finding names, clear of it, else as far as a filler asks: a single one, or
/// several each to its own side with what stands there.
pub(super) fn aside(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let obstacles = kitchen.design.room.obstacles.iter();
    let named = obstacles.filter(|obstacle| finding.subjects.contains(&obstacle.wall));
    let margins = [Mm::ZERO, kitchen.catalogue.lengths.wall_filler.value];
    if let [only] = units[..] {
        let ways = named.flat_map(|obstacle| margins.map(|margin| beside(only, obstacle.span(), margin)));
        return ways.flatten().map(|edit| vec![edit]).collect();
    }
    let both_sides = named.flat_map(|obstacle| {
        let is_met = |placed: &&&Placed<'_>| {
            obstacle.wall == *kitchen.surface_id(placed.surface) && placed.span.overlaps(obstacle.span())
        };
        let met: Vec<_> = units.iter().filter(is_met).copied().collect();
        margins.map(|margin| clear::off(kitchen, &met, obstacle.span().grown(margin), |_| Way::new()))
    });
    both_sides.flatten().filter(|way| !way.is_empty()).collect()
}
