//! Every row that a wall can hold, one by one.

use corpus::demo;
use kitchen::catalogue::{Family, ModuleType, Slot};
use kitchen::design::{Design, Module, Place};
use kitchen::geometry::Span;
use kitchen::ids::{Code, Id};
use kitchen::length::Mm;
use kitchen::proposal::Wishes;

/// Every row that a wall can hold: of base units the wished sink and hob once each, the dishwasher beside the sink,
/// everything else from the whole catalogue, with what is left over shared between the ends in every way; above them
/// nothing, or where no window is every wall unit of full height with doors, or two, as wide as the base unit.
pub(super) struct Rows<'w> {
    design: Design,
    wishes: &'w Wishes,
    length: Mm,
    /// What is left at the right end: a filler, or where no wall stands a panel.
    right: Span,
    /// So far apart are the ways to share.
    step: usize,
    all: Vec<Design>,
}

/// A row of units with their widths, from left to right.
type Row = Vec<(&'static ModuleType, Mm)>;

impl Rows<'_> {
    pub(super) fn all(design: &Design, wishes: &Wishes, step: usize) -> Vec<Design> {
        let length = design.room.walls[1].length;
        // 50 is what the editor leaves beside a wall, 150 the widest filler; a panel takes 19.
        let right = if design.room.walls.len() > 2 { (50, 150) } else { (19, 169) };
        let right = Span::between(Mm(right.0), Mm(right.1));
        let mut rows = Rows { design: design.clone(), wishes, length, right, step, all: Vec::new() };
        rows.lay(&mut Vec::new(), Mm::ZERO);
        rows.all
    }

    fn lay(&mut self, row: &mut Row, width: Mm) {
        let rest = self.length - width;
        if rest >= Mm(50) + self.right.start && rest <= Mm(150) + self.right.end && self.is_complete(row) {
            let most = (rest - self.right.start).min(Mm(150));
            let least = (rest - self.right.end).max(Mm(50));
            let mut shares: Vec<i32> = (least.0..=most.0).step_by(self.step).collect();
            let halved = (Mm(50) + rest - self.right.start).half();
            shares.extend(
                [most, halved]
                    .iter()
                    .filter(|share| least <= **share && **share <= most)
                    .map(|share| share.0),
            );
            shares.dedup();
            for above in self.above(row) {
                let build = |start: &i32| self.build(row, &above, Mm(*start));
                let designs: Vec<Design> = shares.iter().map(build).collect();
                self.all.extend(designs);
            }
        }
        for kind in &demo().modules {
            let is_front =
                kind.family == Family::FrontOnly && self.wishes.equipment.contains_key(&Slot::Dishwasher);
            if kind.family != Family::Base && !is_front {
                continue;
            }
            let room = self.length - Mm(50) - self.right.start;
            for cell in kind.cells.iter().filter(|cell| width + cell.width <= room) {
                row.push((kind, cell.width));
                if self.may_be(row) {
                    self.lay(row, width + cell.width);
                }
                row.pop();
            }
        }
    }

    /// Every way to hang units above a row; a hob without a hood has nothing above it.
    fn above(&self, row: &Row) -> Vec<Vec<Row>> {
        let mut ways: Vec<Vec<Row>> = vec![Vec::new()];
        let kinds =
            || demo().modules.iter().filter(|kind| kind.family == Family::Wall && kind.slots.is_empty());
        let full = kinds().flat_map(|kind| &kind.cells).map(|cell| cell.height).max();
        for (base, width) in row {
            let mut choices: Vec<Row> = Vec::new();
            for kind in kinds().filter(|_| self.wishes.wall_units && !base.holds(Slot::Hob)) {
                for cell in kind.cells.iter().filter(|cell| cell.fronts > 0 && Some(cell.height) == full) {
                    if cell.width == *width {
                        choices.push(vec![(kind, *width)]);
                    } else if cell.width * 2 == *width && kind.cell(*width).is_none() {
                        choices.push(vec![(kind, cell.width); 2]);
                    }
                }
            }
            if choices.is_empty() {
                choices.push(Vec::new());
            }
            let longer = |way: &Vec<Row>| -> Vec<Vec<Row>> {
                choices.iter().map(|choice| [way.clone(), vec![choice.clone()]].concat()).collect()
            };
            ways = ways.iter().flat_map(longer).collect();
        }
        ways
    }

    fn count(row: &[(&ModuleType, Mm)], slot: Slot) -> usize {
        row.iter().filter(|(kind, _)| kind.holds(slot)).count()
    }

    /// Each piece of equipment has at the most as many units as are wished; no oven is wished here.
    fn may_be(&self, row: &[(&ModuleType, Mm)]) -> bool {
        let slots = [Slot::Sink, Slot::Hob, Slot::Dishwasher];
        let may_be = slots.iter().all(|slot| Self::count(row, *slot) <= self.wished(*slot).max(1));
        may_be && Self::count(row, Slot::Oven) == 0
    }

    /// How often something is wished.
    fn wished(&self, slot: Slot) -> usize {
        let sets = std::iter::once(&self.wishes.equipment).chain(&self.wishes.further);
        sets.filter(|set| set.contains_key(&slot)).count()
    }

    fn is_complete(&self, row: &[(&ModuleType, Mm)]) -> bool {
        let all = [Slot::Sink, Slot::Hob, Slot::Dishwasher]
            .iter()
            .all(|slot| Self::count(row, *slot) == self.wished(*slot));
        let at = |slot: Slot| row.iter().position(|(kind, _)| kind.holds(slot));
        let beside = match (at(Slot::Sink), at(Slot::Dishwasher)) {
            (Some(sink), Some(dishwasher)) => sink.abs_diff(dishwasher) == 1,
            _ => true,
        };
        all && beside
    }

    /// Nothing hangs nearer than 20 to a window (`WINDOW_TALL`).
    fn is_behind_window(&self, unit: Span) -> bool {
        self.design.room.openings.iter().any(|window| window.span().grown(Mm(20)).overlaps(unit))
    }

    fn build(&self, row: &Row, above: &[Row], start: Mm) -> Design {
        let mut design = self.design.clone();
        let mut x = start;
        for ((kind, width), hung) in row.iter().zip(above) {
            let mut at = x;
            let hung = if self.is_behind_window(Span::at(x, *width)) { &[][..] } else { hung };
            let hung = hung.iter().map(|(kind, width)| {
                at += *width;
                (*kind, *width, at - *width)
            });
            for (kind, width, x) in std::iter::once((*kind, *width, x)).chain(hung) {
                let id = Id::from(format!("u{}", design.modules.len()));
                let mut module = Module::new(id, Code::from(&*kind.code), width, Place::Wall("B".into()), x);
                for (slot, code) in &self.wishes.equipment {
                    if kind.holds(*slot) {
                        module.equipment.insert(*slot, code.clone());
                    }
                }
                design.modules.push(module);
            }
            x += *width;
        }
        design
    }
}
