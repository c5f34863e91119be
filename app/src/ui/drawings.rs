//! The views of a kitchen, drawn.

use leptos::prelude::*;

use crate::app::language;
use crate::words;

/// Each view with its name.
#[component]
pub fn Drawings(
    /// Names and drawings: `plan` and the letters of walls, each an SVG of ours.
    drawings: Vec<(String, String)>,
) -> impl IntoView {
    let language = language();
    let figures = drawings.into_iter().map(|(name, svg)| {
        let title = words::view(language, &name);
        view! {
            <figure>
                <div class="drawing" role="img" aria-label=title.clone() inner_html=svg></div>
                <figcaption class="muted">{title.clone()}</figcaption>
            </figure>
        }
    });
    view! { <div class="drawings">{figures.collect_view()}</div> }
}
