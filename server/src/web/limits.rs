//! How often an address may ask for what costs or guards something; settled.md "Running" has the numbers.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use app::AppError;
use axum::Json;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use super::visitor::Address;
use shop::Limits;

/// A limit: so many requests at once, then as many again spread over a time.
struct Limit {
    /// The server functions it counts together.
    functions: &'static [&'static str],
    counts: DefaultKeyedRateLimiter<IpAddr>,
}

impl Limit {
    fn new(functions: &'static [&'static str], times: u32, within: Duration) -> Limit {
        let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
        let quota =
            Quota::with_period(within / times.get()).unwrap_or(Quota::per_second(times)).allow_burst(times);
        Limit { functions, counts: DefaultKeyedRateLimiter::keyed(quota) }
    }
}

const MINUTE: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);

/// The functions that write a design.
const SAVES: [&str; 6] = [
    "/api/save_design",
    "/api/create_design",
    "/api/create_room",
    "/api/save_choices",
    "/api/copy_shared",
    "/api/start_from_example",
];

/// The functions with which anybody lets a design be derived, judged or priced.
const JUDGED: [&str; 4] = ["/api/load_design", "/api/load_shared", "/api/load_checkout", "/api/draw_room"];

/// The limits of one running shop. Attempts to sign in are counted by `shop`,
/// which also counts per account.
#[derive(Clone)]
pub struct Limiter(Option<Arc<[Limit]>>);

impl Limiter {
    /// The limits of settled.md, or none.
    pub fn new(limits: Limits) -> Limiter {
        Limiter((limits == Limits::On).then(|| {
            Arc::from([
                Limit::new(&["/api/place_order"], 10, HOUR),
                Limit::new(&SAVES, 120, MINUTE),
                Limit::new(&JUDGED, 240, MINUTE),
            ])
        }))
    }

    /// Counts a request; says how long to wait when there were too many.
    fn count(&self, method: &Method, route: &str, address: IpAddr) -> Result<(), Duration> {
        if method != Method::POST {
            return Ok(());
        }
        let limits = self.0.as_deref().unwrap_or_default();
        match limits.iter().find(|limit| limit.functions.contains(&route)) {
            Some(limit) => limit
                .counts
                .check_key(&network(address))
                .map_err(|until| until.wait_time_from(DefaultClock::default().now())),
            None => Ok(()),
        }
    }

    /// Forgets addresses that have not asked for long, so that the table stays small.
    pub fn forget_quiet(&self) {
        for limit in self.0.as_deref().unwrap_or_default() {
            limit.counts.retain_recent();
        }
    }
}

/// The address that counts: one visitor has a whole /64 of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & !u128::from(u64::MAX)).into()),
    }
}

/// Refuses what exceeds a limit with 429 and the seconds to wait.
pub async fn enforce(State(limiter): State<Limiter>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let address = request.extensions().get::<Address>().map(|address| address.0);
    let counted = address.map_or(Ok(()), |address| limiter.count(request.method(), route, address));
    match counted {
        Ok(()) => next.run(request).await,
        Err(wait) => refuse(wait.as_secs().max(1)),
    }
}

/// The refusal as a server function gives it, so that the page can say how long to wait.
fn refuse(seconds: u64) -> Response {
    let error = AppError::TooMany { seconds: i64::try_from(seconds).unwrap_or(i64::MAX) };
    let headers = [(RETRY_AFTER, HeaderValue::from(seconds))];
    (StatusCode::TOO_MANY_REQUESTS, headers, Json(error)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(limiter: &Limiter, route: &str, address: &str) -> bool {
        limiter.count(&Method::POST, route, address.parse().unwrap()).is_ok()
    }

    #[test]
    fn ten_orders_an_hour_and_120_saves_and_240_checkouts_a_minute_pass() {
        let limiter = Limiter::new(Limits::On);
        for (route, times) in
            [("/api/place_order", 10), ("/api/save_design", 120), ("/api/load_checkout", 240)]
        {
            assert!((0..times).all(|_| ask(&limiter, route, "5.6.7.8")), "{route}");
            assert!(!ask(&limiter, route, "5.6.7.8"), "{route}");
            assert!(ask(&limiter, route, "5.6.7.9"), "{route}");
        }
    }

    #[test]
    fn looking_is_free() {
        let limiter = Limiter::new(Limits::On);
        assert!((0..1000).all(|_| ask(&limiter, "/api/orders", "5.6.7.8")));
    }

    #[test]
    fn a_64_of_ipv6_is_one_visitor() {
        let limiter = Limiter::new(Limits::On);
        assert!((0..10).all(|n| ask(&limiter, "/api/place_order", &format!("2001:db8:1:2::{n}"))));
        assert!(!ask(&limiter, "/api/place_order", "2001:db8:1:2:ffff::"));
        assert!(ask(&limiter, "/api/place_order", "2001:db8:1:3::"));
    }

    #[test]
    fn without_limits_nothing_is_refused() {
        let limiter = Limiter::new(Limits::Off);
        assert!((0..50).all(|_| ask(&limiter, "/api/place_order", "5.6.7.8")));
    }
}
