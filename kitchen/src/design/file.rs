//! The form in which a design is saved, shared and kept in the corpus: `passtuk-design/1` (kitchen.md §2).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Design, Extra, Fault, Faults, Island, Made, Module, Place, Services, Side, Style, VatAnswers, is_false,
};
use crate::catalogue::{Catalogue, Slot};
use crate::ids::{Code, Id};
use crate::length::Mm;
use crate::room::{Hinge, Room};

/// The name of the format.
pub const FORMAT: &str = "passtuk-design/1";

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;

/// Reads a design file and checks it against a catalogue.
///
/// # Errors
/// The faults with their paths; a file that cannot be read at all has one fault.
pub fn parse(json: &str, catalogue: &Catalogue) -> Result<Design, Faults> {
    if json.len() > MAX_BYTES {
        let message = format!("the file has {} bytes; at most {MAX_BYTES} are read", json.len());
        return Err(Faults::one("", message));
    }
    let mut reader = serde_json::Deserializer::from_str(json);
    let file: DesignFile = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let error = error.into_inner();
        if error.is_data() {
            Faults::one(if path == "." { "" } else { &path }, error.to_string())
        } else {
            Faults::one("", format!("the file is not JSON to its end: {error}"))
        }
    })?;
    reader.end().map_err(|_| Faults::one("", "there is more after the end of the design".to_owned()))?;
    if file.format != FORMAT {
        let message = format!("{} is not a format that is read here; use {FORMAT}", file.format);
        return Err(Faults::one("format", message));
    }
    let design = file.into_design()?;
    design.validate(catalogue)?;
    Ok(design)
}

/// Writes a design; [`parse`] of the result is the same design.
pub fn print(design: &Design) -> String {
    serde_json::to_string_pretty(&DesignFile::from_design(design)).unwrap_or_default()
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DesignFile {
    format: String,
    name: String,
    #[serde(default)]
    language: LanguageCode,
    room: Room,
    style: Style,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    islands: Vec<Island>,
    modules: Vec<ModuleFile>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    extras: Vec<Extra>,
    #[serde(default)]
    services: Services,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    vat: Option<VatAnswers>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum LanguageCode {
    #[default]
    Nl,
    Fr,
    En,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ModuleFile {
    id: Id,
    code: Code,
    width: Mm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wall: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    island: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    x: Mm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    z: Option<Mm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    front: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    handle: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hinge: Option<Hinge>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    drainer: Option<Hinge>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    height: Option<Mm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    depth: Option<Mm>,
    #[serde(default, skip_serializing_if = "is_false")]
    notch: bool,
    #[serde(default, skip_serializing_if = "is_zero")]
    inner_drawers: u8,
    #[serde(default, skip_serializing_if = "is_false")]
    glass: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    framed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sink: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tap: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hob: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hood: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    oven: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    compact: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dishwasher: Option<Code>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fridge: Option<Code>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
fn is_zero(value: &u8) -> bool {
    *value == 0
}

impl DesignFile {
    fn into_design(self) -> Result<Design, Faults> {
        let mut faults = Vec::new();
        let mut modules = Vec::with_capacity(self.modules.len());
        for (index, module) in self.modules.into_iter().enumerate() {
            match module.into_module() {
                Ok(module) => modules.push(module),
                Err(message) => faults.push(Fault { path: format!("modules[{index}]"), message }),
            }
        }
        Faults::none_in(faults)?;
        Ok(Design {
            name: self.name,
            language: match self.language {
                LanguageCode::Nl => text::Language::Nl,
                LanguageCode::Fr => text::Language::Fr,
                LanguageCode::En => text::Language::En,
            },
            room: self.room,
            style: self.style,
            islands: self.islands,
            modules,
            extras: self.extras,
            services: self.services,
            vat: self.vat,
        })
    }

    fn from_design(design: &Design) -> DesignFile {
        DesignFile {
            format: FORMAT.to_owned(),
            name: design.name.clone(),
            language: match design.language {
                text::Language::Nl => LanguageCode::Nl,
                text::Language::Fr => LanguageCode::Fr,
                text::Language::En => LanguageCode::En,
            },
            room: design.room.clone(),
            style: design.style.clone(),
            islands: design.islands.clone(),
            modules: design.modules.iter().map(ModuleFile::from_module).collect(),
            extras: design.extras.clone(),
            services: design.services.clone(),
            vat: design.vat.clone(),
        }
    }
}

impl ModuleFile {
    fn into_module(self) -> Result<Module, String> {
        let place = match (self.wall, self.island) {
            (Some(wall), None) if self.side.is_none() => Place::Wall(wall),
            (Some(_), None) => return Err("side belongs to an island; leave it out at a wall".to_owned()),
            (None, Some(island)) => Place::Island(island, self.side.unwrap_or_default()),
            (Some(_), Some(_)) => return Err("has a wall and an island; keep one of them".to_owned()),
            (None, None) => return Err("has neither a wall nor an island; name one of them".to_owned()),
        };
        let slots = [
            (Slot::Sink, self.sink),
            (Slot::Tap, self.tap),
            (Slot::Hob, self.hob),
            (Slot::Hood, self.hood),
            (Slot::Oven, self.oven),
            (Slot::Compact, self.compact),
            (Slot::Dishwasher, self.dishwasher),
            (Slot::Fridge, self.fridge),
        ];
        let equipment: BTreeMap<Slot, Code> =
            slots.into_iter().filter_map(|(slot, code)| Some((slot, code?))).collect();
        Ok(Module {
            id: self.id,
            code: self.code,
            width: self.width,
            place,
            x: self.x,
            z: self.z,
            front: self.front,
            handle: self.handle,
            hinge: self.hinge,
            drainer: self.drainer,
            made: Made {
                height: self.height,
                depth: self.depth,
                notch: self.notch,
                inner_drawers: self.inner_drawers,
                glass: self.glass,
                framed: self.framed,
            },
            equipment,
        })
    }

    fn from_module(module: &Module) -> ModuleFile {
        let (wall, island, side) = match &module.place {
            Place::Wall(wall) => (Some(wall.clone()), None, None),
            Place::Island(island, side) => (None, Some(island.clone()), Some(*side)),
        };
        let held = |slot| module.equipment.get(&slot).cloned();
        ModuleFile {
            id: module.id.clone(),
            code: module.code.clone(),
            width: module.width,
            wall,
            island,
            side,
            x: module.x,
            z: module.z,
            front: module.front.clone(),
            handle: module.handle.clone(),
            hinge: module.hinge,
            drainer: module.drainer,
            height: module.made.height,
            depth: module.made.depth,
            notch: module.made.notch,
            inner_drawers: module.made.inner_drawers,
            glass: module.made.glass,
            framed: module.made.framed,
            sink: held(Slot::Sink),
            tap: held(Slot::Tap),
            hob: held(Slot::Hob),
            hood: held(Slot::Hood),
            oven: held(Slot::Oven),
            compact: held(Slot::Compact),
            dishwasher: held(Slot::Dishwasher),
            fridge: held(Slot::Fridge),
        }
    }
}
