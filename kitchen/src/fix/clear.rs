//! Ways that bring units off a stretch of their wall: from before a window, or from above a hob.

use super::narrow::giving;
use super::ways::{Way, row_of};
use crate::edit::{Edit, Stand, apply};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// Units go off a stretch, the mildest first; where one cannot, `otherwise` happens to it: nothing where that is empty.
pub(super) fn off(
    kitchen: &Kitchen<'_>,
    units: &[&Placed<'_>],
    span: Span,
    otherwise: impl Fn(&Placed<'_>) -> Way,
) -> Vec<Way> {
    if let [only] = units {
        return aside(kitchen, only, span).into_iter().chain(narrower(only, span)).collect();
    }
    let mildest = each(kitchen, units, span, &otherwise, |kitchen, placed| {
        [aside(kitchen, placed, span), narrower(placed, span)].concat()
    });
    let in_place = each(kitchen, units, span, &otherwise, |kitchen, placed| {
        [narrower(placed, span), aside(kitchen, placed, span)].concat()
    });
    vec![mildest, in_place]
}

/// Each unit in its first way that is possible, one after the other: what moves along with another may be off by then.
fn each(
    kitchen: &Kitchen<'_>,
    units: &[&Placed<'_>],
    span: Span,
    otherwise: &impl Fn(&Placed<'_>) -> Way,
    ways: impl Fn(&Kitchen<'_>, &Placed<'_>) -> Vec<Way>,
) -> Way {
    let mut now = kitchen.design.clone();
    let mut done = Way::new();
    for unit in units {
        let next = {
            let kitchen = Kitchen::new(&now, kitchen.catalogue);
            let mut placed = kitchen.placed.iter().filter(|placed| placed.module.id == unit.module.id);
            let Some(placed) = placed.next() else { continue };
            // What stands at the next wall has no side of this stretch to go to.
            let ways = match [placed.span, unit.span].map(|own| own.overlaps(span)) {
                [true, _] => ways(&kitchen, placed),
                [false, true] => continue,
                [false, false] => Vec::new(),
            };
            let mut ways = ways.into_iter().chain([otherwise(placed)]);
            let tried = |way: Way| Some((apply(&now, kitchen.catalogue, &Edit::All(way.clone())).ok()?, way));
            ways.find_map(tried)
        };
        let Some((next, way)) = next else { continue };
        now = next;
        done.extend(way);
    }
    done
}

/// Both sides of a stretch, and how far a unit is from standing beside it there, the nearer first.
fn sides(placed: &Placed<'_>, span: Span) -> [(Edge, Mm); 2] {
    let mut sides = Edge::BOTH.map(|edge| (edge, (edge.of(span) - edge.opposite().of(placed.span)).abs()));
    sides.sort_by_key(|(_, by)| *by);
    sides
}

/// A unit moves off a stretch to either side, and what stands there moves along.
fn aside(kitchen: &Kitchen<'_>, placed: &Placed<'_>, span: Span) -> Vec<Way> {
    sides(placed, span).into_iter().filter_map(|(edge, by)| pushed(kitchen, placed, edge, by)).collect()
}

/// A unit becomes so much narrower that it ends or begins beside a stretch.
fn narrower(placed: &Placed<'_>, span: Span) -> Vec<Way> {
    sides(placed, span).into_iter().flat_map(|(edge, by)| giving(placed, edge.opposite(), by)).collect()
}

/// A unit moves towards a side, and what it runs into there moves along as far as it must; a corner unit stays in its
/// corner.
fn pushed(kitchen: &Kitchen<'_>, placed: &Placed<'_>, edge: Edge, by: Mm) -> Option<Way> {
    let mut ahead = row_of(kitchen, placed);
    ahead.retain(|other| match edge {
        Edge::Left => other.span.start < placed.span.start,
        Edge::Right => other.span.start > placed.span.start,
    });
    if edge == Edge::Left {
        ahead.reverse();
    }
    let (mut stands, mut last, mut by) = (Vec::new(), placed, by);
    for next in [placed].into_iter().chain(ahead) {
        if next.module.id != placed.module.id {
            by -= last.span.gap_to(next.span);
        }
        if by <= Mm::ZERO {
            break;
        }
        if next.family().is_corner() {
            return None;
        }
        let stand = Stand::of(next.module);
        stands.push(Stand { x: edge.out(stand.x, by), ..stand });
        last = next;
    }
    Some(vec![Edit::Arrange(stands)])
}
