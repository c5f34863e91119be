//! The boards of every cabinet type against a sum made from the outside: volumes by the formulas of
//! domain.md §5.2 with their numbers written out, and fronts that fill the front plane.

use corpus::demo;
use kitchen::catalogue::{Cell, ElementKind, Family};
use kitchen::design::Made;
use kitchen::length::{Mm, TenthMm};
use kitchen::workshop::{Part, Unit, parts};
use proptest::prelude::*;

use super::{unit, unit_of};

/// Volume in hundredths of a cubic millimetre; the notch of an L is not there.
fn volume(parts: &[Part]) -> i64 {
    let of_part = |part: &Part| {
        let notch = part.notch().map_or(0, |notch| notch.side.area(notch.side));
        (part.length.area(part.width) - notch) * i64::from(part.thickness.0) * part.quantity
    };
    parts.iter().map(of_part).sum()
}

/// A rectangle in tenths of a millimetre: `plate(564.0, 560.0, 18)`.
fn plate(tenths: (i64, i64), thickness: i64) -> i64 {
    tenths.0 * tenths.1 * thickness
}

/// The boards of the carcass and its drawers; sizes in mm.
fn carcass(code: &str, cell: &Cell) -> i64 {
    let (w, h, d) = (i64::from(cell.width.0), i64::from(cell.height.0), i64::from(cell.depth.0));
    let board = |length: i64, width: i64| plate((length * 10, width * 10), 18);
    // A back by its height in tenths; W − 36 + 15 wide.
    let back = |tenths: i64| plate((tenths, (w - 21) * 10), 8);
    let sides = 2 * board(h, d);
    let ends = board(w - 36, d);
    let rails = 2 * board(w - 36, 100);
    let shelf = board(w - 38, d - 48);
    let fixed = board(w - 36, d - 28);
    // From the bottom's groove to the top: H − 18 + 7.5.
    let open_top = h * 10 - 105;
    // Drawers of NL 500: a bottom and a back of 63, 101, 148 or 212 each.
    let drawers = |backs: &[i64]| -> i64 {
        let one = |back: &i64| plate(((w - 71) * 10, 4900), 16) + plate(((w - 74) * 10, back * 10), 16);
        backs.iter().map(one).sum()
    };
    // Two grooves: H − 36 + 15; in one piece or in two that meet.
    let closed = h * 10 - 210;
    let tall = sides + 2 * ends;
    let blind = |door: i64| plate(((h - 3) * 10, (w - door) * 10 - 45), 18);
    let base = sides + ends + rails + back(open_top);
    match code {
        "VWF" => 0,
        "OD" => base + shelf,
        "OLD" => base + shelf + drawers(&[63]),
        "OL3" | "OKP" => base + drawers(&[63, 148, 148]),
        "OL2" => base + drawers(&[212, 212]),
        "OFL" => base,
        // The back of a sink unit is 200 shorter.
        "OSP" | "OAF" => sides + ends + rails + back(open_top - 2000),
        // A shelf at H − 600, a back up to it, no rails.
        "OOV" => sides + ends + fixed + back((h - 600) * 10 - 105) + drawers(&[101]),
        "OHB" => base + shelf + blind(i64::from(cell.door_width().unwrap().0)),
        "OHLM" => base + blind(450),
        // Legs of 900 and 560 deep: 882 less a notch of 322; backs of 869.5 and 861.5.
        "OHC" => {
            2 * board(780, 560) + 2 * (board(882, 882) - board(322, 322)) + plate((7590, 8695 + 8615), 8)
        }
        "BD" | "BO" => sides + 2 * ends + back(closed) + 2 * shelf,
        "BK" => sides + 2 * ends + back(closed),
        // The bottom lies 83 higher: a back of 520 − 83 − 36 + 15.
        "BDK" => sides + 2 * ends + back(4160),
        // Legs of 650 and 350 deep: 632 less a notch of 282; shelves 603 less 301; backs of 619.5 and 611.5.
        "BHL" => {
            2 * board(780, 350)
                + 2 * (board(632, 632) - board(282, 282))
                + 2 * (board(603, 603) - board(301, 301))
                + plate((7590, 6195 + 6115), 8)
        }
        "HV" => tall + back(closed) + fixed + 4 * shelf,
        // Fronts of 101 + 30 high and 6 narrower than the room between the sides, behind the door.
        "HVL" => tall + back(closed) + fixed + 2 * shelf + drawers(&[101; 4]) + 4 * board(131, w - 42),
        "HAP" => tall + back(closed),
        "HBZ" => tall + back(closed) + shelf,
        // Oven from 780 to 1380: backs of 780 − 10.5 and 700 − 10.5.
        "HOV" => tall + 2 * fixed + back(7695 + 6895) + shelf + drawers(&[212, 212]),
        // Oven and compact from 780 to 1840 with a shelf between: backs of 780 − 10.5 and 240 − 10.5.
        "HOC" => tall + 3 * fixed + back(7695 + 2295) + drawers(&[212, 212]),
        // Fridge from 780 to 1660; 420 − 10.5 above.
        "HKK088" => tall + 2 * fixed + back(7695 + 4095) + drawers(&[212, 212]),
        // Fridge from 390 to 1615; 390 − 10.5 below and 465 − 10.5 above.
        "HKK122" => tall + 2 * fixed + back(3795 + 4545) + drawers(&[212]),
        // Fridge on the bottom, from 18 to 1793; 287 − 10.5 above.
        "HKK178" => tall + fixed + back(2765),
        _ => panic!("{code} is new: write down how it is built"),
    }
}

#[test]
fn the_boards_of_every_cabinet_fill_the_volume_of_its_formulas() {
    for kind in &demo().modules {
        for cell in &kind.cells {
            let built = parts(&unit_of(&kind.code, cell));
            let (fronts, boards): (Vec<Part>, Vec<Part>) =
                built.into_iter().partition(|part| part.kind.is_front());
            assert_eq!(volume(&boards), carcass(&kind.code, cell), "{}-{}", kind.code, cell.width);
            assert_eq!(fronts.is_empty(), kind.code == "BO", "{}", kind.code);
        }
    }
}

#[test]
fn the_fronts_of_every_cabinet_fill_its_front_plane() {
    for kind in &demo().modules {
        for cell in &kind.cells {
            let name = format!("{}-{}", kind.code, cell.width);
            let built = parts(&unit_of(&kind.code, cell));
            let mut fronts: Vec<(Mm, TenthMm)> = Vec::new();
            for part in built.iter().filter(|part| part.kind.is_front()) {
                fronts.extend((0..part.quantity).map(|_| (part.length.whole(), part.width)));
            }
            let rows = cell.rows();
            let mut height = Mm::ZERO;
            for (index, row) in rows.iter().enumerate() {
                height += row[0].height;
                let is_niche = |row: &Vec<_>| {
                    row.iter().any(|front: &kitchen::catalogue::Element| front.kind == ElementKind::Niche)
                };
                if is_niche(row) {
                    continue;
                }
                if rows.get(index + 1).is_some_and(|above| !is_niche(above)) {
                    height += Mm(3);
                }
                // The fronts of a row with a gap between each, and half a gap at either side of the carcass.
                let (whole, count) = match (row[0].kind, row[0].width) {
                    (ElementKind::Folding, _) if kind.family == Family::Corner => (900 - 581, 1),
                    (ElementKind::Folding, _) => (650 - 371, 1),
                    (_, Some(door)) => (door.0, 1),
                    (_, None) => (cell.width.0, i32::try_from(row.len()).unwrap()),
                };
                let leaves = if row[0].kind == ElementKind::Folding { 2 } else { count };
                let mut width = TenthMm::ZERO;
                for leaf in 0..leaves {
                    let found = fronts.iter().position(|front| front.0 == row[0].height);
                    let front = fronts.swap_remove(found.unwrap_or_else(|| panic!("{name}: front {leaf}")));
                    width += front.1 + TenthMm(30);
                }
                assert_eq!(width, TenthMm::from(Mm(whole)) * (leaves / count), "{name}");
            }
            assert!(fronts.is_empty(), "{name} has more fronts than its layout: {fronts:?}");
            let expected = if rows.is_empty() {
                Mm::ZERO
            } else if kind.has_carcass {
                cell.height - Mm(3)
            } else {
                Mm(772)
            };
            assert_eq!(height, expected, "{name}");
        }
    }
}

#[test]
fn drawers_behind_a_door_take_the_place_of_its_shelves() {
    // Each has the door's height divided by their number: 777 / 3 = 259, a back of 148; 647 / 2 = 323, 148 as well;
    // 777 / 4 = 194, 101; 777 / 8 = 97, 63. Of the larder the two shelves behind the upper door stay.
    let with = |code: &str, width: i32, inner_drawers: u8| {
        parts(&Unit { made: Made { inner_drawers, ..Made::default() }, ..unit(code, width) })
    };
    let boards = |code: &str, width: i32, inner: u8| {
        with(code, width, inner).into_iter().filter(|part| !part.kind.is_front()).collect::<Vec<_>>()
    };
    let cell = |code: &str, width: i32| {
        let cells = &demo().module(code).unwrap().cells;
        cells.iter().find(|cell| cell.width == Mm(width)).unwrap()
    };
    for (code, width, inner, back, shelves) in
        [("OD", 600, 3, 148, 1), ("OLD", 600, 2, 148, 1), ("HV", 450, 4, 101, 2), ("HV", 600, 8, 63, 2)]
    {
        let w = i64::from(width);
        // Bottom and back of 16 and front of 18 for each, less shelves of 562 × 512 in a cabinet of 600.
        let drawer = plate(((w - 71) * 10, 4900), 16) + plate(((w - 74) * 10, back * 10), 16);
        let front = plate(((back + 30) * 10, (w - 42) * 10), 18);
        let shelf = plate(((w - 38) * 10, 5120), 18);
        let expected =
            carcass(code, cell(code, width)) + i64::from(inner) * (drawer + front) - shelves * shelf;
        assert_eq!(volume(&boards(code, width, inner)), expected, "{code}-{width} with {inner}");
    }
}

proptest! {
    #[test]
    fn a_cabinet_of_any_size_is_built_by_the_same_formulas(w in 250..1201_i32, h in 400..1001_i32, d in 350..711_i32) {
        let of_size = |code: &str, width: i32| {
            let grid = unit(code, width);
            Unit { width: Mm(w), height: Mm(h), depth: Mm(d), ..grid }
        };
        let cell = |code: &str| {
            let cell = demo().module(code).unwrap().cells[0].clone();
            Cell { width: Mm(w), height: Mm(h), depth: Mm(d), ..cell }
        };
        for (code, width) in [("OD", 600), ("OSP", 600), ("OFL", 300), ("BD", 600), ("BO", 300), ("HAP", 300)] {
            let built = parts(&of_size(code, width));
            let boards: Vec<Part> = built.into_iter().filter(|part| !part.kind.is_front()).collect();
            prop_assert_eq!(volume(&boards), carcass(code, &cell(code)), "{}", code);
            prop_assert!(boards.iter().all(|part| part.length > TenthMm::ZERO && part.width > TenthMm::ZERO));
        }
    }
}

#[test]
fn two_doors_share_an_odd_width_to_the_tenth() {
    // (645 − 3 − 3) / 2 = 319.5.
    let unit = Unit { width: Mm(645), ..unit("OD", 800) };
    let widths: Vec<TenthMm> =
        parts(&unit).iter().filter(|part| part.kind.is_front()).map(|part| part.width).collect();
    assert_eq!(widths, [TenthMm(3195); 2]);
}

#[test]
fn the_back_of_a_tall_unit_is_in_two_pieces_that_meet_behind_its_fixed_shelf() {
    // The shelf between 777 and 1297 has its middle at 780 − 9 = 771: 771 − 18 + 7.5 = 760.5, of 2059 in all.
    let lengths = |code: &str, width: i32| -> Vec<TenthMm> {
        let built = parts(&unit(code, width));
        let backs = built.iter().filter(|part| part.kind.key() == "back");
        backs.flat_map(|part| (0..part.quantity).map(|_| part.length)).collect()
    };
    assert_eq!(lengths("HV", 600), [TenthMm(7605), TenthMm(12985)]);
    assert_eq!(lengths("HAP", 300), [TenthMm(10295); 2]);
}

#[test]
fn grain_runs_upright_and_only_boards_without_it_may_turn() {
    let catalogue = demo();
    let oak = Unit {
        front: catalogue.front("F-OAK-NAT").unwrap(),
        carcass: catalogue.carcass("oak").unwrap(),
        ..unit("OL3", 600)
    };
    for part in parts(&oak) {
        let drawer = matches!(part.kind.key(), "drawer_bottom" | "drawer_back");
        assert_eq!(part.grain.code(), if drawer { "none" } else { "L" }, "{}", part.kind.key());
    }
    assert!(parts(&unit("OL3", 600)).iter().all(|part| part.grain.code() == "none"));
}
