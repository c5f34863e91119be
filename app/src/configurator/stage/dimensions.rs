//! Dimension lines that keep their size on the screen; what can be changed is changed where it is read.

use kitchen::drawing::{Drawing, Shape, View};
use kitchen::length::Mm;
use leptos::prelude::*;
use text::Language;
use text::format::centimetres_bare;

use super::measured::{Measured, ask, measured};
use crate::configurator::editor::Editor;

/// Distance of the line above and beside a wall from its edge, in pixels.
const ASIDE: f64 = 24.0;
/// The same of the first and second line below it; a number at the end of a leader stands clear of the floor.
const BELOW: (f64, f64) = (32.0, 54.0);
/// Lines of the drawing up to here, in mm, are first lines.
const FIRST: f64 = 170.0;

/// How far beside its line a number stands that is wider than what it measures, in pixels.
const LEADER: f64 = 11.0;
/// What a number takes beside its line, in pixels.
const ROW: f64 = 17.0;

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

impl Line {
    fn is_upright(&self) -> bool {
        (self.from.0 - self.to.0).abs() < 0.5
    }

    /// How far it is from a line that runs along with it, in mm; none where the two have no stretch in common.
    fn beside(&self, other: &Line) -> Option<f64> {
        let turned = |(x, y): (f64, f64)| if self.is_upright() { (y, x) } else { (x, y) };
        let [(from, at), (to, _), (start, beside), (end, _)] =
            [self.from, self.to, other.from, other.to].map(turned);
        let common = from.max(to).min(start.max(end)) - from.min(to).max(start.min(end));
        (self.is_upright() == other.is_upright() && common > 0.0).then(|| (at - beside).abs())
    }
}

/// Every dimension of a view.
#[component]
pub fn Dimensions(drawing: Memo<Drawing>, view: View) -> impl IntoView {
    let editor = Editor::expect();
    let lines = Memo::new(move |_| drawing.with(lines));
    let on_wall = !matches!(view, View::Plan);
    let height = move || editor.with(|design| f64::from(design.room.height.0));
    let shown = Memo::new(move |_| {
        let lines = lines.get();
        let px = |pixels: f64| editor.desk.viewport.with(|viewport| viewport.px(pixels));
        if on_wall { lines } else { readable(lines, editor.language, &px) }
    });
    move || {
        let lines = shown.get().into_iter();
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

/// What can be read of a plan at its scale: from the longest, every line that leaves those before it the room of a
/// number. Whoever comes closer sees the rest.
fn readable(mut lines: Vec<Line>, language: Language, px: &impl Fn(f64) -> f64) -> Vec<Line> {
    lines.sort_by_key(|line| std::cmp::Reverse(line.length));
    let mut shown: Vec<Line> = Vec::new();
    for line in lines {
        let room = px(ROW + leader(line.length, width(&words(language, line.length)), px));
        if shown.iter().all(|other| line.beside(other).is_none_or(|apart| apart >= room)) {
            shown.push(line);
        }
    }
    shown
}

/// The number on a line.
fn words(language: Language, length: Mm) -> String {
    centimetres_bare(language, length.0)
}

/// How wide a number is, in pixels.
fn width(words: &str) -> f64 {
    f64::from(u32::try_from(words.chars().count()).unwrap_or(9)) * 7.0 + 4.0
}

/// How long the leader of a number so wide is, all in pixels: one that is wider than what it measures stands beside its line.
fn leader(length: Mm, width: f64, px: &impl Fn(f64) -> f64) -> f64 {
    if f64::from(length.0) < px(width) { LEADER } else { 0.0 }
}

/// A line of a wall, as many pixels outside it as its place asks.
fn moved_out(editor: Editor, line: Line, height: f64) -> Line {
    let px = |pixels: f64| editor.desk.viewport.with(|viewport| viewport.px(pixels));
    let moved = |(x, y): (f64, f64)| {
        let x = if x < 0.0 { -px(ASIDE) } else { x };
        let y = if y > 0.0 {
            px(if y < FIRST { BELOW.0 } else { BELOW.1 })
        } else if y < -height {
            -height - px(ASIDE)
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
    let upright = line.is_upright();
    let Line { from, to, length } = line;
    let (x, y) = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let words = words(editor.language, length);
    let room = width(&words);
    let beside = move || px(leader(length, room, &px));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn across(from: i32, to: i32, y: i32) -> Line {
        let point = |x: i32| (f64::from(x), f64::from(y));
        Line { from: point(from), to: point(to), length: Mm(to - from) }
    }

    /// A wall of 3600 with its units, a window, and the lines of all three 140 apart.
    fn wall() -> Vec<Line> {
        let units = [(0, 19), (19, 619), (619, 1800), (1800, 3600)];
        let openings = [(0, 1300), (1300, 2300), (2300, 3600)];
        let units = units.map(|(from, to)| across(from, to, -260));
        let openings = openings.map(|(from, to)| across(from, to, -400));
        [units.to_vec(), openings.to_vec(), vec![across(0, 3600, -540)]].concat()
    }

    fn lengths_at(mm_per_px: f64) -> Vec<i32> {
        let mut shown = readable(wall(), Language::Nl, &|pixels| pixels * mm_per_px);
        shown.sort_by(|a, b| b.from.1.total_cmp(&a.from.1).then(a.from.0.total_cmp(&b.from.0)));
        shown.iter().map(|line| line.length.0).collect()
    }

    #[test]
    fn a_plan_on_a_phone_shows_the_walls_and_one_close_by_everything() {
        // 140 mm are 7 px: no other line has the 17 px of a number beside the wall's own.
        assert_eq!(lengths_at(20.0), [3600]);
        // 140 mm are 13 px, so that the openings wait; the units are 25 px from the wall's line, where a leader takes 28.
        assert_eq!(lengths_at(11.0), [600, 1181, 1800, 3600]);
        // 140 mm are 20 px: all but the panel of 19, whose number stands 11 px farther out.
        assert_eq!(lengths_at(7.0), [600, 1181, 1800, 1300, 1000, 1300, 3600]);
        // 140 mm are 35 px.
        assert_eq!(lengths_at(4.0), [19, 600, 1181, 1800, 1300, 1000, 1300, 3600]);
    }

    #[test]
    fn lines_across_one_another_leave_each_other_alone() {
        let upright = Line { from: (100.0, 0.0), to: (100.0, 600.0), length: Mm(600) };
        assert_eq!(upright.beside(&across(0, 600, 100)), None);
        assert_eq!(across(0, 600, 100).beside(&across(600, 900, 100)), None);
        assert_eq!(across(0, 600, 100).beside(&across(500, 900, 130)), Some(30.0));
    }
}
