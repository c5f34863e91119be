//! What is free around an island, and in which direction it moves to have more. Fronts stand at 581 and their handles
//! reach 616; a worktop ends 29 past its row.

use kitchen::design::parse;
use kitchen::kitchen::Kitchen;
use kitchen::rules::{Passage, clearances};
use serde_json::json;

use super::Plan;

/// Around the first island: `walk 1200 B (-1,0)`.
fn around(plan: &Plan) -> Vec<String> {
    let design = parse(&plan.file.to_string(), &plan.catalogue).unwrap_or_else(|faults| panic!("{faults}"));
    let found = clearances(&Kitchen::new(&design, &plan.catalogue), 0);
    let said = found.iter().map(|way| {
        let passage = match way.passage {
            Passage::Work => "work",
            Passage::Walk => "walk",
            Passage::Sit => "sit",
        };
        format!("{passage} {} {} ({},{})", way.width, &*way.other, way.away.x, way.away.y)
    });
    said.collect()
}

/// An island of 1800 × 900.
fn island(plan: Plan, id: &str, x: i32, y: i32) -> Plan {
    plan.push("/islands", json!({ "id": id, "x": x, "y": y, "length": 1800, "depth": 900 }))
}

#[test]
fn from_bare_walls_an_island_moves_into_the_room() {
    // Wall A along y = 0, wall B along x = 4000.
    let plan = island(Plan::room(&[4000, 4000]), "I", 1000, 700);
    assert_eq!(around(&plan), ["walk 700 A (0,1)", "walk 1200 B (-1,0)"]);
}

#[test]
fn before_fronts_one_works_and_beside_a_row_one_walks() {
    let plan = island(Plan::wall(), "I", 1000, 1616);
    assert_eq!(around(&plan.unit("OD", 600, "A", 1000)), ["work 1000 A (0,1)"]);
    // The row ends at 600 + 29, left of the island; another begins at 3700 − 29, right of it.
    let left = island(Plan::wall(), "I", 1500, 100).unit("OD", 600, "A", 0);
    assert_eq!(around(&left), ["walk 100 A (0,1)", "walk 871 m1 (1,0)"]);
    let right = island(Plan::wall(), "I", 1500, 100).unit("OD", 600, "A", 3700);
    assert_eq!(around(&right), ["walk 100 A (0,1)", "walk 371 m1 (-1,0)"]);
}

#[test]
fn two_islands_move_away_from_each_other() {
    let first = |x, y| island(Plan::room(&[9000]), "I", x, y);
    let to_j = |plan: &Plan| around(plan).into_iter().filter(|way| way.contains(" J ")).collect::<Vec<_>>();
    let second = |plan, x, y| to_j(&island(plan, "J", x, y));
    // 800 between them in x, then 700 in y.
    assert_eq!(second(first(1000, 2000), 3600, 2100), ["walk 800 J (-1,0)"]);
    assert_eq!(second(first(3600, 2100), 1000, 2000), ["walk 800 J (1,0)"]);
    assert_eq!(second(first(1000, 2000), 1100, 3600), ["walk 700 J (0,-1)"]);
    assert_eq!(second(first(1100, 3600), 1000, 2000), ["walk 700 J (0,1)"]);
    // Across a corner they leave no passage.
    assert_eq!(second(first(1000, 2000), 3600, 3600), [""; 0]);
}

#[test]
fn fronts_of_an_island_that_look_at_another_make_the_passage_a_place_to_work() {
    let plan = |side: &str| {
        let plan = island(island(Plan::room(&[9000]), "I", 1000, 2000), "J", 1000, 3900);
        let unit = json!({"id": "m1", "code": "OD", "width": 600, "island": "I", "side": side, "x": 600});
        around(&plan.push("/modules", unit)).into_iter().filter(|way| way.contains(" J ")).collect::<Vec<_>>()
    };
    // 1000 between the outlines. The front looks at J; 20 inside its outline stand fronts with handles of 35.
    assert_eq!(plan("front"), ["work 985 J (0,-1)"]);
    assert_eq!(plan("back"), ["walk 1000 J (0,-1)"]);
}

#[test]
fn beside_a_tall_unit_its_panel_is_passed_and_beyond_the_end_of_a_wall_nothing() {
    // The tall unit ends at 600 and its panel at 619.
    let plan = island(Plan::wall(), "I", 1500, 100).unit("HV", 600, "A", 0);
    assert_eq!(around(&plan), ["walk 100 A (0,1)", "walk 881 m1 (1,0)"]);
    assert_eq!(around(&island(Plan::room(&[1000]), "I", 2000, 700)), [""; 0]);
}

#[test]
fn along_a_side_wall_an_island_moves_away_from_the_end_of_the_row_there() {
    // Wall B runs downwards along x = 4000. Its row lies from y 3000 to 3600, its worktop begins at 2971.
    let below = island(Plan::room(&[4000, 6000]), "I", 2100, 1000).unit("OD", 600, "B", 3000);
    assert_eq!(around(&below), ["walk 1000 A (0,1)", "walk 100 B (-1,0)", "walk 1071 m1 (0,-1)"]);
    // With the row above it, from y 200 to 800 and 29 more.
    let above = island(Plan::room(&[4000, 6000]), "I", 2100, 1000).unit("OD", 600, "B", 200);
    assert_eq!(around(&above), ["walk 1000 A (0,1)", "walk 100 B (-1,0)", "walk 171 m1 (0,1)"]);
}

#[test]
fn where_an_island_touches_a_wall_there_is_no_way_and_panels_stand_only_along_their_own_wall() {
    let touching = island(Plan::room(&[4000]), "I", 1000, 0);
    assert_eq!(around(&touching), [""; 0]);
    // The panel of the tall unit on B, 600 to 619 along it, is not 600 along A.
    let plan = island(Plan::room(&[9000, 3000]), "I", 1500, 100).unit("HV", 600, "B", 0);
    // From its front and handle 9000 − 616 less the island's right end at 3300 are left.
    assert_eq!(around(&plan), ["work 5084 B (-1,0)", "walk 100 A (0,1)"]);
}
