//! Where the worktop of a peninsula and that of the row it begins at meet: the free end of one is butted against the edge
//! of the other, glued and drawn together with connectors, and neither shows an edge there.

use crate::geometry::{Box3, Edge, Point, Span};
use crate::kitchen::Kitchen;
use crate::layout::{Butt, Piece, PieceEnd, ground, piece_back, stand};
use crate::length::Mm;

/// Butts every free end against the piece before it, where one of the two is an island's: its edge covers the end as a
/// whole, and between it and the carcass is no more than a filler bridges.
pub(super) fn join(kitchen: &Kitchen<'_>, pieces: &mut [Piece]) {
    for index in 0..pieces.len() {
        for edge in Edge::BOTH {
            let others = (0..pieces.len()).filter(|other| *other != index);
            let met = others.filter_map(|other| {
                let between = between(kitchen, &pieces[index], edge, &pieces[other])?;
                is_clear(kitchen, pieces, [index, other], (edge, between)).then_some((between, other))
            });
            if let Some((between, other)) = met.min() {
                run_up(kitchen, &mut pieces[index], edge, between);
                let end = line(kitchen, &pieces[index], edge);
                meet(kitchen, &mut pieces[other], end);
            }
        }
    }
}

/// How far the edge of another piece lies from the carcass under a free end; none where the two are not joined.
fn between(kitchen: &Kitchen<'_>, piece: &Piece, edge: Edge, other: &Piece) -> Option<Mm> {
    let lengths = &kitchen.catalogue.lengths;
    let on = &kitchen.surfaces[piece.surface];
    let of_island = on.is_island() || kitchen.surfaces[other.surface].is_island();
    let is_taken = piece.butts.iter().any(|butt| butt.is_at(edge, piece));
    if !of_island || is_taken || piece.end(edge) != PieceEnd::Free {
        return None;
    }
    let (along, outward) = on.frame.view(ground(kitchen, other));
    let own = Span::at(piece_back(kitchen, piece), piece.depth);
    let between = match edge {
        Edge::Left => carcass(kitchen, piece, edge) - along.end,
        Edge::Right => along.start - carcass(kitchen, piece, edge),
    };
    // The panel needs room; that of an island before fronts may stand under what reaches over them.
    let inwards = match edge {
        Edge::Left => on.frame.along,
        Edge::Right => Point { x: -on.frame.along.x, y: -on.frame.along.y },
    };
    let is_before = kitchen.surfaces[other.surface].frame.outward == inwards;
    let over = if on.is_island() && is_before { lengths.overhang_front.value } else { Mm::ZERO };
    let least = lengths.panel.value - over;
    let is_near = Span::between(least, lengths.gap_filler_max.value).contains(between);
    (is_near && outward.shared(own) == own).then_some(between)
}

/// Whether no third piece lies between an end of the first of two, which reaches so far past what stands under it, and the
/// second.
fn is_clear(kitchen: &Kitchen<'_>, pieces: &[Piece], pair: [usize; 2], (edge, by): (Edge, Mm)) -> bool {
    let piece = &pieces[pair[0]];
    let from = carcass(kitchen, piece, edge);
    let past = ground(kitchen, &Piece { span: Span::between(from, edge.out(from, by)), ..piece.clone() });
    let mut others = pieces.iter().enumerate().filter(|(other, _)| !pair.contains(other));
    !others.any(|(_, other)| ground(kitchen, other).overlaps(past))
}

/// Where what stands under an end of a piece stops: its last carcass, the zone of an island as a whole.
fn carcass(kitchen: &Kitchen<'_>, piece: &Piece, edge: Edge) -> Mm {
    let on = &kitchen.surfaces[piece.surface];
    let last = if edge == Edge::Left { piece.modules.first() } else { piece.modules.last() };
    let zone = edge.inwards(on.length(), Mm::ZERO);
    last.filter(|_| !on.is_island()).map_or(zone, |unit| edge.of(stand(kitchen, piece.surface, *unit)))
}

/// Lets an end reach as far past what stands under it; it shows no edge any more, those beside it are so much longer.
fn run_up(kitchen: &Kitchen<'_>, piece: &mut Piece, edge: Edge, by: Mm) {
    let at = edge.out(carcass(kitchen, piece, edge), by);
    let before = piece.length();
    match edge {
        Edge::Left => (piece.span.start, piece.left) = (at, PieceEnd::Butt),
        Edge::Right => (piece.span.end, piece.right) = (at, PieceEnd::Butt),
    }
    let longer = piece.length() - before;
    let beside = if kitchen.surfaces[piece.surface].is_island() { 2 } else { 1 };
    for apron in piece.aprons.iter_mut().take(beside) {
        *apron += longer;
    }
    if piece.polished > Mm::ZERO {
        piece.polished += std::iter::repeat_n(longer, beside).sum();
    }
    piece.visible_ends -= 1;
    hide(piece, end_apron(piece), piece.depth);
}

/// The end of a piece in the plan.
fn line(kitchen: &Kitchen<'_>, piece: &Piece, edge: Edge) -> Box3 {
    let end = Span::at(edge.of(piece.span), Mm::ZERO);
    ground(kitchen, &Piece { span: end, ..piece.clone() })
}

/// Takes what another piece ends against from the edges that a piece shows.
fn meet(kitchen: &Kitchen<'_>, piece: &mut Piece, end: Box3) {
    let (span, depth) = kitchen.surfaces[piece.surface].frame.view(end);
    let butt = Butt { span, depth };
    let edge = Edge::BOTH.into_iter().find(|edge| butt.is_at(*edge, piece));
    let is_behind = edge.is_none() && depth.end == piece_back(kitchen, piece);
    let (whole, apron) = match edge {
        Some(_) => (piece.depth, end_apron(piece)),
        None => (piece.length(), Some(usize::from(is_behind))),
    };
    hide(piece, apron, butt.length());
    if butt.length() == whole && (edge.is_some() || is_behind) {
        piece.visible_ends -= 1;
        match edge {
            Some(Edge::Left) => piece.left = PieceEnd::Butt,
            Some(Edge::Right) => piece.right = PieceEnd::Butt,
            None => {}
        }
    }
    piece.butts.push(butt);
}

/// Takes a stretch from what is polished of a piece, and from one of its aprons.
fn hide(piece: &mut Piece, apron: Option<usize>, by: Mm) {
    piece.polished = (piece.polished - by).max(Mm::ZERO);
    if let Some(apron) = apron.and_then(|apron| piece.aprons.get_mut(apron)) {
        *apron -= by;
    }
    piece.aprons.retain(|apron| *apron > Mm::ZERO);
}

/// The apron of an end: those of the ends come last.
fn end_apron(piece: &Piece) -> Option<usize> {
    piece.aprons.iter().rposition(|apron| *apron == piece.depth)
}
