//! The style of the whole kitchen.

use kitchen::catalogue::{Family, HeightSystem, Name, WorktopKind};
use kitchen::design::{Fronts, Style};
use kitchen::edit::{Edit, StyleEdit};
use kitchen::layout::beyond_ceiling_filler;
use kitchen::length::Mm;
use leptos::prelude::*;
use text::Language;
use text::format::centimetres;

use super::editor::Editor;
use super::lengths::LengthField;
use super::parts::{Choice, Options, Select, Sizes, Toggle};
use super::swatches::{Group, Swatches};

/// The code that stands for no handle.
const HANDLELESS: &str = "";

fn choice(code: &str, name: &Name, colour: Option<&str>, language: Language) -> Choice {
    Choice { colour: colour.map(str::to_owned), ..Choice::new(code, name.in_language(language)) }
}

/// Every front under its price group.
pub fn fronts(editor: Editor) -> Vec<Group> {
    let language = editor.language;
    let titles = [
        text::finish::fronts::melamine(language),
        text::finish::fronts::matt(language),
        text::finish::fronts::lacquered(language),
        text::finish::fronts::veneer(language),
    ];
    let catalogue = editor.catalogue();
    Group::by_title(
        catalogue
            .fronts
            .iter()
            .map(|row| (titles[row.group()], choice(&row.code, &row.name, Some(&row.colour), language))),
    )
}

/// Every worktop under the way in which it is worked.
fn worktops(editor: Editor) -> Vec<Group> {
    let language = editor.language;
    let title = |kind: WorktopKind| match kind {
        WorktopKind::Laminate => text::finish::worktops::laminate(language),
        WorktopKind::Wood => text::finish::worktops::wood(language),
        WorktopKind::Compact => text::finish::worktops::compact(language),
        WorktopKind::Stone => text::finish::worktops::stone(language),
    };
    let catalogue = editor.catalogue();
    Group::by_title(
        catalogue
            .worktops
            .iter()
            .map(|row| (title(row.kind), choice(&row.code, &row.name, Some(&row.colour), language))),
    )
}

/// Every handle that a module can wear.
pub fn handles(editor: Editor) -> Vec<Choice> {
    let catalogue = editor.catalogue();
    let rows = catalogue.handles.iter();
    rows.map(|row| choice(&row.code, &row.name, None, editor.language)).collect()
}

/// The style panel.
#[component]
pub fn StylePanel() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let height = Signal::derive(move || editor.with(|design| design.style.plinth_height));
    let set_height =
        Callback::new(move |height: Mm| editor.apply(Edit::Style(StyleEdit::PlinthHeight(height))));
    view! {
        <section class="panel" aria-label=text::editor::style(language)>
            <h2 class="visually-hidden">{text::editor::style(language)}</h2>
            <fieldset class="plain" disabled=editor.read_only>
                <FrontsOf family=Family::Base label=text::editor::fronts_base(language) />
                <FrontsOf family=Family::Wall label=text::editor::fronts_wall(language) />
                <FrontsOf family=Family::Tall label=text::editor::fronts_tall(language) />
                <Grain />
                <HandleOfAll />
                <Materials />
                <Apron />
                <LengthField
                    label=text::editor::plinth_height(language).to_owned()
                    value=height
                    change=set_height
                />
                <System />
                <Splash />
                <Strips />
            </fieldset>
        </section>
    }
    .into_any()
}

#[component]
fn FrontsOf(family: Family, label: &'static str) -> impl IntoView {
    let editor = Editor::expect();
    let chosen =
        Signal::derive(move || Some(editor.with(|design| design.style.fronts.of(family).to_string())));
    let edit = Callback::new(move |code: String| {
        Edit::Style(StyleEdit::Front { family, front: code.as_str().into() })
    });
    view! { <Swatches label groups=fronts(editor) chosen edit /> }
}

/// Whether grain runs on over drawers; asked where a front is chosen that can.
#[component]
fn Grain() -> impl IntoView {
    let editor = Editor::expect();
    let catalogue = editor.catalogue();
    let is_possible = Memo::new(move |_| {
        editor.with(|design| {
            let Fronts { base, wall, tall } = &design.style.fronts;
            let own = design.modules.iter().filter_map(|module| module.front.as_ref());
            let mut chosen = [base, wall, tall].into_iter().chain(own);
            chosen.any(|code| catalogue.front(code).is_some_and(|front| front.continuous))
        })
    });
    let on = Signal::derive(move || editor.with(|design| design.style.grain_matched));
    let edit = Callback::new(|wanted: bool| Edit::Style(StyleEdit::GrainMatched(wanted)));
    let label = text::finish::grain_matched(editor.language);
    move || is_possible.get().then(|| view! { <Toggle label=label.to_owned() on edit /> })
}

#[component]
fn HandleOfAll() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let none = Choice::new(HANDLELESS, text::editor::handleless(language));
    let choices = handles(editor).into_iter().chain([none]).collect();
    let chosen = Signal::derive(move || {
        let handle = editor.with(|design| design.style.handle.as_ref().map(ToString::to_string));
        Some(handle.unwrap_or_default())
    });
    let edit = Callback::new(|code: String| {
        let handle = (code != HANDLELESS).then(|| code.as_str().into());
        Edit::Style(StyleEdit::Handle(handle))
    });
    view! { <Options label=text::editor::handle(language).to_owned() choices chosen edit /> }
}

/// Worktop, carcass and plinth.
#[component]
fn Materials() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let carcasses =
        catalogue.carcasses.iter().map(|row| choice(&row.code, &row.name, Some(&row.colour), language));
    let plinths =
        catalogue.plinths.iter().map(|row| choice(&row.code, &row.name, Some(&row.colour), language));
    let code = move |read: fn(&Style) -> String| {
        Signal::derive(move || Some(editor.with(|design| read(&design.style))))
    };
    let edit = |edit: fn(kitchen::ids::Code) -> StyleEdit| {
        Callback::new(move |code: String| Edit::Style(edit(code.as_str().into())))
    };
    view! {
        <Swatches
            label=text::editor::worktop(language)
            groups=worktops(editor)
            chosen=code(|style| style.worktop.to_string())
            edit=edit(StyleEdit::Worktop)
        />
        <Swatches
            label=text::editor::carcass(language)
            groups=Group::plain(carcasses)
            chosen=code(|style| style.carcass.to_string())
            edit=edit(StyleEdit::Carcass)
        />
        <Swatches
            label=text::editor::plinth(language)
            groups=Group::plain(plinths)
            chosen=code(|style| style.plinth.to_string())
            edit=edit(StyleEdit::Plinth)
        />
    }
    .into_any()
}

/// How thick the worktop looks along its edges; asked where it is of a material that can be mitred so.
#[component]
fn Apron() -> impl IntoView {
    let editor = Editor::expect();
    let catalogue = editor.catalogue();
    let (least, most) = (catalogue.lengths.apron_min.value, catalogue.lengths.apron_max.value);
    let is_possible = Memo::new(move |_| {
        editor.with(|design| catalogue.worktop(&design.style.worktop).is_some_and(|row| row.kind.is_hard()))
    });
    let apron = Signal::derive(move || editor.with(|design| design.style.apron).unwrap_or_default());
    let change = Callback::new(move |height: Mm| {
        let height = (height != Mm::ZERO).then_some(height);
        editor.apply(Edit::Style(StyleEdit::Apron(height)))
    });
    move || {
        is_possible.get().then(|| {
            view! {
                <Sizes
                    label=text::finish::apron(editor.language).to_owned()
                    grid=vec![Mm::ZERO, least, most]
                    value=apron
                    custom=true
                    change
                />
            }
        })
    }
}

/// The height system, by the height of its base carcass.
#[component]
fn System() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let choice = |system: HeightSystem| {
        Choice::new(system.name(), centimetres(language, catalogue.systems.of(system).base.0))
    };
    let choices = HeightSystem::ALL.map(choice).to_vec();
    let chosen = Signal::derive(move || Some(editor.with(|design| design.style.system.name().to_owned())));
    let edit = Callback::new(|code: String| {
        let system = HeightSystem::ALL.into_iter().find(|system| system.name() == code);
        Edit::Style(StyleEdit::System(system.unwrap_or_default()))
    });
    view! { <Options label=text::finish::system(language).to_owned() choices chosen edit /> }
}

/// What protects the wall behind the worktop.
#[component]
fn Splash() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let none = Choice::new("", text::editor::without(language));
    let splashes = catalogue.splashes.iter().map(|row| choice(&row.code, &row.name, None, language));
    let choices = std::iter::once(none).chain(splashes).collect();
    let chosen = Signal::derive(move || {
        let splash = editor.with(|design| design.style.splash.as_ref().map(ToString::to_string));
        Some(splash.unwrap_or_default())
    });
    let choose = Callback::new(move |code: String| {
        let splash = (!code.is_empty()).then(|| code.as_str().into());
        editor.apply(Edit::Style(StyleEdit::Splash(splash)));
    });
    let (least, most) = (catalogue.lengths.upstand_min.value, catalogue.lengths.upstand_max.value);
    let upstand = Signal::derive(move || editor.with(|design| design.style.upstand).unwrap_or_default());
    let set_upstand = Callback::new(move |height: Mm| {
        let height = (height != Mm::ZERO).then_some(height);
        editor.apply(Edit::Style(StyleEdit::Upstand(height)))
    });
    view! {
        <Select label=text::finish::splash(language).to_owned() choices chosen choose />
        <Sizes
            label=text::finish::upstand(language).to_owned()
            grid=vec![Mm::ZERO, least, most]
            value=upstand
            custom=true
            change=set_upstand
        />
    }
}

/// Why a ceiling filler closes nothing: there is too little or too much room above all that reaches up.
fn beyond_filler(editor: Editor) -> Option<String> {
    let cm = |length: Mm| centimetres(editor.language, length.0);
    let lengths = &editor.catalogue().lengths;
    let (least, most) = (lengths.ceiling_filler_min.value, lengths.ceiling_filler_max.value);
    let room = editor.kitchen(beyond_ceiling_filler)?;
    Some(text::finish::beyond_filler(editor.language, cm(least), cm(most), cm(room)))
}

/// What runs along the units: ceiling filler, cornice, light strip, LED.
#[component]
fn Strips() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let never = Signal::stored(None);
    let strip = move |label: Option<&str>, idle, read: fn(&Style) -> bool, edit: fn(bool) -> StyleEdit| {
        let on = Signal::derive(move || editor.with(|design| read(&design.style)));
        let edit = Callback::new(move |wanted: bool| Edit::Style(edit(wanted)));
        view! { <Toggle label=label.unwrap_or_default().to_owned() on edit idle /> }
    };
    let work = |code: &str| text::line::work::named(language, code);
    let above: Signal<Option<String>> = Memo::new(move |_| beyond_filler(editor)).into();
    view! {
        {strip(work("ceiling_filler"), above, |style| style.ceiling_filler, StyleEdit::CeilingFiller)}
        {strip(work("cornice"), never, |style| style.cornice, StyleEdit::Cornice)}
        {strip(work("light_strip"), never, |style| style.light_strip, StyleEdit::LightStrip)}
        {strip(Some(text::finish::led(language)), never, |style| style.led, StyleEdit::Led)}
    }
}
