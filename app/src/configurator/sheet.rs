//! The sheet at the foot of a phone's page: it carries the panels, and folds away to leave the page to the drawing.

use leptos::prelude::*;

use super::desk::{Desk, Panel};

/// Whether a phone's sheet is folded, which leaves the page to the drawing. Provided beside the editor.
#[derive(Clone, Copy)]
pub struct Sheet(RwSignal<bool>);

impl Sheet {
    /// A sheet that lies open.
    pub fn new() -> Sheet {
        Sheet(RwSignal::new(false))
    }

    /// Whether it is folded.
    pub fn is_folded(self) -> bool {
        self.0.get()
    }

    /// Opens a panel on the sheet.
    pub fn open(self, desk: Desk, panel: Panel) {
        self.0.set(false);
        desk.turn_to(panel);
    }

    /// Opens a panel; the one that is open already folds or unfolds the sheet.
    pub fn turn_to(self, desk: Desk, panel: Panel) {
        let again = desk.panel.get_untracked() == panel;
        self.0.update(|folded| *folded = again && !*folded);
        desk.turn_to(panel);
    }
}
