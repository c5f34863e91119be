//! Derived parts: none in another, none in a cabinet, and every wall filled from end to end. Units that run into each other
//! are a finding; what is derived from those may do so too, and is then not looked at.

use kitchen::catalogue::Family;
use kitchen::geometry::{Box3, Edge, Span};
use kitchen::kitchen::{Kitchen, Placed};
use kitchen::layout::{Bound, GapKind, Panel, PanelKind, Piece, PieceEnd, Row};
use kitchen::length::Mm;
use kitchen::rules::{Finding, Rule, Severity, check};

use super::{Holds, ensure, of_all};

#[test]
fn the_units_and_gaps_of_a_row_come_to_its_length() {
    of_all(|kitchen| kitchen.layout.rows.iter().try_for_each(|row| is_filled(kitchen, row)));
}

fn is_filled(kitchen: &Kitchen<'_>, row: &Row) -> Holds {
    let ends = Edge::BOTH.map(|edge| (edge, row.outer(edge).unwrap()));
    for (edge, gap) in ends {
        let at = edge.of(gap.span);
        let limit = kitchen.surfaces[row.surface].limit(edge);
        let expected = match gap.bound(edge) {
            Bound::Wall | Bound::Zone | Bound::Free if !is_at_post(row, gap.kind) => Some(limit),
            Bound::Obstacle(index) => {
                let obstacle = &kitchen.design.room.obstacles[index];
                (kitchen.surface_id(row.surface) == &*obstacle.wall)
                    .then(|| edge.opposite().of(obstacle.span()))
            }
            _ => None,
        };
        let is_elsewhere = || is_free_corner(kitchen, row, edge) || is_at_tall(kitchen, row, edge, at);
        ensure(expected.is_none_or(|expected| expected == at || is_elsewhere()), || {
            format!("{row:?} ends at {at} and not at {expected:?}")
        })?;
    }
    for (index, gap) in row.gaps.iter().enumerate() {
        let left = index.checked_sub(1).map(|before| kitchen.placed[row.modules[before]].span.end);
        let right = row.modules.get(index).map(|unit| kitchen.placed[*unit].span.start);
        let meets = left.is_none_or(|at| at == gap.span.start) && right.is_none_or(|at| at == gap.span.end);
        ensure(meets, || format!("{gap:?} does not lie between its units"))?;
    }
    let units: i32 = row.modules.iter().map(|unit| kitchen.placed[*unit].module.width.0).sum();
    let gaps: i32 = row.gaps.iter().map(|gap| gap.span.length().0).sum();
    let whole = ends[1].1.span.end - ends[0].1.span.start;
    ensure(Mm(units + gaps) == whole, || format!("{units} and {gaps} are not {whole} in {row:?}"))
}

fn is_at_post(row: &Row, kind: GapKind) -> bool {
    row.modules.is_empty() || kind == GapKind::Void
}

/// Whether a row of an island ends where a tall unit of its other side or the panel of one begins.
fn is_at_tall(kitchen: &Kitchen<'_>, row: &Row, edge: Edge, at: Mm) -> bool {
    let is_behind = |surface: usize| {
        surface != row.surface && kitchen.surface_id(surface) == kitchen.surface_id(row.surface)
    };
    let talls = kitchen.placed.iter().filter(|placed| placed.family() == Family::Tall);
    let talls = talls.filter(|placed| is_behind(placed.surface)).map(|placed| placed.body);
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.kind == PanelKind::End);
    let panels = panels.filter(|panel| is_behind(panel.surface)).map(|panel| panel.body(kitchen));
    let begins = |body: Box3| edge.opposite().of(kitchen.surfaces[row.surface].frame.view(body).0) == at;
    talls.chain(panels).any(begins)
}

/// Whether a corner that is not joined ends a row before its wall does.
fn is_free_corner(kitchen: &Kitchen<'_>, row: &Row, edge: Edge) -> bool {
    kitchen
        .layout
        .corners
        .iter()
        .any(|corner| corner.level == row.level && corner.surface(edge.opposite()) == row.surface)
}

#[test]
fn no_two_worktops_lie_in_each_other() {
    of_all(|kitchen| {
        let findings = check(kitchen);
        let pieces = &kitchen.layout.worktops;
        for (index, one) in pieces.iter().enumerate() {
            for other in pieces[index + 1..].iter().filter(|other| !are_mitred(kitchen, one, other)) {
                let shared = ground(kitchen, one).shared(ground(kitchen, other));
                let units = || one.modules.iter().chain(&other.modules).copied();
                let is_cut = |shared| [one, other].iter().any(|piece| is_cut_out(kitchen, piece, shared));
                ensure(shared.is_none_or(is_cut) || is_wrong(kitchen, &findings, units()), || {
                    format!("{one:?} and {other:?} share {shared:?}")
                })?;
            }
        }
        Ok(())
    });
}

/// Whether a box lies in what is cut out of a piece.
fn is_cut_out(kitchen: &Kitchen<'_>, piece: &Piece, body: Box3) -> bool {
    let (along, away) = kitchen.surfaces[piece.surface].frame.view(body);
    let holds = |whole: Span, part: Span| whole.start <= part.start && part.end <= whole.end;
    piece.cutouts.iter().any(|cutout| holds(cutout.span, along) && holds(cutout.depth, away))
}

/// Whether two pieces share the square of a corner, which their mitre parts.
fn are_mitred(kitchen: &Kitchen<'_>, one: &Piece, other: &Piece) -> bool {
    let row = kitchen.catalogue.worktop(&kitchen.design.style.worktop).unwrap();
    let corners = |piece: &Piece| {
        [piece.left, piece.right].map(|end| match end {
            PieceEnd::Through(corner) | PieceEnd::Joint(corner) => Some(corner),
            _ => None,
        })
    };
    row.kind.is_mitred()
        && corners(one).iter().flatten().any(|corner| corners(other).contains(&Some(*corner)))
}

/// Where a piece lies in the room: on an island from its edge behind the fronts, at a wall from the wall.
pub(super) fn ground(kitchen: &Kitchen<'_>, piece: &Piece) -> Box3 {
    let surface = kitchen.surfaces[piece.surface];
    let front = kitchen.catalogue.lengths.worktop_edge();
    let back = if surface.is_island() { front - piece.depth } else { Mm::ZERO };
    let corner = |x, y| surface.frame.point(x, y);
    let rise = Span::between(kitchen.base_top(), kitchen.worktop_top());
    Box3::standing(corner(piece.span.start, back), corner(piece.span.end, back + piece.depth), rise)
}

/// Whether an error, which keeps the kitchen from being ordered, is about one of these units, or about a whole wall or island.
fn is_wrong(kitchen: &Kitchen<'_>, findings: &[Finding], mut units: impl Iterator<Item = usize>) -> bool {
    let errors: Vec<&Finding> =
        findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    units.any(|unit| {
        let placed = &kitchen.placed[unit];
        let names = [&*placed.module.id, kitchen.surface_id(placed.surface)];
        errors.iter().any(|error| error.subjects.iter().any(|id| names.contains(&&**id)))
    })
}

#[test]
fn no_panel_or_filler_stands_in_a_cabinet() {
    of_all(|kitchen| {
        let findings = check(kitchen);
        let has_room = |panel: &&Panel| panel.module.is_some() || !is_too_shallow(kitchen, &findings, panel);
        for panel in kitchen.layout.panels.iter().filter(has_room) {
            stands_clear(kitchen, &findings, panel.body(kitchen), panel.module, &format!("{panel:?}"))?;
        }
        for filler in &kitchen.layout.fillers {
            let frame = kitchen.surfaces[filler.surface].frame;
            let beside = &kitchen.placed[filler.beside];
            let span = beside.span;
            // Beside the door of a blind corner unit it stands before the carcass, elsewhere between carcasses.
            let door = beside
                .cell
                .door_width()
                .filter(|_| beside.family() == Family::Corner && !beside.kind.second_leg);
            let is_inside = span.start <= filler.span.start && filler.span.end <= span.end;
            let at_door =
                [filler.span.start - span.start, span.end - filler.span.end].map(Some).contains(&door);
            let plane = beside.reach() + if is_inside && at_door { Mm(1) } else { Mm(0) };
            let (a, b) = (frame.point(filler.span.start, plane - Mm(1)), frame.point(filler.span.end, plane));
            let body = Box3::standing(a, b, filler.rise(kitchen));
            stands_clear(kitchen, &findings, body, Some(filler.module), &format!("{filler:?}"))?;
        }
        Ok(())
    });
}

/// Whether it is said of the island of a panel that it is not deep enough for what stands on it: its panels then stand
/// behind it.
fn is_too_shallow(kitchen: &Kitchen<'_>, findings: &[Finding], panel: &Panel) -> bool {
    let island = kitchen.surface_id(panel.surface);
    let mut said = findings.iter().filter(|finding| finding.code == Rule::IslandBack);
    said.any(|finding| finding.subjects.iter().any(|id| **id == *island))
}

fn stands_clear(
    kitchen: &Kitchen<'_>,
    findings: &[Finding],
    body: Box3,
    of: Option<usize>,
    what: &str,
) -> Holds {
    let meets = |placed: &Placed<'_>| placed.body.overlaps(body) && !placed.kind.second_leg;
    let met = kitchen.placed.iter().enumerate().filter(|(_, placed)| meets(placed));
    for (unit, placed) in met {
        let is_said = is_wrong(kitchen, findings, [unit].into_iter().chain(of));
        ensure(is_said, || format!("{what} stands in {} of {:?}", placed.module.id, placed.body))?;
    }
    Ok(())
}

#[test]
fn no_two_boards_share_volume() {
    of_all(|kitchen| boards_stand_clear(kitchen, &check(kitchen)));
}

/// That no board stands in another but where one of these findings says so.
pub(super) fn boards_stand_clear(kitchen: &Kitchen<'_>, findings: &[Finding]) -> Holds {
    let boards = boards(kitchen);
    for (index, one) in boards.iter().enumerate() {
        for other in &boards[index + 1..] {
            let units = || one.units.iter().chain(&other.units).copied();
            let is_clear = !one.body.overlaps(other.body);
            ensure(is_clear || is_wrong(kitchen, findings, units()), || {
                format!("{} {:?} and {} {:?}", one.what, one.body, other.what, other.body)
            })?;
        }
    }
    Ok(())
}

#[test]
fn no_front_stands_in_a_unit_of_a_wall_that_does_not_follow() {
    of_all(|kitchen| {
        let findings = check(kitchen);
        let walls = kitchen.design.room.walls.len();
        let is_next = |a: usize, b: usize| {
            a.abs_diff(b) < 2 || kitchen.design.room.is_closed() && a.abs_diff(b) == walls - 1
        };
        let at_walls = || kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.surface < walls);
        for (unit, placed) in
            at_walls().filter(|(_, placed)| placed.cell.fronts > 0 && !placed.kind.second_leg)
        {
            // The front stands 2 before the carcass and is 19 thick.
            let frame = kitchen.surfaces[placed.surface].frame;
            let [near, far] = [(placed.span.start, 2), (placed.span.end, 21)]
                .map(|(x, before)| frame.point(x, placed.reach() + Mm(before)));
            let front = Box3::standing(near, far, placed.rise);
            for (other, met) in at_walls().filter(|(_, met)| !is_next(placed.surface, met.surface)) {
                let is_clear = !front.overlaps(met.body) || met.kind.second_leg;
                ensure(is_clear || is_wrong(kitchen, &findings, [unit, other].into_iter()), || {
                    format!("{front:?} before {} stands in {}", placed.module.id, met.module.id)
                })?;
            }
        }
        Ok(())
    });
}

/// A board of the kitchen, or a carcass, with the units that it belongs to.
struct Board {
    what: &'static str,
    body: Box3,
    units: Vec<usize>,
}

/// Plinths, panels, fillers and carcasses, which begin above the plinth.
fn boards(kitchen: &Kitchen<'_>) -> Vec<Board> {
    let construction = &kitchen.catalogue.workshop.construction;
    let standing = |surface: usize, along: Span, away: Span, rise: Span| {
        let frame = kitchen.surfaces[surface].frame;
        Box3::standing(frame.point(along.start, away.start), frame.point(along.end, away.end), rise)
    };
    let along_units = |surface: usize, along: Span| -> Vec<usize> {
        let here = kitchen.on_surface(surface).into_iter();
        here.filter(|(_, placed)| placed.span.gap_to(along) <= Mm(0)).map(|(unit, _)| unit).collect()
    };
    let mut boards = Vec::new();
    for run in &kitchen.layout.plinth.runs {
        let away = Span::between(run.face - construction.plinth.mm(), run.face);
        let rise = Span::between(Mm::ZERO, kitchen.design.style.plinth_height);
        boards.extend(run.boards(kitchen).into_iter().map(|along| Board {
            what: "plinth",
            body: standing(run.surface, along, away, rise),
            units: along_units(run.surface, along),
        }));
    }
    for panel in &kitchen.layout.panels {
        let units = panel.module.map_or_else(|| along_units(panel.surface, panel.span), |unit| vec![unit]);
        boards.push(Board { what: "panel", body: panel.body(kitchen), units });
    }
    for filler in &kitchen.layout.fillers {
        let plane = kitchen.placed[filler.beside].front_plane(&kitchen.catalogue.lengths);
        let away = Span::between(plane - construction.front.mm(), plane);
        let body = standing(filler.surface, filler.span, away, filler.rise(kitchen));
        boards.push(Board { what: "filler", body, units: vec![filler.module, filler.beside] });
    }
    for (unit, placed) in kitchen.placed.iter().enumerate().filter(|(_, placed)| !placed.kind.second_leg) {
        let body = Box3 { z: placed.rise, ..placed.body };
        boards.push(Board { what: "carcass", body, units: vec![unit] });
    }
    boards
}

#[test]
fn every_hole_lies_in_its_worktop() {
    of_all(|kitchen| {
        let findings = check(kitchen);
        for piece in &kitchen.layout.worktops {
            let back = if kitchen.surfaces[piece.surface].is_island() {
                kitchen.catalogue.lengths.worktop_edge() - piece.depth
            } else {
                Mm::ZERO
            };
            let depth = Span::at(back, piece.depth);
            for hole in &piece.cutouts {
                let holds = |whole: Span, part: Span| whole.start <= part.start && part.end <= whole.end;
                let fits = holds(piece.span, hole.span) && holds(depth, hole.depth);
                ensure(fits || is_wrong(kitchen, &findings, [hole.module].into_iter()), || {
                    format!("{hole:?} reaches out of {:?} by {depth:?}", piece.span)
                })?;
                let under = [hole.module];
                ensure(under.iter().all(|unit| piece.modules.contains(unit)), || {
                    format!("{hole:?} is cut over a unit that is not under {:?}", piece.modules)
                })?;
            }
        }
        Ok(())
    });
}
