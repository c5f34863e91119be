//! The second leg of a corner unit: it stands on the other wall as a unit of the row there (kitchen.md §8 "Corners":
//! OHC counts as two legs 900 × 560, BHL as two legs 650 × 350).

use super::{Bound, Corner, Edge, Gap, GapKind, Level, Row, Solution};
use crate::catalogue::ModuleType;
use crate::geometry::{Box3, Span};
use crate::kitchen::{End, Kitchen, SurfaceKind};
use crate::length::Mm;

/// Where the second leg of a unit of two legs stands: at the nearer end of its wall that is an inner corner
/// (kitchen.md §8 "Axes"). `surface` and `span` are those of its own leg.
pub(crate) fn second_leg(
    kitchen: &Kitchen<'_>,
    surface: usize,
    span: Span,
    kind: &ModuleType,
) -> Option<(usize, Span)> {
    if !kind.second_leg {
        return None;
    }
    let own = &kitchen.surfaces[surface];
    let edge = own.nearer_corner(span)?;
    let End::Corner(wall) = own.end(edge) else { return None };
    let partner = kitchen.surface(SurfaceKind::Wall(wall))?;
    let length = kitchen.surfaces[partner].length();
    let width = span.length();
    let leg = match edge {
        Edge::Left => Span::between(length - width, length),
        Edge::Right => Span::at(Mm::ZERO, width),
    };
    Some((partner, leg))
}

/// Where a unit stands along a surface: its carcass, its second leg on the other wall, or on an island's back as the
/// front sees it.
pub(crate) fn stand(kitchen: &Kitchen<'_>, surface: usize, unit: usize) -> Span {
    let placed = &kitchen.placed[unit];
    if placed.surface == surface {
        return placed.span;
    }
    let leg = second_leg(kitchen, placed.surface, placed.span, placed.kind);
    leg.filter(|(partner, _)| *partner == surface)
        .map_or_else(|| placed.span.mirrored(kitchen.surfaces[surface].length()), |(_, leg)| leg)
}

/// The one or two boxes that a placed unit fills, each with the surface that it runs along.
pub(crate) fn bodies(kitchen: &Kitchen<'_>, module: usize) -> Vec<(usize, Box3)> {
    let placed = &kitchen.placed[module];
    let Some((partner, leg)) = second_leg(kitchen, placed.surface, placed.span, placed.kind) else {
        return vec![(placed.surface, placed.body)];
    };
    let depth = placed.depth;
    let stand = |surface: usize, span: Span| {
        let frame = kitchen.surfaces[surface].frame;
        let far = frame.point(span.end, depth);
        (surface, Box3::standing(frame.point(span.start, Mm::ZERO), far, placed.body.z))
    };
    vec![stand(placed.surface, placed.span), stand(partner, leg)]
}

/// The standing rows as worktop and plinth see them: with the second legs that have no partner in the row. Such a leg
/// is the run on that wall, so that both turn the corner as two runs do that meet there, with joint and corner piece,
/// and end beside the leg as beside any unit; only a blind corner has nothing there and ends at the wall (kitchen.md
/// §8 "Corners", "Worktop", "Plinth").
pub(super) fn with_legs(kitchen: &Kitchen<'_>, rows: &[Row], corners: &[Corner]) -> Vec<Row> {
    let standing = rows.iter().filter(|row| row.level == Level::Floor);
    standing.map(|row| with_legs_of(kitchen, row, corners)).collect()
}

fn with_legs_of(kitchen: &Kitchen<'_>, row: &Row, corners: &[Corner]) -> Row {
    let mut whole = row.clone();
    for (index, corner) in corners.iter().enumerate().filter(|(_, corner)| corner.level == Level::Floor) {
        let Solution::Legs { module } = corner.solution else { continue };
        let here = |edge: &Edge| corner.surface(*edge) == row.surface;
        let Some(edge) = Edge::BOTH.into_iter().find(here) else { continue };
        let Some(gap) = row.outer(edge).filter(|gap| !matches!(gap.bound(edge), Bound::Obstacle(_))) else {
            continue;
        };
        let last = whole.gaps.len() - 1;
        if kitchen.placed[module].surface == row.surface {
            whole.gaps[if edge == Edge::Left { 0 } else { last }] = gap.bounded(edge, Bound::Corner(index));
        } else if gap.unit(edge) == Some(module) {
            let at = edge.inwards(kitchen.surfaces[row.surface].length(), Mm::ZERO);
            let (left, right) = match edge {
                Edge::Left => (Bound::Corner(index), Bound::Module(module)),
                Edge::Right => (Bound::Module(module), Bound::Corner(index)),
            };
            let span = Span::at(at, Mm::ZERO);
            let void = Gap { span, judged: Mm::ZERO, kind: GapKind::Void, left, right };
            let (unit, place) = if edge == Edge::Left { (0, 0) } else { (whole.modules.len(), last + 1) };
            whole.modules.insert(unit, module);
            whole.gaps.insert(place, void);
        }
    }
    whole
}
