//! The door of the admin.

use leptos::prelude::*;
use leptos_meta::Title;

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
    let refused = move || action.value().get().and_then(Result::err);
    view! {
        <section class="wrap door">
            <h1>{text::admin::sign_in(language)}</h1>
            <ActionForm action>
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
