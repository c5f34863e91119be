//! An order as two mails: to its customer, in the customer's language, and to the owner.

use std::time::{Duration, SystemTime};

use kitchen::design::Design;
use kitchen::maker::Maker;
use kitchen::order::OrderRecord;
use lettre::Message;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MessageBuilder, MultiPart, SinglePart};
use text::Language;

use crate::clock::Moment;
use crate::error::Error;

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
    /// The first wall, as PNG.
    pub(crate) drawing: Vec<u8>,
}

impl Letter<'_> {
    /// The confirmation for the customer.
    pub(crate) fn for_customer(self) -> Result<Message, Error> {
        let language = self.design.language;
        let subject = text::mail::order::subject(language, self.order.number);
        let contact = &self.order.contact;
        let address = contact.email().parse().map_err(|error| Error::internal(&error))?;
        let to = Mailbox::new(Some(contact.name().to_owned()), address);
        let (plain, html) = (String::new(), String::new());
        let builder = self.builder(subject).to(to).reply_to(self.owner.clone());
        self.finish(builder, language, plain, html)
    }

    /// The news for the owner, who answers the customer by replying to it.
    pub(crate) fn for_owner(self) -> Result<Message, Error> {
        let language = Language::Nl;
        let contact = &self.order.contact;
        let total = text::format::euro_cents(language, self.order.gross().cents());
        let subject = text::mail::owner::subject(language, contact.name(), self.order.number, total);
        let address = contact.email().parse().map_err(|error| Error::internal(&error))?;
        let (plain, html) = (String::new(), String::new());
        let builder = self.builder(subject).to(self.owner.clone()).reply_to(Mailbox::new(None, address));
        self.finish(builder, language, plain, html)
    }

    fn builder(&self, subject: String) -> MessageBuilder {
        let millis = u64::try_from(self.written.0).unwrap_or_default();
        Message::builder()
            .message_id(Some(format!("<{}@{}>", self.id, self.from.email.domain())))
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(millis))
            .from(self.from.clone())
            .subject(subject)
    }

    fn finish(
        self,
        builder: MessageBuilder,
        language: Language,
        plain: String,
        html: String,
    ) -> Result<Message, Error> {
        let png: ContentType = "image/png".parse().map_err(|error| Error::internal(&error))?;
        let name = format!("{}.png", text::mail::order::drawing(language));
        // The boundaries follow from the row, so that a repeat is the same bytes.
        let body = MultiPart::alternative()
            .boundary(format!("body-{}", self.id))
            .singlepart(SinglePart::plain(plain))
            .singlepart(SinglePart::html(html));
        let whole = MultiPart::mixed()
            .boundary(format!("mail-{}", self.id))
            .multipart(body)
            .singlepart(Attachment::new(name).body(self.drawing, png));
        builder.multipart(whole).map_err(|error| Error::internal(&error))
    }
}
