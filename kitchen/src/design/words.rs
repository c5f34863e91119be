//! What a module is called.

use text::Language;

use super::Module;
use crate::catalogue::Catalogue;

impl Module {
    /// The name of its type; its code when the catalogue no longer has it.
    pub fn name<'a>(&'a self, catalogue: &'a Catalogue, language: Language) -> &'a str {
        catalogue.module(&self.code).map_or(&*self.code, |kind| kind.name.in_language(language))
    }
}
