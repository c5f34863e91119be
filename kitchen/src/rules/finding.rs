//! A finding in words. A rule that speaks in two ways, such as a hood too low or too high, has a sentence
//! for each.

use text::Language;
use text::format::centimetres;
use text::rule::{sentence, title};

use super::{Finding, Rule, Severity};
use crate::describe::listed;
use crate::length::Mm;

impl Finding {
    /// What it is about, in a few words.
    pub fn title(&self, language: Language) -> &'static str {
        let own = self.way().and_then(|way| title::named(language, &way));
        own.or_else(|| title::named(language, self.code.code())).unwrap_or_else(|| self.code.code())
    }

    /// What was found, with the measures in centimetres and the way out; which walls, or which column or the like it is about.
    pub fn sentence(&self, language: Language) -> String {
        let length = |length: Option<Mm>| centimetres(language, length.unwrap_or_default().abs().0);
        let (measured, required) = (length(self.measured), length(self.required));
        let walls = self.subjects.iter().map(ToString::to_string).collect();
        let walls = listed(walls, language).unwrap_or_default();
        let say = |key: &str| sentence::named(language, key, &measured, &required, &walls);
        let own = self.way().and_then(|way| say(&way));
        let said = own.or_else(|| say(self.code.code())).unwrap_or_else(|| self.title(language).to_owned());
        match &self.fixture {
            Some(fixture) => format!("{said} {}", fixture.sentence(language)),
            None => said,
        }
    }

    /// The key of the sentence for the less usual way in which a rule is broken.
    fn way(&self) -> Option<String> {
        let way = match self.manner {
            Some(manner) => manner.key(),
            None if self.code == Rule::NicheMin && self.severity == Severity::Error => "error",
            None if self.severity == Severity::Hint => "hint",
            None => return None,
        };
        Some(format!("{}_{way}", self.code.key()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Manner;

    fn finding(code: Rule, severity: Severity, measured: i32, required: i32) -> Finding {
        Finding {
            code,
            manner: None,
            severity,
            subjects: Vec::new(),
            fixture: None,
            measured: Some(Mm(measured)),
            required: Some(Mm(required)),
            follows: Vec::new(),
        }
    }

    fn in_manner(manner: Manner, finding: Finding) -> Finding {
        Finding { manner: Some(manner), ..finding }
    }

    #[test]
    fn every_rule_has_a_title_and_a_sentence_in_every_language() {
        for rule in Rule::ALL {
            for language in Language::ALL {
                assert!(title::named(language, rule.code()).is_some(), "{} has no title", rule.code());
                let sentence = sentence::named(language, rule.code(), "1 cm", "2 cm", "A");
                assert!(sentence.is_some(), "{} has no sentence", rule.code());
            }
        }
    }

    #[test]
    fn a_finding_says_its_measures_in_centimetres() {
        let near = finding(Rule::HobSink, Severity::Warning, 555, 600);
        let expected = "There is 55.5\u{a0}cm between hob and sink; 60\u{a0}cm is needed to work safely.";
        assert_eq!(near.sentence(Language::En), expected);
    }

    #[test]
    fn the_other_way_of_breaking_a_rule_has_its_own_words() {
        let far = finding(Rule::HobSink, Severity::Hint, 1600, 1500);
        assert_eq!(far.title(Language::Nl), "Kookplaat ver van de spoelbak");
        let past = in_manner(Manner::Past, finding(Rule::RunTooLong, Severity::Error, -40, 0));
        assert!(
            past.sentence(Language::En).starts_with("The run reaches 4\u{a0}cm past the end of the wall.")
        );
        let thin = in_manner(Manner::Worktop, finding(Rule::HobCabinet, Severity::Error, 28, 38));
        assert_eq!(thin.title(Language::En), "Worktop too thin for the hob");
        let low = finding(Rule::NicheMin, Severity::Error, 390, 400).sentence(Language::En);
        assert!(low.contains("at least 40\u{a0}cm is needed"), "{low}");
        let before = in_manner(Manner::Before, finding(Rule::DoorSwing, Severity::Error, 0, 830));
        assert_eq!(before.title(Language::En), "Cabinet in front of a door or passage");
    }

    #[test]
    fn a_hint_without_words_of_its_own_uses_those_of_its_rule() {
        let aisle = finding(Rule::AisleWork, Severity::Hint, 1100, 1200);
        assert_eq!(aisle.title(Language::Nl), title::named(Language::Nl, "AISLE_WORK").unwrap());
    }
}
