//! A hob that is a little too near moves by little, and the rest of its row stays where it is.

use kitchen::design::Extra;

use super::*;

const NAME: &str = "regressions/hob-a-little-too-near-in-a-full-row";

#[test]
fn a_hob_moves_by_what_is_missing_and_only_its_two_neighbours_change() {
    // The cut-out begins at 840 + 20, 260 from the tall unit; the worktop begins after its panel of 19, so that 241 of 300 are
    // left to land on: 59 are missing.
    let (finding, fixes) = fixes_of(NAME, Rule::HobSideOne, &["m3", "m1"]);
    assert_eq!((finding.measured, finding.required), (Some(Mm(260)), Some(Mm(300))));
    let landing = &finding.follows[0];
    assert_eq!(
        (landing.code, landing.measured, landing.required),
        (Rule::LandHob, Some(Mm(241)), Some(Mm(300)))
    );
    let width = |module: &str, width| Change::Width { module: module.into(), width: Mm(width) };
    let moved = |module: &str| Change::Moved { module: module.into(), by: Mm(59) };
    // Nothing but two units changes where the hob and the unit of 900 beside it change places.
    let placed = |module: &str, by| Change::Moved { module: module.into(), by: Mm(by) };
    assert_eq!(fixes[0].changes, [placed("m3", 900), placed("m4", -600)]);
    let fixes = &fixes[1..];
    assert_eq!(fixes[0].changes, [width("m2", 259), moved("m3"), moved("m4"), width("m4", 841)]);
    assert!(flat(&fixes[0].remaining).all(|left| ![finding.code, landing.code].contains(&left.code)));
    // 259 is paid as 300 and a quarter, 276 + 69, and was 229: 116. 841 is paid as 900 was, and a quarter of 626: 156.50.
    // Net 3436.18 with 721.60 of VAT (721.5978) becomes 3708.68 with 778.82 (778.8228): 4487.50 − 4157.78.
    assert_eq!(fixes[0].price_change.to_string(), "329.72");
}

#[test]
fn a_neighbour_that_holds_something_is_not_narrowed_below_it() {
    // A sink keeps its unit as it is; a pull-out for waste asks for the 600 that its unit has.
    let waste = Extra { code: "X-WASTE-600".into(), module: Some("m4".into()) };
    let sink = Edit::Replace { module: "m4".into(), code: "OSP".into() };
    let narrow = Edit::All(vec![
        Edit::Replace { module: "m4".into(), code: "OD".into() },
        Edit::SetWidth { module: "m4".into(), width: Mm(600) },
        Edit::AddExtra(waste),
    ]);
    for edit in [sink, narrow] {
        let design = apply(&corpus::design(NAME), demo(), &edit).unwrap();
        let kitchen = corpus::kitchen_of(&design);
        let mending = Mending::new(&kitchen, YEAR);
        let finding = mending.findings().iter().find(|finding| finding.code == Rule::HobSideOne).unwrap();
        let narrowed = |change: &Change| matches!(change, Change::Width { module, .. } if *module == "m4");
        let fixes = mending.fixes(finding);
        assert!(!fixes.is_empty());
        assert!(!fixes.iter().any(|fix| fix.changes.iter().any(narrowed)), "{edit:?}: {fixes:?}");
    }
}
