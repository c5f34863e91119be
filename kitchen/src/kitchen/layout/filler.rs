//! Fillers in the gaps that ask for one.

use super::leg::reach;
use super::{Bound, Corner, Gap, GapKind, Level, Row};
use crate::catalogue::Family;
use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// A strip in front material between units, or a unit and a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filler {
    /// The surface.
    pub surface: usize,
    /// Standing or hanging.
    pub level: Level,
    /// Where it stands.
    pub span: Span,
    /// The unit whose front material it wears.
    pub module: usize,
    /// The unit with whose front it stands in line: as high and as far from the wall. Beside a tall unit it is the other
    /// neighbour, for above that the side of the tall unit is seen and the worktop lies on the filler; else the one that comes
    /// out less.
    pub beside: usize,
    /// Whether a neighbour is tall, which is another price.
    pub tall: bool,
    /// Whether it closes up to a wall or a column, to which it is scribed.
    pub scribed: bool,
}

impl Filler {
    /// Where it stands in height: as the carcass that it is in line with.
    pub fn rise(&self, kitchen: &Kitchen<'_>) -> Span {
        kitchen.placed[self.beside].rise
    }

    /// It in the room: as thick as a front and in line with those.
    pub(super) fn body(&self, kitchen: &Kitchen<'_>) -> Box3 {
        let thickness = kitchen.catalogue.workshop.construction.front.mm();
        let face = kitchen.placed[self.beside].front_plane(&kitchen.catalogue.lengths);
        let away = Span::between(face - thickness, face);
        kitchen.surfaces[self.surface].frame.body(self.span, away, self.rise(kitchen))
    }
}

/// One filler per gap of filler width (kitchen.md §8 "Gaps and fillers").
pub(super) fn derive(kitchen: &Kitchen<'_>, rows: &[Row], corners: &[Corner]) -> Vec<Filler> {
    let gaps = rows.iter().flat_map(|row| row.gaps.iter().map(move |gap| (row, gap)));
    let gaps = gaps.filter(|(_, gap)| gap.kind == GapKind::Filler);
    gaps.filter_map(|(row, gap)| filler(kitchen, row, gap, corners)).collect()
}

fn filler(kitchen: &Kitchen<'_>, row: &Row, gap: &Gap, corners: &[Corner]) -> Option<Filler> {
    let is_tall = |unit: &usize| kitchen.placed[*unit].family() == Family::Tall;
    let [left, right] = Edge::BOTH.map(|edge| gap.neighbour(edge, corners));
    let neighbours = || [left, right].into_iter().flatten();
    let tall = neighbours().find(is_tall);
    let module = tall.or(left).or(right)?;
    let top = |unit: usize| kitchen.placed[unit].rise.end;
    let beside =
        neighbours().min_by_key(|unit| (is_tall(unit), reach(kitchen, row.surface, *unit), top(*unit)))?;
    let open = Edge::BOTH.into_iter().find_map(|edge| match gap.bound(edge) {
        Bound::Corner(corner) => Some(corners[corner].open(kitchen, edge)),
        _ => None,
    });
    // Before the carcass of a blind corner unit, between door and post. A panel stands at the unit that it closes, the filler
    // beside it.
    let open = open.filter(|open| open.length() > Mm::ZERO);
    let span = open.unwrap_or_else(|| Span::at(gap.span.start + gap.panel(Edge::Left), gap.judged));
    let scribed = gap.left.is_of_house() || gap.right.is_of_house();
    Some(Filler {
        surface: row.surface,
        level: row.level,
        span,
        module,
        beside,
        tall: tall.is_some(),
        scribed,
    })
}
