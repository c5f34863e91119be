//! What comes on top of a line, in words: what for, how much of what.

use text::Language;
use text::format::{euro_cents, number};

use crate::money::Money;
use crate::quote::{Counted, Surcharge};

impl Surcharge {
    /// What it is for.
    pub fn title(&self, language: Language) -> &str {
        text::surcharge::named(language, &self.code).unwrap_or(&self.code)
    }

    /// What it is for and how it was counted.
    pub fn explanation(&self, language: Language) -> String {
        use text::line::on_top;
        let euro = |amount: Money| euro_cents(language, amount.cents());
        let (name, net) = (self.title(language), euro(self.net));
        match &self.counted {
            None => on_top::plain(language, name, net),
            Some(Counted::Percent { percent, base, least }) => {
                let percent = number(language, &percent.normalize().to_string());
                if least.is_some_and(|least| least == self.net) {
                    on_top::least(language, euro(*base), name, net, percent)
                } else {
                    on_top::percent(language, euro(*base), name, net, percent)
                }
            }
            Some(Counted::PercentOfFronts { percent, base }) => {
                let percent = number(language, &percent.normalize().to_string());
                on_top::percent_of_fronts(language, euro(*base), name, net, percent)
            }
            Some(Counted::Each { count, each }) => on_top::each(language, count, euro(*each), name, net),
            Some(Counted::CarcassPart { percent, base }) => {
                let percent = number(language, &percent.normalize().to_string());
                on_top::carcass_part(language, euro(*base), name, net, percent)
            }
            Some(Counted::FrontPart { usual, made }) => {
                on_top::front_part(language, euro(*made), name, net, euro(*usual))
            }
        }
    }
}
