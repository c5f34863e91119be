//! Where something stands so near before a wall that fronts may not open, whether a unit's do: a drawer may have less room than
//! a narrow door, so that rows which cost the same rest are not all wrong alike.

use std::cell::RefCell;
use std::collections::HashMap;

use super::ground::Ground;
use super::item::{Item, Part};
use crate::design::{Island, Module};
use crate::edit::next_id;
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::rules::{Rule, Severity, check};

/// Whether fronts open, as far as it was asked.
#[derive(Default)]
pub(super) struct Opening {
    /// Of items by their places in the stock, at places on the wall.
    known: RefCell<HashMap<(usize, Mm), bool>>,
}

impl Opening {
    /// Whether the fronts of every unit of an item at `x` open, which is asked of each standing there alone.
    pub fn is_free(&self, ground: &Ground<'_>, (index, item): (usize, &Item<'_>), x: Mm) -> bool {
        let own = Span::at(x, item.width);
        if !ground.before.iter().any(|before| before.overlaps(own)) {
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

/// What comes nearer to the fronts along a stretch of a surface than the farthest of them opens, a dishwasher; along the surface.
pub(super) fn before(kitchen: &Kitchen<'_>, surface: usize, stretch: Span) -> Vec<Span> {
    let lengths = &kitchen.catalogue.lengths;
    let front = lengths.usual_front_plane();
    let reach = Span::between(front, front + lengths.open_dishwasher.value);
    let walls = kitchen.surfaces.iter().filter(|surface| !surface.is_island()).map(|wall| wall.frame.line());
    let things = kitchen.obstacles().map(|(_, body)| body);
    let units = kitchen.placed.iter().map(|placed| placed.body);
    let islands = kitchen.design.islands.iter().map(Island::ground);
    let all = walls.chain(things).chain(units).chain(islands);
    let seen = all.map(|body| kitchen.surfaces[surface].frame.view(body));
    seen.filter(|(along, away)| along.overlaps(stretch) && away.overlaps(reach))
        .map(|(along, _)| along)
        .collect()
}

fn opens(ground: &Ground<'_>, part: &Part<'_>, x: Mm) -> bool {
    let mut design = ground.bare.clone();
    let id = next_id(&design);
    design.modules.push(Module { id: id.clone(), ..part.module(&ground.place, x) });
    let findings = check(&Kitchen::new(&design, ground.catalogue));
    !findings.iter().any(|finding| {
        finding.code == Rule::FrontBlocked
            && finding.severity == Severity::Error
            && finding.subjects.contains(&id)
    })
}
