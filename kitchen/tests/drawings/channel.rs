//! The channels of a kitchen without handles in an elevation.

use corpus::demo;
use kitchen::design::{Place, Style};
use kitchen::drawing::{Layer, Shape, View, draw, draw_unit};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;

use super::{after, place, rect, shapes};

/// The fronts and channels of a unit at x 600 of wall A of a kitchen without handles.
fn seen(code: &str, width: i32) -> (Vec<Shape>, Vec<Shape>) {
    let mut design = after(&[place(code, width, Place::Wall("A".into()), 600)]);
    design.style = Style { handle: None, ..design.style };
    let drawing = draw(&Kitchen::new(&design, demo()), &View::Wall(0));
    let of = |layer| shapes(&drawing, layer).into_iter().cloned().collect();
    (of(Layer::Front), of(Layer::Channel))
}

#[test]
fn a_channel_lies_over_each_front_of_a_drawer_unit() {
    // Over the plinth of 100: 292 from 101, a gap and 30 of channel to 426, again to 751, 97 to 848, up to 880.
    let (fronts, channels) = seen("OL3", 600);
    assert_eq!(fronts, [(-393, -101), (-718, -426), (-848, -751)].map(|y| rect((601, 1198), y)));
    assert_eq!(channels, [(-426, -393), (-751, -718), (-880, -848)].map(|y| rect((600, 1200), y)));
}

#[test]
fn a_channel_lies_under_the_fronts_of_a_wall_unit_and_beside_those_of_a_tall_one() {
    // A wall unit hangs from 1400 to 2180; its door ends 20 above where it would.
    let (_, channels) = seen("BD", 600);
    assert_eq!(channels, [rect((600, 1200), (-1421, -1400))]);
    // A tall unit hinges on the left; both its doors end 20 before where they would, 1198.
    let (fronts, channels) = seen("HV", 600);
    assert!(
        fronts.iter().all(|front| matches!(front, Shape::Rect { x, .. } if x.end == Mm(1178))),
        "{fronts:?}"
    );
    assert_eq!(channels, [rect((1178, 1200), (-2180, -100))]);
}

#[test]
fn the_card_of_a_type_shows_the_channel_too() {
    let kind = demo().module("OD").unwrap();
    let system = demo().systems.of(kitchen::catalogue::HeightSystem::S780);
    let card =
        |handle| draw_unit(demo(), kind, kind.cell(Mm(600)).unwrap(), system, &demo().fronts[0], handle);
    assert_eq!(shapes(&card(None), Layer::Channel), [&rect((0, 600), (-780, -748))]);
    assert!(shapes(&card(demo().handle("H-BAR-320")), Layer::Channel).is_empty());
}

#[test]
fn both_leaves_of_a_carousel_have_their_channel() {
    let design = |handle| {
        let mut design = corpus::design("valid/l-carousel");
        design.style.handle = handle;
        design
    };
    let count = |handle, wall| {
        let design = design(handle);
        let drawing = draw(&Kitchen::new(&design, demo()), &View::Wall(wall));
        let marks = drawing.marks.iter().filter(|mark| mark.layer == Layer::Channel);
        let corner = design.modules.iter().find(|module| *module.code == *"OHC").unwrap();
        marks.filter(|mark| mark.module.as_ref() == Some(&corner.id)).map(|_| 1).sum::<i32>()
    };
    assert_eq!([count(None, 0), count(None, 1)], [1, 1]);
    assert_eq!(count(Some("H-BAR-320".into()), 0), 0);
}
