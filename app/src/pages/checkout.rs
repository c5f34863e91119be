//! The checkout: choices, VAT, contact, warnings, recap, and the button that binds.

mod choices;
mod conflict;
mod contact;
mod recap;

use kitchen::contact::FieldError;
use kitchen::order::ConflictReason;
use kitchen::quote::Regime;
use kitchen::rules::Severity;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, SubmitEvent};
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};

use crate::address;
use crate::api::orders::{Checkout, PlaceOrder, load_checkout};
use crate::app::language;
use crate::error::AppError;
use crate::order_form::OrderForm;
use crate::ui::Loaded;

use choices::Choices;
use conflict::Changed;
use contact::Contact;
use recap::{Errors, Recap, Warnings};

/// The checkout of a design.
pub struct CheckoutRoute(String);

#[lazy_route]
impl LazyRoute for CheckoutRoute {
    fn data() -> Self {
        CheckoutRoute(use_params_map().with_untracked(|params| params.get("edit")).unwrap_or_default())
    }

    fn view(this: Self) -> AnyView {
        view! { <Page edit=this.0 /> }.into_any()
    }
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    edit: StoredValue<String>,
    /// What stands now; a saved choice or a refusal replaces it.
    offer: RwSignal<Checkout>,
    /// What stood before a refusal, to be compared line by line.
    before: RwSignal<Option<(ConflictReason, Checkout)>>,
    /// What was typed; it outlives every refusal.
    form: RwSignal<OrderForm>,
    /// Whether an attempt was made, after which every fault is shown.
    tried: RwSignal<bool>,
    place: ServerAction<PlaceOrder>,
}

#[component]
fn Page(edit: String) -> impl IntoView {
    let language = language();
    let asked = edit.clone();
    let checkout = Resource::new(|| (), move |()| load_checkout(asked.clone()));
    let show = move |offer: Checkout| {
        let edit = edit.clone();
        view! { <Counter edit offer /> }
    };
    view! {
        <Title text=text::checkout::title(language) />
        <Meta name="description" content=text::checkout::description(language) />
        <Loaded resource=checkout show />
    }
}

#[component]
fn Counter(edit: String, offer: Checkout) -> impl IntoView {
    let language = language();
    let desk = Desk {
        edit: StoredValue::new(edit.clone()),
        offer: RwSignal::new(offer),
        before: RwSignal::new(None),
        form: RwSignal::new(OrderForm::default()),
        tried: RwSignal::new(false),
        place: ServerAction::new(),
    };
    Effect::new(move || desk.hear());
    let name = move || desk.offer.with(|offer| offer.name.clone());
    view! {
        <div class="wrap checkout">
            <header>
                <a class="more" href=address::design(language, &edit)>
                    {text::checkout::back(language)}
                </a>
                <h1>{text::checkout::title(language)}</h1>
                <p class="lead">{name}</p>
            </header>
            <Again desk />
            <Changed desk />
            <Errors desk />
            <Choices desk />
            <ActionForm
                action=desk.place
                attr:novalidate=true
                attr:class="order-form"
                on:submit:capture=move |event| desk.check(&event)
            >
                <Hidden desk />
                <Contact desk />
                <Warnings desk />
                <Recap desk />
            </ActionForm>
        </div>
    }
}

/// What the customer saw, sent along to be compared.
#[component]
fn Hidden(desk: Desk) -> impl IntoView {
    let offer = desk.offer;
    view! {
        <input type="hidden" name="form[edit]" value=desk.edit.get_value() />
        <input type="hidden" name="form[revision]" prop:value=move || offer.with(|o| o.revision.to_string())
            value=offer.with_untracked(|o| o.revision.to_string()) />
        <input type="hidden" name="form[total_shown]" prop:value=move || offer.with(|o| o.quote.gross().cents().to_string())
            value=offer.with_untracked(|o| o.quote.gross().cents().to_string()) />
        <input type="hidden" name="form[key]" prop:value=move || offer.with(Checkout::key)
            value=offer.with_untracked(Checkout::key) />
        <input type="hidden" name="form[regime]" prop:value=move || offer.with(regime)
            value=offer.with_untracked(regime) />
    }
}

/// How the price is taxed, as the form says it.
fn regime(offer: &Checkout) -> &'static str {
    offer.quote.totals.regime().key()
}

/// A design that was ordered before: said before it is ordered again.
#[component]
fn Again(desk: Desk) -> impl IntoView {
    let language = language();
    let last = move || desk.offer.with(|offer| offer.ordered_as.last().copied());
    move || {
        last().map(|number| view! { <p class="notice let-op">{text::checkout::again(language, number)}</p> })
    }
}

impl Desk {
    /// How the order is taxed.
    fn regime(self) -> Regime {
        self.offer.with(|offer| offer.quote.totals.regime())
    }

    /// The faults of what was typed: the browser's own, and those that the server found.
    fn contact_faults(self) -> Vec<FieldError> {
        let typed = self.form.with(|form| form.draft().parse_for(self.regime()).err().unwrap_or_default());
        if self.tried.get() { typed } else { Vec::new() }
    }

    /// Whether every warning that stands now is ticked.
    fn has_all_ticks(self) -> bool {
        let wanted = self.offer.with(|offer| {
            let warnings = offer.findings.iter().filter(|finding| finding.severity == Severity::Warning);
            warnings.map(crate::order_form::ticked).collect::<Vec<_>>()
        });
        self.form.with(|form| wanted.iter().all(|ticked| form.acknowledged.contains(ticked)))
    }

    fn has_errors(self) -> bool {
        self.offer.with(|offer| offer.findings.iter().any(|finding| finding.severity == Severity::Error))
    }

    /// Keeps a form with faults here and leads to the first.
    fn check(self, event: &SubmitEvent) {
        self.tried.set(true);
        let fault = self.form.with_untracked(|form| form.draft().parse_for(untrack(|| self.regime())).err());
        let first =
            fault.and_then(|errors| errors.first().map(|error| format!("contact-{}", error.field.key())));
        let first = first.or_else(|| (!untrack(|| self.has_all_ticks())).then(|| "warnings".to_owned()));
        if let Some(id) = first {
            event.prevent_default();
            focus(&id);
        }
    }

    /// Takes a refusal of the server to heart: what stands now, and what it was compared with.
    fn hear(self) {
        let Some(Err(error)) = self.place.value().get() else { return };
        let AppError::Conflict(conflict) = error else { return };
        let edit = self.edit.get_value();
        leptos::task::spawn_local(async move {
            let Ok(now) = load_checkout(edit).await else { return };
            let before = self.offer.get_untracked();
            self.before.set(Some((conflict.reason, before)));
            self.offer.set(now);
            focus("changed");
        });
    }
}

fn focus(id: &str) {
    let found = document().get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
