//! Privacy, terms and accessibility.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::NotFound;
use crate::app::language;

/// A page of legal text.
#[component]
pub fn Legal() -> impl IntoView {
    let language = language();
    let page = use_params_map();
    move || match page.with(|params| params.get("page")).as_deref() {
        Some("privacy") => view! { <Title text=text::legal::privacy::title(language) /> }.into_any(),
        Some("terms") => view! { <Title text=text::legal::terms::title(language) /> }.into_any(),
        Some("accessibility") => {
            view! { <Title text=text::legal::accessibility::title(language) /> }.into_any()
        }
        _ => view! { <NotFound /> }.into_any(),
    }
}
