//! The lines of the worktop in words: which pieces and parts they count, with sizes that come to their quantity.

use text::Language;
use text::format::{centimetres, centimetres_bare};
use text::line::why;

use super::why::measure;
use crate::ids::Id;
use crate::length::Mm;
use crate::quote::{Extent, Reason, Unit};

/// A piece: where, how large, in how many parts, and as what it is billed.
pub(super) fn piece(reason: &Reason, language: Language) -> String {
    let Reason::Piece { wall, length, depth, billed_depth, band, parts } = reason else {
        return String::new();
    };
    let place = match wall {
        Some(wall) => why::along_wall(language, wall),
        None => why::on_island(language).to_owned(),
    };
    let (long, deep) = (cm(*length, language), cm(*depth, language));
    let mut said = vec![if parts.is_empty() {
        why::piece(language, deep, long, place)
    } else {
        why::piece_in_parts(language, parts.len(), deep, long, lengths(parts, language), place)
    }];
    said.extend((billed_depth > depth).then(|| why::billed_deeper(language, cm(*billed_depth, language))));
    said.extend(band.map(|band| {
        let most = cm(band, language);
        if *depth > band { why::band_most(language, most) } else { why::band(language, most) }
    }));
    said.join(" ")
}

/// Brackets or legs: as many as there are ends of fields, less those that are held already.
pub(super) fn support(reason: &Reason, language: Language) -> String {
    let Reason::Support { island, overhang, length, fields, longest, held } = reason else {
        return String::new();
    };
    let [long, most, over] = [length, longest, overhang].map(|length| cm(*length, language));
    let said = why::support(language, *fields, island, long, most, over);
    if *held == 0 { said } else { said + " " + &why::support_held(language, *held) }
}

/// Joints in corners, in the length, where the depth changes, where a peninsula meets a row, along deep pieces.
pub(super) fn joints([corners, slabs, steps, butts, seams]: [i64; 5], language: Language) -> String {
    let counted = [
        (corners, why::joints_corner(language, corners)),
        (slabs, why::joints_length(language, slabs)),
        (steps, why::joints_step(language, steps)),
        (butts, why::joints_butt(language, butts)),
        (seams, why::joints_seam(language, seams)),
    ];
    let there = counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said);
    why::joints(language, there.collect::<Vec<_>>().join(" + "))
}

/// An apron, and the edges that it runs along.
pub(super) fn apron(height: Mm, parts: &[Extent], language: Language) -> String {
    why::apron(language, cm(height, language), placed(parts, Unit::Metre, language))
}

pub(super) fn polished(parts: &[Extent], unit: Unit, language: Language) -> String {
    match parts {
        [] => why::polished_edges(language).to_owned(),
        parts => why::polished_edges_of(language, placed(parts, unit, language)),
    }
}

pub(super) fn fitting(parts: &[Extent], unit: Unit, language: Language) -> String {
    match parts {
        [] => why::fitting(language).to_owned(),
        parts => why::fitting_of(language, placed(parts, unit, language)),
    }
}

pub(super) fn splash(wall: &Id, parts: &[Extent], language: Language) -> String {
    match parts {
        [] => why::splash(language, wall),
        parts => {
            let sizes: Vec<String> = parts.iter().map(|part| size(part, language)).collect();
            why::splash_of(language, sizes.join(" + "), wall)
        }
    }
}

pub(super) fn fall(height: Mm, depth: Mm, billed_depth: Option<Mm>, language: Language) -> String {
    let said = why::fall(language, cm(depth, language), cm(height, language));
    match billed_depth {
        Some(billed) => format!("{said} {}", why::billed_deeper(language, cm(billed, language))),
        None => said,
    }
}

pub(super) fn fall_mitre(sides: &[Mm], language: Language) -> String {
    match sides {
        [] => why::fall_mitre(language).to_owned(),
        sides => why::fall_mitre_of(language, lengths(sides, language)),
    }
}

/// Each stretch between units and the ceiling, and how long a piece can be where one is longer.
pub(super) fn up_to_ceiling(parts: &[Extent], longest: Option<Mm>, language: Language) -> String {
    let said = why::up_to_ceiling(language, placed(parts, Unit::Piece, language));
    match longest {
        Some(longest) => format!("{said} {}", why::pieces_up_to(language, cm(longest, language))),
        None => said,
    }
}

pub(super) fn back_to_wall(parts: &[Extent], language: Language) -> String {
    why::back_to_wall(language, placed(parts, Unit::Piece, language))
}

/// Parts with their place, and what one counts as that is less than the least.
fn placed(parts: &[Extent], unit: Unit, language: Language) -> String {
    let said = parts.iter().map(|part| {
        let size = size(part, language);
        let placed = match &part.wall {
            Some(wall) => why::part_wall(language, size, wall),
            None => why::part_island(language, size),
        };
        match part.least {
            Some(least) => why::part_least(language, measure(least, unit, language), placed),
            None => placed,
        }
    });
    said.collect::<Vec<_>>().join(" + ")
}

/// `120 cm`, `120 × 50 cm`.
fn size(part: &Extent, language: Language) -> String {
    match part.across {
        Some(across) => format!("{} × {}", centimetres_bare(language, part.length.0), cm(across, language)),
        None => cm(part.length, language),
    }
}

fn lengths(all: &[Mm], language: Language) -> String {
    all.iter().map(|length| cm(*length, language)).collect::<Vec<_>>().join(" + ")
}

fn cm(length: Mm, language: Language) -> String {
    centimetres(language, length.0)
}
