//! Dimension lines that keep their size on the screen; what can be changed is changed where it is read.

use kitchen::drawing::{Drawing, Shape, View};
use kitchen::length::Mm;
use leptos::prelude::*;
use text::format::centimetres_bare;

use super::measured::{Measured, ask, measured};
use crate::configurator::editor::Editor;

/// Distance of the first and second line from the wall's edge, in pixels.
const LINES: (f64, f64) = (24.0, 52.0);
/// Lines of the drawing up to here, in mm, are first lines.
const FIRST: f64 = 170.0;

/// How far beside its line a number stands that is wider than what it measures, in pixels.
const LEADER: f64 = 13.0;

/// How large a number is for a finger, in pixels (WCAG 2.2, 2.5.8).
const REACH: f64 = 28.0;

/// A dimension line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Where it begins, mm.
    pub from: (f64, f64),
    /// Where it ends, mm.
    pub to: (f64, f64),
    /// What it says.
    pub length: Mm,
}

/// Every dimension of a view.
#[component]
pub fn Dimensions(drawing: Memo<Drawing>, view: View) -> impl IntoView {
    let editor = Editor::expect();
    let lines = Memo::new(move |_| drawing.with(lines));
    let on_wall = !matches!(view, View::Plan);
    let height = move || editor.with(|design| f64::from(design.room.height.0));
    move || {
        let lines = lines.get().into_iter();
        let line = |line: Line| {
            let edit = measured(editor, &view, &line);
            let line = if on_wall { moved_out(editor, line, height()) } else { line };
            view! { <Dimension line edit /> }
        };
        view! { <g class="dimensions" aria-hidden="true">{lines.map(line).collect_view()}</g> }
    }
}

fn lines(drawing: &Drawing) -> Vec<Line> {
    let point = |(x, y): (Mm, Mm)| (f64::from(x.0), f64::from(y.0));
    let line = |shape: &Shape| match shape {
        Shape::Dimension { from, to, length } => {
            Some(Line { from: point(*from), to: point(*to), length: *length })
        }
        _ => None,
    };
    drawing.marks.iter().filter_map(|mark| line(&mark.shape)).collect()
}

/// A line of a wall, as many pixels outside it as its place asks.
fn moved_out(editor: Editor, line: Line, height: f64) -> Line {
    let px = |pixels: f64| editor.desk.viewport.with(|viewport| viewport.px(pixels));
    let out = |mm: f64| px(if mm < FIRST { LINES.0 } else { LINES.1 });
    let moved = |(x, y): (f64, f64)| {
        let x = if x < 0.0 { -out(-x) } else { x };
        let y = if y > 0.0 {
            out(y)
        } else if y < -height {
            -height - out(-height - y)
        } else {
            y
        };
        (x, y)
    };
    Line { from: moved(line.from), to: moved(line.to), ..line }
}

#[component]
fn Dimension(line: Line, edit: Option<Measured>) -> impl IntoView {
    let editor = Editor::expect();
    let viewport = editor.desk.viewport;
    let px = move |pixels: f64| viewport.with(|viewport| viewport.px(pixels));
    let Line { from, to, length } = line;
    let upright = (from.0 - to.0).abs() < 0.5;
    let (x, y) = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let words = centimetres_bare(editor.language, length.0);
    let room = f64::from(u32::try_from(words.chars().count()).unwrap_or(9)) * 7.0 + 4.0;
    // A number that is wider than its measure stands beside it, at the end of a leader.
    let beside = move || if f64::from(length.0) >= px(room) { 0.0 } else { px(LEADER) };
    let place = move || {
        let lift = px(6.0) + beside();
        if upright { (x - lift, y) } else { (x, y - lift) }
    };
    let path = move || {
        let slash = px(3.5);
        let tick = |(x, y): (f64, f64)| format!("M{} {}L{} {}", x - slash, y + slash, x + slash, y - slash);
        let leader = match beside() {
            0.0 => String::new(),
            lift if upright => format!("M{x} {y}L{} {y}", x - lift),
            lift => format!("M{x} {y}L{x} {}", y - lift),
        };
        format!("M{} {}L{} {}{}{}{leader}", from.0, from.1, to.0, to.1, tick(from), tick(to))
    };
    let turn = move || upright.then(|| format!("rotate(-90 {} {})", place().0, place().1));
    let can_edit = edit.is_some();
    let change = move |_| {
        if let Some(measured) = &edit {
            ask(editor, measured.clone(), length);
        }
    };
    view! {
        <g class="dimension" class:editable=can_edit on:click=change>
            <path d=path />
            <rect
                class="dimension-reach"
                x=move || place().0 - px(room.max(REACH) / 2.0)
                y=move || place().1 - px(REACH - 8.0)
                width=move || px(room.max(REACH))
                height=move || px(REACH)
                transform=turn
            />
            <text
                x=move || place().0
                y=move || place().1
                transform=turn
                font-size=move || px(12.0)
            >
                {words}
            </text>
        </g>
    }
    .into_any()
}
