//! Accessories in units that they are not made for.

use corpus::{design, kitchen_of};
use kitchen::fix::{Change, Mending};
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::rules::Rule;

use super::findings_of;

#[test]
fn a_waste_system_of_600_in_a_unit_of_450_is_an_error_with_a_way_out() {
    let name = "waste-system-in-a-narrow-unit";
    let findings = findings_of(Rule::ExtraCabinet, name);
    let found: Vec<_> = findings.iter().map(|finding| (&finding.subjects[..], finding.measured)).collect();
    assert_eq!(found, [(&[Id::from("sp")][..], Some(Mm(450)))]);
    let design = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&design);
    let ways = Mending::new(&kitchen, 2026).fixes(&findings[0]);
    let wider = Change::Width { module: "sp".into(), width: Mm(600) };
    assert!(ways[0].changes.contains(&wider), "{ways:?}");
}

#[test]
fn a_sink_unit_of_450_is_sold_no_waste_system_of_600() {
    let design = design("regressions/narrow-sink-unit-without-a-bin");
    let kitchen = kitchen_of(&design);
    let mending = Mending::new(&kitchen, 2026);
    let bin = mending.findings().iter().find(|finding| finding.code == Rule::Bin).unwrap();
    let added = |change: &Change| matches!(change, Change::ExtraAdded { .. });
    let narrow: Vec<_> = mending.fixes(bin).into_iter().filter(|fix| fix.changes.iter().any(added)).collect();
    assert!(narrow.is_empty(), "{narrow:?}");
}
