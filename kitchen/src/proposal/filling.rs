//! A wall that is filled one proposal at a time, so that a page can show each and answer in between.

use super::ends::Corners;
use super::field::{searched, standing};
use super::parting::Parting;
use super::wishes::Left;
use super::{NoProposal, Profile, Proposal, Wishes};
use crate::catalogue::{Catalogue, Slot};
use crate::design::Design;
use crate::ids::{Code, Id};

/// The proposals for a wall as far as they are found; in the end what [`super::fill`] gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filling {
    pub(super) wishes: Wishes,
    pub(super) corners: Corners,
    /// Which of the ways to part what is wished is tried.
    way: usize,
    without: Vec<Slot>,
    lost: Vec<Code>,
    found: Vec<Proposal>,
}

impl Filling {
    /// A search that has found nothing yet.
    pub fn new(design: &Design, catalogue: &Catalogue, wall: &Id) -> Filling {
        let wishes = Wishes::of(design, catalogue, wall);
        Filling {
            wishes,
            corners: Corners::Solved,
            way: 0,
            without: Vec::new(),
            lost: Vec::new(),
            found: Vec::new(),
        }
    }

    /// What is found by now, in the order of [`Profile::ALL`].
    pub fn found(&self) -> &[Proposal] {
        &self.found
    }

    /// Whether all are found.
    pub fn is_done(&self) -> bool {
        self.found.len() == Profile::ALL.len()
    }

    /// Searches the next. Where there is none for all that is wished, it begins anew with less, so that all three
    /// hold the same; where there is none at all but the row that stands, that is found three times.
    ///
    /// # Errors
    /// Why there is none, even for a sink alone.
    pub fn step(
        &mut self,
        design: &Design,
        catalogue: &Catalogue,
        wall: &Id,
        invoice_year: i32,
    ) -> Result<(), NoProposal> {
        let Some(profile) = Profile::ALL.get(self.found.len()) else { return Ok(()) };
        let before: Vec<&Proposal> = self.found.iter().collect();
        let parting = self.parting(design, catalogue, wall);
        let way = (self.corners, &parting);
        let best = searched(design, catalogue, wall, &self.wishes, invoice_year, way, |wall| {
            wall.best(*profile, &before)
        });
        match best {
            Ok(proposal) => self.found.push(self.named(proposal)),
            Err(refusal) => {
                if let Err(refusal) = self.lessen(refusal, design, catalogue, wall) {
                    let only =
                        standing(design, catalogue, wall, &self.wishes, invoice_year).ok_or(refusal)?;
                    self.found = only.into();
                }
            }
        }
        Ok(())
    }

    /// How what is wished is parted between the stretches of the wall.
    pub(super) fn parting(&self, design: &Design, catalogue: &Catalogue, wall: &Id) -> Parting {
        Parting::all(design, catalogue, wall, &self.wishes).swap_remove(self.way)
    }

    /// A proposal that says without what it is.
    pub(super) fn named(&self, proposal: Proposal) -> Proposal {
        Proposal { without: self.without.clone(), lost: self.lost.clone(), ..proposal }
    }

    /// After a refusal: begins anew with less, so that all three hold the same; where a corner unit leaves no room for
    /// a row at all, with everything and no corner unit.
    pub(super) fn lessen(
        &mut self,
        refusal: NoProposal,
        design: &Design,
        catalogue: &Catalogue,
        wall: &Id,
    ) -> Result<(), NoProposal> {
        self.found.clear();
        let ways = Parting::all(design, catalogue, wall, &self.wishes).len();
        if matches!(refusal, NoProposal::NoRow { .. }) && self.way + 1 < ways {
            self.way += 1;
            return Ok(());
        }
        self.way = 0;
        match self.wishes.lessen(&refusal, design, wall) {
            Some(Left::Usual(slot)) => self.without.push(slot),
            Some(Left::Held(code)) => self.lost.push(code),
            None if self.corners == Corners::Solved && matches!(refusal, NoProposal::NoRow { .. }) => {
                *self = Filling { corners: Corners::Closed, ..Filling::new(design, catalogue, wall) };
            }
            None => return Err(refusal),
        }
        Ok(())
    }
}
