//! Delivery, fitting and the VAT questions. They belong to the design: a change is a new revision.

use kitchen::design::{Services, VatAnswers};
use kitchen::quote::Regime;
use leptos::prelude::*;
use text::format::euro_cents;

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

/// Changes the services and saves.
fn with_services(desk: Desk, save: Save, change: impl FnOnce(&mut Services)) {
    let (mut services, vat) = desk.offer.with_untracked(|offer| (offer.services.clone(), offer.vat.clone()));
    change(&mut services);
    save.dispatch((services, vat));
}

/// Changes the VAT answers and saves.
fn with_answers(desk: Desk, save: Save, change: impl FnOnce(&mut VatAnswers)) {
    let (services, vat) = desk.offer.with_untracked(|offer| (offer.services.clone(), offer.vat.clone()));
    let mut answers = vat.unwrap_or_default();
    change(&mut answers);
    save.dispatch((services, Some(answers)));
}

#[component]
fn ServicesForm(desk: Desk, save: Save) -> impl IntoView {
    let language = language();
    let get = move |read: fn(&Services) -> bool| {
        Signal::derive(move || desk.offer.with(|offer| read(&offer.services)))
    };
    let set = move |write: fn(&mut Services, bool)| {
        Callback::new(move |is_on| with_services(desk, save, |services| write(services, is_on)))
    };
    view! {
        <fieldset>
            <legend>{text::services::title(language)}</legend>
            <div class="grid">
                <Delivery desk save />
                <Count
                    id="floor"
                    label=text::services::floor(language)
                    about=text::services::floor_about(language)
                    most=Services::FLOORS
                    value=Signal::derive(move || desk.offer.with(|offer| offer.services.floor))
                    on_change=Callback::new(move |count| {
                        with_services(desk, save, |services| services.floor = count);
                    })
                />
            </div>
            <Tick
                label=text::services::hoist(language)
                about=text::services::hoist_about(language)
                value=get(|services| services.hoist)
                on_change=set(|services, is_on| services.hoist = is_on)
            />
            <Tick
                label=text::services::measure(language)
                about=text::services::measure_about(language)
                value=get(|services| services.measure)
                on_change=set(|services, is_on| services.measure = is_on)
            />
            <Tick
                label=text::services::install(language)
                value=get(|services| services.install)
                on_change=set(|services, is_on| services.install = is_on)
            />
            <Tick
                label=text::services::connect(language)
                value=get(|services| services.connect)
                on_change=set(|services, is_on| services.connect = is_on)
            />
            <Tick
                label=text::services::demolish(language)
                value=get(|services| services.demolish)
                on_change=set(|services, is_on| services.demolish = is_on)
            />
            <Tick
                label=text::services::rush(language)
                about=text::services::rush_about(language)
                value=get(|services| services.rush)
                on_change=set(|services, is_on| services.rush = is_on)
            />
            <Tick
                label=text::services::design(language)
                about=text::services::design_about(language)
                value=get(|services| services.design)
                on_change=set(|services, is_on| services.design = is_on)
            />
            <div class="grid">
                <Count
                    id="hours"
                    label=text::services::hours(language)
                    about=text::services::hours_about(language)
                    most=Services::HOURS
                    value=Signal::derive(move || desk.offer.with(|offer| offer.services.hours))
                    on_change=Callback::new(move |count| {
                        with_services(desk, save, |services| services.hours = count);
                    })
                />
                <Count
                    id="visits"
                    label=text::services::visits(language)
                    about=text::services::visits_about(language)
                    most=Services::VISITS
                    value=Signal::derive(move || desk.offer.with(|offer| offer.services.visits))
                    on_change=Callback::new(move |count| {
                        with_services(desk, save, |services| services.visits = count);
                    })
                />
            </div>
        </fieldset>
    }
}

#[component]
fn Delivery(desk: Desk, save: Save) -> impl IntoView {
    let language = language();
    let zones = desk.offer.with_untracked(|offer| offer.zones);
    let zone = move |km: Option<i32>| km.and_then(|km| zones.into_iter().find(|zone| km <= *zone));
    let chosen = Memo::new(move |_| zone(desk.offer.with(|offer| offer.services.delivery_km)));
    let options = zones.map(|km| {
        view! {
            <option value=km.to_string() selected=move || chosen.get() == Some(km)>
                {text::services::delivery_zone(language, km)}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for="delivery">{text::services::delivery(language)}</label>
            <select
                id="delivery"
                on:change:target=move |event| {
                    let km = event.target().value().parse().ok();
                    with_services(desk, save, |services| services.delivery_km = km);
                }
            >
                <option value="" selected=move || chosen.get().is_none()>
                    {text::services::delivery_none(language)}
                </option>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}

/// How many of something, with its explanation.
#[component]
fn Count(
    id: &'static str,
    label: &'static str,
    about: &'static str,
    most: i32,
    value: Signal<i32>,
    on_change: Callback<i32>,
) -> impl IntoView {
    let hint = format!("{id}-hint");
    let shown = move || value.get().to_string();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="number"
                min="0"
                max=most
                inputmode="numeric"
                aria-describedby=hint.clone()
                value=untrack(shown)
                prop:value=shown
                on:change:target=move |event| {
                    on_change.run(event.target().value().trim().parse().unwrap_or(0).clamp(0, most));
                }
            />
            <small class="muted" id=hint>
                {about}
            </small>
        </div>
    }
}

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

/// The questions of domain.md §4.1, and the total with each answer.
#[component]
fn VatForm(desk: Desk, save: Save) -> impl IntoView {
    let language = language();
    let get = move |read: fn(&VatAnswers) -> bool| {
        Signal::derive(move || desk.offer.with(|offer| offer.vat.as_ref().is_some_and(read)))
    };
    let set = move |write: fn(&mut VatAnswers, bool)| {
        Callback::new(move |is_on| with_answers(desk, save, |answers| write(answers, is_on)))
    };
    let fitted = move || {
        let is_fitted = desk.offer.with(|offer| offer.services.install);
        if is_fitted { text::vat::fitted(language) } else { text::vat::not_fitted(language) }
    };
    // Of a file that was written elsewhere: what is saved here has the one answer follow from the other.
    let is_denied = Memo::new(move |_| {
        desk.offer.with(|offer| {
            let denies = |answers: &VatAnswers| !answers.installed_by_us;
            offer.services.install && offer.vat.as_ref().is_some_and(denies)
        })
    });
    view! {
        <fieldset>
            <legend>{text::vat::title(language)}</legend>
            <p class="muted">{text::vat::intro(language)}</p>
            <p>{fitted}</p>
            <Show when=move || is_denied.get()>
                <Tick
                    label=text::vat::installed_by_us(language)
                    about=text::vat::installed_by_us_about(language)
                    value=Signal::stored(false)
                    on_change=set(|answers, is_on| answers.installed_by_us = is_on)
                />
            </Show>
            <Tick
                label=text::vat::private_dwelling(language)
                about=text::vat::private_dwelling_about(language)
                value=get(|answers| answers.private_dwelling)
                on_change=set(|answers, is_on| answers.private_dwelling = is_on)
            />
            <FirstOccupied desk save />
            <Tick
                label=text::vat::end_user(language)
                about=text::vat::end_user_about(language)
                value=get(|answers| answers.end_user)
                on_change=set(|answers, is_on| answers.end_user = is_on)
            />
            <Tick
                label=text::vat::files_returns(language)
                about=text::vat::files_returns_about(language)
                value=get(|answers| answers.files_returns)
                on_change=set(|answers, is_on| answers.files_returns = is_on)
            />
            <Totals desk />
        </fieldset>
    }
}

/// The earliest year that is taken for one: no dwelling is older than its country's registers.
const FIRST_YEAR: i32 = 1000;

#[component]
fn FirstOccupied(desk: Desk, save: Save) -> impl IntoView {
    let language = language();
    let year = move || desk.offer.with(|offer| offer.vat.as_ref().and_then(|answers| answers.first_occupied));
    let value = move || year().map(|year| year.to_string()).unwrap_or_default();
    let (invoice_year, years) =
        desk.offer.with_untracked(|offer| (offer.invoice_year, offer.renovation_years));
    let fault = RwSignal::new(None);
    let change = move |typed: String| {
        let typed = typed.trim().to_owned();
        let parsed = typed.parse().ok().filter(|year| (FIRST_YEAR..=invoice_year).contains(year));
        if parsed.is_none() && !typed.is_empty() {
            fault.set(Some(text::contact::fault::year(language, typed)));
            return;
        }
        fault.set(None);
        with_answers(desk, save, |answers| answers.first_occupied = parsed);
    };
    view! {
        <div class="field year">
            <label for="first-occupied">{text::vat::first_occupied(language)}</label>
            <input
                id="first-occupied"
                inputmode="numeric"
                maxlength="4"
                aria-describedby="first-occupied-hint first-occupied-fault"
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                value=untrack(value)
                prop:value=value
                on:change:target=move |event| change(event.target().value())
            />
            <crate::ui::FaultText id="first-occupied-fault" fault />
            <small class="muted" id="first-occupied-hint">
                {text::vat::first_occupied_about(language, invoice_year - years, years)}
            </small>
        </div>
    }
}

/// Both totals; the one that counts is marked.
#[component]
fn Totals(desk: Desk) -> impl IntoView {
    let language = language();
    let gross =
        move |regime| desk.offer.with(|offer| euro_cents(language, offer.quote.totals.gross(regime).cents()));
    let counts = move |regime| desk.regime() == regime;
    let verdict = move || match desk.regime() {
        Regime::Standard21 => text::vat::not_allowed(language),
        Regime::Renovation6 => text::vat::allowed(language),
        Regime::ReverseCharge => text::vat::reverse_allowed(language),
    };
    let total = move |regime: Regime| {
        view! {
            <div class:counts=move || counts(regime)>
                <dt>{regime.name(language)}</dt>
                <dd class="num">{move || gross(regime)}</dd>
            </div>
        }
    };
    // Of no use to a private person.
    let is_business = Memo::new(move |_| counts(Regime::ReverseCharge));
    let reverse = move || is_business.get().then(|| total(Regime::ReverseCharge));
    view! {
        <dl class="regimes">
            {total(Regime::Renovation6)}
            {total(Regime::Standard21)}
            {reverse}
        </dl>
        <p role="status">{verdict} " " <span class="muted">{text::vat::appliances_21(language)}</span></p>
    }
}
