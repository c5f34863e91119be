//! Several modules put elsewhere at once: on the way they may pass through each other.

use serde::{Deserialize, Serialize};

use super::module::{find, kind_of, stands_free};
use crate::catalogue::Catalogue;
use crate::design::{Design, Module, Place};
use crate::ids::Id;
use crate::length::Mm;
use crate::refusal::Refusal;

/// Where a module stands and how wide it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// The module.
    pub module: Id,
    /// Its wall or island side.
    pub place: Place,
    /// Its left carcass side there.
    pub x: Mm,
    /// Its carcass width.
    pub width: Mm,
}

impl Stand {
    /// Where a module stands now.
    pub fn of(module: &Module) -> Stand {
        let Module { id, place, x, width, .. } = module;
        Stand { module: id.clone(), place: place.clone(), x: *x, width: *width }
    }
}

pub(super) fn arrange(design: &mut Design, catalogue: &Catalogue, stands: &[Stand]) -> Result<(), Refusal> {
    let system = design.style.system;
    for Stand { module, place, x, width } in stands {
        let module = find(design, module)?;
        let made = module.made.fitting(kind_of(catalogue, &module.code)?, *width, system, catalogue);
        *module = Module { place: place.clone(), x: *x, width: *width, made, ..module.clone() };
    }
    stands.iter().try_for_each(|stand| {
        let module = find(design, &stand.module)?.clone();
        stands_free(design, catalogue, &module)
    })
}
