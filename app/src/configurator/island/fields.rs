//! What can be changed of an island by typing and choosing: its size, its place, where its front is, the ends of its
//! worktop, and what carries it.

use kitchen::design::{Island, Side, Support, Waterfall};
use kitchen::drawing::on_paper;
use kitchen::edit::{Edit, IslandEdit};
use kitchen::geometry::{Point, QuarterTurn, Span};
use kitchen::ids::Id;
use kitchen::layout::supportable;
use kitchen::length::Mm;
use leptos::prelude::*;

use super::{moved, reading};
use crate::configurator::editor::Editor;
use crate::configurator::lengths::LengthField;
use crate::configurator::parts::{Chips, Choice, Options};

/// Length and depth.
#[component]
pub fn Measures(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let length = reading(editor, &id, |island| island.length);
    let depth = reading(editor, &id, |island| island.depth);
    let resize = move |length: Mm, depth: Mm| {
        editor.apply(Edit::Island(IslandEdit::Resize { island: id.clone(), length, depth }))
    };
    let resize = StoredValue::new(resize);
    let set_length =
        Callback::new(move |wanted: Mm| resize.with_value(|resize| resize(wanted, depth.get_untracked())));
    let set_depth =
        Callback::new(move |wanted: Mm| resize.with_value(|resize| resize(length.get_untracked(), wanted)));
    view! {
        <div class="pair">
            <LengthField label=text::island::length(language).to_owned() value=length change=set_length />
            <LengthField label=text::island::depth(language).to_owned() value=depth change=set_depth />
        </div>
    }
}

/// A distance that says where an island stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ruler {
    label: String,
    value: Mm,
    /// The direction in which the island moves to make it longer.
    away: Point,
}

/// In both directions of the plan the distance to the nearest wall that it stands before, else to one that it stands
/// beside; where there is none, how far along the first.
fn rulers(editor: Editor, id: &Id) -> Vec<Ruler> {
    let language = editor.language;
    editor.with(|design| {
        let Some(island) = design.island(id) else { return Vec::new() };
        let outline = island.ground();
        let frames = design.room.frames();
        let walls = || frames.iter().zip(&design.room.walls);
        let across = |is_upright: bool| {
            let faced = walls().filter(move |(frame, _)| (frame.outward.x == Mm::ZERO) == is_upright);
            let seen = faced.map(|(frame, wall)| {
                let (along, outward) = frame.view(outline);
                let is_beside = !along.overlaps(Span::at(Mm::ZERO, frame.length));
                (is_beside, outward.start, frame.outward, wall)
            });
            let (_, value, away, wall) = seen.min_by_key(|(is_beside, away, ..)| (*is_beside, away.abs()))?;
            Some(Ruler { label: text::island::to_wall(language, &wall.id), value, away })
        };
        let along = || {
            let (frame, wall) = walls().next()?;
            let value = frame.view(outline).0.start;
            Some(Ruler { label: text::island::along(language, &wall.id), value, away: frame.along })
        };
        [true, false].into_iter().filter_map(|is_upright| across(is_upright).or_else(along)).collect()
    })
}

/// Where it stands.
#[component]
pub fn Rulers(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let read = id.clone();
    let rulers = Memo::new(move |_| rulers(editor, &read));
    let labels = move || rulers.get().into_iter().map(|ruler| ruler.label).collect::<Vec<_>>();
    let field = move |label: String| {
        let own = label.clone();
        let ruler = move || rulers.with(|all| all.iter().find(|ruler| ruler.label == own).cloned());
        let (shown, island) = (ruler.clone(), id.clone());
        let value = Signal::derive(move || shown().map(|ruler| ruler.value).unwrap_or_default());
        let change = Callback::new(move |wanted: Mm| {
            let Some(Ruler { value, away, .. }) = untrack(&ruler) else { return false };
            let by = wanted - value;
            moved(editor, &island, Point { x: away.x * by.0, y: away.y * by.0 })
        });
        view! { <LengthField label value change /> }
    };
    view! {
        <div class="pair">
            <For each=labels key=Clone::clone let:label>
                {field(label)}
            </For>
        </div>
    }
}

/// Where the front is, as the plan shows it.
#[component]
pub fn Facing(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let code = |point: Point| format!("{},{}", point.x, point.y);
    let directions = [
        (Point::new(0, -1), text::island::up(language)),
        (Point::new(1, 0), text::island::right(language)),
        (Point::new(0, 1), text::island::down(language)),
        (Point::new(-1, 0), text::island::left(language)),
    ];
    let choices = directions.map(|(point, name)| Choice::new(code(point), name));
    let own = id.clone();
    let front = move |turn: Option<QuarterTurn>| {
        editor.with(|design| {
            let island = design.island(&own)?;
            let island = Island { turn: turn.unwrap_or(island.turn), ..island.clone() };
            Some(code(on_paper(&design.room, island.frame(Side::Front)).outward))
        })
    };
    let now = front.clone();
    let chosen = Signal::derive(move || now(None));
    let choose = Callback::new(move |wanted: String| {
        let turn = QuarterTurn::ALL
            .into_iter()
            .find(|turn| untrack(|| front(Some(*turn))).as_ref() == Some(&wanted));
        if let Some(turn) = turn {
            editor.apply(Edit::Island(IslandEdit::Turn { island: id.clone(), turn }));
        }
    });
    view! { <Chips label=text::island::facing(language).to_owned() choices=choices.to_vec() chosen choose /> }
}

/// The ends where the worktop goes down to the floor; laminate and wood cannot, and say so.
#[component]
pub fn Falls(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let is_hard = Memo::new(move |_| {
        let catalogue = editor.catalogue();
        let worktop = editor.with(|design| design.style.worktop.clone());
        catalogue.worktop(&worktop).is_some_and(|row| row.kind.is_hard())
    });
    let falls = [
        ("", text::editor::without(language), None),
        ("left", text::island::waterfall_left(language), Some(Waterfall::Left)),
        ("right", text::island::waterfall_right(language), Some(Waterfall::Right)),
        ("both", text::island::waterfall_both(language), Some(Waterfall::Both)),
    ];
    let now = reading(editor, &id, |island| island.waterfall);
    let closed = text::island::waterfall_soft(language);
    let edit = move |waterfall| Edit::Island(IslandEdit::Waterfall { island: id.clone(), waterfall });
    one_or_none(text::island::waterfall(language), (is_hard, closed), falls, now, edit)
}

/// What carries the worktop behind the units; where it does not reach past them, or units stand there, it says so.
#[component]
pub fn Supports(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let own = id.clone();
    let has_room = Memo::new(move |_| {
        editor.kitchen(|kitchen| {
            let index = kitchen.design.island_index(&own);
            index.is_some_and(|index| !supportable(kitchen, index).is_empty())
        })
    });
    let supports = [
        ("", text::editor::without(language), None),
        ("brackets", text::island::brackets(language), Some(Support::Brackets)),
        ("legs", text::island::legs(language), Some(Support::Legs)),
    ];
    let now = reading(editor, &id, |island| island.support);
    let closed = text::island::no_overhang(language);
    let edit = move |support| Edit::Island(IslandEdit::Support { island: id.clone(), support });
    one_or_none(text::island::support(language), (has_room, closed), supports, now, edit)
}

/// A choice between nothing and a few things, each with its code and name. While it is not open it says why instead.
fn one_or_none<T: Copy + PartialEq + Send + Sync + 'static, const N: usize>(
    label: &'static str,
    (is_open, closed): (Memo<bool>, &'static str),
    rows: [(&'static str, &'static str, Option<T>); N],
    now: Memo<Option<T>>,
    edit: impl Fn(Option<T>) -> Edit + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let chosen = Signal::derive(move || {
        let now = now.get();
        rows.iter().find(|(.., thing)| *thing == now).map(|(code, ..)| (*code).to_owned())
    });
    move || {
        if !is_open.get() {
            return view! {
                <div class="field">
                    <span class="label">{label}</span>
                    <small class="muted">{closed}</small>
                </div>
            }
            .into_any();
        }
        let edit = edit.clone();
        let edit = Callback::new(move |code: String| {
            edit(rows.iter().find(|(this, ..)| *this == code).and_then(|(.., thing)| *thing))
        });
        let choices = rows.map(|(code, name, _)| Choice::new(code, name)).to_vec();
        view! { <Options label=label.to_owned() choices chosen edit /> }.into_any()
    }
}
