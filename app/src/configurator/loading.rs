//! What the editor needs before it can begin: the catalogue, and the design that it stands for.

use std::sync::Arc;

use kitchen::catalogue::Catalogue;
use kitchen::design::{Design, Faults, parse};
use kitchen::saved::Stale;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::saving::{Draft, shelf};
use crate::api::designs::Opened;

/// Fetches a version of the catalogue; it never changes, so the browser keeps it.
pub async fn catalogue(version: &str) -> Option<Arc<Catalogue>> {
    let address = format!("/catalogue/{version}.json");
    let response = JsFuture::from(window().fetch_with_str(&address)).await.ok()?;
    let response: Response = response.dyn_into().ok().filter(Response::ok)?;
    let json = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    serde_json::from_str(&json).ok().map(Arc::new)
}

/// The design that the editor begins with.
pub struct Beginning {
    /// The design, with what the browser kept of it.
    pub design: Design,
    /// The design as the shop has it.
    pub known: Design,
    /// The shop's version, when the browser kept something made from an older one.
    pub stale: Option<Stale>,
}

/// Reads the design, and what this browser kept that the shop does not have yet.
///
/// # Errors
/// What is wrong with a design that no longer fits the catalogue.
pub fn begin(opened: &Opened, edit: Option<&str>, catalogue: &Catalogue) -> Result<Beginning, Faults> {
    let known = parse(&opened.saved.file, catalogue)?;
    let draft = edit.and_then(|edit| shelf(edit).get::<Draft>());
    let kept = draft.and_then(|draft| Some((draft.revision, parse(&draft.file, catalogue).ok()?)));
    Ok(match kept {
        Some((revision, design)) if design != known => {
            let stale = Stale { revision: opened.saved.revision, file: opened.saved.file.clone() };
            let stale = (revision != opened.saved.revision).then_some(stale);
            Beginning { design, known, stale }
        }
        _ => Beginning { design: known.clone(), known, stale: None },
    })
}
