//! What one cabinet really costs, against hand computation.

use kitchen::kitchen::Kitchen;
use kitchen::layout::{Layout, Piece, Plinth};
use kitchen::quote::{GroupName, Line, Quote, Reason, Regime, quote};
use serde_json::json;

use super::{design, module, money, piece, plinth_run};

#[test]
fn a_cabinet_costs_its_own_lines_and_its_share_of_worktop_plinth_and_placing() {
    // OD-600 277.00 and a handle 11.00; OD-800 368.00 and two handles 22.00. Worktop 1.4 m × 95 = 133.00 and plinth
    // 1.4 m × 14 = 19.60, by width 600 : 800. Placing 2 × 65 and 560.00 up to the least of 690; fitting the worktop
    // 1.4 m × 60 = 84.00, by width. Net 734.40 and 870.20, together 1604.60; VAT at 21 % 336.97 (336.966), by net
    // 154.2258 and 182.7442: 154.23 and 182.74.
    let design = design(
        json!([module("a", "OD", 600, 0), module("b", "OD", 800, 600)]),
        &[json!({ "style": { "handle": "H-BAR-320" }, "services": { "install": true } })],
    );
    let mut kitchen = Kitchen::new(&design, corpus::demo());
    kitchen.layout = Layout {
        worktops: vec![Piece { modules: vec![0, 1], ..piece(1400, 601) }],
        plinth: Plinth { runs: vec![plinth_run(0, 1400)], ..Plinth::default() },
        ..Layout::default()
    };
    let quote = quote(&kitchen, 2026, &[]);
    let shares = quote.shares(&kitchen, Regime::Standard21);
    let amounts: Vec<_> =
        shares.iter().map(|share| (share.net.to_string(), share.gross.to_string())).collect();
    let expected = [("734.40", "888.63"), ("870.20", "1052.94")];
    assert_eq!(amounts, expected.map(|(net, gross)| (net.to_owned(), gross.to_owned())));

    // Of the 154.23: 58.172, 2.310, 11.970, 1.764 and 80.013, so the odd cent goes to the plinth.
    let parts = [
        (GroupName::Cabinets, money("335.17")),
        (GroupName::Handles, money("13.31")),
        (GroupName::Worktop, money("68.97")),
        (GroupName::Plinth, money("10.17")),
        (GroupName::Fitting, money("461.01")),
    ];
    assert_eq!(shares[0].parts, parts);
}

#[test]
fn the_sides_of_an_island_down_to_the_floor_are_borne_by_what_stands_on_it() {
    let design = corpus::design("valid/island-with-waterfall-sides");
    let kitchen = corpus::kitchen_of(&design);
    let whole = quote(&kitchen, 2026, &[]);
    let of_falls = |line: &Line| matches!(line.reason, Reason::Fall { .. } | Reason::FallMitre { .. });
    assert_eq!(whole.lines.iter().filter(|line| of_falls(line)).count(), 3);
    let mut bare = whole.clone();
    bare.lines.retain(|line| !of_falls(line));
    let nets = |quote: &Quote| {
        let shares = quote.shares(&kitchen, Regime::Standard21);
        shares.iter().map(|share| share.net).collect::<Vec<_>>()
    };
    // The first three units stand at the wall.
    let (with, without) = (nets(&whole), nets(&bare));
    assert_eq!(with[..3], without[..3]);
    assert!(with[3] > without[3] && with[4] > without[4], "{with:?} {without:?}");
}
