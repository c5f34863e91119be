//! Which page an address leads to, and what each says to browsers and search engines.

use axum::body::Body;
use http::StatusCode;

use super::world::{World, page};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_front_door_leads_to_the_visitors_language() {
    let world = World::new().await;
    let cases = [
        ("", "", "/nl"),
        ("", "fr-BE,fr;q=0.9,nl;q=0.8", "/fr"),
        ("", "de-DE,de;q=0.9", "/nl"),
        ("lang=en", "fr", "/en"),
        ("lang=de", "fr", "/fr"),
    ];
    for (cookie, accepted, home) in cases {
        let request = page("/").header("cookie", cookie).header("accept-language", accepted);
        let answer = world.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::FOUND, home),
            "{cookie} {accepted}"
        );
        assert_eq!(answer.header("vary"), "Cookie, Accept-Language");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_unknown_address_is_a_page_that_says_so_in_its_language() {
    let world = World::new().await;
    for (path, language) in [("/nl/nowhere/at/all", "nl"), ("/fr/nowhere/at/all", "fr"), ("/media/x/y", "nl")]
    {
        let answer = world.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body.contains(&format!("<html lang=\"{language}\"")), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_word_that_is_no_language_leads_nowhere() {
    let world = World::new().await;
    for path in ["/winkel", "/gallery", "/xx", "/xx/gallery", "/nowhere/order/x", "/orders/legal/privacy"] {
        let answer = world.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body.contains("<h1>"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_no_browser_shows_gets_no_page() {
    let world = World::new().await;
    let unknown = world.post("/api/no_such_function", "", "").await;
    assert_eq!((unknown.status, unknown.body.as_str()), (StatusCode::NOT_FOUND, ""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_answer_carries_the_security_headers() {
    let world = World::new().await;
    for path in ["/", "/nl", "/nl/nowhere/at/all", "/robots.txt", "/healthz", "/pkg/missing.js"] {
        let answer = world.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(!answer.header("permissions-policy").is_empty(), "{path}");
        assert!(!answer.header("referrer-policy").is_empty(), "{path}");
        assert_eq!(answer.header("x-request-id").len(), 10, "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_an_https_shop_asks_for_https_for_ever() {
    let world = World::with(&[("PASSTUK_URL", "https://keukens.example")]).await;
    let answer = world.get("/nl").await;
    assert!(answer.header("strict-transport-security").starts_with("max-age=63072000"));
    assert!(answer.header("content-security-policy").contains("upgrade-insecure-requests"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_script_of_a_page_carries_the_nonce_of_its_header() {
    let world = World::new().await;
    let nonce_of =
        |policy: &str| policy.split_once("'nonce-").unwrap().1.split_once('\'').unwrap().0.to_owned();
    let mut seen = Vec::new();
    for path in ["/nl", "/nl", "/nl/gallery", "/nl/nowhere/at/all"] {
        let answer = world.get(path).await;
        let nonce = nonce_of(answer.header("content-security-policy"));
        let scripts = answer.body.matches("<script").count();
        assert_eq!(answer.body.matches(&format!("nonce=\"{nonce}\"")).count(), scripts, "{path}");
        assert!(scripts > 0 && !seen.contains(&nonce), "{path}");
        assert_eq!(answer.header("cache-control"), "private, no-cache", "{path}");
        seen.push(nonce);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_with_a_token_is_kept_by_nobody() {
    let world = World::new().await;
    for path in [
        "/nl/design/x",
        "/nl/design/x/order",
        "/fr/shared/x",
        "/en/order/x",
        "/admin/orders",
        "/showroom",
        "/NL/design/x",
        "/%6el/design/x",
        "/nl/design/x/",
    ] {
        let answer = world.get(path).await;
        assert_eq!(answer.header("cache-control"), "private, no-store", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert!(answer.header("x-robots-tag").contains("noindex"), "{path}");
    }
    let open = world.get("/nl/gallery").await;
    assert_eq!(open.header("x-robots-tag"), "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn search_engines_find_the_public_pages_in_every_language() {
    let world = World::with(&[("PASSTUK_URL", "https://keukens.example")]).await;
    let robots = world.get("/robots.txt").await;
    assert!(robots.body.contains("Disallow: /admin/"));
    assert!(robots.body.contains("Sitemap: https://keukens.example/sitemap.xml"));
    let sitemap = world.get("/sitemap.xml").await;
    let addresses = sitemap.body.split("<loc>https://keukens.example").skip(1);
    for address in addresses.map(|rest| rest.split_once('<').unwrap().0) {
        assert_eq!(world.get(address).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn health_is_asked_of_the_database() {
    let world = World::new().await;
    assert_eq!(world.get("/healthz").await.body, "ok\n");
    world.shop.close().await;
    assert_eq!(world.get("/healthz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}
