//! Sends what the outbox holds: at least once, never in silence. A mail that cannot go is tried again with
//! growing pauses for a day, then given up loudly.

use kitchen::design;
use kitchen::drawing::View;
use kitchen::kitchen::Kitchen;
use kitchen::order::{OrderRecord, StuckMail};
use lettre::Message;

use crate::Shop;
use crate::accounts::{Owner, Staff};
use crate::chance::Chance;
use crate::clock::Moment;
use crate::error::Error;
use crate::images::{Format, Picture, Size};
use crate::mail::Letter;
use crate::orders::{order_number, record};
use crate::store::{ClaimedMail, StuckRow};

/// How long a sender may work on a mail before another one takes it: longer than any attempt.
const LEASE_SECONDS: i64 = 90;
/// The first pause, doubled each time.
const PAUSE_SECONDS: i64 = 30;
/// The longest pause.
const LONGEST_PAUSE_SECONDS: i64 = 3600;
/// After this a mail is given up.
const PATIENCE_SECONDS: i64 = 24 * 3600;

/// What one round of the outbox did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Mails that went out.
    pub sent: u32,
    /// Mails that will be tried again.
    pub postponed: u32,
    /// Mails that were given up.
    pub given_up: u32,
}

/// What becomes of a mail after an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Sent,
    Postponed(Moment),
    GivenUp,
}

impl Shop {
    /// Sends every mail that is due, one after the other.
    ///
    /// # Errors
    /// Only faults of the shop itself; a mail server that refuses is none.
    pub async fn send_mails(&self) -> Result<Round, Error> {
        let mut round = Round::default();
        while let Some(mail) = self.claim_mail().await? {
            let sent = self.send_mail(&mail).await;
            let outcome = match &sent {
                Ok(()) => Outcome::Sent,
                Err(_) => after_failure(&mail, self.clock.now(), &self.chance),
            };
            let error = sent.err().unwrap_or_default();
            report(&mail, outcome, &error);
            self.settle(&mail, outcome, &error).await?;
            match outcome {
                Outcome::Sent => round.sent += 1,
                Outcome::Postponed(_) => round.postponed += 1,
                Outcome::GivenUp => round.given_up += 1,
            }
        }
        Ok(round)
    }

    async fn claim_mail(&self) -> Result<Option<ClaimedMail>, Error> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let claimed = tx.claim_mail(now, now.plus_seconds(LEASE_SECONDS)).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    /// Writes the mail from the order's frozen papers and sends it. No transaction is open meanwhile.
    async fn send_mail(&self, mail: &ClaimedMail) -> Result<(), String> {
        let message = self.write_mail(mail).await.map_err(|error| error.to_string())?;
        self.mailer.send(&mail.id, message).await
    }

    async fn write_mail(&self, mail: &ClaimedMail) -> Result<Message, Error> {
        let order = self.order_of_mail(mail).await?;
        let catalogue = self.catalogue_version(&order.catalogue_version).await?;
        let design = design::parse(&order.design, &catalogue)?;
        let picture = Picture::Drawing(View::best(&Kitchen::new(&design, &catalogue)));
        let drawing = self.render(&design, catalogue, picture, Size::Medium, Format::Png).await?;
        let letter = Letter {
            id: &mail.id,
            written: Moment(mail.created_at),
            from: &self.mailer.from,
            owner: &self.mailer.owner,
            maker: &self.maker,
            order: &order,
            design: &design,
            link: &mail.link,
            terms: self.terms_page(design.language),
            drawing,
        };
        match mail.kind.as_str() {
            "customer" => letter.for_customer(),
            _ => letter.for_owner(),
        }
    }

    async fn order_of_mail(&self, mail: &ClaimedMail) -> Result<OrderRecord, Error> {
        let mut tx = self.store.read().await?;
        let order = tx.order_by_id(&mail.order_id).await?.ok_or(Error::NotFound)?;
        record(&mut tx, order).await
    }

    async fn settle(&self, mail: &ClaimedMail, outcome: Outcome, error: &str) -> Result<(), Error> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        match outcome {
            Outcome::Sent => tx.mail_was_sent(&mail.id, now).await?,
            Outcome::Postponed(due) => tx.postpone_mail(&mail.id, due, error).await?,
            Outcome::GivenUp => tx.give_mail_up(&mail.id, now, error).await?,
        }
        tx.commit().await?;
        Ok(())
    }

    /// How many mails wait and how many were given up.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn mails_waiting_and_given_up(&self) -> Result<(i64, i64), Error> {
        let mut tx = self.store.read().await?;
        Ok((tx.count_mails("waiting").await?, tx.count_mails("given_up").await?))
    }

    /// The mails that failed and have not gone out since: first those that were given up, the oldest first.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn stuck_mails(&self, _staff: &Staff) -> Result<Vec<StuckMail>, Error> {
        let rows = self.store.read().await?.stuck_mails().await?;
        rows.into_iter().map(|row| self.stuck(row)).collect()
    }

    fn stuck(&self, row: StuckRow) -> Result<StuckMail, Error> {
        Ok(StuckMail {
            number: order_number(row.year, row.n)?,
            id: row.id,
            to: if row.kind == "customer" { row.email } else { self.mailer.owner.email.to_string() },
            // A mail is written when its order is placed.
            since: Moment(row.placed_at).in_brussels(),
            attempts: row.attempts,
            error: row.last_error,
            next: (row.state == "waiting").then(|| Moment(row.due_at).in_brussels()),
        })
    }

    /// Lets mails that were given up try again at once, and for another day. One that is no longer given up,
    /// because someone was faster, is left as it is.
    ///
    /// # Errors
    /// [`Error::NotFound`] when none of them was given up.
    pub async fn retry_mails(&self, _owner: &Owner, ids: &[String]) -> Result<(), Error> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let mut is_any = false;
        for id in ids {
            is_any |= tx.retry_mail(id, now).await?;
        }
        if !is_any {
            return Err(Error::NotFound);
        }
        tx.commit().await?;
        Ok(())
    }

    /// The mails of a shop whose transport is memory, as they would go over the wire.
    pub fn mails_in_memory(&self) -> Vec<String> {
        self.mailer.in_memory()
    }
}

/// Half a minute, a minute, two … up to an hour, each up to a quarter longer by chance, so that mails that
/// failed together do not come back together.
fn after_failure(mail: &ClaimedMail, now: Moment, chance: &Chance) -> Outcome {
    if now.seconds_since(Moment(mail.created_at)) >= PATIENCE_SECONDS {
        return Outcome::GivenUp;
    }
    let doublings = u32::try_from(mail.attempts - 1).unwrap_or_default().min(10);
    let pause = (PAUSE_SECONDS << doublings).min(LONGEST_PAUSE_SECONDS);
    Outcome::Postponed(now.plus_seconds(pause + chance.up_to(pause / 4)))
}

fn report(mail: &ClaimedMail, outcome: Outcome, error: &str) {
    let ClaimedMail { id, kind, attempts, .. } = mail;
    let error = &*without_addresses(error);
    match outcome {
        Outcome::Sent => {
            tracing::info!(%id, %kind, attempts, "mail sent");
        }
        Outcome::Postponed(_) => {
            tracing::warn!(%id, %kind, attempts, error, "mail not sent; tried again later");
        }
        Outcome::GivenUp => {
            tracing::error!(%id, %kind, attempts, error, "mail given up after a day");
        }
    }
}

/// What a mail server said, for the log: servers repeat the recipient, whom the log must not name.
fn without_addresses(error: &str) -> String {
    let hidden = |word| if str::contains(word, '@') { "…" } else { word };
    error.split(' ').map(hidden).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_does_not_name_the_recipient() {
        let said = "permanent error (550): 5.1.1 <lieve@example.be>: no such mailbox";
        assert_eq!(without_addresses(said), "permanent error (550): 5.1.1 … no such mailbox");
    }

    fn mail(attempts: i64) -> ClaimedMail {
        ClaimedMail {
            id: String::new(),
            order_id: String::new(),
            kind: "customer".to_owned(),
            link: String::new(),
            attempts,
            created_at: 0,
        }
    }

    fn pause(attempts: i64) -> i64 {
        match after_failure(&mail(attempts), Moment(0), &Chance::seeded(1)) {
            Outcome::Postponed(until) => until.seconds_since(Moment(0)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn pauses_double_to_an_hour_and_are_up_to_a_quarter_longer() {
        for (attempts, least) in [(1, 30), (2, 60), (3, 120), (7, 1920), (8, 3600), (40, 3600)] {
            let pause = pause(attempts);
            assert!((least..=least + least / 4).contains(&pause), "{attempts}: {pause}");
        }
    }

    #[test]
    fn a_mail_is_given_up_after_a_day_and_not_a_second_before() {
        let chance = Chance::seeded(1);
        let day = 24 * 3600;
        let before = after_failure(&mail(30), Moment(0).plus_seconds(day - 1), &chance);
        assert!(matches!(before, Outcome::Postponed(_)));
        assert_eq!(after_failure(&mail(30), Moment(0).plus_seconds(day), &chance), Outcome::GivenUp);
    }
}
