//! The addresses of the shop, written once (settled.md, "Addresses").

use kitchen::order::OrderNumber;
use leptos_router::params::ParamsMap;
use text::Language;

/// The door of the admin.
pub const SIGN_IN: &str = "/admin/sign-in";

/// The list of orders, where staff begin.
pub const ORDERS: &str = "/admin/orders";

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

/// An order as staff see it.
pub fn order(number: OrderNumber) -> String {
    format!("{ORDERS}/{number}")
}

/// The door of the admin, which leads on to a page of staff: its path and query.
pub fn sign_in(next: &str) -> String {
    match page_of_staff(next) {
        Some(next) => {
            let mut params = ParamsMap::new();
            params.insert("next", next.to_owned());
            format!("{SIGN_IN}{}", params.to_query_string())
        }
        None => SIGN_IN.to_owned(),
    }
}

/// Where someone goes who has signed in: to the page that was asked for, else to the orders.
pub fn after_sign_in(next: &str) -> &str {
    page_of_staff(next).unwrap_or(ORDERS)
}

/// Whether only staff see a path.
pub fn is_for_staff(path: &str) -> bool {
    matches!(path.split('/').nth(1), Some("admin" | "showroom")) && path.trim_end_matches('/') != SIGN_IN
}

/// An address if it is a page of staff, written so plainly that every browser reads it alike. Whoever sends a link
/// to our door chooses what comes after it, and must not lead to another site from there.
fn page_of_staff(address: &str) -> Option<&str> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_');
    let is_page = is_for_staff(path) && path.chars().all(is_plain) && !path.contains("//");
    (is_page && query.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '\\' | '#'))).then_some(address)
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
    fn the_door_leads_on_to_a_page_of_staff() {
        assert_eq!(
            sign_in("/admin/orders/2026-000001"),
            "/admin/sign-in?next=%2Fadmin%2Forders%2F2026%2D000001"
        );
        for page in ["/showroom", "/admin/orders", "/admin/orders?search=De%20Smet&status="] {
            assert_eq!(after_sign_in(page), page);
        }
    }

    #[test]
    fn the_door_leads_nowhere_else() {
        for address in [
            "",
            "https://evil.example",
            "//evil.example/admin/orders",
            "/\\evil.example",
            "\\/evil.example",
            "/admin//evil.example",
            "/admin/..//evil.example",
            "/admin/%2e%2e//evil.example",
            "/admin/../../evil",
            "/admin\\@evil.example",
            "/admin@evil.example",
            "admin/orders",
            "javascript:alert(1)",
            "/admin/orders\r\nset-cookie: x=1",
            "/admin/orders\t",
            "/admin/orders?search=a b",
            "/admin/sign-in",
            "/admin/sign-in/",
            "/admin/sign-in?next=/admin/sign-in",
            "/administration",
            "/api/sign_out",
            "/nl",
        ] {
            assert_eq!(after_sign_in(address), ORDERS, "{address}");
            assert_eq!(sign_in(address), SIGN_IN, "{address}");
        }
    }

    #[test]
    fn a_page_keeps_its_place_in_another_language() {
        assert_eq!(translated("/nl/design/x/order", Language::Fr), "/fr/design/x/order");
        assert_eq!(translated("/nl", Language::En), "/en");
        assert_eq!(translated("/admin/orders", Language::Fr), "/fr");
        assert_eq!(translated("//evil.example/nl", Language::Fr), "/fr");
    }
}
