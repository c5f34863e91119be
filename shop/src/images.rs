//! Pictures of designs, drawn from the same drawing as the editor's, kept by what they show: a picture is
//! made once and never goes stale.

mod folder;

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::{Arc, LazyLock};

use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder};
use kitchen::catalogue::Catalogue;
use kitchen::design::{self, Design};
use kitchen::drawing::{self, View};
use kitchen::kitchen::Kitchen;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use tokio::sync::Semaphore;

use crate::Shop;
use crate::error::Error;
use crate::tokens::hash;
use folder::Folder;

include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// Counts up when pictures would come out differently, so that old ones are not served.
const EDITION: u32 = 2;

/// The ground of every picture: the paper of `look/tokens.css`.
const PAPER: (u8, u8, u8) = (0xfa, 0xf7, 0xf2);

/// Pictures being drawn at the same time; each takes some megabytes and a whole processor.
const AT_ONCE: usize = 2;

/// How large a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// 480 pixels wide, as high as the drawing asks.
    Small,
    /// 960 pixels wide.
    Medium,
    /// 1440 pixels wide.
    Large,
    /// 1200 × 630, as links are shown elsewhere.
    Card,
}

impl Size {
    /// All sizes.
    pub const ALL: [Size; 4] = [Size::Small, Size::Medium, Size::Large, Size::Card];

    /// Its width in pixels.
    pub fn width(self) -> u32 {
        match self {
            Size::Small => 480,
            Size::Medium => 960,
            Size::Large => 1440,
            Size::Card => 1200,
        }
    }

    fn height(self) -> Option<u32> {
        (self == Size::Card).then_some(630)
    }
}

/// A size by its width in pixels, as addresses have it.
impl FromStr for Size {
    type Err = Error;
    fn from_str(width: &str) -> Result<Size, Error> {
        Size::ALL.into_iter().find(|size| size.width().to_string() == width).ok_or(Error::NotFound)
    }
}

/// What a picture shows of a design.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Picture {
    /// A drawing with its measures.
    Drawing(View),
    /// The furniture on its wall, without measures.
    Portrait(View),
}

impl Picture {
    fn svg(&self, kitchen: &Kitchen<'_>) -> String {
        drawing::svg(&match self {
            Picture::Drawing(view) => drawing::draw(kitchen, view),
            Picture::Portrait(view) => drawing::portrait(kitchen, view),
        })
    }
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// PNG, which every mail program shows.
    Png,
    /// WebP without loss, smaller.
    Webp,
}

impl Format {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Png => "png",
            Format::Webp => "webp",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Png => "image/png",
            Format::Webp => "image/webp",
        }
    }
}

/// A format by the ending of its files.
impl FromStr for Format {
    type Err = Error;
    fn from_str(extension: &str) -> Result<Format, Error> {
        let found = [Format::Png, Format::Webp].into_iter().find(|format| format.extension() == extension);
        found.ok_or(Error::NotFound)
    }
}

/// The folder of pictures, and the turns to draw one.
#[derive(Clone, Debug)]
pub(crate) struct Images {
    folder: Folder,
    turns: Arc<Semaphore>,
}

impl Images {
    pub(crate) fn new(folder: PathBuf) -> Images {
        Images { folder: Folder::new(folder), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The picture of a key, drawn by `draw` unless it is there.
    async fn get(
        &self,
        key: &str,
        size: Size,
        format: Format,
        draw: impl FnOnce() -> String + Send + 'static,
    ) -> Result<Vec<u8>, Error> {
        let name = format!("{key}-{}.{}", size.width(), format.extension());
        let look = {
            let (folder, name) = (self.folder.clone(), name.clone());
            move || folder.read(&name)
        };
        if let Some(bytes) = aside(look).await? {
            return Ok(bytes);
        }
        let _turn = self.turns.acquire().await.map_err(|error| Error::internal(&error))?;
        let folder = self.folder.clone();
        let work = move || {
            let bytes = render(&draw(), size, format)?;
            folder.keep(&name, &bytes);
            Ok(bytes)
        };
        aside(work).await?
    }
}

/// Does what blocks where it holds nobody up.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Error::internal(&error))
}

impl Shop {
    /// A picture of a design, read with its catalogue.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn render(
        &self,
        design: &Design,
        catalogue: Arc<Catalogue>,
        picture: Picture,
        size: Size,
        format: Format,
    ) -> Result<Vec<u8>, Error> {
        let shown = format!("{EDITION} {} {picture:?} {}", catalogue.version, design::print(design));
        let design = design.clone();
        let draw = move || picture.svg(&Kitchen::new(&design, &catalogue));
        self.images.get(&hash(shown.as_bytes()), size, format, draw).await
    }
}

/// Draws SVG onto paper, as large as it fits.
fn render(svg: &str, size: Size, format: Format) -> Result<Vec<u8>, Error> {
    let options = usvg::Options {
        fontdb: Arc::clone(&FONT_DATABASE),
        font_family: FAMILY.to_owned(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| Error::internal(&error))?;
    let (width, height) = pixels(tree.size(), size);
    let mut pixmap =
        Pixmap::new(width, height).ok_or_else(|| Error::internal(&"a picture without pixels"))?;
    let (red, green, blue) = PAPER;
    pixmap.fill(Color::from_rgba8(red, green, blue, 255));
    resvg::render(&tree, fitted(tree.size(), &pixmap), &mut pixmap.as_mut());
    encode(&pixmap, format).map_err(|error| Error::internal(&error))
}

/// The pixels of a picture; the height follows from the drawing's proportions, within reason.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "sizes of pictures are small positive numbers"
)]
fn pixels(drawing: usvg::Size, size: Size) -> (u32, u32) {
    let width = size.width();
    let height = size.height().unwrap_or_else(|| {
        let ratio = (drawing.height() / drawing.width()).clamp(0.2, 2.0);
        (width as f32 * ratio).round() as u32
    });
    (width, height)
}

/// As large as possible, in the middle.
#[expect(clippy::cast_precision_loss, reason = "sizes of pictures are small")]
fn fitted(drawing: usvg::Size, pixmap: &Pixmap) -> Transform {
    let (width, height) = (pixmap.width() as f32, pixmap.height() as f32);
    let scale = (width / drawing.width()).min(height / drawing.height());
    let left = (width - drawing.width() * scale) / 2.0;
    let top = (height - drawing.height() * scale) / 2.0;
    Transform::from_scale(scale, scale).post_translate(left, top)
}

fn encode(pixmap: &Pixmap, format: Format) -> image::ImageResult<Vec<u8>> {
    // The paper is opaque, so premultiplied and plain colours are the same.
    let opaque: Vec<u8> =
        pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let (width, height, colour) = (pixmap.width(), pixmap.height(), ExtendedColorType::Rgb8);
    let mut bytes = Vec::new();
    match format {
        Format::Png => PngEncoder::new(&mut bytes).write_image(&opaque, width, height, colour)?,
        Format::Webp => WebPEncoder::new_lossless(&mut bytes).write_image(&opaque, width, height, colour)?,
    }
    Ok(bytes)
}

/// The family of the fonts that the build found, else whatever the system calls sans-serif.
const FAMILY: &str = if FONTS.is_empty() { "sans-serif" } else { "Inter Variable" };

static FONT_DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| Arc::new(fonts()));

/// The fonts that the build took from the npm packages; without them, the system's.
fn fonts() -> fontdb::Database {
    let mut database = fontdb::Database::new();
    for font in FONTS {
        database.load_font_data(font.to_vec());
    }
    if database.is_empty() {
        database.load_system_fonts();
    }
    database
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
        <rect x="0" y="0" width="150" height="100" fill="#000"/></svg>"##;

    fn decoded(size: Size, format: Format) -> image::RgbImage {
        image::load_from_memory(&render(SVG, size, format).unwrap()).unwrap().to_rgb8()
    }

    #[test]
    fn a_picture_is_as_wide_as_asked_and_as_high_as_the_drawing_asks() {
        // 300 : 100 at 480 is 480 × 160.
        let picture = decoded(Size::Small, Format::Png);
        assert_eq!((picture.width(), picture.height()), (480, 160));
        assert_eq!(picture.get_pixel(100, 80).0, [0, 0, 0]);
        assert_eq!(picture.get_pixel(400, 80).0, [0xfa, 0xf7, 0xf2]);
    }

    #[test]
    fn a_card_is_1200_by_630_with_paper_around_the_drawing() {
        // 300 : 100 at 1200 is 400 high: 115 of paper above it.
        let picture = decoded(Size::Card, Format::Webp);
        assert_eq!((picture.width(), picture.height()), (1200, 630));
        assert_eq!(picture.get_pixel(100, 100).0, [0xfa, 0xf7, 0xf2]);
        assert_eq!(picture.get_pixel(100, 130).0, [0, 0, 0]);
    }

    #[test]
    fn png_and_webp_show_the_same_pixels() {
        assert_eq!(decoded(Size::Small, Format::Png), decoded(Size::Small, Format::Webp));
    }

    #[tokio::test]
    async fn a_picture_is_drawn_once() {
        let folder = tempfile::tempdir().unwrap();
        let images = Images::new(folder.path().to_owned());
        let first = images.get("key", Size::Small, Format::Png, || SVG.to_owned()).await.unwrap();
        let second = images.get("key", Size::Small, Format::Png, || panic!("drawn again")).await.unwrap();
        assert_eq!(first, second);
    }
}
