//! Kitchens to start from.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::app::language;

/// The examples, each with its picture and its price.
#[component]
pub fn Gallery() -> impl IntoView {
    let language = language();
    view! {
        <Title text=text::gallery::title(language) />
        <Meta name="description" content=text::gallery::description(language) />
        <section class="wrap examples">
            <h1>{text::gallery::title(language)}</h1>
            <p class="lead">{text::gallery::description(language)}</p>
        </section>
    }
}
