//! What runs along units and walls when the style asks: cornice, ceiling filler, light strip, LED profile, upstand.

use super::{Corner, Filler, Level, Panel, Piece, Row, Solution, bodies, ceiling, wall};
use crate::catalogue::{Family, Slot};
use crate::geometry::{Edge, Span};
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// What a strip is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StripKind {
    /// On top of wall and tall units.
    Cornice,
    /// Between wall or tall units and the ceiling.
    Ceiling,
    /// Under wall units, before their light.
    Light,
    /// A profile with LED under wall units.
    Led,
    /// Of worktop material, up the wall.
    Upstand,
}

/// A strip along a surface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strip {
    /// What it is for.
    pub kind: StripKind,
    /// The surface.
    pub surface: usize,
    /// From end to end along it.
    pub span: Span,
    /// Where it stands in height.
    pub rise: Span,
}

/// What strips lie along, found before them.
#[derive(Clone, Copy)]
pub(super) struct Under<'a> {
    pub rows: &'a [Row],
    pub corners: &'a [Corner],
    pub pieces: &'a [Piece],
    pub panels: &'a [Panel],
    pub fillers: &'a [Filler],
}

/// Every strip that the style asks for.
pub(super) fn derive(kitchen: &Kitchen<'_>, under: Under<'_>) -> Vec<Strip> {
    let style = &kitchen.design.style;
    let height = kitchen.catalogue.lengths.strip_height.value;
    let mut strips = Vec::new();
    if style.cornice {
        strips.extend(along(kitchen, under, StripKind::Cornice, &|unit| cornice(kitchen, unit)));
    }
    if style.ceiling_filler {
        let fillers = along(kitchen, under, StripKind::Ceiling, &|unit| ceiling::above(kitchen, unit));
        strips.extend(fillers.into_iter().flat_map(|strip| ceiling::past_beams(kitchen, strip)));
    }
    let lit = |placed: &Placed<'_>| placed.family().is_wall() && !placed.kind.holds(Slot::Hood);
    if style.light_strip {
        let below = |placed: &Placed<'_>| lit(placed).then(|| Span::at(placed.rise.start - height, height));
        strips.extend(along(kitchen, under, StripKind::Light, &below));
    }
    if style.led {
        let below = |placed: &Placed<'_>| lit(placed).then(|| Span::at(placed.rise.start, Mm::ZERO));
        strips.extend(along(kitchen, under, StripKind::Led, &below));
    }
    if let Some(height) = style.upstand {
        let rise = Span::at(kitchen.worktop_top(), height);
        for piece in under.pieces {
            let free = wall::upstands(kitchen, piece, rise);
            let strip = |(surface, span)| Strip { kind: StripKind::Upstand, surface, span, rise };
            strips.extend(free.into_iter().map(strip));
        }
    }
    strips
}

/// Where a cornice lies on a unit; none where a filler closes the room up to the ceiling instead.
pub(crate) fn cornice(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Span> {
    let carries = placed.family().is_wall() || placed.family() == Family::Tall;
    let lies = kitchen.design.style.cornice && carries && ceiling::above(kitchen, placed).is_none();
    lies.then(|| Span::at(placed.rise.end, kitchen.catalogue.lengths.strip_height.value))
}

impl Strip {
    /// Whether it lies on a unit or hangs under it.
    pub(crate) fn is_of(&self, placed: &Placed<'_>) -> bool {
        self.is_along(placed.surface, placed.span, placed.rise)
    }

    /// The same of what takes a stretch of a surface and of the height.
    pub(super) fn is_along(&self, surface: usize, span: Span, rise: Span) -> bool {
        let touches = match self.kind {
            StripKind::Cornice | StripKind::Ceiling => self.rise.start == rise.end,
            StripKind::Light | StripKind::Led => self.rise.end == rise.start,
            StripKind::Upstand => false,
        };
        touches && self.surface == surface && self.span.overlaps(span)
    }

    /// The unit whose front a cornice, ceiling filler or light strip wears: of those along it the one above or below which it
    /// lies, and of two as near the one that it lies along most. A board beside a tall unit reaches over the next unit's end.
    pub(crate) fn wearer(&self, kitchen: &Kitchen<'_>) -> Option<usize> {
        let frame = kitchen.surfaces[self.surface].frame;
        // Less than nothing where they lie along one another.
        let gap = |unit: usize| {
            let on_surface = bodies(kitchen, &kitchen.placed[unit]).filter(|(on, _)| *on == self.surface);
            on_surface.map(|(_, body)| frame.view(body).0.gap_to(self.span)).min()
        };
        let away = |unit: usize| {
            let rise = kitchen.placed[unit].rise;
            (rise.end - self.rise.start).abs().min((rise.start - self.rise.end).abs())
        };
        let along = (0..kitchen.placed.len()).filter_map(|unit| Some((unit, gap(unit)?)));
        let along = along.filter(|(_, gap)| *gap < Mm::ZERO);
        along.min_by_key(|(unit, gap)| (away(*unit), *gap)).map(|(unit, _)| unit)
    }
}

/// One strip for each stretch of units side by side whose strip lies at one height and in one plane. A board runs on over
/// the panels and fillers beside its units; LED stays between carcasses.
fn along(
    kitchen: &Kitchen<'_>,
    under: Under<'_>,
    kind: StripKind,
    rise: &dyn Fn(&Placed<'_>) -> Option<Span>,
) -> Vec<Strip> {
    let mut strips = Vec::new();
    let at = |unit: usize| {
        let placed = &kitchen.placed[unit];
        rise(placed).map(|rise| (rise, placed.reach()))
    };
    let strip = |surface: usize, units: &[usize], span: Span, rise: Span| {
        let span = if kind == StripKind::Led { span } else { closed(under, surface, units, span) };
        Strip { kind, surface, span, rise }
    };
    for row in under.rows {
        for chain in row.chains() {
            for units in row.modules[chain].chunk_by(|a, b| at(*a) == at(*b)) {
                let (Some(first), Some(last)) = (units.first(), units.last()) else { continue };
                let Some((rise, _)) = at(*first) else { continue };
                let start = front_line(kitchen, under.corners, *first).start;
                let end = front_line(kitchen, under.corners, *last).end;
                strips.push(strip(row.surface, units, Span::between(start, end), rise));
            }
        }
    }
    for corner in under.corners.iter().filter(|corner| corner.level == Level::Hung) {
        let Solution::Legs { module } = corner.solution else { continue };
        if let Some((rise, _)) = at(module) {
            let edge = second_edge(kitchen, corner, module);
            let surface = corner.surface(edge);
            let length = kitchen.surfaces[surface].length();
            let placed = &kitchen.placed[module];
            let [near, far] = [plane(kitchen, placed), placed.cell.width].map(|at| edge.inwards(length, at));
            let leg = strip(surface, &[module], Span::between(near.min(far), near.max(far)), rise);
            join(&mut strips, leg, kitchen.catalogue.lengths.gap_filler_max.value);
        }
    }
    if kind == StripKind::Ceiling {
        return strips;
    }
    strips.into_iter().flat_map(|strip| in_the_open(kitchen, under, strip)).collect()
}

/// What is seen of a strip: none of it where another carcass, with what closes its sides, touches that on which it lies or under
/// which it hangs, or leaves no room for it, a light strip above a cornice. A rest narrower than any filler is none either.
fn in_the_open(kitchen: &Kitchen<'_>, under: Under<'_>, strip: Strip) -> Vec<Strip> {
    let lengths = &kitchen.catalogue.lengths;
    let frame = kitchen.surfaces[strip.surface].frame;
    let room = match strip.kind {
        StripKind::Cornice => strip.rise,
        _ => Span::between(strip.rise.end - lengths.strip_height.value * 2, strip.rise.end),
    };
    // What closes a side reaches no farther than a panel and the widest filler.
    let place = strip.span.grown(lengths.panel.value + lengths.gap_filler_max.value);
    let near = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.rise.overlaps(room));
    let taken = near.flat_map(|(unit, placed)| {
        let here = bodies(kitchen, placed).filter(|(surface, _)| *surface == strip.surface);
        let seen = here.map(|(_, body)| frame.view(body).0).filter(|span| span.overlaps(place));
        seen.map(move |span| closed(under, strip.surface, &[unit], span))
    });
    let mut open = strip.span.free_of(taken);
    open.retain(|span| *span == strip.span || span.length() >= lengths.gap_filler_min.value);
    open.into_iter().map(|span| Strip { span, ..strip }).collect()
}

/// A corner unit does not end a run: the strip of its second leg goes on with that of the row beside it, over a filler too.
fn join(strips: &mut Vec<Strip>, leg: Strip, filler: Mm) {
    let is_beside = |other: &Strip| {
        (other.surface, other.rise) == (leg.surface, leg.rise) && other.span.gap_to(leg.span) <= filler
    };
    let (beside, rest): (Vec<Strip>, Vec<Strip>) = strips.drain(..).partition(is_beside);
    let span = beside.iter().fold(leg.span, |whole, other| whole.around(other.span));
    strips.extend(rest);
    strips.push(Strip { span, ..leg });
}

/// A stretch of units with the end panels on their sides and the fillers that are in line with them.
fn closed(under: Under<'_>, surface: usize, units: &[usize], span: Span) -> Span {
    let panels = under.panels.iter().filter(|panel| {
        panel.surface == surface && panel.module.is_some_and(|module| units.contains(&module))
    });
    let fillers =
        under.fillers.iter().filter(|filler| filler.surface == surface && units.contains(&filler.beside));
    panels.map(|panel| panel.span).chain(fillers.map(|filler| filler.span)).fold(span, Span::around)
}

/// The stretch of a unit's fronts; of a corner unit with two legs that of the leg on its own wall.
fn front_line(kitchen: &Kitchen<'_>, corners: &[Corner], unit: usize) -> Span {
    let placed = &kitchen.placed[unit];
    let turns = |corner: &&Corner| corner.solution == Solution::Legs { module: unit };
    let Some(corner) = corners.iter().find(turns) else { return placed.span };
    match second_edge(kitchen, corner, unit) {
        // Its other leg stands on the wall that begins here, so its own ends on its right.
        Edge::Left => Span::between(placed.span.start, placed.span.end - plane(kitchen, placed)),
        Edge::Right => Span::between(placed.span.start + plane(kitchen, placed), placed.span.end),
    }
}

/// The end at which the wall of a unit's second leg meets the corner.
fn second_edge(kitchen: &Kitchen<'_>, corner: &Corner, unit: usize) -> Edge {
    if kitchen.placed[unit].surface == corner.before { Edge::Left } else { Edge::Right }
}

/// From the surface to the plane of a unit's fronts.
pub(super) fn plane(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Mm {
    placed.front_plane(&kitchen.catalogue.lengths)
}
