//! What is cut from slabs: worktops with mitres, cut-outs, holes and joints, upstands, pieces of splash, and the
//! sides of islands that go down to the floor. Seen from above or from the room, the front or lower edge below.

use text::Language;

use super::hole::{self, Hole};
use crate::catalogue::SplashPrice;
use crate::geometry::{Point, Span};
use crate::kitchen::Kitchen;
use crate::layout::{self, Butt, Drainer, Fall, Piece, PieceEnd, Splash, Strip, StripKind, piece_back};
use crate::length::Mm;

/// A point of a piece: along it from its left end, and up from its front edge.
pub type Spot = (Mm, Mm);

/// What a piece is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TopKind {
    /// It lies on base units.
    Worktop,
    /// It stands on the worktop, along the wall.
    Upstand,
    /// It covers the wall between worktop and wall units.
    Splash,
    /// It hangs along an edge of the worktop, mitred to it.
    Apron,
    /// It goes from the worktop down to the floor, mitred to it at its upper end.
    Fall,
}

impl TopKind {
    /// Its key, such as `upstand`.
    pub fn key(self) -> &'static str {
        match self {
            TopKind::Worktop => "worktop",
            TopKind::Upstand => "upstand",
            TopKind::Splash => "splash",
            TopKind::Apron => "apron",
            TopKind::Fall => "fall",
        }
    }

    /// Its name.
    pub fn name(self, language: Language) -> &'static str {
        text::workshop::top::named(language, self.key()).unwrap_or(self.key())
    }
}

/// A piece to cut from a slab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Top {
    /// Its number, from 1.
    pub number: usize,
    /// What it is for.
    pub kind: TopKind,
    /// The wall or island it belongs to.
    pub surface: String,
    /// Where it begins along the wall or island.
    pub start: Mm,
    /// The code of its material.
    pub material: String,
    /// Its thickness.
    pub thickness: Mm,
    /// Its length; of a side down to the floor its height.
    pub length: Mm,
    /// Its depth; of what stands on the worktop its height.
    pub depth: Mm,
    /// Its outline, counter-clockwise, closed.
    pub outline: Vec<Spot>,
    /// What is cut out and drilled.
    pub holes: Vec<Hole>,
    /// Grooves for draining: from end to end of each.
    pub grooves: Vec<[Spot; 2]>,
    /// Where slabs meet: a line from front to back.
    pub joints: Vec<Mm>,
    /// Where they meet along the piece, up from its front edge.
    pub seams: Vec<Mm>,
    /// Where another piece is butted against an edge: from end to end of each.
    pub butts: Vec<[Spot; 2]>,
    /// How the ends of a worktop finish, left and right.
    pub ends: Option<[PieceEnd; 2]>,
    /// Short ends of laminate and wood that are seen, an island's back counted as one.
    pub visible_ends: i64,
    /// Length of edge to polish in compact and stone; of a side down to the floor it stands with its worktop.
    pub polished: Mm,
}

/// The pieces of a kitchen: worktops, aprons, upstands, splashes, sides down to the floor.
pub fn tops(kitchen: &Kitchen<'_>) -> Vec<Top> {
    let layout = &kitchen.layout;
    let mut tops: Vec<Top> = layout.worktops.iter().filter_map(|piece| top(kitchen, piece)).collect();
    tops.extend(layout.worktops.iter().flat_map(|piece| aprons(kitchen, piece)));
    let upstands = layout.strips.iter().filter(|strip| strip.kind == StripKind::Upstand);
    tops.extend(upstands.filter_map(|strip| upstand(kitchen, strip)));
    tops.extend(layout.splashes.iter().filter_map(|splash| splash_piece(kitchen, splash)));
    tops.extend(layout.falls.iter().filter_map(|fall| fall_piece(kitchen, fall)));
    for (index, top) in tops.iter_mut().enumerate() {
        top.number = index + 1;
    }
    tops
}

fn top(kitchen: &Kitchen<'_>, piece: &Piece) -> Option<Top> {
    let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop)?;
    Some(Top {
        kind: TopKind::Worktop,
        start: piece.span.start,
        outline: outline(kitchen, piece),
        holes: piece.cutouts.iter().map(|cutout| hole::of(kitchen, piece, cutout)).collect(),
        grooves: piece.drainers.iter().flat_map(|drainer| grooves(kitchen, piece, drainer)).collect(),
        joints: piece.slab_joints.iter().map(|joint| *joint - piece.span.start).collect(),
        seams: seams(kitchen, piece),
        butts: piece.butts.iter().map(|butt| butt_line(kitchen, piece, butt)).collect(),
        ends: Some([piece.left, piece.right]),
        visible_ends: if material.kind.is_mitred() { piece.visible_ends } else { 0 },
        polished: piece.polished,
        ..rectangle_of(kitchen, piece.surface, (&material.code, material.t), (piece.length(), piece.depth))
    })
}

/// A rectangle without holes, of a material and thickness.
fn rectangle_of(
    kitchen: &Kitchen<'_>,
    surface: usize,
    (material, thickness): (&str, Mm),
    (length, depth): (Mm, Mm),
) -> Top {
    Top {
        number: 0,
        kind: TopKind::Fall,
        surface: kitchen.surface_id(surface).to_owned(),
        start: Mm::ZERO,
        material: material.to_owned(),
        thickness,
        length,
        depth,
        outline: vec![(Mm::ZERO, Mm::ZERO), (length, Mm::ZERO), (length, depth), (Mm::ZERO, depth)],
        holes: Vec::new(),
        grooves: Vec::new(),
        joints: Vec::new(),
        seams: Vec::new(),
        butts: Vec::new(),
        ends: None,
        visible_ends: 0,
        polished: Mm::ZERO,
    }
}

/// A strip along each edge of a piece that has an apron. It is glued to its slab in the workshop, so it ends where that does:
/// along the piece at its joints, at its ends at its seams.
fn aprons(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Top> {
    let style = &kitchen.design.style;
    let (Some(material), Some(height)) = (kitchen.catalogue.worktop(&style.worktop), style.apron) else {
        return Vec::new();
    };
    let strip = |start: Mm, length: Mm, breaks: &mut dyn Iterator<Item = Mm>| Top {
        kind: TopKind::Apron,
        start,
        joints: breaks.filter(|at| Mm::ZERO < *at && *at < length).collect(),
        ..rectangle_of(kitchen, piece.surface, (&material.code, material.t), (length, height))
    };
    let is_island = kitchen.surfaces[piece.surface].is_island();
    let edges = [true, false].into_iter().filter(|is_front| *is_front || is_island);
    let along: Vec<Vec<Span>> = edges.map(|is_front| piece.seen_along(kitchen, is_front)).collect();
    let ends = piece.aprons.iter().skip(along.iter().filter(|seen| !seen.is_empty()).count());
    let along = along.iter().flatten().filter(|_| !piece.aprons.is_empty()).map(|seen| {
        let mut joints = piece.slab_joints.iter().map(|joint| *joint - seen.start);
        strip(seen.start, seen.length(), &mut joints)
    });
    along
        .chain(ends.map(|depth| strip(piece.span.start, *depth, &mut seams(kitchen, piece).into_iter())))
        .collect()
}

fn upstand(kitchen: &Kitchen<'_>, strip: &Strip) -> Option<Top> {
    let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop)?;
    let thickness = layout::upstand_thickness(kitchen);
    let span = layout::upstand_as_cut(kitchen, strip)?;
    let size = (span.length(), strip.rise.length());
    Some(Top {
        kind: TopKind::Upstand,
        start: span.start,
        joints: equal_parts(size.0, material.max),
        ..rectangle_of(kitchen, strip.surface, (&material.code, thickness), size)
    })
}

/// No longer than its material comes: of the slab of a worktop, as that.
fn splash_piece(kitchen: &Kitchen<'_>, splash: &Splash) -> Option<Top> {
    let material = kitchen.catalogue.splash(kitchen.design.style.splash.as_ref()?)?;
    let slab = match &material.price {
        SplashPrice::Slab(worktop) => kitchen.catalogue.worktop(worktop),
        SplashPrice::Square(_) => None,
    };
    let span = layout::splash_as_cut(kitchen, splash, material.t)?;
    let size = (span.length(), splash.rise.length());
    Some(Top {
        kind: TopKind::Splash,
        start: span.start,
        joints: material
            .max
            .or(slab.map(|slab| slab.max))
            .map_or_else(Vec::new, |max| equal_parts(size.0, max)),
        ..rectangle_of(kitchen, splash.surface, (&material.code, material.t), size)
    })
}

fn fall_piece(kitchen: &Kitchen<'_>, fall: &Fall) -> Option<Top> {
    let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop)?;
    let slab = (material.code.as_str(), material.t);
    let side = rectangle_of(kitchen, fall.surface, slab, (fall.height, fall.depth));
    let piece = kitchen.layout.worktops.iter().find(|piece| piece.surface == fall.surface);
    let seams = piece.map(|piece| seams(kitchen, piece)).unwrap_or_default();
    Some(Top { start: fall.span.start, seams, ..side })
}

/// The grooves beside a sink, evenly over its depth.
fn grooves(kitchen: &Kitchen<'_>, piece: &Piece, drainer: &Drainer) -> Vec<[Spot; 2]> {
    let front = piece_back(kitchen, piece) + piece.depth;
    let count =
        i32::try_from(kitchen.catalogue.workshop.construction.drainer_grooves.count()).unwrap_or_default();
    let groove = |nth: i32| {
        let up = front - drainer.depth.end + drainer.depth.length() * (2 * nth + 1) / (2 * count);
        [drainer.span.start, drainer.span.end].map(|x| (x - piece.span.start, up))
    };
    (0..count).map(groove).collect()
}

/// The seams of a piece, up from its front edge; a side down to the floor goes on with them.
fn seams(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Mm> {
    let front = piece_back(kitchen, piece) + piece.depth;
    piece.seams.iter().map(|seam| front - *seam).collect()
}

/// Where another piece ends against this one.
fn butt_line(kitchen: &Kitchen<'_>, piece: &Piece, butt: &Butt) -> [Spot; 2] {
    let front = piece_back(kitchen, piece) + piece.depth;
    [(butt.span.start, butt.depth.end), (butt.span.end, butt.depth.start)]
        .map(|(x, away)| (x - piece.span.start, front - away))
}

/// Where a length is parted into as few equal parts as the longest allows.
fn equal_parts(length: Mm, longest: Mm) -> Vec<Mm> {
    let parts = (length.0 + longest.0 - 1) / longest.0.max(1);
    (1..parts).map(|part| length * part / parts).collect()
}

/// The outline of a piece from the left end of its front edge, which lies at 0.
fn outline(kitchen: &Kitchen<'_>, piece: &Piece) -> Vec<Spot> {
    let front = piece_back(kitchen, piece) + piece.depth;
    let spot = |point: Point| (point.x - piece.span.start, front - point.y);
    piece.outline(kitchen).into_iter().rev().map(spot).collect()
}
