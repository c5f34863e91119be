//! Fronts, handles, worktop and plinth: of the whole kitchen and of one module.

use serde::{Deserialize, Serialize};

use super::module::find;
use crate::catalogue::{Catalogue, Family, HeightSystem};
use crate::design::{Design, Style};
use crate::ids::Code;
use crate::length::Mm;
use crate::refusal::{Measure, Refusal};

/// A change to the style of a kitchen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StyleEdit {
    /// The front of a family: base (with corner and dishwasher), wall (with wall corner) or tall.
    Front {
        /// The family.
        family: Family,
        /// The front material.
        front: Code,
    },
    /// The carcass colour.
    Carcass(Code),
    /// The handle; none is handleless.
    Handle(Option<Code>),
    /// The worktop.
    Worktop(Code),
    /// The plinth.
    Plinth(Code),
    /// The height of the plinth.
    PlinthHeight(Mm),
    /// The height system; heights that it does not make are dropped.
    System(HeightSystem),
    /// The splash behind the worktop, or none.
    Splash(Option<Code>),
    /// The height of the upstand, or none.
    Upstand(Option<Mm>),
    /// How thick the worktop looks along its edges, or as thick as its slab.
    Apron(Option<Mm>),
    /// Whether the room up to the ceiling is closed.
    CeilingFiller(bool),
    /// Whether there is a cornice.
    Cornice(bool),
    /// Whether there is a light strip.
    LightStrip(bool),
    /// Whether there is LED under the wall units.
    Led(bool),
    /// Whether grain runs on over drawers.
    GrainMatched(bool),
}

pub(super) fn change(design: &mut Design, catalogue: &Catalogue, edit: &StyleEdit) -> Result<(), Refusal> {
    let style = &mut design.style;
    match edit {
        StyleEdit::Front { family, front } => {
            known(front, catalogue.front(front))?;
            let fronts = &mut style.fronts;
            *(match family {
                Family::Base | Family::FrontOnly | Family::Corner => &mut fronts.base,
                Family::Wall | Family::WallCorner => &mut fronts.wall,
                Family::Tall => &mut fronts.tall,
            }) = front.clone();
        }
        StyleEdit::Carcass(code) => style.carcass = known(code, catalogue.carcass(code))?,
        StyleEdit::Handle(None) => style.handle = None,
        StyleEdit::Handle(Some(code)) => style.handle = Some(known(code, catalogue.handle(code))?),
        StyleEdit::Worktop(code) => {
            let row = catalogue.worktop(code);
            style.worktop = known(code, row)?;
            // What the new material cannot do goes (docs/price.md).
            if row.is_some_and(|row| !row.kind.is_hard()) {
                design.islands.iter_mut().for_each(|island| island.waterfall = None);
                style.apron = None;
                design.modules.iter_mut().for_each(|module| module.drainer = None);
            }
        }
        StyleEdit::Plinth(code) => style.plinth = known(code, catalogue.plinth(code))?,
        StyleEdit::PlinthHeight(height) => {
            style.plinth_height = within(Measure::PlinthHeight, *height, Style::PLINTH)?;
        }
        StyleEdit::System(system) => {
            style.system = *system;
            for module in &mut design.modules {
                if let Some(kind) = catalogue.module(&module.code) {
                    module.made = module.made.fitting(kind, module.width, *system, catalogue);
                }
            }
        }
        StyleEdit::Splash(code) => {
            style.splash = code.as_ref().map(|code| known(code, catalogue.splash(code))).transpose()?;
        }
        StyleEdit::Upstand(height) => {
            let lengths = &catalogue.lengths;
            let limits = (lengths.upstand_min.value, lengths.upstand_max.value);
            style.upstand = height.map(|height| within(Measure::Upstand, height, limits)).transpose()?;
        }
        StyleEdit::Apron(height) => {
            let worktop = catalogue.worktop(&style.worktop);
            if height.is_some() && worktop.is_some_and(|row| !row.kind.is_hard()) {
                return Err(Refusal::NoApron);
            }
            let limits = (catalogue.lengths.apron_min.value, catalogue.lengths.apron_max.value);
            style.apron = height.map(|height| within(Measure::Apron, height, limits)).transpose()?;
        }
        StyleEdit::CeilingFiller(wanted) => style.ceiling_filler = *wanted,
        StyleEdit::Cornice(wanted) => style.cornice = *wanted,
        StyleEdit::LightStrip(wanted) => style.light_strip = *wanted,
        StyleEdit::Led(wanted) => style.led = *wanted,
        StyleEdit::GrainMatched(wanted) => style.grain_matched = *wanted,
    }
    Ok(())
}

pub(super) fn module_front(
    design: &mut Design,
    catalogue: &Catalogue,
    module: &str,
    front: Option<&Code>,
) -> Result<(), Refusal> {
    let front = front.map(|code| known(code, catalogue.front(code))).transpose()?;
    find(design, module)?.front = front;
    Ok(())
}

pub(super) fn module_handle(
    design: &mut Design,
    catalogue: &Catalogue,
    module: &str,
    handle: Option<&Code>,
) -> Result<(), Refusal> {
    let handle = handle.map(|code| known(code, catalogue.handle(code))).transpose()?;
    find(design, module)?.handle = handle;
    Ok(())
}

/// The code, if its row was found.
pub(super) fn known<Row>(code: &Code, row: Option<&Row>) -> Result<Code, Refusal> {
    row.map(|_| code.clone()).ok_or_else(|| Refusal::UnknownCode { code: code.clone() })
}

/// The value, if it is within its limits.
pub(super) fn within(measure: Measure, value: Mm, (least, most): (Mm, Mm)) -> Result<Mm, Refusal> {
    if (least..=most).contains(&value) {
        Ok(value)
    } else {
        Err(Refusal::OutOfRange { measure, value, least, most })
    }
}
