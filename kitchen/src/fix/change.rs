//! What differs between two designs, thing by thing, so that a fix can say everything that it does.

use crate::catalogue::Slot;
use crate::design::{Design, Island, Module, Place, Support};
use crate::geometry::Point;
use crate::ids::{Code, Id};
use crate::kitchen::Kitchen;
use crate::length::Mm;
use crate::room::{ConnectionKind, Opens};

/// One thing that a fix changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A unit moves along its wall; negative is to the left.
    Moved {
        /// The unit.
        module: Id,
        /// How far.
        by: Mm,
    },
    /// A unit goes to another wall or island.
    Elsewhere {
        /// The unit.
        module: Id,
        /// Where it goes.
        place: Place,
    },
    /// A unit becomes wider or narrower.
    Width {
        /// The unit.
        module: Id,
        /// What it becomes.
        width: Mm,
    },
    /// A wall unit hangs higher or lower.
    Hung {
        /// The unit.
        module: Id,
        /// Its lower edge above the floor.
        z: Mm,
    },
    /// The doors of a unit hinge on their other side.
    Hinged {
        /// The unit.
        module: Id,
    },
    /// The carcass of a unit becomes shallower.
    Depth {
        /// The unit.
        module: Id,
        /// What it becomes.
        depth: Mm,
    },
    /// The carcass of a unit gets a notch.
    Notched {
        /// The unit.
        module: Id,
    },
    /// A unit becomes another type.
    Replaced {
        /// The unit.
        module: Id,
        /// The new type.
        code: Code,
    },
    /// A unit gets another sink, tap or appliance, or none.
    Equipped {
        /// The unit.
        module: Id,
        /// The place in it.
        slot: Slot,
        /// What goes in.
        code: Option<Code>,
    },
    /// A unit comes.
    Placed {
        /// Its type.
        code: Code,
        /// Its width.
        width: Mm,
        /// Where it stands or hangs.
        place: Place,
        /// The units beside it that were there before, on its left and on its right.
        beside: [Option<Id>; 2],
    },
    /// A unit goes.
    Removed {
        /// The unit.
        module: Id,
    },
    /// A unit wears the kitchen's handle again.
    StyleHandle(Id),
    /// A unit wears the kitchen's front again.
    StyleFront(Id),
    /// An accessory comes.
    ExtraAdded {
        /// What it is.
        code: Code,
        /// The unit that it goes with.
        module: Option<Id>,
    },
    /// An accessory goes.
    ExtraRemoved {
        /// What it is.
        code: Code,
        /// The unit that it went with.
        module: Option<Id>,
    },
    /// A power point comes.
    PowerPoint {
        /// On this wall.
        wall: Id,
        /// From its left end.
        x: Mm,
        /// From the floor; 0 where its height is not known.
        z: Mm,
    },
    /// The plinth becomes higher or lower.
    Plinth(Mm),
    /// LED comes under the wall units.
    Led,
    /// The worktop becomes another.
    Worktop(Code),
    /// The room between the units and the ceiling is closed.
    CeilingFiller,
    /// A carcass is made higher or lower.
    Height {
        /// The unit.
        module: Id,
        /// What it becomes.
        height: Mm,
    },
    /// The cornice goes.
    NoCornice,
    /// The kitchen becomes handleless.
    Handleless,
    /// A door hinges on its other side.
    Rehung(Id),
    /// A door opens out of the room.
    OpensOutward(Id),
    /// An island moves.
    Island {
        /// The island.
        island: Id,
        /// How far in the plan: along the first wall from its left end, and away from it.
        by: Point,
    },
    /// Brackets or legs come under the worktop of an island.
    Supported {
        /// The island.
        island: Id,
        /// Which of the two.
        support: Support,
    },
    /// An island becomes longer or shorter.
    IslandLength {
        /// The island.
        island: Id,
        /// What it becomes.
        length: Mm,
    },
    /// An island becomes deeper or less deep.
    IslandDepth {
        /// The island.
        island: Id,
        /// What it becomes.
        depth: Mm,
    },
}

impl Change {
    /// What it happens to, where that does not go with another thing.
    pub(super) fn subject(&self) -> Option<&Id> {
        match self {
            Change::Moved { module, .. }
            | Change::Elsewhere { module, .. }
            | Change::Width { module, .. }
            | Change::Hung { module, .. }
            | Change::Hinged { module }
            | Change::Depth { module, .. }
            | Change::Notched { module }
            | Change::Replaced { module, .. }
            | Change::Equipped { module, .. }
            | Change::StyleHandle(module)
            | Change::StyleFront(module) => Some(module),
            Change::Island { island, .. }
            | Change::IslandLength { island, .. }
            | Change::IslandDepth { island, .. } => Some(island),
            _ => None,
        }
    }
}

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
    let stayed = before.modules.iter().filter(|module| after.module(&module.id).is_some());
    let alike = rest.modules.iter().filter(|module| before.module(&module.id).is_some()).eq(stayed);
    rest.modules.clone_from(&before.modules);
    (alike && rest == *before).then_some(changes)
}

fn of_module(was: &Module, is: &mut Module, kitchen: &Kitchen<'_>, changes: &mut Vec<Change>) {
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
    if is.hinge != was.hinge && is.code == was.code {
        changes.push(Change::Hinged { module: module() });
        is.hinge = was.hinge;
    }
    if let Some(depth) = is.made.depth.filter(|_| is.made.depth != was.made.depth && is.code == was.code) {
        changes.push(Change::Depth { module: module(), depth });
        is.made.depth = was.made.depth;
    }
    if let Some(height) = is.made.height.filter(|_| is.made.height != was.made.height && is.code == was.code)
    {
        changes.push(Change::Height { module: module(), height });
        is.made.height = was.made.height;
    }
    if is.made.notch && !was.made.notch {
        changes.push(Change::Notched { module: module() });
        is.made.notch = was.made.notch;
    }
    if is.handle.is_none() && was.handle.is_some() {
        changes.push(Change::StyleHandle(module()));
        is.handle.clone_from(&was.handle);
    }
    if is.front.is_none() && was.front.is_some() {
        changes.push(Change::StyleFront(module()));
        is.front.clone_from(&was.front);
    }
    // What a new type cannot hold goes with the old one.
    let kind = kitchen.catalogue.module(&is.code);
    for slot in Slot::ALL {
        let (held, holds) = (was.equipment.get(&slot), is.equipment.get(&slot));
        let is_possible = kind.is_some_and(|kind| kind.holds(slot));
        if held != holds && (is_possible || held.is_some()) {
            changes.push(Change::Equipped { module: module(), slot, code: holds.cloned() });
        }
    }
    (is.place, is.x, is.width) = (was.place.clone(), was.x, was.width);
    is.code.clone_from(&was.code);
    is.equipment.clone_from(&was.equipment);
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
