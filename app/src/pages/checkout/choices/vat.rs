//! The questions that decide the VAT rate, and what each answer makes of the total.

use kitchen::design::VatAnswers;
use kitchen::quote::Regime;
use leptos::prelude::*;
use text::format::euro_cents;

use super::super::Desk;
use super::{Save, Tick};
use crate::app::language;

/// Changes the VAT answers and saves.
fn with_answers(desk: Desk, save: Save, change: impl FnOnce(&mut VatAnswers)) {
    let (services, vat) = desk.offer.with_untracked(|offer| (offer.services.clone(), offer.vat.clone()));
    let mut answers = vat.unwrap_or_default();
    change(&mut answers);
    save.dispatch((services, Some(answers)));
}

/// The questions of domain.md §4.1, and the total with each answer.
#[component]
pub(super) fn VatForm(desk: Desk, save: Save) -> impl IntoView {
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
