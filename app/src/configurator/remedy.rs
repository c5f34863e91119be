//! What is to be done with a finding: the place to look at, and the ways out that were tried.

use kitchen::edit::Edit;
use kitchen::fix::{Fix, Mending};
use kitchen::rules::Finding;
use text::Language;
use text::format::euro_delta;

use super::editor::Editor;

/// What can be done with a finding.
#[derive(Clone, Debug)]
pub struct Remedy {
    /// Whether it is about a place in a drawing.
    pub has_place: bool,
    /// The ways out, the best first.
    pub ways: Vec<Way>,
}

/// A way out of a finding.
#[derive(Clone, Debug)]
pub struct Way {
    /// What it does, in words with what it costs.
    pub words: String,
    /// What is left to say afterwards, in words.
    pub left: String,
    /// The change, one undo.
    pub edit: Edit,
}

/// What is to be done with findings as the kitchen is now: whether a place shows each, and its ways out.
pub fn remedies(editor: Editor, findings: &[Finding]) -> Vec<Remedy> {
    let language = editor.language;
    editor.kitchen_now(|kitchen| {
        let mending = (!editor.read_only).then(|| Mending::new(kitchen, editor.invoice_year()));
        let way = |fix: Fix| Way {
            words: text::editor::fix_as(
                language,
                euro_delta(language, fix.price_change.cents()),
                fix.sentence(kitchen, language),
            ),
            left: left_words(language, fix.remaining.len()),
            edit: fix.edit(),
        };
        let of = |finding: &Finding| Remedy {
            has_place: finding.sight(kitchen).is_some(),
            ways: mending.iter().flat_map(|mending| mending.fixes(finding)).map(way).collect(),
        };
        findings.iter().map(of).collect()
    })
}

fn left_words(language: Language, left: usize) -> String {
    match left {
        0 => text::editor::fix_clear(language).to_owned(),
        left => text::editor::fix_left(language, i64::try_from(left).unwrap_or(i64::MAX)),
    }
}
