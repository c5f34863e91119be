//! A wall that is filled one proposal at a time, so that a page can show each and answer in between.

use super::{NoProposal, Profile, Proposal, Wishes, propose_one};
use crate::catalogue::Catalogue;
use crate::design::Design;
use crate::ids::Id;

/// The proposals for a wall as far as they are found; in the end what [`super::fill`] gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filling {
    wishes: Wishes,
    found: Vec<Proposal>,
}

impl Filling {
    /// A search that has found nothing yet.
    pub fn new(design: &Design, catalogue: &Catalogue, wall: &Id) -> Filling {
        Filling { wishes: Wishes::of(design, catalogue, wall), found: Vec::new() }
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
    /// hold the same.
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
        match propose_one(design, catalogue, wall, &self.wishes, invoice_year, *profile) {
            Ok(proposal) => self.found.push(proposal),
            Err(refusal) if self.wishes.lessen(&refusal, design, wall) => self.found.clear(),
            Err(none) => return Err(none),
        }
        Ok(())
    }
}
