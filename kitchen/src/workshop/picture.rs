//! Sheets and worktops as drawings; the lengths of cuts are rounded to whole millimetres here, and only here.

use super::dxf::Words;
use super::hole::{Hole, Rim};
use super::packing::{Lying, Rect, Sheet};
use super::plan::{entitle, fitted};
use super::top::Top;
use crate::catalogue::Construction;
use crate::drawing::{Drawing, Layer, Mark, Shape};
use crate::geometry::Span;
use crate::length::Mm;

/// Room around a drawing and between worktops.
const MARGIN: Mm = Mm(120);
/// How high letters are.
const LETTERS: Mm = Mm(40);
/// Smaller letters nobody reads on a printed sheet.
const LEGIBLE: Mm = Mm(20);

/// A sheet with its boards and the offcuts to keep; `name` is what stands on each board above its size to saw, `rest`
/// the word for an offcut.
pub(super) fn sheet(
    rules: &Construction,
    sheet: &Sheet,
    title: String,
    name: impl Fn(&Lying) -> String,
    rest: &str,
) -> Drawing {
    let (length, width) = (rules.sheet_length.mm(), rules.sheet_width.mm());
    let mut drawing = around(length, width);
    let (x, y) = (Span::at(Mm::ZERO, length), Span::at(Mm::ZERO, width));
    put(&mut drawing, Layer::Ground, Shape::Rect { x, y });
    for offcut in &sheet.offcuts {
        put(&mut drawing, Layer::Hung, shape(*offcut, width));
        write_on(&mut drawing, *offcut, width, rest.to_owned());
    }
    let mut below: Vec<String> = Vec::new();
    for lying in &sheet.boards {
        put(&mut drawing, Layer::Front, shape(lying.place, width));
        let name = name(lying);
        if letters(&name, lying.place) >= LEGIBLE {
            write_on(&mut drawing, lying.place, width, name);
            continue;
        }
        let words = number_on(&mut drawing, lying.place, width, &name);
        if !below.contains(&words) {
            below.push(words);
        }
    }
    for words in below {
        let at = (Mm::ZERO, drawing.y.end - LETTERS.half());
        put(&mut drawing, Layer::Note, Shape::Text { at, words, size: LETTERS });
        drawing.y.end += LETTERS * 3 / 2;
    }
    entitle(&mut drawing, title);
    drawing
}

/// The number that a name begins with on a board too narrow for it, as large as it allows; what is to be written below the
/// sheet for it.
fn number_on(drawing: &mut Drawing, place: Rect, sheet: Mm, name: &str) -> String {
    let (length, height) = (place.length.whole(), place.width.whole());
    let at = ((place.x + place.length / 2).whole(), sheet - (place.y + place.width / 2).whole());
    let words = name.split(' ').next().unwrap_or_default().to_owned();
    let size = fitted(&words, length, LETTERS.min(height));
    put(drawing, Layer::Label, Shape::Text { at, words, size });
    format!("{name}: {} × {}", place.length, place.width)
}

/// How high a line of two may be, with a little room around them.
fn line_height(place: Rect) -> Mm {
    LETTERS.min(place.width.whole() / 3)
}

/// How high the letters of such a line can be.
fn letters(words: &str, place: Rect) -> Mm {
    fitted(words, place.length.whole() - Mm(10), line_height(place))
}

/// A name and below it the size, as large as the rectangle allows.
fn write_on(drawing: &mut Drawing, place: Rect, sheet: Mm, name: String) {
    let x = (place.x + place.length / 2).whole();
    let y = sheet - (place.y + place.width / 2).whole();
    let lines = [name, format!("{} × {}", place.length, place.width)];
    let most = line_height(place);
    let sizes = [0, 1].map(|line: usize| letters(&lines[line], place));
    for ((words, size), up) in lines.into_iter().zip(sizes).zip([most * 2 / 3, -most * 2 / 3]) {
        put(drawing, Layer::Label, Shape::Text { at: (x, y - up), words, size });
    }
}

/// The worktop pieces below one another, walls above and front edges below.
pub(super) fn worktops<T, H>(tops: &[Top], words: &Words<T, H>) -> Drawing
where
    T: Fn(&Top) -> Vec<String>,
    H: Fn(&Hole) -> Vec<String>,
{
    let length = tops.iter().map(|top| top.length).max().unwrap_or_default();
    let height = tops.iter().map(|top| top.depth + MARGIN * 2).sum();
    let mut drawing = around(length, height);
    let mut y = MARGIN;
    for top in tops {
        let down = |up: Mm| y + top.depth - up;
        let points = top.outline.iter().map(|(x, up)| (*x, down(*up))).collect();
        put(&mut drawing, Layer::Carcass, Shape::Path { points, closed: true });
        for hole in &top.holes {
            draw_hole(&mut drawing, hole, down, (words.hole)(hole));
        }
        let joints = top.joints.iter().map(|joint| vec![(*joint, y), (*joint, y + top.depth)]);
        let seams = top.seams.iter().map(|seam| vec![(Mm::ZERO, down(*seam)), (top.length, down(*seam))]);
        let butts = top.butts.iter().map(|line| line.map(|(x, up)| (x, down(up))).to_vec());
        for points in joints.chain(seams).chain(butts) {
            put(&mut drawing, Layer::Hinge, Shape::Path { points, closed: false });
        }
        let below = y + top.depth + LETTERS * 2;
        dimension(&mut drawing, (Mm::ZERO, below), (top.length, below));
        let right = top.length + LETTERS * 2;
        dimension(&mut drawing, (right, y), (right, y + top.depth));
        let lines = (words.title)(top);
        for (line, above) in lines.into_iter().rev().zip([LETTERS, LETTERS * 5 / 2]) {
            let at = (top.length.half(), y - above);
            put(&mut drawing, Layer::Label, Shape::Text { at, words: line, size: LETTERS });
        }
        y += top.depth + MARGIN * 2;
    }
    drawing
}

/// A hole with how far it lies from the left end and from the front edge, and what it is for.
fn draw_hole(drawing: &mut Drawing, hole: &Hole, down: impl Fn(Mm) -> Mm, lines: Vec<String>) {
    match hole.rim {
        Rim::Rectangle((left, front), (right, back)) => {
            let (x, y) = (Span::between(left, right), Span::between(down(back), down(front)));
            put(drawing, Layer::Sink, Shape::Rect { x, y });
            dimension(drawing, (Mm::ZERO, y.middle()), (left, y.middle()));
            dimension(drawing, (x.middle(), down(Mm::ZERO)), (x.middle(), y.end));
            let mut at = (x.middle(), y.middle() - LETTERS);
            for words in lines {
                let size = fitted(&words, x.length(), LETTERS);
                put(drawing, Layer::Label, Shape::Text { at, words, size });
                at.1 += LETTERS * 3 / 2;
            }
        }
        Rim::Round((x, up), diameter) => {
            let circle = Shape::Circle { centre: (x, down(up)), radius: diameter.half() };
            put(drawing, Layer::Sink, circle);
            let at = (x + diameter, down(up));
            put(drawing, Layer::Note, Shape::Text { at, words: lines.join(", "), size: LETTERS });
        }
    }
}

fn around(length: Mm, height: Mm) -> Drawing {
    let (x, y) = (Span::at(Mm::ZERO, length), Span::at(Mm::ZERO, height));
    Drawing { x: x.grown(MARGIN), y: y.grown(MARGIN), ..Drawing::default() }
}

fn put(drawing: &mut Drawing, layer: Layer, shape: Shape) {
    drawing.marks.push(Mark { layer, module: None, colour: None, shape });
}

fn dimension(drawing: &mut Drawing, from: (Mm, Mm), to: (Mm, Mm)) {
    let length = (to.0 - from.0).abs().max((to.1 - from.1).abs());
    if length > Mm::ZERO {
        put(drawing, Layer::Dimension, Shape::Dimension { from, to, length });
    }
}

/// A rectangle of a sheet on the page, where y runs down.
fn shape(rect: Rect, sheet: Mm) -> Shape {
    let (right, top) = ((rect.x + rect.length).whole(), (rect.y + rect.width).whole());
    Shape::Rect {
        x: Span::between(rect.x.whole(), right),
        y: Span::between(sheet - top, sheet - rect.y.whole()),
    }
}
