//! Worktops with their holes, and what stands on and under them.

use std::collections::BTreeMap;

use corpus::{demo, design, designs, kitchen_of};
use kitchen::design::{self, Design};
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Piece, PieceEnd};
use kitchen::length::Mm;
use kitchen::scene::{self, Block, Mesh, Part, PartKind, Point3};
use kitchen::workshop;
use serde_json::json;

use super::{alone, every, for_all, key, mitred};

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
fn a_mitre_takes_half_of_the_depth_of_one_piece_by_that_of_the_other() {
    for (design, twice) in mitred() {
        let kitchen = kitchen_of(&design);
        let scene = scene::scene(&kitchen);
        let pieces = every(&scene).into_iter().filter(|part| part.kind == PartKind::Worktop);
        // The laminate is 38 thick.
        let found: Vec<f64> = pieces.map(|part| volume(&part.mesh) * 2.0 / 38.0).collect();
        assert_eq!(found.len(), 2);
        for (found, twice) in found.into_iter().zip(twice.map(|area| f64::from(i32::try_from(area).unwrap())))
        {
            assert!((found - twice).abs() < twice * 1e-5, "{found} where {twice} was expected");
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
