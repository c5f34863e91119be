//! What differs between two designs, thing by thing.

use super::Change;
use crate::catalogue::Slot;
use crate::design::{Design, Island, Module};
use crate::geometry::Point;
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::{ConnectionKind, Opens};

/// Everything that differs; none if something differs that has no name here.
pub(super) fn between(kitchen: &Kitchen<'_>, after: &Design) -> Option<Vec<Change>> {
    let before = kitchen.design;
    let mut changes = Vec::new();
    // What is named is put back; what then still differs has no name.
    let mut rest = after.clone();
    for module in &before.modules {
        match rest.modules.iter_mut().find(|other| other.id == module.id) {
            Some(other) => of_module(module, other, kitchen, &mut changes),
            None => changes.push(Change::Removed { module: module.id.clone() }),
        }
    }
    let new = after.modules.iter().filter(|module| before.module(&module.id).is_none());
    changes.extend(new.map(|module| placed(kitchen, after, module)));
    of_extras(before, &mut rest, &mut changes);
    of_style(before, &mut rest, &mut changes);
    of_room(before, &mut rest, &mut changes);
    of_islands(before, &mut rest, &mut changes);
    let stayed = before.modules.iter().filter(|module| after.module(&module.id).is_some());
    let alike = rest.modules.iter().filter(|module| before.module(&module.id).is_some()).eq(stayed);
    rest.modules.clone_from(&before.modules);
    (alike && rest == *before).then_some(changes)
}

/// What differs of a unit that stays; what is named is put back.
fn of_module(was: &Module, is: &mut Module, kitchen: &Kitchen<'_>, changes: &mut Vec<Change>) {
    of_stand(was, is, changes);
    if is.code == was.code {
        of_carcass(was, is, kitchen, changes);
    }
    if is.made.notch && !was.made.notch {
        changes.push(Change::Notched { module: was.id.clone() });
        is.made.notch = was.made.notch;
    }
    if is.drainer != was.drainer {
        changes.push(Change::Drained { module: was.id.clone(), side: is.drainer });
        is.drainer = was.drainer;
    }
    of_look(was, is, changes);
    of_equipment(was, is, kitchen, changes);
    (is.place, is.x, is.width) = (was.place.clone(), was.x, was.width);
    is.code.clone_from(&was.code);
}

/// Where it stands or hangs, what type it is, and how wide.
fn of_stand(was: &Module, is: &mut Module, changes: &mut Vec<Change>) {
    let module = || was.id.clone();
    if is.place != was.place {
        changes.push(Change::Elsewhere { module: module(), place: is.place.clone() });
    } else if is.x != was.x {
        changes.push(Change::Moved { module: module(), by: is.x - was.x });
    }
    if is.code != was.code {
        changes.push(Change::Replaced { module: module(), code: is.code.clone() });
    }
    if is.width != was.width {
        changes.push(Change::Width { module: module(), width: is.width });
    }
    if let Some(z) = is.z.filter(|_| is.z != was.z) {
        changes.push(Change::Hung { module: module(), z });
        is.z = was.z;
    }
}

/// How a type that stays is made: another has its own hinge, depth and height.
fn of_carcass(was: &Module, is: &mut Module, kitchen: &Kitchen<'_>, changes: &mut Vec<Change>) {
    let module = || was.id.clone();
    if is.hinge != was.hinge {
        changes.push(Change::Hinged { module: module() });
        is.hinge = was.hinge;
    }
    if is.made.depth != was.made.depth {
        let depth = is.made.depth.or_else(|| usual_depth(kitchen, is)).unwrap_or_default();
        changes.push(Change::Depth { module: module(), depth });
        is.made.depth = was.made.depth;
    }
    if let Some(height) = is.made.height.filter(|_| is.made.height != was.made.height) {
        changes.push(Change::Height { module: module(), height });
        is.made.height = was.made.height;
    }
}

fn of_look(was: &Module, is: &mut Module, changes: &mut Vec<Change>) {
    if is.handle.is_none() && was.handle.is_some() {
        changes.push(Change::StyleHandle(was.id.clone()));
        is.handle.clone_from(&was.handle);
    }
    if is.front.is_none() && was.front.is_some() {
        changes.push(Change::StyleFront(was.id.clone()));
        is.front.clone_from(&was.front);
    }
}

/// What it holds; what a new type cannot hold goes with the old one.
fn of_equipment(was: &Module, is: &mut Module, kitchen: &Kitchen<'_>, changes: &mut Vec<Change>) {
    let kind = kitchen.catalogue.module(&is.code);
    for slot in Slot::ALL {
        let (held, holds) = (was.equipment.get(&slot), is.equipment.get(&slot));
        let is_possible = kind.is_some_and(|kind| kind.holds(slot));
        if held != holds && (is_possible || held.is_some()) {
            changes.push(Change::Equipped { module: was.id.clone(), slot, code: holds.cloned() });
        }
    }
    is.equipment.clone_from(&was.equipment);
}

fn usual_depth(kitchen: &Kitchen<'_>, module: &Module) -> Option<Mm> {
    let kind = kitchen.catalogue.module(&module.code)?;
    Some(kind.usual_depth(kind.cell(module.width)?, &kitchen.catalogue.lengths))
}

/// A unit that comes, between those of its row that were there before.
fn placed(kitchen: &Kitchen<'_>, after: &Design, new: &Module) -> Change {
    let hangs =
        |module: &Module| kitchen.catalogue.module(&module.code).is_some_and(|kind| kind.family.is_wall());
    let is_known = |module: &&Module| kitchen.design.module(&module.id).is_some();
    let is_in_row = |module: &&Module| module.place == new.place && hangs(module) == hangs(new);
    let row = || after.modules.iter().filter(is_known).filter(is_in_row);
    let left = row().filter(|module| module.x < new.x).max_by_key(|module| module.x);
    let right = row().filter(|module| module.x >= new.x).min_by_key(|module| module.x);
    Change::Placed {
        code: new.code.clone(),
        width: new.width,
        place: new.place.clone(),
        beside: [left, right].map(|module| module.map(|module| module.id.clone())),
    }
}

fn of_extras(before: &Design, rest: &mut Design, changes: &mut Vec<Change>) {
    let mut added = rest.extras.clone();
    for was in &before.extras {
        if let Some(index) = added.iter().position(|is| is == was) {
            added.remove(index);
        } else {
            changes.push(Change::ExtraRemoved { code: was.code.clone(), module: was.module.clone() });
        }
    }
    changes.extend(added.into_iter().map(|is| Change::ExtraAdded { code: is.code, module: is.module }));
    rest.extras.clone_from(&before.extras);
}

fn of_style(before: &Design, rest: &mut Design, changes: &mut Vec<Change>) {
    let (was, is) = (&before.style, &mut rest.style);
    if is.plinth_height != was.plinth_height {
        changes.push(Change::Plinth(is.plinth_height));
        is.plinth_height = was.plinth_height;
    }
    if is.led && !was.led {
        changes.push(Change::Led);
        is.led = false;
    }
    if is.worktop != was.worktop {
        changes.push(Change::Worktop(is.worktop.clone()));
        is.worktop.clone_from(&was.worktop);
    }
    if is.ceiling_filler && !was.ceiling_filler {
        changes.push(Change::CeilingFiller);
        is.ceiling_filler = false;
    }
    if was.cornice && !is.cornice {
        changes.push(Change::NoCornice);
        is.cornice = was.cornice;
    }
    if is.handle.is_none() && was.handle.is_some() {
        changes.push(Change::Handleless);
        is.handle.clone_from(&was.handle);
    }
}

fn of_room(before: &Design, rest: &mut Design, changes: &mut Vec<Change>) {
    let points = &mut rest.room.connections;
    let new = points.split_off(before.room.connections.len().min(points.len()));
    for point in new {
        if point.kind == ConnectionKind::Power {
            changes.push(Change::PowerPoint { wall: point.wall, x: point.x, z: point.z });
        } else {
            points.push(point);
        }
    }
    for (was, is) in before.room.openings.iter().zip(&mut rest.room.openings) {
        if is.hinge != was.hinge {
            changes.push(Change::Rehung(was.id.clone()));
            is.hinge = was.hinge;
        }
        if is.opens != was.opens && is.opens == Opens::Outward {
            changes.push(Change::OpensOutward(was.id.clone()));
            is.opens = was.opens;
        }
    }
}

fn of_islands(before: &Design, rest: &mut Design, changes: &mut Vec<Change>) {
    for (was, is) in before.islands.iter().zip(&mut rest.islands) {
        let island = || was.id.clone();
        // An island that becomes deeper at its back, or longer at its right end, stands where it stood.
        let [before, after] = [was, &*is].map(Island::front_left);
        let by = Point { x: after.x - before.x, y: after.y - before.y };
        if by != Point::default() {
            changes.push(Change::Island { island: island(), by });
        }
        (is.x, is.y) = (was.x, was.y);
        if let Some(support) = is.support.filter(|_| is.support != was.support) {
            changes.push(Change::Supported { island: was.id.clone(), support });
            is.support = was.support;
        }
        if is.length != was.length {
            changes.push(Change::IslandLength { island: island(), length: is.length });
            is.length = was.length;
        }
        if is.depth != was.depth {
            changes.push(Change::IslandDepth { island: island(), depth: is.depth });
            is.depth = was.depth;
        }
    }
}
