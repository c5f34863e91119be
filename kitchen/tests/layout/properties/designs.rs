//! Designs by chance: wild ones, tidy ones, and what is seen of one in a mirror.

use corpus::demo;
use kitchen::catalogue::{Family, HeightSystem};
use kitchen::design::Makes;
use kitchen::length::Mm;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::layout::Sketch;

/// Wild designs: up to 8 walls with columns and an island, up to 30 units of any depth anywhere on them, over one another as
/// may be.
pub(super) fn wild(depths: &'static [Depth]) -> impl Strategy<Value = Sketch> {
    let walls = prop::collection::vec((300..4000_i32, any::<bool>()), 1..8);
    let units = prop::collection::vec((cell(), select(depths), any::<Index>(), any::<Index>()), 0..30);
    let columns = prop::collection::vec((any::<Index>(), any::<Index>(), 30..500_i32, 30..700_i32), 0..3);
    let island = (300..3000_i32, 560..1300_i32, select(vec![0, 90, 180, 270]));
    (walls, units, columns, style(), island).prop_map(
        |(walls, units, columns, style, (length, depth, turn))| {
            let lengths: Vec<i32> = walls.iter().map(|(length, _)| *length).collect();
            let mut sketch = dressed(Sketch::walls(&lengths), style).island(length, depth);
            sketch.0["islands"][0]["turn"] = turn.into();
            for (wall, x, width, depth) in columns {
                let wall = wall.index(lengths.len());
                let x = x.index(usize::try_from(lengths[wall]).unwrap());
                let name = names().nth(wall).unwrap();
                sketch = sketch.column(&name, i32::try_from(x).unwrap(), width, depth);
            }
            for (index, _) in walls.iter().enumerate().filter(|(_, (_, outer))| *outer) {
                sketch = sketch.outer(index);
            }
            let mut places: Vec<(String, i32)> = names().zip(lengths).collect();
            places.extend([("I/front".to_owned(), length), ("I/back".to_owned(), length)]);
            units.into_iter().fold(sketch, |sketch, (cell, depth, place, x)| {
                let (place, length) = &places[place.index(places.len())];
                let x = x.index(usize::try_from(*length).unwrap() + 1);
                as_deep(sketch.unit(&cell, place, i32::try_from(x).unwrap()), &cell, depth)
            })
        },
    )
}

/// How deep a carcass is made.
#[derive(Clone, Copy, Debug)]
pub(super) enum Depth {
    Usual,
    Shortest,
    Deeper,
}

/// As the price list has them: where units of several depths stand in each other a worktop cannot but do so, and of two runs
/// of different depth it matters which goes through.
pub(super) const USUAL: &[Depth] = &[Depth::Usual];
pub(super) const ANY: &[Depth] = &[Depth::Usual, Depth::Usual, Depth::Usual, Depth::Shortest, Depth::Deeper];

/// The last unit as deep as wanted, where its type is made so.
fn as_deep(sketch: Sketch, cell: &str, depth: Depth) -> Sketch {
    let (code, width) = cell.split_once('-').unwrap();
    let (kind, width) = (demo().module(code).unwrap(), Mm(width.parse().unwrap()));
    let makes = Makes::of(kind, width, HeightSystem::S780, demo()).unwrap();
    let depth = match depth {
        Depth::Usual => None,
        Depth::Shortest => makes.shortest,
        Depth::Deeper => makes.deeper,
    };
    match depth {
        Some(depth) => sketch.with("depth", depth.0),
        None => sketch,
    }
}

/// Tidy designs: three walls, on each a row with gaps of the usual sizes that stays within its wall.
pub(super) fn tidy(depths: &'static [Depth]) -> impl Strategy<Value = Sketch> {
    let gap = select(vec![0, 0, 0, 0, 3, 19, 20, 38, 50, 150, 151, 169, 170, 400]);
    let start = select(vec![0, 50, 81, 400, 611, 631, 651, 781, 782, 900]);
    let row = (start, prop::collection::vec((cell(), select(depths), gap), 0..6));
    let walls = prop::collection::vec((2500..5000_i32, row), 3);
    (walls, style()).prop_map(|(walls, style)| {
        let lengths: Vec<i32> = walls.iter().map(|(length, _)| *length).collect();
        let mut sketch = dressed(Sketch::walls(&lengths), style);
        for (name, (length, (start, row))) in names().zip(walls) {
            let (mut floor, mut hung) = (start, start);
            for (cell, depth, gap) in row {
                let (code, width) = cell.split_once('-').unwrap();
                let (family, width) = (demo().module(code).unwrap().family, width.parse::<i32>().unwrap());
                let x = match family {
                    Family::Tall => floor.max(hung),
                    _ if family.is_wall() => hung,
                    _ => floor,
                };
                if x + width > length {
                    continue;
                }
                sketch = as_deep(sketch.unit(&cell, &name, x), &cell, depth);
                let next = x + width + gap;
                match family {
                    Family::Tall => (floor, hung) = (next, next),
                    _ if family.is_wall() => hung = next,
                    _ => floor = next,
                }
            }
        }
        sketch
    })
}

fn names() -> impl Iterator<Item = String> {
    ('A'..).map(|name| name.to_string())
}

fn cell() -> impl Strategy<Value = String> {
    let cells = demo()
        .modules
        .iter()
        .flat_map(|row| row.cells.iter().map(|cell| format!("{}-{}", row.code, cell.width)));
    select(cells.collect::<Vec<_>>())
}

fn style() -> impl Strategy<Value = (String, Option<String>)> {
    let worktops = demo().worktops.iter().map(|row| row.code.clone()).collect::<Vec<_>>();
    let handles = demo().handles.iter().map(|row| Some(row.code.clone())).chain([None]);
    (select(worktops), select(handles.collect::<Vec<_>>()))
}

fn dressed(sketch: Sketch, (worktop, handle): (String, Option<String>)) -> Sketch {
    sketch.style("worktop", worktop).style("handle", handle)
}

/// The same room seen in a mirror: walls in the other order, every unit from the other end.
pub(super) fn mirrored(sketch: &Sketch) -> Sketch {
    let mut mirrored = sketch.clone();
    let walls = mirrored.0["room"]["walls"].as_array_mut().unwrap();
    walls.reverse();
    let lengths: Vec<(String, i64)> = walls
        .iter()
        .map(|wall| (wall["id"].as_str().unwrap().to_owned(), wall["length"].as_i64().unwrap()))
        .collect();
    for unit in mirrored.0["modules"].as_array_mut().unwrap() {
        let (_, length) = lengths.iter().find(|(id, _)| unit["wall"] == **id).unwrap();
        unit["x"] = (length - unit["x"].as_i64().unwrap() - unit["width"].as_i64().unwrap()).into();
    }
    mirrored
}
