//! The part of a drawing that is on the screen, and the way between millimetres and pixels.

/// What should be seen: its bounds in mm, and the margin around it in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Content {
    /// Left, top, right, bottom, in mm.
    pub bounds: (f64, f64, f64, f64),
    /// Left, top, right, bottom, in pixels: room for dimension lines, which keep their size on the screen.
    pub margin: (f64, f64, f64, f64),
}

/// What is on the screen. Millimetres of the drawing; pixels of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    content: Content,
    /// Width and height in pixels.
    size: (f64, f64),
    /// How much closer than all of it.
    zoom: f64,
    /// How far from its middle, in mm.
    shift: (f64, f64),
    left: f64,
    top: f64,
    mm_per_px: f64,
}

/// How close it goes, and how far away.
const ZOOM: (f64, f64) = (0.5, 8.0);

impl Viewport {
    /// Nothing to see yet.
    pub fn new() -> Viewport {
        let (content, size, shift) = (Content::default(), (0.0, 0.0), (0.0, 0.0));
        Viewport { content, size, zoom: 1.0, shift, left: 0.0, top: 0.0, mm_per_px: 1.0 }
    }

    /// Shows a content on a stage of a size, as close as before.
    pub fn show(&mut self, content: Content, size: (f64, f64)) {
        (self.content, self.size) = (content, size);
        self.settle();
    }

    /// All of it, as large as it goes, in the middle.
    pub fn fit(&mut self) {
        (self.zoom, self.shift) = (1.0, (0.0, 0.0));
        self.settle();
    }

    /// Closer by a factor, or farther away.
    pub fn closer(&mut self, factor: f64) {
        self.zoom = (self.zoom * factor).clamp(ZOOM.0, ZOOM.1);
        self.settle();
    }

    /// Moves what is closer than fitting along with the hand, in pixels.
    pub fn pan(&mut self, across: f64, down: f64) {
        if self.zoom > 1.0 {
            self.shift.0 -= across * self.mm_per_px;
            self.shift.1 -= down * self.mm_per_px;
            self.settle();
        }
    }

    fn settle(&mut self) {
        let Content { bounds: (left, top, right, bottom), margin } = self.content;
        let room = |pixels: f64, margins: f64| (pixels - margins).max(80.0);
        let across = (right - left) / room(self.size.0, margin.0 + margin.2);
        let down = (bottom - top) / room(self.size.1, margin.1 + margin.3);
        let fitting = across.max(down).max(0.1);
        let middle = |low: f64, high: f64, before: f64, after: f64| {
            f64::midpoint(low - before * fitting, high + after * fitting)
        };
        let x = middle(left, right, margin.0, margin.2) + self.shift.0;
        let y = middle(top, bottom, margin.1, margin.3) + self.shift.1;
        self.mm_per_px = fitting / self.zoom;
        self.left = x - self.size.0 * self.mm_per_px / 2.0;
        self.top = y - self.size.1 * self.mm_per_px / 2.0;
    }

    /// The `viewBox` of the drawing.
    pub fn view_box(&self) -> String {
        let (width, height) = (self.size.0 * self.mm_per_px, self.size.1 * self.mm_per_px);
        format!("{:.1} {:.1} {width:.1} {height:.1}", self.left, self.top)
    }

    /// A place of the page, from the upper left of the stage, in the drawing.
    pub fn in_mm(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.left + x * self.mm_per_px, self.top + y * self.mm_per_px)
    }

    /// So many pixels, in mm of the drawing.
    pub fn px(&self, pixels: f64) -> f64 {
        pixels * self.mm_per_px
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: (f64, f64), b: (f64, f64)) -> bool {
        (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01
    }

    fn wall() -> Viewport {
        let content = Content { bounds: (0.0, -2600.0, 4000.0, 0.0), margin: (50.0, 0.0, 50.0, 0.0) };
        let mut view = Viewport::new();
        view.show(content, (1100.0, 900.0));
        view
    }

    #[test]
    fn a_wall_fills_the_stage_and_leaves_its_margins() {
        // 4000 mm on 1100 − 100 pixels: 4 mm each.
        assert!((wall().px(1.0) - 4.0).abs() < 0.001);
        assert!(near(wall().in_mm((50.0, 450.0)), (0.0, -1300.0)));
    }

    #[test]
    fn coming_closer_keeps_the_middle() {
        let mut close = wall();
        close.closer(2.0);
        assert!(near(wall().in_mm((550.0, 450.0)), close.in_mm((550.0, 450.0))));
        assert!((close.px(1.0) - 2.0).abs() < 0.001);
    }

    #[test]
    fn only_what_is_closer_than_fitting_moves_with_the_hand() {
        let mut still = wall();
        still.pan(100.0, 0.0);
        assert_eq!(still, wall());
        let mut close = wall();
        close.closer(2.0);
        let before = close.in_mm((0.0, 0.0));
        close.pan(100.0, 0.0);
        assert!(near(close.in_mm((100.0, 0.0)), before));
    }
}
