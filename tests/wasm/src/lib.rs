//! Everything `kitchen` says of a design, as one text: compiled natively and for the browser, the two must
//! agree byte for byte (`scripts/corpus-in-wasm`).

use kitchen::catalogue::Catalogue;
use kitchen::design;
use kitchen::kitchen::Kitchen;
use kitchen::quote::{Quote, quote};
use kitchen::rules::{Finding, check};
use kitchen::scene::{glb, scene};
use serde::Serialize;
use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::wasm_bindgen;

/// The year of the invoices in the comparison.
const INVOICE_YEAR: i32 = 2026;

#[derive(Serialize)]
struct Answer {
    quote: Quote,
    findings: Vec<Finding>,
    layout: String,
    printed: String,
    /// The SHA-256 of the GLB.
    scene: Vec<u8>,
}

/// What is derived, checked and priced for a design file with a catalogue, both JSON; the refusal of a design
/// that is not valid.
#[wasm_bindgen]
pub fn answer(catalogue: &str, design: &str) -> String {
    let catalogue: Catalogue = match serde_json::from_str(catalogue) {
        Ok(catalogue) => catalogue,
        Err(error) => return error.to_string(),
    };
    let design = match design::parse(design, &catalogue) {
        Ok(design) => design,
        Err(faults) => return faults.to_string(),
    };
    let kitchen = Kitchen::new(&design, &catalogue);
    let answer = Answer {
        quote: quote(&kitchen, INVOICE_YEAR, &[]),
        findings: check(&kitchen),
        layout: format!("{:?}", kitchen.layout),
        printed: design::print(&design),
        scene: Sha256::digest(glb(&scene(&kitchen))).to_vec(),
    };
    serde_json::to_string(&answer).unwrap_or_else(|error| error.to_string())
}
