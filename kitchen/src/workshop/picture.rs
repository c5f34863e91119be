//! Sheets and worktops as drawings; the lengths of cuts are rounded to whole millimetres here, and only here.

use super::packing::{Lying, Rect, Sheet};
use super::top::Top;
use crate::catalogue::Construction;
use crate::drawing::{Drawing, Layer, Mark, Shape};
use crate::geometry::Span;
use crate::length::Mm;

/// Room around a drawing and between worktops.
const MARGIN: Mm = Mm(120);
/// How high letters are.
const LETTERS: Mm = Mm(40);

/// A sheet with its boards; `label` is what stands on each.
pub(super) fn sheet(rules: &Construction, sheet: &Sheet, label: impl Fn(&Lying) -> String) -> Drawing {
    let (length, width) = (rules.sheet_length.mm(), rules.sheet_width.mm());
    let mut drawing = around(length, width);
    let (x, y) = (Span::at(Mm::ZERO, length), Span::at(Mm::ZERO, width));
    put(&mut drawing, Layer::Ground, Shape::Rect { x, y });
    for offcut in &sheet.offcuts {
        put(&mut drawing, Layer::Hung, shape(*offcut, width));
    }
    for lying in &sheet.boards {
        let place = lying.place;
        put(&mut drawing, Layer::Front, shape(place, width));
        let least = place.length.min(place.width).whole();
        let middle = (place.x + place.length / 2, place.y + place.width / 2);
        let at = (middle.0.whole(), width - middle.1.whole());
        let words = format!("{}  {} × {}", label(lying), place.length, place.width);
        put(&mut drawing, Layer::Label, Shape::Text { at, words, size: LETTERS.min(least / 2) });
    }
    drawing
}

/// The worktop pieces below one another, walls above and front edges below.
pub(super) fn worktops(tops: &[Top], title: impl Fn(&Top) -> String) -> Drawing {
    let length = tops.iter().map(|top| top.length).max().unwrap_or_default();
    let height = tops.iter().map(|top| top.depth + MARGIN * 2).sum();
    let mut drawing = around(length, height);
    let mut y = MARGIN;
    for top in tops {
        let down = |up: Mm| y + top.depth - up;
        let points = top.outline.iter().map(|(x, up)| (*x, down(*up))).collect();
        put(&mut drawing, Layer::Carcass, Shape::Path { points, closed: true });
        for ((left, front), (right, back)) in &top.cutouts {
            let (x, y) = (Span::between(*left, *right), Span::between(down(*back), down(*front)));
            put(&mut drawing, Layer::Sink, Shape::Rect { x, y });
            // From the left end to the middle of the cut-out, and from the front edge.
            dimension(&mut drawing, (Mm::ZERO, y.middle()), (*left, y.middle()));
            dimension(&mut drawing, (x.middle(), down(Mm::ZERO)), (x.middle(), y.end));
        }
        for ((x, up), diameter) in &top.holes {
            let circle = Shape::Circle { centre: (*x, down(*up)), radius: diameter.half() };
            put(&mut drawing, Layer::Sink, circle);
        }
        for joint in &top.joints {
            let points = vec![(*joint, y), (*joint, y + top.depth)];
            put(&mut drawing, Layer::Hinge, Shape::Path { points, closed: false });
        }
        let below = y + top.depth + LETTERS;
        dimension(&mut drawing, (Mm::ZERO, below), (top.length, below));
        let at = (top.length.half(), y - LETTERS);
        put(&mut drawing, Layer::Label, Shape::Text { at, words: title(top), size: LETTERS });
        y += top.depth + MARGIN * 2;
    }
    drawing
}

fn around(length: Mm, height: Mm) -> Drawing {
    let (x, y) = (Span::at(Mm::ZERO, length), Span::at(Mm::ZERO, height));
    Drawing { x: x.grown(MARGIN), y: y.grown(MARGIN), marks: Vec::new() }
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
