//! Measures `kitchen` against parsing the same file, in one run, as `scripts/bench` prints it: one JSON line
//! per row with what was measured, its peer, their ratio and the budget of the row.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use kitchen::design::{Design, Module, Place};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::{Corner, Room, Wall};
use kitchen::{design, quote, rules};

fn main() {
    let forty = tests::design("valid/u-forty-units");
    let file = design::print(&forty);
    let parse = median(|| {
        black_box(serde_json::from_str::<serde_json::Value>(black_box(&file)).is_ok());
    });
    let whole = judge(&forty);
    row("layout + check + quote, 40 modules", whole, "serde_json parses the file", parse, "<= 5");
    let [ten, fifty, many] = [10, 50, 200].map(|count| judge(&row_of(count)));
    row("the same, 50 modules", fifty, "10 modules", ten, "<= 6.9 (exponent 1.2)");
    row("the same, 200 modules", many, "10 modules", ten, "<= 36.4 (exponent 1.2)");
}

/// Layout, findings and quote of a design, as for each edit in the editor.
fn judge(design: &Design) -> f64 {
    median(|| {
        let kitchen = Kitchen::new(black_box(design), tests::catalogue());
        black_box(rules::check(&kitchen));
        black_box(quote::quote(&kitchen, 2026, &[]));
    })
}

/// The median of 200 runs in microseconds, after 20 to warm up.
fn median(run: impl Fn()) -> f64 {
    for _ in 0..20 {
        run();
    }
    let mut times: Vec<f64> = (0..200)
        .map(|_| {
            let begin = Instant::now();
            run();
            begin.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn row(what: &str, micros: f64, peer: &str, peer_micros: f64, budget: &str) {
    let row = serde_json::json!({
        "what": what,
        "value": format!("{micros:.0} µs"),
        "peer": format!("{peer}: {peer_micros:.0} µs"),
        "ratio": format!("{:.2}", micros / peer_micros),
        "budget": budget,
    });
    println!("{row}");
}

/// So many bottle pull-outs of 150 mm side by side, at most 90 to a wall of 15 m; the walls meet in outer corners.
fn row_of(count: i32) -> Design {
    let seed = tests::design("valid/straight-three-units");
    let wall = |index: i32| Wall { id: wall_id(index), length: Mm(15_000), corner: Corner::Outer };
    let unit = |index: i32| Module {
        id: format!("m{index}").into(),
        code: "OFL".into(),
        width: Mm(150),
        place: Place::Wall(wall_id(index / 90)),
        x: Mm(index % 90 * 150 + 100),
        equipment: BTreeMap::new(),
        ..seed.modules[0].clone()
    };
    let room = Room { walls: (0..=(count - 1) / 90).map(wall).collect(), ..bare(&seed.room) };
    Design { modules: (0..count).map(unit).collect(), extras: Vec::new(), room, ..seed.clone() }
}

fn wall_id(index: i32) -> Id {
    format!("W{index}").into()
}

/// A room without what hangs on its walls.
fn bare(room: &Room) -> Room {
    Room { openings: Vec::new(), connections: Vec::new(), obstacles: Vec::new(), ..room.clone() }
}
