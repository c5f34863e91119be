//! Which crate may know which: `text ← kitchen ← shop ← app ← server`, `kitchen ← app ← frontend`, and who may
//! name the libraries behind input and output (docs/ARCHITECTURE.md).

use std::collections::BTreeMap;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

fn metadata() -> Metadata {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap()
}

/// The crates that each crate of the house names outside its tests.
fn named() -> BTreeMap<String, Vec<String>> {
    let normal = |kind: DependencyKind| kind != DependencyKind::Development;
    let names = |package: &cargo_metadata::Package| {
        let named = package.dependencies.iter().filter(|dependency| normal(dependency.kind));
        let mut named: Vec<String> = named.map(|dependency| dependency.name.clone()).collect();
        named.sort();
        named.dedup();
        named
    };
    metadata().packages.iter().map(|package| (package.name.to_string(), names(package))).collect()
}

#[test]
fn every_crate_names_only_crates_further_down_its_chain() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("text", &[][..]),
        ("kitchen", &["text"]),
        ("shop", &["kitchen", "text"]),
        ("app", &["kitchen", "shop", "text"]),
        ("server", &["app", "kitchen", "shop", "text"]),
        ("frontend", &["app", "kitchen", "text"]),
        ("answers", &["kitchen"]),
        ("corpus", &["answers", "kitchen"]),
        ("tests", &["answers", "corpus", "kitchen", "shop", "text"]),
    ]);
    let named = named();
    assert_eq!(named.keys().collect::<Vec<_>>(), allowed.keys().collect::<Vec<_>>());
    for (name, dependencies) in &named {
        let house = dependencies.iter().filter(|dependency| named.contains_key(*dependency));
        for dependency in house {
            assert!(allowed[name.as_str()].contains(&dependency.as_str()), "{name} names {dependency}");
        }
    }
}

#[test]
fn app_names_shop_only_behind_the_feature_of_the_server() {
    let metadata = metadata();
    let app = metadata.packages.iter().find(|package| package.name.as_str() == "app").unwrap();
    let shop = app.dependencies.iter().find(|dependency| dependency.name == "shop").unwrap();
    assert!(shop.optional, "app names shop in the browser, too");
    let with_shop = app.features.iter().filter(|(_, parts)| parts.iter().any(|part| part == "dep:shop"));
    assert_eq!(with_shop.map(|(feature, _)| feature.as_str()).collect::<Vec<_>>(), ["ssr"]);
}

#[test]
fn only_shop_knows_the_database_the_mail_the_pictures_and_the_passwords() {
    for (name, dependencies) in named() {
        for library in ["sqlx", "lettre", "image", "resvg", "argon2"] {
            let names_it = dependencies.iter().any(|dependency| dependency == library);
            assert!(!names_it || name == "shop", "{name} names {library}");
        }
        let pages = ["app", "frontend", "server"];
        for library in dependencies.iter().filter(|dependency| dependency.starts_with("leptos")) {
            assert!(pages.contains(&name.as_str()), "{name} names {library}");
        }
    }
}

#[test]
fn the_kitchen_is_pure() {
    let kitchen = &named()["kitchen"];
    let allowed = ["rust_decimal", "serde", "serde_json", "serde_path_to_error", "text", "thiserror"];
    for dependency in kitchen {
        assert!(allowed.contains(&dependency.as_str()), "kitchen names {dependency}");
    }
}
