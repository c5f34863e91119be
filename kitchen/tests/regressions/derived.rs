//! Parts that were derived beside what they meet: a splash above an upstand that is not there, a post that left a hole, an
//! apron over a joint.

use corpus::{design, kitchen_of};
use kitchen::design::Design;
use kitchen::edit::apply;
use kitchen::fix::Mending;
use kitchen::geometry::{Edge, Span};
use kitchen::ids::Id;
use kitchen::layout::GapKind;
use kitchen::length::{Mm, TenthMm};
use kitchen::quote::{Kind, Reason, quote};
use kitchen::rules::{Rule, check};
use kitchen::scene::{PartKind as Solid, scene};
use kitchen::workshop::{PartKind, TopKind, cabinets, tops};

#[test]
fn a_splash_takes_the_place_of_an_upstand_that_is_left_out_behind_a_hob() {
    // Behind the hob the upstand ends at 1270 and begins at 1930: from the worktop at 100 + 780 + 38 = 918 to 998, where the
    // sheets above begin, a strip of splash of 660 × 80. The sheets go up to BD at 2180 − 780 = 1400 and BDK at 1660.
    let design = design("regressions/upstand-left-out-behind-a-hob");
    let kitchen = kitchen_of(&design);
    let cut = |kind: TopKind| -> Vec<(i32, i32, i32)> {
        let tops = tops(&kitchen).into_iter().filter(|top| top.kind == kind);
        tops.map(|top| (top.start.0, top.length.0, top.depth.0)).collect()
    };
    assert_eq!(cut(TopKind::Upstand), [(71, 1199, 80), (1930, 599, 80)]);
    let sheets = [(71, 1229, 402), (1300, 600, 662), (1900, 629, 402)];
    assert_eq!(cut(TopKind::Splash), [&sheets[..], &[(1270, 660, 80)]].concat());
    // 0.494058 + 0.3972 + 0.252858 + 0.0528 m².
    let lines = quote(&kitchen, 2026, &[]).lines;
    let area = lines.iter().filter(|line| matches!(line.reason, Reason::Splash { .. }));
    let area: Vec<_> = area.map(|line| line.quantity.normalize().to_string()).collect();
    assert_eq!(area, ["1.196916"]);
    let scene = scene(&kitchen);
    let solids = scene.groups.iter().flat_map(|group| &group.parts).filter(|part| part.kind == Solid::Splash);
    assert_eq!(solids.count(), 4);
}

/// The corpus kitchen with its corner unit so far from its post: at 100 it stands 100 before its place.
fn off_its_post(open: i32) -> Design {
    let mut design = design("regressions/blind-corner-unit-off-its-post");
    design.modules.iter_mut().find(|module| &*module.id == "m5").unwrap().x += Mm(100 - open);
    design
}

#[test]
fn a_filler_closes_what_a_post_leaves_before_the_door_of_a_blind_corner_unit() {
    // The planes cross 581 from the corner, at 3119, and the post of 50 reaches to 3069; the door ends at 2469 + 500 = 2969.
    let design = off_its_post(100);
    let kitchen = kitchen_of(&design);
    let fillers: Vec<_> = kitchen.layout.fillers.iter().map(|filler| (filler.surface, filler.span)).collect();
    assert!(fillers.contains(&(0, Span::between(Mm(2969), Mm(3069)))), "{fillers:?}");
    // Fillers at 0 to 50 beside the tall unit, which is another price, and this one.
    let lines = quote(&kitchen, 2026, &[]).lines;
    let sold: Vec<_> = lines.iter().filter(|line| line.kind == Kind::Filler).collect();
    assert!(sold.iter().any(|line| line.unit_net.to_string() == "32.00"), "{sold:?}");
    let made = cabinets(&kitchen);
    let parts = made.iter().flat_map(|cabinet| &cabinet.parts);
    let strips = |kind: PartKind| -> Vec<(TenthMm, i64)> {
        let parts = parts.clone().filter(|part| part.kind == kind);
        parts.map(|part| (part.width, part.quantity)).collect()
    };
    assert_eq!(strips(PartKind::PostStrip), [(Mm(50).into(), 2)]);
    assert!(strips(PartKind::Filler).contains(&(Mm(100).into(), 1)));
}

#[test]
fn what_a_post_leaves_of_4_to_19_is_closed_up_by_moving_the_corner_unit() {
    assert_eq!(off(3), (GapKind::Void, Vec::new()));
    assert_eq!(off(4), (GapKind::Narrow, vec![Some(Mm(4))]));
    assert_eq!(off(19), (GapKind::Narrow, vec![Some(Mm(19))]));
    assert_eq!(off(20), (GapKind::Filler, Vec::new()));
    let design = off_its_post(19);
    let kitchen = kitchen_of(&design);
    let mending = Mending::new(&kitchen, 2026);
    let finding = mending.findings().iter().find(|finding| finding.code == Rule::RunGap).unwrap();
    assert_eq!(finding.subjects[0], Id::from("m5"));
    let fix = mending.fixes(finding).into_iter().next().unwrap();
    let step = |design, edit| apply(&design, kitchen.catalogue, edit).unwrap();
    let mended = fix.edits.iter().fold(design.clone(), step);
    let corner_unit = mended.modules.iter().find(|module| &*module.id == "m5").unwrap();
    assert_eq!(corner_unit.x, Mm(2569));
    assert!(!check(&kitchen_of(&mended)).iter().any(|finding| finding.code == Rule::RunGap));
}

/// What the row of the corner unit ends with, and the measures of `RUN_GAP` there.
fn off(open: i32) -> (GapKind, Vec<Option<Mm>>) {
    let design = off_its_post(open);
    let kitchen = kitchen_of(&design);
    let found = check(&kitchen).into_iter().filter(|finding| finding.code == Rule::RunGap);
    let row = kitchen.layout.rows.iter().find(|row| row.surface == 0).unwrap();
    (row.outer(Edge::Right).unwrap().kind, found.map(|finding| finding.measured).collect())
}

#[test]
fn an_apron_breaks_where_the_slab_does_to_which_it_is_glued() {
    // 3150 of slabs of 3050; the joint is at 600, between the units, and not at 1575, in the sink.
    let design = design("regressions/apron-over-a-joint");
    let made = tops(&kitchen_of(&design));
    let joints = |kind: TopKind| -> Vec<(Mm, Mm, Vec<Mm>)> {
        let made = made.iter().filter(|top| top.kind == kind);
        made.map(|top| (top.start, top.length, top.joints.clone())).collect()
    };
    assert_eq!(joints(TopKind::Worktop), [(Mm(719), Mm(3150), vec![Mm(600)])]);
    assert_eq!(joints(TopKind::Apron), joints(TopKind::Worktop));
}

#[test]
fn an_upstand_stands_where_a_peninsula_ends_at_its_wall() {
    // The row's worktop lies from 71 to 2860, where that of the peninsula begins, which is 900 deep. The splash goes on over
    // both, from 918 + 60 = 978 to 1400.
    let design = design("regressions/upstand-where-a-peninsula-ends");
    let kitchen = kitchen_of(&design);
    let cut = |kind: TopKind| -> Vec<(i32, i32, i32)> {
        let tops = tops(&kitchen).into_iter().filter(|top| top.kind == kind && top.surface == "A");
        tops.map(|top| (top.start.0, top.length.0, top.depth.0)).collect()
    };
    assert_eq!(cut(TopKind::Upstand), [(71, 2789, 60), (2860, 900, 60)]);
    assert_eq!(cut(TopKind::Splash), [(71, 3689, 422)]);
    let lines = quote(&kitchen, 2026, &[]).lines;
    let upstand = lines.iter().find(|line| &*line.code == "upstand_soft").unwrap();
    assert_eq!(upstand.quantity.normalize().to_string(), "3.689");
}
