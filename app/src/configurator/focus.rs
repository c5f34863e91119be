//! The keyboard stays with a unit, in the drawing and in the list: an edit may put its element elsewhere on the page or
//! take it away, and the browser then forgets who had the focus.

use kitchen::ids::Id;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::web_sys::{Element, HtmlElement, SvgElement};
use wasm_bindgen::JsCast;

use super::editor::Editor;

/// What the elements carry as `data-stop` that the keyboard stops at: a module or an island.
pub fn of_module(id: &Id) -> String {
    format!("module {id}")
}

/// The same of an island, whose id may be that of a module too.
pub fn of_island(id: &Id) -> String {
    format!("island {id}")
}

/// Makes a change that may move or take away a stop. When it was made, the keyboard goes to the stop that came with it,
/// else stays where it was, else goes beside what is gone.
pub fn through(editor: Editor, on: Option<String>, change: impl FnOnce() -> bool) -> bool {
    let before = names(editor);
    let done = change();
    if let Some(on) = on.filter(|_| done) {
        // What the change does to the page comes first.
        spawn_local(async move {
            tick().await;
            go(editor, &before, &on);
        });
    }
    done
}

/// The stop that the keyboard is on. The page itself counts as one, since the focus falls there when its element goes,
/// and so does the tab of a view, where it is left when the last unit has gone.
pub fn here() -> Option<String> {
    let active = document().active_element()?;
    let is_left = || active.matches("body, .views button").unwrap_or(false);
    active.get_attribute("data-stop").or_else(|| is_left().then(String::new))
}

/// Gives an element the focus.
pub fn give(element: &Element) {
    let _ = match element.dyn_ref::<SvgElement>() {
        Some(drawn) => drawn.focus(),
        None => element.dyn_ref::<HtmlElement>().map_or(Ok(()), HtmlElement::focus),
    };
}

fn go(editor: Editor, before: &[String], on: &str) {
    let now = names(editor);
    let came = now.iter().find(|name| !before.contains(name)).and_then(|name| find(name));
    let beside = || {
        let at = before.iter().position(|name| name == on)?;
        let (left, right) = before.split_at(at);
        right.iter().chain(left.iter().rev()).find_map(|name| find(name))
    };
    // Of an empty wall the tab is left.
    let tab = || document().query_selector(".views [aria-pressed=true]").ok().flatten();
    let stop = came.or_else(|| find(on)).or_else(beside).or_else(|| tab().filter(|_| !on.is_empty()));
    if let Some(element) = stop {
        give(&element);
    }
}

/// The stops of the design in reading order, in view or not.
fn names(editor: Editor) -> Vec<String> {
    editor.kitchen_now(|kitchen| {
        let order = kitchen.reading_order().into_iter();
        let modules = order.map(|index| of_module(&kitchen.placed[index].module.id));
        modules.chain(kitchen.design.islands.iter().map(|island| of_island(&island.id))).collect()
    })
}

/// The element of a stop, if the open view shows it.
fn find(name: &str) -> Option<Element> {
    let quoted = name.replace('\\', r"\\").replace('"', "\\\"");
    document().query_selector(&format!(".stage [data-stop=\"{quoted}\"]")).ok().flatten()
}
