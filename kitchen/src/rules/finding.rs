//! A finding in words.

use text::Language;
use text::format::centimetres;

use super::Finding;
use crate::length::Mm;

impl Finding {
    /// What it is about, in a few words.
    pub fn title(&self, language: Language) -> &'static str {
        text::rule::title::named(language, self.code.code()).unwrap_or_else(|| self.code.code())
    }

    /// What was found, with the measures and the way out.
    pub fn sentence(&self, language: Language) -> String {
        let length = |length: Option<Mm>| centimetres(language, length.unwrap_or_default().0);
        let key = self.code.key();
        let (measured, required) = (length(self.measured), length(self.required));
        text::rule::sentence::named(language, &key, measured, required).unwrap_or_default()
    }
}
