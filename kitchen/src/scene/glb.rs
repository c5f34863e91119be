//! A scene as GLB, the binary form of glTF 2.0: metres, Y up, one buffer, the same bytes on every machine.
//! What opens is a node whose origin is its pivot, with `extras` that say how; texture coordinates are metres,
//! the second along the grain.

use super::mesh::{Mesh, Primitive};
use super::shape::Point3;
use super::{Finish, Group, Motion, Part, Scene, mm};
use crate::geometry::QuarterTurn;

mod json;

/// Millimetres in a metre.
const METRE: f32 = 1000.0;
/// The first bytes of a GLB, its version, and the types of its two chunks (glTF 2.0, §4.4).
const MAGIC: u32 = 0x4654_6C67;
const VERSION: u32 = 2;
const JSON: u32 = 0x4E4F_534A;
const BIN: u32 = 0x004E_4942;

/// The GLB of a scene.
pub fn glb(scene: &Scene<'_>) -> Vec<u8> {
    let mut writer = Writer::default();
    let roots = scene.groups.iter().map(|group| writer.group(group)).collect();
    let (document, buffer) = writer.finish(roots);
    let chunks = [(JSON, padded(document, b' ')), (BIN, padded(buffer, 0))];
    let length = 12 + chunks.iter().map(|(_, chunk)| 8 + chunk.len()).sum::<usize>();
    let mut file = Vec::with_capacity(length);
    for word in [MAGIC, VERSION, json::count(length)] {
        file.extend(word.to_le_bytes());
    }
    for (kind, chunk) in chunks {
        file.extend(json::count(chunk.len()).to_le_bytes());
        file.extend(kind.to_le_bytes());
        file.extend(chunk);
    }
    file
}

/// Chunks end on a multiple of four.
fn padded(mut chunk: Vec<u8>, with: u8) -> Vec<u8> {
    chunk.resize(chunk.len().next_multiple_of(4), with);
    chunk
}

/// What a document is put together from.
#[derive(Default)]
struct Writer<'s> {
    nodes: Vec<json::Node>,
    meshes: Vec<json::Mesh>,
    accessors: Vec<json::Accessor>,
    finishes: Vec<&'s Finish<'s>>,
    /// One stream for each view: indices, positions, normals, texture coordinates.
    streams: [Vec<u8>; 4],
}

impl<'s> Writer<'s> {
    fn group(&mut self, group: &'s Group<'s>) -> usize {
        let children = group.parts.iter().map(|part| self.part(part, [0.0; 3])).collect();
        let translation = [mm(group.origin.x), 0.0, mm(group.origin.y)].map(|at| at / METRE);
        let rotation = rotation(group.turn);
        let extras = Some(json::Extras::kind("group"));
        let name = group.name.clone();
        self.node(json::Node { name, translation: Some(translation), rotation, mesh: None, children, extras })
    }

    /// A part as a node in the node of what carries it, whose pivot is `origin`.
    fn part(&mut self, part: &'s Part<'s>, origin: Point3) -> usize {
        let children = part.children.iter().map(|child| self.part(child, part.pivot)).collect();
        let mesh = self.mesh(&part.mesh, part.pivot);
        let translation = [0, 1, 2].map(|axis| (part.pivot[axis] - origin[axis]) / METRE);
        let translation = Some(translation).filter(|translation| translation.iter().any(|part| *part != 0.0));
        let extras = Some(extras(part));
        self.node(json::Node { name: part.name.clone(), translation, rotation: None, mesh, children, extras })
    }

    fn node(&mut self, node: json::Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn mesh(&mut self, mesh: &'s Mesh<'s>, pivot: Point3) -> Option<usize> {
        let seen = mesh.primitives.iter().filter(|primitive| !primitive.indices.is_empty());
        let primitives: Vec<json::Primitive> =
            seen.map(|primitive| self.primitive(primitive, pivot)).collect();
        if primitives.is_empty() {
            return None;
        }
        self.meshes.push(json::Mesh { primitives });
        Some(self.meshes.len() - 1)
    }

    fn primitive(&mut self, primitive: &'s Primitive<'s>, pivot: Point3) -> json::Primitive {
        let known = self.finishes.iter().position(|finish| **finish == primitive.finish);
        let material = known.unwrap_or_else(|| {
            self.finishes.push(&primitive.finish);
            self.finishes.len() - 1
        });
        // Adding nothing makes −0 plain 0: which of the two is the smaller differs between machines.
        let at = |point: &Point3| [0, 1, 2].map(|axis| (point[axis] - pivot[axis]) / METRE + 0.0);
        let positions: Vec<Point3> = primitive.positions.iter().map(at).collect();
        let uvs: Vec<[f32; 2]> = primitive.uvs.iter().map(|uv| uv.map(|along| along / METRE)).collect();
        let bounds = bounds(&positions);
        json::Primitive {
            attributes: json::Attributes {
                position: self.floats(json::POSITIONS, "VEC3", &positions, Some(bounds)),
                normal: self.floats(json::NORMALS, "VEC3", &primitive.normals, None),
                uv: self.floats(json::UVS, "VEC2", &uvs, None),
            },
            indices: self.indices(&primitive.indices),
            material,
        }
    }

    fn floats<const N: usize>(
        &mut self,
        view: usize,
        shape: &'static str,
        rows: &[[f32; N]],
        bounds: Option<[Point3; 2]>,
    ) -> usize {
        let offset = self.streams[view].len();
        self.streams[view].extend(rows.iter().flatten().flat_map(|part| part.to_le_bytes()));
        self.accessor(json::Accessor::floats(view, offset, rows.len(), shape, bounds))
    }

    fn indices(&mut self, indices: &[u32]) -> usize {
        let offset = self.streams[json::INDICES].len();
        self.streams[json::INDICES].extend(indices.iter().flat_map(|index| index.to_le_bytes()));
        self.accessor(json::Accessor::indices(offset, indices.len()))
    }

    fn accessor(&mut self, accessor: json::Accessor) -> usize {
        self.accessors.push(accessor);
        self.accessors.len() - 1
    }

    /// The document and the buffer.
    fn finish(self, roots: Vec<usize>) -> (Vec<u8>, Vec<u8>) {
        let materials = self.finishes.iter().map(|finish| json::material(finish.material())).collect();
        let views = json::views(&self.streams);
        let buffer = self.streams.concat();
        let document =
            json::document(roots, self.nodes, self.meshes, self.accessors, materials, views, buffer.len());
        (document, buffer)
    }
}

fn extras(part: &Part<'_>) -> json::Extras {
    let extras = json::Extras::kind(part.kind.word());
    match part.motion {
        None => extras,
        Some(Motion::Turn { axis, degrees }) => {
            json::Extras { axis: Some(axis), min: Some(0.0), max: Some(degrees), ..extras }
        }
        Some(Motion::Slide { axis, travel }) => {
            json::Extras { axis: Some(axis), min: Some(0.0), travel: Some(travel / METRE), ..extras }
        }
    }
}

/// A clockwise turn in the plan turns the other way about the axis that points up: as a quaternion.
fn rotation(turn: QuarterTurn) -> Option<[f32; 4]> {
    const HALF: f32 = std::f32::consts::FRAC_1_SQRT_2;
    match turn {
        QuarterTurn::None => None,
        QuarterTurn::Quarter => Some([0.0, -HALF, 0.0, HALF]),
        QuarterTurn::Half => Some([0.0, 1.0, 0.0, 0.0]),
        QuarterTurn::ThreeQuarters => Some([0.0, HALF, 0.0, HALF]),
    }
}

/// The smallest and the largest of each coordinate.
fn bounds(positions: &[Point3]) -> [Point3; 2] {
    let fold = |start: f32, pick: fn(f32, f32) -> f32| {
        [0, 1, 2].map(|axis| positions.iter().map(|point| point[axis]).fold(start, pick))
    };
    [fold(f32::INFINITY, f32::min), fold(f32::NEG_INFINITY, f32::max)]
}
