//! Where a dragged module lands, and why. What is near pulls it; nothing is ever put upon something else
//! without saying so.

use serde::{Deserialize, Serialize};

use crate::catalogue::Slot;
use crate::design::{Design, Module, Place};
use crate::edit::next_id;
use crate::geometry::Span;
use crate::ids::{Code, Id};
use crate::kitchen::Kitchen;
use crate::lane::{Lane, Newcomer, surface_of};
use crate::length::Mm;
use crate::refusal::Refusal;
use crate::room::{ConnectionKind, ObstacleKind};

mod corner;
mod island;
mod target;
mod words;

pub use island::{Haul, Mooring, concern, haul, new_island};
use target::Target;

/// What is dragged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dragged {
    /// Its type.
    pub code: Code,
    /// Its carcass width.
    pub width: Mm,
    /// The module of the design that it is; none for a new one from the palette.
    pub module: Option<Id>,
}

/// Where the hand holds it: the wall or island side, and where its left side would be if nothing pulled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// The wall or island side.
    pub place: Place,
    /// The left carcass side along it.
    pub x: Mm,
}

/// What pulled a module to where it landed, in the order in which ties are decided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The end of the wall, with the room a filler needs where a wall stands beside it.
    WallEnd,
    /// The side of a neighbour.
    Neighbour(Id),
    /// The corner with this wall: a corner unit's own place, or where the second leg begins.
    Corner(Id),
    /// The unit below or above.
    Aligned(Id),
    /// The connection it needs.
    Connection(ConnectionKind),
    /// As far from one neighbour as from the other, or as two neighbours are apart already.
    Spacing,
    /// The middle of a window.
    Window(Id),
    /// The side of a column or the like, with the room that a filler needs.
    Obstacle(ObstacleKind),
    /// A passage beside an island, as wide as the rules want it, to this wall, island or unit.
    Passage {
        /// How wide, mm.
        width: Mm,
        /// What is on its other side.
        to: Id,
    },
}

/// Whether it may be let go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It fits.
    Fits,
    /// It fits, before this door, passage or window.
    Before(Id),
    /// It cannot stand there.
    Refused(Refusal),
}

impl Verdict {
    /// Whether it can be placed there at all.
    pub fn allows(&self) -> bool {
        !matches!(self, Verdict::Refused(_))
    }
}

/// Where a module lands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landing {
    /// The wall or island side.
    pub place: Place,
    /// Its left carcass side.
    pub x: Mm,
    /// Where its carcass stands or hangs, above the floor.
    pub rise: Span,
    /// What pulled it; none when nothing was near.
    pub reason: Option<Reason>,
    /// Positions along the wall where a guide line shows what it lines up with.
    pub guides: Vec<Mm>,
    /// Whether it may be let go.
    pub verdict: Verdict,
}

/// Where a dragged module lands: at the nearest place that pulls within the tolerance and admits it, else
/// where the hand holds it, to a whole centimetre. A corner unit goes to a corner from anywhere.
///
/// # Errors
/// A type, width or place that does not exist.
pub fn snap(
    kitchen: &Kitchen<'_>,
    dragged: &Dragged,
    pointer: &Pointer,
    tolerance: Mm,
) -> Result<Landing, Refusal> {
    let unit = unit(kitchen, dragged)?;
    let surface = surface_of(kitchen, &pointer.place)?;
    let lane = Lane::new(kitchen, surface, &unit, dragged.module.as_ref());
    let pull = |target: &Target| (target.x - pointer.x).abs();
    let reach = if unit.is_corner() { Mm(i32::MAX) } else { tolerance };
    let near = target::all(&lane).into_iter().filter(|target| pull(target) <= reach);
    let nearest = near
        .filter(|target| lane.admits(target.x).is_ok())
        .min_by(|a, b| (pull(a), &a.reason).cmp(&(pull(b), &b.reason)));
    Ok(match nearest {
        Some(target) => landing(&lane, &pointer.place, target),
        None => adrift(&lane, pointer),
    })
}

/// The next place in a direction that pulls and admits the module; for the keyboard.
///
/// # Errors
/// A type, width or place that does not exist.
pub fn next(
    kitchen: &Kitchen<'_>,
    dragged: &Dragged,
    from: &Pointer,
    direction: Direction,
) -> Result<Option<Landing>, Refusal> {
    let unit = unit(kitchen, dragged)?;
    let surface = surface_of(kitchen, &from.place)?;
    let lane = Lane::new(kitchen, surface, &unit, dragged.module.as_ref());
    let ahead = |target: &Target| match direction {
        Direction::Left => from.x - target.x,
        Direction::Right => target.x - from.x,
    };
    let targets = target::all(&lane).into_iter().filter(|target| ahead(target) > Mm::ZERO);
    let next = targets
        .filter(|target| lane.admits(target.x).is_ok())
        .min_by(|a, b| (ahead(a), &a.reason).cmp(&(ahead(b), &b.reason)));
    Ok(next.map(|target| landing(&lane, &from.place, target)))
}

/// Every place along a wall that pulls and admits a module, from left to right; for those who tap.
///
/// # Errors
/// A type, width or place that does not exist.
pub fn places(kitchen: &Kitchen<'_>, dragged: &Dragged, place: &Place) -> Result<Vec<Landing>, Refusal> {
    let unit = unit(kitchen, dragged)?;
    let surface = surface_of(kitchen, place)?;
    let lane = Lane::new(kitchen, surface, &unit, dragged.module.as_ref());
    let mut targets = target::all(&lane);
    targets.retain(|target| lane.admits(target.x).is_ok());
    targets.sort_by(|a, b| (a.x, &a.reason).cmp(&(b.x, &b.reason)));
    targets.dedup_by_key(|target| target.x);
    Ok(targets.into_iter().map(|target| landing(&lane, place, target)).collect())
}

/// The design with a module where it would land, whether it may stand there or not, and its name: for the
/// picture under the hand, never to be kept.
pub fn preview(design: &Design, dragged: &Dragged, landing: &Landing) -> (Design, Id) {
    let mut design = design.clone();
    let moved = design.modules.iter_mut().find(|module| Some(&module.id) == dragged.module.as_ref());
    let id = if let Some(module) = moved {
        (module.place, module.x) = (landing.place.clone(), landing.x);
        module.id.clone()
    } else {
        let id = next_id(&design);
        let place = landing.place.clone();
        design.modules.push(Module::new(id.clone(), dragged.code.clone(), dragged.width, place, landing.x));
        id
    };
    (design, id)
}

/// A direction along a wall, facing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards its left end.
    Left,
    /// Towards its right end.
    Right,
}

/// A free place for a new module on a wall, when it is not dragged: at the connection it needs or the hob it
/// belongs to, else the first from the left, clear of doors and, where it is high, of windows.
///
/// # Errors
/// [`Refusal::NoRoom`] with what is missing, [`Refusal::NoCorner`] for a corner unit on a wall without one,
/// or a type, width or place that does not exist.
pub fn free_spot(kitchen: &Kitchen<'_>, place: &Place, code: &Code, width: Mm) -> Result<Landing, Refusal> {
    let unit = Newcomer::new(kitchen.catalogue, code, width)?;
    let surface = surface_of(kitchen, place)?;
    let lane = Lane::new(kitchen, surface, &unit, None);
    let targets = target::all(&lane);
    if unit.is_corner() && targets.is_empty() {
        return Err(Refusal::NoCorner);
    }
    let found = targets
        .into_iter()
        .chain(target::beside_openings(&lane))
        .filter(|target| lane.admits(target.x).is_ok() && target::before(&lane, target.x).is_none())
        .min_by_key(|target| (!target.is_wished(&unit), target.x, target.reason.clone()));
    if let Some(target) = found {
        return Ok(landing(&lane, place, target));
    }
    let longest = lane.free().into_iter().map(Span::length).max().unwrap_or_default();
    Err(Refusal::NoRoom { missing: (width - longest).max(Mm(1)) })
}

fn unit<'k>(kitchen: &'k Kitchen<'_>, dragged: &Dragged) -> Result<Newcomer<'k>, Refusal> {
    match dragged.module.as_deref().and_then(|id| kitchen.design.module(id)) {
        Some(module) if module.code == dragged.code && module.width == dragged.width => {
            Newcomer::of(kitchen.catalogue, module)
        }
        _ => Newcomer::new(kitchen.catalogue, &dragged.code, dragged.width),
    }
}

fn landing(lane: &Lane<'_, '_>, place: &Place, target: Target) -> Landing {
    let Target { x, reason, guides } = target;
    let rise = lane.unit().rise(lane.kitchen());
    Landing { place: place.clone(), x, rise, reason, guides, verdict: verdict(lane, x) }
}

/// Nothing pulls: where the hand holds it, within the wall, to a whole centimetre.
fn adrift(lane: &Lane<'_, '_>, pointer: &Pointer) -> Landing {
    let rightmost = (lane.length() - lane.unit().width).max(Mm::ZERO);
    let x = pointer.x.to_centimetre().min(rightmost).max(Mm::ZERO);
    landing(lane, &pointer.place, Target { x, reason: None, guides: Vec::new() })
}

fn verdict(lane: &Lane<'_, '_>, x: Mm) -> Verdict {
    match (lane.admits(x), target::before(lane, x)) {
        (Err(refusal), _) => Verdict::Refused(refusal),
        (Ok(()), Some(opening)) => Verdict::Before(opening),
        (Ok(()), None) => Verdict::Fits,
    }
}

/// The connections that a unit is drawn to.
fn wanted(unit: &Newcomer<'_>) -> &'static [ConnectionKind] {
    if unit.kind.holds(Slot::Sink) {
        &[ConnectionKind::Water, ConnectionKind::Drain]
    } else if unit.kind.holds(Slot::Hood) {
        &[ConnectionKind::Duct]
    } else {
        &[]
    }
}
