//! Who orders and where the kitchen goes.

use kitchen::contact::{Draft, Field, FieldError, Problem};
use kitchen::quote::Regime;
use leptos::prelude::*;
use text::Language;

use super::Desk;
use crate::app::language;
use crate::order_form::OrderForm;
use crate::ui::{FaultText, TextField};

/// The fields of the contact, each with its fault beside it.
#[component]
pub fn Contact(desk: Desk) -> impl IntoView {
    let language = language();
    let left = RwSignal::new(Vec::new());
    let is_business = Memo::new(move |_| desk.regime() == Regime::ReverseCharge);
    let vat_number = move || {
        is_business.get().then(|| view! { <Line desk left field=Field::VatNumber autocomplete="off" /> })
    };
    view! {
        <fieldset>
            <legend>{text::checkout::contact(language)}</legend>
            <Line desk left field=Field::Name autocomplete="name" />
            <div class="grid">
                <Line desk left field=Field::Email autocomplete="email" kind="email" />
                <Line desk left field=Field::Phone autocomplete="tel" kind="tel" />
            </div>
            {vat_number}
        </fieldset>
        <fieldset>
            <legend>{text::checkout::address(language)}</legend>
            <Line desk left field=Field::Street autocomplete="street-address" />
            <div class="grid">
                <Line desk left field=Field::Postcode autocomplete="postal-code" inputmode="numeric" />
                <Line desk left field=Field::Town autocomplete="address-level2" />
            </div>
            <Remarks desk left />
        </fieldset>
    }
}

type Left = RwSignal<Vec<Field>>;

/// What is wrong with a field, once it may be said.
pub fn fault(desk: Desk, left: Left, field: Field) -> Signal<Option<String>> {
    let language = language();
    Signal::derive(move || {
        let is_shown = desk.tried.get() || left.with(|left| left.contains(&field));
        let error = desk.form.with(|form| form.draft().error(field, desk.regime()));
        error.filter(|_| is_shown).map(|error| sentence(language, &error))
    })
}

fn sentence(language: Language, error: &FieldError) -> String {
    use text::contact::fault;
    match (error.problem, error.field) {
        (Problem::Missing, Field::Terms) => fault::terms(language).to_owned(),
        (Problem::Missing, _) => fault::missing(language).to_owned(),
        (Problem::TooLong, field) => fault::too_long(language, field.limit()),
        (Problem::Invalid, Field::Email) => fault::email(language, &error.value),
        (Problem::Invalid, Field::Phone) => fault::phone(language, &error.value),
        (Problem::Invalid, Field::VatNumber) => fault::vat_number(language, &error.value),
        (Problem::Invalid, Field::Postcode) => fault::postcode(language, &error.value),
        (Problem::Invalid, _) => fault::invalid_name(language).to_owned(),
    }
}

fn label(language: Language, field: Field) -> &'static str {
    match field {
        Field::Name => text::contact::name(language),
        Field::Email => text::contact::email(language),
        Field::Phone => text::contact::phone(language),
        Field::Street => text::contact::street(language),
        Field::Postcode => text::contact::postcode(language),
        Field::Town => text::contact::town(language),
        Field::VatNumber => text::contact::vat_number(language),
        Field::Remarks => text::contact::remarks(language),
        Field::Terms => text::checkout::terms(language),
    }
}

/// The text of a field in the form.
fn text_of(form: &mut OrderForm, field: Field) -> &mut String {
    match field {
        Field::Name => &mut form.name,
        Field::Email => &mut form.email,
        Field::Phone => &mut form.phone,
        Field::Street => &mut form.street,
        Field::Postcode => &mut form.postcode,
        Field::Town => &mut form.town,
        Field::VatNumber => &mut form.vat_number,
        Field::Remarks => &mut form.remarks,
        Field::Terms => &mut form.terms,
    }
}

fn value_of(draft: Draft, field: Field) -> String {
    match field {
        Field::Name => draft.name,
        Field::Email => draft.email,
        Field::Phone => draft.phone,
        Field::Street => draft.street,
        Field::Postcode => draft.postcode,
        Field::Town => draft.town,
        Field::VatNumber => draft.vat_number,
        Field::Remarks => draft.remarks,
        Field::Terms => String::new(),
    }
}

#[component]
fn Line(
    desk: Desk,
    left: Left,
    field: Field,
    autocomplete: &'static str,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "text")] inputmode: &'static str,
) -> impl IntoView {
    let inputmode = if kind == "text" { inputmode } else { kind };
    view! {
        <TextField
            id=format!("contact-{}", field.key())
            name=format!("form[{}]", field.key())
            label=label(language(), field).to_owned()
            value=Signal::derive(move || value_of(desk.form.with(OrderForm::draft), field))
            on_input=Callback::new(move |typed| desk.form.update(|form| *text_of(form, field) = typed))
            on_leave=Callback::new(move |()| left.update(|left| left.push(field)))
            fault=fault(desk, left, field)
            kind
            inputmode
            autocomplete
        />
    }
}

#[component]
fn Remarks(desk: Desk, left: Left) -> impl IntoView {
    let language = language();
    view! {
        <div class="field">
            <label for="contact-remarks">
                {text::contact::remarks(language)} " "
                <span class="muted">"(" {text::contact::optional(language)} ")"</span>
            </label>
            <textarea
                id="contact-remarks"
                name="form[remarks]"
                rows="3"
                aria-describedby="contact-remarks-hint contact-remarks-fault"
                prop:value=move || desk.form.with(|form| form.remarks.clone())
                on:input:target=move |event| desk.form.update(|form| form.remarks = event.target().value())
                on:blur=move |_| left.update(|left| left.push(Field::Remarks))
            ></textarea>
            <FaultText id="contact-remarks-fault" fault=fault(desk, left, Field::Remarks) />
            <small class="muted" id="contact-remarks-hint">
                {text::contact::remarks_about(language)}
            </small>
        </div>
    }
}
