//! A quote row by row, in its groups, with VAT by rate and the total.

use kitchen::quote::{Group, Quote, Regime, Row};
use leptos::prelude::*;
use text::format::euro_cents;

use crate::app::language;

/// The rows excl. VAT under their headings, then net, VAT by rate, total. `titles` has one for each line.
#[component]
pub fn PriceTable(quote: Quote, titles: Vec<String>, regime: Regime) -> impl IntoView {
    let language = language();
    let groups = quote.groups().into_iter().map(|of| group(of, &titles));
    let total = quote.total(regime);
    let vat = total.vat.into_iter().map(|(rate, net, vat)| {
        view! {
            <tr>
                <th scope="row">{rate.title(language, net)}</th>
                <td class="amount num">{euro_cents(language, vat.cents())}</td>
            </tr>
        }
    });
    view! {
        <table class="prices">
            <caption class="visually-hidden">{text::checkout::excl(language)}</caption>
            {groups.collect_view()}
            <tfoot>
                <tr>
                    <th scope="row">{text::checkout::net(language)}</th>
                    <td class="amount num">{euro_cents(language, total.net.cents())}</td>
                </tr>
                {vat.collect_view()}
                <tr class="total">
                    <th scope="row">{regime.total_title(language, false)}</th>
                    <td class="amount num">{euro_cents(language, total.gross.cents())}</td>
                </tr>
            </tfoot>
        </table>
    }
}

/// The rows of one heading.
fn group(group: Group, titles: &[String]) -> impl IntoView + use<> {
    let language = language();
    let row = |Row { line, of }: Row| {
        let title = of.first().and_then(|first| titles.get(*first)).cloned();
        view! {
            <tr>
                <td>{title} " " <span class="muted num">{line.amount(language)}</span></td>
                <td class="amount num">{euro_cents(language, line.net.cents())}</td>
            </tr>
        }
    };
    let heading = view! {
        <tr>
            <th scope="rowgroup" colspan="2">
                {group.name.title(language)}
            </th>
        </tr>
    };
    let rows = group.rows.into_iter().map(row).collect_view();
    view! { <tbody>{heading} {rows}</tbody> }
}
