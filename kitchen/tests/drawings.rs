//! What drawings show of how a unit is made, and of islands.

use corpus::demo;
use kitchen::catalogue::{HeightSystem, Slot};
use kitchen::design::{Design, Extra, Island, Made, Place, Side, Support};
use kitchen::drawing::{Drawing, Layer, Shape, View, draw, draw_unit, svg};
use kitchen::edit::{Edit, IslandEdit, StyleEdit, apply};
use kitchen::geometry::{QuarterTurn, Span};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use text::Language;

use crate::generate::corner_room;

mod channel;
mod corner;
mod handle;
mod measures;

fn after(edits: &[Edit]) -> Design {
    apply(&corner_room(demo()), demo(), &Edit::All(edits.to_vec())).unwrap()
}

fn place(code: &str, width: i32, place: Place, x: i32) -> Edit {
    Edit::Place { code: code.into(), width: Mm(width), place, x: Mm(x) }
}

/// A base unit of 600 with one door at x 600 of wall A, made so.
fn made(made: Made) -> Drawing {
    let unit = place("OD", 600, Place::Wall("A".into()), 600);
    let design = after(&[unit, Edit::SetMade { module: "m1".into(), made }]);
    draw(&Kitchen::new(&design, demo()), &View::Wall(0))
}

fn shapes(drawing: &Drawing, layer: Layer) -> Vec<&Shape> {
    drawing.marks.iter().filter(|mark| mark.layer == layer).map(|mark| &mark.shape).collect()
}

fn rect(x: (i32, i32), y: (i32, i32)) -> Shape {
    Shape::Rect { x: Span::between(Mm(x.0), Mm(x.1)), y: Span::between(Mm(y.0), Mm(y.1)) }
}

#[test]
fn glass_is_two_slanting_strokes_within_a_frame() {
    let drawing = made(Made { glass: true, ..Made::default() });
    let panes = shapes(&drawing, Layer::Pane);
    let strokes =
        panes.iter().filter(|shape| matches!(shape, Shape::Path { points, .. } if points.len() == 2));
    assert_eq!((panes.len(), strokes.count()), (3, 2));
    for stroke in panes.iter().skip(1) {
        let Shape::Path { points, .. } = stroke else { panic!("{stroke:?}") };
        assert!(points[1].0 > points[0].0 && points[1].1 < points[0].1, "it rises to the right: {points:?}");
    }
    assert!(shapes(&made(Made::default()), Layer::Pane).is_empty());
}

#[test]
fn a_glass_door_is_a_pane_in_a_frame_of_aluminium_and_no_front() {
    let drawing = made(Made { glass: true, ..Made::default() });
    assert!(shapes(&drawing, Layer::Front).is_empty());
    // The door of 597 × 777, rounded as its leaf, and 35 of frame around its pane.
    let y = (-878, -101);
    assert_eq!(shapes(&drawing, Layer::Frame), [&rect((601, 1198), y)]);
    assert_eq!(shapes(&drawing, Layer::Glazing), [&rect((636, 1163), (y.0 + 35, y.1 - 35))]);
}

#[test]
fn light_shows_under_the_wall_units_that_have_it() {
    let unit = place("BD", 600, Place::Wall("A".into()), 600);
    let lit = after(&[unit, Edit::Style(StyleEdit::Led(true))]);
    let drawing = draw(&Kitchen::new(&lit, demo()), &View::Wall(0));
    // A wall unit hangs from 1400 to 2180.
    assert_eq!(shapes(&drawing, Layer::Light), [&rect((600, 1200), (-1400, -1386))]);
}

#[test]
fn a_notch_shows_from_above_where_it_shows_in_front() {
    let unit = place("OD", 600, Place::Wall("A".into()), 600);
    let made = Made { notch: true, ..Made::default() };
    let design = after(&[unit, Edit::SetMade { module: "m1".into(), made }]);
    let plan = draw(&Kitchen::new(&design, demo()), &View::Plan);
    let points = [(700, 0), (700, 100), (600, 100)].map(|(x, y)| (Mm(x), Mm(y)));
    let corner = Shape::Path { points: points.to_vec(), closed: false };
    assert_eq!(shapes(&plan, Layer::Hidden), [&corner]);
}

#[test]
fn a_framed_front_shows_its_frame() {
    let drawing = made(Made { framed: true, ..Made::default() });
    // The door stands 1.5 inside 600…1200 and 100…880, 777 high: rounded as its leaf, 70 of frame inside it.
    let front = shapes(&drawing, Layer::Front)[0];
    let Shape::Rect { x, y } = front else { panic!("{front:?}") };
    let inner = Shape::Rect { x: x.grown(Mm(-70)), y: y.grown(Mm(-70)) };
    assert_eq!(shapes(&drawing, Layer::Pane), [&inner]);
}

#[test]
fn inner_drawers_are_dashed_lines_that_part_the_door_equally() {
    let drawing = made(Made { inner_drawers: 2, ..Made::default() });
    let lines = shapes(&drawing, Layer::Hidden);
    let Shape::Rect { y, .. } = shapes(&drawing, Layer::Front)[0] else { panic!("no door") };
    let at = |line: &Shape| match line {
        Shape::Path { points, .. } => points[0].1,
        _ => panic!("{line:?}"),
    };
    let heights: Vec<Mm> = lines.iter().map(|line| at(line)).collect();
    assert_eq!(heights, [y.end - y.length() / 3, y.end - y.length() * 2 / 3]);
}

#[test]
fn a_notch_is_a_corner_cut_below_out_of_a_base_unit() {
    let drawing = made(Made { notch: true, ..Made::default() });
    // The carcass stands on the plinth of 100 from x 600 on.
    let points = [(700, -100), (700, -200), (600, -200)].map(|(x, y)| (Mm(x), Mm(y)));
    let corner = Shape::Path { points: points.to_vec(), closed: false };
    assert_eq!(shapes(&drawing, Layer::Hidden), [&corner]);
}

#[test]
fn the_card_of_a_type_is_as_high_as_its_system_makes_it() {
    let kind = demo().module("OD").unwrap();
    let front = &demo().fronts[0];
    let height = |system| {
        let system = demo().systems.of(system);
        let drawing = draw_unit(demo(), kind, kind.cell(Mm(600)).unwrap(), system, front, None);
        let Shape::Rect { y, .. } = shapes(&drawing, Layer::Carcass)[0] else { panic!("no carcass") };
        y.length()
    };
    assert_eq!((height(HeightSystem::S780), height(HeightSystem::S720)), (Mm(780), Mm(720)));
}

fn island(depth: i32) -> Edit {
    Edit::Island(IslandEdit::Add(Island {
        id: "I1".into(),
        x: Mm(900),
        y: Mm(1900),
        turn: QuarterTurn::None,
        length: Mm(1800),
        depth: Mm(depth),
        waterfall: None,
        support: None,
    }))
}

#[test]
fn an_empty_island_is_an_outline_on_the_plan_and_a_carrying_one_its_worktop() {
    let plan = |design: &Design| draw(&Kitchen::new(design, demo()), &View::Plan);
    let empty = after(&[island(900)]);
    assert_eq!(shapes(&plan(&empty), Layer::Island), [&rect((900, 2700), (1900, 2800))]);
    let carrying = after(&[island(900), place("OL3", 900, Place::Island("I1".into(), Side::Front), 0)]);
    assert!(shapes(&plan(&carrying), Layer::Island).is_empty());
    // 29 of panel and overhang at each end.
    assert_eq!(shapes(&plan(&carrying), Layer::Worktop), [&rect((871, 2729), (1900, 2800))]);
}

#[test]
fn who_sits_at_a_bar_sits_behind_the_island_in_the_middle() {
    let carrying = after(&[island(1000), place("OL3", 900, Place::Island("I1".into(), Side::Front), 0)]);
    let drawing = draw(&Kitchen::new(&carrying, demo()), &View::Plan);
    // 1800 has room for two of 610; 290 are left beside each: 900 + 290 + 305 = 1495 and 610 on, at the back edge.
    let mut seats: Vec<(i32, i32)> = shapes(&drawing, Layer::Seat)
        .into_iter()
        .map(|shape| match shape {
            Shape::Circle { centre: (x, y), .. } => (x.0, y.0),
            other => panic!("{other:?}"),
        })
        .collect();
    seats.sort_unstable();
    assert_eq!(seats, [(1495, 1900), (2105, 1900)]);
}

#[test]
fn an_islands_back_shows_its_panel_and_worktop_from_behind() {
    let carrying = after(&[island(900), place("OL3", 900, Place::Island("I1".into(), Side::Front), 0)]);
    let kitchen = Kitchen::new(&carrying, demo());
    let back = draw(&kitchen, &View::Island(0, Side::Back));
    // Two sides of 19 and a back over all, up to the worktop at 880; the worktop 38 thick or as thick as it is.
    let panels = shapes(&back, Layer::Panel);
    assert!(panels.contains(&&rect((-19, 1819), (-880, 0))), "{panels:?}");
    let top = -kitchen.worktop_top().0;
    assert_eq!(shapes(&back, Layer::Worktop), [&rect((-29, 1829), (top, -880))]);
    assert!(shapes(&back, Layer::Front).is_empty(), "no fronts are seen from behind");
}

#[test]
fn the_view_of_an_island_goes_to_its_tap_and_to_the_ceiling_where_a_hood_hangs() {
    let front = Place::Island("I1".into(), Side::Front);
    let seen = |edits: &[Edit], view: View| {
        let drawing = draw(&Kitchen::new(&after(edits), demo()), &view);
        shapes(&drawing, Layer::Ground).into_iter().cloned().collect::<Vec<_>>()
    };
    let hob = [
        island(900),
        place("OKP", 900, front, 0),
        Edit::Equip { module: "m1".into(), slot: Slot::Hob, code: Some("A-IND-60".into()) },
    ];
    // Plinth, carcass and worktop are 100 + 780 + 28; a tap may stand 300 on that.
    for side in [Side::Front, Side::Back] {
        assert_eq!(seen(&hob, View::Island(0, side)), [rect((0, 1800), (-1208, 0))]);
    }
    let hood = Edit::AddExtra(Extra { code: "X-HOOD-ISL-90".into(), module: Some("m1".into()) });
    let with_hood = [&hob[..], &[hood]].concat();
    assert_eq!(seen(&with_hood, View::Island(0, Side::Front)), [rect((0, 1800), (-2600, 0))]);
    // A wall is there up to the ceiling whatever stands at it.
    assert_eq!(seen(&hob, View::Wall(0)).len(), 1);
    assert_eq!(seen(&hob[..1], View::Island(0, Side::Front)), [rect((0, 1800), (-1208, 0))]);
}

#[test]
fn brackets_and_legs_show_on_the_plan_and_from_where_people_sit() {
    let design = |kind: &str| {
        let support = if kind == "legs" { Support::Legs } else { Support::Brackets };
        let support = IslandEdit::Support { island: "I1".into(), support: Some(support) };
        after(&[
            island(1000),
            place("OL3", 900, Place::Island("I1".into(), Side::Front), 0),
            Edit::Island(support),
        ])
    };
    let seen = |kind: &str, view: View| -> Vec<Shape> {
        let design = design(kind);
        shapes(&draw(&Kitchen::new(&design, demo()), &view), Layer::Support).into_iter().cloned().collect()
    };
    // Laminate spans 900, so 1800 has three; from the edge at 1900, 50 before them, 330 or 50 deep.
    let across = |depth| [2675, 1775, 875].map(|x| rect((x, x + 50), (1950, 1950 + depth)));
    assert_eq!(seen("brackets", View::Plan), across(330));
    assert_eq!(seen("legs", View::Plan), across(50));
    let down = |low| [-25, 875, 1775].map(|x| rect((x, x + 50), (-880, low)));
    assert_eq!(seen("brackets", View::Island(0, Side::Back)), down(-730));
    assert_eq!(seen("legs", View::Island(0, Side::Back)), down(0));
    assert_eq!(seen("legs", View::Island(0, Side::Front)), []);
}

#[test]
fn measures_are_written_as_the_language_of_the_design_does() {
    let mut design = corpus::design("valid/straight-three-units");
    design.style.plinth_height = Mm(105);
    for (language, words) in [(Language::Nl, ">10,5<"), (Language::Fr, ">10,5<"), (Language::En, ">10.5<")] {
        design.language = language;
        let page = svg(&draw(&Kitchen::new(&design, demo()), &View::Wall(0)));
        assert!(page.contains(words), "{language:?}: {page}");
    }
}

#[test]
fn a_hood_in_the_ceiling_hangs_there_and_no_chimney_with_it() {
    let mut design = corpus::design("valid/island-double-sided-hob");
    let hob = design.modules.iter().find(|module| module.holds(Slot::Hob).is_some()).unwrap().clone();
    design.extras = vec![Extra { code: "X-HOOD-CEIL-120".into(), module: Some(hob.id.clone()) }];
    let kitchen = Kitchen::new(&design, demo());
    let drawing = draw(&kitchen, &View::of(&design, &hob.place).unwrap());
    let middle = hob.x + hob.width.half();
    let ceiling = design.room.height;
    let canopy = rect(((middle - Mm(600)).0, (middle + Mm(600)).0), (-ceiling.0, -ceiling.0 + 30));
    let above: Vec<&Shape> = shapes(&drawing, Layer::Appliance)
        .into_iter()
        .filter(|shape| matches!(shape, Shape::Rect { y, .. } if y.start < -kitchen.worktop_top()))
        .collect();
    assert_eq!(above, [&canopy]);
}

#[test]
fn a_deeper_unit_is_cut_as_deep_as_it_is() {
    let mut design = corpus::design("valid/l-dead-corner");
    let wall = Place::Wall("A".into());
    let last = design.modules.iter_mut().filter(|module| module.place == wall).max_by_key(|module| module.x);
    last.unwrap().made.depth = Some(Mm(660));
    let kitchen = Kitchen::new(&design, demo());
    let drawing = draw(&kitchen, &View::Wall(1));
    let sections: Vec<Span> = shapes(&drawing, Layer::Section)
        .into_iter()
        .filter_map(|shape| if let Shape::Rect { x, .. } = shape { Some(*x) } else { None })
        .collect();
    assert!(sections.contains(&Span::between(Mm(0), Mm(660))), "{sections:?}");
}
