//! The cut list in the columns of several programs (domain.md §5.7); most of them let their user map columns.

use super::{NamedPart, line};
use crate::catalogue::Construction;
use crate::workshop::Documents;
use crate::workshop::part::{Edges, Grain};

/// Declares the forms once: variant, name on the command line, meaning.
macro_rules! formats {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A form of the cut list.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum Format {
            $($(#[$doc])* $variant,)*
        }

        impl Format {
            /// Every form.
            pub const ALL: &[Format] = &[$(Format::$variant,)*];

            /// Its name, such as `cut-rite`.
            pub fn name(self) -> &'static str {
                match self { $(Format::$variant => $name,)* }
            }
        }
    };
}

formats! {
    /// The maker's own, complete.
    #[default]
    Generic = "generic",
    /// The same with a decimal comma, as a Belgian spreadsheet reads numbers.
    GenericComma = "generic-comma",
    /// As `OpenCutList` exports it.
    OpenCutList = "opencutlist",
    /// For `CutList Optimizer`.
    CutListOptimizer = "cutlist-optimizer",
    /// For `CutList Plus`.
    CutListPlus = "cutlist-plus",
    /// For `optiCutter`: a plan for each material, told by the first column.
    OptiCutter = "opticutter",
    /// For `Cut Rite`: the parts of a pattern exchange file.
    CutRite = "cut-rite",
    /// For `Ardis`.
    Ardis = "ardis",
}

impl Documents<'_> {
    /// The cut list.
    pub(in crate::workshop) fn cut_list(&self, format: Format) -> String {
        let rows = self.rows();
        let rules = &self.kitchen.catalogue.workshop.construction;
        match format {
            Format::Generic => listed(';', GENERIC, &rows, |row| generic(self.order, row)),
            Format::GenericComma => listed(';', GENERIC, &rows, |row| with_commas(generic(self.order, row))),
            // A byte order mark, as the program itself writes it.
            Format::OpenCutList => format!("\u{feff}{}", listed(';', OPEN_CUT_LIST, &rows, open_cut_list)),
            Format::CutListOptimizer => listed(',', OPTIMIZER, &rows, optimizer),
            Format::CutListPlus => listed(',', PLUS, &rows, plus),
            Format::OptiCutter => opti_cutter(self.order, rules, &rows),
            Format::CutRite => rows.iter().map(|row| line(',', cut_rite(self.order, row))).collect(),
            Format::Ardis => listed(';', ARDIS, &rows, ardis),
        }
    }
}

/// The head, then a line for each part.
fn listed<const N: usize>(
    separator: char,
    head: &str,
    rows: &[NamedPart<'_>],
    cells: impl Fn(&NamedPart<'_>) -> [String; N],
) -> String {
    let lines: String = rows.iter().map(|row| line(separator, cells(row))).collect();
    format!("{head}\r\n{lines}")
}

const GENERIC: &str = "\
    order;cabinet;part_no;part;material;thickness;length_finished;width_finished;length_cut;width_cut;\
    qty;grain;edge_L1;edge_L2;edge_W1;edge_W2;drilling_program;label;remark";

fn generic(order: &str, row: &NamedPart<'_>) -> [String; 19] {
    let part = row.part;
    let [l1, l2, w1, w2] = part.edges.each().map(|edge| row.banding(edge));
    [
        order.to_owned(),
        row.cabinet.clone(),
        row.number.to_string(),
        row.name().to_owned(),
        part.material.clone(),
        part.thickness.to_string(),
        part.length.to_string(),
        part.width.to_string(),
        row.cut.0.to_string(),
        row.cut.1.to_string(),
        part.quantity.to_string(),
        part.grain.code().to_owned(),
        l1,
        l2,
        w1,
        w2,
        part.drilling.clone(),
        row.label.clone(),
        row.remark(),
    ]
}

/// Thickness, finished and cut sizes with a comma.
fn with_commas(mut cells: [String; 19]) -> [String; 19] {
    for cell in &mut cells[5..10] {
        *cell = cell.replace('.', ",");
    }
    cells
}

const OPEN_CUT_LIST: &str = "\
    number;name;count;cutting_length;cutting_width;cutting_thickness;edge_cutting_length;\
    edge_cutting_width;bbox_length;bbox_width;bbox_thickness;final_area;material_type;material_name;\
    material_description;material_url;entity_names;description;url;tags;edge_ymin;edge_ymax;edge_xmin;\
    edge_xmax;face_zmin;face_zmax;layers";

fn open_cut_list(row: &NamedPart<'_>) -> [String; 27] {
    let part = row.part;
    let [l1, l2, w1, w2] = part.edges.each().map(|edge| row.banding(edge));
    let ((length, width), thickness, none) = (row.cut, part.thickness.to_string(), String::new);
    let area = part.length.metres() * part.width.metres();
    [
        row.label.clone(),
        row.name().to_owned(),
        part.quantity.to_string(),
        length.to_string(),
        width.to_string(),
        thickness.clone(),
        length.to_string(),
        width.to_string(),
        part.length.to_string(),
        part.width.to_string(),
        thickness,
        area.normalize().to_string(),
        "sheet_good".to_owned(),
        row.board(),
        none(),
        none(),
        row.cabinet.clone(),
        row.remark(),
        none(),
        part.drilling.clone(),
        l1,
        l2,
        w1,
        w2,
        none(),
        none(),
        none(),
    ]
}

const OPTIMIZER: &str =
    "Length,Width,Qty,Material,Label,Enabled,Grain direction,Top band,Left band,Bottom band,Right band";

fn optimizer(row: &NamedPart<'_>) -> [String; 11] {
    let part = row.part;
    let [top, bottom, left, right] = part.edges.each().map(|edge| row.banding(edge));
    let grain = match part.grain {
        Grain::Length => "h",
        Grain::Width => "v",
        Grain::None => "",
    };
    [
        row.cut.0.to_string(),
        row.cut.1.to_string(),
        part.quantity.to_string(),
        row.board(),
        format!("{} {}", row.label, row.name()),
        "true".to_owned(),
        grain.to_owned(),
        top,
        left,
        bottom,
        right,
    ]
}

const PLUS: &str =
    "Part #,Description,Thick,Length,Width,Copies,Material Name,Can Rotate,Banding,<Info>,Notes";

fn plus(row: &NamedPart<'_>) -> [String; 11] {
    let part = row.part;
    let turns = if part.grain == Grain::None { "Yes" } else { "No" };
    [
        row.label.clone(),
        row.name().to_owned(),
        part.thickness.to_string(),
        row.cut.0.to_string(),
        row.cut.1.to_string(),
        part.quantity.to_string(),
        part.material.clone(),
        turns.to_owned(),
        banded(part.edges),
        part.drilling.clone(),
        row.remark(),
    ]
}

/// How many short and long edges are banded: `2W-2L` (domain.md §5.4).
fn banded(edges: Edges) -> String {
    let count = |edges: [Option<_>; 2]| edges.iter().flatten().count();
    format!("{}W-{}L", count([edges.w1, edges.w2]), count([edges.l1, edges.l2]))
}

/// For each material its plan `N`, material `M`, kerf `K`, stock `S`, and the parts `P`.
fn opti_cutter(order: &str, rules: &Construction, rows: &[NamedPart<'_>]) -> String {
    let mut boards: Vec<String> = rows.iter().map(NamedPart::board).collect();
    boards.sort();
    boards.dedup();
    let (length, width) = (rules.sheet_length.mm().to_string(), rules.sheet_width.mm().to_string());
    let mut text = String::new();
    for board in boards {
        text += &line(',', ["N", &format!("{order} {board}")]);
        text += &line(',', ["M", &board]);
        text += &line(',', ["K", &rules.kerf.tenths().to_string()]);
        text += &line(',', ["S", &length, &width]);
        for row in rows.iter().filter(|row| row.board() == board) {
            let turns = if row.part.grain == Grain::None { "y" } else { "" };
            let [length, width] = [row.cut.0, row.cut.1].map(|size| size.to_string());
            let quantity = row.part.quantity.to_string();
            text += &line(
                ',',
                ["P", &length, &width, &quantity, &format!("{} {}", row.label, row.name()), turns],
            );
        }
    }
    text
}

/// Grain along the length is 1, across it 2.
fn cut_rite(order: &str, row: &NamedPart<'_>) -> [String; 11] {
    let grain = match row.part.grain {
        Grain::None => "0",
        Grain::Length => "1",
        Grain::Width => "2",
    };
    let none = || "0".to_owned();
    [
        "PARTS_REQ".to_owned(),
        order.to_owned(),
        row.label.clone(),
        row.name().to_owned(),
        row.board(),
        row.cut.0.to_string(),
        row.cut.1.to_string(),
        row.part.quantity.to_string(),
        none(),
        none(),
        grain.to_owned(),
    ]
}

const ARDIS: &str = "material;length;width;qty;label;grain;edge_front;edge_back;edge_left;edge_right;remarks";

fn ardis(row: &NamedPart<'_>) -> [String; 11] {
    let [front, back, left, right] = row.part.edges.each().map(|edge| row.banding(edge));
    let grain = if row.part.grain == Grain::None { "0" } else { "1" };
    [
        row.board(),
        row.cut.0.to_string(),
        row.cut.1.to_string(),
        row.part.quantity.to_string(),
        format!("{} {}", row.label, row.name()),
        grain.to_owned(),
        front,
        back,
        left,
        right,
        row.remark(),
    ]
}
