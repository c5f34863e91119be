//! What is under the hand, where it would land: its picture, guide lines, its price and the reason.

use kitchen::drawing::View;
use leptos::prelude::*;

use crate::configurator::desk::Ghost;
use crate::configurator::editor::Editor;

/// The ghost of the open view.
#[component]
pub fn GhostMark(view: View) -> impl IntoView {
    let editor = Editor::expect();
    let desk = editor.desk;
    let wall = matches!(view, View::Wall(_) | View::Island(..));
    move || {
        let ghost = desk.ghost.get()?;
        let refused = !ghost.landing.verdict.allows();
        let careful = matches!(ghost.landing.verdict, kitchen::snap::Verdict::Before(_));
        let (left, top, width, height) = ghost.outline;
        Some(view! {
            <g class="ghost" class:refused=refused class:careful=careful aria-hidden="true">
                {wall.then(|| view! { <Guides ghost=ghost.clone() /> })}
                <g class="ghost-picture" inner_html=ghost.picture.clone()></g>
                <rect class="ghost-box" x=left y=top width=width height=height />
                <Words outline=ghost.outline delta=ghost.delta words=ghost.words />
            </g>
        })
    }
}

/// Lines over the whole height where it lines up with something.
#[component]
fn Guides(ghost: Ghost) -> impl IntoView {
    let editor = Editor::expect();
    let height = editor.now(|design| f64::from(design.room.height.0));
    let lines = ghost.landing.guides.into_iter().map(|at| {
        let x = f64::from(at.0);
        view! { <line class="guide" x1=x x2=x y1=-height y2=0.0 /> }
    });
    lines.collect_view()
}

/// The price above, the reason below, always of the same size on the screen.
#[component]
pub(super) fn Words(
    /// What it stands around: left, top, width, height in mm.
    outline: (f64, f64, f64, f64),
    delta: Option<String>,
    words: String,
) -> impl IntoView {
    let viewport = Editor::expect().desk.viewport;
    let (left, top, width, height) = outline;
    let px = move |pixels: f64| viewport.with(|viewport| viewport.px(pixels));
    let middle = left + width / 2.0;
    view! {
        {delta.map(|delta| view! {
            <text class="ghost-price" x=middle y=move || top - px(10.0) font-size=move || px(14.0)>
                {delta}
            </text>
        })}
        <text
            class="ghost-reason"
            x=middle
            y=move || top + height + px(18.0)
            font-size=move || px(12.0)
            stroke-width=move || px(4.0)
        >
            {words}
        </text>
    }
    .into_any()
}
