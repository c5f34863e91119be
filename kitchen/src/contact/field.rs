//! The fields of the form of a contact, and what can be wrong with one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// [`Draft::name`](super::Draft::name)
    Name,
    /// [`Draft::email`](super::Draft::email)
    Email,
    /// [`Draft::phone`](super::Draft::phone)
    Phone,
    /// [`Draft::street`](super::Draft::street)
    Street,
    /// [`Draft::postcode`](super::Draft::postcode)
    Postcode,
    /// [`Draft::town`](super::Draft::town)
    Town,
    /// [`Draft::vat_number`](super::Draft::vat_number)
    VatNumber,
    /// [`Draft::remarks`](super::Draft::remarks)
    Remarks,
    /// [`Draft::terms`](super::Draft::terms)
    Terms,
}

impl Field {
    /// All fields in the order of the form.
    pub const ALL: [Field; 9] = [
        Field::Name,
        Field::Email,
        Field::Phone,
        Field::Street,
        Field::Postcode,
        Field::Town,
        Field::VatNumber,
        Field::Remarks,
        Field::Terms,
    ];

    /// Its name in forms and in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::Street => "street",
            Field::Postcode => "postcode",
            Field::Town => "town",
            Field::VatNumber => "vat_number",
            Field::Remarks => "remarks",
            Field::Terms => "terms",
        }
    }

    /// The most characters that are kept.
    pub fn limit(self) -> usize {
        match self {
            Field::Name | Field::Street | Field::Town => 100,
            // RFC 5321 §4.5.3.1.3: a path has 256 octets, two of them the brackets.
            Field::Email => 254,
            Field::Phone | Field::VatNumber => 30,
            Field::Postcode => 10,
            Field::Remarks => 2000,
            Field::Terms => 0,
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Nothing was typed, or the box was not ticked.
    Missing,
    /// More characters than [`Field::limit`].
    TooLong,
    /// It does not look like what it should be.
    Invalid,
}

impl Problem {
    /// Its name, the last part of the key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Problem::Missing => "missing",
            Problem::TooLong => "too_long",
            Problem::Invalid => "invalid",
        }
    }
}

/// A field that must be mended before the order can be placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field.
    pub field: Field,
    /// What is wrong with it.
    pub problem: Problem,
    /// What was typed.
    pub value: String,
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = self.field.key();
        match self.problem {
            Problem::Missing => write!(f, "{field} is missing; fill it in"),
            Problem::TooLong => write!(f, "{field} is longer than {} characters", self.field.limit()),
            Problem::Invalid => write!(f, "“{}” is no valid {field}", self.value),
        }
    }
}
