//! What goes into modules and with them: sinks, taps, appliances, accessories.

use super::module::{find, kind_of};
use super::style::known;
use crate::catalogue::{Catalogue, Inside, Misfit, Slot};
use crate::design::{Design, Extra};
use crate::ids::Code;
use crate::refusal::Refusal;
use crate::room::Hinge;

pub(super) fn equip(
    design: &mut Design,
    catalogue: &Catalogue,
    module: &str,
    slot: Slot,
    code: Option<&Code>,
) -> Result<(), Refusal> {
    let module = find(design, module)?;
    let kind = kind_of(catalogue, &module.code)?;
    if !kind.holds(slot) {
        return Err(Refusal::DoesNotHold { code: module.code.clone(), slot });
    }
    if let Some(code) = code {
        let code = sold(catalogue, slot, code)?;
        if slot == Slot::Tap && module.holds(Slot::Sink).is_none() {
            return Err(Refusal::TapWithoutSink);
        }
        module.equipment.insert(slot, code);
    } else {
        module.equipment.remove(&slot);
        if slot == Slot::Sink {
            module.equipment.remove(&Slot::Tap);
            module.drainer = None;
        }
    }
    drop_hoods_without_hob(design, catalogue);
    Ok(())
}

/// Grooves are cut into a hard worktop, beside a sink.
pub(super) fn drain(
    design: &mut Design,
    catalogue: &Catalogue,
    module: &str,
    side: Option<Hinge>,
) -> Result<(), Refusal> {
    let worktop = catalogue.worktop(&design.style.worktop);
    let is_soft = worktop.is_some_and(|row| !row.kind.is_hard());
    let module = find(design, module)?;
    if side.is_some() && module.holds(Slot::Sink).is_none() {
        return Err(Refusal::DrainerWithoutSink);
    }
    if side.is_some() && is_soft {
        return Err(Refusal::NoDrainer);
    }
    module.drainer = side;
    Ok(())
}

fn sold(catalogue: &Catalogue, slot: Slot, code: &Code) -> Result<Code, Refusal> {
    match slot {
        Slot::Sink => known(code, catalogue.sink(code)),
        Slot::Tap => known(code, catalogue.tap(code)),
        _ => known(code, catalogue.appliance(code).filter(|appliance| appliance.slot == slot)),
    }
}

pub(super) fn add(design: &mut Design, catalogue: &Catalogue, extra: &Extra) -> Result<(), Refusal> {
    let row = catalogue.extra(&extra.code);
    known(&extra.code, row)?;
    if let Some(id) = &extra.module {
        let module = design.module(id).ok_or_else(|| Refusal::NotThere { id: id.clone() })?;
        let kind = kind_of(catalogue, &module.code)?;
        match row.and_then(|row| module.misfit(kind, row)) {
            Some(Misfit::Narrow { least }) => {
                return Err(Refusal::UnitTooNarrow { width: module.width, least });
            }
            Some(Misfit::Without(Inside::Drawer)) => return Err(Refusal::NoDrawer),
            Some(Misfit::Without(Inside::Door)) => return Err(Refusal::NoDoor),
            Some(Misfit::NoWorktop) => return Err(Refusal::NoWorktopAbove),
            None => {}
        }
    }
    if needs_hob(catalogue, extra) && !is_at_hob(design, extra) {
        return Err(Refusal::HoodWithoutHob);
    }
    design.extras.push(extra.clone());
    Ok(())
}

pub(super) fn remove(design: &mut Design, index: usize) -> Result<(), Refusal> {
    if index >= design.extras.len() {
        return Err(Refusal::NotThere { id: format!("extras[{index}]").into() });
    }
    design.extras.remove(index);
    Ok(())
}

/// A free-standing hood goes when the hob under it goes.
pub(super) fn drop_hoods_without_hob(design: &mut Design, catalogue: &Catalogue) {
    let mut extras = std::mem::take(&mut design.extras);
    extras.retain(|extra| !needs_hob(catalogue, extra) || is_at_hob(design, extra));
    design.extras = extras;
}

fn needs_hob(catalogue: &Catalogue, extra: &Extra) -> bool {
    catalogue.extra(&extra.code).is_some_and(|row| row.slot == Some(Slot::Hood))
}

fn is_at_hob(design: &Design, extra: &Extra) -> bool {
    let module = extra.module.as_ref().and_then(|id| design.module(id));
    module.is_some_and(|module| module.holds(Slot::Hob).is_some())
}
