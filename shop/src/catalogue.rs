//! The demo catalogue that ships with Passtuk, as the build put it together from `assets/catalogue`.

use std::sync::LazyLock;

use kitchen::catalogue::Catalogue;

/// The demo catalogue as JSON, as the browser reads it.
pub static DEMO_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/catalogue.json"));

static DEMO: LazyLock<Catalogue> = LazyLock::new(|| {
    serde_json::from_str(DEMO_JSON).expect("the build wrote the catalogue that it had checked")
});

/// The demo catalogue.
pub fn demo() -> &'static Catalogue {
    &DEMO
}
