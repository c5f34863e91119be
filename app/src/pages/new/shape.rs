//! The shape, the lengths of its walls, and what stands at its ends.

use leptos::prelude::*;

use super::Form;
use crate::app::language;
use crate::room_draft::{RoomDraft, Shape};
use crate::ui::TextField;

/// Four shapes to choose from, each with its outline.
#[component]
pub fn Shapes(form: Form) -> impl IntoView {
    let language = language();
    let shapes = Shape::ALL.map(|shape| {
        let (name, about, outline) = match shape {
            Shape::Straight => {
                (text::shape::straight(language), text::shape::straight_about(language), "M6 12h52")
            }
            Shape::L => (text::shape::l(language), text::shape::l_about(language), "M6 12h52v34"),
            Shape::U => (text::shape::u(language), text::shape::u_about(language), "M6 12h52v34H6"),
            Shape::Galley => {
                (text::shape::galley(language), text::shape::galley_about(language), "M6 12h52M6 46h52")
            }
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="draft[shape]"
                    value=shape.key()
                    checked=shape == Shape::default()
                    on:change=move |_| form.draft.update(|draft| draft.shape = shape)
                />
                <svg viewBox="0 0 64 52" aria-hidden="true">
                    <path d=outline />
                </svg>
                <b>{name}</b>
                <small>{about}</small>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{text::room::shape(language)}</legend>
            <div class="choices">{shapes.into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// The lengths of the walls with cabinets and the height of the room.
#[component]
pub fn Lengths(form: Form) -> impl IntoView {
    let language = language();
    let count = Memo::new(move |_| form.draft.with(|draft| draft.shape.walls()));
    let length = move |wall: usize| {
        let field = format!("length-{wall}");
        let letter = move |draft: &RoomDraft| draft.letters().get(wall).copied().unwrap_or('A');
        let label = Signal::derive(move || text::room::wall_length(language, form.draft.with(letter)));
        view! {
            <TextField
                id=field.clone()
                name=format!("draft[lengths][{wall}]")
                label
                value=form.text(move |draft| draft.lengths.get(wall).map_or("", String::as_str))
                on_input=form.set(move |draft| &mut draft.lengths[wall])
                on_leave=form.leave(field.clone())
                fault=form.fault(field)
                inputmode="decimal"
            />
        }
    };
    view! {
        <fieldset>
            <legend>{text::room::lengths(language)}</legend>
            <p class="muted">{text::room::cm_hint(language)}</p>
            <div class="grid">
                <For each=move || 0..count.get() key=|wall| *wall children=length />
                <TextField
                    id="height"
                    name="draft[height]"
                    label=text::room::height(language).to_owned()
                    value=form.text(|draft| &draft.height)
                    on_input=form.set(|draft| &mut draft.height)
                    on_leave=form.leave("height")
                    fault=form.fault("height")
                    inputmode="decimal"
                />
            </div>
        </fieldset>
    }
}

/// Whether a wall stands at the outer ends.
#[component]
pub fn Ends(form: Form) -> impl IntoView {
    let language = language();
    let tick = |is_on: bool| if is_on { "on".to_owned() } else { String::new() };
    view! {
        <fieldset>
            <legend>{text::room::side_walls(language)}</legend>
            <label class="tick">
                <input
                    type="checkbox"
                    name="draft[left]"
                    checked=true
                    on:change:target=move |event| {
                        form.draft.update(|draft| draft.left = tick(event.target().checked()));
                    }
                />
                {text::room::side_left(language)}
            </label>
            <label class="tick">
                <input
                    type="checkbox"
                    name="draft[right]"
                    checked=true
                    on:change:target=move |event| {
                        form.draft.update(|draft| draft.right = tick(event.target().checked()));
                    }
                />
                {text::room::side_right(language)}
            </label>
        </fieldset>
    }
}
