//! There is no better row: every row of a short wall is laid, checked and priced one by one; what the search finds must
//! be as good as the best of them.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Module, Place};
use kitchen::geometry::Span;
use kitchen::kitchen::{Kitchen, Placed};
use kitchen::layout::CutoutKind;
use kitchen::length::Mm;
use kitchen::proposal::{Profile, Proposal, Wishes, propose};
use kitchen::quote::quote;
use kitchen::room::{CornerKind, Hinge, Opening, OpeningKind, Opens, Wall};
use kitchen::rules::{Rule, Severity, check};

use self::rows::Rows;
use super::different::{layout, pull_outs};
use super::{DISHWASHER, HOB, SINK, TAP, YEAR, assert_economical, room, wishes};

mod rows;

/// What rows are compared by, as settled.md "Proposals" has it; the smaller the better.
pub(super) type Worth = (i32, [usize; 2], i64, usize, usize, i64);

pub(super) fn worth(profile: Profile, kitchen: &Kitchen<'_>, water: Mm) -> Worth {
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
    (to_water.0, warnings(kitchen, profile), measure, fillers, own.len(), net)
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
            if taken[..index].contains(&layout)
                || profile == Profile::Symmetric && pull_outs(design, &"B".into()) > 2
            {
                continue;
            }
            let worth = worth(profile, &kitchen, water);
            *best = Some(best.map_or(worth, |best| best.min(worth)));
        }
    }
    best
}

/// The warnings that the hob is too near to something, and unless the price decides those about the room to work.
fn warnings(kitchen: &Kitchen<'_>, profile: Profile) -> [usize; 2] {
    use Rule::{
        CornerDw, HobDoor, HobFridge, HobRunEnd, HobSideOne, HobSink, HobWindow, LandHob, LandSink, Prep,
    };
    let is_of_hob =
        |rule: Rule| matches!(rule, HobFridge | HobSideOne | HobRunEnd | HobSink | HobWindow | HobDoor);
    let is_of_work = |rule: Rule| matches!(rule, LandHob | LandSink | Prep | CornerDw);
    let findings = check(kitchen);
    let warnings = findings.iter().filter(|finding| finding.severity == Severity::Warning);
    let count = |is_counted: &dyn Fn(Rule) -> bool| {
        warnings.clone().filter(|finding| is_counted(finding.code)).count()
    };
    [count(&is_of_hob), if profile == Profile::Economical { 0 } else { count(&is_of_work) }]
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
    design.room.walls.push(Wall { id: "D".into(), length: Mm(1500), corner: CornerKind::Inner });
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
