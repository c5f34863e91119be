//! Every rule at its limit and one millimetre on either side. The distances are worked out from the texts:
//! worktop top 100 + 780 + 38 = 918, front plane 560 + 21 = 581, handle H-BAR-320 stands out 35.
//!
//! | rule | limit in mm | source |
//! |---|---|---|
//! | `OVERLAP` | shared > 0 | domain.md §2.2 |
//! | `WALL_UNIT_OVER_TALL` | shared > 0 | domain.md §2.2 |
//! | `RUN_TOO_LONG` | left over < 20 | kitchen.md §8 |
//! | `RUN_GAP` | 4–19, > 150 as long as one unit would fill it, at a wall up to 450 | kitchen.md §3 |
//! | `WALL_FILLER` | < 20 error, < max(30, handle + 10) warning | domain.md §1.6 |
//! | `CORNER_MISSING` | < 611 within 781 | kitchen.md §8 |
//! | `CORNER_FILLER` | < 30 error, < max(50, handle + 10) warning | domain.md §1.6 |
//! | `CORNER_APPLIANCE` | < max(50, handle + 10) | kitchen.md §8 |
//! | `CORNER_DW` | < 533 warning, < 600 hint | domain.md §2.2 |
//! | `FRONT_BLOCKED` | < what a front takes when open; beside it < max(30, handle + 10) | domain.md §1.6 |
//! | `CEILING_TALL` | > ceiling − 10 error, 20–250 left hint | domain.md §2.2 |
//! | `CEILING_TILT` | diagonal + plinth > ceiling | kitchen.md §8 |
//! | `WALL_UNIT_TOP` | > ceiling − 10 | domain.md §2.2 |
//! | `NICHE_MIN` | < 400 error, < 480 warning, > 650 hint | domain.md §2.2, kitchen.md §8 |
//! | `WINDOW_TALL` | < 20 | domain.md §2.2 |
//! | `WINDOW_SILL` | worktop > sill | domain.md §2.2 |
//! | `WINDOW_TAP` | sill − worktop < tap | domain.md §2.2 |
//! | `DOOR_SWING` | < door width | kitchen.md §8 |
//! | `DOOR_APPL` | < door width; > 0 shared | domain.md §2.2 |
//! | `OPPOSITE_OPEN` | < what both take when open | domain.md §2.2 |
//! | `ENTRY_WIDTH` | < 813 | domain.md §2.2 |
//! | `DW_NICHE` | outside the machine's range, other than its width | kitchen.md §8 |
//! | `DW_FRONT` | > 725, a taller machine > 775 | kitchen.md §8 |
//! | `DW_END_OF_RUN` | at a side wall | kitchen.md §8 |
//! | `DW_SINK` | > 915 | domain.md §2.4 |
//! | `HOB_CABINET` | cut-out > W − 36, notched W − 16; worktop thinner than asked | kitchen.md §8 |
//! | `HOOD_CABINET` | hood > W | kitchen.md §8 |
//! | `OVEN_NICHE` `FRIDGE_NICHE` | < niche (an oven's − 15), > niche + 5 | domain.md §2.2, §1.7 |
//! | `FRIDGE_VENT` | < 36 above | domain.md §2.2 |
//! | `SINK_CABINET` | outer > W − 46 | kitchen.md §8 |
//! | `EXTRA_CABINET` | W < what the accessory is made for | domain.md §3.6 |
//! | `EXTRA_CABINET` | a tray without a drawer, a bin without a door or pull-out, a socket without a worktop | docs/rules.md |
//! | `SINK_MOUNT` | undermount in laminate or wood | kitchen.md §8 |
//! | `STONE_BRIDGE` | < 90, < 70 between sinks error; < 125 behind with a tap hint | domain.md §2.2 |
//! | `DRAINER_ROOM` | < 200 for the grooves that are asked | docs/rules.md |
//! | `HOB_SIDE_ONE` | < 50, gas < 100 error; < 300 warning | domain.md §2.3 |
//! | `HOB_SIDE_BOTH` | both < 300 | domain.md §2.3 |
//! | `HOB_REAR` | < 50, gas < 55 | domain.md §2.3 |
//! | `HOB_FRONT` | < 50 | domain.md §2.3 |
//! | `HOB_FRIDGE` | < 300 | domain.md §2.3 |
//! | `HOB_OVERHEAD` | < 760 | domain.md §2.3 |
//! | `HOOD_HEIGHT` | < 650, gas < 750 error; > 900 hint | domain.md §2.3 |
//! | `WALL_UNIT_BESIDE_GAS` | < 400 high within 50 sideways | domain.md §2.3 |
//! | `HOB_WIDTH_HOOD` | hood < hob | domain.md §2.3 |
//! | `HOB_WINDOW` | < 300; gas error, else warning | domain.md §2.3 |
//! | `HOB_RUN_END` | < 150 error, < 300 warning | domain.md §2.3 |
//! | `HOB_DOOR` | < 400 | domain.md §2.3 |
//! | `HOB_SINK` | < 200 error, < 600 warning, > 1500 hint | domain.md §2.3 |
//! | `ISLAND_HOB_BACK` | < 100 error, < 230 warning | domain.md §2.3 |
//! | `AISLE_WORK` | < 750 error, < 1000 warning, < 1200 hint | domain.md §2.4 |
//! | `AISLE_WALK` | < 900 | domain.md §2.4 |
//! | `TRIANGLE_SUM` | < 4000, > 7900 | domain.md §2.4 |
//! | `TRIANGLE_LEG` | < 1200, > 2700 | domain.md §2.4 |
//! | `TRIANGLE_CUT` | > 305 through an island; a tall unit between | domain.md §2.4 |
//! | `LAND_FRIDGE` `LAND_OVEN` `LAND_MW` | < 380 within 1220 | domain.md §2.4 |
//! | `LAND_HOB` | < 380 one side, < 300 the other | domain.md §2.4 |
//! | `LAND_SINK` | < 600 one side, < 450 the other | domain.md §2.4 |
//! | `PREP` | < 800 warning, < 900 hint | domain.md §2.4 |
//! | `SEAT_KNEE` | < 455 at 760, < 380 at 910, < 305 at 1060 | domain.md §1.9 |
//! | `SEAT_WIDTH` `SEAT_AISLE` | < 610, < 810 | domain.md §1.9 |
//! | `WORKTOP_LENGTH` | > slab | domain.md §1.8 |
//! | `JOINT_PLACE` | < 100 error, < 150 warning; over a dishwasher | domain.md §2.2 |
//! | `OVERHANG` | > 300, up to 20 thick > 250, on brackets > 380 | kitchen.md §8, docs/rules.md |
//! | `SPAN` | > 900, stone up to 20 thick > 600 | kitchen.md §8 |
//! | `WIDTH_LIMIT` | door > 600, flap > 1200 | domain.md §2.2 |
//! | `PANEL_MISSING` | < 19 beside a tall unit or one that comes out > 21 before its neighbour, < 38 where both do | kitchen.md §8 |
//! | `TALL_FREE` | ≥ 1600 and > 150 from a wall; a wall unit on an island | domain.md §2.2 |
//! | `TALL_BACK` | shared > 0 | docs/rules.md |
//! | `COLUMN_CUT` | shared > 0 | domain.md §2.2 |
//! | `ISLAND_BACK` | < 19 behind the carcasses | domain.md §1.9 |
//! | `MW_HEIGHT` | > 1370, < 380 | domain.md §2.3 |
//! | `GAS_SUPPLY` | a gas hob | domain.md §2.3 |
//! | `FLOOR_SUPPLY` | a sink, hob or dishwasher on an island | domain.md §1.9 |
//! | `SOCKET` | sink < 500, above a hob; hint < 250 above the floor | domain.md §2.3 |
//! | `ELECTRIC` | > 0 from an electric hob's unit | domain.md §2.3 |
//! | `BIN` | > 1000, none | domain.md §2.4 |
//! | `HOB_DRAWERS` `SINK_DRAWERS` | a door beside it and no drawer | domain.md §2.4 |
//! | `FRIDGE_END` | worktop on both sides | domain.md §2.4 |
//! | `LIGHT` | no LED | domain.md §2.4 |
//! | `DEAD_CORNER` | ≥ 600 lost | domain.md §2.4 |
//! | `HANDLE_MIX` | > 2 | domain.md §2.4 |
//! | `NO_SINK` `NO_WATER` `NO_DRAIN` `NO_POWER` `NO_GAS` `NO_DUCT` | not there, not marked | domain.md §2.4 |

use corpus::demo;
use kitchen::catalogue::Catalogue;
use kitchen::design::parse;
use kitchen::kitchen::Kitchen;
use kitchen::rules::{Finding, Rule, check};
use serde_json::{Value, json};

mod advice;
mod appliances;
mod blocked;
mod corners;
mod documented;
mod fit;
mod fixtures;
mod folded;
mod ground;
mod heat;
mod heights;
mod held;
mod hob;
mod hob_depth;
mod house;
mod island;
mod landing;
mod manners;
mod open;
mod openings;
mod place;
mod reach;
mod round_islands;
mod sight;
mod supply;
mod tall;
mod triangle;
mod walkway;
mod workflow;
mod worktop;

/// A small design in the making; units are named m1, m2, … as they come.
#[derive(Clone)]
struct Plan {
    file: Value,
    catalogue: Catalogue,
}

impl Plan {
    /// A room with walls A, B, … of these lengths, inner corners between them and open outer ends.
    fn room(lengths: &[i32]) -> Plan {
        let walls = lengths.iter().zip('A'..).map(|(length, id)| json!({"id": id, "length": length}));
        let file = json!({
            "format": "passtuk-design/1", "name": "rule", "language": "nl",
            "room": { "height": 2700, "walls": walls.collect::<Vec<_>>(),
                      "openings": [], "connections": [], "obstacles": [] },
            "style": { "system": "S780", "plinth_height": 100,
                       "fronts": {"base": "F-PET-SAND", "wall": "F-PET-SAND", "tall": "F-OAK-NAT"},
                       "carcass": "white", "handle": "H-BAR-320", "worktop": "W-LAM38-OAK", "plinth": "P-MEL" },
            "islands": [], "modules": [], "extras": []
        });
        Plan { file, catalogue: demo().clone() }
    }

    /// One wall A of 6 m, open at both ends.
    fn wall() -> Plan {
        Plan::room(&[6000])
    }

    /// Changes a value of the file, named by its JSON pointer.
    fn set(mut self, pointer: &str, value: impl Into<Value>) -> Plan {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        self.file.pointer_mut(parent).unwrap()[key] = value.into();
        self
    }

    fn handleless(self) -> Plan {
        self.set("/style/handle", Value::Null)
    }

    fn push(mut self, list: &str, row: Value) -> Plan {
        self.file.pointer_mut(list).unwrap().as_array_mut().unwrap().push(row);
        self
    }

    fn unit(self, code: &str, width: i32, wall: &str, x: i32) -> Plan {
        let id = format!("m{}", self.file["modules"].as_array().unwrap().len() + 1);
        self.push("/modules", json!({"id": id, "code": code, "width": width, "wall": wall, "x": x}))
    }

    /// Gives the last unit a key more.
    fn with(mut self, key: &str, value: impl Into<Value>) -> Plan {
        self.file["modules"].as_array_mut().unwrap().last_mut().unwrap()[key] = value.into();
        self
    }

    fn window(self, x: i32, width: i32, sill: i32, opens: &str) -> Plan {
        let window = json!({"id": "w1", "kind": "window", "wall": "A", "x": x, "width": width,
                            "sill": sill, "height": 1000, "opens": opens});
        self.push("/room/openings", window)
    }

    fn door(self, kind: &str, x: i32, opens: &str, hinge: &str) -> Plan {
        let door = json!({"id": "d1", "kind": kind, "wall": "A", "x": x, "width": 830,
                          "height": 2015, "opens": opens, "hinge": hinge});
        self.push("/room/openings", door)
    }

    /// The same design with another catalogue.
    fn sold_from(mut self, change: impl Fn(&mut Catalogue)) -> Plan {
        change(&mut self.catalogue);
        self
    }

    fn findings(&self) -> Vec<Finding> {
        let design =
            parse(&self.file.to_string(), &self.catalogue).unwrap_or_else(|faults| panic!("{faults}"));
        check(&Kitchen::new(&design, &self.catalogue))
    }

    /// What a rule says, as `error 19/20: m1 B` (severity, measured / required: subjects).
    fn says(&self, rule: Rule) -> Vec<String> {
        self.findings()
            .into_iter()
            .filter(|finding| finding.code == rule)
            .map(|finding| line(&finding))
            .collect()
    }
}

fn line(finding: &Finding) -> String {
    let severity = serde_json::to_value(finding.severity).unwrap();
    let measures = match (finding.measured, finding.required) {
        (Some(measured), Some(required)) => format!(" {measured}/{required}"),
        _ => String::new(),
    };
    let subjects: Vec<&str> = finding.subjects.iter().map(|id| &**id).collect();
    format!("{}{measures}: {}", severity.as_str().unwrap(), subjects.join(" "))
}

/// Tries a plan at each length; an empty line means that the rule says nothing.
fn at(rule: Rule, plan: impl Fn(i32) -> Plan, cases: &[(i32, &str)]) {
    for (length, expected) in cases {
        let expected: Vec<&str> = Some(*expected).filter(|line| !line.is_empty()).into_iter().collect();
        assert_eq!(plan(*length).says(rule), expected, "{} at {length}", rule.code());
    }
}
