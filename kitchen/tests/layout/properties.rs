//! What holds for every design, however its units run into each other, and what more holds for tidy ones.

use corpus::demo;
use kitchen::catalogue::Family;
use kitchen::geometry::{Box3, Span};
use kitchen::kitchen::{Kitchen, Placed};
use kitchen::layout::{Corner, GapKind, Layout, PanelKind, Piece, Solution};
use kitchen::length::Mm;
use proptest::prelude::*;

use designs::{ANY, USUAL, mirrored, tidy, wild};

mod designs;

/// What a mirror must not change.
fn measures(layout: &Layout) -> Vec<i64> {
    let sum = |lengths: Vec<Mm>| lengths.into_iter().map(|length| i64::from(length.0)).sum::<i64>();
    let count = |number: usize| i64::try_from(number).unwrap();
    let pieces = &layout.worktops;
    vec![
        count(pieces.len()),
        sum(pieces.iter().map(kitchen::layout::Piece::length).collect()),
        sum(pieces.iter().map(|piece| piece.polished).collect()),
        pieces.iter().map(|piece| piece.visible_ends).sum(),
        sum(layout.plinth.runs.iter().map(|run| run.span.length()).collect()),
        layout.plinth.end_pieces,
        layout.plinth.corner_pieces,
        count(layout.fillers.len()),
        sum(layout.fillers.iter().map(|filler| filler.span.length()).collect()),
        count(layout.fillers.iter().filter(|filler| filler.tall).count()),
        count(layout.panels.len()),
        sum(layout.panels.iter().map(|panel| panel.width).collect()),
        count(layout.corners.iter().filter(|corner| corner.joined).count()),
        count(layout.corners.iter().filter(|corner| corner.post).count()),
    ]
}

fn overlapping(spans: &[Span]) -> Option<(Span, Span)> {
    let pairs =
        spans.iter().enumerate().flat_map(|(index, a)| spans[index + 1..].iter().map(move |b| (*a, *b)));
    pairs.into_iter().find(|(a, b)| a.length() > Mm(0) && b.length() > Mm(0) && a.overlaps(*b))
}

/// Units, panels and fillers of a wall as they are seen from the room: along it and upwards.
fn faces(kitchen: &Kitchen<'_>, surface: usize) -> Vec<(Span, Span)> {
    let units = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.surface == surface);
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.surface == surface);
    let fillers = || kitchen.layout.fillers.iter().filter(|filler| filler.surface == surface);
    // A filler beside the door of a blind corner unit stands before the rest of it.
    let seen = |(index, placed): (usize, &Placed<'_>)| {
        let Span { start, end } = placed.span;
        let door =
            placed.cell.door_width().filter(|_| placed.family() == Family::Corner && !placed.kind.second_leg);
        let is_beside = |span: Span| [span.start - start, end - span.end].map(Some).contains(&door);
        let before = fillers().find(|filler| filler.module == index && is_beside(filler.span));
        let parts = before.map_or(vec![placed.span], |filler| {
            vec![Span::between(start, filler.span.start), Span::between(filler.span.end, end)]
        });
        let rise = placed.rise;
        parts.into_iter().map(move |part| (part, rise))
    };
    units
        .flat_map(seen)
        .chain(panels.map(|panel| (panel.span, panel.rise)))
        .chain(fillers().map(|filler| (filler.span, filler.rise(kitchen))))
        .collect()
}

fn colliding(faces: &[(Span, Span)]) -> Option<((Span, Span), (Span, Span))> {
    let pairs =
        faces.iter().enumerate().flat_map(|(index, a)| faces[index + 1..].iter().map(move |b| (*a, *b)));
    pairs.into_iter().find(|(a, b)| a.0.overlaps(b.0) && a.1.overlaps(b.1))
}

fn bodies_overlap(kitchen: &Kitchen<'_>) -> bool {
    let bodies: Vec<Box3> = kitchen.placed.iter().map(|placed| placed.body).collect();
    bodies.iter().enumerate().any(|(index, a)| bodies[index + 1..].iter().any(|b| a.overlaps(*b)))
}

/// Whether units of two walls leave no room for the panel and the worktop of the one before the other: 29 beside
/// and 41 before each. A carousel that turns a corner is round it, one far from every corner ends as any unit.
fn ends_blocked(kitchen: &Kitchen<'_>) -> bool {
    let turns = |unit: usize| {
        let mut corners = kitchen.layout.corners.iter();
        corners.any(|corner| matches!(corner.solution, Solution::Legs { module } if module == unit))
    };
    let straight = kitchen.placed.iter().enumerate();
    let straight = straight.filter(|(unit, placed)| placed.family().stands() && !turns(*unit));
    let reaches: Vec<(usize, Box3)> = straight
        .map(|(_, placed)| {
            let frame = kitchen.surfaces[placed.surface].frame;
            let span = placed.span.grown(Mm(29));
            let (a, b) =
                (frame.point(span.start, Mm(0)), frame.point(span.end, placed.reach().max(Mm(560)) + Mm(41)));
            (placed.surface, Box3::standing(a, b, placed.body.z))
        })
        .collect();
    let pairs =
        reaches.iter().enumerate().flat_map(|(index, a)| reaches[index + 1..].iter().map(move |b| (a, b)));
    pairs.into_iter().any(|(a, b)| a.0 != b.0 && a.1.overlaps(b.1))
}

proptest! {
    #[test]
    fn no_piece_is_negative_and_none_overlaps_another_on_its_wall(sketch in wild(USUAL)) {
        let layout = sketch.layout();
        for surface in 0..12 {
            let pieces: Vec<Span> =
                layout.worktops.iter().filter(|piece| piece.surface == surface).map(|piece| piece.span).collect();
            prop_assert!(pieces.iter().all(|piece| piece.length() >= Mm(0)));
            prop_assert_eq!(overlapping(&pieces), None);
        }
        prop_assert!(layout.worktops.iter().all(|piece| piece.polished >= Mm(0)));
        prop_assert!(layout.plinth.runs.iter().all(|run| run.span.length() > Mm(0)));
    }

    #[test]
    fn every_base_unit_lies_under_exactly_one_piece(sketch in wild(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let under = |piece: &Piece| piece.modules.iter().map(|unit| (piece.surface, *unit)).collect::<Vec<_>>();
        // A second leg lies under a piece of its own wall besides.
        let (own, legs): (Vec<_>, Vec<_>) =
            kitchen.layout.worktops.iter().flat_map(under).partition(|(surface, unit)| {
                let front = kitchen.placed[*unit].surface;
                front == *surface || kitchen.surfaces[front].is_island()
            });
        prop_assert!(legs.iter().all(|(_, unit)| kitchen.placed[*unit].kind.second_leg), "{:?}", legs);
        let mut covered: Vec<usize> = own.into_iter().map(|(_, unit)| unit).collect();
        covered.sort_unstable();
        let base = kitchen.placed.iter().enumerate().filter(|(_, placed)| placed.family().is_base());
        prop_assert_eq!(covered, base.map(|(index, _)| index).collect::<Vec<_>>());
    }

    #[test]
    fn every_unit_stands_in_exactly_one_row_between_two_gaps(sketch in wild(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let rows = &kitchen.layout.rows;
        let mut units: Vec<usize> = rows.iter().flat_map(|row| row.modules.iter().copied()).collect();
        units.sort_unstable();
        prop_assert_eq!(units, (0..kitchen.placed.len()).collect::<Vec<_>>());
        prop_assert!(rows.iter().all(|row| row.gaps.len() == row.modules.len() + 1));
    }

    #[test]
    fn fillers_can_be_made_and_panels_are_19_thick(sketch in wild(ANY)) {
        let layout = sketch.layout();
        for filler in &layout.fillers {
            prop_assert!((Mm(20)..=Mm(150)).contains(&filler.span.length()), "{:?}", filler);
        }
        for panel in layout.panels.iter().filter(|panel| panel.kind != PanelKind::IslandBack) {
            prop_assert_eq!(panel.span.length(), Mm(19));
        }
    }

    #[test]
    fn no_slab_is_longer_than_its_material_comes_in(sketch in wild(ANY)) {
        let design = sketch.design();
        let max = demo().worktop(&design.style.worktop).unwrap().max;
        for piece in &Kitchen::new(&design, demo()).layout.worktops {
            let cuts: Vec<Mm> = [piece.span.start]
                .into_iter()
                .chain(piece.slab_joints.iter().copied())
                .chain([piece.span.end])
                .collect();
            for slab in cuts.windows(2) {
                prop_assert!((Mm(0)..=max).contains(&(slab[1] - slab[0])), "{:?}", piece);
            }
            let least = (piece.length().0 + max.0 - 1) / max.0;
            prop_assert_eq!(i32::try_from(cuts.len()).unwrap() - 1, least.max(1));
        }
    }

    #[test]
    fn panels_fillers_and_units_stand_clear_of_one_another(sketch in tidy(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let gaps = kitchen.layout.rows.iter().flat_map(|row| &row.gaps);
        if gaps.into_iter().any(|gap| gap.kind == GapKind::Overlap) {
            return Ok(());
        }
        for surface in 0..kitchen.surfaces.len() {
            prop_assert_eq!(colliding(&faces(&kitchen, surface)), None);
        }
    }

    #[test]
    fn butted_pieces_of_units_that_stand_clear_do_not_overlap(sketch in tidy(ANY)) {
        let design = sketch.design();
        let kitchen = Kitchen::new(&design, demo());
        let material = demo().worktop(&design.style.worktop).unwrap();
        let is_missing = |corner: &Corner| matches!(corner.solution, Solution::Missing { .. });
        let is_soft = !material.kind.is_hard();
        if is_soft || kitchen.layout.corners.iter().any(is_missing) || bodies_overlap(&kitchen) || ends_blocked(&kitchen) {
            return Ok(());
        }
        let boxes: Vec<Box3> = kitchen.layout.worktops.iter().map(|piece| {
            let frame = kitchen.surfaces[piece.surface].frame;
            let (a, b) = (frame.point(piece.span.start, Mm(0)), frame.point(piece.span.end, piece.depth));
            Box3::standing(a, b, Span::at(Mm(880), Mm(20)))
        }).collect();
        for (index, a) in boxes.iter().enumerate() {
            for b in &boxes[index + 1..] {
                prop_assert!(!a.overlaps(*b), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn a_mirror_changes_no_measure(sketch in tidy(USUAL)) {
        let design = sketch.design();
        if bodies_overlap(&Kitchen::new(&design, demo())) {
            return Ok(());
        }
        prop_assert_eq!(measures(&sketch.layout()), measures(&mirrored(&sketch).layout()));
    }
}
