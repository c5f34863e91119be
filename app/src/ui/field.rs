//! A labelled field that says what is wrong with it.

use leptos::prelude::*;

/// A field for a line of text.
#[component]
pub fn TextField(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called with what is typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when the cursor leaves it.
    #[prop(into)]
    on_leave: Callback<()>,
    /// What is wrong with it.
    #[prop(into)]
    fault: Signal<Option<String>>,
    /// How to fill it in.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// The kind of input.
    #[prop(default = "text")]
    kind: &'static str,
    /// The keyboard that a phone offers.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
) -> impl IntoView {
    let (fault_id, hint_id) = (format!("{id}-fault"), format!("{id}-hint"));
    let described = {
        let (fault_id, hint_id) = (fault_id.clone(), hint_id.clone());
        move || {
            let fault = fault.with(Option::is_some).then(|| fault_id.clone());
            let hint = hint.map(|_| hint_id.clone());
            let ids: Vec<String> = fault.into_iter().chain(hint).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                name=name
                type=kind
                inputmode=inputmode
                autocomplete=autocomplete
                value=value.get_untracked()
                prop:value=value
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:input:target=move |event| on_input.run(event.target().value())
                on:blur=move |_| on_leave.run(())
            />
            <FaultText id=fault_id fault />
            {hint.map(|hint| view! { <small class="muted" id=hint_id>{hint}</small> })}
        </div>
    }
}

/// What is wrong with a field, announced when it appears.
#[component]
pub fn FaultText(
    /// Its id, named by the field's `aria-describedby`.
    #[prop(into)]
    id: String,
    /// The sentence.
    #[prop(into)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <p class="fault" id=id aria-live="polite">
            {move || fault.get()}
        </p>
    }
}
