//! Where people walk, work and put things down.

use kitchen::rules::Rule;
use kitchen::rules::Severity::{Error, Hint, Warning};

use super::table::{Limit, limit, pair};

#[rustfmt::skip]
pub(super) const LIMITS: &[Limit] = &[
    limit(Rule::AisleWork, Error, "at least 750 between opposite fronts less their handles, or from a front to an island", &["aisle_error"], "domain.md §2.4 AISLE_WORK")
        .shown(&[pair("aisle-work-at-750", "aisle-work-beyond-749").told(749, 750).after(Warning, 750, 1000)]),
    limit(Rule::AisleWork, Warning, "at least 1000", &["aisle_warning"], "domain.md §2.4 AISLE_WORK")
        .shown(&[pair("aisle-work-at-1000", "aisle-work-beyond-999").told(999, 1000).after(Hint, 1000, 1200)]),
    limit(Rule::AisleWork, Hint, "at least 1200", &["aisle_hint"], "domain.md §2.4 AISLE_WORK")
        .shown(&[
            pair("aisle-work-at-1200", "aisle-work-beyond-1199").told(1199, 1200),
            pair("aisle-work-island-at-1200", "aisle-work-island-beyond-1199").told(1199, 1200),
        ]),
    limit(Rule::AisleWalk, Warning, "a passage without fronts at least 900 wide, beside or before an island, a bare wall or what stands before one", &["aisle_walk_warning"], "domain.md §2.4 AISLE_WALK")
        .shown(&[
            pair("aisle-walk-at-900", "aisle-walk-beyond-899").told(899, 900),
            pair("aisle-walk-wall-at-900", "aisle-walk-wall-beyond-899").told(899, 900),
            pair("aisle-walk-column-at-900", "aisle-walk-column-beyond-899").told(899, 900),
        ]),
    limit(Rule::TriangleSum, Hint, "sink, hob and fridge, front to front, together at least 4000", &["triangle_sum_hint_min"], "domain.md §2.4 TRIANGLE_SUM")
        .shown(&[pair("triangle-sum-at-4000", "triangle-sum-beyond-3999").told(3999, 4000)]),
    limit(Rule::TriangleSum, Hint, "at most 7900", &["triangle_sum_hint_max"], "domain.md §2.4 TRIANGLE_SUM")
        .shown(&[pair("triangle-sum-at-7900", "triangle-sum-beyond-7901").told(7901, 7900)]),
    limit(Rule::TriangleLeg, Hint, "from each of the three to the next at least 1200", &["triangle_leg_hint_min"], "domain.md §2.4 TRIANGLE_LEG")
        .shown(&[pair("triangle-leg-at-1200", "triangle-leg-beyond-1199").told(1199, 1200)]),
    limit(Rule::TriangleLeg, Hint, "at most 2700", &["triangle_leg_hint_max"], "domain.md §2.4 TRIANGLE_LEG")
        .shown(&[pair("triangle-leg-at-2700", "triangle-leg-beyond-2701").told(2701, 2700)]),
    limit(Rule::TriangleCut, Warning, "a leg leads at most 305 through an island", &["triangle_cut_warning"], "domain.md §2.4 TRIANGLE_CUT")
        .shown(&[pair("triangle-cut-at-305", "triangle-cut-beyond-306").told(306, 305)]),
    limit(Rule::TriangleCut, Warning, "no tall unit between two of the three in one run", &[], "domain.md §2.4 TRIANGLE_CUT")
        .shown(&[pair("triangle-cut-tall-at-the-end", "triangle-cut-tall-beyond-between")]),
    limit(Rule::LandFridge, Warning, "a stretch of at least 380 of worktop within 1220 of a fridge, on the side of its handle or across", &["land_fridge_warning", "land_reach"], "domain.md §2.4 LAND_FRIDGE")
        .shown(&[
            pair("land-fridge-at-380", "land-fridge-beyond-379").told(379, 380),
            pair("land-fridge-across-at-1220", "land-fridge-across-beyond-1221").told(0, 380).because("out of reach nothing counts"),
            pair("land-fridge-hinged-towards-at-679", "land-fridge-hinged-away-beyond-0").told(0, 380).because("behind the open door nothing counts"),
        ]),
    limit(Rule::LandHob, Warning, "at least 380 of worktop on one side of a hob", &["land_hob_warning"], "domain.md §2.4 LAND_HOB")
        .shown(&[pair("land-hob-at-380", "land-hob-beyond-379").told(379, 380)]),
    limit(Rule::LandHob, Warning, "at least 300 on the other", &["land_hob_warning_other"], "domain.md §2.4 LAND_HOB")
        .shown(&[pair("land-hob-at-300", "land-hob-beyond-299").told(299, 300)]),
    limit(Rule::LandOven, Hint, "the same at least 380, on either side of a tall oven or across", &["land_oven_hint"], "domain.md §2.4 LAND_OVEN")
        .shown(&[pair("land-oven-at-380", "land-oven-beyond-379").told(379, 380)]),
    limit(Rule::LandMw, Hint, "the same at least 380 for a compact appliance", &["land_mw_hint"], "domain.md §2.4 LAND_MW")
        .shown(&[pair("land-mw-at-380", "land-mw-beyond-379").told(379, 380)]),
    limit(Rule::LandSink, Warning, "at least 600 of worktop on one side of a sink", &["land_sink_warning"], "domain.md §2.4 LAND_SINK")
        .shown(&[pair("land-sink-at-600", "land-sink-beyond-599").told(599, 600)]),
    limit(Rule::LandSink, Warning, "at least 450 on the other", &["land_sink_warning_other"], "domain.md §2.4 LAND_SINK")
        .shown(&[
            pair("land-sink-at-450", "land-sink-beyond-449").told(449, 450),
            pair("land-sink-beside-a-dishwasher-at-450", "land-sink-beside-a-dishwasher-beyond-449").told(449, 450),
        ]),
    limit(Rule::Prep, Warning, "the longest free stretch of worktop at least 800, in a kitchen with a sink and a hob", &["prep_warning"], "domain.md §2.4 PREP")
        .shown(&[pair("prep-at-800", "prep-beyond-799").told(799, 800).after(Hint, 800, 900)]),
    limit(Rule::Prep, Hint, "at least 900", &["prep_hint"], "domain.md §2.4 PREP")
        .shown(&[pair("prep-at-900", "prep-beyond-899").told(899, 900)]),
    limit(Rule::SeatKnee, Warning, "a bar, that is an overhang of 300 or more, of at least 380 where its height is nearest to 910", &["bar_overhang", "seat_knee_counter_warning", "seat_counter"], "domain.md §1.9")
        .shown(&[
            pair("seat-knee-at-380", "seat-knee-beyond-379").told(379, 380),
            pair("seat-knee-overhang-at-299", "seat-knee-overhang-beyond-300").told(300, 380).because("a shorter one is no bar"),
            pair("seat-knee-nearest-counter-at-986", "seat-knee-nearest-counter-beyond-985").told(350, 380).because("higher it is a bar, which asks for 305"),
        ]),
    limit(Rule::SeatKnee, Warning, "nearest to 760: at least 455", &["seat_knee_table_warning", "seat_table"], "domain.md §1.9")
        .shown(&[
            pair("seat-knee-table-at-455", "seat-knee-table-beyond-454").told(454, 455),
            pair("seat-knee-nearest-table-at-836", "seat-knee-nearest-table-beyond-835").told(400, 455).because("higher it is a counter, which asks for 380"),
        ]),
    limit(Rule::SeatKnee, Warning, "nearest to 1060: at least 305", &["seat_knee_bar_warning", "seat_bar"], "domain.md §1.9")
        .shown(&[pair("seat-knee-bar-at-305", "seat-knee-bar-beyond-304").told(304, 305)]),
    limit(Rule::SeatWidth, Warning, "a bar at least 610 long", &["seat_width_warning"], "domain.md §1.9")
        .shown(&[pair("seat-width-at-610", "seat-width-beyond-609").told(609, 610)]),
    limit(Rule::SeatAisle, Warning, "at least 810 from a bar to a wall without units behind it", &["seat_aisle_warning"], "domain.md §1.9")
        .shown(&[pair("seat-aisle-at-810", "seat-aisle-beyond-809").told(809, 810)]),
];
