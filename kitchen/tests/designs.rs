//! The corpus: every whole kitchen reads, prints, derives, checks and prices; every faulty file is refused
//! with one sentence. Quotes and findings are snapshots that were reviewed with their totals recomputed.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use corpus::{demo, designs, files, kitchen_of};
use kitchen::design::{self, Design};
use kitchen::quote::{Line, quote};
use kitchen::rules::{Finding, Severity, check};
use serde::Serialize;

/// The year of the invoices in the snapshots.
const YEAR: i32 = 2026;

fn snapshots() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn the_corpus_has_every_file_that_was_named() {
    for (kind, named) in corpus::KINDS {
        assert!(files(kind).len() >= named, "{kind}");
    }
}

#[test]
fn the_corpus_reaches_from_three_units_to_forty() {
    let sizes: Vec<usize> = designs("valid").iter().map(|(_, design)| design.modules.len()).collect();
    assert_eq!(sizes.iter().min(), Some(&3));
    assert_eq!(sizes.iter().max(), Some(&40));
}

#[test]
fn every_cabinet_price_group_and_kind_of_worktop_stands_in_a_valid_kitchen() {
    let designs: Vec<Design> = designs("valid").into_iter().map(|(_, design)| design).collect();
    for module in &demo().modules {
        let mut placed = designs.iter().flat_map(|design| &design.modules);
        assert!(placed.any(|placed| *placed.code == module.code), "no {}", module.code);
    }
    let fronts = designs.iter().filter_map(|design| demo().front(&design.style.fronts.base));
    let groups: BTreeSet<u8> = fronts.map(|front| front.pg).collect();
    assert_eq!(groups, BTreeSet::from([1, 2, 3, 4]));
    let worktops = designs.iter().filter_map(|design| demo().worktop(&design.style.worktop));
    let kinds: BTreeSet<String> = worktops.map(|worktop| word(worktop.kind)).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["compact", "laminate", "stone", "wood"]);
}

#[test]
fn a_printed_design_reads_back_as_the_same_design() {
    for kind in ["valid", "rules", "regressions"] {
        for (name, design) in designs(kind) {
            let printed = design::print(&design);
            assert_eq!(design::parse(&printed, demo()).as_ref(), Ok(&design), "{kind}/{name}");
        }
    }
}

#[test]
fn no_valid_kitchen_has_an_error() {
    for (name, design) in designs("valid") {
        let errors: Vec<Finding> =
            check(&kitchen_of(&design)).into_iter().filter(|found| word(found.severity) == "error").collect();
        assert_eq!(errors, [], "{name}");
    }
}

#[test]
fn quote_and_findings_of_every_valid_kitchen_are_the_reviewed_ones() {
    snapshots().bind(|| {
        for (name, design) in designs("valid") {
            let kitchen = kitchen_of(&design);
            let quote = quote(&kitchen, YEAR, &[]);
            let mut text = String::new();
            for line in &quote.lines {
                writeln!(text, "{}", told(line)).unwrap();
            }
            let totals = &quote.totals;
            writeln!(text, "net {}", totals.net).unwrap();
            let standard = &totals.standard21;
            writeln!(text, "21 %: vat {} gross {}", standard.vat, standard.gross).unwrap();
            let renovation = &totals.renovation6;
            let allowed = if renovation.allowed { "allowed" } else { "not allowed" };
            writeln!(text, "6 % {allowed}: vat {} gross {}", renovation.vat, renovation.gross).unwrap();
            let reverse = &totals.reverse_charge;
            let allowed = if reverse.allowed { "allowed" } else { "not allowed" };
            writeln!(text, "reverse charge {allowed}: vat {} gross {}", reverse.vat, reverse.gross).unwrap();
            writeln!(text, "counts: {}", totals.regime().key()).unwrap();
            for finding in check(&kitchen) {
                writeln!(text, "{}", said(&finding)).unwrap();
            }
            insta::assert_snapshot!(format!("valid-{name}"), text);
        }
    });
}

/// A line as one reads it: kind, code, module, what it is made of, net and VAT class.
fn told(line: &Line) -> String {
    let mut text = format!("{} {}", word(line.kind), line.code);
    if let Some(module) = &line.module {
        write!(text, " {module}").unwrap();
    }
    write!(text, ": {} {} x {}", line.quantity.normalize(), word(line.unit), line.unit_net).unwrap();
    for surcharge in &line.surcharges {
        write!(text, " + {} {}", surcharge.net, surcharge.code).unwrap();
    }
    write!(text, " = {} {}", line.net, word(line.vat_class)).unwrap();
    text
}

fn said(finding: &Finding) -> String {
    let mut text = format!("{} {}", word(finding.severity), finding.code.code());
    for subject in &finding.subjects {
        write!(text, " {subject}").unwrap();
    }
    if let (Some(measured), Some(required)) = (finding.measured, finding.required) {
        write!(text, ": {measured} where {required} is asked").unwrap();
    }
    text
}

/// A value as files name it.
fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn every_faulty_file_is_refused_for_its_one_fault() {
    let mut text = String::new();
    for (name, json) in files("invalid") {
        let refusal = design::parse(&json, demo()).expect_err(&name);
        assert_eq!(refusal.as_slice().len(), 1, "{name}: {refusal}");
        writeln!(text, "{name}\n    {refusal}").unwrap();
    }
    snapshots().bind(|| insta::assert_snapshot!("refusals", text));
}

#[test]
fn a_file_over_256_kib_is_refused_unread() {
    let (_, json) = files("valid").swap_remove(0);
    let padding = " ".repeat(design::MAX_BYTES + 1 - json.len());
    let refusal = design::parse(&(json.clone() + &padding), demo()).unwrap_err();
    assert_eq!(refusal.to_string(), "the file has 262145 bytes; at most 262144 are read");
    assert!(design::parse(&(json + &padding[1..]), demo()).is_ok());
}

#[test]
fn as_much_as_a_design_may_hold_is_read_judged_and_priced() {
    let file = design::print(&corpus::largest());
    let design = design::parse(&file, demo()).unwrap();
    let room = &design.room;
    assert_eq!([room.walls.len(), design.islands.len(), design.modules.len()], [12, 12, 200]);
    let counts = [room.openings.len(), room.connections.len(), room.obstacles.len(), design.extras.len()];
    assert_eq!(counts, [100; 4]);
    let kitchen = kitchen_of(&design);
    assert!(!check(&kitchen).is_empty());
    assert!(quote(&kitchen, YEAR, &[]).lines.len() > design.modules.len());
}

#[test]
fn the_kitchens_of_the_gallery_have_no_error_and_no_warning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/gallery");
    let examples: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(examples.len(), 6);
    for path in examples {
        let design = design::parse(&std::fs::read_to_string(&path).unwrap(), demo()).unwrap();
        let findings = check(&kitchen_of(&design));
        let grave: Vec<_> = findings.iter().filter(|finding| finding.severity != Severity::Hint).collect();
        assert!(grave.is_empty(), "{}: {grave:?}", path.display());
    }
}
