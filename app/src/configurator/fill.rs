//! "Vul deze muur": the three best rows for the wall in view, each with its price and its reason; one undo each.

#![cfg_attr(
    feature = "hydrate",
    expect(clippy::unnecessary_wraps, reason = "a part that is loaded may fail to load, by its form")
)]

use std::sync::Arc;
use std::time::Duration;

use kitchen::catalogue::Catalogue;
use kitchen::design::Design;
use kitchen::drawing::{View, draw};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::proposal::{NoProposal, Proposal, fill};
use kitchen::quote::Quote;
use leptos::html::H2;
use leptos::lazy;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use text::format::euro_delta;

use super::desk::{Panel, Sheet, Tab};
use super::editor::Editor;
use super::picture;

type Answer = Result<[Proposal; 3], NoProposal>;

/// The answer for a wall, and the design for which it was asked.
#[derive(Debug)]
struct Found {
    wall: Id,
    asked: Design,
    answer: Answer,
}

impl Found {
    /// Whether the answer still counts: nothing changed since, but that one of the rows was chosen or undone.
    fn counts(&self, wall: &Id, design: &Design) -> bool {
        let is_answer = |proposal: &Proposal| proposal.design == *design;
        self.wall == *wall && (self.asked == *design || self.answer.iter().flatten().any(is_answer))
    }
}

/// How far the search is.
#[derive(Clone, Debug)]
enum Search {
    Busy,
    /// The search itself could not be loaded.
    Offline,
    Done(Arc<Found>),
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
    let search = RwSignal::new(Search::Busy);
    let wall = Memo::new(move |_| editor.wall());
    Effect::new(move || {
        let (wall, design) = (wall.get(), editor.with(Clone::clone));
        let counts = search.with_untracked(|search| match search {
            Search::Done(found) => found.counts(&wall, &design),
            Search::Busy | Search::Offline => false,
        });
        if !counts {
            begin(editor, search, wall, design);
        }
    });
    let title = NodeRef::<H2>::new();
    Effect::new(move || {
        if let Some(title) = title.get() {
            let _ = title.focus();
        }
    });
    let state = move || match search.get() {
        Search::Busy => {
            view! { <p class="busy" role="status">{text::fill::searching(language)}</p> }.into_any()
        }
        Search::Offline => {
            view! { <p class="fault" role="alert">{text::error::offline(language)}</p> }.into_any()
        }
        Search::Done(found) => match &found.answer {
            Ok(proposals) => {
                let cards = proposals
                    .iter()
                    .map(|proposal| view! { <Row proposal=proposal.clone() wall=found.wall.clone() /> });
                view! {
                    <p class="muted">{text::fill::about(language)}</p>
                    <ul class="proposals">{cards.collect_view()}</ul>
                }
                .into_any()
            }
            Err(none) => {
                let why = none.sentence(&editor.catalogue(), language);
                view! { <p class="hint" role="status">{why}</p> }.into_any()
            }
        },
    };
    view! {
        <section class="panel" aria-busy=move || matches!(search.get(), Search::Busy).to_string()>
            <header class="panel-head">
                <h2 tabindex="-1" node_ref=title>{move || text::fill::title(language, wall.get())}</h2>
                <button type="button" class="quiet" on:click=move |_| editor.desk.panel.set(Panel::Palette)>
                    {text::common::close(language)}
                </button>
            </header>
            {state}
        </section>
    }
    .into_any()
}

/// Searches as soon as the page shows that it does. An answer that came too late is dropped: the kitchen that
/// changed meanwhile has a search of its own.
fn begin(editor: Editor, search: RwSignal<Search>, wall: Id, design: Design) {
    search.set(Search::Busy);
    let run = move || {
        spawn_local(async move {
            let (catalogue, year) = (editor.catalogue(), editor.invoice_year());
            let answer = rows(design.clone(), catalogue, wall.clone(), year).await;
            if search.try_get_untracked().is_none() || editor.now(|now| *now != design) {
                return;
            }
            search.set(answer.map_or(Search::Offline, |answer| {
                Search::Done(Arc::new(Found { wall, asked: design, answer }))
            }));
        });
    };
    let _ = request_animation_frame(move || {
        let _ = set_timeout(run, Duration::ZERO);
    });
}

/// The search itself, a file of its own: it is loaded when a wall is first filled.
#[lazy(fallible)]
fn rows(
    design: Design,
    catalogue: Arc<Catalogue>,
    wall: Id,
    invoice_year: i32,
) -> Result<Answer, SplitLoaderError> {
    Ok(fill(&design, &catalogue, &wall, invoice_year))
}

/// A row to choose.
#[component]
fn Row(proposal: Proposal, wall: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let (view_box, marks) = seen(&proposal.design, &editor.catalogue(), &wall).unwrap_or_default();
    let gross = proposal.quote.gross();
    let (name, why) = (proposal.profile.name(language), proposal.why(language));
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
