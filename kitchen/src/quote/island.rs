//! What an island costs: the kitchen with it less the kitchen without it and what stands on it, to the cent.

use super::{GroupName, Quote, Regime, Total, quote};
use crate::edit::{Edit, IslandEdit, apply};
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::money::Money;

/// What an island adds to the total of a kitchen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IslandCost {
    /// By group of lines, with VAT; groups that it changes nothing in are left out. They sum to the whole.
    pub parts: Vec<(GroupName, Money)>,
    /// All of it, with VAT in the regime that counts.
    pub gross: Money,
}

/// The cost of an island with its modules; none if there is no such island.
pub fn island_cost(kitchen: &Kitchen<'_>, island: &Id, invoice_year: i32) -> Option<IslandCost> {
    let remove = Edit::Island(IslandEdit::Remove { island: island.clone() });
    let without = apply(kitchen.design, kitchen.catalogue, &remove).ok()?;
    let with = quote(kitchen, invoice_year, &[]);
    let without = quote(&Kitchen::new(&without, kitchen.catalogue), invoice_year, &[]);
    let regime = with.totals.regime();
    let [now, then] = [&with, &without].map(|quote| rising(quote, regime));
    let mut before = Money::ZERO;
    let mut parts = Vec::new();
    for ((name, now), then) in GroupName::ALL.into_iter().zip(now).zip(then) {
        let part = now - then - before;
        before = now - then;
        if part != Money::ZERO {
            parts.push((name, part));
        }
    }
    Some(IslandCost { parts, gross: with.total(regime).gross - without.total(regime).gross })
}

/// The gross total of the first group, of the first two, and so on: VAT is rounded once per rate, so that only sums
/// are exact, and their differences add up.
fn rising(quote: &Quote, regime: Regime) -> [Money; GroupName::ALL.len()] {
    let mut upto = 0;
    GroupName::ALL.map(|_| {
        upto += 1;
        let groups = &GroupName::ALL[..upto];
        let lines = quote.lines.iter().filter(|line| groups.contains(&GroupName::of(line)));
        Total::of(lines, regime).gross
    })
}
