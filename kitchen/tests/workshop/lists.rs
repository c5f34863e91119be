//! The lists as files: their columns, what they add up to, and that every kitchen of the corpus has them.

use std::collections::BTreeMap;

use corpus::{designs, kitchen_of};
use kitchen::kitchen::Kitchen;
use kitchen::layout::PanelKind;
use kitchen::workshop::{Cabinet, Documents, Format, PartKind, cabinets};

use super::table;

fn paper(kitchen: &Kitchen<'_>, name: &str, format: Format) -> String {
    let papers = Documents::new(kitchen, "2026-000123").papers(format);
    papers.into_iter().find(|paper| paper.name == name).unwrap().contents
}

#[test]
fn the_generic_cut_list_has_the_columns_of_the_trade_and_a_row_for_every_part() {
    // domain.md §5.7.
    let head = "order;cabinet;part_no;part;material;thickness;length_finished;width_finished;length_cut;width_cut;\
                qty;grain;edge_L1;edge_L2;edge_W1;edge_W2;drilling_program;label;remark";
    for kind in ["valid", "rules", "regressions"] {
        for (name, design) in designs(kind) {
            let kitchen = kitchen_of(&design);
            let list = paper(&kitchen, "cutlist.csv", Format::Generic);
            assert_eq!(list.lines().next(), Some(head), "{name}");
            let rows = table(&list, b';');
            let parts: usize = cabinets(&kitchen).iter().map(|cabinet| cabinet.parts.len()).sum();
            assert_eq!(rows.len(), parts, "{name}");
        }
    }
}

#[test]
fn every_module_with_boards_is_a_cabinet_of_the_list() {
    for (name, design) in designs("valid") {
        let kitchen = kitchen_of(&design);
        let modules: Vec<usize> = cabinets(&kitchen).iter().filter_map(|cabinet| cabinet.module).collect();
        assert_eq!(modules, (0..kitchen.placed.len()).collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn every_form_names_every_part_with_its_size_to_saw() {
    let design = corpus::design("valid/straight-three-units");
    let kitchen = kitchen_of(&design);
    let parts: usize = cabinets(&kitchen).iter().map(|cabinet| cabinet.parts.len()).sum();
    for format in Format::ALL {
        let list = paper(&kitchen, "cutlist.csv", *format);
        // The door of the sink unit: 777 × 597 less its edges, 775 × 595.
        let doors = list.lines().filter(|line| line.contains("775") && line.contains("595"));
        assert_eq!(doors.count(), 1, "{}", format.name());
        let heads = match format {
            Format::CutRite => 0,
            // Four materials and 16 mm twice, each with four lines of its own.
            Format::OptiCutter => 5 * 4,
            _ => 1,
        };
        assert_eq!(list.lines().count(), parts + heads, "{}", format.name());
    }
}

#[test]
fn open_cut_list_gets_finished_and_cut_sizes_in_its_own_columns() {
    let design = corpus::design("valid/straight-three-units");
    let list = paper(&kitchen_of(&design), "cutlist.csv", Format::OpenCutList);
    assert!(list.starts_with('\u{feff}'));
    let rows = table(&list, b';');
    let door = rows.iter().find(|row| row["number"] == "1.6").unwrap();
    let sizes = ["cutting_length", "cutting_width", "bbox_length", "bbox_width", "bbox_thickness"];
    assert_eq!(sizes.map(|column| door[column].as_str()), ["775", "595", "777", "597", "19"]);
    // 0.777 × 0.597.
    assert_eq!(door["final_area"], "0.463869");
}

#[test]
fn edges_are_their_lengths_with_overhang_and_waste() {
    // One OL3-600 alone: the 1 mm edges of its carcass are 2 × 780 of the sides, 564 of the bottom and 2 × 564 of
    // the rails, 5 edges: 3252; with 80 for each edge 3652, and a tenth more 4017.2.
    let design = corpus::design("valid/straight-three-units");
    let kitchen = kitchen_of(&design);
    let of_drawers =
        |cabinet: &&Cabinet| cabinet.module.is_some_and(|module| kitchen.placed[module].kind.code == "OL3");
    let one: Vec<Cabinet> = cabinets(&kitchen).iter().filter(of_drawers).cloned().collect();
    let rolls = kitchen::workshop::banding(&kitchen.catalogue.workshop, &one);
    let seen = rolls.iter().find(|roll| roll.material == "white" && roll.thickness.0 == 10).unwrap();
    assert_eq!((seen.width.0, seen.edges), (22, 5));
    assert_eq!(
        (seen.net.to_string(), seen.metres.normalize().to_string()),
        ("3.2520".into(), "4.0172".into())
    );
}

#[test]
fn fittings_of_all_cabinets_add_up_to_the_totals() {
    let design = corpus::design("valid/u-forty-units");
    let rows = table(&paper(&kitchen_of(&design), "hardware.csv", Format::Generic), b';');
    let mut sums: BTreeMap<(String, String), i64> = BTreeMap::new();
    for row in &rows {
        let quantity: i64 = row["quantity"].parse().unwrap();
        let sign = if row["cabinet"] == "total" { -1 } else { 1 };
        *sums.entry((row["code"].clone(), row["detail"].clone())).or_default() += sign * quantity;
    }
    assert!(sums.len() > 10);
    assert!(sums.values().all(|sum| *sum == 0), "{sums:?}");
}

#[test]
fn fillers_posts_panels_and_plinth_are_on_the_list() {
    // Layout and list are counted apart: a filler and a panel each, two strips for each post.
    let (mut fillers, mut posts) = (0, 0);
    for (name, design) in designs("valid") {
        let kitchen = kitchen_of(&design);
        let list = cabinets(&kitchen);
        let count = |kind: PartKind| -> usize {
            let parts = list.iter().flat_map(|cabinet| &cabinet.parts).filter(|part| part.kind == kind);
            parts.map(|part| usize::try_from(part.quantity).unwrap()).sum()
        };
        let layout = &kitchen.layout;
        assert_eq!(count(PartKind::Filler), layout.fillers.len(), "{name}");
        let (backs, ends): (Vec<_>, Vec<_>) =
            layout.panels.iter().partition(|panel| panel.kind == PanelKind::IslandBack);
        assert_eq!(count(PartKind::EndPanel), ends.len(), "{name}");
        assert!(count(PartKind::IslandBack) >= backs.len(), "{name}");
        assert!(count(PartKind::Plinth) >= layout.plinth.runs.len(), "{name}");
        fillers += layout.fillers.len();
        posts += count(PartKind::PostStrip);
    }
    assert!(fillers > 5 && posts > 5 && posts.is_multiple_of(2), "{fillers} {posts}");
}

#[test]
fn a_filler_at_a_wall_is_ten_wider_and_says_so() {
    let design = corpus::design("valid/straight-between-side-walls");
    let rows = table(&paper(&kitchen_of(&design), "cutlist.csv", Format::Generic), b';');
    let kitchen = kitchen_of(&design);
    let fillers: Vec<_> =
        rows.iter().filter(|row| row["part"] == PartKind::Filler.name(design.language)).collect();
    let widths: Vec<i32> = kitchen.layout.fillers.iter().map(|filler| filler.span.length().0 + 10).collect();
    let mut listed: Vec<i32> = fillers.iter().map(|row| row["width_finished"].parse().unwrap()).collect();
    let mut expected = widths;
    listed.sort_unstable();
    expected.sort_unstable();
    assert_eq!(listed, expected);
    assert!(fillers.iter().all(|row| row["remark"].starts_with("10 mm")), "{fillers:?}");
}

#[test]
fn brackets_and_legs_are_ordered_packed_and_put_in_their_place() {
    // Four fields of 525 on 2100; arms of 380 − 50; seen from where people sit, each 50 wide.
    let mut design = corpus::design("valid/island-bar-on-brackets");
    let rows = |design: &kitchen::design::Design, name: &str, item: &str| -> Vec<String> {
        let list = paper(&kitchen_of(design), name, Format::Generic);
        list.lines().filter(|line| line.contains(item)).map(str::to_owned).collect()
    };
    let bracket = "Steunbeugel onder het werkblad";
    assert_eq!(
        rows(&design, "hardware.csv", bracket),
        [
            "2026-000123;0;support_bracket;Steunbeugel onder het werkblad;330;5",
            "2026-000123;total;support_bracket;Steunbeugel onder het werkblad;330;5"
        ]
    );
    assert_eq!(
        rows(&design, "packing.csv", bracket),
        ["2026-000123;0;;;Steunbeugel onder het werkblad;330;5"]
    );
    let placed = rows(&design, "installation.csv", bracket);
    assert_eq!(placed.len(), 5);
    assert_eq!(placed[1], "2026-000123;I achterkant;;;Steunbeugel onder het werkblad;500;730;50;150;330");
    design.islands[0].support = Some(kitchen::design::Support::Legs);
    assert_eq!(
        rows(&design, "packing.csv", "Poot onder het werkblad"),
        ["2026-000123;0;;;Poot onder het werkblad;880;5"]
    );
}

#[test]
fn a_place_before_the_left_end_is_a_number_and_no_words() {
    // The left side of an island stands from −19, its worktop begins at −29.
    let design = corpus::design("valid/island-single-sided");
    let kitchen = kitchen_of(&design);
    let lists = ["installation.csv", "worktop.csv"].map(|name| paper(&kitchen, name, Format::Generic));
    for (list, cell) in lists.iter().zip([";-19;", ";-29;"]) {
        assert!(list.contains(cell) && !list.contains("'-"), "{list}");
    }
}
