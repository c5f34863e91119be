//! Worktops as a drawing exchange file: `AutoCAD` R12 in ASCII, millimetres, closed polylines and circles on the
//! layers OUTLINE, CUTOUT, HOLE, JOINT and TEXT.

use std::fmt::Write;

use super::top::{Spot, Top};
use crate::length::Mm;

/// The layers with their colour numbers.
const LAYERS: [(&str, u8); 5] = [("OUTLINE", 7), ("CUTOUT", 1), ("HOLE", 5), ("JOINT", 3), ("TEXT", 8)];
/// Room between two pieces on the page.
const MARGIN: Mm = Mm(200);
/// How high letters are.
const LETTERS: i32 = 40;

/// The pieces above one another, the first at the bottom; `title` is what stands on a piece.
pub(super) fn dxf(tops: &[Top], title: impl Fn(&Top) -> String) -> String {
    let mut page = Page(String::new());
    page.head();
    let mut y = Mm::ZERO;
    for top in tops {
        let at = |(x, up): Spot| (x, up + y);
        page.polyline("OUTLINE", &top.outline.iter().copied().map(at).collect::<Vec<_>>());
        for ((left, front), (right, back)) in &top.cutouts {
            let corners = [(*left, *front), (*right, *front), (*right, *back), (*left, *back)];
            page.polyline("CUTOUT", &corners.map(at));
        }
        for (middle, diameter) in &top.holes {
            page.circle(at(*middle), *diameter);
        }
        for joint in &top.joints {
            page.line("JOINT", at((*joint, Mm::ZERO)), at((*joint, top.depth)));
        }
        page.text(at((Mm::ZERO, top.depth + Mm(LETTERS))), &title(top));
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

    fn circle(&mut self, middle: Spot, diameter: Mm) {
        self.entity("CIRCLE", "HOLE");
        self.point(middle, 10);
        let tenths = diameter.0 * 5;
        self.pair(40, format!("{}.{}", tenths / 10, tenths % 10));
    }

    fn line(&mut self, layer: &str, from: Spot, to: Spot) {
        self.entity("LINE", layer);
        self.point(from, 10);
        self.point(to, 11);
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
