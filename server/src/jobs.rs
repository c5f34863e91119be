//! What runs beside the requests: mails go out, and what has expired is forgotten.

use std::time::Duration;

use shop::Shop;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

use crate::web::limits::Limiter;

/// How often the outbox is looked into; an order's mail leaves within this time.
const MAILS: Duration = Duration::from_secs(2);
/// How often quiet addresses and expired sessions are forgotten.
const TIDYING: Duration = Duration::from_mins(1);

/// Starts the jobs; dropping the set ends them. A mail is in the outbox until it is sent, so ending a job in
/// the middle loses nothing.
pub fn start(shop: &Shop, limiter: &Limiter) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(send_mails(shop.clone()));
    jobs.spawn(tidy(shop.clone(), limiter.clone()));
    jobs
}

async fn send_mails(shop: Shop) {
    let mut rounds = rounds(MAILS);
    loop {
        rounds.tick().await;
        if let Err(problem) = shop.send_mails().await {
            tracing::error!(%problem, "the outbox could not be read; trying again");
        }
    }
}

async fn tidy(shop: Shop, limiter: Limiter) {
    let mut rounds = rounds(TIDYING);
    loop {
        rounds.tick().await;
        limiter.forget_quiet();
        if let Err(problem) = shop.delete_expired_sessions().await {
            tracing::error!(%problem, "expired sessions could not be removed; trying again");
        }
    }
}

/// A clock that strikes at once and then regularly, without catching up on what was missed.
fn rounds(every: Duration) -> tokio::time::Interval {
    let mut rounds = interval(every);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    rounds
}
