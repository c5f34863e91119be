//! What belongs to the kitchen rather than to a cabinet: fillers, corner posts, end panels, plinth, cornice, ceiling filler
//! and light strip.

use super::front::front_part;
use super::part::{Edges, Grain, Part, PartKind, Remark};
use super::unit::Unit;
use crate::catalogue::Number;
use crate::geometry::Edge;
use crate::kitchen::Kitchen;
use crate::layout::{Filler, Panel, PanelKind, Return, Strip, StripKind};
use crate::length::{Mm, TenthMm};

/// The fillers, posts and panels that go with a unit: those of its own front.
pub(super) fn beside(kitchen: &Kitchen<'_>, index: usize, unit: &Unit<'_>) -> Vec<Part> {
    let layout = &kitchen.layout;
    let fillers = layout.fillers.iter().filter(|filler| filler.module == index);
    let mut parts: Vec<Part> = fillers.map(|filler| filler_part(kitchen, unit, filler)).collect();
    for corner in layout.corners.iter().filter(|corner| corner.post_unit() == Some(index)) {
        let length = front_height(unit, unit.height);
        let strip = |width: Mm| front_part(unit, PartKind::PostStrip, length, width.into()).drilled("post");
        match Edge::BOTH.map(|edge| corner.post_width(kitchen, edge)) {
            [one, other] if one == other => parts.push(strip(one).times(2)),
            both => parts.extend(both.map(strip)),
        }
    }
    let panels = layout.panels.iter().filter(|panel| panel.module == Some(index));
    parts.extend(panels.map(|panel| panel_part(unit, panel)));
    parts
}

/// As high as the fronts: the carcass less the gap at its top.
fn front_height(unit: &Unit<'_>, carcass: Mm) -> TenthMm {
    TenthMm::from(carcass) - unit.catalogue.workshop.construction.gap_top.tenths()
}

/// A filler at a wall or column is wider than its gap, so that it can be scribed to it.
fn filler_part(kitchen: &Kitchen<'_>, unit: &Unit<'_>, filler: &Filler) -> Part {
    let rules = &unit.catalogue.workshop.construction;
    let length = front_height(unit, filler.rise(kitchen).length());
    let width = TenthMm::from(filler.span.length());
    if filler.scribed {
        let extra = rules.scribe.tenths();
        front_part(unit, PartKind::Filler, length, width + extra).noted(Remark::Scribe(extra))
    } else {
        front_part(unit, PartKind::Filler, length, width)
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
    for run in &kitchen.layout.plinth.runs {
        parts.extend(run.boards(kitchen).into_iter().filter_map(|board| plinth(kitchen, board.length())));
    }
    parts.extend(kitchen.layout.strips.iter().flat_map(|strip| strip_parts(kitchen, strip)));
    parts.extend(kitchen.layout.returns.iter().filter_map(|end| return_part(kitchen, end)));
    parts
}

fn island_panels(kitchen: &Kitchen<'_>) -> Vec<Part> {
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.module.is_none());
    panels.flat_map(|panel| of_island(kitchen, panel)).collect()
}

/// A panel of an island: one board, or those of its back from the left.
pub(super) fn of_island(kitchen: &Kitchen<'_>, panel: &Panel) -> Vec<Part> {
    // Any unit of the island will do: the panel says which front it wears.
    let placed = kitchen.placed.iter().find(|placed| placed.surface == panel.surface);
    let unit = placed.and_then(|placed| Unit::of(kitchen, placed));
    let (Some(unit), Some(front)) = (unit, kitchen.catalogue.front(&panel.front)) else { return Vec::new() };
    let board = panel_part(&Unit { front, ..unit }, panel);
    if panel.kind == PanelKind::IslandBack { upright(kitchen, panel, board) } else { vec![board] }
}

/// The back of an island in as few boards beside one another as sheets allow. Where they meet there is no banding.
fn upright(kitchen: &Kitchen<'_>, panel: &Panel, whole: Part) -> Vec<Part> {
    let rules = &kitchen.catalogue.workshop.construction;
    let net = |side: &Number| side.mm() - rules.trim.mm() * 2;
    let turns = whole.grain == Grain::None && whole.length <= net(&rules.sheet_width).into();
    let widest = if turns { net(&rules.sheet_length) } else { net(&rules.sheet_width) };
    if whole.cut(rules).1 <= widest.into() {
        return vec![whole];
    }
    let stops = stops(kitchen, panel, widest);
    let last = stops.len() - 2;
    let board = |(index, stop): (usize, &[TenthMm])| {
        let inner = |edge, is_outer: bool| if is_outer { edge } else { None };
        let edges = Edges {
            l1: inner(whole.edges.l1, index == 0),
            l2: inner(whole.edges.l2, index == last),
            ..whole.edges
        };
        Part { width: stop[1] - stop[0], edges, ..whole.clone() }.noted(Remark::Joined)
    };
    stops.windows(2).enumerate().map(board).collect()
}

/// Where the boards of a back begin and end: where cabinets meet if no board becomes too wide by that, so that both
/// are screwed to a side, else evenly.
fn stops(kitchen: &Kitchen<'_>, panel: &Panel, widest: Mm) -> Vec<TenthMm> {
    let whole = TenthMm::from(panel.width);
    let count = (panel.width.0 + widest.0 - 1) / widest.0.max(1);
    let even: Vec<TenthMm> = (0..=count).map(|place| whole * place / count).collect();
    let units = kitchen.placed.iter().filter(|placed| placed.surface == panel.surface);
    let sides: Vec<TenthMm> = units.map(|placed| (placed.span.end - panel.span.start).into()).collect();
    let nearest = |even: &TenthMm| sides.iter().copied().min_by_key(|side| (side.0 - even.0).abs());
    let inner: Option<Vec<TenthMm>> = even[1..even.len() - 1].iter().map(nearest).collect();
    let at_sides: Vec<TenthMm> =
        [TenthMm::ZERO].into_iter().chain(inner.unwrap_or_default()).chain([whole]).collect();
    let fits = |pair: &[TenthMm]| (TenthMm(1)..=widest.into()).contains(&(pair[1] - pair[0]));
    if at_sides.windows(2).all(fits) { at_sides } else { even }
}

/// A cornice, ceiling filler or light strip in front material, its grain along it; what is not a board is none. A ceiling filler
/// is higher than its room, so that it can be scribed.
fn strip_parts(kitchen: &Kitchen<'_>, strip: &Strip) -> Vec<Part> {
    let kind = match strip.kind {
        StripKind::Cornice => PartKind::Cornice,
        StripKind::Ceiling => PartKind::CeilingFiller,
        StripKind::Light => PartKind::LightStrip,
        StripKind::Led | StripKind::Upstand => return Vec::new(),
    };
    let Some(unit) = wearer(kitchen, strip) else { return Vec::new() };
    let rules = &kitchen.catalogue.workshop.construction;
    let run = strip.span.length();
    let pieces = rules.pieces(run);
    let height = TenthMm::from(strip.rise.length());
    let length = TenthMm::from(run) / pieces;
    let part = match kind {
        PartKind::CeilingFiller => scribed(kitchen, front_part(&unit, kind, length, height), pieces > 1),
        _ => front_part(&unit, kind, length, height),
    };
    if pieces == 1 {
        return vec![part];
    }
    // Where pieces meet end to end there is no banding between them.
    let outer = Edges { w2: None, ..part.edges };
    let inner = Edges { w1: None, ..outer };
    let remark = part.remark.clone().or(Some(Remark::Joined));
    let joined = |edges, count: i64| Part { edges, remark: remark.clone(), ..part.clone() }.times(count);
    let mut parts = vec![joined(outer, 2), joined(inner, i64::from(pieces) - 2)];
    parts.retain(|part| part.quantity > 0);
    parts
}

/// Where a ceiling filler turns back to the wall.
fn return_part(kitchen: &Kitchen<'_>, end: &Return) -> Option<Part> {
    let strip = &kitchen.layout.strips[end.strip];
    let unit = wearer(kitchen, strip)?;
    let [length, height] = [end.across, strip.rise].map(|span| TenthMm::from(span.length()));
    Some(scribed(kitchen, front_part(&unit, PartKind::CeilingReturn, length, height), false))
}

fn wearer<'a>(kitchen: &Kitchen<'a>, strip: &Strip) -> Option<Unit<'a>> {
    strip.wearer(kitchen).and_then(|unit| Unit::of(kitchen, &kitchen.placed[unit]))
}

/// A board under the ceiling is higher than its room, to be scribed to it.
fn scribed(kitchen: &Kitchen<'_>, part: Part, joined: bool) -> Part {
    let extra = kitchen.catalogue.workshop.construction.scribe.tenths();
    Part { width: part.width + extra, ..part }.noted(Remark::UnderCeiling { extra, joined })
}

/// A board of plinth, in pieces where it is longer than they are made; its grain runs along it.
fn plinth(kitchen: &Kitchen<'_>, length: Mm) -> Option<Part> {
    let rules = &kitchen.catalogue.workshop.construction;
    let pieces = rules.pieces(length);
    let hidden = Some(rules.edge_hidden.tenths());
    let part = Part {
        kind: PartKind::Plinth,
        material: kitchen.catalogue.plinth(&kitchen.design.style.plinth)?.code.clone(),
        length: TenthMm::from(length) / pieces,
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
