//! Units side by side on one surface, with the gaps between them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::corner::LineCorners;
use super::gap::{Limit, Nature, Panelled, gap};
use super::line::Line;
use super::{Bound, Gap, GapKind, Solution, side};
use crate::catalogue::Family;
use crate::geometry::Edge;
use crate::kitchen::{End, Kitchen};
use crate::length::Mm;

/// Whether a row stands or hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Base and tall units.
    Floor,
    /// Wall units.
    Hung,
}

/// The units of one level on one surface, side by side. A row ends at a column that stands where its fronts do, a hanging
/// row at a tall unit too; that then bounds its first or last gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The surface.
    pub surface: usize,
    /// Standing or hanging.
    pub level: Level,
    /// The units from left to right.
    pub modules: Vec<usize>,
    /// The gaps: before the first unit, between units, after the last; one more than there are units.
    pub gaps: Vec<Gap>,
}

impl Row {
    /// The gap before its first unit or after its last.
    pub fn outer(&self, edge: Edge) -> Option<&Gap> {
        match edge {
            Edge::Left => self.gaps.first(),
            Edge::Right => self.gaps.last(),
        }
    }

    /// The chains of units with no open gap between them, as places in `modules`.
    pub(crate) fn chains(&self) -> Vec<Range<usize>> {
        let mut chains = Vec::new();
        let mut start = 0;
        for index in 1..=self.modules.len() {
            if index == self.modules.len() || self.gaps[index].kind == GapKind::Open {
                chains.push(start..index);
                start = index;
            }
        }
        chains
    }
}

/// The rows with their gaps.
pub(super) fn find(kitchen: &Kitchen<'_>, lines: &[Line], met: &LineCorners) -> Vec<Row> {
    let mut rows = Vec::with_capacity(lines.len());
    let mut panelled = BTreeSet::new();
    for (line, ends) in lines.iter().zip(&met.ends) {
        let row = row(kitchen, line, met, *ends, &panelled);
        if line.level == Level::Floor {
            panelled.extend(side::ends(kitchen, &row, &met.corners));
        }
        rows.push(row);
    }
    rows
}

fn row(
    kitchen: &Kitchen<'_>,
    line: &Line,
    met: &LineCorners,
    ends: [Option<usize>; 2],
    panelled: &Panelled,
) -> Row {
    let carcass = |module: usize, edge: Edge| Limit {
        bound: Bound::Module(module),
        at: edge.of(kitchen.placed[module].span),
        nature: Nature::Solid,
    };
    let mut left = limit(kitchen, line, met, Edge::Left, ends[0]);
    let mut gaps = Vec::with_capacity(line.modules.len() + 1);
    let mut farthest: Option<usize> = None;
    for &module in &line.modules {
        gaps.push(gap(kitchen, line, [left, carcass(module, Edge::Left)], &met.corners, panelled));
        // A base unit that stands in a longer one, or a wall unit, ends no row; a tall unit parts its worktop all the same.
        let is_tall = |unit: usize| kitchen.placed[unit].family() == Family::Tall;
        let is_inside = |known: &usize| {
            kitchen.placed[*known].span.end > kitchen.placed[module].span.end
                && !is_tall(*known)
                && !is_tall(module)
        };
        let last = farthest.filter(is_inside).unwrap_or(module);
        left = carcass(last, Edge::Right);
        farthest = Some(last);
    }
    let right = limit(kitchen, line, met, Edge::Right, ends[1]);
    gaps.push(gap(kitchen, line, [left, right], &met.corners, panelled));
    Row { surface: line.surface, level: line.level, modules: line.modules.clone(), gaps }
}

/// What a line meets at an end.
fn limit(kitchen: &Kitchen<'_>, line: &Line, met: &LineCorners, edge: Edge, corner: Option<usize>) -> Limit {
    let surface = &kitchen.surfaces[line.surface];
    let inwards = |distance| edge.inwards(surface.length(), distance);
    if let Some(stop) = line.stop(edge) {
        return Limit { bound: stop.bound, at: edge.opposite().of(stop.span), nature: Nature::Solid };
    }
    let wall = match surface.end(edge) {
        End::Free | End::Outer(_) => Bound::Free,
        End::Zone => Bound::Zone,
        End::Corner(_) | End::Against { .. } => Bound::Wall,
    };
    let Some(index) = corner else {
        return Limit { bound: wall, at: surface.limit(edge), nature: Nature::Solid };
    };
    let corner = &met.corners[index];
    let bound = |otherwise| if corner.joined { Bound::Corner(index) } else { otherwise };
    if line.last(edge).is_some() && corner.unit() == line.last(edge) {
        let nature = Nature::Void { open: corner.open(kitchen, edge).length() };
        return Limit { bound: bound(Bound::Wall), at: inwards(Mm::ZERO), nature };
    }
    match corner.solution {
        Solution::Legs { module } => {
            let leg = kitchen.placed[module].cell.depth;
            // Where the wall has no units, the gap lies between two legs, or a leg and what is at the other end.
            let bare = line.modules.is_empty();
            let bound = if bare { Bound::Module(module) } else { bound(Bound::Module(module)) };
            Limit { bound, at: inwards(leg), nature: Nature::Solid }
        }
        Solution::Blind { .. } | Solution::Dead => {
            let post = corner.front_plane(kitchen, edge.opposite()) + corner.a;
            Limit { bound: bound(Bound::Wall), at: inwards(post), nature: Nature::Post }
        }
        Solution::Missing { .. } => Limit { bound: wall, at: inwards(Mm::ZERO), nature: Nature::Solid },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Span;

    fn row(kinds: &[GapKind]) -> Row {
        let gap = |kind: &GapKind| Gap {
            span: Span::default(),
            judged: Mm::ZERO,
            panels: [Mm::ZERO; 2],
            kind: *kind,
            left: Bound::Wall,
            right: Bound::Wall,
        };
        let modules = (0..kinds.len() - 1).collect();
        Row { surface: 0, level: Level::Floor, modules, gaps: kinds.iter().map(gap).collect() }
    }

    #[test]
    fn only_open_gaps_part_a_row_into_chains() {
        use GapKind::{Closed, Filler, Narrow, Open, Overlap};
        assert_eq!(row(&[Open, Filler, Open, Narrow, Overlap, Closed]).chains(), [0..2, 2..5]);
        assert_eq!(row(&[Closed, Open, Open]).chains(), [0..1, 1..2]);
    }
}
