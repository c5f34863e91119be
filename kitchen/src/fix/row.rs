//! Ways that move, swap or add units of a row, and islands before it.

use std::cmp::Reverse;

use super::ways::{Way, missed, row_of, units};
use super::{depth, nudge, worktop};
use crate::catalogue::{Family, ModuleType};
use crate::design::{Island, Made, Module, Place};
use crate::edit::{Edit, IslandEdit, RowEdit, Stand, next_id};
use crate::geometry::{Box3, Edge, Span};
use crate::ids::Id;
use crate::kitchen::{End, Kitchen, Placed};
use crate::layout::Bound;
use crate::length::Mm;
use crate::rules::{Finding, Rule};

pub(super) fn id(placed: &Placed<'_>) -> Id {
    placed.module.id.clone()
}

/// A new unit is made as deep as those beside it and wears their front where they have the same.
pub(super) fn like(kitchen: &Kitchen<'_>, beside: &[&Placed<'_>]) -> Way {
    let [own, others @ ..] = beside else { return Way::new() };
    let new = next_id(kitchen.design);
    let Module { made: Made { depth, .. }, front, .. } = own.module;
    let is_deep = depth.is_some() && others.iter().all(|other| other.module.made.depth == *depth);
    let made = Made { depth: *depth, ..Made::default() };
    let deep = is_deep.then(|| Edit::SetMade { module: new.clone(), made });
    let is_dressed = front.is_some() && others.iter().all(|other| other.module.front == *front);
    let dressed = is_dressed.then(|| Edit::SetFront { module: new.clone(), front: front.clone() });
    deep.into_iter().chain(dressed).collect()
}

/// A new unit comes at a side of another, like those that it comes between.
pub(super) fn inserted(
    kitchen: &Kitchen<'_>,
    beside: &Placed<'_>,
    edge: Edge,
    kind: &ModuleType,
    width: Mm,
) -> Way {
    let (code, place) = (kind.code.as_str().into(), beside.module.place.clone());
    let insert = Edit::Row(RowEdit::Insert { code, width, place, x: edge.of(beside.span) });
    let neighbours: Vec<_> = [beside].into_iter().chain(nudge::beside(kitchen, beside, edge)).collect();
    [insert].into_iter().chain(like(kitchen, &neighbours)).collect()
}

/// From the end of its surface, a unit keeps what is missing more.
pub(super) fn farther(placed: &Placed<'_>, edge: Edge, kitchen: &Kitchen<'_>, by: Mm) -> Way {
    let distance = edge.distance(kitchen.surfaces[placed.surface].length(), placed.span) + by;
    vec![Edit::Row(RowEdit::KeepFromEnd { module: id(placed), edge, distance })]
}

/// A unit keeps so much more from the walls at the ends of its own, the nearer first.
pub(super) fn keep_from_corners(kitchen: &Kitchen<'_>, finding: &Finding, by: Mm) -> Vec<Way> {
    let units = units(kitchen, finding);
    let Some(placed) = units.first() else { return Vec::new() };
    let surface = &kitchen.surfaces[placed.surface];
    let is_corner = |edge: &Edge| matches!(surface.end(*edge), End::Corner(_));
    let mut edges: Vec<Edge> = Edge::BOTH.into_iter().filter(is_corner).collect();
    edges.sort_by_key(|edge| edge.distance(surface.length(), placed.span));
    edges.into_iter().map(|edge| farther(placed, edge, kitchen, by)).collect()
}

/// The ends of a unit's wall or island side where a wall stands that a finding names, the nearer first.
pub(super) fn named_ends(kitchen: &Kitchen<'_>, finding: &Finding, placed: &Placed<'_>) -> Vec<Edge> {
    let surface = &kitchen.surfaces[placed.surface];
    let is_named = |wall: usize| finding.subjects.contains(&kitchen.design.room.walls[wall].id);
    let is_side_wall = |edge: &Edge| surface.end(*edge).wall().is_some_and(is_named);
    let mut edges: Vec<Edge> = Edge::BOTH.into_iter().filter(is_side_wall).collect();
    edges.sort_by_key(|edge| surface.distance(*edge, placed.span));
    edges
}

/// Units keep the filler from their side wall.
pub(super) fn keep_from_wall(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let Some(placed) = units.first() else { return Vec::new() };
    let filler = kitchen.catalogue.lengths.wall_filler.value;
    let to_filler = |edge: Edge| filler - kitchen.surfaces[placed.surface].distance(edge, placed.span);
    let ways = named_ends(kitchen, finding, placed).into_iter().flat_map(|edge| {
        let distances = [to_filler(edge).max(missed(finding)), missed(finding)];
        let whole = distances.into_iter().filter_map(|by| with_island(kitchen, placed, edge, by));
        // On the other side of an island the same wall is at the other end.
        let each = |by: Mm| {
            let ends = units
                .iter()
                .flat_map(|unit| named_ends(kitchen, finding, unit).into_iter().map(move |end| (unit, end)));
            ends.flat_map(|(unit, end)| farther(unit, end, kitchen, by)).collect()
        };
        whole.chain(distances.map(each)).collect::<Vec<Way>>()
    });
    ways.chain(keep_from_column(kitchen, placed, missed(finding))).collect()
}

/// An island moves away from the wall at an end of its side, with the units that stand on it.
fn with_island(kitchen: &Kitchen<'_>, placed: &Placed<'_>, edge: Edge, by: Mm) -> Option<Way> {
    let Place::Island(id, _) = &placed.module.place else { return None };
    let island = kitchen.design.island(id)?;
    let along = kitchen.surfaces[placed.surface].frame.along;
    let by = edge.opposite().out(Mm::ZERO, by);
    let (x, y) = (island.x + along.x * by.0, island.y + along.y * by.0);
    Some(vec![Edit::Island(IslandEdit::Move { island: id.clone(), x, y })])
}

/// Beside a column the whole row moves away from it, as far as a filler asks, else as little as it takes.
fn keep_from_column(kitchen: &Kitchen<'_>, placed: &Placed<'_>, by: Mm) -> Vec<Way> {
    let is_own = |unit: &usize| kitchen.placed[*unit].module.id == placed.module.id;
    let mut rows = kitchen.layout.rows.iter();
    let Some(row) = rows.find(|row| row.modules.iter().any(is_own)) else { return Vec::new() };
    let filler = kitchen.catalogue.lengths.wall_filler.value;
    let moved = |by: Mm| {
        let stands = row.modules.iter().map(|unit| Stand::of(kitchen.placed[*unit].module));
        vec![Edit::Arrange(stands.map(|stand| Stand { x: stand.x + by, ..stand }).collect())]
    };
    let beside = Edge::BOTH.into_iter().filter_map(|edge| Some((edge, row.outer(edge)?)));
    let columns = beside.filter(|(edge, gap)| matches!(gap.bound(*edge), Bound::Obstacle(_)));
    let ways = columns.flat_map(|(edge, gap)| {
        [(filler - gap.span.length()).max(by), by].map(|by| moved(edge.opposite().out(Mm::ZERO, by)))
    });
    ways.collect()
}

/// The end of a unit's wall at which another unit's wall stands.
pub(super) fn towards(kitchen: &Kitchen<'_>, from: &Placed<'_>, to: &Placed<'_>) -> Option<Edge> {
    kitchen.surfaces[from.surface].across(&kitchen.surfaces[to.surface])
}

/// In a corner, the unit whose front stands too near moves away, or the other one does.
pub(super) fn keep_from_corner(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let units = units(kitchen, finding);
    let [own, other] = units[..] else { return Vec::new() };
    // As far as a post asks, so that what was an error does not stay a warning; else only as far as is asked.
    let lengths = &kitchen.catalogue.lengths;
    let handles = own.projection().max(other.projection()) + lengths.corner_clearance.value;
    let post = lengths.corner_a.value.max(handles) - finding.measured.unwrap_or_default();
    let ways = [(own, other), (other, own)].into_iter().flat_map(|(from, to)| {
        let edge = towards(kitchen, from, to);
        [missed(finding), post].into_iter().filter_map(move |by| Some(farther(from, edge?, kitchen, by)))
    });
    ways.collect()
}

/// A corner unit on either wall, else both rows begin where a dead corner with its post may.
pub(super) fn corner(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let [before, after] = &finding.subjects[..] else { return Vec::new() };
    let mut ways = corner_units(kitchen, Family::Corner, [before, after]);
    let met = kitchen.layout.corners.iter().find(|corner| {
        [corner.before, corner.after].map(|surface| kitchen.surface_id(surface)) == [&**before, &**after]
    });
    if let Some(met) = met {
        let ends = [Edge::Right, Edge::Left].into_iter().zip(met.units);
        // A second leg that comes from the other end of its wall stays in its own corner.
        let keep = ends.filter_map(|(edge, unit)| {
            let placed = &kitchen.placed[unit?];
            let distance = met.front_plane(kitchen, edge.opposite()) + met.a;
            let keep = RowEdit::KeepFromEnd { module: id(placed), edge, distance };
            (placed.surface == met.surface(edge)).then_some(Edit::Row(keep))
        });
        ways.push(keep.collect());
    }
    ways
}

/// Each corner unit of a family on either of two walls that meet.
pub(super) fn corner_units(kitchen: &Kitchen<'_>, family: Family, walls: [&Id; 2]) -> Vec<Way> {
    let [before, after] = walls;
    let kinds = kitchen.catalogue.modules.iter().filter(|kind| kind.family == family);
    let cells = kinds.flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell.width)));
    cells
        .flat_map(|(kind, width)| {
            [(before, Edge::Right), (after, Edge::Left)].map(|(wall, edge)| {
                let code = kind.code.as_str().into();
                vec![Edit::Row(RowEdit::Corner { wall: wall.clone(), edge, code, width, leg: None })]
            })
        })
        .collect()
}

/// The first unit changes places with each of its row, the nearest first.
pub(super) fn swaps(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    units(kitchen, finding).first().map(|own| swapped(kitchen, own)).unwrap_or_default()
}

/// A unit changes places with each of its row, the nearest first.
pub(super) fn swapped(kitchen: &Kitchen<'_>, own: &Placed<'_>) -> Vec<Way> {
    let mut row = row_of(kitchen, own);
    row.retain(|other| other.module.id != own.module.id);
    row.sort_by_key(|other| own.span.gap_to(other.span));
    let swap = |other: &Placed<'_>| vec![Edit::Row(RowEdit::Swap { module: id(own), with: id(other) })];
    row.into_iter().map(swap).collect()
}

/// An island moves away from what stands too near, as far as what follows asks too; else it becomes less deep or shorter,
/// or units become shallower.
pub(super) fn aisle(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let by = missed(finding);
    let farther = finding.follows.iter().map(missed).max().filter(|farther| *farther > by);
    // With as much as is good nothing is left to say; less than that is milder.
    let limits = &kitchen.catalogue.thresholds;
    let good = (finding.code == Rule::AisleWork)
        .then(|| limits.aisle_hint.value - finding.measured.unwrap_or_default());
    let moved = [Some(by), farther, good].into_iter().flatten().flat_map(|by| moved(kitchen, finding, by));
    let islands = kitchen.design.islands.iter().filter(|island| finding.subjects.contains(&island.id));
    let smaller = islands.flat_map(|island| {
        let shallower = worktop::resized(island, island.length, island.depth - by);
        shallower.into_iter().chain(worktop::resized(island, island.length - by, island.depth))
    });
    moved.chain(smaller).chain(depth::shallower(kitchen, finding)).collect()
}

/// An island moves off what stands on its ground; where fronts look at it, as far as one works before them.
pub(super) fn off_ground(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    let catalogue = kitchen.catalogue;
    let handles = kitchen.placed.iter().map(Placed::projection).max().unwrap_or_default() * 2;
    let aisle = catalogue.lengths.front_plane.value + catalogue.thresholds.aisle_warning.value + handles;
    let by = missed(finding);
    [by, by + aisle].into_iter().flat_map(|by| moved(kitchen, finding, by)).collect()
}

/// The islands that a finding names, each moved in all four directions, away from what else it names first.
fn moved(kitchen: &Kitchen<'_>, finding: &Finding, by: Mm) -> Vec<Way> {
    let islands = kitchen.design.islands.iter().filter(|island| finding.subjects.contains(&island.id));
    let ways = islands.flat_map(|island| {
        let others: Vec<Box3> =
            finding.subjects.iter().filter_map(|id| beside_island(kitchen, island, id)).collect();
        let ground = island.ground();
        let clear = |(x, y): (Mm, Mm)| {
            let [x, y] =
                [(ground.x, x), (ground.y, y)].map(|(span, by)| Span::at(span.start + by, span.length()));
            others.iter().map(|other| x.gap_to(other.x).max(y.gap_to(other.y))).min()
        };
        let mut ways = [(Mm::ZERO, by), (Mm::ZERO, -by), (by, Mm::ZERO), (-by, Mm::ZERO)];
        ways.sort_by_key(|by| Reverse(clear(*by)));
        ways.map(|(x, y)| {
            let (x, y) = (island.x + x, island.y + y);
            vec![Edit::Island(IslandEdit::Move { island: island.id.clone(), x, y })]
        })
    });
    ways.collect()
}

/// Where something stands that an island may be too near to: another island, a wall, or a unit along a wall.
fn beside_island(kitchen: &Kitchen<'_>, island: &Island, id: &Id) -> Option<Box3> {
    let wall = kitchen.design.room.walls.iter().position(|wall| wall.id == *id);
    let wall = wall.map(|wall| kitchen.surfaces[wall].frame.line());
    let units = kitchen.placed.iter().filter(|placed| !kitchen.surfaces[placed.surface].is_island());
    let unit = || units.into_iter().find(|placed| placed.module.id == *id).map(|placed| placed.body);
    let other = || kitchen.design.island(id).filter(|other| other.id != island.id).map(Island::ground);
    wall.or_else(unit).or_else(other)
}
