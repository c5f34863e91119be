//! The sides of units that are seen beside what stands there, which end panels close (kitchen.md §8 "End panels").

use super::leg::{reach, stand};
use super::panel::beside;
use super::{Corner, Gap, GapKind, Level, Row, tower};
use crate::catalogue::{Family, Lengths};
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::length::Mm;

/// The units of a row and the edges on which an end panel stands: every free end, and where the gap leaves room for it the
/// sides that are seen beside another unit. Islands are closed as a whole but for their tall units.
pub(super) fn ends(kitchen: &Kitchen<'_>, row: &Row, corners: &[Corner]) -> Vec<(usize, Edge)> {
    if let SurfaceKind::Island(island, side) = kitchen.surfaces[row.surface].kind {
        return if row.level == Level::Floor { tower::panelled(kitchen, island, side) } else { Vec::new() };
    }
    let mut ends = Vec::new();
    let panel = kitchen.catalogue.lengths.panel.value;
    // Of wall units that hang above one another, what is beside may be of another row.
    let is_covered = |unit: usize, edge: Edge| {
        let own = &kitchen.placed[unit];
        let place = beside(edge.of(stand(kitchen, row.surface, unit)), edge, panel);
        let hung = |other: &&Placed<'_>| other.surface == row.surface && other.family().is_wall();
        let mut others = kitchen.placed.iter().filter(hung);
        own.family().is_wall()
            && others.any(|other| other.span.overlaps(place) && other.rise.overlaps(own.rise))
    };
    for (index, gap) in row.gaps.iter().enumerate() {
        let left = index.checked_sub(1).map(|before| row.modules[before]);
        for (unit, edge) in [(left, Edge::Right), (row.modules.get(index).copied(), Edge::Left)] {
            let is_seen = gap.kind == GapKind::Open || gap.panel(edge.opposite()) > Mm::ZERO;
            let unit = unit.or_else(|| leg_before(kitchen, row, gap, edge.opposite(), corners));
            ends.extend(unit.filter(|unit| is_seen && !is_covered(*unit, edge)).map(|unit| (unit, edge)));
        }
    }
    ends
}

/// The second leg on a side of a gap in which its end panel stands; one that ends free has its panel as the end of its wall.
fn leg_before(kitchen: &Kitchen<'_>, row: &Row, gap: &Gap, edge: Edge, corners: &[Corner]) -> Option<usize> {
    let leg = gap.neighbour(edge, corners).filter(|_| gap.kind != GapKind::Open)?;
    let placed = &kitchen.placed[leg];
    (placed.kind.second_leg && placed.surface != row.surface && gap.panel(edge) > Mm::ZERO).then_some(leg)
}

/// Whether the sides of two units beside each other are seen there (kitchen.md §8 "End panels"): of a standing row a tall
/// unit's beside what is not tall, and of any row that of a carcass that comes out farther before the other than the front of
/// that covers.
pub(crate) fn shown(kitchen: &Kitchen<'_>, (surface, level): (usize, Level), pair: [usize; 2]) -> [bool; 2] {
    let is_tall = pair.map(|unit| kitchen.placed[unit].family() == Family::Tall);
    if is_tall[0] != is_tall[1] && level == Level::Hung {
        return [false; 2];
    }
    seen(&kitchen.catalogue.lengths, is_tall, pair.map(|unit| reach(kitchen, surface, unit)))
}

/// The same of two of which is known whether they are tall, and how far their carcasses come out.
pub(crate) fn seen(lengths: &Lengths, is_tall: [bool; 2], reach: [Mm; 2]) -> [bool; 2] {
    let is_parted = is_tall[0] != is_tall[1];
    let covered = lengths.front_plane.value;
    [0, 1].map(|own| is_parted && is_tall[own] || reach[own] - reach[1 - own] > covered)
}
