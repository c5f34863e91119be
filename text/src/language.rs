//! The three languages of the shop.

use serde::{Deserialize, Serialize};

/// A language that every page, mail and finding speaks; `nl`, `fr`, `en` in files and addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch as spoken in Flanders.
    #[default]
    Nl,
    /// French.
    Fr,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which the shop offers them.
    pub const ALL: [Language; 3] = [Language::Nl, Language::Fr, Language::En];

    /// Its code in addresses, `lang` attributes and files.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::Fr => "fr",
            Language::En => "en",
        }
    }

    /// The language as its speakers call it.
    pub const fn name(self) -> &'static str {
        match self {
            Language::Nl => "Nederlands",
            Language::Fr => "Français",
            Language::En => "English",
        }
    }

    /// The language of a code of [`Language::code`], exactly.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The best of a browser's `Accept-Language` header (RFC 9110 §12.5.4); none if it wants none of ours.
    ///
    /// `fr-BE` counts as French. The first of equal weights wins, as browsers order them.
    pub fn from_accept_language(header: &str) -> Option<Language> {
        let mut best = None;
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1000, thousandths);
            let Some(language) = Language::from_code(&primary) else { continue };
            if weight > 0 && best.is_none_or(|(_, known)| weight > known) {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }

    /// One of three values by language.
    pub fn pick<T>(self, nl: T, fr: T, en: T) -> T {
        match self {
            Language::Nl => nl,
            Language::Fr => fr,
            Language::En => en,
        }
    }

    /// Whether a count takes the singular: 1, and in French 0.
    pub const fn is_one(self, n: i64) -> bool {
        n == 1 || (n == 0 && matches!(self, Language::Fr))
    }
}

/// A quality value such as `0.8` in thousandths; nonsense counts as 0.
fn thousandths(weight: &str) -> u32 {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    let digits: String = format!("{fraction:0<3}").chars().take(3).collect();
    let value = whole.parse::<u32>().ok().zip(digits.parse::<u32>().ok());
    value.map_or(0, |(whole, fraction)| (whole.min(1) * 1000 + fraction).min(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_and_others_are_not() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("de"), None);
        assert_eq!(Language::from_code("NL"), None);
    }

    #[test]
    fn the_heaviest_known_language_wins() {
        let best = Language::from_accept_language;
        assert_eq!(best("fr-BE,fr;q=0.9,nl;q=0.8"), Some(Language::Fr));
        assert_eq!(best("de, en;q=0.5, nl;q=0.7"), Some(Language::Nl));
        assert_eq!(best("nl;q=0, en;q=0.1"), Some(Language::En));
        assert_eq!(best("de-DE, *;q=0.1"), None);
        assert_eq!(best(""), None);
        assert_eq!(best(";;;q=,,nl;q=x"), None);
    }

    #[test]
    fn a_language_is_its_code_in_a_file() {
        assert_eq!(serde_json::to_string(&Language::Fr).unwrap(), "\"fr\"");
        assert_eq!(serde_json::from_str::<Language>("\"en\"").unwrap(), Language::En);
    }

    #[test]
    fn nothing_is_singular_in_french_only() {
        assert!(Language::Fr.is_one(0) && !Language::Nl.is_one(0) && !Language::En.is_one(0));
        assert!(Language::ALL.iter().all(|language| language.is_one(1) && !language.is_one(2)));
    }
}
