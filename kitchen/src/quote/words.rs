//! A line of a quote in words: what it is, and why it is there.

use text::Language;
use text::format::{centimetres, euro_cents, number};

use super::{GroupName, Kind, Line, Reason, Surcharge, Unit};
use crate::catalogue::{Catalogue, Name};
use crate::length::Mm;

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
            Kind::Worktop => name(catalogue.worktop(code).map(|row| &row.name)),
            Kind::Sink => name(catalogue.sink(code).map(|row| &row.name)),
            Kind::Tap => name(catalogue.tap(code).map(|row| &row.name)),
            Kind::Appliance => name(catalogue.appliance(code).map(|row| &row.name)),
            Kind::Extra => name(catalogue.extra(code).map(|row| &row.name)),
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

    /// How many of what: `3 st.`, `4,65 m`.
    pub fn amount(&self, language: Language) -> String {
        let unit = match self.unit {
            Unit::Piece => text::unit::pc(language),
            Unit::Metre => text::unit::m(language),
            Unit::SquareMetre => text::unit::m2(language),
        };
        format!("{}\u{a0}{unit}", number(language, &self.quantity.normalize().to_string()))
    }

    /// Why the line is there and how it was counted.
    pub fn explanation(&self, language: Language) -> String {
        use text::line::why;
        let length = |length: Mm| centimetres(language, length.0);
        match &self.reason {
            Reason::Cabinet { group } => why::cabinet(language, group),
            Reason::CustomWidth { width, priced_as, .. } => {
                why::custom_width(language, length(*priced_as), length(*width))
            }
            Reason::EachHandle => why::each_handle(language).to_owned(),
            Reason::EachFront => why::each_front(language).to_owned(),
            Reason::Push { doors, drawers } => why::push(language, doors, drawers),
            Reason::Piece { length: long, depth, .. } => why::piece(language, length(*depth), length(*long)),
            Reason::HoleFor { .. } => why::hole_for(language).to_owned(),
            Reason::Joints { .. } => why::joints(language).to_owned(),
            Reason::FreeEnds => why::free_ends(language).to_owned(),
            Reason::PolishedEdges => why::polished_edges(language).to_owned(),
            Reason::Template => why::template(language).to_owned(),
            Reason::PlinthRun { length: long } => why::plinth_run(language, length(*long)),
            Reason::PlinthPieces { .. } => why::plinth_pieces(language).to_owned(),
            Reason::UnderFridge => why::under_fridge(language).to_owned(),
            Reason::SeenSides { count, height, width } => {
                why::seen_sides(language, count, length(*height), length(*width))
            }
            Reason::Gap { width } => why::gap(language, length(*width)),
            Reason::CornerPost => why::corner_post(language).to_owned(),
            _ => self.explanation_of_work(language),
        }
    }

    fn explanation_of_work(&self, language: Language) -> String {
        use text::line::why;
        let euro = |amount: &crate::money::Money| euro_cents(language, amount.cents());
        match &self.reason {
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
                let percent = number(language, &percent.normalize().to_string());
                why::discount(language, euro(base), percent)
            }
            _ => why::chosen(language).to_owned(),
        }
    }
}

/// Work and parts that have a row of the prices, by its name.
fn work(code: &str, language: Language) -> String {
    text::line::work::named(language, code).unwrap_or(code).to_owned()
}
