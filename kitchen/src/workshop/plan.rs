//! The connection plan and the installation plan of a wall as drawings: its elevation without colours, with what the
//! fitter, plumber and electrician read from it in millimetres (domain.md §5.7).

use super::supply::Point;
use crate::drawing::{Drawing, Layer, Mark, Shape, View, draw};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::second_leg;
use crate::length::Mm;

/// How high the letters of the title, of a line under the drawing and of a mark are.
const TITLE: Mm = Mm(90);
const LINE: Mm = Mm(56);
const LETTERS: Mm = Mm(44);
/// The mark of a point, and the disc that holds its number.
const DOT: Mm = Mm(16);
const DISC: Mm = Mm(42);
/// First and second line of dimensions, from the wall's edge.
const LINES: [Mm; 2] = [Mm(110), Mm(230)];

/// The units of a surface with where they stand along it, the second legs of corner units among them.
pub(super) fn standing(kitchen: &Kitchen<'_>, surface: usize) -> Vec<(usize, Span)> {
    let stands = |(unit, placed): (usize, &Placed<'_>)| {
        let leg = second_leg(kitchen, placed.surface, placed.span, placed.kind);
        let leg = leg.map(|leg| (leg.surface, leg.span));
        let stretches = [Some((placed.surface, placed.span)), leg].into_iter().flatten();
        stretches.filter(|(on, _)| *on == surface).map(|(_, span)| (unit, span)).next()
    };
    kitchen.placed.iter().enumerate().filter_map(stands).collect()
}

/// Every unit of a surface with its number and name, its place and its measures.
pub(super) fn installation(
    kitchen: &Kitchen<'_>,
    surface: usize,
    title: String,
    name: impl Fn(usize) -> String,
) -> Drawing {
    let mut drawing = bare(kitchen, surface);
    for (unit, span) in standing(kitchen, surface) {
        let (x, z) = (span.middle(), kitchen.placed[unit].rise.middle());
        let words = [(unit + 1).to_string(), name(unit)];
        let width = span.length() - Mm(20);
        let plate = Span::at(x - width.min(Mm(440)).half(), width.min(Mm(440)));
        put(&mut drawing, Layer::Ground, Shape::Rect { x: plate, y: Span::at(-z - Mm(85), Mm(170)) });
        for (words, (up, most)) in words.into_iter().zip([(Mm(35), TITLE), (Mm(-45), LETTERS)]) {
            let size = fitted(&words, plate.length(), most);
            put(&mut drawing, Layer::Label, Shape::Text { at: (x, -z - up), words, size });
        }
    }
    entitle(&mut drawing, title);
    drawing
}

/// The points of a surface, each with its number, how far from the left end and how high; `lines` says under the
/// drawing what each is.
pub(super) fn connections(
    kitchen: &Kitchen<'_>,
    surface: usize,
    points: &[(usize, Point<'_>)],
    title: String,
    lines: Vec<String>,
) -> Drawing {
    let mut drawing = bare(kitchen, surface);
    drawing.marks.retain(|mark| mark.layer != Layer::Dimension);
    let mut seen: Vec<(Mm, Mm)> = Vec::new();
    for (number, point) in points {
        let at = (point.x, -point.z);
        let same = seen.iter().filter(|known| **known == at).map(|_| DISC * 2).sum::<Mm>();
        seen.push(at);
        let centre = (at.0 + DISC + DOT + same, at.1 - DISC - DOT);
        put(&mut drawing, Layer::Connection, Shape::Circle { centre: at, radius: DOT });
        put(&mut drawing, Layer::Ground, Shape::Circle { centre, radius: DISC });
        let words = (number + 1).to_string();
        put(&mut drawing, Layer::Label, Shape::Text { at: centre, words, size: LETTERS });
    }
    let wall = kitchen.surfaces[surface].length();
    let stops = |places: &mut dyn Iterator<Item = Mm>, last: Mm| {
        let mut stops: Vec<Mm> = places.filter(|place| (Mm::ZERO..=last).contains(place)).collect();
        stops.extend([Mm::ZERO, last]);
        stops.sort_unstable();
        stops.dedup();
        stops
    };
    for pair in stops(&mut points.iter().map(|(_, point)| point.x), wall).windows(2) {
        dimension(&mut drawing, (pair[0], LINES[0]), (pair[1], LINES[0]));
    }
    dimension(&mut drawing, (Mm::ZERO, LINES[1]), (wall, LINES[1]));
    for pair in stops(&mut points.iter().map(|(_, point)| point.z), kitchen.design.room.height).windows(2) {
        dimension(&mut drawing, (-LINES[0], -pair[0]), (-LINES[0], -pair[1]));
    }
    for words in lines {
        let at = (drawing.x.start + LINE, drawing.y.end + LINE);
        put(&mut drawing, Layer::Note, Shape::Text { at, words, size: LINE });
        drawing.y.end += LINE * 3 / 2;
    }
    drawing.y.end += LINE;
    entitle(&mut drawing, title);
    drawing
}

/// The elevation without colours, grain, handles, and the points that it marks itself.
fn bare(kitchen: &Kitchen<'_>, surface: usize) -> Drawing {
    let mut drawing = draw(kitchen, &View::from(kitchen.surfaces[surface].kind));
    drawing.marks.retain(|mark| !matches!(mark.layer, Layer::Grain | Layer::Handle | Layer::Connection));
    for mark in &mut drawing.marks {
        mark.colour = None;
        mark.module = None;
    }
    drawing
}

/// The largest letters, up to a size, in which words fit a width; a letter is about six tenths as wide as high.
pub(super) fn fitted(words: &str, width: Mm, most: Mm) -> Mm {
    let letters = i32::try_from(words.chars().count()).unwrap_or(i32::MAX).max(1);
    most.min(width * 10 / 6 / letters)
}

/// A title above everything.
pub(super) fn entitle(drawing: &mut Drawing, words: String) {
    let at = (drawing.x.start + LINE, drawing.y.start - TITLE.half());
    drawing.y.start -= TITLE * 2;
    let size = fitted(&words, drawing.x.length() - LINE * 2, TITLE);
    put(drawing, Layer::Note, Shape::Text { at, words, size });
}

fn put(drawing: &mut Drawing, layer: Layer, shape: Shape) {
    drawing.marks.push(Mark { layer, module: None, colour: None, shape });
}

fn dimension(drawing: &mut Drawing, from: (Mm, Mm), to: (Mm, Mm)) {
    let length = (to.0 - from.0).abs().max((to.1 - from.1).abs());
    put(drawing, Layer::Dimension, Shape::Dimension { from, to, length });
}
