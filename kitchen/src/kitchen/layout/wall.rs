//! The wall behind a worktop, and what of it an upstand or a splash can stand on: as it is sold, and as it is cut where one
//! gives way to the other in a corner.

use super::{CutoutKind, Piece, PieceEnd, Splash, Strip, StripKind, piece_back};
use crate::catalogue::{Slot, WorktopKind};
use crate::geometry::{Box3, Edge, Span};
use crate::kitchen::{End, Kitchen, SurfaceKind};
use crate::length::Mm;

/// The wall behind a piece; in a corner it begins at the other wall, whichever piece runs through. Behind an island none,
/// but the walls at which its ends lie: a peninsula begins at one.
pub(super) fn behind(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<(usize, Span)> {
    let surface = &kitchen.surfaces[piece.surface];
    if surface.is_island() {
        return Edge::BOTH.into_iter().filter_map(|edge| at_end(kitchen, piece, edge)).collect();
    }
    let whole = Span::between(Mm::ZERO, surface.length());
    let reach = |end: PieceEnd, edge: Edge| match (end, surface.end(edge)) {
        (PieceEnd::Through(_) | PieceEnd::Joint(_), _) => edge.of(whole),
        // What reaches past an outer corner has no wall behind it.
        (_, End::Outer(_)) => edge.of(piece.span.shared(whole)),
        _ => edge.of(piece.span),
    };
    let span = Span::between(reach(piece.left, Edge::Left), reach(piece.right, Edge::Right));
    vec![(piece.surface, span)]
}

/// The wall at which an end of an island's piece lies, as far as it does.
fn at_end(kitchen: &Kitchen<'_>, piece: &Piece, edge: Edge) -> Option<(usize, Span)> {
    let own = &kitchen.surfaces[piece.surface];
    let wall = own.end(edge).wall().filter(|_| piece.end(edge) == PieceEnd::Wall)?;
    let surface = kitchen.surface(SurfaceKind::Wall(wall))?;
    let (x, back) = (edge.of(piece.span), piece_back(kitchen, piece));
    let [near, far] = [back, back + piece.depth].map(|away| own.frame.point(x, away));
    let (along, _) = kitchen.surfaces[surface].frame.view(Box3::standing(near, far, Span::default()));
    Some((surface, along))
}

/// What interrupts a board of a thickness on a wall, along it and upwards: its windows, doors and passages, and what of the
/// house stands at it. A board ends at a column on both sides; the column's own faces are finished as the wall is.
pub(super) fn interruptions(kitchen: &Kitchen<'_>, surface: usize, thickness: Mm) -> Vec<(Span, Span)> {
    let room = &kitchen.design.room;
    let on = &kitchen.surfaces[surface];
    let SurfaceKind::Wall(wall) = on.kind else { return Vec::new() };
    let here = room.openings_in(&room.walls[wall].id);
    let openings = here.map(|opening| (opening.span(), opening.rise()));
    let place = Span::between(Mm::ZERO, thickness);
    let standing = kitchen.obstacles().filter_map(|(_, body)| {
        let (along, away) = on.frame.view(body);
        away.overlaps(place).then_some((along, body.z))
    });
    openings.chain(standing).collect()
}

/// What is left of the walls behind a piece for an upstand of a height: beside what interrupts it, and beside hobs.
pub(super) fn upstands(kitchen: &Kitchen<'_>, piece: &Piece, rise: Span) -> Vec<(usize, Span)> {
    let left = |(surface, wall): (usize, Span)| {
        let taken = interruptions(kitchen, surface, upstand_thickness(kitchen)).into_iter();
        let taken = taken.filter(|(_, up)| up.overlaps(rise)).map(|(span, _)| span);
        // Beside a wall, a hob of a peninsula is a matter of `HOB_SIDE`.
        let hobs = if surface == piece.surface { hobs(kitchen, piece) } else { Vec::new() };
        wall.free_of(taken.chain(hobs)).into_iter().map(move |span| (surface, span))
    };
    behind(kitchen, piece).into_iter().flat_map(left).collect()
}

/// Where an upstand that burns is left out behind hobs: where it would stand nearer to a cut-out than a wall may, with
/// the hob as far forward as its front strip lets (domain.md §2.3 `HOB_REAR`).
fn hobs(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Span> {
    let limits = &kitchen.catalogue.thresholds;
    let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop);
    if material.is_none_or(|row| row.kind == WorktopKind::Stone) {
        return Vec::new();
    }
    let thickness = upstand_thickness(kitchen);
    let hobs = piece.cutouts.iter().filter(|cutout| matches!(cutout.kind, CutoutKind::Hob(_)));
    let left_out = hobs.filter_map(|cutout| {
        let hob = kitchen.appliance(&kitchen.placed[cutout.module], Slot::Hob)?;
        let asked = if hob.is_gas() { limits.hob_rear_error_gas.value } else { limits.hob_rear_error.value };
        let behind = piece.depth - cutout.depth.length() - limits.hob_front_error.value - thickness;
        (behind < asked).then(|| cutout.span.grown(asked))
    });
    left_out.collect()
}

/// How thick an upstand is: as the worktop, but no thicker than upstands are made.
pub(crate) fn upstand_thickness(kitchen: &Kitchen<'_>) -> Mm {
    let most = kitchen.catalogue.workshop.construction.upstand.mm();
    kitchen.catalogue.worktop(&kitchen.design.style.worktop).map_or(most, |row| row.t.min(most))
}

/// An upstand as it is cut; none where nothing is left of it.
pub(crate) fn upstand_as_cut(kitchen: &Kitchen<'_>, strip: &Strip) -> Option<Span> {
    let all = kitchen.layout.strips.iter().filter(|strip| strip.kind == StripKind::Upstand);
    let all = all.map(|strip| (strip.surface, strip.span, strip.rise));
    given_way(kitchen, (strip.surface, strip.span, strip.rise), all, upstand_thickness(kitchen))
}

/// A piece of splash of a thickness as it is cut; none where nothing is left of it.
pub(crate) fn splash_as_cut(kitchen: &Kitchen<'_>, splash: &Splash, thickness: Mm) -> Option<Span> {
    let all = kitchen.layout.splashes.iter().map(|splash| (splash.surface, splash.span, splash.rise));
    given_way(kitchen, (splash.surface, splash.span, splash.rise), all, thickness)
}

/// A piece on a wall: its surface, along it and upwards.
type OnWall = (usize, Span, Span);

/// What is left along the wall of a piece that begins in an inner corner: it gives way by the thickness of the piece on
/// the wall before, which runs through.
fn given_way(
    kitchen: &Kitchen<'_>,
    (surface, span, rise): OnWall,
    mut others: impl Iterator<Item = OnWall>,
    thickness: Mm,
) -> Option<Span> {
    let before = match kitchen.surfaces[surface].left {
        End::Corner(wall) => kitchen.surface(SurfaceKind::Wall(wall)),
        End::Free | End::Outer(_) | End::Zone | End::Against { .. } => None,
    };
    let runs_through = |(on, along, up): OnWall| {
        Some(on) == before && along.end == kitchen.surfaces[on].length() && up.overlaps(rise)
    };
    let meets = span.start == Mm::ZERO && others.any(runs_through);
    let start = if meets { span.start + thickness } else { span.start };
    (start < span.end).then(|| Span::between(start, span.end))
}
