//! Pictures of kitchens: the examples of the gallery, and shared designs for those who are sent a link.

use std::hash::{DefaultHasher, Hasher};
use std::str::FromStr;

use app::request::example_picture;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kitchen::design;
use kitchen::drawing::View;
use kitchen::kitchen::Kitchen;
use shop::{Error, Format, Picture, Shop, Size};

use crate::router::Ground;

/// An example changes with a release at most.
const EXAMPLES_KEPT: HeaderValue = HeaderValue::from_static("public, max-age=86400");
/// A shared design changes whenever its owner saves; no cache in between may keep it.
const SHARED_KEPT: HeaderValue = HeaderValue::from_static("private, max-age=60");

/// `/media/gallery/{slug}-{width}.{ending}` and `/media/shared/{token}-{width}.{ending}`.
pub fn routes() -> Router<Ground> {
    Router::new().route("/media/gallery/{file}", get(example)).route("/media/shared/{file}", get(shared))
}

async fn example(State(shop): State<Shop>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let picture = async {
        let asked = Asked::parse(&file)?;
        let bytes = example_picture(&shop, asked.name, asked.size, asked.format).await?;
        Ok((asked.format, bytes))
    };
    answer(picture.await, EXAMPLES_KEPT, &headers)
}

async fn shared(State(shop): State<Shop>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let picture = async {
        let asked = Asked::parse(&file)?;
        let saved = shop.shared_design(&asked.name.parse()?).await?;
        let catalogue = shop.catalogue();
        let design = design::parse(&saved.file, &catalogue)?;
        let picture = Picture::Portrait(View::best(&Kitchen::new(&design, &catalogue)));
        let bytes = shop.render(&design, catalogue, picture, asked.size, asked.format).await?;
        Ok((asked.format, bytes))
    };
    let mut response = answer(picture.await, SHARED_KEPT, &headers);
    response
        .headers_mut()
        .insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}

/// What the name of a picture asks for.
struct Asked<'a> {
    name: &'a str,
    size: Size,
    format: Format,
}

impl Asked<'_> {
    fn parse(file: &str) -> Result<Asked<'_>, Error> {
        let (name, rest) = file.rsplit_once('-').ok_or(Error::NotFound)?;
        let (width, ending) = rest.split_once('.').ok_or(Error::NotFound)?;
        Ok(Asked { name, size: Size::from_str(width)?, format: Format::from_str(ending)? })
    }
}

fn answer(picture: Result<(Format, Vec<u8>), Error>, kept: HeaderValue, headers: &HeaderMap) -> Response {
    let (format, bytes) = match picture {
        Ok(picture) => picture,
        Err(Error::Internal { .. }) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Err(_) => return StatusCode::NOT_FOUND.into_response(),
    };
    let tag = tag(&bytes);
    let kind = HeaderValue::from_static(format.media_type());
    let is_known = headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let about = [(CACHE_CONTROL, kept), (ETAG, tag)];
    if is_known {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(CONTENT_TYPE, kind)], bytes).into_response()
}

/// Names these bytes; not a secret and not for ever, so 64 bits will do.
fn tag(bytes: &[u8]) -> HeaderValue {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    HeaderValue::try_from(format!("\"{:016x}\"", hasher.finish())).unwrap_or(HeaderValue::from_static("\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_size_and_format() {
        let asked = Asked::parse("u-keuken-960.webp").unwrap();
        assert_eq!((asked.name, asked.size, asked.format), ("u-keuken", Size::Medium, Format::Webp));
        // A token may hold hyphens too.
        assert_eq!(Asked::parse("Zo4BVm-KkJ1Ag6rVbKMlIA-1200.png").unwrap().name, "Zo4BVm-KkJ1Ag6rVbKMlIA");
    }

    #[test]
    fn other_sizes_and_formats_do_not_exist() {
        for file in ["u-keuken-961.webp", "u-keuken-960.gif", "u-keuken", "960.webp", "u-keuken-960"] {
            assert!(Asked::parse(file).is_err(), "{file}");
        }
    }
}
