//! What is drawn and written of a kitchen: everything can be, and no measure in it is no number.

use kitchen::catalogue::Handle;
use kitchen::design::Side;
use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::geometry::Span;
use kitchen::scene::{Part, glb, scene};
use kitchen::workshop::{Documents, Format};
use text::Language;

use super::{ensure, of_a_tenth};

#[test]
fn every_view_of_any_kitchen_can_be_drawn() {
    of_a_tenth(|kitchen| {
        let walls = (0..kitchen.design.room.walls.len()).map(View::Wall);
        let islands = (0..kitchen.design.islands.len())
            .flat_map(|island| [Side::Front, Side::Back].map(|side| View::Island(island, side)));
        for view in walls.chain(islands).chain([View::Plan]) {
            let drawing = draw(kitchen, &view);
            ensure(!drawing.marks.is_empty(), || format!("{view:?} is empty"))?;
        }
        Ok(())
    });
}

#[test]
fn every_handle_is_drawn_whole_on_one_front_of_its_unit() {
    of_a_tenth(|kitchen| {
        for view in (0..kitchen.design.room.walls.len()).map(View::Wall) {
            let drawing = draw(kitchen, &view);
            let faces = [Layer::Front, Layer::Frame, Layer::Appliance];
            let mut fronts = Vec::new();
            for mark in &drawing.marks {
                let Shape::Rect { x, y } = mark.shape else { continue };
                if faces.contains(&mark.layer) {
                    fronts.push((&mark.module, x, y));
                }
                let lies = |(unit, wide, high): &(_, Span, Span)| {
                    *unit == &mark.module && wide.around(x) == *wide && high.around(y) == *high
                };
                ensure(mark.layer != Layer::Handle || fronts.iter().any(lies), || {
                    format!("the handle of {:?} at {x:?} {y:?} lies on none of its fronts", mark.module)
                })?;
            }
        }
        for placed in &kitchen.placed {
            let chosen = placed.module.handle.as_ref().or(kitchen.design.style.handle.as_ref());
            let chosen = chosen.and_then(|code| kitchen.catalogue.handle(code));
            let model = |handle: Option<&Handle>| handle.map(|row| (row.shape, row.proj, row.colour.clone()));
            ensure(model(placed.handle) == model(chosen), || format!("{} has another", placed.module.id))?;
        }
        Ok(())
    });
}

#[test]
fn the_scene_of_any_kitchen_has_measures() {
    of_a_tenth(|kitchen| {
        let scene = scene(kitchen);
        for part in scene.groups.iter().flat_map(|group| &group.parts).flat_map(Part::every) {
            let bounds = part.mesh.bounds();
            // A unit is made of its parts and has nothing of its own.
            let is_whole = bounds.is_none() && !part.children.is_empty();
            let is_number = bounds.is_some_and(|block| block.0.iter().flatten().all(|at| at.is_finite()));
            ensure(is_number || is_whole, || format!("{} measures {bounds:?}", part.name))?;
        }
        ensure(glb(&scene).starts_with(b"glTF"), || "is no glTF".to_owned())
    });
}

#[test]
fn every_paper_of_any_kitchen_can_be_written() {
    of_a_tenth(|kitchen| {
        for paper in Documents::new(kitchen, "2026-000001").papers(Format::ALL[0]) {
            let is_number = !paper.contents.contains("NaN") && !paper.contents.contains("inf ");
            ensure(is_number && !paper.contents.is_empty(), || format!("{} is not whole", paper.name))?;
        }
        for module in kitchen.reading_order() {
            for language in Language::ALL {
                ensure(!kitchen.describe(module, language).is_empty(), || format!("{module} has no words"))?;
            }
        }
        Ok(())
    });
}
