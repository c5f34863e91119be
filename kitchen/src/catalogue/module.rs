//! Cabinet types: their widths, fronts and cells of the price matrix.

use serde::{Deserialize, Serialize};

use super::{Along, Lengths, Name, Recess, Slot};
use crate::length::Mm;
use crate::money::Money;

/// Where a cabinet stands and which row it joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Under the worktop.
    Base,
    /// A front before a dishwasher: takes width, has no carcass.
    FrontOnly,
    /// A base unit that solves an inner corner.
    Corner,
    /// Hangs on the wall.
    Wall,
    /// A wall unit that solves an inner corner.
    WallCorner,
    /// From the plinth to the top of the wall units.
    Tall,
}

impl Family {
    /// Whether it stands under the worktop.
    pub fn is_base(self) -> bool {
        matches!(self, Family::Base | Family::FrontOnly | Family::Corner)
    }

    /// Whether it solves an inner corner.
    pub fn is_corner(self) -> bool {
        matches!(self, Family::Corner | Family::WallCorner)
    }

    /// Whether it hangs.
    pub fn is_wall(self) -> bool {
        matches!(self, Family::Wall | Family::WallCorner)
    }

    /// Whether it stands on the floor.
    pub fn stands(self) -> bool {
        !self.is_wall()
    }
}

/// One front, or the hole where a front would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElementKind {
    /// A hinged door.
    Door,
    /// A drawer.
    Drawer,
    /// A pull-out over the whole height.
    PullOut,
    /// A lift-up flap.
    Flap,
    /// A folding corner door.
    Folding,
    /// The front of an appliance.
    ApplianceFront,
    /// An open niche for an appliance; its height includes its gaps.
    Niche,
}

impl ElementKind {
    /// Whether it opens on hinges, as a door does (push-to-open fittings, kitchen.md §8 "Heights and fronts").
    pub(crate) fn is_door_like(self) -> bool {
        matches!(
            self,
            ElementKind::Door | ElementKind::Folding | ElementKind::Flap | ElementKind::ApplianceFront
        )
    }

    /// Whether it turns about its side.
    pub(crate) fn turns(self) -> bool {
        matches!(self, ElementKind::Door | ElementKind::Folding)
    }

    /// Whether it slides out.
    pub fn slides(self) -> bool {
        matches!(self, ElementKind::Drawer | ElementKind::PullOut)
    }
}

/// A front with its finished height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Element {
    /// What it is.
    pub kind: ElementKind,
    /// Its finished height.
    pub height: Mm,
    /// The door width of a blind corner unit; otherwise the cabinet's width shared evenly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<Mm>,
    /// What a channel beside it takes of its place; none in a price list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recess: Option<Recess>,
}

impl Element {
    /// What a channel on a side of it takes of its place.
    pub(crate) fn recess_along(&self, along: Along) -> Option<Mm> {
        self.recess.filter(|recess| recess.along == along).map(|recess| recess.size)
    }
}

/// Fronts side by side at one height.
pub type FrontRow = Vec<Element>;

/// One cell of the price matrix: a type at a grid width.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Carcass width.
    pub width: Mm,
    /// Carcass height.
    pub height: Mm,
    /// Carcass depth.
    pub depth: Mm,
    /// The front layout in the price list's own notation, bottom to top.
    pub layout: String,
    /// How many fronts are counted for profile handles.
    pub fronts: i64,
    /// How many handles it takes.
    pub handles: i64,
    /// Net price by price group 1 to 4.
    pub prices: [Money; 4],
}

impl Cell {
    /// The fronts from bottom to top; each row holds fronts side by side.
    ///
    /// The notation was checked when the catalogue was built; what cannot be read yields no fronts.
    pub fn rows(&self) -> Vec<FrontRow> {
        parse_front_layout(&self.layout).unwrap_or_default()
    }

    /// Every front of the cell, bottom to top.
    pub fn elements(&self) -> impl Iterator<Item = Element> {
        self.rows().into_iter().flatten()
    }

    /// The door width of a blind corner unit.
    pub fn door_width(&self) -> Option<Mm> {
        self.elements().find_map(|element| element.width)
    }
}

/// A cabinet type.
#[expect(clippy::struct_excessive_bools, reason = "independent facts of a row of the price list")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModuleType {
    /// Its code, such as `OL3`.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// Words it is also found under, in all languages.
    #[serde(default)]
    pub synonyms: Vec<String>,
    /// Its family.
    pub family: Family,
    /// Whether widths between two grid widths are made (kitchen.md §8 "File").
    #[serde(default)]
    pub custom_width: bool,
    /// What it can hold.
    #[serde(default)]
    pub slots: Vec<Slot>,
    /// The fridge niche height it offers.
    pub niche: Option<Mm>,
    /// Whether the maker has a carcass to colour (a dishwasher front has none).
    pub has_carcass: bool,
    /// Whether it turns an inner corner with a second leg (`OHC`, `BHL`) rather than with a blind end.
    #[serde(default)]
    pub second_leg: bool,
    /// Whether the corner post is in its price (`OHB`; kitchen.md §8 "Corners").
    #[serde(default)]
    pub includes_post: bool,
    /// Whether it holds a bin.
    #[serde(default)]
    pub waste: bool,
    /// Whether it is made in other heights than the height system's (docs/price.md).
    #[serde(default)]
    pub heights: bool,
    /// The most inner drawers that its doors can hide.
    #[serde(default)]
    pub inner_drawers: u8,
    /// Its cells by rising width.
    pub cells: Vec<Cell>,
}

impl ModuleType {
    /// The cell at a width: the grid width itself, or the next larger one where custom widths are made.
    pub fn cell(&self, width: Mm) -> Option<&Cell> {
        let next = self.cells.iter().find(|cell| cell.width >= width)?;
        let smallest = self.cells.first()?.width;
        (next.width == width || self.custom_width && width >= smallest).then_some(next)
    }

    /// The offered width nearest to one that is not made; the smaller on a tie.
    pub fn nearest_width(&self, width: Mm) -> Mm {
        let widths = self.cells.iter().map(|cell| cell.width);
        widths.min_by_key(|offered| (*offered - width).abs()).unwrap_or(width)
    }

    /// The depth of a carcass unless the design asks for another: what is shorter or deeper is shorter or deeper than
    /// this, in its limits and in its price.
    pub(crate) fn usual_depth(&self, cell: &Cell, lengths: &Lengths) -> Mm {
        match self.family {
            Family::FrontOnly => lengths.dishwasher_depth.value,
            Family::Corner if self.second_leg => lengths.base_depth.value,
            Family::WallCorner => lengths.wall_depth.value,
            _ => cell.depth,
        }
    }

    /// How far from its back its fronts lie where it has its usual depth.
    pub(crate) fn usual_plane(&self, cell: &Cell, lengths: &Lengths) -> Mm {
        self.usual_depth(cell, lengths) + lengths.front_plane.value
    }

    /// Whether it is a cupboard of a family and nothing else: no place for a sink or an appliance.
    pub fn is_plain(&self, family: Family) -> bool {
        self.family == family && self.slots.is_empty()
    }

    /// Whether it takes this kind of equipment.
    pub fn holds(&self, slot: Slot) -> bool {
        self.slots.contains(&slot)
    }

    /// Whether it has a door that can be of glass: one that turns and hides no appliance.
    pub(crate) fn has_glass_door(&self) -> bool {
        let is_door = |front: Element| front.kind == ElementKind::Door;
        !self.holds(Slot::Fridge) && self.cells.first().is_some_and(|cell| cell.elements().any(is_door))
    }

    /// Whether it is a corner unit with a blind end.
    pub(crate) fn is_blind_corner(&self) -> bool {
        self.family == Family::Corner && !self.second_leg
    }
}

/// Reads the price list's front notation: rows bottom to top parted by `/`, fronts side by side by `|`,
/// a letter, the finished height, and `w` with a door width (kitchen.md §2).
///
/// # Errors
/// A sentence with the part that cannot be read.
pub(crate) fn parse_front_layout(layout: &str) -> Result<Vec<FrontRow>, String> {
    if layout == "-" {
        return Ok(Vec::new());
    }
    layout.split('/').map(|row| row.split('|').map(parse_element).collect()).collect()
}

fn parse_element(text: &str) -> Result<Element, String> {
    let unreadable = || format!("{text} is not a front such as D777, L127 or D777w450");
    let mut letters = text.chars();
    let kind = match letters.next().ok_or_else(unreadable)? {
        'D' => ElementKind::Door,
        'L' => ElementKind::Drawer,
        'P' => ElementKind::PullOut,
        'F' => ElementKind::Flap,
        'K' => ElementKind::Folding,
        'A' => ElementKind::ApplianceFront,
        'N' => ElementKind::Niche,
        _ => return Err(unreadable()),
    };
    let (height, width) = match letters.as_str().split_once('w') {
        Some((height, width)) => (height, Some(width)),
        None => (letters.as_str(), None),
    };
    let number = |digits: &str| digits.parse().map(Mm).map_err(|_| unreadable());
    Ok(Element { kind, height: number(height)?, width: width.map(number).transpose()?, recess: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_reads_from_bottom_to_top() {
        let rows = parse_front_layout("N80/D437|D437").unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0][0].kind, ElementKind::Niche);
        assert_eq!(rows[1].len(), 2);
        assert_eq!(parse_front_layout("D777w450").unwrap()[0][0].width, Some(Mm(450)));
        assert_eq!(parse_front_layout("-").unwrap().len(), 0);
    }

    #[test]
    fn a_layout_that_cannot_be_read_is_named() {
        assert_eq!(
            parse_front_layout("L127/X20").unwrap_err(),
            "X20 is not a front such as D777, L127 or D777w450"
        );
    }
}
