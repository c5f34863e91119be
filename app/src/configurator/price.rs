//! The price: always in sight, and opened into groups and lines with both VAT totals.

use kitchen::money::Money;
use kitchen::quote::{Group, GroupName, Quote, Regime, Row, Total};
use leptos::prelude::*;

use super::editor::Editor;
use super::focus;
use super::over::{BarPanel, Popup};

/// What the quote asks for everything beside the furniture, with VAT.
pub fn of_services(quote: &Quote) -> Money {
    let is_service = |name| matches!(name, GroupName::Delivery | GroupName::Fitting | GroupName::Handling);
    let lines = quote.lines.iter().filter(|line| is_service(GroupName::of(line)));
    Total::of(lines, quote.totals.regime()).gross
}

/// Whether nothing is designed yet: what is asked is for coming, to measure and to deliver.
fn is_empty(editor: Editor) -> bool {
    editor.with(|design| design.modules.is_empty() && design.islands.is_empty())
}

/// What the price is called: what it includes decides.
fn caption(editor: Editor) -> &'static str {
    if is_empty(editor) {
        return text::editor::empty_room(editor.language);
    }
    let fitted = editor.with(|design| design.services.is_delivered_and_fitted());
    editor.quote.with(|quote| quote.totals.regime().total_title(editor.language, fitted))
}

/// The total as a button that opens it.
#[component]
pub fn PriceButton() -> impl IntoView {
    let editor = Editor::expect();
    let desk = editor.desk;
    let total = move || editor.euro(editor.quote.with(Quote::gross));
    view! {
        <button
            type="button"
            class="price"
            aria-expanded=move || desk.price_is_open().to_string()
            aria-controls="price-panel"
            on:click=move |_| {
                if untrack(|| desk.price_is_open()) {
                    desk.lift();
                } else {
                    desk.lay(Popup::Price);
                }
            }
        >
            <span>
                <small class:telling=move || is_empty(editor)>{move || caption(editor)}</small>
                <b class="num">{total}</b>
            </span>
            <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M2.5 4.5 6 8l3.5-3.5" />
            </svg>
        </button>
    }
    .into_any()
}

/// The price in detail.
#[component]
pub fn PricePanel() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let desk = editor.desk;
    let first = NodeRef::new();
    view! {
        <Show when=move || desk.price_is_open()>
            <BarPanel id="price-panel" label=text::editor::price_open(language) first>
                <header>
                    <h2>{text::editor::price_open(language)}</h2>
                    <span class="muted">{text::editor::excl(language)}</span>
                    <button type="button" class="quiet" node_ref=first on:click=move |_| desk.lift()>
                        {text::common::close(language)}
                    </button>
                </header>
                <Groups />
                <Totals />
            </BarPanel>
        </Show>
    }
    .into_any()
}

/// A group as it is shown: its heading, its sum, and for each row title, amount, explanation, net, module.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    title: &'static str,
    net: String,
    rows: Vec<ShownRow>,
}

#[derive(Clone, Debug, PartialEq)]
struct ShownRow {
    title: String,
    why: String,
    net: String,
    module: Option<kitchen::ids::Id>,
}

fn shown(editor: Editor, group: Group) -> Shown {
    let language = editor.language;
    let catalogue = editor.catalogue();
    let row = |Row { line, .. }: Row| ShownRow {
        title: line.title(&catalogue, language),
        why: format!("{} · {}", line.sum(language), line.explanation(language)),
        net: editor.euro(line.net),
        module: line.module,
    };
    let rows = group.rows.into_iter().map(row).collect();
    Shown { title: group.name.title(language), net: editor.euro(group.net), rows }
}

#[component]
fn Groups() -> impl IntoView {
    let editor = Editor::expect();
    let groups = Memo::new(move |_| {
        editor
            .quote
            .with(|quote| quote.groups().into_iter().map(|group| shown(editor, group)).collect::<Vec<_>>())
    });
    let group = move |group: Shown| {
        let rows = group.rows.into_iter().map(|row| view! { <PriceRow row /> });
        view! {
            <details class="group">
                <summary>
                    <span>{group.title}</span>
                    <b class="num">{group.net}</b>
                </summary>
                <ul>{rows.collect_view()}</ul>
            </details>
        }
    };
    move || groups.get().into_iter().map(group).collect_view()
}

/// A row; one that belongs to a module leads to it.
#[component]
fn PriceRow(row: ShownRow) -> impl IntoView {
    let editor = Editor::expect();
    let ShownRow { title, why, net, module } = row;
    let title = match module {
        Some(module) => {
            let show = move |_| {
                focus::through(editor, Some(focus::of_module(&module)), || {
                    editor.desk.popup.set(Popup::None);
                    editor.now(|design| editor.desk.show(design, &module));
                    true
                });
            };
            view! {
                <button type="button" class="link" on:click=show>
                    {title}
                </button>
            }
            .into_any()
        }
        None => view! { <span>{title}</span> }.into_any(),
    };
    view! {
        <li>
            <div>{title} <small class="muted">{why}</small></div>
            <span class="num">{net}</span>
        </li>
    }
}

/// VAT by rate and both totals; the one that counts stands out.
#[component]
fn Totals() -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let regime = Memo::new(move |_| editor.quote.with(|quote| quote.totals.regime()));
    let total = move |regime| editor.quote.with(|quote| quote.total(regime));
    let rates = move || {
        let Total { vat, .. } = total(regime.get());
        vat.into_iter()
            .map(|(rate, net, vat)| {
                view! {
                    <div>
                        <dt>{rate.title(language, net)}</dt>
                        <dd class="num">{editor.euro(vat)}</dd>
                    </div>
                }
            })
            .collect_view()
    };
    let row = move |this: Regime| {
        view! {
            <div class="sum" class:counts=move || regime.get() == this>
                <dt>{this.name(language)}</dt>
                <dd class="num">{move || editor.euro(total(this).gross)}</dd>
            </div>
        }
    };
    let services = Memo::new(move |_| editor.quote.with(of_services));
    let services = move || {
        let amount = services.get();
        (amount > Money::ZERO).then(|| {
            view! { <p>{text::workbench::of_services(language, editor.euro(amount))}</p> }
        })
    };
    // Of no use to a private person.
    let reverse = move || {
        let is_business = regime.get() == Regime::ReverseCharge;
        is_business.then(|| row(Regime::ReverseCharge))
    };
    let hint = move || match regime.get() {
        Regime::ReverseCharge => text::vat::reverse_allowed(language),
        Regime::Renovation6 => text::vat::allowed(language),
        Regime::Standard21 => text::vat::asked_later(language),
    };
    view! {
        <dl class="totals">
            <div>
                <dt>{text::workbench::net(language)}</dt>
                <dd class="num">{move || editor.euro(editor.quote.with(Quote::net))}</dd>
            </div>
            {rates}
            {row(Regime::Standard21)}
            {row(Regime::Renovation6)}
            {reverse}
        </dl>
        {services}
        <p class="muted">{hint}</p>
    }
    .into_any()
}
