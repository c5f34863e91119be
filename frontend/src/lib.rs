//! How the page wakes in the browser.

// The type of the whole page is one type, nested deeper than the compiler's default allows.
#![recursion_limit = "256"]

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// Takes over the page that the server sent; the page's own script calls it once.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    spawn_local(async {
        app::fetch_code().await;
        leptos::mount::hydrate_body(app::App);
    });
}
