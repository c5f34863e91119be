//! The views of a kitchen, drawn.

use leptos::prelude::*;

/// Each view with its name.
#[component]
pub fn Drawings(
    /// Titles and drawings, each an SVG of ours.
    drawings: Vec<(String, String)>,
) -> impl IntoView {
    let figures = drawings.into_iter().map(|(title, svg)| {
        view! {
            <figure>
                <div class="drawing" role="img" aria-label=title.clone() inner_html=svg></div>
                <figcaption class="muted">{title.clone()}</figcaption>
            </figure>
        }
    });
    view! { <div class="drawings">{figures.collect_view()}</div> }
}
