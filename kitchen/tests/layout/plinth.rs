//! The plinth as it is cut.

use corpus::demo;
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;

use super::{Sketch, boards, span};

#[test]
fn the_boards_of_the_plinth_end_at_panels_that_stand_on_the_floor() {
    let cut = |sketch: &Sketch| -> Vec<Span> {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        kitchen.layout.plinth.runs.iter().flat_map(|run| run.boards(&kitchen)).collect()
    };
    // A tall unit between base units with its panels at 631 and 1250: they are 580 deep, the plinth stands at 515 to 531.
    let row =
        Sketch::walls(&[3000]).unit("OD-600", "A", 31).unit("HV-600", "A", 650).unit("OD-600", "A", 1269);
    assert_eq!(boards(&row.layout()), [(0, span(31, 1869))]);
    assert_eq!(cut(&row), [span(31, 631), span(650, 1250), span(1269, 1869)]);
    // One piece at each free end, none where a board meets a panel.
    assert_eq!(row.layout().plinth.end_pieces, 2);
    // The filler of 31 stands over the plinth, beside the panel.
    let filled = Sketch::walls(&[1000, 1250, 1000]).unit("HV-600", "B", 0).unit("OD-600", "B", 650);
    assert_eq!(cut(&filled), [span(0, 600), span(619, 1250)]);
    // The panel of a tall unit of 350 ends at 370, behind the plinth of the base units.
    let shallow =
        Sketch::walls(&[1000, 1219, 1000]).unit("HV-600", "B", 0).with("depth", 350).unit("OD-600", "B", 619);
    assert_eq!(cut(&shallow), [span(0, 600), span(600, 1219)]);
    // That of one of 510 ends at 530, before the back of the plinth.
    let nearly =
        Sketch::walls(&[1000, 1219, 1000]).unit("HV-600", "B", 0).with("depth", 510).unit("OD-600", "B", 619);
    assert_eq!(cut(&nearly), [span(0, 600), span(619, 1219)]);
}

#[test]
fn the_plinth_stands_50_behind_the_fronts_of_a_row_that_is_deeper_throughout() {
    let faces = |sketch: &Sketch| -> Vec<_> {
        sketch.layout().plinth.runs.iter().map(|run| (run.surface, run.span, run.face.0)).collect()
    };
    // Carcasses of 660 with their fronts at 681; a dishwasher between them stands as far forward.
    let deep = Sketch::walls(&[3000]).unit("OD-600", "A", 0).with("depth", 660);
    let deep = deep.unit("VWF-600", "A", 600).unit("OD-600", "A", 1200).with("depth", 660);
    assert_eq!(faces(&deep), [(0, span(0, 1800), 631)]);
    // Beside a unit of the usual depth the plinth runs on in its line: 581 less 50.
    assert_eq!(faces(&deep.clone().unit("OD-600", "A", 1800)), [(0, span(0, 2400), 531)]);
    // Past a gap of 151 beside the panel of 19 another plinth begins; 150 are a filler.
    let parted = deep.clone().unit("OD-600", "A", 1970);
    assert_eq!(faces(&parted), [(0, span(0, 1800), 631), (0, span(1970, 2570), 531)]);
    assert_eq!(faces(&deep.unit("OD-600", "A", 1969)), [(0, span(0, 2569), 531)]);
}

#[test]
fn the_plinth_ends_in_a_corner_at_that_of_a_deeper_row() {
    // The posts of 50 stand at the crossing of the front planes, 681 from the corner along A and 581 along B.
    let sketch = |second: i32| {
        let corner = Sketch::walls(&[3000, 3000]).unit("OD-600", "A", 1669).unit("OD-600", "B", 631);
        let corner = corner.with("depth", 660).unit("OD-600", "B", 1231).with("depth", second);
        corner.layout().plinth.runs.iter().map(|run| (run.span, run.face.0)).collect::<Vec<_>>()
    };
    assert_eq!(sketch(660), [(span(1669, 2369), 531), (span(531, 1831), 631)]);
    // The line of a usual unit on B decides: 3000 − 531.
    assert_eq!(sketch(560), [(span(1669, 2469), 531), (span(531, 1831), 531)]);
}
