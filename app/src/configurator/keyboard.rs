//! Everything that the mouse does, by keys (product.md "Placing").

use kitchen::design::Place;
use kitchen::edit::{Edit, RowEdit, next_id};
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::snap::{Direction, Dragged, Pointer, free_spot, next};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::editor::Editor;
use super::{focus, showing};

/// How far an arrow moves, and with Shift.
const STEP: (Mm, Mm) = (Mm(10), Mm(100));

/// A key that is pressed on a module.
pub fn on_module(editor: Editor, id: &Id, event: &KeyboardEvent) {
    let command = event.ctrl_key() || event.meta_key();
    let change = |change: &dyn Fn() -> bool| focus::through(editor, Some(focus::of_module(id)), change);
    let go = |way| change(&|| step(editor, id, way, command, event.shift_key()));
    let _ = match event.key().as_str() {
        "ArrowLeft" => go(Direction::Left),
        "ArrowRight" => go(Direction::Right),
        _ if command || event.alt_key() => return,
        "+" | "=" => change(&|| widen(editor, id, true)),
        "-" => change(&|| widen(editor, id, false)),
        "r" | "R" => change(&|| editor.apply(Edit::Mirror { module: id.clone() })),
        "d" | "D" => duplicate(editor, id),
        "Delete" | "Backspace" => remove(editor, id),
        "Enter" | " " => {
            editor.desk.select(id.clone());
            true
        }
        "Escape" => {
            editor.desk.deselect();
            showing::clear(editor);
            true
        }
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
}

/// A key that is pressed anywhere in the editor.
pub fn anywhere(editor: Editor, event: &KeyboardEvent) {
    let command = event.ctrl_key() || event.meta_key();
    let travel = |step: fn(Editor)| {
        focus::through(editor, focus::here(), || {
            step(editor);
            true
        });
    };
    match event.key().as_str() {
        "z" | "Z" if command && event.shift_key() => travel(Editor::redo),
        "z" if command && !is_typing(event) => travel(Editor::undo),
        "y" if command && !is_typing(event) => travel(Editor::redo),
        "Escape" => {
            editor.desk.let_go();
            showing::clear(editor);
            editor.desk.picked.set(None);
            editor.desk.lift();
            return;
        }
        _ => return,
    }
    event.prevent_default();
}

/// Whether the key goes into a field, which has its own undo.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| {
        use wasm_bindgen::JsCast;
        target.dyn_into::<web_sys::Element>().ok()
    });
    target.is_some_and(|element| element.matches("input:not([type=radio]), textarea").unwrap_or(false))
}

fn step(editor: Editor, id: &Id, direction: Direction, to_next: bool, far: bool) -> bool {
    let Some((from, dragged)) = held(editor, id) else { return false };
    if to_next {
        let found = editor.kitchen_now(|kitchen| next(kitchen, &dragged, &from, direction));
        let Ok(Some(landing)) = found else { return false };
        return editor.apply(Edit::Move { module: id.clone(), place: landing.place, x: landing.x });
    }
    let distance = if far { STEP.1 } else { STEP.0 };
    let x = match direction {
        Direction::Left => from.x - distance,
        Direction::Right => from.x + distance,
    };
    editor.apply(Edit::Move { module: id.clone(), place: from.place, x })
}

fn held(editor: Editor, id: &Id) -> Option<(Pointer, Dragged)> {
    editor.now(|design| {
        let module = design.module(id)?;
        let dragged =
            Dragged { code: module.code.clone(), width: module.width, module: Some(module.id.clone()) };
        Some((Pointer { place: module.place.clone(), x: module.x }, dragged))
    })
}

/// The next width that is made.
fn widen(editor: Editor, id: &Id, wider: bool) -> bool {
    let catalogue = editor.catalogue();
    let width = editor.now(|design| {
        let module = design.module(id)?;
        let mut widths = catalogue.module(&module.code)?.cells.iter().map(|cell| cell.width);
        if wider {
            widths.find(|width| *width > module.width)
        } else {
            widths.rfind(|width| *width < module.width)
        }
    });
    width.is_some_and(|width| editor.apply(Edit::Row(RowEdit::Resize { module: id.clone(), width })))
}

/// Puts a copy beside it; its neighbours make room.
pub fn duplicate(editor: Editor, id: &Id) -> bool {
    let new = editor.now(next_id);
    focus::through(editor, Some(focus::of_module(id)), || {
        let done = editor.apply(Edit::Row(RowEdit::Duplicate { module: id.clone() }));
        if done {
            editor.desk.select(new);
        }
        done
    })
}

/// Takes a module away.
pub fn remove(editor: Editor, id: &Id) -> bool {
    focus::through(editor, Some(focus::of_module(id)), || {
        let done = editor.apply(Edit::Remove { module: id.clone() });
        if done {
            editor.desk.deselect();
        }
        done
    })
}

/// Puts a new module at the first free place of a wall or island side.
pub fn place_first(editor: Editor, place: Place, code: &str, width: Mm) -> bool {
    match editor.kitchen_now(|kitchen| free_spot(kitchen, &place, &code.into(), width)) {
        Ok(landing) => {
            let new = editor.now(next_id);
            let done = editor.apply(Edit::Place { code: code.into(), width, place, x: landing.x });
            if done {
                editor.desk.select(new);
            }
            done
        }
        Err(refusal) => {
            editor.desk.refuse(refusal.sentence(editor.language));
            false
        }
    }
}
