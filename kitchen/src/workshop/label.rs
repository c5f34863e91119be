//! A label for every board, on sheets of 3 × 8 labels of 70 × 37 mm to be printed on A4 (domain.md §5.7).

use std::fmt::Write;

use super::Documents;
use super::documents::Codes;
use super::list::NamedPart;
use super::part::Edges;
use crate::drawing::escaped;

/// The page and its labels; millimetres as in print.
const STYLE: &str = "\
@page{size:A4;margin:0}body{margin:0;font:7.5pt/1.2 Arial,Helvetica,sans-serif;color:#000}\
.page{display:grid;grid-template:repeat(8,37mm)/repeat(3,70mm);padding:.5mm 0;break-after:page}\
.label{box-sizing:border-box;padding:2.5mm 3mm;overflow:hidden;display:grid;grid-template-columns:1fr 17mm;column-gap:2mm}\
.label b{font-size:12pt}.label div div{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.label .remark{white-space:normal}\
.side{display:grid;grid-template-rows:1fr auto;row-gap:1.5mm;align-content:center}.code{height:17mm}.code svg{display:block;width:17mm;height:17mm}\
.board{align-self:center;height:100%;max-height:24mm;border:.2mm solid #999;display:flex;align-items:center;justify-content:center;font-size:9pt}\
@media screen{.label{outline:.2mm solid #ccc}}";
/// Labels on a page.
const PAGE: usize = 24;
/// How thick a banded edge is drawn.
const BANDED: &str = "1mm solid #000";

impl Documents<'_> {
    /// The labels of every board in the order of the cut list, one for each piece.
    pub(super) fn labels(&self) -> String {
        let language = self.kitchen.design.language;
        let rows = self.rows();
        let pieces = rows.iter().flat_map(|row| (1..=row.part.quantity).map(move |piece| (row, piece)));
        let labels: Vec<String> = pieces.map(|(row, piece)| self.label_of(row, piece)).collect();
        let title = escaped(&text::workshop::label::title(language, self.order));
        let mut page = format!(
            "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title><style>{STYLE}</style></head><body>",
            language.code()
        );
        for labels in labels.chunks(PAGE) {
            // Writing to a String cannot fail.
            let _ = write!(page, "<div class=\"page\">{}</div>", labels.concat());
        }
        page + "</body></html>\n"
    }

    fn label_of(&self, row: &NamedPart<'_>, piece: i64) -> String {
        use text::workshop::label;
        let (part, language) = (row.part, self.kitchen.design.language);
        let finished = format!("{} × {} × {}", part.length, part.width, part.thickness);
        let cut = format!("{} × {}", row.cut.0, row.cut.1);
        let edges: Vec<String> = ["L1", "L2", "W1", "W2"]
            .into_iter()
            .zip(part.edges.each())
            .filter_map(|(name, edge)| Some(format!("{name} {}", edge?)))
            .collect();
        let mut lines = vec![
            format!("{} · {}", self.order, row.cabinet),
            format!("{} · {}", row.name(), row.board()),
            label::finished(language, finished),
            label::cut(language, cut),
        ];
        if !edges.is_empty() {
            lines.push(label::edges(language, edges.join(", ")));
        }
        if !part.drilling.is_empty() {
            lines.push(label::drilling(language, &part.drilling));
        }
        let lines: Vec<String> = lines.iter().map(|line| format!("<div>{}</div>", escaped(line))).collect();
        let lines = lines.concat();
        let remark = match row.remark() {
            remark if remark.is_empty() => String::new(),
            remark => format!("<div class=\"remark\">{}</div>", escaped(&remark)),
        };
        format!(
            "<div class=\"label\"><div><b>{}</b> {piece}/{}{lines}{remark}</div><div class=\"side\">{}{}</div></div>",
            escaped(&row.label),
            part.quantity,
            picture(part.edges, part.grain.code()),
            self.code(row)
        )
    }

    /// The code that leads to the installation plan on which the cabinet of a board stands. What belongs to the whole
    /// kitchen stands on no single one.
    fn code(&self, row: &NamedPart<'_>) -> String {
        let drawn = self.codes.zip(row.module).and_then(|(Codes { address, draw }, module)| {
            draw(&format!("{address}/{}", self.installation_of(self.kitchen.placed[module].surface)))
        });
        drawn.map_or_else(String::new, |svg| format!("<div class=\"code\">{svg}</div>"))
    }
}

/// The board upright, thick where it is banded: L1 on the left, L2 on the right, W1 below, W2 above.
fn picture(edges: Edges, grain: &str) -> String {
    let sides = [("left", edges.l1), ("right", edges.l2), ("bottom", edges.w1), ("top", edges.w2)];
    let banded = sides.iter().filter(|(_, edge)| edge.is_some());
    let banded: Vec<String> = banded.map(|(side, _)| format!("border-{side}:{BANDED};")).collect();
    let banded = banded.concat();
    let arrow = match grain {
        "L" => "↕",
        "W" => "↔",
        _ => "",
    };
    format!("<div class=\"board\" style=\"{banded}\">{arrow}</div>")
}
