//! What goes into a module, and what it could be instead.

use kitchen::catalogue::{self, Family, HoodShape, ModuleType, Slot};
use kitchen::design::{Extra, Module, Place};
use kitchen::edit::Edit;
use kitchen::ids::Id;
use kitchen::length::Mm;
use kitchen::money::Money;
use kitchen::quote::{Indication, Quote, Regime, VatClass, appliance_price, extra_price};
use kitchen::room::Hinge;
use kitchen::rules::is_for_microwave;
use leptos::prelude::*;
use text::Language;
use text::format::{centimetres_bare, euro_whole};

use super::editor::Editor;
use super::parts::{Choice, Options, Select};

/// A choice for every place in the module, and the extras that go with it.
#[component]
pub fn Equipment(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let catalogue = editor.catalogue();
    let code = editor.now(|design| design.module(&id).map(|module| module.code.clone()))?;
    let slots = catalogue.module(&code)?.slots.clone();
    let fields = slots.into_iter().map(|slot| view! { <EquipmentField id=id.clone() of=slot /> });
    Some(view! {
        {fields.collect_view()}
        <Drainer id=id.clone() />
        <Extras id=id.clone() />
    })
}

#[component]
fn EquipmentField(id: Id, of: Slot) -> impl IntoView {
    let slot = of;
    let editor = Editor::expect();
    let language = editor.language;
    let label = text::slot::named(language, slot.key()).unwrap_or_default().to_owned();
    let regime = editor.quote.with_untracked(|quote: &Quote| quote.totals.regime());
    let width = editor.now(|design| design.module(&id).map(|module| module.width)).unwrap_or_default();
    let none = Choice::new("", text::editor::without(language));
    // Where no microwave may stand none is offered, and the field says why.
    let is_high =
        slot == Slot::Compact && !editor.kitchen_now(|kitchen| is_for_microwave(kitchen, &id, slot));
    let mut sold = sold(editor, slot, width, regime);
    if is_high {
        let catalogue = editor.catalogue();
        let held = editor.now(|design| design.module(&id)?.holds(slot).map(ToString::to_string));
        let heats = |code: &str| catalogue.appliance(code).is_some_and(|row| row.microwave);
        sold.retain(|choice| held.as_ref() == Some(&choice.code) || !heats(&choice.code));
    }
    let why = is_high.then(|| view! { <p class="muted hint">{text::editor::no_microwave(language)}</p> });
    let choices = std::iter::once(none).chain(sold).collect();
    let held = id.clone();
    let chosen = Signal::derive(move || {
        let code = editor.with(|design| design.module(&held)?.holds(slot).map(ToString::to_string));
        Some(code.unwrap_or_default())
    });
    let choose = Callback::new(move |code: String| {
        let code = (!code.is_empty()).then(|| code.as_str().into());
        editor.apply(Edit::Equip { module: id.clone(), slot, code });
    });
    view! {
        <Select label choices chosen choose />
        {why}
    }
}

/// On which side of a sink grooves for draining are cut; asked where there is a sink in a worktop that they can be cut into.
#[component]
fn Drainer(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let (owner, held) = (id.clone(), id.clone());
    let is_possible = Memo::new(move |_| {
        editor.with(|design| {
            let is_hard = catalogue.worktop(&design.style.worktop).is_some_and(|row| row.kind.is_hard());
            is_hard && design.module(&owner).is_some_and(|module| module.holds(Slot::Sink).is_some())
        })
    });
    let chosen = Signal::derive(move || {
        let side = editor.with(|design| design.module(&held)?.drainer);
        Some(side.map_or("", Hinge::key).to_owned())
    });
    let edit = Callback::new(move |code: String| {
        let side = [Hinge::Left, Hinge::Right].into_iter().find(|side| side.key() == code);
        Edit::Drain { module: id.clone(), side }
    });
    move || {
        is_possible.get().then(|| {
            let choices = vec![
                Choice::new("", text::editor::without(language)),
                Choice::new(Hinge::Left.key(), text::finish::drainer_left(language)),
                Choice::new(Hinge::Right.key(), text::finish::drainer_right(language)),
            ];
            view! { <Options label=text::finish::drainer(language).to_owned() choices chosen edit /> }
        })
    }
}

/// What is sold for a place, with its price.
fn sold(editor: Editor, slot: Slot, width: Mm, regime: Regime) -> Vec<Choice> {
    let (language, catalogue, year) = (editor.language, editor.catalogue(), editor.invoice_year());
    let choice = |code: &str, name: &kitchen::catalogue::Name, price: Indication| Choice {
        note: Some(euro_whole(language, price.gross(regime).cents())),
        ..Choice::new(code, name.in_language(language))
    };
    let plain = |net: Money| Indication { net, vat_class: VatClass::Renov };
    match slot {
        Slot::Sink => {
            catalogue.sinks.iter().map(|row| choice(&row.code, &row.name, plain(row.price))).collect()
        }
        Slot::Tap => {
            catalogue.taps.iter().map(|row| choice(&row.code, &row.name, plain(row.price))).collect()
        }
        _ => {
            let fits = |row: &&kitchen::catalogue::Appliance| {
                row.slot == slot && (slot != Slot::Dishwasher || row.w.is_none_or(|w| w <= width))
            };
            let rows = catalogue.appliances.iter().filter(fits);
            rows.map(|row| choice(&row.code, &row.name, appliance_price(&catalogue, row, year))).collect()
        }
    }
}

/// Whether an accessory goes with a module of a type: a hood hangs over a hob, from the wall or over an island; all else goes
/// into what takes it.
fn goes_with(row: &catalogue::Extra, kind: &ModuleType, module: &Module) -> bool {
    let on_wall = matches!(module.place, Place::Wall(_));
    let hangs = match row.hood {
        Some(HoodShape::Wall) => on_wall,
        Some(HoodShape::Island) => !on_wall,
        _ => true,
    };
    let is_taken = module.misfit(kind, row).is_none();
    is_taken && (row.slot != Some(Slot::Hood) || hangs && module.holds(Slot::Hob).is_some())
}

/// What may be added to a module, with its price; first that nothing is.
fn addable(editor: Editor, id: &Id) -> Vec<Choice> {
    let (language, catalogue) = (editor.language, editor.catalogue());
    let regime = editor.quote.with(|quote: &Quote| quote.totals.regime());
    let choice = |row: &catalogue::Extra| {
        let price = extra_price(&catalogue, row, editor.invoice_year());
        let note = Some(euro_whole(language, price.gross(regime).cents()));
        Choice { note, ..Choice::new(&row.code, row.name.in_language(language)) }
    };
    let none = Choice::new("", text::workbench::extra_add(language));
    editor.with(|design| {
        let unit = design.module(id).and_then(|module| Some((catalogue.module(&module.code)?, module)));
        let fits = |row: &&catalogue::Extra| unit.is_some_and(|(kind, module)| goes_with(row, kind, module));
        std::iter::once(none).chain(catalogue.extras.iter().filter(fits).map(choice)).collect()
    })
}

/// Accessories of the module: those it has, and one more to choose.
#[component]
fn Extras(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let own = id.clone();
    let choices = Memo::new(move |_| addable(editor, &own));
    let owner = id.clone();
    let had = Memo::new(move |_| {
        let catalogue = editor.catalogue();
        editor.with(|design| {
            let own =
                design.extras.iter().enumerate().filter(|(_, extra)| extra.module.as_ref() == Some(&owner));
            own.map(|(index, extra)| {
                let name = catalogue.extra(&extra.code).map(|row| row.name.in_language(language).to_owned());
                (index, name.unwrap_or_else(|| extra.code.to_string()))
            })
            .collect::<Vec<_>>()
        })
    });
    let add = Callback::new(move |code: String| {
        if !code.is_empty() {
            editor.apply(Edit::AddExtra(Extra { code: code.as_str().into(), module: Some(id.clone()) }));
        }
    });
    let rows = move || {
        had.get()
            .into_iter()
            .map(|(index, name)| {
                view! {
                    <li>
                        <span>{name.clone()}</span>
                        <button
                            type="button"
                            class="quiet"
                            aria-label=text::workbench::take_away(language, name)
                            on:click=move |_| {
                                editor.apply(Edit::RemoveExtra { index });
                            }
                        >
                            "×"
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    let chosen = Signal::derive(move || {
        had.track();
        Some(String::new())
    });
    view! {
        <ul class="extras">{rows}</ul>
        {move || {
            let label = text::workbench::extras(language).to_owned();
            view! { <Select label choices=choices.get() chosen choose=add /> }
        }}
    }
}

/// Other types of the same family.
#[component]
pub fn Replacing(id: Id) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let catalogue = editor.catalogue();
    let code = editor.now(|design| design.module(&id).map(|module| module.code.to_string()))?;
    let family = catalogue.module(&code)?.family;
    let same = |kind: &&ModuleType| level(kind.family) == level(family);
    let choices = catalogue.modules.iter().filter(same).map(|kind| Choice {
        note: widths(kind, language),
        ..Choice::new(&kind.code, kind.name.in_language(language))
    });
    let choices = choices.collect();
    let replaced = id.clone();
    let chosen = Signal::derive(move || {
        editor.with(|design| design.module(&replaced).map(|module| module.code.to_string()))
    });
    let choose = Callback::new(move |code: String| {
        editor.apply(Edit::Replace { module: id.clone(), code: code.as_str().into() });
    });
    Some(view! { <Select label=text::editor::replace(language).to_owned() choices chosen choose /> })
}

fn level(family: Family) -> u8 {
    match family {
        Family::Base | Family::FrontOnly => 0,
        Family::Corner => 1,
        Family::Wall => 2,
        Family::WallCorner => 3,
        Family::Tall => 4,
    }
}

fn widths(kind: &ModuleType, language: Language) -> Option<String> {
    let (first, last) = (kind.cells.first()?.width, kind.cells.last()?.width);
    let bare = |width: Mm| centimetres_bare(language, width.0);
    Some(if first == last { bare(first) } else { format!("{}–{}", bare(first), bare(last)) } + " cm")
}
