//! Measures what needs no browser and no network, as one JSON object for `scripts/bench`: microseconds of
//! layout, check and quote beside parsing the same file, of a pointer move and of proposals for a wall, and orders
//! a second on a SQLite file.
//! Usage: `bench FOLDER`; the shop is opened in that folder.

#[path = "../ordering.rs"]
mod ordering;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use answers::Judge;
use kitchen::design::{self, Design, Module, Place};
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::room::{Connection, ConnectionKind, CornerKind, Hinge, Opening, OpeningKind, Opens, Room, Wall};
use shop::catalogue::DEMO_JSON;
use shop::{Config, Shop};

/// So many orders are placed one after the other.
const ORDERS: usize = 500;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("name the folder to work in: bench FOLDER")?;
    let forty = design::print(&corpus::design("valid/u-forty-units"));
    let parse = median(|| {
        black_box(serde_json::from_str::<serde_json::Value>(black_box(&forty)).is_ok());
    });
    let [ten, fifty, two_hundred] = [10, 50, 200].map(|count| judge(&design::print(&row_of(count))));
    let bare_wall = empty_wall(5000);
    let five_metres = design::print(&bare_wall);
    let behind_window = design::print(&with_window(&bare_wall));
    let in_corner = design::print(&with_corner(&bare_wall));
    let (orders_per_second, bytes_per_order) = place_orders(Path::new(&folder))?;
    let measured = serde_json::json!({
        "parse_40": parse,
        "judge_40": judge(&forty),
        "judge_10": ten,
        "judge_50": fifty,
        "judge_200": two_hundred,
        "judge_largest": judge(&design::print(&corpus::largest())),
        "drag_40": drag(&forty),
        "fill_5m": fill(&five_metres),
        "fill_5m_window": fill(&behind_window),
        "fill_5m_corner": fill(&in_corner),
        "orders_per_second": orders_per_second,
        "bytes_per_order": bytes_per_order,
        "design_40": forty,
        "design_5m": five_metres,
        "catalogue": DEMO_JSON,
    });
    println!("{measured}");
    Ok(())
}

/// One pointer move of a unit that is dragged along the first wall of a design file, in microseconds.
fn drag(file: &str) -> f64 {
    let judge = Judge::new(DEMO_JSON, file);
    let x = Cell::new(0);
    median(|| {
        x.set((x.get() + 37) % 3000);
        black_box(judge.drag(x.get()));
    })
}

/// Three proposals for wall B of a design file, in microseconds.
fn fill(file: &str) -> f64 {
    let judge = Judge::new(DEMO_JSON, file);
    median(|| {
        black_box(judge.fill("B"));
    })
}

/// Layout, findings and quote of a design file, as for each edit in the editor, in microseconds.
fn judge(file: &str) -> f64 {
    let judge = Judge::new(DEMO_JSON, file);
    median(|| {
        black_box(judge.judge());
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

/// Orders a second, each durable before the next begins, and the bytes that one leaves in the database.
fn place_orders(folder: &Path) -> Result<(f64, u64), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let config = Config::in_folder(folder);
        let shop = Shop::open(&config).await?;
        let mut requests = Vec::new();
        for _ in 0..ORDERS {
            requests.push(ordering::request(&shop).await?);
        }
        shop.close().await;
        let database = folder.join("passtuk.db");
        let before = std::fs::metadata(&database)?.len();
        let shop = Shop::open(&config).await?;
        let begin = Instant::now();
        for request in &requests {
            shop.place_order(request).await?;
        }
        #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
        let rate = ORDERS as f64 / begin.elapsed().as_secs_f64();
        // Closing folds the log into the file.
        shop.close().await;
        let bytes = std::fs::metadata(&database)?.len() - before;
        Ok((rate, bytes / u64::try_from(ORDERS)?))
    })
}

/// So many bottle pull-outs of 150 mm side by side, at most 90 to a wall of 15 m; the walls meet in outer corners.
fn row_of(count: i32) -> Design {
    let seed = corpus::design("valid/straight-three-units");
    let wall = |index: i32| Wall { id: wall_id(index), length: Mm(15_000), corner: CornerKind::Outer };
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

/// A wall B of this length between two side walls, with water in its middle and nothing on it.
fn empty_wall(length: i32) -> Design {
    let seed = corpus::design("valid/straight-three-units");
    let wall = |id: &str, length| Wall { id: id.into(), length: Mm(length), corner: CornerKind::Inner };
    let water = Connection { kind: ConnectionKind::Water, wall: "B".into(), x: Mm(length / 2), z: Mm(500) };
    let room = Room {
        walls: vec![wall("A", 700), wall("B", length), wall("C", 700)],
        connections: vec![water],
        ..bare(&seed.room)
    };
    Design { modules: Vec::new(), extras: Vec::new(), room, ..seed }
}

/// With a window over the water in wall B that opens inward.
fn with_window(design: &Design) -> Design {
    let window = Opening {
        id: "w".into(),
        kind: OpeningKind::Window,
        wall: "B".into(),
        x: Mm(2100),
        width: Mm(1000),
        sill: Mm(1100),
        height: Mm(1000),
        opens: Opens::Inward,
        hinge: Hinge::Left,
    };
    Design { room: Room { openings: vec![window], ..design.room.clone() }, ..design.clone() }
}

/// With a wall C that takes a row as well, so that the corner is to be solved.
fn with_corner(design: &Design) -> Design {
    let mut design = design.clone();
    design.room.walls[2].length = Mm(3000);
    design
}

fn wall_id(index: i32) -> Id {
    format!("W{index}").into()
}

/// A room without what hangs on its walls.
fn bare(room: &Room) -> Room {
    Room { openings: Vec::new(), connections: Vec::new(), obstacles: Vec::new(), ..room.clone() }
}
