//! The Belgian VAT number, whose last two digits check the rest: a slip of the finger is found before the invoice.

/// A VAT number as invoices write it, `BE` and ten digits, from what was typed; none when it is no Belgian one.
///
/// Ten digits that begin with 0 or 1; the last two are 97 less the rest of the first eight by 97 (domain.md §7 L22).
/// The nine digits of before 2008 get their leading zero.
pub(super) fn number(typed: &str) -> Option<String> {
    let bare: String = typed.chars().filter(|c| !" .-\u{a0}".contains(*c)).collect();
    let bare = bare.to_ascii_uppercase();
    let digits = bare.strip_prefix("BE").unwrap_or(&bare);
    let digits = if digits.len() == 9 { format!("0{digits}") } else { digits.to_owned() };
    if digits.len() != 10 || !digits.chars().all(|c| c.is_ascii_digit()) || !digits.starts_with(['0', '1']) {
        return None;
    }
    let (body, check) = digits.split_at(8);
    let (body, check): (u32, u32) = (body.parse().ok()?, check.parse().ok()?);
    (97 - body % 97 == check).then(|| format!("BE{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_taken_however_it_is_grouped() {
        // 01234567 = 97 × 12727 + 48, and 97 − 48 = 49.
        for typed in ["BE0123456749", "be 0123.456.749", "0123 456 749", "123.456.749", "BE-0123-456-749"] {
            assert_eq!(number(typed).as_deref(), Some("BE0123456749"), "{typed}");
        }
    }

    #[test]
    fn a_wrong_digit_a_foreign_number_and_half_a_number_are_refused() {
        for typed in
            ["BE0123456748", "BE0123456794", "NL123456789B01", "BE012345674", "2123456749", "", "٠١٢٣٤٥٦٧٤٩"]
        {
            assert_eq!(number(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_body_that_97_divides_ends_in_97() {
        // 00000097 % 97 = 0, and 97 − 0 = 97.
        assert_eq!(number("0000009797").as_deref(), Some("BE0000009797"));
    }
}
