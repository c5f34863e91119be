//! What stands at a wall, as a row of fields: an opening, an obstacle, a connection.

use kitchen::ids::Id;
use kitchen::length::Mm;
use leptos::prelude::*;

use super::walls;
use crate::configurator::editor::Editor;
use crate::configurator::lengths::LengthField;
use crate::configurator::parts::Select;

/// One row: what it is now, none once it is gone, and what changes it as a whole.
pub(super) struct Row<T: Send + Sync + 'static> {
    pub now: Memo<Option<T>>,
    pub change: Callback<T, bool>,
}

impl<T: Send + Sync> Clone for Row<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Row<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Row<T> {
    pub fn new(now: Memo<Option<T>>, change: impl Fn(T) -> bool + Send + Sync + 'static) -> Self {
        Row { now, change: Callback::new(change) }
    }

    /// A change is made to the row as it is when it is changed.
    fn set(self, set: impl FnOnce(&mut T)) -> bool {
        let Some(mut next) = self.now.get_untracked() else { return false };
        set(&mut next);
        self.change.run(next)
    }

    /// One of its lengths.
    pub fn length(self, label: &str, read: fn(&T) -> Mm, set: fn(&mut T, Mm)) -> impl IntoView + use<T> {
        let value = Signal::derive(move || self.now.get().map(|row| read(&row)).unwrap_or_default());
        let write = Callback::new(move |length: Mm| self.set(|row| set(row, length)));
        view! { <LengthField label=label.to_owned() value change=write /> }
    }

    /// The wall that it is at.
    pub fn wall(self, editor: Editor, read: fn(&T) -> &Id, set: fn(&mut T, Id)) -> impl IntoView + use<T> {
        let chosen = Signal::derive(move || self.now.get().map(|row| read(&row).to_string()));
        let choose = Callback::new(move |wall: String| {
            self.set(|row| set(row, wall.as_str().into()));
        });
        let label = text::room::on_wall(editor.language).to_owned();
        view! { <Select label choices=walls(editor) chosen choose /> }
    }
}
