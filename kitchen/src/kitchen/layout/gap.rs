//! The gaps between units: what one comes to decides where a run, a worktop and a plinth end.

use std::collections::BTreeSet;

use super::line::Line;
use super::side::shown;
use super::{Corner, Level, Solution};
use crate::catalogue::{Family, Lengths};
use crate::geometry::{Edge, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// What bounds a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A unit.
    Module(usize),
    /// A side wall.
    Wall,
    /// The end of an island's carcass zone, which has its own panel.
    Zone,
    /// A joined corner: for the corner unit's own row the room corner, for the other row the side of the post
    /// or of the corner unit's second leg.
    Corner(usize),
    /// A column or the like that stands where fronts do, by its place in the room's list: it bounds a row as a side wall
    /// does.
    Obstacle(usize),
    /// The open end of a wall; such a gap is [`GapKind::Open`] whatever its length.
    Free,
}

/// How much room a gap is (kitchen.md §3 "filler", limits from [`crate::catalogue::Lengths`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapKind {
    /// Less than nothing: the units run into each other.
    Overlap,
    /// Up to 3 mm: nothing.
    Closed,
    /// 4 to 19 mm: to be closed up.
    Narrow,
    /// 20 to 150 mm: a filler.
    Filler,
    /// More: the run ends on both sides.
    Open,
    /// The void between a corner unit and its room corner: no gap and no filler, unless its door leaves one beside the post.
    Void,
}

/// A gap of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The stretch between the two carcass sides or the wall; reversed (negative length) when they overlap.
    pub span: Span,
    /// The width that is judged: the stretch less the end panels that stand in it; at a void what stays open between post and
    /// door, else 0.
    pub judged: Mm,
    /// What of it the end panels of the units on its left and on its right take: of a tall unit's side, or one that comes
    /// out before the other.
    pub panels: [Mm; 2],
    /// What it comes to.
    pub kind: GapKind,
    /// What bounds it on the left.
    pub left: Bound,
    /// What bounds it on the right.
    pub right: Bound,
}

impl Bound {
    /// Whether it is part of the house beside which a front needs room to open.
    pub(crate) fn is_of_house(self) -> bool {
        matches!(self, Bound::Wall | Bound::Obstacle(_))
    }

    /// The unit that it is.
    fn unit(self) -> Option<usize> {
        match self {
            Bound::Module(module) => Some(module),
            Bound::Wall | Bound::Zone | Bound::Corner(_) | Bound::Obstacle(_) | Bound::Free => None,
        }
    }

    /// The unit that it is; a second leg at a joined corner is its unit.
    fn neighbour(self, corners: &[Corner]) -> Option<usize> {
        let Bound::Corner(corner) = self else { return self.unit() };
        match corners[corner].solution {
            Solution::Legs { module } => Some(module),
            Solution::Blind { .. } | Solution::Dead | Solution::Missing { .. } => None,
        }
    }
}

impl Gap {
    /// What bounds it on one side.
    pub fn bound(&self, edge: Edge) -> Bound {
        match edge {
            Edge::Left => self.left,
            Edge::Right => self.right,
        }
    }

    /// What the end panel of the unit on one side takes of it.
    pub fn panel(&self, edge: Edge) -> Mm {
        self.panels[usize::from(edge == Edge::Right)]
    }

    /// It with another bound on one side.
    #[must_use]
    pub(super) fn bounded(self, edge: Edge, bound: Bound) -> Gap {
        match edge {
            Edge::Left => Gap { left: bound, ..self },
            Edge::Right => Gap { right: bound, ..self },
        }
    }

    /// The column or the like on one of its sides, by its place in the room's list.
    pub(crate) fn obstacle(&self) -> Option<usize> {
        [self.left, self.right].into_iter().find_map(|bound| match bound {
            Bound::Obstacle(index) => Some(index),
            _ => None,
        })
    }

    /// The unit on one side.
    pub fn unit(&self, edge: Edge) -> Option<usize> {
        self.bound(edge).unit()
    }

    /// The unit on one side; a second leg at a joined corner is its unit.
    pub(crate) fn neighbour(&self, edge: Edge, corners: &[Corner]) -> Option<usize> {
        self.bound(edge).neighbour(corners)
    }
}

/// Units and edges on which an end panel stands.
pub(super) type Panelled = BTreeSet<(usize, Edge)>;

/// One side of a gap.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    /// What bounds the gap.
    pub bound: Bound,
    /// Where along the surface.
    pub at: Mm,
    /// How it counts when there is less room than none.
    pub nature: Nature,
}

/// What kind of limit a gap has.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Nature {
    /// A unit, a wall or a second leg: less than nothing is an overlap.
    Solid,
    /// A corner post, which is made narrower where the units leave less.
    Post,
    /// The room corner behind a corner unit.
    Void {
        /// What stays open between its post and its door.
        open: Mm,
    },
}

/// The gap between two limits.
pub(super) fn gap(
    kitchen: &Kitchen<'_>,
    line: &Line,
    [left, right]: [Limit; 2],
    corners: &[Corner],
    panelled: &Panelled,
) -> Gap {
    let span = Span::between(left.at, right.at);
    let units = [left, right].map(|limit| limit.bound.neighbour(corners));
    let panels = panels_within(kitchen, line, units, span.length(), panelled);
    let judged = span.length() - panels.into_iter().sum();
    let natures = [left.nature, right.nature];
    let lengths = &kitchen.catalogue.lengths;
    let void = natures.into_iter().find_map(|nature| match nature {
        Nature::Void { open } => Some(open),
        Nature::Solid | Nature::Post => None,
    });
    let (judged, kind) = if [left.bound, right.bound].contains(&Bound::Free) {
        (judged, GapKind::Open)
    } else if let Some(open) = void {
        let kind = judge(open, lengths);
        if kind == GapKind::Closed { (Mm::ZERO, GapKind::Void) } else { (open, kind) }
    } else if natures.contains(&Nature::Post) {
        (judged, judge(judged.max(Mm::ZERO), lengths))
    } else {
        (judged, judge(judged, lengths))
    };
    Gap { span, judged, panels, kind, left: left.bound, right: right.bound }
}

/// What end panels take of the gap beside them (kitchen.md §8 "End panels"): in a standing row, and between wall units, one
/// stands where it finds room, a tall unit's first; between a tall and a wall unit if the row below calls for it.
fn panels_within(
    kitchen: &Kitchen<'_>,
    line: &Line,
    units: [Option<usize>; 2],
    room: Mm,
    panelled: &Panelled,
) -> [Mm; 2] {
    let [Some(a), Some(b)] = units else { return [Mm::ZERO; 2] };
    let is_tall = [a, b].map(|unit| kitchen.placed[unit].family() == Family::Tall);
    let thickness = kitchen.catalogue.lengths.panel.value;
    let stands = if line.level == Level::Hung && is_tall[0] != is_tall[1] {
        [
            is_tall[0] && panelled.contains(&(a, Edge::Right)),
            is_tall[1] && panelled.contains(&(b, Edge::Left)),
        ]
    } else {
        let shown = shown(kitchen, (line.surface, line.level), [a, b]);
        let count = shown.into_iter().filter(|shown| *shown).count();
        match count {
            2 if room < thickness * 2 => is_tall.map(|is_tall| is_tall && room >= thickness),
            _ => shown.map(|shown| shown && room >= thickness),
        }
    };
    stands.map(|stands| if stands { thickness } else { Mm::ZERO })
}

/// What a gap comes to (kitchen.md §3 "filler").
fn judge(gap: Mm, lengths: &Lengths) -> GapKind {
    if gap < Mm::ZERO {
        GapKind::Overlap
    } else if gap <= lengths.gap_ignore.value {
        GapKind::Closed
    } else if gap < lengths.gap_filler_min.value {
        GapKind::Narrow
    } else if gap <= lengths.gap_filler_max.value {
        GapKind::Filler
    } else {
        GapKind::Open
    }
}
