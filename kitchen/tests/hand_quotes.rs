//! Kitchens priced by hand, line by line, from domain.md §3 and kitchen.md §6 and §8, before the program
//! was asked. Amounts are net euro unless a line says otherwise.

use corpus::{design, kitchen_of};
use kitchen::quote::{Kind, quote};

/// The sums of a quote as a hand computes them.
struct Hand {
    design: &'static str,
    /// The net of all lines of each kind that has any.
    kinds: &'static [(Kind, &'static str)],
    net: &'static str,
    gross21: &'static str,
    gross6: &'static str,
    allowed6: bool,
}

fn assert_by_hand(hand: &Hand) {
    let design = design(hand.design);
    let quote = quote(&kitchen_of(&design), 2026, &[]);
    for (kind, net) in hand.kinds {
        let lines = quote.lines.iter().filter(|line| line.kind == *kind);
        let sum: kitchen::money::Money = lines.map(|line| line.net).sum();
        assert_eq!(sum.to_string(), *net, "{kind:?}");
    }
    let others: Vec<Kind> = quote.lines.iter().map(|line| line.kind).collect();
    assert!(others.iter().all(|kind| hand.kinds.iter().any(|(by_hand, _)| by_hand == kind)), "{others:?}");
    assert_eq!(quote.net().to_string(), hand.net);
    assert_eq!(quote.totals.standard21.gross.to_string(), hand.gross21);
    assert_eq!(quote.totals.renovation6.gross.to_string(), hand.gross6);
    assert_eq!(quote.totals.renovation6.allowed, hand.allowed6);
}

/// An L in price group 2, tall unit in 4; corner solved by OHB-1100 at the right end of wall A (3600).
///
/// Modules: HKK178-600 1024 (PG4), OSP-600 287, VWF-600 129, OL3-600 543, OHB-1100 387, OLD-400 295,
/// OKP-900 685, OL2-600 455, 4 × BD-600 231 = 924, BD-400 175, BDK-900 246: 5150.
/// Handles, H-BAR-320 at 11: 3+1+1+3+1+2+3+2, 4 × 1, 1, 2 = 23: 253.
/// Worktop, laminate 38 at 95/m, mitred, so both pieces run to the room corner: A from the tall unit's panel
/// (650 + 19 = 669) to 3600 = 2.931 m: 278.45 (278.445); B from 0 to the free end 2531 + 29 = 2.560 m: 243.20.
/// Joint: one mitre 90. Cut-outs: sink and hob 2 × 45 = 90; the sink has a ledge, so no tap hole.
/// Edge: one free short end (B right) 25.
/// Plinth at 14/m: A from 50 to 3600 − 531 = 3069: 3.019; B from 531 to 2531: 2.000; together 5.019 m: 70.27.
/// Pieces: two free ends, one corner, 3 × 4 = 12. Grille 18. Together 100.27.
/// Panels: tall, both sides, 2 × 2.18 × 0.58 = 2.5288 m² × 295 = 746.00; base B right 0.88 × 0.58 = 0.5104 m²
/// × 140 = 71.46; wall units: A right (the left is the tall unit's), B left and right, 3 × 0.5 (least) × 140 =
/// 210.00. Together 1027.46. Fillers: none, the post is in the OHB.
/// Sink 180, tap 140. Appliances: fridge-freezer 890, dishwasher 760, hob 890, hood 480: 3020.
/// Recupel: 10.00/1.21 = 8.26; three times 1.00/1.21 = 0.83: 10.75.
/// Services: measuring 120 − 120; delivery ≤ 30 km 150; placing 5 × 65 + 35 + 95 + 110 + 6 × 60 = 925 (over
/// 690); fitting 2.931 + 2.560 = 5.491 m × 60 = 329.46; connecting 3 × 45 = 135, hood with duct 120, sink 140.
/// Together 1799.46.
/// Net 12,407.59. At 21 % whatever: 890 + 760 + 890 + 8.26 + 0.83 + 0.83 = 2549.92, VAT 535.48; the rest
/// 9857.67, VAT at 6 % 591.46. Gross 13,534.53. All at 21 %: VAT 2605.59, gross 15,013.18.
#[test]
fn an_l_with_a_blind_corner_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/l-blind-corner-right",
        kinds: &[
            (Kind::Module, "5150.00"),
            (Kind::Handle, "253.00"),
            (Kind::Worktop, "521.65"),
            (Kind::Joint, "90.00"),
            (Kind::Cutout, "90.00"),
            (Kind::Edge, "25.00"),
            (Kind::Plinth, "100.27"),
            (Kind::Panel, "1027.46"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
            (Kind::Appliance, "3020.00"),
            (Kind::Recupel, "10.75"),
            (Kind::Service, "1799.46"),
        ],
        net: "12407.59",
        gross21: "15013.18",
        gross6: "13534.53",
        allowed6: true,
    });
}

/// A U in price group 3 with two carousels (OHC at the right ends of A and B) and quartz.
///
/// Modules: HKK178-600 834, OL2-800 617, OD-500 296, OHC-900 717, VWF-600 188, OSP-900 502, OFL-300 325,
/// OHC-900 717, OL3-600 614, OKP-900 783, OL3-500 562, BDK-900 303: 6458.
/// Handles, H-BAR-320 at 11: 3+2+1+1+1+2+1+1+3+3+3+2 = 23: 253.
/// Worktop, quartz A 330/m², billed 620 deep, butt joints; the piece on the corner unit's wall runs through:
/// A from 800 (781 + panel 19) to 3000 = 2.200 m, 1.364 m²: 450.12; B from 601 to 3600 = 2.999 m, 1.85938 m²:
/// 613.60; C from 601 to 2900 + 29 = 2.328 m, 1.44336 m²: 476.31. Together 1540.03. None over 3050.
/// Joints: two butt joints 190. Cut-outs: undermount sink 190, hob 95, tap hole 35: 320.
/// Polished: A 2200 − 601 = 1599; B 2999 − 601 = 2398; C 2328 and its free end 601; 6.926 m × 38 = 263.19.
/// Templating 190. Together 453.19.
/// Plinth at 22/m: A 181 to 2469 = 2.288; B 531 to 3069 = 2.538; C 531 to 2900 = 2.369; 7.195 m: 158.29.
/// Pieces: two ends, two corners, 4 × 4 = 16. Grille 18. Together 192.29.
/// Panels at 215: tall, both sides, 2.5288 m² 543.69; base C right 0.5104 m² 109.74; hood unit, both sides,
/// 2 × 0.5 (least): 215.00. Together 868.43. A carousel needs no post.
/// Sink 420, tap 240. Appliances: fridge 790, dishwasher 760, hob 890, hood 480: 2920. Recupel 10.75.
/// Services: measuring 120 − 120; delivery 150; placing 110 + 7 × 65 + 35 + 2 × 95 + 60 = 850; fitting
/// 4.66674 m² × 85 = 396.67; connecting 3 × 45 = 135, hood with duct 120, sink 140. Together 1791.67.
/// Net 15,657.36. At 21 % whatever 2440 + 9.92 = 2449.92, VAT 514.48; the rest 13,207.44, VAT 792.45.
/// Gross 16,964.29. All at 21 %: VAT 3288.05, gross 18,945.41.
#[test]
fn a_u_with_carousels_and_quartz_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/u-two-carousels-quartz",
        kinds: &[
            (Kind::Module, "6458.00"),
            (Kind::Handle, "253.00"),
            (Kind::Worktop, "1540.03"),
            (Kind::Joint, "190.00"),
            (Kind::Cutout, "320.00"),
            (Kind::Edge, "453.19"),
            (Kind::Plinth, "192.29"),
            (Kind::Panel, "868.43"),
            (Kind::Sink, "420.00"),
            (Kind::Tap, "240.00"),
            (Kind::Appliance, "2920.00"),
            (Kind::Recupel, "10.75"),
            (Kind::Service, "1791.67"),
        ],
        net: "15657.36",
        gross21: "18945.41",
        gross6: "16964.29",
        allowed6: true,
    });
}

/// Two carousels whose second legs meet on a back wall of 1950, with a filler of 150 between them; price group 1, no
/// handles, quartz. The legs are the run on that wall.
///
/// Modules: OSP-600 257, 2 × OHC-900 614 = 1228, OD-600 247: 1732.
/// Channels at 48/m and 18 each: 2 × 0.6 m 46.80; a leaf of a carousel reaches from 581 to 900, 2 × 319 = 0.638 m: 48.62
/// (30.624 + 18), twice. Together 190.84.
/// Worktop, quartz A 330/m², billed 620 deep, butt joints: A from 1500 − 29 = 1471 to 3000 = 1.529 m, 0.94798 m²; B
/// between both, 601 to 1950 − 601 = 1349, 0.748 m, 0.46376 m²; C from 0 to 1529. Each is billed as 1 m²: 3 × 330 = 990.
/// Joints: 2 × 95 = 190. Cut-out: the sink 95, with a ledge for its tap.
/// Polished: A and C 1529 − 601 = 928 and a free end of 601 each; B 748; 3.806 m × 38 = 144.63 (144.628). Templating
/// 190. Together 334.63.
/// Plinth at 14/m: A 1500 to 2469 = 0.969; B 531 to 1419 = 0.888; C 531 to 1500 = 0.969; 2.826 m: 39.56 (39.564).
/// Pieces: two ends, two corners, 4 × 4 = 16. Together 55.56.
/// Panels at 95: the two free ends, 2 × 0.88 × 0.58 = 1.0208 m²: 96.98. Filler 32.
/// Sink 180, tap 140.
/// Services: delivery 150; placing 2 × 65 + 2 × 95 = 320 and 370 up to the least of 690; fitting 3 m² × 85 = 255;
/// connecting the sink 140. Together 1235.
/// Net 5272.01. VAT at 21 %: 1107.12, gross 6379.13. At 6 %: 316.32, gross 5588.33.
#[test]
fn two_carousels_that_meet_on_a_back_wall_cost_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/u-two-carousels-that-meet",
        kinds: &[
            (Kind::Module, "1732.00"),
            (Kind::Handle, "190.84"),
            (Kind::Worktop, "990.00"),
            (Kind::Joint, "190.00"),
            (Kind::Cutout, "95.00"),
            (Kind::Edge, "334.63"),
            (Kind::Plinth, "55.56"),
            (Kind::Panel, "96.98"),
            (Kind::Filler, "32.00"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
            (Kind::Service, "1235.00"),
        ],
        net: "5272.01",
        gross21: "6379.13",
        gross6: "5588.33",
        allowed6: true,
    });
}

/// A carousel whose second leg ends at a tall unit; price group 1, laminate.
///
/// Modules: OSP-600 257, OHC-900 614, HV-600 570: 1441. Handles, H-KNOB at 5: 1 + 1 + 2 = 4: 20.
/// Worktop, laminate 38 at 95/m, mitred: A from 1471 to 3000 = 1.529 m: 145.26 (145.255); B from the room corner to the
/// tall unit's panel at 950 − 19 = 931, billed as 1 m: 95. Together 240.26. Joint: one mitre 90. Cut-out: the sink 45.
/// Edge: one free end (A left) 25.
/// Plinth at 14/m: A 1500 to 2469 = 0.969; B 531 to 1550, under leg and tall unit = 1.019; 1.988 m: 27.83 (27.832).
/// Pieces: A left, B right, one corner, 3 × 4 = 12. Together 39.83.
/// Panels at 95: A left 0.88 × 0.58 = 0.5104 m²: 48.49; tall, both sides, 2 × 2.18 × 0.58 = 2.5288 m²: 240.24. Together
/// 288.73. Filler: of 50 beside the leg the panel takes 19, 31 are left, as high as the tall unit: 58.
/// Sink 180, tap 140.
/// Services: delivery 150; placing 65 + 95 + 110 = 270 and 420 up to the least of 690; fitting 1.529 + 1 = 2.529 m × 60
/// = 151.74; connecting the sink 140. Together 1131.74.
/// Net 3699.56. VAT at 21 %: 776.91, gross 4476.47. At 6 %: 221.97, gross 3921.53.
#[test]
fn a_carousel_whose_second_leg_ends_at_a_tall_unit_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/l-carousel-beside-a-tall-unit",
        kinds: &[
            (Kind::Module, "1441.00"),
            (Kind::Handle, "20.00"),
            (Kind::Worktop, "240.26"),
            (Kind::Joint, "90.00"),
            (Kind::Cutout, "45.00"),
            (Kind::Edge, "25.00"),
            (Kind::Plinth, "39.83"),
            (Kind::Panel, "288.73"),
            (Kind::Filler, "58.00"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
            (Kind::Service, "1131.74"),
        ],
        net: "3699.56",
        gross21: "4476.47",
        gross6: "3921.53",
        allowed6: true,
    });
}

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

/// A row along a wall with an upstand of quartz, and an island whose quartz goes down to the floor on both sides.
///
/// Modules in price group 1: OSP-600 257, OL3-600 510, OD-600 247 with a notch 75, 2 × OL2-600 423: 1935.
/// No handles but channels, each 0.6 m × 48 + 18 = 46.80: 5 × 46.80 = 234.
/// Worktop at 330/m²: A from 50 − 29 to 1850 + 29 = 1.858 m × 0.620 = 1.15196 m²: 380.15; island, 20 of quartz on each
/// side of 1200, 1.240 × 0.860 = 1.0664 m²: 351.91; each side 0.900 × 0.860 = 0.774, billed as 1 m²: 2 × 330 = 660.
/// Upstand 1.858 m × 65 = 120.77. Together 1512.83. Cut-out 95.
/// Edges: mitres 2 × 0.860 × 165 = 283.80; polished, A 1858 + 2 × 601 = 3060, island 2 × 1240 along it and 4 × 900
/// down = 6080, 9.140 m × 38 = 347.32; template 190. Together 821.12.
/// Plinth: A 1.8 and island 1.2 = 3.0 m × 14 = 42, two end pieces 8. Together 50.
/// Panels at 95: A both ends, 1.0208 m² 96.98; the island's back between its sides 1.200 × 0.880 = 1.056 m² 100.32.
/// Together 197.30. Sink 180, tap 140.
/// Net 5165.25, VAT 1084.70, gross 6249.95. At 6 % 309.92, gross 5475.17 (not allowed).
#[test]
fn an_island_with_waterfall_sides_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/island-with-waterfall-sides",
        kinds: &[
            (Kind::Module, "1935.00"),
            (Kind::Handle, "234.00"),
            (Kind::Worktop, "1512.83"),
            (Kind::Cutout, "95.00"),
            (Kind::Edge, "821.12"),
            (Kind::Plinth, "50.00"),
            (Kind::Panel, "197.30"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
        ],
        net: "5165.25",
        gross21: "6249.95",
        gross6: "5475.17",
        allowed6: false,
    });
}

/// A row along a wall, and an island of quartz whose bar of 380 lies on brackets.
///
/// Modules in price group 1: OSP-600 257, OL3-600 510, OD-600 247, OL2-900 529, OL2-1200 634: 2177.
/// No handles but channels: 3 × 46.80, 0.9 m × 48 + 18 = 61.20, 1.2 m × 48 + 18 = 75.60: 277.20.
/// Worktop at 330/m²: A 1.858 m × 0.620 = 1.15196 m²: 380.15; island 2100 + 2 × 29 = 2.158 × 1.000 m²: 712.14. Brackets:
/// quartz of 20 spans 600, so 2100 is four fields of 525 with five brackets, 5 × 48 = 240. Together 1332.29. Cut-out 95.
/// Edges: polished, A 1858 + 2 × 601 = 3060, island (2158 + 1000) × 2 = 6316, 9.376 m × 38 = 356.29; template 190.
/// Together 546.29. Plinth: A 1.8 and island 2.1 = 3.9 m × 14 = 54.60, two end pieces 8. Together 62.60.
/// Panels at 95: A both ends and the island's sides, 4 × 0.5104 = 2.0416 m² 193.95; its back 2.138 × 0.880 = 1.88144 m²
/// 178.74. Together 372.69. Sink 180, tap 140.
/// Net 5183.07, VAT 1088.44, gross 6271.51. At 6 % 310.98, gross 5494.05 (not allowed).
#[test]
fn a_bar_on_brackets_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/island-bar-on-brackets",
        kinds: &[
            (Kind::Module, "2177.00"),
            (Kind::Handle, "277.20"),
            (Kind::Worktop, "1332.29"),
            (Kind::Cutout, "95.00"),
            (Kind::Edge, "546.29"),
            (Kind::Plinth, "62.60"),
            (Kind::Panel, "372.69"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
        ],
        net: "5183.07",
        gross21: "6271.51",
        gross6: "5494.05",
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
/// Panels at 140: base, both ends, 1.0208 m² 142.91; wall units, 520 and 390 high, 0.5 each: 140. Together 282.91.
/// Sink 180, tap 140.
/// Net 3347.92, VAT 703.06, gross 4050.98. At 6 % 200.88, gross 3548.80 (not allowed).
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
            (Kind::Panel, "282.91"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
        ],
        net: "3347.92",
        gross21: "4050.98",
        gross6: "3548.80",
        allowed6: false,
    });
}

/// A corner kitchen without handles: a larder, a blind corner, a dishwasher and a hood unit; price group 2, laminate.
///
/// Modules: HV-300 429, OD-650 as 800 368 + 92 = 460, OKP-900 685, OHB-1000 363, OL3-600 543, VWF-600 129, OSP-600 287,
/// BDK-900 246: 3142.
/// Channels at 48/m and 18 each: larder upright 2.08 m 117.84; OD 0.65 m 49.20; hob 0.9 m 61.20; of the corner its door,
/// 0.45 m 39.60; drawers, dishwasher and sink 0.6 m 46.80 each; under the hood unit 0.9 m 61.20: 469.44.
/// Panels at 140: hood unit, both sides counted as 0.5 each 140; B's end 0.88 × 0.58 = 0.5104 m² 71.46; larder, both
/// sides, 2 × 2.18 × 0.58 = 2.5288 m² 354.03. Together 565.49.
/// Plinth at 14/m: A 70 to 2469, B 531 to 2411, 4.279 m 59.91; two ends and a corner 12. Together 71.91.
/// Worktop at 95/m: A from the larder's panel, 370 + 19 = 389, to 3000 = 2.611 m 248.05; B to 2411 + 29 = 2.44 m 231.80. Together
/// 479.85. Cut-outs 2 × 45. Mitre 90. One free end 25. Sink 180, tap 140.
/// Appliances 890 + 760 + 480 = 2130. Recupel 3 × 0.83.
/// Net 7386.18. VAT at 21 % 1551.10, gross 8937.28. At 6 %: 21 % of 1651.66 (hob, dishwasher, their Recupel) 346.85 and 6 %
/// of 5734.52 344.07, gross 8077.10 (not allowed).
#[test]
fn a_corner_kitchen_without_handles_costs_what_the_hand_says() {
    assert_by_hand(&Hand {
        design: "valid/l-handleless-tall-blind-corner",
        kinds: &[
            (Kind::Module, "3142.00"),
            (Kind::Handle, "469.44"),
            (Kind::Panel, "565.49"),
            (Kind::Plinth, "71.91"),
            (Kind::Worktop, "479.85"),
            (Kind::Cutout, "90.00"),
            (Kind::Joint, "90.00"),
            (Kind::Edge, "25.00"),
            (Kind::Sink, "180.00"),
            (Kind::Tap, "140.00"),
            (Kind::Appliance, "2130.00"),
            (Kind::Recupel, "2.49"),
        ],
        net: "7386.18",
        gross21: "8937.28",
        gross6: "8077.10",
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
