//! The editor put together: bar, palette, stage, and a side that shows one panel at a time.

use std::sync::Arc;

use kitchen::catalogue::Catalogue;
use leptos::ev;
use leptos::html::Aside;
use leptos::prelude::*;
use text::Language;

use super::Access;
use super::bar::{Bar, Links, Steps};
use super::checks::{Checks, ChecksButton, Pills};
use super::conflict::Conflict;
use super::desk::Panel;
use super::dragging;
use super::editor::Editor;
use super::fill::Fill;
use super::inspector::Inspector;
use super::keep::Shelf;
use super::keyboard;
use super::lengths::Ask;
use super::loading::Beginning;
use super::palette::Palette;
use super::price::PricePanel;
use super::room::RoomPanel;
use super::saving::{Saving, State};
use super::share::{ShareButton, SharePanel};
use super::sheet::Sheet;
use super::stage::Stage;
use super::style::StylePanel;
use crate::api::designs::Opened;
use crate::ui::Languages;

/// The editor.
#[component]
pub fn Workbench(
    language: Language,
    access: Access,
    opened: Opened,
    catalogue: Arc<Catalogue>,
    beginning: Beginning,
) -> impl IntoView {
    let edit = match access {
        Access::Edit(edit) => Some(edit),
        Access::Shared(_) => None,
    };
    let Beginning { design, known, stale } = beginning;
    let editor = Editor::new(language, edit.is_none(), design, catalogue, opened.invoice_year);
    provide_context(editor);
    provide_context(Sheet::new());
    let saving = edit.clone().map(|edit| {
        keep_history(editor, &edit);
        let saving = Saving::start(editor, edit, opened.saved.revision, &known);
        if let Some(stale) = stale {
            saving.state.set(State::Conflict(Box::new(stale)));
        }
        saving
    });
    let keys = window_event_listener(ev::keydown, move |event| keyboard::anywhere(editor, &event));
    on_cleanup(move || keys.remove());
    let ordered = opened.saved.ordered_as.last().map(ToString::to_string);
    let share = opened.saved.share_token.clone();
    let links = Links { edit, share: share.clone(), ordered };
    view! {
        <div
            class="configurator"
            class:dragging=move || editor.desk.is_dragging()
            on:pointermove=move |event| dragging::moved(editor, &event)
            on:pointerup=move |_| dragging::dropped(editor)
            on:pointercancel=move |_| editor.desk.let_go()
        >
            <Bar links saving />
            <PricePanel />
            <SharePanel share />
            <Columns />
            <Ask />
            {saving.map(|saving| view! { <Conflict saving /> })}
        </div>
    }
    .into_any()
}

/// Undo outlives a reload of this tab; what units remember of their widths outlives the tab.
fn keep_history(editor: Editor, edit: &str) {
    let shelf = Shelf::of_tab(format!("passtuk.history.{edit}"));
    let owed = Shelf::of_browser(format!("passtuk.loans.{edit}"));
    let catalogue = editor.catalogue();
    editor.now(|design| editor.history().restore(&shelf, design, &catalogue));
    editor.restore_loans(&owed);
    let leaving = window_event_listener_untyped("pagehide", move |_| {
        editor.now(|design| editor.history().keep(&shelf, design));
        editor.keep_loans(&owed);
    });
    on_cleanup(move || leaving.remove());
}

#[component]
fn Columns() -> impl IntoView {
    let editor = Editor::expect();
    let panel = editor.desk.panel;
    let sheet = expect_context::<Sheet>();
    let side = from_its_top(editor);
    view! {
        <div class="editor" class:folded=move || sheet.is_folded()>
            <Show when=move || !editor.read_only>
                <aside
                    class="left"
                    class:open=move || panel.get() == Panel::Palette
                    aria-label=text::editor::palette(editor.language)
                >
                    <Palette />
                </aside>
            </Show>
            <Stage />
            <div class="reach">
                {if editor.read_only {
                    // Who got the link chooses the language first.
                    view! { <Languages /> }.into_any()
                } else {
                    view! {
                        <Steps />
                        <ShareButton />
                        <ChecksButton />
                    }
                        .into_any()
                }}
            </div>
            <aside
                class="right"
                node_ref=side
                class:open=move || panel.get() != Panel::Palette || editor.read_only
                aria-label=text::editor::inspector(editor.language)
            >
                {move || match panel.get() {
                    Panel::Palette | Panel::Module => view! { <Inspector /> }.into_any(),
                    Panel::Style => view! { <StylePanel /> }.into_any(),
                    Panel::Room => view! { <RoomPanel /> }.into_any(),
                    Panel::Checks => view! { <Checks /> }.into_any(),
                    Panel::Fill => view! { <Fill /> }.into_any(),
                }}
            </aside>
            <Panels />
        </div>
    }
    .into_any()
}

/// The side of the page: another panel, or another unit in it, begins at its top.
fn from_its_top(editor: Editor) -> NodeRef<Aside> {
    let (desk, side) = (editor.desk, NodeRef::<Aside>::new());
    let subject = Memo::new(move |_| match desk.panel.get() {
        panel @ (Panel::Palette | Panel::Module) => (panel, desk.selected.get(), desk.island.get()),
        panel => (panel, None, None),
    });
    Effect::new(move || {
        // Not `track`: a memo that nobody has read follows nothing.
        subject.with(|_| ());
        if let Some(side) = side.get() {
            side.set_scroll_top(0);
        }
    });
    side
}

/// Which panel is open.
#[component]
fn Panels() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let panels = [
        (Panel::Palette, text::editor::palette(language)),
        (Panel::Module, text::workbench::module(language)),
        (Panel::Style, text::editor::style(language)),
        (Panel::Room, text::editor::room(language)),
        (Panel::Checks, text::editor::checks(language)),
    ];
    let open = editor.desk.panel;
    let sheet = expect_context::<Sheet>();
    // Who only looks has no palette; the module stands in its place.
    let panels = panels.into_iter().filter(|(panel, _)| !editor.read_only || *panel != Panel::Palette);
    let shown = move || match open.get() {
        Panel::Palette if editor.read_only => Panel::Module,
        panel => panel,
    };
    let buttons = panels.map(|(panel, title)| {
        // Beside the stage of a wide page the palette is always there, so nothing chosen is the module.
        let pressed = move || (shown() == panel).to_string();
        let beside = move || open.get() == Panel::Palette && panel == Panel::Module;
        let pills = (panel == Panel::Checks).then(|| view! { <Pills /> });
        view! {
            <button
                type="button"
                class:of-palette=panel == Panel::Palette
                class:beside=beside
                aria-pressed=pressed
                on:click=move |_| sheet.turn_to(editor.desk, panel)
            >
                {title} {pills}
            </button>
        }
    });
    view! {
        <div class="panels seg" role="group" aria-label=text::workbench::panels(language)>
            {buttons.collect_view()}
        </div>
    }
    .into_any()
}
