//! Every address and its page.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{Lazy, SsrMode, path};

use crate::admin::{Order, Orders, SignIn};
use crate::pages::{DesignRoute, Gallery, Home, Legal, NotFound, SharedRoute};
use crate::ui::Frame;

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(crate::request::language());
    view! {
        <Router>
            <Frame>
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/:language") view=Home ssr=SsrMode::Async />
                    <Route path=path!("/:language/gallery") view=Gallery ssr=SsrMode::Async />
                    <Route
                        path=path!("/:language/design/:edit")
                        view={Lazy::<DesignRoute>::new()}
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/:language/shared/:share")
                        view={Lazy::<SharedRoute>::new()}
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/admin/sign-in") view=SignIn ssr=SsrMode::Async />
                    <Route path=path!("/admin/orders") view=Orders ssr=SsrMode::Async />
                    <Route path=path!("/admin/orders/:number") view=Order ssr=SsrMode::Async />
                    <Route path=path!("/:language/legal/:page") view=Legal ssr=SsrMode::Async />
                </FlatRoutes>
            </Frame>
        </Router>
    }
}

/// The language of the page; it changes only with a new page.
pub fn language() -> text::Language {
    expect_context()
}
