//! Boards on sheets: none over another, none over the edge, none turned against its grain, none lost.

use corpus::demo;
use corpus::{designs, kitchen_of};
use kitchen::design;
use kitchen::length::TenthMm;
use kitchen::workshop::{Board, Cabinet, Lying, Rect, Sheet, Stack, Unit, cabinets, lay, pack, parts};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::unit;

/// The saw takes 4.4 mm, and 10 mm are trimmed off each side of 2800 × 2070 (domain.md §5.6).
const KERF: i32 = 44;
const NET: (i32, i32, i32, i32) = (100, 27900, 100, 20600);

/// The first thing that is wrong with a sheet.
fn fault(sheet: &Sheet) -> Option<String> {
    let places: Vec<Rect> = sheet.boards.iter().map(|lying| lying.place).collect();
    for (index, a) in places.iter().enumerate() {
        let (left, right) = (a.x.0, a.x.0 + a.length.0);
        let (low, high) = (a.y.0, a.y.0 + a.width.0);
        if left < NET.0 || right > NET.1 || low < NET.2 || high > NET.3 {
            return Some(format!("{a:?} lies over the edge"));
        }
        let others = places[index + 1..].iter().chain(&sheet.offcuts);
        for b in others {
            let apart = b.x.0 - right >= KERF
                || left - (b.x.0 + b.length.0) >= KERF
                || b.y.0 - high >= KERF
                || low - (b.y.0 + b.width.0) >= KERF;
            if !apart {
                return Some(format!("{a:?} and {b:?} leave no room for the saw"));
            }
        }
    }
    let turned = |lying: &&Lying| {
        let (board, place) = (&lying.board, lying.place);
        let as_is = (place.length, place.width) == (board.length, board.width);
        let quarter = (place.length, place.width) == (board.width, board.length);
        !(as_is || board.turns && quarter)
    };
    sheet.boards.iter().find(turned).map(|lying| format!("{:?} was turned or cut otherwise", lying.board))
}

/// The places of boards in their list, sorted.
fn numbers<'a>(boards: impl Iterator<Item = &'a Board>) -> Vec<usize> {
    let mut numbers: Vec<usize> = boards.map(|board| board.part).collect();
    numbers.sort_unstable();
    numbers
}

fn board() -> impl Strategy<Value = (i32, i32, bool)> {
    (300..29000_i32, 300..21000_i32, any::<bool>())
}

proptest! {
    #[test]
    fn every_board_lies_once_inside_a_sheet_and_clear_of_the_others(sizes in vec(board(), 0..60)) {
        let boards: Vec<Board> = sizes
            .iter()
            .enumerate()
            .map(|(part, (length, width, turns))| {
                Board { cabinet: 0, part, length: TenthMm(*length), width: TenthMm(*width), turns: *turns }
            })
            .collect();
        let count = boards.len();
        let (sheets, oversize) = lay(&demo().workshop.construction, boards);
        for sheet in &sheets {
            prop_assert_eq!(fault(sheet), None);
            prop_assert!(!sheet.boards.is_empty());
        }
        let laid = sheets.iter().flat_map(|sheet| sheet.boards.iter().map(|lying| &lying.board));
        prop_assert_eq!(numbers(laid.chain(&oversize)), (0..count).collect::<Vec<_>>());
        // Net 2780 × 2050: what is refused cannot lie there in any allowed way.
        for board in &oversize {
            let fits = |length: i32, width: i32| length <= 27800 && width <= 20500;
            let (length, width) = (board.length.0, board.width.0);
            let goes_on = fits(length, width) || board.turns && fits(width, length);
            prop_assert!(!goes_on);
        }
    }
}

#[test]
fn every_board_of_every_kitchen_is_on_a_sheet_of_its_own_decor_and_thickness() {
    let rules = &demo().workshop.construction;
    for (name, design) in designs("valid") {
        let cabinets = cabinets(&kitchen_of(&design));
        let stacks = pack(rules, &cabinets);
        let of_stack = |stack: &Stack| -> i64 {
            stack.sheets.iter().map(|sheet| i64::try_from(sheet.boards.len()).unwrap()).sum()
        };
        let wanted: i64 = cabinets.iter().flat_map(|cabinet| &cabinet.parts).map(|part| part.quantity).sum();
        assert_eq!(stacks.iter().map(of_stack).sum::<i64>(), wanted, "{name}");
        for stack in &stacks {
            for sheet in &stack.sheets {
                assert_eq!(fault(sheet), None, "{name}");
                for lying in &sheet.boards {
                    let part = &cabinets[lying.board.cabinet].parts[lying.board.part];
                    assert_eq!(
                        (&part.material, part.thickness),
                        (&stack.material, stack.thickness),
                        "{name}"
                    );
                }
            }
        }
    }
}

#[test]
fn four_halves_of_a_sheet_take_two_sheets_and_a_rest_is_kept() {
    // 1387 + 4.4 + 1387 = 2778.4 of 2780: two side by side, the whole 2050 high.
    let half = |part| Board { cabinet: 0, part, length: TenthMm(13870), width: TenthMm(20500), turns: false };
    let (sheets, oversize) = lay(&demo().workshop.construction, (0..4).map(half).collect());
    assert_eq!((sheets.len(), oversize.len()), (2, 0));
    // One board of 1000 × 2050 leaves 2780 − 1000 − 4.4 = 1775.6 by 2050.
    let one = Board { cabinet: 0, part: 0, length: TenthMm(10000), width: TenthMm(20500), turns: false };
    let (sheets, _) = lay(&demo().workshop.construction, vec![one]);
    let rests: Vec<(i32, i32)> = sheets[0].offcuts.iter().map(|rest| (rest.length.0, rest.width.0)).collect();
    assert_eq!(rests, [(17756, 20500)]);
}

#[test]
fn drawer_fronts_of_veneer_are_cut_from_one_strip_from_below_upwards() {
    let rules = &demo().workshop.construction;
    let oak = Unit { front: demo().front("F-OAK-NAT").unwrap(), matched: true, ..unit("OL3", 600) };
    let cabinet = Cabinet { module: None, number: 1, parts: parts(&oak), hardware: Vec::new() };
    let stacks = pack(rules, std::slice::from_ref(&cabinet));
    let fronts = stacks.iter().find(|stack| stack.material == "F-OAK-NAT").unwrap();
    let [sheet] = fronts.sheets.as_slice() else { panic!("not one sheet") };
    assert_eq!(fault(sheet), None);
    // 322, 322 and 127 high, each less two edges of 1: from the trim of 10 on 320, a cut of 4.4, 320, 4.4, 125; all
    // 595 wide.
    let places: Vec<(i32, i32, i32)> = sheet
        .boards
        .iter()
        .map(|lying| (lying.place.x.0, lying.place.length.0, lying.place.width.0))
        .collect();
    assert_eq!(places, [(100, 3200, 5950), (3344, 3200, 5950), (6588, 1250, 5950)]);
    assert!(sheet.boards.iter().all(|lying| lying.place.y == sheet.boards[0].place.y));
    let heights: Vec<i32> =
        sheet.boards.iter().map(|lying| cabinet.parts[lying.board.part].length.0).collect();
    assert_eq!(heights, [3220, 3220, 1270]);
    let places: Vec<(usize, usize)> = cabinet
        .parts
        .iter()
        .filter_map(kitchen::workshop::Part::in_strip)
        .map(|strip| (strip.place, strip.count))
        .collect();
    assert_eq!(places, [(1, 3), (2, 3), (3, 3)]);
}

#[test]
fn only_grain_that_is_asked_to_run_on_and_can_makes_a_strip() {
    let strips = |code: &str, width: i32, style: Value, made: Value| {
        let mut file = json!({
            "format": "passtuk-design/1", "name": "test",
            "room": { "height": 2600, "walls": [{ "id": "A", "length": 3000 }] },
            "style": { "system": "S780", "plinth_height": 100, "carcass": "white", "worktop": "W-LAM38-OAK",
                       "plinth": "P-MEL", "grain_matched": true },
            "modules": [{ "id": "m", "code": code, "width": width, "wall": "A", "x": 1000 }]
        });
        let oak = json!({ "base": "F-OAK-NAT", "wall": "F-OAK-NAT", "tall": "F-OAK-NAT" });
        file["style"]["fronts"] = oak;
        file["style"].as_object_mut().unwrap().extend(style.as_object().unwrap().clone());
        file["modules"][0].as_object_mut().unwrap().extend(made.as_object().unwrap().clone());
        let design = design::parse(&file.to_string(), demo()).unwrap();
        let kitchen = kitchen_of(&design);
        let unit = Unit::of(&kitchen, &kitchen.placed[0]).unwrap();
        parts(&unit).iter().filter(|part| part.in_strip().is_some()).count()
    };
    let oak = |code, width| strips(code, width, json!({}), json!({}));
    assert_eq!(oak("OL3", 600), 3);
    assert_eq!(strips("OL3", 600, json!({ "grain_matched": false }), json!({})), 0);
    // One drawer over a door is no strip, nor are two doors; the two drawers under an oven are.
    assert_eq!(oak("OLD", 600), 0);
    assert_eq!(oak("OD", 800), 0);
    assert_eq!(oak("HOV", 600), 2);
    // The decor of melamine is printed, and a frame is made of pieces.
    assert_eq!(strips("OL3", 600, json!({}), json!({ "front": "F-MEL-OAK" })), 0);
    assert_eq!(strips("OL3", 600, json!({}), json!({ "framed": true })), 0);
}

#[test]
fn a_large_kitchen_yields_what_the_trade_aims_at() {
    // domain.md §5.6: at least 80 % where there is more than a handful of sheets.
    let rules = &demo().workshop.construction;
    let design = corpus::design("valid/u-forty-units");
    let stacks = pack(rules, &cabinets(&kitchen_of(&design)));
    let carcass = stacks.iter().find(|stack| stack.thickness.0 == 18).unwrap();
    assert!(carcass.sheets.len() > 5);
    assert!(carcass.yield_permille(rules) >= 800, "{}", carcass.yield_permille(rules));
}
