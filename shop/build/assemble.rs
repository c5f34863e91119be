//! Reads the folder of a catalogue: the price matrix as CSV, everything else as TOML. The tests read it too.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kitchen::catalogue::{
    Appliance, Carcass, Catalogue, Cell, Extra, Family, Front, Handle, Lengths, ModuleType, Name, Plinth,
    Prices, Recupel, Sink, Slot, Splash, Systems, Tap, Thresholds, Workshop, Worktop,
};
use kitchen::length::Mm;
use kitchen::money::Money;
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[path = "version.rs"]
mod version;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Types {
    module: Vec<TypeRow>,
}

/// A cabinet type without its cells; those stand in the price matrix.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "the independent facts of ModuleType")]
struct TypeRow {
    code: String,
    name: Name,
    #[serde(default)]
    synonyms: Vec<String>,
    family: Family,
    #[serde(default)]
    custom_width: bool,
    #[serde(default)]
    slots: Vec<Slot>,
    niche: Option<Mm>,
    has_carcass: bool,
    #[serde(default)]
    second_leg: bool,
    #[serde(default)]
    includes_post: bool,
    #[serde(default)]
    heights: bool,
    #[serde(default)]
    inner_drawers: u8,
    #[serde(default)]
    waste: bool,
}

/// A row of the price matrix; its name is for the reader of the file.
#[derive(Deserialize)]
struct CellRow {
    code: String,
    family: Family,
    w: Mm,
    h: Mm,
    d: Mm,
    fronts: i64,
    layout: String,
    handles: i64,
    #[serde(rename = "PG1")]
    pg1: Money,
    #[serde(rename = "PG2")]
    pg2: Money,
    #[serde(rename = "PG3")]
    pg3: Money,
    #[serde(rename = "PG4")]
    pg4: Money,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finishes {
    front: Vec<Front>,
    carcass: Vec<Carcass>,
    plinth: Vec<Plinth>,
    handle: Vec<Handle>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Worktops {
    worktop: Vec<Worktop>,
    splash: Vec<Splash>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Equipment {
    recupel: Vec<Recupel>,
    sink: Vec<Sink>,
    tap: Vec<Tap>,
    appliance: Vec<Appliance>,
    extra: Vec<Extra>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    valid_from: String,
    lengths: Lengths,
    thresholds: Thresholds,
}

/// Reads the files of `folder` and checks what they say together.
///
/// # Errors
/// A sentence for each fault, naming the file or the row.
pub fn assemble(folder: &Path) -> Result<Catalogue, Vec<String>> {
    let catalogue = read(folder)?;
    match catalogue.validate() {
        Ok(()) => Ok(version::named(catalogue)),
        Err(faults) => Err(faults.iter().map(ToString::to_string).collect()),
    }
}

fn read(folder: &Path) -> Result<Catalogue, Vec<String>> {
    let finishes: Finishes = read_toml(folder, "finishes.toml")?;
    let worktops: Worktops = read_toml(folder, "worktops.toml")?;
    let equipment: Equipment = read_toml(folder, "equipment.toml")?;
    let settings: Settings = read_toml(folder, "settings.toml")?;
    let types: Types = read_toml(folder, "types.toml")?;
    Ok(Catalogue {
        version: String::new(),
        valid_from: settings.valid_from,
        modules: join(types.module, read_cells(folder)?)?,
        fronts: finishes.front,
        carcasses: finishes.carcass,
        handles: finishes.handle,
        worktops: worktops.worktop,
        splashes: worktops.splash,
        plinths: finishes.plinth,
        sinks: equipment.sink,
        taps: equipment.tap,
        appliances: equipment.appliance,
        recupel: equipment.recupel,
        extras: equipment.extra,
        systems: read_toml::<Systems>(folder, "systems.toml")?,
        prices: read_toml::<Prices>(folder, "prices.toml")?,
        lengths: settings.lengths,
        thresholds: settings.thresholds,
        workshop: read_toml::<Workshop>(folder, "workshop.toml")?,
    })
}

fn read_toml<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, Vec<String>> {
    let said = |error: &dyn std::fmt::Display| vec![format!("{name}: {}", one_line(error))];
    let text = fs::read_to_string(folder.join(name)).map_err(|error| said(&error))?;
    toml::from_str(&text).map_err(|error| said(&error))
}

/// The build shows one line for each fault.
fn one_line(error: &dyn std::fmt::Display) -> String {
    error.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read_cells(folder: &Path) -> Result<Vec<CellRow>, Vec<String>> {
    let said = |error: csv::Error| vec![format!("modules.csv: {}", one_line(&error))];
    let mut reader = csv::Reader::from_path(folder.join("modules.csv")).map_err(said)?;
    reader.deserialize().collect::<Result<_, _>>().map_err(said)
}

/// Gives every type its cells.
fn join(types: Vec<TypeRow>, rows: Vec<CellRow>) -> Result<Vec<ModuleType>, Vec<String>> {
    let mut faults = Vec::new();
    let mut cells: BTreeMap<String, Vec<Cell>> = BTreeMap::new();
    for row in rows {
        match cell_of(&types, row) {
            Ok((code, cell)) => cells.entry(code).or_default().push(cell),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let with_cells = |row: TypeRow| ModuleType {
        cells: cells.remove(&row.code).unwrap_or_default(),
        code: row.code,
        name: row.name,
        synonyms: row.synonyms,
        family: row.family,
        custom_width: row.custom_width,
        slots: row.slots,
        niche: row.niche,
        has_carcass: row.has_carcass,
        second_leg: row.second_leg,
        includes_post: row.includes_post,
        heights: row.heights,
        inner_drawers: row.inner_drawers,
        waste: row.waste,
    };
    Ok(types.into_iter().map(with_cells).collect())
}

fn cell_of(types: &[TypeRow], row: CellRow) -> Result<(String, Cell), String> {
    let name = &row.code;
    let width = row.w;
    let code = name
        .strip_suffix(&format!("-{width}"))
        .ok_or_else(|| format!("modules.csv {name}: the code does not end in its width, -{width}"))?;
    let module = types
        .iter()
        .find(|module| module.code == code)
        .ok_or_else(|| format!("modules.csv {name}: types.toml has no module {code}"))?;
    if module.family != row.family {
        let (here, there) = (row.family, module.family);
        return Err(format!("modules.csv {name}: family {here:?} here, {there:?} in types.toml"));
    }
    let cell = Cell {
        width,
        height: row.h,
        depth: row.d,
        layout: row.layout,
        fronts: row.fronts,
        handles: row.handles,
        prices: [row.pg1, row.pg2, row.pg3, row.pg4],
    };
    Ok((code.to_owned(), cell))
}
