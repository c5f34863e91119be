//! The scene against figures worked out by hand from the price list's measures, and what holds for every body in
//! it. That its GLB is sound glTF is asked of the Khronos validator by `scripts/scenes`.

use corpus::{KINDS, demo, design, designs, kitchen_of};
use kitchen::design::{self, Design};
use kitchen::drawing::{Layer, Mark, Shape, View, draw};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::scene::{self, Block, Finish, Mesh, Part, PartKind, Point3, Scene};
use kitchen::workshop;
use serde_json::{Value, json};

mod file;
mod units;
mod worktop;

/// A design with cabinets in a room with walls A and B of these lengths, over a plinth of 100.
fn furnished(walls: [i32; 2], modules: &Value) -> Design {
    let design = json!({
        "format": "passtuk-design/1",
        "name": "een kast",
        "room": {"height": 2600, "walls": [{"id": "A", "length": walls[0]}, {"id": "B", "length": walls[1]}]},
        "style": {
            "system": "S780", "plinth_height": 100, "carcass": "white", "handle": "H-BAR-160",
            "fronts": {"base": "F-MEL-WHITE", "wall": "F-MEL-WHITE", "tall": "F-MEL-WHITE"},
            "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
        },
        "modules": modules
    });
    design::parse(&design.to_string(), demo()).unwrap_or_else(|faults| panic!("{faults}"))
}

/// A design with one unit on wall A or B, both 5000 long.
fn alone(code: &str, width: Mm, wall: &str, x: i32) -> Design {
    furnished([5000; 2], &json!([{"id": "m1", "code": code, "width": width.0, "wall": wall, "x": x}]))
}

/// Two rows of 600 that leave a post of 50 in their corner and have 29 of worktop over their free ends, and twice the
/// area of their two pieces of laminate by hand. Fronts at 581: both 601 deep and 1260 long, less 601 × 601 for the mitre.
/// With a carcass of 660 on A its fronts are at 681 and its piece 701 deep; B's is 1360 long; less 701 × 601 each.
pub(crate) fn mitred() -> [(Design, [i64; 2]); 2] {
    let corner = |depth: i32, x: i32| {
        let modules = json!([
            {"id": "m1", "code": "OD", "width": 600, "wall": "A", "x": 2669, "depth": depth},
            {"id": "m2", "code": "OD", "width": 600, "wall": "B", "x": x}
        ]);
        furnished([3900; 2], &modules)
    };
    [(corner(560, 631), [1_153_319, 1_153_319]), (corner(660, 731), [1_345_219, 1_213_419])]
}

/// Every part of a scene.
fn every<'s, 'a>(scene: &'s Scene<'a>) -> Vec<&'s Part<'a>> {
    scene.groups.iter().flat_map(|group| &group.parts).flat_map(Part::every).collect()
}

/// The fronts of a scene in order.
fn fronts<'s, 'a>(scene: &'s Scene<'a>) -> Vec<&'s Part<'a>> {
    every(scene).into_iter().filter(|part| part.kind.is_front()).collect()
}

/// The box of what of a part is made of front material: without its handle and what hangs behind it.
fn board(part: &Part<'_>) -> Block {
    let fronts = part.mesh.primitives.iter().filter(|primitive| matches!(primitive.finish, Finish::Front(_)));
    Mesh { primitives: fronts.cloned().collect() }.bounds().unwrap()
}

/// The boards of the fronts of one unit: along the wall, up, away from it.
fn boards(code: &str, width: i32, wall: &str, x: i32) -> Vec<Block> {
    let design = alone(code, Mm(width), wall, x);
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    fronts(&scene).into_iter().map(board).collect()
}

/// Does something with the scene of every design of the corpus.
fn for_all(look: impl Fn(&str, &Kitchen<'_>, &Scene<'_>)) {
    for (kind, _) in KINDS.iter().filter(|(kind, _)| *kind != "invalid") {
        for (name, design) in designs(kind) {
            let kitchen = kitchen_of(&design);
            look(&name, &kitchen, &scene::scene(&kitchen));
        }
    }
}

/// What the parts of a kind fill along a surface, as "from to".
fn filled(scene: &Scene<'_>, surface: &str, kind: PartKind) -> Vec<String> {
    let groups = scene.groups.iter().filter(|group| group.name == surface);
    let parts = groups.flat_map(|group| &group.parts).filter(|part| part.kind == kind);
    let along = |part: &Part<'_>| part.mesh.bounds().unwrap().0[0];
    parts.map(|part| along(part).map(|end| end.to_string()).join(" ")).collect()
}

#[test]
fn a_wall_with_nothing_but_second_legs_shows_their_worktop_and_plinth_in_every_view() {
    // Two legs of 900 on a back wall of 1950: stone from 601 to 1349, plinth from 531 to 1419.
    let design = design("valid/u-two-carousels-that-meet");
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    assert_eq!(filled(&scene, "B", PartKind::Worktop), ["601 1349"]);
    assert_eq!(filled(&scene, "B", PartKind::Plinth), ["531 1419"]);
    assert_eq!(filled(&scene, "B", PartKind::Filler), ["901.5 1048.5"]);
    let elevation = draw(&kitchen, &View::Wall(1));
    let seen = |layer: Layer| {
        let marks = elevation.marks.iter().filter(move |mark| mark.layer == layer);
        let rect = |mark: &Mark| match mark.shape {
            Shape::Rect { x, .. } => Some((x.start.0, x.end.0)),
            _ => None,
        };
        marks.filter_map(rect).collect::<Vec<_>>()
    };
    assert_eq!(seen(Layer::Worktop), [(601, 1349)]);
    assert_eq!(seen(Layer::Plinth), [(531, 1419)]);
    let lengths = elevation.marks.iter().filter_map(|mark| match mark.shape {
        Shape::Dimension { from, to, length } if from.1 == to.1 => Some(length.0),
        _ => None,
    });
    assert_eq!(lengths.collect::<Vec<_>>(), [900, 150, 900, 1950]);
    let cut: Vec<_> =
        workshop::tops(&kitchen).into_iter().map(|top| (top.surface, top.length.0, top.depth.0)).collect();
    let expected = [("A", 1529, 601), ("C", 1529, 601), ("B", 748, 601)];
    assert_eq!(cut, expected.map(|(wall, length, depth)| (wall.to_owned(), length, depth)));
    let shared = workshop::cabinets(&kitchen).pop().unwrap().parts;
    let plinths = shared.iter().filter(|part| part.kind == workshop::PartKind::Plinth);
    assert_eq!(plinths.map(|part| part.length.to_string()).collect::<Vec<_>>(), ["969", "969", "888"]);
}

/// Corners as whole bits, so that equal places are equal keys.
fn key(point: Point3) -> [u32; 3] {
    point.map(|part| (part + 0.0).to_bits())
}
