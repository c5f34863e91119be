//! A link as a code of squares, made here so that the browser need not learn how.

use fast_qr::{ECL, QRBuilder, QRCode};

use super::{internal, language, visitor};
use crate::address;
use crate::api::designs::LinkCode;
use crate::error::AppError;

/// Light squares on every side, without which a camera does not find it (ISO/IEC 18004 §6.3.8).
const QUIET: usize = 4;

/// The code of the link that shows a design.
///
/// # Errors
/// Only faults of the shop itself.
pub fn share_code(share: &str) -> Result<LinkCode, AppError> {
    let visitor = visitor().ok_or_else(|| internal("no visitor in the context"))?;
    code(&format!("{}{}", visitor.base_url, address::shared(language(), share)))
        .ok_or_else(|| internal("the link of a design has no code"))
}

/// The code of a text; none of one that is longer than a code can hold. A seventh of it may be unreadable, as by a
/// reflection on the screen.
fn code(words: &str) -> Option<LinkCode> {
    let code = QRBuilder::new(words).ecl(ECL::M).build().ok()?;
    let rows = (0..code.size).map(|row| stretches(&code, row));
    Some(LinkCode { size: u32::try_from(code.size + 2 * QUIET).ok()?, path: rows.collect() })
}

/// The dark stretches of a row.
fn stretches(code: &QRCode, row: usize) -> String {
    let dark: Vec<bool> = code[row].iter().map(|square| square.value()).collect();
    let mut x = QUIET;
    let stretch = |squares: &[bool]| {
        let (from, length) = (x, squares.len());
        x += length;
        squares[0].then(|| format!("M{from} {}h{length}v1h-{length}z", row + QUIET))
    };
    dark.chunk_by(|a, b| a == b).filter_map(stretch).collect()
}

#[cfg(test)]
mod tests {
    use rqrr::PreparedImage;

    use super::*;

    /// What a camera reads of a code whose squares are `ZOOM` pixels wide.
    fn read(code: &LinkCode) -> String {
        const ZOOM: usize = 5;
        let mut dark = std::collections::BTreeSet::new();
        for stretch in code.path.split('z').filter(|stretch| !stretch.is_empty()) {
            let (place, length) = stretch.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let length = length.split_once('v').unwrap().0;
            let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().unwrap());
            dark.extend((x..x + length).map(|x| (x, y)));
        }
        let side = usize::try_from(code.size).unwrap();
        assert!(
            dark.iter().all(|(x, y)| (QUIET..side - QUIET).contains(x) && (QUIET..side - QUIET).contains(y))
        );
        let is_dark = |x: usize, y: usize| dark.contains(&(x / ZOOM, y / ZOOM));
        let mut picture = PreparedImage::prepare_from_bitmap(side * ZOOM, side * ZOOM, is_dark);
        let found = picture.detect_grids();
        found[0].decode().unwrap().1
    }

    #[test]
    fn a_camera_reads_the_link_of_the_code() {
        for link in [
            "http://127.0.0.1:3000/nl/shared/AAAAAAAAAAAAAAAAAAAAAA",
            "https://keukens.example/fr/shared/x-_9",
        ] {
            assert_eq!(read(&code(link).unwrap()), link);
        }
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        // The largest code holds 2331 bytes at this level (ISO/IEC 18004, table 7).
        assert!(code(&"x".repeat(2331)).is_some());
        assert_eq!(code(&"x".repeat(2332)), None);
    }
}
