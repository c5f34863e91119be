//! A refusal, line by line: what the customer saw and what stands now.

use kitchen::money::Money;
use kitchen::order::ConflictReason;
use kitchen::quote::{Changed as ChangedLine, Difference, Line, difference};
use leptos::prelude::*;
use text::Language;
use text::format::euro_cents;

use super::Desk;
use crate::api::orders::Checkout;
use crate::app::language;

/// What is not as it was: none is what was not there, or is not any more. Lines are net, totals what is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    title: String,
    was: Option<Money>,
    now: Option<Money>,
}

/// What differs between two offers: lines that changed, that are new and that are gone, then the total.
fn rows(language: Language, before: &Checkout, now: &Checkout) -> Vec<Row> {
    let Difference { added, removed, changed } = difference(&before.quote, &now.quote);
    let changed = changed.iter().filter_map(|ChangedLine { old, new }| {
        let (was, is) = (title(before, old), title(now, new));
        let title = if was == is { is.to_owned() } else { format!("{was} → {is}") };
        let is_seen = was != is || old.net != new.net;
        is_seen.then_some(Row { title, was: Some(old.net), now: Some(new.net) })
    });
    let added =
        added.iter().map(|line| Row { title: title(now, line).to_owned(), was: None, now: Some(line.net) });
    let removed = removed.iter().map(|line| Row {
        title: title(before, line).to_owned(),
        was: Some(line.net),
        now: None,
    });
    changed.chain(added).chain(removed).chain(totals(language, before, now)).collect()
}

/// What is paid, by regime: one goes and another comes, or the amount of the same changes.
fn totals(language: Language, before: &Checkout, now: &Checkout) -> Vec<Row> {
    let (old, new) = (before.quote.totals.regime(), now.quote.totals.regime());
    let (was, is) = (Some(before.quote.gross()), Some(now.quote.gross()));
    if old != new {
        let gone = Row { title: old.name(language).to_owned(), was, now: None };
        let come = Row { title: new.name(language).to_owned(), was: None, now: is };
        return vec![gone, come];
    }
    let total = Row { title: new.total_title(language, false).to_owned(), was, now: is };
    if was == is { Vec::new() } else { vec![total] }
}

/// A line of an offer in words.
fn title<'a>(offer: &'a Checkout, line: &Line) -> &'a str {
    let place = offer.quote.lines.iter().position(|known| known == line);
    place.and_then(|place| offer.words.get(place)).map_or("", |(title, _)| title)
}

fn reason(language: Language, reason: ConflictReason) -> &'static str {
    use text::checkout::conflict;
    match reason {
        ConflictReason::KeyReused => conflict::key_reused(language),
        ConflictReason::Revision => conflict::revision(language),
        ConflictReason::Empty => text::checkout::empty(language),
        ConflictReason::Errors => conflict::errors(language),
        ConflictReason::Warnings => conflict::warnings(language),
        ConflictReason::Regime => conflict::regime(language),
        ConflictReason::Total => conflict::total(language),
    }
}

/// Why nothing was ordered, and what is different now.
#[component]
pub fn Changed(desk: Desk) -> impl IntoView {
    let language = language();
    let table = move || {
        desk.before.get().map(|(why, before)| {
            let rows = desk.offer.with(|now| rows(language, &before, now));
            let rows = rows.into_iter().map(move |row| shown(language, row));
            view! {
                <p>{reason(language, why)} " " {text::checkout::conflict::about(language)}</p>
                <table>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            }
        })
    };
    view! {
        <section
            class="notice let-op"
            id="changed"
            tabindex="-1"
            role="alert"
            hidden=move || desk.before.with(Option::is_none)
        >
            <h2>{text::checkout::conflict::title(language)}</h2>
            {table}
        </section>
    }
}

fn shown(language: Language, row: Row) -> impl IntoView {
    use text::checkout::conflict;
    let euro = |amount: Money| euro_cents(language, amount.cents());
    let was = row
        .was
        .map_or_else(|| conflict::added(language).to_owned(), |amount| conflict::was(language, euro(amount)));
    let now = row.now.map_or_else(
        || conflict::removed(language).to_owned(),
        |amount| conflict::now(language, euro(amount)),
    );
    view! {
        <tr>
            <th scope="row">{row.title}</th>
            <td class="num muted">{was}</td>
            <td class="num">{now}</td>
        </tr>
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests {
    use kitchen::design::{self, Design};
    use kitchen::kitchen::Kitchen;
    use kitchen::length::Mm;
    use kitchen::quote::quote;

    use super::*;

    const FILE: &str = include_str!("../../../../assets/gallery/rijwoning.json");

    fn offer(change: impl FnOnce(&mut Design)) -> Checkout {
        let catalogue = shop::catalogue::demo();
        let mut design = design::parse(FILE, catalogue).unwrap();
        change(&mut design);
        let quote = quote(&Kitchen::new(&design, catalogue), 2026, &[]);
        let words = quote.lines.iter().map(|line| (line.title(catalogue, Language::Nl), String::new()));
        Checkout {
            name: String::new(),
            revision: 1,
            share_token: String::new(),
            services: design.services,
            vat: design.vat,
            cabinets: 1,
            words: words.collect(),
            quote,
            findings: Vec::new(),
            invoice_year: 2026,
            renovation_years: 10,
            zones: [30, 75, 150],
            ordered_as: Vec::new(),
        }
    }

    #[test]
    fn where_only_the_regime_differs_both_totals_are_shown() {
        let before = offer(|_| ());
        let now = offer(|design| design.vat.as_mut().unwrap().private_dwelling = false);
        let found = rows(Language::Nl, &before, &now);
        let gone = Row {
            title: "Met 6\u{a0}%".to_owned(),
            was: Some(before.quote.totals.renovation6.gross),
            now: None,
        };
        let come = Row {
            title: "Met 21\u{a0}%".to_owned(),
            was: None,
            now: Some(now.quote.totals.standard21.gross),
        };
        assert_eq!(found, [gone, come]);
    }

    #[test]
    fn a_wider_cabinet_is_one_row_and_the_total_another() {
        let before = offer(|_| ());
        let width = |design: &mut Design| design.modules[3].width = Mm(600);
        let now = offer(width);
        let found = rows(Language::Nl, &before, &now);
        let cabinet = &found[0];
        assert!(cabinet.title.contains(" → ") && cabinet.title.ends_with("60\u{a0}cm"), "{}", cabinet.title);
        let (Some(was), Some(is)) = (cabinet.was, cabinet.now) else { panic!("{cabinet:?}") };
        assert_ne!(was, is);
        let total = found.last().unwrap();
        assert_eq!(total.title, "Totaal incl. btw");
        assert_eq!((total.was, total.now), (Some(before.quote.gross()), Some(now.quote.gross())));
        assert!(rows(Language::Nl, &now, &now).is_empty());
    }
}
