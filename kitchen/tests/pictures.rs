//! Which wall a kitchen is shown by, and what a picture of it leaves out.

use corpus::{design, designs, kitchen_of};
use kitchen::design::Place;
use kitchen::drawing::{Layer, View, draw, portrait};

#[test]
fn an_empty_room_is_shown_by_its_longest_wall() {
    for (name, mut design) in designs("valid") {
        design.modules.clear();
        let longest = design.room.walls.iter().map(|wall| wall.length).max();
        let View::Wall(shown) = View::best(&kitchen_of(&design)) else { panic!("{name}: not a wall") };
        assert_eq!(Some(design.room.walls[shown].length), longest, "{name}");
    }
}

#[test]
fn a_picture_shows_a_wall_that_carries_cabinets() {
    for (name, design) in designs("valid") {
        let wall_of = |module: &kitchen::design::Module| match &module.place {
            Place::Wall(wall) => design.room.wall_index(wall),
            Place::Island(..) => None,
        };
        let walls: Vec<usize> = design.modules.iter().filter_map(wall_of).collect();
        let View::Wall(shown) = View::best(&kitchen_of(&design)) else { panic!("{name}: not a wall") };
        assert!(walls.is_empty() || walls.contains(&shown), "{name}: wall {shown} is empty");
    }
}

#[test]
fn a_picture_fills_its_frame_of_16_to_10_and_leaves_measures_and_pipes_out() {
    for (name, design) in designs("valid") {
        let kitchen = kitchen_of(&design);
        let view = View::best(&kitchen);
        let picture = portrait(&kitchen, &view);
        // Half a millimetre of rounding at each end is at most 16 in these products.
        let (width, height) = (picture.x.length().0 * 10, picture.y.length().0 * 16);
        assert!((width - height).abs() <= 16, "{name}: {width} and {height}");
        let left_out = |layer| matches!(layer, Layer::Dimension | Layer::Connection | Layer::Label);
        assert!(!picture.marks.iter().any(|mark| left_out(mark.layer)), "{name}");
        let doors =
            |marks: &[kitchen::drawing::Mark]| marks.iter().filter(|mark| mark.layer == Layer::Front).count();
        assert_eq!(doors(&picture.marks), doors(&draw(&kitchen, &view).marks), "{name}");
    }
}

#[test]
fn a_straight_kitchen_is_drawn_along_the_page_also_behind_a_side_wall() {
    let mut design = design("valid/straight-three-units");
    let before = draw(&kitchen_of(&design), &View::Plan);
    assert!(before.x.length() > before.y.length(), "without a side wall");
    let side = kitchen::room::Wall {
        id: "Z".into(),
        length: kitchen::length::Mm(700),
        ..design.room.walls[0].clone()
    };
    design.room.walls.insert(0, side);
    let after = draw(&kitchen_of(&design), &View::Plan);
    assert!(after.x.length() > after.y.length(), "behind a side wall");
}
