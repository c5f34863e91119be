//! A wall that is ready for the search: what all profiles share, and the row that is the best for one of them.

use super::best_first::{Found, Outcome};
use super::candidate::Judge;
use super::ends::Corners;
use super::floor::Floors;
use super::ground::Ground;
use super::item::Stock;
use super::parting::{MOVABLE, Parting, only};
use super::skeleton::Skeleton;
use super::table::Tables;
use super::walk::Walk;
use super::{Merits, NoProposal, Profile, Proposal, Wishes, mirror, search, skeleton};
use crate::catalogue::{Catalogue, Slot};
use crate::design::Design;
use crate::geometry::Span;
use crate::ids::Id;

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
    let stock = Stock::new(&ground, &parting.at_home(wishes))?;
    let judge = Judge::new(&ground, &wishes.hoods, invoice_year);
    let steps = Walk::new(&ground, &stock);
    let field = Field::new(&steps, &judge);
    search(&mut Wall { field, id: wall, wishes, elsewhere: &parting.elsewhere })
}

/// A wall with the stretch of its sink ready.
pub(super) struct Wall<'f, 'g, 'a> {
    field: Field<'f, 'g, 'a>,
    id: &'f Id,
    wishes: &'f Wishes,
    elsewhere: &'f [Slot],
}

impl Wall<'_, '_, '_> {
    /// The best row of a profile, those for the profiles before it being found.
    pub fn best(&mut self, profile: Profile, before: &[&Proposal]) -> Result<Proposal, NoProposal> {
        let judge = self.field.judge;
        let rows = before.iter().filter_map(|other| judge.rated(profile, judge.along_stretch(&other.design)));
        let known = rows.min_by(|one, other| one.key.cmp(&other.key));
        let Outcome { best, mut is_proven } = self.field.search(profile, known);
        let length = judge.ground.stretch.length();
        let Some(Found { mut design, .. }) = best else {
            return Err(if is_proven { NoProposal::NoRow { length } } else { NoProposal::GaveUp { length } });
        };
        let mut missing = self.elsewhere.to_vec();
        for other in judge.ground.others() {
            let Some((outcome, held)) = self.beside(profile, &design, other, &missing) else { continue };
            design = outcome.best.map_or(design, |found| found.design);
            is_proven &= outcome.is_proven;
            missing.retain(|slot| !held.contains(slot));
        }
        if !missing.is_empty() {
            return Err(NoProposal::NoRow { length });
        }
        let asymmetry = judge.merits_of(&judge.along_stretch(&design)).asymmetry;
        let merits = Merits { asymmetry, ..judge.merits_of(&design) };
        let quote = judge.quote(&design);
        let same_as = before.iter().find(|other| other.design == design).map(|other| other.profile);
        Ok(Proposal {
            profile,
            design,
            quote,
            merits,
            is_proven,
            without: Vec::new(),
            lost: Vec::new(),
            same_as,
        })
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
        let stock = Stock::new(ground, wishes).ok()?;
        let judge = Judge::new(ground, &wishes.hoods, self.field.judge.invoice_year);
        let steps = Walk::new(ground, &stock);
        // Fronts mirror each other along the stretch of the sink; the others are but filled.
        let profile = if profile == Profile::Symmetric { Profile::Economical } else { profile };
        Some(Field::new(&steps, &judge).search(profile, None))
    }
}

impl<'f, 'g, 'a> Field<'f, 'g, 'a> {
    fn new(steps: &'f Walk<'f, 'a>, judge: &'f Judge<'g, 'a>) -> Field<'f, 'g, 'a> {
        let skeletons = skeleton::all(steps.ground, steps.stock);
        let by_price = Tables::new(Profile::Economical, steps, &skeletons);
        let floors = Floors::new(&by_price, &skeletons, judge);
        Field { steps, skeletons, by_price, floors, judge }
    }

    fn search(&mut self, profile: Profile, known: Option<Found>) -> Outcome {
        let Field { steps, skeletons, by_price, floors, judge } = self;
        match profile {
            Profile::Economical => search::best_row(by_price, skeletons, floors, judge, known),
            Profile::Storage => {
                let by_storage = Tables::new(profile, steps, skeletons);
                search::best_row(&by_storage, skeletons, floors, judge, known)
            }
            Profile::Symmetric => mirror::most_symmetric(by_price, skeletons, floors, judge, known),
        }
    }
}
