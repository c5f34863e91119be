//! The demo catalogue against the price list and the figures it was given, and what the build refuses.

use std::fs;
use std::path::{Path, PathBuf};

use kitchen::catalogue::{
    Board, Catalogue, Cell, Fuel, HandlePrice, Mount, Slot, Worktop, WorktopKind, WorktopPrice,
};
use kitchen::length::Mm;
use kitchen::money::Money;
use serde_json::Value;
use shop::catalogue::demo;

use corpus::assemble;

const FIXED: &str = include_str!("../data/fixed.json");
const PRICE_LIST: &str = include_str!("../data/modules.csv");

fn fixed(section: &str) -> Vec<(String, Value)> {
    let all: Value = serde_json::from_str(FIXED).unwrap();
    let section = all[section].as_object().unwrap();
    section.iter().map(|(code, row)| (code.clone(), row.clone())).collect()
}

fn money(value: &Value) -> Money {
    value.as_str().unwrap().parse().unwrap()
}

fn length(value: &Value) -> Option<Mm> {
    value.as_i64().map(|mm| Mm(i32::try_from(mm).unwrap()))
}

fn flag(value: &Value) -> bool {
    value.as_bool().unwrap_or(false)
}

#[test]
fn every_cell_of_the_price_list_is_in_the_catalogue_as_it_stands_there() {
    let mut reader = csv::Reader::from_reader(PRICE_LIST.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), 69);
    let cells: usize = demo().modules.iter().map(|module| module.cells.len()).sum();
    assert_eq!(cells, rows.len(), "the catalogue has cells that the price list does not have");
    for row in &rows {
        let (code, width) = row[0].rsplit_once('-').unwrap();
        let module = demo().module(code).unwrap_or_else(|| panic!("{code} is missing"));
        let cell = module.cells.iter().find(|cell| cell.width.to_string() == width).unwrap();
        assert_eq!(serde_json::to_value(module.family).unwrap(), row[2], "{}", &row[0]);
        assert_eq!(figures(cell), row.iter().skip(3).collect::<Vec<_>>(), "{}", &row[0]);
    }
}

/// The cell as the columns of the price list from `w` on; prices there are whole euro.
fn figures(cell: &Cell) -> Vec<String> {
    let measures = [cell.width, cell.height, cell.depth].map(|mm| mm.to_string());
    let counts = [cell.fronts.to_string(), cell.layout.clone(), cell.handles.to_string()];
    let prices = cell.prices.map(|price| price.to_euro().normalize().to_string());
    measures.into_iter().chain(counts).chain(prices).collect()
}

#[test]
fn the_price_list_that_is_sold_from_is_the_given_file_byte_for_byte() {
    assert_eq!(fs::read_to_string(sources().join("modules.csv")).unwrap(), PRICE_LIST);
}

#[test]
fn fronts_and_carcass_colours_are_the_given_ones() {
    for (code, row) in fixed("fronts") {
        let front = demo().front(&code).unwrap();
        assert_eq!(u64::from(front.pg), row["pg"].as_u64().unwrap(), "{code}");
        let board = if row["mat"] == "MDF" { Board::Mdf } else { Board::Chipboard };
        assert_eq!(front.mat, board, "{code}");
    }
    let all: Value = serde_json::from_str(FIXED).unwrap();
    for code in all["carcass"].as_array().unwrap() {
        assert!(demo().carcass(code.as_str().unwrap()).is_some(), "{code}");
    }
    assert_eq!(demo().valid_from, all["valid_from"]);
}

#[test]
fn handles_are_the_given_ones() {
    for (code, row) in fixed("handles") {
        let handle = demo().handle(&code).unwrap();
        let price = if flag(&row["push"]) {
            HandlePrice::Push { door: money(&row["door"]), drawer: money(&row["drawer"]) }
        } else if flag(&row["per_front"]) {
            HandlePrice::PerFront(money(&row["price"]))
        } else {
            HandlePrice::Each(money(&row["price"]))
        };
        assert_eq!(handle.price, price, "{code}");
        assert_eq!(Some(handle.proj), length(&row["proj"]), "{code}");
    }
}

#[test]
fn worktops_are_the_given_ones() {
    for (code, row) in fixed("worktops") {
        let worktop = demo().worktop(&code).unwrap();
        assert_eq!(serde_json::to_value(worktop.kind).unwrap(), row["kind"], "{code}");
        assert_eq!((Some(worktop.t), Some(worktop.max)), (length(&row["t"]), length(&row["max"])), "{code}");
        let price = if row["m2"].is_null() {
            WorktopPrice::Metre {
                m: money(&row["m"]),
                m900: money(&row["m900"]),
                m1200: money(&row["m1200"]),
            }
        } else {
            WorktopPrice::Square(money(&row["m2"]))
        };
        assert_eq!(worktop.price, price, "{code}");
        assert_eq!(worktop.templated, worktop.kind == WorktopKind::Stone, "{code}");
    }
}

#[test]
fn plinths_sinks_and_taps_are_the_given_ones() {
    for (code, price) in fixed("plinths") {
        assert_eq!(demo().plinth(&code).unwrap().m, money(&price), "{code}");
    }
    for (code, price) in fixed("taps") {
        assert_eq!(demo().tap(&code).unwrap().price, money(&price), "{code}");
    }
    for (code, row) in fixed("sinks") {
        let sink = demo().sink(&code).unwrap();
        assert_eq!(sink.price, money(&row["price"]), "{code}");
        assert_eq!(Some(sink.outer), length(&row["outer"]), "{code}");
        assert_eq!(sink.mount, if row["mount"] == "under" { Mount::Under } else { Mount::Top }, "{code}");
        assert_eq!(sink.ledge, flag(&row["ledge"]), "{code}");
    }
}

#[test]
fn appliances_and_their_recupel_classes_are_the_given_ones() {
    for (code, row) in fixed("appliances") {
        let appliance = demo().appliance(&code).unwrap();
        assert_eq!(appliance.price, money(&row["price"]), "{code}");
        assert_eq!(appliance.slot.key(), row["slot"], "{code}");
        assert_eq!(appliance.recupel, row["recupel"], "{code}");
        assert_eq!(
            (appliance.renov, appliance.notched),
            (flag(&row["renov"]), flag(&row["notched"])),
            "{code}"
        );
        let fuel = if row["fuel"] == "gas" { Fuel::Gas } else { Fuel::Induction };
        assert_eq!(appliance.fuel, (!row["fuel"].is_null()).then_some(fuel), "{code}");
        let measures = [
            ("w", appliance.w),
            ("cut", appliance.cut),
            ("nmin", appliance.nmin),
            ("nmax", appliance.nmax),
            ("niche", appliance.niche),
        ];
        for (key, measure) in measures.into_iter().filter(|(key, _)| !row[*key].is_null()) {
            assert_eq!(measure, length(&row[key]), "{code} {key}");
        }
    }
    for (class, gross) in fixed("recupel_gross") {
        assert_eq!(
            demo().recupel_class(&class).unwrap().gross_on(&demo().valid_from),
            money(&gross),
            "{class}"
        );
    }
}

#[test]
fn extras_are_the_given_ones() {
    for (code, row) in fixed("extras") {
        let extra = demo().extra(&code).unwrap();
        assert_eq!(extra.price, money(&row["price"]), "{code}");
        assert_eq!(extra.renov, flag(&row["renov"]), "{code}");
        assert_eq!(extra.slot.map(Slot::key), row["slot"].as_str(), "{code}");
        assert_eq!(extra.w, length(&row["w"]), "{code}");
        assert_eq!(extra.recupel.as_deref(), row["recupel"].as_str(), "{code}");
    }
}

#[test]
fn the_makers_measures_are_the_given_ones() {
    let given: std::collections::BTreeMap<String, Value> = fixed("settings").into_iter().collect();
    let ours = &demo().lengths;
    let pairs = [
        ("t_panel", &ours.panel),
        ("front_plane", &ours.front_plane),
        ("overhang_front", &ours.overhang_front),
        ("overhang_side", &ours.overhang_side),
        ("plinth_setback", &ours.plinth_setback),
        ("corner_a", &ours.corner_a),
        ("corner_a_push", &ours.corner_a_push),
        ("gap_ignore", &ours.gap_ignore),
        ("gap_filler_min", &ours.gap_filler_min),
        ("gap_filler_max", &ours.gap_filler_max),
    ];
    assert_eq!(pairs.len() + 1, given.len(), "every given measure is compared");
    for (key, row) in pairs {
        assert_eq!(Some(row.value), length(&given[key]), "{key}");
    }
    assert_eq!(demo().prices.grille.euro(), money(&given["grille"]));
}

#[test]
fn the_catalogue_is_as_wide_as_promised() {
    let demo = demo();
    assert!(demo.fronts.len() >= 16);
    for group in 1..=4 {
        assert!(demo.fronts.iter().any(|front| front.pg == group), "price group {group}");
    }
    assert!(demo.worktops.len() >= 12);
    assert!(demo.handles.len() >= 8);
    assert!(demo.sinks.len() >= 8);
    assert!(demo.taps.len() >= 8);
    assert!(demo.appliances.len() >= 30);
    let custom: Vec<&str> =
        demo.modules.iter().filter(|row| row.custom_width).map(|row| row.code.as_str()).collect();
    assert_eq!(custom, ["OD", "OLD", "OL3", "OL2", "OFL", "OSP", "BD", "HV"]);
    let names = (demo.modules.iter().map(|row| &row.name))
        .chain(demo.fronts.iter().map(|row| &row.name))
        .chain(demo.worktops.iter().map(|row| &row.name))
        .chain(demo.handles.iter().map(|row| &row.name))
        .chain(demo.sinks.iter().map(|row| &row.name))
        .chain(demo.taps.iter().map(|row| &row.name))
        .chain(demo.appliances.iter().map(|row| &row.name))
        .chain(demo.extras.iter().map(|row| &row.name));
    for name in names {
        assert!(!name.nl.is_empty() && !name.fr.is_empty() && !name.en.is_empty(), "{name:?}");
    }
}

#[test]
fn every_material_of_the_price_list_of_worktops_is_offered() {
    // domain.md §3.5: quartz 12 mm is group A less 10 % (330 → 297), 30 mm is 25 % more (412.50).
    let price = |code: &str| match &demo().worktop(code).unwrap().price {
        WorktopPrice::Square(price) => price.to_string(),
        WorktopPrice::Metre { m, .. } => m.to_string(),
    };
    let prices = ["W-QZ12-A", "W-QZ30-A", "W-QZ20-C", "W-GRA30", "W-CER20", "W-SOL38-WHITE", "W-INOX40"];
    assert_eq!(prices.map(price), ["297.00", "412.50", "540.00", "370.00", "520.00", "480.00", "620.00"]);
    // settled.md: solid surface is priced as stone without templating, stainless as compact.
    let worked = |code: &str| demo().worktop(code).map(|row: &Worktop| (row.kind, row.templated));
    assert_eq!(worked("W-SOL38-WHITE"), Some((WorktopKind::Stone, false)));
    assert_eq!(worked("W-INOX40"), Some((WorktopKind::Compact, false)));
}

// What the build refuses.

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue")
}

/// What is said of the demo catalogue after `from` became `to` in one of its files.
fn faults_with(file: &str, from: &str, to: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(sources()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} does not say {from}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    assemble(folder.path()).expect_err("a fault is refused")
}

#[test]
fn the_files_make_the_catalogue_that_ships() {
    let assembled: Catalogue = assemble(&sources()).unwrap();
    assert_eq!(&assembled, demo());
}

#[test]
fn another_price_is_another_version() {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(sources()).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    let path = folder.path().join("modules.csv");
    fs::write(&path, PRICE_LIST.replacen("165,181", "166,181", 1)).unwrap();
    let dearer = assemble(folder.path()).unwrap();
    assert_ne!(dearer.version, demo().version);
    assert!(dearer.version.starts_with("2026-11-01-"), "{}", dearer.version);
}

#[test]
fn a_price_list_row_of_an_unknown_cabinet_is_named() {
    let faults = faults_with("modules.csv", "OD-300,", "OX-300,");
    assert_eq!(faults, ["modules.csv OX-300: types.toml has no module OX"]);
}

#[test]
fn a_row_whose_family_differs_is_named() {
    let faults = faults_with("types.toml", "family = \"front_only\"", "family = \"base\"");
    assert_eq!(faults[0], "modules.csv VWF-450: family FrontOnly here, Base in types.toml");
}

#[test]
fn a_missing_price_is_named() {
    let faults = faults_with("modules.csv", "165,181,214,255", "165,0,214,255");
    assert_eq!(faults, ["OD-300: the price is missing"]);
    let faults = faults_with("modules.csv", "165,181,214,255", "165,,214,255");
    assert!(faults[0].starts_with("modules.csv: "), "{faults:?}");
    let faults = faults_with("prices.toml", "zone_2 = { value = \"75\"", "zone_2 = { value = \"30\"");
    assert_eq!(faults, ["zone_1: each delivery zone must reach farther than the one before it"]);
    let faults = faults_with("prices.toml", "grille = ", "grate = ");
    assert!(faults[0].starts_with("prices.toml: "), "{faults:?}");
    let faults = faults_with("finishes.toml", "each = \"5\"", "each = \"0\"");
    assert_eq!(faults, ["H-KNOB: the price is missing"]);
}

#[test]
fn fronts_that_do_not_fill_the_carcass_are_named() {
    // 647 + 3 + 127 = 777 = 780 − 3; a front of 646 leaves one short.
    let faults = faults_with("modules.csv", "D647/L127", "D646/L127");
    assert_eq!(faults, ["OLD-300: its fronts and gaps measure 776 mm where the carcass leaves 777"]);
    let faults = faults_with("modules.csv", "D647/L127", "D647/X127");
    assert_eq!(faults, ["OLD-300: X127 is not a front such as D777, L127 or D777w450"]);
}

#[test]
fn a_gap_that_the_fronts_of_the_price_list_do_not_leave_is_named() {
    let faults = faults_with("workshop.toml", "gap = { value = \"3\"", "gap = { value = \"4\"");
    assert_eq!(faults, ["gap: 4 mm is not the 3 mm that the fronts of the price list leave"]);
}

#[test]
fn a_code_that_stands_twice_is_named() {
    let faults = faults_with("equipment.toml", "code = \"T-PULL\"", "code = \"T-STD\"");
    assert_eq!(faults, ["T-STD: the code stands twice"]);
}

#[test]
fn an_appliance_without_class_measure_or_cabinet_is_named() {
    let faults = faults_with("equipment.toml", "code = \"1.1\"", "code = \"1.3\"");
    assert!(faults.contains(&"A-FR-88: Recupel class 1.1 is not known".to_owned()), "{faults:?}");
    let faults = faults_with("equipment.toml", "cut = 870\n", "");
    assert_eq!(faults, ["A-IND-90: the width of its cut-out, cut is missing"]);
    let faults = faults_with("equipment.toml", "niche = 880", "niche = 1025");
    assert_eq!(faults, ["A-FR-88: no cabinet can hold it"]);
}
