//! Plan and elevations as primitives in millimetres; the editor renders them as interactive SVG, mails and
//! pictures as static SVG.

use crate::design::Design;
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// From above.
    Plan,
    /// A wall from inside the room, by its place in the room's list.
    Wall(usize),
    /// A side of an island from where its fronts are seen.
    Island(usize, crate::design::Side),
}

impl View {
    /// The view of a name: `plan`, a wall's id, an island's id for its front.
    pub fn named(name: &str, design: &Design) -> Option<View> {
        if name == "plan" {
            return Some(View::Plan);
        }
        let island = || design.islands.iter().position(|island| island.id == *name);
        design
            .room
            .wall_index(name)
            .map(View::Wall)
            .or_else(|| Some(View::Island(island()?, crate::design::Side::Front)))
    }
}

/// What a shape shows; a class in SVG, so that style decides its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// The ground: wall face or floor.
    Ground,
    /// The section of walls in the plan.
    Wall,
    /// Windows, doors, passages.
    Opening,
    /// Water, drain, power, gas, duct.
    Connection,
    /// Columns and the like.
    Obstacle,
    /// The plinth.
    Plinth,
    /// A carcass.
    Carcass,
    /// A front.
    Front,
    /// Wood grain on a front or worktop.
    Grain,
    /// A handle.
    Handle,
    /// The mark of a hinge: a dashed triangle.
    Hinge,
    /// An appliance.
    Appliance,
    /// Fillers, posts and end panels.
    Panel,
    /// The worktop.
    Worktop,
    /// Cut-outs, sink and hob.
    Cutout,
    /// Dimension lines.
    Dimension,
    /// Words.
    Label,
}

/// The outline of a shape. All lengths in mm; x to the right, y DOWN (elevations are drawn with y = −height).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Left to right.
        x: Span,
        /// Top to bottom.
        y: Span,
    },
    /// A line through points.
    Path {
        /// The points (x, y).
        points: Vec<(Mm, Mm)>,
        /// Whether the last joins the first.
        closed: bool,
    },
    /// A quarter circle: from a point to a point with a radius, clockwise as drawn when `clockwise`.
    Arc {
        /// Where it begins.
        from: (Mm, Mm),
        /// Where it ends.
        to: (Mm, Mm),
        /// Its radius.
        radius: Mm,
        /// Its direction.
        clockwise: bool,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: (Mm, Mm),
        /// Its radius.
        radius: Mm,
    },
    /// Words, centred on a point.
    Text {
        /// Where.
        at: (Mm, Mm),
        /// What.
        words: String,
        /// How high the letters are.
        size: Mm,
    },
    /// A dimension line with its number.
    Dimension {
        /// Where it begins.
        from: (Mm, Mm),
        /// Where it ends.
        to: (Mm, Mm),
        /// The measured length.
        length: Mm,
    },
}

/// A shape of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it shows.
    pub layer: Layer,
    /// The module it belongs to.
    pub module: Option<Id>,
    /// Its colour as `#rrggbb` where a material decides it.
    pub colour: Option<String>,
    /// Its outline.
    pub shape: Shape,
}

/// A drawing: its marks in the order in which they are painted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The part of the plane that is shown, left to right.
    pub x: Span,
    /// Top to bottom.
    pub y: Span,
    /// The marks, backmost first.
    pub marks: Vec<Mark>,
}

/// Draws a view of a kitchen.
pub fn draw(_kitchen: &Kitchen<'_>, _view: &View) -> Drawing {
    Drawing::default()
}
