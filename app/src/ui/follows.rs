//! What follows from a finding, folded under it.

use kitchen::rules::Finding;
use leptos::prelude::*;
use text::Language;

/// How many more findings follow, to be opened; nothing where none do.
#[component]
pub fn Follows(language: Language, follows: Vec<Finding>) -> impl IntoView {
    let count = i64::try_from(follows.len()).unwrap_or(i64::MAX);
    let item = |finding: Finding| {
        view! {
            <li>
                <b>{finding.title(language)}</b>
                <p>{finding.sentence(language)}</p>
            </li>
        }
    };
    (!follows.is_empty()).then(|| {
        view! {
            <details class="follows">
                <summary>{text::editor::follows(language, count)}</summary>
                <ul>{follows.into_iter().map(item).collect_view()}</ul>
            </details>
        }
    })
}
