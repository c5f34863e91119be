//! A wall that is filled one proposal at a time, so that a page can show each and answer in between.

use super::ends::{Corners, beyond};
use super::field::{searched, standing};
use super::parting::Parting;
use super::shelf::Set;
use super::wishes::{Left, narrower};
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
    back: Back,
    found: Vec<Proposal>,
    answers: Answers<Proposal>,
}

/// What was asked by now, with what was answered: what is put back where it was left out last asks the same once more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answers<T>(Vec<(Question, Result<T, NoProposal>)>);

/// All that an answer for a wall depends on: how rows end, how what is wished is parted and what that is, and how many
/// proposals come before it.
type Question = (Corners, usize, Wishes, usize);

impl<T: Clone> Answers<T> {
    /// None yet.
    pub fn new() -> Answers<T> {
        Answers(Vec::new())
    }

    /// The answer to what is asked now, searched where it was not asked before.
    ///
    /// # Errors
    /// Why there is no row.
    pub fn to(
        &mut self,
        filling: &Filling,
        search: impl FnOnce() -> Result<T, NoProposal>,
    ) -> Result<T, NoProposal> {
        let question = (filling.corners, filling.way, filling.wishes.clone(), filling.found.len());
        if let Some((_, answer)) = self.0.iter().find(|(asked, _)| *asked == question) {
            return answer.clone();
        }
        let answer = search();
        self.0.push((question, answer.clone()));
        answer
    }
}

/// What was left out one after the other until there was a row: some of it may have a place after all.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Back {
    /// No row was found yet.
    Later,
    /// The last of those left is in it again, if that gives a row; the others follow, from the last to the first. Those
    /// refused are tried anew after each that has a place.
    Tried { left: Vec<Set>, refused: Vec<Set> },
    /// What is left out has no place.
    Done,
}

impl Filling {
    /// A search that has found nothing yet.
    pub fn new(design: &Design, catalogue: &Catalogue, wall: &Id) -> Filling {
        let wishes = Wishes::of(design, catalogue, wall);
        Filling {
            wishes,
            corners: Corners::first(design, catalogue, wall),
            way: 0,
            without: Vec::new(),
            lost: Vec::new(),
            back: Back::Later,
            found: Vec::new(),
            answers: Answers::new(),
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
        let mut answers = std::mem::replace(&mut self.answers, Answers::new());
        let best = answers.to(self, || {
            let parting = self.parting(design, catalogue, wall);
            let way = (self.corners, &parting);
            searched(design, catalogue, wall, &self.wishes, invoice_year, way, |wall| {
                wall.best(*profile, &before)
            })
        });
        self.answers = answers;
        match self.settled(best, design, catalogue, wall) {
            Ok(Some(proposal)) => self.found.push(self.named(proposal, catalogue, wall)),
            Ok(None) => self.found.clear(),
            Err(refusal) => {
                let only = standing(design, catalogue, wall, &self.wishes, invoice_year).ok_or(refusal)?;
                self.found = only.into();
            }
        }
        Ok(())
    }

    /// An answer of the search, if it stands; otherwise the search is asked anew, for less or for what was left out too
    /// early.
    ///
    /// # Errors
    /// The refusal, where nothing is left to be left out.
    pub(super) fn settled<T>(
        &mut self,
        answer: Result<T, NoProposal>,
        design: &Design,
        catalogue: &Catalogue,
        wall: &Id,
    ) -> Result<Option<T>, NoProposal> {
        match answer {
            Ok(found) => Ok((!self.tries_more(design, catalogue, wall)).then_some(found)),
            Err(refusal) => self.refused(refusal, design, catalogue, wall).map(|()| None),
        }
    }

    /// After a row was found: whether something that was left out is tried in it first.
    fn tries_more(&mut self, design: &Design, catalogue: &Catalogue, wall: &Id) -> bool {
        match &mut self.back {
            Back::Later => {
                let left = self.left_out(design, catalogue, wall);
                self.back = Back::Tried { left, refused: Vec::new() };
            }
            Back::Tried { left, refused } => {
                let placed = left.pop().unwrap_or_default();
                self.without.retain(|slot| !placed.contains_key(slot));
                left.extend(refused.drain(..).rev());
                left.retain(|set| set.keys().all(|slot| self.without.contains(slot)));
            }
            Back::Done => {}
        }
        self.give_back()
    }

    /// After a refusal: another way to part what is wished, then without what was tried, then less.
    fn refused(
        &mut self,
        refusal: NoProposal,
        design: &Design,
        catalogue: &Catalogue,
        wall: &Id,
    ) -> Result<(), NoProposal> {
        let ways = Parting::all(design, catalogue, wall, &self.wishes).len();
        if matches!(refusal, NoProposal::NoRow { .. }) && self.way + 1 < ways {
            self.way += 1;
            return Ok(());
        }
        self.way = 0;
        if let Back::Tried { left, refused } = &mut self.back {
            let tried = left.pop().unwrap_or_default();
            self.wishes.equipment.retain(|slot, _| !tried.contains_key(slot));
            refused.push(tried);
            self.give_back();
            return Ok(());
        }
        self.lessen(refusal, design, catalogue, wall)
    }

    /// Puts the next of what was left out back in; false when all of it was tried.
    fn give_back(&mut self) -> bool {
        let Back::Tried { left, .. } = &self.back else { return false };
        let next = left.last().cloned();
        let is_tried = next.is_some();
        if !is_tried {
            self.back = Back::Done;
        }
        self.wishes.equipment.extend(next.unwrap_or_default());
        is_tried
    }

    /// What was left out, the weightiest last, each after what is narrower than it. A hob with an oven below takes less
    /// room than a hob alone.
    fn left_out(&self, design: &Design, catalogue: &Catalogue, wall: &Id) -> Vec<Set> {
        let usual = Wishes::of(design, catalogue, wall).equipment;
        let mut left: Vec<Set> = Vec::new();
        for slot in &self.without {
            let codes = narrower(design, catalogue, *slot, usual.get(slot)).into_iter();
            left.extend(codes.chain(usual.get(slot).cloned()).map(|code| Set::from([(*slot, code)])));
        }
        let cooking = [Slot::Hob, Slot::Oven].map(|slot| usual.get_key_value(&slot));
        let is_out = |slot: &Slot| self.without.contains(slot);
        if let [Some(hob), Some(oven)] = cooking
            && is_out(hob.0)
            && is_out(oven.0)
        {
            left.push([hob, oven].map(|(slot, code)| (*slot, code.clone())).into());
        }
        left
    }

    /// How what is wished is parted between the stretches of the wall.
    pub(super) fn parting(&self, design: &Design, catalogue: &Catalogue, wall: &Id) -> Parting {
        Parting::all(design, catalogue, wall, &self.wishes).swap_remove(self.way)
    }

    /// A proposal that says without what it is.
    pub(super) fn named(&self, proposal: Proposal, catalogue: &Catalogue, wall: &Id) -> Proposal {
        let lost = [&self.lost[..], &proposal.lost].concat();
        let lacks = !(self.without.is_empty() && lost.is_empty());
        let beyond = lacks.then(|| beyond(&proposal.design, catalogue, wall)).flatten();
        Proposal { without: self.without.clone(), beyond, lost, ..proposal }
    }

    /// After a refusal: less, so that all three hold the same; where a corner unit leaves no room for a row at all,
    /// everything and no corner unit.
    fn lessen(
        &mut self,
        refusal: NoProposal,
        design: &Design,
        catalogue: &Catalogue,
        wall: &Id,
    ) -> Result<(), NoProposal> {
        match self.wishes.lessen(&refusal, design, wall) {
            Some(Left::Usual(slot)) => self.without.push(slot),
            Some(Left::Held(code)) => self.lost.push(code),
            None if self.corners != Corners::Closed && matches!(refusal, NoProposal::NoRow { .. }) => {
                *self = Filling { corners: Corners::Closed, ..Filling::new(design, catalogue, wall) };
            }
            None => return Err(refusal),
        }
        Ok(())
    }
}
