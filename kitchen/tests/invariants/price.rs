//! The price: every line counted again, every total, and what each cabinet bears of it.

use kitchen::kitchen::Kitchen;
use kitchen::money::Money;
use kitchen::quote::{Kind, Quote, Regime, Unit, difference, quote};
use rust_decimal::Decimal;
use text::Language;

use super::{ensure, of_all};

#[test]
fn every_line_and_total_of_any_kitchen_can_be_counted_again() {
    of_all(|kitchen| {
        let quote = quote(kitchen, 2026, &[]);
        for line in &quote.lines {
            let surcharges: Money = line.surcharges.iter().map(|surcharge| surcharge.net).sum();
            let net = (line.unit_net * line.quantity + surcharges).rounded();
            ensure(line.net == net && line.quantity > Decimal::ZERO, || format!("{line:?} is {net}"))?;
            for language in Language::ALL {
                let title = line.title(kitchen.catalogue, language);
                ensure(!title.trim().is_empty() && !title.contains('{'), || {
                    format!("{line:?} is called {title:?}")
                })?;
            }
        }
        ensure(quote.net() == quote.lines.iter().map(|line| line.net).sum(), || "net is no sum".to_owned())?;
        for regime in Regime::ALL {
            let total = quote.total(regime);
            let vat: Money = total.vat.iter().map(|(_, _, vat)| *vat).sum();
            ensure(total.gross == total.net + vat, || format!("{regime:?}: {total:?}"))?;
        }
        let again: Quote = serde_json::from_value(serde_json::to_value(&quote).unwrap()).unwrap();
        ensure(again == quote && difference(&quote, &again).is_empty(), || "is another as JSON".to_owned())
    });
}

#[test]
fn every_cabinet_has_its_price_from_the_list() {
    of_all(|kitchen| {
        let quote = quote(kitchen, 2026, &[]);
        for placed in &kitchen.placed {
            let own = |kind| quote.module_lines(&placed.module.id).filter(move |line| line.kind == kind);
            let cabinets: Vec<_> = own(Kind::Module).collect();
            let [line] = cabinets[..] else {
                return Err(format!("{} lines for {}", cabinets.len(), placed.module.id));
            };
            // The price of one is the cell of the list, whatever comes on top (settled.md "kitchen").
            let cell = placed.cell.prices[placed.front.group()];
            ensure(line.unit_net == cell, || format!("{line:?} costs {cell}"))?;
            // Without handles there is a channel, by the metre.
            let pieces = own(Kind::Handle).filter(|line| line.unit == Unit::Piece);
            let handles: Decimal = pieces.map(|line| line.quantity).sum();
            ensure(placed.handle.is_some() || handles == Decimal::ZERO, || {
                format!("{} has no handle and {handles} are paid", placed.module.id)
            })?;
        }
        Ok(())
    });
}

#[test]
fn what_the_cabinets_of_any_kitchen_bear_sums_to_its_price() {
    of_all(|kitchen: &Kitchen<'_>| {
        let quote = quote(kitchen, 2026, &[]);
        for regime in Regime::ALL {
            let shares = quote.shares(kitchen, regime);
            let net: Money = shares.iter().map(|share| share.net).sum();
            let gross: Money = shares.iter().map(|share| share.gross).sum();
            ensure(net == quote.net() && gross == quote.total(regime).gross, || {
                format!("{net} and {gross} of {} and {}", quote.net(), quote.total(regime).gross)
            })?;
            for share in &shares {
                let parts: Money = share.parts.iter().map(|(_, gross)| *gross).sum();
                ensure(parts == share.gross && share.net >= Money::ZERO, || format!("{share:?}"))?;
            }
        }
        Ok(())
    });
}
