//! A design read together with a catalogue: every module with its row of the price list and its place,
//! and the parts derived from them. Rules, quote and drawings start from here.

use crate::catalogue::{
    Appliance, Catalogue, Cell, Element, Family, Front, FrontRow, Handle, Lengths, ModuleType, Sink, Slot,
    System,
};
use crate::design::{Design, Made, Module};
use crate::geometry::{Box3, Frame, Span};
use crate::length::Mm;

use layout::{Layout, Tower};

mod hinge;
pub mod layout;
mod line;
mod obstacle;
mod surface;

pub use surface::{End, Surface, SurfaceKind};

/// A design, its catalogue and what follows from the two.
#[derive(Clone, Debug)]
pub struct Kitchen<'a> {
    /// The design.
    pub design: &'a Design,
    /// The catalogue it is read with.
    pub catalogue: &'a Catalogue,
    /// The walls in the order of the room, then both sides of each island.
    pub surfaces: Vec<Surface>,
    /// The modules in the order of the design; a module whose code, width or place is unknown is left out
    /// (a valid design has none).
    pub placed: Vec<Placed<'a>>,
    /// Its tall units on islands with what closes them: rows and worktops end there.
    pub(crate) towers: Vec<Tower>,
    /// The derived parts. Numbers in it are places in `surfaces` and `placed`.
    pub layout: Layout,
}

/// A module with its row of the price list and its place in the room.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    /// The module of the design.
    pub module: &'a Module,
    /// Its type.
    pub kind: &'a ModuleType,
    /// The cell it is priced and built by: its width, or the next larger grid width.
    pub cell: &'a Cell,
    /// The front material it wears: its own or the style's for its family.
    pub front: &'a Front,
    /// The handle it wears: its own or the style's, in the length that its fronts have room for; none is handleless.
    pub handle: Option<&'a Handle>,
    /// The height system it is made in.
    pub system: &'a System,
    /// Its carcass height.
    pub height: Mm,
    /// Its fronts from bottom to top, those side by side together, at the height that they are made.
    pub rows: Vec<FrontRow>,
    /// Its carcass depth: one leg where it has two, the machine behind a dishwasher front.
    pub depth: Mm,
    /// How far its back stands from the surface's line; below nothing where it reaches behind it on an island.
    pub back: Mm,
    /// The place of its surface in [`Kitchen::surfaces`].
    pub surface: usize,
    /// Its carcass along the surface.
    pub span: Span,
    /// Its carcass above the floor; a standing unit begins at the plinth's height.
    pub rise: Span,
    /// Its carcass in the room; a standing unit's from the floor. A dishwasher front takes the machine's depth.
    pub body: Box3,
}

impl Placed<'_> {
    /// Its family.
    pub fn family(&self) -> Family {
        self.kind.family
    }

    /// How far its handles stand out; 0 without handles.
    pub fn projection(&self) -> Mm {
        self.handle.map_or(Mm::ZERO, |handle| handle.proj)
    }

    /// Whether its width lies between two grid widths.
    pub(crate) fn is_custom_width(&self) -> bool {
        self.cell.width != self.module.width
    }

    /// Its fronts from bottom to top, at the height that they are made.
    pub fn fronts(&self) -> impl Iterator<Item = Element> {
        self.rows.iter().flatten().copied()
    }

    /// How far its carcass reaches before its surface's line.
    pub fn reach(&self) -> Mm {
        self.back + self.depth
    }

    /// How far its front plane stands before its surface's line.
    pub fn front_plane(&self, lengths: &Lengths) -> Mm {
        self.reach() + lengths.front_plane.value
    }

    /// Puts its back at a distance from the line of its surface.
    fn stand_at(&mut self, frame: Frame, back: Mm) {
        let foot = if self.family().stands() { Span::between(Mm::ZERO, self.rise.end) } else { self.rise };
        let reach = if self.kind.second_leg { self.cell.depth } else { back + self.depth };
        self.back = back;
        self.body =
            Box3::standing(frame.point(self.span.start, back), frame.point(self.span.end, reach), foot);
    }

    /// The middle of its carcass along the surface.
    pub fn middle(&self) -> Mm {
        self.span.middle()
    }
}

impl<'a> Kitchen<'a> {
    /// Reads a design with a catalogue and derives its parts.
    pub fn new(design: &'a Design, catalogue: &'a Catalogue) -> Kitchen<'a> {
        let surfaces = surface::all(design, catalogue);
        let placed: Vec<Placed<'a>> =
            design.modules.iter().filter_map(|module| place(design, catalogue, &surfaces, module)).collect();
        let (towers, layout) = (Vec::new(), Layout::default());
        let mut kitchen = Kitchen { design, catalogue, surfaces, placed, towers, layout };
        kitchen.line_up();
        kitchen.towers = layout::towers(&kitchen);
        kitchen.layout = layout::derive(&kitchen);
        kitchen
    }

    /// The name of a surface as the design has it: a wall's or an island's id.
    pub fn surface_id(&self, surface: usize) -> &'a str {
        match self.surfaces[surface].kind {
            SurfaceKind::Wall(wall) => &self.design.room.walls[wall].id,
            SurfaceKind::Island(island, _) => &self.design.islands[island].id,
        }
    }

    /// The place of a wall or island side in `surfaces`.
    pub fn surface(&self, kind: SurfaceKind) -> Option<usize> {
        self.surfaces.iter().position(|surface| surface.kind == kind)
    }

    /// The line of a wall by its name. The walls are the first surfaces, in the order of the room.
    pub(crate) fn wall_frame(&self, wall: &str) -> Option<Frame> {
        self.design.room.wall_index(wall).map(|index| self.surfaces[index].frame)
    }

    /// The modules on a surface with their place in `placed`, from left to right.
    pub fn on_surface(&self, surface: usize) -> Vec<(usize, &Placed<'a>)> {
        let mut found: Vec<_> =
            self.placed.iter().enumerate().filter(|(_, placed)| placed.surface == surface).collect();
        found.sort_by_key(|(index, placed)| (placed.span.start, placed.rise.start, *index));
        found
    }

    /// The height system of the design.
    pub fn system(&self) -> &'a System {
        self.catalogue.systems.of(self.design.style.system)
    }

    /// The sink that a module holds.
    pub fn sink(&self, placed: &Placed<'_>) -> Option<&'a Sink> {
        self.catalogue.sink(placed.module.holds(Slot::Sink)?)
    }

    /// The appliance that a module holds in a slot.
    pub fn appliance(&self, placed: &Placed<'_>, slot: Slot) -> Option<&'a Appliance> {
        self.catalogue.appliance(placed.module.holds(slot)?)
    }

    /// Floor to the upper side of a base carcass, which is the underside of the worktop.
    pub fn base_top(&self) -> Mm {
        self.design.style.plinth_height + self.system().base
    }

    /// How thick the slab of the worktop is.
    pub fn slab_thickness(&self) -> Mm {
        self.catalogue.worktop(&self.design.style.worktop).map_or(Mm::ZERO, |row| row.t)
    }

    /// Floor to the upper side of the worktop, which is built up to the height of its apron.
    pub fn worktop_top(&self) -> Mm {
        self.base_top() + self.slab_thickness().max(self.design.style.apron.unwrap_or_default())
    }

    /// Floor to the top of the wall and tall units (kitchen.md §8 "Heights and fronts").
    pub(crate) fn unit_top(&self) -> Mm {
        self.design.style.plinth_height + self.system().tall
    }
}

fn place<'a>(
    design: &'a Design,
    catalogue: &'a Catalogue,
    surfaces: &[Surface],
    module: &'a Module,
) -> Option<Placed<'a>> {
    let kind = catalogue.module(&module.code)?;
    let cell = kind.cell(module.width)?;
    let system = catalogue.systems.of(design.style.system);
    let style_front = design.style.fronts.of(kind.family);
    let front = catalogue.front(module.front.as_ref().unwrap_or(style_front))?;
    let handle = module.handle.as_ref().or(design.style.handle.as_ref());
    let handle = handle.and_then(|code| catalogue.handle(code));
    let wanted = SurfaceKind::of(design, &module.place)?;
    let surface = surfaces.iter().position(|surface| surface.kind == wanted)?;
    let Measures { height, depth } = Measures::of(catalogue, system, kind, cell, module.made);
    // On an island fronts stand behind the worktop's edge whatever the depth; along a wall the row decides.
    let is_island = surfaces[surface].is_island();
    let back = if is_island { kind.usual_depth(cell, &catalogue.lengths) - depth } else { Mm::ZERO };
    let rise = Measures::rise(design, system, kind.family, height, module.z);
    let span = module.span();
    // Read once: the price list's own notation is asked for again and again.
    let rows = catalogue.fronts(kind, (system, cell), height, handle);
    let plane = depth + catalogue.lengths.front_plane.value;
    let handle = handle.map(|chosen| catalogue.worn(chosen, &rows, module.width, plane));
    let mut placed = Placed {
        module,
        kind,
        cell,
        front,
        handle,
        system,
        height,
        rows,
        depth,
        back,
        surface,
        span,
        rise,
        body: Box3::default(),
    };
    placed.stand_at(surfaces[surface].frame, back);
    Some(placed)
}

/// The measures of a carcass: the price list's, the height system's, or those that the design asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measures {
    /// Its height.
    pub height: Mm,
    /// Its depth: one leg where it has two, the machine behind a dishwasher front (kitchen.md §8 "Corners").
    pub depth: Mm,
}

impl Measures {
    /// Those of a type at a width, made so.
    pub fn of(
        catalogue: &Catalogue,
        system: &System,
        kind: &ModuleType,
        cell: &Cell,
        made: Made,
    ) -> Measures {
        let usual = kind.usual_depth(cell, &catalogue.lengths);
        Measures {
            height: made.height.unwrap_or_else(|| system.height(cell)),
            depth: made.depth.unwrap_or(usual),
        }
    }

    /// A unit above the floor. Wall units hang with their top where the tall units end, unless the design says
    /// otherwise (kitchen.md §8 "Heights and fronts").
    pub fn rise(design: &Design, system: &System, family: Family, height: Mm, z: Option<Mm>) -> Span {
        let plinth = design.style.plinth_height;
        let bottom = match z {
            Some(z) => z,
            None if family.is_wall() => plinth + system.tall - height,
            None => plinth,
        };
        Span::at(bottom, height)
    }
}
