//! Where one only walks: `AISLE_WALK`. Where one also opens fronts, `AISLE_WORK` measures.

use std::collections::BTreeMap;

use super::bodies::front_plane;
use super::island::behind_bar;
use super::manner::Breach;
use super::report::{Report, surface, unit};
use super::workflow::nearest;
use super::{Manner, Rule, Severity};
use crate::geometry::{Box3, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, Surface, SurfaceKind};
use crate::layout::{PanelKind, piece_back};
use crate::length::Mm;

/// A way between two things, and what it is about.
pub(super) struct Way {
    pub width: Mm,
    /// The two things first.
    pub subjects: Vec<Id>,
    /// What of it a front that does not open there names too; nothing where none opens.
    about: Vec<Id>,
    /// What stands before the wall and makes it narrower.
    obstacle: Option<usize>,
}

impl Way {
    fn new(width: Mm, subjects: Vec<Id>) -> Way {
        Way { width, subjects, about: Vec::new(), obstacle: None }
    }

    /// The two things: of the ways between them only the narrowest is spoken of.
    fn between(&self) -> &[Id] {
        &self.subjects[..2]
    }
}

/// What stands as near as a filler stands against the other, as a peninsula does: nobody walks there.
pub(super) fn check(report: &mut Report<'_, '_>) {
    let kitchen = report.kitchen;
    let limit = [(Severity::Warning, report.limits.aisle_walk_warning.value)];
    let mut ways = ways(kitchen);
    ways.retain(|(way, _)| is_walked(kitchen, way));
    let mut narrowest: BTreeMap<&[Id], Mm> = BTreeMap::new();
    for (way, _) in &ways {
        let known = narrowest.entry(way.between()).or_insert(way.width);
        *known = way.width.min(*known);
    }
    for (way, breach) in &ways {
        // Of those that are as narrow the first.
        if narrowest.get(way.between()) != Some(&way.width) {
            continue;
        }
        narrowest.remove(way.between());
        report.at(way.obstacle, |report| {
            report.about(way.about.clone(), |report| {
                report.at_least(*breach, way.width, &limit, || way.subjects.clone());
            });
        });
    }
}

fn is_walked(kitchen: &Kitchen<'_>, way: &Way) -> bool {
    way.width > kitchen.catalogue.lengths.gap_filler_max.value
}

/// Whether nobody walks any more where one walked before, because it was closed.
pub(crate) fn closes_way(before: &Kitchen<'_>, after: &Kitchen<'_>) -> bool {
    let known: Vec<Way> = ways(before).into_iter().map(|(way, _)| way).collect();
    let was_walked =
        |closed: &Way| known.iter().any(|way| way.subjects == closed.subjects && is_walked(before, way));
    ways(after).iter().any(|(way, _)| !is_walked(after, way) && was_walked(way))
}

/// Between which things there may be a way, and how the rule speaks of it.
fn ways(kitchen: &Kitchen<'_>) -> Vec<(Way, Breach)> {
    let standing = &standing_before_walls(kitchen);
    let mut ways = Vec::new();
    for island in 0..kitchen.design.islands.len() {
        ways.extend(walls(kitchen).filter_map(|wall| to_bare_wall(kitchen, island, wall)));
        ways.extend(standing.iter().filter_map(|it| to_obstacle(kitchen, island, it)));
        ways.extend(walls(kitchen).filter_map(|wall| past_row(kitchen, island, wall)));
        ways.extend(
            (island + 1..kitchen.design.islands.len()).filter_map(|other| between(kitchen, island, other)),
        );
    }
    let opposite = walls(kitchen)
        .flat_map(|wall| walls(kitchen).filter_map(move |other| before_bare_wall(kitchen, wall, other)));
    let before = walls(kitchen)
        .flat_map(|wall| standing.iter().filter_map(move |it| before_obstacle(kitchen, wall, it)));
    let ways = ways.into_iter().map(|way| (way, Rule::AisleWalk.into()));
    let opposite = opposite.chain(before);
    ways.chain(opposite.map(|way| (way, (Rule::AisleWalk, Manner::Opposite).into()))).collect()
}

/// A column, radiator or the like that one walks round.
struct Standing {
    obstacle: usize,
    wall: usize,
    body: Box3,
}

/// What begins below the worktop before a wall, where no unit stands at it too.
fn standing_before_walls(kitchen: &Kitchen<'_>) -> Vec<Standing> {
    let floor = Span::between(Mm::ZERO, kitchen.worktop_top());
    let room = &kitchen.design.room;
    let standing = kitchen.obstacles().filter(|(_, body)| body.z.overlaps(floor));
    let standing = standing.filter_map(|(obstacle, body)| {
        let row = &room.obstacles[obstacle];
        let wall = room.wall_index(&row.wall)?;
        (!is_faced(kitchen, wall, row.span())).then_some(Standing { obstacle, wall, body })
    });
    standing.collect()
}

/// Between an island and what stands before a wall.
fn to_obstacle(kitchen: &Kitchen<'_>, island: usize, it: &Standing) -> Option<Way> {
    let width = straight_between(outline(kitchen, island), it.body)?;
    let subjects = vec![kitchen.design.islands[island].id.clone(), surface(kitchen, it.wall)];
    Some(Way { obstacle: Some(it.obstacle), ..Way::new(width, subjects) })
}

/// The room straight between two things that stand beside each other.
fn straight_between(a: Box3, b: Box3) -> Option<Mm> {
    match (a.x.overlaps(b.x), a.y.overlaps(b.y)) {
        (true, false) => Some(a.y.gap_to(b.y)),
        (false, true) => Some(a.x.gap_to(b.x)),
        _ => None,
    }
}

/// The surfaces that are walls.
pub(super) fn walls(kitchen: &Kitchen<'_>) -> impl Iterator<Item = usize> + Clone {
    0..kitchen.surfaces.iter().filter(|surface| !surface.is_island()).count()
}

pub(super) fn outline(kitchen: &Kitchen<'_>, island: usize) -> Box3 {
    kitchen.design.islands[island].ground()
}

/// The units that stand along a surface.
fn standing<'k, 'a>(
    kitchen: &'k Kitchen<'a>,
    surface: usize,
) -> impl Iterator<Item = (usize, &'k Placed<'a>)> {
    let placed = kitchen.placed.iter().enumerate();
    placed.filter(move |(_, placed)| placed.surface == surface && placed.family().stands())
}

/// Whether a unit of a surface has its front towards a stretch of it.
fn is_faced(kitchen: &Kitchen<'_>, surface: usize, along: Span) -> bool {
    standing(kitchen, surface).any(|(_, placed)| placed.span.overlaps(along))
}

/// Between an island and a wall along which nothing stands there. Behind a bar it is to sit in (`SEAT_AISLE`).
pub(super) fn to_bare_wall(kitchen: &Kitchen<'_>, island: usize, wall: usize) -> Option<Way> {
    let frame = kitchen.surfaces[wall].frame;
    let (along, outward) = frame.view(outline(kitchen, island));
    let is_before = along.overlaps(Span::at(Mm::ZERO, frame.length)) && outward.start > Mm::ZERO;
    let subjects = vec![kitchen.design.islands[island].id.clone(), surface(kitchen, wall)];
    let is_to_sit_in = behind_bar(kitchen, island).is_some_and(|(_, behind)| subjects.contains(&behind));
    let about = facing(kitchen, island, wall).map(|unit| vec![subjects[1].clone(), unit]).unwrap_or_default();
    (is_before && !is_to_sit_in && !is_faced(kitchen, wall, along))
        .then_some(Way { about, ..Way::new(outward.start, subjects) })
}

/// A unit of an island whose front looks at a wall.
fn facing(kitchen: &Kitchen<'_>, island: usize, wall: usize) -> Option<Id> {
    let towards = kitchen.surfaces[wall].frame;
    let looks = |surface: &Surface| {
        matches!(surface.kind, SurfaceKind::Island(of, _) if of == island) && surface.frame.faces(&towards)
    };
    let side = kitchen.surfaces.iter().position(looks)?;
    standing(kitchen, side).next().map(|(module, _)| unit(kitchen, module))
}

/// Between an island and the end of a row: the end of its worktop, or the side of a tall unit.
pub(super) fn past_row(kitchen: &Kitchen<'_>, island: usize, wall: usize) -> Option<Way> {
    let frame = kitchen.surfaces[wall].frame;
    let (along, outward) = frame.view(outline(kitchen, island));
    let pieces = kitchen.layout.worktops.iter().filter(|piece| piece.surface == wall);
    let tops = pieces.map(|piece| (piece.span, piece_back(kitchen, piece) + piece.depth, piece.modules[0]));
    let units =
        standing(kitchen, wall).map(|(module, placed)| (placed.span, front_plane(kitchen, placed), module));
    let panels =
        kitchen.layout.panels.iter().filter(|panel| panel.surface == wall && panel.kind == PanelKind::End);
    let panels = panels.filter_map(|panel| Some((panel.span, panel.reach(), panel.module?)));
    let panels = panels.filter(|(_, _, module)| kitchen.placed[*module].family().stands());
    let beside = |depth: Mm| outward.overlaps(Span::between(Mm::ZERO, depth));
    let bodies = tops.chain(units).chain(panels).filter(|(_, depth, _)| beside(*depth));
    let (width, module) = nearest(kitchen, bodies.map(|(span, _, module)| (span.gap_to(along), module)))?;
    let subjects = vec![kitchen.design.islands[island].id.clone(), unit(kitchen, module)];
    Some(Way::new(width, subjects))
}

/// Between two islands that have no fronts towards each other.
pub(super) fn between(kitchen: &Kitchen<'_>, one: usize, other: usize) -> Option<Way> {
    let (a, b) = (outline(kitchen, one), outline(kitchen, other));
    let width = straight_between(a, b)?;
    let faces = |island: usize, towards: Box3| {
        let sides = kitchen.surfaces.iter().enumerate();
        let mut sides =
            sides.filter(move |(_, side)| matches!(side.kind, SurfaceKind::Island(of, _) if of == island));
        sides.any(|(index, side)| {
            let (along, outward) = side.frame.view(towards);
            outward.start > Mm::ZERO && is_faced(kitchen, index, along)
        })
    };
    let subjects = [one, other].map(|island| kitchen.design.islands[island].id.clone()).to_vec();
    (!faces(one, b) && !faces(other, a)).then_some(Way::new(width, subjects))
}

/// Between the fronts along a wall and the opposite wall, where nothing stands along it; the narrowest place.
fn before_bare_wall(kitchen: &Kitchen<'_>, wall: usize, opposite: usize) -> Option<Way> {
    before(kitchen, wall, opposite, kitchen.surfaces[opposite].frame.line())
}

/// The same where something stands before that wall.
fn before_obstacle(kitchen: &Kitchen<'_>, wall: usize, it: &Standing) -> Option<Way> {
    let way = before(kitchen, wall, it.wall, it.body)?;
    Some(Way { obstacle: Some(it.obstacle), ..way })
}

/// Between the fronts along a wall and what is at the opposite wall.
fn before(kitchen: &Kitchen<'_>, wall: usize, opposite: usize, body: Box3) -> Option<Way> {
    let (own, other) = (kitchen.surfaces[wall].frame, kitchen.surfaces[opposite].frame);
    let (along, across) = own.view(body);
    if !own.faces(&other) || across.start <= Mm::ZERO {
        return None;
    }
    let facing: Vec<Span> = standing(kitchen, opposite).map(|(_, placed)| placed.span).collect();
    let before = standing(kitchen, wall).filter(|(_, placed)| {
        let seen = other.view(placed.body).0;
        placed.span.overlaps(along) && !facing.iter().any(|unit| unit.overlaps(seen))
    });
    let widths = before
        .map(|(module, placed)| (across.start - front_plane(kitchen, placed) - placed.projection(), module));
    let (width, module) = nearest(kitchen, widths)?;
    let [wall, opposite, unit] = [surface(kitchen, wall), surface(kitchen, opposite), unit(kitchen, module)];
    let about = vec![opposite.clone(), unit.clone()];
    Some(Way { about, ..Way::new(width, vec![wall, opposite, unit]) })
}
