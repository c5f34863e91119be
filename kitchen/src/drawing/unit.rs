//! The face of one unit: its fronts, handles, hinge marks and what is built into it.

use super::{Drawing, Layer};
use crate::catalogue::{
    Carcass, Catalogue, Cell, ElementKind, Front, FrontRow, Handle, HandlePrice, ModuleType, System,
};
use crate::design::Made;
use crate::front::{HANDLE, Leaf, channels, grip, leaves, on_leg};
use crate::geometry::Span;
use crate::ids::Id;
use crate::length::Mm;
use crate::room::Hinge;

/// Distance between lines of wood grain.
const GRAIN: i32 = 45;

/// How wide the frame of a front is drawn; of a small front a quarter of its shorter side.
const FRAME: Mm = Mm(70);
/// How far inside a front the lines of inner drawers end.
const INSIDE: Mm = Mm(30);
/// How far a notch is drawn into a carcass.
const NOTCH: Mm = Mm(100);

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
    /// How it is made otherwise than the price list says.
    pub made: Made,
    /// Left and right on the page.
    pub x: Span,
    /// Lower edge and upper edge above the floor.
    pub rise: Span,
    /// The blind end of a corner unit lies on this side.
    pub blind: Option<Hinge>,
}

/// A single unit on its own in a height system, standing on y = 0: the picture of a card in the palette.
pub fn draw_unit(
    catalogue: &Catalogue,
    kind: &ModuleType,
    cell: &Cell,
    system: &System,
    front: &Front,
    handle: Option<&Handle>,
) -> Drawing {
    let height = system.height(cell);
    let rise = Span::at(Mm::ZERO, height);
    let x = Span::at(Mm::ZERO, cell.width);
    let mut drawing = Drawing::around(x, down(rise), Mm(20));
    let blind = kind.is_blind_corner().then_some(Hinge::Right);
    let (id, carcass, hinge) = (None, None, Hinge::Left);
    let rows = catalogue.fronts(kind, (system, cell), height, handle);
    let plane = kind.usual_plane(cell, &catalogue.lengths);
    let handle = handle.map(|chosen| catalogue.worn(chosen, &rows, cell.width, plane));
    let made = Made::default();
    let face = Face { id, kind, rows, front, carcass, handle, hinge, made, x, rise, blind };
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
        if let (Some(side), Some(door)) = (self.blind, leaves.first()) {
            // What closes the blind end, so that no pale carcass shows where no other wall has units before it.
            let x = match side {
                Hinge::Left => Span::between(self.x.start, door.x.start),
                Hinge::Right => Span::between(door.x.end, self.x.end),
            };
            drawing.rect(Layer::Panel, self.id, Some(&self.front.colour), x, down(self.rise));
        }
        self.channels(drawing, &leaves);
        for leaf in leaves {
            self.element(drawing, leaf);
        }
        if self.made.notch {
            self.notch(drawing);
        }
    }

    /// The leaf on one leg of a corner unit: one of a folding door, which is gripped at the leaf that hangs on the other.
    pub(super) fn draw_leaf(&self, is_gripped: bool, drawing: &mut Drawing) {
        let on_each = |handle: &&Handle| is_gripped || matches!(handle.price, HandlePrice::PerFront(_));
        let face = Face { handle: self.handle.filter(on_each), rows: self.rows.clone(), ..*self };
        let leaves = on_leg(&face.rows, face.x, face.rise, face.hinge);
        face.channels(drawing, &leaves);
        for leaf in leaves {
            face.element(drawing, leaf);
        }
    }

    fn channels(&self, drawing: &mut Drawing, leaves: &[Leaf]) {
        for (x, rise) in channels(leaves, self.rise) {
            drawing.rect(Layer::Channel, self.id, None, x, down(rise));
        }
    }

    fn element(&self, drawing: &mut Drawing, leaf: Leaf) {
        let Leaf { element, x, rise, hinge, .. } = leaf;
        if element.kind == ElementKind::Niche {
            return self.niche(drawing, x.grown(Mm(1)), rise);
        }
        let y = down(rise);
        if self.made.glass && element.kind == ElementKind::Door {
            drawing.rect(Layer::Frame, self.id, None, x, y);
        } else {
            drawing.rect(Layer::Front, self.id, Some(&self.front.colour), x, y);
            if self.front.grain {
                self.grain(drawing, x, y);
            }
        }
        self.making(drawing, element.kind, x, y);
        if let Some(points) = hinge_mark(element.kind, x, y, hinge) {
            drawing.path(Layer::Hinge, self.id, &points);
        }
        self.handle(drawing, leaf);
    }

    /// What the customer chose of a front: a frame as its inner rectangle, glass as a pane with two slanting strokes, and
    /// the drawers behind a door as dashed lines.
    fn making(&self, drawing: &mut Drawing, kind: ElementKind, x: Span, y: Span) {
        let is_glass = self.made.glass && kind == ElementKind::Door;
        let frame = FRAME.min(x.length().min(y.length()) / 4);
        // Aluminium is slimmer than wood.
        let frame = if is_glass { frame.half() } else { frame };
        let (inner, within) = (x.grown(-frame), y.grown(-frame));
        if is_glass {
            drawing.rect(Layer::Glazing, self.id, None, inner, within);
        }
        if is_glass || self.made.framed {
            drawing.rect(Layer::Pane, self.id, None, inner, within);
        }
        if is_glass {
            let reach = x.length().min(y.length()) / 5;
            for beside in [-reach / 3, reach / 3] {
                let (x, y) = (x.middle() + beside, y.middle() + beside);
                drawing.path(Layer::Pane, self.id, &[(x - reach, y + reach), (x + reach, y - reach)]);
            }
        }
        if kind == ElementKind::Door {
            let drawers = i32::from(self.made.inner_drawers);
            for drawer in 1..=drawers {
                let y = y.end - y.length() * drawer / (drawers + 1);
                drawing.path(Layer::Hidden, self.id, &[(x.start + INSIDE, y), (x.end - INSIDE, y)]);
            }
        }
    }

    /// A corner cut out of the carcass behind the fronts: above for a beam, of a base unit below for a pipe.
    fn notch(&self, drawing: &mut Drawing) {
        let y = down(self.rise);
        let (from, to) =
            if self.kind.family.is_base() { (y.end, y.end - NOTCH) } else { (y.start, y.start + NOTCH) };
        let x = self.x.start;
        drawing.path(Layer::Hidden, self.id, &[(x + NOTCH, from), (x + NOTCH, to), (x, to)]);
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
                let (across, up) = grip(self.kind.family, leaf, handle);
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
