//! Parts that were derived beside what they meet: a splash above an upstand that is not there.

use corpus::{design, kitchen_of};
use kitchen::quote::{Reason, quote};
use kitchen::scene::{PartKind as Solid, scene};
use kitchen::workshop::{TopKind, tops};

#[test]
fn a_splash_takes_the_place_of_an_upstand_that_is_left_out_behind_a_hob() {
    // Behind the hob the upstand ends at 1270 and begins at 1930: from the worktop at 100 + 780 + 38 = 918 to 998, where the
    // sheets above begin, a strip of splash of 660 × 80. The sheets go up to BD at 2180 − 780 = 1400 and BDK at 1660.
    let design = design("regressions/upstand-left-out-behind-a-hob");
    let kitchen = kitchen_of(&design);
    let cut = |kind: TopKind| -> Vec<(i32, i32, i32)> {
        let tops = tops(&kitchen).into_iter().filter(|top| top.kind == kind);
        tops.map(|top| (top.start.0, top.length.0, top.depth.0)).collect()
    };
    assert_eq!(cut(TopKind::Upstand), [(71, 1199, 80), (1930, 599, 80)]);
    let sheets = [(71, 1229, 402), (1300, 600, 662), (1900, 629, 402)];
    assert_eq!(cut(TopKind::Splash), [&sheets[..], &[(1270, 660, 80)]].concat());
    // 0.494058 + 0.3972 + 0.252858 + 0.0528 m².
    let lines = quote(&kitchen, 2026, &[]).lines;
    let area = lines.iter().filter(|line| matches!(line.reason, Reason::Splash { .. }));
    let area: Vec<_> = area.map(|line| line.quantity.normalize().to_string()).collect();
    assert_eq!(area, ["1.196916"]);
    let scene = scene(&kitchen);
    let solids = scene.groups.iter().flat_map(|group| &group.parts).filter(|part| part.kind == Solid::Splash);
    assert_eq!(solids.count(), 4);
}
