//! Columns, pipes, beams, radiators and meters: added, measured, taken away.

use kitchen::edit::{Edit, RoomEdit};
use kitchen::room::ObstacleKind;
use leptos::prelude::*;

use super::about;
use super::row::Row;
use crate::configurator::editor::Editor;
use crate::room_draft::usual_obstacle;

/// What stands in the way, and buttons for more. What was added last lies open, to be measured.
#[component]
pub(super) fn Obstacles() -> impl IntoView {
    let editor = Editor::expect();
    let count = Memo::new(move |_| editor.with(|design| design.room.obstacles.len()));
    let fresh = RwSignal::new(None::<usize>);
    let rows = move || {
        let fresh = fresh.get_untracked();
        (0..count.get()).map(|index| view! { <Fields index open=fresh == Some(index) /> }).collect_view()
    };
    let buttons = ObstacleKind::ALL.map(|kind| {
        view! {
            <button
                type="button"
                class="secondary"
                on:click=move |_| {
                    fresh.set(Some(count.get_untracked()));
                    add(editor, kind);
                }
            >
                "+ "
                {kind.name(editor.language)}
            </button>
        }
    });
    view! {
        {rows}
        <div class="actions">{buttons.into_iter().collect_view()}</div>
    }
}

/// One of a usual size, at the left end of the wall in view.
fn add(editor: Editor, kind: ObstacleKind) {
    let wall = untrack(|| editor.wall());
    let usual = editor.now(|design| {
        let room = &design.room;
        let length = room.walls[room.wall_index(&wall)?].length;
        Some(usual_obstacle(kind, wall, length, room.height))
    });
    if let Some(usual) = usual {
        editor.apply(Edit::Room(RoomEdit::AddObstacle(usual)));
    }
}

#[component]
fn Fields(index: usize, open: bool) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let obstacle = Memo::new(move |_| editor.with(|design| design.room.obstacles.get(index).cloned()));
    let first = obstacle.get_untracked()?;
    let row = Row::new(obstacle, move |obstacle| {
        editor.apply(Edit::Room(RoomEdit::ChangeObstacle { index, obstacle }))
    });
    let about = move || obstacle.get().map(|row| about(editor, row.width, &row.wall));
    let remove = move |_| {
        editor.apply(Edit::Room(RoomEdit::RemoveObstacle { index }));
    };
    Some(view! {
        <details class="opening" open=open>
            <summary>{first.kind.name(language)} " " <span class="muted">{about}</span></summary>
            {row.wall(editor, |row| &row.wall, |row, wall| row.wall = wall)}
            <div class="pair">
                {row.length(text::room::from_left(language), |row| row.x, |row, x| row.x = x)}
                {row.length(text::room::width(language), |row| row.width, |row, width| row.width = width)}
                {row.length(text::room::stands_out(language), |row| row.depth, |row, depth| row.depth = depth)}
                {row.length(text::room::opening_height(language), |row| row.height, |row, height| row.height = height)}
                {row.length(text::workbench::above_floor(language), |row| row.z, |row, z| row.z = z)}
            </div>
            <button type="button" class="quiet danger" on:click=remove>
                {text::room::remove(language)}
            </button>
        </details>
    })
}
