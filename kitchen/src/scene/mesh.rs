//! Triangles with normals and texture coordinates, and the few bodies that a kitchen is made of.

use super::finish::Finish;
use super::mm;
use super::polygon::Polygon;
use super::shape::{ALL, Block, CIRCLE, Face, Point3, Round, X, Y, Z};
use crate::geometry::Point;

/// The triangles of one finish.
#[derive(Clone, Debug, PartialEq)]
pub struct Primitive<'a> {
    /// What they are made of.
    pub finish: Finish<'a>,
    /// Where the corners lie.
    pub positions: Vec<Point3>,
    /// The direction that each corner faces, of length 1.
    pub normals: Vec<Point3>,
    /// Texture coordinates in mm: the second runs along the grain.
    pub uvs: Vec<[f32; 2]>,
    /// Three corners a triangle, counter-clockwise seen from outside.
    pub indices: Vec<u32>,
}

/// The triangles of a part by finish.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh<'a> {
    /// One for each finish, in the order in which they were first used.
    pub primitives: Vec<Primitive<'a>>,
}

impl<'a> Mesh<'a> {
    /// How many triangles it has.
    pub fn triangles(&self) -> usize {
        self.primitives.iter().map(|primitive| primitive.indices.len() / 3).sum()
    }

    fn primitive(&mut self, finish: Finish<'a>) -> &mut Primitive<'a> {
        let place = self.primitives.iter().position(|primitive| primitive.finish == finish);
        let place = place.unwrap_or_else(|| {
            let (positions, normals, uvs) = (Vec::new(), Vec::new(), Vec::new());
            self.primitives.push(Primitive { finish, positions, normals, uvs, indices: Vec::new() });
            self.primitives.len() - 1
        });
        &mut self.primitives[place]
    }

    /// A flat polygon as a fan; convex, counter-clockwise seen from its front. `grain` is the axis along which
    /// wood grows.
    pub(super) fn flat(&mut self, finish: Finish<'a>, corners: &[Point3], grain: usize) {
        let Some(normal) = normal(corners[0], corners[1], corners[2]) else { return };
        let primitive = self.primitive(finish);
        let first = primitive.next();
        for corner in corners {
            primitive.vertex(*corner, normal, grain);
        }
        for corner in 1..index(corners.len()) - 1 {
            primitive.indices.extend([first, first + corner, first + corner + 1]);
        }
    }

    /// A whole box.
    pub(super) fn block(&mut self, finish: Finish<'a>, block: Block, grain: usize) {
        self.faces(finish, block, grain, &ALL);
    }

    /// The faces of a box that are seen.
    pub(super) fn faces(&mut self, finish: Finish<'a>, block: Block, grain: usize, faces: &[Face]) {
        if block.is_empty() {
            return;
        }
        for face in faces {
            self.flat(finish, &block.face_corners(*face), grain);
        }
    }

    /// A hollow seen from inside, open at one face.
    pub(super) fn hollow(&mut self, finish: Finish<'a>, block: Block, open: Face) {
        if block.is_empty() {
            return;
        }
        for face in ALL.into_iter().filter(|face| *face != open) {
            let [a, b, c, d] = block.face_corners(face);
            self.flat(finish, &[d, c, b, a], Z);
        }
    }

    /// A round body with both ends; `sides` is 8 or 16.
    pub(super) fn round(&mut self, finish: Finish<'a>, round: Round, sides: usize) {
        let step = CIRCLE.len() / sides;
        let ring = |along: f32| -> Vec<Point3> {
            (0..sides).map(|side| round.point(side * step, along, round.radius)).collect()
        };
        let (low, high) = (ring(0.0), ring(round.length));
        let primitive = self.primitive(finish);
        let first = primitive.next();
        for side in 0..sides {
            let [a, b] = CIRCLE[side * step];
            let mut out = [0.0; 3];
            out[(round.axis + 1) % 3] = a;
            out[(round.axis + 2) % 3] = b;
            primitive.vertex(low[side], out, round.axis);
            primitive.vertex(high[side], out, round.axis);
        }
        for side in 0..sides {
            let [a, b] = [side, (side + 1) % sides].map(|side| first + 2 * index(side));
            primitive.indices.extend([a, b, b + 1, a, b + 1, a + 1]);
        }
        self.flat(finish, &high, Y);
        let low: Vec<Point3> = low.into_iter().rev().collect();
        self.flat(finish, &low, Y);
    }

    /// A flat ring that lies and faces up, `width` wide inside its radius.
    pub(super) fn ring(&mut self, finish: Finish<'a>, at: Point3, radius: f32, width: f32) {
        let round = Round { at, axis: Y, radius, length: 0.0 };
        let sides = CIRCLE.len();
        for side in 0..sides {
            let point = |side: usize, radius: f32| round.point(side, 0.0, radius);
            let (outer, inner) = (radius, radius - width);
            let next = side + 1;
            let corners = [point(side, outer), point(next, outer), point(next, inner), point(side, inner)];
            self.flat(finish, &corners, X);
        }
    }

    /// A sheet of triangles in one plane, corners shared.
    pub(super) fn sheet(
        &mut self,
        finish: Finish<'a>,
        points: &[Point3],
        triangles: &[[usize; 3]],
        facing: Point3,
        grain: usize,
    ) {
        let primitive = self.primitive(finish);
        let first = primitive.next();
        for point in points {
            primitive.vertex(*point, facing, grain);
        }
        for triangle in triangles {
            primitive.indices.extend(triangle.map(|corner| first + index(corner)));
        }
    }

    /// A lying board of any outline with its holes: what is along the surface and away from it, and how high.
    pub(super) fn slab(&mut self, finish: Finish<'a>, polygon: &Polygon, rise: [f32; 2]) {
        let sheet = polygon.triangles();
        let corners = sheet.rings.concat();
        for (height, facing) in [(rise[0], -1.0), (rise[1], 1.0)] {
            let points: Vec<Point3> =
                corners.iter().map(|corner| [mm(corner.x), height, mm(corner.y)]).collect();
            // Seen from above the plan's directions turn the other way round.
            let triangles = sheet
                .triangles
                .iter()
                .map(|[a, b, c]| if facing > 0.0 { [*a, *c, *b] } else { [*a, *b, *c] });
            self.sheet(finish, &points, &triangles.collect::<Vec<_>>(), [0.0, facing, 0.0], X);
        }
        for ring in &sheet.rings {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let corner = |at: &Point, height: f32| [mm(at.x), height, mm(at.y)];
                let side = [corner(a, rise[1]), corner(b, rise[1]), corner(b, rise[0]), corner(a, rise[0])];
                self.flat(finish, &side, X);
            }
        }
    }

    /// Takes over another mesh.
    pub(super) fn append(&mut self, other: Mesh<'a>) {
        for part in other.primitives {
            let primitive = self.primitive(part.finish);
            let first = primitive.next();
            primitive.positions.extend(part.positions);
            primitive.normals.extend(part.normals);
            primitive.uvs.extend(part.uvs);
            primitive.indices.extend(part.indices.into_iter().map(|index| first + index));
        }
    }

    /// Carried round a corner: what lay along the surface stands away from it, and what stood away lies at that
    /// distance from the corner. `mirrored` when that turns the corners of triangles the other way.
    pub(super) fn around_corner(&mut self, place: impl Fn(f32) -> f32, mirrored: bool) {
        let sign = if mirrored { 1.0 } else { -1.0 };
        for primitive in &mut self.primitives {
            for position in &mut primitive.positions {
                *position = [place(position[Z]), position[Y], position[X]];
            }
            for normal in &mut primitive.normals {
                *normal = [sign * normal[Z], normal[Y], normal[X]];
            }
            if mirrored {
                primitive.indices.chunks_mut(3).for_each(|triangle| triangle.swap(1, 2));
            }
        }
    }

    /// The smallest box around it; none when it is empty.
    pub fn bounds(&self) -> Option<Block> {
        let points = self.primitives.iter().flat_map(|primitive| &primitive.positions);
        points.fold(None, |bounds: Option<Block>, point| {
            let mut bounds = bounds.unwrap_or(Block(point.map(|at| [at, at])));
            for (stretch, at) in bounds.0.iter_mut().zip(point) {
                *stretch = [stretch[0].min(*at), stretch[1].max(*at)];
            }
            Some(bounds)
        })
    }
}

impl Primitive<'_> {
    fn next(&self) -> u32 {
        index(self.positions.len())
    }

    fn vertex(&mut self, position: Point3, normal: Point3, grain: usize) {
        self.positions.push(position);
        self.normals.push(normal);
        self.uvs.push(texture(position, normal, grain));
    }
}

/// A position on its face in mm, the second coordinate along the grain and, when upright, down as pictures run.
fn texture(position: Point3, normal: Point3, grain: usize) -> [f32; 2] {
    let facing = if normal[Y].abs() > 0.5 {
        Y
    } else if normal[X].abs() > 0.5 {
        X
    } else {
        Z
    };
    let [a, b] = [(facing + 1) % 3, (facing + 2) % 3];
    let (across, along) = if grain == a { (b, a) } else { (a, b) };
    let along = if along == Y { -position[along] } else { position[along] };
    [position[across], along]
}

fn index(place: usize) -> u32 {
    u32::try_from(place).expect("a part of a kitchen has far fewer than 2^32 corners")
}

/// The direction that a triangle faces; none when it has no area.
fn normal(a: Point3, b: Point3, c: Point3) -> Option<Point3> {
    let [one, two] = [b, c].map(|point| [point[X] - a[X], point[Y] - a[Y], point[Z] - a[Z]]);
    let cross = [
        one[Y] * two[Z] - one[Z] * two[Y],
        one[Z] * two[X] - one[X] * two[Z],
        one[X] * two[Y] - one[Y] * two[X],
    ];
    let length = (cross[X] * cross[X] + cross[Y] * cross[Y] + cross[Z] * cross[Z]).sqrt();
    (length > 0.0).then(|| cross.map(|part| part / length))
}
