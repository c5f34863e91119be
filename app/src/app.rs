//! Every address and its page.

use kitchen::maker::Maker;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{Lazy, LazyRoute, SsrMode, path};
use text::Language;

use crate::admin;
use crate::api::site::load_maker;
use crate::error::AppError;
use crate::pages::{
    CheckoutRoute, DesignRoute, Gallery, Home, Legal, NewRoute, NotFound, Order, SharedRoute,
};
use crate::request;
use crate::ui::Frame;

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(request::language());
    // Effects run in the browser only: from here on the page answers, and tests can tell.
    Effect::new(|| {
        if let Some(root) = document().document_element() {
            // Nothing but the tests hangs on the mark.
            let _ = root.set_attribute("data-awake", "");
        }
    });
    provide_context(Site { maker: Resource::new(|| (), |()| load_maker()) });
    view! {
        <Router>
            <Frame>
                {if is_known(&request::path()) {
                    view! { <Pages /> }.into_any()
                } else {
                    view! { <NotFound /> }.into_any()
                }}
            </Frame>
        </Router>
    }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=NotFound>
            <Route path=path!("/:language") view=Home ssr=SsrMode::Async />
            <Route path=path!("/:language/gallery") view=Gallery ssr=SsrMode::Async />
            <Route path=path!("/:language/new") view={Lazy::<NewRoute>::new()} ssr=SsrMode::Async />
            <Route
                path=path!("/:language/design/:edit")
                view={Lazy::<DesignRoute>::new()}
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/:language/design/:edit/order")
                view={Lazy::<CheckoutRoute>::new()}
                ssr=SsrMode::Async
            />
            <Route
                path=path!("/:language/shared/:share")
                view={Lazy::<SharedRoute>::new()}
                ssr=SsrMode::Async
            />
            <Route path=path!("/admin/sign-in") view=admin::SignIn ssr=SsrMode::Async />
            <Route path=path!("/admin/orders") view=admin::Orders ssr=SsrMode::Async />
            <Route path=path!("/admin/orders/:number") view=admin::Order ssr=SsrMode::Async />
            <Route path=path!("/:language/order/:status") view=Order ssr=SsrMode::Async />
            <Route path=path!("/:language/legal/:page") view=Legal ssr=SsrMode::Async />
        </FlatRoutes>
    }
}

/// Whether an address begins as those of pages do: the router takes any word for a language. Without a request, when
/// the routes are listed, there is no address.
fn is_known(path: &str) -> bool {
    matches!(steps(path)[0], "" | "admin") || Language::from_code(steps(path)[0]).is_some()
}

/// The steps of an address, without the slashes.
fn steps(path: &str) -> Vec<&str> {
    path.trim_matches('/').split('/').collect()
}

/// Says of each address with a lazy page above which it is.
macro_rules! lazy_pages {
    ($($steps:pat => $page:ident,)*) => {
        /// Fetches the code of the page that is shown, where it is lazy. A page wakes in one go, without waiting for
        /// code: to wake while waiting, every view would be in the program a second time.
        pub async fn fetch_code() {
            match steps(&request::path())[..] {
                $($steps => $page::preload().await,)*
                _ => {}
            }
        }

        #[cfg(test)]
        fn lazy_page(path: &str) -> Option<&'static str> {
            match steps(path)[..] {
                $($steps => Some(stringify!($page)),)*
                _ => None,
            }
        }
    };
}

lazy_pages! {
    [_, "new"] => NewRoute,
    [_, "design", _] => DesignRoute,
    [_, "design", _, "order"] => CheckoutRoute,
    [_, "shared", _] => SharedRoute,
}

/// What every page shows, asked once.
#[derive(Clone, Copy)]
struct Site {
    maker: Resource<Result<Maker, AppError>>,
}

/// Who makes the kitchens.
pub fn maker() -> Resource<Result<Maker, AppError>> {
    expect_context::<Site>().maker
}

/// The language of the page; it changes only with a new page.
pub fn language() -> Language {
    expect_context()
}

#[cfg(test)]
mod tests {
    use super::lazy_page;

    #[test]
    fn the_code_of_every_lazy_route_is_fetched_and_of_no_other() {
        let (routes, _) = include_str!("app.rs").split_once("</FlatRoutes>").unwrap();
        let within = |text: &'static str, from: &str, to: &str| {
            text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(inner, _)| inner)
        };
        let routes: Vec<&str> =
            routes.split("<Route ").skip(1).chain(routes.split("<Route\n").skip(1)).collect();
        assert!(routes.len() > 10);
        for route in routes {
            let route = route.split("<Route").next().unwrap();
            let path = within(route, "path!(\"", "\")").unwrap();
            assert_eq!(lazy_page(path), within(route, "Lazy::<", ">"), "{path}");
        }
    }
}
