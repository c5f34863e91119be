//! The height systems: how high carcasses are made, and how their fronts share that height.

use std::collections::BTreeMap;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::module::parse_front_layout;
use super::{Cell, Element, ElementKind, Family, FrontRow};
use crate::length::Mm;

/// Gap between fronts, and what they leave under the worktop (domain.md §5.1 `g`, `gt`).
pub(crate) const FRONT_GAP: Mm = Mm(3);

/// The height system of the carcasses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeightSystem {
    /// 780 mm base carcass on a 130 grid (domain.md §1.2).
    #[default]
    S780,
    /// 720 mm base carcass on a 180 grid (domain.md §1.2).
    S720,
}

impl HeightSystem {
    /// Both, the usual one first.
    pub const ALL: [HeightSystem; 2] = [HeightSystem::S780, HeightSystem::S720];

    /// Its name in a design file.
    pub fn name(self) -> &'static str {
        match self {
            HeightSystem::S780 => "S780",
            HeightSystem::S720 => "S720",
        }
    }
}

impl fmt::Display for HeightSystem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The systems that are offered. The price list is written for the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Systems {
    /// 780 mm base carcass on a 130 grid.
    #[serde(rename = "S780")]
    pub s780: System,
    /// 720 mm base carcass on a 180 grid.
    #[serde(rename = "S720")]
    pub s720: System,
}

impl Systems {
    /// The rows of a system.
    pub fn of(&self, system: HeightSystem) -> &System {
        match system {
            HeightSystem::S780 => &self.s780,
            HeightSystem::S720 => &self.s720,
        }
    }

    /// Both with the system's name.
    pub fn rows(&self) -> [(HeightSystem, &System); 2] {
        [(HeightSystem::S780, &self.s780), (HeightSystem::S720, &self.s720)]
    }
}

/// One height system (domain.md §1.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct System {
    /// The base carcass: floor to worktop less the plinth.
    pub base: Mm,
    /// The usual wall carcass.
    pub wall: Mm,
    /// The tall carcass, whose top is that of the wall units.
    pub tall: Mm,
    /// What the system adds to the list price of every cell, in percent (domain.md §3.3).
    pub percent: Decimal,
    /// Heights of wall units with a price, rising; the percentage is of the carcass part (docs/price.md).
    pub wall_heights: Vec<HeightStep>,
    /// Heights of tall units with a price, rising; the percentage is what comes on the list price.
    pub tall_heights: Vec<HeightStep>,
    /// The highest tall carcass that is made.
    pub tall_highest: Mm,
    /// Carcasses that are made in another height here than the price list says.
    #[serde(default)]
    pub carcasses: Vec<Carcasses>,
    /// Front layouts of the price list with the layout that fills the carcass here, bottom to top.
    #[serde(default)]
    pub layouts: BTreeMap<String, String>,
}

/// A height of the price list and the one that is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carcasses {
    /// The height in the price list.
    pub list: Mm,
    /// The height that is made.
    pub height: Mm,
}

/// A height with its price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeightStep {
    /// Carcass height.
    pub height: Mm,
    /// In percent; of what, the list of steps says.
    pub percent: Decimal,
    /// The paragraph or maker it comes from.
    pub source: String,
}

impl System {
    /// The carcass height of a cell unless the design asks for another.
    pub fn height(&self, cell: &Cell) -> Mm {
        let other = self.carcasses.iter().find(|row| row.list == cell.height);
        other.map_or(cell.height, |row| row.height)
    }

    /// The fronts of a cell in a carcass of `height`, bottom to top. The system's layout fills the usual height;
    /// what a carcass is higher or lower, its topmost front is too, so that fronts and gaps always measure
    /// the height less 3 (domain.md §1.10).
    pub fn rows(&self, cell: &Cell, height: Mm) -> Vec<FrontRow> {
        let layout = self.layouts.get(&cell.layout).unwrap_or(&cell.layout);
        let mut rows = parse_front_layout(layout).unwrap_or_default();
        let more = height - self.height(cell);
        let is_niche = |front: &Element| front.kind == ElementKind::Niche;
        if let Some(top) = rows.iter_mut().rev().find(|row| !row.iter().any(is_niche)) {
            for front in top {
                front.height += more;
            }
        }
        rows
    }

    /// The heights with a price that units of a family are made in, rising; none where the height is the system's.
    pub fn heights(&self, family: Family) -> &[HeightStep] {
        match family {
            Family::Wall | Family::WallCorner => &self.wall_heights,
            Family::Tall => &self.tall_heights,
            Family::Base | Family::FrontOnly | Family::Corner => &[],
        }
    }

    /// The lowest and the highest carcass of a family; none where the height is the system's.
    pub fn range(&self, family: Family) -> Option<(Mm, Mm)> {
        let steps = self.heights(family);
        let (first, last) = (steps.first()?.height, steps.last()?.height);
        Some((first, if family == Family::Tall { last.max(self.tall_highest) } else { last }))
    }

    /// The step that a height is paid as: itself, the next larger, or the largest; and whether it lies between.
    pub fn step(&self, family: Family, height: Mm) -> Option<(&HeightStep, bool)> {
        let steps = self.heights(family);
        let step = steps.iter().find(|step| step.height >= height).or(steps.last())?;
        Some((step, step.height != height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;

    fn cell(height: i32, layout: &str) -> Cell {
        let prices = [Money::ZERO; 4];
        let (width, depth) = (Mm(600), Mm(560));
        Cell { width, height: Mm(height), depth, layout: layout.to_owned(), fronts: 1, handles: 1, prices }
    }

    fn system() -> System {
        let step = |height, percent: i64| HeightStep {
            height: Mm(height),
            percent: Decimal::from(percent),
            source: String::new(),
        };
        System {
            base: Mm(720),
            wall: Mm(720),
            tall: Mm(1970),
            percent: Decimal::from(-4),
            wall_heights: vec![step(360, 68), step(720, 100)],
            tall_heights: vec![step(1970, 0), step(2150, 5)],
            tall_highest: Mm(2200),
            carcasses: vec![Carcasses { list: Mm(2080), height: Mm(1970) }],
            layouts: [("L387/L387/N600/D700".to_owned(), "L357/L357/N600/D650".to_owned())].into(),
        }
    }

    fn heights(rows: &[FrontRow]) -> Vec<i32> {
        rows.iter().map(|row| row[0].height.0).collect()
    }

    #[test]
    fn the_topmost_front_takes_what_a_carcass_is_higher() {
        let oven = cell(2080, "L387/L387/N600/D700");
        assert_eq!(system().height(&oven), Mm(1970));
        assert_eq!(heights(&system().rows(&oven, Mm(1970))), [357, 357, 600, 650]);
        assert_eq!(heights(&system().rows(&oven, Mm(2150))), [357, 357, 600, 830]);
        // A niche on top is as high as its appliance: OOV has its drawer below grow.
        assert_eq!(heights(&system().rows(&cell(780, "L177/N600"), Mm(800))), [197, 600]);
    }

    #[test]
    fn a_height_between_two_is_paid_as_the_next_larger_and_above_all_as_the_largest() {
        let system = system();
        let step = |family, height| {
            let (step, between) = system.step(family, Mm(height)).unwrap();
            (step.height.0, between)
        };
        assert_eq!(step(Family::Wall, 360), (360, false));
        assert_eq!(step(Family::Wall, 361), (720, true));
        assert_eq!(step(Family::Tall, 2151), (2150, true));
        assert_eq!(system.range(Family::Tall), Some((Mm(1970), Mm(2200))));
        assert_eq!(system.range(Family::Base), None);
    }
}
