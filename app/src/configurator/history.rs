//! Undo without end within the session, kept over a reload.

use kitchen::catalogue::Catalogue;
use kitchen::design::{Design, parse, print};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::keep::Shelf;

/// As many changes are kept over a reload; the browser gives this page 5 MB.
const KEPT: usize = 100;

/// The designs before and after this one.
#[derive(Clone, Copy)]
pub struct History(RwSignal<Steps>);

#[derive(Default)]
struct Steps {
    past: Vec<Design>,
    future: Vec<Design>,
}

/// How it is kept: design files, and the design between past and future.
#[derive(Serialize, Deserialize)]
struct Kept {
    past: Vec<String>,
    now: String,
    future: Vec<String>,
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

    /// Remembers the design before a change.
    pub fn push(self, before: Design) {
        self.0.update(|steps| {
            steps.past.push(before);
            steps.future.clear();
        });
    }

    /// The design before this one.
    pub fn back(self, now: Design) -> Option<Design> {
        self.0.try_update(|steps| step(&mut steps.past, &mut steps.future, now)).flatten()
    }

    /// The design after this one.
    pub fn forth(self, now: Design) -> Option<Design> {
        self.0.try_update(|steps| step(&mut steps.future, &mut steps.past, now)).flatten()
    }

    /// Keeps it for a reload of this tab.
    pub fn keep(self, place: &Shelf, now: &Design) {
        let files = |designs: &[Design]| designs.iter().rev().take(KEPT).rev().map(print).collect();
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
        let designs = |files: Vec<String>| files.iter().map(|file| parse(file, catalogue)).collect();
        if let (Ok(past), Ok(future)) = (designs(kept.past), designs(kept.future)) {
            self.0.set(Steps { past, future });
        }
    }
}

fn step(from: &mut Vec<Design>, to: &mut Vec<Design>, now: Design) -> Option<Design> {
    let found = from.pop()?;
    to.push(now);
    Some(found)
}
