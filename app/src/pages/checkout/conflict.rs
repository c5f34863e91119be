//! A refusal, line by line: what the customer saw and what stands now.

use kitchen::order::ConflictReason;
use kitchen::quote::Line;
use leptos::prelude::*;
use text::Language;
use text::format::euro_cents;

use super::Desk;
use crate::api::orders::Checkout;
use crate::app::language;

/// A line that is not what it was, in cents net; none is a line that was not there, or is not any more.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Difference {
    title: String,
    was: Option<i64>,
    now: Option<i64>,
}

/// What differs between two offers: first what stands now, in its order, then what is gone.
fn differences(before: &Checkout, now: &Checkout) -> Vec<Difference> {
    let mut old: Vec<(&Line, &str)> = titled(before).collect();
    let mut found = Vec::new();
    for (line, title) in titled(now) {
        let was = old.iter().position(|(known, _)| is_same(known, line)).map(|index| old.remove(index).0);
        let (was, now) = (was.map(|line| line.net.cents()), Some(line.net.cents()));
        if was != now {
            found.push(Difference { title: title.to_owned(), was, now });
        }
    }
    let gone = old.into_iter().map(|(line, title)| Difference {
        title: title.to_owned(),
        was: Some(line.net.cents()),
        now: None,
    });
    found.extend(gone);
    found
}

fn titled(offer: &Checkout) -> impl Iterator<Item = (&Line, &str)> {
    offer.quote.lines.iter().zip(offer.words.iter().map(|(title, _)| title.as_str()))
}

/// Whether two lines charge for the same thing.
fn is_same(one: &Line, other: &Line) -> bool {
    one.kind == other.kind && one.code == other.code && one.module == other.module
}

fn reason(language: Language, reason: ConflictReason) -> &'static str {
    use text::checkout::conflict;
    match reason {
        ConflictReason::KeyReused => conflict::key_reused(language),
        ConflictReason::Revision => conflict::revision(language),
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
    let shown = move || {
        desk.before.get().map(|(why, before)| {
            let rows = desk.offer.with(|now| differences(&before, now));
            let rows = rows.into_iter().map(move |difference| row(language, difference));
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
            {shown}
        </section>
    }
}

fn row(language: Language, difference: Difference) -> impl IntoView {
    use text::checkout::conflict;
    let euro = |cents: i64| euro_cents(language, cents);
    let was = difference
        .was
        .map_or_else(|| conflict::added(language).to_owned(), |cents| conflict::was(language, euro(cents)));
    let now = difference
        .now
        .map_or_else(|| conflict::removed(language).to_owned(), |cents| conflict::now(language, euro(cents)));
    view! {
        <tr>
            <th scope="row">{difference.title}</th>
            <td class="num muted">{was}</td>
            <td class="num">{now}</td>
        </tr>
    }
}
