//! What must be true of a design before anything is derived from it. Overlaps and runs that are too long
//! are findings, not refusals: a re-measured wall must not make a design unreadable.

mod check;
mod counts;
mod made;
mod module;

pub use made::Makes;

use super::{Design, Faults, Island, Services, Style};
use crate::catalogue::{Catalogue, Slot, Zone};
use crate::length::Mm;
use crate::room::{Room, Wall};
use check::Check;

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
        self.check_apron(catalogue, &mut check);
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

    fn check_apron(&self, catalogue: &Catalogue, check: &mut Check) {
        let (Some(height), Some(worktop)) = (self.style.apron, catalogue.worktop(&self.style.worktop)) else {
            return;
        };
        let lengths = &catalogue.lengths;
        check.range("style.apron", height, (lengths.apron_min.value, lengths.apron_max.value));
        if !worktop.kind.is_hard() {
            let message = format!("{} has no edge mitred to an apron; choose compact or stone", worktop.code);
            check.fault("style.apron", message);
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
        let Services { floor, hours, visits, .. } = self.services;
        let counts = [
            ("floor", floor, Services::FLOORS),
            ("hours", hours, Services::HOURS),
            ("visits", visits, Services::VISITS),
        ];
        for (name, count, most) in counts {
            if !(0..=most).contains(&count) {
                check.fault(&format!("services.{name}"), format!("{count} is not between 0 and {most}"));
            }
        }
    }
}
