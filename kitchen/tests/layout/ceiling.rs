//! What closes the room up to the ceiling. Tall and usual wall units end at 100 + 2080 = 2180; fronts of tall units stand from
//! 562 to 581 before the wall, those of wall units from 352 to 371.

use corpus::demo;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Layout, StripKind, beyond_ceiling_filler};
use serde_json::json;

use super::{Sketch, span};

/// A room that leaves so much above units of the usual height.
fn room(walls: &[i32], left: i32) -> Sketch {
    let mut sketch = Sketch::walls(walls).style("ceiling_filler", true);
    sketch.0["room"]["height"] = (2180 + left).into();
    sketch
}

/// Something of the house on wall A from a height up.
fn obstacle(mut sketch: Sketch, kind: &str, x: i32, width: i32, depth: i32, z: i32) -> Sketch {
    let ceiling = sketch.0["room"]["height"].as_i64().unwrap();
    sketch.0["room"]["obstacles"] = json!([
        { "kind": kind, "wall": "A", "x": x, "width": width, "depth": depth, "z": z, "height": ceiling - i64::from(z) }
    ]);
    sketch
}

/// The fillers as wall, along it and upwards.
fn fillers(layout: &Layout) -> Vec<(usize, [i32; 2], [i32; 2])> {
    let strips = layout.strips.iter().filter(|strip| strip.kind == StripKind::Ceiling);
    let ends = |span: kitchen::geometry::Span| [span.start.0, span.end.0];
    strips.map(|strip| (strip.surface, ends(strip.span), ends(strip.rise))).collect()
}

/// The returns as along the wall and away from it.
fn returns(layout: &Layout) -> Vec<([i32; 2], [i32; 2])> {
    let ends = |span: kitchen::geometry::Span| [span.start.0, span.end.0];
    layout.returns.iter().map(|end| (ends(end.span), ends(end.across))).collect()
}

#[test]
fn room_of_20_to_150_is_closed_and_no_other() {
    for (left, closed) in [(19, false), (20, true), (150, true), (151, false)] {
        let layout = room(&[4000], left).unit("HV-600", "A", 100).layout();
        // Over the carcass and the panels on both its sides.
        let expected = if closed { vec![(0, [81, 719], [2180, 2180 + left])] } else { Vec::new() };
        assert_eq!(fillers(&layout), expected, "{left}");
        assert_eq!(layout.returns.len(), if closed { 2 } else { 0 }, "{left}");
        let unasked = room(&[4000], left).style("ceiling_filler", false).unit("HV-600", "A", 100).layout();
        assert_eq!((fillers(&unasked), unasked.returns.len()), (Vec::new(), 0));
    }
}

#[test]
fn where_no_filler_closes_anything_the_least_room_is_told() {
    let beyond =
        |sketch: Sketch| beyond_ceiling_filler(&Kitchen::new(&sketch.design(), demo())).map(|room| room.0);
    for (left, room_above) in [(19, Some(19)), (20, None), (150, None), (151, Some(151))] {
        assert_eq!(beyond(room(&[4000], left).unit("HV-600", "A", 100)), room_above, "{left}");
    }
    // Beside one of 1950, 130 lower: above it 281 and 151 are left, or 150 and 20, of which both are closed.
    let row = |left: i32| {
        room(&[4000], left).unit("HV-600", "A", 100).unit("HV-600", "A", 700).with("height", 1950)
    };
    assert_eq!(beyond(row(151)), Some(151));
    assert_eq!(beyond(row(20)), None);
    assert_eq!(beyond(room(&[4000], 420).unit("OD-600", "A", 100)), None, "nothing reaches up");
}

#[test]
fn a_filler_turns_back_to_the_wall_at_its_free_ends_and_not_at_side_walls() {
    let free = room(&[4000], 70).unit("HV-600", "A", 100).layout();
    assert_eq!(returns(&free), [([81, 100], [0, 562]), ([700, 719], [0, 562])]);
    // Fillers of 50 at both side walls.
    let walls = room(&[700, 1300, 700], 70).unit("HV-600", "B", 50).unit("HV-600", "B", 650).layout();
    assert_eq!(fillers(&walls), [(1, [0, 1300], [2180, 2250])]);
    assert_eq!(returns(&walls), []);
    // Into a gap of 19 nobody sees; from 151 on the row ends free.
    let near = |x: i32| room(&[700, 4000], 70).unit("HV-600", "B", x).layout();
    assert_eq!(returns(&near(19)), [([619, 638], [0, 562])]);
    assert_eq!(returns(&near(170)), [([151, 170], [0, 562]), ([770, 789], [0, 562])]);
}

#[test]
fn beside_the_wall_units_a_filler_steps_back_to_their_plane() {
    let row = room(&[4000], 70).unit("HV-600", "A", 100).unit("OD-600", "A", 719).unit("BD-600", "A", 719);
    let layout = row.layout();
    assert_eq!(fillers(&layout), [(0, [81, 719], [2180, 2250]), (0, [719, 1338], [2180, 2250])]);
    // The tall unit's right one from the filler over the wall unit at 371; that one's own at its free end.
    let expected = [([81, 100], [0, 562]), ([700, 719], [371, 562]), ([1319, 1338], [0, 352])];
    assert_eq!(returns(&layout), expected);
}

#[test]
fn a_change_of_height_parts_the_filler() {
    let row = |left: i32| {
        let row = room(&[4000], left).unit("HV-600", "A", 100).unit("HV-600", "A", 700).with("height", 1950);
        row.layout()
    };
    // Above the lower one 20 + 130 = 150 are left: both are closed and each stands before the other.
    let both = row(20);
    assert_eq!(fillers(&both), [(0, [81, 700], [2180, 2200]), (0, [700, 1319], [2050, 2200])]);
    assert_eq!(returns(&both), [([81, 100], [0, 562]), ([1300, 1319], [0, 562])]);
    // 151 are too much: the end above the lower one is seen.
    let one = row(21);
    assert_eq!(fillers(&one), [(0, [81, 700], [2180, 2201])]);
    assert_eq!(returns(&one), [([81, 100], [0, 562]), ([681, 700], [0, 562])]);
}

#[test]
fn units_of_another_depth_have_a_filler_in_their_own_plane() {
    let row = room(&[4000], 70).unit("HV-600", "A", 100).unit("HV-600", "A", 700).with("depth", 660);
    let layout = row.layout();
    assert_eq!(fillers(&layout), [(0, [81, 700], [2180, 2250]), (0, [700, 1319], [2180, 2250])]);
    // The deeper one's fronts stand from 662 to 681; its left return from those of the other at 581.
    let expected = [([81, 100], [0, 562]), ([700, 719], [581, 662]), ([1300, 1319], [0, 662])];
    assert_eq!(returns(&layout), expected);
}

#[test]
fn the_fillers_of_a_corner_unit_meet_in_its_corner() {
    let corner = room(&[3000, 2500], 70).unit("BD-600", "A", 1750).unit("BHL-650", "A", 2350);
    let layout = corner.unit("BD-600", "B", 650).layout();
    let rise = [2180, 2250];
    assert_eq!(fillers(&layout), [(0, [1731, 2629], rise), (1, [371, 1269], rise)]);
    assert_eq!(returns(&layout), [([1731, 1750], [0, 352]), ([1250, 1269], [0, 352])]);
}

#[test]
fn beams_part_a_filler_and_a_column_stands_at_its_end() {
    let row = || room(&[4000], 70).unit("HV-600", "A", 100).unit("HV-600", "A", 700);
    let beam = obstacle(row(), "beam", 500, 200, 700, 2190);
    assert_eq!(fillers(&beam.layout()), [(0, [81, 500], [2180, 2250]), (0, [700, 1319], [2180, 2250])]);
    assert_eq!(returns(&beam.layout()), [([81, 100], [0, 562]), ([1300, 1319], [0, 562])]);
    // Beside a side wall, a beam 20 above the lower edge of the filler leaves its end to be seen, if it is 20 wide.
    let at_wall = |width: i32| {
        let walls = room(&[1300, 700], 70).unit("HV-600", "A", 50).unit("HV-600", "A", 650);
        returns(&obstacle(walls, "beam", 1300 - width, width, 700, 2200).layout()).len()
    };
    assert_eq!([at_wall(19), at_wall(20)], [1, 2]);
    // A beam behind the plane of the fronts takes nothing.
    let behind = obstacle(row(), "beam", 500, 200, 562, 2190);
    assert_eq!(fillers(&behind.layout()), [(0, [81, 1319], [2180, 2250])]);
    // To a deep column the row is closed by a filler; before a shallow one the panel stands, and the return.
    let deep = obstacle(room(&[4000], 70).unit("HV-600", "A", 100), "column", 750, 300, 700, 0);
    assert_eq!(fillers(&deep.layout()), [(0, [81, 750], [2180, 2250])]);
    assert_eq!(returns(&deep.layout()), [([81, 100], [0, 562])]);
    let shallow = obstacle(room(&[4000], 70).unit("HV-600", "A", 100), "column", 700, 300, 300, 0);
    assert_eq!(returns(&shallow.layout()), [([81, 100], [0, 562]), ([700, 719], [300, 562])]);
    // One that ends 20 below the ceiling leaves the end over it to be seen.
    let lower = |left: i32| {
        let mut lower = shallow.clone();
        lower.0["room"]["obstacles"][0]["height"] = (2250 - left).into();
        returns(&lower.layout())[1].1
    };
    assert_eq!([lower(19), lower(20)], [[300, 562], [0, 562]]);
}

#[test]
fn a_cornice_gives_way_to_a_filler() {
    let cornices = |left: i32| {
        let layout = room(&[4000], left).style("cornice", true).unit("HV-600", "A", 100).layout();
        let cornices = layout.strips.iter().filter(|strip| strip.kind == StripKind::Cornice);
        (fillers(&layout).len(), cornices.map(|strip| strip.rise).collect::<Vec<_>>())
    };
    assert_eq!(cornices(150), (1, Vec::new()));
    assert_eq!(cornices(151), (0, vec![span(2180, 2220)]));
}

#[test]
fn over_a_fridge_the_filler_has_a_grille_and_an_island_has_no_filler() {
    let fridge = room(&[4000], 70).unit("HV-600", "A", 100).unit("HKK178-600", "A", 700);
    assert_eq!(fridge.clone().layout().vents, [1]);
    let open = fridge.style("ceiling_filler", false);
    assert_eq!(open.clone().layout().vents, Vec::<usize>::new());
    assert_eq!(open.style("cornice", true).layout().vents, Vec::<usize>::new());
    let island = room(&[4000], 70).island(1200, 620).unit("HV-600", "I/front", 0).layout();
    assert_eq!(fillers(&island), []);
}
