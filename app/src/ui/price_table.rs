//! A quote line by line, in its groups, with VAT by rate and the total.

use kitchen::quote::{GroupName, Quote, Regime};
use leptos::prelude::*;
use text::format::euro_cents;

use crate::app::language;

/// The lines excl. VAT under their headings, then net, VAT by rate, total. `titles` has one for each line.
#[component]
pub fn PriceTable(quote: Quote, titles: Vec<String>, regime: Regime) -> impl IntoView {
    let language = language();
    let groups = GroupName::ALL.into_iter().filter_map(|name| group(&quote, &titles, name));
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

/// The lines of one heading; none when it has no lines.
fn group(quote: &Quote, titles: &[String], name: GroupName) -> Option<impl IntoView + use<>> {
    let language = language();
    let lines = quote.lines.iter().zip(titles).filter(|(line, _)| GroupName::of(line) == name);
    let rows: Vec<_> = lines
        .map(|(line, title)| {
            view! {
                <tr>
                    <td>{title.clone()} " " <span class="muted num">{line.amount(language)}</span></td>
                    <td class="amount num">{euro_cents(language, line.net.cents())}</td>
                </tr>
            }
        })
        .collect();
    let heading = view! {
        <tr>
            <th scope="rowgroup" colspan="2">
                {name.title(language)}
            </th>
        </tr>
    };
    (!rows.is_empty()).then(|| view! { <tbody>{heading} {rows}</tbody> })
}
