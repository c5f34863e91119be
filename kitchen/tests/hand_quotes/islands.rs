//! Islands, priced by hand.

use kitchen::quote::Kind;

use super::{Hand, assert_by_hand};

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
