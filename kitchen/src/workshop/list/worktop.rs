//! What is cut from slabs, as a list: a line for each piece, beside its drawing.

use super::line;
use crate::layout::PieceEnd;
use crate::workshop::{Documents, Rim, Top};

const HEAD: [&str; 16] = [
    "order",
    "number",
    "piece",
    "place",
    "x",
    "material",
    "thickness",
    "length",
    "width",
    "cut_outs",
    "holes",
    "grooves",
    "joints",
    "left_end",
    "right_end",
    "edges",
];

impl Documents<'_> {
    /// Worktops, upstands, splashes and sides down to the floor; `edges` are short ends that are seen, or
    /// millimetres to polish. A hole says what it is for, how that is mounted, its product, size and place.
    pub(in crate::workshop) fn worktop_list(&self) -> String {
        self.tops.iter().fold(line(';', HEAD), |text, top| text + &line(';', self.cells(top)))
    }

    fn cells(&self, top: &Top) -> [String; 16] {
        let language = self.kitchen.design.language;
        let [left, right] = top.ends.map_or_else(Default::default, |ends| ends.map(|end| self.end(end)));
        let told = |is_round: bool| -> Vec<String> {
            let wanted = top.holes.iter().filter(|hole| matches!(hole.rim, Rim::Round(..)) == is_round);
            wanted
                .map(|hole| format!("{} {}: {}", hole.name(language), hole.size(), hole.place(language)))
                .collect()
        };
        let (cut_outs, holes) = (told(false), told(true));
        let grooves = top.grooves.iter().map(|[(from, up), (to, _)]| {
            format!("{}: {}", *to - *from, text::workshop::place::corner(language, up, from))
        });
        let grooves: Vec<String> = grooves.collect();
        let seams = top.seams.iter().map(|seam| text::workshop::place::seam(language, seam));
        let butts = top.butts.iter().map(|line| {
            let [from, to] = line.map(|(left, front)| text::workshop::place::corner(language, front, left));
            text::workshop::place::butt(language, from, to)
        });
        let joints: Vec<String> =
            top.joints.iter().map(ToString::to_string).chain(seams).chain(butts).collect();
        let edges = match (top.visible_ends, top.polished.0) {
            (0, 0) => String::new(),
            (0, polished) => format!("{polished} mm"),
            (ends, _) => ends.to_string(),
        };
        [
            self.order.to_owned(),
            top.number.to_string(),
            top.kind.name(language).to_owned(),
            top.surface.clone(),
            top.start.to_string(),
            top.material.clone(),
            top.thickness.to_string(),
            top.length.to_string(),
            top.depth.to_string(),
            cut_outs.join(" | "),
            holes.join(" | "),
            grooves.join(" | "),
            joints.join(", "),
            left.to_owned(),
            right.to_owned(),
            edges,
        ]
    }

    pub(in crate::workshop) fn end(&self, end: PieceEnd) -> &'static str {
        use text::workshop::end;
        let language = self.kitchen.design.language;
        match end {
            PieceEnd::Wall => end::wall(language),
            PieceEnd::Tall => end::tall(language),
            PieceEnd::Free => end::free(language),
            PieceEnd::Fall => end::fall(language),
            PieceEnd::Step => end::step(language),
            PieceEnd::Through(_) => end::through(language),
            PieceEnd::Joint(_) => end::joint(language),
            PieceEnd::Butt => end::butt(language),
        }
    }
}
