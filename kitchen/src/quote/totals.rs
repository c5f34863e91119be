//! VAT once per rate on the sum of its nets; totals are sums of rounded values.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Line;
use crate::design::VatAnswers;
use crate::kitchen::Kitchen;
use crate::money::{Money, VatRate};

/// How a quote is taxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// 21 % on everything.
    Standard21,
    /// 6 % on what a renovation allows, 21 % on the rest (domain.md §4.1).
    Renovation6,
}

/// Net and gross totals of every regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// The sum of the nets.
    pub net: Money,
    /// With 21 % on everything.
    pub standard21: Standard21,
    /// With 6 % where a renovation allows it.
    pub renovation6: Renovation6,
}

impl Totals {
    /// The regime that counts: 6 % when the four answers allow it, else 21 %.
    pub fn regime(&self) -> Regime {
        if self.renovation6.allowed { Regime::Renovation6 } else { Regime::Standard21 }
    }

    /// The gross total of a regime.
    pub fn gross(&self, regime: Regime) -> Money {
        match regime {
            Regime::Standard21 => self.standard21.gross,
            Regime::Renovation6 => self.renovation6.gross,
        }
    }
}

/// The totals at 21 %.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard21 {
    /// The VAT.
    pub vat: Money,
    /// Net and VAT.
    pub gross: Money,
}

/// The totals of a renovation; computed even when not allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renovation6 {
    /// Whether the answers allow it.
    pub allowed: bool,
    /// The VAT of both rates.
    pub vat: Money,
    /// Net and VAT.
    pub gross: Money,
}

/// The total of one regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// The sum of the nets.
    pub net: Money,
    /// Per rate, lower first: the net it is on, and the VAT. A rate without lines is left out.
    pub vat: Vec<(VatRate, Money, Money)>,
    /// Net and VAT.
    pub gross: Money,
}

impl Total {
    /// The total of some lines under a regime: VAT once per rate on the sum of its nets.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a Line>, regime: Regime) -> Total {
        let mut nets: BTreeMap<VatRate, Money> = BTreeMap::new();
        for line in lines {
            *nets.entry(line.vat_class.rate(regime)).or_default() += line.net;
        }
        let vat: Vec<_> = nets.into_iter().map(|(rate, net)| (rate, net, rate.on(net))).collect();
        let net: Money = vat.iter().map(|(_, net, _)| *net).sum();
        let gross = net + vat.iter().map(|(_, _, vat)| *vat).sum();
        Total { net, vat, gross }
    }
}

pub(super) fn totals(
    lines: &[Line],
    answers: Option<&VatAnswers>,
    kitchen: &Kitchen<'_>,
    invoice_year: i32,
) -> Totals {
    let allowed = answers.is_some_and(|answers| allows_renovation(answers, kitchen, invoice_year));
    of_lines(lines, allowed)
}

/// The totals of lines, with what the answers to the VAT questions allow.
pub(super) fn of_lines(lines: &[Line], allowed: bool) -> Totals {
    let standard = Total::of(lines, Regime::Standard21);
    let renovation = Total::of(lines, Regime::Renovation6);
    Totals {
        net: standard.net,
        standard21: Standard21 { vat: standard.gross - standard.net, gross: standard.gross },
        renovation6: Renovation6 { allowed, vat: renovation.gross - renovation.net, gross: renovation.gross },
    }
}

/// kitchen.md §8 "Quote": all four answers, fitted by us, and at least ten years since the first occupation.
fn allows_renovation(answers: &VatAnswers, kitchen: &Kitchen<'_>, invoice_year: i32) -> bool {
    let years = kitchen.catalogue.prices.renovation_years.value;
    let is_old = answers
        .first_occupied
        .is_some_and(|first| Decimal::from(invoice_year.saturating_sub(first)) >= years);
    answers.installed_by_us
        && answers.private_dwelling
        && answers.end_user
        && kitchen.design.services.install
        && is_old
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::{Kind, Reason, VatClass};

    fn line(net: &str, vat_class: VatClass) -> Line {
        Line::new(Kind::Module, "OD-600", net.parse().unwrap(), Reason::Chosen).taxed(vat_class)
    }

    #[test]
    fn each_rate_is_taken_once_on_the_sum_of_its_nets() {
        // domain.md §3.8: 9,665.41 at 6 % = 579.92 and 3,030.75 at 21 % = 636.46.
        let lines = [line("9665.41", VatClass::Renov), line("3030.75", VatClass::Always21)];
        let total = Total::of(&lines, Regime::Renovation6);
        assert_eq!(total.gross.to_string(), "13912.54");
        assert_eq!(total.vat.len(), 2);
    }
}
