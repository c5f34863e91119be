//! `passtuk draw`: a view of a design file as SVG.

use kitchen::drawing::{self, View};
use kitchen::kitchen::Kitchen;

use super::{Refusal, print, read};
use crate::cli::DrawArgs;

/// Prints the drawing of a design file.
pub fn run(args: &DrawArgs) -> Result<(), Refusal> {
    let (catalogue, design) = read(&args.source)?;
    let Some(view) = View::named(&args.view, &design) else {
        let walls = design.room.walls.iter().map(|wall| &*wall.id);
        let islands = design.islands.iter().map(|island| &*island.id);
        let known: Vec<&str> = std::iter::once("plan").chain(walls).chain(islands).collect();
        return Err(Refusal::new(format!(
            "“{}” is no view of this kitchen; it has {}",
            args.view,
            known.join(", ")
        )));
    };
    print(&drawing::svg(&drawing::draw(&Kitchen::new(&design, &catalogue), &view)))
}
