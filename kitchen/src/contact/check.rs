//! What each field of a contact must look like: strict enough to catch a slip of the finger, no stricter.

use super::{Field, vat};

/// Whether a line that is not empty can be what its field asks.
pub(super) fn is_valid(field: Field, value: &str) -> bool {
    match field {
        Field::Email => is_email(value),
        Field::Phone => is_phone(value),
        Field::Postcode => is_postcode(postcode_digits(value)),
        Field::VatNumber => vat::number(value).is_some(),
        // A line break would end a header of a mail, other control characters are never typed.
        Field::Remarks => !value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')),
        Field::Name | Field::Street | Field::Town => !value.chars().any(char::is_control),
        Field::Terms => true,
    }
}

/// A dot-atom, an at sign and a domain of at least two labels. Quoted local parts and address literals are
/// lawful, but typed by nobody; a slip of the finger is likelier.
fn is_email(value: &str) -> bool {
    let Some((local, domain)) = value.rsplit_once('@') else { return false };
    let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let local_is_fine =
        local.len() <= 64 && local.split('.').all(|part| !part.is_empty() && part.chars().all(atom));
    let mut labels = domain.split('.');
    let top = labels.next_back().unwrap_or_default();
    let top_is_fine = top.len() >= 2 && is_label(top) && !top.chars().all(|c| c.is_ascii_digit());
    local_is_fine && top_is_fine && domain.contains('.') && labels.all(is_label)
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// A Belgian number (`0` and 8 or 9 more digits) or an international one (`+` or `00` and 8 to 15 digits,
/// ITU E.164), however it is grouped.
fn is_phone(value: &str) -> bool {
    let bare: String = value.chars().filter(|c| !" ./-()\u{a0}".contains(*c)).collect();
    let (least, most, digits) = match bare.strip_prefix('+').or_else(|| bare.strip_prefix("00")) {
        Some(international) => (8, 15, international),
        None if bare.starts_with('0') => (9, 10, bare.as_str()),
        None => return false,
    };
    (least..=most).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit())
}

/// A postcode without the country that some write before it.
pub(super) fn postcode_digits(value: &str) -> &str {
    let value = value.trim();
    value.strip_prefix("B-").or_else(|| value.strip_prefix("b-")).unwrap_or(value)
}

/// 1000–9999, as bpost numbers Belgium.
fn is_postcode(digits: &str) -> bool {
    digits.len() == 4 && digits.chars().all(|c| c.is_ascii_digit()) && !digits.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::super::{Draft, Problem};
    use super::*;
    use crate::quote::Regime;

    fn problem(field: Field, change: impl FnOnce(&mut Draft)) -> Option<Problem> {
        let mut draft = Draft::default();
        change(&mut draft);
        draft.error(field, Regime::default()).map(|error| error.problem)
    }

    #[test]
    fn addresses_that_people_mistype_are_refused() {
        for wrong in [
            "lieve",
            "lieve@",
            "@example.be",
            "lieve@example",
            "lieve@@example.be",
            "lieve peeters@example.be",
            "lieve@example..be",
            "lieve.@example.be",
            "lieve@-example.be",
            "lieve@example.1",
            "lieve@example.be\nBcc: all@example.be",
        ] {
            assert_eq!(
                problem(Field::Email, |draft| wrong.clone_into(&mut draft.email)),
                Some(Problem::Invalid),
                "{wrong}"
            );
        }
    }

    #[test]
    fn addresses_that_exist_are_accepted() {
        for right in ["a@b.be", "jan+keuken@mail.example.co.uk", "o'neil@example.brussels", " x@example.be "]
        {
            assert_eq!(problem(Field::Email, |draft| right.clone_into(&mut draft.email)), None, "{right}");
        }
    }

    #[test]
    fn telephones_are_belgian_or_international() {
        for right in
            ["02 123 45 67", "0470/12.34.56", "+32 470 12 34 56", "0031 6 12345678", "(09) 123 45 67"]
        {
            assert_eq!(problem(Field::Phone, |draft| right.clone_into(&mut draft.phone)), None, "{right}");
        }
        for wrong in ["123", "470 12 34 56", "0470 12 34 56 78", "+32 abc", "0470 12 34 5x"] {
            let found = problem(Field::Phone, |draft| wrong.clone_into(&mut draft.phone));
            assert_eq!(found, Some(Problem::Invalid), "{wrong}");
        }
    }

    #[test]
    fn postcodes_are_1000_to_9999() {
        for (typed, expected) in [
            ("1000", None),
            ("9999", None),
            ("0999", Some(Problem::Invalid)),
            ("900", Some(Problem::Invalid)),
            ("90000", Some(Problem::Invalid)),
            ("٩٠٠٠", Some(Problem::Invalid)),
        ] {
            let found = problem(Field::Postcode, |draft| typed.clone_into(&mut draft.postcode));
            assert_eq!(found, expected, "{typed}");
        }
    }
}
