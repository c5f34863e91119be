//! Walls on which not all that a kitchen usually has finds a place.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::Design;
use kitchen::length::Mm;
use kitchen::proposal::{Proposal, fill, propose};
use kitchen::room::{CornerKind, Obstacle, ObstacleKind, Wall};
use text::Language;

use super::{DISHWASHER, HOB, SINK, TAP, YEAR, assert_economical, errors, room, wishes};

const OVEN: (Slot, &str) = (Slot::Oven, "A-OVEN-60");

/// The codes, widths and left sides of the units of a design.
fn units(design: &Design) -> Vec<(&str, i32, i32)> {
    design.modules.iter().map(|module| (&*module.code, module.width.0, module.x.0)).collect()
}

/// Wall B of 3200, with an empty wall C that is so long.
fn facing(length: i32) -> Design {
    let mut design = room(3200, 1200);
    let wall = |id: &str, length| Wall { id: id.into(), length: Mm(length), corner: CornerKind::Inner };
    design.room.walls = vec![wall("B", 3200), wall("C", length)];
    design
}

#[test]
fn what_has_a_place_on_a_wall_has_one_on_every_wall_that_is_a_little_longer() {
    // 1800 of units and 50 of filler at each side: from 1900 on there is a row, up to 2000 over wider fillers alone.
    let all = wishes(&[SINK, TAP, DISHWASHER, HOB, OVEN]);
    for length in (1900..2300).step_by(25) {
        let proposals = propose(&room(length, 600), demo(), &"B".into(), &all, YEAR);
        assert!(proposals.is_ok_and(|three| three.iter().all(|row| errors(&row.design) == 0)), "{length}");
    }
    assert!(propose(&room(1899, 600), demo(), &"B".into(), &all, YEAR).is_err());
}

#[test]
fn what_was_left_out_too_early_is_put_back_and_a_narrow_dishwasher_stands_for_a_wide_one() {
    // 600 + 450 + 600 = 1650 between fillers of at least 50: the fridge alone has no place on 1800. A hob without an
    // oven below it would need 150 more, so the oven is left out, and comes back.
    for proposal in fill(&room(1800, 600), demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!(proposal.without, [Slot::Fridge], "{:?}", proposal.profile);
        let machine =
            proposal.design.modules.iter().find_map(|module| module.holds(Slot::Dishwasher)).unwrap();
        assert_eq!(**machine, *"A-DW45-XXL");
        assert_eq!(errors(&proposal.design), 0);
    }
    // 600 + 200 + 600 = 1400: a hob over an oven goes before a dishwasher.
    for proposal in fill(&room(1500, 600), demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!(proposal.without, [Slot::Fridge, Slot::Dishwasher], "{:?}", units(&proposal.design));
    }
    // On 1300 the hob would stand 70 from the sink (HOB_SINK asks 200); a dishwasher of 450 has a place.
    for proposal in fill(&room(1300, 600), demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!(proposal.without, [Slot::Fridge, Slot::Oven, Slot::Hood, Slot::Hob]);
    }
}

#[test]
fn what_has_no_place_beside_a_corner_unit_is_left_to_the_empty_wall_beyond() {
    let design = facing(2600);
    for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
        assert_eq!((&proposal.without[..], &proposal.beyond), (&[Slot::Fridge][..], &Some("C".into())));
        let why = proposal.why(demo(), Language::Nl);
        let ends = "Zonder: Koelkast. Daarvoor is naast de hoekkast geen plaats: vul ook muur C.";
        assert!(why.ends_with(ends), "{why}");
    }
    // The other wall then asks for it.
    let [row, ..] = fill(&design, demo(), &"B".into(), YEAR).unwrap();
    for proposal in fill(&row.design, demo(), &"C".into(), YEAR).unwrap() {
        let fridges = proposal.design.modules.iter().filter(|module| module.holds(Slot::Fridge).is_some());
        assert_eq!(fridges.count(), 1, "{:?}", proposal.profile);
    }
}

#[test]
fn a_row_without_a_corner_unit_is_compared_with_its_like() {
    // No corner unit has room beside all this. Between side walls the cheapest row costs as much as before a wall that
    // is long enough to be filled on.
    let [best, storage, _] = fill(&facing(1200), demo(), &"B".into(), YEAR).unwrap();
    let now = storage.quote.gross();
    assert!(best.quote.gross() < now);
    let standing = Design { room: facing(2600).room, ..storage.design };
    let [economical, ..] = fill(&standing, demo(), &"B".into(), YEAR).unwrap();
    assert!(!economical.stands);
    assert_eq!(economical.quote.gross(), best.quote.gross());
}

#[test]
fn a_fridge_that_could_not_breathe_under_the_ceiling_is_left_out() {
    // Its unit is 2080 on a plinth of 100; FRIDGE_VENT asks 36 above it. Under 2190 no tall or wall unit stands at all.
    let cases: [(i32, &[Slot]); 3] =
        [(2216, &[]), (2215, &[Slot::Fridge]), (2189, &[Slot::Hood, Slot::Fridge])];
    for (height, without) in cases {
        let mut design = room(4000, 1300);
        design.room.height = Mm(height);
        for proposal in fill(&design, demo(), &"B".into(), YEAR).unwrap() {
            let mut left = proposal.without.clone();
            left.sort_unstable();
            assert_eq!(left, without, "{height}, {:?}", proposal.profile);
            assert_eq!(errors(&proposal.design), 0, "{height}");
        }
        let fridge = wishes(&[SINK, TAP, (Slot::Fridge, "A-FR-178")]);
        let refused = propose(&design, demo(), &"B".into(), &fridge, YEAR);
        assert_eq!(refused.is_err(), height < 2216, "{height}");
    }
}

#[test]
fn only_who_wants_to_store_gets_a_unit_on_a_narrow_stretch_behind_a_column() {
    for (column, is_wide) in [(3050, true), (3051, false)] {
        let mut design = room(4000, 1300);
        design.room.obstacles = vec![Obstacle {
            kind: ObstacleKind::Column,
            wall: "B".into(),
            x: Mm(column),
            z: Mm::ZERO,
            width: Mm(350),
            depth: Mm(600),
            height: Mm(2600),
        }];
        // 600 are left behind it, or 599.
        let proposals = fill(&design, demo(), &"B".into(), YEAR).unwrap();
        let behind = |proposal: &Proposal| proposal.design.modules.iter().any(|module| module.x > Mm(column));
        assert_eq!(proposals.each_ref().map(behind), [is_wide, true, is_wide], "{column}");
        assert_economical(&proposals);
    }
}
