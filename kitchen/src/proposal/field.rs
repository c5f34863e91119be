//! A wall that is ready for the search: what all profiles share, and the row that is the best for one of them.

use super::best_first::{Found, Outcome};
use super::candidate::Judge;
use super::drawers::with_drawers;
use super::ends::Corners;
use super::floor::Floors;
use super::ground::Ground;
use super::item::{MOST_PULL_OUTS, Stock};
use super::laid::{Layout, Ranking};
use super::loose::moved;
use super::own::given_up;
use super::parting::{MOVABLE, Parting, only};
use super::skeleton::Skeleton;
use super::table::Tables;
use super::turned::turned;
use super::walk::Walk;
use super::wishes::USUAL_WIDTH;
use super::{Merits, NoProposal, Profile, Proposal, Wishes, mirror, search, skeleton};
use crate::catalogue::{Catalogue, Slot};
use crate::design::Design;
use crate::geometry::Span;
use crate::ids::Id;
use crate::money::Money;

/// What all profiles search on.
pub(super) struct Field<'f, 'g, 'a> {
    steps: &'f Walk<'f, 'a>,
    skeletons: Vec<Skeleton<'f, 'a>>,
    by_price: Tables<'f, 'a>,
    floors: Floors,
    judge: &'f Judge<'g, 'a>,
}

/// Prepares a wall for the search.
pub(super) fn searched<T>(
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    wishes: &Wishes,
    invoice_year: i32,
    (corners, parting): (Corners, &Parting),
    search: impl FnOnce(&mut Wall<'_, '_, '_>) -> Result<T, NoProposal>,
) -> Result<T, NoProposal> {
    let ground = Ground::new(design, catalogue, wall, parting.stretch, corners)?;
    let stock = Stock::new(&ground, &parting.at_home(wishes), invoice_year)?;
    let judge = Judge::new(&ground, &wishes.hoods, invoice_year);
    let steps = Walk::new(&ground, &stock);
    let field = Field::new(&steps, &judge);
    let standing = wishes.are_held(design, wall).then_some(design);
    search(&mut Wall { field, id: wall, wishes, elsewhere: &parting.elsewhere, asked: design, standing })
}

/// What stands on a wall as the best of each profile, where no other row holds what is wished; none if that does not
/// either, or if something is wrong with it.
pub(super) fn standing(
    design: &Design,
    catalogue: &Catalogue,
    wall: &Id,
    wishes: &Wishes,
    invoice_year: i32,
) -> Option<[Proposal; 3]> {
    let parting = Parting::all(design, catalogue, wall, wishes).swap_remove(0);
    let ground = Ground::new(design, catalogue, wall, parting.stretch, Corners::Closed).ok()?;
    let judge = Judge::new(&ground, &wishes.hoods, invoice_year);
    let row = wishes.are_held(design, wall).then(|| judge.bare_of_loose(design))?;
    let found = judge.rated(Profile::Economical, row)?;
    let only = Outcome { best: Some(found), is_proven: false };
    let proposal = proposed(&judge, Profile::Economical, only, design)?;
    Some(Profile::ALL.map(|profile| {
        let same_as = (profile != Profile::Economical).then_some(Profile::Economical);
        Proposal { profile, same_as, ..proposal.clone() }
    }))
}

/// What is found, as a proposal beside the design for which it was asked.
fn proposed(judge: &Judge<'_, '_>, profile: Profile, outcome: Outcome, asked: &Design) -> Option<Proposal> {
    let Outcome { best, is_proven } = outcome;
    let (design, lost) = moved(judge, best?.design, asked);
    let asymmetry = judge.merits_of(&judge.along_stretch(&design)).asymmetry;
    let merits = Merits { asymmetry, ..judge.merits_of(&design) };
    let quote = judge.quote(&design);
    let stands = design == *asked;
    let given_up = given_up(asked, &design, judge.ground.catalogue, &judge.ground.place);
    let left_wrong = judge.left_wrong(&design);
    Some(Proposal {
        profile,
        design,
        quote,
        merits,
        is_proven,
        without: Vec::new(),
        beyond: None,
        lost,
        given_up,
        left_wrong,
        stands,
        after: None,
        dearer: None,
        drawers: false,
        same_as: None,
    })
}

/// A wall with the stretch of its sink ready.
pub(super) struct Wall<'f, 'g, 'a> {
    field: Field<'f, 'g, 'a>,
    id: &'f Id,
    wishes: &'f Wishes,
    elsewhere: &'f [Slot],
    /// The design as it is.
    asked: &'f Design,
    /// The same where the row that stands holds what is wished.
    standing: Option<&'f Design>,
}

impl Wall<'_, '_, '_> {
    /// The best row of a profile that is none of those for the profiles before it; one of those where there is no other.
    pub fn best(&mut self, profile: Profile, before: &[&Proposal]) -> Result<Proposal, NoProposal> {
        let judge = self.field.judge;
        let rated = |other: &Design| judge.rated(profile, judge.along_stretch(other));
        let others = judge.ground.others();
        let standing = self.standing.filter(|_| others.is_empty()).and_then(rated);
        let earlier = before.iter().filter_map(|other| Some((other, rated(&other.design)?)));
        let earlier = earlier.min_by(|(_, one), (_, other)| one.key.cmp(&other.key));
        let taken: Vec<Layout> =
            before.iter().map(|other| judge.layout(&judge.along_stretch(&other.design))).collect();
        let is_free = |found: &Found| !taken.contains(&judge.layout(&found.design));
        // Most often the best is none of those; only where it is one the others are looked through once more. There are too
        // many symmetric ones to see all: the cheapest is warned of as little as any.
        let known = earlier.iter().map(|(_, found)| found).chain(&standing);
        let known = known.min_by(|one, other| one.key.cmp(&other.key)).cloned();
        let mut outcome = self.field.search(profile, known, &[]);
        if !outcome.best.as_ref().is_none_or(is_free) {
            if let Some(fuller) = self.fuller(profile, &outcome, &others, before)? {
                return self.finished(profile, fuller, None);
            }
            let sound = (profile == Profile::Symmetric)
                .then(|| self.field.search(Profile::Economical, None, &taken).best)
                .flatten()
                .and_then(|found| judge.rated(profile, found.design))
                .filter(|found| judge.pull_outs(&found.design) <= MOST_PULL_OUTS);
            let known = standing.filter(is_free).into_iter().chain(sound);
            let known = known.min_by(|one, other| one.key.cmp(&other.key));
            outcome = self.field.search(profile, known, &taken);
        }
        let Outcome { best: Some(found), is_proven } = outcome else {
            let same = |other: &Proposal| Proposal {
                profile,
                same_as: Some(other.profile),
                after: None,
                dearer: None,
                ..other.clone()
            };
            let (other, _) = earlier.ok_or_else(|| judge.no_row(outcome.is_proven))?;
            return Ok(same(other));
        };
        let after = earlier.filter(|(_, other)| other.key <= found.key).map(|(other, _)| other.profile);
        let whole = self.whole(profile, Outcome { best: Some(found), is_proven }, &others, before)?;
        self.finished(profile, whole, after)
    }

    /// A row that is one of those before it along the sink's stretch with more on the others, which is another choice for who
    /// wants to store.
    fn fuller(
        &self,
        profile: Profile,
        outcome: &Outcome,
        others: &[Span],
        before: &[&Proposal],
    ) -> Result<Option<Outcome>, NoProposal> {
        if profile != Profile::Storage || others.is_empty() {
            return Ok(None);
        }
        let judge = self.field.judge;
        let same = Outcome { best: outcome.best.clone(), is_proven: outcome.is_proven };
        let whole = self.whole(profile, same, others, before)?;
        let known = before.iter().map(|other| judge.volume(&other.design)).max();
        let stores_more = |found: &Found| known.is_none_or(|known| judge.volume(&found.design) > known);
        Ok(whole.best.as_ref().is_some_and(stores_more).then_some(whole))
    }

    /// A row as it is proposed: with drawers where they are wished, and its doors turned as one reaches in best.
    fn finished(
        &self,
        profile: Profile,
        mut whole: Outcome,
        after: Option<Profile>,
    ) -> Result<Proposal, NoProposal> {
        let (judge, is_proven) = (self.field.judge, whole.is_proven);
        let drawers = whole.best.as_mut().is_some_and(|best| self.gets_drawers(profile, &mut best.design));
        if let Some(best) = whole.best.as_mut().filter(|best| !self.stands(&best.design)) {
            best.design = turned(judge, best.design.clone());
        }
        let proposal = proposed(judge, profile, whole, self.asked).ok_or_else(|| judge.no_row(is_proven))?;
        let dearer = self.dearer(&proposal);
        Ok(Proposal { after, dearer, drawers, ..proposal })
    }

    /// Gives the row that stores most drawers where they are wished, unless it stands already; whether it has got any.
    fn gets_drawers(&self, profile: Profile, row: &mut Design) -> bool {
        let judge = self.field.judge;
        if profile != Profile::Storage || !self.wishes.drawers || self.stands(row) {
            return false;
        }
        let drawered = with_drawers(judge, row);
        let has_more = drawered != *row;
        *row = drawered;
        has_more
    }

    /// Whether a row is the one that stands.
    fn stands(&self, row: &Design) -> bool {
        *row == self.field.judge.bare_of_loose(self.asked)
    }

    /// How much less what stands costs than the row with the lowest price, if nothing is wrong with it.
    fn dearer(&self, proposal: &Proposal) -> Option<Money> {
        let judge = self.field.judge;
        let standing =
            self.standing.filter(|_| proposal.profile == Profile::Economical && !proposal.stands)?;
        let sound = judge.rated(Profile::Economical, standing.clone())?;
        let less = proposal.quote.gross() - judge.quote(&sound.design).gross();
        Some(less).filter(|less| *less > Money::ZERO)
    }

    /// A row with what stands on the other stretches of its wall, of the cheapest on those that are wide; or what stands on
    /// the whole wall, if that is better.
    fn whole(
        &self,
        profile: Profile,
        outcome: Outcome,
        others: &[Span],
        before: &[&Proposal],
    ) -> Result<Outcome, NoProposal> {
        let judge = self.field.judge;
        let Outcome { best: Some(Found { mut design, key }), mut is_proven } = outcome else {
            return Ok(outcome);
        };
        let mut missing = self.elsewhere.to_vec();
        // Where no unit of the usual width has room, one that only stores asks for a worktop and panels of its own.
        let is_left = |other: &&Span| profile != Profile::Storage && other.length() < USUAL_WIDTH;
        for other in others.iter().filter(|other| !is_left(other)) {
            let Some((outcome, held)) = self.beside(profile, &design, *other, &missing) else { continue };
            design = outcome.best.map_or(design, |found| found.design);
            is_proven &= outcome.is_proven;
            missing.retain(|slot| !held.contains(slot));
        }
        if !missing.is_empty() {
            return Err(judge.no_row(true));
        }
        if others.is_empty() {
            return Ok(Outcome { best: Some(Found { key, design }), is_proven });
        }
        let standing = self.standing.filter(|standing| before.iter().all(|other| other.design != **standing));
        let standing = standing.and_then(|standing| judge.rated(profile, judge.bare_of_loose(standing)));
        let found = judge.rated(profile, design).into_iter().chain(standing);
        Ok(Outcome { best: found.min_by(|one, other| one.key.cmp(&other.key)), is_proven })
    }

    /// Another stretch of the wall beside a row that stands: what stores, with as much of what is missing as has room,
    /// and what that is.
    fn beside(
        &self,
        profile: Profile,
        design: &Design,
        stretch: Span,
        missing: &[Slot],
    ) -> Option<(Outcome, Vec<Slot>)> {
        let ground = self.field.judge.ground.beside(design, self.id, stretch)?;
        // What is easiest to place elsewhere is left out first.
        (0..=MOVABLE.len()).find_map(|count| {
            let held = MOVABLE[count..].concat();
            let held: Vec<Slot> = missing.iter().filter(|slot| held.contains(slot)).copied().collect();
            let wishes = only(self.wishes, |slot| held.contains(&slot));
            let outcome = self.filled(profile, &ground, &Wishes { further: Vec::new(), ..wishes })?;
            (outcome.best.is_some() || held.is_empty()).then_some((outcome, held))
        })
    }

    fn filled(&self, profile: Profile, ground: &Ground<'_>, wishes: &Wishes) -> Option<Outcome> {
        let stock = Stock::new(ground, wishes, self.field.judge.invoice_year).ok()?;
        let judge = Judge::new(ground, &wishes.hoods, self.field.judge.invoice_year);
        let steps = Walk::new(ground, &stock);
        // Fronts mirror each other along the stretch of the sink; the others are but filled.
        let profile = if profile == Profile::Symmetric { Profile::Economical } else { profile };
        Some(Field::new(&steps, &judge).search(profile, None, &[]))
    }
}

impl<'f, 'g, 'a> Field<'f, 'g, 'a> {
    fn new(steps: &'f Walk<'f, 'a>, judge: &'f Judge<'g, 'a>) -> Field<'f, 'g, 'a> {
        let skeletons = skeleton::all(steps.ground, steps.stock);
        let by_price = Tables::new(Profile::Economical, steps, &skeletons);
        let floors = Floors::new(&by_price, &skeletons, judge);
        Field { steps, skeletons, by_price, floors, judge }
    }

    /// The best row of a profile, or one that is known if nothing is better; none of those that are taken.
    fn search(&mut self, profile: Profile, known: Option<Found>, taken: &[Layout]) -> Outcome {
        let Field { steps, skeletons, by_price, floors, judge } = self;
        let judge = Ranking { judge, profile, taken };
        match profile {
            Profile::Economical => search::best_row(by_price, skeletons, floors, &judge, known),
            Profile::Storage => {
                let by_storage = Tables::new(profile, steps, skeletons);
                search::best_row(&by_storage, skeletons, floors, &judge, known)
            }
            Profile::Symmetric => mirror::most_symmetric(by_price, skeletons, floors, &judge, known),
        }
    }
}
