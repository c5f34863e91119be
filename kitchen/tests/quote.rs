//! The quote against hand computation: the demo catalogue's prices on designs whose derived parts are given,
//! so that a number here depends on no layout.

use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Cutout, CutoutKind, Layout, Panel, PanelKind, Piece, PieceEnd, PlinthRun};
use kitchen::length::Mm;
use kitchen::money::Money;
use kitchen::quote::{Kind, Quote, quote};
use serde_json::{Value, json};

mod called;
mod changes;
mod furniture;
mod handleless;
mod made;
mod properties;
mod rows;
mod said;
mod services;
mod shared_lines;
mod shares;
mod single;
mod whole;
mod words;
mod worktop;

/// A design on a long wall, with changes to the file as JSON merge patches.
fn design(modules: Value, patches: &[Value]) -> Design {
    let mut file = json!({
        "format": "passtuk-design/1", "name": "test",
        "room": { "height": 2600, "walls": [{ "id": "A", "length": 15000 }] },
        "style": {
            "system": "S780", "plinth_height": 100,
            "fronts": { "base": "F-PET-SAND", "wall": "F-PET-SAND", "tall": "F-PET-SAND" },
            "carcass": "white", "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
        },
        "modules": modules
    });
    for patch in patches {
        merge(&mut file, patch);
    }
    design::parse(&file.to_string(), corpus::demo()).unwrap()
}

fn merge(file: &mut Value, patch: &Value) {
    match (file, patch) {
        (Value::Object(file), Value::Object(patch)) => {
            for (key, value) in patch {
                merge(file.entry(key).or_insert(Value::Null), value);
            }
        }
        (file, patch) => *file = patch.clone(),
    }
}

fn module(id: &str, code: &str, width: i32, x: i32) -> Value {
    json!({ "id": id, "code": code, "width": width, "wall": "A", "x": x })
}

fn with(mut module: Value, patch: Value) -> Value {
    merge(&mut module, &patch);
    module
}

/// The quote of a design whose derived parts are `layout`.
fn quoted(design: &Design, layout: Layout) -> Quote {
    let mut kitchen = Kitchen::new(design, corpus::demo());
    kitchen.layout = layout;
    quote(&kitchen, 2026, &[])
}

fn money(amount: &str) -> Money {
    amount.parse().unwrap()
}

/// The prices of a cell by price group, to give it others.
fn price<'a>(catalogue: &'a mut Catalogue, code: &str, width: i32) -> &'a mut [Money; 4] {
    let kind = catalogue.modules.iter_mut().find(|kind| kind.code == code).unwrap();
    &mut kind.cells.iter_mut().find(|cell| cell.width == Mm(width)).unwrap().prices
}

fn piece(length: i32, depth: i32) -> Piece {
    Piece {
        surface: 0,
        span: Span::at(Mm(0), Mm(length)),
        depth: Mm(depth),
        left: PieceEnd::Wall,
        right: PieceEnd::Wall,
        modules: vec![0],
        cutouts: Vec::new(),
        slab_joints: Vec::new(),
        drainers: Vec::new(),
        seams: Vec::new(),
        butts: Vec::new(),
        visible_ends: 0,
        polished: Mm(0),
        aprons: Vec::new(),
    }
}

fn cutout(kind: CutoutKind, module: usize) -> Cutout {
    let nowhere = Span::at(Mm(0), Mm(0));
    Cutout { kind, module, extra: None, span: nowhere, depth: nowhere }
}

/// A stretch of plinth along the first wall.
fn plinth_run(start: i32, length: i32) -> PlinthRun {
    PlinthRun { surface: 0, span: Span::at(Mm(start), Mm(length)), face: Mm(531) }
}

fn panel(front: &str, height: i32, width: i32) -> Panel {
    Panel {
        kind: PanelKind::End,
        surface: 0,
        module: Some(0),
        span: Span::at(Mm(0), Mm(19)),
        rise: Span::at(Mm(0), Mm(height)),
        back: Mm(0),
        width: Mm(width),
        front: front.to_owned(),
    }
}

/// The lines of some kinds as code, quantity, net of one and net.
fn shown(quote: &Quote, kinds: &[Kind]) -> Vec<String> {
    let lines = quote.lines.iter().filter(|line| kinds.contains(&line.kind));
    lines
        .map(|line| format!("{} {} {} {}", line.code, line.quantity.normalize(), line.unit_net, line.net))
        .collect()
}

fn net_of(quote: &Quote, code: &str) -> Vec<String> {
    quote.lines.iter().filter(|line| line.code == *code).map(|line| line.net.to_string()).collect()
}
