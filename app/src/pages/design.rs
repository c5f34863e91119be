//! The editor's page: the server sends a finished still picture, the interactive editor then takes its place.
//! It is not hydrated, so it cannot differ from what the server sent.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};

use crate::app::language;
use crate::configurator::{Access, Editor};

/// The editor of a design for its owner.
pub struct DesignRoute(Access);

#[lazy_route]
impl LazyRoute for DesignRoute {
    fn data() -> Self {
        DesignRoute(Access::Edit(parameter("edit")))
    }

    fn view(this: Self) -> AnyView {
        view! { <Design access=this.0 /> }.into_any()
    }
}

/// A design to look at.
pub struct SharedRoute(Access);

#[lazy_route]
impl LazyRoute for SharedRoute {
    fn data() -> Self {
        SharedRoute(Access::Shared(parameter("share")))
    }

    fn view(this: Self) -> AnyView {
        view! { <Design access=this.0 /> }.into_any()
    }
}

fn parameter(name: &str) -> String {
    use_params_map().with_untracked(|params| params.get(name)).unwrap_or_default()
}

#[component]
fn Design(access: Access) -> impl IntoView {
    let language = language();
    let awake = RwSignal::new(false);
    // Effects run in the browser only, after the still picture has been taken over.
    Effect::new(move || awake.set(true));
    view! {
        <Title text=text::editor::title(language, "") />
        {move || {
            if awake.get() {
                view! { <Editor language access=access.clone() /> }.into_any()
            } else {
                view! { <p class="wrap">{text::common::loading(language)}</p> }.into_any()
            }
        }}
    }
}
