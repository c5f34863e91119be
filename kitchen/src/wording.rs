//! A line of a quote and a finding in words. Page, mail and admin say them alike, because they ask here.

use text::Language;
use text::format::centimetres;

use crate::catalogue::{Catalogue, Name};
use crate::length::Mm;
use crate::quote::{Kind, Line, Reason, Unit};
use crate::rules::Finding;

/// What a line is about: `Ladekast met 3 lades, 60 cm`.
pub fn line(language: Language, catalogue: &Catalogue, line: &Line) -> String {
    let name = product(language, catalogue, line);
    match &line.reason {
        Reason::CustomWidth { width, .. } | Reason::Gap { width } => {
            format!("{name}, {}", length(language, *width))
        }
        Reason::Cabinet { .. } => format!("{name}, {}", cell_width(language, line)),
        Reason::Piece { length: along, depth, .. } => {
            format!("{name}, {} × {}", length(language, *along), length(language, *depth))
        }
        Reason::SeenSides { count, height, width } => {
            let kind = text::line::kind::panel(language);
            let size = format!("{} × {}", length(language, *height), length(language, *width));
            if *count > 1 {
                format!("{count} × {kind} {name}, {size}")
            } else {
                format!("{kind} {name}, {size}")
            }
        }
        Reason::HoleFor { product } => {
            let name = any_name(language, catalogue, product).unwrap_or(product);
            format!("{}: {name}", text::line::kind::cutout(language))
        }
        Reason::Discount { name, percent, .. } => {
            let percent = text::format::number(language, &percent.normalize().to_string());
            format!("{name} ({percent}\u{a0}%)")
        }
        Reason::Delivery { km } => format!("{name} ({km}\u{a0}km)"),
        _ => name,
    }
}

/// Why a line is there, as a sentence.
pub fn reason(language: Language, line: &Line) -> &'static str {
    use text::line::why;
    match &line.reason {
        Reason::Cabinet { .. } => why::module(language),
        Reason::CustomWidth { .. } => why::module_custom(language),
        Reason::EachHandle | Reason::EachFront | Reason::Push { .. } => why::handle(language),
        Reason::Piece { .. } => why::worktop(language),
        Reason::HoleFor { .. } if line.code.starts_with("tap_hole") => why::tap_hole(language),
        Reason::HoleFor { .. } if line.code.starts_with("socket_hole") => why::socket_hole(language),
        Reason::HoleFor { .. } => why::cutout(language),
        Reason::Joints { .. } => why::joint(language),
        Reason::FreeEnds | Reason::PolishedEdges => why::edge(language),
        Reason::Template => why::templating(language),
        Reason::PlinthRun { .. } => why::plinth(language),
        Reason::PlinthPieces { .. } => why::plinth_piece(language),
        Reason::UnderFridge => why::plinth_grille(language),
        Reason::SeenSides { .. } => why::panel(language),
        Reason::Gap { .. } => why::filler(language),
        Reason::CornerPost => why::corner_post(language),
        Reason::Chosen => match line.kind {
            Kind::Sink => why::sink(language),
            Kind::Tap => why::tap(language),
            Kind::Extra => why::extra(language),
            _ => why::appliance(language),
        },
        Reason::Recupel { .. } => why::recupel(language),
        Reason::Measuring => why::measure(language),
        Reason::CreditedAtOrder => why::measure_credit(language),
        Reason::Delivery { .. } => why::delivery(language),
        Reason::Floors => why::floor(language),
        Reason::Placing => why::install(language),
        Reason::UpToMinimum { .. } => why::install_minimum(language),
        Reason::Fitting => why::install_worktop(language),
        Reason::ConnectingAppliances if line.code == "connect_hood" => why::connect_hood(language),
        Reason::ConnectingAppliances => why::connect(language),
        Reason::ConnectingSink => why::connect_sink(language),
        Reason::Demolition => why::demolish(language),
        Reason::SmallOrder { .. } => why::small_order(language),
        Reason::Discount { .. } => why::discount(language),
    }
}

/// How many of what: `3 st.`, `4,65 m`.
pub fn quantity(language: Language, line: &Line) -> String {
    let number = text::format::number(language, &line.quantity.normalize().to_string());
    let unit = match line.unit {
        Unit::Piece => text::unit::pc(language),
        Unit::Metre => text::unit::m(language),
        Unit::SquareMetre => text::unit::m2(language),
    };
    format!("{number}\u{a0}{unit}")
}

/// A finding in a few words.
pub fn finding_title(language: Language, finding: &Finding) -> &'static str {
    // Every rule has its title; a test asks for all of them.
    text::rule::title::named(language, finding.code.code()).unwrap_or_default()
}

/// A finding as a sentence with its measures and what to do.
pub fn finding(language: Language, finding: &Finding) -> String {
    let measure = |mm: Option<Mm>| mm.map(|mm| length(language, mm)).unwrap_or_default();
    let (measured, required) = (measure(finding.measured), measure(finding.required));
    text::rule::sentence::named(language, finding.code.code(), measured, required).unwrap_or_default()
}

fn length(language: Language, mm: Mm) -> String {
    centimetres(language, mm.0)
}

/// The name of what a line charges for, or of its kind where the catalogue has no name for it.
fn product(language: Language, catalogue: &Catalogue, line: &Line) -> String {
    let fallback = match line.kind {
        Kind::Service => reason(language, line).trim_end_matches('.'),
        Kind::Plinth if line.code == "grille" || line.code == "plinth_piece" => {
            reason(language, line).trim_end_matches('.')
        }
        Kind::Filler if line.reason == Reason::CornerPost => reason(language, line).trim_end_matches('.'),
        Kind::Edge if line.reason == Reason::Template => reason(language, line).trim_end_matches('.'),
        kind => kind_name(language, kind),
    };
    let code = match line.kind {
        // `OD-600`: the cell; the name belongs to its type.
        Kind::Module => line.code.rsplit_once('-').map_or(&*line.code, |(code, _)| code),
        _ => &*line.code,
    };
    any_name(language, catalogue, code).unwrap_or(fallback).to_owned()
}

fn kind_name(language: Language, kind: Kind) -> &'static str {
    use text::line::kind as name;
    match kind {
        Kind::Module => name::module(language),
        Kind::Handle => name::handle(language),
        Kind::Worktop => name::worktop(language),
        Kind::Cutout => name::cutout(language),
        Kind::Joint => name::joint(language),
        Kind::Edge => name::edge(language),
        Kind::Plinth => name::plinth(language),
        Kind::Panel => name::panel(language),
        Kind::Filler => name::filler(language),
        Kind::Sink => name::sink(language),
        Kind::Tap => name::tap(language),
        Kind::Appliance => name::appliance(language),
        Kind::Recupel => name::recupel(language),
        Kind::Extra => name::extra(language),
        Kind::Service => name::service(language),
        Kind::Discount => name::discount(language),
    }
}

/// The name that the catalogue has for a code; codes are unique over all its lists.
fn any_name<'a>(language: Language, catalogue: &'a Catalogue, code: &str) -> Option<&'a str> {
    let name: Option<&Name> = None
        .or_else(|| catalogue.module(code).map(|row| &row.name))
        .or_else(|| catalogue.front(code).map(|row| &row.name))
        .or_else(|| catalogue.handle(code).map(|row| &row.name))
        .or_else(|| catalogue.worktop(code).map(|row| &row.name))
        .or_else(|| catalogue.plinth(code).map(|row| &row.name))
        .or_else(|| catalogue.sink(code).map(|row| &row.name))
        .or_else(|| catalogue.tap(code).map(|row| &row.name))
        .or_else(|| catalogue.appliance(code).map(|row| &row.name))
        .or_else(|| catalogue.extra(code).map(|row| &row.name));
    name.map(|name| name.in_language(language))
}

/// The width in the code of a cell, `OD-600`.
fn cell_width(language: Language, line: &Line) -> String {
    let width = line.code.rsplit_once('-').and_then(|(_, width)| width.parse().ok());
    width.map(|width| length(language, Mm(width))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Rule, Severity};

    #[test]
    fn every_rule_has_a_title_and_a_sentence_in_every_language() {
        for code in Rule::ALL {
            let found = Finding {
                code: *code,
                severity: Severity::Error,
                subjects: Vec::new(),
                measured: Some(Mm(605)),
                required: Some(Mm(700)),
            };
            for language in Language::ALL {
                assert!(!finding_title(language, &found).is_empty(), "{}", code.code());
                assert!(!finding(language, &found).is_empty(), "{}", code.code());
            }
        }
    }

    #[test]
    fn a_finding_says_its_measures_in_centimetres() {
        let found = Finding {
            code: Rule::HobSink,
            severity: Severity::Warning,
            subjects: Vec::new(),
            measured: Some(Mm(605)),
            required: Some(Mm(700)),
        };
        let sentence = finding(Language::Nl, &found);
        assert!(sentence.contains("60,5\u{a0}cm") && sentence.contains("70\u{a0}cm"), "{sentence}");
    }
}
