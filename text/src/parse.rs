//! What people type, turned into whole numbers.

/// A length typed by a customer, in mm: `60`, `60,5`, `60.5`, `60 cm` are centimetres, `605 mm` millimetres,
/// `3,9 m` metres. None if it is no length or falls between two millimetres.
///
/// The sign is refused: nothing that is typed is negative.
pub fn length(typed: &str) -> Option<i32> {
    let typed = typed.trim().to_lowercase();
    let (digits, tenths_of_mm) = if let Some(digits) = typed.strip_suffix("mm") {
        (digits, 10)
    } else if let Some(digits) = typed.strip_suffix("cm") {
        (digits, 100)
    } else if let Some(digits) = typed.strip_suffix('m') {
        (digits, 10_000)
    } else {
        (typed.as_str(), 100)
    };
    fixed(digits.trim(), tenths_of_mm)
}

/// `digits` × `unit` ÷ 10 if that is whole; at most four decimals count.
fn fixed(digits: &str, unit: i64) -> Option<i32> {
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 7
        || fraction.len() > 4
        || !all_digits(whole)
        || !all_digits(fraction)
    {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<4}").parse().ok()?;
    let tenthousandths = whole.parse::<i64>().ok()? * 10_000 + fraction;
    let scaled = tenthousandths * unit;
    if scaled % 100_000 != 0 {
        return None;
    }
    i32::try_from(scaled / 100_000).ok()
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn centimetres_are_meant_unless_a_unit_says_otherwise() {
        for (typed, mm) in [
            ("60", 600),
            ("60,5", 605),
            ("60.5", 605),
            (" 60 cm", 600),
            ("605 mm", 605),
            ("605mm", 605),
            ("3,9 m", 3900),
            ("3.905M", 3905),
            ("0", 0),
        ] {
            assert_eq!(length(typed), Some(mm), "{typed}");
        }
    }

    #[test]
    fn what_is_no_length_is_refused() {
        for typed in ["", "cm", "-60", "60,55", "60.5 mm", "1e3", "60 60", "6,0,5", ",5", "99999999", "٦٠"]
        {
            assert_eq!(length(typed), None, "{typed}");
        }
    }
}
