//! Everything `kitchen` says of a design, as one text: compiled natively and for the browser, the two must
//! agree byte for byte (`scripts/corpus-in-wasm`).

use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design, Place};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::proposal::fill;
use kitchen::quote::{Quote, quote};
use kitchen::rules::{Finding, check};
use kitchen::scene::{glb, scene};
use kitchen::snap::{Dragged, Pointer, preview, snap};
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

/// A design with its catalogue, read already: what the editor does again and again, to be measured.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Judge {
    catalogue: Catalogue,
    design: Design,
}

#[wasm_bindgen]
impl Judge {
    /// Reads a catalogue and a design file, both JSON.
    ///
    /// # Panics
    /// When one of them is not valid; measuring a refusal would mean nothing.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: &str, design: &str) -> Judge {
        let catalogue: Catalogue = serde_json::from_str(catalogue).expect("a catalogue");
        let design = design::parse(design, &catalogue).expect("a valid design");
        Judge { catalogue, design }
    }

    /// Derives, checks and prices it; gives how many lines and findings there are.
    pub fn judge(&self) -> usize {
        let kitchen = Kitchen::new(&self.design, &self.catalogue);
        quote(&kitchen, INVOICE_YEAR, &[]).lines.len() + check(&kitchen).len()
    }

    /// One pointer move of a drawer unit dragged along the first wall, its left side held at `x` millimetres:
    /// where it lands, and the price with it there. Gives how many lines that price has.
    ///
    /// # Panics
    /// When it can land nowhere at all; measuring a refusal would mean nothing.
    pub fn drag(&self, x: i32) -> usize {
        let dragged = Dragged { code: "OL3".into(), width: Mm(600), module: None };
        let pointer = Pointer { place: Place::Wall(self.design.room.walls[0].id.clone()), x: Mm(x) };
        let kitchen = Kitchen::new(&self.design, &self.catalogue);
        let landing = snap(&kitchen, &dragged, &pointer, Mm(60)).expect("a wall and a type that exist");
        let (tried, _) = preview(&self.design, &dragged, &landing);
        quote(&Kitchen::new(&tried, &self.catalogue), INVOICE_YEAR, &[]).lines.len()
    }

    /// The three proposals for a wall. Gives how many units they have.
    ///
    /// # Panics
    /// When there is none for this wall.
    pub fn fill(&self, wall: &str) -> usize {
        let proposals =
            fill(&self.design, &self.catalogue, &wall.into(), INVOICE_YEAR).expect("three proposals");
        proposals.iter().map(|proposal| proposal.design.modules.len()).sum()
    }
}
