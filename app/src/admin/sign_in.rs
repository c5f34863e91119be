//! The door of the admin.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_location, use_query_map};

use crate::address;
use crate::api::staff::SignIn as SignInAction;
use crate::app::language;
use crate::ui::Brand;

/// The page of the door.
#[component]
pub fn SignIn() -> impl IntoView {
    let language = language();
    view! {
        <Title text=text::admin::sign_in(language) />
        <div class="admin">
            <header class="site-header">
                <Brand />
            </header>
            <SignInForm />
        </div>
    }
}

/// Mail and password; also in the place of a page that asks for them.
#[component]
pub fn SignInForm() -> impl IntoView {
    let language = language();
    let action = ServerAction::<SignInAction>::new();
    let next = next();
    let refused = move || action.value().get().and_then(Result::err);
    view! {
        <section class="wrap door">
            <h1>{text::admin::sign_in(language)}</h1>
            <ActionForm action>
                <input type="hidden" name="next" value=move || next.get() />
                <p class="field">
                    <label for="email">{text::admin::email(language)}</label>
                    <input id="email" name="email" type="email" autocomplete="username" required />
                </p>
                <p class="field">
                    <label for="password">{text::admin::password(language)}</label>
                    <input
                        id="password"
                        name="password"
                        type="password"
                        autocomplete="current-password"
                        required
                    />
                </p>
                <p class="fault" role="alert">
                    {move || refused().map(|error| error.sentence(language))}
                </p>
                <button class="primary" disabled=move || action.pending().get()>
                    {text::admin::sign_in(language)}
                </button>
            </ActionForm>
        </section>
    }
}

/// Where to go from here: what the door was told, else the page in whose place the form stands.
fn next() -> Signal<String> {
    let (location, query) = (use_location(), use_query_map());
    Signal::derive(move || {
        let path = location.pathname.get();
        if path == address::SIGN_IN {
            return query.with(|query| query.get("next")).unwrap_or_default();
        }
        location
            .search
            .with(|search| if search.is_empty() { path.clone() } else { format!("{path}?{search}") })
    })
}
