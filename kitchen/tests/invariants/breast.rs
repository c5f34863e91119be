//! Chimney breasts: rows that end at an outer corner beside rows that begin in the inner corner after it.

use corpus::demo;
use kitchen::design::{Design, parse};
use kitchen::kitchen::Kitchen;
use kitchen::rules::check;
use serde_json::json;

use super::parts::boards_stand_clear;

#[test]
fn no_two_boards_share_volume_at_a_chimney_breast() {
    // A row that ends at or before the outer corner, one that begins in the inner corner after it, and the same mirrored.
    let codes = ["OD-600", "HV-600", "BD-600", "OD-600/460"];
    for depth in [300, 350, 400, 560, 700] {
        for (code, other) in codes.iter().flat_map(|code| codes.map(|other| (*code, other))) {
            for (before, after) in [(0, 20), (0, 35), (0, 50), (0, 150), (10, 50), (19, 20), (40, 60)] {
                let design = breast(depth, (code, before), (other, after));
                let kitchen = Kitchen::new(&design, demo());
                boards_stand_clear(&kitchen, &check(&kitchen))
                    .unwrap_or_else(|why| panic!("{depth} {code} {before} {other} {after}: {why}"));
            }
        }
    }
}

/// A breast of 2400 between two walls as far behind it as asked: units so far before its ends, and so far from it beside it.
fn breast(depth: i32, (code, before): (&str, i32), (other, after): (&str, i32)) -> Design {
    let wall = |id: &str, length: i32, corner: i32| json!({"id": id, "length": length, "corner": corner});
    let unit = |id: &str, code: &str, wall: &str, x: i32| {
        let (code, made) = code.split_once('/').map_or((code, None), |(code, depth)| (code, Some(depth)));
        let (code, _) = code.split_once('-').unwrap();
        let mut unit = json!({"id": id, "code": code, "width": 600, "wall": wall, "x": x});
        if let Some(depth) = made {
            unit["depth"] = depth.parse::<i32>().unwrap().into();
        }
        unit
    };
    let file = json!({
        "format": "passtuk-design/1",
        "name": "schouw",
        "room": {"height": 2600, "walls": [
            wall("A", 2400, 90), wall("B", depth, 90), wall("C", 2400, 270), wall("D", depth, 270), wall("E", 2400, 90)
        ]},
        "style": {
            "system": "S780", "plinth_height": 100, "carcass": "white", "handle": "H-BAR-320",
            "fronts": {"base": "F-MEL-WHITE", "wall": "F-MEL-WHITE", "tall": "F-MEL-WHITE"},
            "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
        },
        "modules": [
            unit("m1", other, "A", 2400 - 600 - after), unit("m2", code, "C", before),
            unit("m3", code, "C", 2400 - 600 - before), unit("m4", other, "E", after)
        ]
    });
    parse(&file.to_string(), demo()).unwrap_or_else(|faults| panic!("{faults}"))
}
