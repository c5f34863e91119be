//! An owner can recompute every line of every kitchen from what its words show.

use corpus::{designs, kitchen_of};
use kitchen::quote::{Line, Reason, Row, Unit, quote};
use rust_decimal::{Decimal, RoundingStrategy};
use text::Language;

/// Every number of a sentence in English with what stands before and behind it, thousands without their comma.
fn numbers(words: &str) -> Vec<(String, Decimal, String)> {
    let words: Vec<String> = words.replace('\u{a0}', " ").split(' ').map(str::to_owned).collect();
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let is_part = |letter: char| letter.is_ascii_digit() || ",.".contains(letter);
        let digits: String = word
            .chars()
            .skip_while(|letter| !is_part(*letter))
            .take_while(|letter| is_part(*letter))
            .collect();
        if let Ok(number) = digits.trim_end_matches(['.', ',']).replace(',', "").parse() {
            let before = index.checked_sub(1).map_or_else(String::new, |before| words[before].clone());
            let behind = words.get(index + 1).cloned().unwrap_or_default();
            found.push((before + if word.starts_with('€') { " €" } else { "" }, number, behind));
        }
    }
    found
}

/// What `1.4196 m² × €95.00 + €12.00 − €3.00` comes to, to cents.
fn worked_out(sum: &str) -> Decimal {
    let all = numbers(sum);
    let mut total = all[0].1 * all[1].1;
    for (before, number, _) in &all[2..] {
        total += if before.starts_with('−') { -*number } else { *number };
    }
    total.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// The quantity that the sizes in an explanation come to: a length, the sum of lengths, or of lengths × depths.
fn counted(line: &Line, explanation: &str) -> Option<Decimal> {
    let mm = |cm: Decimal| cm / Decimal::ONE_HUNDRED;
    let sizes = || {
        numbers(explanation)
            .into_iter()
            .filter(|(before, _, behind)| behind.starts_with("cm") || behind == "×" || before == "×")
    };
    let lengths = || sizes().map(|(_, number, _)| mm(number));
    match (&line.reason, line.unit) {
        (Reason::Piece { .. } | Reason::PlinthRun { .. } | Reason::Strip { .. }, Unit::Metre) => {
            lengths().next()
        }
        (Reason::Channel { .. }, _) => {
            let (sizes, _) = explanation.split_once(" Channel worked into")?;
            Some(mm(numbers(sizes).into_iter().map(|(_, number, _)| number).product()))
        }
        (Reason::PolishedEdges { .. } | Reason::FallMitre { .. }, _) => Some(lengths().sum()),
        (Reason::Piece { depth, billed_depth, .. }, _) if billed_depth == depth => {
            Some(lengths().take(2).product())
        }
        (Reason::Fall { billed_depth: None, .. }, _) => Some(lengths().take(2).product()),
        (Reason::Piece { .. } | Reason::Fall { .. }, _) => Some(lengths().next()? * lengths().next_back()?),
        (Reason::SeenSides { count, .. }, _) => {
            Some(lengths().skip(1).product::<Decimal>() * Decimal::from(*count))
        }
        (Reason::Support { .. }, _) => {
            let all = numbers(explanation).into_iter();
            let said = |words: [&str; 2]| {
                let named = all.clone().filter(move |(_, _, behind)| words.contains(&behind.as_str()));
                named.map(|(_, number, _)| number).sum::<Decimal>()
            };
            Some(said(["field", "equal"]) + Decimal::ONE - said(["side", "sides"]))
        }
        (Reason::Splash { .. }, _) | (Reason::Fitting { .. }, Unit::SquareMetre) => Some(areas(explanation)),
        (Reason::Fitting { .. }, _) => Some(fitted(explanation)),
        (Reason::PlinthPieces { .. } | Reason::Joints { .. }, _) => {
            Some(numbers(explanation).into_iter().map(|(_, number, _)| number).sum())
        }
        _ => None,
    }
}

/// The sum of `120 × 50 cm` and, where one counts as more, of what it counts as.
fn areas(explanation: &str) -> Decimal {
    let sizes = explanation.split(" Less than").next().unwrap();
    sizes
        .split(" + ")
        .map(|part| {
            let all = numbers(part);
            match all.as_slice() {
                [.., (_, _, _), (_, _, _), (before, least, _)] if before == "as" => *least,
                [.., (_, a, times), (_, b, _)] if times == "×" => *a * *b / Decimal::from(10_000),
                _ => panic!("no size in {part}"),
            }
        })
        .sum()
}

/// The sum of lengths and, where one counts as more, of what it counts as.
fn fitted(explanation: &str) -> Decimal {
    explanation
        .split(" + ")
        .map(|part| {
            let (before, number, _) = numbers(part).pop().unwrap();
            if before == "as" { number } else { number / Decimal::ONE_HUNDRED }
        })
        .sum()
}

/// What the words of a line show that does not come to its amount; none where an owner can recompute it.
pub fn fault(line: &Line) -> Option<String> {
    let (sum, why) = (line.sum(Language::En), line.explanation(Language::En));
    let is_one = line.quantity == Decimal::ONE && line.surcharges.is_empty();
    let is_worked = is_one || worked_out(&sum).to_string() == line.net.to_string();
    if sum.contains('×') == is_one || !is_worked {
        return Some(sum);
    }
    let there = counted(line, &why)?;
    let is_least = there < line.quantity && says_the_least(&why);
    (there != line.quantity && !is_least || there == line.quantity && says_the_least(&why))
        .then(|| format!("{there} of {}: {why}", line.quantity))
}

fn says_the_least(explanation: &str) -> bool {
    explanation.contains("Less than the least that is billed")
}

#[test]
fn what_the_words_of_a_line_show_comes_to_its_amount() {
    let (mut worked, mut measured, mut least) = (0, 0, 0);
    for kind in ["valid", "rules", "regressions"] {
        for (name, design) in designs(kind) {
            for line in quote(&kitchen_of(&design), 2026, &[]).lines {
                assert_eq!(fault(&line), None, "{name}");
                let why = line.explanation(Language::En);
                worked += i32::from(line.sum(Language::En).contains('×'));
                measured += i32::from(counted(&line, &why).is_some());
                least += i32::from(says_the_least(&why));
            }
        }
    }
    // As many as there are today at least, so that the test cannot fall silent.
    assert!(worked > 2000 && measured > 1500 && least > 100, "{worked} {measured} {least}");
}

#[test]
fn what_the_words_of_a_row_show_comes_to_the_amount_of_its_lines() {
    let mut joined = 0;
    for kind in ["valid", "rules", "regressions"] {
        for (name, design) in designs(kind) {
            let quote = quote(&kitchen_of(&design), 2026, &[]);
            for Row { line, of } in quote.rows() {
                assert_eq!(fault(&line), None, "{name}");
                assert_eq!(line.net, of.iter().map(|place| quote.lines[*place].net).sum(), "{name}");
                joined += i32::from(of.len() > 1);
            }
        }
    }
    // As many as there are today at least, so that the test cannot fall silent.
    assert!(joined > 300, "{joined}");
}

#[test]
fn the_shares_of_a_surcharge_come_to_its_amount() {
    use kitchen::quote::Counted;
    let mut kinds = [0; 5];
    for kind in ["valid", "rules", "regressions"] {
        for (name, design) in designs(kind) {
            for line in quote(&kitchen_of(&design), 2026, &[]).lines {
                for surcharge in &line.surcharges {
                    let (index, net) = match surcharge.counted.as_ref().unwrap() {
                        Counted::Percent { percent, base, least } => {
                            assert_eq!(*base, line.unit_net, "{name}");
                            (0, base.percent(*percent).max(least.unwrap_or(surcharge.net)))
                        }
                        Counted::Each { count, each } => (1, *each * *count),
                        Counted::CarcassPart { percent, base } => (2, base.percent(*percent) - *base),
                        Counted::FrontPart { usual, made } => (3, *made - *usual),
                        Counted::PercentOfFronts { percent, base } => {
                            assert!(*base < line.unit_net, "{name}");
                            (4, base.percent(*percent))
                        }
                    };
                    assert_eq!(net, surcharge.net, "{name}: {}", surcharge.code);
                    kinds[index] += 1;
                }
            }
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
}
