//! Units with their fronts and drawers.

use corpus::{demo, kitchen_of};
use kitchen::catalogue::{Cell, ModuleType};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::scene::{self, Block, Mesh, Motion, PartKind};

use super::{alone, board, boards, every, for_all, fronts, key};

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
