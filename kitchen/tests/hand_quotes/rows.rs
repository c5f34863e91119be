//! Kitchens along one wall, priced by hand.

use kitchen::quote::Kind;

use super::{Hand, assert_by_hand};

/// A straight kitchen in price group 1 where every width lies between two of the grid: the next larger cell
/// and 25 %, at least 45.
///
/// HV-500 as 600: 570 + 142.50 = 712.50. OD-550 as 600: 247 + 61.75 = 308.75. OSP-700 as 800: 337 + 84.25 =
/// 421.25. OL3-650 as 800: 587 + 146.75 = 733.75. OFL-180 as 200: 229 + 57.25 = 286.25. OLD-350 as 400:
/// 273 + 68.25 = 341.25. OL2-850 as 900: 529 + 132.25 = 661.25. BD-550 as 600: 201 + 50.25 = 251.25.
/// BD-350 as 400: 155 + 45 (25 % is 38.75) = 200. Together 3916.25.
/// Handles, as many as the larger width has, at 7.50: 2+1+2+3+1+2+2+1+1 = 15: 112.50.
/// Worktop, laminate 28 at 85/m: from 569 to 3849 + 29 = 3.309 m: 281.27. Cut-out 45. One free end 25.
/// Plinth: 50 to 3849 = 3.799 m × 14 = 53.19; two end pieces 8. Together 61.19.
/// Panels at 95: tall, both sides, 2.5288 m² 240.24; base right 0.5104 m² 48.49; wall unit right 0.5: 47.50.
/// Together 336.23. Sink 180, tap 140. No services.
/// Net 5097.44. VAT 1070.46, gross 6167.90. At 6 % (not allowed: the questions are not answered) 305.85,
/// gross 5403.29.
#[test]
fn custom_widths_cost_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/straight-custom-widths",
        kinds: &[
            (Kind::Module, "3916.25"),
            (Kind::Handle, "112.50"),
            (Kind::Worktop, "281.27"),
            (Kind::Cutout, "45.00"),
            (Kind::Edge, "25.00"),
            (Kind::Plinth, "61.19"),
            (Kind::Panel, "336.23"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
        ],
        net: "5097.44",
        gross21: "6167.90",
        gross6: "5403.29",
        allowed6: false,
    });
}

/// Four wall units in price group 3, fitted on the second floor, 40 km away.
///
/// Modules: BD-600 290, BO-300 124, BD-800 395, BD-450 235: 1044. Knobs at 5: 1 + 0 + 2 + 1 = 4: 20.
/// Panels: both ends, 0.78 × 0.37 = 0.2886 m², least 0.5 each, 1.0 m² × 215: 215.
/// Services: delivery ≤ 75 km 220; two floors 70; placing 4 × 60 = 240, up to the least of 690: 450. 980.
/// Net 2259.00, not a small order. VAT at 6 % 135.54, gross 2394.54; at 21 % 474.39, gross 2733.39.
#[test]
fn wall_units_alone_cost_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/straight-wall-units-only",
        kinds: &[
            (Kind::Module, "1044.00"),
            (Kind::Handle, "20.00"),
            (Kind::Panel, "215.00"),
            (Kind::Service, "980.00"),
        ],
        net: "2259.00",
        gross21: "2733.39",
        gross6: "2394.54",
        allowed6: true,
    });
}

/// A block of tall units between two walls, price group 4, grey carcasses (8 %), push-to-open.
///
/// Modules: HAP-300 975 + 78.00 = 1053.00; HV-600 981 + 78.48 = 1059.48; HOC-600 929 + 74.32 = 1003.32;
/// HKK178-600 1024 + 81.92 = 1105.92. Together 4221.72.
/// Push, doors 12, drawers and pull-outs 28: HAP 28; HV 2 doors 24; HOC 2 drawers and a door 68; HKK178
/// 3 doors 36. Together 156.
/// Plinth from wall to wall 2.200 m × 22 = 48.40, no pieces; grille 18. Together 66.40.
/// Fillers: 50 on both sides, beside tall units, 2 × 58 = 116. No panel, no worktop.
/// Appliances: oven 690, combination microwave 720, fridge-freezer 890: 2300. Recupel 8.26 + 2 × 0.83 = 9.92.
/// Services: measuring 120 − 120; delivery ≤ 75 km 220; one floor 35; placing 4 × 110 = 440, up to the least
/// of 690: 250; connecting 3 × 45 = 135. Together 1080.
/// Net 7950.04. At 21 % whatever 2309.92, VAT 485.08; the rest 5640.12, VAT at 6 % 338.41. Gross 8773.53.
/// All at 21 %: VAT 1669.51, gross 9619.55.
#[test]
fn a_block_of_tall_units_without_handles_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/straight-tall-block-push",
        kinds: &[
            (Kind::Module, "4221.72"),
            (Kind::Handle, "156.00"),
            (Kind::Plinth, "66.40"),
            (Kind::Filler, "116.00"),
            (Kind::Appliance, "2300.00"),
            (Kind::Recupel, "9.92"),
            (Kind::Service, "1080.00"),
        ],
        net: "7950.04",
        gross21: "9619.55",
        gross6: "8773.53",
        allowed6: true,
    });
}

/// S720 on a plinth of 150 in price group 2, with glass splash, cornice, light strip and LED; one window.
///
/// Modules, each 4 % less: HV-600 648 − 25.92, 2150 high 5 % 32.40: 654.48. OD-600 277 − 11.08, two inner drawers
/// 188: 453.92. OSP-600 287 − 11.48 = 275.52. VWF-600 129 − 5.16 = 123.84. OL3-600 543 − 21.72 = 521.28. BD-600
/// 231 − 9.24 = 221.76, two of them with a glass door, 95 each: 2 × 316.76 + 221.76. Together 2884.32.
/// Handles at 11: 2+1+1+1+3+1+1+1 = 11: 121.
/// Worktop at 95/m from the larder's panel (719) to 3119 + 29 = 3148: 2.429 m: 230.76 (230.755). Cut-out 45, one
/// free end 25.
/// Splash at 260/m²: from 150 + 720 + 38 = 908 up to the wall units at 150 + 1970 − 720 = 1400, 0.492 high: 719 to
/// 1939 and 2499 to 3148 = 1.869 m, 0.919548 m²; under the window (1150) 0.242 × 0.560 = 0.13552. 1.055068 m²: 274.32.
/// Cornice over the panels of 19: larder with both 0.638, wall units with that on their right 1.219, the third with both
/// 0.638: 2.495 m × 24 = 59.88. Light strip 1.219 + 0.638 = 1.857 m × 24 = 44.57 (44.568). LED between carcasses,
/// 1.8 × 65 = 117, two drivers 90, a switch 35: 242.
/// Plinth from 100 to 3119 = 3.019 m × 14 = 42.27, two end pieces 8: 50.27. With the strips 154.72.
/// Panels at 140: larder, both sides, 2 × 2.30 × 0.58 = 2.668 m² 373.52; base right 0.87 × 0.58 = 0.5046 m² 70.64;
/// wall units right of the second, both sides of the third, 3 × 0.5: 210. Together 654.16.
/// Sink 180, tap 140, dishwasher 760, Recupel 0.83. No services.
/// Net 5712.11. At 21 % whatever: 242 + 760 + 0.83 = 1002.83, VAT 210.59; the rest 4709.28, VAT at 6 % 282.56.
/// Gross 6205.26 (not allowed). All at 21 %: VAT 1199.54, gross 6911.65.
#[test]
fn s720_with_splash_strips_and_light_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/straight-s720-splash-strips-and-light",
        kinds: &[
            (Kind::Module, "2884.32"),
            (Kind::Handle, "121.00"),
            (Kind::Worktop, "505.08"),
            (Kind::Cutout, "45.00"),
            (Kind::Edge, "25.00"),
            (Kind::Plinth, "154.72"),
            (Kind::Extra, "242.00"),
            (Kind::Panel, "654.16"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
            (Kind::Appliance, "760.00"),
            (Kind::Recupel, "0.83"),
        ],
        net: "5712.11",
        gross21: "6911.65",
        gross6: "6205.26",
        allowed6: false,
    });
}

/// Units of other depths and heights side by side.
///
/// Modules in price group 2: OD-600 277, 460 deep 55: 332. OL3-600 543, 660 deep 18 % 97.74, three framed fronts 105:
/// 745.74. OSP-900 410, wide enough to keep its cut-out from the joint. BD-600 at 520 (tests/quote/made.rs) 172.80, at 600 237.75. BO-300 at 390: 124 − 32 % = 84.32.
/// Together 1982.61. Handles at 7.50: 1+3+2+1+1 = 8: 60.
/// Worktop: 71 to 700, 700 to 1300 (701 deep, so 150/m) and 1300 to 2229, each billed as 1 m: 95 + 150 + 95 = 340.
/// Joints where the depth changes, 2 × 90 = 180. Ends: two free, two where the deeper piece shows: 4 × 25 = 100.
/// Cut-out 45. Plinth 2.1 m × 14 = 29.40, two end pieces 8: 37.40.
/// Panels at 140: base, 0.88 × 0.48 counted as 0.5 70, 0.88 × 0.58 = 0.5104 m² 71.46; wall units, 520 and 390 high, 0.5 each: 140.
/// Together 281.46. Sink 180, tap 140.
/// Net 3346.47, VAT 702.76, gross 4049.23. At 6 % 200.79, gross 3547.26 (not allowed).
#[test]
fn other_depths_and_heights_cost_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/straight-other-depths-and-heights",
        kinds: &[
            (Kind::Module, "1982.61"),
            (Kind::Handle, "60.00"),
            (Kind::Worktop, "340.00"),
            (Kind::Joint, "180.00"),
            (Kind::Edge, "100.00"),
            (Kind::Cutout, "45.00"),
            (Kind::Plinth, "37.40"),
            (Kind::Panel, "281.46"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
        ],
        net: "3346.47",
        gross21: "4049.23",
        gross6: "3547.26",
        allowed6: false,
    });
}

/// Tall units from a side wall, base and wall units beside them, closed up to the ceiling at 2300: 120 above 2180.
///
/// Modules in price group 2: HKK178-600 673, HV-600 648, OSP-600 287, OD-600 277, 2 × BD-600 231: 2347. Handles at 11:
/// 3 + 2 + 4 × 1 = 9: 99. Worktop at 95/m from the larder's panel (1269) to 2469 + 29 = 2498: 1.229 m: 116.76 (116.755).
/// Cut-out 45, one free end 25.
/// Plinth at 14/m from the side wall to 2469: 34.57 (34.566), an end piece 4, a grille 18: 56.57.
/// Panels at 140: larder 1.2644 m² 177.02, base 0.5104 m² 71.46, wall unit 0.5 m² 70: 318.48.
/// Fillers: 50 at the side wall 58. Up to the ceiling two pieces, 0 to 1269 over the tall units and 1269 to 2488 over the wall
/// units: 116; returns where the first steps back to the second and at the second's end: 64; a grille over the fridge 18.
/// Together 256. Sink 180, tap 140, fridge-freezer 890, Recupel 8.26.
/// Net 4482.07, VAT 941.23, gross 5423.30. At 21 % whatever 898.26, VAT 188.63; the rest 3583.81, VAT at 6 % 215.03: gross
/// 4885.73 (not allowed).
#[test]
fn a_row_closed_up_to_the_ceiling_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/straight-up-to-the-ceiling",
        kinds: &[
            (Kind::Module, "2347.00"),
            (Kind::Handle, "99.00"),
            (Kind::Worktop, "116.76"),
            (Kind::Cutout, "45.00"),
            (Kind::Edge, "25.00"),
            (Kind::Plinth, "56.57"),
            (Kind::Panel, "318.48"),
            (Kind::Filler, "256.00"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
            (Kind::Appliance, "890.00"),
            (Kind::Recupel, "8.26"),
        ],
        net: "4482.07",
        gross21: "5423.30",
        gross6: "4885.73",
        allowed6: false,
    });
}

/// Drawers in oak whose grain runs on, beside a sink, made before their turn; price group 4, laminate.
///
/// Modules: OL3-600 708 and 10 % of its fronts, 3 × 34 + 445 × 0.597 × 0.771 = 306.83: 30.68; OSP-600 416, OD-600 406: 1560.68.
/// Handles, H-KNOB at 5: 3 + 1 + 1: 25. Panels at 295: both ends, 2 × 0.5104 = 1.0208 m² 301.14 (301.136).
/// Plinth 1.8 m × 14 = 25.20, two ends 8: 33.20. Worktop 1.858 m × 95 = 176.51. Cut-out 45. Two free ends 50.
/// Rush: 10 % of what is made, 1560.68 + 25 + 301.14 + 33.20 + 176.51 + 45 + 50 = 2191.53: 219.15. Delivery 150 and the moving
/// lift 180, together 549.15. Sink 180, tap 140, tray 38.
/// Net 3098.68. VAT at 21 %: 650.72, gross 3749.40. At 6 %: 21 % of delivery, lift and tray, 368, 77.28, and 6 % of 2730.68
/// 163.84, gross 3339.80 (not allowed).
#[test]
fn grain_that_runs_on_and_rush_cost_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/straight-oak-matched-rush",
        kinds: &[
            (Kind::Module, "1560.68"),
            (Kind::Handle, "25.00"),
            (Kind::Panel, "301.14"),
            (Kind::Plinth, "33.20"),
            (Kind::Worktop, "176.51"),
            (Kind::Cutout, "45.00"),
            (Kind::Edge, "50.00"),
            (Kind::Service, "549.15"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
            (Kind::Extra, "38.00"),
        ],
        net: "3098.68",
        gross21: "3749.40",
        gross6: "3339.80",
        allowed6: false,
    });
}
