//! A line of a quote in words: what it is, and why it is there.

use rust_decimal::{Decimal, RoundingStrategy};
use text::Language;
use text::format::{centimetres, euro_cents, number};

use super::{GroupName, Kind, Line, Reason, Surcharge, Unit};
use crate::catalogue::{Catalogue, Name};
use crate::length::Mm;
use crate::money::Money;

impl GroupName {
    /// The heading.
    pub fn title(self, language: Language) -> &'static str {
        match self {
            GroupName::Cabinets => text::line::group::cabinets(language),
            GroupName::Handles => text::line::group::handles(language),
            GroupName::Worktop => text::line::group::worktop(language),
            GroupName::Closing => text::line::group::closing(language),
            GroupName::Plinth => text::line::group::plinth(language),
            GroupName::Equipment => text::line::group::equipment(language),
            GroupName::Delivery => text::line::group::delivery(language),
            GroupName::Fitting => text::line::group::fitting(language),
            GroupName::Handling => text::line::group::handling(language),
            GroupName::Discounts => text::line::group::discounts(language),
        }
    }

    /// The heading where it is about one cabinet, with its share of what cabinets share.
    pub fn share_title(self, language: Language) -> &'static str {
        match self {
            GroupName::Cabinets => text::line::share::cabinets(language),
            GroupName::Handles => text::line::share::handles(language),
            GroupName::Worktop => text::line::share::worktop(language),
            GroupName::Closing => text::line::share::closing(language),
            GroupName::Plinth => text::line::share::plinth(language),
            GroupName::Equipment => text::line::share::equipment(language),
            GroupName::Delivery => text::line::share::delivery(language),
            GroupName::Fitting => text::line::share::fitting(language),
            GroupName::Handling => text::line::share::handling(language),
            GroupName::Discounts => text::line::share::discounts(language),
        }
    }
}

impl Surcharge {
    /// What it is for.
    pub fn title(&self, language: Language) -> &str {
        text::surcharge::named(language, &self.code).unwrap_or(&self.code)
    }
}

impl Line {
    /// What the line is: the product or the work by its name. A code that the catalogue no longer has stands
    /// for itself.
    pub fn title(&self, catalogue: &Catalogue, language: Language) -> String {
        let code = &*self.code;
        let name = |name: Option<&Name>| name.map_or(code, |name| name.in_language(language)).to_owned();
        match self.kind {
            Kind::Module => self.cabinet(catalogue, language),
            Kind::Handle => name(catalogue.handle(code).map(|row| &row.name)),
            Kind::Worktop => match catalogue.worktop(code).map(|row| &row.name) {
                Some(name) if matches!(self.reason, Reason::Fall { .. }) => {
                    text::line::fall(language, name.in_language(language))
                }
                Some(name) => name.in_language(language).to_owned(),
                None => {
                    catalogue.splash(code).map_or_else(|| work(code, language), |row| name(Some(&row.name)))
                }
            },
            Kind::Sink => name(catalogue.sink(code).map(|row| &row.name)),
            Kind::Tap => name(catalogue.tap(code).map(|row| &row.name)),
            Kind::Appliance => name(catalogue.appliance(code).map(|row| &row.name)),
            Kind::Extra => match catalogue.extra(code) {
                Some(row) => name(Some(&row.name)),
                None => work(code, language),
            },
            Kind::Panel => text::line::panel(language, name(catalogue.front(code).map(|row| &row.name))),
            Kind::Recupel => text::line::recupel(language).to_owned(),
            Kind::Discount => match &self.reason {
                Reason::Discount { name, .. } => name.clone(),
                _ => code.to_owned(),
            },
            Kind::Plinth => match catalogue.plinth(code) {
                Some(plinth) => text::line::plinth(language, plinth.name.in_language(language)),
                None => work(code, language),
            },
            Kind::Cutout => self.hole(catalogue, language),
            Kind::Service if self.reason == Reason::CreditedAtOrder => {
                text::line::credit(language).to_owned()
            }
            Kind::Service if matches!(self.reason, Reason::Delivery { .. }) => {
                let zone = catalogue.prices.zones().into_iter().find(|zone| zone.code == code);
                zone.map_or_else(
                    || work(code, language),
                    |zone| text::services::delivery_zone(language, zone.km),
                )
            }
            Kind::Joint | Kind::Edge | Kind::Filler | Kind::Service => work(code, language),
        }
    }

    /// `OD-600` and `OD-650`: the type's name and the width that is made.
    fn cabinet(&self, catalogue: &Catalogue, language: Language) -> String {
        let (code, width) = self.code.rsplit_once('-').unwrap_or((&*self.code, ""));
        let name = catalogue.module(code).map_or(code, |row| row.name.in_language(language));
        match width.parse() {
            Ok(width) => text::line::cabinet(language, name, centimetres(language, width)),
            Err(_) => name.to_owned(),
        }
    }

    fn hole(&self, catalogue: &Catalogue, language: Language) -> String {
        let Reason::HoleFor { product } = &self.reason else { return self.code.to_string() };
        let name = (catalogue.sink(product).map(|row| &row.name))
            .or_else(|| catalogue.tap(product).map(|row| &row.name))
            .or_else(|| catalogue.appliance(product).map(|row| &row.name))
            .or_else(|| catalogue.extra(product).map(|row| &row.name));
        let name = name.map_or(&**product, |name| name.in_language(language));
        text::line::part::named(language, &self.code, name).unwrap_or_else(|| self.code.to_string())
    }

    /// How many of what, as people read it, to two decimals: `3 st.`, `4,65 m`. The price counts with all of them.
    pub fn amount(&self, language: Language) -> String {
        let unit = match self.unit {
            Unit::Piece => text::unit::pc(language),
            Unit::Metre => text::unit::m(language),
            Unit::SquareMetre => text::unit::m2(language),
        };
        let shown = self.quantity.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        format!("{}\u{a0}{unit}", number(language, &shown.normalize().to_string()))
    }

    /// Why the line is there and how it was counted.
    pub fn explanation(&self, language: Language) -> String {
        let why = self.why(language);
        if self.bills_the_least() {
            let least = text::line::why::least(language, self.amount(language));
            return format!("{why} {least}");
        }
        why
    }

    /// Whether less is there than is billed at least.
    fn bills_the_least(&self) -> bool {
        let there = match (&self.reason, self.unit) {
            (
                Reason::Piece { length, .. } | Reason::PlinthRun { length } | Reason::Strip { length, .. },
                Unit::Metre,
            ) => length.metres(),
            (Reason::Splash { area, .. }, _) => *area,
            (Reason::Piece { length, billed_depth, .. }, _) => (*length * *billed_depth).square_metres(),
            (Reason::SeenSides { count, height, width }, _) => {
                (*height * *width).square_metres() * Decimal::from(*count)
            }
            _ => return false,
        };
        there < self.quantity
    }

    fn why(&self, language: Language) -> String {
        use text::line::why;
        let length = |length: &Mm| centimetres(language, length.0);
        let euro = |amount: &Money| euro_cents(language, amount.cents());
        match &self.reason {
            Reason::Cabinet { group } => why::cabinet(language, group),
            Reason::CustomWidth { width, priced_as, .. } => {
                why::custom_width(language, length(priced_as), length(width))
            }
            Reason::EachHandle => why::each_handle(language).to_owned(),
            Reason::EachFront => why::each_front(language).to_owned(),
            Reason::Push { doors, drawers } => why::push(language, doors, drawers),
            Reason::Piece { wall, length: long, depth, billed_depth } => {
                let place = match wall {
                    Some(wall) => why::along_wall(language, wall),
                    None => why::on_island(language).to_owned(),
                };
                let (long, deep) = (length(long), length(depth));
                if billed_depth > depth {
                    why::piece_billed_deeper(language, length(billed_depth), deep, long, place)
                } else {
                    why::piece(language, deep, long, place)
                }
            }
            Reason::HoleFor { .. } => why::hole_for(language).to_owned(),
            Reason::Joints { corners, slabs } => why::joints(language, corners, slabs),
            Reason::FreeEnds => why::free_ends(language).to_owned(),
            Reason::PolishedEdges => why::polished_edges(language).to_owned(),
            Reason::Template => why::template(language).to_owned(),
            Reason::PlinthRun { length: long } => why::plinth_run(language, length(long)),
            Reason::PlinthPieces { .. } => why::plinth_pieces(language).to_owned(),
            Reason::Strip { count, length: long } => why::strip(language, count, length(long)),
            Reason::LedDriver => why::led_driver(language).to_owned(),
            Reason::LedSwitch => why::led_switch(language).to_owned(),
            Reason::Splash { wall, .. } => why::splash(language, wall),
            Reason::Fall { height, depth } => why::fall(language, length(depth), length(height)),
            Reason::FallMitre => why::fall_mitre(language).to_owned(),
            Reason::UnderFridge => why::under_fridge(language).to_owned(),
            Reason::SeenSides { count, height, width } => {
                why::seen_sides(language, count, length(height), length(width))
            }
            Reason::Gap { width } => why::gap(language, length(width)),
            Reason::CornerPost => why::corner_post(language).to_owned(),
            Reason::Chosen => why::chosen(language).to_owned(),
            Reason::Recupel { gross } => why::recupel(language, euro(gross)),
            Reason::Measuring => why::measuring(language).to_owned(),
            Reason::CreditedAtOrder => why::credited_at_order(language).to_owned(),
            Reason::Delivery { km } => why::delivery(language, km),
            Reason::Floors => why::floors(language).to_owned(),
            Reason::Placing => why::placing(language).to_owned(),
            Reason::UpToMinimum { minimum } => why::up_to_minimum(language, euro(minimum)),
            Reason::Fitting => why::fitting(language).to_owned(),
            Reason::ConnectingAppliances => why::connecting_appliances(language).to_owned(),
            Reason::ConnectingSink => why::connecting_sink(language).to_owned(),
            Reason::Demolition => why::demolition(language).to_owned(),
            Reason::SmallOrder { below } => why::small_order(language, euro(below)),
            Reason::Discount { percent, base, .. } => {
                why::discount(language, euro(base), number(language, &percent.normalize().to_string()))
            }
        }
    }
}

/// Work and parts that have a row of the prices, by its name.
fn work(code: &str, language: Language) -> String {
    text::line::work::named(language, code).unwrap_or(code).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: Kind, code: &str, reason: Reason) -> Line {
        Line::new(kind, code, Money::from_cents(9500), reason)
    }

    #[test]
    fn a_piece_under_the_least_says_what_counts() {
        let reason =
            Reason::Piece { wall: Some("A".into()), length: Mm(600), depth: Mm(601), billed_depth: Mm(601) };
        let short = line(Kind::Worktop, "W-LAM38-OAK", reason).measured(Decimal::ONE, Unit::Metre);
        let said = short.explanation(Language::En);
        assert!(said.starts_with("Along wall A: one piece 60\u{a0}cm long"), "{said}");
        assert!(said.ends_with("Less than the least that is billed: 1\u{a0}m counts."), "{said}");
        let reason =
            Reason::Piece { wall: Some("A".into()), length: Mm(2000), depth: Mm(601), billed_depth: Mm(601) };
        let long = line(Kind::Worktop, "W-LAM38-OAK", reason).measured(Decimal::TWO, Unit::Metre);
        assert!(!long.explanation(Language::En).contains("least"));
    }

    #[test]
    fn stone_says_that_it_is_billed_deeper_than_it_is() {
        let reason =
            Reason::Piece { wall: Some("A".into()), length: Mm(2000), depth: Mm(601), billed_depth: Mm(620) };
        let stone = line(Kind::Worktop, "W-QZ20-A", reason).measured(Decimal::new(124, 2), Unit::SquareMetre);
        let said = stone.explanation(Language::En);
        assert!(said.contains("60.1\u{a0}cm deep") && said.contains("62\u{a0}cm"), "{said}");
    }

    #[test]
    fn a_quantity_is_read_to_two_decimals_and_priced_with_all() {
        let cases = [
            (Unit::SquareMetre, "1.419562", "1,42\u{a0}m²"),
            (Unit::SquareMetre, "1.005", "1,01\u{a0}m²"),
            (Unit::SquareMetre, "1.0208", "1,02\u{a0}m²"),
            (Unit::Metre, "4.650", "4,65\u{a0}m"),
            (Unit::Metre, "2.400", "2,4\u{a0}m"),
            (Unit::Piece, "3", "3\u{a0}st."),
        ];
        let unmeasured = line(Kind::Worktop, "W-QZ20-B", Reason::EachFront);
        for (unit, quantity, shown) in cases {
            let measured = unmeasured.clone().measured(quantity.parse().unwrap(), unit);
            assert_eq!(measured.amount(Language::Nl), shown);
        }
        // 1.419562 m² × € 95.00 = € 134.85839; 1.42 m² would be € 134.90.
        let exact = unmeasured.measured("1.419562".parse().unwrap(), Unit::SquareMetre);
        assert_eq!(exact.net, Money::from_cents(13_486));
    }
}
