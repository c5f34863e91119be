//! Islands on the plan as things to select, drag, stretch and move by keys; and the ghost of one under the hand.

use kitchen::drawing::{View, on_paper};
use kitchen::edit::Rim;
use kitchen::ids::Id;
use leptos::prelude::*;

use super::ghost::Words;
use crate::configurator::editor::Editor;
use crate::configurator::focus::of_island;
use crate::configurator::hauling::{on_island, outline_of, take};

/// An island on the screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Isle {
    id: Id,
    label: String,
    /// Left, top, width, height in mm.
    outline: (f64, f64, f64, f64),
    /// The direction on the paper out of it over each of its sides.
    rims: [(Rim, (f64, f64)); 4],
}

fn isles(editor: Editor) -> Vec<Isle> {
    editor.kitchen(|kitchen| {
        let design = kitchen.design;
        let isle = |(index, island): (usize, &kitchen::design::Island)| {
            let rims = Rim::ALL.map(|rim| {
                let outward = rim.outward(island);
                let frame =
                    kitchen::geometry::Frame { along: outward, ..island.frame(kitchen::design::Side::Front) };
                let on = on_paper(&design.room, frame).along;
                (rim, (f64::from(on.x.0), f64::from(on.y.0)))
            });
            Isle {
                id: island.id.clone(),
                label: kitchen.describe_island(index, editor.language),
                outline: outline_of(design, island),
                rims,
            }
        };
        design.islands.iter().enumerate().map(isle).collect()
    })
}

/// The islands of the plan; none in an elevation.
pub(super) fn isles_of(editor: Editor, view: &View) -> Memo<Vec<Isle>> {
    let is_plan = *view == View::Plan;
    Memo::new(move |_| if is_plan { isles(editor) } else { Vec::new() })
}

/// The islands of the plan; below the units that stand on them.
#[component]
pub fn Islands(isles: Memo<Vec<Isle>>) -> impl IntoView {
    let ids = move || isles.with(|isles| isles.iter().map(|isle| isle.id.clone()).collect::<Vec<_>>());
    view! {
        <g class="islands">
            <For each=ids key=Clone::clone let:id>
                <IslandBox id isles />
            </For>
        </g>
    }
    .into_any()
}

#[component]
fn IslandBox(id: Id, isles: Memo<Vec<Isle>>) -> impl IntoView {
    let editor = Editor::expect();
    let desk = editor.desk;
    let own = id.clone();
    let isle = Memo::new(move |_| isles.with(|isles| isles.iter().find(|isle| isle.id == own).cloned()));
    let side = move |pick: fn((f64, f64, f64, f64)) -> f64| {
        move || isle.with(|isle| isle.as_ref().map(|isle| pick(isle.outline)))
    };
    let selected = is_selected(editor, &id);
    let own = id.clone();
    let lifted = move || {
        desk.hauled.with(|hauled| {
            hauled.as_ref().is_some_and(|hauled| hauled.ghost.is_some() && hauled.island == own)
        })
    };
    let stop = of_island(&id);
    let (grabbed, keyed, clicked) = (id.clone(), id.clone(), id);
    view! {
        <rect
            class="isle"
            data-stop=stop
            class:selected=selected
            class:lifted=lifted
            role="button"
            tabindex="0"
            aria-pressed=move || selected.get().to_string()
            aria-label=move || isle.with(|isle| isle.as_ref().map(|isle| isle.label.clone()))
            x=side(|outline| outline.0)
            y=side(|outline| outline.1)
            width=side(|outline| outline.2)
            height=side(|outline| outline.3)
            on:pointerdown=move |event| take(editor, grabbed.clone(), None, &event)
            on:click=move |_| desk.select_island(clicked.clone())
            on:keydown=move |event| on_island(editor, &keyed, &event)
        />
    }
    .into_any()
}

fn is_selected(editor: Editor, id: &Id) -> Memo<bool> {
    let id = id.clone();
    Memo::new(move |_| editor.desk.island.with(|selected| selected.as_ref() == Some(&id)))
}

/// What the hand holds an island by, above the units: its middle, and of the selected one its four sides. Keys and
/// the fields of the inspector do the same.
#[component]
pub fn Holds(isles: Memo<Vec<Isle>>) -> impl IntoView {
    let is_fixed = Editor::expect().read_only;
    let ids = move || {
        let isles = isles.get().into_iter().filter(|_| !is_fixed);
        isles.map(|isle| isle.id).collect::<Vec<_>>()
    };
    view! {
        <g class="holds" aria-hidden="true">
            <For each=ids key=Clone::clone let:id>
                <HoldsOf id isles />
            </For>
        </g>
    }
    .into_any()
}

#[component]
fn HoldsOf(id: Id, isles: Memo<Vec<Isle>>) -> impl IntoView {
    let editor = Editor::expect();
    let own = id.clone();
    let isle = Memo::new(move |_| isles.with(|isles| isles.iter().find(|isle| isle.id == own).cloned()));
    let selected = is_selected(editor, &id);
    let outline = move || isle.with(|isle| isle.as_ref().map(|isle| isle.outline)).unwrap_or_default();
    let middle = move || {
        let (left, top, width, height) = outline();
        (left + width / 2.0, top + height / 2.0)
    };
    let (whole, clicked) = (id.clone(), id.clone());
    let rims = StoredValue::new(Rim::ALL);
    let side = move |rim: Rim| {
        let grabbed = id.clone();
        let direction = move || {
            let of = |isle: &Isle| isle.rims.iter().find(|(this, _)| *this == rim).map(|(_, way)| *way);
            isle.with(|isle| isle.as_ref().and_then(of)).unwrap_or_default()
        };
        let at = move || {
            let (x, y) = middle();
            let (_, _, width, height) = outline();
            let (across, down) = direction();
            (x + across * width / 2.0, y + down * height / 2.0)
        };
        let upright = move || direction().0 != 0.0;
        view! {
            <Handle
                at=Signal::derive(at)
                upright=Signal::derive(upright)
                take=Callback::new(move |event| take(editor, grabbed.clone(), Some(rim), &event))
            />
        }
    };
    view! {
        <Mover
            at=Signal::derive(middle)
            take=Callback::new(move |event| take(editor, whole.clone(), None, &event))
            select=Callback::new(move |()| editor.desk.select_island(clicked.clone()))
        />
        <Show when=move || selected.get()>
            {rims.get_value().map(side.clone()).into_iter().collect_view()}
        </Show>
    }
    .into_any()
}

/// Four arrows in a ring.
#[component]
fn Mover(
    at: Signal<(f64, f64)>,
    take: Callback<leptos::web_sys::PointerEvent>,
    select: Callback<()>,
) -> impl IntoView {
    let viewport = Editor::expect().desk.viewport;
    let px = move |pixels: f64| viewport.with(|viewport| viewport.px(pixels));
    let arrows = move || {
        let ((x, y), arm, tip) = (at.get(), px(8.0), px(2.8));
        let arrow = |(dx, dy): (f64, f64)| {
            let (ex, ey) = (x + dx * arm, y + dy * arm);
            // From the middle to the tip, and the tip's two strokes.
            let stroke = |side: f64| {
                format!("M{ex} {ey}l{} {}", -dx * tip + dy * side * tip, -dy * tip + dx * side * tip)
            };
            format!("M{x} {y}L{ex} {ey}{}{}", stroke(1.0), stroke(-1.0))
        };
        [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)].map(arrow).concat()
    };
    view! {
        <g class="mover" on:pointerdown=move |event| take.run(event) on:click=move |_| select.run(())>
            <circle class="spot-reach" cx=move || at.get().0 cy=move || at.get().1 r=move || px(22.0) />
            <circle cx=move || at.get().0 cy=move || at.get().1 r=move || px(13.0) />
            <path d=arrows />
        </g>
    }
    .into_any()
}

/// A bar on the middle of a side.
#[component]
fn Handle(
    at: Signal<(f64, f64)>,
    upright: Signal<bool>,
    take: Callback<leptos::web_sys::PointerEvent>,
) -> impl IntoView {
    let viewport = Editor::expect().desk.viewport;
    let bar = move |long: f64, short: f64| {
        let px = |pixels: f64| viewport.with(|viewport| viewport.px(pixels));
        let (width, height) = if upright.get() { (px(short), px(long)) } else { (px(long), px(short)) };
        let (x, y) = at.get();
        (x - width / 2.0, y - height / 2.0, width, height)
    };
    let (reach, seen) = (move || bar(44.0, 24.0), move || bar(26.0, 8.0));
    let round = move || viewport.with(|viewport| viewport.px(4.0));
    view! {
        <g class="handle-bar" class:upright=upright on:pointerdown=move |event| take.run(event)>
            <rect
                class="spot-reach"
                x=move || reach().0
                y=move || reach().1
                width=move || reach().2
                height=move || reach().3
            />
            <rect
                x=move || seen().0
                y=move || seen().1
                width=move || seen().2
                height=move || seen().3
                rx=round
            />
        </g>
    }
    .into_any()
}

/// The island under the hand where it would land, with its price and why.
#[component]
pub fn HauledMark() -> impl IntoView {
    let editor = Editor::expect();
    let ghost = Memo::new(move |_| editor.desk.hauled.with(|hauled| hauled.as_ref()?.ghost.clone()));
    move || {
        let ghost = ghost.get()?;
        let (refused, careful) = (ghost.is_wrong(), ghost.is_careful());
        let (left, top, width, height) = ghost.outline;
        Some(view! {
            <g class="ghost" class:refused=refused class:careful=careful aria-hidden="true">
                <rect class="ghost-box" x=left y=top width=width height=height />
                <Words outline=ghost.outline delta=ghost.delta words=ghost.words />
            </g>
        })
    }
}
