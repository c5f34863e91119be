//! What must stay free beside what stands at another place: room for end panels, and where two walls do not meet in a corner
//! for fronts and worktops, too.

use super::Newcomer;
use crate::catalogue::{Family, Lengths};
use crate::geometry::{Box3, Edge, Frame, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::layout::are_apart;
use crate::length::Mm;

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
    if are_apart(kitchen, surface, leg) {
        return apart(lengths, frames, families, (along, outward));
    }
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

/// Beside a unit of a wall of which neither follows the other its front stands before the side of the newcomer, or the other
/// way round; where they face each other, front before front.
fn apart(
    lengths: &Lengths,
    [here, there]: [Frame; 2],
    [own, other]: [Family; 2],
    (along, outward): (Span, Span),
) -> (Span, Span) {
    if here.is_across(&there) {
        let along = along.stretched(front_edge([here, there]), front_to_side(lengths, other, own));
        (along, outward.grown(front_to_side(lengths, own, other)))
    } else if here.outward == there.outward {
        (along, outward)
    } else {
        (along, outward.grown(out(lengths, own) + out(lengths, other)))
    }
}

/// The end of a unit of a line at a right angle at which its front is.
fn front_edge([here, there]: [Frame; 2]) -> Edge {
    if there.outward == here.along { Edge::Right } else { Edge::Left }
}

/// How far fronts or the worktop stand out before a carcass.
fn out(lengths: &Lengths, family: Family) -> Mm {
    if family.is_base() {
        lengths.worktop_edge() - lengths.base_depth.value
    } else {
        lengths.front_plane.value
    }
}

/// From the carcass of a unit to the side of another before its front: its front, and what closes that side. The end of a
/// worktop beside another is taken back.
fn front_to_side(lengths: &Lengths, front: Family, side: Family) -> Mm {
    let panel = lengths.panel.value;
    match (front.is_base(), side.is_base()) {
        (true, true) => out(lengths, front).max(lengths.front_plane.value + panel),
        (false, true) => out(lengths, front) + lengths.free_end(),
        (_, false) => out(lengths, front) + panel,
    }
}

/// Whether one of two neighbours is a tall unit that shows its side above or below the other.
fn needs_panel([a, b]: [Family; 2]) -> bool {
    a == Family::Tall && b.is_wall() || b == Family::Tall && a.is_wall()
}
