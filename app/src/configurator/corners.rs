//! A corner as one action: "hoek links", "hoek rechts".

use kitchen::catalogue::{Family, ModuleType};
use kitchen::design::Place;
use kitchen::edit::{Edit, Leg, RowEdit, apply, next_id};
use kitchen::geometry::Edge;
use kitchen::ids::Id;
use kitchen::kitchen::{End, Kitchen};
use kitchen::length::Mm;
use leptos::prelude::*;

use super::editor::Editor;

/// A button for each end of the open wall that is an inner corner.
#[component]
pub fn Corners() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let edges = Memo::new(move |_| {
        let Place::Wall(wall) = editor.place() else { return None };
        editor.kitchen(|kitchen| {
            let index = kitchen.design.room.wall_index(&wall)?;
            let surface = kitchen.surfaces.get(index)?;
            let corners = Edge::BOTH.map(|edge| matches!(surface.end(edge), End::Corner(_)));
            Some((wall.clone(), corners))
        })
    });
    move || {
        let (wall, corners) = edges.get()?;
        let titles = [text::workbench::corner_left(language), text::workbench::corner_right(language)];
        let buttons = Edge::BOTH.into_iter().zip(titles).zip(corners).filter(|(_, is_corner)| *is_corner);
        let buttons = buttons.map(|((edge, title), _)| {
            let wall = wall.clone();
            view! {
                <button type="button" class="secondary" on:click=move |_| solve(editor, &wall, edge)>
                    {title}
                </button>
            }
        });
        Some(view! { <div class="actions">{buttons.collect_view()}</div> })
    }
}

/// Takes the first corner unit of the catalogue that finds room; when none does, says why the first does not.
fn solve(editor: Editor, wall: &Id, edge: Edge) {
    let edits = editor.kitchen_now(|kitchen| solutions(kitchen, wall, edge));
    let fits =
        |edit: &&Edit| editor.kitchen_now(|kitchen| apply(kitchen.design, kitchen.catalogue, edit).is_ok());
    let Some(edit) = edits.iter().find(fits).or(edits.first()).cloned() else { return };
    let new = editor.now(next_id);
    if editor.apply(edit) {
        editor.desk.select(new);
    }
}

fn solutions(kitchen: &Kitchen<'_>, wall: &Id, edge: Edge) -> Vec<Edit> {
    let is_leg = |kind: &&ModuleType| kind.is_plain(Family::Base);
    let leg = kitchen
        .catalogue
        .modules
        .iter()
        .find(is_leg)
        .map(|kind| Leg { code: kind.code.as_str().into(), width: kind.nearest_width(Mm(600)) });
    let kinds = kitchen.catalogue.modules.iter().filter(|kind| kind.family == Family::Corner);
    let cells = kinds.flat_map(|kind| kind.cells.iter().map(move |cell| (kind, cell.width)));
    let solution = |(kind, width): (&ModuleType, Mm)| {
        let code = kind.code.as_str().into();
        Edit::Row(RowEdit::Corner { wall: wall.clone(), edge, code, width, leg: leg.clone() })
    };
    cells.map(solution).collect()
}
