//! Which inner corners of the room are solved, and how; a corner decides where two rows, their worktops and
//! their plinths meet (kitchen.md §8 "Corners").

use super::row::Line;
use super::{Corner, Edge, Level, Solution, front_plane};
use crate::catalogue::Family;
use crate::kitchen::{End, Kitchen, Placed};
use crate::length::Mm;

/// The corners, and for each line the corner at its left and at its right end.
pub(super) struct Met {
    pub corners: Vec<Corner>,
    pub ends: Vec<[Option<usize>; 2]>,
}

/// A line that ends at a corner, with its unit nearest to it.
#[derive(Clone, Copy)]
struct Arm {
    line: usize,
    module: usize,
    distance: Mm,
}

/// The ends of the walls at a corner: the wall before it ends on its right, the wall after it begins on its left.
const EDGES: [Edge; 2] = [Edge::Right, Edge::Left];

/// The inner corners where units stand or hang.
pub(super) fn find(kitchen: &Kitchen<'_>, lines: &[Line]) -> Met {
    let mut met = Met { corners: Vec::new(), ends: vec![[None; 2]; lines.len()] };
    for (after, surface) in kitchen.surfaces.iter().enumerate() {
        let End::Corner(before) = surface.left else { continue };
        for level in [Level::Floor, Level::Hung] {
            let arms = [before, after];
            let arms = [0, 1].map(|side| arms_at(kitchen, lines, level, arms[side], EDGES[side]));
            let Some((corner, lines)) = solve(kitchen, level, [before, after], &arms) else { continue };
            for (side, line) in lines.into_iter().enumerate() {
                let end = usize::from(EDGES[side] == Edge::Right);
                if let Some(line) = line {
                    met.ends[line][end] = Some(met.corners.len());
                }
            }
            met.corners.push(corner);
        }
    }
    met
}

fn arms_at(kitchen: &Kitchen<'_>, lines: &[Line], level: Level, surface: usize, edge: Edge) -> Vec<Arm> {
    let length = kitchen.surfaces[surface].length();
    let ends_here = |line: &Line| line.surface == surface && line.level == level && line.tall(edge).is_none();
    let arm = |(index, line): (usize, &Line)| {
        let module = line.last(edge)?;
        Some(Arm { line: index, module, distance: edge.distance(length, kitchen.placed[module].span) })
    };
    lines.iter().enumerate().filter(|(_, line)| ends_here(line)).filter_map(arm).collect()
}

/// A corner with the lines on both sides that end at it.
type Solved = (Corner, [Option<usize>; 2]);

fn solve(kitchen: &Kitchen<'_>, level: Level, surfaces: [usize; 2], arms: &[Vec<Arm>; 2]) -> Option<Solved> {
    let claimed = [0, 1].into_iter().flat_map(|side| arms[side].iter().map(move |arm| (side, *arm)));
    let claimed = claimed.filter(|(side, arm)| claims(kitchen, *arm, EDGES[*side]));
    let solved = match claimed.min_by_key(|(_, arm)| arm.module) {
        Some((side, unit)) => Some(with_unit(kitchen, side, unit, &arms[1 - side])),
        None if level == Level::Floor => without_unit(kitchen, *arms[0].first()?, *arms[1].first()?),
        None => None,
    };
    let (found, lines) = solved?;
    let [before, after] = surfaces;
    Some((Corner { before, after, level, ..found }, lines))
}

/// The wall end at which a corner unit has its blind side or its second leg: the nearer one that is an inner
/// corner (kitchen.md §8 "Axes").
pub(super) fn side(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Edge> {
    let surface = &kitchen.surfaces[placed.surface];
    let is_corner = |end| matches!(end, End::Corner(_));
    let distance = |edge: Edge| edge.distance(surface.length(), placed.span);
    match (is_corner(surface.left), is_corner(surface.right)) {
        (true, true) if distance(Edge::Right) < distance(Edge::Left) => Some(Edge::Right),
        (true, _) => Some(Edge::Left),
        (false, true) => Some(Edge::Right),
        (false, false) => None,
    }
}

/// Whether a unit solves the corner it stands at: a second leg that begins at the wall, or a blind end whose
/// door is near enough for the other row.
fn claims(kitchen: &Kitchen<'_>, arm: Arm, edge: Edge) -> bool {
    let placed = &kitchen.placed[arm.module];
    let lengths = &kitchen.catalogue.lengths;
    let is_near = if placed.kind.second_leg {
        arm.distance <= lengths.gap_filler_max.value
    } else if placed.kind.is_blind_corner() {
        let blind = placed.span.length() - placed.cell.door_width().unwrap_or_default();
        arm.distance + blind <= lengths.corner_reach.value
    } else {
        false
    };
    is_near && side(kitchen, placed) == Some(edge)
}

fn with_unit(kitchen: &Kitchen<'_>, side: usize, unit: Arm, others: &[Arm]) -> Solved {
    let lengths = &kitchen.catalogue.lengths;
    let placed = &kitchen.placed[unit.module];
    let level_with = |arm: &&Arm| kitchen.placed[arm.module].rise.overlaps(placed.rise);
    let other = others.iter().find(level_with).copied();
    let partner = other.filter(|arm| kitchen.placed[arm.module].family() != Family::Tall);
    let a = [Some(unit), partner].into_iter().flatten().map(|arm| clearance(kitchen, arm.module)).max();
    let a = a.unwrap_or_default();
    let remains = |start: Mm| partner.is_some_and(|arm| arm.distance - start <= lengths.gap_filler_max.value);
    let (solution, joined) = if placed.kind.second_leg {
        (Solution::Legs { module: unit.module }, remains(placed.cell.depth))
    } else {
        let is_near = partner.is_some_and(|arm| arm.distance <= lengths.corner_reach.value);
        (Solution::Blind { module: unit.module }, is_near && remains(front_plane(kitchen) + a))
    };
    let post = joined && matches!(solution, Solution::Blind { .. }) && !placed.kind.includes_post;
    // A second leg stands in the other row's way whether the two join or not.
    let other = other.filter(|_| joined || matches!(solution, Solution::Legs { .. }));
    let arms = if side == 0 { [Some(unit), other] } else { [other, Some(unit)] };
    let units = arms.map(|arm| arm.map(|arm| arm.module));
    (Corner { units, solution, joined, a, post, ..unplaced() }, arms.map(|arm| arm.map(|arm| arm.line)))
}

fn without_unit(kitchen: &Kitchen<'_>, before: Arm, after: Arm) -> Option<Solved> {
    let lengths = &kitchen.catalogue.lengths;
    let arms = [before, after];
    let takes_part = |arm: &Arm| {
        kitchen.placed[arm.module].family() != Family::Tall && arm.distance <= lengths.corner_reach.value
    };
    if !arms.iter().all(takes_part) {
        return None;
    }
    let a = clearance(kitchen, before.module).max(clearance(kitchen, after.module));
    let nearest = before.distance.min(after.distance);
    let farthest = before.distance.max(after.distance);
    let units = arms.map(|arm| Some(arm.module));
    if nearest < lengths.dead_corner.value {
        let solution = Solution::Missing { measured: nearest };
        return Some((Corner { units, solution, a, ..unplaced() }, [None; 2]));
    }
    // Beyond the post and the widest filler the runs end before the corner.
    if farthest - front_plane(kitchen) - a > lengths.gap_filler_max.value {
        return None;
    }
    let corner = Corner { units, solution: Solution::Dead, joined: true, a, post: true, ..unplaced() };
    Some((corner, arms.map(|arm| Some(arm.line))))
}

/// A corner before its walls are filled in.
fn unplaced() -> Corner {
    Corner {
        before: 0,
        after: 0,
        level: Level::Floor,
        units: [None; 2],
        solution: Solution::Dead,
        joined: false,
        a: Mm::ZERO,
        post: false,
    }
}

/// What a unit asks from the crossing of the front planes: its handle and some room, or little without handles.
fn clearance(kitchen: &Kitchen<'_>, module: usize) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    match kitchen.placed[module].projection() {
        Mm::ZERO => lengths.corner_a_push.value,
        projection => lengths.corner_a.value.max(projection + lengths.corner_clearance.value),
    }
}
