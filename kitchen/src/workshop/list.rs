//! The cut list, the edges, the fittings and the packing list as text for spreadsheets and saws
//! (domain.md §5.7): decimal point, no thousands separator, millimetres.

use rust_decimal::{Decimal, RoundingStrategy};
use text::Language;

use super::hardware::{Hardware, total};
use super::part::Part;
use super::{Cabinet, Documents, products};
use crate::length::TenthMm;

mod bought;
mod forms;
mod installation;
mod worktop;

pub(super) use bought::state_name;
pub use forms::Format;

/// A part with what names it.
pub(super) struct NamedPart<'a> {
    /// The cabinet's number and what it is: `3 OL3-600`.
    pub cabinet: String,
    /// Its place in [`crate::kitchen::Kitchen::placed`]; none for what belongs to the whole kitchen.
    pub module: Option<usize>,
    /// What is written on the board: cabinet and part, `3.2`.
    pub label: String,
    /// The place of the part in its cabinet, from 1.
    pub number: usize,
    /// The part.
    pub part: &'a Part,
    /// Its size to saw.
    pub cut: (TenthMm, TenthMm),
    /// The language of names and remarks.
    pub language: Language,
}

impl NamedPart<'_> {
    /// The decor and thickness of the banding on an edge; nothing without.
    pub fn banding(&self, edge: Option<TenthMm>) -> String {
        edge.map_or_else(String::new, |thickness| format!("{} {thickness}", self.part.material))
    }

    /// The decor with its thickness, as saws tell materials apart.
    pub fn board(&self) -> String {
        format!("{} {}", self.part.material, self.part.thickness)
    }

    /// What must be known of the part, in words.
    pub fn remark(&self) -> String {
        self.part.remark.as_ref().map_or_else(String::new, |remark| remark.words(self.language))
    }

    /// The name of the part.
    pub fn name(&self) -> &'static str {
        self.part.kind.name(self.language)
    }
}

/// A line of cells; a cell with a separator, a quote or a line break is quoted, and one that a spreadsheet would
/// calculate is marked as words, but for a number below nothing.
pub(super) fn line<S: AsRef<str>>(separator: char, cells: impl IntoIterator<Item = S>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|cell| cell_of(separator, cell.as_ref())).collect();
    cells.join(&separator.to_string()) + "\r\n"
}

fn cell_of(separator: char, words: &str) -> String {
    let is_number = words.starts_with('-') && words.parse::<Decimal>().is_ok();
    let calculates = words.starts_with(['=', '+', '-', '@']) && !is_number;
    let words = if calculates { format!("'{words}") } else { words.to_owned() };
    let special = |letter: char| letter == separator || matches!(letter, '"' | '\n' | '\r');
    if words.contains(special) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words }
}

impl Documents<'_> {
    /// The name of a cabinet: `3 OL3-600`; `0` is what belongs to the whole kitchen.
    pub(super) fn cabinet_name(&self, cabinet: &Cabinet) -> String {
        match cabinet.module {
            Some(module) => self.unit_name(module),
            None => cabinet.number.to_string(),
        }
    }

    /// Every part of every cabinet.
    pub(super) fn rows(&self) -> Vec<NamedPart<'_>> {
        let rules = &self.kitchen.catalogue.workshop.construction;
        let language = self.kitchen.design.language;
        let mut rows = Vec::new();
        for cabinet in &self.cabinets {
            for (index, part) in cabinet.parts.iter().enumerate() {
                let number = index + 1;
                let label = format!("{}.{number}", cabinet.number);
                let (module, name, cut) = (cabinet.module, self.cabinet_name(cabinet), part.cut(rules));
                rows.push(NamedPart { cabinet: name, module, label, number, part, cut, language });
            }
        }
        rows
    }

    /// Banding by colour, thickness and width.
    pub(super) fn edges(&self) -> String {
        let head = ["material", "thickness", "width", "edges", "metres_net", "metres"];
        let mut text = line(';', head);
        for roll in super::banding(&self.kitchen.catalogue.workshop, &self.cabinets) {
            let (thickness, width) = (roll.thickness.to_string(), roll.width.to_string());
            let (net, metres) = (rounded(roll.net), rounded(roll.metres));
            text += &line(';', [roll.material, thickness, width, roll.edges.to_string(), net, metres]);
        }
        text
    }

    /// Fittings by cabinet, then all together.
    pub(super) fn hardware(&self) -> String {
        let mut text = line(';', ["order", "cabinet", "code", "item", "detail", "quantity"]);
        for cabinet in &self.cabinets {
            text += &self.fittings(&self.cabinet_name(cabinet), &cabinet.hardware);
        }
        let all = total(self.cabinets.iter().flat_map(|cabinet| &cabinet.hardware));
        text + &self.fittings("total", &all)
    }

    fn fittings(&self, cabinet: &str, list: &[Hardware]) -> String {
        let language = self.kitchen.design.language;
        let row = |hardware: &Hardware| {
            let (item, quantity) = (hardware.item, hardware.quantity.to_string());
            let cells = [self.order, cabinet, item.key(), item.name(language), &hardware.detail, &quantity];
            line(';', cells)
        };
        list.iter().map(row).collect()
    }

    /// What goes into the van with each cabinet: its place, its boards, its fittings and what is bought for it; then
    /// what goes with none, and what is cut from slabs.
    pub(super) fn packing_list(&self) -> String {
        let head = ["order", "cabinet", "place", "label", "item", "detail", "quantity"];
        let mut text = line(';', head);
        let rows = self.rows();
        let language = self.kitchen.design.language;
        let bought = products(self.kitchen);
        for cabinet in &self.cabinets {
            let name = self.cabinet_name(cabinet);
            let place = self.place(cabinet);
            let mut add = |label: &str, item: &str, detail: &str, quantity: i64| {
                let quantity = quantity.to_string();
                text += &line(';', [self.order, &name, &place, label, item, detail, &quantity]);
            };
            for row in rows.iter().filter(|row| row.cabinet == name) {
                let part = row.part;
                let size = format!("{} × {} × {}", part.length, part.width, part.thickness);
                add(&row.label, row.name(), &size, part.quantity);
            }
            for hardware in &cabinet.hardware {
                add("", hardware.item.name(language), &hardware.detail, hardware.quantity);
            }
            for product in bought
                .iter()
                .filter(|product| product.module.is_some_and(|unit| Some(unit) == cabinet.module))
            {
                add("", product.name.in_language(language), product.code, 1);
            }
        }
        let mut loose = |place: &str, label: &str, item: &str, detail: &str| {
            text += &line(';', [self.order, "0", place, label, item, detail, "1"]);
        };
        for product in bought.iter().filter(|product| product.module.is_none()) {
            loose("", "", product.name.in_language(language), product.code);
        }
        for top in &self.tops {
            let size = format!("{} × {} × {}", top.length, top.depth, top.thickness);
            loose(&top.surface, &format!("W{}", top.number), top.kind.name(language), &size);
        }
        text
    }

    /// Where a cabinet goes: wall or island, and from where on.
    fn place(&self, cabinet: &Cabinet) -> String {
        let Some(module) = cabinet.module else { return String::new() };
        let placed = &self.kitchen.placed[module];
        format!("{} {}", self.kitchen.surface_id(placed.surface), placed.span.start)
    }

    /// Sheets with their yield.
    pub(super) fn sheet_list(&self) -> String {
        let rules = &self.kitchen.catalogue.workshop.construction;
        let head = ["material", "thickness", "sheets", "boards", "yield_percent", "offcuts", "oversize"];
        let mut text = line(';', head);
        for stack in &self.stacks {
            let boards: usize = stack.sheets.iter().map(|sheet| sheet.boards.len()).sum();
            let offcuts: usize = stack.sheets.iter().map(|sheet| sheet.offcuts.len()).sum();
            let percent = rounded_to(Decimal::new(stack.yield_permille(rules), 1), 1);
            let counts = [stack.sheets.len(), boards].map(|count| count.to_string());
            let [sheets, boards] = counts;
            let (thickness, oversize) = (stack.thickness.to_string(), stack.oversize.len().to_string());
            let material = stack.material.clone();
            text += &line(';', [material, thickness, sheets, boards, percent, offcuts.to_string(), oversize]);
        }
        text
    }
}

/// Metres with two decimals, half away from zero.
fn rounded(metres: Decimal) -> String {
    rounded_to(metres, 2)
}

fn rounded_to(number: Decimal, places: u32) -> String {
    let mut number = number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    number.rescale(places);
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_would_break_a_line_or_be_calculated_is_made_harmless() {
        assert_eq!(line(';', ["a;b", "c\"d", "=1+1", "e"]), "\"a;b\";\"c\"\"d\";'=1+1;e\r\n");
        assert_eq!(line(',', ["a;b", "1.5"]), "a;b,1.5\r\n");
    }

    #[test]
    fn metres_have_two_decimals() {
        assert_eq!(rounded(Decimal::new(27485, 4)), "2.75");
        assert_eq!(rounded(Decimal::new(3, 0)), "3.00");
    }
}
