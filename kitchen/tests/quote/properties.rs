//! What is true of the quote of any kitchen.

use kitchen::catalogue::Catalogue;
use kitchen::design::Design;
use kitchen::kitchen::Kitchen;
use kitchen::layout::Layout;
use kitchen::money::Money;
use kitchen::quote::{Discount, Line, Quote, Regime, difference, quote};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{design, module, quoted, words};

/// Every line of `lines` has `net = rounded(quantity × unit_net + surcharges)`.
fn adds_up(lines: &[Line]) -> bool {
    lines.iter().all(|line| {
        let surcharges: Money = line.surcharges.iter().map(|surcharge| surcharge.net).sum();
        line.net == (line.unit_net * line.quantity + surcharges).rounded()
    })
}

/// Modules of any type at any grid width, each a little after the one before it: type, cell and gap.
fn any_row() -> impl Strategy<Value = Vec<(usize, usize, i32)>> {
    let catalogue: &Catalogue = corpus::demo();
    let one = (0..catalogue.modules.len(), any::<prop::sample::Index>(), 0..200);
    let pick = move |(kind, cell, gap): (usize, prop::sample::Index, i32)| {
        (kind, cell.index(catalogue.modules[kind].cells.len()), gap)
    };
    prop::collection::vec(one.prop_map(pick), 0..10)
}

fn row_of(modules: &[(usize, usize, i32)], style: &Value) -> Design {
    let catalogue = corpus::demo();
    let mut x = 0;
    let place = |(index, (kind, cell, gap)): (usize, &(usize, usize, i32))| {
        let kind = &catalogue.modules[*kind];
        let width = kind.cells[*cell].width.0;
        let placed = module(&format!("m{index}"), &kind.code, width, x + gap);
        x += gap + width;
        placed
    };
    let modules: Vec<Value> = modules.iter().enumerate().map(place).collect();
    let services = json!({
        "measure": true, "delivery_km": 80, "install": true, "connect": true, "floor": 2,
        "rush": style["grain_matched"]
    });
    design(json!(modules), &[json!({ "style": style, "services": services })])
}

fn any_style() -> impl Strategy<Value = Value> {
    let catalogue: &Catalogue = corpus::demo();
    let handles = prop::option::of(prop::sample::select(catalogue.handles.clone()));
    let worktops = prop::sample::select(catalogue.worktops.clone());
    let fronts = prop::sample::select(catalogue.fronts.clone());
    let splashes = prop::option::of(prop::sample::select(catalogue.splashes.clone()));
    let strips = (any::<[bool; 5]>(), prop::option::of(50..=100_i32));
    let system = prop::sample::select(vec!["S780", "S720"]);
    let parts = (handles, worktops, fronts, splashes, strips, system);
    parts.prop_map(
        |(handle, worktop, front, splash, ([ceiling, cornice, light, led, grain], upstand), system)| {
            let front = front.code;
            json!({
                "system": system, "splash": splash.map(|row| row.code), "upstand": upstand,
                "ceiling_filler": ceiling, "cornice": cornice, "light_strip": light, "led": led,
                "grain_matched": grain,
                "handle": handle.map(|row| row.code), "worktop": worktop.code, "carcass": "grey",
                "fronts": { "base": front, "wall": front, "tall": front }
            })
        },
    )
}

/// A discount of so many percent, none of nothing, of a maker who gives as much.
fn discounts(percent: u32) -> Vec<Discount> {
    let mut prices = corpus::demo().prices.clone();
    prices.discount_most.value = Decimal::ONE_HUNDRED;
    Discount::new("Toonzaal", Decimal::from(percent), &[], &prices).into_iter().collect()
}

proptest! {
    #[test]
    fn net_is_the_sum_of_the_lines_and_gross_is_net_and_vat(row in any_row(), style in any_style(), percent in 0..100_u32) {
        let design = row_of(&row, &style);
        let kitchen = Kitchen::new(&design, corpus::demo());
        let quote = quote(&kitchen, 2026, &discounts(percent));
        prop_assert!(adds_up(&quote.lines));
        prop_assert_eq!(quote.net(), quote.lines.iter().map(|line| line.net).sum::<Money>());
        for regime in Regime::ALL {
            let total = quote.total(regime);
            prop_assert_eq!(total.gross, quote.totals.gross(regime));
            prop_assert_eq!(total.net, quote.net());
            prop_assert_eq!(total.net, total.vat.iter().map(|(_, net, _)| *net).sum::<Money>());
            prop_assert_eq!(total.gross, total.net + total.vat.iter().map(|(_, _, vat)| *vat).sum::<Money>());
            for (rate, net, vat) in total.vat {
                prop_assert_eq!(vat, rate.on(net));
            }
        }
        let groups = quote.groups();
        let mut of: Vec<usize> = groups.iter().flat_map(|group| &group.rows).flat_map(|row| row.of.clone()).collect();
        of.sort_unstable();
        prop_assert_eq!(of, (0..quote.lines.len()).collect::<Vec<_>>());
        prop_assert_eq!(groups.iter().map(|group| group.net).sum::<Money>(), quote.net());
        prop_assert_eq!(&serde_json::from_value::<Quote>(serde_json::to_value(&quote).unwrap()).unwrap(), &quote);
    }

    #[test]
    fn an_owner_can_recompute_every_line_from_its_words(row in any_row(), style in any_style(), percent in 0..100_u32) {
        let design = row_of(&row, &style);
        let quote = quote(&Kitchen::new(&design, corpus::demo()), 2026, &discounts(percent));
        for line in quote.lines.iter().chain(quote.rows().iter().map(|row| &row.line)) {
            prop_assert_eq!(words::fault(line), None);
        }
    }

    #[test]
    fn another_module_never_lowers_the_net_but_for_the_small_order(row in any_row(), style in any_style(), added in 0..1000_usize) {
        // Derived parts are kept out: a module in a gap saves its fillers and panels. The cost of a small order
        // falls away above its limit, so it is kept out too.
        let net = |row: &[(usize, usize, i32)]| {
            let quote = quoted(&row_of(row, &style), Layout::default());
            quote.lines.iter().filter(|line| line.code != "small_order").map(|line| line.net).sum::<Money>()
        };
        let mut more = row.clone();
        more.push((added % corpus::demo().modules.len(), 0, 0));
        prop_assert!(net(&more) > net(&row));
    }

    #[test]
    fn the_difference_of_two_quotes_is_that_of_their_totals_there_and_back(row in any_row(), style in any_style()) {
        let fewer = row_of(&row[..row.len() / 2], &style);
        let [before, after] = [&fewer, &row_of(&row, &style)].map(|design| {
            quote(&Kitchen::new(design, corpus::demo()), 2026, &[])
        });
        let changes = difference(&before, &after);
        prop_assert_eq!(before.net() + changes.net(), after.net());
        prop_assert_eq!(changes.net(), -difference(&after, &before).net());
        prop_assert!(difference(&after, &after).is_empty());
    }

    #[test]
    fn what_the_cabinets_cost_sums_to_the_total(row in any_row(), style in any_style(), percent in 0..100_u32) {
        let design = row_of(&row, &style);
        let kitchen = Kitchen::new(&design, corpus::demo());
        let quote = quote(&kitchen, 2026, &discounts(percent));
        for regime in Regime::ALL {
            let shares = quote.shares(&kitchen, regime);
            prop_assert_eq!(shares.iter().map(|share| share.net).sum::<Money>(), quote.net());
            prop_assert_eq!(shares.iter().map(|share| share.gross).sum::<Money>(), quote.total(regime).gross);
            for share in &shares {
                let parts = share.parts.iter().map(|(_, gross)| *gross).sum::<Money>();
                prop_assert_eq!(parts, share.gross);
            }
            prop_assert_eq!(shares.len(), if quote.lines.is_empty() { 0 } else { row.len().max(1) });
        }
    }
}
