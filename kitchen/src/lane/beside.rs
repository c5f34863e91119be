//! What stays between two units side by side: the end panels of the sides that are seen there.

use super::Newcomer;
use crate::catalogue::{Family, Lengths};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::seen;
use crate::length::Mm;

/// A unit as what stands beside it sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside {
    family: Family,
    /// How far its carcass comes out where it stands.
    reach: Mm,
    /// How far it comes out in a row with others: as far as usual, or farther where it is deeper.
    in_row: Mm,
    /// A machine that no carcass keeps back: it comes to stand in line with what it is beside.
    is_loose: bool,
}

impl Beside {
    /// One that stands in the kitchen.
    pub fn placed(kitchen: &Kitchen<'_>, unit: usize) -> Beside {
        let placed = &kitchen.placed[unit];
        let family = placed.family();
        let reach = placed.reach();
        if family == Family::FrontOnly {
            return Beside { family, reach, in_row: reach, is_loose: is_alone(kitchen, unit) };
        }
        let usual = placed.kind.usual_depth(placed.cell, &kitchen.catalogue.lengths);
        let in_row = if family.stands() { reach.max(usual) } else { reach };
        Beside { family, reach, in_row, is_loose: false }
    }

    /// One that looks for a place along a surface; if it stands somewhere already it has its name there.
    pub fn newcomer(kitchen: &Kitchen<'_>, surface: usize, unit: &Newcomer<'_>, name: Option<&Id>) -> Beside {
        let (family, is_island) = (unit.kind.family, kitchen.surfaces[surface].is_island());
        let in_row = unit.strip(kitchen, is_island).end;
        let named = |placed: &&Placed<'_>| name == Some(&placed.module.id) && placed.surface == surface;
        let stands = kitchen.placed.iter().find(named).map(Placed::reach);
        let reach = stands.unwrap_or_else(|| if is_island { in_row } else { unit.depth(kitchen) });
        Beside { family, reach, in_row, is_loose: family == Family::FrontOnly }
    }

    fn is_tall(&self) -> bool {
        self.family == Family::Tall
    }
}

/// The end panels between two (kitchen.md §8 "End panels"): that of a tall unit beside what is none, that of a base unit which
/// comes out before it, and of two of one kind that of the one that comes out farther than the front of the other covers.
pub(crate) fn panels_between(lengths: &Lengths, a: &Beside, b: &Beside) -> Mm {
    let panel = lengths.panel.value;
    let is_tall = [a, b].map(Beside::is_tall);
    if a.family.is_wall() != b.family.is_wall() {
        return if is_tall.contains(&true) { panel } else { Mm::ZERO };
    }
    let is_parted = is_tall[0] != is_tall[1];
    if !is_parted && (a.is_loose || b.is_loose) {
        return Mm::ZERO;
    }
    let reach = [a, b].map(|unit| if is_parted { unit.reach } else { unit.in_row });
    seen(lengths, is_tall, reach).into_iter().filter(|seen| *seen).map(|_| panel).sum()
}

/// Whether a machine has no carcass in its row.
fn is_alone(kitchen: &Kitchen<'_>, unit: usize) -> bool {
    let is_carcass = |other: &usize| kitchen.placed[*other].family() != Family::FrontOnly;
    let mut rows = kitchen.layout.rows.iter().filter(|row| row.modules.contains(&unit));
    !rows.any(|row| row.modules.iter().any(is_carcass))
}
