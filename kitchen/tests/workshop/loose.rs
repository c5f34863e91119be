//! What closes and finishes a row: fillers, panels and strips as they are cut and placed.

use corpus::{design, kitchen_of};
use kitchen::drawing::{Layer, Shape, View, draw};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::layout::PieceEnd;
use kitchen::length::Mm;
use kitchen::scene::{self, scene};
use kitchen::workshop::{Documents, Format, PartKind, cabinets};

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
