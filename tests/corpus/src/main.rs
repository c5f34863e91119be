//! Writes the demo catalogue and the native answers about the whole corpus into a folder, for
//! `scripts/corpus-in-wasm` to compare with the browser's, and every scene for `scripts/scenes` to validate.

use std::path::PathBuf;
use std::{env, fs, io};

use answers::answer;
use kitchen::scene::{glb, scene};

fn main() -> io::Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to write to: corpus FOLDER"));
    };
    let scenes = folder.join("scenes");
    if scenes.exists() {
        fs::remove_dir_all(&scenes)?;
    }
    fs::create_dir_all(&scenes)?;
    let catalogue = serde_json::to_string(corpus::demo())?;
    fs::write(folder.join("catalogue.json"), &catalogue)?;
    let mut designs = Vec::new();
    let mut lines = String::new();
    for (kind, _) in corpus::KINDS {
        for (name, design) in corpus::files(kind) {
            for part in [kind, "/", &name, " ", &answer(&catalogue, &design), "\n"] {
                lines.push_str(part);
            }
            designs.push((format!("{kind}/{name}"), design));
        }
    }
    for (kind, _) in corpus::KINDS.iter().filter(|(kind, _)| *kind != "invalid") {
        for (name, design) in corpus::designs(kind) {
            let file = glb(&scene(&corpus::kitchen_of(&design)));
            fs::write(scenes.join(format!("{kind}-{name}.glb")), file)?;
        }
    }
    fs::write(folder.join("designs.json"), serde_json::to_string(&designs)?)?;
    fs::write(folder.join("native.txt"), lines)
}
