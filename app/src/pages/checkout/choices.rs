//! Delivery, fitting and the VAT questions. They belong to the design: a change is a new revision.

mod services;
mod vat;

use kitchen::design::{Services, VatAnswers};
use leptos::prelude::*;

use self::services::ServicesForm;
use self::vat::VatForm;
use super::Desk;
use crate::api::orders::save_choices;
use crate::app::language;

/// The choices and what they make of the price.
#[component]
pub fn Choices(desk: Desk) -> impl IntoView {
    let language = language();
    let save = Action::new(move |(services, vat): &(Services, Option<VatAnswers>)| {
        let (services, vat) = (services.clone(), vat.clone());
        let (edit, revision) = (desk.edit.get_value(), desk.offer.with_untracked(|offer| offer.revision));
        async move {
            let saved = save_choices(edit, revision, services, vat).await;
            saved.map(|offer| desk.offer.set(offer))
        }
    });
    let pending = save.pending();
    let failure = move || save.value().get().and_then(Result::err).map(|error| error.sentence(language));
    view! {
        <section class="choices-form" aria-busy=move || pending.get().to_string()>
            <ServicesForm desk save />
            <VatForm desk save />
            <p class="fault" role="alert">
                {failure}
            </p>
        </section>
    }
}

type Save = Action<(Services, Option<VatAnswers>), Result<(), crate::error::AppError>>;

/// A box with its explanation.
#[component]
fn Tick(
    label: &'static str,
    #[prop(optional)] about: Option<&'static str>,
    value: Signal<bool>,
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                checked=value.get_untracked()
                prop:checked=value
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span>{label} {about.map(|about| view! { <small class="muted">{about}</small> })}</span>
        </label>
    }
}
