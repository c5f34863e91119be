//! Placing, moving, widening, replacing and mirroring of modules. None of it runs one module into another.

use super::extras::drop_hoods_without_hob;
use super::style::within;
use crate::catalogue::{Catalogue, ModuleType, Slot};
use crate::design::{Design, Made, Makes, Module, Place};
use crate::ids::{Code, Id};
use crate::kitchen::{End, Kitchen};
use crate::lane::{Lane, Newcomer, nearest_corner, surface_of};
use crate::length::Mm;
use crate::refusal::{Measure, Refusal};
use crate::room::Hinge;

/// The name that the next module gets: `m` and the smallest free number.
pub fn next_id(design: &Design) -> Id {
    free_id("m", |id| design.module(id).is_some())
}

/// The letter with the smallest number from 1 that is not taken.
pub(super) fn free_id(letter: &str, taken: impl Fn(&str) -> bool) -> Id {
    (1..=u16::MAX).map(|number| format!("{letter}{number}")).find(|id| !taken(id)).unwrap_or_default().into()
}

pub(super) fn find<'a>(design: &'a mut Design, id: &str) -> Result<&'a mut Module, Refusal> {
    let module = design.modules.iter_mut().find(|module| module.id == *id);
    module.ok_or_else(|| Refusal::NotThere { id: id.into() })
}

pub(super) fn kind_of<'a>(catalogue: &'a Catalogue, code: &Code) -> Result<&'a ModuleType, Refusal> {
    catalogue.module(code).ok_or_else(|| Refusal::UnknownModule { code: code.clone() })
}

pub(super) fn place(
    design: &mut Design,
    catalogue: &Catalogue,
    code: &Code,
    width: Mm,
    place: Place,
    x: Mm,
) -> Result<(), Refusal> {
    let mut module = Module::new(next_id(design), code.clone(), width, place, x);
    module.z = clear_of_hob(design, catalogue, &module)?;
    insert(design, catalogue, module)
}

/// As high as the hob below it asks, where a unit for the hood would else hang lower (`HOOD_HEIGHT`) and the ceiling
/// leaves room for that.
fn clear_of_hob(design: &Design, catalogue: &Catalogue, module: &Module) -> Result<Option<Mm>, Refusal> {
    let unit = Newcomer::of(catalogue, module)?;
    if !unit.kind.holds(Slot::Hood) {
        return Ok(None);
    }
    let kitchen = Kitchen::new(design, catalogue);
    let below = kitchen
        .placed
        .iter()
        .filter(|placed| placed.module.place == module.place && placed.span.overlaps(module.span()));
    let hobs = below.filter_map(|placed| kitchen.appliance(placed, Slot::Hob));
    let asked = hobs.map(|hob| catalogue.thresholds.hood_height(Some(hob), None)).max();
    let rise = unit.rise(&kitchen);
    let highest = design.room.height - catalogue.thresholds.wall_unit_top_error.value - rise.length();
    let least = asked.map(|asked| kitchen.worktop_top() + asked);
    Ok(least.filter(|least| *least > rise.start && *least <= highest))
}

pub(super) fn duplicate(
    design: &mut Design,
    catalogue: &Catalogue,
    id: &str,
    place: &Place,
    x: Mm,
) -> Result<(), Refusal> {
    let copy = find(design, id)?.clone();
    insert(design, catalogue, Module { id: next_id(design), place: place.clone(), x, ..copy })
}

fn insert(design: &mut Design, catalogue: &Catalogue, module: Module) -> Result<(), Refusal> {
    stands_free(design, catalogue, &module)?;
    design.modules.push(module);
    Ok(())
}

pub(super) fn shift(
    design: &mut Design,
    catalogue: &Catalogue,
    id: &str,
    place: &Place,
    x: Mm,
) -> Result<(), Refusal> {
    let module = Module { place: place.clone(), x, ..find(design, id)?.clone() };
    stands_free(design, catalogue, &module)?;
    *find(design, id)? = module;
    Ok(())
}

pub(super) fn remove(design: &mut Design, id: &str) -> Result<(), Refusal> {
    find(design, id)?;
    design.modules.retain(|module| module.id != *id);
    design.extras.retain(|extra| extra.module.as_deref() != Some(id));
    Ok(())
}

pub(super) fn set_width(
    design: &mut Design,
    catalogue: &Catalogue,
    id: &str,
    width: Mm,
) -> Result<(), Refusal> {
    let module = find(design, id)?.clone();
    let kind = kind_of(catalogue, &module.code)?;
    let made = module.made.fitting(kind, width, design.style.system, catalogue);
    let wider = Module { width, made, ..module.clone() };
    let x = room_for(design, catalogue, &wider, module.width)?;
    *find(design, id)? = Module { x, ..wider };
    Ok(())
}

pub(super) fn replace(
    design: &mut Design,
    catalogue: &Catalogue,
    id: &str,
    code: &Code,
) -> Result<(), Refusal> {
    let kind = kind_of(catalogue, code)?;
    let old = find(design, id)?.clone();
    let width = if kind.cell(old.width).is_some() { old.width } else { kind.nearest_width(old.width) };
    let made = old.made.fitting(kind, width, design.style.system, catalogue);
    let mut new = Module { code: code.clone(), width, made, ..old.clone() };
    new.z = new.z.filter(|_| kind.family.is_wall());
    new.equipment.retain(|slot, _| kind.holds(*slot));
    if new.holds(Slot::Sink).is_none() {
        new.equipment.remove(&Slot::Tap);
        new.drainer = None;
    }
    new.x = room_for(design, catalogue, &new, old.width)?;
    *find(design, id)? = new;
    drop_hoods_without_hob(design, catalogue);
    Ok(())
}

/// The measures change what stands in whose way; what the type cannot have is refused with its reason.
pub(super) fn set_made(
    design: &mut Design,
    catalogue: &Catalogue,
    id: &str,
    made: Made,
) -> Result<(), Refusal> {
    let module = Module { made, ..find(design, id)?.clone() };
    measures(design, catalogue, &module)?;
    stays_free(design, catalogue, &module)?;
    *find(design, id)? = module;
    Ok(())
}

/// Whether a type that is made in several heights or depths is made in these.
fn measures(design: &Design, catalogue: &Catalogue, module: &Module) -> Result<(), Refusal> {
    let kind = kind_of(catalogue, &module.code)?;
    let Some(makes) = Makes::of(kind, module.width, design.style.system, catalogue) else { return Ok(()) };
    if let (Some(height), Some(limits)) = (module.made.height, makes.heights) {
        within(Measure::CarcassHeight, height, limits)?;
    }
    match (module.made.depth, makes.shortest) {
        (Some(depth), Some(least)) if !makes.takes_depth(depth) => {
            let (most, deeper) = (makes.depth, makes.deeper.unwrap_or(makes.depth));
            Err(Refusal::NotADepth { depth, least, most, deeper })
        }
        _ => Ok(()),
    }
}

pub(super) fn set_hinge(
    design: &mut Design,
    catalogue: &Catalogue,
    id: &str,
    hinge: Hinge,
) -> Result<(), Refusal> {
    let module = find(design, id)?;
    let turns = turns_away(kind_of(catalogue, &module.code)?);
    module.hinge = written(hinge, turns);
    Ok(())
}

pub(super) fn hang(
    design: &mut Design,
    catalogue: &Catalogue,
    id: &str,
    z: Option<Mm>,
) -> Result<(), Refusal> {
    let module = Module { z, ..find(design, id)?.clone() };
    stays_free(design, catalogue, &module)?;
    *find(design, id)? = module;
    Ok(())
}

/// Left is not written, except on a unit that opens away from the corner when nothing is written; so mirroring twice
/// gives the very same design.
fn written(hinge: Hinge, turns: bool) -> Option<Hinge> {
    (hinge == Hinge::Right || turns).then_some(hinge)
}

/// Whether a unit without a hinge of its own opens away from the corner (settled.md "kitchen").
fn turns_away(kind: &ModuleType) -> bool {
    kind.second_leg || kind.is_blind_corner()
}

/// A unit seen in the mirror, its hinge on the other side.
fn mirrored_hinge(module: &Module, kind: &ModuleType) -> Option<Hinge> {
    match module.hinge {
        None if turns_away(kind) => None,
        hinge => written(hinge.unwrap_or_default().flipped(), turns_away(kind)),
    }
}

pub(super) fn mirror(design: &mut Design, catalogue: &Catalogue, id: &str) -> Result<(), Refusal> {
    let module = find(design, id)?.clone();
    let kind = kind_of(catalogue, &module.code)?;
    let hinge = mirrored_hinge(&module, kind);
    let corner = turns_away(kind);
    let x = if corner { other_corner(design, catalogue, &module)? } else { module.x };
    let drainer = module.drainer.map(Hinge::flipped);
    let mirrored = Module { x, hinge, drainer, ..module };
    if corner {
        stands_free(design, catalogue, &mirrored)?;
    }
    *find(design, id)? = mirrored;
    Ok(())
}

/// Where a corner unit stands at the other end of its wall.
fn other_corner(design: &Design, catalogue: &Catalogue, module: &Module) -> Result<Mm, Refusal> {
    let kitchen = Kitchen::new(design, catalogue);
    let surface = surface_of(&kitchen, &module.place)?;
    let surface = kitchen.surfaces[surface];
    let both = [surface.left, surface.right].iter().all(|end| matches!(end, End::Corner(_)));
    if both { Ok(surface.length() - module.x - module.width) } else { Err(Refusal::NothingToMirror) }
}

pub(super) fn mirror_wall(design: &mut Design, catalogue: &Catalogue, wall: &Id) -> Result<(), Refusal> {
    let not_there = || Refusal::NotThere { id: wall.clone() };
    let length = design.room.walls[design.room.wall_index(wall).ok_or_else(not_there)?].length;
    let here = Place::Wall(wall.clone());
    for module in design.modules.iter_mut().filter(|module| module.place == here) {
        let kind = kind_of(catalogue, &module.code)?;
        module.hinge = mirrored_hinge(module, kind);
        module.drainer = module.drainer.map(Hinge::flipped);
        module.x = length - module.x - module.width;
    }
    let moved = design.modules.iter().filter(|module| module.place == here);
    moved.cloned().try_for_each(|module| stands_free(design, catalogue, &module))
}

/// Whether a module, new or changed, stands clear of all others and within its wall.
pub(super) fn stands_free(design: &Design, catalogue: &Catalogue, module: &Module) -> Result<(), Refusal> {
    let unit = Newcomer::of(catalogue, module)?;
    let kitchen = Kitchen::new(design, catalogue);
    let surface = surface_of(&kitchen, &module.place)?;
    Lane::new(&kitchen, surface, &unit, Some(&module.id)).admits(module.x)
}

/// Whether a module that is made or hung otherwise stands as clear as before: where there is no room for an end panel none
/// stands, and what is too near for one already comes no nearer.
fn stays_free(design: &Design, catalogue: &Catalogue, module: &Module) -> Result<(), Refusal> {
    let was = design.module(&module.id).ok_or_else(|| Refusal::NotThere { id: module.id.clone() })?;
    let [unit, old] = [module, was].map(|module| Newcomer::of(catalogue, module));
    let kitchen = Kitchen::new(design, catalogue);
    let surface = surface_of(&kitchen, &module.place)?;
    let known = Lane::new(&kitchen, surface, &old?, Some(&module.id)).without_panel(module.span());
    let mut lane = Lane::new(&kitchen, surface, &unit?, Some(&module.id));
    lane.blocked.retain(|other| !known.contains(&other.by));
    lane.admits(module.x)
}

/// Where a module that changes its width or type finds room: at its place, else, when it grows, as far to the
/// left as it needs.
fn room_for(design: &Design, catalogue: &Catalogue, module: &Module, was: Mm) -> Result<Mm, Refusal> {
    let unit = Newcomer::of(catalogue, module)?;
    let kitchen = Kitchen::new(design, catalogue);
    let surface = surface_of(&kitchen, &module.place)?;
    let lane = Lane::new(&kitchen, surface, &unit, Some(&module.id));
    if unit.is_corner() {
        return nearest_corner(&lane, module.x);
    }
    let clash = match lane.admits(module.x) {
        Ok(()) => return Ok(module.x),
        Err(clash) => clash,
    };
    if module.width <= was {
        return Err(clash);
    }
    let free = lane.free_around(module.x, module.x + was).ok_or(clash)?;
    let missing = module.width - free.length();
    if missing > Mm::ZERO {
        return Err(Refusal::NoRoom { missing });
    }
    let x = module.x.min(free.end - module.width).max(free.start);
    lane.admits(x).map(|()| x)
}
