//! Amounts, lengths and dates as people read them; whole numbers in, text out, no float and no locale data.

use crate::Language;

/// U+00A0: keeps a sign, its amount and its unit on one line.
const NO_BREAK: char = '\u{a0}';
/// U+202F: the narrow space that French puts between thousands.
const NARROW: char = '\u{202f}';
/// U+2212: as wide as a plus, and not a place where a line may break as a hyphen is.
const MINUS: &str = "−";

/// An amount in cents: `€ 13.912,54`, `13 912,54 €`, `€13,912.54`, with no-break spaces; what is owed to the customer
/// `€ −12,50`, `−12,50 €`, `−€12.50`, where CLDR puts the minus for Belgian Dutch and French and for English.
pub fn euro_cents(language: Language, cents: i64) -> String {
    let size = cents.unsigned_abs();
    amount(
        language,
        minus(cents < 0),
        &format!("{}{}{:02}", thousands(language, size / 100), decimal(language), size % 100),
    )
}

/// An amount in cents rounded to whole euro, half away from zero: `€ 13.913`.
pub fn euro_whole(language: Language, cents: i64) -> String {
    let euro = whole_euro(cents);
    amount(language, minus(euro < 0), &thousands(language, euro.unsigned_abs()))
}

/// A price change in whole euro, its sign before all of it as what is done with it: `+ € 612`, `− € 40`, `± € 0`.
pub fn euro_delta(language: Language, cents: i64) -> String {
    let euro = whole_euro(cents);
    let sign = match euro {
        0 => "±",
        1.. => "+",
        _ => MINUS,
    };
    format!("{sign}{NO_BREAK}{}", amount(language, "", &thousands(language, euro.unsigned_abs())))
}

/// A name as it stands inside a sentence; one that begins with a sign or in capitals stays, such as "L-hoek" and "PET".
pub fn small(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().collect::<String>() + letters.as_str()
        }
        _ => name.to_owned(),
    }
}

fn minus(is_below: bool) -> &'static str {
    if is_below { MINUS } else { "" }
}

fn whole_euro(cents: i64) -> i64 {
    let half = if cents < 0 { -50 } else { 50 };
    cents.saturating_add(half) / 100
}

fn amount(language: Language, sign: &str, digits: &str) -> String {
    match language {
        Language::Nl => format!("€{NO_BREAK}{sign}{digits}"),
        Language::Fr => format!("{sign}{digits}{NO_BREAK}€"),
        Language::En => format!("{sign}€{digits}"),
    }
}

fn decimal(language: Language) -> &'static str {
    language.pick(",", ",", ".")
}

fn thousands(language: Language, size: u64) -> String {
    let separator = language.pick('.', NARROW, ',');
    let digits = size.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A length in whole mm as customers read it: `60 cm`, `60,5 cm`.
pub fn centimetres(language: Language, mm: i32) -> String {
    format!("{}{NO_BREAK}cm", centimetres_bare(language, mm))
}

/// [`centimetres`] without its unit, for drawings and input fields.
pub fn centimetres_bare(language: Language, mm: i32) -> String {
    let sign = minus(mm < 0);
    let size = mm.unsigned_abs();
    match size % 10 {
        0 => format!("{sign}{}", size / 10),
        tenth => format!("{sign}{}{}{tenth}", size / 10, decimal(language)),
    }
}

/// A length as the workshop reads it: `605 mm`.
pub fn millimetres(mm: i32) -> String {
    format!("{mm}{NO_BREAK}mm")
}

/// A length in metres to the centimetre, half away from zero, for rooms: `3,90 m`.
pub fn metres(language: Language, mm: i32) -> String {
    let sign = minus(mm < 0);
    let cm = (mm.unsigned_abs() + 5) / 10;
    format!("{sign}{}{}{:02}{NO_BREAK}m", cm / 100, decimal(language), cm % 100)
}

/// A decimal number given as text with a point, in the language's notation: `-4.65` is `−4,65`.
pub fn number(language: Language, decimal_text: &str) -> String {
    decimal_text.replace('-', MINUS).replace('.', decimal(language))
}

/// A day in words: `24 november 2026`, `24 novembre 2026`, `24 November 2026`.
///
/// `month` is 1–12; the caller has turned its instant into the parts of a day in Brussels.
pub fn date(language: Language, year: i16, month: i8, day: i8) -> String {
    format!("{day}{NO_BREAK}{}{NO_BREAK}{year}", month_name(language, month))
}

/// A day and a time: `24 november 2026 om 14:05`.
pub fn date_time(language: Language, (year, month, day): (i16, i8, i8), (hour, minute): (i8, i8)) -> String {
    let at = language.pick("om", "à", "at");
    format!("{} {at}{NO_BREAK}{hour:02}:{minute:02}", date(language, year, month, day))
}

fn month_name(language: Language, month: i8) -> &'static str {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let index = usize::try_from(month - 1).unwrap_or_default().min(11);
    language.pick(NL, FR, EN)[index]
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr, Nl};

    #[test]
    fn a_name_inside_a_sentence_begins_small_unless_it_is_in_capitals() {
        assert_eq!(small("Ladekast met 3 lades"), "ladekast met 3 lades");
        assert_eq!(small("Évier inox"), "évier inox");
        assert_eq!(small("L-hoek bovenkast"), "L-hoek bovenkast");
        assert_eq!(small("PET supermat wit"), "PET supermat wit");
        assert_eq!(small(""), "");
    }

    #[test]
    fn an_amount_reads_as_settled_in_each_language() {
        // settled.md, "What price is shown".
        assert_eq!(euro_cents(Nl, 1_391_254), "€\u{a0}13.912,54");
        assert_eq!(euro_cents(Fr, 1_391_254), "13\u{202f}912,54\u{a0}€");
        assert_eq!(euro_cents(En, 1_391_254), "€13,912.54");
    }

    #[test]
    fn cents_keep_their_zeros_and_groups_their_places() {
        assert_eq!(euro_cents(Nl, 5), "€\u{a0}0,05");
        assert_eq!(euro_cents(Nl, 100_000_000), "€\u{a0}1.000.000,00");
        assert_eq!(euro_cents(Nl, 99_999), "€\u{a0}999,99");
    }

    #[test]
    fn an_amount_below_nothing_has_its_minus_where_its_language_reads_it() {
        // CLDR, patterns for currency: nl-BE `¤ -#,##0.00`, fr-BE `-#,##0.00 ¤`, en `-¤#,##0.00`.
        assert_eq!(euro_cents(Nl, -1_250), "€\u{a0}−12,50");
        assert_eq!(euro_cents(Fr, -123_450), "−1\u{202f}234,50\u{a0}€");
        assert_eq!(euro_cents(En, -12_000), "−€120.00");
        assert_eq!(euro_cents(Nl, -5), "€\u{a0}−0,05");
        assert_eq!(euro_whole(Nl, -1_250), "€\u{a0}−13");
        assert_eq!(euro_whole(Fr, -49), "0\u{a0}€");
    }

    #[test]
    fn a_number_below_nothing_has_the_minus_of_an_amount() {
        assert_eq!(number(Nl, "-4.5"), "−4,5");
        assert_eq!(number(Fr, "4.65"), "4,65");
        assert_eq!(number(En, "-4"), "−4");
    }

    #[test]
    fn a_price_change_carries_its_sign() {
        assert_eq!(euro_delta(Nl, 61_249), "+\u{a0}€\u{a0}612");
        assert_eq!(euro_delta(Nl, -4_050), "−\u{a0}€\u{a0}41");
        assert_eq!(euro_delta(Fr, 49), "±\u{a0}0\u{a0}€");
        assert_eq!(euro_delta(En, 150), "+\u{a0}€2");
    }

    #[test]
    fn customers_read_centimetres_and_the_workshop_millimetres() {
        assert_eq!(centimetres(Nl, 600), "60\u{a0}cm");
        assert_eq!(centimetres(Nl, 605), "60,5\u{a0}cm");
        assert_eq!(centimetres(En, 605), "60.5\u{a0}cm");
        assert_eq!(centimetres_bare(Fr, -3), "−0,3");
        assert_eq!(millimetres(605), "605\u{a0}mm");
        assert_eq!(metres(Nl, 4_205), "4,21\u{a0}m");
    }

    #[test]
    fn a_day_is_written_in_words() {
        assert_eq!(date(Nl, 2026, 11, 24), "24\u{a0}november\u{a0}2026");
        assert_eq!(date(Fr, 2026, 8, 1), "1\u{a0}août\u{a0}2026");
        assert_eq!(date_time(En, (2026, 1, 2), (9, 5)), "2\u{a0}January\u{a0}2026 at\u{a0}09:05");
    }
}
