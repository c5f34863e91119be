//! Kitchens priced by hand, line by line, from domain.md §3 and kitchen.md §6 and §8, before the program
//! was asked. Amounts are net euro unless a line says otherwise.

use corpus::{design, kitchen_of};
use kitchen::quote::{Kind, quote};

mod corners;
mod islands;
mod rows;

/// The sums of a quote as a hand computes them.
struct Hand {
    design: &'static str,
    /// The net of all lines of each kind that has any.
    kinds: &'static [(Kind, &'static str)],
    net: &'static str,
    gross21: &'static str,
    gross6: &'static str,
    allowed6: bool,
}

fn assert_by_hand(hand: &Hand) {
    let design = design(hand.design);
    let quote = quote(&kitchen_of(&design), 2026, &[]);
    for (kind, net) in hand.kinds {
        let lines = quote.lines.iter().filter(|line| line.kind == *kind);
        let sum: kitchen::money::Money = lines.map(|line| line.net).sum();
        assert_eq!(sum.to_string(), *net, "{kind:?}");
    }
    let others: Vec<Kind> = quote.lines.iter().map(|line| line.kind).collect();
    assert!(others.iter().all(|kind| hand.kinds.iter().any(|(by_hand, _)| by_hand == kind)), "{others:?}");
    assert_eq!(quote.net().to_string(), hand.net);
    assert_eq!(quote.totals.standard21.gross.to_string(), hand.gross21);
    assert_eq!(quote.totals.renovation6.gross.to_string(), hand.gross6);
    assert_eq!(quote.totals.renovation6.allowed, hand.allowed6);
}
