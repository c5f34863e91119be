//! The strip along a wall in which a unit slides, and what already stands in it. Corner units reach into the
//! strip of the next wall with their second leg.

use crate::catalogue::{Family, Handle};
use crate::design::Place;
use crate::footing;
use crate::geometry::Span;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Surface, SurfaceKind};
use crate::layout::{Leg, Panel, PanelKind, claims, obstacles, second_leg};
use crate::length::Mm;
use crate::refusal::{Refusal, clash};

mod beside;
mod closing;
mod corner;
mod margin;
mod newcomer;

pub(crate) use beside::{Beside, panels_between};
pub(crate) use corner::{corner_stand, corner_stands, nearest_corner};
pub(crate) use newcomer::Newcomer;

/// The place of a wall or island side in [`Kitchen::surfaces`].
pub(crate) fn surface_of(kitchen: &Kitchen<'_>, place: &Place) -> Result<usize, Refusal> {
    let (Place::Wall(id) | Place::Island(id, _)) = place;
    let surface = SurfaceKind::of(kitchen.design, place).and_then(|kind| kitchen.surface(kind));
    surface.ok_or_else(|| Refusal::NotThere { id: id.clone() })
}

/// What a unit cannot stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Blocker {
    /// Another unit, by its place in [`Kitchen::placed`].
    Unit(usize),
    /// A column or the like, by its place in the room's list. What is less deep than the unit is no such thing: a notch
    /// takes it in.
    Obstacle(usize),
    /// An island, by its place in the design's list.
    Island(usize),
}

/// What stands in a lane.
#[derive(Clone, Debug)]
pub(crate) struct Blocked {
    /// Its stretch along the lane.
    pub span: Span,
    /// What it is.
    pub by: Blocker,
    /// Whether it stands on the other wall of a corner and not with a second leg.
    pub across: bool,
}

/// The strip along a surface for one unit.
#[derive(Debug)]
pub(crate) struct Lane<'k, 'a> {
    kitchen: &'k Kitchen<'a>,
    pub surface: usize,
    unit: Newcomer<'k>,
    ignoring: Option<&'k Id>,
    pub blocked: Vec<Blocked>,
}

impl<'k, 'a> Lane<'k, 'a> {
    /// The lane of a unit; the module named by `ignoring` counts as taken away.
    pub fn new(
        kitchen: &'k Kitchen<'a>,
        surface: usize,
        unit: &Newcomer<'k>,
        ignoring: Option<&'k Id>,
    ) -> Lane<'k, 'a> {
        let mut strip = unit.strip(kitchen, kitchen.surfaces[surface].is_island());
        let span = Span::at(Mm::ZERO, unit.width);
        if unit.kind.second_leg && second_leg(kitchen, surface, span, unit.kind).is_none() {
            // Where there is no corner it stands as deep as it is wide.
            strip.end = unit.cell.depth;
        }
        let blocked = blocked(kitchen, surface, unit, strip, ignoring);
        Lane { kitchen, surface, unit: *unit, ignoring, blocked }
    }

    pub fn kitchen(&self) -> &'k Kitchen<'a> {
        self.kitchen
    }

    pub fn unit(&self) -> &Newcomer<'k> {
        &self.unit
    }

    pub fn surface(&self) -> Surface {
        self.kitchen.surfaces[self.surface]
    }

    /// Whether a module counts as taken away.
    pub fn ignores(&self, id: &Id) -> bool {
        self.ignoring == Some(id)
    }

    /// What stays free between the unit and one beside it for the end panels there.
    pub fn kept_from(&self, module: usize) -> Mm {
        let kitchen = self.kitchen;
        let own = Beside::newcomer(kitchen, self.surface, &self.unit, self.ignoring);
        panels_between(&kitchen.catalogue.lengths, &own, &Beside::placed(kitchen, module))
    }

    /// The handle that the unit wears: its own if it is in the design, else the style's.
    pub fn handle(&self) -> Option<&'k Handle> {
        let design = self.kitchen.design;
        let own = self.ignoring.and_then(|id| design.module(id)?.handle.as_ref());
        self.kitchen.catalogue.handle(own.or(design.style.handle.as_ref())?)
    }

    pub fn length(&self) -> Mm {
        self.surface().length()
    }

    /// Whether the unit may stand with its left side at `x`.
    pub fn admits(&self, x: Mm) -> Result<(), Refusal> {
        if self.surface().is_island() && self.unit.kind.family.is_wall() {
            return Err(Refusal::HangsAtWall);
        }
        let span = Span::at(x, self.unit.width);
        within(span, self.length())?;
        self.clear(&self.blocked, span)?;
        closing::clear(self, x)?;
        let Some(Leg { surface, span, back }) = second_leg(self.kitchen, self.surface, span, self.unit.kind)
        else {
            return Ok(());
        };
        within(span, self.kitchen.surfaces[surface].length())?;
        let strip = Span::at(back, self.unit.strip(self.kitchen, false).length());
        self.clear(&blocked(self.kitchen, surface, &self.unit, strip, self.ignoring), span)
    }

    /// What a unit at a stretch stands beside without the room for an end panel, where there is no panel.
    pub fn without_panel(&self, span: Span) -> Vec<Blocker> {
        let kitchen = self.kitchen;
        let lacks_room = |other: &&Blocked| {
            let Blocker::Unit(module) = other.by else { return false };
            let stands = kitchen.placed[module].span;
            let is_panel = |panel: &Panel| {
                panel.kind == PanelKind::End
                    && panel.surface == self.surface
                    && panel.module.is_some_and(|unit| kitchen.placed[unit].family() == Family::Tall)
                    && panel.span.overlaps(span.around(stands))
            };
            !other.across
                && other.span.overlaps(span)
                && !stands.overlaps(span)
                && !kitchen.layout.panels.iter().any(is_panel)
        };
        self.blocked.iter().filter(lacks_room).map(|other| other.by).collect()
    }

    fn clear(&self, blocked: &[Blocked], span: Span) -> Result<(), Refusal> {
        let allowed = self.kitchen.catalogue.thresholds.overlap_error.value;
        match blocked.iter().find(|other| -span.gap_to(other.span) > allowed) {
            Some(other) => Err(self.refusal(other.by, -span.gap_to(other.span))),
            None => Ok(()),
        }
    }

    fn refusal(&self, by: Blocker, missing: Mm) -> Refusal {
        match by {
            Blocker::Unit(module) => clash(self.kitchen, module, missing),
            Blocker::Obstacle(index) => {
                Refusal::Standing { kind: self.kitchen.design.room.obstacles[index].kind, missing }
            }
            Blocker::Island(index) => Refusal::on_island(self.kitchen.design, index, missing),
        }
    }

    /// The free stretches from left to right.
    pub fn free(&self) -> Vec<Span> {
        let whole = Span::between(Mm::ZERO, self.length());
        whole.free_of(self.blocked.iter().map(|other| other.span))
    }

    /// The free stretch that shares the most with the stretch from `start` to `end`.
    pub fn free_around(&self, start: Mm, end: Mm) -> Option<Span> {
        let here = Span::between(start, end);
        let shared = |free: &Span| -free.gap_to(here);
        self.free().into_iter().filter(|free| free.overlaps(here)).max_by_key(shared)
    }
}

fn within(span: Span, length: Mm) -> Result<(), Refusal> {
    let missing = (span.end - length).max(-span.start);
    if missing > Mm::ZERO { Err(Refusal::BeyondEnd { missing }) } else { Ok(()) }
}

/// Everything that stands in a unit's way along a surface in a strip before it, from left to right. Between a tall and a wall unit
/// the tall one's end panel counts, too, and the unit's own before an island or a wall unit round a corner (kitchen.md §8
/// "End panels").
fn blocked(
    kitchen: &Kitchen<'_>,
    surface: usize,
    unit: &Newcomer<'_>,
    strip: Span,
    ignoring: Option<&Id>,
) -> Vec<Blocked> {
    let allowed = kitchen.catalogue.thresholds.overlap_error.value;
    let rise = unit.rise(kitchen);
    let mut found = Vec::new();
    for (module, placed) in kitchen.placed.iter().enumerate() {
        if Some(&placed.module.id) == ignoring {
            continue;
        }
        for (leg, body) in claims(kitchen, placed) {
            let (along, outward) = margin::view(kitchen, surface, unit, placed, (leg, body));
            if -outward.gap_to(strip) > allowed && -body.z.gap_to(rise) > allowed {
                found.push(Blocked { span: along, by: Blocker::Unit(module), across: leg != surface });
            }
        }
    }
    let columns = obstacles(kitchen, surface, |_| unit.depth(kitchen), rise).into_iter();
    let columns = columns.chain(footing::above_island(kitchen, surface, strip, rise));
    let columns = columns.map(|(index, span)| (Blocker::Obstacle(index), span));
    // Before an island it stands as deep as it is; whether its row brings it farther out is seen by putting it there.
    let on_island = kitchen.surfaces[surface].is_island();
    let less = unit.strip(kitchen, on_island).length() - unit.depth(kitchen);
    let own = Span::between(strip.start, strip.end - less);
    let islands = footing::islands(kitchen, surface, own, rise).into_iter();
    let past = if on_island { Mm::ZERO } else { unit.past_end(&kitchen.catalogue.lengths) };
    let islands = islands.map(|(index, span)| (Blocker::Island(index), span.grown(past)));
    found.extend(columns.chain(islands).map(|(by, span)| Blocked { span, by, across: false }));
    found.retain(|other| other.span.overlaps(Span::between(Mm::ZERO, kitchen.surfaces[surface].length())));
    found.sort_by_key(|other| (other.span.start, other.by));
    found
}
