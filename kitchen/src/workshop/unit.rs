//! A cabinet as the workshop reads it: sizes, fronts and materials, wherever they come from.

use crate::catalogue::{
    Build, Carcass, Catalogue, ElementKind, Family, Front, FrontRow, Handle, ModuleType, stack,
};
use crate::channel::Channel;
use crate::design::Made;
use crate::front;
use crate::kitchen::{Kitchen, Placed};
use crate::length::{Mm, TenthMm};
use crate::room::Hinge;

use super::part::{Edges, Grain, Part, PartKind};

/// A cabinet to build.
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// Its catalogue.
    pub catalogue: &'a Catalogue,
    /// Its type.
    pub kind: &'a ModuleType,
    /// How its type is built.
    pub build: &'a Build,
    /// Its front material.
    pub front: &'a Front,
    /// Its carcass colour.
    pub carcass: &'a Carcass,
    /// Its handle.
    pub handle: Option<&'a Handle>,
    /// Its channel, where it has no handle.
    pub channel: Option<Channel>,
    /// How many handles it is sold with.
    pub handles: i64,
    /// Carcass width; of a corner unit with two legs the length of a leg.
    pub width: Mm,
    /// Carcass height.
    pub height: Mm,
    /// Carcass depth, of one leg where it has two.
    pub depth: Mm,
    /// Its fronts from bottom to top.
    pub rows: Vec<FrontRow>,
    /// The side on which a single door hinges.
    pub hinge: Hinge,
    /// Whether its grain runs on over its drawers.
    pub matched: bool,
    /// What was asked beyond the price list.
    pub made: Made,
}

impl<'a> Unit<'a> {
    /// A placed module; none where the catalogue does not know its colour or how it is built.
    pub fn of(kitchen: &Kitchen<'a>, placed: &Placed<'a>) -> Option<Unit<'a>> {
        let catalogue = kitchen.catalogue;
        Some(Unit {
            catalogue,
            kind: placed.kind,
            build: catalogue.workshop.build(&placed.kind.code)?,
            front: placed.front,
            carcass: catalogue.carcass(&kitchen.design.style.carcass)?,
            handle: placed.handle,
            channel: Channel::of(kitchen, placed),
            handles: placed.cell.handles,
            width: placed.span.length(),
            height: placed.height,
            depth: placed.depth,
            rows: placed.rows.clone(),
            hinge: kitchen.hinge(placed),
            matched: front::is_matched(kitchen, placed),
            made: placed.module.made,
        })
    }

    /// Drawers behind its lowest door: those of its type and those that were asked.
    pub(super) fn inner_drawers(&self) -> i64 {
        self.build.inner_drawers + i64::from(self.made.inner_drawers)
    }

    /// Its loose shelves; drawers take the place of those behind the lowest door.
    pub(super) fn shelves(&self) -> i64 {
        self.build.shelves_beside(self.inner_drawers())
    }

    /// Clear width between the sides.
    pub(super) fn clear_width(&self) -> Mm {
        self.width - self.board() * 2
    }

    /// Depth of what stands before the back.
    pub(super) fn clear_depth(&self) -> Mm {
        let rules = &self.catalogue.workshop.construction;
        self.depth - rules.recess.mm() - rules.back.mm()
    }

    /// Thickness of the carcass boards.
    pub(super) fn board(&self) -> Mm {
        self.catalogue.workshop.construction.board.mm()
    }

    /// The gap between fronts.
    pub(super) fn gap(&self) -> Mm {
        self.catalogue.workshop.construction.gap.mm()
    }

    /// What two grooves take in of a back: gd − c at each.
    pub(super) fn grooves(&self, count: i32) -> TenthMm {
        let rules = &self.catalogue.workshop.construction;
        (rules.groove.tenths() - rules.groove_clearance.tenths()) * count
    }

    /// Where each row of fronts begins and ends above the lower side of the carcass. A niche has its gaps inside
    /// (kitchen.md §2).
    pub(super) fn stack(&self) -> Vec<(ElementKind, Mm, Mm)> {
        let rows = stack(&self.rows, self.gap());
        rows.filter_map(|(row, rise)| Some((row.first()?.kind, rise.start, rise.end))).collect()
    }

    /// A board of the carcass: length along the grain, front edge banded.
    pub(super) fn carcass_part(&self, kind: PartKind, length: TenthMm, width: TenthMm) -> Part {
        let rules = &self.catalogue.workshop.construction;
        Part {
            kind,
            material: self.carcass.code.clone(),
            length,
            width,
            thickness: rules.board.mm(),
            quantity: 1,
            grain: Grain::along(self.carcass.grain),
            edges: Edges::front(rules.edge.tenths()),
            drilling: String::new(),
            remark: None,
        }
    }

    /// A board in the colour of the carcass but of another thickness, without banding.
    pub(super) fn thin_part(&self, kind: PartKind, length: TenthMm, width: TenthMm, thickness: Mm) -> Part {
        let part = self.carcass_part(kind, length, width);
        Part { thickness, edges: Edges::NONE, ..part }
    }

    /// The word for its family in the names of drilling programmes.
    pub(super) fn programme(&self) -> &'static str {
        match self.kind.family {
            Family::Base | Family::FrontOnly => "base",
            Family::Corner => "corner",
            Family::Wall => "wall",
            Family::WallCorner => "wall-corner",
            Family::Tall => "tall",
        }
    }
}
