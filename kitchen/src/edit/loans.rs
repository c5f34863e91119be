//! What units gave up so that another found room, and how they get it back. It lies beside the design, not in it:
//! a design file says how a kitchen is, not how it came about (docs/decisions/0004-narrowing-is-remembered.md).

use serde::{Deserialize, Serialize};

use super::module::stands_free;
use super::stand::{Stand, arrange};
use crate::catalogue::Catalogue;
use crate::design::{Design, Module};
use crate::ids::Id;
use crate::length::Mm;

/// What units remember of the room that they made for others, and of what they gave up themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loans {
    /// The oldest first.
    lent: Vec<Loan>,
    /// The units that were made narrower, before and after; one entry for a unit.
    given: Vec<(Stand, Stand)>,
}

/// The room that was made by one change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Loan {
    /// The unit it was made for; none when that has gone and not everything found its way back.
    borrower: Option<Id>,
    /// How the borrower stood before; none when it came new.
    stood: Option<Stand>,
    /// The neighbours, before and after.
    lenders: Vec<(Stand, Stand)>,
}

impl Loans {
    /// Remembers which neighbours a change moved or narrowed for the sake of a unit.
    pub(super) fn record(&mut self, before: &Design, after: &Design, borrower: &Id) {
        let changed = |module: &Module| {
            let (was, is) = (Stand::of(before.module(&module.id)?), Stand::of(module));
            (was != is).then_some((was, is))
        };
        let lenders: Vec<_> =
            after.modules.iter().filter(|module| module.id != *borrower).filter_map(changed).collect();
        let stood = before.module(borrower).map(Stand::of);
        let grew = |stood: &Stand| after.module(borrower).is_some_and(|module| module.width > stood.width);
        if stood.as_ref().map_or(!lenders.is_empty(), grew) {
            self.lent.push(Loan { borrower: Some(borrower.clone()), stood, lenders });
        }
    }

    /// Remembers how a unit stood that has become narrower; made narrower again it still knows how it stood at first.
    pub(super) fn gave(&mut self, before: &Design, after: &Design, id: &Id) {
        let (Some(was), Some(is)) = (before.module(id).map(Stand::of), after.module(id).map(Stand::of))
        else {
            return;
        };
        if is.width >= was.width {
            return;
        }
        let first = self.given.iter().find(|(_, then)| *then == was).map(|(first, _)| first.clone());
        self.given.retain(|(_, then)| then.module != *id);
        self.given.push((first.unwrap_or(was), is));
    }

    /// Makes a unit that stands as it was made narrower as wide as it was, or nearly: where it stood then, however near that
    /// was to a wall or a column. Whether it could.
    pub(super) fn take_back(
        &mut self,
        design: &mut Design,
        catalogue: &Catalogue,
        id: &Id,
        width: Mm,
    ) -> bool {
        let Some(now) = design.module(id).map(Stand::of) else { return false };
        let Some(place) = self.given.iter().position(|(_, is)| *is == now) else { return false };
        let was = &self.given[place].0;
        if width <= now.width || width > was.width {
            return false;
        }
        let x = now.x.min(was.x + was.width - width).max(was.x);
        let whole = restore(design, catalogue, &[], Some(Stand { x, width, ..was.clone() }));
        if whole && width == was.width {
            self.given.remove(place);
        } else if whole {
            self.given[place].1 = Stand { x, width, ..now };
        }
        whole
    }

    /// Gives back what a unit borrowed that is no longer there.
    pub(super) fn gone(&mut self, design: &mut Design, catalogue: &Catalogue, id: &Id) {
        self.given.retain(|(_, is)| is.module != *id);
        for loan in &mut self.lent {
            loan.lenders.retain(|(was, _)| design.module(&was.module).is_some());
        }
        for index in (0..self.lent.len()).rev() {
            if self.lent[index].borrower.as_ref() == Some(id) {
                let whole = restore(design, catalogue, &self.lent[index].lenders, None);
                let loan = &mut self.lent[index];
                loan.borrower = None;
                if whole {
                    loan.lenders.clear();
                }
            }
        }
        self.settle(design, catalogue, id);
    }

    /// Gives back what a unit borrowed that has become narrower.
    pub(super) fn narrowed(
        &mut self,
        design: &mut Design,
        catalogue: &Catalogue,
        before: &Design,
        borrower: &Id,
    ) {
        let (Some(was), Some(is)) = (before.module(borrower), design.module(borrower)) else { return };
        if is.width >= was.width {
            return;
        }
        let width = is.width;
        while let Some(index) = self.last_of(borrower, width) {
            let Loan { stood, lenders, .. } = self.lent.remove(index);
            let back = stood.map(|stood| Stand { width, ..stood });
            if !restore(design, catalogue, &lenders, back) {
                self.lent.push(Loan { borrower: None, stood: None, lenders });
            }
        }
        self.settle(design, catalogue, borrower);
    }

    /// The last loan of a unit, if the unit is now as narrow as it was before it.
    fn last_of(&self, borrower: &Id, width: Mm) -> Option<usize> {
        let index = self.lent.iter().rposition(|loan| loan.borrower.as_ref() == Some(borrower))?;
        self.lent[index].stood.as_ref().is_some_and(|stood| stood.width >= width).then_some(index)
    }

    /// A unit has left room: those who lent to it, or to one that is gone, grow to what they were where they can.
    fn settle(&mut self, design: &mut Design, catalogue: &Catalogue, left_by: &Id) {
        for index in (0..self.lent.len()).rev() {
            let mut lenders = std::mem::take(&mut self.lent[index].lenders);
            let is_owed = self.lent[index].borrower.as_ref().is_none_or(|borrower| borrower == left_by);
            let is_over = self.lent[index].borrower.is_none();
            lenders.retain(|(was, is)| match design.module(&was.module).cloned() {
                Some(module) if module.width == is.width => {
                    let is_narrower = was.width > is.width;
                    let got_back = is_owed && is_narrower && grow(design, catalogue, &module, was.width);
                    !got_back && (is_narrower || !is_over)
                }
                _ => self.is_lent_on(index, &was.module, is.width),
            });
            self.lent[index].lenders = lenders;
        }
        self.lent.retain(|loan| loan.borrower.is_some() || !loan.lenders.is_empty());
    }

    /// Whether a later loan took more from a unit that an earlier one had narrowed to this width.
    fn is_lent_on(&self, index: usize, module: &Id, width: Mm) -> bool {
        let later = self.lent[index + 1..].iter().flat_map(|loan| &loan.lenders);
        let mut later = later.filter(|(was, _)| was.module == *module);
        later.any(|(was, _)| was.width == width)
    }
}

/// Puts lenders back where they stood, and the borrower with them, if none was touched since and all are free.
fn restore(
    design: &mut Design,
    catalogue: &Catalogue,
    lenders: &[(Stand, Stand)],
    borrower: Option<Stand>,
) -> bool {
    let untouched =
        |(_, is): &(Stand, Stand)| design.module(&is.module).is_some_and(|now| Stand::of(now) == *is);
    if !lenders.iter().all(untouched) {
        return false;
    }
    let stands: Vec<Stand> = lenders.iter().map(|(was, _)| was.clone()).chain(borrower).collect();
    let mut tried = design.clone();
    let fits = arrange(&mut tried, catalogue, &stands).is_ok();
    if fits {
        *design = tried;
    }
    fits
}

/// Makes a module as wide as it was, to the right or to the left, where there is room.
fn grow(design: &mut Design, catalogue: &Catalogue, module: &Module, width: Mm) -> bool {
    let wider = [module.x, module.x + module.width - width].map(|x| Module { width, x, ..module.clone() });
    let fits = wider.into_iter().find(|wider| stands_free(design, catalogue, wider).is_ok());
    let Some(wider) = fits else { return false };
    let slot = design.modules.iter_mut().find(|module| module.id == wider.id);
    if let Some(slot) = slot {
        *slot = wider;
    }
    true
}
