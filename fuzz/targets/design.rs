//! Any bytes as a design file: refused with a path, or a design of which everything holds.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(file) = std::str::from_utf8(bytes) else { return };
    match kitchen::design::parse(file, corpus::demo()) {
        Ok(design) => fuzz::hold(&design),
        Err(faults) => assert!(!faults.to_string().is_empty()),
    }
});
