//! Why a line of a quote is there and how it was counted, in words whose numbers come to the line's amount.

use rust_decimal::{Decimal, RoundingStrategy};
use text::Language;
use text::format::{centimetres, euro_cents, number};
use text::line::why;

use super::top;
use crate::length::Mm;
use crate::money::Money;
use crate::quote::{Along, Line, Reason, Unit};

impl Line {
    /// How many of what, as people read it: `3 st.`, `4,65 m`. As many decimals as it takes for their price to be that
    /// of the line, two at least where there are any.
    pub fn amount(&self, language: Language) -> String {
        measure(self.shown_quantity(), self.unit, language)
    }

    fn shown_quantity(&self) -> Decimal {
        let shown =
            |places| self.quantity.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        let is_exact = |quantity: &Decimal| self.net_of(*quantity) == self.net;
        (2..self.quantity.scale()).map(shown).find(is_exact).unwrap_or(self.quantity)
    }

    /// How the net came about where it is not the price of one: `4,65 m × € 95,00`, and what comes on top.
    pub fn sum(&self, language: Language) -> String {
        let amount = self.amount(language);
        if self.quantity == Decimal::ONE && self.surcharges.is_empty() {
            return amount;
        }
        let on_top = self.surcharges.iter().map(|surcharge| {
            if surcharge.net < Money::ZERO {
                format!(" − {}", euro(-surcharge.net, language))
            } else {
                format!(" + {}", euro(surcharge.net, language))
            }
        });
        format!("{amount} × {}{}", euro(self.unit_net, language), on_top.collect::<String>())
    }

    /// Why the line is there, how it was counted, and what comes on top.
    pub fn explanation(&self, language: Language) -> String {
        let least = self.bills_the_least().then(|| why::least(language, self.amount(language)));
        let on_top = self.surcharges.iter().map(|surcharge| surcharge.explanation(language));
        let sentences: Vec<String> = [self.why(language)].into_iter().chain(least).chain(on_top).collect();
        sentences.join(" ")
    }

    /// Whether less is there than is billed at least.
    fn bills_the_least(&self) -> bool {
        let there = match (&self.reason, self.unit) {
            (
                Reason::Piece { length, .. } | Reason::PlinthRun { length } | Reason::Strip { length, .. },
                Unit::Metre,
            ) => length.metres(),
            (Reason::Splash { area, .. }, _) => *area,
            // Quotes that were kept before parts were named have none.
            (Reason::PolishedEdges { parts } | Reason::Apron { parts, .. }, Unit::Metre)
                if !parts.is_empty() =>
            {
                parts.iter().map(|part| part.length).sum::<Mm>().metres()
            }
            (Reason::Piece { length, billed_depth, .. }, _) => (*length * *billed_depth).square_metres(),
            (Reason::Fall { height, depth, billed_depth, .. }, _) => {
                (*height * billed_depth.unwrap_or(*depth)).square_metres()
            }
            (Reason::SeenSides { count, height, width }, _) => {
                (*height * *width).square_metres() * Decimal::from(*count)
            }
            _ => return false,
        };
        there < self.quantity
    }

    fn why(&self, language: Language) -> String {
        let length = |length: &Mm| centimetres(language, length.0);
        let euro = |amount: &Money| euro(*amount, language);
        match &self.reason {
            Reason::Cabinet { group } => why::cabinet(language, group),
            Reason::CustomWidth { width, priced_as, .. } => {
                why::custom_width(language, length(priced_as), length(width))
            }
            Reason::EachHandle => why::each_handle(language).to_owned(),
            Reason::EachFront => why::each_front(language).to_owned(),
            Reason::Push { doors, drawers, each } => push(*doors, *drawers, *each, language),
            Reason::Channel { along, pieces, each } => channel(*along, *pieces, *each, language),
            Reason::UpToLeast { length: long, least } => {
                why::up_to_least(language, measure(*least, Unit::Metre, language), length(long))
            }
            Reason::Piece { .. } => top::piece(&self.reason, language),
            Reason::HoleFor { .. } => why::hole_for(language).to_owned(),
            Reason::Joints { corners, slabs, steps, butts, seams } => {
                top::joints([*corners, *slabs, *steps, *butts, *seams], language)
            }
            Reason::FreeEnds => why::free_ends(language).to_owned(),
            Reason::PolishedEdges { parts } => top::polished(parts, self.unit, language),
            Reason::Drainer { length: long } => why::drainer(language, length(long)),
            Reason::Apron { height, parts } => top::apron(*height, parts, language),
            Reason::Template => why::template(language).to_owned(),
            Reason::PlinthRun { length: long } => why::plinth_run(language, length(long)),
            Reason::PlinthPieces { ends, corners } => plinth_pieces(*ends, *corners, language),
            Reason::Strip { count, length: long } => why::strip(language, *count, length(long)),
            Reason::LedDriver => why::led_driver(language).to_owned(),
            Reason::LedSwitch => why::led_switch(language).to_owned(),
            Reason::Splash { wall, parts, .. } => top::splash(wall, parts, language),
            Reason::Fall { height, depth, billed_depth, .. } => {
                top::fall(*height, *depth, *billed_depth, language)
            }
            Reason::FallMitre { lengths } => top::fall_mitre(lengths, language),
            Reason::Support { .. } => top::support(&self.reason, language),
            Reason::UnderFridge => why::under_fridge(language).to_owned(),
            Reason::SeenSides { count, height, width } => {
                why::seen_sides(language, count, length(height), length(width))
            }
            Reason::UpToCeiling { parts, longest } => top::up_to_ceiling(parts, *longest, language),
            Reason::BackToWall { parts } => top::back_to_wall(parts, language),
            Reason::OverFridge => why::over_fridge(language).to_owned(),
            Reason::Gap { width } => why::gap(language, length(width)),
            Reason::CornerPost => why::corner_post(language).to_owned(),
            Reason::Chosen => why::chosen(language).to_owned(),
            Reason::Recupel { gross } => why::recupel(language, euro(gross)),
            Reason::Measuring => why::measuring(language).to_owned(),
            Reason::Designing => why::designing(language).to_owned(),
            Reason::CreditedAtOrder => why::credited_at_order(language).to_owned(),
            Reason::Delivery { km } => why::delivery(language, km),
            Reason::Hoist => why::hoist(language).to_owned(),
            Reason::Floors => why::floors(language).to_owned(),
            Reason::Placing => why::placing(language).to_owned(),
            Reason::UpToMinimum { minimum } => why::up_to_minimum(language, euro(minimum)),
            Reason::Fitting { parts } => top::fitting(parts, self.unit, language),
            Reason::ConnectingAppliances => why::connecting_appliances(language).to_owned(),
            Reason::ConnectingSink => why::connecting_sink(language).to_owned(),
            Reason::Demolition => why::demolition(language).to_owned(),
            Reason::Hours => why::hours(language).to_owned(),
            Reason::Visits => why::visits(language).to_owned(),
            Reason::Rush { percent, base } => {
                why::rush(language, euro(base), number(language, &percent.normalize().to_string()))
            }
            Reason::SmallOrder { below } => why::small_order(language, euro(below)),
            Reason::Discount { percent, base, .. } => {
                why::discount(language, euro(base), number(language, &percent.normalize().to_string()))
            }
        }
    }
}

fn euro(amount: Money, language: Language) -> String {
    euro_cents(language, amount.cents())
}

/// A quantity with its unit.
pub(super) fn measure(quantity: Decimal, unit: Unit, language: Language) -> String {
    let unit = match unit {
        Unit::Piece => text::unit::pc(language),
        Unit::Metre => text::unit::m(language),
        Unit::SquareMetre => text::unit::m2(language),
    };
    format!("{}\u{a0}{unit}", number(language, &quantity.normalize().to_string()))
}

/// Push-to-open; where doors and drawers are in one line, with the price of each.
fn push(doors: i64, drawers: i64, each: Option<[Money; 2]>, language: Language) -> String {
    let counted = [
        (doors, text::describe::doors(language, doors)),
        (drawers, text::describe::drawers(language, drawers)),
    ];
    let prices = each.map_or([None; 2], |prices| prices.map(Some));
    let counted = counted.into_iter().zip(prices).filter(|((count, _), _)| *count > 0);
    let said = counted.map(|((_, counted), price)| match price {
        Some(price) => format!("{counted} × {}", euro(price, language)),
        None => counted,
    });
    why::push(language, said.collect::<Vec<_>>().join(" + "))
}

/// Where a channel runs, and its pieces where there is more than one.
fn channel(along: Along, pieces: i32, each: Mm, language: Language) -> String {
    let long = match pieces {
        1 => centimetres(language, each.0),
        pieces => format!("{pieces} × {}", centimetres(language, each.0)),
    };
    match along {
        Along::Top => why::channel_top(language, long),
        Along::Bottom => why::channel_bottom(language, long),
        Along::Side => why::channel_side(language, long),
    }
}

fn plinth_pieces(ends: i64, corners: i64, language: Language) -> String {
    let counted =
        [(ends, why::plinth_ends(language, ends)), (corners, why::plinth_corners(language, corners))];
    let there = counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said);
    why::plinth_pieces(language, there.collect::<Vec<_>>().join(" + "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::{Counted, Kind, Surcharge};

    fn line(code: &str, reason: Reason) -> Line {
        Line::new(Kind::Worktop, code, Money::from_cents(9500), reason)
    }

    fn piece(length: i32, depth: i32, billed_depth: i32) -> Reason {
        let [length, depth, billed_depth] = [length, depth, billed_depth].map(Mm);
        Reason::Piece { wall: Some("A".into()), length, depth, billed_depth, band: None, parts: Vec::new() }
    }

    #[test]
    fn a_piece_under_the_least_says_what_counts() {
        let short = line("W-LAM38-OAK", piece(600, 601, 601)).measured(Decimal::ONE, Unit::Metre);
        let said = short.explanation(Language::En);
        assert!(said.starts_with("Along wall A: one piece 60\u{a0}cm long"), "{said}");
        assert!(said.ends_with("Less than the least that is billed: 1\u{a0}m counts."), "{said}");
        let long = line("W-LAM38-OAK", piece(2000, 601, 601)).measured(Decimal::TWO, Unit::Metre);
        assert!(!long.explanation(Language::En).contains("least"));
    }

    #[test]
    fn stone_says_that_it_is_billed_deeper_than_it_is() {
        let square = |reason, area| line("W-QZ20-A", reason).measured(area, Unit::SquareMetre);
        let stone = square(piece(2000, 601, 620), Decimal::new(124, 2));
        let said = stone.explanation(Language::En);
        assert!(said.contains("60.1\u{a0}cm deep") && said.contains("62\u{a0}cm"), "{said}");
        // A side of 900 × 560 is billed as 900 × 620 = 0.558 m², and that as 1 m².
        let (height, depth, billed_depth) = (Mm(900), Mm(560), Some(Mm(620)));
        let reason = Reason::Fall { island: None, height, depth, billed_depth };
        let said = square(reason, Decimal::ONE).explanation(Language::En);
        assert!(
            said.contains("56\u{a0}cm deep. Stone and compact are billed as at least 62\u{a0}cm"),
            "{said}"
        );
        assert!(said.ends_with("Less than the least that is billed: 1\u{a0}m² counts."), "{said}");
    }

    #[test]
    fn a_piece_says_its_parts_and_the_price_band_of_its_depth() {
        let Reason::Piece { wall, length, depth, billed_depth, .. } = piece(4929, 900, 900) else { panic!() };
        let (band, parts) = (Some(Mm(900)), vec![Mm(2454), Mm(2475)]);
        let reason = Reason::Piece { wall, length, depth, billed_depth, band, parts };
        let parted = line("W-LAM38-OAK", reason).measured(Decimal::new(4929, 3), Unit::Metre);
        assert_eq!(
            parted.explanation(Language::Nl).replace('\u{a0}', " "),
            "Langs muur A: 492,9 cm lang en 90 cm diep, in 2 delen van 245,4 cm + 247,5 cm. De prijs per meter is die tot \
             90 cm diep."
        );
    }

    #[test]
    fn a_quantity_is_read_with_as_many_decimals_as_its_price_takes() {
        let cases = [
            // 1.419562 m² × € 95.00 = € 134.85839; 1.42 m² would be € 134.90, 1.4196 m² are € 134.862.
            (Unit::SquareMetre, "1.419562", "1,4196\u{a0}m²", 13_486),
            // 95.475; 1.01 m² would be 95.95.
            (Unit::SquareMetre, "1.005", "1,005\u{a0}m²", 9548),
            (Unit::SquareMetre, "1.0208", "1,0208\u{a0}m²", 9698),
            (Unit::Metre, "4.650", "4,65\u{a0}m", 44_175),
            (Unit::Metre, "2.400", "2,4\u{a0}m", 22_800),
            (Unit::Piece, "3", "3\u{a0}st.", 28_500),
        ];
        let unmeasured = line("W-QZ20-B", Reason::EachFront);
        for (unit, quantity, shown, net) in cases {
            let measured = unmeasured.clone().measured(quantity.parse().unwrap(), unit);
            assert_eq!(measured.amount(Language::Nl), shown);
            assert_eq!(measured.net, Money::from_cents(net));
        }
    }

    #[test]
    fn what_comes_on_top_says_how_much_of_what() {
        // 8 % of 929.00 = 74.32; 4 % of it less = 37.16.
        let list = Money::from_cents(92_900);
        let colour = Surcharge::percent("carcass_colour", Decimal::from(8), list);
        let system = Surcharge::percent("system", Decimal::from(-4), list);
        let line = Line::new(Kind::Module, "HOC-600", list, Reason::Cabinet { group: 4 });
        let line = line.with(vec![colour, system]);
        let plain = |said: String| said.replace('\u{a0}', " ");
        assert_eq!(plain(line.sum(Language::Nl)), "1 st. × € 929,00 + € 74,32 − € 37,16");
        let said = plain(line.explanation(Language::Nl));
        assert!(said.contains("Korpuskleur: 8 % van € 929,00 is € 74,32."), "{said}");
        assert!(said.ends_with("Hoogtesysteem: −4 % van € 929,00 is € −37,16."), "{said}");
        // One of a quote that was kept before surcharges said how they were counted.
        let old = Surcharge { counted: None, ..Surcharge::percent("notch", Decimal::ONE, list) };
        assert_eq!(plain(old.explanation(Language::En)), "Notch for a pipe or a beam: €9.29.");
        let each = Counted::Each { count: 2, each: Money::from_cents(9400) };
        let drawers = Surcharge::new("inner_drawer", Money::from_cents(18_800), each);
        assert_eq!(plain(drawers.explanation(Language::En)), "Inner drawer: 2 × €94.00 is €188.00.");
    }

    #[test]
    fn counts_of_one_are_said_as_one() {
        let push = |doors, drawers, each| line("H-PUSH", Reason::Push { doors, drawers, each });
        let nl = |line: Line| line.explanation(Language::Nl).replace('\u{a0}', " ");
        assert_eq!(nl(push(1, 0, None)), "Druk om te openen: 1 deur.");
        let each = Some([1200, 2800].map(Money::from_cents));
        assert_eq!(nl(push(2, 1, each)), "Druk om te openen: 2 deuren × € 12,00 + 1 lade × € 28,00.");
        let strip = |count| line("cornice", Reason::Strip { count, length: Mm(1858) });
        assert_eq!(nl(strip(1)), "185,8 cm in 1 stuk langs kasten of muur.");
        let ends = line("plinth_piece", Reason::PlinthPieces { ends: 1, corners: 2 });
        assert_eq!(nl(ends), "Stukken van de plint: 1 aan een vrij einde + 2 in hoeken.");
        let joints =
            line("joint_mitre", Reason::Joints { corners: 1, slabs: 0, steps: 2, butts: 1, seams: 0 });
        assert_eq!(
            nl(joints),
            "Verbinding tussen stukken werkblad: 1 in een hoek + 2 waar de diepte verandert + 1 waar een schiereiland begint."
        );
    }
}
