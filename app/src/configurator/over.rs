//! What lies over the stage, one thing at a time: the keyboard goes along into it, and back to what opened it when it
//! closes, as with any dialog.

use kitchen::length::Mm;
use kitchen::rules::Finding;
use leptos::html::Button;
use leptos::prelude::*;

use super::desk::Desk;
use super::editor::Editor;
use super::focus::give;

/// A length that is asked for beside the drawing.
#[derive(Clone)]
pub struct Question {
    /// What is asked.
    pub label: String,
    /// The length as it is.
    pub length: Mm,
    /// Takes the answer; false when it was refused.
    pub answer: Callback<Mm, bool>,
}

/// What lies over the stage.
#[derive(Clone, Default)]
pub enum Popup {
    /// Nothing.
    #[default]
    None,
    /// The price in detail.
    Price,
    /// The link that shows the kitchen.
    Share,
    /// A length that is asked for.
    Ask(Question),
    /// The place of a finding, outlined in the drawing.
    Place(Box<Finding>),
}

impl Desk {
    /// Lays something over the stage, and remembers where the keyboard was.
    pub fn lay(self, popup: Popup) {
        self.opener.set_value(document().active_element());
        self.popup.set(popup);
    }

    /// Takes away what lies over the stage, and gives the keyboard back to what opened it.
    pub fn lift(self) {
        if self.popup.with_untracked(|popup| matches!(popup, Popup::None)) {
            return;
        }
        self.popup.set(Popup::None);
        if let Some(opener) = self.opener.try_update_value(Option::take).flatten() {
            give(&opener);
        }
    }
}

/// A panel under the bar.
#[component]
pub fn BarPanel(
    /// What its button names in `aria-controls`.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// What the keyboard is on first.
    first: NodeRef<Button>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let desk = Editor::expect().desk;
    Effect::new(move || {
        if let Some(button) = first.get() {
            give(&button);
        }
    });
    view! {
        <section
            id=id
            class="bar-panel"
            aria-label=label
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    desk.lift();
                }
            }
        >
            {children()}
        </section>
    }
    .into_any()
}
