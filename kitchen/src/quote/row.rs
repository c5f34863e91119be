//! The lines as they are read: equal small parts of several cabinets, such as their handles, are one row, so that a
//! kitchen of fourteen cabinets does not say fourteen times what a handle costs. What is calculated stays by cabinet.

use super::{Counted, Line, Reason, Surcharge};

/// A row of a quote as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it says: words, quantity and net as of one line; of a module where all its lines are.
    pub line: Line,
    /// The places of its lines in the quote; the name of the first is that of the row.
    pub of: Vec<usize>,
}

/// Every line once, each row at the place of its first.
pub(super) fn rows(lines: &[Line]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let both = |(row, known): (usize, &Row)| Some((row, known.line.and(line)?));
        match rows.iter().enumerate().find_map(both) {
            Some((row, both)) => {
                rows[row].line = both;
                rows[row].of.push(place);
            }
            None => rows.push(Row { line: line.clone(), of: vec![place] }),
        }
    }
    rows
}

impl Line {
    /// This line and another as one, where they say the same at the same price and come to the same cent together. A
    /// cabinet is a row of its own.
    fn and(&self, other: &Line) -> Option<Line> {
        let thing = |line: &Line| (line.kind, line.unit, line.unit_net, line.vat_class);
        if thing(self) != thing(other) || self.code != other.code {
            return None;
        }
        let module = self.module.clone().filter(|module| other.module.as_ref() == Some(module));
        let reason = self.reason.and(&other.reason)?;
        if self.surcharges.len() != other.surcharges.len() {
            return None;
        }
        let pairs = self.surcharges.iter().zip(&other.surcharges);
        let surcharges = pairs.map(|(one, two)| one.and(two)).collect::<Option<Vec<_>>>()?;
        let both = Line { module, reason, ..self.clone() };
        let both = both.measured(self.quantity + other.quantity, self.unit).with(surcharges);
        (both.net == self.net + other.net).then_some(both)
    }
}

impl Reason {
    /// One sentence for two lines; none where it would say of both what is true of each.
    fn and(&self, other: &Reason) -> Option<Reason> {
        use Reason::{
            Channel, Chosen, CornerPost, Drainer, EachFront, EachHandle, Gap, HoleFor, LedDriver, OverFridge,
            Push, UnderFridge,
        };
        match (self, other) {
            (Push { doors, drawers, each: None }, Push { doors: more, drawers: others, each: None }) => {
                Some(Push { doors: doors + more, drawers: drawers + others, each: None })
            }
            (Channel { along, pieces, each }, Channel { pieces: more, .. }) => {
                let both = |pieces| Channel { along: *along, pieces, each: *each };
                (both(*more) == *other).then(|| both(pieces + more))
            }
            (
                EachHandle
                | EachFront
                | HoleFor { .. }
                | Drainer { .. }
                | LedDriver
                | UnderFridge
                | OverFridge
                | Gap { .. }
                | CornerPost
                | Chosen,
                _,
            ) => (self == other).then(|| self.clone()),
            _ => None,
        }
    }
}

impl Surcharge {
    /// So many and as many more at one price.
    fn and(&self, other: &Surcharge) -> Option<Surcharge> {
        match (&self.counted, &other.counted) {
            (Some(Counted::Each { count, each }), Some(Counted::Each { count: more, each: same }))
                if self.code == other.code && each == same =>
            {
                let counted = Counted::Each { count: count + more, each: *each };
                Some(Surcharge::new(&self.code, self.net + other.net, counted))
            }
            _ => None,
        }
    }
}
