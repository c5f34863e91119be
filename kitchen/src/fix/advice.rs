//! Ways that follow a designer's advice.

use super::ways::{Way, row_of, units};
use crate::catalogue::{ElementKind, Family, ModuleType, Slot};
use crate::design::Extra;
use crate::edit::{Edit, RowEdit, Stand};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::Edge;
use crate::length::Mm;
use crate::rules::Finding;

/// The sink's unit gets a bin: as a unit with a waste pull-out, or a waste system in it; else a unit with one comes
/// beside it.
pub(super) fn bin(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let catalogue = kitchen.catalogue;
    let kinds = || catalogue.modules.iter().filter(|kind| kind.waste && kind.holds(Slot::Sink));
    let mut ways: Vec<Way> = Vec::new();
    for sink in units(kitchen, finding) {
        let module = || sink.module.id.clone();
        let alike = kinds().filter(|kind| kind.cell(sink.module.width).is_some());
        ways.extend(
            alike.map(|kind| vec![Edit::Replace { module: module(), code: kind.code.as_str().into() }]),
        );
        let beside = kinds().flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell.width)));
        ways.extend(beside.flat_map(|(kind, width)| {
            Edge::BOTH.map(|edge| {
                let (code, place) = (kind.code.as_str().into(), sink.module.place.clone());
                vec![Edit::Row(RowEdit::Insert { code, width, place, x: edge.of(sink.span) })]
            })
        }));
        let systems = catalogue.extras.iter().filter(|row| row.waste);
        ways.extend(systems.map(|row| {
            vec![Edit::AddExtra(Extra { code: row.code.as_str().into(), module: Some(module()) })]
        }));
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
        let plain = |kind: &&ModuleType| kind.family == Family::Base && kind.slots.is_empty();
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

/// Tall units go to either end of their run, and what stood there moves up to the rest; what hangs above it goes
/// along.
pub(super) fn to_the_end(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let talls = units(kitchen, finding);
    let (Some(first), Some(last)) = (talls.first(), talls.last()) else { return Vec::new() };
    let block = Span::between(first.span.start, last.span.end);
    let row = row_of(kitchen, first);
    let is_tall = |placed: &&&Placed<'_>| placed.family() == Family::Tall;
    let beside = |edge: Edge| -> Vec<&Placed<'_>> {
        let others = row.iter().filter(|placed| match edge {
            Edge::Left => placed.span.end <= block.start,
            Edge::Right => placed.span.start >= block.end,
        });
        let mut others: Vec<_> = others.collect();
        if edge == Edge::Left {
            others.reverse();
        }
        others.into_iter().take_while(|placed| !is_tall(placed)).copied().collect()
    };
    let panel = kitchen.catalogue.lengths.panel.value;
    let ways = Edge::BOTH.map(|edge| {
        let (going, staying) = (beside(edge), beside(edge.opposite()));
        let (Some(near), Some(far), Some(other)) = (going.first(), going.last(), staying.first()) else {
            return Vec::new();
        };
        // What stood at the end moves against what stays; the tall units stand beyond it, a panel off.
        let by = (edge.opposite().of(near.span) - edge.of(other.span)).abs();
        let moved = going.iter().map(|placed| placed.span);
        let stretch = moved.fold(near.span, |all, span| Span {
            start: all.start.min(span.start),
            end: all.end.max(span.end),
        });
        let inwards = |x: Mm| edge.opposite().out(x, by);
        let new_end = inwards(edge.of(far.span));
        let shift = (edge.opposite().of(block) - edge.out(new_end, panel)).abs();
        let above = kitchen.placed.iter().filter(|placed| {
            placed.surface == near.surface && placed.family().is_wall() && placed.span.overlaps(stretch)
        });
        let stand = |placed: &Placed<'_>, x: Mm| Stand { x, ..Stand::of(placed.module) };
        let along = going.iter().copied().chain(above).map(|placed| stand(placed, inwards(placed.module.x)));
        let talls = talls.iter().map(|placed| stand(placed, edge.out(placed.module.x, shift)));
        vec![Edit::Arrange(along.chain(talls).collect())]
    });
    ways.into_iter().filter(|way| !way.is_empty()).collect()
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
