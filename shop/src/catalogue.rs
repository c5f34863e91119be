//! The demo catalogue that ships with Passtuk, as the build put it together from `assets/catalogue`, and catalogues as
//! databases hold them.

use std::sync::LazyLock;

use kitchen::catalogue::Catalogue;
use serde_json::{Map, Value};

#[path = "../build/version.rs"]
mod version;

pub(crate) use version::named;

/// The demo catalogue as JSON, as the browser reads it.
pub static DEMO_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/catalogue.json"));

static DEMO: LazyLock<Catalogue> = LazyLock::new(|| {
    serde_json::from_str(DEMO_JSON).expect("the build wrote the catalogue that it had checked")
});

/// The demo catalogue.
pub fn demo() -> &'static Catalogue {
    &DEMO
}

/// A catalogue out of a database.
#[derive(Debug)]
pub(crate) struct Stored {
    /// The catalogue, complete.
    pub(crate) catalogue: Catalogue,
    /// What it lacked and has from the demo catalogue, such as `thresholds.prep_hint` or `taps.T-STD.height`.
    pub(crate) added: Vec<String>,
}

/// The parts of a catalogue in which everything has a name of its own.
const TABLES: [&str; 9] = [
    "",
    "/prices",
    "/lengths",
    "/thresholds",
    "/systems",
    "/systems/S780",
    "/systems/S720",
    "/workshop",
    "/workshop/construction",
];

/// Reads a catalogue that this program or one before it stored.
///
/// A new version of the program brings rows that an older price list does not have: those have the value of the demo
/// catalogue until the maker changes them. The same holds for what is new to know of a product that both list. What
/// the maker's list says is never changed, and no product is added to it.
///
/// # Errors
/// When it is no catalogue of this or an earlier version.
pub(crate) fn stored(json: &str) -> Result<Stored, serde_json::Error> {
    let mut stored: Value = serde_json::from_str(json)?;
    let demo: Value = serde_json::from_str(DEMO_JSON)?;
    let mut added = Vec::new();
    for table in TABLES {
        let path = table.trim_start_matches('/').replace('/', ".");
        if let (Some(rows), Some(demo)) = (stored.pointer_mut(table), demo.pointer(table)) {
            complete(rows, demo, &path, &mut added);
            for (name, list) in members(rows) {
                complete_list(list, &demo[&**name], &under(&path, name), &mut added);
            }
        }
    }
    Ok(Stored { catalogue: serde_json::from_value(stored)?, added })
}

/// Gives each product of a list what is known of it now; products are the same when their codes are.
fn complete_list(list: &mut Value, demo: &Value, path: &str, added: &mut Vec<String>) {
    let (Some(rows), Some(demo)) = (list.as_array_mut(), demo.as_array()) else { return };
    for row in rows {
        let Some(code) = row["code"].as_str().map(str::to_owned) else { continue };
        if let Some(ours) = demo.iter().find(|ours| ours["code"] == *code) {
            complete(row, ours, &under(path, &code), added);
        }
    }
}

/// Adds what is not there.
fn complete(stored: &mut Value, demo: &Value, path: &str, added: &mut Vec<String>) {
    let (Some(stored), Some(demo)) = (stored.as_object_mut(), demo.as_object()) else { return };
    for (name, value) in demo {
        if !stored.contains_key(name) {
            added.push(under(path, name));
            stored.insert(name.clone(), value.clone());
        }
    }
}

fn members(value: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    value.as_object_mut().into_iter().flat_map(Map::iter_mut)
}

fn under(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The demo catalogue, changed.
    fn changed(change: impl FnOnce(&mut Value)) -> String {
        let mut json = serde_json::from_str(DEMO_JSON).unwrap();
        change(&mut json);
        json.to_string()
    }

    fn remove(json: &mut Value, table: &str, name: &str) {
        json.pointer_mut(table).unwrap().as_object_mut().unwrap().remove(name).unwrap();
    }

    #[test]
    fn a_catalogue_of_this_version_is_read_as_it_is() {
        let Stored { catalogue, added } = stored(DEMO_JSON).unwrap();
        assert_eq!((&catalogue, added), (demo(), Vec::new()));
        assert_eq!(serde_json::to_string(&catalogue).unwrap(), DEMO_JSON);
        assert_eq!(named(catalogue).version, demo().version);
    }

    #[test]
    fn a_row_that_is_lacking_has_the_value_of_the_demo_catalogue_and_is_named() {
        let json = changed(|json| {
            remove(json, "/prices", "discount_most");
            remove(json, "/workshop/construction", "kerf");
            remove(json, "/systems", "S720");
            json["thresholds"]["aisle_error"]["value"] = 800.into();
        });
        let Stored { mut catalogue, added } = stored(&json).unwrap();
        assert_eq!(added, ["prices.discount_most", "systems.S720", "workshop.construction.kerf"]);
        assert_eq!(catalogue.thresholds.aisle_error.value.0, 800);
        catalogue.thresholds.aisle_error = demo().thresholds.aisle_error.clone();
        assert_eq!(catalogue, *demo());
    }

    #[test]
    fn a_product_is_completed_by_its_code_and_none_is_added() {
        let json = changed(|json| {
            let taps = json["taps"].as_array_mut().unwrap();
            taps.truncate(2);
            for tap in &mut *taps {
                tap.as_object_mut().unwrap().remove("height");
            }
            taps[0]["price"] = "99".into();
            taps[1]["code"] = "T-OWN".into();
        });
        let Stored { catalogue, added } = stored(&json).unwrap();
        assert_eq!(added, ["taps.T-STD.height"]);
        let taps: Vec<_> =
            catalogue.taps.iter().map(|tap| (&*tap.code, tap.price.to_string(), tap.height)).collect();
        let height = demo().tap("T-STD").unwrap().height;
        assert!(height.is_some());
        assert_eq!(taps, [("T-STD", "99.00".to_owned(), height), ("T-OWN", "165.00".to_owned(), None)]);
    }

    #[test]
    fn what_the_maker_left_out_of_a_product_stays_out() {
        let json = changed(|json| {
            let quiet = |row: &&mut Value| row["code"] == "A-HOOD-60-QUIET";
            json["appliances"].as_array_mut().unwrap().iter_mut().find(quiet).unwrap()["clearance"] =
                Value::Null;
        });
        let Stored { catalogue, added } = stored(&json).unwrap();
        assert_eq!(added, [""; 0]);
        assert!(demo().appliance("A-HOOD-60-QUIET").unwrap().clearance.is_some());
        assert_eq!(catalogue.appliance("A-HOOD-60-QUIET").unwrap().clearance, None);
    }

    #[test]
    fn what_is_no_catalogue_is_refused() {
        assert!(stored("{").is_err());
        assert!(stored("[]").is_err());
        assert!(stored(&changed(|json| json["prices"]["filler"]["value"] = "much".into())).is_err());
        assert!(stored(&changed(|json| json["prices"]["of_a_later_version"] = 1.into())).is_err());
    }
}
