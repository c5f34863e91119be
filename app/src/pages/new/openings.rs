//! Doors, windows, passages and the water point.

use kitchen::room::{Hinge, OpeningKind, Opens};
use leptos::prelude::*;

use super::Form;
use super::listed::{Card, Listed, more};
use crate::app::language;
use crate::room_draft::{OpeningDraft, RoomDraft};
use crate::ui::TextField;

/// The doors and windows so far, and buttons for more.
#[component]
pub fn Openings(form: Form) -> impl IntoView {
    let language = language();
    let count = Memo::new(move |_| form.draft.with(|draft| draft.openings.len()));
    let add = move |kind| {
        form.draft.update(|draft| {
            let usual = OpeningDraft::usual(kind, draft);
            draft.openings.push(usual);
        });
    };
    let buttons = [
        (OpeningKind::Window, text::room::add_window(language)),
        (OpeningKind::Door, text::room::add_door(language)),
        (OpeningKind::Passage, text::room::add_passage(language)),
    ];
    let buttons = buttons.map(|(kind, title)| more(title.to_owned(), move || add(kind)));
    view! {
        <Listed
            legend=text::room::openings(language)
            none=text::room::openings_none(language)
            count
            row=move |index| view! { <Row form index /> }
            buttons=buttons.into()
        />
    }
}

/// One opening.
#[component]
fn Row(form: Form, index: usize) -> impl IntoView {
    let language = language();
    let kind = form.draft.with_untracked(|draft| draft.openings[index].kind);
    let kind_key = match kind {
        OpeningKind::Window => "window",
        OpeningKind::Door => "door",
        OpeningKind::Passage => "passage",
    };
    let title = text::room::opening(language, kind.name(language), index + 1);
    let remove = Callback::new(move |()| {
        form.draft.update(|draft| {
            draft.openings.remove(index);
        });
    });
    view! {
        <Card title name=format!("draft[openings][{index}]") kind=kind_key remove>
            <OnWall
                form
                id=format!("opening-{index}-wall")
                name=format!("draft[openings][{index}][wall]")
                get=move |draft: &RoomDraft| draft.openings.get(index).map_or(0, |opening| opening.wall)
                set=move |draft: &mut RoomDraft, wall| draft.openings[index].wall = wall
            />
            <Measure form index part=Part::X label=text::room::from_left(language) />
            <Measure form index part=Part::Width label=text::room::width(language) />
            {(kind == OpeningKind::Window)
                .then(|| view! { <Measure form index part=Part::Sill label=text::room::sill(language) /> })}
            <Measure form index part=Part::Height label=text::room::opening_height(language) />
            {(kind != OpeningKind::Passage).then(|| view! { <Swing form index /> })}
        </Card>
    }
}

/// A measure of an opening.
#[derive(Clone, Copy)]
enum Part {
    X,
    Width,
    Sill,
    Height,
}

impl Part {
    fn key(self) -> &'static str {
        match self {
            Part::X => "x",
            Part::Width => "width",
            Part::Sill => "sill",
            Part::Height => "height",
        }
    }

    fn of(self, opening: &OpeningDraft) -> &str {
        match self {
            Part::X => &opening.x,
            Part::Width => &opening.width,
            Part::Sill => &opening.sill,
            Part::Height => &opening.height,
        }
    }

    fn of_mut(self, opening: &mut OpeningDraft) -> &mut String {
        match self {
            Part::X => &mut opening.x,
            Part::Width => &mut opening.width,
            Part::Sill => &mut opening.sill,
            Part::Height => &mut opening.height,
        }
    }
}

#[component]
fn Measure(form: Form, index: usize, part: Part, label: &'static str) -> impl IntoView {
    let field = format!("opening-{index}-{}", part.key());
    view! {
        <TextField
            id=field.clone()
            name=format!("draft[openings][{index}][{}]", part.key())
            label=label.to_owned()
            value=form.text(move |draft| draft.openings.get(index).map_or("", |opening| part.of(opening)))
            on_input=form.set(move |draft| part.of_mut(&mut draft.openings[index]))
            on_leave=form.leave(field.clone())
            fault=form.fault(field)
            inputmode="decimal"
        />
    }
}

/// How an opening opens, and where it hinges.
#[component]
fn Swing(form: Form, index: usize) -> impl IntoView {
    let language = language();
    let opens = [
        (Opens::Inward, "inward", text::room::opens_inward(language)),
        (Opens::Outward, "outward", text::room::opens_outward(language)),
        (Opens::Fixed, "fixed", text::room::opens_fixed(language)),
    ];
    let hinges = [
        (Hinge::Left, Hinge::Left.key(), text::room::hinge_left(language)),
        (Hinge::Right, Hinge::Right.key(), text::room::hinge_right(language)),
    ];
    let (now_opens, now_hinge) =
        form.draft.with_untracked(|draft| (draft.openings[index].opens, draft.openings[index].hinge));
    let set_opens = move |key: String| {
        if let Some((opens, ..)) = opens.iter().find(|(_, known, _)| *known == key) {
            form.draft.update(|draft| draft.openings[index].opens = *opens);
        }
    };
    let set_hinge = move |key: String| {
        if let Some((hinge, ..)) = hinges.iter().find(|(_, known, _)| *known == key) {
            form.draft.update(|draft| draft.openings[index].hinge = *hinge);
        }
    };
    let (opens_id, hinge_id) = (format!("opening-{index}-opens"), format!("opening-{index}-hinge"));
    view! {
        <div class="field">
            <label for=opens_id.clone()>{text::room::opens(language)}</label>
            <select
                id=opens_id
                name=format!("draft[openings][{index}][opens]")
                on:change:target=move |event| set_opens(event.target().value())
            >
                {opens.map(|(value, key, title)| view! { <option value=key selected=value == now_opens>{title}</option> })
                    .into_iter()
                    .collect_view()}
            </select>
        </div>
        <div class="field">
            <label for=hinge_id.clone()>{text::room::hinge(language)}</label>
            <select
                id=hinge_id
                name=format!("draft[openings][{index}][hinge]")
                on:change:target=move |event| set_hinge(event.target().value())
            >
                {hinges.map(|(value, key, title)| view! { <option value=key selected=value == now_hinge>{title}</option> })
                    .into_iter()
                    .collect_view()}
            </select>
        </div>
    }
}

/// The choice of a wall by its letter.
#[component]
pub(super) fn OnWall<G, S>(form: Form, id: String, name: String, get: G, set: S) -> impl IntoView
where
    G: Fn(&RoomDraft) -> usize + Send + Sync + 'static,
    S: Fn(&mut RoomDraft, usize) + Copy + Send + Sync + 'static,
{
    let letters = Memo::new(move |_| form.draft.with(RoomDraft::letters));
    let chosen = Memo::new(move |_| form.draft.with(&get));
    let options = move || {
        let options = letters.get().into_iter().enumerate();
        let option = |(wall, letter): (usize, char)| {
            view! { <option value=wall.to_string() selected=move || chosen.get() == wall>{letter.to_string()}</option> }
        };
        options.map(option).collect_view()
    };
    view! {
        <div class="field">
            <label for=id.clone()>{text::room::on_wall(language())}</label>
            <select
                id=id
                name=name
                on:change:target=move |event| {
                    if let Ok(wall) = event.target().value().parse() {
                        form.draft.update(|draft| set(draft, wall));
                    }
                }
            >
                {options}
            </select>
        </div>
    }
}

/// Where the water is, if that is known.
#[component]
pub fn Water(form: Form) -> impl IntoView {
    let language = language();
    let is_known = Memo::new(move |_| form.draft.with(|draft| !draft.water.is_empty()));
    view! {
        <fieldset>
            <legend>{text::room::water(language)}</legend>
            <label class="tick">
                <input
                    type="checkbox"
                    name="draft[water]"
                    on:change:target=move |event| {
                        let is_on = event.target().checked();
                        form.draft.update(|draft| draft.water = if is_on { "on".to_owned() } else { String::new() });
                    }
                />
                {text::room::water_known(language)}
            </label>
            <Show when=move || is_known.get()>
                <div class="grid">
                    <OnWall
                        form
                        id="water-wall".to_owned()
                        name="draft[water_wall]".to_owned()
                        get=|draft: &RoomDraft| draft.water_wall
                        set=|draft: &mut RoomDraft, wall| draft.water_wall = wall
                    />
                    <TextField
                        id="water-x"
                        name="draft[water_x]"
                        label=text::room::from_left(language).to_owned()
                        value=form.text(|draft| &draft.water_x)
                        on_input=form.set(|draft| &mut draft.water_x)
                        on_leave=form.leave("water-x")
                        fault=form.fault("water-x")
                        inputmode="decimal"
                    />
                </div>
                <p class="muted">{text::room::water_about(language)}</p>
            </Show>
        </fieldset>
    }
}
