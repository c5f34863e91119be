//! What belongs to the kitchen rather than to a cabinet: fillers, corner posts, end panels, plinth, cornice and
//! light strip.

use super::front::front_part;
use super::part::{Edges, Grain, Part, PartKind, Remark};
use super::unit::Unit;
use crate::kitchen::{End, Kitchen};
use crate::layout::{Corner, Edge, Filler, Panel, PanelKind, Solution, Strip, StripKind};
use crate::length::{Mm, TenthMm};

/// The fillers, posts and panels that go with a unit: those of its own front.
pub(super) fn beside(kitchen: &Kitchen<'_>, index: usize, unit: &Unit<'_>) -> Vec<Part> {
    let layout = &kitchen.layout;
    let fillers = layout.fillers.iter().filter(|filler| filler.module == index);
    let mut parts: Vec<Part> = fillers.map(|filler| filler_part(kitchen, unit, filler)).collect();
    for corner in layout.corners.iter().filter(|corner| post_unit(kitchen, corner) == Some(index)) {
        let length = front_height(unit, unit.height);
        let strip = front_part(unit, PartKind::PostStrip, length, corner.a.into());
        parts.push(strip.times(2).drilled("post"));
    }
    let panels = layout.panels.iter().filter(|panel| panel.module == Some(index));
    parts.extend(panels.map(|panel| panel_part(unit, panel)));
    parts
}

/// As high as the fronts: the carcass less the gap at its top.
fn front_height(unit: &Unit<'_>, carcass: Mm) -> TenthMm {
    TenthMm::from(carcass) - unit.catalogue.workshop.construction.gap_top.tenths()
}

/// A filler at a wall is wider than its gap, so that it can be scribed to it.
fn filler_part(kitchen: &Kitchen<'_>, unit: &Unit<'_>, filler: &Filler) -> Part {
    let rules = &unit.catalogue.workshop.construction;
    let surface = &kitchen.surfaces[filler.surface];
    let is_wall = |edge: Edge| {
        let at_end = edge.distance(surface.length(), filler.span) == Mm::ZERO;
        at_end && matches!(surface.end(edge), End::Corner(_))
    };
    let length = front_height(unit, filler.rise(kitchen).length());
    let width = TenthMm::from(filler.span.length());
    if Edge::BOTH.into_iter().any(is_wall) {
        let extra = rules.scribe.tenths();
        front_part(unit, PartKind::Filler, length, width + extra).noted(Remark::Scribe(extra))
    } else {
        front_part(unit, PartKind::Filler, length, width)
    }
}

/// The unit whose front a corner post wears: the corner unit, at a dead corner the one on the earlier wall.
fn post_unit(kitchen: &Kitchen<'_>, corner: &Corner) -> Option<usize> {
    match corner.solution {
        Solution::Blind { module } => {
            let included = kitchen.placed[module].kind.includes_post;
            (corner.post || (included && corner.joined)).then_some(module)
        }
        Solution::Dead => corner.units.into_iter().flatten().next().filter(|_| corner.post),
        Solution::Legs { .. } | Solution::Missing { .. } => None,
    }
}

fn panel_part(unit: &Unit<'_>, panel: &Panel) -> Part {
    let kind = match panel.kind {
        PanelKind::End | PanelKind::IslandSide => PartKind::EndPanel,
        PanelKind::IslandBack => PartKind::IslandBack,
    };
    front_part(unit, kind, panel.rise.length().into(), panel.width.into())
}

/// What belongs to no unit: the panels of islands, the plinth, what runs along wall and tall units.
pub(super) fn of_all(kitchen: &Kitchen<'_>) -> Vec<Part> {
    let mut parts = island_panels(kitchen);
    for (_, run) in &kitchen.layout.plinth.runs {
        parts.extend(plinth(kitchen, run.length()));
    }
    parts.extend(kitchen.layout.strips.iter().filter_map(|strip| strip_part(kitchen, strip)));
    parts
}

fn island_panels(kitchen: &Kitchen<'_>) -> Vec<Part> {
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.module.is_none());
    let part = |panel: &Panel| {
        // Any unit of the island will do: the panel says which front it wears.
        let placed = kitchen.placed.iter().find(|placed| placed.surface == panel.surface)?;
        let unit = Unit { front: kitchen.catalogue.front(&panel.front)?, ..Unit::of(kitchen, placed)? };
        Some(panel_part(&unit, panel))
    };
    panels.filter_map(part).collect()
}

/// As few equal pieces as a sheet allows.
fn pieces(kitchen: &Kitchen<'_>, run: Mm) -> i32 {
    let rules = &kitchen.catalogue.workshop.construction;
    let longest = rules.sheet_length.mm() - rules.trim.mm() * 2;
    ((run.0 + longest.0 - 1) / longest.0.max(1)).max(1)
}

/// A cornice or light strip in front material, its grain along it; what is not a board is none.
fn strip_part(kitchen: &Kitchen<'_>, strip: &Strip) -> Option<Part> {
    let kind = match strip.kind {
        StripKind::Cornice => PartKind::Cornice,
        StripKind::Light => PartKind::LightStrip,
        StripKind::Led | StripKind::Upstand => return None,
    };
    let unit = Unit::of(kitchen, &kitchen.placed[strip.wearer(kitchen)?])?;
    let run = strip.span.length();
    let pieces = pieces(kitchen, run);
    let part = front_part(&unit, kind, TenthMm::from(run) / pieces, strip.rise.length().into());
    if pieces == 1 {
        return Some(part);
    }
    // Where pieces meet end to end there is no banding between them.
    let edges = Edges { w1: None, w2: None, ..part.edges };
    Some(Part { edges, ..part }.times(pieces.into()).noted(Remark::Joined))
}

/// A stretch of plinth; its grain runs along it.
fn plinth(kitchen: &Kitchen<'_>, run: Mm) -> Option<Part> {
    let rules = &kitchen.catalogue.workshop.construction;
    let pieces = pieces(kitchen, run);
    let hidden = Some(rules.edge_hidden.tenths());
    let part = Part {
        kind: PartKind::Plinth,
        material: kitchen.catalogue.plinth(&kitchen.design.style.plinth)?.code.clone(),
        length: TenthMm::from(run) / pieces,
        width: kitchen.design.style.plinth_height.into(),
        thickness: rules.plinth.mm(),
        quantity: pieces.into(),
        grain: Grain::None,
        edges: Edges { l1: hidden, ..Edges::NONE },
        drilling: String::new(),
        remark: (pieces > 1).then_some(Remark::Joined),
    };
    Some(part)
}
