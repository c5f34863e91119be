//! How units and worktops are made: depth and height, the style's parts, apron and grooves.

use corpus::demo;
use kitchen::catalogue::{HeightSystem, Slot};
use kitchen::design::{Design, Island, Made, Place, Side, Waterfall};
use kitchen::edit::{Edit, IslandEdit, Measure, Refusal, RoomEdit, StyleEdit, apply};
use kitchen::geometry::QuarterTurn;
use kitchen::length::Mm;
use kitchen::room::{Hinge, Obstacle, ObstacleKind};

use super::{after, place, refused};
use crate::generate::corner_room;

#[test]
fn a_module_is_made_otherwise_and_another_type_keeps_what_it_can_have() {
    let made = Made { depth: Some(Mm(460)), inner_drawers: 2, notch: true, ..Made::default() };
    let set = Edit::SetMade { module: "m1".into(), made };
    let design = after(&[place("OD", 600, 600), set.clone()]);
    assert_eq!(design.modules[0].made, made);
    let replace = Edit::Replace { module: "m1".into(), code: "OL3".into() };
    let drawers = apply(&design, demo(), &replace).unwrap();
    assert_eq!(drawers.modules[0].made, Made { inner_drawers: 0, ..made });
    assert!(matches!(refused(&drawers, &set), Refusal::Invalid { .. }));
}

#[test]
fn a_carcass_in_a_measure_that_is_not_made_is_refused_with_its_limits() {
    // Base units 350 to 560 deep, or 660; wall units 250 to 350; tall units 1950 to 2340 high in S780.
    let ask = |code: &str, made: Made| {
        let design = after(&[place(code, 600, 600)]);
        let refusal = refused(&design, &Edit::SetMade { module: "m1".into(), made });
        refusal.sentence(text::Language::En).replace('\u{a0}', " ")
    };
    let deep = |depth: i32| Made { depth: Some(Mm(depth)), ..Made::default() };
    assert_eq!(ask("OD", deep(600)), "60 cm deep is not possible: 35 cm to 56 cm, or 66 cm.");
    assert_eq!(ask("BD", deep(400)), "40 cm is not possible: between 25 cm and 35 cm.");
    let high = Made { height: Some(Mm(1900)), ..Made::default() };
    assert_eq!(ask("HV", high), "190 cm is not possible: between 195 cm and 234 cm.");
}

#[test]
fn a_deeper_unit_needs_room_before_a_column_of_the_next_wall() {
    // On wall B, 600 from it: 560 stands, 660 does not.
    let column = |x: i32| Obstacle {
        kind: ObstacleKind::Column,
        wall: "A".into(),
        x: Mm(x),
        width: Mm(200),
        depth: Mm(300),
        height: Mm(2600),
        z: Mm(0),
    };
    let tall = Edit::Place { code: "HV".into(), width: Mm(600), place: Place::Wall("B".into()), x: Mm(50) };
    let made = Made { depth: Some(Mm(660)), ..Made::default() };
    let deeper = Edit::SetMade { module: "m1".into(), made };
    // The column ends 4000 − 600 along wall A, and takes 250 of the unit's width; at 4000 − 660 it is clear of it.
    let with = |x| after(&[Edit::Room(RoomEdit::AddObstacle(column(x))), tall.clone()]);
    let standing = Refusal::Standing { kind: ObstacleKind::Column, missing: Mm(250) };
    assert_eq!(refused(&with(3200), &deeper), standing);
    assert!(apply(&with(3140), demo(), &deeper).is_ok());
}

#[test]
fn a_deeper_unit_needs_room_in_front_of_an_island() {
    // The island begins 600 before wall A: 560 stands, 660 does not.
    let island = Island {
        id: "I".into(),
        x: Mm(0),
        y: Mm(600),
        turn: QuarterTurn::None,
        length: Mm(1200),
        depth: Mm(600),
        waterfall: None,
        support: None,
    };
    let on_island = Edit::Place {
        code: "OD".into(),
        width: Mm(600),
        place: Place::Island("I".into(), Side::Front),
        x: Mm(0),
    };
    let design = after(&[place("OD", 600, 0), Edit::Island(IslandEdit::Add(island)), on_island]);
    let made = Made { depth: Some(Mm(660)), ..Made::default() };
    let deeper = Edit::SetMade { module: "m1".into(), made };
    assert!(matches!(refused(&design, &deeper), Refusal::OnIsland { .. }));
}

#[test]
fn another_height_system_drops_the_heights_that_it_does_not_make() {
    let high = Made { height: Some(Mm(2210)), ..Made::default() };
    let set = Edit::SetMade { module: "m1".into(), made: high };
    let design = after(&[place("HV", 600, 600), set]);
    let s720 = apply(&design, demo(), &Edit::Style(StyleEdit::System(HeightSystem::S720))).unwrap();
    assert_eq!((s720.style.system, s720.modules[0].made.height), (HeightSystem::S720, None));
}

#[test]
fn splash_upstand_strips_and_light_are_chosen_in_the_style() {
    let edits = [
        StyleEdit::Splash(Some("B-GLASS-SAGE".into())),
        StyleEdit::Upstand(Some(Mm(60))),
        StyleEdit::CeilingFiller(true),
        StyleEdit::Cornice(true),
        StyleEdit::LightStrip(true),
        StyleEdit::Led(true),
        StyleEdit::GrainMatched(true),
    ];
    let style = after(&edits.map(Edit::Style)).style;
    assert_eq!((style.splash.as_deref(), style.upstand), (Some("B-GLASS-SAGE"), Some(Mm(60))));
    assert!(style.ceiling_filler && style.cornice && style.light_strip && style.led);
    assert!(style.grain_matched);
    let high = refused(&corner_room(demo()), &Edit::Style(StyleEdit::Upstand(Some(Mm(101)))));
    let (value, least, most) = (Mm(101), Mm(50), Mm(100));
    assert_eq!(high, Refusal::OutOfRange { measure: Measure::Upstand, value, least, most });
}

#[test]
fn a_laminate_worktop_takes_waterfall_sides_away() {
    let island = Island {
        id: "I".into(),
        x: Mm(900),
        y: Mm(1900),
        turn: QuarterTurn::None,
        length: Mm(1200),
        depth: Mm(900),
        waterfall: None,
        support: None,
    };
    let fall = IslandEdit::Waterfall { island: "I".into(), waterfall: Some(Waterfall::Both) };
    let stone = Edit::Style(StyleEdit::Worktop("W-QZ20-A".into()));
    let design = after(&[stone, Edit::Island(IslandEdit::Add(island)), Edit::Island(fall.clone())]);
    assert_eq!(design.islands[0].waterfall, Some(Waterfall::Both));
    let laminate = Edit::Style(StyleEdit::Worktop("W-LAM38-OAK".into()));
    let design = apply(&design, demo(), &laminate).unwrap();
    assert_eq!(design.islands[0].waterfall, None);
    assert_eq!(refused(&design, &Edit::Island(fall)), Refusal::NoWaterfall);
}

/// The corner room with a worktop of quartz of 20 and a sink unit of 600 at x 1200 of wall A.
fn stone_sink() -> Design {
    after(&[
        Edit::Style(StyleEdit::Worktop("W-QZ20-A".into())),
        Edit::Place { code: "OSP".into(), width: Mm(600), place: Place::Wall("A".into()), x: Mm(1200) },
        Edit::Equip { module: "m1".into(), slot: Slot::Sink, code: Some("S-UM-500".into()) },
    ])
}

#[test]
fn an_apron_and_grooves_are_cut_into_hard_worktops_only_and_go_with_them() {
    let design = stone_sink();
    let drain = Edit::Drain { module: "m1".into(), side: Some(Hinge::Left) };
    let apron = |height| Edit::Style(StyleEdit::Apron(Some(Mm(height))));
    let both = apply(&design, demo(), &Edit::All(vec![drain.clone(), apron(40)])).unwrap();
    assert_eq!((both.modules[0].drainer, both.style.apron), (Some(Hinge::Left), Some(Mm(40))));
    // Turned left to right it drains to the other side; a mirrored wall turns it as well.
    for turn in [Edit::Mirror { module: "m1".into() }, Edit::MirrorWall { wall: "A".into() }] {
        assert_eq!(apply(&both, demo(), &turn).unwrap().modules[0].drainer, Some(Hinge::Right));
    }
    // A softer worktop has neither.
    let laminate = Edit::Style(StyleEdit::Worktop("W-LAM38-OAK".into()));
    let soft = apply(&both, demo(), &laminate).unwrap();
    assert_eq!((soft.modules[0].drainer, soft.style.apron), (None, None));
    assert_eq!(refused(&soft, &drain), Refusal::NoDrainer);
    assert_eq!(refused(&soft, &apron(40)), Refusal::NoApron);
    let (least, most) = (Mm(40), Mm(60));
    let out = Refusal::OutOfRange { measure: Measure::Apron, value: Mm(61), least, most };
    assert_eq!(refused(&design, &apron(61)), out);
    // Without its sink a unit drains nothing.
    let without = Edit::Equip { module: "m1".into(), slot: Slot::Sink, code: None };
    let dry = apply(&both, demo(), &without).unwrap();
    assert_eq!((dry.modules[0].drainer, refused(&dry, &drain)), (None, Refusal::DrainerWithoutSink));
}
