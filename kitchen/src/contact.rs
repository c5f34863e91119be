//! Who orders. A draft of strings, as typed, turns into a contact that cannot be wrong, by the same call in
//! the browser and on the server.

mod check;
mod field;
mod vat;

use serde::{Deserialize, Serialize};

use crate::quote::Regime;

use check::{is_valid, postcode_digits};
pub use field::{Field, FieldError, Problem};

/// What a customer typed, untouched, so that nothing is lost when some of it is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// First and last name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// Belgian postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Belgian VAT number; empty for a private person.
    pub vat_number: String,
    /// Anything else the maker should know; may be empty.
    pub remarks: String,
    /// Whether the terms were accepted.
    pub terms: bool,
}

/// A person who can be written to, called and delivered to, and who accepted the terms.
///
/// There is no other way to one than [`Draft::parse_for`]; reading one from JSON takes the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Draft", into = "Draft")]
pub struct Contact {
    name: String,
    email: String,
    phone: String,
    street: String,
    postcode: String,
    town: String,
    vat_number: Option<String>,
    remarks: String,
}

impl Draft {
    /// The contact that was meant, of a private person.
    ///
    /// # Errors
    /// As [`Draft::parse_for`].
    pub fn parse(&self) -> Result<Contact, Vec<FieldError>> {
        self.parse_for(Regime::default())
    }

    /// The contact that was meant, for an order that is taxed like this: the reverse charge needs a VAT number, and
    /// without it none is kept.
    ///
    /// # Errors
    /// Every field that is wrong, in the order of the form; never an empty list.
    pub fn parse_for(&self, regime: Regime) -> Result<Contact, Vec<FieldError>> {
        let errors: Vec<FieldError> =
            Field::ALL.into_iter().filter_map(|field| self.error(field, regime)).collect();
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Contact {
            name: one_line(&self.name),
            email: self.email.trim().to_owned(),
            phone: one_line(&self.phone),
            street: one_line(&self.street),
            postcode: postcode_digits(&self.postcode).to_owned(),
            town: one_line(&self.town),
            vat_number: vat::number(&self.vat_number).filter(|_| asks_vat_number(regime)),
            remarks: self.remarks.trim().replace("\r\n", "\n"),
        })
    }

    /// What is wrong with one field, so that a form can say so when the cursor leaves it. What a regime does not ask
    /// for is not in its form and cannot be wrong.
    pub fn error(&self, field: Field, regime: Regime) -> Option<FieldError> {
        if field == Field::VatNumber && !asks_vat_number(regime) {
            return None;
        }
        let value = self.value(field);
        let error = |problem| Some(FieldError { field, problem, value: value.to_owned() });
        if field == Field::Terms {
            return if self.terms { None } else { error(Problem::Missing) };
        }
        let trimmed = value.trim();
        if trimmed.is_empty() {
            return if field == Field::Remarks { None } else { error(Problem::Missing) };
        }
        if trimmed.chars().count() > field.limit() {
            return error(Problem::TooLong);
        }
        if is_valid(field, trimmed) { None } else { error(Problem::Invalid) }
    }

    fn value(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::Email => &self.email,
            Field::Phone => &self.phone,
            Field::Street => &self.street,
            Field::Postcode => &self.postcode,
            Field::Town => &self.town,
            Field::VatNumber => &self.vat_number,
            Field::Remarks => &self.remarks,
            Field::Terms => "",
        }
    }
}

impl Contact {
    /// First and last name, on one line.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// E-mail address.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// Telephone, as typed.
    pub fn phone(&self) -> &str {
        &self.phone
    }

    /// Street and number.
    pub fn street(&self) -> &str {
        &self.street
    }

    /// Four digits.
    pub fn postcode(&self) -> &str {
        &self.postcode
    }

    /// Town.
    pub fn town(&self) -> &str {
        &self.town
    }

    /// `BE` and ten digits; none for a private person.
    pub fn vat_number(&self) -> Option<&str> {
        self.vat_number.as_deref()
    }

    /// What else the customer wrote; may be empty and have several lines.
    pub fn remarks(&self) -> &str {
        &self.remarks
    }
}

impl TryFrom<Draft> for Contact {
    type Error = String;
    fn try_from(draft: Draft) -> Result<Contact, String> {
        // Only the reverse charge puts a number into a contact.
        let regime = if draft.vat_number.is_empty() { Regime::default() } else { Regime::ReverseCharge };
        draft.parse_for(regime).map_err(|errors| {
            let sentences: Vec<String> = errors.iter().map(FieldError::to_string).collect();
            sentences.join("; ")
        })
    }
}

impl From<Contact> for Draft {
    fn from(contact: Contact) -> Draft {
        Draft {
            name: contact.name,
            email: contact.email,
            phone: contact.phone,
            street: contact.street,
            postcode: contact.postcode,
            town: contact.town,
            vat_number: contact.vat_number.unwrap_or_default(),
            remarks: contact.remarks,
            terms: true,
        }
    }
}

/// Whether a VAT number belongs to an order that is taxed like this.
fn asks_vat_number(regime: Regime) -> bool {
    regime == Regime::ReverseCharge
}

fn one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            name: "  Lieve   Peeters ".to_owned(),
            email: "lieve.peeters@example.be".to_owned(),
            phone: "0470 12 34 56".to_owned(),
            street: "Dorpsstraat 12 bus 3".to_owned(),
            postcode: "B-9000".to_owned(),
            town: "Gent".to_owned(),
            vat_number: String::new(),
            remarks: "Bel na 18 uur.\r\nHond!".to_owned(),
            terms: true,
        }
    }

    fn problem(field: Field, change: impl FnOnce(&mut Draft)) -> Option<Problem> {
        let mut draft = draft();
        change(&mut draft);
        draft.error(field, Regime::default()).map(|error| error.problem)
    }

    #[test]
    fn a_good_draft_becomes_a_tidy_contact() {
        let contact = draft().parse().unwrap();
        assert_eq!(contact.name(), "Lieve Peeters");
        assert_eq!(contact.postcode(), "9000");
        assert_eq!(contact.remarks(), "Bel na 18 uur.\nHond!");
    }

    #[test]
    fn an_empty_draft_names_every_field_but_the_remarks_in_order() {
        let errors = Draft::default().parse().unwrap_err();
        let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
        assert_eq!(
            fields,
            [
                Field::Name,
                Field::Email,
                Field::Phone,
                Field::Street,
                Field::Postcode,
                Field::Town,
                Field::Terms
            ]
        );
        assert!(errors.iter().all(|error| error.problem == Problem::Missing));
    }

    #[test]
    fn a_name_may_have_100_characters_and_no_line_break() {
        assert_eq!(problem(Field::Name, |draft| draft.name = "é".repeat(100)), None);
        assert_eq!(problem(Field::Name, |draft| draft.name = "é".repeat(101)), Some(Problem::TooLong));
        let broken = problem(Field::Name, |draft| "Jan\nBcc: x".clone_into(&mut draft.name));
        assert_eq!(broken, Some(Problem::Invalid));
    }

    #[test]
    fn the_reverse_charge_asks_a_vat_number_and_nothing_else_does() {
        let private = draft();
        assert_eq!(private.parse_for(Regime::Renovation6).unwrap().vat_number(), None);
        let errors = private.parse_for(Regime::ReverseCharge).unwrap_err();
        assert_eq!(errors.len(), 1);
        assert_eq!((errors[0].field, errors[0].problem), (Field::VatNumber, Problem::Missing));
        let business = Draft { vat_number: "be 0123.456.749".to_owned(), ..private };
        let contact = business.parse_for(Regime::ReverseCharge).unwrap();
        assert_eq!(contact.vat_number(), Some("BE0123456749"));
    }

    #[test]
    fn a_vat_number_that_the_regime_does_not_ask_for_is_dropped_right_or_wrong() {
        for typed in ["BE012", "BE0123456749"] {
            let draft = Draft { vat_number: typed.to_owned(), ..draft() };
            for regime in [Regime::Standard21, Regime::Renovation6] {
                assert_eq!(draft.error(Field::VatNumber, regime), None, "{typed}");
                assert_eq!(draft.parse_for(regime).unwrap().vat_number(), None, "{typed}");
            }
        }
        let wrong = Draft { vat_number: "BE012".to_owned(), ..draft() };
        let error = wrong.error(Field::VatNumber, Regime::ReverseCharge).unwrap();
        assert_eq!(error.problem, Problem::Invalid);
    }

    #[test]
    fn a_business_read_from_json_keeps_its_vat_number() {
        let draft = Draft { vat_number: "0123.456.749".to_owned(), ..draft() };
        let contact = draft.parse_for(Regime::ReverseCharge).unwrap();
        let json = serde_json::to_string(&contact).unwrap();
        assert_eq!(serde_json::from_str::<Contact>(&json).unwrap(), contact);
    }

    #[test]
    fn a_contact_read_from_json_is_checked_too() {
        let json = serde_json::to_string(&draft().parse().unwrap()).unwrap();
        assert_eq!(serde_json::from_str::<Contact>(&json).unwrap(), draft().parse().unwrap());
        let error = serde_json::from_str::<Contact>("{}").unwrap_err().to_string();
        assert!(error.contains("name is missing"), "{error}");
    }
}
