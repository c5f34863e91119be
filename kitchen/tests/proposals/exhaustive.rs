//! There is no better row: every row of a short wall is laid, checked and priced one by one; what the search finds must
//! be as good as the best of them.

use corpus::demo;
use kitchen::catalogue::{Family, ModuleType, Slot};
use kitchen::design::{Design, Module, Place};
use kitchen::geometry::Span;
use kitchen::ids::{Code, Id};
use kitchen::kitchen::{Kitchen, Placed};
use kitchen::layout::CutoutKind;
use kitchen::length::Mm;
use kitchen::proposal::{Profile, Proposal, Wishes, propose};
use kitchen::quote::quote;
use kitchen::room::{Corner, Hinge, Opening, OpeningKind, Opens, Wall};
use kitchen::rules::{Rule, Severity, check};

use super::different::layout;
use super::{DISHWASHER, HOB, SINK, TAP, YEAR, assert_economical, room, wishes};

/// What rows are compared by, as settled.md "Proposals" has it; the smaller the better.
type Worth = (i32, usize, i64, usize, usize, i64);

fn worth(profile: Profile, kitchen: &Kitchen<'_>, water: Mm) -> Worth {
    let place = Place::Wall("B".into());
    let own: Vec<&Placed<'_>> = kitchen.placed.iter().filter(|placed| placed.module.place == place).collect();
    let net = quote(kitchen, YEAR, &[]).net().cents();
    let measure = match profile {
        Profile::Economical => net,
        Profile::Storage => -own.iter().map(|placed| volume(placed)).sum::<i64>(),
        Profile::Symmetric => asymmetry(&own, twice_axis(kitchen, kitchen.surfaces[own[0].surface].length())),
    };
    let cutouts = kitchen.layout.worktops.iter().flat_map(|piece| &piece.cutouts);
    let sinks = cutouts.filter(|cutout| matches!(cutout.kind, CutoutKind::Sink(_)));
    let distance = |span: Span| (span.start - water).max(water - span.end).max(Mm::ZERO);
    let to_water: Mm = sinks.map(|cutout| distance(cutout.span)).sum();
    let fillers = kitchen.layout.fillers.len();
    (to_water.0, warnings(kitchen), measure, fillers, own.len(), net)
}

/// Carcasses without appliances.
fn volume(placed: &Placed<'_>) -> i64 {
    let has_appliance = placed.module.equipment.keys().any(|slot| *slot != Slot::Sink && *slot != Slot::Tap);
    if has_appliance || !placed.kind.has_carcass {
        return 0;
    }
    [placed.module.width, placed.height, placed.depth].iter().map(|side| i64::from(side.0)).product()
}

/// Twice the middle of a window that is at the most 150 from the wall's, else of the wall.
fn twice_axis(kitchen: &Kitchen<'_>, length: Mm) -> Mm {
    let windows = kitchen.design.room.openings.iter().map(Opening::span);
    let mut axes = windows.map(|window| window.start + window.end);
    axes.find(|axis| (*axis - length).abs() <= Mm(300)).unwrap_or(length)
}

/// Σ |left − mirrored right edge| over the fronts, taken in pairs from both ends; the hanging ones by themselves.
fn asymmetry(own: &[&Placed<'_>], twice_axis: Mm) -> i64 {
    let level = |hangs: bool| -> Vec<&Placed<'_>> {
        own.iter().filter(|placed| placed.family().is_wall() == hangs).copied().collect()
    };
    mirrored(&level(false), twice_axis) + mirrored(&level(true), twice_axis)
}

fn mirrored(own: &[&Placed<'_>], twice_axis: Mm) -> i64 {
    let mut fronts = Vec::new();
    for placed in own {
        let beside = placed.cell.rows().iter().map(Vec::len).max().unwrap_or(1);
        for index in 0..beside {
            let edge = |index: usize| {
                placed.span.start
                    + placed.span.length() * i32::try_from(index).unwrap() / i32::try_from(beside).unwrap()
            };
            fronts.push((edge(index), edge(index + 1)));
        }
    }
    fronts.sort_unstable();
    let pairs = fronts.iter().zip(fronts.iter().rev());
    pairs.map(|((left, _), (_, right))| i64::from((*left + *right - twice_axis).0.abs())).sum()
}

/// Every row that a wall can hold: of base units the wished sink and hob once each, the dishwasher beside the sink,
/// everything else from the whole catalogue, with what is left over shared between the ends in every way; above them
/// nothing, or where no window is every wall unit of full height with doors, or two, as wide as the base unit.
struct Rows<'w> {
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
    fn all(design: &Design, wishes: &Wishes, step: usize) -> Vec<Design> {
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

/// The best of all rows without an error for each profile, none of which is the row of a profile before it.
fn best(rows: &[Design], water: Mm, proposals: &[Proposal; 3]) -> [Option<Worth>; 3] {
    let taken = proposals.each_ref().map(|proposal| layout(&proposal.design, &"B".into()));
    let mut best: [Option<Worth>; 3] = [None; 3];
    for design in rows {
        let kitchen = Kitchen::new(design, demo());
        let findings = check(&kitchen);
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            continue;
        }
        let layout = layout(design, &"B".into());
        for (index, (best, profile)) in best.iter_mut().zip(Profile::ALL).enumerate() {
            if taken[..index].contains(&layout) {
                continue;
            }
            let worth = worth(profile, &kitchen, water);
            *best = Some(best.map_or(worth, |best| best.min(worth)));
        }
    }
    best
}

/// The warnings that depend on where sink, dishwasher and hob stand.
fn warnings(kitchen: &Kitchen<'_>) -> usize {
    use Rule::{
        CornerDw, HobDoor, HobFridge, HobRunEnd, HobSideOne, HobSink, HobWindow, LandHob, LandSink, Prep,
    };
    let is_counted = |rule: Rule| {
        let of_hob = matches!(rule, HobFridge | HobSideOne | HobRunEnd | HobSink | HobWindow | HobDoor);
        of_hob || matches!(rule, LandHob | LandSink | Prep | CornerDw)
    };
    let findings = check(kitchen);
    let counted = findings.iter().filter(|finding| finding.severity == Severity::Warning);
    counted.filter(|finding| is_counted(finding.code)).count()
}

fn compare(design: &Design, water: i32, wishes: &Wishes, step: usize) {
    let rows = Rows::all(design, wishes, step);
    assert!(rows.len() > 10, "only {} rows", rows.len());
    let proposals = propose(design, demo(), &"B".into(), wishes, YEAR).unwrap();
    let best = best(&rows, Mm(water), &proposals);
    for (proposal, best) in proposals.iter().zip(best) {
        let kitchen = Kitchen::new(&proposal.design, demo());
        let found = worth(proposal.profile, &kitchen, Mm(water));
        // Where not every millimetre is tried it may be better: the search also draws the rim of the sink to the water.
        let about = format!("{:?} on {}, water at {water}", proposal.profile, design.room.walls[1].length);
        assert!(Some(found) <= best && best.is_some(), "{about}: {found:?} beside {best:?}");
        assert!(proposal.is_proven, "{about}");
    }
    assert_economical(&proposals);
}

#[test]
fn no_row_with_sink_and_hob_is_better_on_a_wall_of_one_and_a_half_metres() {
    for water in [300, 760, 1200] {
        compare(&room(1500, water), water, &wishes(&[SINK, TAP, HOB]), 1);
    }
}

#[test]
fn no_row_with_a_sink_is_better_on_a_wall_of_1780() {
    compare(&room(1780, 1000), 1000, &wishes(&[SINK, TAP]), 20);
}

#[test]
fn no_row_with_sink_dishwasher_and_hob_is_better_on_a_wall_of_2400() {
    compare(&room(2400, 600), 600, &wishes(&[SINK, TAP, DISHWASHER, HOB]), 50);
}

#[test]
fn no_row_is_better_between_walls_that_the_row_across_passes() {
    let mut design = room(1500, 700);
    for wall in [0, 2] {
        design.room.walls[wall].length = Mm(2600);
    }
    design.room.walls.push(Wall { id: "D".into(), length: Mm(1500), corner: Corner::Inner });
    let across = Module::new("d".into(), "OL3".into(), Mm(1200), Place::Wall("D".into()), Mm(150));
    design.modules.push(across);
    compare(&design, 700, &wishes(&[SINK, TAP, HOB]), 1);
}

#[test]
fn no_row_with_two_sinks_is_better_on_a_wall_of_1900() {
    let two = Wishes { further: vec![wishes(&[SINK, TAP]).equipment], ..wishes(&[SINK, TAP]) };
    compare(&room(1900, 900), 900, &two, 25);
}

#[test]
fn no_row_with_wall_units_is_better_on_a_wall_of_one_and_a_half_metres() {
    let wishes = Wishes { wall_units: true, ..wishes(&[SINK, TAP, HOB]) };
    compare(&room(1500, 500), 500, &wishes, 10);
}

#[test]
fn no_row_is_better_on_a_wall_with_a_free_end() {
    let mut design = room(1600, 900);
    design.room.walls.truncate(2);
    compare(&design, 900, &wishes(&[SINK, TAP, HOB]), 1);
}

/// A step to either side more or fewer of the wall units are in the way of this window.
fn compare_beside_window(x: i32) {
    let mut design = room(1100, 500);
    design.room.openings = vec![Opening {
        id: "w".into(),
        kind: OpeningKind::Window,
        wall: "B".into(),
        x: Mm(x),
        width: Mm(250),
        sill: Mm(1100),
        height: Mm(1000),
        opens: Opens::Fixed,
        hinge: Hinge::Left,
    }];
    compare(&design, 500, &Wishes { wall_units: true, ..wishes(&[SINK, TAP]) }, 1);
}

#[test]
fn no_row_is_better_beside_a_window_at_the_left_wherever_it_begins() {
    compare_beside_window(100);
}

#[test]
fn no_row_is_better_beside_a_window_nearly_in_the_middle_wherever_it_begins() {
    compare_beside_window(400);
}

#[test]
fn no_row_is_better_beside_a_window_at_the_right_wherever_it_begins() {
    compare_beside_window(680);
}
