//! Where something stands so near before a wall that fronts may not open, whether a unit's do: a drawer may have less room than
//! a narrow door, so that rows which cost the same rest are not all wrong alike.

use std::cell::RefCell;
use std::collections::HashMap;

use super::ground::Ground;
use super::item::{Item, Part};
use crate::design::{Island, Module, Place};
use crate::edit::next_id;
use crate::geometry::{Box3, Span};
use crate::ids::Code;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;
use crate::rules::{Rule, Severity, check};

/// What fronts may open against.
pub(super) struct Opening {
    /// Where it stands, along the wall.
    before: Vec<Span>,
    /// Of items by their places in the stock, at places on the wall.
    known: RefCell<HashMap<(usize, Mm), bool>>,
}

impl Opening {
    pub fn new(ground: &Ground<'_>) -> Opening {
        Opening { before: before(ground), known: RefCell::default() }
    }

    /// Whether the fronts of every unit of an item at `x` open, which is asked of each standing there alone.
    pub fn is_free(&self, ground: &Ground<'_>, (index, item): (usize, &Item<'_>), x: Mm) -> bool {
        let own = Span::at(x, item.width);
        if !self.before.iter().any(|before| before.overlaps(own)) {
            return true;
        }
        let mut known = self.known.borrow_mut();
        *known.entry((index, x)).or_insert_with(|| {
            let starts =
                item.parts.iter().scan(x, |next, part| Some(std::mem::replace(next, *next + part.width())));
            item.parts.iter().zip(starts).all(|(part, x)| opens(ground, part, x))
        })
    }
}

/// What comes nearer to fronts than the farthest of them opens: a dishwasher.
fn before(ground: &Ground<'_>) -> Vec<Span> {
    let kitchen = Kitchen::new(&ground.bare, ground.catalogue);
    let Place::Wall(wall) = &ground.place else { return Vec::new() };
    let wall = ground.bare.room.wall_index(wall).and_then(|index| kitchen.surface(SurfaceKind::Wall(index)));
    let Some(own) = wall else { return Vec::new() };
    let lengths = &ground.catalogue.lengths;
    let front = lengths.usual_front_plane();
    let reach = Span::between(front, front + lengths.open_dishwasher.value);
    let walls = kitchen.surfaces.iter().filter(|surface| !surface.is_island()).map(|wall| wall.frame.line());
    let things = kitchen.obstacles().map(|(_, body)| body);
    let units = kitchen.placed.iter().map(|placed| placed.body);
    let islands = kitchen.design.islands.iter().map(Island::ground);
    let all: Vec<Box3> = walls.chain(things).chain(units).chain(islands).collect();
    let seen = all.into_iter().map(|body| kitchen.surfaces[own].frame.view(body));
    seen.filter(|(along, away)| along.overlaps(ground.stretch) && away.overlaps(reach))
        .map(|(along, _)| along)
        .collect()
}

fn opens(ground: &Ground<'_>, part: &Part<'_>, x: Mm) -> bool {
    let mut design = ground.bare.clone();
    let code = Code::from(part.kind.code.as_str());
    let id = next_id(&design);
    let module = Module::new(id.clone(), code, part.width(), ground.place.clone(), x);
    design.modules.push(Module { equipment: part.equipment.clone(), ..module });
    let findings = check(&Kitchen::new(&design, ground.catalogue));
    !findings.iter().any(|finding| {
        finding.code == Rule::FrontBlocked
            && finding.severity == Severity::Error
            && finding.subjects.contains(&id)
    })
}
