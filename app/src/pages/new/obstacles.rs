//! What stands in the way: columns, pipes, beams, radiators, meters.

use kitchen::room::ObstacleKind;
use leptos::prelude::*;

use super::Form;
use super::listed::{Card, Listed, more};
use super::openings::OnWall;
use crate::app::language;
use crate::room_draft::{ObstacleDraft, RoomDraft, hangs};
use crate::ui::TextField;

/// The obstacles so far, and buttons for more.
#[component]
pub fn Obstacles(form: Form) -> impl IntoView {
    let language = language();
    let count = Memo::new(move |_| form.draft.with(|draft| draft.obstacles.len()));
    let add = move |kind| {
        form.draft.update(|draft| {
            let usual = ObstacleDraft::usual(kind, draft);
            draft.obstacles.push(usual);
        });
    };
    let button = |kind: ObstacleKind| more(format!("+ {}", kind.name(language)), move || add(kind));
    view! {
        <Listed
            legend=text::room::obstacles(language)
            none=text::room::obstacles_none(language)
            count
            row=move |index| view! { <Row form index /> }
            buttons=ObstacleKind::ALL.map(button).into()
        />
    }
}

/// One obstacle.
#[component]
fn Row(form: Form, index: usize) -> impl IntoView {
    let language = language();
    let kind = form.draft.with_untracked(|draft| draft.obstacles[index].kind);
    let title = text::room::opening(language, kind.name(language), index + 1);
    let measures = Part::ALL.into_iter().filter(|part| *part != Part::AboveFloor || hangs(kind));
    let measures = measures.map(|part| view! { <Measure form index part /> }).collect_view();
    let remove = Callback::new(move |()| {
        form.draft.update(|draft| {
            draft.obstacles.remove(index);
        });
    });
    view! {
        <Card title name=format!("draft[obstacles][{index}]") kind=kind.key() remove>
            <OnWall
                form
                id=format!("obstacle-{index}-wall")
                name=format!("draft[obstacles][{index}][wall]")
                get=move |draft: &RoomDraft| draft.obstacles.get(index).map_or(0, |obstacle| obstacle.wall)
                set=move |draft: &mut RoomDraft, wall| draft.obstacles[index].wall = wall
            />
            {measures}
        </Card>
    }
}

/// A measure of an obstacle.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    X,
    Width,
    Depth,
    Height,
    AboveFloor,
}

impl Part {
    const ALL: [Part; 5] = [Part::X, Part::Width, Part::Depth, Part::Height, Part::AboveFloor];

    fn key(self) -> &'static str {
        match self {
            Part::X => "x",
            Part::Width => "width",
            Part::Depth => "depth",
            Part::Height => "height",
            Part::AboveFloor => "z",
        }
    }

    fn title(self) -> &'static str {
        let language = language();
        match self {
            Part::X => text::room::from_left(language),
            Part::Width => text::room::width(language),
            Part::Depth => text::room::stands_out(language),
            Part::Height => text::room::opening_height(language),
            Part::AboveFloor => text::workbench::above_floor(language),
        }
    }

    fn of(self, obstacle: &ObstacleDraft) -> &str {
        match self {
            Part::X => &obstacle.x,
            Part::Width => &obstacle.width,
            Part::Depth => &obstacle.depth,
            Part::Height => &obstacle.height,
            Part::AboveFloor => &obstacle.z,
        }
    }

    fn of_mut(self, obstacle: &mut ObstacleDraft) -> &mut String {
        match self {
            Part::X => &mut obstacle.x,
            Part::Width => &mut obstacle.width,
            Part::Depth => &mut obstacle.depth,
            Part::Height => &mut obstacle.height,
            Part::AboveFloor => &mut obstacle.z,
        }
    }
}

#[component]
fn Measure(form: Form, index: usize, part: Part) -> impl IntoView {
    let field = format!("obstacle-{index}-{}", part.key());
    view! {
        <TextField
            id=field.clone()
            name=format!("draft[obstacles][{index}][{}]", part.key())
            label=part.title().to_owned()
            value=form.text(move |draft| draft.obstacles.get(index).map_or("", |obstacle| part.of(obstacle)))
            on_input=form.set(move |draft| part.of_mut(&mut draft.obstacles[index]))
            on_leave=form.leave(field.clone())
            fault=form.fault(field)
            inputmode="decimal"
        />
    }
}
