//! Plan and elevations as primitives in millimetres; the editor renders them as interactive SVG, mails and
//! pictures as static SVG.

use text::Language;

use crate::catalogue::Family;
use crate::design::{Design, Place, Side};
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::length::Mm;
use crate::room::OpeningKind;

mod elevation;
mod hood;
mod plan;
mod portrait;
mod strip;
mod svg;
mod turn;
mod unit;

pub use portrait::portrait;
pub(crate) use svg::escaped;
pub(crate) use svg::working;
pub use svg::{inline, svg};
pub use turn::{off_paper, on_paper};
pub use unit::draw_unit;

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// From above.
    Plan,
    /// A wall from inside the room, by its place in the room's list.
    Wall(usize),
    /// A side of an island from where its fronts are seen.
    Island(usize, Side),
}

impl From<SurfaceKind> for View {
    fn from(kind: SurfaceKind) -> View {
        match kind {
            SurfaceKind::Wall(wall) => View::Wall(wall),
            SurfaceKind::Island(island, side) => View::Island(island, side),
        }
    }
}

impl View {
    /// The view of a name: `plan`, a wall's id, an island's id for its front.
    pub fn named(name: &str, design: &Design) -> Option<View> {
        if name == "plan" {
            return Some(View::Plan);
        }
        let island = || design.island_index(name).map(|island| View::Island(island, Side::Front));
        design.room.wall_index(name).map(View::Wall).or_else(island)
    }

    /// The elevation of a wall or island side; none for one that is not there.
    pub fn of(design: &Design, place: &Place) -> Option<View> {
        SurfaceKind::of(design, place).map(View::from)
    }

    /// The wall that shows most: the one with the most fronts to see, in an empty room the longest; the first
    /// of equals. What stands in a corner shows little.
    pub fn best(kitchen: &Kitchen<'_>) -> View {
        let shown = |wall: usize| {
            let own = |placed: &&Placed<'_>| {
                kitchen.surfaces[placed.surface].kind == SurfaceKind::Wall(wall)
                    && !matches!(placed.family(), Family::Corner | Family::WallCorner)
            };
            let face =
                |placed: &Placed<'_>| i64::from(placed.span.length().0) * i64::from(placed.rise.length().0);
            let fronts: i64 = kitchen.placed.iter().filter(own).map(face).sum();
            (fronts, kitchen.design.room.walls[wall].length)
        };
        View::Wall(
            (0..kitchen.design.room.walls.len()).rev().max_by_key(|wall| shown(*wall)).unwrap_or_default(),
        )
    }
}

/// Declares the layers once: variant, class in SVG, meaning.
macro_rules! layers {
    ($($(#[$doc:meta])* $variant:ident = $class:literal,)*) => {
        /// What a shape shows; a class in SVG, so that style decides its look.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Layer {
            $($(#[$doc])* $variant,)*
        }

        impl Layer {
            /// Its class in SVG.
            pub fn class(self) -> &'static str {
                match self { $(Layer::$variant => $class,)* }
            }
        }
    };
}

layers! {
    /// The ground: wall face or floor.
    Ground = "ground",
    /// The section of walls in the plan.
    Wall = "wall",
    /// Windows.
    Opening = "opening",
    /// Doors and passages.
    Doorway = "doorway",
    /// What of an opening moves, and its lines.
    Sash = "sash",
    /// Water, drain, power, gas, duct.
    Connection = "connection",
    /// Columns and the like.
    Obstacle = "obstacle",
    /// Units of a neighbouring wall, cut by the view.
    Section = "section",
    /// The plinth.
    Plinth = "plinth",
    /// A carcass.
    Carcass = "carcass",
    /// A front.
    Front = "front",
    /// Wood grain on a front or worktop.
    Grain = "grain",
    /// A handle.
    Handle = "handle",
    /// The channel that opens fronts without handles.
    Channel = "channel",
    /// The mark of a hinge: a dashed triangle with its tip at the hinge.
    Hinge = "hinge",
    /// The aluminium frame of a glass door.
    Frame = "frame",
    /// The pane of a glass door.
    Glazing = "glazing",
    /// The light under wall units.
    Light = "light",
    /// Glass and frames of doors: strokes on a front.
    Pane = "pane",
    /// What a front hides: dashed lines of inner drawers and of a notch.
    Hidden = "hidden",
    /// An appliance.
    Appliance = "appliance",
    /// The window of an appliance.
    Glass = "glass",
    /// The display of an appliance.
    Display = "display",
    /// Fillers, posts and end panels.
    Panel = "panel",
    /// The worktop.
    Worktop = "worktop",
    /// The splash behind it.
    Splash = "splash",
    /// Brackets and legs under the worktop of an island.
    Support = "support",
    /// A sink.
    Sink = "sink",
    /// A hob.
    Hob = "hob",
    /// The rings of a hob.
    Ring = "ring",
    /// A tap.
    Tap = "tap",
    /// A base unit seen from above, through its worktop.
    Base = "base",
    /// A wall unit seen from above.
    Hung = "hung",
    /// An island on which nothing stands yet.
    Island = "island",
    /// A place to sit at a bar.
    Seat = "seat",
    /// Dimension lines.
    Dimension = "dimension",
    /// Words.
    Label = "label",
    /// Words that begin at their point.
    Note = "note",
}

impl Layer {
    /// Glass is one thing, what one walks through another.
    fn of_opening(kind: OpeningKind) -> Layer {
        match kind {
            OpeningKind::Window => Layer::Opening,
            OpeningKind::Door | OpeningKind::Passage => Layer::Doorway,
        }
    }
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
    /// Words, centred on a point; of [`Layer::Note`] they begin at it.
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
    /// How its measures are written.
    pub language: Language,
}

impl Drawing {
    /// A drawing that shows so much around an area.
    fn around(x: Span, y: Span, margin: Mm) -> Drawing {
        Drawing { x: x.grown(margin), y: y.grown(margin), ..Drawing::default() }
    }

    fn mark(&mut self, layer: Layer, module: Option<&Id>, colour: Option<&str>, shape: Shape) {
        let (module, colour) = (module.cloned(), colour.map(str::to_owned));
        self.marks.push(Mark { layer, module, colour, shape });
    }

    fn rect(&mut self, layer: Layer, module: Option<&Id>, colour: Option<&str>, x: Span, y: Span) {
        if x.length() > Mm::ZERO && y.length() > Mm::ZERO {
            self.mark(layer, module, colour, Shape::Rect { x, y });
        }
    }

    fn path(&mut self, layer: Layer, module: Option<&Id>, points: &[(Mm, Mm)]) {
        self.mark(layer, module, None, Shape::Path { points: points.to_vec(), closed: false });
    }

    fn dimension(&mut self, from: (Mm, Mm), to: (Mm, Mm)) {
        let length = (to.0 - from.0).abs().max((to.1 - from.1).abs());
        if length > Mm::ZERO {
            self.mark(Layer::Dimension, None, None, Shape::Dimension { from, to, length });
        }
    }
}

/// Draws a view of a kitchen.
pub fn draw(kitchen: &Kitchen<'_>, view: &View) -> Drawing {
    let elevation =
        |kind| kitchen.surface(kind).map(|surface| elevation::draw(kitchen, surface)).unwrap_or_default();
    let drawing = match view {
        View::Plan => turn::turned(plan::draw(kitchen), turn::of(&kitchen.design.room)),
        View::Wall(wall) => elevation(SurfaceKind::Wall(*wall)),
        View::Island(island, side) => elevation(SurfaceKind::Island(*island, *side)),
    };
    Drawing { language: kitchen.design.language, ..drawing }
}
