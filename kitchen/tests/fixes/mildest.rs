//! What is offered first: the mildest way out, by as little as is missing.

use kitchen::geometry::Point;

use super::*;

#[test]
fn an_island_too_near_to_a_bare_wall_moves_away_from_it_and_never_closes_the_way() {
    // It ends at 3700, wall B stands at 4200: 500, and 400 more are asked. 400 nearer it would stand as a peninsula does.
    let name = "regressions/island-in-a-passage-along-a-bare-wall";
    let (finding, fixes) = fixes_of(name, Rule::AisleWalk, &["I", "B"]);
    assert_eq!((finding.measured, finding.required), (Some(Mm(500)), Some(Mm(900))));
    let away = Change::Island { island: "I".into(), by: Point { x: Mm(-400), y: Mm::ZERO } };
    assert_eq!(fixes[0].changes, [away]);
    let is_nearer = |change: &Change| matches!(change, Change::Island { by, .. } if by.x > Mm::ZERO);
    assert!(!fixes.iter().any(|fix| fix.changes.iter().any(is_nearer)), "{fixes:?}");
}
