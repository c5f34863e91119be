//! What keeps a hob safe. The cut-out of 560 begins 20 inside an OKP of 600.

use kitchen::catalogue::Catalogue;
use kitchen::length::Mm;
use kitchen::rules::Rule;
use serde_json::json;

use super::{Plan, at};

const INDUCTION: &str = "A-IND-60";
const GAS: &str = "A-GAS-75";

fn hob(plan: Plan, model: &str, x: i32) -> Plan {
    plan.unit("OKP", 600, "A", x).with("hob", model)
}

fn cut_out(width: i32) -> impl Fn(&mut Catalogue) {
    move |catalogue| {
        let row = catalogue.appliances.iter_mut().find(|row| row.code == INDUCTION).unwrap();
        row.cut = Some(Mm(width));
    }
}

#[test]
fn a_hob_keeps_its_distance_from_a_tall_unit() {
    // The tall unit ends at 600; a cut-out at distance d begins with its unit at 600 + d − 20.
    let plan = |model| move |distance| hob(Plan::wall().unit("HV", 600, "A", 0), model, 580 + distance);
    let electric = [
        (49, "error 49/50: m2 m1"),
        (50, "warning 50/300: m2 m1"),
        (51, "warning 51/300: m2 m1"),
        (299, "warning 299/300: m2 m1"),
        (300, ""),
        (301, ""),
    ];
    at(Rule::HobSideOne, plan(INDUCTION), &electric);
    let gas = [(99, "error 99/100: m2 m1"), (100, "warning 100/300: m2 m1"), (101, "warning 101/300: m2 m1")];
    at(Rule::HobSideOne, plan(GAS), &gas);
}

#[test]
fn a_side_wall_counts_as_a_tall_unit() {
    let plan = |distance| hob(Plan::room(&[3000, 700]), INDUCTION, 3000 - 580 - distance);
    at(Rule::HobSideOne, plan, &[(299, "warning 299/300: m1 B"), (300, ""), (301, "")]);
}

#[test]
fn one_of_the_two_sides_of_a_hob_leaves_300() {
    // Between tall units: 299 on the left; the cut-out ends at 600 + 299 + 560 = 1459.
    let plan = |right| {
        let left = hob(Plan::wall().unit("HV", 600, "A", 0), INDUCTION, 879);
        left.unit("HV", 600, "A", 1459 + right)
    };
    at(Rule::HobSideBoth, plan, &[(299, "error 299/300: m2 m1 m3"), (300, ""), (301, "")]);
    // The two warnings are this one error; dangerously near stays an error of its own.
    assert_eq!(plan(299).says(Rule::HobSideOne), Vec::<String>::new());
    assert_eq!(plan(300).says(Rule::HobSideOne), ["warning 299/300: m2 m1"]);
    assert_eq!(plan(49).says(Rule::HobSideOne), ["error 49/50: m2 m3"]);
}

#[test]
fn an_unprotected_unit_hangs_760_above_a_hob() {
    let plan =
        |height: i32| hob(Plan::wall(), INDUCTION, 600).unit("BD", 600, "A", 600).with("z", 918 + height);
    at(Rule::HobOverhead, plan, &[(759, "error 759/760: m1 m2"), (760, ""), (761, "")]);
}

#[test]
fn a_unit_beside_the_cut_out_is_not_above_it() {
    // The cut-out runs from 620 to 1180.
    let plan = |x| hob(Plan::wall(), INDUCTION, 600).unit("BD", 300, "A", x).with("z", 1400);
    at(Rule::HobOverhead, plan, &[(1179, "error 482/760: m1 m2"), (1180, ""), (1181, "")]);
}

#[test]
fn a_hood_hangs_neither_too_low_nor_too_high() {
    let plan = |model| {
        move |height: i32| {
            let unit = hob(Plan::wall(), model, 600).unit("BDK", 600, "A", 600);
            unit.with("hood", "A-HOOD-60").with("z", 918 + height)
        }
    };
    let electric = [
        (649, "error 649/650: m1 m2"),
        (650, ""),
        (651, ""),
        (899, ""),
        (900, ""),
        (901, "hint 901/900: m1 m2"),
    ];
    at(Rule::HoodHeight, plan(INDUCTION), &electric);
    at(Rule::HoodHeight, plan(GAS), &[(749, "error 749/750: m1 m2"), (750, ""), (751, "")]);
    // A hood cabinet protects what is above it.
    at(Rule::HobOverhead, plan(INDUCTION), &[(700, "")]);
}

#[test]
fn the_height_that_the_maker_of_a_hood_names_counts_when_it_is_more() {
    let plan = |height: i32| {
        let unit = hob(Plan::wall(), INDUCTION, 600).unit("BDK", 600, "A", 600);
        unit.with("hood", "A-HOOD-60").with("z", 918 + height).sold_from(|catalogue| {
            let row = catalogue.appliances.iter_mut().find(|row| row.code == "A-HOOD-60").unwrap();
            row.clearance = Some(Mm(700));
        })
    };
    at(Rule::HoodHeight, plan, &[(699, "error 699/700: m1 m2"), (700, ""), (701, "")]);
}

#[test]
fn a_hood_is_as_wide_as_the_hob() {
    // A-IND-60 is 590 wide.
    let plan = |width: i32| {
        let unit = hob(Plan::wall(), INDUCTION, 600).unit("BDK", 600, "A", 600).with("hood", "A-HOOD-60");
        unit.sold_from(move |catalogue| {
            let row = catalogue.appliances.iter_mut().find(|row| row.code == "A-HOOD-60").unwrap();
            row.w = Some(Mm(width));
        })
    };
    at(Rule::HobWidthHood, plan, &[(589, "warning 589/590: m1 m2"), (590, ""), (591, "")]);
}

#[test]
fn a_free_hood_counts_for_the_hob_it_hangs_above() {
    let plan = |model: &str, width| {
        let unit = Plan::wall().unit("OKP", width, "A", 600).with("hob", model);
        unit.push("/extras", json!({"code": "X-HOOD-ISL-90", "module": "m1"})).sold_from(|catalogue| {
            let row = catalogue.extras.iter_mut().find(|row| row.code == "X-HOOD-ISL-90").unwrap();
            row.w = Some(Mm(850));
        })
    };
    assert_eq!(plan("A-IND-80", 900).says(Rule::HobWidthHood), Vec::<String>::new());
    assert_eq!(plan("A-IND-90", 900).says(Rule::HobWidthHood), ["warning 850/900: m1"]);
}

#[test]
fn a_hob_keeps_300_from_a_window_that_opens() {
    // The cut-out ends at 580.
    let plan =
        |model, opens| move |distance| hob(Plan::wall(), model, 0).window(580 + distance, 1000, 1200, opens);
    at(Rule::HobWindow, plan(INDUCTION, "inward"), &[(299, "warning 299/300: m1 w1"), (300, ""), (301, "")]);
    at(Rule::HobWindow, plan(GAS, "outward"), &[(299, "error 299/300: m1 w1"), (300, ""), (301, "")]);
    at(Rule::HobWindow, plan(GAS, "fixed"), &[(299, "")]);
    at(Rule::HobWindow, plan(GAS, "inward"), &[(-100, "error 0/300: m1 w1")]);
}

#[test]
fn a_window_in_the_next_wall_counts_from_the_hob_to_that_wall() {
    // The cut-out of 560 ends at 580, so 3000 − 580 = 2420 less where the unit begins is left before wall B.
    let plan = |from: i32, corner: i32| {
        move |x: i32| {
            let room = Plan::room(&[3000, 3000]).set("/room/walls/1/corner", corner);
            let room = room.window(from, 1000, 1200, "inward").set("/room/openings/0/wall", "B");
            hob(room, GAS, x)
        }
    };
    at(Rule::HobWindow, plan(0, 90), &[(2120, ""), (2121, "error 299/300: m1 w1")]);
    // The cut-out ends less than 601 before wall A.
    at(Rule::HobWindow, plan(900, 90), &[(2400, "")]);
    // Round an outer corner the window looks another way.
    at(Rule::HobWindow, plan(0, 270), &[(2400, "")]);
}

#[test]
fn a_hob_keeps_away_from_the_free_end_of_the_worktop() {
    // The worktop begins 29 before the first unit of 150; then a filler g, then 20 to the cut-out: 199 + g.
    let plan = |filler| {
        let run = hob(Plan::wall().unit("OFL", 150, "A", 100), INDUCTION, 250 + filler);
        run.unit("OD", 1200, "A", 850 + filler)
    };
    at(Rule::HobRunEnd, plan, &[(100, "warning 299/300: m2"), (101, ""), (102, "")]);
    // Alone, a cut-out of c in 600 stays 29 + (600 − c) / 2 from the end.
    let alone = |cut| hob(Plan::wall(), INDUCTION, 100).unit("OD", 1200, "A", 700).sold_from(cut_out(cut));
    let cases = [(360, "error 149/150: m1"), (358, "warning 150/300: m1"), (356, "warning 151/300: m1")];
    at(Rule::HobRunEnd, alone, &cases);
}

#[test]
fn a_side_wall_is_no_free_end() {
    let plan = hob(Plan::room(&[3000, 700]), INDUCTION, 2350).unit("OD", 1200, "A", 1150);
    assert_eq!(plan.says(Rule::HobRunEnd), Vec::<String>::new());
}

#[test]
fn a_tall_unit_round_the_corner_is_not_beside_the_hob() {
    // It stands before wall B from 600 on, in front of the worktop of wall A.
    let plan = hob(Plan::room(&[3000, 3000]), INDUCTION, 2000).unit("HV", 600, "B", 700);
    assert_eq!(plan.says(Rule::HobSideOne), Vec::<String>::new());
    // In the corner itself it stands beside it: from x 2440; the cut-out ends at 1980 + 560.
    let corner = |x| hob(Plan::room(&[3000, 3000]), INDUCTION, x).unit("HV", 600, "B", 50);
    at(Rule::HobSideOne, corner, &[(1560, ""), (1561, "warning 299/300: m1 m2")]);
}

#[test]
fn only_the_nearest_side_counts() {
    let plan = hob(Plan::wall().unit("HV", 600, "A", 0).unit("HV", 600, "A", 600), INDUCTION, 1400);
    assert_eq!(plan.says(Rule::HobSideOne), ["warning 220/300: m3 m2"]);
}

#[test]
fn a_high_hood_is_no_hint_while_it_hangs_as_low_as_its_maker_allows() {
    let plan = |height: i32| {
        let unit = hob(Plan::wall(), INDUCTION, 600).unit("BDK", 600, "A", 600);
        unit.with("hood", "A-HOOD-60").with("z", 918 + height).sold_from(|catalogue| {
            let row = catalogue.appliances.iter_mut().find(|row| row.code == "A-HOOD-60").unwrap();
            row.clearance = Some(Mm(950));
        })
    };
    at(Rule::HoodHeight, plan, &[(949, "error 949/950: m1 m2"), (950, ""), (951, "hint 951/950: m1 m2")]);
}

#[test]
fn a_hob_on_an_island_is_measured_to_both_ends() {
    // The worktop reaches 29 past the zone; the cut-out begins 20 inside its unit: 29 + x + 20.
    let plan = |x| {
        let island = json!({"id": "I", "x": 2000, "y": 3000, "length": 3000, "depth": 900});
        let unit = json!({"id": "m1", "code": "OKP", "width": 600, "island": "I", "x": x, "hob": INDUCTION});
        Plan::wall().push("/islands", island).push("/modules", unit)
    };
    at(
        Rule::HobRunEnd,
        plan,
        &[(250, "warning 299/300: m1"), (251, ""), (2149, ""), (2150, "warning 299/300: m1")],
    );
    at(Rule::HobSideOne, plan, &[(0, "")]);
}

fn column(plan: Plan, x: i32, depth: i32, z: i32, height: i32) -> Plan {
    let column = json!({"kind": "column", "wall": "A", "x": x, "width": 400, "depth": depth, "z": z, "height": height});
    plan.push("/room/obstacles", column)
}

#[test]
fn a_column_of_300_that_rises_300_above_the_worktop_counts_as_a_tall_unit() {
    // It ends at 1000; at distance d the cut-out begins with its unit at 980 + d. The worktop lies at 918.
    let gas = |depth, height| move |d| hob(column(Plan::wall(), 600, depth, 0, height), GAS, 980 + d);
    let near = [
        (99, "error 99/100: m1 A"),
        (100, "warning 100/300: m1 A"),
        (299, "warning 299/300: m1 A"),
        (300, ""),
    ];
    at(Rule::HobSideOne, gas(600, 2600), &near);
    at(Rule::HobSideOne, gas(300, 1219), &[(99, "error 99/100: m1 A")]);
    at(Rule::HobSideOne, gas(299, 2600), &[(99, "")]);
    at(Rule::HobSideOne, gas(600, 1218), &[(99, "")]);
    // A beam under the ceiling hangs above the flame, not beside it.
    let beam = hob(column(Plan::wall(), 600, 600, 1218, 400), GAS, 1020);
    assert_eq!(beam.says(Rule::HobSideOne), Vec::<String>::new());
}

#[test]
fn between_two_columns_the_nearer_says_how_near_and_no_end_of_the_worktop_is_missed() {
    // The unit fills the room from 1000 to 1600: 20 on both sides.
    let plan = column(column(Plan::wall(), 600, 600, 0, 2600), 1600, 600, 0, 2600);
    let plan = hob(plan, GAS, 1000);
    assert_eq!(plan.says(Rule::HobSideOne), ["error 20/100: m1 A"]);
    assert_eq!(plan.says(Rule::HobSideBoth), ["error 20/300: m1 A"]);
    assert_eq!(plan.says(Rule::HobRunEnd), Vec::<String>::new());
    // That no filler stands at the columns follows from there being no room for one.
    assert_eq!(plan.says(Rule::RunTooLong), ["error 0/20: A m1"]);
    assert_eq!(plan.says(Rule::WallFiller), Vec::<String>::new());
}

#[test]
fn the_wall_at_which_a_peninsula_stands_is_a_side_wall_of_its_hob() {
    // The zone ends 29 before wall B at 4000; a hob unit that ends g before the zone's end has its cut-out 20 farther in.
    let plan = |gap: i32| {
        let island = json!({"id": "I", "x": 1000, "y": 2000, "length": 2971, "depth": 900});
        let hob = json!({"id": "m1", "code": "OKP", "width": 600, "island": "I", "x": 2371 - gap, "hob": INDUCTION});
        Plan::room(&[4000, 3600]).push("/islands", island).push("/modules", hob)
    };
    let cases =
        [(0, "error 49/50: m1 B"), (1, "warning 50/300: m1 B"), (250, "warning 299/300: m1 B"), (251, "")];
    at(Rule::HobSideOne, plan, &cases);
    assert_eq!(plan(0).says(Rule::HobRunEnd), Vec::<String>::new());
    // Its front needs as much room beside that wall as beside any.
    at(Rule::WallFiller, plan, &[(0, "warning 29/45: m1 B"), (16, "")]);
}
