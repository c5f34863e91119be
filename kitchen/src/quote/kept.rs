//! A quote as JSON, also as orders have kept it since before there was a reverse charge.

use serde::Deserialize;

use super::totals::{Allowed, of_lines};
use super::{Line, Quote, Renovation6, ReverseCharge, Standard21, Totals};
use crate::money::Money;

#[derive(Deserialize)]
pub(super) struct Kept {
    lines: Vec<Line>,
    totals: KeptTotals,
}

#[derive(Deserialize)]
struct KeptTotals {
    net: Money,
    standard21: Standard21,
    renovation6: Renovation6,
    reverse_charge: Option<ReverseCharge>,
}

impl From<Kept> for Quote {
    /// Totals are as they were kept; what was not thought of then was not allowed.
    fn from(kept: Kept) -> Quote {
        let Kept { lines, totals: KeptTotals { net, standard21, renovation6, reverse_charge } } = kept;
        let unknown = || of_lines(&lines, Allowed { renovation: false, reverse: false }).reverse_charge;
        let reverse_charge = reverse_charge.unwrap_or_else(unknown);
        Quote { totals: Totals { net, standard21, renovation6, reverse_charge }, lines }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::{Kind, Reason, VatClass};

    #[test]
    fn a_quote_of_before_the_reverse_charge_opens_without_allowing_it() {
        let line = |net: &str, class| {
            Line::new(Kind::Module, "OD-600", net.parse().unwrap(), Reason::Chosen).taxed(class)
        };
        let lines = vec![line("9665.41", VatClass::Renov), line("3030.75", VatClass::Always21)];
        let totals = of_lines(&lines, Allowed { renovation: true, reverse: false });
        let quote = Quote { lines, totals };
        let mut json = serde_json::to_value(&quote).unwrap();
        assert_eq!(serde_json::from_value::<Quote>(json.clone()).unwrap(), quote);
        json["totals"].as_object_mut().unwrap().remove("reverse_charge").unwrap();
        assert_eq!(serde_json::from_value::<Quote>(json.clone()).unwrap(), quote);
        // What is there is never worked out anew.
        json["totals"]["net"] = "1.00".into();
        assert_eq!(serde_json::from_value::<Quote>(json).unwrap().net().to_string(), "1.00");
    }
}
