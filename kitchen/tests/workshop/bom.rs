//! The worked list of domain.md §5.3, digit for digit: t = 18, tb = 8, gd = 8, r = 20, D = 560.

use corpus::demo;
use kitchen::design::Made;
use kitchen::length::{Mm, TenthMm};
use kitchen::workshop::{Cabinet, Hardware, Notch, Part, PartKind, Unit, banding, fittings, parts};
use text::Language;

use super::unit;

/// Quantity, length × width × thickness, and the banding of l1, l2, w1, w2.
fn told(part: &Part) -> String {
    let edges = part.edges.each().map(|edge| edge.map_or("-".to_owned(), |edge| edge.to_string()));
    let (length, width, thickness) = (part.length, part.width, part.thickness);
    format!("{} {} {length} × {width} × {thickness} [{}]", part.kind.key(), part.quantity, edges.join(" "))
}

fn list(code: &str) -> Vec<String> {
    parts(&unit(code, 600)).iter().map(told).collect()
}

/// The fittings of a unit in words.
fn fitted(unit: &Unit<'_>) -> Vec<String> {
    let word = |hardware: &Hardware| {
        format!("{} {} {}", hardware.quantity, hardware.item.key(), hardware.detail).trim_end().to_owned()
    };
    fittings(unit).iter().map(word).collect()
}

#[test]
fn the_boards_of_od_600_are_those_of_the_worked_list() {
    let expected = [
        "side 2 780 × 560 × 18 [1 - 0.4 -]",
        "bottom 1 564 × 560 × 18 [1 - - -]",
        "rail 2 564 × 100 × 18 [1 - - -]",
        "back 1 769.5 × 579 × 8 [- - - -]",
        "shelf 1 562 × 512 × 18 [1 - - -]",
        "door 1 777 × 597 × 19 [1 1 1 1]",
    ];
    assert_eq!(list("OD"), expected);
}

#[test]
fn the_boards_of_ol3_600_are_those_of_the_worked_list() {
    // Fronts stand in the worked list as width × height; here length runs along the grain, upright.
    let expected = [
        "side 2 780 × 560 × 18 [1 - 0.4 -]",
        "bottom 1 564 × 560 × 18 [1 - - -]",
        "rail 2 564 × 100 × 18 [1 - - -]",
        "back 1 769.5 × 579 × 8 [- - - -]",
        "drawer_bottom 3 529 × 490 × 16 [- - - -]",
        "drawer_back 1 526 × 63 × 16 [0.4 - - -]",
        "drawer_back 2 526 × 148 × 16 [0.4 - - -]",
        "drawer_front 2 322 × 597 × 19 [1 1 1 1]",
        "drawer_front 1 127 × 597 × 19 [1 1 1 1]",
    ];
    assert_eq!(list("OL3"), expected);
}

#[test]
fn the_fittings_are_those_of_the_worked_list() {
    let door = [
        "2 hinge 110°",
        "2 hinge_plate",
        "1 handle H-BAR-320 320",
        "4 shelf_pin",
        "8 fastener",
        "4 leg",
        "4 plinth_clip",
    ];
    assert_eq!(fitted(&unit("OD", 600)), door);
    let drawers = [
        "3 runner_pair NL500 40 kg",
        "2 drawer_sides C",
        "1 drawer_sides M",
        "3 front_fixing",
        "3 handle H-BAR-320 320",
        "8 fastener",
        "4 leg",
        "4 plinth_clip",
    ];
    assert_eq!(fitted(&unit("OL3", 600)), drawers);
}

#[test]
fn the_saw_leaves_room_for_the_edges() {
    let rules = &demo().workshop.construction;
    let cut = |kind: PartKind| {
        let parts = parts(&unit("OD", 600));
        let part = parts.iter().find(|part| part.kind == kind).unwrap();
        let (length, width) = part.cut(rules);
        format!("{length} × {width}")
    };
    // A door with 1 mm all round: 777 − 2 and 597 − 2 (domain.md §5.3).
    assert_eq!(cut(PartKind::Door), "775 × 595");
    // A side with 1.0 in front and 0.4 below: 780 − 0.4 and 560 − 1.
    assert_eq!(cut(PartKind::Side), "779.6 × 559");
    assert_eq!(cut(PartKind::Back), "769.5 × 579");
}

#[test]
fn the_boards_of_a_corner_unit_are_banded_in_their_notch_alone() {
    // Legs of 900 less the side that closes each: 882; 560 deep: a notch of 322, sawn 1 larger for its banding.
    let corner = unit("OHC", 900);
    let list = parts(&corner);
    let bottom = list.iter().find(|part| part.kind == PartKind::Bottom).unwrap();
    assert_eq!(told(bottom), "bottom 1 882 × 882 × 18 [- - - -]");
    let tenths = |mm: i32| TenthMm::from(Mm(mm));
    assert_eq!(bottom.cut(&demo().workshop.construction), (tenths(882), tenths(882)));
    assert_eq!(bottom.notch(), Some(Notch { side: tenths(322), cut: tenths(323), edge: tenths(1) }));
    let words = "L-shaped, notch 322 × 322, cut 323 × 323; banding 1 on both edges of the notch";
    assert_eq!(bottom.remark.as_ref().map(|remark| remark.words(Language::En)).as_deref(), Some(words));
    // Shelves of 603 in a wall unit of 650, 302 deep: a notch of 301.
    let wall = parts(&unit("BHL", 650));
    let shelf = wall.iter().find(|part| part.kind == PartKind::Shelf).unwrap();
    assert_eq!(
        (told(shelf), shelf.notch().unwrap().cut),
        ("shelf 2 603 × 603 × 18 [- - - -]".into(), tenths(302))
    );

    // Banding of 1 in the colour of the carcass: both sides in front, 2 × 780, and two edges of 322 in bottom and top:
    // 1560 + 1288 = 2848; 80 more for each of six edges: 3328, and a tenth: 3660.8.
    let cabinet = Cabinet { module: None, number: 0, parts: list, hardware: Vec::new() };
    let rolls = banding(&demo().workshop, &[cabinet]);
    let roll = rolls.iter().find(|roll| roll.material == "white" && roll.thickness == tenths(1)).unwrap();
    assert_eq!((roll.edges, roll.net.to_string()), (6, "2.8480".to_owned()));
    assert_eq!(roll.metres.normalize().to_string(), "3.6608");
}

#[test]
fn an_edge_bander_that_mills_first_gets_half_a_millimetre_more_for_each_edge() {
    let mut rules = demo().workshop.construction.clone();
    rules.edge_milling.value = "0.5".parse().unwrap();
    let parts = parts(&unit("OD", 600));
    let door = parts.iter().find(|part| part.kind == PartKind::Door).unwrap();
    assert_eq!(door.cut(&rules), (TenthMm(7760), TenthMm(5960)));
}

#[test]
fn the_other_drawer_system_has_the_bottoms_and_backs_of_its_own_row() {
    // System A: LW − 75 × NL − 24 and LW − 87 wide; LW = 600 − 36 = 564, NL = 500.
    let mut catalogue = demo().clone();
    catalogue.workshop.drawer_system = "A".to_owned();
    let of_b = unit("OL2", 600);
    let of_a = Unit { catalogue: &catalogue, ..of_b };
    let sizes: Vec<(TenthMm, TenthMm)> = parts(&of_a)
        .iter()
        .filter(|part| matches!(part.kind, PartKind::DrawerBottom | PartKind::DrawerBack))
        .map(|part| (part.length, part.width))
        .collect();
    let mm = |length: i32| TenthMm::from(Mm(length));
    assert_eq!(sizes, [(mm(489), mm(476)), (mm(477), mm(199))]);
}

#[test]
fn lacquered_fronts_have_no_banding_and_one_hinge_more_where_mdf_weighs_more() {
    // 777 × 597 in MDF: 0.463869 m² × 14.5 + 0.2 = 6.93 kg, over the 6 kg of two hinges.
    let lacquered = Unit { front: demo().front("F-LAC-GREEN").unwrap(), ..unit("OD", 600) };
    let parts = parts(&lacquered);
    let door = parts.iter().find(|part| part.kind == PartKind::Door).unwrap();
    assert_eq!(door.edges.each(), [None; 4]);
    assert_eq!(door.drilling, "door-3-left");
}

#[test]
fn a_door_of_glass_is_bought_and_its_hinges_carry_glass() {
    // 597 × 777 of glass at 10 kg/m²: 0.463869 × 10 + 0.2 = 4.84 kg, within the 6 kg of two hinges; in MDF it is 6.93 kg.
    let made = Made { glass: true, ..Made::default() };
    let glass = Unit { front: demo().front("F-LAC-GREEN").unwrap(), made, ..unit("OD", 600) };
    assert!(parts(&glass).iter().all(|part| !part.kind.is_front()));
    let found = fitted(&glass);
    assert_eq!(found[..3], ["2 hinge 110°", "2 hinge_plate", "1 glass_door 597 × 777"]);
    assert!(found.contains(&"1 handle H-BAR-320 320".to_owned()));
    // Of a drawer and a door only the door is of glass: 647 high under a drawer of 127.
    let mixed = Unit { made, ..unit("OLD", 600) };
    let fronts: Vec<String> = parts(&mixed).iter().filter(|part| part.kind.is_front()).map(told).collect();
    assert_eq!(fronts, ["drawer_front 1 127 × 597 × 19 [1 1 1 1]"]);
    assert!(fitted(&mixed).contains(&"1 glass_door 597 × 647".to_owned()));
    // Two doors of 800: (797 − 3) / 2.
    assert!(fitted(&Unit { made, ..unit("OD", 800) }).contains(&"2 glass_door 397 × 777".to_owned()));
}

#[test]
fn a_drawer_behind_a_door_has_a_front_of_its_own_and_what_holds_it() {
    let made = Made { inner_drawers: 3, ..Made::default() };
    let unit = Unit { made, ..unit("OD", 600) };
    let inside: Vec<String> =
        parts(&unit).iter().filter(|part| !part.kind.is_front()).skip(4).map(told).collect();
    // 777 / 3 = 259 is class C with a back of 148: 148 + 30 high, 564 − 6 wide; no shelf is left.
    let expected = [
        "drawer_bottom 3 529 × 490 × 16 [- - - -]",
        "drawer_back 3 526 × 148 × 16 [0.4 - - -]",
        "inner_front 3 178 × 558 × 18 [1 1 1 1]",
    ];
    assert_eq!(inside, expected);
    let expected = [
        "2 hinge 155°",
        "2 hinge_plate",
        "3 runner_pair NL500 40 kg",
        "3 drawer_sides C",
        "3 inner_front_fixing",
        "1 handle H-BAR-320 320",
        "8 fastener",
        "4 leg",
        "4 plinth_clip",
    ];
    assert_eq!(fitted(&unit), expected);
}

#[test]
fn hinges_are_the_larger_of_what_height_and_weight_ask() {
    // domain.md §5.5: 597 × 1297 weighs 9.3 kg: 3; a door of 297 × 777 weighs 2.8 kg: 2.
    let hinges = |code: &str, width: i32| -> i64 {
        let of_hinges = fittings(&unit(code, width)).into_iter();
        of_hinges.filter(|hardware| hardware.item.key() == "hinge").map(|hardware| hardware.quantity).sum()
    };
    assert_eq!(hinges("OD", 300), 2);
    assert_eq!(hinges("HV", 600), 2 + 3);
    assert_eq!(hinges("OD", 800), 4);
}

#[test]
fn what_is_pushed_open_carries_no_handle() {
    // domain.md §5.5, in chipboard of 12 kg/m²: a door of 830 × 597 weighs 5.946 kg, 6.146 with a handle of 0.2: 2 hinges up to 6.
    // A flap of 357 × 897 weighs 3.843 kg: 1372, and with its handle counted twice 1515: class 1 up to 1500.
    let fitted_with = |handle: &str, code: &str, width: i32, height: i32| {
        let mut unit = Unit { handle: demo().handle(handle), ..unit(code, width) };
        unit.rows[0][0].height = Mm(height);
        fitted(&unit)
    };
    for (handle, hinges, lift) in
        [("H-PUSH", "2 hinge 110°", "1 lift 1"), ("H-BAR-320", "3 hinge 110°", "1 lift 2")]
    {
        assert!(fitted_with(handle, "OD", 600, 830).contains(&hinges.to_owned()), "{handle}");
        assert!(fitted_with(handle, "BK", 900, 357).contains(&lift.to_owned()), "{handle}");
    }
}

#[test]
fn wide_high_drawers_run_on_70_kg_and_shallow_cabinets_on_shorter_runners() {
    assert!(fitted(&unit("OL2", 900)).contains(&"2 runner_pair NL500 70 kg".to_owned()));
    let shallow = Unit { depth: Mm(460), ..unit("OL2", 600) };
    // 460 − 20 − 8 − 3 = 429: 400 is the longest.
    assert!(fitted(&shallow).contains(&"2 runner_pair NL400 40 kg".to_owned()));
}

#[test]
fn legs_lifts_and_fittings_follow_their_rows() {
    let has = |code: &str, width: i32, words: &str| {
        let list = fitted(&unit(code, width));
        assert!(list.iter().any(|word| word == words), "{code}-{width}: {words} not in {list:?}");
    };
    has("OD", 900, "4 leg");
    has("OD", 1000, "6 leg");
    has("OHB", 1000, "5 leg");
    has("HV", 600, "2 wall_angle");
    has("BD", 600, "2 bracket");
    has("BD", 600, "1 hanging_rail 580");
    has("OHC", 900, "1 carousel");
    has("OHC", 900, "1 bifold_set");
    has("OHLM", 1000, "1 swing_trays");
    has("OHLM", 1000, "2 hinge blind");
    has("OAF", 600, "1 waste_system");
    has("HVL", 600, "4 runner_pair NL500 40 kg");
    has("HVL", 600, "2 hinge 155°");
    // 387 × 897 weighs 4.165 kg and 0.4 of handles: 387 × 4.565 = 1766, over the 1500 of the first class.
    has("BK", 900, "1 lift 2");
    has("BK", 600, "1 lift 1");
}
