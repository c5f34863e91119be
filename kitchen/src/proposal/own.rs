//! What the units that a row replaces were made with by choice, such as fronts of their own: a row does not have it, so
//! that it is said beside the row.

use std::collections::BTreeSet;

use crate::catalogue::Catalogue;
use crate::design::{Design, Module, Place};
use crate::ids::Code;
use crate::length::Mm;

/// A choice for a single unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Own {
    /// A front that is not the style's.
    Front(Code),
    /// A handle that is not the style's.
    Handle(Code),
    /// A carcass height that is not the height system's.
    Height(Mm),
    /// A carcass depth that is not the usual one.
    Depth(Mm),
    /// A notch for a pipe or a beam.
    Notch,
    /// Drawers behind its doors.
    InnerDrawers,
    /// Doors of glass.
    Glass,
    /// Fronts with a frame.
    Framed,
    /// Grooves beside its sink.
    Drainer,
    /// A bin that pulls out, in a type that is made with it.
    Bin,
}

impl Own {
    /// Its key among the sentences.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Own::Front(_) => "front",
            Own::Handle(_) => "handle",
            Own::Height(_) => "height",
            Own::Depth(_) => "depth",
            Own::Notch => "notch",
            Own::InnerDrawers => "inner_drawers",
            Own::Glass => "glass",
            Own::Framed => "framed",
            Own::Drainer => "drainer",
            Own::Bin => "bin",
        }
    }
}

/// What units at a place had of their own in one design and none has in another.
pub(super) fn given_up(before: &Design, after: &Design, catalogue: &Catalogue, place: &Place) -> Vec<Own> {
    let all = |design: &Design| -> BTreeSet<Own> {
        let here = design.modules.iter().filter(|module| module.place == *place);
        here.flat_map(|module| own(module, design, catalogue)).collect()
    };
    all(before).difference(&all(after)).cloned().collect()
}

fn own(module: &Module, design: &Design, catalogue: &Catalogue) -> impl Iterator<Item = Own> {
    let kind = catalogue.module(&module.code);
    let is_usual = |front: &&Code| kind.is_some_and(|kind| design.style.fronts.of(kind.family) == *front);
    let front = module.front.as_ref().filter(|front| !is_usual(front));
    let handle = module.handle.as_ref().filter(|handle| design.style.handle.as_ref() != Some(handle));
    let made = module.made;
    let chosen = |is_chosen: bool, own: Own| is_chosen.then_some(own);
    [
        front.cloned().map(Own::Front),
        handle.cloned().map(Own::Handle),
        made.height.map(Own::Height),
        made.depth.map(Own::Depth),
        chosen(made.notch, Own::Notch),
        chosen(made.inner_drawers > 0, Own::InnerDrawers),
        chosen(made.glass, Own::Glass),
        chosen(made.framed, Own::Framed),
        chosen(module.drainer.is_some(), Own::Drainer),
        chosen(kind.is_some_and(|kind| kind.waste), Own::Bin),
    ]
    .into_iter()
    .flatten()
}
