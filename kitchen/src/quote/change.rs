//! What changed between two quotes of a kitchen, line by line: for revisions, and for new price lists.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Kind, Line, Quote};
use crate::ids::Id;
use crate::money::Money;

/// A line that is in both quotes with other numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// As it was.
    pub old: Line,
    /// As it is now.
    pub new: Line,
}

impl Changed {
    /// What the change adds to the net.
    pub fn net(&self) -> Money {
        self.new.net - self.old.net
    }
}

/// The difference between two quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Lines that are new, in the order of the new quote.
    pub added: Vec<Line>,
    /// Lines that are gone, in the order of the old quote.
    pub removed: Vec<Line>,
    /// Lines whose quantity, price, surcharges or VAT class changed, in the order of the new quote.
    pub changed: Vec<Changed>,
}

impl Difference {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }

    /// What it adds to the net of the old quote to come to that of the new one.
    pub fn net(&self) -> Money {
        let sum = |lines: &[Line]| lines.iter().map(|line| line.net).sum::<Money>();
        let changed: Money = self.changed.iter().map(Changed::net).sum();
        sum(&self.added) - sum(&self.removed) + changed
    }
}

/// Compares two quotes. Lines are the same when they are about the same thing: kind, code, module and VAT class;
/// equal ones are left out first, then what remains of a thing is paired in order. A cabinet is one thing
/// whatever its type and width: its line is changed, not removed and added.
pub fn difference(old: &Quote, new: &Quote) -> Difference {
    let mut waiting: BTreeMap<Thing<'_>, Vec<(usize, &Line)>> = BTreeMap::new();
    for (index, line) in old.lines.iter().enumerate() {
        waiting.entry(Thing::of(line)).or_default().push((index, line));
    }
    let mut others = Vec::new();
    for line in &new.lines {
        let same = waiting.get_mut(&Thing::of(line));
        let equal = same.and_then(|lines| {
            let place = lines.iter().position(|(_, old)| old.costs_as(line))?;
            Some(lines.remove(place))
        });
        if equal.is_none() {
            others.push(line);
        }
    }
    let mut difference = Difference::default();
    for line in others {
        match waiting.get_mut(&Thing::of(line)).filter(|lines| !lines.is_empty()) {
            Some(lines) => {
                let (_, old) = lines.remove(0);
                difference.changed.push(Changed { old: old.clone(), new: line.clone() });
            }
            None => difference.added.push(line.clone()),
        }
    }
    let mut removed: Vec<(usize, &Line)> = waiting.into_values().flatten().collect();
    removed.sort_unstable_by_key(|(index, _)| *index);
    difference.removed = removed.into_iter().map(|(_, line)| line.clone()).collect();
    difference
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Thing<'a> {
    kind: Kind,
    code: &'a str,
    module: Option<&'a Id>,
    renov: bool,
}

impl Thing<'_> {
    fn of(line: &Line) -> Thing<'_> {
        let code = if line.kind == Kind::Module { "" } else { &*line.code };
        let renov = line.vat_class == super::VatClass::Renov;
        Thing { kind: line.kind, code, module: line.module.as_ref(), renov }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::{Reason, totals};

    fn quote(lines: Vec<Line>) -> Quote {
        let allowed = totals::Allowed { renovation: false, reverse: false };
        Quote { totals: totals::of_lines(&lines, allowed), lines }
    }

    fn line(kind: Kind, code: &str, module: Option<&str>, net: &str) -> Line {
        let line = Line::new(kind, code, net.parse().unwrap(), Reason::Chosen);
        Line { module: module.map(Into::into), ..line }
    }

    #[test]
    fn a_cabinet_that_is_widened_is_a_changed_line() {
        let old = quote(vec![
            line(Kind::Module, "OD-600", Some("a"), "277.00"),
            line(Kind::Panel, "F-PET-SAND", None, "70.00"),
            line(Kind::Panel, "F-PET-SAND", None, "71.46"),
            line(Kind::Tap, "T-STD", Some("a"), "140.00"),
        ]);
        let new = quote(vec![
            line(Kind::Module, "OD-800", Some("a"), "368.00"),
            line(Kind::Panel, "F-PET-SAND", None, "71.46"),
            line(Kind::Sink, "S-INOX-500", Some("a"), "180.00"),
        ]);
        let found = difference(&old, &new);
        let codes = |lines: &[Line]| lines.iter().map(|line| line.code.to_string()).collect::<Vec<_>>();
        assert_eq!(codes(&found.added), ["S-INOX-500"]);
        assert_eq!(codes(&found.removed), ["F-PET-SAND", "T-STD"]);
        assert_eq!(found.changed.len(), 1);
        // 91 dearer, 180 new, 70 and 140 gone.
        assert_eq!(found.net().to_string(), "61.00");
        assert!(difference(&new, &new).is_empty());
    }
}
