//! The face of one unit: its fronts, handles, hinge marks and what is built into it.

use super::{Drawing, Layer};
use crate::catalogue::{
    Carcass, Cell, ElementKind, FRONT_GAP, Front, FrontRow, Handle, HandlePrice, ModuleType,
};
use crate::front::{HANDLE, Leaf, grip, leaves};
use crate::geometry::Span;
use crate::ids::Id;
use crate::length::Mm;
use crate::room::Hinge;

/// Distance between lines of wood grain.
const GRAIN: i32 = 45;

/// How a unit is seen.
pub(super) struct Face<'a> {
    pub id: Option<&'a Id>,
    pub kind: &'a ModuleType,
    /// Its fronts from bottom to top.
    pub rows: Vec<FrontRow>,
    pub front: &'a Front,
    pub carcass: Option<&'a Carcass>,
    pub handle: Option<&'a Handle>,
    pub hinge: Hinge,
    /// Left and right on the page.
    pub x: Span,
    /// Lower edge and upper edge above the floor.
    pub rise: Span,
    /// The blind end of a corner unit lies on this side.
    pub blind: Option<Hinge>,
}

/// A single unit on its own, standing on y = 0: the picture of a card in the palette.
pub fn draw_unit(kind: &ModuleType, cell: &Cell, front: &Front, handle: Option<&Handle>) -> Drawing {
    let rise = Span::at(Mm::ZERO, cell.height);
    let x = Span::at(Mm::ZERO, cell.width);
    let mut drawing = Drawing::around(x, down(rise), Mm(20));
    let blind = kind.is_blind_corner().then_some(Hinge::Right);
    let (id, carcass, hinge, rows) = (None, None, Hinge::Left, cell.rows());
    let face = Face { id, kind, rows, front, carcass, handle, hinge, x, rise, blind };
    face.draw(&mut drawing);
    drawing
}

/// A stretch above the floor as a stretch of the page, on which y runs down.
pub(super) fn down(rise: Span) -> Span {
    Span::between(-rise.end, -rise.start)
}

impl Face<'_> {
    pub(super) fn draw(&self, drawing: &mut Drawing) {
        let colour = self.carcass.map(|carcass| carcass.colour.as_str());
        drawing.rect(Layer::Carcass, self.id, colour, self.x, down(self.rise));
        let leaves = leaves(&self.rows, self.x, self.rise, self.hinge, self.blind);
        if leaves.is_empty() {
            self.shelves(drawing);
        }
        for leaf in leaves {
            self.element(drawing, leaf);
        }
    }

    /// One leaf over the whole height: the second leg of a corner unit.
    pub(super) fn draw_leaf(&self, drawing: &mut Drawing) {
        let rise = Span::between(self.rise.start + FRONT_GAP.half(), self.rise.end - FRONT_GAP);
        let x = self.x.grown(-FRONT_GAP.half());
        drawing.rect(Layer::Front, self.id, Some(&self.front.colour), x, down(rise));
        if self.front.grain {
            self.grain(drawing, x, down(rise));
        }
    }

    fn element(&self, drawing: &mut Drawing, leaf: Leaf) {
        let Leaf { element, x, rise, hinge, .. } = leaf;
        if element.kind == ElementKind::Niche {
            return self.niche(drawing, x.grown(Mm(1)), rise);
        }
        let y = down(rise);
        drawing.rect(Layer::Front, self.id, Some(&self.front.colour), x, y);
        if self.front.grain {
            self.grain(drawing, x, y);
        }
        if let Some(points) = hinge_mark(element.kind, x, y, hinge) {
            drawing.path(Layer::Hinge, self.id, &points);
        }
        self.handle(drawing, leaf);
    }

    fn grain(&self, drawing: &mut Drawing, x: Span, y: Span) {
        let lines = (x.length().0 - 1) / GRAIN;
        for line in 1..=lines {
            // Uneven on purpose: wood is no ruler.
            let at = x.start + Mm(line * GRAIN + (line * 17) % 23 - 11);
            drawing.path(Layer::Grain, self.id, &[(at, y.start), (at, y.end)]);
        }
    }

    fn handle(&self, drawing: &mut Drawing, leaf: Leaf) {
        let Some(handle) = self.handle else { return };
        let colour = Some(handle.colour.as_str());
        let rise = leaf.rise;
        match handle.price {
            HandlePrice::Push { .. } => {}
            HandlePrice::PerFront(_) => {
                let edge = if self.kind.family.is_wall() {
                    Span::at(rise.start, HANDLE)
                } else {
                    Span::at(rise.end - HANDLE, HANDLE)
                };
                drawing.rect(Layer::Handle, self.id, colour, leaf.x, down(edge));
            }
            HandlePrice::Each(_) => {
                let (across, up) = grip(self.kind.family, leaf, handle.length);
                drawing.rect(Layer::Handle, self.id, colour, across, down(up));
            }
        }
    }

    /// An oven, a compact appliance, or the hood under its unit.
    fn niche(&self, drawing: &mut Drawing, x: Span, rise: Span) {
        let y = down(rise);
        drawing.rect(Layer::Appliance, self.id, None, x, y);
        if rise.length() < Mm(200) {
            return;
        }
        let inset = x.length() / 10;
        let glass = Span::between(y.start + rise.length() * 3 / 10, y.end - rise.length() / 8);
        drawing.rect(Layer::Glass, self.id, None, x.grown(-inset), glass);
        let middle = x.middle();
        let display = Span::between(middle - inset, middle + inset);
        drawing.rect(Layer::Display, self.id, None, display, Span::at(y.start + Mm(35), Mm(40)));
        let bar = Span::at(y.start + rise.length() / 5, HANDLE);
        drawing.rect(Layer::Handle, self.id, None, x.grown(-inset), bar);
    }

    fn shelves(&self, drawing: &mut Drawing) {
        let third = self.rise.length() / 3;
        for shelf in 1..3 {
            let y = -(self.rise.start + third * shelf);
            drawing.path(Layer::Sash, self.id, &[(self.x.start, y), (self.x.end, y)]);
        }
    }
}

/// The dashed triangle of what turns: its tip points at the hinge.
fn hinge_mark(kind: ElementKind, x: Span, y: Span, hinge: Hinge) -> Option<[(Mm, Mm); 3]> {
    let (open, tip) = match hinge {
        Hinge::Left => (x.end, x.start),
        Hinge::Right => (x.start, x.end),
    };
    match kind {
        ElementKind::Door | ElementKind::Folding => Some([(open, y.end), (tip, y.middle()), (open, y.start)]),
        ElementKind::Flap => Some([(x.start, y.end), (x.middle(), y.start), (x.end, y.end)]),
        ElementKind::Drawer | ElementKind::PullOut | ElementKind::ApplianceFront | ElementKind::Niche => None,
    }
}
