//! What holds for every design, however its units run into each other, and what more holds for tidy ones.

use corpus::demo;
use kitchen::catalogue::{Family, HeightSystem};
use kitchen::design::Makes;
use kitchen::geometry::{Box3, Span};
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Corner, GapKind, Layout, PanelKind, Piece, Solution};
use kitchen::length::Mm;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::Sketch;

/// Wild designs: up to 8 walls with columns and an island, up to 30 units of any depth anywhere on them, over one another as
/// may be.
fn wild(depths: &'static [Depth]) -> impl Strategy<Value = Sketch> {
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
enum Depth {
    Usual,
    Shortest,
    Deeper,
}

/// As the price list has them: where units of several depths stand in each other a worktop cannot but do so, and of two runs
/// of different depth it matters which goes through.
const USUAL: &[Depth] = &[Depth::Usual];
const ANY: &[Depth] = &[Depth::Usual, Depth::Usual, Depth::Usual, Depth::Shortest, Depth::Deeper];

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
fn tidy(depths: &'static [Depth]) -> impl Strategy<Value = Sketch> {
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
fn mirrored(sketch: &Sketch) -> Sketch {
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

/// What a mirror must not change.
fn measures(layout: &Layout) -> Vec<i64> {
    let sum = |lengths: Vec<Mm>| lengths.into_iter().map(|length| i64::from(length.0)).sum::<i64>();
    let count = |number: usize| i64::try_from(number).unwrap();
    let pieces = &layout.worktops;
    vec![
        count(pieces.len()),
        sum(pieces.iter().map(kitchen::layout::Piece::length).collect()),
        sum(pieces.iter().map(|piece| piece.polished).collect()),
        pieces.iter().map(|piece| piece.visible_ends).sum(),
        sum(layout.plinth.runs.iter().map(|run| run.span.length()).collect()),
        layout.plinth.end_pieces,
        layout.plinth.corner_pieces,
        count(layout.fillers.len()),
        sum(layout.fillers.iter().map(|filler| filler.span.length()).collect()),
        count(layout.fillers.iter().filter(|filler| filler.tall).count()),
        count(layout.panels.len()),
        sum(layout.panels.iter().map(|panel| panel.width).collect()),
        count(layout.corners.iter().filter(|corner| corner.joined).count()),
        count(layout.corners.iter().filter(|corner| corner.post).count()),
    ]
}

fn overlapping(spans: &[Span]) -> Option<(Span, Span)> {
    let pairs =
        spans.iter().enumerate().flat_map(|(index, a)| spans[index + 1..].iter().map(move |b| (*a, *b)));
    pairs.into_iter().find(|(a, b)| a.length() > Mm(0) && b.length() > Mm(0) && a.overlaps(*b))
}

/// Units, panels and fillers of a wall as they are seen from the room: along it and upwards.
fn faces(kitchen: &Kitchen<'_>, surface: usize) -> Vec<(Span, Span)> {
    let units = kitchen.placed.iter().filter(|placed| placed.surface == surface);
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.surface == surface);
    let fillers = kitchen.layout.fillers.iter().filter(|filler| filler.surface == surface);
    units
        .map(|placed| (placed.span, placed.rise))
        .chain(panels.map(|panel| (panel.span, panel.rise)))
        .chain(fillers.map(|filler| (filler.span, filler.rise(kitchen))))
        .collect()
}

fn colliding(faces: &[(Span, Span)]) -> Option<((Span, Span), (Span, Span))> {
    let pairs =
        faces.iter().enumerate().flat_map(|(index, a)| faces[index + 1..].iter().map(move |b| (*a, *b)));
    pairs.into_iter().find(|(a, b)| a.0.overlaps(b.0) && a.1.overlaps(b.1))
}

fn bodies_overlap(kitchen: &Kitchen<'_>) -> bool {
    let bodies: Vec<Box3> = kitchen.placed.iter().map(|placed| placed.body).collect();
    bodies.iter().enumerate().any(|(index, a)| bodies[index + 1..].iter().any(|b| a.overlaps(*b)))
}

/// Whether units of two walls leave no room for the panel and the worktop of the one before the other: 29 beside
/// and 41 before each.
fn ends_blocked(kitchen: &Kitchen<'_>) -> bool {
    let straight = kitchen.placed.iter().filter(|placed| placed.family().stands() && !placed.kind.second_leg);
    let reaches: Vec<(usize, Box3)> = straight
        .map(|placed| {
            let frame = kitchen.surfaces[placed.surface].frame;
            let span = placed.span.grown(Mm(29));
            let (a, b) =
                (frame.point(span.start, Mm(0)), frame.point(span.end, placed.reach().max(Mm(560)) + Mm(41)));
            (placed.surface, Box3::standing(a, b, placed.body.z))
        })
        .collect();
    let pairs =
        reaches.iter().enumerate().flat_map(|(index, a)| reaches[index + 1..].iter().map(move |b| (a, b)));
    pairs.into_iter().any(|(a, b)| a.0 != b.0 && a.1.overlaps(b.1))
}

proptest! {
    #[test]
    fn no_piece_is_negative_and_none_overlaps_another_on_its_wall(sketch in wild(USUAL)) {
        let layout = sketch.layout();
        for surface in 0..12 {
            let pieces: Vec<Span> =
                layout.worktops.iter().filter(|piece| piece.surface == surface).map(|piece| piece.span).collect();
            prop_assert!(pieces.iter().all(|piece| piece.length() >= Mm(0)));
            prop_assert_eq!(overlapping(&pieces), None);
        }
        prop_assert!(layout.worktops.iter().all(|piece| piece.polished >= Mm(0)));
        prop_assert!(layout.plinth.runs.iter().all(|run| run.span.length() > Mm(0)));
    }

    #[test]
    fn every_base_unit_lies_under_exactly_one_piece(sketch in wild(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let under = |piece: &Piece| piece.modules.iter().map(|unit| (piece.surface, *unit)).collect::<Vec<_>>();
        // A second leg lies under a piece of its own wall besides.
        let (own, legs): (Vec<_>, Vec<_>) =
            kitchen.layout.worktops.iter().flat_map(under).partition(|(surface, unit)| {
                let front = kitchen.placed[*unit].surface;
                front == *surface || kitchen.surfaces[front].is_island()
            });
        prop_assert!(legs.iter().all(|(_, unit)| kitchen.placed[*unit].kind.second_leg), "{:?}", legs);
        let mut covered: Vec<usize> = own.into_iter().map(|(_, unit)| unit).collect();
        covered.sort_unstable();
        let base = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.family().is_base());
        prop_assert_eq!(covered, base.map(|(index, _)| index).collect::<Vec<_>>());
    }

    #[test]
    fn every_unit_stands_in_exactly_one_row_between_two_gaps(sketch in wild(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let rows = &kitchen.layout.rows;
        let mut units: Vec<usize> = rows.iter().flat_map(|row| row.modules.iter().copied()).collect();
        units.sort_unstable();
        prop_assert_eq!(units, (0..kitchen.placed.len()).collect::<Vec<_>>());
        prop_assert!(rows.iter().all(|row| row.gaps.len() == row.modules.len() + 1));
    }

    #[test]
    fn fillers_can_be_made_and_panels_are_19_thick(sketch in wild(ANY)) {
        let layout = sketch.layout();
        for filler in &layout.fillers {
            prop_assert!((Mm(20)..=Mm(150)).contains(&filler.span.length()), "{:?}", filler);
        }
        for panel in layout.panels.iter().filter(|panel| panel.kind != PanelKind::IslandBack) {
            prop_assert_eq!(panel.span.length(), Mm(19));
        }
    }

    #[test]
    fn no_slab_is_longer_than_its_material_comes_in(sketch in wild(ANY)) {
        let design = sketch.design();
        let max = demo().worktop(&design.style.worktop).unwrap().max;
        for piece in &Kitchen::new(&design, demo()).layout.worktops {
            let cuts: Vec<Mm> = [piece.span.start]
                .into_iter()
                .chain(piece.slab_joints.iter().copied())
                .chain([piece.span.end])
                .collect();
            for slab in cuts.windows(2) {
                prop_assert!((Mm(0)..=max).contains(&(slab[1] - slab[0])), "{:?}", piece);
            }
            let least = (piece.length().0 + max.0 - 1) / max.0;
            prop_assert_eq!(i32::try_from(cuts.len()).unwrap() - 1, least.max(1));
        }
    }

    #[test]
    fn panels_fillers_and_units_stand_clear_of_one_another(sketch in tidy(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let gaps = kitchen.layout.rows.iter().flat_map(|row| &row.gaps);
        if gaps.into_iter().any(|gap| gap.kind == GapKind::Overlap) {
            return Ok(());
        }
        for surface in 0..kitchen.surfaces.len() {
            prop_assert_eq!(colliding(&faces(&kitchen, surface)), None);
        }
    }

    #[test]
    fn butted_pieces_of_units_that_stand_clear_do_not_overlap(sketch in tidy(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let material = demo().worktop(&design.style.worktop).unwrap();
        let is_missing = |corner: &Corner| matches!(corner.solution, Solution::Missing { .. });
        let is_soft = !material.kind.is_hard();
        if is_soft || kitchen.layout.corners.iter().any(is_missing) || bodies_overlap(&kitchen) || ends_blocked(&kitchen) {
            return Ok(());
        }
        let boxes: Vec<Box3> = kitchen.layout.worktops.iter().map(|piece| {
            let frame = kitchen.surfaces[piece.surface].frame;
            let (a, b) = (frame.point(piece.span.start, Mm(0)), frame.point(piece.span.end, piece.depth));
            Box3::standing(a, b, Span::at(Mm(880), Mm(20)))
        }).collect();
        for (index, a) in boxes.iter().enumerate() {
            for b in &boxes[index + 1..] {
                prop_assert!(!a.overlaps(*b), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_mirror_changes_no_measure(sketch in tidy(USUAL)) {
        let design = sketch.design();
        if bodies_overlap(&Kitchen::new(&design, demo())) {
            return Ok(());
        }
        prop_assert_eq!(measures(&sketch.layout()), measures(&mirrored(&sketch).layout()));
    }
}
