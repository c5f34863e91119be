//! Discounts as named negative lines on what may be discounted.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Kind, Line, Reason, VatClass};
use crate::catalogue::Catalogue;
use crate::money::Money;

/// A discount in percent of the discountable lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// Its name on the quote.
    pub name: String,
    /// Percent of the net, 0 to 100.
    #[serde(with = "rust_decimal::serde::str")]
    pub percent: Decimal,
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
