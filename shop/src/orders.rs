//! Orders: placed by customers, seen by both sides, moved on by staff.

mod place;
mod read;

use kitchen::contact::Contact;
use kitchen::order::OrderNumber;
use kitchen::quote::Regime;

pub(crate) use read::record;

use crate::error::Error;

/// The number of a row.
pub(crate) fn order_number(year: i64, n: i64) -> Result<OrderNumber, Error> {
    let number = || OrderNumber::new(i16::try_from(year).ok()?, u32::try_from(n).ok()?);
    number().ok_or_else(|| Error::internal(&format!("{year}-{n} is no order number")))
}

fn regime_of(key: &str) -> Result<Regime, Error> {
    Regime::ALL
        .into_iter()
        .find(|regime| regime.key() == key)
        .ok_or_else(|| Error::internal(&format!("{key} is no VAT regime")))
}

/// What an order is found by: number, name, e-mail, town and the digits of the telephone, lower-cased and
/// separated by single spaces.
fn search_words(number: OrderNumber, contact: &Contact) -> String {
    let digits: String = contact.phone().chars().filter(char::is_ascii_digit).collect();
    let all = format!("{number} {} {} {} {digits}", contact.name(), contact.email(), contact.town());
    all.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use kitchen::contact::Draft;

    use super::*;

    #[test]
    fn an_order_is_found_by_every_word_of_its_contact() {
        let draft = Draft {
            name: "Lieve De Smet".to_owned(),
            email: "Lieve@Example.be".to_owned(),
            phone: "0470/12 34 56".to_owned(),
            street: "Dorpsstraat 1".to_owned(),
            postcode: "9000".to_owned(),
            town: "Gent".to_owned(),
            vat_number: String::new(),
            remarks: String::new(),
            terms: true,
        };
        let number = OrderNumber::new(2026, 7).unwrap();
        let words = search_words(number, &draft.parse().unwrap());
        assert_eq!(words, "2026-000007 lieve de smet lieve@example.be gent 0470123456");
    }
}
