//! An order as two mails: to its customer, in the customer's language, and to the owner. The words are in
//! `assets/mail` and the crate `text`; askama escapes what goes into HTML.

use std::time::{Duration, SystemTime};

use askama::Template;
use kitchen::contact::Contact;
use kitchen::design::Design;
use kitchen::maker::Maker;
use kitchen::money::Money;
use kitchen::order::{LocalTime, OrderNumber, OrderRecord};
use kitchen::quote::Row;
use kitchen::rules::Severity;
use lettre::Message;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MessageBuilder, MultiPart, SinglePart};
use text::Language;
use text::format::euro_cents;
use text::mail::{order, owner};

use crate::clock::Moment;
use crate::error::Error;

/// The owner reads Dutch.
const OWNERS_LANGUAGE: Language = Language::Nl;

/// Everything a mail is written from.
pub(crate) struct Letter<'a> {
    /// The row in the outbox: the same row is the same mail.
    pub(crate) id: &'a str,
    pub(crate) written: Moment,
    pub(crate) from: &'a Mailbox,
    pub(crate) owner: &'a Mailbox,
    pub(crate) maker: &'a Maker,
    pub(crate) order: &'a OrderRecord,
    pub(crate) design: &'a Design,
    /// The status page in the customer's mail, the order's page in the owner's.
    pub(crate) link: &'a str,
    /// The page of the terms.
    pub(crate) terms: String,
    /// The first wall, as PNG.
    pub(crate) drawing: Vec<u8>,
}

/// A row of the quote as it was read when ordering.
struct Said<'a> {
    what: &'a str,
    quantity: String,
    net: String,
}

/// What the templates show.
struct Sheet<'a> {
    language: Language,
    number: OrderNumber,
    date: String,
    link: &'a str,
    terms: &'a str,
    maker: &'a Maker,
    contact: &'a Contact,
    /// The Content-ID of the drawing.
    drawing: &'a str,
    cabinets: usize,
    rows: Vec<Said<'a>>,
    net: String,
    /// Rate and what it is on, and the VAT.
    vat: Vec<(String, String)>,
    /// What the customer pays is called, and what it is.
    total_title: &'static str,
    gross: String,
    /// The same in a sentence, with how it is taxed.
    gross_taxed: String,
    /// The warnings that were acknowledged.
    findings: Vec<&'a str>,
    notices: &'a [String],
}

#[derive(Template)]
#[template(path = "customer.html")]
struct CustomerHtml<'a> {
    m: &'a Sheet<'a>,
}

#[derive(Template)]
#[template(path = "customer.txt")]
struct CustomerText<'a> {
    m: &'a Sheet<'a>,
}

#[derive(Template)]
#[template(path = "owner.html")]
struct OwnerHtml<'a> {
    m: &'a Sheet<'a>,
}

#[derive(Template)]
#[template(path = "owner.txt")]
struct OwnerText<'a> {
    m: &'a Sheet<'a>,
}

impl Letter<'_> {
    /// The confirmation for the customer.
    pub(crate) fn for_customer(&self) -> Result<Message, Error> {
        let sheet = &self.sheet(self.design.language);
        let html = CustomerHtml { m: sheet }.render().map_err(|error| Error::internal(&error))?;
        let plain = CustomerText { m: sheet }.render().map_err(|error| Error::internal(&error))?;
        let subject = order::subject(sheet.language, sheet.number);
        let to = self.customer(Some(sheet.contact.name().to_owned()))?;
        let builder = self.builder(subject).to(to).reply_to(self.owner.clone());
        self.finish(builder, sheet.language, plain, html)
    }

    /// The news for the owner, who answers the customer by replying to it.
    pub(crate) fn for_owner(&self) -> Result<Message, Error> {
        let sheet = &self.sheet(OWNERS_LANGUAGE);
        let html = OwnerHtml { m: sheet }.render().map_err(|error| Error::internal(&error))?;
        let plain = OwnerText { m: sheet }.render().map_err(|error| Error::internal(&error))?;
        let subject = owner::subject(sheet.language, sheet.contact.name(), sheet.number, &sheet.gross);
        let builder = self.builder(subject).to(self.owner.clone()).reply_to(self.customer(None)?);
        self.finish(builder, sheet.language, plain, html)
    }

    fn sheet(&self, language: Language) -> Sheet<'_> {
        let order = self.order;
        let amount = |money: Money| euro_cents(language, money.cents());
        let total = order.quote.total(order.regime);
        let rows = order.quote.rows().into_iter().map(|Row { line, of }| Said {
            what: of.first().and_then(|first| order.texts.lines.get(*first)).map_or("", String::as_str),
            quantity: line.amount(language),
            net: amount(line.net),
        });
        let vat = total.vat.iter().map(|(rate, on, vat)| (rate.title(language, *on), amount(*vat)));
        let findings = order.findings.iter().zip(&order.texts.findings);
        let findings = findings.filter(|(finding, _)| finding.severity == Severity::Warning);
        Sheet {
            language,
            number: order.number,
            date: day(language, order.placed),
            link: self.link,
            terms: &self.terms,
            maker: self.maker,
            contact: &order.contact,
            drawing: self.id,
            cabinets: self.design.modules.len(),
            rows: rows.collect(),
            net: amount(total.net),
            vat: vat.collect(),
            total_title: order.regime.total_title(language, false),
            gross: amount(total.gross),
            gross_taxed: order.regime.amount(language, total.gross),
            findings: findings.map(|(_, sentence)| sentence.as_str()).collect(),
            notices: &order.texts.notices,
        }
    }

    fn customer(&self, name: Option<String>) -> Result<Mailbox, Error> {
        let address = self.order.contact.email().parse().map_err(|error| Error::internal(&error))?;
        Ok(Mailbox::new(name, address))
    }

    fn builder(&self, subject: String) -> MessageBuilder {
        let millis = u64::try_from(self.written.0).unwrap_or_default();
        Message::builder()
            .message_id(Some(format!("<{}@{}>", self.id, self.from.email.domain())))
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(millis))
            .from(self.from.clone())
            .subject(subject)
    }

    /// Text and HTML to choose from, the drawing inside the HTML and once more as a file to keep. The
    /// boundaries follow from the row, so that a repeat is the same bytes.
    fn finish(
        &self,
        builder: MessageBuilder,
        language: Language,
        plain: String,
        html: String,
    ) -> Result<Message, Error> {
        let png: ContentType = "image/png".parse().map_err(|error| Error::internal(&error))?;
        let boundary = |part: &str| format!("{part}-{}", self.id);
        let shown = MultiPart::related()
            .boundary(boundary("shown"))
            .singlepart(SinglePart::html(html))
            .singlepart(Attachment::new_inline(self.id.to_owned()).body(self.drawing.clone(), png.clone()));
        let either = MultiPart::alternative()
            .boundary(boundary("either"))
            .singlepart(SinglePart::plain(plain))
            .multipart(shown);
        let name = format!("{}.png", order::drawing(language));
        let whole = MultiPart::mixed()
            .boundary(boundary("whole"))
            .multipart(either)
            .singlepart(Attachment::new(name).body(self.drawing.clone(), png));
        builder.multipart(whole).map_err(|error| Error::internal(&error))
    }
}

fn day(language: Language, at: LocalTime) -> String {
    let small = |number: u8| i8::try_from(number).unwrap_or_default();
    text::format::date(language, at.year, small(at.month), small(at.day))
}
