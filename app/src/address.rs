//! The addresses of the shop, written once (settled.md, "Addresses").

use text::Language;

/// The home page.
pub fn home(language: Language) -> String {
    format!("/{}", language.code())
}

/// The examples.
pub fn gallery(language: Language) -> String {
    format!("/{}/gallery", language.code())
}

/// The room step.
pub fn new(language: Language) -> String {
    format!("/{}/new", language.code())
}

/// The editor of a design.
pub fn design(language: Language, edit: &str) -> String {
    format!("/{}/design/{edit}", language.code())
}

/// The checkout of a design.
pub fn checkout(language: Language, edit: &str) -> String {
    format!("/{}/design/{edit}/order", language.code())
}

/// A design to look at.
pub fn shared(language: Language, share: &str) -> String {
    format!("/{}/shared/{share}", language.code())
}

/// A page of legal text: `privacy`, `terms`, `accessibility`.
pub fn legal(language: Language, page: &str) -> String {
    format!("/{}/legal/{page}", language.code())
}

/// The same page in another language; the home page for pages that have none.
pub fn translated(path: &str, language: Language) -> String {
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    let first = parts.next().and_then(Language::from_code);
    match (first, parts.next()) {
        (Some(_), Some(rest)) => format!("/{}/{rest}", language.code()),
        _ => home(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_its_place_in_another_language() {
        assert_eq!(translated("/nl/design/x/order", Language::Fr), "/fr/design/x/order");
        assert_eq!(translated("/nl", Language::En), "/en");
        assert_eq!(translated("/admin/orders", Language::Fr), "/fr");
        assert_eq!(translated("//evil.example/nl", Language::Fr), "/fr");
    }
}
