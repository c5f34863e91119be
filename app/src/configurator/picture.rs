//! Drawings as SVG text for the stage. Materials colour by attribute, everything else by the style sheet;
//! dimension lines and words are left to the stage, which keeps them readable at every zoom.

use std::fmt::Write;

use kitchen::catalogue::{Catalogue, HeightSystem, ModuleType};
use kitchen::drawing::{Drawing, Layer, Mark, Shape, draw_unit};
use kitchen::ids::Id;
use kitchen::length::Mm;

/// Every mark but dimensions and words.
pub fn marks(drawing: &Drawing) -> String {
    let mut out = String::with_capacity(drawing.marks.len() * 90);
    for mark in &drawing.marks {
        write(&mut out, mark);
    }
    out
}

/// The marks of one module.
pub fn marks_of(drawing: &Drawing, id: &Id) -> String {
    let mut out = String::new();
    for mark in drawing.marks.iter().filter(|mark| mark.module.as_ref() == Some(id)) {
        write(&mut out, mark);
    }
    out
}

/// The rectangle around what is drawn of a module: left, top, width, height in mm.
pub fn outline(drawing: &Drawing, id: &Id) -> Option<(f64, f64, f64, f64)> {
    let body = |mark: &&Mark| {
        mark.module.as_ref() == Some(id)
            && matches!(mark.layer, Layer::Carcass | Layer::Front | Layer::Base | Layer::Hung)
    };
    let corners = drawing.marks.iter().filter(body).flat_map(|mark| corners(&mark.shape));
    let bounds = corners.fold(None, |bounds: Option<[Mm; 4]>, (x, y)| {
        let [left, top, right, bottom] = bounds.unwrap_or([x, y, x, y]);
        Some([left.min(x), top.min(y), right.max(x), bottom.max(y)])
    });
    let [left, top, right, bottom] = bounds?.map(|length| f64::from(length.0));
    Some((left, top, right - left, bottom - top))
}

fn corners(shape: &Shape) -> Vec<(Mm, Mm)> {
    match shape {
        Shape::Rect { x, y } => vec![(x.start, y.start), (x.end, y.end)],
        Shape::Path { points, .. } => points.clone(),
        _ => Vec::new(),
    }
}

/// A type on its own for the palette: its view box and its marks, in the style's height system, front and handle.
pub fn card(
    catalogue: &Catalogue,
    kind: &ModuleType,
    width: Mm,
    system: HeightSystem,
    front: &str,
    handle: Option<&str>,
) -> Option<(String, String)> {
    let handle = handle.and_then(|code| catalogue.handle(code));
    let system = catalogue.systems.of(system);
    let drawing = draw_unit(catalogue, kind, kind.cell(width)?, system, catalogue.front(front)?, handle);
    let (x, y) = (drawing.x, drawing.y);
    Some((format!("{} {} {} {}", x.start, y.start, x.length(), y.length()), marks(&drawing)))
}

fn write(out: &mut String, mark: &Mark) {
    let class = mark.layer.class();
    let fill = match &mark.colour {
        Some(colour) if mark.layer != Layer::Carcass => format!(" fill=\"{colour}\""),
        _ => String::new(),
    };
    // Writing to a String cannot fail.
    let _ = match &mark.shape {
        Shape::Rect { x, y } => write!(
            out,
            "<rect class=\"{class}\"{fill} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            x.start,
            y.start,
            x.length(),
            y.length()
        ),
        Shape::Path { points, closed } => {
            let _ = write!(out, "<path class=\"{class}\"{fill} d=\"");
            for (index, (x, y)) in points.iter().enumerate() {
                let _ = write!(out, "{}{x} {y}", if index == 0 { 'M' } else { 'L' });
            }
            write!(out, "{}\"/>", if *closed { "Z" } else { "" })
        }
        Shape::Arc { from, to, radius, clockwise } => write!(
            out,
            "<path class=\"{class}\"{fill} d=\"M{} {}A{radius} {radius} 0 0 {} {} {}\"/>",
            from.0,
            from.1,
            i32::from(*clockwise),
            to.0,
            to.1
        ),
        Shape::Circle { centre, radius } => write!(
            out,
            "<circle class=\"{class}\"{fill} cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
            centre.0, centre.1
        ),
        Shape::Text { .. } | Shape::Dimension { .. } => Ok(()),
    };
}
