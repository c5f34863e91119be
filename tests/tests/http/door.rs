//! Pages of staff lead whoever has not signed in to the door, and the door leads on.

use axum::body::Body;
use http::StatusCode;
use shop::{DemoSignIn, Role};

use super::world::{Answer, World, call, page};

const DOOR: &str = "/admin/sign-in";

/// Opens an address as someone with these cookies.
async fn open(world: &World, path: &str, cookies: &str) -> Answer {
    world.send(page(path).header("cookie", cookies).body(Body::empty()).unwrap()).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_of_staff_leads_nobody_to_the_door_which_knows_where_they_wanted_to_go() {
    let world = World::new().await;
    for (path, door) in [
        ("/admin/orders", "/admin/sign-in?next=%2Fadmin%2Forders"),
        ("/admin/orders?search=a&status=", "/admin/sign-in?next=%2Fadmin%2Forders%3Fsearch%3Da%26status%3D"),
        ("/admin/orders/2026-000001", "/admin/sign-in?next=%2Fadmin%2Forders%2F2026%2D000001"),
        ("/showroom", "/admin/sign-in?next=%2Fshowroom"),
        ("/admin", "/admin/sign-in?next=%2Fadmin"),
        ("/admin/no-such-page", "/admin/sign-in?next=%2Fadmin%2Fno%2Dsuch%2Dpage"),
        // What is not written plainly is not taken along.
        ("/admin//evil.example", DOOR),
    ] {
        for cookies in ["", "__Host-passtuk=AAAAAAAAAAAAAAAAAAAAAA"] {
            let answer = open(&world, path, cookies).await;
            assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, door), "{path}");
            assert_eq!(answer.header("cache-control"), "private, no-store", "{path}");
        }
    }
    assert_eq!(world.get(DOOR).await.status, StatusCode::OK);
    let form = world.get("/admin/sign-in?next=%2Fadmin%2Forders%2F2026-000001").await.body;
    assert!(form.contains("name=\"next\" value=\"/admin/orders/2026-000001\""), "{form}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_is_signed_in_finds_the_page_until_the_session_ends() {
    let world = World::with(&[("PASSTUK_LIMITS", "off")]).await;
    for role in [Role::Sales, Role::Owner] {
        let cookies = world.sign_in(role).await;
        assert_eq!(open(&world, "/admin/orders", &cookies).await.status, StatusCode::OK);
        assert!(!open(&world, "/showroom", &cookies).await.status.is_redirection());
        world.post("/api/sign_out_everywhere", "", &cookies).await;
        assert_eq!(open(&world, "/admin/orders", &cookies).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_door_leads_on_to_a_page_of_staff_and_never_to_another_site() {
    let world = World::with(&[("PASSTUK_LIMITS", "off")]).await;
    let accounts = world.shop.demo_accounts().await.unwrap();
    let DemoSignIn { email, password, .. } = &accounts[0];
    let sign_in = format!("email={}&password={password}", email.replace('@', "%40"));
    for (next, leads_to) in [
        ("", "/admin/orders"),
        ("&next=%2Fadmin%2Forders%2F2026-000001", "/admin/orders/2026-000001"),
        ("&next=%2Fadmin%2Forders%3Fsearch%3Da", "/admin/orders?search=a"),
        ("&next=https%3A%2F%2Fevil.example", "/admin/orders"),
        ("&next=%2F%2Fevil.example%2Fadmin%2Forders", "/admin/orders"),
        ("&next=%2F%5Cevil.example", "/admin/orders"),
        ("&next=%2Fadmin%2F..%2F%2Fevil.example", "/admin/orders"),
    ] {
        let mut form =
            call("/api/sign_in", "", "application/x-www-form-urlencoded", &format!("{sign_in}{next}"));
        // As a browser without a program sends it.
        form.headers_mut().insert("accept", "text/html".parse().unwrap());
        let answer = world.send(form).await;
        assert!(answer.status.is_redirection(), "{next}: {}", answer.status);
        assert_eq!(answer.header("location"), leads_to, "{next}");
    }
}
