//! A shop in a temporary folder and a browser that asks it.

use axum::Router;
use axum::body::{Body, to_bytes};
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, SET_COOKIE};
use http::{HeaderMap, Request, StatusCode};
use server::config::Config;
use server::router::router;
use server::site::Site;
use server::web::limits::Limiter;
use shop::{DemoSignIn, Role, Shop};
use tempfile::TempDir;
use tokio::sync::{Mutex, MutexGuard};
use tower::ServiceExt;

/// One world at a time: Leptos rc1 was seen to wait for ever when pages were rendered in several runtimes of
/// one process at once. The program has one runtime.
static TURN: Mutex<()> = Mutex::const_new(());

/// A shop and its router; the folder goes with it.
pub struct World {
    pub shop: Shop,
    router: Router,
    pub folder: TempDir,
    _turn: MutexGuard<'static, ()>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// A header as text; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// The cookies that were set, as a browser sends them back.
    pub fn cookies(&self) -> String {
        let set = self.headers.get_all(SET_COOKIE).into_iter();
        let pairs: Vec<&str> = set.map(|value| value.to_str().unwrap().split(';').next().unwrap()).collect();
        pairs.join("; ")
    }
}

impl World {
    pub async fn new() -> World {
        World::with(&[]).await
    }

    /// A shop with some variables of the environment.
    pub async fn with(variables: &[(&str, &str)]) -> World {
        let turn = TURN.lock().await;
        let folder = tempfile::tempdir().unwrap();
        let lookup = |name: &str| match name {
            "PASSTUK_DATA" => Some(folder.path().join("data").display().to_string()),
            _ => variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()),
        };
        let config = Config::read(lookup).unwrap();
        let site = Site::at(folder.path().join("site"));
        std::fs::create_dir_all(site.root.join("pkg")).unwrap();
        std::fs::create_dir_all(site.root.join("assets")).unwrap();
        let shop = Shop::open(&config.shop).await.unwrap();
        let router = router(shop.clone(), &config, &site, Limiter::new(config.shop.limits));
        World { shop, router, folder, _turn: turn }
    }

    /// Puts a file into the folder that is served.
    pub fn put(&self, path: &str, bytes: &[u8]) {
        std::fs::write(self.folder.path().join("site").join(path), bytes).unwrap();
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Opens an address as a browser does.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(page(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form to a server function as the page's script does.
    pub async fn post(&self, path: &str, form: &str, cookies: &str) -> Answer {
        self.send(call(path, cookies, "application/x-www-form-urlencoded", form)).await
    }

    /// The cookies of someone of the demo staff who has signed in.
    pub async fn sign_in(&self, role: Role) -> String {
        let accounts = self.shop.demo_accounts().await.unwrap();
        let DemoSignIn { email, password, .. } = accounts.into_iter().find(|demo| demo.role == role).unwrap();
        let email = email.replace('@', "%40");
        let answer = self.post("/api/sign_in", &format!("email={email}&password={password}"), "").await;
        assert!(answer.status.is_success(), "{} {}", answer.status, answer.body);
        answer.cookies()
    }
}

/// A request for a page.
pub fn page(path: &str) -> http::request::Builder {
    Request::get(path).header(ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
}

/// A call of a server function.
pub fn call(path: &str, cookies: &str, kind: &str, body: &str) -> Request<Body> {
    Request::post(path)
        .header(ACCEPT, "application/json")
        .header(CONTENT_TYPE, kind)
        .header(COOKIE, cookies)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body.to_owned()))
        .unwrap()
}
