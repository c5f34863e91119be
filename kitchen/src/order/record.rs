//! An order as it is shown: to staff in a list and in full, to its customer without who handled it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{OrderNumber, Status};
use crate::contact::Contact;
use crate::money::Money;
use crate::quote::{Quote, Regime};
use crate::rules::Finding;

/// A moment as a clock on the wall in Brussels shows it, so that browser and server write it alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LocalTime {
    /// The year.
    pub year: i16,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
}

/// `2026-11-24 09:05`, as in a `datetime` attribute; for people there is the crate `text`.
impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LocalTime { year, month, day, hour, minute } = self;
        write!(f, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    }
}

/// Which orders to list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderFilter {
    /// Words that must all occur in number, name, e-mail, town or phone; empty lists all.
    pub search: String,
    /// Only this status.
    pub status: Option<Status>,
    /// Only orders older than this one: the last of the page before.
    pub before: Option<OrderNumber>,
}

/// A page of orders, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderPage {
    /// Its orders.
    pub rows: Vec<OrderRow>,
    /// What to give as [`OrderFilter::before`] for the next page; none on the last.
    pub next: Option<OrderNumber>,
}

/// An order in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRow {
    /// Its number.
    pub number: OrderNumber,
    /// Where it is.
    pub status: Status,
    /// Who ordered.
    pub name: String,
    /// Where it goes.
    pub town: String,
    /// Its total with VAT.
    pub gross: Money,
    /// When it came in.
    pub placed: LocalTime,
}

/// An order in full, frozen when it was placed but for its status and history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRecord {
    /// Its number.
    pub number: OrderNumber,
    /// Where it is.
    pub status: Status,
    /// When it came in.
    pub placed: LocalTime,
    /// Who ordered.
    pub contact: Contact,
    /// The design file, `passtuk-design/1`.
    pub design: String,
    /// The catalogue it was read and priced with.
    pub catalogue_version: String,
    /// The price.
    pub quote: Quote,
    /// How it is taxed.
    pub regime: Regime,
    /// The warnings and hints that stood when it was placed; the warnings were acknowledged.
    pub findings: Vec<Finding>,
    /// What the customer read.
    pub texts: Texts,
    /// Every status it had, oldest first.
    pub history: Vec<Step>,
}

impl OrderRecord {
    /// The total with VAT.
    pub fn gross(&self) -> Money {
        self.quote.totals.gross(self.regime)
    }
}

/// The words that the customer read when ordering, in the customer's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// The language as in addresses: `nl`, `fr`, `en`.
    pub language: String,
    /// One description per line of the quote.
    pub lines: Vec<String>,
    /// One sentence per finding.
    pub findings: Vec<String>,
    /// The notices above the button: terms, no withdrawal, subject to measuring.
    pub notices: Vec<String>,
}

/// A change of status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What it was; none for the first.
    pub from: Option<Status>,
    /// What it became.
    pub to: Status,
    /// When.
    pub at: LocalTime,
    /// The e-mail of who did it; none for the customer, and on the customer's own page.
    pub by: Option<String>,
}
