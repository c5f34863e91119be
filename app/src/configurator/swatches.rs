//! Materials: folded, the chosen one; unfolded, all of them under their headings, each with its colour, its name and
//! what choosing it changes in the total. A design has more materials than one can price at every step.

use kitchen::edit::Edit;
use leptos::prelude::*;

use super::editor::Editor;
use super::fold::Fold;
use super::parts::{Choice, Price};

/// Materials that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common; none where all materials do.
    pub title: Option<&'static str>,
    /// The materials.
    pub choices: Vec<Choice>,
}

impl Group {
    /// Choices under the heading of each, in the order in which they come.
    pub fn by_title(titled: impl Iterator<Item = (&'static str, Choice)>) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (title, choice) in titled {
            match groups.iter_mut().find(|group| group.title == Some(title)) {
                Some(group) => group.choices.push(choice),
                None => groups.push(Group { title: Some(title), choices: vec![choice] }),
            }
        }
        groups
    }

    /// Choices without a heading.
    pub fn plain(choices: impl Iterator<Item = Choice>) -> Vec<Group> {
        vec![Group { title: None, choices: choices.collect() }]
    }
}

/// Materials to choose from.
#[component]
pub fn Swatches(
    /// What they choose.
    label: &'static str,
    groups: Vec<Group>,
    #[prop(into)] chosen: Signal<Option<String>>,
    /// The edit that chooses one.
    edit: Callback<String, Edit>,
) -> impl IntoView {
    let all: Vec<Choice> = groups.iter().flat_map(|group| group.choices.clone()).collect();
    let now = Memo::new(move |_| {
        let code = chosen.get()?;
        all.iter().find(|choice| choice.code == code).cloned()
    });
    let summary = move || {
        view! {
            <span class="label">{label}</span>
            {move || {
                now.get()
                    .map(|choice| {
                        view! {
                            <span class="swatch">
                                <i style:--c=choice.colour aria-hidden="true"></i>
                                {choice.name}
                            </span>
                        }
                    })
            }}
        }
    };
    view! {
        <div class="field" role="group" aria-label=label>
            <Fold title=label summary>
                {groups.iter().map(|group| view! { <Shelf group=group.clone() chosen edit /> }).collect_view()}
            </Fold>
        </div>
    }
    .into_any()
}

/// The materials of a group.
#[component]
fn Shelf(group: Group, chosen: Signal<Option<String>>, edit: Callback<String, Edit>) -> impl IntoView {
    let editor = Editor::expect();
    let swatch = move |Choice { code, name, colour, .. }: Choice| {
        let own = code.clone();
        let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.as_deref() == Some(&own)));
        let priced = code.clone();
        let price = move || {
            if is_chosen.get() { None } else { editor.delta(&edit.run(priced.clone())) }
        };
        let choose = move |_| {
            editor.apply(edit.run(code.clone()));
        };
        view! {
            <button
                type="button"
                class="swatch"
                aria-pressed=move || is_chosen.get().to_string()
                on:click=choose
            >
                <i style:--c=colour aria-hidden="true"></i>
                <span>{name} <Price words=price /></span>
            </button>
        }
    };
    view! {
        {group.title.map(|title| view! { <h3>{title}</h3> })}
        <div class="swatches">{group.choices.into_iter().map(swatch).collect_view()}</div>
    }
    .into_any()
}
