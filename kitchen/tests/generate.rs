//! Designs and changes at random, but like those that people make: rooms with corners, rows that fill up.

use corpus::demo;
use kitchen::catalogue::{Catalogue, Family, ModuleType, Slot};
use kitchen::design::{Design, Fronts, HeightSystem, Place, Services, Style, VatAnswers};
use kitchen::edit::{Edit, Leg, Refusal, RoomEdit, RowEdit, StyleEdit, apply};
use kitchen::ids::{Code, Id};
use kitchen::kitchen::Kitchen;
use kitchen::layout::Edge;
use kitchen::length::Mm;
use kitchen::room::{Connection, ConnectionKind, Corner, Hinge, Opening, OpeningKind, Opens, Room, Wall};
use kitchen::snap::free_spot;
use proptest::collection::vec;
use proptest::prelude::*;

/// A module that someone wishes for: numbers are taken modulo what there is to choose from.
#[derive(Clone, Debug)]
struct Wish {
    code: usize,
    width: usize,
    custom: i32,
    wall: usize,
}

fn wish() -> impl Strategy<Value = Wish> {
    let numbers = (any::<usize>(), any::<usize>(), -99..100_i32, any::<usize>());
    numbers.prop_map(|(code, width, custom, wall)| Wish { code, width, custom, wall })
}

/// Kitchens of one to three walls with up to sixteen modules that stand clear of one another.
pub fn design(catalogue: &'static Catalogue) -> impl Strategy<Value = Design> {
    let walls = vec(18..56_i32, 1..=3);
    let style = (any::<usize>(), any::<usize>(), any::<usize>());
    let extent = (any::<bool>(), any::<bool>());
    (walls, style, extent, vec(wish(), 4..=16)).prop_map(move |(walls, style, extent, wishes)| {
        let mut design = empty(catalogue, &walls, style, extent);
        for wish in wishes {
            if let Some(edit) = placing(&design, catalogue, &wish)
                && let Ok(next) = apply(&design, catalogue, &edit)
            {
                design = next;
            }
        }
        design
    })
}

fn placing(design: &Design, catalogue: &Catalogue, wish: &Wish) -> Option<Edit> {
    let corners = |kind: &&ModuleType| matches!(kind.family, Family::Corner | Family::WallCorner);
    let corners: Vec<&ModuleType> = catalogue.modules.iter().filter(corners).collect();
    let kind = match wish.code % (catalogue.modules.len() + 4) {
        number if number < catalogue.modules.len() => &catalogue.modules[number],
        _ => corners[wish.width % corners.len()],
    };
    let cell = &kind.cells[wish.width % kind.cells.len()];
    let custom = cell.width + Mm(wish.custom);
    let width = if wish.custom % 3 == 0 && kind.cell(custom).is_some() { custom } else { cell.width };
    let code = Code::from(kind.code.as_str());
    let walls = &design.room.walls;
    let kitchen = Kitchen::new(design, catalogue);
    let found = (0..walls.len()).find_map(|step| {
        let wall = &walls[(wish.wall + step) % walls.len()];
        free_spot(&kitchen, &Place::Wall(wall.id.clone()), &code, width).ok()
    })?;
    Some(Edit::Place { code, width, place: found.place, x: found.x })
}

/// A room of two walls with nothing in it: A of 4000 with its open end left, B of 3000; bar handles.
pub fn corner_room(catalogue: &Catalogue) -> Design {
    let mut design = empty(catalogue, &[40, 30], (0, 0, 0), (false, false));
    design.style.handle = Some("H-BAR-320".into());
    design
}

fn empty(
    catalogue: &Catalogue,
    walls: &[i32],
    (front, handle, worktop): (usize, usize, usize),
    (window, vat): (bool, bool),
) -> Design {
    let code = |code: &str| Code::from(code);
    let front = code(&catalogue.fronts[front % catalogue.fronts.len()].code);
    let handle = catalogue.handles.get(handle % (catalogue.handles.len() + 1));
    let walls: Vec<Wall> = walls
        .iter()
        .zip(["A", "B", "C"])
        .map(|(decimetres, id)| Wall { id: id.into(), length: Mm(decimetres * 100), corner: Corner::Inner })
        .collect();
    let opening = Opening {
        id: "w1".into(),
        kind: OpeningKind::Window,
        wall: "A".into(),
        x: Mm(600),
        width: Mm(1000),
        sill: Mm(1150),
        height: Mm(1000),
        opens: Opens::Inward,
        hinge: Hinge::Left,
    };
    let water = Connection { kind: ConnectionKind::Water, wall: "A".into(), x: Mm(1100), z: Mm(550) };
    Design {
        name: "Keuken".to_owned(),
        language: text::Language::Nl,
        room: Room {
            height: Mm(2600),
            walls,
            openings: if window { vec![opening] } else { Vec::new() },
            connections: vec![water],
            obstacles: Vec::new(),
        },
        style: Style {
            system: HeightSystem::S780,
            plinth_height: Mm(100),
            fronts: Fronts { base: front.clone(), wall: front.clone(), tall: front },
            carcass: code(&catalogue.carcasses[0].code),
            handle: handle.map(|row| code(&row.code)),
            worktop: code(&catalogue.worktops[worktop % catalogue.worktops.len()].code),
            plinth: code(&catalogue.plinths[0].code),
            splash: None,
            upstand: None,
            ceiling_filler: false,
            cornice: false,
            light_strip: false,
            led: false,
            grain_matched: false,
        },
        islands: Vec::new(),
        modules: Vec::new(),
        extras: Vec::new(),
        services: Services { install: vat, ..Services::default() },
        vat: vat.then(|| VatAnswers { installed_by_us: true, ..VatAnswers::default() }),
    }
}

/// What someone may try with a design; [`Attempt::edit`] makes an edit of it for the design at hand.
#[derive(Clone, Debug)]
pub struct Attempt {
    what: u8,
    which: usize,
    other: usize,
    by: i32,
    wish: Wish,
}

pub fn attempt() -> impl Strategy<Value = Attempt> {
    let numbers = (0..28_u8, any::<usize>(), any::<usize>(), -60..60_i32, wish());
    numbers.prop_map(|(what, which, other, by, wish)| Attempt { what, which, other, by, wish })
}

impl Attempt {
    /// The edit that it comes to; none when there is nothing in the design to try it on.
    pub fn edit(&self, design: &Design, catalogue: &Catalogue) -> Option<Edit> {
        match self.what {
            0..=3 => placing(design, catalogue, &self.wish),
            4..=16 => self.of_module(design, catalogue),
            20.. => self.of_row(design, catalogue).map(Edit::Row),
            _ => Some(self.of_room_or_style(design, catalogue)),
        }
    }

    fn of_module(&self, design: &Design, catalogue: &Catalogue) -> Option<Edit> {
        let module = pick(&design.modules, self.which)?;
        let id = || module.id.clone();
        let kind = catalogue.module(&module.code)?;
        Some(match self.what {
            4 | 5 => Edit::Move { module: id(), place: module.place.clone(), x: module.x + Mm(self.by * 10) },
            6 => Edit::Move {
                module: id(),
                place: Place::Wall(pick(&design.room.walls, self.other)?.id.clone()),
                x: Mm(self.by.abs() * 50),
            },
            7 => Edit::Duplicate {
                module: id(),
                place: module.place.clone(),
                x: module.x + module.width + Mm(self.by.abs()),
            },
            8 => Edit::Remove { module: id() },
            9 | 10 => Edit::SetWidth { module: id(), width: pick(&kind.cells, self.other)?.width },
            11 => Edit::SetWidth { module: id(), width: module.width + Mm(self.by) },
            12 => Edit::Mirror { module: id() },
            13 => Edit::Replace {
                module: id(),
                code: pick(&catalogue.modules, self.other)?.code.as_str().into(),
            },
            14 => {
                let front = pick(&catalogue.fronts, self.other)?.code.as_str().into();
                Edit::SetFront { module: id(), front: (self.by > 0).then_some(front) }
            }
            15 => self.equipping(id(), pick(&kind.slots, self.other).copied(), catalogue)?,
            _ => Edit::SetHandle {
                module: id(),
                handle: pick(&catalogue.handles, self.other).map(|row| row.code.as_str().into()),
            },
        })
    }

    fn equipping(&self, module: Id, slot: Option<Slot>, catalogue: &Catalogue) -> Option<Edit> {
        let slot = slot?;
        let code = match slot {
            Slot::Sink => &pick(&catalogue.sinks, self.which)?.code,
            Slot::Tap => &pick(&catalogue.taps, self.which)?.code,
            _ => {
                let fitting: Vec<_> =
                    catalogue.appliances.iter().filter(|appliance| appliance.slot == slot).collect();
                &pick(&fitting, self.which)?.code
            }
        };
        Some(Edit::Equip { module, slot, code: (self.by > -40).then(|| code.as_str().into()) })
    }

    /// A change of a row: what is wished for, at one of the modules or walls.
    pub fn of_row(&self, design: &Design, catalogue: &Catalogue) -> Option<RowEdit> {
        let module = pick(&design.modules, self.which)?;
        let id = || module.id.clone();
        let kind = catalogue.module(&module.code)?;
        let edge = if self.by < 0 { Edge::Left } else { Edge::Right };
        let wished = &catalogue.modules[self.wish.code % catalogue.modules.len()];
        let code = Code::from(wished.code.as_str());
        let width = pick(&wished.cells, self.wish.width)?.width;
        Some(match self.what % 8 {
            0 | 1 => RowEdit::Insert { code, width, place: module.place.clone(), x: edge.of(module.span()) },
            2 | 3 => RowEdit::Resize { module: id(), width: pick(&kind.cells, self.other)?.width },
            4 => RowEdit::Swap { module: id(), with: pick(&design.modules, self.other)?.id.clone() },
            5 => RowEdit::Duplicate { module: id() },
            6 => self.of_corner(design, catalogue, edge)?,
            _ if self.by % 2 == 0 => RowEdit::CloseGap { module: id(), edge },
            _ => RowEdit::BalanceWidths { module: id() },
        })
    }

    fn of_corner(&self, design: &Design, catalogue: &Catalogue, edge: Edge) -> Option<RowEdit> {
        let corners: Vec<&ModuleType> =
            catalogue.modules.iter().filter(|kind| kind.family.is_corner()).collect();
        let kind = pick(&corners, self.other)?;
        Some(RowEdit::Corner {
            wall: pick(&design.room.walls, self.which)?.id.clone(),
            edge,
            code: kind.code.as_str().into(),
            width: pick(&kind.cells, self.wish.width)?.width,
            leg: (self.by % 3 == 0).then(|| Leg { code: "OD".into(), width: Mm(600) }),
        })
    }

    fn of_room_or_style(&self, design: &Design, catalogue: &Catalogue) -> Edit {
        let wall = design.room.walls[self.which % design.room.walls.len()].clone();
        match self.what {
            17 => Edit::Room(RoomEdit::WallLength { wall: wall.id, length: wall.length + Mm(self.by * 20) }),
            18 => Edit::MirrorWall { wall: wall.id },
            _ => {
                let worktop = &catalogue.worktops[self.other % catalogue.worktops.len()];
                Edit::Style(StyleEdit::Worktop(worktop.code.as_str().into()))
            }
        }
    }
}

fn pick<Row>(rows: &[Row], number: usize) -> Option<&Row> {
    rows.get(number.checked_rem(rows.len())?)
}

/// That a module of a type of the demo catalogue stands in the way, by so much.
pub fn clash(with: &str, code: &str, missing: i32) -> Refusal {
    let name = demo().module(code).unwrap().name.clone();
    Refusal::Clash { with: with.into(), name, missing: Mm(missing) }
}
