//! Discounts as named negative lines on what may be discounted.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Kind, Line, Reason, VatClass};
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

/// What the maker makes and sinks, taps and accessories; not appliances, Recupel and services (domain.md §3.2).
fn is_discountable(line: &Line) -> bool {
    !matches!(line.kind, Kind::Appliance | Kind::Recupel | Kind::Service | Kind::Discount)
}

/// One negative line per discount and VAT class. Each percentage is on the list, never on another discount.
pub(super) fn lines(lines: &[Line], discounts: &[Discount]) -> Vec<Line> {
    let base = |class: VatClass| -> Money {
        let lines = lines.iter().filter(|line| line.vat_class == class && is_discountable(line));
        lines.map(|line| line.net).sum()
    };
    let bases = [VatClass::Renov, VatClass::Always21].map(|class| (class, base(class)));
    let line = |discount: &Discount, (class, base): (VatClass, Money)| {
        let Discount { name, percent } = discount.clone();
        let amount = base.percent(percent);
        let reason = Reason::Discount { name, percent, base };
        (amount > Money::ZERO).then(|| Line::new(Kind::Discount, "discount", -amount, reason).taxed(class))
    };
    discounts
        .iter()
        .flat_map(|discount| bases.into_iter().filter_map(move |base| line(discount, base)))
        .collect()
}
