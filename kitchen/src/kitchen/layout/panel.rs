//! Panels on the sides that are seen (kitchen.md §8 "End panels").

use std::collections::BTreeMap;

use super::leg::{bodies, reach, stand};
use super::side::ends;
use super::support::{Overhang, overhangs, rear};
use super::worktop::{ends_of_worktop, goes_down_from};
use super::{Corner, GapKind, PieceEnd, Row, Solution, front_plane, tower};
use crate::catalogue::Family;
use crate::design::Side;
use crate::geometry::{Box3, Edge, Span, meetings};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

/// What a panel closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PanelKind {
    /// A side of a unit that is seen.
    End,
    /// A side of an island.
    IslandSide,
    /// The back of an island.
    IslandBack,
}

/// A panel in front material, 19 mm thick, outside the carcass (kitchen.md §8 "End panels").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// What it closes.
    pub kind: PanelKind,
    /// The surface.
    pub surface: usize,
    /// The unit that it closes; none for an island as a whole.
    pub module: Option<usize>,
    /// Where it stands along the surface.
    pub span: Span,
    /// Where it stands in height.
    pub rise: Span,
    /// From the surface's line to what of it is farthest behind: an end panel stands before a column that takes its place
    /// there.
    pub back: Mm,
    /// Its finished width: what it measures across its height.
    pub width: Mm,
    /// The code of its front material.
    pub front: String,
}

impl Panel {
    /// Of a panel on a side, from the surface's line to its front edge.
    pub fn reach(&self) -> Mm {
        self.back + self.width
    }

    /// From its back to its front edge, from the surface's line; an island's back is as deep as it is thick.
    pub fn away(&self, kitchen: &Kitchen<'_>) -> Span {
        let is_back = self.kind == PanelKind::IslandBack;
        Span::at(self.back, if is_back { kitchen.catalogue.lengths.panel.value } else { self.width })
    }

    /// It in the room.
    pub fn body(&self, kitchen: &Kitchen<'_>) -> Box3 {
        kitchen.surfaces[self.surface].frame.body(self.span, self.away(kitchen), self.rise)
    }
}

/// The end panels of the rows, those of second legs that end alone, and the panels of the islands.
pub(super) fn derive(kitchen: &Kitchen<'_>, rows: &[Row], corners: &[Corner]) -> Vec<Panel> {
    let mut panels = Vec::new();
    for row in rows.iter().filter(|row| !kitchen.surfaces[row.surface].is_island()) {
        for (module, edge) in ends(kitchen, row, corners) {
            let beside = edge.of(stand(kitchen, row.surface, module));
            panels.push(end_panel(kitchen, module, row.surface, beside, edge));
        }
    }
    panels.extend(corners.iter().filter_map(|corner| leg_panel(kitchen, rows, corner)));
    for index in 0..kitchen.design.islands.len() {
        panels.extend(island(kitchen, index));
        panels.extend(tower::panels(kitchen, index));
    }
    panels
}

pub(super) fn end_panel(kitchen: &Kitchen<'_>, module: usize, surface: usize, side: Mm, edge: Edge) -> Panel {
    let placed = &kitchen.placed[module];
    let lengths = &kitchen.catalogue.lengths;
    let thickness = lengths.panel.value;
    let rise = if placed.family().stands() { Span::between(Mm::ZERO, placed.rise.end) } else { placed.rise };
    let span = beside(side, edge, thickness);
    let carcass = reach(kitchen, surface, module);
    let reach = carcass + lengths.overhang_front.value;
    let least = carcass - placed.depth;
    let back =
        behind(kitchen, surface, span, rise).filter(|back| *back < reach).unwrap_or_default().max(least);
    Panel {
        kind: PanelKind::End,
        surface,
        module: Some(module),
        span,
        rise,
        back,
        width: reach - back,
        front: placed.front.code.clone(),
    }
}

/// How far what stands in the place of a panel from its bottom to its top comes forward.
fn behind(kitchen: &Kitchen<'_>, surface: usize, span: Span, rise: Span) -> Option<Mm> {
    let frame = kitchen.surfaces[surface].frame;
    let as_high = |body: &Box3| body.z.start <= rise.start && rise.end <= body.z.end;
    let bodies = kitchen.obstacles().map(|(_, body)| body).filter(as_high);
    let seen = bodies
        .map(|body| frame.view(body))
        .filter(|(along, away)| along.overlaps(span) && away.end > Mm::ZERO);
    seen.map(|(_, away)| away.end).max()
}

/// A hanging unit and another, one of which stands with what closes it in the other or in what closes that: of two surfaces, or
/// one that hangs nearer to a tall unit than its panel (kitchen.md §8 "End panels"). The earlier in the design first, and by how
/// much.
pub(crate) fn met_by_panels(kitchen: &Kitchen<'_>) -> BTreeMap<[usize; 2], Mm> {
    let hangs = |unit: usize| kitchen.placed[unit].family().is_wall();
    let is_tall = |unit: usize| kitchen.placed[unit].family() == Family::Tall;
    let counts = |unit: usize| hangs(unit) || kitchen.surfaces[kitchen.placed[unit].surface].is_island();
    let carcasses = kitchen.placed.iter().enumerate().flat_map(|(unit, placed)| {
        bodies(kitchen, placed).map(move |(_, body)| (unit, placed.surface, body, false))
    });
    let panels = kitchen.layout.panels.iter();
    let panels = panels.filter_map(|panel| Some((panel.module?, panel.surface, panel.body(kitchen), true)));
    let parts: Vec<(usize, usize, Box3, bool)> =
        carcasses.chain(panels).filter(|(unit, ..)| counts(*unit) || is_tall(*unit)).collect();
    let places: Vec<Box3> = parts.iter().map(|(_, _, body, _)| *body).collect();
    let mut met = BTreeMap::new();
    for [a, b] in meetings(&places) {
        let ((one, on, body, is_panel), (other, beside, place, is_other_panel)) = (parts[a], parts[b]);
        let is_across = on != beside && counts(one) && counts(other) && (is_panel || is_other_panel);
        let is_beside_tall = is_panel && is_tall(one) && !is_other_panel && hangs(other)
            || is_other_panel && is_tall(other) && !is_panel && hangs(one);
        if one != other && (hangs(one) || hangs(other)) && (is_across || is_beside_tall) {
            let most: &mut Mm = met.entry([one.min(other), one.max(other)]).or_default();
            *most = body.intrusion(place).max(*most);
        }
    }
    met
}

pub(super) fn beside(side: Mm, edge: Edge, thickness: Mm) -> Span {
    match edge {
        Edge::Left => Span::between(side - thickness, side),
        Edge::Right => Span::at(side, thickness),
    }
}

/// A second leg that ends alone on the other wall shows its side there.
fn leg_panel(kitchen: &Kitchen<'_>, rows: &[Row], corner: &Corner) -> Option<Panel> {
    let Solution::Legs { module } = corner.solution else { return None };
    if corner.joined {
        return None;
    }
    // Seen on the other wall, the leg comes from this end.
    let edge = if kitchen.placed[module].surface == corner.before { Edge::Left } else { Edge::Right };
    let surface = corner.surface(edge);
    let length = kitchen.surfaces[surface].length();
    let leg = kitchen.placed[module].cell.depth;
    let beside_leg = rows.iter().filter(|row| row.surface == surface && row.level == corner.level);
    let beside_leg = beside_leg.flat_map(|row| &row.gaps).find(|gap| gap.unit(edge) == Some(module));
    let is_free = beside_leg.is_some_and(|gap| gap.kind == GapKind::Open);
    let panel =
        is_free.then(|| end_panel(kitchen, module, surface, edge.inwards(length, leg), edge.opposite()));
    // A corner unit past the end of its wall, which was measured shorter, stands behind the other.
    panel.filter(|panel| panel.width > Mm::ZERO)
}

/// Two sides, and backs where only one side carries units: behind the deepest of them. At a back the units of the other
/// side end with end panels.
fn island(kitchen: &Kitchen<'_>, index: usize) -> Vec<Panel> {
    let [front, back] = [Side::Front, Side::Back].map(|side| Some((side, rear(kitchen, index, side)?)));
    let Some((side, rear)) = front.or(back) else { return Vec::new() };
    let Some(surface) = kitchen.surface(SurfaceKind::Island(index, side)) else { return Vec::new() };
    let island = &kitchen.design.islands[index];
    let lengths = &kitchen.catalogue.lengths;
    let thickness = lengths.panel.value;
    let double = front.is_some() && back.is_some();
    let (rear, width) = if double {
        let width = island.depth - lengths.island_panel_setback.value;
        (front_plane(kitchen) - width, width)
    } else {
        (rear, lengths.island_panel.value - rear)
    };
    let side_panel = |edge: Edge| Panel {
        kind: PanelKind::IslandSide,
        surface,
        module: None,
        span: beside(edge.inwards(island.length, Mm::ZERO), edge, thickness),
        rise: Span::between(Mm::ZERO, kitchen.base_top()),
        back: rear,
        width,
        front: kitchen.design.style.fronts.base.to_string(),
    };
    // The worktop closes the sides where it goes down to the floor, a wall or a tall unit those that stand against it.
    let ends = ends_of_worktop(kitchen, index, side);
    let has_panel = |edge: &Edge| ends[usize::from(*edge == Edge::Right)] == Some(PieceEnd::Free);
    let mut panels: Vec<Panel> = Edge::BOTH.into_iter().filter(has_panel).map(side_panel).collect();
    for over in overhangs(kitchen, index) {
        panels.extend(island_back(kitchen, index, &over, double));
        panels.extend(ends_at_back(kitchen, &over));
    }
    panels
}

/// The back of an island along an overhang: over the edges of the sides, or between them where they go all the way.
fn island_back(kitchen: &Kitchen<'_>, index: usize, over: &Overhang, double: bool) -> Option<Panel> {
    let (island, lengths) = (&kitchen.design.islands[index], &kitchen.catalogue.lengths);
    let side = over.side.opposite();
    let surface = kitchen.surface(SurfaceKind::Island(index, side))?;
    let on = &kitchen.surfaces[surface];
    let span = over.span.mirrored(island.length);
    let end = |edge: Edge| {
        let is_over = !double && on.end(edge).wall().is_none() && !goes_down_from(kitchen, index, side, edge);
        let past = if is_over { lengths.panel.value } else { Mm::ZERO };
        let at = edge.of(span);
        if at == edge.inwards(island.length, Mm::ZERO) { edge.out(on.limit(edge), past) } else { at }
    };
    let span = Span::between(end(Edge::Left), end(Edge::Right));
    Some(Panel {
        kind: PanelKind::IslandBack,
        surface,
        module: None,
        span,
        rise: Span::between(Mm::ZERO, kitchen.base_top()),
        back: lengths.worktop_edge() - island.depth + over.reach,
        width: span.length(),
        front: kitchen.design.style.fronts.base.to_string(),
    })
}

/// The end panels of the units that an overhang ends at: they stand before the back of the island.
fn ends_at_back(kitchen: &Kitchen<'_>, over: &Overhang) -> impl Iterator<Item = Panel> {
    let back = kitchen.catalogue.lengths.worktop_edge() - over.reach;
    let units = Edge::BOTH.into_iter().zip(over.beside).filter_map(|(edge, unit)| Some((edge, unit?)));
    let seen = units.filter(move |(_, unit)| back < kitchen.placed[*unit].reach());
    seen.map(move |(edge, unit)| {
        let surface = kitchen.placed[unit].surface;
        let panel = end_panel(kitchen, unit, surface, edge.of(over.span), edge.opposite());
        Panel { back, width: panel.reach() - back, ..panel }
    })
}
