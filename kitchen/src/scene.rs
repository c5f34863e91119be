//! The kitchen as a body in space: boards, fronts that open, worktops with their holes, appliances that are
//! recognised, and the room around them; for the viewer and, as GLB, for any other program.

use std::cmp::Ordering;

use crate::geometry::{Point, QuarterTurn};
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;

mod appliance;
mod carcass;
mod corner;
mod finish;
mod glb;
mod handle;
mod hood;
mod leaf;
mod mesh;
mod polygon;
mod room;
mod shape;
mod sink;
mod stove;
mod trim;
mod unit;
mod worktop;

pub use finish::{Finish, Material, Plain};
pub use glb::glb;
pub use mesh::{Mesh, Primitive};
pub use shape::{Block, Point3};

/// A kitchen in space. Lengths are millimetres, as everywhere; the GLB has metres, as glTF asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene<'a> {
    /// The floor, then every wall and every side of an island with what stands at it.
    pub groups: Vec<Group<'a>>,
}

/// What stands at one surface, in the coordinates of that surface: along it, up, away from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a> {
    /// The id of the wall or island; `room` for the floor.
    pub name: String,
    /// Where the surface begins in the plan.
    pub origin: Point,
    /// Its turn, clockwise in the plan.
    pub turn: QuarterTurn,
    /// The parts.
    pub parts: Vec<Part<'a>>,
}

/// A part that can be shown, chosen or opened on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<'a> {
    /// The id of a module; otherwise a word that says what it is.
    pub name: String,
    /// What it is.
    pub kind: PartKind,
    /// Where it turns, or where it begins; in the coordinates of the group.
    pub pivot: Point3,
    /// How it opens.
    pub motion: Option<Motion>,
    /// Its triangles in the coordinates of the group; faces that no one sees may be left out.
    pub mesh: Mesh<'a>,
    /// What moves with it.
    pub children: Vec<Part<'a>>,
}

/// Declares the kinds once: variant, word in the GLB, meaning.
macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $word:literal,)*) => {
        /// What a part is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum PartKind {
            $($(#[$doc])* $variant,)*
        }

        impl PartKind {
            /// The word for it in the GLB, and the name of a part that has no other.
            pub fn word(self) -> &'static str {
                match self { $(PartKind::$variant => $word,)* }
            }
        }
    };
}

kinds! {
    /// A module with everything in it.
    Module = "module",
    /// The boards of a cabinet.
    Carcass = "carcass",
    /// A hinged door of a cabinet.
    Door = "door",
    /// A leaf of a folding corner door.
    Folding = "folding_door",
    /// A lift-up flap.
    Flap = "flap",
    /// A drawer with its front.
    Drawer = "drawer",
    /// A pull-out with its front.
    PullOut = "pull_out",
    /// The front of a dishwasher.
    ApplianceFront = "appliance_front",
    /// The channel that opens fronts without handles.
    Channel = "channel",
    /// The door of an oven or a compact appliance.
    OvenDoor = "oven_door",
    /// The screen of a telescopic hood.
    Screen = "hood_screen",
    /// The body of an appliance.
    Appliance = "appliance",
    /// A hob.
    Hob = "hob",
    /// A hood.
    Hood = "hood",
    /// A sink.
    Sink = "sink",
    /// A tap.
    Tap = "tap",
    /// A socket in the worktop.
    Socket = "socket",
    /// A piece of worktop.
    Worktop = "worktop",
    /// A stretch of plinth.
    Plinth = "plinth",
    /// An end panel or the back of an island.
    Panel = "panel",
    /// A filler.
    Filler = "filler",
    /// A cornice, a ceiling filler, a light strip, a profile of LED or an upstand.
    Strip = "strip",
    /// A splash behind the worktop.
    Splash = "splash",
    /// A side of an island where the worktop goes down to the floor.
    Fall = "waterfall",
    /// A bracket or a leg under the worktop of an island.
    Support = "support",
    /// A corner post.
    Post = "post",
    /// The floor.
    Floor = "floor",
    /// A wall.
    Wall = "wall",
    /// A window with its frame.
    Window = "window",
    /// What of a window opens.
    Sash = "sash",
    /// The leaf of a room door.
    RoomDoor = "room_door",
    /// A column, a pipe and the like.
    Obstacle = "obstacle",
}

impl PartKind {
    /// Whether it is a front that a cabinet shows.
    pub fn is_front(self) -> bool {
        matches!(
            self,
            PartKind::Door
                | PartKind::Folding
                | PartKind::Flap
                | PartKind::Drawer
                | PartKind::PullOut
                | PartKind::ApplianceFront
        )
    }
}

/// How a part opens from where it is closed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// It turns about an axis through its pivot, by the right hand, so many degrees.
    Turn {
        /// The axis.
        axis: Point3,
        /// The widest turn.
        degrees: f32,
    },
    /// It slides along an axis.
    Slide {
        /// The axis.
        axis: Point3,
        /// The farthest way in mm.
        travel: f32,
    },
}

impl<'a> Part<'a> {
    /// A part without motion, named by its kind.
    fn fixed(kind: PartKind, mesh: Mesh<'a>) -> Part<'a> {
        let name = kind.word().to_owned();
        Part { name, kind, pivot: [0.0; 3], motion: None, mesh, children: Vec::new() }
    }

    /// The part and all that moves with it.
    pub fn every(&self) -> Vec<&Part<'a>> {
        std::iter::once(self).chain(self.children.iter().flat_map(Part::every)).collect()
    }

    /// How many triangles it has, its children's included.
    pub fn triangles(&self) -> usize {
        self.every().iter().map(|part| part.mesh.triangles()).sum()
    }
}

impl Group<'_> {
    fn new(name: &str, origin: Point, along: Point) -> Group<'static> {
        let turn = match (along.x.cmp(&Mm::ZERO), along.y.cmp(&Mm::ZERO)) {
            (_, Ordering::Greater) => QuarterTurn::Quarter,
            (Ordering::Less, _) => QuarterTurn::Half,
            (_, Ordering::Less) => QuarterTurn::ThreeQuarters,
            _ => QuarterTurn::None,
        };
        Group { name: name.to_owned(), origin, turn, parts: Vec::new() }
    }
}

/// The scene of a kitchen.
pub fn scene<'a>(kitchen: &Kitchen<'a>) -> Scene<'a> {
    let mut floor = Group::new("room", Point::default(), Point::new(1, 0));
    floor.parts.push(room::floor(kitchen));
    let mut groups = vec![floor];
    for (index, surface) in kitchen.surfaces.iter().enumerate() {
        let mut group = Group::new(kitchen.surface_id(index), surface.frame.origin, surface.frame.along);
        if let SurfaceKind::Wall(wall) = surface.kind {
            group.parts.extend(room::wall(kitchen, wall));
        }
        group
            .parts
            .extend(kitchen.on_surface(index).into_iter().map(|(_, placed)| unit::part(kitchen, placed)));
        group.parts.extend(worktop::parts(kitchen, index));
        group.parts.extend(hood::hanging(kitchen, index));
        group.parts.extend(trim::parts(kitchen, index));
        groups.push(group);
    }
    Scene { groups }
}

/// A length as the scene computes with it: whole millimetres are exact in it up to 16 km.
#[expect(clippy::cast_precision_loss, reason = "walls are at most 15 m long")]
fn mm(length: Mm) -> f32 {
    length.0 as f32
}

/// A stretch as the scene computes with it.
fn stretch(span: crate::geometry::Span) -> [f32; 2] {
    [mm(span.start), mm(span.end)]
}
