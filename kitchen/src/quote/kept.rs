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
    fn lines_of_before_their_words_named_every_part_open_and_are_explained_as_they_were() {
        let line = |kind: &str, unit: &str, reason: &str| {
            let json = format!(
                r#"{{"kind":"{kind}","code":"c","module":null,"reason":{reason},"quantity":"1","unit":"{unit}",
                "unit_net":"85.00","surcharges":[{{"code":"notch","net":"75.00"}}],"net":"160.00","vat_class":"renov"}}"#
            );
            let line: Line = serde_json::from_str(&json).unwrap();
            line.explanation(text::Language::En).replace('\u{a0}', " ")
        };
        let notch = "Notch for a pipe or a beam: €75.00.";
        let piece = r#"{"why":"piece","wall":"A","length":1000,"depth":601,"billed_depth":601}"#;
        assert_eq!(
            line("worktop", "m", piece),
            format!("Along wall A: one piece 100 cm long and 60.1 cm deep. {notch}")
        );
        let fitting = line("service", "m2", r#"{"why":"fitting"}"#);
        assert_eq!(fitting, format!("Laid to size, fixed and sealed. {notch}"));
        let joints = line("joint", "pc", r#"{"why":"joints","corners":1,"slabs":2}"#);
        assert_eq!(
            joints,
            format!("Joins between pieces of worktop: 1 in a corner + 2 along the length. {notch}")
        );
        for reason in [
            r#"{"why":"polished_edges"}"#,
            r#"{"why":"fall_mitre"}"#,
            r#"{"why":"fall","height":900,"depth":860}"#,
            r#"{"why":"splash","wall":"A","area":"1.2"}"#,
            r#"{"why":"push","doors":2,"drawers":1}"#,
        ] {
            assert!(line("worktop", "m2", reason).ends_with(notch), "{reason}");
        }
    }

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
