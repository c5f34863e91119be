//! Tall units on islands, where a check tells of each that it stands free: what closes them and the worktops beside them have
//! their own places all the same.

use corpus::demo;
use kitchen::design::{Design, parse};
use kitchen::geometry::Box3;
use kitchen::kitchen::Kitchen;
use kitchen::rules::{Rule, check};
use serde_json::{Value, json};

use super::parts::{boards_stand_clear, ground};

#[test]
fn no_two_boards_share_volume_round_a_tall_unit_of_an_island() {
    for (depth, length) in
        [900, 1202, 1300].into_iter().flat_map(|depth| [1838, 2400].map(|length| (depth, length)))
    {
        for own in rows(length) {
            for other in behind(depth, length) {
                stands_clear((length, depth), [("front", &own), ("back", &other)]);
                stands_clear((length, depth), [("back", &own), ("front", &other)]);
            }
        }
    }
}

/// Codes and places of units of 600.
type Units = Vec<(&'static str, i32)>;

fn stands_clear(size: (i32, i32), sides: [(&str, &Units); 2]) {
    let design = island(size, sides);
    let kitchen = Kitchen::new(&design, demo());
    let mut findings = check(&kitchen);
    findings.retain(|finding| finding.code != Rule::TallFree);
    // Where something stands behind a tall unit that is said, and the worktop lies as if there were none.
    let is_told = findings.iter().any(|finding| finding.code == Rule::TallBack);
    let tops = || if is_told { Ok(()) } else { tops_stand_clear(&kitchen) };
    let clear = boards_stand_clear(&kitchen, &findings).and_then(|()| tops());
    clear.unwrap_or_else(|why| panic!("{size:?} {sides:?}: {why}"));
}

/// A tall unit at the left end, in the middle and at the right end of base units, with its panels and with fillers.
fn rows(length: i32) -> Vec<Units> {
    let end = length - 600;
    let mut rows = vec![
        vec![("HV", 0), ("OD", 619)],
        vec![("HV", 50), ("OD", 700)],
        vec![("OD", 0), ("HV", 619), ("OD", 1238)],
        vec![("OD", 0), ("HV", 669), ("OD", 1288)],
        vec![("OD", 0), ("HV", end)],
        vec![("OD", 0), ("HV", end - 100)],
        vec![("OD", 0), ("HV", 619), ("HV", 1219)],
    ];
    rows.retain(|row| row.iter().all(|(_, x)| *x <= end));
    rows
}

/// Nothing on the other side, base units all along, one behind a part, a tall one.
fn behind(depth: i32, length: i32) -> Vec<Units> {
    if depth < 1202 {
        return vec![vec![]];
    }
    vec![
        vec![],
        vec![("OD", 0), ("OD", 600), ("OD", 1200)],
        vec![("OD", length - 900)],
        vec![("HV", 0), ("OD", 619)],
    ]
}

fn island((length, depth): (i32, i32), sides: [(&str, &Units); 2]) -> Design {
    let units = sides.into_iter().flat_map(|(side, units)| units.iter().map(move |unit| (side, unit)));
    let units = units.enumerate().map(|(at, (side, (code, x)))| {
        json!({"id": format!("m{at}"), "code": code, "width": 600, "island": "I", "side": side, "x": x})
    });
    let file = json!({
        "format": "passtuk-design/1",
        "name": "eiland",
        "room": {"height": 2600, "walls": [{"id": "A", "length": 8000}]},
        "style": {
            "system": "S780", "plinth_height": 100, "carcass": "white", "handle": "H-BAR-320",
            "fronts": {"base": "F-MEL-WHITE", "wall": "F-MEL-WHITE", "tall": "F-MEL-WHITE"},
            "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
        },
        "islands": [{"id": "I", "x": 2000, "y": 3000, "length": length, "depth": depth}],
        "modules": units.collect::<Vec<Value>>()
    });
    parse(&file.to_string(), demo()).unwrap_or_else(|faults| panic!("{faults}"))
}

/// No worktop lies in another, in a tall unit or in a panel.
fn tops_stand_clear(kitchen: &Kitchen<'_>) -> Result<(), String> {
    let tops: Vec<Box3> = kitchen.layout.worktops.iter().map(|piece| ground(kitchen, piece)).collect();
    let carcasses = kitchen.placed.iter().map(|placed| placed.body);
    let panels = kitchen.layout.panels.iter().map(|panel| panel.body(kitchen));
    let others: Vec<Box3> = carcasses.chain(panels).collect();
    for (at, top) in tops.iter().enumerate() {
        if let Some(met) = tops[at + 1..].iter().chain(&others).find(|other| top.overlaps(**other)) {
            return Err(format!("a worktop {top:?} and {met:?}"));
        }
    }
    Ok(())
}
