//! Worktops as a drawing exchange file: `AutoCAD` R12 in ASCII, millimetres, closed polylines and circles. A layer for
//! each way of mounting, as each is cut and polished differently.

use std::fmt::Write;

use super::hole::{Hole, Rim};
use super::top::{Spot, Top};
use crate::catalogue::Mount;
use crate::layout::CutoutKind;
use crate::length::Mm;

/// The layers with their colour numbers.
const LAYERS: [(&str, u8); 9] = [
    ("OUTLINE", 7),
    ("CUTOUT_TOP", 1),
    ("CUTOUT_FLUSH", 6),
    ("CUTOUT_UNDER", 4),
    ("NOTCH", 2),
    ("GROOVE", 9),
    ("DRILL", 5),
    ("JOINT", 3),
    ("TEXT", 8),
];
/// Room between two pieces on the page.
const MARGIN: Mm = Mm(200);
/// How high letters are.
const LETTERS: i32 = 40;

/// What is written in a drawing of worktops.
pub(super) struct Words<T, H> {
    /// On a piece: a line for each.
    pub title: T,
    /// In a hole: a line for each.
    pub hole: H,
}

/// The layer of a hole.
fn layer(hole: &Hole) -> &'static str {
    match hole.kind {
        CutoutKind::Hob(Mount::Top) | CutoutKind::Sink(Mount::Top) => "CUTOUT_TOP",
        CutoutKind::Hob(Mount::Flush) | CutoutKind::Sink(Mount::Flush) => "CUTOUT_FLUSH",
        CutoutKind::Hob(Mount::Under) | CutoutKind::Sink(Mount::Under) => "CUTOUT_UNDER",
        CutoutKind::Tap | CutoutKind::Socket => "DRILL",
        CutoutKind::Notch(_) | CutoutKind::OuterCorner => "NOTCH",
    }
}

/// The pieces above one another, the first at the bottom.
pub(super) fn dxf<T, H>(tops: &[Top], words: &Words<T, H>) -> String
where
    T: Fn(&Top) -> Vec<String>,
    H: Fn(&Hole) -> Vec<String>,
{
    let mut page = Page(String::new());
    page.head();
    let mut y = Mm::ZERO;
    for top in tops {
        let at = |(x, up): Spot| (x, up + y);
        page.polyline("OUTLINE", &top.outline.iter().copied().map(at).collect::<Vec<_>>());
        for hole in &top.holes {
            let beside = match hole.rim {
                Rim::Rectangle((left, front), (right, back)) => {
                    let corners = [(left, front), (right, front), (right, back), (left, back)];
                    page.polyline(layer(hole), &corners.map(at));
                    (left + Mm(LETTERS), (front + back).half())
                }
                Rim::Round((x, up), diameter) => {
                    page.circle(layer(hole), at((x, up)), diameter);
                    (x + diameter, up)
                }
            };
            page.lines(at(beside), &(words.hole)(hole));
        }
        for [from, to] in &top.grooves {
            page.line("GROOVE", at(*from), at(*to));
        }
        for joint in &top.joints {
            page.line("JOINT", at((*joint, Mm::ZERO)), at((*joint, top.depth)));
        }
        for seam in &top.seams {
            page.line("JOINT", at((Mm::ZERO, *seam)), at((top.length, *seam)));
        }
        for [from, to] in &top.butts {
            page.line("JOINT", at(*from), at(*to));
        }
        page.lines(at((Mm::ZERO, top.depth + Mm(LETTERS * 5 / 2))), &(words.title)(top));
        y += top.depth + MARGIN;
    }
    page.pair(0, "ENDSEC");
    page.pair(0, "EOF");
    page.0
}

struct Page(String);

impl Page {
    /// A group code with its value, a line each.
    fn pair(&mut self, code: u16, value: impl std::fmt::Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.0, "{code}\r\n{value}\r\n");
    }

    fn head(&mut self) {
        let pairs: [(u16, &str); 9] = [
            (0, "SECTION"),
            (2, "HEADER"),
            (9, "$ACADVER"),
            (1, "AC1009"),
            (0, "ENDSEC"),
            (0, "SECTION"),
            (2, "TABLES"),
            (0, "TABLE"),
            (2, "LAYER"),
        ];
        for (code, value) in pairs {
            self.pair(code, value);
        }
        self.pair(70, LAYERS.len());
        for (name, colour) in LAYERS {
            self.pair(0, "LAYER");
            self.pair(2, name);
            self.pair(70, 0);
            self.pair(62, colour);
            self.pair(6, "CONTINUOUS");
        }
        for (code, value) in [(0, "ENDTAB"), (0, "ENDSEC"), (0, "SECTION"), (2, "ENTITIES")] {
            self.pair(code, value);
        }
    }

    fn entity(&mut self, name: &str, layer: &str) {
        self.pair(0, name);
        self.pair(8, layer);
    }

    fn point(&mut self, (x, y): Spot, first: u16) {
        self.pair(first, format!("{x}.0"));
        self.pair(first + 10, format!("{y}.0"));
    }

    fn polyline(&mut self, layer: &str, points: &[Spot]) {
        self.entity("POLYLINE", layer);
        // Vertices follow; 1 is closed.
        self.pair(66, 1);
        self.pair(70, 1);
        self.point((Mm::ZERO, Mm::ZERO), 10);
        for point in points {
            self.entity("VERTEX", layer);
            self.point(*point, 10);
        }
        self.entity("SEQEND", layer);
    }

    fn circle(&mut self, layer: &str, middle: Spot, diameter: Mm) {
        self.entity("CIRCLE", layer);
        self.point(middle, 10);
        let tenths = diameter.0 * 5;
        self.pair(40, format!("{}.{}", tenths / 10, tenths % 10));
    }

    fn line(&mut self, layer: &str, from: Spot, to: Spot) {
        self.entity("LINE", layer);
        self.point(from, 10);
        self.point(to, 11);
    }

    /// Lines of words below one another, the first at the place.
    fn lines(&mut self, (x, y): Spot, lines: &[String]) {
        let mut below = y;
        for words in lines {
            self.text((x, below), words);
            below -= Mm(LETTERS * 3 / 2);
        }
    }

    /// Letters beyond ASCII are written by their number, as R12 has no encoding for them.
    fn text(&mut self, at: Spot, words: &str) {
        self.entity("TEXT", "TEXT");
        self.point(at, 10);
        self.pair(40, format!("{LETTERS}.0"));
        let plain = |letter: char| match letter {
            ' '..='~' => letter.to_string(),
            _ => format!("\\U+{:04X}", u32::from(letter)),
        };
        let words: String = words.chars().map(plain).collect();
        self.pair(1, words);
    }
}
