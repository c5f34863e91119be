//! Walls and islands by the names that people read, and the views that show them.

use kitchen::design::{Design, Place};
use kitchen::drawing::View;

use super::editor::Editor;
use crate::words;

/// A wall's name, or an island's with its side where both carry units.
pub fn place_name(editor: Editor, place: &Place) -> String {
    editor.kitchen(|kitchen| words::place(kitchen, place, editor.language))
}

/// Every elevation with its name: the walls, and the sides of islands that carry units or have room for them.
pub fn elevations(editor: Editor) -> Vec<(View, String)> {
    editor.kitchen(|kitchen| {
        let design = kitchen.design;
        let walls = design.room.walls.iter().map(|wall| Place::Wall(wall.id.clone()));
        let islands = design.islands.iter().enumerate();
        let sides = islands.flat_map(|(index, island)| {
            let sides = kitchen.carrying_sides(index).into_iter();
            sides.map(|side| Place::Island(island.id.clone(), side))
        });
        let named =
            |place: Place| Some((View::of(design, &place)?, words::place(kitchen, &place, editor.language)));
        walls.chain(sides).filter_map(named).collect()
    })
}

/// The wall or island side that an elevation shows; none for the plan, or for one that is gone.
pub fn place_of(design: &Design, view: &View) -> Option<Place> {
    match view {
        View::Plan => None,
        View::Wall(wall) => Some(Place::Wall(design.room.walls.get(*wall)?.id.clone())),
        View::Island(island, side) => Some(Place::Island(design.islands.get(*island)?.id.clone(), *side)),
    }
}
