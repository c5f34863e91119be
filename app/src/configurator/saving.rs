//! Saving without being asked. What could not be saved lies in the browser until it can; two windows that
//! change one design leave the choice to the customer.

use std::time::Duration;

use kitchen::design::{Design, parse, print};
use kitchen::saved::Stale;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::editor::Editor;
use super::keep::Shelf;
use crate::api::designs::save_design;
use crate::error::AppError;

/// A change is saved this long after the last one.
const CALM: Duration = Duration::from_millis(600);
/// What failed is tried again after this.
const AGAIN: Duration = Duration::from_secs(8);

/// How far saving is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The shop has everything.
    Saved,
    /// On its way, or about to be.
    Saving,
    /// The shop cannot be reached; the browser keeps the design.
    Offline,
    /// The shop refused, with its sentence.
    Failed(String),
    /// Another window saved in between.
    Conflict(Box<Stale>),
}

/// What the browser keeps of a design that the shop does not have yet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// The revision it was made from.
    pub revision: u32,
    /// The design file.
    pub file: String,
}

/// Saves the design of an editor.
#[derive(Clone, Copy)]
pub struct Saving {
    /// How far it is.
    pub state: RwSignal<State>,
    edit: StoredValue<String>,
    revision: StoredValue<u32>,
    /// The file that the shop has.
    known: StoredValue<String>,
    in_flight: StoredValue<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// Where the browser keeps the draft of a design.
pub fn shelf(edit: &str) -> Shelf {
    Shelf::of_browser(format!("passtuk.draft.{edit}"))
}

impl Saving {
    /// Saves from now on. `known` is the file that the shop has as `revision`.
    pub fn start(editor: Editor, edit: String, revision: u32, known: &Design) -> Saving {
        let saving = Saving {
            state: RwSignal::new(State::Saved),
            edit: StoredValue::new(edit),
            revision: StoredValue::new(revision),
            known: StoredValue::new(print(known)),
            in_flight: StoredValue::new(false),
            timer: StoredValue::new(None),
        };
        Effect::new(move || saving.changed(&editor.with(print), editor));
        let online = window_event_listener(ev::online, move |_| saving.save(editor));
        on_cleanup(move || online.remove());
        saving
    }

    fn changed(self, file: &str, editor: Editor) {
        let place = self.edit.with_value(|edit| shelf(edit));
        if self.known.with_value(|known| known == file) {
            place.clear();
            self.rest();
            return;
        }
        place.put(&Draft { revision: self.revision.get_value(), file: file.to_owned() });
        if !self.is_asking() {
            self.state.set(State::Saving);
            self.later(editor, CALM);
        }
    }

    /// Whether the customer still has to choose between two versions.
    fn is_asking(self) -> bool {
        self.state.with_untracked(|state| matches!(state, State::Conflict(_)))
    }

    /// The shop has what stands here: a change that was undone before it was saved leaves nothing to do.
    fn rest(self) {
        if !self.in_flight.get_value() && !self.is_asking() {
            self.state.set(State::Saved);
        }
    }

    fn later(self, editor: Editor, wait: Duration) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        self.timer.set_value(set_timeout(move || self.save(editor), wait).ok());
    }

    /// Saves what is not saved yet; one request at a time.
    fn save(self, editor: Editor) {
        let file = editor.now(print);
        if self.in_flight.get_value() {
            return;
        }
        if self.known.with_value(|known| *known == file) {
            self.rest();
            return;
        }
        self.in_flight.set_value(true);
        let (edit, revision) = (self.edit.get_value(), self.revision.get_value());
        spawn_local(async move {
            let outcome = save_design(edit, revision, file.clone()).await;
            self.in_flight.set_value(false);
            self.settle(outcome, file, editor);
        });
    }

    fn settle(self, outcome: Result<u32, AppError>, file: String, editor: Editor) {
        match outcome {
            Ok(revision) => {
                self.revision.set_value(revision);
                self.known.set_value(file);
                let now = editor.now(print);
                self.state.set(State::Saved);
                self.changed(&now, editor);
            }
            Err(AppError::Stale(stale)) => self.state.set(State::Conflict(stale)),
            Err(AppError::Offline) => {
                self.state.set(State::Offline);
                self.later(editor, AGAIN);
            }
            Err(AppError::TooMany { seconds }) => {
                let wait = Duration::from_secs(seconds.unsigned_abs().max(1));
                self.later(editor, wait);
            }
            Err(error) => {
                self.state.set(State::Failed(error.sentence(editor.language)));
                self.later(editor, AGAIN);
            }
        }
    }

    /// Keeps this window's design over the other's.
    pub fn keep_mine(self, stale: &Stale, editor: Editor) {
        self.revision.set_value(stale.revision);
        self.known.set_value(stale.file.clone());
        self.state.set(State::Saving);
        self.save(editor);
    }

    /// Takes the other's design; undo brings this window's back.
    pub fn take_theirs(self, stale: &Stale, editor: Editor) {
        let Ok(design) = parse(&stale.file, &editor.catalogue()) else { return };
        self.revision.set_value(stale.revision);
        self.known.set_value(print(&design));
        self.state.set(State::Saved);
        editor.replace(design);
    }
}
