//! Dumb parts of the editor's panels: values in, callbacks out.

use kitchen::edit::Edit;
use kitchen::length::Mm;
use leptos::prelude::*;
use text::format::centimetres_bare;

use super::editor::Editor;
use super::lengths::ask_length;

/// Something to choose, with the word for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub code: String,
    /// How it is called.
    pub name: String,
    /// Its colour, for swatches.
    pub colour: Option<String>,
    /// More about it, such as what it costs.
    pub note: Option<String>,
}

impl Choice {
    /// Something to choose, with the word for it and no more.
    pub fn new(code: impl Into<String>, name: impl Into<String>) -> Choice {
        Choice { code: code.into(), name: name.into(), colour: None, note: None }
    }
}

/// Choices side by side.
#[component]
pub fn Chips(
    /// What they choose.
    label: String,
    choices: Vec<Choice>,
    #[prop(into)] chosen: Signal<Option<String>>,
    choose: Callback<String>,
    /// What choosing it changes in the total, in words.
    #[prop(optional)]
    price: Option<Callback<String, Option<String>>>,
) -> impl IntoView {
    let chips = choices.into_iter().map(|Choice { code, name, .. }| {
        let (own, priced) = (code.clone(), code.clone());
        let pressed = Memo::new(move |_| chosen.with(|chosen| chosen.as_deref() == Some(&own)));
        let price = move || price.filter(|_| !pressed.get())?.run(priced.clone());
        view! {
            <button
                type="button"
                aria-pressed=move || pressed.get().to_string()
                on:click=move |_| choose.run(code.clone())
            >
                {name} <Price words=price />
            </button>
        }
    });
    let title = label.clone();
    view! {
        <div class="field" role="group" aria-label=label>
            <span class="label" aria-hidden="true">{title}</span>
            <div class="chips">{chips.collect_view()}</div>
        </div>
    }
    .into_any()
}

/// Choices side by side, each with what it changes in the total.
#[component]
pub fn Options(
    /// What they choose.
    label: String,
    choices: Vec<Choice>,
    #[prop(into)] chosen: Signal<Option<String>>,
    /// The edit that chooses one.
    edit: Callback<String, Edit>,
) -> impl IntoView {
    let editor = Editor::expect();
    let price = Callback::new(move |code: String| editor.delta(&edit.run(code)));
    let choose = Callback::new(move |code: String| {
        editor.apply(edit.run(code));
    });
    view! { <Chips label choices chosen choose price /> }
}

/// Something that is there or not, with what the other changes in the total.
#[component]
pub fn Toggle(
    /// What is there.
    label: String,
    #[prop(into)] on: Signal<bool>,
    /// The edit that puts it there or takes it away.
    edit: Callback<bool, Edit>,
    /// Why it changes nothing, where it does not.
    #[prop(optional, into)]
    idle: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let editor = Editor::expect();
    let change = move |event: leptos::ev::Event| {
        if !editor.apply(edit.run(event_target_checked(&event))) {
            event_target::<leptos::web_sys::HtmlInputElement>(&event).set_checked(on.get_untracked());
        }
    };
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=on on:change=change />
            <span>
                {label} <Price words=move || editor.delta(&edit.run(!on.get())) />
                {move || idle?.get().map(|why| view! { <small class="muted">{why}</small> })}
            </span>
        </label>
    }
    .into_any()
}

/// What a choice changes in the total.
#[component]
pub fn Price(words: impl Fn() -> Option<String> + Send + 'static) -> impl IntoView {
    move || words().map(|words| view! { <small class="muted num">" " {words}</small> })
}

/// Lengths side by side, and one of the customer's own where that is made; no length is without.
#[component]
pub fn Sizes(
    /// What they measure.
    label: String,
    grid: Vec<Mm>,
    #[prop(into)] value: Signal<Mm>,
    /// Whether lengths between are made.
    custom: bool,
    change: Callback<Mm, bool>,
) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let words = move |length: Mm| match length {
        Mm::ZERO => text::editor::without(language).to_owned(),
        length => centimetres_bare(language, length.0),
    };
    let on_grid = grid.clone();
    let chips = grid.into_iter().map(move |this| {
        view! {
            <button
                type="button"
                aria-pressed=move || (value.get() == this).to_string()
                on:click=move |_| {
                    change.run(this);
                }
            >
                {words(this)}
            </button>
        }
    });
    let asked = label.clone();
    let own = custom.then(|| {
        let is_own = Memo::new(move |_| !on_grid.contains(&value.get()));
        let name = move || {
            if is_own.get() { words(value.get()) } else { text::editor::custom(language).to_owned() }
        };
        let ask = move |_| {
            ask_length(editor, asked.clone(), value.get_untracked(), move |length| change.run(length));
        };
        view! {
            <button type="button" class="own" aria-pressed=move || is_own.get().to_string() on:click=ask>
                {name}
            </button>
        }
    });
    let title = label.clone();
    view! {
        <div class="field" role="group" aria-label=label>
            <span class="label" aria-hidden="true">{title}</span>
            <div class="chips">{chips.collect_view()} {own}</div>
        </div>
    }
    .into_any()
}

/// A choice among many, as the browser shows it.
#[component]
pub fn Select(
    /// What it chooses.
    label: String,
    choices: Vec<Choice>,
    #[prop(into)] chosen: Signal<Option<String>>,
    choose: Callback<String>,
) -> impl IntoView {
    let options = choices.into_iter().map(|Choice { code, name, note, .. }| {
        let own = code.clone();
        let selected = move || chosen.with(|chosen| chosen.as_deref() == Some(&own));
        let name = note.map_or(name.clone(), |note| format!("{name} · {note}"));
        view! { <option value=code prop:selected=selected>{name}</option> }
    });
    view! {
        <label class="field">
            <span class="label">{label}</span>
            <select on:change=move |event| choose.run(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}
