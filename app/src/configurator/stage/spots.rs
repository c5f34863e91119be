//! Places for the type that was picked, for those who tap: a plus at each, and one at every joint where its
//! neighbours can make room.

use kitchen::design::Place;
use kitchen::drawing::View;
use kitchen::edit::{Edit, RowEdit, apply, next_id};
use kitchen::geometry::Span;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::snap::{Landing, places};
use leptos::prelude::*;
use text::format::centimetres;

use crate::configurator::desk::Picked;
use crate::configurator::editor::Editor;
use crate::configurator::places::place_of;

/// A plus: what it does, and where it stands.
#[derive(Clone, Debug, PartialEq)]
struct Plus {
    edit: Edit,
    /// Where the module's left side comes.
    x: Mm,
    /// The middle of the plus along the wall.
    middle: Mm,
    rise: Span,
}

/// Pluses on the wall or island side that is open.
#[component]
pub fn Spots(view: View) -> impl IntoView {
    let editor = Editor::expect();
    let spots = Memo::new(move |_| {
        let picked = editor.desk.picked.get()?;
        editor.kitchen(|kitchen| {
            let place = place_of(kitchen.design, &view)?;
            let landings = places(kitchen, &picked.dragged(), &place).ok()?;
            let free = landings.into_iter().map(|landing| free(&picked, landing)).collect::<Vec<_>>();
            Some((free, joints(kitchen, &picked, &place)))
        })
    });
    move || {
        let (free, joints) = spots.get()?;
        let apart = editor.desk.viewport.with(|viewport| viewport.px(30.0));
        let mut pluses = apart_by(free, apart);
        pluses.extend(joints);
        Some(pluses.into_iter().map(|plus| view! { <Spot plus /> }).collect_view())
    }
}

fn free(picked: &Picked, landing: Landing) -> Plus {
    let Landing { place, x, rise, .. } = landing;
    let (code, width) = (picked.code.clone(), picked.width);
    Plus { edit: Edit::Place { code, width, place, x }, x, middle: x + width.half(), rise }
}

/// The joints of the row on its level that open for it.
fn joints(kitchen: &Kitchen<'_>, picked: &Picked, place: &Place) -> Vec<Plus> {
    let Some(kind) = kitchen.catalogue.module(&picked.code).filter(|kind| !kind.family.is_corner()) else {
        return Vec::new();
    };
    let rows = kitchen.layout.rows.iter();
    let pairs = rows.flat_map(|row| row.modules.windows(2)).map(|pair| [pair[0], pair[1]]);
    let joint = |pair: [usize; 2]| {
        let [left, right] = pair.map(|unit| &kitchen.placed[unit]);
        let is_here = left.module.place == *place && left.family().stands() == kind.family.stands();
        let x = left.span.end;
        let (code, width) = (picked.code.clone(), picked.width);
        let edit = Edit::Row(RowEdit::Insert { code, width, place: place.clone(), x });
        let opens = is_here
            && right.span.start - x < width
            && apply(kitchen.design, kitchen.catalogue, &edit).is_ok();
        opens.then_some(Plus { edit, x, middle: x, rise: left.rise })
    };
    pairs.filter_map(joint).collect()
}

/// Pluses that would cover each other are one.
fn apart_by(pluses: Vec<Plus>, distance: f64) -> Vec<Plus> {
    let mut kept: Vec<Plus> = Vec::new();
    for plus in pluses {
        if kept.last().is_none_or(|last| f64::from((plus.x - last.x).0) >= distance) {
            kept.push(plus);
        }
    }
    kept
}

#[component]
fn Spot(plus: Plus) -> impl IntoView {
    let editor = Editor::expect();
    let viewport = editor.desk.viewport;
    let px = move |pixels: f64| viewport.with(|viewport| viewport.px(pixels));
    let x = f64::from(plus.middle.0);
    let y = -f64::from(plus.rise.middle().0);
    let label = text::workbench::spot(editor.language, centimetres(editor.language, plus.x.0));
    let place = move || {
        let id = editor.now(next_id);
        if editor.apply(plus.edit.clone()) {
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
