//! A line of a quote in words: what it is by its name; why it is there says [`why`].

use text::Language;
use text::format::centimetres;

use super::{GroupName, Kind, Line, Reason};
use crate::catalogue::{Catalogue, Name};

mod surcharge;
mod top;
mod why;

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

impl Line {
    /// What the line is: the product or the work by its name. A code that the catalogue no longer has stands
    /// for itself.
    pub fn title(&self, catalogue: &Catalogue, language: Language) -> String {
        let code = &*self.code;
        let name = |name: Option<&Name>| name.map_or(code, |name| name.in_language(language)).to_owned();
        match self.kind {
            Kind::Module => self.cabinet(catalogue, language),
            Kind::Handle => match catalogue.handle(code) {
                Some(row) => name(Some(&row.name)),
                None => work(code, language),
            },
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
                text::line::credited(language, work(code, language))
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
}

/// Work and parts that have a row of the prices, by its name.
fn work(code: &str, language: Language) -> String {
    text::line::work::named(language, code).unwrap_or(code).to_owned()
}
