//! "Vul deze muur": the three best rows for the wall in view, each with its price and its reason; one undo each.

#![cfg_attr(
    feature = "hydrate",
    expect(clippy::unnecessary_wraps, reason = "a part that is loaded may fail to load, by its form")
)]

use std::sync::Arc;
use std::time::Duration;

use js_sys::Promise;
use kitchen::catalogue::Catalogue;
use kitchen::design::Design;
use kitchen::drawing::{View, draw};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::proposal::{Filling, NoProposal, Profile, Proposal};
use kitchen::quote::Quote;
use leptos::html::H2;
use leptos::lazy;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use text::format::euro_delta;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::desk::{Panel, Tab};
use super::editor::Editor;
use super::picture;
use super::sheet::Sheet;

/// What is found for a wall by now, and the design for which it was asked.
#[derive(Debug)]
struct Found {
    /// Counts the searches of this panel.
    turn: usize,
    wall: Id,
    asked: Design,
    rows: Vec<Proposal>,
    /// Why there is no more.
    none: Option<NoProposal>,
}

impl Found {
    /// Whether the answer still counts: nothing changed since, but that one of the rows was chosen or undone.
    fn counts(&self, wall: &Id, design: &Design) -> bool {
        let is_answer = |proposal: &Proposal| proposal.design == *design;
        self.wall == *wall && (self.asked == *design || self.rows.iter().any(is_answer))
    }
}

/// How far the search is.
#[derive(Clone, Debug)]
enum Search {
    /// Nothing was asked yet.
    Begins,
    /// The search itself could not be loaded.
    Offline,
    Found(Arc<Found>),
}

impl From<Found> for Search {
    fn from(found: Found) -> Search {
        Search::Found(Arc::new(found))
    }
}

impl Search {
    fn is_busy(&self) -> bool {
        self.rows().is_some_and(|found| found.rows.len() < Profile::ALL.len())
    }

    /// The rows that are found by now, unless there are none.
    fn rows(&self) -> Option<&Arc<Found>> {
        match self {
            Search::Found(found) if found.none.is_none() => Some(found),
            _ => None,
        }
    }

    /// Whether what is found is for this wall and this design.
    fn counts(&self, wall: &Id, design: &Design) -> bool {
        matches!(self, Search::Found(found) if found.counts(wall, design))
    }
}

/// Opens the panel.
#[component]
pub fn FillButton() -> impl IntoView {
    let editor = Editor::expect();
    let sheet = expect_context::<Sheet>();
    // Rows are proposed for walls.
    let is_wall = move || !matches!(editor.desk.tab.get(), Tab::Drawing(View::Island(..)));
    view! {
        <Show when=is_wall>
            <button
                type="button"
                class="secondary fill"
                on:click=move |_| sheet.open(editor.desk, Panel::Fill)
            >
                {move || text::fill::title(editor.language, editor.wall())}
            </button>
        </Show>
    }
    .into_any()
}

/// The panel. It follows the wall in view, and searches again when the kitchen changed.
#[component]
pub fn Fill() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let wall = Memo::new(move |_| editor.wall());
    let search = RwSignal::new(Search::Begins);
    Effect::new(move || {
        let (wall, design) = (wall.get(), editor.with(Clone::clone));
        if !search.with_untracked(|search| search.counts(&wall, &design)) {
            begin(editor, search, wall, design);
        }
    });
    let title = NodeRef::<H2>::new();
    Effect::new(move || {
        if let Some(title) = title.get() {
            let _ = title.focus();
        }
    });
    let trouble = move || match search.get() {
        Search::Begins => None,
        Search::Offline => {
            Some(view! { <p class="fault" role="alert">{text::error::offline(language)}</p> }.into_any())
        }
        Search::Found(found) => found.none.as_ref().map(|none| {
            let why = none.sentence(&editor.catalogue(), language);
            view! { <p class="hint" role="status">{why}</p> }.into_any()
        }),
    };
    let has_rows = Memo::new(move |_| search.with(|search| search.rows().is_some()));
    view! {
        <section class="panel" aria-busy=move || search.with(Search::is_busy).to_string()>
            <header class="panel-head">
                <h2 tabindex="-1" node_ref=title>{move || text::fill::title(language, wall.get())}</h2>
                <button type="button" class="quiet" on:click=move |_| editor.desk.panel.set(Panel::Palette)>
                    {text::common::close(language)}
                </button>
            </header>
            {trouble}
            <Show when=move || has_rows.get()>
                <Rows search />
            </Show>
        </section>
    }
    .into_any()
}

/// The rows that are found, and the places of those to come, so that nothing moves when they do.
#[component]
fn Rows(search: RwSignal<Search>) -> impl IntoView {
    let language = Editor::expect().language;
    let rows = move || {
        let with_wall = |found: &Arc<Found>| {
            let rows = found.rows.iter().cloned();
            rows.map(|proposal| (found.turn, proposal, found.wall.clone())).collect::<Vec<_>>()
        };
        search.with(|search| search.rows().map(with_wall)).unwrap_or_default()
    };
    let count = Memo::new(move |_| search.with(|search| search.rows().map_or(0, |found| found.rows.len())));
    let busy = move || count.get() < Profile::ALL.len();
    let words = move || match count.get() {
        count if count < Profile::ALL.len() => text::fill::searching(language, count + 1),
        _ => text::fill::about(language).to_owned(),
    };
    let to_come = move || {
        let profiles = Profile::ALL.into_iter().skip(count.get());
        let place = |profile: Profile| {
            view! {
                <li class="proposal" aria-hidden="true">
                    <svg viewBox="0 0 1 1"></svg>
                    <b>{profile.name(language)}</b>
                    <span class="num"></span>
                    <small></small>
                </li>
            }
        };
        profiles.map(place).collect_view()
    };
    view! {
        <p class="sought" class:busy=busy role="status">
            {words}
        </p>
        <ul class="proposals">
            <For each=rows key=|(turn, proposal, _)| (*turn, proposal.profile) let((_, proposal, wall))>
                <Row proposal wall />
            </For>
            {to_come}
        </ul>
    }
    .into_any()
}

/// Searches a row after the other. The page shows each and answers in between; an answer that came too late is
/// dropped: the kitchen that changed meanwhile has a search of its own.
fn begin(editor: Editor, search: RwSignal<Search>, wall: Id, asked: Design) {
    let turn = search.with_untracked(|search| search.rows().map_or(0, |found| found.turn)) + 1;
    let found = move |rows: &[Proposal], none| {
        let (wall, asked) = (wall.clone(), asked.clone());
        Found { turn, wall, asked, rows: rows.to_vec(), none }
    };
    search.set(found(&[], None).into());
    spawn_local(async move {
        let Found { wall, asked, .. } = found(&[], None);
        // Whoever left the page took the signal along.
        let is_meant = || {
            let counts = |search: &Search| search.counts(&wall, &editor.now(Clone::clone));
            search.try_with_untracked(counts) == Some(true)
        };
        let mut filling = None;
        loop {
            breathe().await;
            if !is_meant() {
                return;
            }
            let (catalogue, year) = (editor.catalogue(), editor.invoice_year());
            let step = next_row(asked.clone(), catalogue, wall.clone(), year, filling).await;
            if !is_meant() {
                return;
            }
            match step {
                Err(_) => return search.set(Search::Offline),
                Ok(Err(none)) => return search.set(found(&[], Some(none)).into()),
                Ok(Ok(next)) => {
                    search.set(found(next.found(), None).into());
                    if next.is_done() {
                        return;
                    }
                    filling = Some(next);
                }
            }
        }
    });
}

/// Lets the page draw, and answer what waits.
async fn breathe() {
    let drawn = Promise::new(&mut |done, _| {
        let _ = request_animation_frame(move || {
            let go_on = move || {
                let _ = done.call0(&JsValue::NULL);
            };
            let _ = set_timeout(go_on, Duration::ZERO);
        });
    });
    let _ = JsFuture::from(drawn).await;
}

/// The search itself, a file of its own: it is loaded when a wall is first filled.
#[lazy(fallible)]
fn next_row(
    design: Design,
    catalogue: Arc<Catalogue>,
    wall: Id,
    invoice_year: i32,
    filling: Option<Filling>,
) -> Result<Result<Filling, NoProposal>, SplitLoaderError> {
    let mut filling = filling.unwrap_or_else(|| Filling::new(&design, &catalogue, &wall));
    Ok(filling.step(&design, &catalogue, &wall, invoice_year).map(|()| filling))
}

/// A row to choose.
#[component]
fn Row(proposal: Proposal, wall: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let (view_box, marks) = seen(&proposal.design, &editor.catalogue(), &wall).unwrap_or_default();
    let gross = proposal.quote.gross();
    let (name, why) = (proposal.profile.name(language), proposal.why(&editor.catalogue(), language));
    let proposal = StoredValue::new(proposal);
    let is_chosen =
        Memo::new(move |_| proposal.with_value(|proposal| editor.with(|design| proposal.design == *design)));
    let delta = move || {
        let delta = gross - editor.quote.with(Quote::gross);
        (!is_chosen.get()).then(|| euro_delta(language, delta.cents()))
    };
    let choose = move |_| {
        if !is_chosen.get_untracked() {
            let delta = euro_delta(language, (gross - editor.gross()).cents());
            editor.desk.deselect();
            editor.replace(proposal.with_value(|proposal| proposal.design.clone()));
            editor.desk.say(text::fill::filled(language, delta, editor.total(), &wall));
        }
    };
    view! {
        <li>
            <button
                type="button"
                class="proposal"
                aria-pressed=move || is_chosen.get().to_string()
                on:click=choose
            >
                <svg class="drawing" viewBox=view_box aria-hidden="true">
                    <g inner_html=marks></g>
                </svg>
                <b>{name}</b>
                <span class="num">
                    {editor.euro(gross)} " " <small class="muted">{delta}</small>
                </span>
                <small class="muted">{why}</small>
            </button>
        </li>
    }
    .into_any()
}

/// The wall with its row: view box and marks.
fn seen(design: &Design, catalogue: &Catalogue, wall: &Id) -> Option<(String, String)> {
    let index = design.room.wall_index(wall)?;
    let drawing = draw(&Kitchen::new(design, catalogue), &View::Wall(index));
    let (length, height) = (design.room.walls[index].length, design.room.height);
    Some((format!("0 {} {length} {height}", -height), picture::marks(&drawing)))
}
