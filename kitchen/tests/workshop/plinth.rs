//! The plinth: sold from end to end, cut beside the panels that stand on the floor.

use corpus::{design, kitchen_of};
use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::geometry::Span;
use kitchen::length::{Mm, TenthMm};
use kitchen::quote::{Reason, quote};
use kitchen::scene::{self, scene};
use kitchen::workshop::{PartKind, cabinets};

#[test]
fn list_drawing_and_scene_show_the_plinth_in_boards_between_the_panels() {
    // From the wall to the larder's panel at 350 to 369, and on to the free end at 2200: 350 and 1831 of 2200 that are sold.
    let design = design("regressions/fillers-beside-a-tall-unit");
    let kitchen = kitchen_of(&design);
    let list = cabinets(&kitchen).into_iter().flat_map(|cabinet| cabinet.parts);
    let list = list.filter(|part| part.kind == PartKind::Plinth);
    let cut: Vec<_> = list.map(|part| [part.length, part.width]).collect();
    assert_eq!(cut, [[350, 200], [1831, 200]].map(|size| size.map(|length| TenthMm::from(Mm(length)))));
    let sold = quote(&kitchen, 2026, &[]).lines.into_iter().find_map(|line| match line.reason {
        Reason::PlinthRun { length } => Some(length),
        _ => None,
    });
    assert_eq!(sold, Some(Mm(2200)));
    let drawn =
        draw(&kitchen, &View::Wall(1)).marks.into_iter().filter_map(|mark| match (mark.layer, mark.shape) {
            (Layer::Plinth, Shape::Rect { x, .. }) => Some(x),
            _ => None,
        });
    let stretches = [(0, 350), (369, 2200)].map(|(start, end)| Span::between(Mm(start), Mm(end)));
    assert_eq!(drawn.collect::<Vec<_>>(), stretches);
    let scene = scene(&kitchen);
    let parts = scene.groups.iter().flat_map(|group| &group.parts).flat_map(scene::Part::every);
    let shown = parts.filter(|part| part.kind == scene::PartKind::Plinth);
    let shown: Vec<[f32; 2]> = shown.filter_map(|part| part.mesh.bounds()).map(|block| block.0[0]).collect();
    assert_eq!(shown, [[0.0, 350.0], [369.0, 2200.0]]);
}
