//! The kitchens of the gallery: design files that ship with the program, priced with the shop's catalogue.

use std::sync::{Arc, Mutex, PoisonError};

use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design, Style};
use kitchen::drawing::View;
use kitchen::kitchen::Kitchen;
use kitchen::quote::quote;
use shop::{Format, Picture, Shop, Size};
use text::Language;

use super::views::count;
use crate::api::examples::Example;

/// Name and design file, in the order of the gallery.
const FILES: [(&str, &str); 6] = [
    ("rijwoning", include_str!("../../../../assets/gallery/rijwoning.json")),
    ("hoekkeuken", include_str!("../../../../assets/gallery/hoekkeuken.json")),
    ("u-keuken", include_str!("../../../../assets/gallery/u-keuken.json")),
    ("stadskeuken", include_str!("../../../../assets/gallery/stadskeuken.json")),
    ("greeploos", include_str!("../../../../assets/gallery/greeploos.json")),
    ("kookeiland", include_str!("../../../../assets/gallery/kookeiland.json")),
];

/// The version of a catalogue, a year, and the examples as they are priced by both.
type Priced = (String, i32, Arc<[Example]>);

/// The examples of one catalogue and one year; the next replaces them.
static PRICED: Mutex<Option<Priced>> = Mutex::new(None);

/// Every kitchen of the gallery, priced; one that the catalogue no longer admits is left out.
pub fn examples(shop: &Shop) -> Vec<Example> {
    let (catalogue, year) = (shop.catalogue(), shop.invoice_year());
    let mut priced = PRICED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((version, of_year, examples)) = &*priced
        && *version == catalogue.version
        && *of_year == year
    {
        return examples.to_vec();
    }
    let examples: Vec<Example> =
        FILES.iter().filter_map(|(slug, file)| example(slug, file, &catalogue, year)).collect();
    *priced = Some((catalogue.version.clone(), year, examples.clone().into()));
    examples
}

fn example(slug: &str, file: &str, catalogue: &Catalogue, year: i32) -> Option<Example> {
    let design = parse(slug, file, catalogue)?;
    let kitchen = Kitchen::new(&design, catalogue);
    let quote = quote(&kitchen, year, &[]);
    let View::Wall(wall) = View::best(&kitchen) else { return None };
    Some(Example {
        slug: slug.to_owned(),
        wall: design.room.walls[wall].id.to_string(),
        cabinets: count(design.modules.len()),
        gross_cents: quote.gross().cents(),
        is_delivered_and_fitted: design.services.is_delivered_and_fitted(),
    })
}

fn parse(slug: &str, file: &str, catalogue: &Catalogue) -> Option<Design> {
    design::parse(file, catalogue)
        .inspect_err(|faults| tracing::error!(slug, %faults, "an example no longer fits the catalogue"))
        .ok()
}

/// The design file of an example, for someone who reads a language.
pub fn example_file(slug: &str, language: Language) -> Option<String> {
    let catalogue = super::shop().ok()?.catalogue();
    let (_, file) = FILES.iter().find(|(known, _)| *known == slug)?;
    let design = parse(slug, file, &catalogue)?;
    let name = crate::words::example_name(language, slug).to_owned();
    Some(design::print(&Design { language, name, ..design }))
}

/// The style that a new design begins with: the first example's.
pub(super) fn first_style(catalogue: &Catalogue) -> Option<Style> {
    let (slug, file) = FILES[0];
    parse(slug, file, catalogue).map(|design| design.style)
}

/// The picture of an example: its best wall.
///
/// # Errors
/// [`shop::Error::NotFound`] for a name that is none.
pub async fn example_picture(
    shop: &Shop,
    slug: &str,
    size: Size,
    format: Format,
) -> Result<Vec<u8>, shop::Error> {
    let catalogue = shop.catalogue();
    let found = FILES.iter().find(|(known, _)| *known == slug);
    let design = found.and_then(|(slug, file)| parse(slug, file, &catalogue)).ok_or(shop::Error::NotFound)?;
    let picture = Picture::Portrait(View::best(&Kitchen::new(&design, &catalogue)));
    shop.render(&design, catalogue, picture, size, format).await
}
