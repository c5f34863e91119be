//! VAT once per rate on the sum of its nets; totals are sums of rounded values.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Line;
use crate::design::VatAnswers;
use crate::kitchen::Kitchen;
use crate::money::{Money, VatRate};

/// How a quote is taxed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// 21 % on everything.
    #[default]
    Standard21,
    /// 6 % on what a renovation allows, 21 % on the rest (domain.md §4.1).
    Renovation6,
    /// A business that files VAT returns accounts itself for the VAT on what a renovation would allow 6 % on; 21 % on
    /// the rest, fitted or not (domain.md §4.1 "B2B with fitting").
    ReverseCharge,
}

impl Regime {
    /// Every regime.
    pub const ALL: [Regime; 3] = [Regime::Standard21, Regime::Renovation6, Regime::ReverseCharge];

    /// Its name in JSON, in forms and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Regime::Standard21 => "standard21",
            Regime::Renovation6 => "renovation6",
            Regime::ReverseCharge => "reverse_charge",
        }
    }
}

/// Net and gross totals of every regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// The sum of the nets.
    pub net: Money,
    /// With 21 % on everything.
    pub standard21: Standard21,
    /// With 6 % where a renovation allows it.
    pub renovation6: Renovation6,
    /// With the VAT on what is fitted left to the customer.
    pub reverse_charge: ReverseCharge,
}

impl Totals {
    /// The regime that counts. A customer that files returns gets the reverse charge even in a dwelling that would
    /// allow 6 %: it goes before every rate (domain.md §4.1).
    pub fn regime(&self) -> Regime {
        let by_rank = [Regime::ReverseCharge, Regime::Renovation6];
        by_rank.into_iter().find(|regime| self.allows(*regime)).unwrap_or_default()
    }

    /// Whether the answers to the VAT questions allow a regime.
    fn allows(&self, regime: Regime) -> bool {
        match regime {
            Regime::Standard21 => true,
            Regime::Renovation6 => self.renovation6.allowed,
            Regime::ReverseCharge => self.reverse_charge.allowed,
        }
    }

    /// The gross total of a regime.
    pub fn gross(&self, regime: Regime) -> Money {
        match regime {
            Regime::Standard21 => self.standard21.gross,
            Regime::Renovation6 => self.renovation6.gross,
            Regime::ReverseCharge => self.reverse_charge.gross,
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

/// The totals for a business that files VAT returns; computed even when not allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReverseCharge {
    /// Whether the answers allow it.
    pub allowed: bool,
    /// The VAT on what stays at 21 % whatever the work, such as ovens.
    pub vat: Money,
    /// Net and that VAT: what the customer pays the maker.
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
    let renovation = answers.is_some_and(|answers| allows_renovation(answers, kitchen, invoice_year));
    let reverse = answers.is_some_and(|answers| allows_reverse_charge(answers, kitchen));
    of_lines(lines, Allowed { renovation, reverse })
}

/// What the answers to the VAT questions allow.
#[derive(Clone, Copy)]
pub(super) struct Allowed {
    pub(super) renovation: bool,
    pub(super) reverse: bool,
}

/// The totals of lines.
pub(super) fn of_lines(lines: &[Line], allowed: Allowed) -> Totals {
    let [(_, standard), (vat6, gross6), (vat0, gross0)] = Regime::ALL.map(|regime| {
        let total = Total::of(lines, regime);
        (total.gross - total.net, total.gross)
    });
    let net = lines.iter().map(|line| line.net).sum();
    Totals {
        net,
        standard21: Standard21 { vat: standard - net, gross: standard },
        renovation6: Renovation6 { allowed: allowed.renovation, vat: vat6, gross: gross6 },
        reverse_charge: ReverseCharge { allowed: allowed.reverse, vat: vat0, gross: gross0 },
    }
}

/// domain.md §4.1 "B2B with fitting": a customer that files VAT returns, fitted by us.
fn allows_reverse_charge(answers: &VatAnswers, kitchen: &Kitchen<'_>) -> bool {
    answers.files_returns && answers.installed_by_us && kitchen.design.services.install
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

    #[test]
    fn a_business_that_files_returns_pays_vat_only_on_what_is_not_fitted() {
        // domain.md §3.8: 9,665.41 is fitted, 3,030.75 is not; 21 % of the latter = 636.4575 → 636.46.
        let lines = [line("9665.41", VatClass::Renov), line("3030.75", VatClass::Always21)];
        let totals = of_lines(&lines, Allowed { renovation: true, reverse: true });
        assert_eq!(totals.reverse_charge.vat.to_string(), "636.46");
        // 9,665.41 + 3,030.75 + 636.46 = 13,332.62.
        assert_eq!(totals.reverse_charge.gross.to_string(), "13332.62");
        assert_eq!(totals.regime(), Regime::ReverseCharge);
    }

    #[test]
    fn a_regime_is_called_by_its_key_in_json() {
        for regime in Regime::ALL {
            assert_eq!(serde_json::to_value(regime).unwrap(), regime.key());
        }
    }

    #[test]
    fn the_regime_is_the_first_that_the_answers_allow() {
        let regime = |renovation, reverse| of_lines(&[], Allowed { renovation, reverse }).regime();
        assert_eq!(regime(false, false), Regime::Standard21);
        assert_eq!(regime(true, false), Regime::Renovation6);
        assert_eq!(regime(false, true), Regime::ReverseCharge);
    }
}
