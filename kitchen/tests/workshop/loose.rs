//! What closes and finishes a row: fillers, panels and strips as they are cut and placed.

use std::collections::BTreeSet;

use corpus::{design, kitchen_of};
use kitchen::design::{Design, Made, Module};
use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::geometry::Span;
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::layout::{PieceEnd, StripKind};
use kitchen::length::Mm;
use kitchen::quote::quote;
use kitchen::scene::{self, scene};
use kitchen::workshop::{Documents, Format, PartKind, Remark, cabinets};

use super::table;

/// Boards of a kind by their length, width and number, in the order of the cut list.
fn boards(kitchen: &Kitchen<'_>, kind: PartKind) -> Vec<(String, String, i64)> {
    let list = cabinets(kitchen);
    let parts = list.iter().flat_map(|cabinet| &cabinet.parts).filter(|part| part.kind == kind);
    parts.map(|part| (part.length.to_string(), part.width.to_string(), part.quantity)).collect()
}

/// One board of a length and width.
fn one(length: &str, width: &str) -> (String, String, i64) {
    (length.to_owned(), width.to_owned(), 1)
}

#[test]
fn a_filler_beside_a_tall_unit_ends_under_the_worktop_and_another_closes_the_wall_unit() {
    // Plinth 200, larder 50 to 350, its panel to 369; drawers and wall unit begin at 400. Each gap of 31 is closed by a
    // filler in line with its own neighbour: carcasses of 780, fronts 3 lower. At the larder's wall 50 and 10 to scribe,
    // 2080 − 3 high; at the other wall 2400 − 2200 = 200 and none.
    let design = design("regressions/fillers-beside-a-tall-unit");
    let kitchen = kitchen_of(&design);
    let fillers = [one("2077", "60"), one("777", "31"), one("777", "31")];
    assert_eq!(boards(&kitchen, PartKind::Filler), fillers);

    let papers = Documents::new(&kitchen, "1").papers(Format::Generic);
    let list = papers.iter().find(|paper| paper.name == "installation.csv").unwrap();
    let name = PartKind::Filler.name(design.language);
    let places: Vec<[String; 4]> = table(&list.contents, b';')
        .iter()
        .filter(|row| row["item"] == name)
        .map(|row| ["x", "height", "width", "cabinet_height"].map(|column| row[column].clone()))
        .collect();
    // The lower one from the plinth to 980, where the worktop lies on it; the upper one from 2280 − 780 = 1500.
    let words = |numbers: [i32; 4]| numbers.map(|number| number.to_string());
    assert_eq!(places, [[0, 200, 50, 2080], [369, 200, 31, 780], [369, 1500, 31, 780]].map(words));
    let [worktop] = kitchen.layout.worktops.as_slice() else { panic!("one piece") };
    assert_eq!((worktop.span.start, worktop.left), (Mm(369), PieceEnd::Tall));
    assert_eq!(kitchen.base_top(), Mm(980));
}

#[test]
fn drawing_and_scene_show_a_filler_beside_a_tall_unit_as_it_is_cut() {
    let design = design("regressions/fillers-beside-a-tall-unit");
    let kitchen = kitchen_of(&design);
    let filler = Span::at(Mm(369), Mm(31));
    let drawn: Vec<Span> = draw(&kitchen, &View::Wall(1))
        .marks
        .into_iter()
        .filter_map(|mark| match (mark.layer, mark.shape) {
            (Layer::Panel, Shape::Rect { x, y }) if x == filler => Some(y),
            _ => None,
        })
        .collect();
    // Upwards is below nothing in a drawing.
    assert_eq!(drawn, [Span::between(Mm(-980), Mm(-200)), Span::between(Mm(-2280), Mm(-1500))]);

    let scene = scene(&kitchen);
    let parts = scene.groups.iter().flat_map(|group| &group.parts).flat_map(scene::Part::every);
    let fillers = parts.filter(|part| part.kind == scene::PartKind::Filler);
    let blocks: Vec<[[f32; 2]; 3]> =
        fillers.filter_map(|part| part.mesh.bounds()).map(|block| block.0).collect();
    // Half a gap of 1.5 all round; fronts of 19 before carcasses of 560 and 350 and a buffer of 2.
    let expected = [
        [[1.5, 48.5], [201.5, 2278.5], [562.0, 581.0]],
        [[370.5, 398.5], [201.5, 978.5], [562.0, 581.0]],
        [[370.5, 398.5], [1501.5, 2278.5], [352.0, 371.0]],
    ];
    assert_eq!(blocks, expected);
}

#[test]
fn an_island_back_of_veneer_is_parted_where_cabinets_meet_and_fits_its_sheets() {
    // 2700 and a panel of 19 at each side: 2738 × 880, and a sheet is 2070 − 20 = 2050 across its grain. Of the middle at
    // 1369 the nearest cabinet sides are at 19 + 1200 = 1219 and at 2419: 1219 and 2738 − 1219 = 1519.
    let mut design = design("regressions/island-back-wider-than-a-sheet");
    let told = |design: &Design| -> Vec<(String, [bool; 4])> {
        let kitchen = kitchen_of(design);
        assert_eq!(Documents::new(&kitchen, "1").oversize(), Vec::<String>::new());
        let cabinets = cabinets(&kitchen);
        let parts = cabinets.iter().flat_map(|cabinet| &cabinet.parts);
        let backs = parts.filter(|part| part.kind == PartKind::IslandBack);
        backs
            .map(|part| {
                assert_eq!(
                    part.remark,
                    (part.width < kitchen.layout.panels[2].width.into()).then_some(Remark::Joined)
                );
                (format!("{} × {}", part.length, part.width), part.edges.each().map(|edge| edge.is_some()))
            })
            .collect()
    };
    let board = |size: &str, left, right| (size.to_owned(), [left, right, true, true]);
    assert_eq!(told(&design), [board("880 × 1219", true, false), board("880 × 1519", false, true)]);
    // Three of 1200: 3638, and of both nearest sides one leaves 2419: evenly, 1819 each.
    design.islands[0].length = Mm(3600);
    design.modules[2] = Module { x: Mm(2400), id: Id::from("i3"), ..design.modules[0].clone() };
    assert_eq!(told(&design), [board("880 × 1819", true, false), board("880 × 1819", false, true)]);
    // Two of 1000 and panels: 2038 fits as it is.
    design.islands[0].length = Mm(2000);
    design.modules.truncate(2);
    for (module, x) in design.modules.iter_mut().zip([0, 1000]) {
        (module.width, module.x) = (Mm(1000), Mm(x));
    }
    assert_eq!(told(&design), [board("880 × 2038", true, true)]);
    // Boards without grain are turned: 2738 of 2780.
    design.islands[0].length = Mm(2700);
    design.style.fronts.base = "F-MEL-WHITE".into();
    assert_eq!(told(&design), [board("880 × 2738", true, true)]);
}

#[test]
fn a_cornice_lies_on_panels_and_on_fillers_at_walls_and_leaves_no_hole_beside_a_tall_unit() {
    // From a side wall: filler 0 to 50, larder to 350, its panel to 369 and a filler to 400 beside the wall unit
    // to 1000, which ends free with a panel to 1019. The larder's piece runs from the wall over its panel, that of the
    // wall unit from there over filler and panel: 369 and 650. The light strip is the wall unit's alone; the LED in it
    // is as long as the carcass.
    let mut design = design("regressions/fillers-beside-a-tall-unit");
    (design.style.cornice, design.style.light_strip, design.style.led) = (true, true, true);
    let kitchen = kitchen_of(&design);
    let of_kind = |kind: StripKind| -> Vec<(Span, Span)> {
        let strips = kitchen.layout.strips.iter().filter(|strip| strip.kind == kind);
        strips.map(|strip| (strip.span, strip.rise)).collect()
    };
    let span = |start: i32, end: i32| Span::between(Mm(start), Mm(end));
    // Both end at 200 + 2080 = 2280; the wall unit begins 780 lower.
    let on_top = span(2280, 2320);
    assert_eq!(of_kind(StripKind::Cornice), [(span(0, 369), on_top), (span(369, 1019), on_top)]);
    assert_eq!(of_kind(StripKind::Light), [(span(369, 1019), span(1460, 1500))]);
    assert_eq!(of_kind(StripKind::Led), [(span(400, 1000), span(1500, 1500))]);
    assert_eq!(boards(&kitchen, PartKind::Cornice), [one("369", "40"), one("650", "40")]);

    let lines = quote(&kitchen, 2026, &[]).lines;
    let metres = |code: &str| -> Vec<String> {
        let lines = lines.iter().filter(|line| *line.code == *code);
        lines.map(|line| line.quantity.normalize().to_string()).collect()
    };
    assert_eq!(
        [metres("cornice"), metres("light_strip"), metres("led_profile")].concat(),
        ["1.019", "0.65", "0.6"]
    );
}

#[test]
fn a_cornice_longer_than_a_sheet_is_banded_at_its_two_ends() {
    // Eleven wall units of 600 and a panel at each end: 6638, three pieces of 2212.6, the tenth is lost.
    let mut design = design("regressions/fillers-beside-a-tall-unit");
    design.style.cornice = true;
    design.room.walls[1].length = Mm(8000);
    let unit = design.modules.pop().unwrap();
    design.modules.clear();
    let at =
        |place: i32| Module { id: Id::from(format!("w{place}")), x: Mm(400 + place * 600), ..unit.clone() };
    design.modules.extend((0..11).map(at));
    let kitchen = kitchen_of(&design);
    let cabinets = cabinets(&kitchen);
    let parts = cabinets.iter().flat_map(|cabinet| &cabinet.parts);
    let told: Vec<_> = parts
        .filter(|part| part.kind == PartKind::Cornice)
        .map(|part| (part.length.to_string(), part.quantity, part.edges.each().map(|edge| edge.is_some())))
        .collect();
    let piece = |count: i64, edges: [bool; 4]| ("2212.6".to_owned(), count, edges);
    assert_eq!(told, [piece(2, [true, true, true, false]), piece(1, [true, true, false, false])]);
}

#[test]
fn a_ceiling_filler_is_cut_10_higher_than_its_room_and_its_returns_as_long_as_they_reach() {
    // 120 above 2180; 0 to 1269 and 1269 to 2488; back from 562 to 371 and from 352 to the wall.
    let design = design("valid/straight-up-to-the-ceiling");
    let kitchen = kitchen_of(&design);
    assert_eq!(boards(&kitchen, PartKind::CeilingFiller), [one("1269", "130"), one("1219", "130")]);
    assert_eq!(boards(&kitchen, PartKind::CeilingReturn), [one("191", "130"), one("352", "130")]);
    let papers = Documents::new(&kitchen, "1").papers(Format::Generic);
    let list = papers.iter().find(|paper| paper.name == "installation.csv").unwrap();
    let places: Vec<String> = table(&list.contents, b';')
        .iter()
        .filter(|row| row["item"].starts_with("Plafondpasstuk"))
        .map(|row| ["x", "height", "width", "cabinet_height", "depth"].map(|column| &*row[column]).join(" "))
        .collect();
    assert_eq!(
        places,
        ["0 2180 1269 120 19", "1250 2180 19 120 191", "1269 2180 1219 120 19", "2469 2180 19 120 352"]
    );

    // Drawn from the ceiling down, before the wall in the plane of their fronts.
    let drawn = draw(&kitchen, &View::Wall(1)).marks;
    let filler = Shape::Rect { x: Span::at(Mm(1269), Mm(1219)), y: Span::between(Mm(-2300), Mm(-2180)) };
    assert!(drawn.iter().any(|mark| mark.layer == Layer::Panel && mark.shape == filler));
    let scene = scene(&kitchen);
    let strips = scene.groups.iter().flat_map(|group| &group.parts);
    let strips = strips.filter(|part| part.kind == scene::PartKind::Strip);
    let blocks: Vec<[[f32; 2]; 3]> =
        strips.filter_map(|part| part.mesh.bounds()).map(|block| block.0).collect();
    let rise = [2180.0, 2300.0];
    let expected = [
        [[0.0, 1269.0], rise, [562.0, 581.0]],
        [[1269.0, 2488.0], rise, [352.0, 371.0]],
        [[1250.0, 1269.0], rise, [371.0, 562.0]],
        [[2469.0, 2488.0], rise, [0.0, 352.0]],
    ];
    assert_eq!(blocks, expected);
}

#[test]
fn a_ceiling_filler_longer_than_a_sheet_is_sold_and_cut_in_pieces() {
    // Five larders between side walls, 3100 with their fillers of 50: two pieces of 1550, of which a sheet gives 2780.
    let mut design = design("valid/straight-up-to-the-ceiling");
    design.room.walls[1].length = Mm(3100);
    let side = design.room.walls[0].clone();
    design.room.walls.push(kitchen::room::Wall { id: Id::from("T"), ..side });
    let larder = design.modules.swap_remove(1);
    let at =
        |place: i32| Module { id: Id::from(format!("h{place}")), x: Mm(50 + place * 600), ..larder.clone() };
    design.modules = (0..5).map(at).collect();
    let kitchen = kitchen_of(&design);
    assert_eq!(boards(&kitchen, PartKind::CeilingFiller), [("1550".to_owned(), "130".to_owned(), 2)]);
    let cabinets = cabinets(&kitchen);
    let part = cabinets.iter().flat_map(|cabinet| &cabinet.parts);
    let part = part.clone().find(|part| part.kind == PartKind::CeilingFiller).unwrap();
    assert_eq!(part.edges.each().map(|edge| edge.is_some()), [true, true, true, false]);
    let said = part.remark.as_ref().unwrap().words(text::Language::Nl);
    assert_eq!(said, "10 mm om aan het plafond in te passen; In delen, aan elkaar te zetten");
    let lines = quote(&kitchen, 2026, &[]).lines;
    let line = lines.iter().find(|line| *line.code == *"ceiling_filler").unwrap();
    assert_eq!((line.quantity.to_string(), line.net.to_string()), ("2".to_owned(), "116.00".to_owned()));
    assert_eq!(
        line.explanation(text::Language::Nl).replace('\u{a0}', " "),
        "Sluit de ruimte tussen de kasten en het plafond in de kleur van je front: muur A 310 × 12 cm. Een stuk is \
         hoogstens 278 cm lang."
    );
}

#[test]
fn a_cornice_and_a_light_strip_wear_the_front_of_what_they_lie_along() {
    // The tall unit stands first in the design, the base unit under the wall unit second.
    let mut design = design("regressions/fillers-beside-a-tall-unit");
    (design.style.cornice, design.style.light_strip) = (true, true);
    (design.style.fronts.tall, design.style.fronts.wall) = ("F-OAK-NAT".into(), "F-PET-SAND".into());
    let kitchen = kitchen_of(&design);
    let list = cabinets(&kitchen);
    let worn = |kind: PartKind| -> Vec<&str> {
        let parts = list.iter().flat_map(|cabinet| &cabinet.parts).filter(|part| part.kind == kind);
        parts.map(|part| part.material.as_str()).collect()
    };
    assert_eq!(worn(PartKind::Cornice), ["F-OAK-NAT", "F-PET-SAND"]);
    assert_eq!(worn(PartKind::LightStrip), ["F-PET-SAND"]);
}

#[test]
fn between_two_rows_of_wall_units_a_cornice_wears_the_front_of_the_lower_one() {
    // The lower unit ends at 1400 + 390 = 1790, its cornice of 40 at 1830; the upper one begins 10 above that, nearer to it
    // than the lower one's foot.
    let mut design = design("valid/straight-wall-units-only");
    let first = design.modules[0].clone();
    let unit = |id: &str, z: i32, front: &str| Module {
        id: id.into(),
        code: "BD".into(),
        width: Mm(600),
        x: Mm(100),
        z: Some(Mm(z)),
        made: Made { height: Some(Mm(390)), ..Made::default() },
        front: Some(front.into()),
        ..first.clone()
    };
    design.modules = vec![unit("lower", 1400, "F-PET-SAND"), unit("upper", 1840, "F-OAK-NAT")];
    design.style.cornice = true;
    let kitchen = kitchen_of(&design);
    let list = cabinets(&kitchen);
    let parts = list.iter().flat_map(|cabinet| &cabinet.parts).filter(|part| part.kind == PartKind::Cornice);
    let worn: BTreeSet<&str> = parts.map(|part| part.material.as_str()).collect();
    assert_eq!(worn, BTreeSet::from(["F-OAK-NAT", "F-PET-SAND"]));
}
