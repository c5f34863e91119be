//! Where everything stands that the fitter places, as a list.

use super::line;
use crate::geometry::Span;
use crate::kitchen::Kitchen;
use crate::layout::{Panel, PanelKind, Prop, StripKind};
use crate::length::{Mm, TenthMm};
use crate::workshop::{Documents, Item, PartKind, loose, plan};

const HEAD: [&str; 10] =
    ["order", "place", "number", "cabinet", "item", "x", "height", "width", "cabinet_height", "depth"];

/// Something that is placed: on a surface, from where along it and above the floor.
struct Thing {
    surface: usize,
    x: TenthMm,
    z: Mm,
    /// The number and type of a cabinet, and what it is.
    names: [String; 3],
    /// Along the surface, upwards, away from it.
    sizes: [TenthMm; 3],
}

impl Documents<'_> {
    /// Where every unit, filler, panel, bracket and leg stands: from the left end of its wall and from the floor. A corner unit
    /// of two legs stands on both its walls; a back of several boards is several.
    pub(in crate::workshop) fn installation_list(&self) -> String {
        let kitchen = self.kitchen;
        let things = [self.standing(), self.closing(), backs(kitchen, self), self.holding()];
        let mut things: Vec<Thing> = things.into_iter().flatten().collect();
        things.sort_by(|a, b| (a.surface, a.x, a.z, &a.names).cmp(&(b.surface, b.x, b.z, &b.names)));
        things.into_iter().fold(line(';', HEAD), |text, thing| {
            let Thing { surface, x, z, names: [number, cabinet, item], sizes } = thing;
            let [width, height, depth] = sizes.map(|size| size.to_string());
            let place = self.surface_name(surface);
            let (x, z) = (x.to_string(), z.to_string());
            let cells = [self.order.to_owned(), place, number, cabinet, item, x, z, width, height, depth];
            text + &line(';', cells)
        })
    }

    /// Cabinets.
    fn standing(&self) -> Vec<Thing> {
        let kitchen = self.kitchen;
        let of_surface = |surface: usize| {
            plan::standing(kitchen, surface).into_iter().map(move |(unit, span)| (surface, unit, span))
        };
        let stands = (0..kitchen.surfaces.len()).flat_map(of_surface);
        let thing = |(surface, unit, span): (usize, usize, Span)| {
            let placed = &kitchen.placed[unit];
            let name = placed.kind.name.in_language(kitchen.design.language);
            let names = [(unit + 1).to_string(), self.unit_code(unit), name.to_owned()];
            let sizes = [span.length(), placed.rise.length(), placed.depth].map(TenthMm::from);
            Thing { surface, x: span.start.into(), z: placed.rise.start, names, sizes }
        };
        stands.map(thing).collect()
    }

    /// Fillers, what closes the room up to the ceiling, and end panels.
    fn closing(&self) -> Vec<Thing> {
        let kitchen = self.kitchen;
        let layout = &kitchen.layout;
        let front = kitchen.catalogue.workshop.construction.front.mm();
        let fillers = layout.fillers.iter();
        let fillers = fillers
            .map(|filler| (PartKind::Filler, filler.surface, filler.span, filler.rise(kitchen), front));
        let strips = layout.strips.iter().filter(|strip| strip.kind == StripKind::Ceiling);
        let strips =
            strips.map(|strip| (PartKind::CeilingFiller, strip.surface, strip.span, strip.rise, front));
        let returns = layout.returns.iter().map(|end| {
            let strip = &layout.strips[end.strip];
            (PartKind::CeilingReturn, strip.surface, end.span, strip.rise, end.across.length())
        });
        let panels = layout.panels.iter().filter(|panel| panel.kind != PanelKind::IslandBack);
        let panels =
            panels.map(|panel| (PartKind::EndPanel, panel.surface, panel.span, panel.rise, panel.width));
        let boards = fillers.chain(strips).chain(returns).chain(panels);
        let thing = |(kind, surface, span, rise, depth): (PartKind, usize, Span, Span, Mm)| {
            let sizes = [span.length(), rise.length(), depth].map(TenthMm::from);
            Thing { surface, x: span.start.into(), z: rise.start, names: self.named(kind), sizes }
        };
        boards.map(thing).collect()
    }

    /// Brackets and legs.
    fn holding(&self) -> Vec<Thing> {
        let language = self.kitchen.design.language;
        let thing = |prop: &Prop| Thing {
            surface: prop.surface,
            x: prop.span.start.into(),
            z: prop.rise.start,
            names: [String::new(), String::new(), Item::of(prop.kind).name(language).to_owned()],
            sizes: [prop.span, prop.rise, prop.across].map(|span| span.length().into()),
        };
        self.kitchen.layout.props.iter().map(thing).collect()
    }

    fn named(&self, kind: PartKind) -> [String; 3] {
        [String::new(), String::new(), kind.name(self.kitchen.design.language).to_owned()]
    }
}

/// The boards of the backs of islands.
fn backs(kitchen: &Kitchen<'_>, documents: &Documents<'_>) -> Vec<Thing> {
    let front = kitchen.catalogue.workshop.construction.front.mm();
    let backs = kitchen.layout.panels.iter().filter(|panel| panel.kind == PanelKind::IslandBack);
    let of_back = |panel: &Panel| {
        let mut x = TenthMm::from(panel.span.start);
        let boards = loose::of_island(kitchen, panel).into_iter().map(|board| {
            let sizes = [board.width, board.length, front.into()];
            let names = documents.named(PartKind::IslandBack);
            let thing = Thing { surface: panel.surface, x, z: panel.rise.start, names, sizes };
            x += board.width;
            thing
        });
        boards.collect::<Vec<_>>()
    };
    backs.flat_map(of_back).collect()
}
