//! Corners in an elevation: corner units with a leg on each wall, posts, and what stands at the neighbouring walls where
//! the view cuts it.

use super::super::unit::{Face, down};
use super::super::{Drawing, Layer};
use super::face;
use crate::geometry::{Edge, Span};
use crate::kitchen::{End, Kitchen, Placed};
use crate::layout::{self, Solution};
use crate::length::Mm;
use crate::room::Hinge;

/// A unit of a neighbouring wall is seen cut where it begins no farther than this from the corner.
const CUT: Mm = Mm(1300);

/// A leg of a two-legged corner unit: its other leg where the view cuts that, and from the plane of its fronts on a leaf
/// that hinges on a side.
pub(super) fn leg(
    kitchen: &Kitchen<'_>,
    placed: &Placed<'_>,
    corner: Hinge,
    (leg, hinge): (Span, Hinge),
    drawing: &mut Drawing,
) {
    let plane = placed.depth + kitchen.catalogue.lengths.front_plane.value;
    let (cut, x) = match corner {
        Hinge::Left => (Span::at(leg.start, placed.depth), Span::between(leg.start + plane, leg.end)),
        Hinge::Right => {
            (Span::between(leg.end - placed.depth, leg.end), Span::between(leg.start, leg.end - plane))
        }
    };
    cut_through(kitchen, placed, corner, cut, drawing);
    // The leaf at the corner hangs on the other, so that is where both are gripped.
    Face { hinge, x, ..face(kitchen, placed) }.draw_leaf(hinge == corner, drawing);
}

/// A unit of another wall where the view cuts it: its carcass, and the plinth before its feet.
fn cut_through(kitchen: &Kitchen<'_>, placed: &Placed<'_>, corner: Hinge, x: Span, drawing: &mut Drawing) {
    drawing.rect(Layer::Section, None, None, x, down(placed.rise));
    if placed.family().stands() {
        let lengths = &kitchen.catalogue.lengths;
        let back = lengths.plinth_setback.value - lengths.front_plane.value;
        let x = match corner {
            Hinge::Left => Span::between(x.start, x.end - back),
            Hinge::Right => Span::between(x.start + back, x.end),
        };
        drawing.rect(Layer::Section, None, None, x, down(Span::between(Mm::ZERO, placed.rise.start)));
    }
}

/// The leg of a corner unit that stands on the neighbouring wall, and corner posts.
pub(super) fn second_legs(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    for corner in &kitchen.layout.corners {
        let at_left = corner.after == surface;
        if !at_left && corner.before != surface {
            continue;
        }
        if let Solution::Legs { module } = corner.solution
            && kitchen.placed[module].surface != surface
        {
            let placed = &kitchen.placed[module];
            let corner = if at_left { Hinge::Left } else { Hinge::Right };
            leg(kitchen, placed, corner, (layout::stand(kitchen, surface, module), corner), drawing);
        }
        if let Some(unit) = corner.post_unit() {
            let placed = &kitchen.placed[unit];
            let post = corner.post(kitchen, if at_left { Edge::Left } else { Edge::Right });
            let colour = Some(placed.front.colour.as_str());
            drawing.rect(Layer::Panel, None, colour, post, down(placed.rise));
        }
    }
}

/// Units of the neighbouring walls where this view cuts them.
pub(super) fn sections(kitchen: &Kitchen<'_>, surface: usize, drawing: &mut Drawing) {
    let here = &kitchen.surfaces[surface];
    for (neighbour, end) in [(here.left, Hinge::Left), (here.right, Hinge::Right)] {
        let End::Corner(wall) = neighbour else { continue };
        for (_, placed) in kitchen.on_surface(wall) {
            let beside = match end {
                Hinge::Left => kitchen.surfaces[wall].length() - placed.span.end,
                Hinge::Right => placed.span.start,
            };
            let own = here.length();
            let depth = placed.reach();
            if beside > CUT || placed.kind.second_leg {
                continue;
            }
            let x = match end {
                Hinge::Left => Span::at(Mm::ZERO, depth),
                Hinge::Right => Span::between(own - depth, own),
            };
            cut_through(kitchen, placed, end, x, drawing);
        }
    }
}
