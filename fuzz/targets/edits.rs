//! Any bytes as a kitchen and a sequence of edits: each is refused, or leaves a design of which everything holds.
//! The generators are those of the property tests; the bytes take the place of chance.
#![no_main]

use corpus::demo;
use kitchen::edit::{Loans, perform};
use libfuzzer_sys::fuzz_target;
use proptest::collection::vec;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sha2::{Digest, Sha256};

// Inside the folder of the tests, where the generators find their own files.
#[path = "../../kitchen/tests"]
mod tests {
    pub mod generate;
}
use tests::generate;

fuzz_target!(|bytes: &[u8]| {
    let chance = TestRng::from_seed(RngAlgorithm::PassThrough, &stretched(bytes));
    let mut runner = TestRunner::new_with_rng(Config::default(), chance);
    let start = (generate::design(demo()), vec(generate::attempt(), 1..12));
    let Ok(start) = start.new_tree(&mut runner) else { return };
    let (mut now, attempts) = start.current();
    let mut loans = Loans::default();
    for attempt in attempts {
        let Some(edit) = attempt.edit(&now, demo()) else { continue };
        if let Ok(next) = perform(&now, &loans, demo(), &edit) {
            (now, loans) = next;
            fuzz::hold(&now);
        }
    }
});

/// More bytes than a kitchen and its edits ask for: the fuzzer's own, then ever more digests of them. Nothing but zeros,
/// which is what would follow otherwise, keeps a generator that draws again for ever.
fn stretched(bytes: &[u8]) -> Vec<u8> {
    let mut all = bytes.to_vec();
    let mut digest = Sha256::digest(bytes);
    while all.len() < 1 << 16 {
        all.extend_from_slice(&digest);
        digest = Sha256::digest(digest);
    }
    all
}
