//! The workshop's papers as named texts; whoever asks for them writes them down.

use super::list::Format;
use super::packing::{Lying, Stack, pack};
use super::top::{Top, tops};
use super::{Cabinet, cabinets, dxf, picture};
use crate::drawing::svg;
use crate::kitchen::Kitchen;

/// Everything the papers are made of.
pub struct Documents<'a> {
    /// The kitchen.
    pub(super) kitchen: &'a Kitchen<'a>,
    /// The order's number or name.
    pub(super) order: &'a str,
    /// Its cabinets.
    pub cabinets: Vec<Cabinet>,
    /// Its sheets.
    pub stacks: Vec<Stack>,
    /// Its worktops, upstands, splashes and sides down to the floor.
    pub tops: Vec<Top>,
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its name, with its folder where it has one: `sheets/white-18-1.svg`.
    pub name: String,
    /// What stands in it.
    pub contents: String,
}

impl<'a> Documents<'a> {
    /// Builds, packs and measures a kitchen for an order.
    pub fn new(kitchen: &'a Kitchen<'a>, order: &'a str) -> Documents<'a> {
        let cabinets = cabinets(kitchen);
        let stacks = pack(&kitchen.catalogue.workshop.construction, &cabinets);
        Documents { kitchen, order, cabinets, stacks, tops: tops(kitchen) }
    }

    /// Every paper; `format` is that of the cut list.
    pub fn papers(&self, format: Format) -> Vec<Paper> {
        let paper = |name: &str, contents| Paper { name: name.to_owned(), contents };
        let mut papers = vec![
            paper("cutlist.csv", self.cut_list(format)),
            paper("edges.csv", self.edges()),
            paper("hardware.csv", self.hardware()),
            paper("packing.csv", self.packing_list()),
            paper("sheets.csv", self.sheet_list()),
        ];
        if !self.tops.is_empty() {
            let title = |top: &Top| self.title(top);
            papers.push(paper("worktop.csv", self.worktop_list()));
            papers.push(paper("worktop.dxf", dxf::dxf(&self.tops, title)));
            papers.push(paper("worktop.svg", svg(&picture::worktops(&self.tops, title))));
        }
        papers.extend(self.stacks.iter().flat_map(|stack| self.sheets(stack)));
        papers
    }

    /// The parts that fit no sheet, by what is written on them.
    pub fn oversize(&self) -> Vec<String> {
        let boards = self.stacks.iter().flat_map(|stack| &stack.oversize);
        boards.map(|board| self.label(board.cabinet, board.part)).collect()
    }

    fn label(&self, cabinet: usize, part: usize) -> String {
        format!("{}.{}", self.cabinets[cabinet].number, part + 1)
    }

    /// What stands on a piece of worktop: number, what it is, place, size, material.
    fn title(&self, top: &Top) -> String {
        let Top { number, surface, length, depth, thickness, material, .. } = top;
        let kind = top.kind.name(self.kitchen.design.language);
        format!("{number} {kind} {surface}: {length} x {depth} x {thickness} {material}")
    }

    fn sheets(&self, stack: &Stack) -> Vec<Paper> {
        let rules = &self.kitchen.catalogue.workshop.construction;
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let material: String =
            stack.material.chars().map(|letter| if is_plain(letter) { letter } else { '_' }).collect();
        let sheet = |(index, sheet): (usize, &super::packing::Sheet)| {
            let label = |lying: &Lying| self.label(lying.board.cabinet, lying.board.part);
            let drawing = picture::sheet(rules, sheet, label);
            let name = format!("sheets/{material}-{}-{}.svg", stack.thickness, index + 1);
            Paper { name, contents: svg(&drawing) }
        };
        stack.sheets.iter().enumerate().map(sheet).collect()
    }
}
