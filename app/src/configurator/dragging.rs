//! From the hand to the design: what is under it, where it would land, and letting go.

use kitchen::design::{Design, Place};
use kitchen::drawing::{View, draw, on_paper};
use kitchen::edit::{Edit, next_id};
use kitchen::geometry::{Frame, Point};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::snap::{Dragged, Pointer, preview, snap};
use leptos::prelude::*;
use text::format::euro_delta;
use web_sys::PointerEvent;

use super::desk::{Drag, Ghost, Tab};
use super::editor::Editor;
use super::hauling::{self, outline_of};
use super::picture;
use super::places;

/// A place pulls from this far: pixels for a mouse, and for a finger (product.md "Placing").
pub(super) const REACH: (f64, f64) = (12.0, 24.0);
/// The hand must move this far before it drags, in pixels.
pub(super) const MEANT: f64 = 6.0;
/// How far before and behind a wall the hand still means that wall on the plan, in mm.
const NEAR: (f64, f64) = (-500.0, 1300.0);

/// The hand goes down on something that can be dragged.
pub fn take(editor: Editor, dragged: Dragged, grab: f64, event: &PointerEvent) {
    if editor.read_only || event.button() != 0 {
        return;
    }
    let start = place_of(event);
    let touch = event.pointer_type() == "touch";
    editor.desk.drag.set(Some(Drag { dragged, grab, start, moved: false, touch }));
}

/// The hand moves.
pub fn moved(editor: Editor, event: &PointerEvent) {
    if let Some(hauled) = editor.desk.hauled.get_untracked() {
        return hauling::moved(editor, hauled, event);
    }
    let Some(mut drag) = editor.desk.drag.get_untracked() else { return };
    let at = place_of(event);
    if !drag.moved {
        if (at.0 - drag.start.0).hypot(at.1 - drag.start.1) < MEANT {
            return;
        }
        drag.moved = true;
        editor.desk.drag.set(Some(drag.clone()));
        editor.desk.picked.set(None);
    }
    event.prevent_default();
    let ghost = on_stage(editor, at).and_then(|at| ghost(editor, &drag, at));
    if editor.desk.ghost.with_untracked(|known| landing_of(known.as_ref()) != landing_of(ghost.as_ref())) {
        editor.desk.ghost.set(ghost);
    }
}

fn landing_of(ghost: Option<&Ghost>) -> Option<&kitchen::snap::Landing> {
    ghost.map(|ghost| &ghost.landing)
}

/// The hand lets go.
pub fn dropped(editor: Editor) {
    let (drag, ghost) = (editor.desk.drag.get_untracked(), editor.desk.ghost.get_untracked());
    let hauled = editor.desk.hauled.get_untracked();
    editor.desk.let_go();
    if let Some(hauled) = hauled {
        return hauling::dropped(editor, hauled);
    }
    if let (Some(Drag { dragged, moved: true, .. }), Some(ghost)) = (drag, ghost) {
        land(editor, dragged, &ghost);
    }
}

/// Puts something where its ghost stands; what cannot stand there says why.
pub fn land(editor: Editor, dragged: Dragged, ghost: &Ghost) -> bool {
    if !ghost.landing.verdict.allows() {
        editor.desk.refuse(ghost.words.clone());
        return false;
    }
    let (place, x) = (ghost.landing.place.clone(), ghost.landing.x);
    let id = dragged.module.clone().unwrap_or_else(|| editor.now(next_id));
    let edit = match dragged.module {
        Some(module) => Edit::Move { module, place, x },
        None => Edit::Place { code: dragged.code, width: dragged.width, place, x },
    };
    let done = editor.apply(edit);
    if done {
        editor.desk.select(id);
    }
    done
}

/// Where something would land when the hand holds it at a place of the drawing.
pub fn ghost(editor: Editor, drag: &Drag, at: (f64, f64)) -> Option<Ghost> {
    let Tab::Drawing(view) = editor.desk.tab.get_untracked() else { return None };
    let pointer = editor.kitchen_now(|kitchen| pointer(kitchen, &view, at, drag.grab))?;
    let pixels = if drag.touch { REACH.1 } else { REACH.0 };
    let tolerance = whole(editor.desk.viewport.with_untracked(|viewport| viewport.px(pixels)));
    let landing = editor.kitchen_now(|kitchen| snap(kitchen, &drag.dragged, &pointer, tolerance)).ok()?;
    if let Some(known) = editor.desk.ghost.get_untracked().filter(|ghost| ghost.landing == landing) {
        return Some(known);
    }
    editor.now(|design| {
        let catalogue = editor.catalogue();
        let (tried, id) = preview(design, &drag.dragged, &landing);
        let kitchen = Kitchen::new(&tried, &catalogue);
        let drawing = draw(&kitchen, &view);
        let allowed = landing.verdict.allows();
        let delta = allowed.then(|| (editor.gross_of(&kitchen) - editor.gross()).cents());
        let reason = || match &landing.reason {
            Some(reason) => reason.words(design, &catalogue, editor.language),
            None => text::snap::free(editor.language).to_owned(),
        };
        Some(Ghost {
            picture: picture::marks_of(&drawing, &id),
            outline: picture::outline(&drawing, &id)?,
            delta: delta.map(|cents| euro_delta(editor.language, cents)),
            words: landing.verdict.words(design, editor.language).unwrap_or_else(reason),
            landing,
        })
    })
}

/// The wall or island side that the hand means, and where along it the left side would be.
fn pointer(kitchen: &Kitchen<'_>, view: &View, at: (f64, f64), grab: f64) -> Option<Pointer> {
    let design = kitchen.design;
    if *view == View::Plan {
        return on_island(kitchen, at, grab).or_else(|| nearest_wall(design, at, grab));
    }
    Some(Pointer { place: places::place_of(design, view)?, x: whole(at.0 - grab) })
}

/// The side of an island over which the hand holds it on the plan: of two the nearer.
fn on_island(kitchen: &Kitchen<'_>, at: (f64, f64), grab: f64) -> Option<Pointer> {
    let design = kitchen.design;
    let (index, island) = design.islands.iter().enumerate().find(|(_, island)| {
        let (left, top, width, height) = outline_of(design, island);
        (left..left + width).contains(&at.0) && (top..top + height).contains(&at.1)
    })?;
    let seen = kitchen.carrying_sides(index).into_iter().map(|side| {
        let (along, outward) = measure(&on_paper(&design.room, island.frame(side)), at);
        (outward, side, along)
    });
    let (_, side, along) = seen.max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(Pointer { place: Place::Island(island.id.clone(), side), x: whole(along - grab) })
}

/// How far along a line and before it a place of the drawing lies.
pub(super) fn measure(frame: &Frame, at: (f64, f64)) -> (f64, f64) {
    let (x, y) = (at.0 - f64::from(frame.origin.x.0), at.1 - f64::from(frame.origin.y.0));
    let along = |direction: Point| x * f64::from(direction.x.0) + y * f64::from(direction.y.0);
    (along(frame.along), along(frame.outward))
}

fn nearest_wall(design: &Design, at: (f64, f64), grab: f64) -> Option<Pointer> {
    let frames =
        design.room.frames().into_iter().map(|frame| on_paper(&design.room, frame)).collect::<Vec<_>>();
    let near = design.room.walls.iter().zip(&frames).filter_map(|(wall, frame)| {
        let (along, outward) = measure(frame, at);
        let beside = (-along).max(along - f64::from(frame.length.0)).max(0.0);
        (NEAR.0..NEAR.1).contains(&outward).then_some((wall, along, outward.abs() + beside * 2.0))
    });
    let (wall, along, _) = near.min_by(|a, b| a.2.total_cmp(&b.2))?;
    Some(Pointer { place: Place::Wall(wall.id.clone()), x: whole(along - grab) })
}

/// A place of the page in the drawing, if it is on the stage.
pub fn on_stage(editor: Editor, (x, y): (f64, f64)) -> Option<(f64, f64)> {
    let bounds = editor.desk.canvas.get_untracked()?.get_bounding_client_rect();
    let inside = (bounds.left()..bounds.right()).contains(&x) && (bounds.top()..bounds.bottom()).contains(&y);
    let at = (x - bounds.left(), y - bounds.top());
    inside.then(|| editor.desk.viewport.with_untracked(|viewport| viewport.in_mm(at)))
}

/// Where a pointer is on the page.
pub fn place_of(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// A length of the screen as a whole millimetre.
#[expect(clippy::cast_possible_truncation, reason = "a float beyond the numbers of Mm becomes its limit")]
pub(super) fn whole(mm: f64) -> Mm {
    Mm(mm.round() as i32)
}
