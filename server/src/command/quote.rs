//! `passtuk quote`: the price of a design file, for people as a table or in words, and for programs as JSON.

use kitchen::catalogue::Catalogue;
use kitchen::kitchen::Kitchen;
use kitchen::quote::{self, Discount, Line, Quote, Reason, Row, Surcharge, Totals, Unit};
use rust_decimal::Decimal;
use serde::Serialize;
use shop::Clock;
use text::Language;
use text::format::euro_cents;

use super::{Refusal, print, read};
use crate::cli::QuoteArgs;

/// Prints the quote of a design file.
pub fn run(args: &QuoteArgs) -> Result<(), Refusal> {
    let (catalogue, design) = read(&args.source)?;
    let discounts = discounts(&args.discounts, &catalogue)?;
    let year = args.year.unwrap_or_else(this_year);
    let quote = quote::quote(&Kitchen::new(&design, &catalogue), year, &discounts);
    let language = args.language.unwrap_or(design.language);
    match (args.json, args.words) {
        (true, _) => print(&json(&quote, &catalogue, language)?),
        (_, true) => print(&words(&quote, &catalogue, language)),
        _ => print(&table(&quote)),
    }
}

/// The discounts that were asked for, within the limit of the catalogue.
fn discounts(asked: &[(String, Decimal)], catalogue: &Catalogue) -> Result<Vec<Discount>, Refusal> {
    asked.iter().try_fold(Vec::new(), |mut given, (name, percent)| {
        given.push(Discount::new(name, *percent, &given, &catalogue.prices)?);
        Ok(given)
    })
}

/// The year in Brussels.
pub(super) fn this_year() -> i32 {
    Clock::System.now().in_brussels().year.into()
}

/// A line as programs read it: what `kitchen` calculates, and the key and values of its explanation.
#[derive(Serialize)]
struct JsonLine<'a> {
    kind: quote::Kind,
    code: &'a str,
    module: Option<&'a str>,
    quantity: String,
    unit: Unit,
    unit_net: kitchen::money::Money,
    surcharges: &'a [Surcharge],
    net: kitchen::money::Money,
    vat_class: quote::VatClass,
    title: String,
    reason: &'a Reason,
    explanation: String,
}

#[derive(Serialize)]
struct JsonQuote<'a> {
    lines: Vec<JsonLine<'a>>,
    totals: &'a Totals,
}

fn json(quote: &Quote, catalogue: &Catalogue, language: Language) -> Result<String, Refusal> {
    let lines = quote.lines.iter().map(|line| JsonLine {
        kind: line.kind,
        code: &line.code,
        module: line.module.as_deref(),
        quantity: line.quantity.normalize().to_string(),
        unit: line.unit,
        unit_net: line.unit_net,
        surcharges: &line.surcharges,
        net: line.net,
        vat_class: line.vat_class,
        title: line.title(catalogue, language),
        reason: &line.reason,
        explanation: line.explanation(language),
    });
    let text = serde_json::to_string_pretty(&JsonQuote { lines: lines.collect(), totals: &quote.totals })?;
    Ok(text + "\n")
}

/// Each row by its group as an owner reads it to a customer, then net, VAT and total of the regime that counts.
fn words(quote: &Quote, catalogue: &Catalogue, language: Language) -> String {
    let mut rows = Vec::new();
    for group in quote.groups() {
        rows.push(format!("\n{}", group.name.title(language)));
        for Row { line, .. } in group.rows {
            let module = line.module.as_deref().map(|id| format!(" ({id})")).unwrap_or_default();
            let title = line.title(catalogue, language) + &module;
            let (sum, net) = (line.sum(language), euro_cents(language, line.net.cents()));
            rows.push(format!("  {title}: {sum} = {net}\n    {}", line.explanation(language)));
        }
    }
    let regime = quote.totals.regime();
    let total = quote.total(regime);
    rows.push(format!("\n{}: {}", text::checkout::net(language), euro_cents(language, total.net.cents())));
    rows.extend(total.vat.iter().map(|(rate, net, vat)| {
        format!("{}: {}", rate.title(language, *net), euro_cents(language, vat.cents()))
    }));
    let gross = euro_cents(language, total.gross.cents());
    rows.push(format!("{}: {gross}", regime.total_title(language, false)));
    rows.join("\n").trim_start().to_owned() + "\n"
}

/// The lines in columns, then the totals of every regime that may count.
fn table(quote: &Quote) -> String {
    let mut rows: Vec<String> = quote.lines.iter().flat_map(rows).collect();
    rows.push("-".repeat(WIDTH));
    let totals = &quote.totals;
    let allowed = if totals.renovation6.allowed { "" } else { " (not allowed by the answers in the file)" };
    rows.push(total("net", &totals.net.to_string()));
    rows.push(total("VAT 21 %", &totals.standard21.vat.to_string()));
    rows.push(total("gross at 21 %", &totals.standard21.gross.to_string()));
    rows.push(total("VAT 6 % and 21 %", &totals.renovation6.vat.to_string()));
    rows.push(total("gross at 6 %", &totals.renovation6.gross.to_string()) + allowed);
    if totals.reverse_charge.allowed {
        rows.push(total("VAT with reverse charge", &totals.reverse_charge.vat.to_string()));
        rows.push(total("gross with reverse charge", &totals.reverse_charge.gross.to_string()));
    }
    rows.join("\n") + "\n"
}

/// How wide the table is, in characters.
const WIDTH: usize = 76;

fn rows(line: &Line) -> Vec<String> {
    let unit = match line.unit {
        Unit::Piece => "pc",
        Unit::Metre => "m",
        Unit::SquareMetre => "m²",
    };
    let kind = format!("{:?}", line.kind).to_lowercase();
    let module = line.module.as_deref().unwrap_or_default();
    let quantity = line.quantity.normalize();
    let head = format!(
        "{kind:<10} {:<20} {module:<12} {quantity:>8} {unit:<2} {:>9} {:>9}",
        &*line.code,
        line.unit_net.to_string(),
        line.net.to_string()
    );
    let surcharges = line
        .surcharges
        .iter()
        .map(|surcharge| format!("{:<10}   + {:<30} {:>9}", "", surcharge.code, surcharge.net.to_string()));
    std::iter::once(head).chain(surcharges.collect::<Vec<_>>()).collect()
}

fn total(name: &str, amount: &str) -> String {
    format!("{name:<64} {amount:>11}")
}
