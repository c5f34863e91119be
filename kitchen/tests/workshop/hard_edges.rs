//! What is cut into a worktop of stone besides holes: an apron along its edges and grooves beside a sink, from the design
//! file to the mason's papers (domain.md §3.5: 165 a metre, 220 a piece).

use corpus::demo;
use kitchen::design::{self, Design};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::quote::{Kind, quote};
use kitchen::workshop::{Documents, Format, TopKind, tops};
use serde_json::{Value, json};
use text::Language;

/// A sink unit from 1000 to 1900 and one more to 2500, both ends free, under quartz of 20.
fn file(apron: Value, drainer: Value) -> Value {
    json!({
        "format": "passtuk-design/1", "name": "steen",
        "room": { "height": 2600, "walls": [{ "id": "A", "length": 5000 }] },
        "style": {
            "system": "S780", "plinth_height": 100, "carcass": "white", "handle": "H-BAR-320",
            "fronts": { "base": "F-PET-SAND", "wall": "F-PET-SAND", "tall": "F-PET-SAND" },
            "worktop": "W-QZ20-A", "plinth": "P-MEL", "apron": apron
        },
        "modules": [
            { "id": "s", "code": "OSP", "width": 900, "wall": "A", "x": 1000, "sink": "S-UM-740", "tap": "T-STD",
              "drainer": drainer },
            { "id": "d", "code": "OD", "width": 600, "wall": "A", "x": 1900 }
        ]
    })
}

fn read(apron: Value, drainer: Value) -> Design {
    design::parse(&file(apron, drainer).to_string(), demo()).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Lines that are about the edges: code, quantity, net.
fn edges(design: &Design) -> Vec<String> {
    let lines = quote(&Kitchen::new(design, demo()), 2026, &[]).lines;
    let lines = lines.into_iter().filter(|line| line.kind == Kind::Edge);
    lines.map(|line| format!("{} {} {}", line.code, line.quantity.normalize(), line.net)).collect()
}

#[test]
fn an_apron_runs_along_every_edge_that_is_seen_and_makes_the_worktop_as_thick() {
    // From 1000 − 29 to 2500 + 29: 1558 in front and 601 at each end are 2760; 2.76 × 165 = 455.40, 2.76 × 38 = 104.88.
    let plain = edges(&read(json!(null), json!(null)));
    assert_eq!(plain, ["edge_polished 2.76 104.88", "templating 1 190.00"]);
    let design = read(json!(40), json!(null));
    assert_eq!(edges(&design), ["edge_polished 2.76 104.88", "apron 2.76 455.40", "templating 1 190.00"]);
    let kitchen = Kitchen::new(&design, demo());
    // 100 + 780, and 40 where the slab alone would be 20.
    assert_eq!((kitchen.worktop_top(), kitchen.slab_thickness()), (Mm(920), Mm(20)));
    let aprons: Vec<_> = tops(&kitchen).into_iter().filter(|top| top.kind == TopKind::Apron).collect();
    let sizes: Vec<_> = aprons.iter().map(|top| (top.length, top.depth, top.thickness)).collect();
    assert_eq!(sizes, [(Mm(1558), Mm(40), Mm(20)), (Mm(601), Mm(40), Mm(20)), (Mm(601), Mm(40), Mm(20))]);
    let line = quote(&kitchen, 2026, &[]).lines.into_iter().find(|line| line.code == *"apron").unwrap();
    assert_eq!(
        line.explanation(Language::Nl).replace('\u{a0}', " "),
        "Langs de randen die je ziet, in verstek, zodat het werkblad 4 cm dik lijkt: muur A 276 cm."
    );
}

#[test]
fn a_side_down_to_the_floor_takes_the_place_of_the_apron_at_its_end() {
    let mut file = file(json!(60), json!(null));
    file["islands"] =
        json!([{ "id": "I", "x": 1000, "y": 2000, "length": 1800, "depth": 900, "waterfall": "left" }]);
    file["modules"] = json!([{ "id": "d", "code": "OD", "width": 600, "island": "I", "x": 0 }]);
    let design = design::parse(&file.to_string(), demo()).unwrap();
    let kitchen = Kitchen::new(&design, demo());
    // 20 of the side at the left, 29 at the right: 1849 in front and behind, 900 at the right.
    assert_eq!(kitchen.layout.worktops[0].aprons, [Mm(1849), Mm(1849), Mm(900)]);
    // The side is as high as the worktop that it carries: 100 + 780 + 60.
    assert_eq!(kitchen.layout.falls[0].height, Mm(940));
}

#[test]
fn grooves_are_cut_beside_the_sink_on_the_side_that_was_asked() {
    let design = read(json!(null), json!("right"));
    assert_eq!(edges(&design), ["drainer 1 220.00", "edge_polished 2.76 104.88", "templating 1 190.00"]);
    let kitchen = Kitchen::new(&design, demo());
    // The bowl of 740 × 400 lies from 1080 to 1820; 50 beside it 400 of grooves, six over its depth. A tap behind it asks
    // 125, the strip before it 90: it lies from 111 to 511 of 601, so 90 up from the front edge.
    let top = &tops(&kitchen)[0];
    let up = [123, 190, 256, 323, 390, 456];
    assert_eq!(top.grooves, up.map(|up| [(Mm(1870 - 971), Mm(up)), (Mm(2270 - 971), Mm(up))]));
    // To the left there is room up to 50 from the end, from 1021 to 1030: nothing is cut, paid or drawn there.
    let left = read(json!(null), json!("left"));
    assert_eq!(edges(&left), ["edge_polished 2.76 104.88", "templating 1 190.00"]);
    let kitchen = Kitchen::new(&left, demo());
    assert_eq!(kitchen.layout.worktops[0].drainers, []);
    assert!(tops(&kitchen)[0].grooves.is_empty());
}

#[test]
fn the_mason_reads_aprons_and_grooves_in_the_list_and_in_the_drawing() {
    let design = read(json!(40), json!("right"));
    let kitchen = Kitchen::new(&design, demo());
    let papers = Documents::new(&kitchen, "7").papers(Format::ALL[0]);
    let paper = |name: &str| papers.iter().find(|paper| paper.name == name).unwrap().contents.clone();
    let rows = super::table(&paper("worktop.csv"), b';');
    assert_eq!(rows[0]["grooves"].matches("400: ").count(), 6, "{:?}", rows[0]);
    let apron = rows.iter().find(|row| row["piece"] == "Rand in verstek").unwrap();
    assert_eq!((&*apron["length"], &*apron["width"]), ("1558", "40"));
    assert_eq!(paper("worktop.dxf").matches("LINE\r\n8\r\nGROOVE\r\n").count(), 6);
}

#[test]
fn a_file_with_an_apron_or_grooves_where_there_are_none_is_refused_with_the_reason() {
    let refused = |change: fn(&mut Value)| {
        let mut file = file(json!(40), json!("left"));
        change(&mut file);
        design::parse(&file.to_string(), demo()).unwrap_err().to_string()
    };
    assert_eq!(
        refused(|file| file["style"]["apron"] = json!(39)),
        "style.apron: 39 is not between 40 and 60 mm"
    );
    assert_eq!(
        refused(|file| file["style"]["worktop"] = json!("W-LAM38-OAK")),
        "style.apron: W-LAM38-OAK has no edge mitred to an apron; choose compact or stone\n\
         modules[0].drainer: no grooves are cut into W-LAM38-OAK; choose compact or stone"
    );
    assert_eq!(
        refused(|file| {
            let module = file["modules"][0].as_object_mut().unwrap();
            module.remove("sink");
            module.remove("tap");
        }),
        "modules[0].drainer: grooves drain into a sink; choose one first"
    );
}
