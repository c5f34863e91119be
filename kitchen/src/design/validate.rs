//! What must be true of a design before anything is derived from it. Overlaps and runs that are too long
//! are findings, not refusals: a re-measured wall must not make a design unreadable.

use std::collections::BTreeSet;
use std::fmt;

mod counts;
mod made;

pub use made::Makes;

use super::{Design, Island, Module, Place, Style};
use crate::catalogue::{Catalogue, Slot, Zone};
use crate::length::Mm;
use crate::room::{Room, Wall};

/// Why a design is refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The path in the file, such as `modules[3].width`; empty for the file as a whole.
    pub path: String,
    /// What is wrong, with the value, and what would be right.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { self.message.fmt(f) } else { write!(f, "{}: {}", self.path, self.message) }
    }
}

/// One fault or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// A single fault.
    pub fn one(path: &str, message: String) -> Faults {
        Faults(vec![Fault { path: path.to_owned(), message }])
    }

    /// Fine when the list is empty.
    ///
    /// # Errors
    /// The faults of the list.
    pub(crate) fn none_in(faults: Vec<Fault>) -> Result<(), Faults> {
        if faults.is_empty() { Ok(()) } else { Err(Faults(faults)) }
    }

    /// The faults in the order of the file.
    pub fn as_slice(&self) -> &[Fault] {
        &self.0
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

impl Design {
    /// Checks every number, name and code of the design against its limits (kitchen.md §2 and §8 "File").
    ///
    /// # Errors
    /// Every fault with its path.
    pub fn validate(&self, catalogue: &Catalogue) -> Result<(), Faults> {
        let mut check = Check { faults: Vec::new() };
        counts::check(self, &mut check);
        if !check.faults.is_empty() {
            // What is too much is not looked through.
            return Faults::none_in(check.faults);
        }
        check.text("name", &self.name, 120);
        self.check_room(&mut check);
        self.check_style(catalogue, &mut check);
        self.check_islands(catalogue, &mut check);
        self.check_modules(catalogue, &mut check);
        self.check_extras(catalogue, &mut check);
        self.check_services(catalogue, &mut check);
        Faults::none_in(check.faults)
    }

    fn check_room(&self, check: &mut Check) {
        let room = &self.room;
        check.range("room.height", room.height, Room::HEIGHT);
        for (index, wall) in room.walls.iter().enumerate() {
            check.range(&format!("room.walls[{index}].length"), wall.length, Wall::LENGTH);
        }
        let surfaces = room.walls.iter().enumerate().map(|(i, wall)| (format!("room.walls[{i}]"), &*wall.id));
        let islands =
            self.islands.iter().enumerate().map(|(i, island)| (format!("islands[{i}]"), &*island.id));
        check.unique(surfaces.chain(islands));
        let openings = room.openings.iter().enumerate();
        check.unique(openings.map(|(i, opening)| (format!("room.openings[{i}]"), &*opening.id)));
        for (index, opening) in room.openings.iter().enumerate() {
            let path = format!("room.openings[{index}]");
            self.check_on_wall(check, &path, &opening.wall, opening.x);
            check.range(&format!("{path}.width"), opening.width, Room::ACROSS);
            check.range(&format!("{path}.height"), opening.height, Room::UPRIGHT);
            check.range(&format!("{path}.sill"), opening.sill, Room::ABOVE_FLOOR);
        }
        for (index, connection) in room.connections.iter().enumerate() {
            let path = format!("room.connections[{index}]");
            self.check_on_wall(check, &path, &connection.wall, connection.x);
            check.range(&format!("{path}.z"), connection.z, Room::ABOVE_FLOOR);
        }
        for (index, obstacle) in room.obstacles.iter().enumerate() {
            let path = format!("room.obstacles[{index}]");
            self.check_on_wall(check, &path, &obstacle.wall, obstacle.x);
            check.range(&format!("{path}.width"), obstacle.width, Room::ACROSS);
            check.range(&format!("{path}.depth"), obstacle.depth, Room::ACROSS);
            check.range(&format!("{path}.height"), obstacle.height, Room::UPRIGHT);
            check.range(&format!("{path}.z"), obstacle.z, Room::ABOVE_FLOOR);
        }
    }

    fn check_on_wall(&self, check: &mut Check, path: &str, wall: &str, x: Mm) {
        match self.room.wall_index(wall) {
            None => check.fault(&format!("{path}.wall"), self.unknown_wall(wall)),
            Some(index) => {
                check.range(&format!("{path}.x"), x, (Mm::ZERO, self.room.walls[index].length));
            }
        }
    }

    fn unknown_wall(&self, wall: &str) -> String {
        let walls: Vec<&str> = self.room.walls.iter().map(|wall| &*wall.id).collect();
        format!("there is no wall {wall}; the walls are {}", walls.join(", "))
    }

    fn check_style(&self, catalogue: &Catalogue, check: &mut Check) {
        let style = &self.style;
        check.range("style.plinth_height", style.plinth_height, Style::PLINTH);
        let fronts =
            [("base", &style.fronts.base), ("wall", &style.fronts.wall), ("tall", &style.fronts.tall)];
        for (family, code) in fronts {
            check.known(&format!("style.fronts.{family}"), code, catalogue.front(code));
        }
        check.known("style.carcass", &style.carcass, catalogue.carcass(&style.carcass));
        if let Some(code) = &style.handle {
            check.known("style.handle", code, catalogue.handle(code));
        }
        check.known("style.worktop", &style.worktop, catalogue.worktop(&style.worktop));
        check.known("style.plinth", &style.plinth, catalogue.plinth(&style.plinth));
        if let Some(code) = &style.splash {
            check.known("style.splash", code, catalogue.splash(code));
        }
        if let Some(height) = style.upstand {
            let lengths = &catalogue.lengths;
            check.range("style.upstand", height, (lengths.upstand_min.value, lengths.upstand_max.value));
        }
    }

    fn check_islands(&self, catalogue: &Catalogue, check: &mut Check) {
        let worktop = catalogue.worktop(&self.style.worktop);
        for (index, island) in self.islands.iter().enumerate() {
            let path = format!("islands[{index}]");
            check.range(&format!("{path}.length"), island.length, Island::LENGTH);
            check.range(&format!("{path}.depth"), island.depth, Island::DEPTH);
            check.range(&format!("{path}.x"), island.x, (-Wall::LENGTH.1, Wall::LENGTH.1));
            check.range(&format!("{path}.y"), island.y, (-Wall::LENGTH.1, Wall::LENGTH.1));
            if let (Some(_), Some(worktop)) = (island.waterfall, worktop)
                && !worktop.kind.is_hard()
            {
                let message =
                    format!("{} makes no side down to the floor; choose compact or stone", worktop.code);
                check.fault(&format!("{path}.waterfall"), message);
            }
        }
    }

    fn check_modules(&self, catalogue: &Catalogue, check: &mut Check) {
        let modules = self.modules.iter().enumerate();
        check.unique(modules.map(|(i, module)| (format!("modules[{i}]"), &*module.id)));
        for (index, module) in self.modules.iter().enumerate() {
            let path = format!("modules[{index}]");
            self.check_place(module, &path, check);
            check_cabinet(module, catalogue, &path, check);
            let row = catalogue.module(&module.code);
            if let Some(row) = row.and_then(|row| Some((row, row.cell(module.width)?))) {
                made::check(module, self.style.system, row, catalogue, &path, check);
            }
            check_equipment(module, catalogue, &path, check);
        }
    }

    fn check_place(&self, module: &Module, path: &str, check: &mut Check) {
        match &module.place {
            Place::Wall(wall) => self.check_on_wall(check, path, wall, module.x),
            Place::Island(id, _) => match self.island(id) {
                None => check.fault(&format!("{path}.island"), format!("there is no island {id}")),
                Some(island) => {
                    check.range(&format!("{path}.x"), module.x, (Mm::ZERO, island.length));
                }
            },
        }
    }

    fn check_extras(&self, catalogue: &Catalogue, check: &mut Check) {
        for (index, extra) in self.extras.iter().enumerate() {
            let path = format!("extras[{index}]");
            let row = catalogue.extra(&extra.code);
            check.known(&format!("{path}.code"), &extra.code, row);
            let module = extra.module.as_ref().map(|id| (id, self.module(id)));
            if let Some((id, None)) = module {
                check.fault(&format!("{path}.module"), format!("there is no module {id}"));
            }
            let is_hood = row.is_some_and(|row| row.slot == Some(Slot::Hood));
            let at_hob = matches!(module, Some((_, Some(module))) if module.holds(Slot::Hob).is_some());
            if is_hood && !at_hob {
                check.fault(
                    &format!("{path}.module"),
                    format!("{} hangs above a hob; name the module that holds the hob", extra.code),
                );
            }
        }
    }

    fn check_services(&self, catalogue: &Catalogue, check: &mut Check) {
        let [.., Zone { km: farthest, .. }] = catalogue.prices.zones();
        if let Some(km) = self.services.delivery_km
            && !(0..=farthest).contains(&km)
        {
            let message = format!("{km} is not between 0 and {farthest} km; farther is on request (null)");
            check.fault("services.delivery_km", message);
        }
        if !(0..=30).contains(&self.services.floor) {
            check.fault("services.floor", format!("{} is not between 0 and 30", self.services.floor));
        }
    }
}

fn check_cabinet(module: &Module, catalogue: &Catalogue, path: &str, check: &mut Check) {
    let row = catalogue.module(&module.code);
    check.known(&format!("{path}.code"), &module.code, row);
    if let Some(row) = row {
        if row.cell(module.width).is_none() {
            let nearest = row.nearest_width(module.width);
            let message = format!("{} is not a width of {}; nearest {nearest}", module.width, row.code);
            check.fault(&format!("{path}.width"), message);
        }
        match module.z {
            Some(_) if !row.family.is_wall() => {
                check.fault(&format!("{path}.z"), format!("{} stands on the floor; leave z out", row.code));
            }
            Some(z) => check.range(&format!("{path}.z"), z, Room::ABOVE_FLOOR),
            None => {}
        }
    }
    if let Some(code) = &module.front {
        check.known(&format!("{path}.front"), code, catalogue.front(code));
    }
    if let Some(code) = &module.handle {
        check.known(&format!("{path}.handle"), code, catalogue.handle(code));
    }
}

fn check_equipment(module: &Module, catalogue: &Catalogue, path: &str, check: &mut Check) {
    let Some(row) = catalogue.module(&module.code) else { return };
    for (slot, code) in &module.equipment {
        let path = format!("{path}.{}", slot.key());
        if !row.holds(*slot) {
            check.fault(&path, format!("{} holds no {}; leave it out", row.code, slot.key()));
            continue;
        }
        match slot {
            Slot::Sink => check.known(&path, code, catalogue.sink(code)),
            Slot::Tap => check.known(&path, code, catalogue.tap(code)),
            _ => {
                let appliance = catalogue.appliance(code);
                check.known(&path, code, appliance);
                if appliance.is_some_and(|appliance| appliance.slot != *slot) {
                    check.fault(&path, format!("{code} is no {}", slot.key()));
                }
            }
        }
    }
    if module.holds(Slot::Tap).is_some() && module.holds(Slot::Sink).is_none() {
        check.fault(&format!("{path}.tap"), "a tap needs a sink beside it; name the sink too".to_owned());
    }
}

struct Check {
    faults: Vec<Fault>,
}

impl Check {
    fn fault(&mut self, path: &str, message: String) {
        self.faults.push(Fault { path: path.to_owned(), message });
    }

    fn range(&mut self, path: &str, value: Mm, (least, most): (Mm, Mm)) {
        if !(least..=most).contains(&value) {
            let message = format!("{value} is not between {least} and {most} mm");
            self.fault(path, message);
        }
    }

    fn text(&mut self, path: &str, value: &str, most: usize) {
        let length = value.chars().count();
        if length == 0 || length > most {
            self.fault(path, format!("has {length} characters; 1 to {most} are allowed"));
        }
        // A database may hold no U+0000, and a subject line no break.
        if value.chars().any(char::is_control) {
            self.fault(path, "has a control character; leave it out".to_owned());
        }
    }

    fn known<Row>(&mut self, path: &str, code: &str, row: Option<&Row>) {
        if row.is_none() {
            self.fault(path, format!("{code} is not a code of the catalogue"));
        }
    }

    fn unique<'a>(&mut self, ids: impl Iterator<Item = (String, &'a str)>) {
        let mut seen = BTreeSet::new();
        for (path, id) in ids {
            self.text(&format!("{path}.id"), id, 40);
            if !seen.insert(id) {
                self.fault(&format!("{path}.id"), format!("{id} stands twice"));
            }
        }
    }
}
