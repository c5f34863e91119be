//! What must be true of each module: its type, width, place, and what it holds.

use super::check::Check;
use super::made;
use crate::catalogue::{Catalogue, Slot};
use crate::design::{Design, Module, Place};
use crate::length::Mm;
use crate::room::Room;

impl Design {
    pub(super) fn check_modules(&self, catalogue: &Catalogue, check: &mut Check) {
        let modules = self.modules.iter().enumerate();
        check.unique(modules.map(|(i, module)| (format!("modules[{i}]"), &*module.id)));
        for (index, module) in self.modules.iter().enumerate() {
            let path = format!("modules[{index}]");
            self.check_place(module, &path, check);
            check_cabinet(module, catalogue, &path, check);
            if let Some(row) = catalogue.module(&module.code) {
                made::check(module, self.style.system, row, catalogue, &path, check);
            }
            check_equipment(module, catalogue, &path, check);
            self.check_drainer(module, catalogue, &path, check);
        }
    }

    fn check_drainer(&self, module: &Module, catalogue: &Catalogue, path: &str, check: &mut Check) {
        let worktop = catalogue.worktop(&self.style.worktop);
        if module.drainer.is_none() {
        } else if module.holds(Slot::Sink).is_none() {
            check.fault(&format!("{path}.drainer"), "grooves drain into a sink; choose one first".to_owned());
        } else if let Some(worktop) = worktop.filter(|row| !row.kind.is_hard()) {
            let message = format!("no grooves are cut into {}; choose compact or stone", worktop.code);
            check.fault(&format!("{path}.drainer"), message);
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
