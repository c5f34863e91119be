//! The editor's page: the server sends a finished still picture, the interactive editor then takes its place.
//! It is not hydrated, so it cannot differ from what the server sent.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use text::format::euro_cents;

use crate::api::designs::{Opened, load_design, load_shared};
use crate::app::language;
use crate::configurator::{Access, Configurator};
use crate::error::AppError;
use crate::request;
use crate::ui::{Brand, Loaded, recent};

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

async fn open(access: Access) -> Result<Opened, AppError> {
    match access {
        Access::Edit(token) => load_design(token).await,
        Access::Shared(token) => load_shared(token).await,
    }
}

#[component]
fn Design(access: Access) -> impl IntoView {
    let language = language();
    let awake = RwSignal::new(false);
    let asked = access.clone();
    let opened = Resource::new(|| (), move |()| open(asked.clone()));
    // Effects run in the browser only, after the still picture has been taken over.
    Effect::new(move || awake.set(true));
    let show = move |opened: Opened| {
        let access = access.clone();
        view! {
            <Title text=text::editor::title(language, &opened.name) />
            {move || {
                let (access, opened) = (access.clone(), opened.clone());
                if awake.get() {
                    if let Access::Edit(token) = &access {
                        recent::remember(token, &opened.name);
                    }
                    let still = opened.clone();
                    view! {
                        <Configurator language access opened>
                            <Still opened=still.clone() />
                        </Configurator>
                    }
                    .into_any()
                } else {
                    view! { <Still opened /> }.into_any()
                }
            }}
        }
    };
    view! { <Loaded resource=opened show /> }
}

/// What stands there before the editor: the bar with name and price, and the first wall.
#[component]
fn Still(opened: Opened) -> impl IntoView {
    let language = language();
    let price = opened.regime.total_title(language, opened.is_delivered_and_fitted);
    let catalogue = format!("/catalogue/{}.json", opened.catalogue_version);
    view! {
        <link rel="preload" href=catalogue r#as="fetch" r#type="application/json" crossorigin="" />
        <header class="bar">
            <Brand />
            <span class="name">
                <b>{opened.name.clone()}</b>
            </span>
            <span class="grow"></span>
            <span class="price">
                <small>{price}</small>
                <b class="num">{euro_cents(language, opened.gross_cents)}</b>
            </span>
        </header>
        <div class="still drawing" aria-hidden="true" inner_html=request::still(&opened.saved.file)></div>
        <p class="visually-hidden" role="status">
            {text::common::loading(language)}
        </p>
    }
}
