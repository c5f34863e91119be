//! The document of a GLB, in the words of glTF 2.0. Structs, not maps: their fields are always in this order.

use serde::Serialize;

use crate::scene::Material;
use crate::scene::shape::Point3;

/// The views of the buffer, in this order.
pub(super) const INDICES: usize = 0;
pub(super) const POSITIONS: usize = 1;
pub(super) const NORMALS: usize = 2;
pub(super) const UVS: usize = 3;
/// Bytes from one row to the next; indices have no rows.
const STRIDES: [Option<u32>; 4] = [None, Some(12), Some(12), Some(8)];
/// Numbers of the specification: float, unsigned int; vertices, indices.
const FLOAT: u32 = 5126;
const UNSIGNED_INT: u32 = 5125;
const ARRAY_BUFFER: u32 = 34962;
const ELEMENT_ARRAY_BUFFER: u32 = 34963;

#[derive(Serialize)]
struct Document {
    asset: Asset,
    scene: usize,
    scenes: [Roots; 1],
    nodes: Vec<Node>,
    meshes: Vec<Mesh>,
    materials: Vec<MaterialRow>,
    accessors: Vec<Accessor>,
    #[serde(rename = "bufferViews")]
    views: Vec<View>,
    buffers: [Buffer; 1],
}

#[derive(Serialize)]
struct Asset {
    version: &'static str,
    generator: &'static str,
}

#[derive(Serialize)]
struct Roots {
    nodes: Vec<usize>,
}

/// A node.
#[derive(Serialize)]
pub(super) struct Node {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<Point3>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rotation: Option<[f32; 4]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mesh: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extras: Option<Extras>,
}

/// What a node is and how it opens: it turns from `min` to `max` degrees about `axis` by the right hand, or slides
/// along it by `travel` metres.
#[derive(Serialize)]
pub(super) struct Extras {
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis: Option<Point3>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub travel: Option<f32>,
}

impl Extras {
    pub fn kind(kind: &'static str) -> Extras {
        Extras { kind, axis: None, min: None, max: None, travel: None }
    }
}

/// A mesh.
#[derive(Serialize)]
pub(super) struct Mesh {
    pub primitives: Vec<Primitive>,
}

/// Triangles of one material.
#[derive(Serialize)]
pub(super) struct Primitive {
    pub attributes: Attributes,
    pub indices: usize,
    pub material: usize,
}

/// The accessors of a primitive's corners.
#[derive(Serialize)]
pub(super) struct Attributes {
    #[serde(rename = "POSITION")]
    pub position: usize,
    #[serde(rename = "NORMAL")]
    pub normal: usize,
    #[serde(rename = "TEXCOORD_0")]
    pub uv: usize,
}

/// A stretch of a view.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Accessor {
    buffer_view: usize,
    byte_offset: usize,
    component_type: u32,
    count: usize,
    #[serde(rename = "type")]
    shape: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<Point3>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<Point3>,
}

impl Accessor {
    pub fn floats(
        buffer_view: usize,
        byte_offset: usize,
        count: usize,
        shape: &'static str,
        bounds: Option<[Point3; 2]>,
    ) -> Accessor {
        let (min, max) = (bounds.map(|[min, _]| min), bounds.map(|[_, max]| max));
        Accessor { buffer_view, byte_offset, component_type: FLOAT, count, shape, min, max }
    }

    pub fn indices(byte_offset: usize, count: usize) -> Accessor {
        let (buffer_view, component_type, shape) = (INDICES, UNSIGNED_INT, "SCALAR");
        Accessor { buffer_view, byte_offset, component_type, count, shape, min: None, max: None }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MaterialRow {
    name: String,
    pbr_metallic_roughness: Surface,
    #[serde(skip_serializing_if = "Option::is_none")]
    alpha_mode: Option<&'static str>,
    double_sided: bool,
}

#[expect(clippy::struct_field_names, reason = "the names of glTF")]
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Surface {
    base_color_factor: [f32; 4],
    metallic_factor: f32,
    roughness_factor: f32,
}

/// A material in the words of glTF.
pub(super) fn material(material: Material) -> MaterialRow {
    MaterialRow {
        name: material.name,
        pbr_metallic_roughness: Surface {
            base_color_factor: material.colour,
            metallic_factor: material.metalness,
            roughness_factor: material.roughness,
        },
        alpha_mode: (material.colour[3] < 1.0).then_some("BLEND"),
        double_sided: material.double_sided,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct View {
    buffer: usize,
    byte_offset: usize,
    byte_length: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    byte_stride: Option<u32>,
    target: u32,
}

/// The views of streams that stand one after the other in the buffer.
pub(super) fn views(streams: &[Vec<u8>; 4]) -> Vec<View> {
    let mut byte_offset = 0;
    let mut views = Vec::with_capacity(streams.len());
    for (stream, byte_stride) in streams.iter().zip(STRIDES) {
        let target = if byte_stride.is_some() { ARRAY_BUFFER } else { ELEMENT_ARRAY_BUFFER };
        views.push(View { buffer: 0, byte_offset, byte_length: stream.len(), byte_stride, target });
        byte_offset += stream.len();
    }
    views
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Buffer {
    byte_length: usize,
}

/// The whole document.
pub(super) fn document(
    roots: Vec<usize>,
    nodes: Vec<Node>,
    meshes: Vec<Mesh>,
    accessors: Vec<Accessor>,
    materials: Vec<MaterialRow>,
    views: Vec<View>,
    byte_length: usize,
) -> Vec<u8> {
    let asset = Asset { version: "2.0", generator: "Passtuk" };
    let (scenes, buffers) = ([Roots { nodes: roots }], [Buffer { byte_length }]);
    let document = Document { asset, scene: 0, scenes, nodes, meshes, materials, accessors, views, buffers };
    serde_json::to_vec(&document).expect("a document of strings and finite numbers can be written")
}

/// A length as the four bytes of a GLB hold it.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).expect("a kitchen's GLB stays far below 4 GB")
}
