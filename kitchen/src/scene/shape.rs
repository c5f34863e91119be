//! Directions, boxes and round bodies in the coordinates of a surface.

/// A point or a direction: along the surface, up, away from it. Points in mm.
pub type Point3 = [f32; 3];

/// Along the surface.
pub const X: usize = 0;
/// Up.
pub const Y: usize = 1;
/// Away from the surface.
pub const Z: usize = 2;

/// A box parallel to the surface: from and to along each axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block(pub [[f32; 2]; 3]);

impl Block {
    /// A box from its three stretches.
    pub fn new(x: [f32; 2], y: [f32; 2], z: [f32; 2]) -> Block {
        Block([x, y, z])
    }

    /// Grown, or shrunk by a negative margin, along one axis at both ends.
    #[must_use]
    pub(super) fn grown(mut self, axis: usize, margin: f32) -> Block {
        self.0[axis] = [self.0[axis][0] - margin, self.0[axis][1] + margin];
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().any(|[from, to]| from >= to)
    }

    /// The four corners of a face, counter-clockwise seen from outside.
    pub(super) fn face_corners(&self, face: Face) -> [Point3; 4] {
        let (axis, far) = face;
        let (right, up) = ((axis + 1) % 3, (axis + 2) % 3);
        let corner = |a: usize, b: usize| {
            let mut point = [0.0; 3];
            point[axis] = self.0[axis][usize::from(far)];
            point[right] = self.0[right][a];
            point[up] = self.0[up][b];
            point
        };
        if far {
            [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)]
        } else {
            [corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0)]
        }
    }
}

/// A face of a box: the axis it stands across, and whether it is the far one.
pub type Face = (usize, bool);

/// Every face of a box.
pub const ALL: [Face; 6] = [(X, false), (X, true), (Y, false), (Y, true), (Z, false), (Z, true)];

/// The sixteen directions of a circle, from the first axis to the second: sines written out, because a computed
/// sine may differ between machines.
pub const CIRCLE: [[f32; 2]; 16] = {
    const A: f32 = 0.923_879_5;
    const B: f32 = std::f32::consts::FRAC_1_SQRT_2;
    const C: f32 = 0.382_683_43;
    [
        [1.0, 0.0],
        [A, C],
        [B, B],
        [C, A],
        [0.0, 1.0],
        [-C, A],
        [-B, B],
        [-A, C],
        [-1.0, 0.0],
        [-A, -C],
        [-B, -B],
        [-C, -A],
        [0.0, -1.0],
        [C, -A],
        [B, -B],
        [A, -C],
    ]
};

/// A round body: where its lower end lies, along which axis it stands, how thick and how long it is.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// The middle of its first end.
    pub at: Point3,
    /// The axis along which it stands.
    pub axis: usize,
    /// Its radius.
    pub radius: f32,
    /// Its length along the axis.
    pub length: f32,
}

impl Round {
    /// A point on its hull: which of the sixteen, how far along, how far out.
    pub fn point(&self, step: usize, along: f32, radius: f32) -> Point3 {
        let [a, b] = CIRCLE[step % CIRCLE.len()];
        let mut point = self.at;
        point[(self.axis + 1) % 3] += a * radius;
        point[(self.axis + 2) % 3] += b * radius;
        point[self.axis] += along;
        point
    }
}

/// The middle of a stretch. Not `f32::midpoint`: it may round otherwise on another machine.
#[expect(clippy::manual_midpoint, reason = "lengths of a room do not overflow")]
pub fn middle([from, to]: [f32; 2]) -> f32 {
    (from + to) / 2.0
}
