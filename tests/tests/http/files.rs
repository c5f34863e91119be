//! Files: found compressed, kept as long as their names allow, and nothing outside their folder.

use axum::body::Body;
use http::StatusCode;

use super::world::{World, page};

const HASHED: &str = "/pkg/passtuk.Zo4BVmZKkJ1Ag6rVbKMlIA.js";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_file_is_sent_as_the_build_compressed_it() {
    let world = World::new().await;
    world.put(&HASHED[1..], b"plain");
    world.put(&format!("{}.br", &HASHED[1..]), b"small");
    let request = page(HASHED).header("accept-encoding", "gzip, br").body(Body::empty()).unwrap();
    let answer = world.send(request).await;
    assert_eq!((answer.header("content-encoding"), answer.body.as_str()), ("br", "small"));
    assert_eq!(world.get(HASHED).await.body, "plain");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_name_with_a_hash_is_kept_for_ever_and_others_are_asked_for_again() {
    let world = World::new().await;
    for path in [HASHED, "/pkg/passtuk.js", "/assets/inter.woff2"] {
        world.put(&path[1..], b"x");
    }
    assert_eq!(world.get(HASHED).await.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(world.get("/pkg/passtuk.js").await.header("cache-control"), "no-cache");
    assert_eq!(world.get("/assets/inter.woff2").await.header("cache-control"), "public, max-age=86400");
    assert_eq!(world.get("/pkg/missing.Zo4BVmZKkJ1Ag6rVbKMlIA.js").await.header("cache-control"), "no-store");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_unchanged_file_is_not_sent_twice() {
    let world = World::new().await;
    world.put("pkg/passtuk.js", b"x");
    let tag = world.get("/pkg/passtuk.js").await.header("etag").to_owned();
    assert!(!tag.is_empty());
    let again = page("/pkg/passtuk.js").header("if-none-match", tag).body(Body::empty()).unwrap();
    assert_eq!(world.send(again).await.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_outside_the_folders_is_served() {
    let world = World::new().await;
    world.put("secret.txt", b"top secret");
    for path in ["/pkg/../secret.txt", "/pkg/%2e%2e/secret.txt", "/assets/..%2fsecret.txt", "/secret.txt"] {
        let answer = world.get(path).await;
        assert!(!answer.body.contains("top secret"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_catalogue_is_kept_for_ever_under_its_version() {
    let world = World::new().await;
    let current = world.shop.catalogue();
    let answer = world.get(&format!("/catalogue/{}.json", current.version)).await;
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    let read: kitchen::catalogue::Catalogue = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(read, *current);
    for path in ["/catalogue/none.json", &format!("/catalogue/{}", current.version)] {
        assert_eq!(world.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
