//! How a proposed row ends where another wall begins: joined where rows meet, plain where none will.

use corpus::demo;
use kitchen::catalogue::{Family, Slot};
use kitchen::design::{Design, Island, Module, Place};
use kitchen::geometry::{QuarterTurn, Span};
use kitchen::kitchen::Kitchen;
use kitchen::layout::{Level, Solution};
use kitchen::length::Mm;
use kitchen::proposal::{Profile, fill};
use kitchen::quote::quote;
use kitchen::room::{Connection, ConnectionKind, CornerKind, Wall};

use super::held::unit;
use super::{YEAR, errors, room};

/// The corners of the floor that a corner unit joins.
fn joined(design: &Design) -> usize {
    let kitchen = Kitchen::new(design, demo());
    let floor = kitchen.layout.corners.iter().filter(|corner| corner.level == Level::Floor && corner.joined);
    floor.filter(|corner| matches!(corner.solution, Solution::Blind { .. } | Solution::Legs { .. })).count()
}

#[test]
fn the_corner_unit_that_joins_two_rows_is_kept() {
    // The row of wall C begins 1050 from the corner, a filler beyond the carousel. Without a corner unit nobody could
    // stand before what runs on along wall B.
    let design = corpus::design("regressions/furnished-l-with-a-carousel");
    assert_eq!(joined(&design), 1);
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!((joined(&proposal.design), errors(&proposal.design)), (1, 0), "{:?}", proposal.profile);
    }
}

#[test]
fn a_corner_unit_that_stands_on_the_wall_stays() {
    // Before the row of another wall, which a dead corner would join for less, and before an empty wall; one before a row
    // that begins 950 from the corner, 169 more than a filler could close, where a carousel would join both.
    for (name, wall, code, width) in [
        ("valid/l-blind-corner-right", "A", "OHB", 1100),
        ("valid/l-blind-corner-left", "B", "OHB", 1100),
        ("valid/l-corner-unit-without-partner", "A", "OHC", 900),
        ("valid/l-le-mans", "B", "OHLM", 1000),
    ] {
        let design = corpus::design(name);
        let place = Place::Wall(wall.into());
        for proposal in fill(&design, demo(), &wall.into(), YEAR).unwrap() {
            let own = proposal.design.modules.iter().filter(|module| module.place == place);
            let corner_units: Vec<(&str, Mm)> = own
                .filter(|module| demo().module(&module.code).unwrap().family == Family::Corner)
                .map(|module| (&*module.code, module.width))
                .collect();
            assert_eq!(corner_units, [(code, Mm(width))], "{name} {:?}", proposal.profile);
            assert_eq!(errors(&proposal.design), errors(&design), "{name} {:?}", proposal.profile);
        }
    }
}

#[test]
fn where_nothing_joins_a_row_ends_before_the_row_of_the_other_wall() {
    // A tall unit 850 from the corner takes part in none; between its panel and fronts that ran on 850 − 19 − 581 = 250
    // would be left to stand in.
    let mut design = room(4000, 1500);
    design.room.walls[2].length = Mm(3000);
    let larder = Module::new("t".into(), "HV".into(), Mm(600), Place::Wall("C".into()), Mm(850));
    design.modules = vec![larder];
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        let own = proposal.design.modules.iter().filter(|module| module.place == Place::Wall("B".into()));
        let end = own.map(|module| module.span().end).max().unwrap();
        assert!(end <= Mm(4000 - 781 - 19), "{:?} ends at {end:?}", proposal.profile);
    }
}

/// A galley: a closed room of 2600 by 4200 whose wall B holds a row from end to end.
fn galley() -> Design {
    let mut design = room(4200, 900);
    let wall = |id: &str, length| Wall { id: id.into(), length: Mm(length), corner: CornerKind::Inner };
    design.room.walls = vec![wall("A", 2600), wall("B", 4200), wall("C", 2600), wall("D", 4200)];
    design.room.connections =
        vec![Connection { kind: ConnectionKind::Water, wall: "D".into(), x: Mm(900), z: Mm(500) }];
    let on_wall = |wall: &str, unit: Module| Module { place: Place::Wall(wall.into()), ..unit };
    design.modules = [
        unit("b1", "OL3", 1200, 60, &[]),
        unit("b2", "OKP", 600, 1260, &[(Slot::Hob, "A-IND-60")]),
        unit("b3", "OL3", 1200, 1860, &[]),
        unit("b4", "OL3", 1000, 3060, &[]),
    ]
    .into_iter()
    .map(|unit| on_wall("B", unit))
    .chain(
        [
            unit("d1", "OD", 600, 60, &[]),
            unit("d2", "OSP", 600, 660, &[(Slot::Sink, "S-INOX-500"), (Slot::Tap, "T-STD")]),
            unit("d3", "VWF", 450, 1260, &[(Slot::Dishwasher, "A-DW45-XXL")]),
            unit("d4", "OLD", 400, 1710, &[]),
            unit("d5", "OD", 800, 2110, &[]),
            unit("d6", "OD", 1200, 2910, &[]),
        ]
        .into_iter()
        .map(|unit| on_wall("D", unit)),
    )
    .collect();
    design
}

#[test]
fn a_row_before_walls_that_the_row_across_passes_needs_no_corner_unit() {
    let design = galley();
    let proposals = fill(&design, demo(), &"D".into(), YEAR).unwrap();
    let [economical, ..] = &proposals;
    assert_eq!((joined(&economical.design), errors(&economical.design)), (0, 0));
    // Laid by hand from side wall to side wall: 60 + 600 + 600 + 450 + 1200 + 1200 = 4110, a filler of 90.
    let mut by_hand = design.clone();
    by_hand.modules.retain(|module| !matches!(&*module.id, "d4" | "d5" | "d6"));
    for (id, x) in [("h1", 1710), ("h2", 2910)] {
        let unit = unit(id, "OD", 1200, x, &[]);
        by_hand.modules.push(Module { place: Place::Wall("D".into()), ..unit });
    }
    let by_hand = quote(&Kitchen::new(&by_hand, demo()), YEAR, &[]).gross();
    assert_eq!(economical.profile, Profile::Economical);
    assert!(economical.quote.gross() <= by_hand, "{:?} beside {by_hand:?}", economical.quote.gross());
}

#[test]
fn a_row_ends_where_the_drawers_of_the_next_wall_open() {
    // 150 from the corner, nearer than a dead corner asks, drawers come 500 out of a front plane at 581.
    let mut design = room(4400, 1500);
    design.room.walls[2].length = Mm(3000);
    let place = Place::Wall("C".into());
    design.modules.push(Module::new("c".into(), "OL3".into(), Mm(600), place, Mm(150)));
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        let own = proposal.design.modules.iter().filter(|module| module.place == Place::Wall("B".into()));
        let standing = own.filter(|module| !demo().module(&module.code).unwrap().family.is_wall());
        let end = standing.map(|module| module.span().end).max().unwrap();
        assert!(end <= Mm(4400 - 581 - 500), "{:?} ends at {end}", proposal.profile);
        assert_eq!(errors(&proposal.design), 0, "{:?}", proposal.profile);
    }
}

/// Wall B of 6000 with an empty island before or in it, from 2600 to 3800.
fn with_island(y: i32, depth: i32) -> Design {
    let mut design = room(6000, 1200);
    design.room.walls.retain(|wall| *wall.id == *"B");
    design.islands.push(Island {
        id: "I".into(),
        x: Mm(2600),
        y: Mm(y),
        turn: QuarterTurn::None,
        length: Mm(1200),
        depth: Mm(depth),
        waterfall: None,
        support: None,
    });
    design
}

/// How many units of a design stand or hang where that island is.
fn behind_island(design: &Design) -> usize {
    let island = Span::between(Mm(2600), Mm(3800));
    design.modules.iter().filter(|module| module.span().overlaps(island)).count()
}

#[test]
fn nothing_stands_behind_an_island_that_leaves_no_aisle_or_where_it_stands_itself() {
    // Handles reach 560 + 21 + 35 = 616 into the room; before them 750 are asked (AISLE_WORK), and here 749.
    for (y, depth) in [(1365, 900), (0, 560)] {
        for proposal in fill(&with_island(y, depth), demo(), &"B".into(), YEAR).unwrap() {
            let own = proposal.design.modules.iter().map(Module::span);
            let faults = (behind_island(&proposal.design), errors(&proposal.design));
            assert_eq!(faults, (0, 0), "{y}, {:?}", proposal.profile);
            assert!(
                own.clone().any(|span| span.end <= Mm(2600))
                    && own.clone().any(|span| span.start >= Mm(3800))
            );
        }
    }
    // A millimetre more is enough.
    for proposal in fill(&with_island(1366, 900), demo(), &"B".into(), YEAR).unwrap() {
        assert!(behind_island(&proposal.design) > 0, "{:?}", proposal.profile);
        assert_eq!(errors(&proposal.design), 0, "{:?}", proposal.profile);
    }
}
