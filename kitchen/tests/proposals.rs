//! Proposals for a wall: what they hold, and that there is no better row. Here every row of a short wall is laid,
//! checked and priced one by one; what the search finds must be as good as the best of them.

use corpus::demo;
use kitchen::catalogue::{Family, ModuleType, Slot};
use kitchen::design::{Design, Module, Place};
use kitchen::geometry::Span;
use kitchen::ids::{Code, Id};
use kitchen::kitchen::{Kitchen, Placed};
use kitchen::layout::CutoutKind;
use kitchen::length::Mm;
use kitchen::proposal::{Filling, NoProposal, Profile, Proposal, Wishes, fill, propose};
use kitchen::quote::quote;
use kitchen::room::{Connection, ConnectionKind};
use kitchen::rules::{Rule, Severity, check};

const YEAR: i32 = 2026;

/// Wall B of this length between two side walls, with water at `water`; nothing in it.
fn room(length: i32, water: i32) -> Design {
    let json = serde_json::json!({
        "format": "passtuk-design/1", "name": "proposal",
        "room": { "height": 2600,
            "walls": [{"id": "A", "length": 700}, {"id": "B", "length": length}, {"id": "C", "length": 700}],
            "connections": [{"kind": "water", "wall": "B", "x": water, "z": 500}] },
        "style": { "system": "S780", "plinth_height": 100,
            "fronts": {"base": "F-PET-SAND", "wall": "F-PET-SAND", "tall": "F-PET-SAND"},
            "carcass": "white", "handle": "H-BAR-320", "worktop": "W-LAM38-OAK", "plinth": "P-MEL" },
        "modules": [],
        "services": {"install": true, "connect": true, "delivery_km": 20}
    });
    kitchen::design::parse(&json.to_string(), demo()).unwrap()
}

fn wishes(rows: &[(Slot, &str)]) -> Wishes {
    let equipment = rows.iter().map(|(slot, code)| (*slot, Code::from(*code))).collect();
    Wishes { equipment, wall_units: false, larder: false }
}

/// What rows are compared by, as settled.md "Proposals" has it; the smaller the better.
type Worth = (i32, i64, usize, usize, i64);

fn worth(profile: Profile, kitchen: &Kitchen<'_>, water: Mm) -> Worth {
    let place = Place::Wall("B".into());
    let own: Vec<&Placed<'_>> = kitchen.placed.iter().filter(|placed| placed.module.place == place).collect();
    let net = quote(kitchen, YEAR, &[]).net().cents();
    let measure = match profile {
        Profile::Economical => net,
        Profile::Storage => -own.iter().map(|placed| volume(placed)).sum::<i64>(),
        Profile::Symmetric => asymmetry(&own, kitchen.surfaces[own[0].surface].length()),
    };
    let cutouts = kitchen.layout.worktops.iter().flat_map(|piece| &piece.cutouts);
    let sinks = cutouts.filter(|cutout| matches!(cutout.kind, CutoutKind::Sink(_)));
    let distance = |span: Span| (span.start - water).max(water - span.end).max(Mm::ZERO);
    let to_water = sinks.map(|cutout| distance(cutout.span)).min().unwrap_or_default();
    let fillers = kitchen.layout.fillers.len();
    (to_water.0, measure, fillers, own.len(), net)
}

/// Carcasses without appliances.
fn volume(placed: &Placed<'_>) -> i64 {
    let has_appliance = placed.module.equipment.keys().any(|slot| *slot != Slot::Sink && *slot != Slot::Tap);
    if has_appliance || !placed.kind.has_carcass {
        return 0;
    }
    [placed.module.width, placed.height, placed.depth].iter().map(|side| i64::from(side.0)).product()
}

/// Σ |left − mirrored right edge| over the fronts, taken in pairs from both ends.
fn asymmetry(own: &[&Placed<'_>], length: Mm) -> i64 {
    let mut fronts = Vec::new();
    for placed in own {
        let beside = placed.cell.rows().iter().map(Vec::len).max().unwrap_or(1);
        for index in 0..beside {
            let edge = |index: usize| {
                placed.span.start
                    + placed.span.length() * i32::try_from(index).unwrap() / i32::try_from(beside).unwrap()
            };
            fronts.push((edge(index), edge(index + 1)));
        }
    }
    fronts.sort_unstable();
    let pairs = fronts.iter().zip(fronts.iter().rev());
    pairs.map(|((left, _), (_, right))| i64::from((*left + *right - length).0.abs())).sum()
}

/// Every row of base units that a wall can hold: the wished sink and hob once each, the dishwasher beside the
/// sink, everything else from the whole catalogue.
struct Rows<'w> {
    design: Design,
    wishes: &'w Wishes,
    length: Mm,
    /// With what a row leaves all at one end, or half at each; the other only where no filler could cover it.
    at_one_end: Vec<Design>,
    halved: Vec<Design>,
}

impl Rows<'_> {
    fn all(design: &Design, wishes: &Wishes) -> [Vec<Design>; 2] {
        let length = design.room.walls[1].length;
        let mut rows =
            Rows { design: design.clone(), wishes, length, at_one_end: Vec::new(), halved: Vec::new() };
        rows.lay(&mut Vec::new(), Mm::ZERO);
        [rows.at_one_end, rows.halved]
    }

    fn lay(&mut self, row: &mut Vec<(&'static ModuleType, Mm)>, width: Mm) {
        // 50 is what the editor leaves beside a wall, 150 the widest filler: a row leaves 100 to 300.
        let rest = self.length - width;
        if rest >= Mm(100) && rest <= Mm(300) && self.is_complete(row) {
            let free = rest - Mm(100);
            let halved = self.build(row, Mm(50) + free.half());
            if free <= Mm(100) {
                let ends = [Mm(50), Mm(50) + free].map(|start| self.build(row, start));
                self.at_one_end.extend(ends);
            } else {
                self.at_one_end.push(halved.clone());
            }
            self.halved.push(halved);
        }
        for kind in &demo().modules {
            let is_front =
                kind.family == Family::FrontOnly && self.wishes.equipment.contains_key(&Slot::Dishwasher);
            if kind.family != Family::Base && !is_front {
                continue;
            }
            let length = self.length;
            for cell in kind.cells.iter().filter(|cell| width + cell.width <= length - Mm(100)) {
                row.push((kind, cell.width));
                if Self::may_be(row) {
                    self.lay(row, width + cell.width);
                }
                row.pop();
            }
        }
    }

    fn count(row: &[(&ModuleType, Mm)], slot: Slot) -> usize {
        row.iter().filter(|(kind, _)| kind.holds(slot)).count()
    }

    /// Each piece of equipment has one unit at the most; no oven is wished here.
    fn may_be(row: &[(&ModuleType, Mm)]) -> bool {
        let once = [Slot::Sink, Slot::Hob, Slot::Dishwasher].iter().all(|slot| Self::count(row, *slot) <= 1);
        once && Self::count(row, Slot::Oven) == 0
    }

    fn is_complete(&self, row: &[(&ModuleType, Mm)]) -> bool {
        let wished = |slot: &Slot| usize::from(self.wishes.equipment.contains_key(slot));
        let all = [Slot::Sink, Slot::Hob, Slot::Dishwasher]
            .iter()
            .all(|slot| Self::count(row, *slot) == wished(slot));
        let at = |slot: Slot| row.iter().position(|(kind, _)| kind.holds(slot));
        let beside = match (at(Slot::Sink), at(Slot::Dishwasher)) {
            (Some(sink), Some(dishwasher)) => sink.abs_diff(dishwasher) == 1,
            _ => true,
        };
        all && beside
    }

    fn build(&self, row: &[(&ModuleType, Mm)], start: Mm) -> Design {
        let mut design = self.design.clone();
        let mut x = start;
        for (index, (kind, width)) in row.iter().enumerate() {
            let id = Id::from(format!("u{index}"));
            let mut module = Module::new(id, Code::from(&*kind.code), *width, Place::Wall("B".into()), x);
            for (slot, code) in &self.wishes.equipment {
                if kind.holds(*slot) {
                    module.equipment.insert(*slot, code.clone());
                }
            }
            design.modules.push(module);
            x += *width;
        }
        design
    }
}

/// The best of all rows for each profile: of those that need no consent to where the hob is, else of those
/// without an error.
fn best(rows: &[Design], water: Mm) -> [Option<Worth>; 3] {
    let mut comfortable = [None; 3];
    let mut bare = [None; 3];
    for design in rows {
        let kitchen = Kitchen::new(design, demo());
        let findings = check(&kitchen);
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            continue;
        }
        let worths = Profile::ALL.map(|profile| worth(profile, &kitchen, water));
        keep(&mut bare, worths);
        if !findings.iter().any(|finding| finding.severity == Severity::Warning && is_about_hob(finding.code))
        {
            keep(&mut comfortable, worths);
        }
    }
    [0, 1, 2].map(|profile| comfortable[profile].or(bare[profile]))
}

fn is_about_hob(rule: Rule) -> bool {
    use Rule::{HobFridge, HobRunEnd, HobSideBoth, HobSideOne, HobSink, HobWindow};
    matches!(rule, HobFridge | HobSideOne | HobSideBoth | HobRunEnd | HobSink | HobWindow)
}

fn keep(best: &mut [Option<Worth>; 3], worths: [Worth; 3]) {
    for (best, worth) in best.iter_mut().zip(worths) {
        *best = Some(best.map_or(worth, |best| best.min(worth)));
    }
}

fn compare(length: i32, water: i32, wishes: &Wishes) {
    let design = room(length, water);
    let [at_one_end, halved] = Rows::all(&design, wishes).map(|rows| {
        assert!(rows.len() > 10, "only {} rows of {length}", rows.len());
        best(&rows, Mm(water))
    });
    let best = [at_one_end[0], at_one_end[1], halved[2]];
    let proposals = propose(&design, demo(), &"B".into(), wishes, YEAR).unwrap();
    for (proposal, best) in proposals.iter().zip(best) {
        let kitchen = Kitchen::new(&proposal.design, demo());
        let found = worth(proposal.profile, &kitchen, Mm(water));
        assert_eq!(Some(found), best, "{:?} on {length}, water at {water}", proposal.profile);
    }
}

const SINK: (Slot, &str) = (Slot::Sink, "S-INOX-500");
const TAP: (Slot, &str) = (Slot::Tap, "T-STD");
const HOB: (Slot, &str) = (Slot::Hob, "A-IND-60");
const DISHWASHER: (Slot, &str) = (Slot::Dishwasher, "A-DW60-XXL");

#[test]
fn no_row_with_sink_and_hob_is_better_on_a_wall_of_one_and_a_half_metres() {
    for water in [300, 760, 1200] {
        compare(1500, water, &wishes(&[SINK, TAP, HOB]));
    }
}

#[test]
fn no_row_with_a_sink_is_better_on_a_wall_of_1780() {
    compare(1780, 1000, &wishes(&[SINK, TAP]));
}

#[test]
fn no_row_with_sink_dishwasher_and_hob_is_better_on_a_wall_of_2400() {
    compare(2400, 600, &wishes(&[SINK, TAP, DISHWASHER, HOB]));
}

#[test]
fn an_empty_wall_of_four_metres_gets_what_a_kitchen_usually_has() {
    let proposals = fill(&room(4000, 1300), demo(), &"B".into(), YEAR).unwrap();
    assert_eq!(proposals.each_ref().map(|proposal| proposal.profile), Profile::ALL);
    for proposal in &proposals {
        let kitchen = Kitchen::new(&proposal.design, demo());
        let holds =
            |slot| proposal.design.modules.iter().filter(|module| module.holds(slot).is_some()).count();
        for slot in [Slot::Sink, Slot::Tap, Slot::Dishwasher, Slot::Hob, Slot::Hood, Slot::Oven, Slot::Fridge]
        {
            assert_eq!(holds(slot), 1, "{slot:?} in {:?}", proposal.profile);
        }
        let errors =
            check(&kitchen).into_iter().filter(|finding| finding.severity == Severity::Error).count();
        assert_eq!(errors, 0, "{:?}", proposal.profile);
        assert_eq!(proposal.quote, quote(&kitchen, YEAR, &[]));
        assert_eq!(proposal.merits.to_water, Mm::ZERO);
    }
    let [economical, storage, symmetric] = &proposals;
    let gross = |proposal: &Proposal| proposal.quote.gross();
    assert!(gross(economical) <= gross(storage) && gross(economical) <= gross(symmetric));
    assert!(storage.merits.litres >= economical.merits.litres.max(symmetric.merits.litres));
    assert!(symmetric.merits.asymmetry <= economical.merits.asymmetry.min(storage.merits.asymmetry));
}

#[test]
fn modules_on_other_walls_stay_and_the_corner_is_solved() {
    let design = corpus::design("valid/l-dead-corner");
    let wall = design.room.walls[0].id.clone();
    let elsewhere = |design: &Design| -> Vec<Module> {
        let place = Place::Wall(wall.clone());
        design.modules.iter().filter(|module| module.place != place).cloned().collect()
    };
    for proposal in fill(&design, demo(), &wall, YEAR).unwrap() {
        assert_eq!(elsewhere(&proposal.design), elsewhere(&design), "{:?}", proposal.profile);
        let findings = check(&Kitchen::new(&proposal.design, demo()));
        assert!(!findings.iter().any(|finding| finding.code == Rule::CornerMissing), "{findings:?}");
    }
}

#[test]
fn a_wall_that_is_filled_step_by_step_gets_the_same_three() {
    // On 1300 there is room for less than a kitchen usually has, so that the search begins anew.
    for length in [1300, 2400] {
        let design = room(length, 600);
        let wall = "B".into();
        let mut filling = Filling::new(&design, demo(), &wall);
        let mut found = Vec::new();
        while !filling.is_done() {
            filling.step(&design, demo(), &wall, YEAR).unwrap();
            found.push(filling.found().len());
        }
        assert!(found.ends_with(&[1, 2, 3]), "{found:?}");
        assert_eq!(filling.found(), fill(&design, demo(), &wall, YEAR).unwrap(), "{length}");
    }
    let mut filling = Filling::new(&room(1300, 600), demo(), &"Z".into());
    let error = filling.step(&room(1300, 600), demo(), &"Z".into(), YEAR).unwrap_err();
    assert_eq!(error, NoProposal::NoWall { wall: "Z".into() });
}

#[test]
fn a_wall_that_is_not_there_or_too_short_is_refused_with_a_sentence() {
    let design = room(4000, 1300);
    let error = fill(&design, demo(), &"Z".into(), YEAR).unwrap_err();
    assert_eq!(error.to_string(), "there is no wall Z in this design");
    let all = wishes(&[SINK, TAP, DISHWASHER, HOB]);
    let error = propose(&room(1500, 500), demo(), &"B".into(), &all, YEAR).unwrap_err();
    assert_eq!(error, NoProposal::NoRow { length: Mm(1500) });
    let narrow = wishes(&[(Slot::Sink, "S-INOX-999")]);
    let error = propose(&design, demo(), &"B".into(), &narrow, YEAR).unwrap_err();
    assert_eq!(error.to_string(), "no cabinet of the catalogue takes S-INOX-999 here");
}

#[test]
fn a_point_that_marks_water_draws_the_sink_over_it() {
    let mut design = room(3600, 2500);
    let wishes = wishes(&[SINK, TAP, DISHWASHER, HOB]);
    for water in [700, 1850, 2900] {
        design.room.connections =
            vec![Connection { kind: ConnectionKind::Water, wall: "B".into(), x: Mm(water), z: Mm(500) }];
        for proposal in propose(&design, demo(), &"B".into(), &wishes, YEAR).unwrap() {
            assert_eq!(proposal.merits.to_water, Mm::ZERO, "{:?}, water at {water}", proposal.profile);
        }
    }
}
