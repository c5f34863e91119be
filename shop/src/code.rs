//! Words as a code of squares that a camera reads: a link on a screen, a drawing on a label.

use fast_qr::{ECL, QRBuilder, QRCode};

/// Light squares on every side, without which a camera does not find it (ISO/IEC 18004 §6.3.8).
const QUIET: usize = 4;

/// A code of squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many squares wide and high it is, with the light ones that it needs around it.
    pub size: u32,
    /// Its dark squares as the path of an SVG, a square being one.
    pub path: String,
}

impl Code {
    /// The code of a text; none of one that is longer than a code can hold. A seventh of it may be unreadable, as by a
    /// reflection on a screen or dust on a label.
    pub fn of(words: &str) -> Option<Code> {
        let code = QRBuilder::new(words).ecl(ECL::M).build().ok()?;
        let rows = (0..code.size).map(|row| stretches(&code, row));
        Some(Code { size: u32::try_from(code.size + 2 * QUIET).ok()?, path: rows.collect() })
    }

    /// The code as a picture of its own.
    pub fn svg(&self) -> String {
        let Code { size, path } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\"><path d=\"{path}\"/></svg>"
        )
    }
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
    fn read(code: &Code) -> String {
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
            assert_eq!(read(&Code::of(link).unwrap()), link);
        }
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        // The largest code holds 2331 bytes at this level (ISO/IEC 18004, table 7).
        assert!(Code::of(&"x".repeat(2331)).is_some());
        assert_eq!(Code::of(&"x".repeat(2332)), None);
    }
}
