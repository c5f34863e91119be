//! Ways that bring a hob or a sink to another wall or island, in the place of a plain unit or of a part of one.

use super::hood;
use super::row::id;
use super::ways::Way;
use crate::edit::{Edit, RowEdit, Stand};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// In the place of each plain unit of its family elsewhere, those of its own width first; the hood above it goes along.
pub(super) fn ways(kitchen: &Kitchen<'_>, own: &Placed<'_>) -> Vec<Way> {
    let is_plain = |other: &&Placed<'_>| other.surface != own.surface && other.kind.is_plain(own.family());
    let mut others: Vec<_> = kitchen.placed.iter().filter(is_plain).collect();
    others.sort_by_key(|other| other.module.width);
    let at_either_side = |other: &&Placed<'_>| {
        let sides = Edge::BOTH.map(|edge| match edge {
            Edge::Left => other.span.start,
            Edge::Right => other.span.end - own.module.width,
        });
        sides.into_iter().filter_map(|x| with_hood(kitchen, own, other, x)).collect::<Vec<Way>>()
    };
    others.iter().flat_map(at_either_side).collect()
}

fn with_hood(kitchen: &Kitchen<'_>, own: &Placed<'_>, other: &Placed<'_>, x: Mm) -> Option<Way> {
    let way = in_place_of(kitchen, own, other, x)?;
    let Some(hood) = hood::above(kitchen, own) else { return Some(way) };
    let x = x + hood.module.x - own.module.x;
    let place = Span::at(x, hood.module.width);
    let mut hung = kitchen.placed.iter().filter(|placed| placed.family().is_wall());
    let there = hung.find(|placed| placed.surface == other.surface && placed.span.overlaps(place));
    let moved = match there {
        Some(there) => in_place_of(kitchen, hood, there, x)?,
        None => vec![Edit::Move { module: id(hood), place: other.module.place.clone(), x }],
    };
    Some(way.into_iter().chain(moved).collect())
}

/// A unit in the place of another, or of the part of a wider one at either side of it; then a plain unit comes where it
/// stood.
fn in_place_of(kitchen: &Kitchen<'_>, own: &Placed<'_>, other: &Placed<'_>, x: Mm) -> Option<Way> {
    let rest = other.module.width - own.module.width;
    let place = Span::at(x, own.module.width);
    let rest_at = if place.start == other.span.start { place.end } else { other.span.start };
    let is_at_a_side = place.start == other.span.start || place.end == other.span.end;
    if !is_at_a_side || rest < Mm::ZERO {
        return None;
    }
    if rest == Mm::ZERO {
        return Some(vec![Edit::Row(RowEdit::Swap { module: id(own), with: id(other) })]);
    }
    other.kind.cell(rest)?;
    let mut kinds = kitchen.catalogue.modules.iter();
    let width = own.module.width;
    let plain = kinds.find(|kind| kind.is_plain(own.family()) && kind.cell(width).is_some())?;
    let moved = Stand { place: other.module.place.clone(), x, ..Stand::of(own.module) };
    let narrower = Stand { x: rest_at, width: rest, ..Stand::of(other.module) };
    let (code, place) = (plain.code.as_str().into(), own.module.place.clone());
    Some(vec![Edit::Arrange(vec![moved, narrower]), Edit::Place { code, width, place, x: own.module.x }])
}
