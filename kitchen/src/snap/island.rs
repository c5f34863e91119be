//! Where an island stands when a hand moves it or one of its sides: on whole centimetres, pulled to where the
//! passages around it are as wide as the rules want them.

use super::Reason;
use crate::design::{Design, Island};
use crate::edit::{Edit, IslandEdit, Rim, apply};
use crate::geometry::{Point, QuarterTurn};
use crate::ids::Id;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::length::Mm;
use crate::refusal::Refusal;
use crate::rules::{Clearance, Finding, Passage, Rule, Severity, check, clearances};

/// What the hand holds of an island, and how far it has gone in the room since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Haul {
    /// The island.
    pub island: Id,
    /// One of its sides; none is the island as a whole.
    pub rim: Option<Rim>,
    /// How far, mm.
    pub by: Point,
}

/// Where an island lands, or one of its sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mooring {
    /// What puts it there.
    pub edit: Edit,
    /// The design with it there, whether it may stand there or not: for the picture under the hand.
    pub design: Design,
    /// The passages that pulled it.
    pub reasons: Vec<Reason>,
    /// Why it cannot stand there.
    pub refusal: Option<Refusal>,
    /// The gravest that the rules say of it there, hints left out.
    pub finding: Option<Finding>,
}

/// Sizes of a new island, the first that finds room: domain.md §1.9 wants 900 deep; the customer changes them.
const NEW: [(Mm, Mm); 3] = [(Mm(1800), Mm(900)), (Mm(1200), Mm(900)), (Mm(1200), Mm(650))];

/// Where an island lands: pulled to a passage of a width that the rules know within the tolerance, else to a whole
/// centimetre.
///
/// # Errors
/// An island that does not exist.
pub fn haul(kitchen: &Kitchen<'_>, haul: &Haul, tolerance: Mm) -> Result<Mooring, Refusal> {
    let index = place_of(kitchen.design, &haul.island)?;
    let island = &kitchen.design.islands[index];
    let (mut by, free) = match haul.rim {
        Some(rim) => along(rim.outward(island), haul.by),
        None => (to_centimetre(island, haul.by), [Point::new(1, 0), Point::new(0, 1)].to_vec()),
    };
    let near = moved(kitchen, haul, by);
    let there = Kitchen::new(&near, kitchen.catalogue);
    let mut reasons = Vec::new();
    for axis in free {
        if let Some((pull, reason)) = pulled(&there, index, axis, haul.rim.is_some(), tolerance) {
            by = Point { x: by.x + pull.x, y: by.y + pull.y };
            reasons.push(reason);
        }
    }
    let edit = edit(island, haul.rim, by);
    let done = apply(kitchen.design, kitchen.catalogue, &edit);
    let (design, refusal) = match done {
        Ok(design) => (design, None),
        Err(refusal) => (moved(kitchen, haul, by), Some(refusal)),
    };
    let finding = concern(&Kitchen::new(&design, kitchen.catalogue), index, haul.rim.is_some());
    Ok(Mooring { edit, design, reasons, refusal, finding })
}

/// Rules that the place of an island decides.
const OF_PLACE: &[Rule] = &[
    Rule::Overlap,
    Rule::DoorAppl,
    Rule::DoorSwing,
    Rule::EntryWidth,
    Rule::OppositeOpen,
    Rule::AisleWork,
    Rule::AisleWalk,
    Rule::SeatAisle,
    Rule::TriangleCut,
];

/// Rules that its size decides.
const OF_SIZE: &[Rule] =
    &[Rule::IslandBack, Rule::Overhang, Rule::IslandHobBack, Rule::SeatKnee, Rule::SeatWidth];

/// What the rules say of an island where it stands: the gravest warning or error that its place decides, and its size
/// where that is asked, too.
pub fn concern(kitchen: &Kitchen<'_>, island: usize, sized: bool) -> Option<Finding> {
    let own = &kitchen.design.islands[island].id;
    let is_on =
        |surface: usize| matches!(kitchen.surfaces[surface].kind, SurfaceKind::Island(of, _) if of == island);
    let units: Vec<&Id> =
        kitchen.placed.iter().filter(|unit| is_on(unit.surface)).map(|unit| &unit.module.id).collect();
    let is_about = |finding: &Finding| {
        (OF_PLACE.contains(&finding.code) || sized && OF_SIZE.contains(&finding.code))
            && finding.severity != Severity::Hint
            && finding.subjects.iter().any(|id| id == own || units.contains(&id))
    };
    check(kitchen).into_iter().find(is_about)
}

/// A new island before the row or wall that has room for it, its front towards it: first where the rules find
/// nothing, else where it can stand at all.
///
/// # Errors
/// What stands in the way where it would stand best.
pub fn new_island(kitchen: &Kitchen<'_>) -> Result<Island, Refusal> {
    let mut refused = None;
    let mut second = None;
    for island in berths(kitchen) {
        match apply(kitchen.design, kitchen.catalogue, &Edit::Island(IslandEdit::Add(island.clone()))) {
            Ok(next) => {
                let at = next.islands.len() - 1;
                if concern(&Kitchen::new(&next, kitchen.catalogue), at, true).is_none() {
                    return Ok(island);
                }
                second.get_or_insert(island);
            }
            Err(refusal) => {
                refused.get_or_insert(refusal);
            }
        }
    }
    second.ok_or_else(|| refused.unwrap_or(Refusal::NoRoom { missing: NEW[2].1 }))
}

/// Where a new island may stand: before each wall, the one with the most units first, as far away as two cooks want,
/// then as one does; in the middle of it and at both ends.
fn berths(kitchen: &Kitchen<'_>) -> Vec<Island> {
    let lengths = &kitchen.catalogue.lengths;
    let limits = &kitchen.catalogue.thresholds;
    let plane = lengths.usual_front_plane();
    let handle = kitchen.design.style.handle.as_ref().and_then(|code| kitchen.catalogue.handle(code));
    // The island's own handles stand before its fronts, which stand behind its edge.
    let handles = handle.map_or(Mm::ZERO, |handle| handle.proj) * 2 - lengths.overhang_front.value;
    let standing = |surface: usize| kitchen.placed.iter().filter(|unit| unit.surface == surface).count();
    let mut walls: Vec<usize> =
        (0..kitchen.surfaces.len()).filter(|wall| !kitchen.surfaces[*wall].is_island()).collect();
    walls.sort_by_key(|wall| (std::cmp::Reverse(standing(*wall)), -kitchen.surfaces[*wall].length()));
    let mut found = Vec::new();
    for aisle in [limits.aisle_hint.value, limits.aisle_warning.value] {
        for wall in &walls {
            let frame = kitchen.surfaces[*wall].frame;
            for (length, depth) in NEW {
                let spare = frame.length - length;
                // A millimetre less is less than was wanted.
                let away = (plane + aisle + handles).up_to_centimetre();
                for along in [spare.half().to_centimetre(), Mm::ZERO, spare] {
                    let [a, b] = [frame.point(along, away), frame.point(along + length, away + depth)];
                    let turn = facing(frame.outward);
                    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
                    let (waterfall, support) = (None, None);
                    found.push(Island { id: Id::default(), x, y, turn, length, depth, waterfall, support });
                }
            }
        }
    }
    found
}

/// The turn with which an island's front faces against a direction.
fn facing(outward: Point) -> QuarterTurn {
    let against = Point { x: -outward.x, y: -outward.y };
    QuarterTurn::ALL.into_iter().find(|turn| Point::new(0, 1).turned(*turn) == against).unwrap_or_default()
}

fn place_of(design: &Design, id: &Id) -> Result<usize, Refusal> {
    design.island_index(id).ok_or_else(|| Refusal::NotThere { id: id.clone() })
}

/// The way of a hand along a direction, to a whole centimetre, and that direction.
fn along(direction: Point, by: Point) -> (Point, Vec<Point>) {
    let way = (by.x * direction.x.0 + by.y * direction.y.0).to_centimetre();
    (Point { x: direction.x * way.0, y: direction.y * way.0 }, vec![direction])
}

/// The way that brings an island to whole centimetres.
fn to_centimetre(island: &Island, by: Point) -> Point {
    let on_centimetres = |at: Mm, by: Mm| (at + by).to_centimetre() - at;
    Point { x: on_centimetres(island.x, by.x), y: on_centimetres(island.y, by.y) }
}

/// The edit that moves an island, or makes it reach as far as its side has gone.
fn edit(island: &Island, rim: Option<Rim>, by: Point) -> Edit {
    Edit::Island(match rim {
        None => IslandEdit::Move { island: island.id.clone(), x: island.x + by.x, y: island.y + by.y },
        Some(rim) => {
            let Point { x, y } = rim.outward(island);
            IslandEdit::Stretch { island: island.id.clone(), rim, by: by.x * x.0 + by.y * y.0 }
        }
    })
}

/// The design with the island there, whatever it meets.
fn moved(kitchen: &Kitchen<'_>, haul: &Haul, by: Point) -> Design {
    let mut design = kitchen.design.clone();
    if let Some(island) = design.islands.iter_mut().find(|island| island.id == haul.island) {
        match haul.rim {
            None => (island.x, island.y) = (island.x + by.x, island.y + by.y),
            Some(rim) => rim.stretch(island, by),
        }
    }
    design
}

/// How far a passage pulls an island along an axis, or a side in its direction.
fn pulled(
    kitchen: &Kitchen<'_>,
    island: usize,
    axis: Point,
    is_rim: bool,
    tolerance: Mm,
) -> Option<(Point, Reason)> {
    let limits = &kitchen.catalogue.thresholds;
    let widths = |passage| match passage {
        Passage::Work => vec![limits.aisle_hint.value, limits.aisle_warning.value],
        Passage::Walk => vec![limits.aisle_walk_warning.value],
        Passage::Sit => vec![limits.seat_aisle_warning.value],
    };
    let on_axis = |away: Point| {
        // A side that goes outwards meets only what lies before it.
        if is_rim {
            (away.x, away.y) == (-axis.x, -axis.y)
        } else {
            away.x.0 * axis.x.0 + away.y.0 * axis.y.0 != 0
        }
    };
    let ways = clearances(kitchen, island).into_iter().filter(|way| on_axis(way.away));
    let pulls = ways.flat_map(|Clearance { passage, width, away, other }| {
        let reason = move |width| Reason::Passage { width, to: other.clone() };
        widths(passage).into_iter().map(move |wanted| (wanted - width, away, reason(wanted)))
    });
    let (shift, away, reason) = pulls
        .filter(|(shift, ..)| shift.abs() <= tolerance)
        .min_by_key(|(shift, _, reason)| (shift.abs(), reason.clone()))?;
    Some((Point { x: away.x * shift.0, y: away.y * shift.0 }, reason))
}
