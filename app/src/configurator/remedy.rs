//! What can be done with findings: the ways out that were tried.

use kitchen::edit::Edit;
use kitchen::fix::{Fix, Mending};
use kitchen::rules::Finding;
use text::Language;
use text::format::euro_delta;

use super::editor::Editor;

/// A way out of a finding.
#[derive(Clone, Debug)]
pub struct Way {
    /// What it does, in words.
    pub words: String,
    /// What it changes in the total, in words.
    pub delta: String,
    /// What is left to say afterwards, in words.
    pub left: String,
    /// The change, one undo.
    pub edit: Edit,
}

/// The ways out of each finding as the kitchen is now, the best first; none where the design may only be looked at.
/// Every way is a kitchen that was built, judged and priced: not for the moment of an edit.
pub fn ways(editor: Editor, findings: &[Finding]) -> Vec<Vec<Way>> {
    if editor.read_only {
        return Vec::new();
    }
    let language = editor.language;
    editor.kitchen_now(|kitchen| {
        let mending = Mending::new(kitchen, editor.invoice_year());
        let way = |fix: Fix| Way {
            words: fix.sentence(kitchen, language),
            delta: euro_delta(language, fix.price_change.cents()),
            left: left_words(language, fix.remaining.len()),
            edit: fix.edit(),
        };
        findings.iter().map(|finding| mending.fixes(finding).into_iter().map(way).collect()).collect()
    })
}

fn left_words(language: Language, left: usize) -> String {
    match left {
        0 => text::editor::fix_clear(language).to_owned(),
        left => text::editor::fix_left(language, i64::try_from(left).unwrap_or(i64::MAX)),
    }
}
