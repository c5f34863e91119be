//! Placing an order: the browser's price is compared, never charged.

use std::sync::Arc;

use kitchen::catalogue::Catalogue;
use kitchen::contact::Contact;
use kitchen::design::{self, Design};
use kitchen::kitchen::Kitchen;
use kitchen::order::{Conflict, ConflictReason, OrderNumber, OrderRequest, Placed, Status, Texts};
use kitchen::quote::{Quote, Regime, quote};
use kitchen::rules::{Finding, Severity, check};

use super::{order_number, search_words};
use crate::Shop;
use crate::clock::Moment;
use crate::error::Error;
use crate::store::{self, DesignRow, NewMail, NewOrder, Papers, Tx};
use crate::tokens::{EditToken, StatusToken, hash};

/// How often placing begins anew when something changed between looking and writing.
const TRIES: usize = 5;

/// What an order would be if it were placed now.
struct Offer {
    row: DesignRow,
    catalogue: Arc<Catalogue>,
    design: Design,
    quote: Quote,
    findings: Vec<Finding>,
}

/// By what a repeated request is known.
struct Ticket {
    /// The key together with the secret of the design: a key that others can guess, or have used for a design
    /// of their own, is still free for this one.
    key: String,
    /// The hash of the whole request.
    request: String,
}

impl Ticket {
    fn of(request: &OrderRequest) -> Result<Ticket, Error> {
        let key = hash(format!("{} {}", request.edit_token, request.idempotency_key).as_bytes());
        Ok(Ticket { key, request: hash(&serde_json::to_vec(request)?) })
    }
}

impl Shop {
    /// Places an order: once, however often the same request is sent.
    ///
    /// The order, its frozen papers, its number, the link to its status page and two mails are one
    /// transaction. When this returns, the order survives a power cut and the mails will go out.
    ///
    /// # Errors
    /// [`Error::Fields`] for the contact, [`Error::Conflict`] when the request is not what stands now,
    /// [`Error::NotFound`], [`Error::Refused`] for a key that is none.
    pub async fn place_order(&self, request: &OrderRequest) -> Result<Placed, Error> {
        let key = &request.idempotency_key;
        if key.is_empty() || key.len() > 64 || !key.chars().all(|c| c.is_ascii_graphic()) {
            return Err(Error::Refused(format!("“{key}” is no idempotency key; give 1 to 64 characters")));
        }
        let edit: EditToken = request.edit_token.parse()?;
        let contact = request.contact.parse_for(request.regime).map_err(Error::Fields)?;
        let ticket = Ticket::of(request)?;
        for _ in 0..TRIES {
            if let Some(placed) = self.placed_before(&ticket, &edit).await? {
                return Ok(placed);
            }
            let offer = self.offer(&edit).await?;
            if let Some(reason) = offer.differs_from(request) {
                return Err(offer.conflict(reason));
            }
            // On the heap: the whole offer lives in this future.
            let written = Box::pin(self.write_order(request, &ticket, &contact, offer));
            if let Some(placed) = written.await? {
                return Ok(placed);
            }
        }
        Err(Error::internal(&"an order found no quiet moment"))
    }

    /// The order of the same key, with a fresh link to its status page.
    async fn placed_before(&self, ticket: &Ticket, edit: &EditToken) -> Result<Option<Placed>, Error> {
        let Some(order) = self.store.read().await?.order_by_key(&ticket.key).await? else {
            return Ok(None);
        };
        if order.request_hash != ticket.request {
            return Err(self.offer(edit).await?.conflict(ConflictReason::KeyReused));
        }
        let status_token = StatusToken::new(&self.chance);
        let mut tx = self.store.write().await?;
        tx.insert_status_link(&status_token.hash(), &order.id, self.clock.now()).await?;
        tx.commit().await?;
        Ok(Some(Placed {
            number: order_number(order.year, order.n)?,
            status_token: status_token.as_str().to_owned(),
        }))
    }

    /// What the design is and costs at this moment.
    async fn offer(&self, edit: &EditToken) -> Result<Offer, Error> {
        let catalogue = self.catalogue();
        let mut tx = self.store.read().await?;
        let row = tx.design_by_edit_hash(&edit.hash()).await?.ok_or(Error::NotFound)?;
        let design = design::parse(&row.file, &catalogue)?;
        let kitchen = Kitchen::new(&design, &catalogue);
        let findings = check(&kitchen);
        let quote = quote(&kitchen, self.invoice_year(), &[]);
        drop(kitchen);
        Ok(Offer { row, catalogue, design, quote, findings })
    }

    /// Writes all of an order, or nothing when the design, the catalogue or the key changed meanwhile.
    async fn write_order(
        &self,
        request: &OrderRequest,
        ticket: &Ticket,
        contact: &Contact,
        offer: Offer,
    ) -> Result<Option<Placed>, Error> {
        let now = self.clock.now();
        let id = self.chance.id(now);
        let status_token = StatusToken::new(&self.chance);
        let papers = offer.papers(contact, request.regime)?;

        let mut tx = self.store.write().await?;
        let is_current = tx.hold_design(&offer.row.id, offer.row.revision).await?
            && tx.current_catalogue_version().await?.as_deref() == Some(&offer.catalogue.version)
            && tx.order_by_key(&ticket.key).await?.is_none();
        if !is_current {
            drop(tx);
            self.refresh_catalogue().await?;
            return Ok(None);
        }
        let year = i64::from(now.in_brussels().year);
        let n = tx.next_order_number(year).await?;
        let number = order_number(year, n)?;
        let search = search_words(number, contact);
        let order = NewOrder {
            id: &id,
            year,
            n,
            design_id: &offer.row.id,
            idempotency_key: &ticket.key,
            request_hash: &ticket.request,
            status: Status::Received.key(),
            name: contact.name(),
            town: contact.town(),
            email: contact.email(),
            gross_cents: offer.quote.totals.gross(request.regime).cents(),
            search: &search,
            placed_at: now,
        };
        match tx.insert_order(&order).await {
            // The same key at the same moment: the other one is the order.
            Err(error) if store::is_duplicate(&error) => return Ok(None),
            written => written?,
        }
        tx.insert_papers(&id, &papers).await?;
        tx.insert_step(&id, None, Status::Received.key(), now, None).await?;
        tx.insert_status_link(&status_token.hash(), &id, now).await?;
        self.write_mails(&mut tx, &id, offer.design.language, number, &status_token, now).await?;
        tx.commit().await?;
        Ok(Some(Placed { number, status_token: status_token.as_str().to_owned() }))
    }

    async fn write_mails(
        &self,
        tx: &mut Tx,
        order_id: &str,
        language: text::Language,
        number: OrderNumber,
        status: &StatusToken,
        now: Moment,
    ) -> Result<(), Error> {
        let status_page = self.status_page(language, status);
        let order_page = self.order_page(number);
        for (kind, link) in [("customer", &status_page), ("owner", &order_page)] {
            tx.insert_mail(&NewMail { id: &self.chance.id(now), order_id, kind, link, at: now }).await?;
        }
        Ok(())
    }
}

impl Offer {
    /// Why this is not what the customer wants to order; none if it is.
    fn differs_from(&self, request: &OrderRequest) -> Option<ConflictReason> {
        let totals = &self.quote.totals;
        let is_acknowledged = |finding: &Finding| request.acknowledged.iter().any(|read| read.is_of(finding));
        let mut warnings = self.findings.iter().filter(|finding| finding.severity == Severity::Warning);
        if i64::from(request.revision) != self.row.revision {
            Some(ConflictReason::Revision)
        } else if self.design.modules.is_empty() {
            Some(ConflictReason::Empty)
        } else if self.findings.iter().any(|finding| finding.severity == Severity::Error) {
            Some(ConflictReason::Errors)
        } else if !warnings.all(is_acknowledged) {
            Some(ConflictReason::Warnings)
        } else if request.regime != totals.regime() {
            Some(ConflictReason::Regime)
        } else if request.total_shown != totals.gross(request.regime).cents() {
            Some(ConflictReason::Total)
        } else {
            None
        }
    }

    fn conflict(self, reason: ConflictReason) -> Error {
        Error::Conflict(Box::new(Conflict {
            reason,
            revision: crate::designs::revision_number(self.row.revision),
            quote: self.quote,
            findings: self.findings,
        }))
    }

    fn papers(&self, contact: &Contact, regime: Regime) -> Result<Papers, Error> {
        Ok(Papers {
            contact: serde_json::to_string(contact)?,
            regime: regime.key().to_owned(),
            catalogue_version: self.catalogue.version.clone(),
            design: self.row.file.clone(),
            quote: serde_json::to_string(&self.quote)?,
            findings: serde_json::to_string(&self.findings)?,
            texts: serde_json::to_string(&self.texts(regime))?,
        })
    }

    /// The words that the customer reads beside the button.
    fn texts(&self, regime: Regime) -> Texts {
        let language = self.design.language;
        let lines = self.quote.lines.iter().map(|line| line.title(&self.catalogue, language));
        let findings = self.findings.iter().map(|finding| finding.sentence(language));
        let mut notices = vec![text::checkout::withdrawal(language).to_owned()];
        if self.design.services.install {
            notices.push(text::checkout::measuring(language).to_owned());
        }
        notices.push(text::checkout::term(language).to_owned());
        notices.extend(regime.statement(language).map(str::to_owned));
        Texts {
            language: language.code().to_owned(),
            lines: lines.collect(),
            findings: findings.collect(),
            notices,
        }
    }
}
