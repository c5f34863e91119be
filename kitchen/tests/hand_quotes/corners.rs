//! Kitchens that turn a corner, priced by hand.

use kitchen::quote::Kind;

use super::{Hand, assert_by_hand};

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
