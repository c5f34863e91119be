//! What the rules say: a counter that is always in sight, and the list behind it.

use kitchen::ids::Id;
use kitchen::rules::{Finding, Severity};
use leptos::prelude::*;

use super::desk::{Panel, Sheet};
use super::editor::Editor;

fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "fout",
        Severity::Warning => "warn",
        Severity::Hint => "tip",
    }
}

/// How many of each severity, as pills; none when all is well.
#[component]
pub fn Pills() -> impl IntoView {
    let findings = Editor::expect().findings;
    let count =
        move |severity| findings.with(|all| all.iter().filter(|one| one.severity == severity).count());
    move || {
        [Severity::Error, Severity::Warning, Severity::Hint]
            .into_iter()
            .map(|severity| (severity, count(severity)))
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| {
                let class = format!("pill {}", class(severity));
                view! { <span class=class>{count}</span> }
            })
            .collect_view()
    }
}

/// The counter as a button that opens the list.
#[component]
pub fn ChecksButton() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let sheet = expect_context::<Sheet>();
    let label = move || {
        let findings = editor.findings.with(Vec::len);
        match findings {
            0 => text::editor::checks_fine(language).to_owned(),
            count => text::workbench::findings(language, i64::try_from(count).unwrap_or(i64::MAX)),
        }
    };
    view! {
        <button
            type="button"
            class="quiet checks-button"
            aria-label=label
            on:click=move |_| sheet.open(editor.desk, Panel::Checks)
        >
            {text::editor::checks(language)} <Pills />
        </button>
    }
}

/// The list: worst first, each with its place and its number.
#[component]
pub fn Checks() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    view! {
        <section class="panel checks" aria-label=text::editor::checks(language)>
            <h2 class="visually-hidden">{text::editor::checks(language)}</h2>
            {move || {
                let findings = editor.findings.get();
                if findings.is_empty() {
                    return view! { <p class="fine">{text::editor::checks_fine(language)}</p> }.into_any();
                }
                findings.into_iter().map(|finding| view! { <Check finding /> }).collect_view().into_any()
            }}
        </section>
    }
    .into_any()
}

/// What the rules say of one module.
#[component]
pub fn ChecksOf(id: Id) -> impl IntoView {
    let findings = Editor::expect().findings;
    let own = Memo::new(move |_| {
        let is_own = |finding: &&Finding| finding.subjects.contains(&id);
        findings.with(|all| all.iter().filter(is_own).cloned().collect::<Vec<_>>())
    });
    move || own.get().into_iter().map(|finding| view! { <Check finding /> }).collect_view()
}

#[component]
fn Check(finding: Finding) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let word = match finding.severity {
        Severity::Error => text::severity::error(language),
        Severity::Warning => text::severity::warning(language),
        Severity::Hint => text::severity::hint(language),
    };
    let subject = finding.subjects.first().cloned();
    let show = subject.map(|subject| {
        let show = move |_| editor.now(|design| editor.desk.show(design, &subject));
        view! {
            <button type="button" class="soft" on:click=show>
                {text::editor::show(language)}
            </button>
        }
    });
    let fixes = (!editor.read_only).then(|| view! { <Fixes finding=finding.clone() /> });
    view! {
        <article class=format!("check {}", class(finding.severity))>
            <h3>
                <span class="severity">{word}</span>
                {finding.title(language)}
            </h3>
            <p>{finding.sentence(language)}</p>
            {show} {fixes}
        </article>
    }
    .into_any()
}

/// What can be done about it, each with what it changes and what it costs; one undo each.
#[component]
fn Fixes(finding: Finding) -> impl IntoView {
    let editor = Editor::expect();
    let fixes = editor.fixes(&finding).into_iter().map(|(edit, words)| {
        let apply = move |_| {
            editor.apply(edit.clone());
        };
        view! {
            <li>
                <button type="button" class="soft" on:click=apply>
                    {text::editor::fix(editor.language)}
                </button>
                " "
                {words}
            </li>
        }
    });
    view! { <ul class="fixes">{fixes.collect_view()}</ul> }.into_any()
}
