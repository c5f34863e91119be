//! Tall units on islands. Those side by side are closed as high as they are and as deep as the island is: the worktop ends at
//! their sides, and nothing else stands behind them.

use super::support::standing;
use super::{Panel, PanelKind, panel};
use crate::catalogue::Family;
use crate::design::Side;
use crate::geometry::{Edge, Span};
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// Tall units side by side on a side of an island, with what closes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tower {
    /// The island, by its place in the design.
    island: usize,
    /// The side on which they stand.
    pub side: Side,
    /// From the left to the right.
    pub units: Vec<usize>,
    /// Along its side, from the outside of what closes its left end to that of its right one.
    pub span: Span,
    /// What closes its left and right end.
    closed: [Closing; 2],
}

/// What closes an end of a tower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closing {
    /// A panel on the side of its last unit.
    Side,
    /// A panel at the end of the island, and a filler where the last unit stands away from it.
    End,
    /// A wall, and a filler to it.
    Wall,
    /// Nothing: a base unit stands too near for a panel, which `PANEL_MISSING` says.
    Base,
}

impl Tower {
    fn closing(&self, edge: Edge) -> Closing {
        self.closed[usize::from(edge == Edge::Right)]
    }

    fn last(&self, edge: Edge) -> usize {
        let last = if edge == Edge::Left { self.units.first() } else { self.units.last() };
        last.copied().unwrap_or_default()
    }

    /// Its place along one of the sides of its island.
    pub fn seen_from(&self, side: Side, kitchen: &Kitchen<'_>) -> Span {
        let length = kitchen.design.islands[self.island].length;
        if side == self.side { self.span } else { self.span.mirrored(length) }
    }

    /// Whether it stands back to back with all of another of its island.
    fn stands_as(&self, other: &Tower, kitchen: &Kitchen<'_>) -> bool {
        self.side != other.side && self.span == other.seen_from(self.side, kitchen)
    }
}

/// The towers of all islands, those of an island's front first. Not among them are tall units in whose place something else
/// stands, before or behind them, but for a tower back to back with all of another.
pub(crate) fn towers(kitchen: &Kitchen<'_>) -> Vec<Tower> {
    let of_island = |island| {
        let blocks = blocks(kitchen, island);
        let is_alone = |block: &&Tower| intruders(kitchen, block, &blocks).is_empty();
        blocks.iter().filter(is_alone).cloned().collect::<Vec<_>>()
    };
    (0..kitchen.design.islands.len()).flat_map(of_island).collect()
}

/// Those of one island.
pub(super) fn of<'k>(kitchen: &'k Kitchen<'_>, island: usize) -> impl Iterator<Item = &'k Tower> {
    kitchen.towers.iter().filter(move |tower| tower.island == island)
}

/// What the towers of an island take of it, along one of its sides.
pub(super) fn places(kitchen: &Kitchen<'_>, island: usize, seen_from: Side) -> Vec<Span> {
    of(kitchen, island).map(|tower| tower.seen_from(seen_from, kitchen)).collect()
}

/// Tall units of an island behind which units of the other side stand.
pub(crate) struct Backed {
    /// The tall units, with what would close them.
    pub tower: Tower,
    /// What stands behind them.
    pub behind: Vec<usize>,
    /// How far along the island it does so at most.
    pub shared: Mm,
}

/// Where units of islands stand behind tall ones; where both are tall it is told of those of the front.
pub(crate) fn backed(kitchen: &Kitchen<'_>) -> Vec<Backed> {
    (0..kitchen.design.islands.len()).flat_map(|island| backed_of(kitchen, island)).collect()
}

fn backed_of(kitchen: &Kitchen<'_>, island: usize) -> Vec<Backed> {
    let blocks = blocks(kitchen, island);
    let of_block = |tower: &Tower| {
        let is_told = |unit: usize| tower.side == Side::Front || !is_tall(kitchen, unit);
        let own = kitchen.placed[tower.units[0]].surface;
        let mut met = intruders(kitchen, tower, &blocks);
        met.retain(|(unit, _)| kitchen.placed[*unit].surface != own && is_told(*unit));
        let shared = met.iter().map(|(_, shared)| *shared).max()?;
        let behind = met.into_iter().map(|(unit, _)| unit).collect();
        Some(Backed { tower: tower.clone(), behind, shared })
    };
    blocks.iter().filter_map(of_block).collect()
}

/// The units that stand in the place of a block of tall units, or have what closes them there, and how far along it.
fn intruders(kitchen: &Kitchen<'_>, block: &Tower, blocks: &[Tower]) -> Vec<(usize, Mm)> {
    let others = blocks.iter().filter(|other| *other != block && !block.stands_as(other, kitchen));
    let closed = others.flat_map(|other| {
        let place = other.seen_from(block.side, kitchen);
        other.units.iter().map(move |unit| (*unit, place))
    });
    let base = [Side::Front, Side::Back].into_iter().flat_map(|side| {
        let units = standing(kitchen, block.island, side, block.side).into_iter();
        units.filter(|(unit, _)| !is_tall(kitchen, *unit))
    });
    let found = closed.chain(base).filter(|(_, place)| place.overlaps(block.span));
    found.map(|(unit, place)| (unit, place.shared(block.span).length())).collect()
}

/// The tall units of both sides between which nothing else stands and no gap is wider than a filler.
fn blocks(kitchen: &Kitchen<'_>, island: usize) -> Vec<Tower> {
    [Side::Front, Side::Back].into_iter().flat_map(|side| blocks_of(kitchen, island, side)).collect()
}

fn blocks_of(kitchen: &Kitchen<'_>, island: usize, side: Side) -> Vec<Tower> {
    let mut row = standing(kitchen, island, side, side);
    row.sort_by_key(|(unit, span)| (span.start, *unit));
    let widest = kitchen.catalogue.lengths.gap_filler_max.value;
    let are_one = |one: &(usize, Span), next: &(usize, Span)| {
        is_tall(kitchen, one.0) && is_tall(kitchen, next.0) && one.1.gap_to(next.1) <= widest
    };
    let mut blocks = Vec::new();
    let mut at = 0_usize;
    for units in row.chunk_by(are_one) {
        let before = at.checked_sub(1).map(|before| row[before]);
        at += units.len();
        if is_tall(kitchen, units[0].0) {
            let (span, closed) = closing(kitchen, units, [before, row.get(at).copied()]);
            let units = units.iter().map(|(unit, _)| *unit).collect();
            blocks.push(Tower { island, side, units, span, closed });
        }
    }
    blocks
}

/// How far tall units side by side reach with what closes their ends, and what that is.
fn closing(
    kitchen: &Kitchen<'_>,
    units: &[(usize, Span)],
    beside: [Option<(usize, Span)>; 2],
) -> (Span, [Closing; 2]) {
    let lengths = &kitchen.catalogue.lengths;
    let (panel, widest) = (lengths.panel.value, lengths.gap_filler_max.value);
    let on = &kitchen.surfaces[kitchen.placed[units[0].0].surface];
    let whole = units.iter().fold(units[0].1, |whole, (_, span)| whole.around(*span));
    let [(left, from), (right, to)] = Edge::BOTH.map(|edge| {
        let next = beside[usize::from(edge == Edge::Right)];
        let side = edge.of(whole);
        let limit = edge.of(whole.around(Span::at(on.limit(edge), Mm::ZERO)));
        let is_near = next.is_none() && on.distance(edge, whole) <= widest;
        match next {
            Some((unit, span)) if !is_tall(kitchen, unit) && whole.gap_to(span) < panel => {
                (Closing::Base, side)
            }
            _ if is_near && on.end(edge).wall().is_some() => (Closing::Wall, limit),
            _ if is_near => (Closing::End, edge.out(limit, panel)),
            _ => (Closing::Side, edge.out(side, panel)),
        }
    });
    (Span::between(from, to), [left, right])
}

pub(super) fn is_tall(kitchen: &Kitchen<'_>, unit: usize) -> bool {
    kitchen.placed[unit].family() == Family::Tall
}

/// The units and edges at which a panel ends a tower within its island, of those on one of its sides.
pub(super) fn panelled(kitchen: &Kitchen<'_>, island: usize, side: Side) -> Vec<(usize, Edge)> {
    let ends = of(kitchen, island).filter(|tower| tower.side == side).flat_map(|tower| {
        let within = Edge::BOTH.into_iter().filter(|edge| tower.closing(*edge) == Closing::Side);
        within.map(|edge| (tower.last(edge), edge)).collect::<Vec<_>>()
    });
    ends.collect()
}

/// Whether tall units close an end of an island, seen from its front.
pub(super) fn closes(kitchen: &Kitchen<'_>, island: usize, edge: Edge) -> bool {
    of(kitchen, island).any(|tower| {
        let edge = if tower.side == Side::Front { edge } else { edge.opposite() };
        tower.closing(edge) == Closing::End
    })
}

/// The panels of the towers of an island: at their ends, and behind each unit. Of two back to back those of the front close
/// both.
pub(super) fn panels(kitchen: &Kitchen<'_>, island: usize) -> Vec<Panel> {
    let is_double = |tower: &Tower| of(kitchen, island).any(|other| tower.stands_as(other, kitchen));
    let mut panels = Vec::new();
    for tower in of(kitchen, island) {
        let is_double = is_double(tower);
        if is_double && tower.side == Side::Back {
            continue;
        }
        let rear = rear(kitchen, tower);
        let thickness = kitchen.catalogue.lengths.panel.value;
        let behind = if is_double { rear } else { rear + thickness };
        panels.extend(Edge::BOTH.into_iter().filter_map(|edge| end(kitchen, tower, edge, behind)));
        if !is_double {
            panels.extend(backs(kitchen, tower, rear));
        }
    }
    panels
}

/// From the line of a tower's side to the outside of what closes the island behind: as far before the edge of a worktop as its
/// sides stand, or behind the deepest unit.
fn rear(kitchen: &Kitchen<'_>, tower: &Tower) -> Mm {
    let lengths = &kitchen.catalogue.lengths;
    let closed = lengths.worktop_edge() - kitchen.design.islands[tower.island].depth
        + lengths.island_panel_setback.value.half();
    let deepest = tower.units.iter().map(|unit| kitchen.placed[*unit].back).min().unwrap_or_default();
    closed.min(deepest - lengths.panel.value)
}

fn end(kitchen: &Kitchen<'_>, tower: &Tower, edge: Edge, behind: Mm) -> Option<Panel> {
    let side = edge.out(edge.of(tower.span), -kitchen.catalogue.lengths.panel.value);
    let is_seen = matches!(tower.closing(edge), Closing::Side | Closing::End);
    let unit = tower.last(edge);
    let panel = is_seen.then(|| panel::end_panel(kitchen, unit, kitchen.placed[unit].surface, side, edge))?;
    Some(Panel { back: behind, width: panel.reach() - behind, ..panel })
}

/// One panel behind each unit, as high as that, from where what closes the tower or the unit before it ends.
fn backs(kitchen: &Kitchen<'_>, tower: &Tower, rear: Mm) -> Vec<Panel> {
    let starts: Vec<Mm> = tower.units.iter().map(|unit| kitchen.placed[*unit].span.start).collect();
    let from = std::iter::once(tower.span.start).chain(starts.iter().skip(1).copied());
    let to = starts.iter().skip(1).copied().chain([tower.span.end]);
    let spans = from.zip(to).map(|(from, to)| Span::between(from, to));
    let back = |(unit, span): (&usize, Span)| {
        let placed = &kitchen.placed[*unit];
        Panel {
            kind: PanelKind::IslandBack,
            surface: placed.surface,
            module: Some(*unit),
            span,
            rise: Span::between(Mm::ZERO, placed.rise.end),
            back: rear,
            width: span.length(),
            front: placed.front.code.clone(),
        }
    };
    tower.units.iter().zip(spans).map(back).collect()
}
