//! The workshop's papers as named texts; whoever asks for them writes them down.

use rust_decimal::Decimal;
use text::format::number as number_words;

use super::hole::Hole;
use super::list::Format;
use super::list::state_name;
use super::packing::{Board, Lying, Stack, pack};
use super::top::{Top, tops};
use super::{Cabinet, Point, cabinets, dxf, picture, plan, points};
use crate::drawing::working;
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
    /// What leads from a label to a drawing.
    pub(super) codes: Option<Codes<'a>>,
}

/// What leads from a label to the drawing of where its board goes (domain.md §5.7).
#[derive(Clone, Copy, Debug)]
pub struct Codes<'a> {
    /// Where the papers can be read: the address of their folder, without a slash at the end.
    pub address: &'a str,
    /// Draws words as squares that a camera reads, as an SVG; none of more words than it can draw.
    pub draw: fn(&str) -> Option<String>,
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
        Documents { kitchen, order, cabinets, stacks, tops: tops(kitchen), codes: None }
    }

    /// The same papers with a code on each label.
    #[must_use]
    pub fn with_codes(self, codes: Codes<'a>) -> Documents<'a> {
        Documents { codes: Some(codes), ..self }
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
            paper("labels.html", self.labels()),
            paper("appliances.csv", self.appliance_list()),
            paper("connections.csv", self.connection_list()),
            paper("installation.csv", self.installation_list()),
        ];
        if !self.tops.is_empty() {
            let words =
                dxf::Words { title: |top: &Top| self.titles(top), hole: |hole: &Hole| self.told_hole(hole) };
            papers.push(paper("worktop.csv", self.worktop_list()));
            papers.push(paper("worktop.dxf", dxf::dxf(&self.tops, &words)));
            papers.push(paper("worktop.svg", working(&picture::worktops(&self.tops, &words))));
        }
        papers.extend(self.plans());
        papers.extend(self.stacks.iter().flat_map(|stack| self.sheets(stack)));
        papers
    }

    /// The connection plan and the installation plan of every wall and island side that has something to show: units, or
    /// what holds a worktop up.
    fn plans(&self) -> Vec<Paper> {
        let kitchen = self.kitchen;
        let language = kitchen.design.language;
        let points: Vec<(usize, Point<'_>)> = points(kitchen).into_iter().enumerate().collect();
        let mut papers = Vec::new();
        for surface in 0..kitchen.surfaces.len() {
            let place = self.surface_name(surface);
            let here: Vec<(usize, Point<'_>)> =
                points.iter().filter(|(_, point)| point.surface == surface).copied().collect();
            if !here.is_empty() {
                let title = text::workshop::plan::connections(language, self.order, &place);
                let lines = here.iter().map(|(number, point)| self.told(*number, point)).collect();
                let drawing = plan::connections(kitchen, surface, &here, title, lines);
                let name = self.drawing_name("connections", surface);
                papers.push(Paper { name, contents: working(&drawing) });
            }
            let has_props = kitchen.layout.props.iter().any(|prop| prop.surface == surface);
            if has_props || !plan::standing(kitchen, surface).is_empty() {
                let title = text::workshop::plan::installation(language, self.order, &place);
                let drawing = plan::installation(kitchen, surface, title, |unit| self.unit_code(unit));
                let name = self.installation_of(surface);
                papers.push(Paper { name, contents: working(&drawing) });
            }
        }
        papers
    }

    /// The name of the installation plan of a surface.
    pub(super) fn installation_of(&self, surface: usize) -> String {
        self.drawing_name("installation", surface)
    }

    fn drawing_name(&self, folder: &str, surface: usize) -> String {
        format!("{folder}/{}-{}.svg", surface + 1, plain(&self.surface_name(surface)))
    }

    /// A point in words, under its drawing.
    fn told(&self, number: usize, point: &Point<'_>) -> String {
        let language = self.kitchen.design.language;
        let unit = point.module.map(|unit| self.unit_name(unit));
        let circuit = point.circuit.map(|name| name.in_language(language).to_owned());
        let what = point.kind.workshop_name(language);
        let place = format!("{}. {what}: x {}, h {}", number + 1, point.x, point.z);
        let words = [Some(place), Some(self.wanted_for(point)), unit, circuit];
        let words = words.into_iter().flatten().chain([state_name(language, point.state).to_owned()]);
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// The parts that fit no sheet, by what is written on them.
    pub fn oversize(&self) -> Vec<String> {
        let boards = self.stacks.iter().flat_map(|stack| &stack.oversize);
        boards.map(|board| self.label(board.cabinet, board.part)).collect()
    }

    fn label(&self, cabinet: usize, part: usize) -> String {
        format!("{}.{}", self.cabinets[cabinet].number, part + 1)
    }

    /// What stands on a piece of worktop: number, what it is, place, size, material; below it how its ends finish.
    fn titles(&self, top: &Top) -> Vec<String> {
        let Top { number, surface, length, depth, thickness, material, .. } = top;
        let language = self.kitchen.design.language;
        let kind = top.kind.name(language);
        let title = format!("{number} {kind} {surface}: {length} x {depth} x {thickness} {material}");
        let ends = top.ends.map(|ends| {
            let [left, right] = ends.map(|end| self.end(end));
            text::workshop::place::ends(language, left, right)
        });
        [title].into_iter().chain(ends).collect()
    }

    /// What stands in a hole: what it is for with its product, its size, its place.
    fn told_hole(&self, hole: &Hole) -> Vec<String> {
        let language = self.kitchen.design.language;
        vec![hole.name(language), hole.size(), hole.place(language)]
    }

    fn sheets(&self, stack: &Stack) -> Vec<Paper> {
        let rules = &self.kitchen.catalogue.workshop.construction;
        let language = self.kitchen.design.language;
        let material = plain(&stack.material);
        let sheet = |(index, sheet): (usize, &super::packing::Sheet)| {
            let name = |lying: &Lying| {
                let Board { cabinet, part, .. } = lying.board;
                let kind = self.cabinets[cabinet].parts[part].kind;
                format!("{} {}", self.label(cabinet, part), kind.name(language))
            };
            let (number, count) = (index + 1, stack.sheets.len());
            let used = number_words(language, &Decimal::new(sheet.yield_permille(rules), 1).to_string());
            let board = format!("{} {}", stack.material, stack.thickness);
            let title = text::workshop::plan::sheet(language, count, &board, number, self.order, &used);
            let rest = text::workshop::plan::rest(language);
            let drawing = picture::sheet(rules, sheet, title, name, rest);
            let name = format!("sheets/{material}-{}-{}.svg", stack.thickness, index + 1);
            Paper { name, contents: working(&drawing) }
        };
        stack.sheets.iter().enumerate().map(sheet).collect()
    }
}

/// A name of letters that any folder takes.
fn plain(name: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    name.chars().map(|letter| if is_plain(letter) { letter } else { '_' }).collect()
}
