//! What is refused before anything happens: requests of other sites, too much, too often.

use axum::body::Body;
use http::{Method, Request, StatusCode};
use shop::Role;

use super::world::{World, call};

/// A form that another site makes a visitor's browser send.
fn foreign(name: &str, value: &str) -> Request<Body> {
    Request::post("/api/sign_out")
        .header("host", "127.0.0.1:3000")
        .header(name, value)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::empty())
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn another_site_cannot_act_for_a_visitor() {
    let world = World::new().await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        assert_eq!(world.send(foreign(name, value)).await.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    for (name, value) in [("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:3000")] {
        assert!(world.send(foreign(name, value)).await.status.is_success(), "{name}: {value}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_shops_own_name_is_trusted_behind_a_proxy_that_changes_the_host() {
    let world = World::with(&[("PASSTUK_URL", "https://keukens.example")]).await;
    assert!(world.send(foreign("origin", "https://keukens.example")).await.status.is_success());
    assert_eq!(world.send(foreign("origin", "http://keukens.example")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_body_without_end_is_refused() {
    let world = World::new().await;
    let long = format!("{{\"file\":\"{}\"}}", "x".repeat(server::web::fault::LARGEST_BODY));
    let mut announced = call("/api/create_design", "", "application/json", &long);
    announced.headers_mut().insert("content-length", long.len().into());
    assert_eq!(world.send(announced).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    // One that does not say how long it is, is cut off while it is read.
    let chunks = long.as_bytes().chunks(10_000).map(|chunk| Ok::<_, std::io::Error>(chunk.to_vec()));
    let endless = Body::from_stream(futures::stream::iter(chunks.collect::<Vec<_>>()));
    let silent = call("/api/create_design", "", "application/json", "").map(|_| endless);
    let silent = world.send(silent).await;
    assert_eq!(silent.status, StatusCode::PAYLOAD_TOO_LARGE);
    // One that is just short enough is read, and refused for what it says.
    let short = call("/api/create_design", "", "application/json", &long.replacen("xxxxxxxxxxxxxxxx", "", 1));
    assert_eq!(world.send(short).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_refusal_without_a_page_gets_one_for_those_who_read_pages() {
    let world = World::new().await;
    let mut request = foreign("sec-fetch-site", "cross-site");
    request.headers_mut().insert("accept", "text/html".parse().unwrap());
    request.headers_mut().insert("accept-language", "fr".parse().unwrap());
    let answer = world.send(request).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("<html lang=\"fr\">"));
    assert!(answer.body.contains(answer.header("x-request-id")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_eleventh_order_of_an_hour_waits() {
    let world = World::new().await;
    let order = || world.post("/api/place_order", "", "");
    for _ in 0..10 {
        assert_ne!(order().await.status, StatusCode::TOO_MANY_REQUESTS);
    }
    let answer = order().await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: i64 = answer.header("retry-after").parse().unwrap();
    // Ten an hour leave one place each six minutes.
    assert!((1..=360).contains(&seconds), "{seconds}");
    assert_eq!(answer.body, format!("{{\"too_many\":{{\"seconds\":{seconds}}}}}"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn another_site_cannot_use_up_a_visitors_orders() {
    let world = World::new().await;
    for _ in 0..10 {
        let mut request = foreign("sec-fetch-site", "cross-site");
        *request.uri_mut() = "/api/place_order".parse().unwrap();
        assert_eq!(world.send(request).await.status, StatusCode::FORBIDDEN);
    }
    assert_ne!(world.post("/api/place_order", "", "").await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn limits_can_be_lifted_on_this_machine() {
    let world = World::with(&[("PASSTUK_LIMITS", "off")]).await;
    for _ in 0..20 {
        assert_ne!(world.post("/api/place_order", "", "").await.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let world = World::new().await;
    let accounts = world.shop.demo_accounts().await.unwrap();
    let owner = accounts.iter().find(|demo| demo.role == Role::Owner).unwrap();
    let form = format!("email={}&password={}", owner.email.replace('@', "%40"), owner.password);
    let answer = world.post("/api/sign_in", &form, "").await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-passtuk="), "{cookie}");
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=43200"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_shop_without_https_has_a_cookie_that_browsers_still_keep() {
    let world = World::with(&[("PASSTUK_URL", "http://keukens.example")]).await;
    let cookies = world.sign_in(Role::Sales).await;
    assert!(cookies.starts_with("passtuk="), "{cookies}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn signing_in_gives_a_new_session_and_signing_out_ends_it() {
    let world = World::with(&[("PASSTUK_LIMITS", "off")]).await;
    let first = world.sign_in(Role::Owner).await;
    let second = world.sign_in(Role::Owner).await;
    assert_ne!(first, second);
    let farewell = world.post("/api/sign_out", "", &first).await;
    let cookie = farewell.header("set-cookie");
    assert!(cookie.starts_with("__Host-passtuk=;") && cookie.contains("Max-Age=0"), "{cookie}");
    assert!(cookie.contains("Secure") && cookie.contains("Path=/"), "a browser would keep it: {cookie}");
    assert_eq!(world.post("/api/who_am_i", "", &first).await.status, StatusCode::UNAUTHORIZED);
    assert!(world.post("/api/who_am_i", "", &second).await.status.is_success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_planted_session_id_is_worth_nothing_after_signing_in() {
    let world = World::with(&[("PASSTUK_LIMITS", "off")]).await;
    let planted = "__Host-passtuk=AAAAAAAAAAAAAAAAAAAAAA";
    let accounts = world.shop.demo_accounts().await.unwrap();
    let form = format!("email={}&password={}", accounts[0].email.replace('@', "%40"), accounts[0].password);
    let answer = world.post("/api/sign_in", &form, planted).await;
    assert!(answer.status.is_success());
    assert_ne!(answer.cookies(), planted);
    assert_eq!(world.post("/api/who_am_i", "", planted).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pages_are_only_asked_for() {
    let world = World::new().await;
    for method in [Method::PUT, Method::DELETE, Method::POST] {
        let request = Request::builder().method(&method).uri("/nl").body(Body::empty()).unwrap();
        assert_eq!(world.send(request).await.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
}
