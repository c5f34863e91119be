//! How far from its wall each unit stands: against it, or off it where the fronts of a row stay in line. The deepest unit
//! of a row decides.

use super::Kitchen;
use super::layout::second_leg;
use crate::catalogue::Family;
use crate::geometry::Span;
use crate::length::Mm;

/// A unit or second leg of a row of base or of tall units.
struct Member {
    span: Span,
    depth: Mm,
    /// The place in [`Kitchen::placed`]; none of a second leg, which stands where its unit does.
    unit: Option<usize>,
}

impl Kitchen<'_> {
    /// Puts every standing unit at a wall where the row in which it stands has it: its front in line with that of the row's
    /// deepest unit, so that a shorter carcass is cut off at its back; but no farther out than its usual depth, for what is
    /// deeper comes forward alone, and takes the dishwashers between such units along. A row in which all are shorter stands
    /// against the wall.
    pub(super) fn line_up(&mut self) {
        for surface in 0..self.surfaces.len() {
            if self.surfaces[surface].is_island() {
                continue;
            }
            for is_tall in [false, true] {
                for row in rows(self, surface, is_tall) {
                    let deepest = row.iter().map(|member| member.depth).max().unwrap_or_default();
                    for unit in row.iter().filter_map(|member| member.unit) {
                        self.stand_in_line(unit, deepest);
                    }
                    self.bring_forward(&row);
                }
            }
        }
    }

    /// Puts the front of a unit in line with that of the deepest of its row.
    fn stand_in_line(&mut self, unit: usize, deepest: Mm) {
        let placed = &mut self.placed[unit];
        let usual = placed.kind.usual_depth(placed.cell, &self.catalogue.lengths);
        let back = (deepest.min(usual) - placed.depth).max(Mm::ZERO);
        placed.stand_at(self.surfaces[placed.surface].frame, back);
    }

    /// A machine behind a front is not made to measure and stands where its front is in line with the carcasses on both
    /// sides, so that the worktop runs on over it: with the shallower of them where they differ.
    fn bring_forward(&mut self, row: &[Member]) {
        let carcass =
            |member: &&Member| member.unit.is_none_or(|unit| self.placed[unit].family() != Family::FrontOnly);
        let reach = |member: &Member| member.unit.map_or(member.depth, |unit| self.placed[unit].reach());
        let mut moved = Vec::new();
        for (at, member) in row.iter().enumerate().filter(|(_, member)| !carcass(member)) {
            let beside = [row[..at].iter().rfind(carcass), row[at + 1..].iter().find(carcass)];
            let line = beside.into_iter().flatten().map(reach).min();
            moved.extend(member.unit.zip(line));
        }
        for (unit, line) in moved {
            let placed = &mut self.placed[unit];
            if placed.reach() < line {
                placed.stand_at(self.surfaces[placed.surface].frame, line - placed.depth);
            }
        }
    }
}

/// The base or the tall units along a wall, and the second legs that stand at it, in rows whose gaps a filler bridges.
fn rows(kitchen: &Kitchen<'_>, surface: usize, is_tall: bool) -> Vec<Vec<Member>> {
    let standing = kitchen
        .placed
        .iter()
        .enumerate()
        .filter(|(_, placed)| placed.family().stands() && (placed.family() == Family::Tall) == is_tall);
    let filler = kitchen.catalogue.lengths.gap_filler_max.value;
    let members = standing.filter_map(|(unit, placed)| {
        if placed.surface == surface {
            return Some(Member { span: placed.span, depth: placed.depth, unit: Some(unit) });
        }
        let leg = second_leg(kitchen, placed.surface, placed.span, placed.kind);
        let leg = leg.filter(|leg| leg.surface == surface && leg.back <= filler)?;
        Some(Member { span: leg.span, depth: leg.back + placed.depth, unit: None })
    });
    let mut members: Vec<Member> = members.collect();
    members.sort_by_key(|member| member.span.start);
    let mut rows: Vec<Vec<Member>> = Vec::new();
    let mut end = Mm::ZERO;
    for member in members {
        let (start, reach) = (member.span.start, member.span.end);
        match rows.last_mut() {
            Some(row) if start - end <= filler => {
                end = end.max(reach);
                row.push(member);
            }
            _ => {
                end = reach;
                rows.push(vec![member]);
            }
        }
    }
    rows
}
