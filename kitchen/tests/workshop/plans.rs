//! The appliance list, the connection plan, the installation plan and the labels, against a kitchen worked out by hand.
//!
//! `straight-with-tall-units`: a fridge from 50, an oven housing from 650, then sink 1269, dishwasher 1869, hob 2469
//! and drawers 3069; a hood over the hob. The room marks water 1500/550, drain 1600/350, power 1750/300, duct 2800/2300.

use std::collections::BTreeSet;

use corpus::{designs, kitchen_of};
use kitchen::design::{Design, Module, Place};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Corner, Solution};
use kitchen::length::Mm;
use kitchen::workshop::{Codes, Documents, Format, Item, Paper, State, points, products};

use super::table;

fn papers(kitchen: &Kitchen<'_>) -> Vec<Paper> {
    Documents::new(kitchen, "2026-000123").papers(Format::Generic)
}

fn paper(kitchen: &Kitchen<'_>, name: &str) -> String {
    papers(kitchen).into_iter().find(|paper| paper.name == name).unwrap().contents
}

/// Some columns of every row.
fn columns<const N: usize>(kitchen: &Kitchen<'_>, name: &str, wanted: [&str; N]) -> Vec<String> {
    let rows = table(&paper(kitchen, name), b';');
    rows.iter().map(|row| wanted.map(|column| row[column].clone()).join(" | ")).collect()
}

#[test]
fn every_appliance_has_its_niche_its_cut_out_and_its_fronts() {
    let design = corpus::design("valid/straight-with-tall-units");
    let wanted = ["cabinet", "code", "niche_width", "niche_height", "niche_depth", "cut_out", "fronts"];
    let rows = columns(&kitchen_of(&design), "appliances.csv", wanted);
    // A carcass of 600 is 564 clear. The fridge stands on the bottom, 18 to 1793, behind the doors of 777 and 1057 but
    // not that of 237 from 1840 on. The oven's niche runs from 780 to 1380. Under the hood 80 and a gap are open.
    // The dishwasher stands under plinth 100 + carcass 780, behind a front of 597 × 772.
    let expected = [
        "1 HKK178-600 | A-FF-178 | 564 | 1775 | 560 |  | 597 × 777, 597 × 1057",
        "2 HOV-600 | A-OVEN-60 | 564 | 600 | 560 |  | ",
        "3 OSP-600 | S-INOX-500 |  |  |  | 500 × 480 | ",
        "3 OSP-600 | T-STD |  |  |  |  | ",
        "4 VWF-600 | A-DW60-XXL | 600 | 880 | 560 |  | 597 × 772",
        "5 OKP-600 | A-IND-60 |  |  |  | 560 × 490 | ",
        "9 BDK-600 | A-HOOD-60 | 564 | 83 | 350 |  | ",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn of_two_niches_the_upper_keeps_its_height_and_the_lower_has_the_rest() {
    // 780 to 1840 less 455 and a shelf of 18 leaves 587.
    let design = corpus::design("valid/straight-tall-block-push");
    let rows = columns(&kitchen_of(&design), "appliances.csv", ["code", "niche_height", "niche_asked"]);
    assert_eq!(
        rows,
        ["A-OVEN-PYRO | 587 | 585–605", "A-COMBI-45 | 455 | 455–460", "A-FF-178 | 1775 | 1775–1780"]
    );
}

#[test]
fn every_point_lies_where_its_appliance_needs_it_or_where_the_room_has_it() {
    let design = corpus::design("valid/straight-with-tall-units");
    let wanted = ["number", "place", "x", "height", "connection", "cabinet", "state"];
    let rows = columns(&kitchen_of(&design), "connections.csv", wanted);
    // No base unit stands beside the fridge, so behind it: 350 − 150. Behind the oven: 950 − 100. The dishwasher's
    // socket is in the sink unit, wanted at 1569 + 150, and the room has one at 1750. The hood's socket 50 over its
    // unit, which ends at 2180, at 2769 − 150; its duct is there. The hob in the middle of its unit: 2769.
    let expected = [
        "1 | A | 200 | 300 | Stroom | 1 HKK178-600 | te voorzien",
        "2 | A | 850 | 300 | Stroom | 2 HOV-600 | te voorzien",
        "3 | A | 1500 | 550 | Water | 3 OSP-600 | aanwezig",
        "4 | A | 1500 | 550 | Water | 4 VWF-600 | aftakking",
        "5 | A | 1600 | 350 | Afvoer | 3 OSP-600 | aanwezig",
        "6 | A | 1600 | 350 | Afvoer | 4 VWF-600 | aftakking",
        "7 | A | 1750 | 300 | Stroom | 4 VWF-600 | aanwezig",
        "8 | A | 2619 | 2230 | Stroom | 9 BDK-600 | te voorzien",
        "9 | A | 2769 | 300 | Stroom | 5 OKP-600 | te voorzien",
        "10 | A | 2800 | 2300 | Luchtkanaal | 9 BDK-600 | aanwezig",
    ];
    assert_eq!(rows, expected);
    let circuits = columns(&kitchen_of(&design), "appliances.csv", ["code", "circuit"]);
    let of = |code: &str| circuits.iter().find(|row| row.starts_with(code)).unwrap().clone();
    assert!(of("A-IND-60").contains("7,4 kW"));
    assert!(of("A-OVEN-60").contains("20 A") && of("A-DW60-XXL").contains("20 A"));
}

#[test]
fn a_gas_hob_gets_gas_where_the_room_has_it_and_a_socket_to_light_it() {
    // The unit runs from 2350 to 3150, its middle at 2750; the room's gas comes at 2500.
    let design = corpus::design("valid/gas-hob-granite");
    let rows =
        columns(&kitchen_of(&design), "connections.csv", ["cabinet", "connection", "x", "height", "state"]);
    let of_hob: Vec<&String> = rows.iter().filter(|row| row.starts_with("5 OKP-800")).collect();
    let expected =
        ["5 OKP-800 | Gas | 2500 | 300 | aanwezig", "5 OKP-800 | Stroom | 2650 | 300 | te voorzien"];
    assert_eq!(of_hob, expected);
}

#[test]
fn in_every_kitchen_each_marked_point_is_used_once_or_spare_and_no_socket_is_too_low() {
    let mut states: BTreeSet<State> = BTreeSet::new();
    for kind in ["valid", "rules", "regressions"] {
        for (name, design) in designs(kind) {
            let kitchen = kitchen_of(&design);
            let points = points(&kitchen);
            let there = points.iter().filter(|point| matches!(point.state, State::Present | State::Spare));
            assert_eq!(there.count(), design.room.connections.len(), "{name}");
            // domain.md §2.3 SOCKET: at least 250 above the floor.
            let made = points.iter().filter(|point| point.state == State::Planned);
            assert!(made.clone().all(|point| point.z.0 >= 250), "{name}");
            let walls = made.filter(|point| !kitchen.surfaces[point.surface].is_island());
            for point in walls {
                assert!(
                    point.x.0 >= 0 && point.x <= kitchen.surfaces[point.surface].length(),
                    "{name}: {point:?}"
                );
            }
            states.extend(points.iter().map(|point| point.state));
        }
    }
    assert_eq!(states.len(), 5, "{states:?}");
}

#[test]
fn units_fillers_and_panels_stand_at_their_places_from_the_left_and_from_the_floor() {
    let design = corpus::design("valid/straight-with-tall-units");
    let wanted = ["number", "cabinet", "x", "height", "width", "cabinet_height", "depth"];
    let rows = columns(&kitchen_of(&design), "installation.csv", wanted);
    for expected in [
        "1 | HKK178-600 | 50 | 100 | 600 | 2080 | 560",
        "3 | OSP-600 | 1269 | 100 | 600 | 780 | 560",
        // Wall units end at 2180 as the tall ones do: 780 high from 1400, the hood's 520 from 1660.
        "7 | BD-600 | 1269 | 1400 | 600 | 780 | 350",
        "9 | BDK-600 | 2469 | 1660 | 600 | 520 | 350",
        // The panel of the oven housing: from its side at 1250, as deep as its carcass and 20 more.
        " |  | 1250 | 0 | 19 | 2180 | 580",
    ] {
        assert!(rows.iter().any(|row| row == expected), "{expected} is not in {rows:#?}");
    }
}

#[test]
fn a_corner_unit_stands_on_both_its_walls_and_a_parted_back_is_listed_board_by_board() {
    // 900 along A up to its end at 3000, and the first 900 of B.
    let design = corpus::design("valid/l-carousel-beside-a-tall-unit");
    let rows = columns(&kitchen_of(&design), "installation.csv", ["place", "cabinet", "x", "width", "depth"]);
    let corner: Vec<&String> = rows.iter().filter(|row| row.contains("OHC-900")).collect();
    assert_eq!(corner, ["A | OHC-900 | 2100 | 900 | 560", "B | OHC-900 | 0 | 900 | 560"]);
    // A back of 2738 from the left panel on, in boards of 1219 and 1519.
    let design = corpus::design("regressions/island-back-wider-than-a-sheet");
    let wanted = ["item", "x", "height", "width", "cabinet_height", "depth"];
    let rows = columns(&kitchen_of(&design), "installation.csv", wanted);
    let back: Vec<&String> = rows.iter().filter(|row| row.starts_with("Eilandrug")).collect();
    assert_eq!(back, ["Eilandrug | -19 | 0 | 1219 | 880 | 19", "Eilandrug | 1200 | 0 | 1519 | 880 | 19"]);
}

#[test]
fn every_wall_with_units_has_its_plans_with_numbers_and_millimetres() {
    let design = corpus::design("valid/straight-with-tall-units");
    let kitchen = kitchen_of(&design);
    let installation = paper(&kitchen, "installation/1-A.svg");
    assert!(installation.contains(">Montageplan · 2026-000123 · A · maten in mm</text>"));
    // The whole wall and the width of a unit, in millimetres; nothing in centimetres.
    assert!(installation.contains(">4200</text>") && installation.contains(">600</text>"));
    assert!(!installation.contains(">60</text>"));
    assert!(installation.contains(">HKK178-600</text>"));
    let connections = paper(&kitchen, "connections/1-A.svg");
    let line = ">8. Stroom: x 2619, h 2230 · Telescopische dampkap 60 · 9 BDK-600 · te voorzien</text>";
    assert!(connections.contains(line), "{connections}");
    // 1500 to 1600 between water and drain.
    assert!(connections.contains(">100</text>"));
    for (name, design) in designs("valid") {
        let kitchen = kitchen_of(&design);
        let units = kitchen.placed.iter().map(|placed| placed.surface);
        let mut walls: BTreeSet<usize> =
            units.chain(kitchen.layout.props.iter().map(|prop| prop.surface)).collect();
        // A corner unit of two legs stands on both walls.
        let turns = |corner: &&Corner| matches!(corner.solution, Solution::Legs { .. });
        walls.extend(
            kitchen.layout.corners.iter().filter(turns).flat_map(|corner| [corner.before, corner.after]),
        );
        let papers = papers(&kitchen);
        let drawn = papers.iter().filter(|paper| paper.name.starts_with("installation/")).count();
        assert_eq!(drawn, walls.len(), "{name}");
        let names: BTreeSet<&str> = papers.iter().map(|paper| paper.name.as_str()).collect();
        assert_eq!(names.len(), papers.len(), "{name}");
    }
}

#[test]
fn every_product_stands_on_the_appliance_list_once() {
    for (name, design) in designs("valid") {
        let kitchen = kitchen_of(&design);
        let rows = table(&paper(&kitchen, "appliances.csv"), b';');
        let held: usize = kitchen.placed.iter().map(|placed| placed.module.equipment.len()).sum();
        assert_eq!(rows.len(), held + design.extras.len(), "{name}");
        assert_eq!(products(&kitchen).len(), rows.len(), "{name}");
    }
}

#[test]
fn there_is_a_label_for_every_piece_of_board() {
    let design = corpus::design("valid/straight-three-units");
    let kitchen = kitchen_of(&design);
    let page = paper(&kitchen, "labels.html");
    let documents = Documents::new(&kitchen, "1");
    let pieces: i64 =
        documents.cabinets.iter().flat_map(|cabinet| &cabinet.parts).map(|part| part.quantity).sum();
    let labels = page.matches("<div class=\"label\">").count();
    assert_eq!(i64::try_from(labels).unwrap(), pieces);
    assert_eq!(page.matches("<div class=\"page\">").count(), labels.div_ceil(24));
    // The door of the sink unit: 777 × 597 finished, 775 × 595 to saw, 1 mm all round.
    let label = page.split("<div class=\"label\">").find(|label| label.contains("<b>1.6</b>")).unwrap();
    for words in [
        "2026-000123 · 1 OSP-600",
        "Deur · F-MEL-WHITE 19",
        "Af: 777 × 597 × 19",
        "Zagen: 775 × 595",
        "Kanten: L1 1, L2 1, W1 1, W2 1",
        "Boren: door-2-left",
    ] {
        assert!(label.contains(words), "{words} is not on {label}");
    }
}

#[test]
fn a_label_leads_to_the_drawing_of_where_its_cabinet_stands() {
    // The words themselves in place of a picture of them.
    let codes = Codes { address: "https://shop.example/123", draw: |words| Some(format!("<i>{words}</i>")) };
    let design = corpus::design("valid/l-blind-corner-left");
    let kitchen = kitchen_of(&design);
    let papers = Documents::new(&kitchen, "1").with_codes(codes).papers(Format::Generic);
    let contents = |name: &str| &papers.iter().find(|paper| paper.name == name).unwrap().contents;
    for label in contents("labels.html").split("<div class=\"label\">").skip(1) {
        let number = label.strip_prefix("<div><b>").unwrap().split('.').next().unwrap();
        let code = label.split_once("<i>").map(|(_, code)| code.split_once("</i>").unwrap().0);
        let Ok(index @ 1..) = number.parse::<usize>() else {
            assert_eq!((number, code), ("0", None), "the plinth stands on both walls");
            continue;
        };
        let drawing = code.unwrap().strip_prefix("https://shop.example/123/").unwrap();
        assert!(contents(drawing).contains(&format!(">{index}</text>")), "{index} is not on {drawing}");
        let Place::Wall(wall) = &design.modules[index - 1].place else { panic!("all stand on walls") };
        assert!(drawing.ends_with(&format!("-{wall}.svg")), "{index} stands on {wall}: {drawing}");
    }
}

#[test]
fn the_second_leg_of_a_corner_unit_has_its_plan_and_its_connectors() {
    // Wall A: 600, 600, 900 and a carousel touch: three pairs, two connectors each. Wall B has the carousel's leg alone.
    let mut design = corpus::design("regressions/upstands-in-a-corner");
    let connectors = |design: &Design| -> i64 {
        let kitchen = kitchen_of(design);
        let all = Documents::new(&kitchen, "1").cabinets;
        let all = all.iter().flat_map(|cabinet| &cabinet.hardware);
        all.filter(|hardware| hardware.item == Item::Connector).map(|hardware| hardware.quantity).sum()
    };
    assert_eq!(connectors(&design), 6);
    let plan = paper(&kitchen_of(&design), "installation/2-B.svg");
    assert!(plan.contains(">4</text>") && plan.contains(">OHC-900</text>"), "{plan}");
    // A unit beside the leg is a fourth pair.
    design.room.walls[1].length = Mm(1500);
    let place = Place::Wall(Id::from("B"));
    let beside = Module { id: Id::from("n"), place, x: Mm(900), ..design.modules[0].clone() };
    design.modules.push(beside);
    assert_eq!(connectors(&design), 8);
}

#[test]
fn what_is_too_narrow_for_its_name_has_its_number_and_its_name_stands_below_the_sheet() {
    let mut below = 0;
    for (name, design) in designs("valid") {
        let sheets = papers(&kitchen_of(&design)).into_iter();
        for sheet in sheets.filter(|paper| paper.name.starts_with("sheets/")) {
            for text in sheet.contents.split("<text ").skip(1) {
                let of =
                    |start: &str, end: char| text.split_once(start).unwrap().1.split(end).next().unwrap();
                let (size, words) = (of("font-size=\"", '"'), of(">", '<'));
                let is_board =
                    words.starts_with(|letter: char| letter.is_ascii_digit()) && !words.contains(" × ");
                if is_board && words.contains(' ') {
                    assert!(size.parse::<i32>().unwrap() >= 20, "{name}: {text}");
                }
                below += usize::from(text.contains("class=\"note\"") && words.contains(" × "));
            }
        }
    }
    assert!(below > 0);
}
