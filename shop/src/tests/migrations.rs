//! The two folders of migrations say the same: names of files, tables, columns, types, keys, checks.

use std::collections::BTreeMap;
use std::path::Path;

fn folder(name: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations").join(name);
    let files = std::fs::read_dir(path).unwrap().map(|file| file.unwrap().path());
    files
        .map(|file| {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(file).unwrap())
        })
        .collect()
}

/// What a SQLite migration says in the words of PostgreSQL: exactly the pairs of `migrations/README.md`.
fn in_postgres_words(sqlite: &str) -> String {
    let mut lines = Vec::new();
    for line in sqlite.lines() {
        let is_flag = line.contains(" integer ") && line.contains(" in (0, 1))");
        let line = if is_flag {
            let (name, _) = line.trim_start().split_once(' ').unwrap();
            format!("  {name} boolean not null,")
        } else {
            line.replace(" integer ", " bigint ").replace(" integer,", " bigint,")
        };
        lines.push(line.replace(") strict;", ");"));
    }
    lines.join("\n")
}

#[test]
fn both_folders_have_the_same_files() {
    let names = |name| folder(name).into_keys().collect::<Vec<_>>();
    assert_eq!(names("sqlite"), names("postgres"));
}

#[test]
fn both_folders_say_the_same_in_the_portable_subset() {
    let postgres = folder("postgres");
    for (name, sqlite) in folder("sqlite") {
        let expected: Vec<String> = in_postgres_words(&sqlite).lines().map(str::to_owned).collect();
        let written: Vec<String> =
            postgres[&name].lines().map(|line| line.replace(" collate \"C\"", "")).collect();
        assert_eq!(expected, written, "{name}");
    }
}

#[test]
fn every_table_of_sqlite_is_strict() {
    for (name, sql) in folder("sqlite") {
        let tables = sql.matches("create table").count();
        assert_eq!(tables, sql.matches(") strict;").count(), "{name}");
    }
}

#[tokio::test]
async fn postgres_and_sqlite_end_up_with_the_same_columns() {
    super::Ground::on_sqlite(async |sqlite| {
        let on_postgres = super::Ground::on_postgres(async |postgres| {
            let of_sqlite = sqlite.shop.store.columns().await;
            let of_postgres = postgres.shop.store.columns().await;
            assert!(of_sqlite.len() > 50, "{of_sqlite:?}");
            assert_eq!(of_sqlite, of_postgres);
        });
        Box::pin(on_postgres).await;
    })
    .await;
}
