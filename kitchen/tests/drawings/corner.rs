//! What an elevation shows of the corners of a kitchen.

use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::Solution;
use kitchen::length::Mm;

/// The fillers, posts and panels of a wall from left to right.
fn panels(kitchen: &Kitchen<'_>, wall: usize) -> Vec<Span> {
    let drawing = draw(kitchen, &View::Wall(wall));
    let panels = drawing.marks.into_iter().filter(|mark| mark.layer == Layer::Panel);
    let spans = panels.filter_map(|mark| match mark.shape {
        Shape::Rect { x, .. } => Some(x),
        _ => None,
    });
    spans.collect()
}

#[test]
fn the_post_of_a_dead_corner_stands_on_both_walls() {
    // Base fronts cross 581 from the corner, and the post is as wide as the corner distance.
    let design = corpus::design("valid/l-dead-corner");
    let kitchen = corpus::kitchen_of(&design);
    let corner = kitchen.layout.corners.iter().find(|corner| corner.solution == Solution::Dead).unwrap();
    let end = kitchen.surfaces[corner.before].length() - Mm(581);
    let (before, after) = (Span::between(end - corner.a, end), Span::at(Mm(581), corner.a));
    assert!(panels(&kitchen, corner.before).contains(&before), "{:?}", panels(&kitchen, corner.before));
    assert!(panels(&kitchen, corner.after).contains(&after), "{:?}", panels(&kitchen, corner.after));
}

#[test]
fn the_leaves_of_a_corner_unit_away_from_the_corner_are_drawn_where_they_hang() {
    // On wall A of 3000 the carousel stands from 2050 to 2950, so its own leaf from 2050 to 2950 − 581, the plane of the
    // fronts of the other leg; along wall B its leg lies from the corner to 900, and the leaf from 581.
    let mut design = corpus::design("regressions/carousel-away-from-its-corner");
    design.modules.last_mut().unwrap().x = Mm(2050);
    let kitchen = corpus::kitchen_of(&design);
    let leaves = |wall: usize| {
        let drawing = draw(&kitchen, &View::Wall(wall));
        let fronts = drawing.marks.into_iter().filter(|mark| mark.layer == Layer::Front);
        let spans =
            fronts.filter(|mark| mark.module.as_deref() == Some("m4")).filter_map(|mark| match mark.shape {
                Shape::Rect { x, .. } => Some(x),
                _ => None,
            });
        spans.collect::<Vec<_>>()
    };
    // A gap of 3 is left beside a leaf as beside every front: 319 − 3 = 316, from half a gap on, rounded down.
    assert_eq!(leaves(0), [Span::at(Mm(2051), Mm(316))]);
    assert_eq!(leaves(1), [Span::at(Mm(582), Mm(316))]);
}

#[test]
fn a_carousel_shows_its_folding_door_and_where_the_view_cuts_it() {
    // On wall A of 3300 it stands from 2400 to 3300; its own leaf hangs at 2400, so its mark points there and it has no
    // handle. The leaf along wall B hangs on that one in the corner, and carries the handle at its other end.
    let design = corpus::design("valid/l-carousel");
    let kitchen = corpus::kitchen_of(&design);
    let of = |wall: usize, layer: Layer| -> Vec<Shape> {
        let marks = draw(&kitchen, &View::Wall(wall)).marks.into_iter();
        let corner = design.modules.iter().find(|module| *module.code == *"OHC").unwrap();
        let is_its = |module: &Option<kitchen::ids::Id>| module.as_ref() == Some(&corner.id);
        marks.filter(|mark| mark.layer == layer && is_its(&mark.module)).map(|mark| mark.shape).collect()
    };
    let tip = |wall: usize| match &of(wall, Layer::Hinge)[..] {
        [Shape::Path { points, .. }] => points[1].0,
        other => panic!("{other:?}"),
    };
    assert_eq!([tip(0), tip(1)], [Mm(2401), Mm(582)]);
    let handles = |wall: usize| of(wall, Layer::Handle).len();
    assert_eq!([handles(0), handles(1)], [0, 1]);
    // Its other leg is 560 deep where the view cuts it, its plinth 29 less, and neither hangs in the air.
    let cut = |wall: usize, x: Span, y: Span| {
        let marks = draw(&kitchen, &View::Wall(wall)).marks;
        let wanted = Shape::Rect { x, y };
        assert!(
            marks.iter().any(|mark| mark.layer == Layer::Section && mark.shape == wanted),
            "{wall}: {wanted:?}"
        );
    };
    let (carcass, plinth) = (Span::between(Mm(-880), Mm(-100)), Span::between(Mm(-100), Mm::ZERO));
    cut(0, Span::between(Mm(2740), Mm(3300)), carcass);
    cut(0, Span::between(Mm(2769), Mm(3300)), plinth);
    cut(1, Span::at(Mm::ZERO, Mm(560)), carcass);
    cut(1, Span::at(Mm::ZERO, Mm(531)), plinth);
}

#[test]
fn the_blind_end_of_a_corner_unit_wears_its_front() {
    let design = corpus::design("valid/l-blind-corner-right");
    let kitchen = corpus::kitchen_of(&design);
    let placed = kitchen.placed.iter().find(|placed| *placed.kind.code == *"OHB").unwrap();
    let door = placed.cell.door_width().unwrap();
    let marks = draw(&kitchen, &View::Wall(0)).marks.into_iter();
    let own: Vec<_> = marks
        .filter(|mark| mark.layer == Layer::Panel && mark.module.as_ref() == Some(&placed.module.id))
        .collect();
    let [panel] = &own[..] else { panic!("{own:?}") };
    assert_eq!(panel.colour.as_deref(), Some(placed.front.colour.as_str()));
    // From the door, less half a gap rounded up, to the end of the carcass.
    let x = Span::between(placed.span.start + door - Mm(2), placed.span.end);
    assert_eq!(panel.shape, Shape::Rect { x, y: Span::between(Mm(-880), Mm(-100)) });
}

#[test]
fn the_plan_shows_fillers_and_posts_in_the_plane_of_the_fronts() {
    // Wall A runs from 0 to 4000, wall B down from there. A unit from 50 on B has its filler up to A, before a carcass of 560 and
    // as thick as a front plane of 21: from 4000 − 581 to 4000 − 560.
    let unit = super::place("OD", 600, kitchen::design::Place::Wall("B".into()), 50);
    let design = super::after(&[unit]);
    let filler = rects(&corpus::kitchen_of(&design), Layer::Panel);
    assert!(filler.contains(&super::rect((3419, 3440), (0, 50))), "{filler:?}");
    // A dead corner: both posts begin where the planes cross, 581 from both walls.
    let design = corpus::design("valid/l-dead-corner");
    let kitchen = corpus::kitchen_of(&design);
    let corner = kitchen.layout.corners.iter().find(|corner| corner.solution == Solution::Dead).unwrap();
    let posts = rects(&kitchen, Layer::Panel);
    let wide =
        |shape: &Shape| matches!(shape, Shape::Rect { x, y } if x.length().max(y.length()) == corner.a);
    assert_eq!(posts.iter().filter(|shape| wide(shape)).count(), 2, "{posts:?}");
}

/// What the plan draws of a layer.
fn rects(kitchen: &Kitchen<'_>, layer: Layer) -> Vec<Shape> {
    let drawing = draw(kitchen, &View::Plan);
    drawing.marks.into_iter().filter(|mark| mark.layer == layer).map(|mark| mark.shape).collect()
}
