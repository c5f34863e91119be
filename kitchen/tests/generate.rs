//! Designs and changes at random, but like those that people make: rooms with corners, columns and windows, islands, rows
//! that fill up with furnished units, some of them made otherwise than the price list says.

use corpus::demo;
use kitchen::catalogue::{Catalogue, Family, HeightSystem, ModuleType, Slot};
use kitchen::design::{Design, Fronts, Module, Place, Services, Side, Style};
use kitchen::edit::{Edit, Refusal, apply};
use kitchen::ids::Code;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::room::{Connection, ConnectionKind, CornerKind, Room, Wall};
use kitchen::snap::free_spot;
use proptest::collection::vec;
use proptest::prelude::*;

mod attempt;
mod house;
mod island;
mod kind;
mod look;
mod made;

pub use attempt::{attempt, attempt_at};
pub use kind::Kind;

/// A module that someone wishes for: numbers are taken modulo what there is to choose from.
#[derive(Clone, Debug)]
struct Wish {
    code: usize,
    width: usize,
    custom: i32,
    place: usize,
    /// What it holds, by slot and product.
    equipment: usize,
    /// How it is made.
    made: usize,
}

fn wish() -> impl Strategy<Value = Wish> {
    let numbers =
        (any::<usize>(), any::<usize>(), -99..100_i32, any::<usize>(), any::<usize>(), any::<usize>());
    numbers.prop_map(|(code, width, custom, place, equipment, made)| Wish {
        code,
        width,
        custom,
        place,
        equipment,
        made,
    })
}

/// Kitchens of one to four walls and up to two islands with up to sixteen modules that stand clear of one another, and what
/// was done to them since. Nothing is in them but what an edit puts there.
pub fn design(catalogue: &'static Catalogue) -> impl Strategy<Value = Design> {
    let islands = prop_oneof![1 => Just(Vec::new()), 1 => vec(island::berth(), 1..=2)];
    let services = (look::services(), look::answers());
    let touches = vec(attempt_at(attempt::TOUCHES), 0..=6);
    (house::room(), look::style(catalogue), islands, services, vec(wish(), 4..=16), touches).prop_map(
        move |(room, style, islands, (services, vat), wishes, touches)| {
            let mut design = Design { services, vat, ..bare(room, style) };
            let mut go = |edit: &dyn Fn(&Design) -> Option<Edit>| {
                let next = edit(&design).and_then(|edit| apply(&design, catalogue, &edit).ok());
                let is_done = next.is_some();
                design = next.unwrap_or_else(|| design.clone());
                is_done
            };
            for berth in &islands {
                go(&|design| Some(berth.edit(design)));
            }
            for wish in &as_people_wish(wishes) {
                if go(&|design| placing(design, catalogue, wish)) {
                    for edit in [furnishing, made::making] {
                        go(&|design| edit(design.modules.last()?, design, catalogue, wish));
                    }
                }
            }
            for touch in &touches {
                go(&|design| touch.edit(design, catalogue));
            }
            design
        },
    )
}

/// One of four wishes is for another of the same type, which is then often put beside it.
fn as_people_wish(mut wishes: Vec<Wish>) -> Vec<Wish> {
    for at in 1..wishes.len() {
        if wishes[at].made % 4 == 1 {
            let Wish { code, place, .. } = wishes[at - 1];
            wishes[at] = Wish { code, place, ..wishes[at].clone() };
        }
    }
    wishes
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
    let places = places(design);
    let kitchen = Kitchen::new(design, catalogue);
    let found = (0..places.len()).find_map(|step| {
        let place = &places[(wish.place % places.len() + step) % places.len()];
        free_spot(&kitchen, place, &code, width).ok()
    })?;
    Some(Edit::Place { code, width, place: found.place, x: found.x })
}

/// Every wall and every side of an island.
pub fn places(design: &Design) -> Vec<Place> {
    let walls = design.room.walls.iter().map(|wall| Place::Wall(wall.id.clone()));
    let sides = design
        .islands
        .iter()
        .flat_map(|island| [Side::Front, Side::Back].map(|side| Place::Island(island.id.clone(), side)));
    walls.chain(sides).collect()
}

/// What a module of a wish holds: two of three of its slots are filled.
fn furnishing(module: &Module, _: &Design, catalogue: &Catalogue, wish: &Wish) -> Option<Edit> {
    let kind = catalogue.module(&module.code)?;
    let filled = kind.slots.iter().enumerate().filter(|(at, _)| !(wish.equipment >> at).is_multiple_of(3));
    let equip = |(_, slot): (usize, &Slot)| Edit::Equip {
        module: module.id.clone(),
        slot: *slot,
        code: sold(catalogue, *slot, wish.equipment),
    };
    // A tap without its sink is refused, and nothing is then done at all.
    let edits: Vec<Edit> = filled.map(equip).collect();
    (!edits.is_empty()).then_some(Edit::All(edits))
}

/// One of the products for a slot.
fn sold(catalogue: &Catalogue, slot: Slot, number: usize) -> Option<Code> {
    let codes: Vec<&String> = match slot {
        Slot::Sink => catalogue.sinks.iter().map(|row| &row.code).collect(),
        Slot::Tap => catalogue.taps.iter().map(|row| &row.code).collect(),
        _ => catalogue.appliances.iter().filter(|row| row.slot == slot).map(|row| &row.code).collect(),
    };
    pick(&codes, number / 8).map(|code| code.as_str().into())
}

/// A room of two walls with nothing in it: A of 4000 with its open end left, B of 3000; bar handles.
pub fn corner_room(catalogue: &Catalogue) -> Design {
    let wall = |id: &str, length| Wall { id: id.into(), length: Mm(length), corner: CornerKind::Inner };
    let water = Connection { kind: ConnectionKind::Water, wall: "A".into(), x: Mm(1100), z: Mm(550) };
    let room = Room {
        height: Mm(2600),
        walls: vec![wall("A", 4000), wall("B", 3000)],
        openings: Vec::new(),
        connections: vec![water],
        obstacles: Vec::new(),
    };
    let code = |code: &str| Code::from(code);
    let front = code(&catalogue.fronts[0].code);
    let style = Style {
        system: HeightSystem::S780,
        plinth_height: Mm(100),
        fronts: Fronts { base: front.clone(), wall: front.clone(), tall: front },
        carcass: code(&catalogue.carcasses[0].code),
        handle: Some("H-BAR-320".into()),
        worktop: code(&catalogue.worktops[0].code),
        plinth: code(&catalogue.plinths[0].code),
        splash: None,
        upstand: None,
        apron: None,
        ceiling_filler: false,
        cornice: false,
        light_strip: false,
        led: false,
        grain_matched: false,
    };
    bare(room, style)
}

/// A room with nothing in it.
fn bare(room: Room, style: Style) -> Design {
    Design {
        name: "Keuken".to_owned(),
        language: text::Language::Nl,
        room,
        style,
        islands: Vec::new(),
        modules: Vec::new(),
        extras: Vec::new(),
        services: Services::default(),
        vat: None,
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
