//! The second leg of a corner unit: it stands on the other wall as a unit of the row there (kitchen.md §8 "Corners":
//! OHC counts as two legs 900 × 560, BHL as two legs 650 × 350).

use super::{Bound, Corner, Gap, GapKind, Level, Row, Solution};
use crate::catalogue::{Family, ModuleType};
use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::{End, Kitchen, Placed, SurfaceKind};
use crate::length::Mm;
use crate::room::Hinge;

/// The leg of a unit of two legs on the other wall.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leg {
    /// The other wall.
    pub surface: usize,
    /// Along it: from the corner, for the unit's back is at its own wall.
    pub span: Span,
    /// How far it stands from it: as far as the unit from the corner.
    pub back: Mm,
}

/// Where the second leg of a unit of two legs stands: at the nearer end of its wall that is an inner corner
/// (kitchen.md §8 "Axes"). `surface` and `span` are those of its own leg.
pub(crate) fn second_leg(
    kitchen: &Kitchen<'_>,
    surface: usize,
    span: Span,
    kind: &ModuleType,
) -> Option<Leg> {
    if !kind.second_leg {
        return None;
    }
    let own = &kitchen.surfaces[surface];
    let edge = own.nearer_corner(span)?;
    let End::Corner(wall) = own.end(edge) else { return None };
    let partner = kitchen.surface(SurfaceKind::Wall(wall))?;
    let along = edge.opposite().inwards(kitchen.surfaces[partner].length(), Mm::ZERO);
    let far = edge.opposite().out(along, -span.length());
    let back = edge.distance(own.length(), span);
    Some(Leg { surface: partner, span: Span::between(along.min(far), along.max(far)), back })
}

fn leg_of(kitchen: &Kitchen<'_>, unit: usize) -> Option<Leg> {
    let placed = &kitchen.placed[unit];
    second_leg(kitchen, placed.surface, placed.span, placed.kind)
}

/// Where a unit stands along a surface: its carcass, its second leg on the other wall, or on an island's back as the
/// front sees it.
pub(crate) fn stand(kitchen: &Kitchen<'_>, surface: usize, unit: usize) -> Span {
    let placed = &kitchen.placed[unit];
    if placed.surface == surface {
        return placed.span;
    }
    let leg = leg_of(kitchen, unit).filter(|leg| leg.surface == surface);
    leg.map_or_else(|| placed.span.mirrored(kitchen.surfaces[surface].length()), |leg| leg.span)
}

/// How far a unit's carcass reaches before the line of a surface: its second leg on the other wall from where it stands.
pub(super) fn reach(kitchen: &Kitchen<'_>, surface: usize, unit: usize) -> Mm {
    let placed = &kitchen.placed[unit];
    let leg = leg_of(kitchen, unit).filter(|leg| leg.surface == surface);
    leg.map_or_else(|| placed.reach(), |leg| leg.back + placed.depth)
}

/// The one or two boxes that a placed unit fills, each with the surface that it runs along; a second leg away from every
/// corner runs along none but its own.
pub(crate) fn bodies<'a>(
    kitchen: &Kitchen<'_>,
    placed: &Placed<'a>,
) -> impl Iterator<Item = (usize, Box3)> + use<'a> {
    let (own, frame) = (placed.surface, kitchen.surfaces[placed.surface].frame);
    let stand = |on: usize, along: Span, reach: Mm| {
        (on, Box3::standing(frame.point(along.start, Mm::ZERO), frame.point(along.end, reach), placed.body.z))
    };
    let both = if placed.kind.second_leg {
        let partner = second_leg(kitchen, own, placed.span, placed.kind).map_or(own, |leg| leg.surface);
        let side = second_side(kitchen, placed);
        [Some(stand(own, placed.span, placed.depth)), Some(stand(partner, side, placed.cell.depth))]
    } else {
        [Some((own, placed.body)), None]
    };
    both.into_iter().flatten()
}

/// What a unit may come to take of the room as its row changes: a shorter standing unit comes forward as soon as one of its
/// usual depth stands beside it.
pub(crate) fn claims<'a>(
    kitchen: &Kitchen<'_>,
    placed: &Placed<'a>,
) -> impl Iterator<Item = (usize, Box3)> + use<'a> {
    let on = &kitchen.surfaces[placed.surface];
    let usual = placed.kind.usual_depth(placed.cell, &kitchen.catalogue.lengths);
    let comes_forward = placed.family().stands() && !on.is_island();
    let front = on.frame.point(placed.span.end, usual.max(placed.reach()));
    let wall = on.frame.point(placed.span.start, Mm::ZERO);
    let claimed = comes_forward.then(|| Box3::standing(wall, front, placed.body.z));
    let has_leg = placed.kind.second_leg;
    bodies(kitchen, placed)
        .map(move |(surface, body)| (surface, claimed.filter(|_| !has_leg).unwrap_or(body)))
}

/// The stretch of its own wall before which the second leg of a unit stands: beside the corner, as wide as a leg is deep.
pub(crate) fn second_side(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Span {
    let Span { start, end } = placed.span;
    match kitchen.corner_side(placed) {
        Hinge::Left => Span::at(start, placed.depth),
        Hinge::Right => Span::between(end - placed.depth, end),
    }
}

/// The standing rows as worktop and plinth see them: with the second legs that have no partner in the row. Such a leg
/// is the run on that wall, so that both turn the corner as two runs do that meet there, with joint and corner piece,
/// and end beside the leg as beside any unit; only a blind corner has nothing there and ends at the wall (kitchen.md
/// §8 "Corners", "Worktop", "Plinth"). A leg with a partner is one of them where the two are not equally deep, for then
/// each has a piece of its own; not where they run into each other, for then the two pieces would, too.
pub(super) fn with_legs(kitchen: &Kitchen<'_>, rows: &[Row], corners: &[Corner]) -> Vec<Row> {
    let standing = rows.iter().filter(|row| row.level == Level::Floor);
    standing.map(|row| with_legs_of(kitchen, row, corners)).collect()
}

/// Whether a second leg reaches farther out from the wall of a row than the base unit beside it, or less far.
fn is_out_of_line(kitchen: &Kitchen<'_>, row: &Row, edge: Edge, leg: usize) -> bool {
    let beside = if edge == Edge::Left { row.modules.first() } else { row.modules.last() };
    let reach = |unit: usize| reach(kitchen, row.surface, unit);
    let is_base = |unit: &&usize| kitchen.placed[**unit].family() != Family::Tall;
    beside.filter(is_base).is_some_and(|unit| reach(*unit) != reach(leg))
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
        let outer = if edge == Edge::Left { 0 } else { last };
        if kitchen.placed[module].surface == row.surface {
            whole.gaps[outer] = gap.bounded(edge, Bound::Corner(index));
        } else if gap.unit(edge) == Some(module)
            || gap.kind != GapKind::Overlap && is_out_of_line(kitchen, row, edge, module)
        {
            whole.gaps[outer] = gap.bounded(edge, Bound::Module(module));
            let at = edge.inwards(kitchen.surfaces[row.surface].length(), Mm::ZERO);
            let (left, right) = match edge {
                Edge::Left => (Bound::Corner(index), Bound::Module(module)),
                Edge::Right => (Bound::Module(module), Bound::Corner(index)),
            };
            let span = Span::at(at, Mm::ZERO);
            let void =
                Gap { span, judged: Mm::ZERO, panels: [Mm::ZERO; 2], kind: GapKind::Void, left, right };
            let (unit, place) = if edge == Edge::Left { (0, 0) } else { (whole.modules.len(), last + 1) };
            whole.modules.insert(unit, module);
            whole.gaps.insert(place, void);
        }
    }
    whole
}
