//! The designs that this browser opened last; the list never leaves it.

use leptos::prelude::window;
use serde::{Deserialize, Serialize};

/// Where the browser keeps the list.
const KEY: &str = "passtuk.designs";
/// How many are kept.
const MOST: usize = 8;

/// A design that was opened here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// The secret of its link.
    pub edit: String,
    /// Its name when it was last opened.
    pub name: String,
}

/// The designs, newest first; none where the browser keeps nothing.
pub fn list() -> Vec<Recent> {
    let stored =
        window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEY).ok().flatten());
    stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

/// Puts a design at the head of the list.
pub fn remember(edit: &str, name: &str) {
    let mut designs = list();
    designs.retain(|design| design.edit != edit);
    designs.insert(0, Recent { edit: edit.to_owned(), name: name.to_owned() });
    designs.truncate(MOST);
    keep(&designs);
}

/// Takes a design off the list; the design itself stays.
pub fn forget(edit: &str) {
    let mut designs = list();
    designs.retain(|design| design.edit != edit);
    keep(&designs);
}

fn keep(designs: &[Recent]) {
    // A browser that refuses to keep anything still designs kitchens.
    if let (Ok(Some(storage)), Ok(json)) = (window().local_storage(), serde_json::to_string(designs)) {
        let _ = storage.set_item(KEY, &json);
    }
}
