//! What belongs together stays on one line.

use std::fs;
use std::path::Path;

#[test]
fn no_line_breaks_between_a_number_and_its_percent_sign() {
    for language in ["nl", "fr", "en"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("{language}.toml"));
        let text = fs::read_to_string(path).unwrap();
        let percents = text.lines().filter(|line| line.contains('%'));
        let breaks: Vec<&str> = percents.filter(|line| line.contains(" %")).collect();
        assert!(text.contains("\u{a0}%") && breaks.is_empty(), "{language}: {breaks:#?}");
    }
}
