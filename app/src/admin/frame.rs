//! The bar above every page of the admin.

use leptos::prelude::*;

use crate::address;
use crate::api::staff::{Me, SignOut, SignOutEverywhere, who_am_i};
use crate::app::language;
use crate::error::AppError;
use crate::ui::Brand;

/// Who is signed in, asked once for a page.
#[derive(Clone, Copy)]
struct Desk {
    me: Resource<Result<Me, AppError>>,
}

/// Who is signed in; only inside [`AdminFrame`].
pub fn me() -> Resource<Result<Me, AppError>> {
    expect_context::<Desk>().me
}

/// Bar with the ways in the admin and out of it, then the page.
#[component]
pub fn AdminFrame(children: Children) -> impl IntoView {
    let language = language();
    let me = Resource::new(|| (), |()| who_am_i());
    provide_context(Desk { me });
    view! {
        <div class="admin">
            <header class="site-header">
                <Brand />
                <nav aria-label=text::admin::title(language)>
                    <a href=address::ORDERS rel="external">
                        {text::admin::orders(language)}
                    </a>
                </nav>
                <Suspense>{move || Suspend::new(async move { me.await.ok().map(signed_in) })}</Suspense>
            </header>
            {children()}
        </div>
    }
}

/// Who is signed in, and the ways out.
fn signed_in(me: Me) -> impl IntoView {
    let language = language();
    let (out, out_everywhere) = (ServerAction::<SignOut>::new(), ServerAction::<SignOutEverywhere>::new());
    let role =
        if me.is_owner { text::admin::role_owner(language) } else { text::admin::role_sales(language) };
    view! {
        <details class="account">
            <summary aria-label=text::admin::signed_in(language, &me.email)>
                <span>{me.email.clone()}</span>
            </summary>
            <div class="menu">
                <p class="muted">{text::admin::signed_in(language, &me.email)} " · " {role}</p>
                <ActionForm action=out>
                    <button class="quiet">{text::admin::sign_out(language)}</button>
                </ActionForm>
                <ActionForm action=out_everywhere>
                    <button class="quiet" title=text::admin::sign_out_all_about(language)>
                        {text::admin::sign_out_all(language)}
                    </button>
                </ActionForm>
            </div>
        </details>
    }
}
