//! What must stay free beside what stands at another place: room for end panels.

use super::Newcomer;
use crate::catalogue::Family;
use crate::geometry::{Box3, Edge, Frame, Span};
use crate::kitchen::{Kitchen, Placed};

/// A body of a unit along a surface and away from it, larger by what must stay free beside it for a newcomer. `leg` is the surface
/// along which the body stands.
pub(super) fn view(
    kitchen: &Kitchen<'_>,
    surface: usize,
    unit: &Newcomer<'_>,
    placed: &Placed<'_>,
    (leg, body): (usize, Box3),
) -> (Span, Span) {
    let frames = [surface, leg].map(|surface| kitchen.surfaces[surface].frame);
    let [here, there] = frames;
    let (along, outward) = here.view(body);
    let lengths = &kitchen.catalogue.lengths;
    let (panel, over) = (lengths.panel.value, lengths.overhang_front.value);
    let families = [unit.kind.family, placed.family()];
    let (round, is_shown) = (here.is_across(&there), needs_panel(families));
    // The panel stands at the side of the tall unit, on the next wall between that unit and this wall, and comes out before its
    // carcass.
    if is_shown && round && placed.family() == Family::Tall {
        (along.stretched(front_edge(frames), over), outward.grown(panel))
    } else if is_shown && round {
        (along.grown(panel), outward.stretched(Edge::Left, over))
    } else if is_shown || leg != surface && families.into_iter().all(Family::is_wall) {
        (along.grown(panel), outward)
    } else {
        (along, outward)
    }
}

/// The end of a unit of a line at a right angle at which its front is.
fn front_edge([here, there]: [Frame; 2]) -> Edge {
    if there.outward == here.along { Edge::Right } else { Edge::Left }
}

/// Whether one of two neighbours is a tall unit that shows its side above or below the other.
fn needs_panel([a, b]: [Family; 2]) -> bool {
    a == Family::Tall && b.is_wall() || b == Family::Tall && a.is_wall()
}
