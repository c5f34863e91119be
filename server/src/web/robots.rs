//! What search engines read: which pages may be found, in which languages.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use text::Language;

use crate::config::BaseUrl;

/// The pages that may be found, after the language.
const PAGES: [&str; 6] = ["", "/gallery", "/new", "/legal/privacy", "/legal/terms", "/legal/accessibility"];

/// `robots.txt`: what is behind a secret link or a sign-in is not to be looked for.
pub async fn robots(State(url): State<Arc<BaseUrl>>) -> impl IntoResponse {
    let text = format!(
        "User-agent: *\nDisallow: /admin/\nDisallow: /api/\nDisallow: /showroom\n\nSitemap: {url}/sitemap.xml\n"
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}

/// `sitemap.xml`: every public page in every language, each naming the others.
pub async fn sitemap(State(url): State<Arc<BaseUrl>>) -> impl IntoResponse {
    let pages: String = PAGES.iter().map(|page| entries(&url, page)).collect();
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset \
         xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{pages}</urlset>\n"
    );
    ([(CONTENT_TYPE, "application/xml; charset=utf-8")], xml)
}

/// One page in every language.
fn entries(url: &BaseUrl, page: &str) -> String {
    let address = |language: Language| format!("{url}/{}{page}", language.code());
    let others = Language::ALL.map(|language| {
        let (code, address) = (language.code(), address(language));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>")
    });
    let others = others.concat();
    Language::ALL.map(|language| format!("<url><loc>{}</loc>{others}</url>\n", address(language))).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_names_all_its_languages() {
        let entries = entries(&BaseUrl::parse("https://k.be").unwrap(), "/gallery");
        assert_eq!(entries.matches("<loc>https://k.be/").count(), 3);
        assert_eq!(entries.matches("hreflang=\"fr\" href=\"https://k.be/fr/gallery\"").count(), 3);
    }
}
