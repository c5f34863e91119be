//! What the maker sells and at what price: a versioned value, the same in browser and server.
//! The catalogue contains its prices; a new price list is a new catalogue version.

#![deny(clippy::float_arithmetic)]

use serde::{Deserialize, Serialize};

use crate::money::Money;

mod appliance;
mod construction;
mod extra;
mod finish;
mod handle;
mod lengths;
mod module;
mod prices;
mod recess;
mod supply;
mod system;
mod table;
mod thresholds;
mod validate;
mod workshop;
mod worktop;

pub use appliance::{Appliance, Fuel, HoodShape, Mount, Recupel, Sink, Slot, Tap, Tariff};
pub use construction::{Construction, Number};
pub use extra::{Extra, Inside, Misfit};
pub use finish::{Board, Carcass, Front, Plinth};
pub use handle::{Handle, HandlePrice, HandleShape};
pub use lengths::{Length, Lengths};
pub use module::{Cell, Element, ElementKind, Family, FrontRow, ModuleType};
pub use prices::{Price, Prices, Zone};
pub use recess::{Along, Recess};
pub(crate) use recess::{leaf_count, shared_width, stack};
pub use supply::{Behind, Consumer, Datum, Supply};
pub(crate) use system::FRONT_GAP;
pub use system::{Carcasses, HeightStep, HeightSystem, System, Systems};
pub use thresholds::Thresholds;
pub use validate::CatalogueFault;
pub use workshop::{
    Build, DrawerSide, DrawerSystem, Fitting, Footing, HingeRow, LegRow, LiftRow, Rails, Workshop,
};
pub use worktop::{Splash, SplashPrice, Worktop, WorktopKind, WorktopPrice};

/// A name as the customer reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Dutch as spoken in Flanders.
    pub nl: String,
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

impl Name {
    /// The name in a language.
    pub fn in_language(&self, language: text::Language) -> &str {
        match language {
            text::Language::Nl => &self.nl,
            text::Language::Fr => &self.fr,
            text::Language::En => &self.en,
        }
    }
}

/// Everything that can be chosen, with its prices and the maker's own measures.
///
/// As JSON it writes every field, also those without a value: what is absent from a catalogue that was stored was
/// not known to the program that wrote it, and is there for a later one to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Names this version; part of its address and of every order.
    pub version: String,
    /// The day from which it counts, `YYYY-MM-DD`.
    pub valid_from: String,
    /// Cabinets by type, each with its cells (width × price group).
    pub modules: Vec<ModuleType>,
    /// Front materials.
    pub fronts: Vec<Front>,
    /// Carcass colours.
    pub carcasses: Vec<Carcass>,
    /// Handles, knobs, push-to-open.
    pub handles: Vec<Handle>,
    /// Worktop materials.
    pub worktops: Vec<Worktop>,
    /// Materials for the wall behind the worktop.
    pub splashes: Vec<Splash>,
    /// Plinth materials.
    pub plinths: Vec<Plinth>,
    /// Sinks.
    pub sinks: Vec<Sink>,
    /// Taps.
    pub taps: Vec<Tap>,
    /// Built-in appliances.
    pub appliances: Vec<Appliance>,
    /// Recupel contributions by class.
    pub recupel: Vec<Recupel>,
    /// Accessories and free-standing hoods.
    pub extras: Vec<Extra>,
    /// The height systems.
    pub systems: Systems,
    /// Prices of parts and services.
    pub prices: Prices,
    /// The maker's measures from which parts are derived.
    pub lengths: Lengths,
    /// The limits of the rules.
    pub thresholds: Thresholds,
    /// How the cabinets are built.
    pub workshop: Workshop,
}

/// Finds a row of the catalogue by its code.
macro_rules! lookups {
    ($($(#[$doc:meta])* $name:ident: $list:ident -> $row:ty;)*) => {
        impl Catalogue {
            $($(#[$doc])* pub fn $name(&self, code: &str) -> Option<&$row> {
                self.$list.iter().find(|row| row.code == code)
            })*
        }
    };
}

impl Catalogue {
    /// The name of what goes into a module: a sink, a tap or an appliance.
    pub fn equipment(&self, code: &str) -> Option<&Name> {
        let sink = || self.sink(code).map(|row| &row.name);
        let tap = || self.tap(code).map(|row| &row.name);
        sink().or_else(tap).or_else(|| self.appliance(code).map(|row| &row.name))
    }

    /// The price of a square metre of a splash; nothing where its slab is not sold per square metre.
    pub(crate) fn splash_price(&self, splash: &Splash) -> Money {
        match &splash.price {
            SplashPrice::Square(price) => *price,
            SplashPrice::Slab(worktop) => match self.worktop(worktop).map(|row| &row.price) {
                Some(WorktopPrice::Square(price)) => *price,
                _ => Money::ZERO,
            },
        }
    }
}

lookups! {
    /// The cabinet type of a code such as `OL3`.
    module: modules -> ModuleType;
    /// The front material of a code.
    front: fronts -> Front;
    /// The carcass colour of a code.
    carcass: carcasses -> Carcass;
    /// The handle of a code.
    handle: handles -> Handle;
    /// The worktop of a code.
    worktop: worktops -> Worktop;
    /// The splash of a code.
    splash: splashes -> Splash;
    /// The plinth of a code.
    plinth: plinths -> Plinth;
    /// The sink of a code.
    sink: sinks -> Sink;
    /// The tap of a code.
    tap: taps -> Tap;
    /// The appliance of a code.
    appliance: appliances -> Appliance;
    /// The Recupel class of a code.
    recupel_class: recupel -> Recupel;
    /// The extra of a code.
    extra: extras -> Extra;
}
