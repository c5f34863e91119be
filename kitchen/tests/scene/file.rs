//! The file that a scene is written to.

use corpus::{design, kitchen_of};
use kitchen::length::Mm;
use kitchen::scene::{self, Part, PartKind};
use serde_json::json;

use super::{alone, every, for_all};

#[test]
fn every_module_is_a_part_by_its_name_and_the_file_is_the_same_each_time() {
    for_all(|name, kitchen, scene| {
        let parts = every(scene);
        for module in &kitchen.design.modules {
            let named = |part: &&&Part<'_>| part.kind == PartKind::Module && part.name == *module.id;
            assert_eq!(parts.iter().filter(named).count(), 1, "{name}: {}", &*module.id);
        }
        let file = scene::glb(scene);
        assert_eq!(file, scene::glb(&scene::scene(kitchen)), "{name}");
        assert_eq!(&file[..4], b"glTF");
        assert_eq!(u32::from_le_bytes(file[8..12].try_into().unwrap()), u32::try_from(file.len()).unwrap());
    });
}

#[test]
fn a_door_in_the_file_says_how_it_opens_from_the_origin_of_its_node() {
    let design = alone("OD", Mm(600), "A", 1000);
    let file = scene::glb(&scene::scene(&kitchen_of(&design)));
    let length = usize::try_from(u32::from_le_bytes(file[12..16].try_into().unwrap())).unwrap();
    let document: serde_json::Value = serde_json::from_slice(&file[20..20 + length]).unwrap();
    let nodes = document["nodes"].as_array().unwrap();
    let door = nodes.iter().find(|node| node["extras"]["kind"] == "door").unwrap();
    assert_eq!(door["extras"], json!({"kind": "door", "axis": [0.0, -1.0, 0.0], "min": 0.0, "max": 110.0}));
    // In metres from the module's node, which begins at its left carcass side on the plinth.
    let at: Vec<f64> =
        door["translation"].as_array().unwrap().iter().map(|part| part.as_f64().unwrap()).collect();
    for (found, expected) in at.iter().zip([0.0015, 0.0015, 0.581]) {
        assert!((found - expected).abs() < 1e-6, "{at:?}");
    }
    let mesh = &document["meshes"][usize::try_from(door["mesh"].as_u64().unwrap()).unwrap()];
    let position = mesh["primitives"][0]["attributes"]["POSITION"].as_u64().unwrap();
    let accessor = &document["accessors"][usize::try_from(position).unwrap()];
    // 597 × 777 × 19, hinged at its left outer edge.
    let bounds = json!([accessor["min"], accessor["max"]]);
    let numbers: Vec<f64> = bounds
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row.as_array().unwrap())
        .map(|part| part.as_f64().unwrap())
        .collect();
    for (found, expected) in numbers.iter().zip([0.0, 0.0, -0.019, 0.597, 0.777, 0.0]) {
        assert!((found - expected).abs() < 1e-6, "{numbers:?}");
    }
}

#[test]
fn a_scene_of_forty_units_stays_light() {
    let design = design("valid/u-forty-units");
    let kitchen = kitchen_of(&design);
    let scene = scene::scene(&kitchen);
    let triangles: usize = every(&scene).iter().map(|part| part.mesh.triangles()).sum();
    assert!(triangles <= 10_000, "{triangles} triangles");
}
