//! `passtuk scene`: a design file in three dimensions, as GLB.

use std::io::{self, IsTerminal};

use kitchen::kitchen::Kitchen;
use kitchen::scene;

use super::{Refusal, read, write};
use crate::cli::SceneArgs;

/// Writes the GLB of a design file to standard output; not to a screen, which it would only confuse.
pub fn run(args: &SceneArgs) -> Result<(), Refusal> {
    let (catalogue, design) = read(&args.source)?;
    if io::stdout().is_terminal() {
        return Err(Refusal::new(
            "A GLB is no text; send it to a file: passtuk scene kitchen.json > kitchen.glb",
        ));
    }
    write(&scene::glb(&scene::scene(&Kitchen::new(&design, &catalogue))))
}
