//! Carcass sides that were seen raw.

use std::collections::BTreeMap;

use corpus::{design, kitchen_of};
use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::fix::{Change, Mending};
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::quote::{Kind, quote};
use kitchen::rules::Rule;
use kitchen::scene::{self, scene};
use kitchen::workshop::{Documents, Format, PartKind, cabinets};

use super::{blamed, findings_of};

/// Base units of 560, 660 and 560 and wall units of 350 and 250, each 19 beside the next.
const NAME: &str = "raw-sides-of-deeper-units";

#[test]
fn the_sides_of_deeper_units_are_closed_and_paid() {
    let design = design(&format!("regressions/{NAME}"));
    let kitchen = kitchen_of(&design);
    let lines = quote(&kitchen, 2026, &[]).lines;
    let panels = lines.iter().filter(|line| line.kind == Kind::Panel);
    let panels: Vec<_> = panels.map(|line| (line.quantity.to_string(), line.net.to_string())).collect();
    // At 95.00 a m², at least 0.5 each. Wall units: 780 × 270 at the free end of the one of 250, 780 × 370 at both sides of the
    // other: 47.50 and 95.00. Base units: two free ends of 880 × 580, 2 × 0.5104 × 95 = 96.976; both sides of the deep one,
    // 880 × 680, 2 × 0.5984 × 95 = 113.696.
    let expected = [("0.5", "47.50"), ("1.0", "95.00"), ("1.020800", "96.98"), ("1.196800", "113.70")];
    assert_eq!(panels, expected.map(|(quantity, net)| (quantity.to_owned(), net.to_owned())));
    for rule in [Rule::PanelMissing, Rule::RunGap] {
        assert_eq!(findings_of(rule, NAME), []);
    }
}

#[test]
fn the_panels_of_deeper_units_are_cut_packed_drawn_and_shown() {
    let design = design(&format!("regressions/{NAME}"));
    let kitchen = kitchen_of(&design);
    let mut cut: BTreeMap<(String, String), i64> = BTreeMap::new();
    for part in cabinets(&kitchen).iter().flat_map(|cabinet| &cabinet.parts) {
        if part.kind == PartKind::EndPanel {
            *cut.entry((part.length.to_string(), part.width.to_string())).or_default() += part.quantity;
        }
    }
    let board = |length: &str, width: &str, count| ((length.to_owned(), width.to_owned()), count);
    let expected =
        [board("780", "270", 1), board("780", "370", 2), board("880", "580", 2), board("880", "680", 2)];
    assert_eq!(cut, BTreeMap::from(expected));
    let papers = Documents::new(&kitchen, "1").papers(Format::Generic);
    let plan = papers.iter().find(|paper| paper.name == "installation.csv").unwrap();
    let name = PartKind::EndPanel.name(design.language);
    // From the left of the wall, from the floor, 19 wide, 880 high and 680 deep.
    let places: Vec<_> = plan.contents.lines().filter(|line| line.contains(name)).collect();
    assert_eq!(places.len(), 7);
    for x in [700, 1319] {
        assert!(places.iter().any(|line| line.contains(&format!("{x};0;19;880;680"))), "{places:#?}");
    }
    let rect = |x: i32, y: (i32, i32)| Shape::Rect {
        x: Span::at(Mm(x), Mm(19)),
        y: Span::between(Mm(y.0), Mm(y.1)),
    };
    for (view, y) in [(View::Wall(0), (-880, 0)), (View::Plan, (0, 680))] {
        let marks = draw(&kitchen, &view).marks;
        for x in [700, 1319] {
            let is_it =
                |mark: &kitchen::drawing::Mark| mark.layer == Layer::Panel && mark.shape == rect(x, y);
            assert!(marks.iter().any(is_it), "{view:?}: {x}");
        }
    }
    let scene = scene(&kitchen);
    let parts = scene.groups.iter().flat_map(|group| &group.parts).flat_map(scene::Part::every);
    let panels = parts.filter(|part| part.kind == scene::PartKind::Panel);
    let blocks: Vec<_> = panels.filter_map(|part| part.mesh.bounds()).map(|block| block.0).collect();
    for x in [700.0, 1319.0] {
        assert!(blocks.contains(&[[x, x + 19.0], [0.0, 880.0], [0.0, 680.0]]), "{blocks:?}");
    }
}

#[test]
fn what_stands_beside_a_deep_unit_moves_by_what_its_panel_needs() {
    let name = "deep-unit-without-room-for-its-panels";
    let pair = |one: &str, other: &str| vec![Id::from(one), Id::from(other)];
    assert_eq!(
        blamed(Rule::PanelMissing, name),
        [(pair("m1", "m2"), Some(Mm(0))), (pair("m2", "m3"), Some(Mm(0)))]
    );
    let design = design(&format!("regressions/{name}"));
    let kitchen = kitchen_of(&design);
    let mending = Mending::new(&kitchen, 2026);
    let mut missing = mending.findings().iter().filter(|finding| finding.code == Rule::PanelMissing);
    let ways: Vec<_> = mending.fixes(missing.next().unwrap()).into_iter().map(|fix| fix.changes).collect();
    assert!(ways.contains(&vec![Change::Moved { module: "m1".into(), by: Mm(-19) }]), "{ways:?}");
}

#[test]
fn a_deep_unit_in_a_full_row_is_made_as_deep_as_usual() {
    // 50 are left at both walls, 45 of which the fronts need to open; sink and hob keep their widths.
    let design = design("regressions/deep-unit-in-a-full-row");
    let kitchen = kitchen_of(&design);
    let mending = Mending::new(&kitchen, 2026);
    let missing = mending.findings().iter().find(|finding| finding.code == Rule::PanelMissing).unwrap();
    assert_eq!((missing.measured, missing.required), (Some(Mm(0)), Some(Mm(19))));
    let ways: Vec<_> = mending.fixes(missing).into_iter().map(|fix| fix.changes).collect();
    assert_eq!(ways, [vec![Change::Depth { module: "m2".into(), depth: Mm(560) }]]);
}
