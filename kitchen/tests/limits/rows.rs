//! Rows, corners and what reaches into them.

use kitchen::rules::Rule;
use kitchen::rules::Severity::{Error, Hint, Warning};

use super::table::{Limit, limit, pair};

#[rustfmt::skip]
pub(super) const LIMITS: &[Limit] = &[
    limit(Rule::Overlap, Error, "bodies share at most 0", &["overlap_error"], "domain.md §2.2 OVERLAP")
        .shown(&[
            pair("overlap-at-touching", "overlap-beyond-by-1").told(1, 0),
            pair("overlap-column-at-0", "overlap-column-beyond-1").told(1, 0),
            pair("overlap-unit-column-at-0", "overlap-unit-column-beyond-1").told(1, 0),
            pair("overlap-row-at-0", "overlap-row-beyond-1").told(1, 0),
            pair("overlap-islands-at-0", "overlap-islands-beyond-1").told(1, 0),
            pair("overlap-island-wall-at-0", "overlap-island-wall-beyond-1").told(1, 0),
            pair("overlap-island-end-at-0", "overlap-island-end-beyond-1").told(1, 0),
        ]),
    limit(Rule::Overlap, Error, "fronts, worktops and end panels of two walls of which neither follows the other share at most 0", &["overlap_error"], "domain.md §2.2 OVERLAP")
        .shown(&[pair("overlap-past-the-wall-at-1", "overlap-past-the-wall-beyond-0").told(1, 0)]),
    limit(Rule::Overlap, Warning, "a hood that hangs on the wall and the wall units there share at most 0 of its width", &["overlap_error"], "domain.md §2.2 OVERLAP")
        .shown(&[pair("overlap-hood-at-0", "overlap-hood-beyond-1").told(1, 0)]),
    limit(Rule::Overlap, Error, "doors, windows and passages of one wall share at most 0, the way of the least", &["overlap_error"], "two holes in one place of a wall are one")
        .shown(&[
            pair("overlap-openings-at-0", "overlap-openings-beyond-1").told(1, 0),
            pair("overlap-openings-above-at-0", "overlap-openings-above-beyond-1").told(1, 0),
        ]),
    limit(Rule::Overlap, Error, "two walls of which neither follows the other do not meet", &[], "kitchen.md §1")
        .shown(&[pair("overlap-walls-at-1899", "overlap-walls-beyond-1900").told(0, 0).because("a wall of 1900 ends at the other one: it runs past by 0")]),
    limit(Rule::WallUnitOverTall, Error, "a wall unit and a tall unit share at most 0", &["wall_unit_over_tall_error"], "domain.md §2.2 WALL_UNIT_OVER_TALL")
        .shown(&[pair("wall-unit-over-tall-at-touching", "wall-unit-over-tall-beyond-by-1").told(1, 0)]),
    limit(Rule::RunTooLong, Error, "between two side walls at least 20 left over", &["run_too_long_error"], "domain.md §2.2 RUN_TOO_LONG")
        .shown(&[pair("run-too-long-at-20", "run-too-long-beyond-19").told(19, 20)]),
    limit(Rule::RunTooLong, Error, "no unit past the end of its wall", &[], "kitchen.md §8")
        .shown(&[pair("run-too-long-at-the-end-of-the-wall", "run-too-long-beyond-the-end-of-the-wall").told(-1, 0)]),
    limit(Rule::RunGap, Warning, "a gap of at most 3, or at least 20 for a filler", &["gap_ignore", "gap_filler_min"], "kitchen.md §3")
        .shown(&[
            pair("run-gap-at-3", "run-gap-beyond-4").told(4, 3),
            pair("run-gap-at-20", "run-gap-beyond-19").told(19, 3).because("what is told is how far it is from closed"),
        ]),
    limit(Rule::RunGap, Warning, "a gap of at most 150, or more than the widest unit and a filler", &["gap_filler_max"], "kitchen.md §3")
        .shown(&[
            pair("run-gap-at-150", "run-gap-beyond-151").told(151, 150),
            pair("run-gap-widest-at-1351", "run-gap-widest-beyond-1350").told(1350, 150).because("1200 and 150; what is told is how far it is from a filler"),
        ]),
    limit(Rule::RunGap, Warning, "of an island: a gap of at most 150, or a worktop that reaches at least 300 past its back panel there", &["gap_filler_max", "bar_overhang"], "domain.md §1.9: room for knees is no gap")
        .shown(&[pair("run-gap-bar-at-300", "run-gap-bar-beyond-299").told(1200, 150).because("what is told is the gap")]),
    limit(Rule::RunGap, Warning, "of standing units before a side wall or a column: a gap of at most 150, or more than a unit of 300 and a filler", &["gap_filler_max", "gap_module"], "kitchen.md §3, domain.md §2.2")
        .shown(&[
            pair("run-gap-wall-at-150", "run-gap-wall-beyond-151").told(151, 150),
            pair("run-gap-wall-at-451", "run-gap-wall-beyond-450").told(450, 150).because("300 and 150; what is told is how far it is from a filler"),
            pair("run-gap-column-at-451", "run-gap-column-beyond-151").told(151, 150),
        ]),
    limit(Rule::WallFiller, Error, "at least 20 between a front and a side wall or column", &["wall_filler_error"], "domain.md §2.2 WALL_FILLER")
        .shown(&[
            pair("wall-filler-at-20", "wall-filler-beyond-19").told(19, 20).after(Warning, 20, 30),
            pair("wall-filler-column-at-20", "wall-filler-column-beyond-19").told(19, 20).after(Warning, 20, 30),
        ]),
    limit(Rule::WallFiller, Warning, "at least 30", &["wall_filler_warning"], "domain.md §2.2 WALL_FILLER")
        .shown(&[pair("wall-filler-at-30", "wall-filler-beyond-29").told(29, 30)]),
    limit(Rule::WallFiller, Warning, "at least the handle and 10", &["wall_filler_handle"], "domain.md §2.2 WALL_FILLER")
        .shown(&[pair("wall-filler-handle-at-45", "wall-filler-handle-beyond-44").told(44, 45)]),
    limit(Rule::WallFiller, Warning, "a door that turns at the wall: at least 40 before a fridge or inner drawers", &["wall_filler_warning_fridge", "wall_filler_warning_inner"], "domain.md §1.6")
        .shown(&[
            pair("wall-filler-fridge-at-40", "wall-filler-fridge-beyond-39").told(39, 40),
            pair("wall-filler-inner-at-40", "wall-filler-inner-beyond-39").told(39, 40),
        ]),
    limit(Rule::CornerMissing, Error, "two rows that come within 781 of a corner both begin at 611 or more, or meet in a corner unit; before a row of shorter carcasses as much less", &["corner_reach", "dead_corner"], "kitchen.md §8")
        .shown(&[
            pair("corner-missing-at-611", "corner-missing-beyond-610").told(610, 611),
            pair("corner-missing-reach-at-782", "corner-missing-reach-beyond-781").told(610, 611),
        ]),
    limit(Rule::CornerFiller, Error, "at least 30 from the crossing of the front planes to the first front", &["corner_filler_error"], "domain.md §2.2 CORNER_FILLER")
        .shown(&[
            pair("corner-filler-at-30", "corner-filler-beyond-29").told(29, 30).after(Warning, 30, 50),
            pair("corner-filler-handleless-at-30", "corner-filler-handleless-beyond-29").told(29, 30),
        ]),
    limit(Rule::CornerFiller, Warning, "with handles at least 50", &["corner_filler_warning"], "domain.md §2.2 CORNER_FILLER")
        .shown(&[pair("corner-filler-at-50", "corner-filler-beyond-49").told(49, 50)]),
    limit(Rule::CornerFiller, Warning, "at least the longer handle and 10; a door that turns at the corner both handles and 10", &["corner_clearance"], "domain.md §1.6")
        .shown(&[pair("corner-filler-hinge-at-80", "corner-filler-hinge-beyond-79").told(79, 80)]),
    limit(Rule::CornerAppliance, Error, "a dishwasher or oven at least 50, and the other row's handle and 10, from the crossing", &["corner_appliance_error"], "domain.md §2.2 CORNER_APPLIANCE")
        .shown(&[pair("corner-appliance-at-50", "corner-appliance-beyond-49").told(49, 50)]),
    limit(Rule::CornerDw, Warning, "at least 533 between a dishwasher and the worktop, unit or wall that runs along its open door", &["corner_dw_warning"], "domain.md §2.2 CORNER_DW")
        .shown(&[
            pair("corner-dw-at-533", "corner-dw-beyond-532").told(532, 533).after(Hint, 533, 600),
            pair("corner-dw-filler-at-151", "corner-dw-filler-beyond-150").told(532, 533),
        ]),
    limit(Rule::CornerDw, Hint, "at least 600", &["corner_dw_hint"], "domain.md §2.2 CORNER_DW")
        .shown(&[pair("corner-dw-at-600", "corner-dw-hint-beyond-599").told(599, 600)]),
    limit(Rule::FrontBlocked, Error, "before a front no unit or end panel across it within what it takes when open: a drawer or pull-out 500, a dishwasher 650, an oven 500, a door its width", &["open_drawer", "open_dishwasher", "open_oven"], "domain.md §1.6, §2.2")
        .shown(&[
            pair("front-blocked-at-500", "front-blocked-beyond-499").told(499, 500),
            pair("front-blocked-dishwasher-at-650", "front-blocked-dishwasher-beyond-649").told(649, 650),
            pair("front-blocked-oven-ahead-at-500", "front-blocked-oven-ahead-beyond-499").told(499, 500),
            pair("front-blocked-hung-at-600", "front-blocked-hung-beyond-599").told(599, 600),
            pair("front-blocked-peninsula-at-500", "front-blocked-peninsula-beyond-499").told(499, 500),
            pair("front-blocked-past-the-wall-at-500", "front-blocked-past-the-wall-beyond-499").told(499, 500),
        ]),
    limit(Rule::FrontBlocked, Error, "nor a wall, a column or the like: a drawer or pull-out 500, a dishwasher 650, an oven 500, a door its width", &["open_drawer", "open_dishwasher"], "domain.md §1.6")
        .shown(&[
            pair("front-blocked-column-at-500", "front-blocked-column-beyond-499").told(499, 500),
            pair("front-blocked-wall-at-500", "front-blocked-wall-beyond-499").told(499, 500),
        ]),
    limit(Rule::FrontBlocked, Error, "beside it at least 30 to the front plane of such a unit, and its handle and 10; an appliance 50", &["corner_filler_error", "corner_clearance", "corner_appliance_error"], "domain.md §1.6")
        .shown(&[
            pair("front-blocked-handleless-at-30", "front-blocked-handleless-beyond-29").told(29, 30),
            pair("front-blocked-aside-at-45", "front-blocked-aside-beyond-44").told(44, 45),
            pair("front-blocked-oven-at-50", "front-blocked-oven-beyond-49").told(49, 50),
        ]),
    limit(Rule::FrontBlocked, Warning, "a door that turns at the corner: its own handle more", &[], "domain.md §1.6")
        .shown(&[pair("front-blocked-hinge-at-80", "front-blocked-hinge-beyond-79").told(79, 80)]),
];
