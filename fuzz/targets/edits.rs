//! Any bytes as a kitchen and a sequence of edits: each is refused, or leaves a design of which everything holds.
//! The generators are those of the property tests. Eight bytes choose the kitchen and eight more each edit, so that
//! the fuzzer can change one edit and keep the others.
#![no_main]

use corpus::demo;
use kitchen::edit::{Loans, perform};
use libfuzzer_sys::fuzz_target;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sha2::{Digest, Sha256};

// Inside the folder of the tests, where the generators find their own files.
#[path = "../../kitchen/tests"]
mod tests {
    pub mod generate;
}
use tests::generate;

/// As many edits as a sequence has at most, so that one input takes no longer than the next.
const EDITS: usize = 24;

fuzz_target!(|bytes: &[u8]| {
    let mut choices = bytes.chunks(8);
    let Some(mut now) = choices.next().and_then(|choice| chosen(generate::design(demo()), choice)) else {
        return;
    };
    let mut loans = Loans::default();
    for choice in choices.take(EDITS) {
        let Some(attempt) = chosen(generate::attempt(), choice) else { continue };
        let Some(edit) = attempt.edit(&now, demo()) else { continue };
        if let Ok(next) = perform(&now, &loans, demo(), &edit) {
            (now, loans) = next;
            fuzz::hold(&now);
        }
    }
});

/// What a generator makes of a few bytes. They are the seed of its chance and not the chance itself: a generator that
/// is given nothing but zeros once the bytes are used up draws again for ever.
fn chosen<S: Strategy>(generator: S, bytes: &[u8]) -> Option<S::Value> {
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &Sha256::digest(bytes));
    let mut runner = TestRunner::new_with_rng(Config::default(), chance);
    generator.new_tree(&mut runner).ok().map(|tree| tree.current())
}
