//! What can be done about a finding: a few edits that were tried, with everything that they change, what they cost
//! and what is left to say afterwards.

use crate::catalogue::{Catalogue, Family};
use crate::design::Design;
use crate::edit::{Edit, apply};
use crate::ids::Id;
use crate::kitchen::Kitchen;
use crate::layout::GapKind;
use crate::money::Money;
use crate::quote::quote;
use crate::rules::{Finding, Rule, Severity, check, closes_way};

mod advice;
mod appliance;
mod burden;
mod change;
mod clear;
mod depth;
mod difference;
mod elsewhere;
mod gap;
mod height;
mod hob;
mod hood;
mod landing;
mod narrow;
mod nudge;
mod open;
mod row;
mod stand;
mod supply;
mod tall;
mod together;
mod triangle;
mod ways;
mod words;
mod worktop;

use burden::Burden;
pub use change::Change;
use ways::missed;

/// As many ways out of a finding are offered.
const OFFERED: usize = 3;

/// So many ways are tried for one finding at most, the mildest and nearest first: each is a whole kitchen derived and judged
/// anew, and on the widest nobody should wait. Every kitchen of the corpus that can be mended is so within them.
const TRIES: usize = 60;

/// A way out of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Everything that it changes; its text says each.
    pub changes: Vec<Change>,
    /// The edits, one undo together.
    pub edits: Vec<Edit>,
    /// What it adds to the total with VAT in the design's regime, everything derived included.
    pub price_change: Money,
    /// What the rules say afterwards.
    pub remaining: Vec<Finding>,
}

impl Fix {
    /// The edits as one.
    pub fn edit(&self) -> Edit {
        Edit::All(self.edits.clone())
    }
}

/// A kitchen that is to be mended, with what was said of it.
pub struct Mending<'k, 'a> {
    kitchen: &'k Kitchen<'a>,
    findings: Vec<Finding>,
    gross: Money,
    invoice_year: i32,
}

impl<'k, 'a> Mending<'k, 'a> {
    /// Checks and prices a kitchen. `invoice_year` decides the VAT regime, as for its quote.
    pub fn new(kitchen: &'k Kitchen<'a>, invoice_year: i32) -> Mending<'k, 'a> {
        let gross = quote(kitchen, invoice_year, &[]).gross();
        Mending { kitchen, findings: check(kitchen), gross, invoice_year }
    }

    /// What the rules say of it.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The edits that are tried against a finding.
    fn ways(&self, finding: &Finding) -> impl Iterator<Item = Vec<Edit>> {
        ways::of(self.kitchen, finding).into_iter().take(TRIES)
    }

    /// How many kitchens are judged at most to find the fixes of a finding.
    pub fn tries(&self, finding: &Finding) -> usize {
        self.ways(finding).count()
    }

    /// The ways out of a finding, the best first: cures before reliefs, and of each those that change the least. None when
    /// nothing that can be done alone helps.
    pub fn fixes(&self, finding: &Finding) -> Vec<Fix> {
        let mut trials: Vec<Trial> = self.ways(finding).filter_map(|edits| self.trial(edits)).collect();
        // Of two that change as much the one that is listed first.
        trials.sort_by_key(|trial| trial.burden);
        let (mut cures, mut reliefs): (Vec<Fix>, Vec<Fix>) = (Vec::new(), Vec::new());
        for trial in trials {
            if cures.iter().chain(&reliefs).any(|known| is_alike(&known.changes, &trial.changes)) {
                continue;
            }
            if let Some((fix, is_cure)) = self.judged(finding, trial) {
                if is_cure { &mut cures } else { &mut reliefs }.push(fix);
            }
            if cures.len() == OFFERED {
                break;
            }
        }
        // What was folded under it may come to light; and a dead corner comes after what goes into one (domain.md §2.2
        // CORNER_MISSING).
        let has_dead_corner = |fix: &Fix| fix.remaining.iter().any(|left| left.code == Rule::DeadCorner);
        cures.sort_by_key(|fix| (errors(&fix.remaining) > errors(&self.findings), has_dead_corner(fix)));
        cures.into_iter().chain(reliefs).take(OFFERED).collect()
    }

    /// The first fix of the first finding that has one.
    pub fn first(&self) -> Option<(&Finding, Fix)> {
        self.findings.iter().find_map(|finding| Some((finding, self.fixes(finding).into_iter().next()?)))
    }

    /// A way that is possible and whose changes can all be named.
    fn trial(&self, edits: Vec<Edit>) -> Option<Trial> {
        let next = apply(self.kitchen.design, self.kitchen.catalogue, &Edit::All(edits.clone())).ok()?;
        let changes = difference::between(self.kitchen, &next).filter(|changes| !changes.is_empty())?;
        Some(Trial { burden: Burden::of(&changes, self.kitchen), edits, next, changes })
    }

    /// A fix is what takes its finding away and leaves less to say than before, makes nothing else worse, also not what is
    /// folded, parts no block of tall units, closes no way that one walks and changes nothing that it cannot name. It is a cure
    /// if its rule has less to say then, and else a relief: a warning is only advice any more.
    fn judged(&self, finding: &Finding, trial: Trial) -> Option<(Fix, bool)> {
        let Trial { edits, next, changes, .. } = trial;
        let catalogue = self.kitchen.catalogue;
        let mended = Kitchen::new(&next, catalogue);
        let remaining = check(&mended);
        let of_rule =
            |findings: &[Finding]| findings.iter().filter(|other| other.code == finding.code).count();
        let is_gone = !remaining.iter().any(|left| same(left, finding));
        let is_cure = of_rule(&remaining) < of_rule(&self.findings);
        let is_relief = remaining.iter().any(|left| is_milder(left, finding));
        let helps = is_gone && (is_cure || is_relief) && weight(&remaining) < weight(&self.findings);
        if !helps || flat(&remaining).any(|left| harms(finding, &self.findings, left)) {
            return None;
        }
        // Looked at last: both measure the whole kitchen anew.
        if parts_talls(self.kitchen, &mended) || closes_way(self.kitchen, &mended) {
            return None;
        }
        let price_change = quote(&mended, self.invoice_year, &[]).gross() - self.gross;
        Some((Fix { changes, edits, price_change, remaining }, is_cure))
    }
}

/// A way out before it is judged: the design that it makes, and all that it changes.
struct Trial {
    edits: Vec<Edit>,
    next: Design,
    changes: Vec<Change>,
    burden: Burden,
}

/// Applies the first fix of the first finding that has one, again and again until none is left. `told` hears of each:
/// the kitchen as it was, the finding and its fix.
pub fn mend(
    design: &Design,
    catalogue: &Catalogue,
    invoice_year: i32,
    mut told: impl FnMut(&Kitchen<'_>, &Finding, &Fix),
) -> Design {
    let mut now = design.clone();
    loop {
        let next = {
            let kitchen = Kitchen::new(&now, catalogue);
            let mending = Mending::new(&kitchen, invoice_year);
            let Some((finding, fix)) = mending.first() else { break };
            told(&kitchen, finding, &fix);
            apply(&now, catalogue, &fix.edit())
        };
        // A fix was tried before it was offered.
        let Ok(next) = next else { break };
        now = next;
    }
    now
}

/// Whether two findings say the same of the same things.
fn same(one: &Finding, other: &Finding) -> bool {
    let key = |finding: &Finding| (finding.code, finding.manner, finding.severity);
    key(one) == key(other) && one.subjects == other.subjects
}

/// Whether a warning is only advice any more about the same things.
fn is_milder(left: &Finding, finding: &Finding) -> bool {
    (finding.severity, left.severity) == (Severity::Warning, Severity::Hint)
        && (left.code, &left.subjects) == (finding.code, &finding.subjects)
}

/// Whether two ways are the same, or bring the same unit only in another width.
fn is_alike(one: &[Change], other: &[Change]) -> bool {
    one == other || one.iter().any(|one| other.iter().any(|other| one.is_same_unit(other)))
}

/// How many errors there are, without what is folded.
fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// Findings with those that are folded under them.
fn flat(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().flat_map(|finding| std::iter::once(finding).chain(&finding.follows))
}

/// Whether something that is said after a fix makes it a bad bargain: a new error, or a new warning where no error is
/// cured; and the same of what was said of these things before, but milder or with less missing.
fn harms(cured: &Finding, known: &[Finding], left: &Finding) -> bool {
    let shares = |known: &Finding| {
        known.subjects == left.subjects || known.subjects.iter().any(|id| left.subjects.contains(id))
    };
    let as_bad = |known: &Finding| (known.severity, -missed(known)) <= (left.severity, -missed(left));
    let known: Vec<&Finding> = flat(known).filter(|known| known.code == left.code && shares(known)).collect();
    if known.iter().any(|known| as_bad(known)) {
        return false;
    }
    match left.severity {
        Severity::Error => true,
        Severity::Warning => cured.severity != Severity::Error,
        Severity::Hint => cured.severity == Severity::Hint && !known.is_empty(),
    }
}

/// Whether something else comes between two tall units that stood side by side: nobody parts a block of them.
fn parts_talls(before: &Kitchen<'_>, after: &Kitchen<'_>) -> bool {
    let is_tall = |kitchen: &Kitchen<'_>, unit: usize| kitchen.placed[unit].family() == Family::Tall;
    let pairs = before.layout.rows.iter().flat_map(|row| {
        let gaps = row.gaps.iter().skip(1);
        row.modules.windows(2).zip(gaps).filter(|(_, gap)| gap.kind != GapKind::Open).map(|(pair, _)| pair)
    });
    let mut blocks = pairs.filter(|pair| pair.iter().all(|unit| is_tall(before, *unit)));
    blocks.any(|pair| {
        let ids = [pair[0], pair[1]].map(|unit| &before.placed[unit].module.id);
        after.layout.rows.iter().any(|row| {
            let at = |id: &Id| row.modules.iter().position(|unit| after.placed[*unit].module.id == *id);
            let [Some(one), Some(other)] = ids.map(at) else { return false };
            row.modules[one.min(other)..one.max(other)].iter().any(|unit| !is_tall(after, *unit))
        })
    })
}

/// Errors, warnings and hints, in this order and with those that are folded: what becomes less with every fix, so that
/// fixing ends.
fn weight(findings: &[Finding]) -> [usize; 3] {
    [Severity::Error, Severity::Warning, Severity::Hint]
        .map(|severity| flat(findings).filter(|finding| finding.severity == severity).count())
}
