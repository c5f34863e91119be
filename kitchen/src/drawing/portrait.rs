//! A kitchen as a picture: its furniture on the wall, without measures and pipes, in the proportions of the
//! gallery's frames.

use super::{Drawing, Layer, Mark, Shape, View, draw};
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::length::Mm;

/// Width to height of the frames.
const FRAME: (i32, i32) = (16, 10);
/// Air above the furniture.
const AIR: Mm = Mm(240);
/// Floor before it.
const FLOOR: Mm = Mm(130);
/// What the wall in view, the walls beside it and the floor are painted with.
const WALL: &str = "#f6f1e9";
const BESIDE: &str = "#ece5d9";
const PARQUET: &str = "#ddd2c1";
/// What is cut.
const SHADE: &str = "#dfd5c6";

/// A view as a picture.
pub fn portrait(kitchen: &Kitchen<'_>, view: &View) -> Drawing {
    let drawing = draw(kitchen, view);
    let ground = drawing.marks.iter().find_map(|mark| match (mark.layer, &mark.shape) {
        (Layer::Ground, Shape::Rect { x, .. }) => Some(*x),
        _ => None,
    });
    let Some(wall) = ground else { return drawing };
    let shown = drawing.marks.into_iter().filter(is_furniture).map(shaded).collect::<Vec<_>>();
    let top = shown.iter().filter_map(|mark| top(&mark.shape)).min().unwrap_or_default() - AIR;
    let (x, y) = framed(wall, Span::between(top, FLOOR));
    let paint = |colour: &str, x: Span, y: Span| Mark {
        layer: Layer::Ground,
        module: None,
        colour: Some(colour.to_owned()),
        shape: Shape::Rect { x, y },
    };
    // A sliver beyond the frame keeps the outlines of the grounds out of sight.
    let (wide, high) = (x.grown(Mm(10)), y.grown(Mm(10)));
    let grounds = [
        paint(BESIDE, wide, high),
        paint(WALL, wall, Span::between(high.start, Mm::ZERO)),
        paint(PARQUET, wide, Span::between(Mm::ZERO, high.end)),
    ];
    Drawing { x, y, marks: grounds.into_iter().chain(shown).collect(), language: drawing.language }
}

fn is_furniture(mark: &Mark) -> bool {
    !matches!(mark.layer, Layer::Ground | Layer::Dimension | Layer::Connection | Layer::Label)
}

/// Units of the neighbouring wall, where the view cuts them, stand in the shade.
fn shaded(mark: Mark) -> Mark {
    let is_cut = mark.layer == Layer::Section;
    Mark { colour: if is_cut { Some(SHADE.to_owned()) } else { mark.colour }, ..mark }
}

/// The highest point of a shape; a path is a line on a shape that counts already.
fn top(shape: &Shape) -> Option<Mm> {
    match shape {
        Shape::Rect { y, .. } => Some(y.start),
        _ => None,
    }
}

/// The smallest frame around a stretch of wall and its height, with the floor where it is.
fn framed(x: Span, y: Span) -> (Span, Span) {
    let (width, height) = FRAME;
    let missing = y.length() * width / height - x.length();
    if missing > Mm::ZERO {
        return (x.grown(missing.half()), y);
    }
    (x, Span::between(y.end - x.length() * height / width, y.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_wall_gets_more_air_and_a_short_one_more_wall_beside_it() {
        // 4800 wide asks for 3000 high; 2400 high asks for 3840 wide, 120 more at each end of 3600.
        let height = Span::between(Mm(-2270), Mm(130));
        assert_eq!(framed(Span::at(Mm(0), Mm(4800)), height).1, Span::between(Mm(-2870), Mm(130)));
        assert_eq!(framed(Span::at(Mm(0), Mm(3600)), height).0, Span::between(Mm(-120), Mm(3720)));
    }
}
