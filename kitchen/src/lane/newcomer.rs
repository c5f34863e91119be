//! A unit that is not in the kitchen yet, or looks for another place in it.

use crate::catalogue::{Catalogue, Cell, Lengths, ModuleType};
use crate::design::{Made, Module, Place};
use crate::geometry::Span;
use crate::ids::{Code, Id};
use crate::kitchen::{Kitchen, Measures};
use crate::length::Mm;
use crate::refusal::Refusal;

/// A unit that looks for a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Newcomer<'a> {
    pub kind: &'a ModuleType,
    pub cell: &'a Cell,
    pub width: Mm,
    made: Made,
    z: Option<Mm>,
}

impl<'a> Newcomer<'a> {
    pub fn of(catalogue: &'a Catalogue, module: &Module) -> Result<Newcomer<'a>, Refusal> {
        Ok(Newcomer {
            z: module.z,
            made: module.made,
            ..Newcomer::new(catalogue, &module.code, module.width)?
        })
    }

    pub fn new(catalogue: &'a Catalogue, code: &Code, width: Mm) -> Result<Newcomer<'a>, Refusal> {
        let unknown = || Refusal::UnknownModule { code: code.clone() };
        let kind = catalogue.module(code).ok_or_else(unknown)?;
        let nearest = || kind.nearest_width(width);
        let not_made = || Refusal::NotAWidth { code: code.clone(), width, nearest: nearest() };
        let cell = kind.cell(width).ok_or_else(not_made)?;
        Ok(Newcomer { kind, cell, width, made: Made::default(), z: None })
    }

    /// Whether it belongs in an inner corner.
    pub fn is_corner(&self) -> bool {
        self.kind.family.is_corner()
    }

    /// The depth of the plain units of its level.
    pub fn plain_depth(&self, kitchen: &Kitchen<'_>) -> Mm {
        let lengths = &kitchen.catalogue.lengths;
        if self.kind.family.is_wall() { lengths.wall_depth.value } else { lengths.base_depth.value }
    }

    /// What it takes of the height of the room.
    pub fn rise(&self, kitchen: &Kitchen<'_>) -> Span {
        let (family, height) = (self.kind.family, self.measures(kitchen).height);
        let rise = Measures::rise(kitchen.design, kitchen.system(), family, height, self.z);
        if family.stands() { Span::between(Mm::ZERO, rise.end) } else { rise }
    }

    /// How far what closes it comes out past its carcass at a free end of a row along a wall.
    pub fn past_end(&self, lengths: &Lengths) -> Mm {
        lengths.past_end(self.kind.family)
    }

    /// It as a module, of this name and at a place.
    pub fn standing(&self, id: Id, place: Place, x: Mm) -> Module {
        let new = Module::new(id, Code::from(self.kind.code.as_str()), self.width, place, x);
        Module { made: self.made, z: self.z, ..new }
    }

    /// What it may take of the depth before a surface: along a wall the row in which it comes to stand decides how far
    /// forward it stands, up to its usual depth.
    pub fn strip(&self, kitchen: &Kitchen<'_>, is_island: bool) -> Span {
        let depth = self.depth(kitchen);
        let usual = self.kind.usual_depth(self.cell, &kitchen.catalogue.lengths);
        if is_island {
            Span::between(usual - depth, usual)
        } else if self.kind.family.stands() {
            Span::between(Mm::ZERO, depth.max(usual))
        } else {
            Span::between(Mm::ZERO, depth)
        }
    }

    /// The depth of its carcass.
    pub fn depth(&self, kitchen: &Kitchen<'_>) -> Mm {
        self.measures(kitchen).depth
    }

    fn measures(&self, kitchen: &Kitchen<'_>) -> Measures {
        Measures::of(kitchen.catalogue, kitchen.system(), self.kind, self.cell, self.made)
    }
}
