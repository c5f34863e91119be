//! The page of an order, behind its link: the confirmation first, its status ever after.

use kitchen::order::{OrderRecord, Status};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use crate::api::orders::{OrderView, order_status};
use crate::app::{language, maker};
use crate::ui::{Drawings, Loaded, PriceTable};
use crate::words;

/// The order of the link.
#[component]
pub fn Order() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("status")).unwrap_or_default());
    let order = Resource::new(move || token.get(), order_status);
    let show = |view: OrderView| {
        let OrderView { record, drawings } = view;
        view! { <Shown record drawings /> }
    };
    view! { <Loaded resource=order show /> }
}

#[component]
fn Shown(record: OrderRecord, drawings: Vec<(String, String)>) -> impl IntoView {
    let language = language();
    let title = text::order::title(language, record.number);
    let is_new = record.status == Status::Received;
    let contact = record.contact.clone();
    let ordered = text::order::ordered_on(language, words::day(language, record.placed));
    view! {
        <Title text=title.clone() />
        <article class="wrap receipt">
            <header>
                <p class="muted">{ordered}</p>
                <h1>{title}</h1>
                {is_new.then(|| view! { <Thanks email=contact.email().to_owned() /> })}
            </header>
            <section>
                <h2>{text::order::status(language)}</h2>
                <Progress record=record.clone() />
            </section>
            {is_new.then(|| view! { <Next /> })}
            <section>
                <h2>{text::order::drawing(language)}</h2>
                <Drawings drawings />
            </section>
            <section>
                <h2>{text::order::lines(language)}</h2>
                <PriceTable quote=record.quote.clone() titles=record.texts.lines.clone() regime=record.regime />
            </section>
            <section>
                <h2>{text::order::delivered_to(language)}</h2>
                <address>
                    {contact.name().to_owned()} <br /> {contact.street().to_owned()} <br />
                    {format!("{} {}", contact.postcode(), contact.town())}
                </address>
            </section>
            <Questions />
        </article>
    }
}

#[component]
fn Thanks(email: String) -> impl IntoView {
    let language = language();
    view! {
        <div class="thanks" role="status">
            <b>{text::order::thanks(language)}</b>
            <p>{text::order::thanks_about(language, email)}</p>
        </div>
    }
}

/// What it is now and what it was, each with its day.
#[component]
fn Progress(record: OrderRecord) -> impl IntoView {
    let language = language();
    let last = record.history.len().saturating_sub(1);
    let steps = record.history.iter().enumerate().map(|(index, step)| {
        let meaning = (index == last).then(|| words::status_meaning(language, step.to));
        view! {
            <li aria-current=(index == last).then_some("step")>
                <b>{words::status(language, step.to)}</b>
                <small class="muted">{words::moment(language, step.at)}</small>
                {meaning.map(|meaning| view! { <p>{meaning}</p> })}
            </li>
        }
    });
    view! { <ol class="progress">{steps.collect_view()}</ol> }
}

#[component]
fn Next() -> impl IntoView {
    let language = language();
    view! {
        <section>
            <h2>{text::order::next(language)}</h2>
            <ol class="next">
                <li>{text::order::next_confirm(language)}</li>
                <li>{text::order::next_measure(language)}</li>
                <li>{text::order::next_make(language)}</li>
            </ol>
        </section>
    }
}

#[component]
fn Questions() -> impl IntoView {
    let language = language();
    let maker = maker();
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                maker.await.ok().map(|maker| {
                    view! { <p class="muted">{text::order::questions(language, maker.mail, maker.phone)}</p> }
                })
            })}
        </Suspense>
    }
}
