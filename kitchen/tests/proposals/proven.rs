//! What is said to be proven holds also on walls that are too long for every row to be laid: the price that a row is thought
//! to have at least is never more than it has, and no row that is dearer hides one that is cheaper.

use corpus::demo;
use kitchen::design::{Design, Place, parse};
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::proposal::{Profile, Proposal, fill};
use kitchen::quote::quote;
use kitchen::room::ConnectionKind;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::YEAR;
use super::exhaustive::worth;
use crate::property::{Held, broken, holds_for};

/// A wall takes as long as so many other cases.
const SLOW: u32 = 20;

/// Numbers of which each chooses something, taken modulo what there is to choose from.
type Choices = [usize; 14];

fn of<T: Clone>(all: &[T], choice: usize) -> T {
    all[choice % all.len()].clone()
}

/// Wall B with or without side walls, a window and water somewhere, in one of many styles.
fn wall(length: i32, choices: Choices) -> Design {
    let [
        water,
        window,
        left,
        right,
        worktop,
        handle,
        front,
        splash,
        upstand,
        strips,
        services,
        sill,
        width,
        system,
    ] = choices;
    let side = |id: &str, choice: usize| {
        of(&[Some(700), Some(700), None], choice)
            .map(|length| serde_json::json!({"id": id, "length": length}))
    };
    let walls: Vec<_> = side("A", left)
        .into_iter()
        .chain([serde_json::json!({"id": "B", "length": length})])
        .chain(side("C", right))
        .collect();
    let at = |choice: usize, room: i32| i32::try_from(choice % 10_000).unwrap() * room / 10_000;
    let width = of(&[400, 800, 1100], width);
    let opening = serde_json::json!({
        "id": "w", "kind": "window", "wall": "B", "x": at(window, length - width), "width": width,
        "sill": of(&[1000, 1100], sill), "height": 1000, "opens": "fixed"
    });
    let openings = if window % 3 == 0 { vec![] } else { vec![opening] };
    let has = |bit: usize| strips >> bit & 1 == 1 && strips % 3 == 0;
    let json = serde_json::json!({
        "format": "passtuk-design/1", "name": "proven",
        "room": { "height": 2600, "walls": walls, "openings": openings,
            "connections": [{"kind": "water", "wall": "B", "x": at(water, length), "z": 500}] },
        "style": { "system": of(&["S780", "S780", "S720"], system), "plinth_height": 100,
            "fronts": {"base": of(&["F-PET-SAND", "F-OAK-NAT"], front), "wall": "F-PET-SAND",
                "tall": of(&["F-PET-SAND", "F-LAC-NIGHT"], front / 2)},
            "carcass": "white", "plinth": "P-MEL",
            "worktop": of(&["W-LAM38-OAK", "W-QZ20-A", "W-OAK40", "W-CMP12-BLACK"], worktop),
            "handle": of(&[None, Some("H-KNOB"), Some("H-BAR-320")], handle),
            "splash": of(&[None, None, Some("B-LAM-WHITE"), Some("B-QZ12-A")], splash),
            "upstand": of(&[None, None, Some(60)], upstand),
            "cornice": has(2), "light_strip": has(3), "led": has(4), "ceiling_filler": has(5) },
        "modules": [],
        "services": {"install": services % 3 > 0, "connect": true, "rush": services % 4 == 0, "delivery_km": 20}
    });
    parse(&json.to_string(), demo()).unwrap()
}

/// By what a profile compares two rows, as far as their drawers, which come last of all, do not matter.
fn is_no_worse(profile: Profile, [one, other]: [&Proposal; 2]) -> bool {
    let points = &one.design.room.connections;
    let water = points.iter().find(|point| point.kind == ConnectionKind::Water).unwrap().x;
    let [one, other] = [one, other].map(|row| worth(profile, &Kitchen::new(&row.design, demo()), water));
    (one.0, one.1, one.2, one.3, one.4) <= (other.0, other.1, other.2, other.3, other.4)
}

fn is_proven_rightly(length: i32, choices: Choices) -> Held {
    let design = wall(length, choices);
    let Ok(three) = fill(&design, demo(), &"B".into(), YEAR) else { return Ok(false) };
    for (index, proposal) in three.iter().enumerate().filter(|(_, proposal)| proposal.same_as.is_none()) {
        let profile = proposal.profile;
        // On a wall as short as this all rows are seen, so that only one that costs less than was thought possible is in
        // the way of a proof.
        if profile != Profile::Symmetric && !proposal.is_proven {
            return Err(broken(&design, format_args!("{profile:?} is not proven")));
        }
        let after = three[index + 1..].iter().filter(|other| other.same_as.is_none());
        for other in after.filter(|_| proposal.is_proven) {
            if !is_no_worse(profile, [proposal, other]) {
                return Err(broken(
                    &other.design,
                    format_args!("{:?} is better at {profile:?}", other.profile),
                ));
            }
        }
    }
    Ok(true)
}

#[test]
fn no_row_of_another_profile_is_better_than_one_that_is_proven() {
    let walls = (1400..2800_i32, any::<Choices>());
    let cases = (Config::default().cases / SLOW).max(1);
    holds_for(cases, walls, |(length, choices)| is_proven_rightly(length, choices));
}

/// The cheapest row for a wall of a kitchen without its units costs no more than the row that stands there, and is proven.
fn assert_no_dearer(name: &str) {
    let standing = corpus::design(&format!("regressions/{name}"));
    let mut bare = standing.clone();
    bare.modules.retain(|module| module.place != Place::Wall("B".into()));
    let [economical, ..] = fill(&bare, demo(), &"B".into(), YEAR).unwrap();
    let net = |design: &Design| quote(&Kitchen::new(design, demo()), YEAR, &[]).net();
    let held = |design: &Design| {
        let mut held: Vec<_> = design.modules.iter().flat_map(|module| module.equipment.clone()).collect();
        held.sort();
        held
    };
    assert_eq!(held(&economical.design), held(&standing), "{name}");
    assert_eq!(economical.merits.to_water, Mm::ZERO, "{name}");
    let [found, stands] = [&economical.design, &standing].map(net);
    assert!(found <= stands && economical.is_proven, "{name}: {found} beside {stands}");
}

#[test]
fn a_worktop_that_reaches_the_corner_is_as_long_wherever_its_row_begins() {
    assert_no_dearer("cheaper-row-up-to-a-corner");
}

#[test]
fn rows_of_cheaper_units_are_made_before_their_turn_for_less() {
    assert_no_dearer("cheaper-row-made-before-its-turn");
}

#[test]
fn an_upstand_is_left_out_behind_hobs() {
    assert_no_dearer("cheaper-row-beside-a-column");
}

#[test]
fn a_row_with_less_light_under_its_wall_units_is_not_hidden_by_one_that_is_cheaper_without() {
    assert_no_dearer("cheaper-row-without-light");
}
