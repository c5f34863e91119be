//! One module: its carcass, its fronts and what is built into it.

use super::shape::Block;
use super::{Part, PartKind, appliance, carcass, corner, leaf, mm, stretch};
use crate::catalogue::Carcass;
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};

/// The measures of a unit at its surface, in mm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    /// From the left side to the right side.
    pub x: [f32; 2],
    /// From the lower edge of the carcass to its upper edge.
    pub y: [f32; 2],
    /// The rear edge of the carcass.
    pub rear: f32,
    /// The front edge of the carcass.
    pub depth: f32,
    /// The fronts: from their inner to their outer face.
    pub front: [f32; 2],
    /// Thickness of a board.
    pub board: f32,
    /// The back: from its rear to its inner face.
    pub back: [f32; 2],
    /// How far a drawer comes out: as far as the runners that it is built with are long.
    pub runner: f32,
}

impl Body {
    pub fn of(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Body {
        let workshop = &kitchen.catalogue.workshop;
        let rules = &workshop.construction;
        let depth = mm(placed.reach());
        let clear_depth = placed.depth - rules.recess.mm() - rules.back.mm();
        let runner = workshop.drawer().and_then(|drawers| drawers.runner(clear_depth));
        let outer = mm(placed.front_plane(&kitchen.catalogue.lengths));
        Body {
            x: stretch(placed.span),
            y: stretch(placed.rise),
            rear: mm(placed.back),
            depth,
            front: [outer - mm(rules.front.mm()), outer],
            board: mm(rules.board.mm()),
            back: stretch(Span::at(placed.back + rules.recess.mm(), rules.back.mm())),
            runner: mm(runner.unwrap_or_default()),
        }
    }

    /// The room between the sides, from the back to the front edge.
    pub fn inside(&self) -> Block {
        let inner = |[from, to]: [f32; 2]| [from + self.board, to - self.board];
        Block::new(inner(self.x), inner(self.y), [self.back[1], self.depth])
    }
}

/// A module with everything in it.
pub(super) fn part<'a>(kitchen: &Kitchen<'a>, placed: &Placed<'a>) -> Part<'a> {
    let body = Body::of(kitchen, placed);
    let mut children = Vec::new();
    if let Some(colour) = colour(kitchen, placed) {
        let mesh = if placed.kind.second_leg {
            corner::carcass(kitchen, placed, body, colour)
        } else {
            carcass::mesh(kitchen, placed, body, colour)
        };
        children.push(Part::fixed(PartKind::Carcass, mesh));
    }
    if placed.kind.second_leg {
        children.extend(corner::channel(kitchen, placed, body));
        children.push(corner::door(kitchen, placed, body));
    } else {
        children.extend(leaf::parts(kitchen, placed, body));
    }
    children.extend(appliance::parts(kitchen, placed, body));
    let name = placed.module.id.to_string();
    let pivot = [body.x[0], body.y[0], 0.0];
    Part { name, pivot, children, ..Part::fixed(PartKind::Module, super::Mesh::default()) }
}

/// The colour of its boards; none where it has none.
fn colour<'a>(kitchen: &Kitchen<'a>, placed: &Placed<'_>) -> Option<&'a Carcass> {
    let carcass = kitchen.catalogue.carcass(&kitchen.design.style.carcass);
    carcass.filter(|_| placed.kind.has_carcass)
}
