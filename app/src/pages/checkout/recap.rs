//! What is bought, what must be acknowledged, and the button. The law wants the total, the essentials and
//! the missing withdrawal directly above it (domain.md §4.3).

use kitchen::contact::Field;
use kitchen::rules::{Finding, Severity};
use leptos::prelude::*;
use text::format::euro_cents;

use super::Desk;
use super::contact::fault;
use crate::address;
use crate::app::language;
use crate::error::AppError;
use crate::order_form::ticked;
use crate::ui::{FaultText, Follows, PriceTable};

/// Errors must be solved in the design; nothing here can.
#[component]
pub fn Errors(desk: Desk) -> impl IntoView {
    let language = language();
    let errors = move || of_severity(desk, Severity::Error);
    let item = move |finding: Finding| {
        let (title, sentence) = (finding.title(language), finding.sentence(language));
        view! {
            <li>
                <b>{title}</b>
                <p>{sentence}</p>
                <Follows language follows=finding.follows />
            </li>
        }
    };
    view! {
        <Show when=move || desk.has_errors()>
            <section class="notice fout">
                <h2>{text::checkout::errors(language)}</h2>
                <p>{text::checkout::errors_about(language)}</p>
                <ul>{move || errors().into_iter().map(item).collect_view()}</ul>
                <a class="secondary" href=address::design(language, &desk.edit.get_value())>
                    {text::checkout::back(language)}
                </a>
            </section>
        </Show>
    }
}

fn of_severity(desk: Desk, severity: Severity) -> Vec<Finding> {
    desk.offer
        .with(|offer| offer.findings.iter().filter(|finding| finding.severity == severity).cloned().collect())
}

/// Every warning with a box of its own.
#[component]
pub fn Warnings(desk: Desk) -> impl IntoView {
    let language = language();
    let warnings = move || of_severity(desk, Severity::Warning);
    let missing = Signal::derive(move || {
        let is_missing = desk.tried.get() && !desk.has_all_ticks();
        is_missing.then(|| text::contact::fault::warning(language).to_owned())
    });
    view! {
        <Show when=move || !warnings().is_empty()>
            <fieldset id="warnings" tabindex="-1" aria-describedby="warnings-fault">
                <legend>{text::checkout::warnings(language)}</legend>
                <p class="muted">{text::checkout::warnings_about(language)}</p>
                {move || warnings().into_iter().map(|finding| view! { <Warning desk finding /> }).collect_view()}
                <FaultText id="warnings-fault" fault=missing />
            </fieldset>
        </Show>
    }
}

#[component]
fn Warning(desk: Desk, finding: Finding) -> impl IntoView {
    let language = language();
    let value = ticked(&finding);
    let is_ticked = desk.form.with_untracked(|form| form.acknowledged.contains(&value));
    let sent = value.clone();
    let (title, sentence) = (finding.title(language), finding.sentence(language));
    let change = move |is_on: bool| {
        desk.form.update(|form| {
            form.acknowledged.retain(|known| *known != value);
            if is_on {
                form.acknowledged.push(value.clone());
            }
        });
    };
    view! {
        <div class="check warn">
            <b>{title}</b>
            <p>{sentence}</p>
            <Follows language follows=finding.follows />
            <label class="tick">
                <input
                    type="checkbox"
                    name="form[acknowledged][]"
                    value=sent
                    checked=is_ticked
                    on:change:target=move |event| change(event.target().checked())
                />
                {text::checkout::understand(language)}
            </label>
        </div>
    }
}

/// The lines, the terms, and the button with what the law wants above it.
#[component]
pub fn Recap(desk: Desk) -> impl IntoView {
    let language = language();
    let table = move || {
        let offer = desk.offer.get();
        let titles: Vec<String> = offer.words.iter().map(|(title, _)| title.clone()).collect();
        let regime = offer.quote.totals.regime();
        view! { <PriceTable quote=offer.quote titles regime /> }
    };
    let statement = move || {
        let statement = desk.regime().statement(language);
        statement.map(|words| view! { <p class="muted statement">{words}</p> })
    };
    view! {
        <section class="recap">
            <h2>{text::checkout::recap(language)}</h2>
            {table}
            {statement}
            <Terms desk />
            <Bind desk />
        </section>
    }
}

#[component]
fn Terms(desk: Desk) -> impl IntoView {
    let language = language();
    let left = RwSignal::new(Vec::new());
    let change = move |is_on: bool| {
        desk.form.update(|form| form.terms = if is_on { "on".to_owned() } else { String::new() });
    };
    view! {
        <div class="field">
            <label class="tick">
                <input
                    id="contact-terms"
                    type="checkbox"
                    name="form[terms]"
                    aria-describedby="contact-terms-fault"
                    on:change:target=move |event| change(event.target().checked())
                />
                {text::checkout::terms(language)}
            </label>
            <FaultText id="contact-terms-fault" fault=fault(desk, left, Field::Terms) />
            <p class="muted">
                <a href=address::legal(language, "terms") target="_blank">
                    {text::footer::terms(language)}
                </a>
                " · "
                <a href=address::legal(language, "privacy") target="_blank">
                    {text::footer::privacy(language)}
                </a>
            </p>
        </div>
    }
}

#[component]
fn Bind(desk: Desk) -> impl IntoView {
    let language = language();
    let total = move || desk.offer.with(|offer| euro_cents(language, offer.quote.gross().cents()));
    let title = move || desk.regime().total_title(language, false);
    let items = move || desk.offer.with(|offer| text::checkout::cabinets(language, offer.cabinets));
    let is_empty = move || desk.offer.with(|offer| offer.cabinets == 0);
    let cannot = move || desk.has_errors() || is_empty() || desk.place.pending().get();
    let failure = move || {
        let error = desk.place.value().get().and_then(Result::err);
        let said = error
            .filter(|error| !matches!(error, AppError::Conflict(_)))
            .map(|error| error.sentence(language));
        let faulty = || {
            (!desk.contact_faults().is_empty()).then(|| text::checkout::fault_summary(language).to_owned())
        };
        said.or_else(faulty).or_else(|| is_empty().then(|| text::checkout::empty(language).to_owned()))
    };
    view! {
        <div class="bind">
            <p class="total">
                <span>{items} " · " {title}</span>
                <b class="num">{total}</b>
            </p>
            <p>{text::checkout::measuring(language)}</p>
            <p>{text::checkout::term(language)}</p>
            <p>
                <strong>{text::checkout::withdrawal(language)}</strong>
            </p>
            <p class="fault" role="alert">
                {failure}
            </p>
            <button class="primary big" disabled=cannot>
                {text::checkout::button(language)}
            </button>
        </div>
    }
}
