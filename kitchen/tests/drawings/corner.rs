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
    // On wall A of 3000 the carousel stands from 2050 to 2950, so its own leaf from 2050 to 2950 − 560; along wall B its
    // leg lies from the corner to 900, and the leaf from 560.
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
    // A gap of 3 is left beside a leaf as beside every front: 340 − 3 = 337, from half a gap on, rounded down.
    assert_eq!(leaves(0), [Span::at(Mm(2051), Mm(337))]);
    assert_eq!(leaves(1), [Span::at(Mm(561), Mm(337))]);
}
