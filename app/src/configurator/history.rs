//! Undo without end within the session, kept over a reload.

use kitchen::catalogue::Catalogue;
use kitchen::design::{Design, parse, print};
use kitchen::edit::Loans;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::keep::Shelf;

/// As many changes are kept over a reload; the browser gives this page 5 MB.
const KEPT: usize = 100;

/// A design with what its units remember of the room that they made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The design.
    pub design: Design,
    /// Who made room for whom.
    pub loans: Loans,
}

/// The designs before and after this one.
#[derive(Clone, Copy)]
pub struct History(RwSignal<Steps>);

#[derive(Default)]
struct Steps {
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// What the units of the present design remember.
    loans: Loans,
}

/// How a moment is kept: its design file, and its loans.
#[derive(Serialize, Deserialize)]
pub struct KeptMoment {
    file: String,
    loans: Loans,
}

impl Moment {
    /// How it is kept.
    pub fn kept(&self) -> KeptMoment {
        KeptMoment { file: print(&self.design), loans: self.loans.clone() }
    }
}

impl KeptMoment {
    /// The loans, if they were kept for this design.
    pub fn loans_of(self, design: &Design) -> Option<Loans> {
        (self.file == print(design)).then_some(self.loans)
    }
}

/// How it is kept: the moments before, the design between, the moments after.
#[derive(Serialize, Deserialize)]
struct Kept {
    past: Vec<KeptMoment>,
    now: String,
    future: Vec<KeptMoment>,
}

impl History {
    /// Nothing done yet.
    pub fn new() -> History {
        History(RwSignal::new(Steps::default()))
    }

    /// Whether there is something to take back.
    pub fn can_undo(self) -> bool {
        self.0.with(|steps| !steps.past.is_empty())
    }

    /// Whether there is something to do again.
    pub fn can_redo(self) -> bool {
        self.0.with(|steps| !steps.future.is_empty())
    }

    /// What the units of the present design remember of the room that they made.
    pub fn loans(self) -> Loans {
        self.0.with_untracked(|steps| steps.loans.clone())
    }

    /// Takes note of what they remember from now on.
    pub fn remember(self, loans: Loans) {
        self.0.update_untracked(|steps| steps.loans = loans);
    }

    /// Remembers the moment before a change.
    pub fn push(self, before: Moment) {
        self.0.update(|steps| {
            steps.past.push(before);
            steps.future.clear();
        });
    }

    /// The moment before this one.
    pub fn back(self, now: Moment) -> Option<Moment> {
        self.0.try_update(|steps| step(&mut steps.past, &mut steps.future, now)).flatten()
    }

    /// The moment after this one.
    pub fn forth(self, now: Moment) -> Option<Moment> {
        self.0.try_update(|steps| step(&mut steps.future, &mut steps.past, now)).flatten()
    }

    /// Keeps it for a reload of this tab.
    pub fn keep(self, place: &Shelf, now: &Design) {
        let files = |moments: &[Moment]| moments.iter().rev().take(KEPT).rev().map(Moment::kept).collect();
        place.put(&self.0.with_untracked(|steps| Kept {
            past: files(&steps.past),
            now: print(now),
            future: files(&steps.future),
        }));
    }

    /// Takes up what was kept, if it belongs to this design.
    pub fn restore(self, place: &Shelf, now: &Design, catalogue: &Catalogue) {
        let Some(kept) = place.get::<Kept>() else { return };
        if kept.now != print(now) {
            return;
        }
        let moment = |kept: KeptMoment| {
            parse(&kept.file, catalogue).map(|design| Moment { design, loans: kept.loans })
        };
        let moments = |kept: Vec<KeptMoment>| kept.into_iter().map(moment).collect();
        if let (Ok(past), Ok(future)) = (moments(kept.past), moments(kept.future)) {
            self.0.update(|steps| (steps.past, steps.future) = (past, future));
        }
    }
}

fn step(from: &mut Vec<Moment>, to: &mut Vec<Moment>, now: Moment) -> Option<Moment> {
    let found = from.pop()?;
    to.push(now);
    Some(found)
}
