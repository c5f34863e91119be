//! What single edits do, and what they say when they cannot.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Extra, Place};
use kitchen::edit::{Edit, Measure, Refusal, RoomEdit, StyleEdit, apply, next_id};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::{Connection, ConnectionKind, Hinge, Obstacle, ObstacleKind, Opening, OpeningKind, Opens};
use text::Language;

use crate::generate::{clash, corner_room};

mod made;

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
fn a_waste_system_asks_for_a_unit_as_wide_as_it_is_made_for() {
    let system = Edit::AddExtra(Extra { code: "X-WASTE-600".into(), module: Some("m1".into()) });
    let narrow = Refusal::UnitTooNarrow { width: Mm(599), least: Mm(600) };
    assert_eq!(refused(&after(&[place("OSP", 599, 0)]), &system), narrow);
    assert_eq!(
        narrow.sentence(Language::Nl),
        "Dit past pas in een kast van 60\u{a0}cm; deze kast is 59,9\u{a0}cm breed."
    );
    assert_eq!(apply(&after(&[place("OSP", 600, 0)]), demo(), &system).unwrap().extras.len(), 1);
}

#[test]
fn an_accessory_is_added_only_where_it_goes() {
    let add = |code: &str| Edit::AddExtra(Extra { code: code.into(), module: Some("m1".into()) });
    let cases = [
        ("X-CUTLERY", "OD", Refusal::NoDrawer, "Dit ligt in een lade; deze kast heeft er geen."),
        (
            "X-WASTE-600",
            "OL3",
            Refusal::NoDoor,
            "Dit staat achter een deur of in een uittrek; deze kast heeft geen van beide.",
        ),
        (
            "X-SOCKET",
            "HV",
            Refusal::NoWorktopAbove,
            "Dit komt in het werkblad; boven deze kast ligt er geen.",
        ),
    ];
    for (extra, unit, refusal, sentence) in cases {
        assert_eq!(refused(&after(&[place(unit, 600, 0)]), &add(extra)), refusal, "{extra} in {unit}");
        assert_eq!(refusal.sentence(Language::Nl), sentence);
    }
    assert_eq!(apply(&after(&[place("OL3", 600, 0)]), demo(), &add("X-CUTLERY")).unwrap().extras.len(), 1);
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
