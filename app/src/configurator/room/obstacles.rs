//! Columns, pipes, beams, radiators and meters: added, measured, taken away.

use kitchen::edit::{Edit, RoomEdit};
use kitchen::length::Mm;
use kitchen::room::{Obstacle, ObstacleKind};
use leptos::prelude::*;

use super::{about, walls};
use crate::configurator::editor::Editor;
use crate::configurator::parts::{LengthField, Select};
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
    // A change is made to the obstacle as it is when it is changed.
    let change = move |set: &dyn Fn(&mut Obstacle)| {
        let Some(mut obstacle) = obstacle.get_untracked() else { return false };
        set(&mut obstacle);
        editor.apply(Edit::Room(RoomEdit::ChangeObstacle { index, obstacle }))
    };
    let field = move |label: &str, read: fn(&Obstacle) -> Mm, set: fn(&mut Obstacle, Mm)| {
        let value = Signal::derive(move || obstacle.get().map(|row| read(&row)).unwrap_or_default());
        let write = Callback::new(move |length: Mm| change(&|row| set(row, length)));
        view! { <LengthField label=label.to_owned() value change=write /> }
    };
    let about = move || obstacle.get().map(|row| about(editor, row.width, &row.wall));
    let wall = Signal::derive(move || obstacle.get().map(|row| row.wall.to_string()));
    let set_wall = Callback::new(move |wall: String| {
        change(&|row| row.wall = wall.as_str().into());
    });
    let remove = move |_| {
        editor.apply(Edit::Room(RoomEdit::RemoveObstacle { index }));
    };
    Some(view! {
        <details class="opening" open=open>
            <summary>{first.kind.name(language)} " " <span class="muted">{about}</span></summary>
            <Select
                label=text::room::on_wall(language).to_owned()
                choices=walls(editor)
                chosen=wall
                choose=set_wall
            />
            <div class="pair">
                {field(text::room::from_left(language), |row| row.x, |row, x| row.x = x)}
                {field(text::room::width(language), |row| row.width, |row, width| row.width = width)}
                {field(text::room::stands_out(language), |row| row.depth, |row, depth| row.depth = depth)}
                {field(text::room::opening_height(language), |row| row.height, |row, height| row.height = height)}
                {field(text::workbench::above_floor(language), |row| row.z, |row, z| row.z = z)}
            </div>
            <button type="button" class="quiet danger" on:click=remove>
                {text::room::remove(language)}
            </button>
        </details>
    })
}
