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
}
