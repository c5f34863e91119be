//! What the parts of a scene are made of: rows of the catalogue, and what no catalogue lists.

use crate::catalogue::{
    Carcass, Front, Handle, HandleShape, Plinth, Sink, Splash, Tap, Worktop, WorktopKind,
};

/// What something is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finish<'a> {
    /// A front material.
    Front(&'a Front),
    /// A carcass colour.
    Carcass(&'a Carcass),
    /// A worktop.
    Worktop(&'a Worktop),
    /// A plinth.
    Plinth(&'a Plinth),
    /// A handle.
    Handle(&'a Handle),
    /// A splash.
    Splash(&'a Splash),
    /// A sink.
    Sink(&'a Sink),
    /// A tap.
    Tap(&'a Tap),
    /// A plain substance.
    Plain(Plain),
}

/// A substance of the room and of the appliances.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plain {
    /// A plastered wall.
    Wall,
    /// The floor.
    Floor,
    /// White paint: window frames, door leaves, radiators.
    Paint,
    /// A pane.
    Pane,
    /// Stainless steel.
    Steel,
    /// The black glass of a hob or an oven.
    Glass,
    /// Printed rings, seals, the inside of an oven.
    Dark,
    /// Cast iron.
    Iron,
    /// The lit display of an appliance.
    Display,
    /// The white inside of a fridge, the white of a machine.
    White,
    /// The grey sides of a drawer.
    Drawer,
}

/// A material as glTF has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Material {
    /// The code of the catalogue's row, or a plain word.
    pub name: String,
    /// Linear red, green, blue and how opaque it is.
    pub colour: [f32; 4],
    /// 0 mirrors, 1 is dull.
    pub roughness: f32,
    /// 1 for metal.
    pub metalness: f32,
    /// Whether it is seen from behind as well.
    pub double_sided: bool,
}

impl Finish<'_> {
    /// The material that shows it.
    pub fn material(&self) -> Material {
        match self {
            Finish::Front(row) => matt(&row.code, &row.colour, front_roughness(row)),
            Finish::Carcass(row) => matt(&row.code, &row.colour, 0.7),
            Finish::Worktop(row) if row.metal => metal(&row.code, &row.colour),
            Finish::Worktop(row) => matt(&row.code, &row.colour, worktop_roughness(row.kind)),
            Finish::Splash(row) => matt(&row.code, &row.colour, 0.3),
            Finish::Plinth(row) if row.metal => metal(&row.code, &row.colour),
            Finish::Plinth(row) => matt(&row.code, &row.colour, 0.7),
            Finish::Handle(row) if row.shape == HandleShape::Loop => matt(&row.code, &row.colour, 0.8),
            Finish::Handle(row) => metal(&row.code, &row.colour),
            Finish::Sink(row) => {
                let bare = metal(&row.code, "#c4c6c7");
                let material = row.colour.as_deref().map_or(bare, |colour| matt(&row.code, colour, 0.5));
                Material { double_sided: true, ..material }
            }
            Finish::Tap(row) => {
                let chrome = Material { roughness: 0.15, ..metal(&row.code, "#d3d5d6") };
                row.colour.as_deref().map_or(chrome, |colour| matt(&row.code, colour, 0.4))
            }
            Finish::Plain(plain) => plain.material(),
        }
    }
}

impl Plain {
    fn material(self) -> Material {
        match self {
            Plain::Wall => matt("wall", "#ebe7e0", 0.95),
            Plain::Floor => matt("floor", "#b9a487", 0.8),
            Plain::Paint => matt("paint", "#f3f2ee", 0.5),
            Plain::Pane => {
                let pane = matt("pane", "#cfe0e8", 0.05);
                Material { colour: [pane.colour[0], pane.colour[1], pane.colour[2], 0.25], ..pane }
            }
            Plain::Steel => metal("stainless", "#bfc1c2"),
            Plain::Glass => matt("black-glass", "#16171a", 0.1),
            Plain::Dark => Material { double_sided: true, ..matt("dark", "#3b3d40", 0.7) },
            Plain::Iron => matt("iron", "#202122", 0.8),
            Plain::Display => matt("display", "#7fd0e8", 0.3),
            Plain::White => matt("white-goods", "#eceeee", 0.5),
            Plain::Drawer => Material { double_sided: true, ..matt("drawer", "#c9cbcc", 0.5) },
        }
    }
}

/// Melamine, supermatt, lacquer, veneer: by price group (domain.md §3.4).
fn front_roughness(front: &Front) -> f32 {
    [0.6, 0.8, 0.35, 0.55][front.group()]
}

fn worktop_roughness(kind: WorktopKind) -> f32 {
    match kind {
        WorktopKind::Laminate => 0.5,
        WorktopKind::Wood => 0.6,
        WorktopKind::Compact => 0.45,
        WorktopKind::Stone => 0.25,
    }
}

fn matt(name: &str, colour: &str, roughness: f32) -> Material {
    let [red, green, blue] = linear_of(colour);
    Material {
        name: name.to_owned(),
        colour: [red, green, blue, 1.0],
        roughness,
        metalness: 0.0,
        double_sided: false,
    }
}

/// Half metal: full metal is black where a viewer has nothing for it to mirror.
fn metal(name: &str, colour: &str) -> Material {
    Material { metalness: 0.5, ..matt(name, colour, 0.35) }
}

/// The linear parts of `#rrggbb`; grey when it cannot be read.
fn linear_of(colour: &str) -> [f32; 3] {
    let part = |at: usize| {
        let digits = colour.get(at..at + 2).unwrap_or("80");
        linear(u8::from_str_radix(digits, 16).unwrap_or(0x80))
    };
    [part(1), part(3), part(5)]
}

/// sRGB to linear light (IEC 61966-2-1). Its power of 2.4 is put together from square roots, which are the same
/// on every machine: in binary 0.4 is 0.0110 0110 …
fn linear(part: u8) -> f32 {
    let value = f32::from(part) / 255.0;
    if value <= 0.04045 {
        return value / 12.92;
    }
    let base = (value + 0.055) / 1.055;
    let (mut power, mut root) = (base * base, base);
    for bit in 0..20 {
        root = root.sqrt();
        if matches!(bit % 4, 1 | 2) {
            power *= root;
        }
    }
    power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_linear_light() {
        // Published values of the sRGB curve: 188 of 255 is half the light, 128 a little over a fifth.
        for (part, light) in [(0, 0.0), (10, 0.003_035), (128, 0.215_861), (188, 0.502_886), (255, 1.0)] {
            assert!((linear(part) - light).abs() < 0.000_01, "{part}: {}", linear(part));
        }
        assert_eq!(linear_of("#ff0000").map(f32::to_bits), [1.0, 0.0, 0.0].map(f32::to_bits));
    }
}
