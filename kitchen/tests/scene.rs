//! The scene against figures worked out by hand from the price list's measures, and what holds for every body in
//! it. That its GLB is sound glTF is asked of the Khronos validator by `scripts/scenes`.

use std::collections::BTreeMap;

use corpus::{KINDS, demo, design, designs, kitchen_of};
use kitchen::catalogue::{Cell, ModuleType};
use kitchen::design::{self, Design};
use kitchen::drawing::{Layer, Mark, Shape, View, draw};
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Piece, PieceEnd};
use kitchen::length::Mm;
use kitchen::scene::{self, Block, Finish, Mesh, Motion, Part, PartKind, Point3, Scene};
use kitchen::workshop;
use serde_json::json;

/// A design with one unit on wall A or B, both 5000 long, over a plinth of 100.
fn alone(code: &str, width: Mm, wall: &str, x: i32) -> Design {
    let design = json!({
        "format": "passtuk-design/1",
        "name": "een kast",
        "room": {"height": 2600, "walls": [{"id": "A", "length": 5000}, {"id": "B", "length": 5000}]},
        "style": {
            "system": "S780", "plinth_height": 100, "carcass": "white", "handle": "H-BAR-160",
            "fronts": {"base": "F-MEL-WHITE", "wall": "F-MEL-WHITE", "tall": "F-MEL-WHITE"},
            "worktop": "W-LAM38-OAK", "plinth": "P-MEL"
        },
        "modules": [{"id": "m1", "code": code, "width": width.0, "wall": wall, "x": x}]
    });
    design::parse(&design.to_string(), demo()).unwrap_or_else(|faults| panic!("{faults}"))
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

#[test]
fn every_unit_of_the_catalogue_shows_the_fronts_of_its_price_list() {
    let check = |kind: &ModuleType, cell: &Cell| {
        let design = alone(&kind.code, cell.width, "A", 5000 - cell.width.0);
        let kitchen = kitchen_of(&design);
        let count = fronts(&scene::scene(&kitchen)).len();
        assert_eq!(
            i64::try_from(count).unwrap(),
            cell.fronts,
            "{}-{} {}",
            kind.code,
            cell.width,
            cell.layout
        );
    };
    let cells = demo().modules.iter().flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell)));
    assert!(cells.clone().count() >= 69);
    cells.for_each(|(kind, cell)| check(kind, cell));
}

#[test]
fn three_drawers_fill_the_face_of_their_unit_but_for_the_gaps() {
    // 1.5 + 322 + 3 + 322 + 3 + 127 + 1.5 = 780 from the plinth at 100; 1.5 + 597 + 1.5 = 600; 560 + 2 + 19 = 581.
    let (x, z) = ([1001.5, 1598.5], [562.0, 581.0]);
    let heights = [[101.5, 423.5], [426.5, 748.5], [751.5, 878.5]];
    assert_eq!(boards("OL3", 600, "A", 1000), heights.map(|y| Block::new(x, y, z)));
}

#[test]
fn two_doors_share_the_width() {
    // 1.5 + 397 + 3 + 397 + 1.5 = 800.
    let y = [101.5, 878.5];
    let expected = [[1001.5, 1398.5], [1401.5, 1798.5]].map(|x| Block::new(x, y, [562.0, 581.0]));
    assert_eq!(boards("OD", 800, "A", 1000), expected);
}

#[test]
fn niches_leave_no_gap_in_a_tall_unit() {
    // 101.5 + 387 = 488.5, + 3 + 387 = 878.5, + 600 + 460 = 1938.5, + 240 = 2178.5, + 1.5 = 2180.
    let x = [1001.5, 1598.5];
    let heights = [[101.5, 488.5], [491.5, 878.5], [1938.5, 2178.5]];
    assert_eq!(boards("HOC", 600, "A", 1000), heights.map(|y| Block::new(x, y, [562.0, 581.0])));
}

#[test]
fn the_door_of_a_blind_corner_stands_away_from_the_corner_and_hinges_there() {
    // a = 50 with handles of 35: at the right end x = 5000 − 581 − 50 − 450, at the left 581 + 50 + 450 − 1000.
    // The door of 450 begins at the left carcass side, or ends at the right one.
    for (wall, x, door, hinge, axis) in
        [("A", 3919, [3920.5, 4367.5], 3920.5, -1.0), ("B", 81, [632.5, 1079.5], 1079.5, 1.0)]
    {
        let design = alone("OHB", Mm(1000), wall, x);
        let kitchen = kitchen_of(&design);
        let scene = scene::scene(&kitchen);
        let [front] = fronts(&scene)[..] else { panic!("one door") };
        assert_eq!(board(front), Block::new(door, [101.5, 878.5], [562.0, 581.0]));
        assert_eq!(key(front.pivot), key([hinge, 101.5, 581.0]));
        assert_eq!(front.motion, Some(Motion::Turn { axis: [0.0, axis, 0.0], degrees: 110.0 }));
    }
}

#[test]
fn what_turns_turns_about_an_edge_of_its_own_and_fronts_swing_into_the_room() {
    for_all(|name, _, scene| {
        for part in every(scene) {
            let Some(Motion::Turn { axis, .. }) = part.motion else { continue };
            let leaf = Mesh { primitives: vec![part.mesh.primitives[0].clone()] }.bounds().unwrap();
            for across in (0..3).filter(|across| axis[*across] == 0.0) {
                let [from, to] = leaf.0[across];
                let off = (part.pivot[across] - from).abs().min((part.pivot[across] - to).abs());
                // The leaves of a folding door meet in the gap between them.
                assert!(off <= 3.0, "{name}: {} turns {off} mm beside itself", part.name);
            }
            let middle = leaf.0.map(|[from, to]| f32::midpoint(from, to));
            let arm = [0, 1, 2].map(|axis| middle[axis] - part.pivot[axis]);
            let forward = axis[0] * arm[1] - axis[1] * arm[0];
            let inside = part.kind.is_front() || part.kind == PartKind::OvenDoor;
            let folded = part.kind == PartKind::Folding && part.children.is_empty();
            assert!(!inside || folded || forward > 0.0, "{name}: {} opens inwards", part.name);
        }
    });
}

#[test]
fn drawers_slide_out_no_farther_than_their_box_is_long() {
    for_all(|name, _, scene| {
        for part in every(scene) {
            let Some(Motion::Slide { axis, travel }) = part.motion else { continue };
            assert_eq!(key(axis), key([0.0, 0.0, 1.0]), "{name}: {} does not come forward", part.name);
            let [back, front] = part.mesh.bounds().unwrap().0[2];
            assert!(travel > 0.0 && travel <= front - back, "{name}: {} slides {travel} mm", part.name);
        }
    });
}

/// Corners as whole bits, so that equal places are equal keys.
fn key(point: Point3) -> [u32; 3] {
    point.map(|part| (part + 0.0).to_bits())
}

/// The triangles of a mesh.
fn triangles(mesh: &Mesh<'_>) -> Vec<[Point3; 3]> {
    let mut found = Vec::new();
    for primitive in &mesh.primitives {
        for corners in primitive.indices.chunks(3) {
            let corner = |place: usize| primitive.positions[usize::try_from(corners[place]).unwrap()];
            found.push([corner(0), corner(1), corner(2)]);
        }
    }
    found
}

fn minus(a: Point3, b: Point3) -> Point3 {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

fn cross(a: Point3, b: Point3) -> Point3 {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

fn dot(a: Point3, b: Point3) -> f64 {
    (0..3).map(|axis| f64::from(a[axis]) * f64::from(b[axis])).sum()
}

/// The volume inside a closed mesh (divergence theorem), in mm³.
fn volume(mesh: &Mesh<'_>) -> f64 {
    let Some(bounds) = mesh.bounds() else { return 0.0 };
    let origin = bounds.0.map(|[from, _]| from);
    let part =
        |[a, b, c]: [Point3; 3]| dot(minus(a, origin), cross(minus(b, origin), minus(c, origin))) / 6.0;
    triangles(mesh).into_iter().map(part).sum()
}

/// What a piece of worktop holds: its rectangle less the triangle that each mitre takes, less its holes.
fn expected_volume(kitchen: &Kitchen<'_>, piece: &Piece) -> f64 {
    let material = demo().worktop(&kitchen.design.style.worktop).unwrap();
    let area = |length: Mm, depth: Mm| f64::from(length.0) * f64::from(depth.0);
    let mitred = |end: &PieceEnd| matches!(end, PieceEnd::Joint(_)) && material.kind.is_mitred();
    let across = |end: PieceEnd| {
        let pieces = kitchen.layout.worktops.iter().filter(|other| other.surface != piece.surface);
        let mut meeting = pieces.filter(|other| [other.left, other.right].contains(&end));
        meeting.next().map_or(piece.depth, |other| other.depth)
    };
    let joints = [piece.left, piece.right].into_iter().filter(mitred);
    let triangles: f64 = joints.map(|end| area(piece.depth, across(end)) / 2.0).sum();
    let holes = piece.cutouts.iter().map(|cutout| area(cutout.span.length(), cutout.depth.length()));
    (area(piece.length(), piece.depth) - triangles - holes.sum::<f64>()) * f64::from(material.t.0)
}

#[test]
fn a_worktop_weighs_what_its_area_less_its_cut_outs_says() {
    for (name, design) in designs("valid") {
        let kitchen = kitchen_of(&design);
        let scene = scene::scene(&kitchen);
        let found = every(&scene).into_iter().filter(|part| part.kind == PartKind::Worktop);
        let mut pieces: Vec<&Piece> = kitchen.layout.worktops.iter().collect();
        pieces.sort_by_key(|piece| piece.surface);
        let found: Vec<f64> = found.map(|part| volume(&part.mesh)).collect();
        assert_eq!(found.len(), pieces.len(), "{name}");
        for (found, piece) in found.iter().zip(pieces) {
            let expected = expected_volume(&kitchen, piece);
            assert!(
                (found - expected).abs() < expected * 1e-5,
                "{name}: {found} where {expected} was expected"
            );
        }
    }
}

#[test]
fn worktops_are_closed_and_every_triangle_faces_as_its_normals_say() {
    for_all(|name, _, scene| {
        for part in every(scene) {
            if part.kind == PartKind::Worktop {
                assert!(is_closed(&part.mesh), "{name}");
            }
            for primitive in &part.mesh.primitives {
                for corners in primitive.indices.chunks(3) {
                    let places = [0, 1, 2].map(|place| usize::try_from(corners[place]).unwrap());
                    let [first, second, third] = places.map(|place| primitive.positions[place]);
                    let out = cross(minus(second, first), minus(third, first));
                    let facing = dot(out, primitive.normals[places[0]]);
                    assert!(facing >= 0.0, "{name}: a triangle of {} is turned inside out", part.name);
                }
            }
        }
    });
}

/// Whether every edge is used once in each direction.
fn is_closed(mesh: &Mesh<'_>) -> bool {
    let mut edges = BTreeMap::new();
    for [a, b, c] in triangles(mesh) {
        for (from, to) in [(a, b), (b, c), (c, a)].map(|(from, to)| (key(from), key(to))) {
            *edges.entry((from, to)).or_insert(0) += 1;
            *edges.entry((to, from)).or_insert(0) -= 1;
        }
    }
    !edges.is_empty() && edges.values().all(|count| *count == 0)
}

#[test]
fn every_module_is_a_part_by_its_name_and_the_file_is_the_same_each_time() {
    for_all(|name, kitchen, scene| {
        let parts = every(scene);
        for module in &kitchen.design.modules {
            let named = |part: &&&Part<'_>| part.kind == PartKind::Module && part.name == *module.id;
            assert_eq!(parts.iter().filter(named).count(), 1, "{name}: {}", &*module.id);
        }
        let file = scene::glb(scene);
        assert_eq!(file, scene::glb(&scene::scene(kitchen)), "{name}");
        assert_eq!(&file[..4], b"glTF");
        assert_eq!(u32::from_le_bytes(file[8..12].try_into().unwrap()), u32::try_from(file.len()).unwrap());
    });
}

#[test]
fn a_door_in_the_file_says_how_it_opens_from_the_origin_of_its_node() {
    let design = alone("OD", Mm(600), "A", 1000);
    let file = scene::glb(&scene::scene(&kitchen_of(&design)));
    let length = usize::try_from(u32::from_le_bytes(file[12..16].try_into().unwrap())).unwrap();
    let document: serde_json::Value = serde_json::from_slice(&file[20..20 + length]).unwrap();
    let nodes = document["nodes"].as_array().unwrap();
    let door = nodes.iter().find(|node| node["extras"]["kind"] == "door").unwrap();
    assert_eq!(door["extras"], json!({"kind": "door", "axis": [0.0, -1.0, 0.0], "min": 0.0, "max": 110.0}));
    // In metres from the module's node, which begins at its left carcass side on the plinth.
    let at: Vec<f64> =
        door["translation"].as_array().unwrap().iter().map(|part| part.as_f64().unwrap()).collect();
    for (found, expected) in at.iter().zip([0.0015, 0.0015, 0.581]) {
        assert!((found - expected).abs() < 1e-6, "{at:?}");
    }
    let mesh = &document["meshes"][usize::try_from(door["mesh"].as_u64().unwrap()).unwrap()];
    let position = mesh["primitives"][0]["attributes"]["POSITION"].as_u64().unwrap();
    let accessor = &document["accessors"][usize::try_from(position).unwrap()];
    // 597 × 777 × 19, hinged at its left outer edge.
    let bounds = json!([accessor["min"], accessor["max"]]);
    let numbers: Vec<f64> = bounds
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row.as_array().unwrap())
        .map(|part| part.as_f64().unwrap())
        .collect();
    for (found, expected) in numbers.iter().zip([0.0, 0.0, -0.019, 0.597, 0.777, 0.0]) {
        assert!((found - expected).abs() < 1e-6, "{numbers:?}");
    }
}

#[test]
fn a_scene_of_forty_units_stays_light() {
    let design = design("valid/u-forty-units");
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    let triangles: usize = every(&scene).iter().map(|part| part.mesh.triangles()).sum();
    assert!(triangles <= 10_000, "{triangles} triangles");
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

#[test]
fn a_bar_stands_on_its_brackets() {
    let design = design("valid/island-bar-on-brackets");
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    let brackets: Vec<&Part<'_>> =
        every(&scene).into_iter().filter(|part| part.kind == PartKind::Support).collect();
    assert_eq!(brackets.len(), 5);
    // From the back panel, 380 behind the edge at 601, to 50 behind it; 150 down from the worktop on 880.
    let bounds = brackets[0].mesh.bounds().unwrap();
    assert_eq!(bounds, Block([[-25.0, 25.0], [730.0, 880.0], [221.0, 551.0]]));
    assert!(
        scene
            .groups
            .iter()
            .any(|group| group.name == "I" && group.parts.iter().any(|part| part.kind == PartKind::Support))
    );
}

#[test]
fn the_lid_of_a_socket_covers_its_hole_and_a_little_more() {
    // A hole of 89: a lid of 89 + 2 × 3.
    let design = design("rules/socket-worktop-at-800");
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    let lids = every(&scene).into_iter().filter(|part| part.kind == PartKind::Socket);
    let sizes: Vec<_> = lids.map(|lid| lid.mesh.bounds().unwrap().0.map(|[from, to]| to - from)).collect();
    assert_eq!(sizes, [[95.0, 3.0, 95.0]]);
}

#[test]
fn a_plinth_and_a_drawer_are_as_they_are_sawn_and_bought() {
    // The board of the plinth is 16 thick, its face 50 behind the fronts at 581. The longest runner that is bought here
    // and fits 560 − 20 − 8 − 3 = 529 is 480.
    let mut catalogue = demo().clone();
    for drawers in &mut catalogue.workshop.drawers {
        drawers.lengths = vec![Mm(270), Mm(480), Mm(530)];
    }
    let design = alone("OL3", Mm(600), "A", 1000);
    let kitchen = Kitchen::new(&design, &catalogue);
    let scene = scene::scene(&kitchen);
    let plinths = every(&scene).into_iter().filter(|part| part.kind == PartKind::Plinth);
    let across: Vec<_> = plinths.map(|part| part.mesh.bounds().unwrap().0[2]).collect();
    assert_eq!(across, [[515.0, 531.0]]);
    let ways = every(&scene).into_iter().filter_map(|part| match part.motion {
        Some(Motion::Slide { travel, .. }) => Some(travel),
        _ => None,
    });
    assert_eq!(ways.collect::<Vec<_>>(), [480.0; 3]);
}

#[test]
fn a_piece_too_short_for_its_mitres_ends_in_a_point() {
    // Two carousels run into each other at a back wall of 1000. The lines from its corners cross in the middle, at
    // 601 × 1000 / 1202 = 500 from the wall.
    let unit =
        |id: &str, wall: &str, x: i32| json!({"id": id, "code": "OHC", "width": 900, "wall": wall, "x": x});
    let mut file: serde_json::Value =
        serde_json::from_str(&design::print(&alone("OD", Mm(600), "A", 0))).unwrap();
    let walls =
        [("A", 3000), ("B", 1000), ("C", 3000)].map(|(id, length)| json!({"id": id, "length": length}));
    file["room"]["walls"] = walls.to_vec().into();
    file["modules"] = vec![unit("m1", "A", 2100), unit("m2", "C", 0)].into();
    let design = design::parse(&file.to_string(), demo()).unwrap();
    let kitchen = kitchen_of(&design);
    let top = workshop::tops(&kitchen).into_iter().find(|top| top.surface == "B").unwrap();
    let corners = [(500, 101), (1000, 601), (0, 601)].map(|(x, y)| (Mm(x), Mm(y)));
    assert_eq!(top.outline, corners);
    let scene = scene::scene(&kitchen);
    let group = scene.groups.iter().find(|group| group.name == "B").unwrap();
    let piece = group.parts.iter().flat_map(Part::every).find(|part| part.kind == PartKind::Worktop).unwrap();
    // A triangle of 1000 × 500 / 2, 38 thick.
    assert!((volume(&piece.mesh) - 9_500_000.0).abs() < 1.0, "{}", volume(&piece.mesh));
}

#[test]
fn a_worktop_goes_round_the_columns_that_are_cut_out_of_it() {
    // From 971 to 1629, 601 deep and 38 thick; one column behind the middle, one that takes its left corner.
    let mut design = alone("OD", Mm(600), "A", 1000);
    let column = |x: i32, width: i32, depth: i32| kitchen::room::Obstacle {
        kind: kitchen::room::ObstacleKind::Column,
        wall: "A".into(),
        x: Mm(x),
        width: Mm(width),
        depth: Mm(depth),
        z: Mm(0),
        height: Mm(2600),
    };
    let weighs = |design: &Design| {
        let kitchen = kitchen_of(design);
        let scene = scene::scene(&kitchen);
        let top = every(&scene).into_iter().find(|part| part.kind == PartKind::Worktop).unwrap();
        volume(&top.mesh)
    };
    let expected = |cut: i32| f64::from(658 * 601 - cut) * 38.0;
    let is_near = |found: f64, expected: f64| assert!((found - expected).abs() < 100.0, "{found} {expected}");
    is_near(weighs(&design), expected(0));
    design.room.obstacles.push(column(1100, 100, 200));
    is_near(weighs(&design), expected(100 * 200));
    // 971 to 1050 of the second lie in the piece.
    design.room.obstacles.push(column(900, 150, 300));
    is_near(weighs(&design), expected(100 * 200 + 79 * 300));
    // One beside the other, and one that takes the right corner.
    design.room.obstacles.push(column(1200, 50, 100));
    design.room.obstacles.push(column(1600, 200, 400));
    is_near(weighs(&design), expected(100 * 200 + 79 * 300 + 50 * 100 + 29 * 400));
}

#[test]
fn in_a_corner_one_upstand_of_the_scene_gives_way_to_the_other() {
    // Of stone, 20 thick; what is on B begins where that on A ends, as it is cut.
    let mut design = design("valid/l-blind-corner-right");
    (design.style.upstand, design.style.worktop) = (Some(Mm(60)), "W-QZ20-A".into());
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    let blocks = |wall: &str| -> Vec<[f32; 2]> {
        let group = scene.groups.iter().find(|group| group.name == wall).unwrap();
        let strips = group.parts.iter().filter(|part| part.kind == PartKind::Strip);
        strips.map(|part| part.mesh.bounds().unwrap().0[0]).collect()
    };
    assert_eq!((blocks("A"), blocks("B")), (vec![[669.0, 3600.0]], vec![[20.0, 2560.0]]));
}

#[test]
fn fronts_without_handles_leave_their_channel_to_be_seen() {
    let mut design = alone("OL3", Mm(600), "A", 600);
    design.style.handle = None;
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    let heights: Vec<[f32; 2]> = fronts(&scene).into_iter().map(|front| board(front).0[1]).collect();
    // Over the plinth of 100 and half a gap: 292, then 30 of channel and a gap of 3 under the next, 97 the topmost.
    assert_eq!(heights, [[101.5, 393.5], [426.5, 718.5], [751.5, 848.5]]);
    let channel: Vec<Block> = every(&scene)
        .into_iter()
        .filter(|part| part.kind == PartKind::Channel)
        .map(|part| part.mesh.bounds().unwrap())
        .collect();
    // From over the lowest front up to the worktop, behind the fronts, which begin at 562.
    assert_eq!(channel, [Block::new([600.0, 1200.0], [393.0, 880.0], [560.0, 562.0])]);
}
