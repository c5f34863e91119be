//! An order in full: what was drawn, what it costs line by line, what was acknowledged, what happened since.

use kitchen::order::{OrderNumber, OrderRecord, Status, Step};
use kitchen::rules::Severity;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use text::format::euro_cents;

use super::frame::AdminFrame;
use super::mails::StuckMails;
use crate::api::orders::OrderView;
use crate::api::staff::{ChangeStatus, load_order};
use crate::app::language;
use crate::error::AppError;
use crate::ui::{Loaded, PriceTable};
use crate::words;

/// The page of one order.
#[component]
pub fn Order() -> impl IntoView {
    let params = use_params_map();
    let change = ServerAction::<ChangeStatus>::new();
    let number = move || params.with(|params| params.get("number")?.parse::<OrderNumber>().ok());
    let order = Resource::new(
        move || (number(), change.version().get()),
        |(number, _)| async move {
            match number {
                // On the heap: a whole order lives in this future.
                Some(number) => Box::pin(load_order(number)).await,
                None => Err(AppError::NotFound),
            }
        },
    );
    let show = move |view: OrderView| view! { <Sheet view change /> };
    view! {
        <AdminFrame>
            {move || number().map(|of| view! { <div class="wrap"><StuckMails of /></div> })}
            <Loaded resource=order show />
        </AdminFrame>
    }
}

#[component]
fn Sheet(view: OrderView, change: ServerAction<ChangeStatus>) -> impl IntoView {
    let language = language();
    let OrderView { record, drawings } = view;
    let title = format!("{} · {}", record.number, record.contact.name());
    let drawings = drawings.into_iter().map(|(name, svg)| {
        view! {
            <figure class="drawing">
                <div inner_html=svg></div>
                <figcaption class="muted">{name}</figcaption>
            </figure>
        }
    });
    let total = euro_cents(language, record.gross().cents());
    let placed = words::moment(language, record.placed);
    view! {
        <Title text=title />
        <article class="wrap order">
            <header>
                <h1 class="num">{record.number.to_string()}</h1>
                <span class="status" data-status=record.status.key()>
                    {words::status(language, record.status)}
                </span>
                <span class="muted">{placed}</span>
                <span class="grow"></span>
                <b class="num total">{total}</b>
            </header>
            <Steps record=record.clone() change />
            <Contact record=record.clone() />
            <section>
                <h2>{text::admin::drawings(language)}</h2>
                <div class="drawings">{drawings.collect_view()}</div>
            </section>
            <section>
                <h2>{text::admin::lines(language)}</h2>
                <PriceTable
                    quote=record.quote.clone()
                    titles=record.texts.lines.clone()
                    regime=record.regime
                />
                <p class="muted">{text::admin::catalogue(language, &record.catalogue_version)}</p>
            </section>
            <Acknowledged record=record.clone() />
            <History steps=record.history />
        </article>
    }
}

/// The next steps that the order may take.
#[component]
fn Steps(record: OrderRecord, change: ServerAction<ChangeStatus>) -> impl IntoView {
    let language = language();
    let refused = move || change.value().get().and_then(Result::err);
    let steps = record.status.transitions();
    let buttons = steps.iter().enumerate().map(|(rank, next)| {
        let class = match (rank, next) {
            (_, Status::Cancelled) => "quiet",
            (0, _) => "primary",
            _ => "secondary",
        };
        view! {
            <ActionForm action=change>
                <input type="hidden" name="number" value=record.number.to_string() />
                <input type="hidden" name="from" value=record.status.key() />
                <input type="hidden" name="to" value=next.key() />
                <button class=class disabled=move || change.pending().get()>
                    {text::admin::change_to(language, words::status(language, *next))}
                </button>
            </ActionForm>
        }
    });
    view! {
        <section class="steps" aria-label=text::admin::change_status(language)>
            {if steps.is_empty() {
                view! { <p class="muted">{text::admin::ended(language)}</p> }.into_any()
            } else {
                buttons.collect_view().into_any()
            }}
            <p class="fault" role="alert">
                {move || refused().map(|error| error.sentence(language))}
            </p>
        </section>
    }
}

#[component]
fn Contact(record: OrderRecord) -> impl IntoView {
    let language = language();
    let contact = record.contact;
    let (mail, phone) = (format!("mailto:{}", contact.email()), format!("tel:{}", contact.phone()));
    let remarks = (!contact.remarks().is_empty())
        .then(|| view! { <p class="remarks">{contact.remarks().to_owned()}</p> });
    let vat_number =
        contact.vat_number().map(|number| view! { <br /> <span class="num">{number.to_owned()}</span> });
    view! {
        <section>
            <h2>{text::admin::contact(language)}</h2>
            <address>
                <b>{contact.name().to_owned()}</b>
                <br />
                {contact.street().to_owned()}
                <br />
                {format!("{} {}", contact.postcode(), contact.town())}
                <br />
                <a href=mail>{contact.email().to_owned()}</a>
                <br />
                <a href=phone>{contact.phone().to_owned()}</a>
                {vat_number}
            </address>
            {remarks}
        </section>
    }
}

/// The warnings that the customer ticked when ordering.
#[component]
fn Acknowledged(record: OrderRecord) -> impl IntoView {
    let language = language();
    let findings = record.findings.iter().zip(&record.texts.findings);
    let ticked: Vec<String> = findings
        .filter(|(finding, _)| finding.severity == Severity::Warning)
        .map(|(_, sentence)| sentence.clone())
        .collect();
    view! {
        <section>
            <h2>{text::admin::acknowledged(language)}</h2>
            {if ticked.is_empty() {
                view! { <p class="muted">{text::admin::acknowledged_none(language)}</p> }.into_any()
            } else {
                let items = ticked.into_iter().map(|sentence| view! { <li>{sentence}</li> });
                view! { <ul class="ticked">{items.collect_view()}</ul> }.into_any()
            }}
        </section>
    }
}

#[component]
fn History(steps: Vec<Step>) -> impl IntoView {
    let language = language();
    let rows = steps.into_iter().map(|step| {
        let actor = step.by.unwrap_or_else(|| text::admin::customer_actor(language).to_owned());
        view! {
            <li>
                <span class="num muted">{words::moment(language, step.at)}</span>
                " "
                {text::admin::history_row(language, actor, words::status(language, step.to))}
            </li>
        }
    });
    view! {
        <section>
            <h2>{text::admin::history(language)}</h2>
            <ol class="history">{rows.collect_view()}</ol>
        </section>
    }
}
