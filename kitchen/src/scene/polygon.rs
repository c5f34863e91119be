//! Flat shapes with holes, cut into triangles on whole millimetres, so that every answer is exact.

use crate::geometry::{Point, Span};
use crate::length::Mm;

/// A flat shape without crossings of its outline, and its holes, which lie inside it and apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Polygon {
    /// The corners, in either direction.
    pub outline: Vec<Point>,
    /// The corners of each hole, in either direction.
    pub holes: Vec<Vec<Point>>,
}

/// A polygon in triangles.
pub struct Triangles {
    /// The corners of the outline, counter-clockwise in x and y, then those of the holes, clockwise.
    pub rings: Vec<Vec<Point>>,
    /// Three corners each, as places in the rings one after the other; counter-clockwise in x and y.
    pub triangles: Vec<[usize; 3]>,
}

impl Polygon {
    /// A rectangle.
    pub fn rectangle(x: Span, y: Span) -> Polygon {
        Polygon { outline: corners(x, y).to_vec(), holes: Vec::new() }
    }

    /// Cuts a rectangle out, and says whether it could: a hole that reaches the outline or another hole cannot be
    /// cut, and makes the shape no other.
    pub fn cut(&mut self, x: Span, y: Span) -> bool {
        let hole = corners(x, y);
        let touches = |ring: &Vec<Point>| edges(ring).any(|(a, b)| meets(a, b, x, y));
        let fits = x.start < x.end
            && y.start < y.end
            && self.holds(hole[0])
            && !touches(&self.outline)
            && !self.holes.iter().any(|ring| touches(ring) || inside(ring, hole[0]) || within(ring[0], x, y));
        if fits {
            self.holes.push(hole.to_vec());
        }
        fits
    }

    /// Whether a point lies inside the outline.
    fn holds(&self, point: Point) -> bool {
        inside(&self.outline, point)
    }

    /// Cuts it into triangles: bridges join the holes to the outline, then ears are clipped.
    pub fn triangles(&self) -> Triangles {
        let mut rings = vec![directed(&self.outline, true)];
        rings.extend(self.holes.iter().map(|hole| directed(hole, false)));
        let points: Vec<Point> = rings.concat();
        let mut ring: Vec<usize> = (0..rings[0].len()).collect();
        let mut first = rings[0].len();
        let mut holes: Vec<Vec<usize>> = Vec::new();
        for hole in &rings[1..] {
            holes.push((first..first + hole.len()).collect());
            first += hole.len();
        }
        // From the right, so that each finds the outline or a hole that is joined already.
        holes.sort_by_key(|hole| std::cmp::Reverse(hole.iter().map(|corner| points[*corner].x).max()));
        while !holes.is_empty() {
            let hole = holes.remove(0);
            ring = bridged(&points, ring, &hole, &holes);
        }
        Triangles { triangles: clipped(&points, ring), rings }
    }
}

fn corners(x: Span, y: Span) -> [Point; 4] {
    let corner = |x, y| Point { x, y };
    [corner(x.start, y.start), corner(x.end, y.start), corner(x.end, y.end), corner(x.start, y.end)]
}

fn edges(ring: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Twice the area that the way from a over b to c turns round; positive counter-clockwise in x and y.
fn turn(a: Point, b: Point, c: Point) -> i64 {
    let part = |from: Mm, to: Mm| i64::from((to - from).0);
    part(a.x, b.x) * part(a.y, c.y) - part(a.y, b.y) * part(a.x, c.x)
}

fn doubled_area(ring: &[Point]) -> i64 {
    edges(ring).map(|(a, b)| i64::from(a.x.0) * i64::from(b.y.0) - i64::from(a.y.0) * i64::from(b.x.0)).sum()
}

fn directed(ring: &[Point], counter_clockwise: bool) -> Vec<Point> {
    let mut ring = ring.to_vec();
    if (doubled_area(&ring) > 0) != counter_clockwise {
        ring.reverse();
    }
    ring
}

/// Whether a point lies inside a ring; one on its edge may go either way.
fn inside(ring: &[Point], point: Point) -> bool {
    let crossed = edges(ring).filter(|(a, b)| {
        let (low, high) = if a.y <= b.y { (*a, *b) } else { (*b, *a) };
        low.y <= point.y && point.y < high.y && turn(low, high, point) > 0
    });
    crossed.count() % 2 == 1
}

fn within(point: Point, x: Span, y: Span) -> bool {
    x.contains(point.x) && y.contains(point.y)
}

/// Whether an edge meets a rectangle.
fn meets(a: Point, b: Point, x: Span, y: Span) -> bool {
    let rectangle = corners(x, y);
    within(a, x, y) || within(b, x, y) || edges(&rectangle).any(|(c, d)| touch(a, b, c, d))
}

/// Whether two edges share a point.
fn touch(a: Point, b: Point, c: Point, d: Point) -> bool {
    cross(a, b, c, d) || on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)
}

/// Whether two edges cross, each passing from one side of the other to its other side.
fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let parts = |p, q, r, s| turn(p, q, r).signum() * turn(p, q, s).signum() < 0;
    parts(a, b, c, d) && parts(c, d, a, b)
}

/// Whether a point lies on an edge and is not one of its ends.
fn strictly_on(a: Point, b: Point, point: Point) -> bool {
    point != a && point != b && on(a, b, point)
}

/// Whether a point lies on an edge, ends included.
fn on(a: Point, b: Point, point: Point) -> bool {
    turn(a, b, point) == 0
        && within(point, Span::between(a.x.min(b.x), a.x.max(b.x)), Span::between(a.y.min(b.y), a.y.max(b.y)))
}

/// The ring with a hole joined to it by the shortest bridge that crosses nothing.
fn bridged(points: &[Point], ring: Vec<usize>, hole: &[usize], others: &[Vec<usize>]) -> Vec<usize> {
    let walls: Vec<&[usize]> =
        [ring.as_slice(), hole].into_iter().chain(others.iter().map(Vec::as_slice)).collect();
    let is_free = |from: Point, to: Point| {
        walls.iter().all(|wall| {
            let places: Vec<Point> = wall.iter().map(|corner| points[*corner]).collect();
            edges(&places).all(|(a, b)| {
                !cross(from, to, a, b)
                    && ![a, b].iter().any(|end| strictly_on(from, to, *end))
                    && ![from, to].iter().any(|end| strictly_on(a, b, *end))
            })
        })
    };
    let mut bridges: Vec<(i64, usize, usize)> = Vec::new();
    for (at, corner) in ring.iter().enumerate() {
        for (place, other) in hole.iter().enumerate() {
            let (a, b) = (points[*corner], points[*other]);
            let (x, y) = (i64::from((a.x - b.x).0), i64::from((a.y - b.y).0));
            bridges.push((x * x + y * y, at, place));
        }
    }
    bridges.sort_unstable();
    let opens = |at: usize, to: Point| {
        let before = points[ring[(at + ring.len() - 1) % ring.len()]];
        let (here, after) = (points[ring[at]], points[ring[(at + 1) % ring.len()]]);
        let (left, right) = (turn(here, after, to) > 0, turn(before, here, to) > 0);
        if turn(before, here, after) > 0 { left && right } else { left || right }
    };
    let free = bridges.iter().find(|(_, at, place)| {
        let (from, to) = (points[ring[*at]], points[hole[*place]]);
        opens(*at, to) && is_free(from, to)
    });
    let Some(&(_, at, place)) = free else { return ring };
    let mut joined = ring[..=at].to_vec();
    joined.extend(hole[place..].iter().chain(&hole[..=place]));
    joined.extend(&ring[at..]);
    joined
}

/// The ears of a ring one after the other.
fn clipped(points: &[Point], mut ring: Vec<usize>) -> Vec<[usize; 3]> {
    let mut triangles = Vec::with_capacity(ring.len());
    while ring.len() > 3 {
        let corner = |place: usize| ring[place % ring.len()];
        let around = |place: usize| {
            [corner(place + ring.len() - 1), corner(place), corner(place + 1)].map(|corner| points[corner])
        };
        let ear = |place: &usize| {
            let [before, tip, after] = around(*place);
            let blocks = |point: Point| {
                ![before, tip, after].contains(&point)
                    && turn(before, tip, point) >= 0
                    && turn(tip, after, point) >= 0
                    && turn(after, before, point) >= 0
            };
            turn(before, tip, after) > 0 && !ring.iter().any(|corner| blocks(points[*corner]))
        };
        // Where three corners lie in a line no ear is left: one without area keeps the sheet whole.
        let flat = |place: &usize| {
            let [before, tip, after] = around(*place);
            turn(before, tip, after) == 0
        };
        let places = 0..ring.len();
        let Some(place) = places.clone().find(ear).or_else(|| places.clone().find(flat)) else { break };
        triangles.push([corner(place + ring.len() - 1), corner(place), corner(place + 1)]);
        ring.remove(place);
    }
    if let [a, b, c] = ring[..] {
        triangles.push([a, b, c]);
    }
    triangles
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn square(from: i32, to: i32) -> [Span; 2] {
        [Span::between(Mm(from), Mm(to)); 2]
    }

    /// Twice the area of the outline less that of the holes, in mm².
    fn doubled(polygon: &Polygon) -> i64 {
        let holes: i64 = polygon.holes.iter().map(|hole| doubled_area(hole).abs()).sum();
        doubled_area(&polygon.outline).abs() - holes
    }

    /// Twice the area of the triangles; every one turns counter-clockwise or has no area.
    fn covered(polygon: &Polygon) -> i64 {
        let Triangles { rings, triangles } = polygon.triangles();
        let points = rings.concat();
        let areas = triangles.iter().map(|[a, b, c]| turn(points[*a], points[*b], points[*c]));
        areas.inspect(|area| assert!(*area >= 0)).sum()
    }

    /// Edges inside are used once in each direction, edges of the rings once.
    fn is_whole(polygon: &Polygon) -> bool {
        let Triangles { rings, triangles } = polygon.triangles();
        let points = rings.concat();
        let mut used: Vec<(Point, Point)> = Vec::new();
        for [a, b, c] in triangles {
            used.extend([(a, b), (b, c), (c, a)].map(|(a, b)| (points[a], points[b])));
        }
        for (a, b) in rings.iter().flat_map(|ring| edges(ring).collect::<Vec<_>>()) {
            used.push((b, a));
        }
        used.retain(|(a, b)| a != b);
        let key = |(a, b): &(Point, Point)| (a.x, a.y, b.x, b.y);
        let mut back: Vec<_> = used.iter().map(|(a, b)| (*b, *a)).collect();
        used.sort_by_key(key);
        back.sort_by_key(key);
        used == back
    }

    #[test]
    fn a_square_with_a_square_hole_is_eight_triangles() {
        let [x, y] = square(0, 100);
        let mut polygon = Polygon::rectangle(x, y);
        let [x, y] = square(40, 60);
        assert!(polygon.cut(x, y));
        // 4 + 4 corners, joined by a bridge that is walked twice: 10 corners make 8 triangles.
        assert_eq!(polygon.triangles().triangles.len(), 8);
        assert_eq!(covered(&polygon), 2 * (100 * 100 - 20 * 20));
        assert!(is_whole(&polygon));
    }

    #[test]
    fn a_hole_over_the_edge_or_over_another_hole_is_not_cut() {
        let [x, y] = square(0, 100);
        let mut polygon = Polygon::rectangle(x, y);
        for (from, to, fits) in [(-5, 5, false), (0, 20, false), (90, 110, false), (10, 50, true)] {
            let [x, y] = square(from, to);
            assert_eq!(polygon.cut(x, y), fits, "{from} to {to}");
        }
        for (from, to) in [(20, 30), (5, 60), (50, 60), (40, 70), (10, 50)] {
            let [x, y] = square(from, to);
            assert!(!polygon.cut(x, y), "{from} to {to}");
        }
        assert_eq!(polygon.holes.len(), 1);
    }

    #[test]
    fn holes_in_a_line_with_each_other_and_with_the_outline_leave_no_gap() {
        let mut polygon = Polygon::rectangle(Span::between(Mm(0), Mm(3000)), Span::between(Mm(0), Mm(601)));
        for start in [100, 800, 1500, 2200] {
            assert!(polygon.cut(Span::at(Mm(start), Mm(500)), Span::between(Mm(60), Mm(541))));
            assert!(polygon.cut(Span::at(Mm(start + 100), Mm(35)), Span::at(Mm(10), Mm(35))));
        }
        assert_eq!(covered(&polygon), doubled(&polygon));
        assert!(is_whole(&polygon));
    }

    proptest! {
        #[test]
        fn any_mitred_piece_with_any_holes_is_covered_once(
            length in 1300i32..4000,
            mitres in any::<[bool; 2]>(),
            holes in prop::collection::vec((0i32..4000, 0i32..600, 1i32..40, 1i32..30), 0..12),
        ) {
            let corner = |x, y| Point { x: Mm(x), y: Mm(y) };
            let [left, right] = mitres.map(|mitre| if mitre { 601 } else { 0 });
            let outline = vec![corner(0, 0), corner(length, 0), corner(length - right, 601), corner(left, 601)];
            let mut polygon = Polygon { outline, holes: Vec::new() };
            for (x, y, width, depth) in holes {
                // On a grid, so that many edges lie in a line.
                let x = Span::at(Mm(x / 50 * 50), Mm(width * 10));
                polygon.cut(x, Span::at(Mm(y / 50 * 50), Mm(depth * 10)));
            }
            prop_assert_eq!(covered(&polygon), doubled(&polygon));
            prop_assert!(is_whole(&polygon));
        }
    }
}
