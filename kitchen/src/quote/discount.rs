//! Discounts as named negative lines on what may be discounted.

use rust_decimal::Decimal;

use super::{Kind, Line, Reason, VatClass};
use crate::catalogue::{Catalogue, Prices};
use crate::money::Money;

/// A discount in percent of the discountable lines, made by [`Discount::new`] only: it has a name, takes something
/// off, and stays within the maker's limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discount {
    name: String,
    percent: Decimal,
}

/// Why a discount may not be given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiscountRefusal {
    /// Its name says nothing.
    #[error("a discount of {0} % has no name; the customer reads it on the quote")]
    Unnamed(Decimal),
    /// Nothing or less is taken off.
    #[error("{0} % is no discount; give more than 0")]
    Nothing(Decimal),
    /// With what was given before it passes the limit.
    #[error("discounts of {asked} % together pass the limit of {most} %; give at most {} %", .most - .given)]
    TooMuch {
        /// This one and those before.
        asked: Decimal,
        /// Those before.
        given: Decimal,
        /// The row `discount_most`.
        most: Decimal,
    },
}

impl Discount {
    /// A discount beside those that were given before, together within the maker's limit: the row `discount_most`
    /// (product.md, journey 4: staff give a discount within their limit).
    ///
    /// # Errors
    /// When it has no name, takes nothing off, or passes the limit.
    pub fn new(
        name: &str,
        percent: Decimal,
        before: &[Discount],
        prices: &Prices,
    ) -> Result<Discount, DiscountRefusal> {
        let name = name.trim();
        let given: Decimal = before.iter().map(|discount| discount.percent).sum();
        let (asked, most) = (given + percent, prices.discount_most.value);
        if name.is_empty() {
            Err(DiscountRefusal::Unnamed(percent))
        } else if percent <= Decimal::ZERO {
            Err(DiscountRefusal::Nothing(percent))
        } else if asked > most {
            Err(DiscountRefusal::TooMuch { asked, given, most })
        } else {
            Ok(Discount { name: name.to_owned(), percent })
        }
    }

    /// Its name on the quote.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Percent of the net of what may be discounted.
    pub fn percent(&self) -> Decimal {
        self.percent
    }
}

/// Adds one negative line per discount and VAT class. Each percentage is on the list, never on another discount.
pub(super) fn add(lines: &mut Vec<Line>, discounts: &[Discount], catalogue: &Catalogue) {
    let base = |class: VatClass| -> Money {
        let discountable = lines.iter().filter(|line| is_discountable(line, catalogue));
        discountable.filter(|line| line.vat_class == class).map(|line| line.net).sum()
    };
    let bases = [VatClass::Renov, VatClass::Always21].map(|class| (class, base(class)));
    for discount in discounts {
        lines.extend(bases.iter().filter_map(|(class, base)| Some(line(discount, *base)?.taxed(*class))));
    }
}

/// What the maker makes, sinks, taps and accessories; not appliances, Recupel and services (domain.md §3.2).
fn is_discountable(line: &Line, catalogue: &Catalogue) -> bool {
    match line.kind {
        Kind::Appliance | Kind::Recupel | Kind::Service | Kind::Discount => false,
        // A hood that hangs free is an appliance too.
        Kind::Extra => catalogue.extra(&line.code).is_none_or(|row| row.slot.is_none()),
        _ => true,
    }
}

fn line(discount: &Discount, base: Money) -> Option<Line> {
    let Discount { name, percent } = discount.clone();
    let amount = base.percent(percent);
    let reason = Reason::Discount { name, percent, base };
    (amount > Money::ZERO).then(|| Line::new(Kind::Discount, "discount", -amount, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_of_discount_rounds_away_from_zero() {
        // 5 % of 1234.50 = 61.725 → 61.73.
        let discount = Discount { name: "Toonzaal".to_owned(), percent: Decimal::from(5) };
        let found = line(&discount, Money::from_cents(123_450)).unwrap();
        assert_eq!(found.net.to_string(), "-61.73");
        assert_eq!(line(&discount, Money::ZERO), None);
    }
}
