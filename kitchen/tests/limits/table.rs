//! A row of the table of limits, and how it is written down.

use kitchen::rules::{Rule, Severity};

/// What a rule says where it speaks: its severity, what it measured and what it asks for, both in mm.
pub(crate) type Told = (Severity, Option<i32>, Option<i32>);
/// What a rule says of a kitchen, if it speaks.
pub(crate) type Said = Option<Told>;

/// A limit of a rule, and the kitchens of `tests/data/designs/rules` that stand at it and beyond it.
#[derive(Clone, Copy)]
pub(crate) struct Limit {
    pub rule: Rule,
    pub severity: Severity,
    /// What is asked, in words with its numbers.
    pub asked: &'static str,
    /// The rows of the catalogue that say the numbers.
    pub rows: &'static [&'static str],
    /// Where it comes from.
    pub source: &'static str,
    pub pairs: &'static [Pair],
    /// A kitchen at a limit that no design with the demo catalogue passes, and why none does.
    pub lacking: Option<(&'static str, &'static str)>,
}

/// A kitchen at a limit and one beyond it.
#[derive(Clone, Copy)]
pub(crate) struct Pair {
    pub at: &'static str,
    /// What a milder limit of the same rule says of the kitchen at this one.
    pub milder: Said,
    pub beyond: &'static str,
    /// What is measured beyond, and what is asked, in mm; none where something is there or not.
    pub told: Option<(i32, i32)>,
    /// Why the one beyond is not told to be a millimetre beyond.
    pub because: &'static str,
}

pub(super) const fn limit(
    rule: Rule,
    severity: Severity,
    asked: &'static str,
    rows: &'static [&'static str],
    source: &'static str,
) -> Limit {
    Limit { rule, severity, asked, rows, source, pairs: &[], lacking: None }
}

pub(super) const fn pair(at: &'static str, beyond: &'static str) -> Pair {
    Pair { at, milder: None, beyond, told: None, because: "" }
}

impl Limit {
    pub(super) const fn shown(self, pairs: &'static [Pair]) -> Limit {
        Limit { pairs, ..self }
    }

    pub(super) const fn lacking(self, at: &'static str, why: &'static str) -> Limit {
        Limit { lacking: Some((at, why)), ..self }
    }

    /// What the rule says beyond this limit.
    pub(super) fn said(&self, pair: &Pair) -> Told {
        let (measured, required) = pair.told.unzip();
        (self.severity, measured, required)
    }

    /// Whether it is a length, and not something that is there or not.
    pub(crate) fn is_length(&self) -> bool {
        self.lacking.is_some() || self.pairs.iter().any(|pair| pair.told.is_some())
    }
}

impl Pair {
    pub(super) const fn told(self, measured: i32, required: i32) -> Pair {
        Pair { told: Some((measured, required)), ..self }
    }

    /// At the limit a milder one speaks.
    pub(super) const fn after(self, severity: Severity, measured: i32, required: i32) -> Pair {
        Pair { milder: Some((severity, Some(measured), Some(required))), ..self }
    }

    pub(super) const fn because(self, because: &'static str) -> Pair {
        Pair { because, ..self }
    }
}
