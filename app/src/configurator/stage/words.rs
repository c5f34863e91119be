//! The words of a drawing, as the letters of the walls in the plan: never smaller on the screen than a number.

use kitchen::drawing::{Drawing, Mark, Shape};
use leptos::prelude::*;

use crate::configurator::editor::Editor;

/// The least height of a letter, in pixels.
const LEAST: f64 = 12.0;

/// Every word of a view, with its middle and its height in mm.
#[component]
pub fn Words(drawing: Memo<Drawing>) -> impl IntoView {
    let viewport = Editor::expect().desk.viewport;
    let words = Memo::new(move |_| drawing.with(words));
    let size = move |height: f64| viewport.with(|viewport| height.max(viewport.px(LEAST)));
    move || {
        let word = move |(x, y, height, words): (f64, f64, f64, String)| {
            view! {
                <text x=x y=move || y + size(height) * 0.36 font-size=move || size(height)>
                    {words}
                </text>
            }
        };
        // The name of the view says which wall it is; a reader is not told its letter again.
        view! { <g class="words" aria-hidden="true">{words.get().into_iter().map(word).collect_view()}</g> }
    }
}

fn words(drawing: &Drawing) -> Vec<(f64, f64, f64, String)> {
    let word = |mark: &Mark| match &mark.shape {
        Shape::Text { at: (x, y), words, size } => {
            Some((f64::from(x.0), f64::from(y.0), f64::from(size.0), words.clone()))
        }
        _ => None,
    };
    drawing.marks.iter().filter_map(word).collect()
}
