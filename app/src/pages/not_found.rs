//! What is not there.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::app::language;
use crate::{address, request};

/// The page for an address without one; the server answers 404 with it.
#[component]
pub fn NotFound() -> impl IntoView {
    request::answer_not_found();
    let language = language();
    view! {
        <Title text=text::not_found::title(language) />
        <section class="wrap message">
            <h1>{text::not_found::title(language)}</h1>
            <p class="lead">{text::not_found::about(language)}</p>
            <a class="primary big" href=address::home(language)>
                {text::not_found::home(language)}
            </a>
        </section>
    }
}
