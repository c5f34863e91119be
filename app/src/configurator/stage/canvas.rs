//! A drawing on the screen: the picture below, and above it what can be touched.

use kitchen::drawing::{Drawing, Layer, Shape, View};
use kitchen::geometry::Span;
use kitchen::length::Mm;
use leptos::prelude::*;
use leptos::web_sys::{PointerEvent, ResizeObserver, WheelEvent};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::dimensions::Dimensions;
use super::ghost::GhostMark;
use super::islands::{HauledMark, Holds, Islands, isles_of};
use super::shown::ShownMark;
use super::spots::Spots;
use super::units::Units;
use super::words::Words;
use crate::configurator::desk::{Drag, Picked};
use crate::configurator::dragging::{ghost, land, on_stage, place_of};
use crate::configurator::editor::Editor;
use crate::configurator::picture;
use crate::configurator::places::{self, place_name};
use crate::configurator::viewport::{Content, Viewport};

/// Room for dimension lines and buttons around a wall, in pixels: left, top, right, bottom.
const WALL_MARGIN: (f64, f64, f64, f64) = (64.0, 68.0, 40.0, 124.0);
/// The same on a phone.
const PHONE_MARGIN: (f64, f64, f64, f64) = (42.0, 58.0, 12.0, 116.0);
/// What the chain above a wall needs beside that.
const CHAIN: f64 = 38.0;
/// A stage narrower than this is a phone's.
const PHONE: f64 = 600.0;
/// Room around the plan, in pixels.
const PLAN_MARGIN: (f64, f64, f64, f64) = (20.0, 64.0, 20.0, 64.0);

/// One view of the design.
#[component]
pub fn Canvas(view: View) -> impl IntoView {
    let editor = Editor::expect();
    let desk = editor.desk;
    let shown = view.clone();
    let drawing = Memo::new(move |_| editor.drawing(&shown));
    let size = RwSignal::new((0.0, 0.0));
    watch_size(editor, size);
    let seen = view.clone();
    Effect::new(move || {
        let size = size.get();
        let content = drawing.with(|drawing| content(&seen, drawing, size.0));
        desk.viewport.update(|view| view.show(content, size));
    });
    let title = title(editor, &view);
    let is_plan = view == View::Plan;
    let hand = Hand::new();
    let isles = isles_of(editor, &view);
    view! {
        <div
            class="canvas"
            node_ref=desk.canvas
            class:placing=move || desk.picked.with(Option::is_some)
            on:pointerdown=move |event| hand.down(&event)
            on:pointermove=move |event| hand.moved(editor, &event)
            on:pointerup=move |event| hand.up(editor, &event)
            on:pointercancel=move |event| hand.forget(&event)
            on:pointerleave=move |event| hand.left(editor, &event)
            on:wheel=move |event| wheel(editor, &event)
        >
            <svg
                class="drawing"
                class:plan=is_plan
                viewBox=move || desk.viewport.with(Viewport::view_box)
                role="group"
                aria-label=title
            >
                <g aria-hidden="true" inner_html=move || drawing.with(picture::marks)></g>
                <Words drawing />
                <Dimensions drawing view=view.clone() />
                <Islands isles />
                <ShownMark view=view.clone() />
                <Units drawing view=view.clone() />
                <Holds isles />
                <Spots view=view.clone() />
                <GhostMark view />
                <HauledMark />
            </svg>
        </div>
    }
    .into_any()
}

fn title(editor: Editor, view: &View) -> String {
    match view {
        View::Wall(wall) => editor.now(|design| {
            let wall = &design.room.walls[*wall];
            text::workbench::wall_title(
                editor.language,
                text::format::metres(editor.language, wall.length.0),
                &wall.id,
            )
        }),
        View::Island(island, _) => {
            let length = editor.now(|design| design.islands[*island].length);
            let place = untrack(|| editor.with(|design| places::place_of(design, view)));
            let place = place.map(|place| untrack(|| place_name(editor, &place))).unwrap_or_default();
            text::island::title(editor.language, text::format::metres(editor.language, length.0), place)
        }
        View::Plan => text::editor::plan(editor.language).to_owned(),
    }
}

/// What must fit on the screen: a wall or the side of an island with its height, or the whole plan.
fn content(view: &View, drawing: &Drawing, width: f64) -> Content {
    let mm = |length: Mm| f64::from(length.0);
    let bounds = |x: Span, y: Span| (mm(x.start), mm(y.start), mm(x.end), mm(y.end));
    let ground = drawing.marks.iter().find_map(|mark| match (mark.layer, &mark.shape) {
        (Layer::Ground, Shape::Rect { x, y }) => Some((*x, *y)),
        _ => None,
    });
    match ground.filter(|_| *view != View::Plan) {
        Some((x, y)) => {
            let (left, top, right, bottom) = if width < PHONE { PHONE_MARGIN } else { WALL_MARGIN };
            let chain = if has_chain_above(drawing, y.start) { CHAIN } else { 0.0 };
            Content { bounds: bounds(x, y), margin: (left, top + chain, right, bottom) }
        }
        None => Content { bounds: bounds(drawing.x, drawing.y), margin: PLAN_MARGIN },
    }
}

fn has_chain_above(drawing: &Drawing, top: Mm) -> bool {
    drawing.marks.iter().any(|mark| matches!(mark.shape, Shape::Dimension { from, .. } if from.1 < top))
}

/// Keeps the size of the canvas in a signal.
fn watch_size(editor: Editor, size: RwSignal<(f64, f64)>) {
    let canvas = editor.desk.canvas;
    Effect::new(move || {
        let Some(element) = canvas.get() else { return };
        let measured = element.clone();
        let measure = move || {
            let bounds = measured.get_bounding_client_rect();
            size.set((bounds.width(), bounds.height()));
        };
        measure();
        let resized = Closure::<dyn Fn()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = StoredValue::new_local((observer, resized));
            on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
        }
    });
}

/// Closer with the wheel and Ctrl, as maps do it.
fn wheel(editor: Editor, event: &WheelEvent) {
    if event.ctrl_key() {
        event.prevent_default();
        let factor = if event.delta_y() < 0.0 { 1.1 } else { 1.0 / 1.1 };
        editor.desk.viewport.update(|view| view.closer(factor));
    }
}

/// A pointer on the empty part of the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Touch {
    id: i32,
    start: (f64, f64),
    at: (f64, f64),
}

/// Fingers and mouse on the drawing itself: one moves it, two zoom, a tap places or selects nothing.
#[derive(Clone, Copy)]
struct Hand {
    touches: StoredValue<Vec<Touch>>,
}

impl Hand {
    fn new() -> Hand {
        Hand { touches: StoredValue::new(Vec::new()) }
    }

    fn down(self, event: &PointerEvent) {
        let at = place_of(event);
        let touch = Touch { id: event.pointer_id(), start: at, at };
        self.touches.update_value(|touches| touches.push(touch));
    }

    fn moved(self, editor: Editor, event: &PointerEvent) {
        if editor.desk.is_holding() {
            return;
        }
        let at = place_of(event);
        let before = self.touches.get_value();
        self.touches.update_value(|touches| {
            for touch in touches.iter_mut().filter(|touch| touch.id == event.pointer_id()) {
                touch.at = at;
            }
        });
        match before.as_slice() {
            [] => hover(editor, event),
            [one] => pan(editor, one, at),
            [a, b, ..] => {
                let other = if a.id == event.pointer_id() { b } else { a };
                let old = if a.id == event.pointer_id() { a } else { b };
                let span = |from: (f64, f64)| (from.0 - other.at.0).hypot(from.1 - other.at.1).max(1.0);
                editor.desk.viewport.update(|view| view.closer(span(at) / span(old.at)));
            }
        }
    }

    fn up(self, editor: Editor, event: &PointerEvent) {
        let touch = self
            .touches
            .with_value(|touches| touches.iter().find(|touch| touch.id == event.pointer_id()).copied());
        let alone = self.touches.with_value(Vec::len) == 1;
        self.forget(event);
        let still = |touch: Touch| (touch.at.0 - touch.start.0).hypot(touch.at.1 - touch.start.1) < 6.0;
        let dragging = untrack(|| editor.desk.is_dragging());
        if alone && !dragging && touch.is_some_and(still) {
            tap(editor, event);
        }
    }

    fn left(self, editor: Editor, event: &PointerEvent) {
        self.forget(event);
        if !editor.desk.is_holding() {
            editor.desk.ghost.set(None);
        }
    }

    fn forget(self, event: &PointerEvent) {
        self.touches.update_value(|touches| touches.retain(|touch| touch.id != event.pointer_id()));
    }
}

/// What waits for its place as if the hand held it by its middle.
fn held(picked: Picked, event: &PointerEvent) -> Drag {
    Drag {
        grab: f64::from(picked.width.0) / 2.0,
        dragged: picked.dragged(),
        start: place_of(event),
        moved: true,
        touch: event.pointer_type() == "touch",
    }
}

/// A mouse over the drawing shows where a picked type would land.
fn hover(editor: Editor, event: &PointerEvent) {
    let Some(picked) = editor.desk.picked.get_untracked() else { return };
    let found = on_stage(editor, place_of(event)).and_then(|at| ghost(editor, &held(picked, event), at));
    if found != editor.desk.ghost.get_untracked() {
        editor.desk.ghost.set(found);
    }
}

fn tap(editor: Editor, event: &PointerEvent) {
    let on_unit = event.target().is_some_and(|target| {
        let element = target.dyn_into::<leptos::web_sys::Element>().ok();
        element.is_some_and(|element| {
            element.closest(".unit, .isle, .holds, .spot, .dimension").ok().flatten().is_some()
        })
    });
    let Some(picked) = editor.desk.picked.get_untracked() else {
        if !on_unit {
            editor.desk.deselect();
        }
        return;
    };
    let drag = held(picked, event);
    let found = on_stage(editor, place_of(event)).and_then(|at| ghost(editor, &drag, at));
    if let Some(found) = found
        && land(editor, drag.dragged, &found)
    {
        editor.desk.picked.set(None);
        editor.desk.ghost.set(None);
    }
}

/// Moves a drawing that is closer than fitting.
fn pan(editor: Editor, touch: &Touch, at: (f64, f64)) {
    if editor.desk.picked.with_untracked(Option::is_some) {
        return;
    }
    editor.desk.viewport.update(|view| view.pan(at.0 - touch.at.0, at.1 - touch.at.1));
}
