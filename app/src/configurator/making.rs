//! How a module is made where it differs from the price list, and what can be done with its row.

use kitchen::design::{Made, Makes, Module};
use kitchen::edit::{Edit, RowEdit};
use kitchen::geometry::Edge;
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use leptos::prelude::*;

use super::editor::Editor;
use super::fold::Fold;
use super::inspector::reading;
use super::parts::{Choice, Options, Sizes, Toggle};

/// The doors of a module as one chooses them; glass and a frame exclude each other.
const DOORS: [(&str, bool, bool); 3] =
    [("plain", false, false), ("glass", true, false), ("framed", false, true)];

/// Height, depth, doors, inner drawers and notch, as far as the type has them.
#[component]
pub fn Making(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let own = id.clone();
    let makes = Memo::new(move |_| {
        let catalogue = editor.catalogue();
        editor.with(|design| {
            let module = design.module(&own)?;
            Makes::of(catalogue.module(&module.code)?, module.width, design.style.system, &catalogue)
        })
    });
    let differs = reading(editor, &id, |module| module.made != Made::default());
    let fields = move || makes.get().map(|makes| view! { <Fields id=id.clone() makes /> });
    view! {
        <Fold title=text::made::title(language) open=differs.get_untracked()>
            {fields.clone()}
        </Fold>
    }
    .into_any()
}

#[component]
fn Fields(id: Id, makes: Makes) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let made = reading(editor, &id, |module| module.made);
    let edit = move |made: Made| Edit::SetMade { module: id.clone(), made };
    let edit = StoredValue::new(edit);
    let with = move |set: &dyn Fn(&mut Made)| {
        let mut made = made.get_untracked();
        set(&mut made);
        edit.with_value(|edit| edit(made))
    };
    let heights = makes.heights.map(|limits| {
        let grid = steps(editor, &makes, limits);
        let value = Signal::derive(move || made.get().height.unwrap_or(makes.height));
        let change = Callback::new(move |height: Mm| {
            editor.apply(with(&|made| made.height = (height != makes.height).then_some(height)))
        });
        view! { <Sizes label=text::made::height(language).to_owned() grid value custom=true change /> }
    });
    let depths = makes.shortest.map(|_| {
        let grid = std::iter::once(makes.depth).chain(makes.deeper).collect();
        let value = Signal::derive(move || made.get().depth.unwrap_or(makes.depth));
        let change = Callback::new(move |depth: Mm| {
            editor.apply(with(&|made| made.depth = (depth != makes.depth).then_some(depth)))
        });
        view! { <Sizes label=text::made::depth(language).to_owned() grid value custom=true change /> }
    });
    let doors = (makes.glass || makes.framed).then(|| {
        let offered = DOORS
            .into_iter()
            .filter(|(_, glass, framed)| (!glass || makes.glass) && (!framed || makes.framed));
        let choices = offered
            .map(|(code, ..)| Choice::new(code, text::made::doors::named(language, code).unwrap_or(code)))
            .collect();
        let chosen = Signal::derive(move || {
            let made = made.get();
            let now = DOORS.iter().find(|(_, glass, framed)| (made.glass, made.framed) == (*glass, *framed));
            now.map(|(code, ..)| (*code).to_owned())
        });
        let edit = Callback::new(move |code: String| {
            let doors = DOORS.iter().find(|(this, ..)| *this == code).unwrap_or(&DOORS[0]);
            with(&|made| (made.glass, made.framed) = (doors.1, doors.2))
        });
        view! { <Options label=text::made::fronts(language).to_owned() choices chosen edit /> }
    });
    let drawers = (makes.inner_drawers > 0).then(|| {
        let choices = (0..=makes.inner_drawers).map(|count| {
            let name =
                if count == 0 { text::editor::without(language).to_owned() } else { count.to_string() };
            Choice::new(count.to_string(), name)
        });
        let chosen = Signal::derive(move || Some(made.get().inner_drawers.to_string()));
        let edit = Callback::new(move |code: String| {
            with(&|made| made.inner_drawers = code.parse().unwrap_or_default())
        });
        let label = text::made::inner_drawers(language).to_owned();
        view! { <Options label choices=choices.collect() chosen edit /> }
    });
    let notch = makes.notch.then(|| {
        let on = Signal::derive(move || made.get().notch);
        let edit = Callback::new(move |wanted: bool| with(&|made| made.notch = wanted));
        let label = text::surcharge::named(language, "notch").unwrap_or_default().to_owned();
        view! { <Toggle label on edit /> }
    });
    view! { {heights} {depths} {doors} {drawers} {notch} }
}

/// The heights with a price of their own.
fn steps(editor: Editor, makes: &Makes, (least, most): (Mm, Mm)) -> Vec<Mm> {
    let catalogue = editor.catalogue();
    let system = catalogue.systems.of(editor.now(|design| design.style.system));
    let steps = system.wall_heights.iter().chain(&system.tall_heights).map(|step| step.height);
    let mut grid: Vec<Mm> =
        steps.chain([makes.height]).filter(|height| (least..=most).contains(height)).collect();
    grid.sort_unstable();
    grid.dedup();
    grid
}

/// What can be done with the row beside a module; only what there is a neighbour or a gap for.
#[component]
pub fn RowActions(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let actions = Memo::new(move |_| {
        let (left, right) = editor.kitchen(|kitchen| neighbours(kitchen, &id));
        let swap = |with: Option<Id>| with.map(|with| RowEdit::Swap { module: id.clone(), with });
        let close = |edge: Edge| Some(RowEdit::CloseGap { module: id.clone(), edge });
        let offers = [
            (text::row::swap_left(language), swap(left), true),
            (text::row::swap_right(language), swap(right), true),
            (text::row::close_left(language), close(Edge::Left), false),
            (text::row::close_right(language), close(Edge::Right), false),
            (text::row::balance(language), Some(RowEdit::BalanceWidths { module: id.clone() }), false),
        ];
        let offered = offers.into_iter().filter_map(|(title, edit, is_certain)| {
            let edit = Edit::Row(edit?);
            (is_certain || editor.can(&edit)).then_some((title, edit))
        });
        offered.collect::<Vec<_>>()
    });
    let button = move |(title, edit): (&'static str, Edit)| {
        let apply = move |_| {
            editor.apply(edit.clone());
        };
        view! {
            <button type="button" class="secondary" on:click=apply>
                {title}
            </button>
        }
    };
    view! {
        <div class="actions" role="group" aria-label=text::row::title(language)>
            <For each=move || actions.get() key=|action| action.0 let:action>
                {button(action)}
            </For>
        </div>
    }
    .into_any()
}

/// The units beside a module in its row.
fn neighbours(kitchen: &Kitchen<'_>, id: &Id) -> (Option<Id>, Option<Id>) {
    let is_own = |index: &usize| kitchen.placed[*index].module.id == *id;
    let found = kitchen.layout.rows.iter().find_map(|row| Some((row, row.modules.iter().position(is_own)?)));
    let Some((row, place)) = found else { return (None, None) };
    let named = |place: Option<usize>| {
        let module: &Module = kitchen.placed[*row.modules.get(place?)?].module;
        Some(module.id.clone())
    };
    (named(place.checked_sub(1)), named(Some(place + 1)))
}
