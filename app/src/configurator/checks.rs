//! What the rules say: a counter that is always in sight, and the list behind it.

use std::time::Duration;

use kitchen::ids::Id;
use kitchen::room::ConnectionKind;
use kitchen::rules::{Finding, Severity};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::web_sys::HtmlElement;
use text::Language;
use wasm_bindgen::JsCast;

use super::desk::Panel;
use super::editor::Editor;
use super::focus::give;
use super::remedy::{Way, ways};
use super::room::adds;
use super::sheet::Sheet;
use super::showing::{shown, toggle};
use crate::ui::Follows;

/// The class of a severity in the style sheet.
pub fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "fout",
        Severity::Warning => "warn",
        Severity::Hint => "tip",
    }
}

/// How many there are, in words.
fn counted(language: Language, count: usize) -> String {
    match count {
        0 => text::editor::checks_fine(language).to_owned(),
        count => text::workbench::findings(language, i64::try_from(count).unwrap_or(i64::MAX)),
    }
}

/// How many of each severity, as pills; none when all is well. Who hears them hears their sum.
#[component]
pub fn Pills() -> impl IntoView {
    let editor = Editor::expect();
    let findings = editor.findings;
    let count =
        move |severity| findings.with(|all| all.iter().filter(|one| one.severity == severity).count());
    let pills = move || {
        [Severity::Error, Severity::Warning, Severity::Hint]
            .into_iter()
            .map(|severity| (severity, count(severity)))
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| {
                let class = format!("pill {}", class(severity));
                view! {
                    <span class=class aria-hidden="true">
                        {count}
                    </span>
                }
            })
            .collect_view()
    };
    view! {
        {pills}
        <span class="visually-hidden">{move || counted(editor.language, findings.with(Vec::len))}</span>
    }
}

/// The counter as a button that opens the list.
#[component]
pub fn ChecksButton() -> impl IntoView {
    let editor = Editor::expect();
    let sheet = expect_context::<Sheet>();
    view! {
        <button
            type="button"
            class="quiet checks-button"
            on:click=move |_| sheet.open(editor.desk, Panel::Checks)
        >
            {text::editor::checks(editor.language)} " " <Pills />
        </button>
    }
}

/// The list: worst first, each with its place, its ways out and what follows from it.
#[component]
pub fn Checks() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let count = move || counted(language, editor.findings.with(Vec::len));
    view! {
        <section class="panel checks" aria-label=text::editor::checks(language)>
            <h2 class="visually-hidden" tabindex="-1">
                {text::editor::checks(language)} ": " {count}
            </h2>
            <List findings=editor.findings is_whole=true />
        </section>
    }
    .into_any()
}

/// How long after a change the ways out are looked for: the change is on the screen by then, and a hand that turns a
/// value up and down does not wait for what is out of date at once.
const SEARCH_AFTER: Duration = Duration::from_millis(120);

/// Findings as they are listed, each with its ways out, as far as those were looked for.
type Listed = (Vec<Finding>, Vec<Vec<Way>>);

/// The list. What it shows stays until the ways out of what is new are found: a list whose buttons go and come at every
/// change is not to be read.
#[component]
fn List(
    findings: Memo<Vec<Finding>>,
    /// Whether it is of the whole kitchen, so that none means that all is well.
    is_whole: bool,
) -> impl IntoView {
    let editor = Editor::expect();
    let listed: RwSignal<Listed> = RwSignal::new((findings.get_untracked(), Vec::new()));
    Effect::new(move |_| {
        let findings = findings.get();
        // Is forgotten when there are newer ones before.
        let search = move || {
            let ways = ways(editor, &findings);
            listed.set((findings, ways));
        };
        let _ = set_timeout(search, SEARCH_AFTER);
    });
    move || {
        let (findings, mut ways) = listed.get();
        if findings.is_empty() && is_whole {
            let is_empty = editor.kitchen_now(|kitchen| kitchen.placed.is_empty());
            let says = if is_empty { text::editor::checks_empty } else { text::editor::checks_fine };
            return view! { <p class="fine">{says(editor.language)}</p> }.into_any();
        }
        ways.resize_with(findings.len(), Vec::new);
        let has_place = editor.kitchen_now(|kitchen| {
            findings.iter().map(|finding| finding.sight(kitchen).is_some()).collect::<Vec<_>>()
        });
        let checks = findings.into_iter().zip(has_place).zip(ways).enumerate();
        let checks = checks.map(|(at, ((finding, has_place), ways))| {
            view! { <Check at finding has_place ways /> }
        });
        checks.collect_view().into_any()
    }
}

/// What the rules say of one module.
#[component]
pub fn ChecksOf(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let own = Memo::new(move |_| {
        let is_own = |finding: &&Finding| finding.subjects.contains(&id);
        editor.findings.with(|all| all.iter().filter(is_own).cloned().collect::<Vec<_>>())
    });
    view! { <List findings=own is_whole=false /> }
}

/// A severity in words.
fn word(language: Language, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => text::severity::error(language),
        Severity::Warning => text::severity::warning(language),
        Severity::Hint => text::severity::hint(language),
    }
}

#[component]
fn Check(at: usize, finding: Finding, has_place: bool, ways: Vec<Way>) -> impl IntoView {
    let language = Editor::expect().language;
    let heading = format!("check-{at}");
    let (labelled, about) = (heading.clone(), heading.clone());
    let (title, sentence) = (finding.title(language), finding.sentence(language));
    let place = has_place.then(|| view! { <Place finding=finding.clone() about=heading.clone() /> });
    view! {
        <article class=format!("check {}", class(finding.severity)) aria-labelledby=labelled>
            <h3 id=heading>
                <span class="severity">{word(language, finding.severity)}</span>
                " "
                {title}
            </h3>
            <p>{sentence}</p>
            {place}
            {finding.code.lacks().map(|kind| view! { <Mark kind about=about.clone() /> })}
            <Ways ways />
            <Follows language follows=finding.follows />
        </article>
    }
    .into_any()
}

/// Shows the place in its drawing, and clears it again.
#[component]
fn Place(finding: Finding, about: String) -> impl IntoView {
    let editor = Editor::expect();
    let own = finding.clone();
    let pressed = Memo::new(move |_| shown(editor).as_ref() == Some(&own));
    view! {
        <button
            type="button"
            class="soft show"
            aria-pressed=move || pressed.get().to_string()
            aria-describedby=about
            on:click=move |_| toggle(editor, &finding)
        >
            {text::editor::show(editor.language)}
        </button>
    }
}

/// Leads to where a point of the room is marked.
#[component]
fn Mark(kind: ConnectionKind, about: String) -> impl IntoView {
    let editor = Editor::expect();
    let sheet = expect_context::<Sheet>();
    let lead = move |_| {
        sheet.open(editor.desk, Panel::Room);
        // The panel comes first; this one goes, and a frame that it asked for with it.
        spawn_local(async move {
            tick().await;
            if let Some(button) = document().get_element_by_id(&adds(kind)) {
                button.scroll_into_view();
                give(&button);
            }
        });
    };
    (!editor.read_only).then(|| {
        view! {
            <button type="button" class="soft show" aria-describedby=about on:click=lead>
                {text::editor::mark(editor.language)}
            </button>
        }
    })
}

/// What can be done about it, each with what it changes, what it costs and what is left to say; one undo each.
#[component]
fn Ways(ways: Vec<Way>) -> impl IntoView {
    let editor = Editor::expect();
    let items = ways.into_iter().map(|way| {
        let Way { words, delta, left, edit } = way;
        let apply = move |_| {
            if editor.apply(edit.clone()) {
                // The list is a new one, whose heading says how much is left. This one is gone, and a frame that it asked
                // for with it.
                spawn_local(async {
                    tick().await;
                    focus_list();
                });
            }
        };
        view! {
            <li>
                <p>{words} " " <small class="muted">{left}</small></p>
                <button type="button" class="soft num" on:click=apply>
                    {text::editor::fix(editor.language, delta)}
                </button>
            </li>
        }
    });
    let items = items.collect_view();
    view! { <ul class="fixes">{items}</ul> }.into_any()
}

fn focus_list() {
    let heading = document().query_selector(".checks h2").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
