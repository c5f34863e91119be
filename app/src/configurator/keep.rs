//! What the browser keeps for this page. A browser that keeps nothing still designs kitchens.

use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

/// A place in the browser's storage.
#[derive(Clone, Debug)]
pub struct Shelf {
    key: String,
    /// Whether it is gone with the tab.
    session: bool,
}

impl Shelf {
    /// A place that lasts as long as the tab.
    pub fn of_tab(key: String) -> Shelf {
        Shelf { key, session: true }
    }

    /// A place that outlives the tab.
    pub fn of_browser(key: String) -> Shelf {
        Shelf { key, session: false }
    }

    fn storage(&self) -> Option<Storage> {
        let storage = if self.session { window().session_storage() } else { window().local_storage() };
        storage.ok().flatten()
    }

    /// What lies there.
    pub fn get<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.storage()?.get_item(&self.key).ok()??).ok()
    }

    /// Lays something there.
    pub fn put<T: Serialize>(&self, value: &T) {
        if let (Some(storage), Ok(json)) = (self.storage(), serde_json::to_string(value)) {
            // A full storage is no reason to stop designing.
            let _ = storage.set_item(&self.key, &json);
        }
    }

    /// Clears the place.
    pub fn clear(&self) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(&self.key);
        }
    }
}
