//! The modules of a view as things to select, drag and move by keys, in reading order.

use kitchen::design::Place;
use kitchen::drawing::{Drawing, View};
use kitchen::ids::Id;
use kitchen::kitchen::SurfaceKind;
use kitchen::snap::Dragged;
use leptos::prelude::*;
use leptos::web_sys::PointerEvent;
use text::format::centimetres;

use crate::configurator::dragging::{on_stage, place_of, take};
use crate::configurator::editor::Editor;
use crate::configurator::focus::of_module;
use crate::configurator::keyboard::on_module;
use crate::configurator::picture;
use crate::configurator::showing::shown;
use crate::words;

/// A module on the screen.
#[derive(Clone, Debug, PartialEq)]
struct Unit {
    id: Id,
    label: String,
    /// Left, top, width, height in mm.
    outline: (f64, f64, f64, f64),
}

/// Everything that can be touched of the modules.
#[component]
pub fn Units(drawing: Memo<Drawing>, view: View) -> impl IntoView {
    let editor = Editor::expect();
    let units = Memo::new(move |_| drawing.with(|drawing| units(editor, drawing, &view)));
    let ids = move || units.with(|units| units.iter().map(|unit| unit.id.clone()).collect::<Vec<_>>());
    view! {
        <g class="units">
            <For each=ids key=Clone::clone let:id>
                <UnitBox id units />
            </For>
        </g>
    }
    .into_any()
}

fn units(editor: Editor, drawing: &Drawing, view: &View) -> Vec<Unit> {
    let language = editor.language;
    let catalogue = editor.catalogue();
    editor.kitchen(|kitchen| {
        let seen = |surface: usize| match (view, kitchen.surfaces[surface].kind) {
            (View::Plan, _) => true,
            (View::Wall(open), SurfaceKind::Wall(wall)) => *open == wall,
            (View::Island(open, side), SurfaceKind::Island(island, other)) => {
                *open == island && *side == other
            }
            _ => false,
        };
        let surfaces = (0..kitchen.surfaces.len()).filter(|surface| seen(*surface));
        let placed = surfaces.flat_map(|surface| kitchen.on_surface(surface));
        placed
            .filter_map(|(_, placed)| {
                let module = placed.module;
                let name = module.name(&catalogue, language);
                let [width, x] = [module.width, module.x].map(|length| centimetres(language, length.0));
                let label = match &module.place {
                    Place::Wall(wall) => text::editor::selected(language, name, wall, width, x),
                    place @ Place::Island(..) => text::island::selected(
                        language,
                        name,
                        words::place(kitchen, place, language),
                        width,
                        x,
                    ),
                };
                Some(Unit { id: module.id.clone(), label, outline: picture::outline(drawing, &module.id)? })
            })
            .collect()
    })
}

#[component]
fn UnitBox(id: Id, units: Memo<Vec<Unit>>) -> impl IntoView {
    let editor = Editor::expect();
    let desk = editor.desk;
    let own = id.clone();
    let unit = Memo::new(move |_| units.with(|units| units.iter().find(|unit| unit.id == own).cloned()));
    let side = move |pick: fn((f64, f64, f64, f64)) -> f64| {
        move || unit.with(|unit| unit.as_ref().map(|unit| pick(unit.outline)))
    };
    let own = id.clone();
    let selected = Memo::new(move |_| desk.selected.with(|selected| selected.as_ref() == Some(&own)));
    let own = id.clone();
    let named = Memo::new(move |_| shown(editor).is_some_and(|finding| finding.subjects.contains(&own)));
    let own = id.clone();
    let lifted = move || {
        desk.drag.with(|drag| {
            drag.as_ref().is_some_and(|drag| drag.moved && drag.dragged.module.as_ref() == Some(&own))
        })
    };
    let stop = of_module(&id);
    let (grabbed, keyed, clicked) = (id.clone(), id.clone(), id);
    view! {
        <rect
            class="unit"
            data-stop=stop
            class:selected=selected
            class:named=named
            class:lifted=lifted
            role="button"
            tabindex="0"
            aria-pressed=move || selected.get().to_string()
            aria-label=move || unit.with(|unit| unit.as_ref().map(|unit| unit.label.clone()))
            x=side(|outline| outline.0)
            y=side(|outline| outline.1)
            width=side(|outline| outline.2)
            height=side(|outline| outline.3)
            on:pointerdown=move |event| grab(editor, &grabbed, &event)
            on:click=move |_| desk.select(clicked.clone())
            on:keydown=move |event| on_module(editor, &keyed, &event)
        />
        <Show when=move || selected.get()>
            <Grips unit />
        </Show>
    }
    .into_any()
}

/// Four corners that say: this one.
#[component]
fn Grips(unit: Memo<Option<Unit>>) -> impl IntoView {
    let viewport = Editor::expect().desk.viewport;
    let grips = move || {
        let (left, top, width, height) = unit.get().map(|unit| unit.outline).unwrap_or_default();
        let corners = [(left, top), (left + width, top), (left, top + height), (left + width, top + height)];
        let radius = viewport.with(|viewport| viewport.px(3.5));
        corners.map(|(x, y)| view! { <circle class="grip" cx=x cy=y r=radius /> }).collect_view()
    };
    view! { <g aria-hidden="true">{grips}</g> }
}

/// The hand goes down on a module: how far from its left side decides how it hangs in the hand.
fn grab(editor: Editor, id: &Id, event: &PointerEvent) {
    if editor.desk.picked.with_untracked(Option::is_some) {
        return;
    }
    let at = on_stage(editor, place_of(event));
    let found = editor.now(|design| {
        let module = design.module(id)?;
        let frame = kitchen::drawing::on_paper(&design.room, design.frame(&module.place)?);
        let wall_open = matches!(
            editor.desk.tab.get_untracked(),
            crate::configurator::desk::Tab::Drawing(View::Wall(_) | View::Island(..))
        );
        let along = at.map_or(0.0, |(x, y)| {
            if wall_open {
                return x;
            }
            let (dx, dy) = (x - f64::from(frame.origin.x.0), y - f64::from(frame.origin.y.0));
            dx * f64::from(frame.along.x.0) + dy * f64::from(frame.along.y.0)
        });
        let dragged =
            Dragged { code: module.code.clone(), width: module.width, module: Some(module.id.clone()) };
        Some((dragged, along - f64::from(module.x.0)))
    });
    if let Some((dragged, grab)) = found {
        take(editor, dragged, grab, event);
    }
}
