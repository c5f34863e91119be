//! Lengths that are typed: in a field, or asked for beside the drawing.

use kitchen::length::Mm;
use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;
use text::Language;
use text::format::centimetres_bare;
use text::parse::length;

use super::editor::Editor;
use super::over::{Popup, Question};

/// A length that is typed in cm, or in mm when it says so. What cannot be read is said beside it.
#[component]
pub fn LengthField(
    /// What it measures.
    label: String,
    #[prop(into)] value: Signal<Mm>,
    change: Callback<Mm, bool>,
) -> impl IntoView {
    let language = Editor::expect().language;
    let fault = RwSignal::new(None::<String>);
    let take = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        fault.set(match length(&typed) {
            None => Some(text::room::fault::not_a_length(language, &typed)),
            Some(mm) => {
                // A refusal is said by the editor; the field shows the length that stands.
                if !change.run(Mm(mm)) {
                    event_target::<leptos::web_sys::HtmlInputElement>(&event)
                        .set_value(&shown(language, value));
                }
                None
            }
        });
    };
    view! {
        <label class="field length">
            <span class="label">{label}</span>
            <span class="unit-cm">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    prop:value=move || { value.track(); shown(language, value) }
                    aria-invalid=move || fault.with(Option::is_some).to_string()
                    on:change=take
                />
                <span aria-hidden="true">"cm"</span>
            </span>
            <Fault fault />
        </label>
    }
    .into_any()
}

fn shown(language: Language, value: Signal<Mm>) -> String {
    centimetres_bare(language, value.get_untracked().0)
}

#[component]
fn Fault(fault: RwSignal<Option<String>>) -> impl IntoView {
    move || fault.get().map(|fault| view! { <span class="fault" role="alert">{fault}</span> })
}

/// Asks for a length beside the drawing; the answer is false when it was refused, and the question stays.
pub fn ask_length(
    editor: Editor,
    label: String,
    length: Mm,
    answer: impl Fn(Mm) -> bool + Send + Sync + 'static,
) {
    let answer = Callback::new(answer);
    editor.desk.lay(Popup::Ask(Question { label, length, answer }));
}

/// The length that is asked for, if one is.
#[component]
pub fn Ask() -> impl IntoView {
    let popup = Editor::expect().desk.popup;
    move || match popup.get() {
        Popup::Ask(asked) => Some(view! { <AskForm asked /> }),
        Popup::None | Popup::Price | Popup::Share | Popup::Place(_) => None,
    }
}

#[component]
fn AskForm(asked: Question) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let desk = editor.desk;
    let fault = RwSignal::new(None::<String>);
    let input = NodeRef::<Input>::new();
    Effect::new(move || {
        if let Some(input) = input.get() {
            let _ = input.focus();
            input.select();
        }
    });
    let Question { label, length: now, answer } = asked;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        match length(&typed) {
            None => fault.set(Some(text::room::fault::not_a_length(language, &typed))),
            Some(mm) => {
                if answer.run(Mm(mm)) {
                    desk.lift();
                } else {
                    fault.set(desk.said.with_untracked(|said| Some(said.words.clone())));
                }
            }
        }
    };
    view! {
        <form
            class="ask"
            on:submit=submit
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    desk.lift();
                }
            }
        >
            <label class="field length">
                <span class="label">{label}</span>
                <span class="unit-cm">
                    <input
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        node_ref=input
                        value=centimetres_bare(language, now.0)
                    />
                    <span aria-hidden="true">"cm"</span>
                </span>
                <Fault fault />
            </label>
            <div class="row">
                <button class="primary">{text::common::save(language)}</button>
                <button type="button" class="quiet" on:click=move |_| desk.lift()>
                    {text::common::cancel(language)}
                </button>
            </div>
        </form>
    }
    .into_any()
}
