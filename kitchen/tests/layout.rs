//! The derived parts against figures worked out by hand from the price list's measures, and what holds for
//! every design however it is drawn.

mod ceiling;
mod corner;
mod cutout;
mod finish;
mod made;
mod obstacle;
mod outer;
mod peninsula;
mod plinth;
mod properties;
mod row;
mod side;
mod support;
mod tower;
mod worktop;

use corpus::demo;
use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::length::Mm;
use serde_json::{Value, json};

/// A design with handles of 35 mm, a laminate worktop and a plinth of 100 mm, drawn in one line.
#[derive(Clone, Debug)]
struct Sketch(Value);

impl Sketch {
    /// Walls A, B, C … of these lengths with inner corners.
    fn walls(lengths: &[i32]) -> Sketch {
        let walls: Vec<Value> = lengths
            .iter()
            .zip('A'..)
            .map(|(length, id)| json!({"id": id.to_string(), "length": length}))
            .collect();
        Sketch(json!({
            "format": "passtuk-design/1",
            "name": "schets",
            "room": {"height": 2600, "walls": walls},
            "style": {
                "system": "S780", "plinth_height": 100, "carcass": "white", "handle": "H-BAR-320",
                "fronts": {"base": "F-MEL-WHITE", "wall": "F-PET-SAND", "tall": "F-OAK-NAT"},
                "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
            },
            "islands": [],
            "modules": [],
            "extras": []
        }))
    }

    /// A unit such as `OD-600` at a place on a wall or an island.
    fn unit(mut self, code: &str, place: &str, x: i32) -> Sketch {
        let (code, width) = code.split_once('-').unwrap();
        let modules = self.0["modules"].as_array_mut().unwrap();
        let mut unit = json!({
            "id": format!("m{}", modules.len()), "code": code, "width": width.parse::<i32>().unwrap(), "x": x
        });
        match place.split_once('/') {
            Some((island, side)) => {
                unit["island"] = island.into();
                unit["side"] = side.into();
            }
            None => unit["wall"] = place.into(),
        }
        modules.push(unit);
        self
    }

    /// Something more about the last unit.
    fn with(mut self, key: &str, value: impl Into<Value>) -> Sketch {
        self.0["modules"].as_array_mut().unwrap().last_mut().unwrap()[key] = value.into();
        self
    }

    /// Another choice of style.
    fn style(mut self, key: &str, value: impl Into<Value>) -> Sketch {
        self.0["style"][key] = value.into();
        self
    }

    /// A column from floor to ceiling.
    fn column(mut self, wall: &str, x: i32, width: i32, depth: i32) -> Sketch {
        let room = self.0["room"].as_object_mut().unwrap();
        let columns = room.entry("obstacles").or_insert(json!([])).as_array_mut().unwrap();
        columns.push(
            json!({"kind": "column", "wall": wall, "x": x, "width": width, "depth": depth, "height": 2600}),
        );
        self
    }

    /// An outer corner before a wall.
    fn outer(mut self, wall: usize) -> Sketch {
        self.0["room"]["walls"][wall]["corner"] = 270.into();
        self
    }

    fn island(mut self, length: i32, depth: i32) -> Sketch {
        let island = json!({"id": "I", "x": 900, "y": 1900, "length": length, "depth": depth});
        self.0["islands"].as_array_mut().unwrap().push(island);
        self
    }

    fn extra(mut self, code: &str, module: Option<&str>) -> Sketch {
        self.0["extras"].as_array_mut().unwrap().push(json!({"code": code, "module": module}));
        self
    }

    fn design(&self) -> Design {
        design::parse(&self.0.to_string(), demo()).unwrap_or_else(|faults| panic!("{faults}"))
    }

    fn layout(&self) -> Layout {
        layout(&self.design(), demo())
    }
}

fn layout(design: &Design, catalogue: &Catalogue) -> Layout {
    Kitchen::new(design, catalogue).layout
}

/// The boards of the plinth: surface and stretch.
fn boards(layout: &Layout) -> Vec<(usize, Span)> {
    layout.plinth.runs.iter().map(|run| (run.surface, run.span)).collect()
}

fn span(start: i32, end: i32) -> Span {
    Span::between(Mm(start), Mm(end))
}
