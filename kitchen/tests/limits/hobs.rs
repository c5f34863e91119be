//! What a hob keeps from what is beside, behind, above and before it.

use kitchen::rules::Rule;
use kitchen::rules::Severity::{Error, Hint, Warning};

use super::table::{Limit, limit, pair};

#[rustfmt::skip]
pub(super) const LIMITS: &[Limit] = &[
    limit(Rule::HobSideOne, Error, "at least 50 from the cut-out to a tall unit, column or side wall", &["hob_side_error"], "domain.md §2.3 HOB_SIDE_ONE")
        .shown(&[pair("hob-side-one-at-50", "hob-side-one-beyond-49").told(49, 50).after(Warning, 50, 300)]),
    limit(Rule::HobSideOne, Error, "gas: at least 100", &["hob_side_error_gas"], "domain.md §2.3 HOB_SIDE_ONE")
        .shown(&[
            pair("hob-side-one-gas-at-100", "hob-side-one-gas-beyond-99").told(99, 100).after(Warning, 100, 300),
            pair("hob-side-one-column-gas-at-100", "hob-side-one-column-gas-beyond-99").told(99, 100).after(Warning, 100, 300),
        ]),
    limit(Rule::HobSideOne, Warning, "at least 300", &["hob_side_warning"], "domain.md §2.3 HOB_SIDE_ONE")
        .shown(&[pair("hob-side-one-at-300", "hob-side-one-beyond-299").told(299, 300)]),
    limit(Rule::HobSideBoth, Error, "at least 300 on one of the two sides", &["hob_side_both"], "domain.md §2.3 HOB_SIDE_BOTH")
        .shown(&[pair("hob-side-both-at-300", "hob-side-both-beyond-299").told(299, 300)]),
    limit(Rule::HobRear, Error, "at least 50 from the cut-out to what stands behind it", &["hob_rear_error"], "domain.md §2.3 HOB_REAR")
        .shown(&[pair("hob-rear-at-50", "hob-rear-beyond-49").told(49, 50)]),
    limit(Rule::HobRear, Error, "gas: at least 55", &["hob_rear_error_gas"], "domain.md §2.3 HOB_REAR")
        .shown(&[pair("hob-rear-gas-at-55", "hob-rear-gas-beyond-54").told(54, 55)]),
    limit(Rule::HobFront, Error, "at least 50 from the cut-out to the front edge", &["hob_front_error"], "domain.md §2.3 HOB_FRONT")
        .lacking("hob-front-at-56", "every cut-out that is sold is at most 490 deep, in a worktop of 601"),
    limit(Rule::HobFridge, Warning, "at least 300 from the cut-out to a fridge unit; in the place of the warning of `HOB_SIDE_ONE`", &["hob_fridge_warning"], "domain.md §2.3 HOB_FRIDGE")
        .shown(&[pair("hob-fridge-at-300", "hob-fridge-beyond-299").told(299, 300)]),
    limit(Rule::HobOverhead, Error, "at least 760 to a unit above that is no hood cabinet", &["hob_overhead_error"], "domain.md §2.3 HOB_OVERHEAD")
        .shown(&[pair("hob-overhead-at-760", "hob-overhead-beyond-759").told(759, 760)]),
    limit(Rule::HoodHeight, Error, "at least 650, or what hob or hood ask if that is more", &["hood_height_error"], "domain.md §2.3 HOOD_HEIGHT")
        .shown(&[
            pair("hood-height-at-650", "hood-height-beyond-649").told(649, 650),
            pair("hood-height-of-its-maker-at-700", "hood-height-of-its-maker-beyond-699").told(699, 700),
        ]),
    limit(Rule::HoodHeight, Error, "gas: at least 750", &["hood_height_error_gas"], "domain.md §2.3 HOOD_HEIGHT")
        .shown(&[pair("hood-height-gas-at-750", "hood-height-gas-beyond-749").told(749, 750)]),
    limit(Rule::HoodHeight, Hint, "at most 900", &["hood_height_hint"], "domain.md §2.3 HOOD_HEIGHT")
        .shown(&[pair("hood-height-at-900", "hood-height-beyond-901").told(901, 900)]),
    limit(Rule::WallUnitBesideGas, Error, "a wall unit beside a gas hob at least 400 above the worktop, unless it is 50 sideways or more", &["wall_unit_beside_gas_error", "wall_unit_beside_gas_side"], "domain.md §2.3 WALL_UNIT_BESIDE_GAS")
        .shown(&[
            pair("wall-unit-beside-gas-at-400", "wall-unit-beside-gas-beyond-399").told(399, 400),
            pair("wall-unit-beside-gas-side-at-50", "wall-unit-beside-gas-side-beyond-49").told(350, 400).because("nearer than 50 its height counts, which is told"),
        ]),
    limit(Rule::HobWidthHood, Warning, "the widest hood above at least as wide as the hob", &[], "domain.md §2.3")
        .shown(&[pair("hob-width-hood-at-600", "hob-width-hood-beyond-860").told(860, 880).because("hoods are 540, 600, 860 or 900 wide, hobs 590, 750, 800, 880 or 900")]),
    limit(Rule::HobWindow, Error, "gas: at least 300 from a window that opens, in the hob's wall or another", &["hob_window"], "domain.md §2.3 HOB_WINDOW")
        .shown(&[
            pair("hob-window-gas-at-300", "hob-window-gas-beyond-299").told(299, 300),
            pair("hob-window-peninsula-at-300", "hob-window-peninsula-beyond-299").told(299, 300),
        ]),
    limit(Rule::HobWindow, Warning, "at least 300", &["hob_window"], "domain.md §2.3 HOB_WINDOW")
        .shown(&[
            pair("hob-window-at-300", "hob-window-beyond-299").told(299, 300),
            pair("hob-window-at-a-fixed-pane", "hob-window-beyond-299").told(299, 300),
            pair("hob-window-corner-at-300", "hob-window-corner-beyond-299").told(299, 300),
        ]),
    limit(Rule::HobRunEnd, Error, "at least 150 to the nearest free end of the worktop", &["hob_run_end_error"], "domain.md §2.3 HOB_RUN_END")
        .shown(&[pair("hob-run-end-at-150", "hob-run-end-beyond-149").told(149, 150).after(Warning, 150, 300)]),
    limit(Rule::HobRunEnd, Warning, "at least 300", &["hob_run_end_warning"], "domain.md §2.3 HOB_RUN_END")
        .shown(&[pair("hob-run-end-at-300", "hob-run-end-beyond-299").told(299, 300)]),
    limit(Rule::HobDoor, Warning, "at least 400 from the cut-out to a door or passage", &["hob_door_warning"], "domain.md §2.3 HOB_DOOR")
        .shown(&[pair("hob-door-at-400", "hob-door-beyond-399").told(399, 400)]),
    limit(Rule::HobSink, Error, "at least 200 to the nearest sink on the same piece", &["hob_sink_error"], "domain.md §2.3 HOB_SINK")
        .shown(&[pair("hob-sink-at-200", "hob-sink-beyond-199").told(199, 200).after(Warning, 200, 600)]),
    limit(Rule::HobSink, Warning, "at least 600", &["hob_sink_warning"], "domain.md §2.3 HOB_SINK")
        .shown(&[pair("hob-sink-at-600", "hob-sink-beyond-599").told(599, 600)]),
    limit(Rule::HobSink, Hint, "at most 1500", &["hob_sink_hint"], "domain.md §2.3 HOB_SINK")
        .shown(&[pair("hob-sink-at-1500", "hob-sink-beyond-1501").told(1501, 1500)]),
    limit(Rule::IslandHobBack, Error, "at least 100 of worktop behind the hob of an island", &["island_hob_back_error"], "domain.md §2.3 ISLAND_HOB_BACK")
        .shown(&[pair("island-hob-back-at-100", "island-hob-back-beyond-99").told(99, 100).after(Warning, 100, 230)]),
    limit(Rule::IslandHobBack, Warning, "at least 230", &["island_hob_back_warning"], "domain.md §2.3 ISLAND_HOB_BACK")
        .shown(&[pair("island-hob-back-at-230", "island-hob-back-beyond-229").told(229, 230)]),
];
