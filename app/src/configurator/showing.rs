//! "Toon": the place of a finding, brought into view and under the keyboard until it is asked for again or Escape is
//! pressed.

use kitchen::rules::Finding;
use leptos::prelude::*;

use super::desk::Tab;
use super::editor::Editor;
use super::focus::give;
use super::over::Popup;

/// The finding whose place is shown, as long as the rules still say it; who reads it is told when that changes.
pub fn shown(editor: Editor) -> Option<Finding> {
    let asked = |popup: &Popup| match popup {
        Popup::Place(finding) => Some((**finding).clone()),
        Popup::None | Popup::Price | Popup::Share | Popup::Ask(_) => None,
    };
    let finding = editor.desk.popup.with(asked)?;
    editor.findings.with(|all| all.contains(&finding)).then_some(finding)
}

/// Shows the place of a finding: its view, with the first unit that it names selected. The panel stays, so that one can
/// go on to the next; what is shown already is cleared.
pub fn toggle(editor: Editor, finding: &Finding) {
    let desk = editor.desk;
    if untrack(|| shown(editor)).as_ref() == Some(finding) {
        clear(editor);
        return;
    }
    let Some(sight) = editor.kitchen_now(|kitchen| finding.sight(kitchen)) else { return };
    desk.open(Tab::Drawing(sight.view));
    let named = editor.now(|design| finding.subjects.iter().find(|id| design.module(id).is_some()).cloned());
    desk.selected.set(named);
    desk.lay(Popup::Place(Box::new(finding.clone())));
    to_selected(editor);
}

/// Takes the keyboard to the unit that is selected, else to the outline of the place, once the view is drawn.
fn to_selected(editor: Editor) {
    let _ = request_animation_frame(move || {
        let Some(canvas) = editor.desk.canvas.get_untracked() else { return };
        let find = |selector| canvas.query_selector(selector).ok().flatten();
        if let Some(place) = find(".unit.selected").or_else(|| find(".shown")) {
            give(&place);
        }
    });
}

/// Shows no place any more, and goes back to the button that asked for it.
pub fn clear(editor: Editor) {
    if editor.desk.popup.with_untracked(|popup| matches!(popup, Popup::Place(_))) {
        editor.desk.lift();
    }
}
