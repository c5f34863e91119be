//! Writes the demo catalogue and the native answers about the whole corpus into a folder, for
//! `scripts/corpus-in-wasm` to compare with the browser's.

use std::path::PathBuf;
use std::{env, fs, io};

use answers::answer;
use shop::catalogue::DEMO_JSON;

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to write to: corpus FOLDER"));
    };
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("catalogue.json"), DEMO_JSON)?;
    let mut designs = Vec::new();
    let mut lines = String::new();
    for (kind, _) in tests::KINDS {
        for (name, design) in tests::files(kind) {
            for part in [kind, "/", &name, " ", &answer(DEMO_JSON, &design), "\n"] {
                lines.push_str(part);
            }
            designs.push((format!("{kind}/{name}"), design));
        }
    }
    fs::write(folder.join("designs.json"), serde_json::to_string(&designs)?)?;
    fs::write(folder.join("native.txt"), lines)
}
