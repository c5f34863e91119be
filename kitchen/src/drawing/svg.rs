//! A drawing as a picture that needs nothing else: for mails, the gallery and the command line.

use std::fmt::Write;

use text::format::centimetres_bare;

use super::{Drawing, Layer, Mark, Shape};
use crate::length::Mm;

/// How each class looks; the editor has the same classes in its own style sheet.
const STYLE: &str = "\
.ground{fill:#fff;stroke:#e5ddd0;stroke-width:4}.wall{fill:#d3c8b6}.opening{fill:#e4edef;stroke:#a79c8c;stroke-width:4}.doorway{fill:#fbf8f2;stroke:#a79c8c;stroke-width:4}\
.sash{fill:none;stroke:#a79c8c;stroke-width:3}rect.sash{fill:#f3eee6}.connection{fill:#2a5a86}.obstacle{fill:#b4babd;stroke:#6c757d;stroke-width:3}\
.section{fill:#f3eee6;stroke:#d3c8b6;stroke-width:3}.plinth{fill:#57514a}.carcass{fill:#efe9df;stroke:#8b8172;stroke-width:3}\
.front{fill:#e9e3d6;stroke:#8b8172;stroke-width:2}.grain{stroke:#5a3714;stroke-opacity:.16;stroke-width:3;fill:none}.handle{fill:#3a3631}.channel{fill:#8f8a82}.frame{fill:#aab1b5;stroke:#6c7680;stroke-width:2}.glazing{fill:#d6e6ea;stroke:#8d979d;stroke-width:2}.light{fill:#ffdf80;stroke:#c99a1e;stroke-width:2}.splash{stroke:#a79c8c;stroke-width:3}\
.hinge{fill:none;stroke:#6f675c;stroke-opacity:.55;stroke-width:2;stroke-dasharray:14 12}.appliance{fill:#2b2c2f}.glass{fill:#45484e}.display{fill:#6d8299}\
.panel{fill:#e9e3d6;stroke:#8b8172;stroke-width:2}.worktop{fill:#6b655c;stroke:#4c473f;stroke-width:2}.sink{fill:#dfe3e4;stroke:#8d979d;stroke-width:4}.hob{fill:#1d1d1f}.ring{fill:none;stroke:#6f7378;stroke-width:4}.base{fill:#fff;fill-opacity:0;stroke:#2d261c;stroke-opacity:.35;stroke-width:3}.tap{fill:none;stroke:#6c7680;stroke-width:16;stroke-linejoin:round}\
.hung{fill:none;stroke:#6f675c;stroke-width:3;stroke-dasharray:22 14}.pane{fill:none;stroke:#8b8172;stroke-width:4}.hidden{fill:none;stroke:#8b8172;stroke-width:3;stroke-dasharray:24 16}\
.island{fill:#f3eee6;stroke:#a79c8c;stroke-width:4;stroke-dasharray:26 18}.support{fill:#b9bec2;fill-opacity:.85;stroke:#6c7680;stroke-width:3}.seat{fill:#f3eee6;stroke:#a79c8c;stroke-width:4}.dimension path{fill:none;stroke:#978d80;stroke-width:3}\
text{font-family:Inter,sans-serif;fill:#5c554b;text-anchor:middle}text.note{text-anchor:start}";

/// Letters of a dimension.
const LETTERS: Mm = Mm(44);
/// How far beside its line a number stands that is wider than what it measures.
const LEADER: Mm = Mm(48);
/// Half the length of a dimension's slash.
const SLASH: i32 = 14;

/// The drawing as a complete SVG document, one unit a millimetre.
pub fn svg(drawing: &Drawing) -> String {
    document(drawing, &format!("<style>{STYLE}</style>"), &centimetres(drawing))
}

/// The same for the workshop, which reads millimetres.
pub(crate) fn working(drawing: &Drawing) -> String {
    document(drawing, &format!("<style>{STYLE}</style>"), &|length| length.to_string())
}

/// The drawing for a page that brings its own style for the classes of [`Layer`].
pub fn inline(drawing: &Drawing) -> String {
    document(drawing, "", &centimetres(drawing))
}

/// How a measure is written: in centimetres, as its language does.
fn centimetres(drawing: &Drawing) -> impl Fn(Mm) -> String {
    let language = drawing.language;
    move |length| centimetres_bare(language, length.0)
}

fn document(drawing: &Drawing, style: &str, number: &dyn Fn(Mm) -> String) -> String {
    let (x, y) = (drawing.x, drawing.y);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\">{style}",
        x.start,
        y.start,
        x.length(),
        y.length()
    );
    for mark in &drawing.marks {
        write_mark(&mut out, mark, number);
    }
    out.push_str("</svg>");
    out
}

fn write_mark(out: &mut String, mark: &Mark, number: &dyn Fn(Mm) -> String) {
    let attributes = attributes(mark);
    // Writing to a String cannot fail.
    let _ = match &mark.shape {
        Shape::Rect { x, y } => write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{attributes}/>",
            x.start,
            y.start,
            x.length(),
            y.length()
        ),
        Shape::Path { points, closed } => {
            write!(out, "<path d=\"{}{}\"{attributes}/>", polyline(points), if *closed { "Z" } else { "" })
        }
        Shape::Arc { from, to, radius, clockwise } => write!(
            out,
            "<path d=\"M{} {}A{radius} {radius} 0 0 {} {} {}\"{attributes}/>",
            from.0,
            from.1,
            i32::from(*clockwise),
            to.0,
            to.1
        ),
        Shape::Circle { centre, radius } => {
            write!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\"{attributes}/>", centre.0, centre.1)
        }
        Shape::Text { at, words, size } => write!(
            out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{size}\"{attributes}>{}</text>",
            at.0,
            at.1 + *size / 3,
            escaped(words)
        ),
        Shape::Dimension { from, to, length } => write_dimension(out, *from, *to, &number(*length)),
    };
}

fn attributes(mark: &Mark) -> String {
    let mut attributes = format!(" class=\"{}\"", mark.layer.class());
    if let Some(module) = &mark.module {
        let _ = write!(attributes, " data-module=\"{}\"", escaped(module));
    }
    if let Some(colour) = &mark.colour
        && mark.layer != Layer::Carcass
    {
        let _ = write!(attributes, " style=\"fill:{}\"", escaped(colour));
    }
    attributes
}

/// Points as the data of a path.
fn polyline(points: &[(Mm, Mm)]) -> String {
    let mut data = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let _ = write!(data, "{}{x} {y}", if index == 0 { "M" } else { "L" });
    }
    data
}

fn write_dimension(out: &mut String, from: (Mm, Mm), to: (Mm, Mm), words: &str) -> std::fmt::Result {
    let slash = |(x, y): (Mm, Mm)| {
        let (left, right) = (x - Mm(SLASH), x + Mm(SLASH));
        format!("M{left} {}L{right} {}", y + Mm(SLASH), y - Mm(SLASH))
    };
    write!(
        out,
        "<g class=\"dimension\"><path d=\"{}{}{}\"/>",
        polyline(&[from, to]),
        slash(from),
        slash(to)
    )?;
    let (x, y) = ((from.0 + to.0).half(), (from.1 + to.1).half());
    // Where a number is wider than its measure it stands beside, at the end of a leader.
    let length = (to.0 - from.0).abs().max((to.1 - from.1).abs());
    let letters = i32::try_from(words.chars().count()).unwrap_or_default();
    let beside = if length < LETTERS * letters * 11 / 20 { LEADER } else { Mm::ZERO };
    let lift = LETTERS.half() + beside;
    if beside > Mm::ZERO {
        let end = if from.0 == to.0 { (x - beside, y) } else { (x, y - beside) };
        write!(out, "<path d=\"{}\"/>", polyline(&[(x, y), end]))?;
    }
    if from.0 == to.0 {
        let x = x - lift;
        write!(
            out,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{LETTERS}\" transform=\"rotate(-90 {x} {y})\">{words}</text></g>"
        )
    } else {
        write!(out, "<text x=\"{x}\" y=\"{}\" font-size=\"{LETTERS}\">{words}</text></g>", y - lift)
    }
}

/// Words that are neither a tag nor the end of an attribute.
pub(crate) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Span;

    #[test]
    fn words_from_a_design_cannot_leave_their_text() {
        let mut drawing = Drawing::around(Span::default(), Span::default(), Mm(10));
        let words = "<script>\"&".to_owned();
        drawing.mark(Layer::Label, None, None, Shape::Text { at: (Mm(0), Mm(0)), words, size: Mm(9) });
        assert!(svg(&drawing).contains("&lt;script&gt;&quot;&amp;</text>"));
    }
}
