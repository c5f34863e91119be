//! What pages show of a design, put together from the shop's catalogue by the functions of `kitchen`.

use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design, Services, VatAnswers};
use kitchen::drawing::{self, View};
use kitchen::kitchen::Kitchen;
use kitchen::order::OrderRecord;
use kitchen::quote::{Quote, quote};
use kitchen::room::Room;
use kitchen::rules::check;
use kitchen::saved::Saved;
use shop::Shop;
use text::Language;

use crate::api::designs::Opened;
use crate::api::orders::{Checkout, OrderView};
use crate::error::AppError;
use crate::room_draft::RoomDraft;
use crate::words as sentences;

/// A design as the editor's page opens it.
pub fn opened(shop: &Shop, saved: Saved) -> Result<Opened, shop::Error> {
    let catalogue = shop.catalogue();
    let design = design::parse(&saved.file, &catalogue)?;
    let quote = quote(&Kitchen::new(&design, &catalogue), shop.invoice_year(), &[]);
    Ok(Opened {
        gross_cents: quote.gross().cents(),
        regime: quote.totals.regime(),
        is_delivered_and_fitted: design.services.is_delivered_and_fitted(),
        name: design.name,
        catalogue_version: catalogue.version.clone(),
        invoice_year: shop.invoice_year(),
        saved,
    })
}

/// The drawing of a design's best wall, for the page before the editor wakes.
pub fn still(file: &str) -> String {
    let Ok(shop) = super::shop() else { return String::new() };
    let catalogue = shop.catalogue();
    let Ok(design) = design::parse(file, &catalogue) else { return String::new() };
    let kitchen = Kitchen::new(&design, &catalogue);
    drawing::inline(&drawing::draw(&kitchen, &View::best(&kitchen)))
}

/// The file of a design without cabinets in the room that someone described.
pub fn empty_design(shop: &Shop, draft: &RoomDraft) -> Result<String, AppError> {
    let language = super::language();
    let (name, room) = draft.parse().map_err(|faults| {
        let sentences: Vec<String> = faults.iter().map(|fault| fault.sentence(language)).collect();
        AppError::Refused(sentences.join(" "))
    })?;
    Ok(design::print(&empty(&shop.catalogue(), name, room)?))
}

/// The plan of a room.
pub fn plan(shop: &Shop, room: Room) -> Result<String, AppError> {
    let catalogue = shop.catalogue();
    let design = empty(&catalogue, "-".to_owned(), room)?;
    design.validate(&catalogue).map_err(shop::Error::from)?;
    Ok(drawing::inline(&drawing::draw(&Kitchen::new(&design, &catalogue), &View::Plan)))
}

fn empty(catalogue: &Catalogue, name: String, room: Room) -> Result<Design, AppError> {
    let style = super::examples::first_style(catalogue).ok_or(AppError::NotFound)?;
    let services = Services {
        measure: true,
        delivery_km: Some(catalogue.prices.zones()[0].km),
        install: true,
        connect: true,
        ..Services::default()
    };
    Ok(Design {
        name,
        language: super::language(),
        room,
        style,
        islands: Vec::new(),
        modules: Vec::new(),
        extras: Vec::new(),
        services,
        vat: None,
    })
}

/// What stands on the checkout page.
pub fn checkout(shop: &Shop, saved: &Saved) -> Result<Checkout, AppError> {
    let catalogue = shop.catalogue();
    let design = design::parse(&saved.file, &catalogue).map_err(shop::Error::from)?;
    let kitchen = Kitchen::new(&design, &catalogue);
    let quote = quote(&kitchen, shop.invoice_year(), &[]);
    Ok(Checkout {
        words: words(&quote, &catalogue, super::language()),
        findings: check(&kitchen),
        revision: saved.revision,
        share_token: saved.share_token.clone(),
        cabinets: count(design.modules.len()),
        invoice_year: shop.invoice_year(),
        renovation_years: catalogue.prices.renovation_years.whole(),
        zones: catalogue.prices.zones().map(|zone| zone.km),
        ordered_as: saved.ordered_as.clone(),
        name: design.name,
        services: design.services,
        vat: design.vat,
        quote,
    })
}

fn words(quote: &Quote, catalogue: &Catalogue, language: Language) -> Vec<(String, String)> {
    quote.lines.iter().map(|line| (line.title(catalogue, language), line.explanation(language))).collect()
}

/// The design file with other services and VAT answers, in the language of the page that asks. Whether the maker fits
/// the kitchen is asked once, with the services; as an answer about VAT it follows from them.
pub fn with_choices(
    shop: &Shop,
    saved: &Saved,
    services: Services,
    vat: Option<VatAnswers>,
) -> Result<String, shop::Error> {
    let design = design::parse(&saved.file, &shop.catalogue())?;
    let language = super::language();
    let vat = vat.map(|answers| VatAnswers { installed_by_us: services.install, ..answers });
    Ok(design::print(&Design { services, vat, language, ..design }))
}

/// An order with a drawing of its plan and of every wall and island side that carries cabinets, named in the language
/// of the page that asks.
pub async fn order_view(shop: &Shop, record: OrderRecord) -> Result<OrderView, AppError> {
    let catalogue = shop.catalogue_version(&record.catalogue_version).await?;
    let Ok(design) = design::parse(&record.design, &catalogue) else {
        return Ok(OrderView { record, drawings: Vec::new() });
    };
    let kitchen = Kitchen::new(&design, &catalogue);
    let language = super::language();
    let draw = |view: &View| drawing::inline(&drawing::draw(&kitchen, view));
    let mut drawings = vec![(text::editor::plan(language).to_owned(), draw(&View::Plan))];
    for (index, surface) in kitchen.surfaces.iter().enumerate() {
        if let Some((_, first)) = kitchen.on_surface(index).first() {
            let name = sentences::place(&kitchen, &first.module.place, language);
            drawings.push((name, draw(&View::from(surface.kind))));
        }
    }
    Ok(OrderView { record, drawings })
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
