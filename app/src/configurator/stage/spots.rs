//! Places for the type that was picked, for those who tap: a plus at each.

use kitchen::design::Place;
use kitchen::drawing::View;
use kitchen::edit::{Edit, next_id};
use kitchen::length::Mm;
use kitchen::snap::{Landing, places};
use leptos::prelude::*;
use text::format::centimetres;

use crate::configurator::editor::Editor;

/// Pluses on the wall that is open.
#[component]
pub fn Spots(view: View) -> impl IntoView {
    let editor = Editor::expect();
    let spots = Memo::new(move |_| match (&view, editor.desk.picked.get()) {
        (View::Wall(wall), Some(picked)) => editor.kitchen(|kitchen| {
            let place = Place::Wall(kitchen.design.room.walls.get(*wall)?.id.clone());
            Some((picked.width, places(kitchen, &picked.dragged(), &place).ok()?))
        }),
        _ => None,
    });
    move || {
        let (width, landings) = spots.get()?;
        let apart = editor.desk.viewport.with(|viewport| viewport.px(30.0));
        Some(
            apart_by(landings, apart)
                .into_iter()
                .map(|landing| view! { <Spot landing width /> })
                .collect_view(),
        )
    }
}

/// Pluses that would cover each other are one.
fn apart_by(landings: Vec<Landing>, distance: f64) -> Vec<Landing> {
    let mut kept: Vec<Landing> = Vec::new();
    for landing in landings {
        if kept.last().is_none_or(|last| f64::from((landing.x - last.x).0) >= distance) {
            kept.push(landing);
        }
    }
    kept
}

#[component]
fn Spot(landing: Landing, width: Mm) -> impl IntoView {
    let editor = Editor::expect();
    let viewport = editor.desk.viewport;
    let px = move |pixels: f64| viewport.with(|viewport| viewport.px(pixels));
    let x = f64::from(landing.x.0) + f64::from(width.0) / 2.0;
    let y = -f64::from(landing.rise.middle().0);
    let label = text::workbench::spot(editor.language, centimetres(editor.language, landing.x.0));
    let place = move || {
        let Some(picked) = editor.desk.picked.get_untracked() else { return };
        let id = editor.now(next_id);
        let (place, x) = (landing.place.clone(), landing.x);
        if editor.apply(Edit::Place { code: picked.code, width: picked.width, place, x }) {
            editor.desk.picked.set(None);
            editor.desk.ghost.set(None);
            editor.desk.select(id);
        }
    };
    let pressed = place.clone();
    view! {
        <g
            class="spot"
            role="button"
            tabindex="0"
            aria-label=label
            on:pointerup=move |event| {
                event.stop_propagation();
                place();
            }
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    pressed();
                }
            }
        >
            <circle class="spot-reach" cx=x cy=y r=move || px(22.0) />
            <circle cx=x cy=y r=move || px(13.0) />
            <path d=move || {
                let arm = px(5.5);
                format!("M{} {y}h{}M{x} {}v{}", x - arm, arm * 2.0, y - arm, arm * 2.0)
            } />
        </g>
    }
    .into_any()
}
