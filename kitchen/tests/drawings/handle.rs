//! Where handles lie on their fronts: as long as they are.

use corpus::demo;
use kitchen::catalogue::HeightSystem;
use kitchen::drawing::{Layer, Shape, draw_unit};
use kitchen::length::Mm;

use super::{rect, shapes};

/// The handles on the card of a type, which stands on the floor with its left side at 0.
fn handles(code: &str, width: i32, handle: &str) -> Vec<Shape> {
    let kind = demo().module(code).unwrap();
    let system = demo().systems.of(HeightSystem::S780);
    let cell = kind.cell(Mm(width)).unwrap();
    let drawing = draw_unit(demo(), kind, cell, system, &demo().fronts[0], demo().handle(handle));
    shapes(&drawing, Layer::Handle).into_iter().cloned().collect()
}

#[test]
fn a_handle_lies_level_on_a_drawer_and_stands_at_the_opening_side_of_a_door() {
    // Fronts begin 1 beside and 1 above their carcass. The door is 597 × 647; 36 from its edges.
    let door = rect((598 - 36 - 10, 598 - 36), (-(648 - 36), -(648 - 36 - 320)));
    // The drawer from 651 to 778, its handle in the middle of 597: 1 + 298 - 160.
    let drawer = rect((139, 139 + 320), (-(778 - 36), -(778 - 36 - 10)));
    assert_eq!(handles("OLD", 600, "H-BAR-320"), [door, drawer]);
}

#[test]
fn a_narrow_pull_out_carries_it_upright_and_a_low_door_level() {
    // In the middle of a front of 147: 1 + 73 - 5.
    assert_eq!(handles("OFL", 150, "H-BAR-320"), [rect((69, 79), (-742, -422))]);
    // The upper door begins at 1 + 777 + 3 + 1057 + 3 and is 237 high: level, at its lower edge and its opening side.
    let upper = rect((598 - 36 - 320, 598 - 36), (-(1841 + 36 + 10), -(1841 + 36)));
    assert_eq!(handles("HKK178", 600, "H-BAR-320").last(), Some(&upper));
}

#[test]
fn one_that_leaves_less_than_its_distance_lies_in_the_middle() {
    // 960 on 997: 18 on the left, 19 on the right.
    assert_eq!(handles("OL2", 1000, "H-BAR-960")[0], rect((19, 979), (-(388 - 36), -(388 - 36 - 10))));
}

#[test]
fn a_cup_lies_level_on_doors_too() {
    assert_eq!(handles("OD", 600, "H-SHELL"), [rect((466, 562), (-742, -732))]);
}
