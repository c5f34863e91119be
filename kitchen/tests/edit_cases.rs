//! What single edits do, and what they say when they cannot.

use corpus::demo;
use kitchen::catalogue::{HeightSystem, Slot};
use kitchen::design::{Design, Extra, Island, Made, Place, Side, Waterfall};
use kitchen::edit::{Edit, IslandEdit, Measure, Refusal, RoomEdit, StyleEdit, apply, next_id};
use kitchen::geometry::QuarterTurn;
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::{Connection, ConnectionKind, Hinge, Obstacle, ObstacleKind, Opening, OpeningKind, Opens};

use crate::generate::{clash, corner_room};

fn wall(id: &str) -> Place {
    Place::Wall(id.into())
}

fn place(code: &str, width: i32, x: i32) -> Edit {
    Edit::Place { code: code.into(), width: Mm(width), place: wall("A"), x: Mm(x) }
}

fn after(edits: &[Edit]) -> Design {
    apply(&corner_room(demo()), demo(), &Edit::All(edits.to_vec())).unwrap()
}

#[track_caller]
fn refused(design: &Design, edit: &Edit) -> Refusal {
    apply(design, demo(), edit).unwrap_err()
}

fn set_width(module: &str, width: i32) -> Edit {
    Edit::SetWidth { module: module.into(), width: Mm(width) }
}

#[test]
fn a_new_module_takes_the_smallest_free_name() {
    let design = after(&[place("OD", 600, 0), place("OD", 600, 600), place("OD", 600, 1200)]);
    let design = apply(&design, demo(), &Edit::Remove { module: "m2".into() }).unwrap();
    assert_eq!(next_id(&design), Id::from("m2"));
}

#[test]
fn a_unit_for_a_hood_hangs_as_high_above_a_flame_as_is_asked() {
    // Its top would hang at 2180, so that 2180 − 520 − 918 = 742 were left; gas asks 750, induction 650.
    let above = |hob: &str, height: i32| {
        let hob = Edit::Equip { module: "m1".into(), slot: Slot::Hob, code: Some(hob.into()) };
        let mut design = after(&[place("OKP", 900, 600), hob]);
        design.room.height = Mm(height);
        design.style.worktop = "W-LAM38-OAK".into();
        apply(&design, demo(), &place("BDK", 900, 600)).unwrap().modules[1].z
    };
    assert_eq!(above("A-GAS-75", 2600), Some(Mm(918 + 750)));
    assert_eq!(above("A-IND-80", 2600), None);
    // 1668 + 520 and 10 to spare; a lower ceiling leaves it where it was.
    assert_eq!(above("A-GAS-75", 2198), Some(Mm(1668)));
    assert_eq!(above("A-GAS-75", 2197), None);
    // Beside the hob nothing asks for it.
    let design = after(&[place("OKP", 900, 600), place("BDK", 900, 1500)]);
    assert_eq!(design.modules[1].z, None);
}

#[test]
fn widening_takes_the_room_on_the_right_first_and_then_on_the_left() {
    let free = after(&[place("OD", 600, 600)]);
    assert_eq!(apply(&free, demo(), &set_width("m1", 800)).unwrap().modules[0].x, Mm(600));
    // The neighbour begins at 1300: 700 wide is what is left of 600, 800 wide begins at 500.
    let tight = after(&[place("OD", 600, 600), place("OD", 600, 1300)]);
    assert_eq!(apply(&tight, demo(), &set_width("m1", 800)).unwrap().modules[0].x, Mm(500));
}

#[test]
fn widening_without_room_says_what_is_missing() {
    let full = after(&[place("OD", 600, 0), place("OD", 600, 600), place("OD", 600, 1300)]);
    assert_eq!(refused(&full, &set_width("m2", 800)), Refusal::NoRoom { missing: Mm(100) });
}

#[test]
fn a_wider_corner_unit_keeps_its_corner() {
    // 4000 − 581 − 50 − 450 = 2919; with the door of 600 of the 1200 wide unit 2769.
    let design = after(&[place("OHB", 1000, 2919)]);
    assert_eq!(apply(&design, demo(), &set_width("m1", 1200)).unwrap().modules[0].x, Mm(2769));
}

#[test]
fn a_wall_unit_leaves_room_for_the_end_panel_of_a_tall_unit_round_the_corner() {
    // Wall B is 4000 along wall A, a wall unit on it 350 deep: the tall unit's panel of 19 stands at 3650 − 19 and
    // not nearer. 450 wide it may begin at 3181, at 3200 its panel would stand in the wall unit, which ends at 350 along
    // wall B and begins to be clear of the tall unit at 0: all 350 are missing.
    let hang = Edit::Place { code: "BD".into(), width: Mm(300), place: wall("B"), x: Mm(50) };
    let near = after(&[place("HBZ", 450, 3200)]);
    assert_eq!(refused(&near, &hang), clash("m1", "HBZ", 350));
    let clear = after(&[place("HBZ", 450, 3181)]);
    assert_eq!(apply(&clear, demo(), &hang).unwrap().modules.len(), 2);
}

#[test]
fn a_width_that_is_not_made_names_the_nearest() {
    let design = after(&[place("VWF", 600, 0)]);
    let refusal = refused(&design, &set_width("m1", 520));
    assert_eq!(refusal, Refusal::NotAWidth { code: "VWF".into(), width: Mm(520), nearest: Mm(450) });
}

#[test]
fn a_tap_asks_for_a_sink_and_goes_with_it() {
    let design = after(&[place("OSP", 600, 0)]);
    let equip =
        |slot, code: Option<&str>| Edit::Equip { module: "m1".into(), slot, code: code.map(Into::into) };
    let tap = equip(Slot::Tap, Some("T-STD"));
    assert_eq!(refused(&design, &tap), Refusal::TapWithoutSink);
    let both = Edit::All(vec![equip(Slot::Sink, Some("S-INOX-500")), tap]);
    let without = Edit::All(vec![both, equip(Slot::Sink, None)]);
    assert_eq!(apply(&design, demo(), &without).unwrap(), design);
    let hob = equip(Slot::Hob, Some("A-IND-60"));
    assert_eq!(refused(&design, &hob), Refusal::DoesNotHold { code: "OSP".into(), slot: Slot::Hob });
}

#[test]
fn a_free_standing_hood_goes_with_the_hob() {
    let hood = || Edit::AddExtra(Extra { code: "X-HOOD-ISL-90".into(), module: Some("m1".into()) });
    let bare = after(&[place("OKP", 900, 0)]);
    assert_eq!(refused(&bare, &hood()), Refusal::HoodWithoutHob);
    let hob =
        |code: Option<&str>| Edit::Equip { module: "m1".into(), slot: Slot::Hob, code: code.map(Into::into) };
    let with = apply(&bare, demo(), &Edit::All(vec![hob(Some("A-IND-80")), hood()])).unwrap();
    assert_eq!(with.extras.len(), 1);
    assert_eq!(apply(&with, demo(), &hob(None)).unwrap(), bare);
}

#[test]
fn a_door_hinges_on_the_other_side_in_the_mirror() {
    let design = after(&[place("OD", 600, 0), Edit::Mirror { module: "m1".into() }]);
    assert_eq!(design.modules[0].hinge, Some(Hinge::Right));
}

#[test]
fn a_blind_corner_opens_away_from_the_corner_until_it_is_told_otherwise() {
    // At the left end of wall B: 581 + 50 + 450 of door − 1000.
    let corner = |x: i32| Edit::Place { code: "OHB".into(), width: Mm(1000), place: wall("B"), x: Mm(x) };
    let hinge = |design: &Design| {
        let kitchen = Kitchen::new(design, demo());
        kitchen.hinge(&kitchen.placed[0])
    };
    let design = after(&[corner(81)]);
    assert_eq!((design.modules[0].hinge, hinge(&design)), (None, Hinge::Right));
    let chosen = Edit::SetHinge { module: "m1".into(), hinge: Hinge::Left };
    assert_eq!(hinge(&apply(&design, demo(), &chosen).unwrap()), Hinge::Left);
    let mirrored = apply(&design, demo(), &Edit::MirrorWall { wall: "B".into() }).unwrap();
    assert_eq!(mirrored.modules[0].hinge, None);
}

#[test]
fn a_mirrored_wall_runs_the_other_way() {
    let design = after(&[place("OD", 600, 0), place("OL3", 900, 600), Edit::MirrorWall { wall: "A".into() }]);
    // 4000 − 600 − 0 and 4000 − 900 − 600.
    assert_eq!(design.modules.iter().map(|module| module.x).collect::<Vec<_>>(), [Mm(3400), Mm(2500)]);
}

#[test]
fn all_of_a_gesture_happens_or_none() {
    let gesture = Edit::All(vec![place("OD", 600, 0), place("OD", 600, 300)]);
    let refusal = refused(&corner_room(demo()), &gesture);
    assert_eq!(refusal, clash("m1", "OD", 300));
    let words = refusal.sentence(text::Language::Nl).replace('\u{a0}', " ");
    assert_eq!(words, "Hier staat al iets: Onderkast met deur. Er is 30 cm te weinig.");
}

#[test]
fn a_wall_is_not_shortened_past_what_stands_at_it() {
    let design = after(&[place("OD", 600, 3000)]);
    let length = |length| Edit::Room(RoomEdit::WallLength { wall: "A".into(), length: Mm(length) });
    assert_eq!(refused(&design, &length(2999)), Refusal::InTheWay { x: Mm(3000), missing: Mm(1) });
    assert_eq!(apply(&design, demo(), &length(3500)).unwrap().room.walls[0].length, Mm(3500));
    let refusal = Refusal::OutOfRange {
        measure: Measure::WallLength,
        value: Mm(299),
        least: Mm(300),
        most: Mm(15_000),
    };
    assert_eq!(refused(&design, &length(299)), refusal);
}

#[test]
fn what_the_catalogue_does_not_have_is_named() {
    let design = corner_room(demo());
    let unknown = Refusal::UnknownCode { code: "W-GOLD".into() };
    assert_eq!(refused(&design, &Edit::Style(StyleEdit::Worktop("W-GOLD".into()))), unknown);
    let unknown = Refusal::UnknownModule { code: "OX".into() };
    assert_eq!(refused(&design, &place("OX", 600, 0)), unknown);
    assert_eq!(
        refused(&design, &Edit::Remove { module: "m9".into() }),
        Refusal::NotThere { id: "m9".into() }
    );
}

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

#[test]
fn what_is_measured_outside_its_limits_is_refused_in_the_customers_language() {
    // Wall A of corner_room is 4000 long or less; the limits stand in kitchen.md §8 "File".
    let room = corner_room(demo());
    let length = room.room.walls[0].length;
    let (wall, width, height) = (Id::from("A"), Mm(600), Mm(1000));
    let point = |x, z| Connection { kind: ConnectionKind::Power, wall: wall.clone(), x, z };
    let column =
        |x, depth, z| Obstacle { kind: ObstacleKind::Column, wall: wall.clone(), x, width, depth, height, z };
    let window = |x, width, sill| Opening {
        id: Id::from(""),
        kind: OpeningKind::Window,
        wall: wall.clone(),
        x,
        width,
        height,
        sill,
        opens: Opens::Fixed,
        hinge: Hinge::Left,
    };
    let edits = [
        RoomEdit::AddConnection(point(length + Mm(1), Mm(0))),
        RoomEdit::AddConnection(point(Mm(-1), Mm(0))),
        RoomEdit::AddConnection(point(Mm(0), Mm(4001))),
        RoomEdit::AddObstacle(column(Mm(-1), Mm(100), Mm(0))),
        RoomEdit::AddObstacle(column(Mm(0), Mm(15_001), Mm(0))),
        RoomEdit::AddObstacle(column(Mm(0), Mm(100), Mm(4001))),
        RoomEdit::AddOpening(window(Mm(-1), width, Mm(0))),
        RoomEdit::AddOpening(window(Mm(0), Mm(0), Mm(0))),
        RoomEdit::AddOpening(window(Mm(0), width, Mm(4001))),
    ];
    for edit in edits {
        let refusal = refused(&room, &Edit::Room(edit.clone()));
        assert!(!matches!(refusal, Refusal::Invalid { .. }), "{edit:?}: {refusal}");
    }
    let last = Edit::Room(RoomEdit::AddConnection(point(length, Mm(4000))));
    let design = apply(&room, demo(), &last).unwrap();
    let index = design.room.connections.len() - 1;
    let moved = RoomEdit::ChangeConnection { index, connection: point(length + Mm(3), Mm(0)) };
    assert_eq!(refused(&design, &Edit::Room(moved)), Refusal::BeyondEnd { missing: Mm(3) });
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
