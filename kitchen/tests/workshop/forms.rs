//! The cut list in the form of each program that reads it, for one cabinet worked out by hand (domain.md §5.3, §5.7).
//!
//! An OL3-600 in white melamine is the third cabinet of `straight-three-units`: its sides are 780 × 560 less an edge of 0.4
//! below and one of 1.0 in front, 779.6 × 559 to saw; its two high drawer fronts 322 × 597 less two edges of 1.0 on each
//! axis, 320 × 595. Melamine without grain may be turned.

use corpus::kitchen_of;
use kitchen::workshop::{Documents, Format};

/// The line of a part in a form.
fn line_of(format: Format, mark: &str) -> String {
    let design = corpus::design("valid/straight-three-units");
    let kitchen = kitchen_of(&design);
    let papers = Documents::new(&kitchen, "2026-000123").papers(format);
    let list = &papers.iter().find(|paper| paper.name == "cutlist.csv").unwrap().contents;
    let lines: Vec<&str> = list.lines().filter(|line| line.contains(mark)).collect();
    assert_eq!(lines.len(), 1, "{mark} in {}: {lines:?}", format.name());
    lines[0].to_owned()
}

fn head(format: Format) -> String {
    let design = corpus::design("valid/straight-three-units");
    let kitchen = kitchen_of(&design);
    let papers = Documents::new(&kitchen, "2026-000123").papers(format);
    papers
        .iter()
        .find(|paper| paper.name == "cutlist.csv")
        .unwrap()
        .contents
        .lines()
        .next()
        .unwrap()
        .to_owned()
}

#[test]
fn the_generic_form_has_finished_and_cut_sizes_and_four_edges() {
    assert_eq!(
        line_of(Format::Generic, ";3.1;"),
        "2026-000123;3 OL3-600;1;Zijwand;white;18;780;560;779.6;559;2;none;white 1;;white 0.4;;side-base;3.1;"
    );
    assert_eq!(
        line_of(Format::Generic, ";3.8;"),
        "2026-000123;3 OL3-600;8;Ladefront;F-MEL-WHITE;19;322;597;320;595;2;none;\
         F-MEL-WHITE 1;F-MEL-WHITE 1;F-MEL-WHITE 1;F-MEL-WHITE 1;drawer-front-C;3.8;"
    );
}

#[test]
fn the_generic_form_with_commas_differs_in_its_sizes_alone() {
    assert_eq!(head(Format::GenericComma), head(Format::Generic));
    assert_eq!(
        line_of(Format::GenericComma, ";3.1;"),
        "2026-000123;3 OL3-600;1;Zijwand;white;18;780;560;779,6;559;2;none;white 1;;white 0.4;;side-base;3.1;"
    );
}

#[test]
fn open_cut_list_has_its_twenty_seven_columns() {
    let columns = "number;name;count;cutting_length;cutting_width;cutting_thickness;edge_cutting_length;\
                   edge_cutting_width;bbox_length;bbox_width;bbox_thickness;final_area;material_type;material_name;\
                   material_description;material_url;entity_names;description;url;tags;edge_ymin;edge_ymax;edge_xmin;\
                   edge_xmax;face_zmin;face_zmax;layers";
    assert_eq!(head(Format::OpenCutList), format!("\u{feff}{columns}"));
    // 0.322 × 0.597 = 0.192234 m².
    assert_eq!(
        line_of(Format::OpenCutList, "3.8;"),
        "3.8;Ladefront;2;320;595;19;320;595;322;597;19;0.192234;sheet_good;F-MEL-WHITE 19;;;3 OL3-600;;;\
         drawer-front-C;F-MEL-WHITE 1;F-MEL-WHITE 1;F-MEL-WHITE 1;F-MEL-WHITE 1;;;"
    );
}

#[test]
fn cut_list_optimizer_gets_the_bands_by_their_sides() {
    let columns =
        "Length,Width,Qty,Material,Label,Enabled,Grain direction,Top band,Left band,Bottom band,Right band";
    assert_eq!(head(Format::CutListOptimizer), columns);
    // The front edge runs along the length, so above; the lower edge along the width, so on the left.
    assert_eq!(
        line_of(Format::CutListOptimizer, ",3.1 "),
        "779.6,559,2,white 18,3.1 Zijwand,true,,white 1,white 0.4,,"
    );
}

#[test]
fn cut_list_plus_counts_short_and_long_banded_edges() {
    let columns =
        "Part #,Description,Thick,Length,Width,Copies,Material Name,Can Rotate,Banding,<Info>,Notes";
    assert_eq!(head(Format::CutListPlus), columns);
    assert_eq!(line_of(Format::CutListPlus, "3.1,"), "3.1,Zijwand,18,779.6,559,2,white,Yes,1W-1L,side-base,");
    assert_eq!(
        line_of(Format::CutListPlus, "3.8,"),
        "3.8,Ladefront,19,320,595,2,F-MEL-WHITE,Yes,2W-2L,drawer-front-C,"
    );
}

#[test]
fn opti_cutter_tells_its_lines_by_their_first_letter() {
    assert_eq!(line_of(Format::OptiCutter, "3.1 "), "P,779.6,559,2,3.1 Zijwand,y");
    assert_eq!(line_of(Format::OptiCutter, "N,2026-000123 white 18"), "N,2026-000123 white 18");
    let design = corpus::design("valid/straight-three-units");
    let kitchen = kitchen_of(&design);
    let papers = Documents::new(&kitchen, "2026-000123").papers(Format::OptiCutter);
    let list = &papers.iter().find(|paper| paper.name == "cutlist.csv").unwrap().contents;
    // Each plan: its name, its material, a kerf of 4.4 and sheets of 2800 × 2070.
    assert!(list.contains("N,2026-000123 white 18\r\nM,white 18\r\nK,4.4\r\nS,2800,2070\r\nP,"));
}

#[test]
fn cut_rite_gets_the_records_of_required_parts() {
    assert_eq!(
        line_of(Format::CutRite, ",3.1,"),
        "PARTS_REQ,2026-000123,3.1,Zijwand,white 18,779.6,559,2,0,0,0"
    );
}

#[test]
fn ardis_gets_front_back_left_and_right_edges() {
    let columns = "material;length;width;qty;label;grain;edge_front;edge_back;edge_left;edge_right;remarks";
    assert_eq!(head(Format::Ardis), columns);
    assert_eq!(line_of(Format::Ardis, ";3.1 "), "white 18;779.6;559;2;3.1 Zijwand;0;white 1;;white 0.4;;");
}
