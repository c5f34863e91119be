//! What carries worktops and units.

use kitchen::rules::Rule;
use kitchen::rules::Severity::{Error, Warning};

use super::table::{Limit, limit, pair};

#[rustfmt::skip]
pub(super) const LIMITS: &[Limit] = &[
    limit(Rule::WorktopLength, Warning, "a piece at most as long as the slab of its material", &[], "domain.md §1.8")
        .shown(&[pair("worktop-length-at-4100", "worktop-length-beyond-4101").told(4101, 4100)]),
    limit(Rule::JointPlace, Error, "at least 100 from a joint to the cut-out of a hob or sink", &["joint_place_error"], "domain.md §2.2 JOINT_PLACE")
        .shown(&[pair("joint-place-at-100", "joint-place-beyond-99").told(99, 100).after(Warning, 100, 150)]),
    limit(Rule::JointPlace, Warning, "at least 150; not over a dishwasher", &["joint_clearance"], "domain.md §1.8")
        .shown(&[
            pair("joint-place-at-150", "joint-place-beyond-149").told(149, 150),
            pair("joint-place-peninsula-at-150", "joint-place-peninsula-beyond-149").told(149, 150),
            pair("joint-place-at-beside-a-dishwasher", "joint-place-beyond-over-a-dishwasher"),
        ]),
    limit(Rule::Overhang, Error, "a stretch of an island with units on one side reaches at most 300 past its back panel", &["overhang_error"], "domain.md §2.2 OVERHANG")
        .shown(&[
            pair("overhang-at-300", "overhang-beyond-301").told(301, 300),
            pair("overhang-between-units-at-900", "overhang-between-units-beyond-901").told(630, 300).because("farther apart units of its other side carry nothing between them"),
        ]),
    limit(Rule::Overhang, Error, "a worktop up to 20 thick: at most 250", &["overhang_thin_error", "worktop_thin"], "domain.md §2.2 OVERHANG")
        .shown(&[
            pair("overhang-thin-at-250", "overhang-thin-beyond-251").told(251, 250),
            pair("overhang-between-falls-at-600", "overhang-between-falls-beyond-601").told(380, 250).because("farther apart two sides carry nothing between them"),
            pair("overhang-between-falls-at-900", "overhang-between-falls-beyond-901").told(380, 250).because("farther apart two sides carry nothing between them"),
        ]),
    limit(Rule::Overhang, Error, "on brackets at most 380", &["overhang_bracket_error"], "docs/rules.md")
        .shown(&[pair("overhang-brackets-at-380", "overhang-brackets-beyond-381").told(381, 380)]),
    limit(Rule::Span, Error, "at most 900 over dishwashers and the fillers beside them, and where no unit stands on either side of an island", &["span_error"], "domain.md §2.2 SPAN")
        .shown(&[
            pair("span-at-900", "span-beyond-901").told(901, 900),
            pair("span-island-at-900", "span-island-beyond-901").told(901, 900),
        ]),
    limit(Rule::Span, Error, "stone up to 20 thick: at most 600", &["span_thin_error", "worktop_thin"], "domain.md §2.2 SPAN")
        .shown(&[
            pair("span-thin-at-600", "span-thin-beyond-601").told(601, 600),
            pair("span-island-thin-at-600", "span-island-thin-beyond-601").told(601, 600),
        ]),
    limit(Rule::WidthLimit, Error, "a single door at most 600 wide", &["width_limit_door"], "domain.md §2.2 WIDTH_LIMIT")
        .lacking("width-limit-at-600", "the widest door of the price list is 600: a wider unit has two"),
    limit(Rule::WidthLimit, Error, "a flap at most 1200 wide", &["width_limit_flap"], "domain.md §2.2 WIDTH_LIMIT")
        .lacking("width-limit-flap-at-900", "the widest flap of the price list is 900"),
    limit(Rule::PanelMissing, Warning, "at least 19 beside a tall unit for its end panel", &["panel"], "kitchen.md §8")
        .shown(&[pair("panel-missing-at-19", "panel-missing-beyond-18").told(18, 19)]),
    limit(Rule::PanelMissing, Warning, "at least 19 beside a carcass that comes out more than 21 before its neighbour's, for its end panel", &["panel", "front_plane"], "kitchen.md §8")
        .shown(&[
            pair("panel-missing-deeper-at-19", "panel-missing-deeper-beyond-18").told(18, 19),
            pair("panel-missing-before-at-21", "panel-missing-before-beyond-22").told(0, 19).because("what is told is the gap beside it"),
        ]),
    limit(Rule::PanelMissing, Warning, "at least 38 between a tall unit and a base unit that comes out more than 21 before it: 19 for the end panel of each", &["panel", "front_plane"], "kitchen.md §8")
        .shown(&[
            pair("panel-missing-both-at-38", "panel-missing-both-beyond-37").told(37, 38),
            pair("panel-missing-before-tall-at-21", "panel-missing-before-tall-beyond-22").told(19, 38).because("what is told is the gap beside it"),
        ]),
    limit(Rule::TallFree, Error, "a tall unit that ends at 1600 or higher on a wall, or at most 150 from one", &["tall_free_error", "gap_filler_max"], "domain.md §2.2 TALL_FREE")
        .shown(&[pair("tall-free-at-150", "tall-free-beyond-151").told(2180, 1600).because("what is told is its height: the lowest tall unit is 1950 high")]),
    limit(Rule::TallFree, Error, "a wall unit on a wall", &[], "domain.md §2.2 TALL_FREE")
        .shown(&[pair("tall-free-hung-at-a-wall", "tall-free-hung-beyond-on-an-island")]),
    limit(Rule::TallBack, Error, "units share at most 0 with tall units of the other side of their island and what closes those, but for tall ones that end where they do", &["tall_back_error"], "docs/rules.md")
        .shown(&[pair("tall-back-at-0", "tall-back-beyond-1").told(1, 0)]),
    limit(Rule::ColumnCut, Warning, "a column, pipe, beam, radiator or meter reaches at most 0 into a carcass", &["column_cut_warning"], "domain.md §2.2 COLUMN_CUT")
        .shown(&[pair("column-cut-at-100-behind-460", "column-cut-beyond-1").told(1, 0)]),
    limit(Rule::IslandBack, Error, "at least 19 behind the carcasses of an island with units on one side, for its back panel", &["panel"], "kitchen.md §8")
        .shown(&[pair("island-back-at-19", "island-back-beyond-18").told(18, 19)]),
    limit(Rule::IslandBack, Error, "behind the carcasses of either side of an island with units on both: at least 21 for the fronts of the other side and 20 for the worktop before them", &["front_plane", "overhang_front"], "kitchen.md §8")
        .shown(&[pair("island-back-fronts-at-41", "island-back-fronts-beyond-40").told(40, 41)]),
];
