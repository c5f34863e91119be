//! VAT in words. What a customer pays under the reverse charge holds no VAT on what is fitted, so whatever names an
//! amount asks the regime how.

use text::Language;
use text::format::euro_cents;

use super::Regime;
use crate::money::{Money, VatRate};

impl Regime {
    /// Its name beside its total.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Regime::Standard21 => text::vat::with_21(language),
            Regime::Renovation6 => text::vat::with_6(language),
            Regime::ReverseCharge => text::vat::with_reverse(language),
        }
    }

    /// The title of what the customer pays the maker. `with_services`: delivery and fitting are in it, see
    /// [`crate::design::Services::is_delivered_and_fitted`].
    pub fn total_title(self, language: Language, with_services: bool) -> &'static str {
        use text::vat::total;
        match (self.has_vat_inside(), with_services) {
            (true, false) => total::incl(language),
            (true, true) => total::incl_services(language),
            (false, false) => total::reversed(language),
            (false, true) => total::reversed_services(language),
        }
    }

    /// The title of the price of a part of the kitchen.
    pub fn price_title(self, language: Language) -> &'static str {
        if self.has_vat_inside() {
            text::vat::price::incl(language)
        } else {
            text::vat::price::reversed(language)
        }
    }

    /// What the customer pays, in a sentence: `€ 13.912,54 incl. btw`.
    pub fn amount(self, language: Language, gross: Money) -> String {
        let total = euro_cents(language, gross.cents());
        if self.has_vat_inside() {
            text::vat::amount::incl(language, total)
        } else {
            text::vat::amount::reversed(language, total)
        }
    }

    fn has_vat_inside(self) -> bool {
        match self {
            Regime::Standard21 | Regime::Renovation6 => true,
            Regime::ReverseCharge => false,
        }
    }

    /// What the customer is taken to declare, word for word as it must stand on the invoice (domain.md §4.1).
    pub fn statement(self, language: Language) -> Option<&'static str> {
        match self {
            Regime::Standard21 => None,
            Regime::Renovation6 => Some(text::vat::statement(language)),
            Regime::ReverseCharge => Some(text::vat::reverse_statement(language)),
        }
    }
}

impl VatRate {
    /// The heading of its VAT on a sum of nets.
    pub fn title(self, language: Language, net: Money) -> String {
        let net = euro_cents(language, net.cents());
        match self {
            VatRate::Zero => text::vat::reversed(language, net),
            VatRate::Six | VatRate::TwentyOne => text::vat::rate(language, net, self.percent()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_amounts_with_all_their_vat_are_said_to_include_it() {
        let gross = Money::from_cents(1_391_254);
        let included = [
            (Language::Nl, "incl. btw", "btw verlegd"),
            (Language::Fr, "TVA", "TVA autoliquidée"),
            (Language::En, "incl. VAT", "VAT reverse-charged"),
        ];
        for (language, incl, reversed) in included {
            for regime in Regime::ALL {
                let titles = [
                    regime.total_title(language, false).to_owned(),
                    regime.total_title(language, true).to_owned(),
                    regime.price_title(language).to_owned(),
                    regime.amount(language, gross),
                ];
                for title in titles {
                    let is_reversed = regime == Regime::ReverseCharge;
                    assert_eq!(title.contains(reversed), is_reversed, "{title}");
                    assert!(is_reversed || title.contains(incl), "{title}");
                }
            }
        }
        assert_eq!(Regime::Standard21.amount(Language::Nl, gross), "€\u{a0}13.912,54 incl. btw");
    }
}
