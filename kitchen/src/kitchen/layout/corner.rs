//! Which inner corners of the room are solved, and how; a corner decides where two rows, their worktops and
//! their plinths meet (kitchen.md §8 "Corners").

use super::leg::reach;
use super::line::Line;
use super::post::blind;
use super::{Level, front_plane, stand};
use crate::catalogue::Family;
use crate::geometry::Edge;
use crate::kitchen::{End, Kitchen};
use crate::length::Mm;

/// How a corner is solved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Solution {
    /// A unit with a blind end (`OHB`, `OHLM`).
    Blind {
        /// The unit.
        module: usize,
    },
    /// A unit with two legs (`OHC`, `BHL`).
    Legs {
        /// The unit.
        module: usize,
    },
    /// No unit, but both rows leave room for a post.
    Dead,
    /// No unit, and at least one row comes nearer than a post allows.
    Missing {
        /// How near the row that comes too near comes to the room corner.
        measured: Mm,
        /// Where it may begin: what a dead corner asks, less by as much as the fronts of the other row stand farther back
        /// than usual.
        required: Mm,
    },
}

/// An inner corner of the room where units stand or hang.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner {
    /// The surface that ends here on its right (wall n−1).
    pub before: usize,
    /// The surface that begins here on its left (wall n).
    pub after: usize,
    /// The level of the rows.
    pub level: Level,
    /// The units nearest to it on `before` and on `after`, a corner unit among them.
    pub units: [Option<usize>; 2],
    /// How it is solved.
    pub solution: Solution,
    /// Whether both rows come together here, so that worktop, plinth and post join.
    pub joined: bool,
    /// The corner distance `a` from the crossing of the front planes (kitchen.md §8 "Corners"); as much more as a post and the
    /// widest filler would leave open, where no unit stands in the corner or beside the door of its blind unit.
    pub a: Mm,
    /// Whether a corner post stands here that is not included in the corner unit's price.
    pub post: bool,
}

impl Corner {
    /// The surface whose row meets this corner at its right or left end.
    pub fn surface(&self, edge: Edge) -> usize {
        match edge {
            Edge::Right => self.before,
            Edge::Left => self.after,
        }
    }

    /// Whether worktop and plinth of both walls meet here: of two rows, or of a row and the second leg of its corner
    /// unit, which is a run of its own on the other wall.
    pub fn turns(&self) -> bool {
        self.joined || matches!(self.solution, Solution::Legs { .. })
    }

    /// The unit nearest to it of the run that meets this corner at its right or left end: one of two legs stands there with
    /// both, else it is that of a row that comes together with the other one, or too near to it, else the corner unit.
    pub(crate) fn run(&self, edge: Edge) -> Option<usize> {
        if let Solution::Legs { module } = self.solution {
            return Some(module);
        }
        let meets = self.joined || matches!(self.solution, Solution::Missing { .. });
        self.units[usize::from(edge == Edge::Left)].filter(|_| meets).or(self.unit())
    }

    /// How far the front plane of the run that meets this corner at its right or left end stands from its own wall: in
    /// the other wall's length that is where the planes cross.
    pub(crate) fn front_plane(&self, kitchen: &Kitchen<'_>, edge: Edge) -> Mm {
        let run = self.run(edge).map(|unit| plane(kitchen, self.surface(edge), unit));
        run.unwrap_or_else(|| front_plane(kitchen))
    }

    /// The corner unit.
    pub fn unit(&self) -> Option<usize> {
        match self.solution {
            Solution::Blind { module } | Solution::Legs { module } => Some(module),
            Solution::Dead | Solution::Missing { .. } => None,
        }
    }
}

/// The corners, and for each line the corner at its left and at its right end.
pub(super) struct LineCorners {
    pub corners: Vec<Corner>,
    pub ends: Vec<[Option<usize>; 2]>,
}

/// A line that ends at a corner, with its unit nearest to it.
#[derive(Clone, Copy)]
struct Arm {
    line: usize,
    surface: usize,
    module: usize,
    distance: Mm,
    /// Whether the unit stands there with its second leg, which comes from the other end of the wall.
    is_leg: bool,
}

impl Arm {
    fn plane(&self, kitchen: &Kitchen<'_>) -> Mm {
        plane(kitchen, self.surface, self.module)
    }
}

/// How far the front plane of a unit stands from a wall.
fn plane(kitchen: &Kitchen<'_>, surface: usize, unit: usize) -> Mm {
    reach(kitchen, surface, unit) + kitchen.catalogue.lengths.front_plane.value
}

/// The ends of the walls at a corner: the wall before it ends on its right, the wall after it begins on its left.
const EDGES: [Edge; 2] = [Edge::Right, Edge::Left];

/// How the arms at a corner meet.
struct Meeting {
    arms: [Option<Arm>; 2],
    solution: Solution,
    joined: bool,
    a: Mm,
    post: bool,
}

/// The inner corners where units stand or hang.
pub(super) fn find(kitchen: &Kitchen<'_>, lines: &[Line]) -> LineCorners {
    let mut met = LineCorners { corners: Vec::new(), ends: vec![[None; 2]; lines.len()] };
    for (after, surface) in kitchen.surfaces.iter().enumerate() {
        let End::Corner(before) = surface.left else { continue };
        for level in [Level::Floor, Level::Hung] {
            let ending = arms_at(kitchen, lines, level, before, Edge::Right);
            let beginning = arms_at(kitchen, lines, level, after, Edge::Left);
            let Some(meeting) = solve(kitchen, level, &[ending, beginning]) else { continue };
            let Meeting { arms, solution, joined, a, post } = meeting;
            for (arm, edge) in arms.iter().zip(EDGES) {
                if let Some(arm) = arm {
                    met.ends[arm.line][usize::from(edge == Edge::Right)] = Some(met.corners.len());
                }
            }
            let units = arms.map(|arm| arm.map(|arm| arm.module));
            met.corners.push(Corner { before, after, level, units, solution, joined, a, post });
        }
    }
    for (line, ends) in lines.iter().zip(&mut met.ends) {
        for (leg, end) in line.legs.iter().zip(ends) {
            let turned =
                |corner: &Corner| leg.is_some_and(|module| corner.solution == Solution::Legs { module });
            *end = met.corners.iter().position(turned).or(*end);
        }
    }
    met
}

fn arms_at(kitchen: &Kitchen<'_>, lines: &[Line], level: Level, surface: usize, edge: Edge) -> Vec<Arm> {
    let length = kitchen.surfaces[surface].length();
    let ends_here = |line: &Line| line.surface == surface && line.level == level && line.stop(edge).is_none();
    let arm = |(index, line): (usize, &Line)| {
        let module = line.nearest(edge)?;
        let distance = edge.distance(length, stand(kitchen, surface, module));
        Some(Arm { line: index, surface, module, distance, is_leg: line.last(edge).is_none() })
    };
    lines.iter().enumerate().filter(|(_, line)| ends_here(line)).filter_map(arm).collect()
}

/// The arms of the wall before the corner, then those of the wall after it. Of two units that claim a corner the
/// one that stands first in the design has it.
fn solve(kitchen: &Kitchen<'_>, level: Level, arms: &[Vec<Arm>; 2]) -> Option<Meeting> {
    let claims = |side: usize| arms[side].iter().filter(move |arm| claims(kitchen, **arm, EDGES[side]));
    let claimed = [0, 1].into_iter().flat_map(|side| claims(side).map(move |arm| (side, *arm)));
    match claimed.min_by_key(|(_, arm)| arm.module) {
        Some((side, unit)) => Some(with_unit(kitchen, side, unit, &arms[1 - side])),
        None if level == Level::Floor => without_unit(kitchen, *arms[0].first()?, *arms[1].first()?),
        None => None,
    }
}

/// Whether a unit solves the corner it stands at: a second leg that begins at the wall, or a blind end whose
/// door is near enough for the other row.
fn claims(kitchen: &Kitchen<'_>, arm: Arm, edge: Edge) -> bool {
    let placed = &kitchen.placed[arm.module];
    let lengths = &kitchen.catalogue.lengths;
    let is_near = if arm.is_leg {
        false
    } else if placed.kind.second_leg {
        arm.distance <= lengths.gap_filler_max.value
    } else if placed.kind.is_blind_corner() {
        arm.distance + blind(placed) <= lengths.corner_reach.value
    } else {
        false
    };
    is_near && kitchen.surfaces[placed.surface].nearer_corner(placed.span) == Some(edge)
}

fn with_unit(kitchen: &Kitchen<'_>, side: usize, unit: Arm, others: &[Arm]) -> Meeting {
    let lengths = &kitchen.catalogue.lengths;
    let placed = &kitchen.placed[unit.module];
    let level_with = |arm: &&Arm| kitchen.placed[arm.module].rise.overlaps(placed.rise);
    let other = others.iter().find(level_with).copied();
    let partner = other.filter(|arm| kitchen.placed[arm.module].family() != Family::Tall);
    let a = [Some(unit), partner].into_iter().flatten().map(|arm| clearance(kitchen, arm.module)).max();
    let most = lengths.gap_filler_max.value;
    let a = a.unwrap_or_default();
    let remains = |start: Mm| partner.is_some_and(|arm| arm.distance - start <= most);
    let (solution, joined) = if placed.kind.second_leg {
        (Solution::Legs { module: unit.module }, remains(placed.cell.depth))
    } else {
        let is_near = partner.is_some_and(|arm| arm.distance <= lengths.corner_reach.value);
        (Solution::Blind { module: unit.module }, is_near && remains(unit.plane(kitchen) + a))
    };
    let is_blind = matches!(solution, Solution::Blind { .. });
    // As much wider as the widest filler leaves open before its door.
    let wider = partner.filter(|_| joined && is_blind);
    let wider = wider.map(|arm| unit.distance + blind(placed) - arm.plane(kitchen) - most);
    let a = wider.map_or(a, |wider| wider.max(a));
    let post = joined && is_blind && !placed.kind.includes_post;
    // A second leg stands in the other row's way whether the two join or not.
    let other = other.filter(|_| joined || matches!(solution, Solution::Legs { .. }));
    let arms = if side == 0 { [Some(unit), other] } else { [other, Some(unit)] };
    Meeting { arms, solution, joined, a, post }
}

fn without_unit(kitchen: &Kitchen<'_>, before: Arm, after: Arm) -> Option<Meeting> {
    let lengths = &kitchen.catalogue.lengths;
    let nearer = |across: Arm| (front_plane(kitchen) - across.plane(kitchen)).max(Mm::ZERO);
    let both = [(before, nearer(after)), (after, nearer(before))];
    let takes_part = |(arm, nearer): &(Arm, Mm)| {
        let reach = lengths.corner_reach.value - *nearer;
        kitchen.placed[arm.module].family() != Family::Tall && arm.distance <= reach
    };
    if !both.iter().all(takes_part) {
        return None;
    }
    let arms = [Some(before), Some(after)];
    let a = clearance(kitchen, before.module).max(clearance(kitchen, after.module));
    let asked = both.map(|(arm, nearer)| (arm.distance, lengths.dead_corner.value - nearer));
    if let Some((measured, required)) = asked.into_iter().min_by_key(|(distance, asked)| *distance - *asked)
        && measured < required
    {
        let solution = Solution::Missing { measured, required };
        return Some(Meeting { arms, solution, joined: false, a, post: false });
    }
    // As much wider as the widest filler leaves open of the reach of a corner.
    let [to_after, to_before] = [after, before].map(|across| across.plane(kitchen));
    let remains = (before.distance - to_after).max(after.distance - to_before);
    let a = a.max(remains - lengths.gap_filler_max.value);
    Some(Meeting { arms, solution: Solution::Dead, joined: true, a, post: true })
}

/// What a unit asks from the crossing of the front planes.
fn clearance(kitchen: &Kitchen<'_>, module: usize) -> Mm {
    kitchen.catalogue.lengths.corner_distance(kitchen.placed[module].projection())
}
