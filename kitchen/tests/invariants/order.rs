//! The order of the modules in a file says nothing: a kitchen written in another order is the same kitchen.

use std::collections::BTreeMap;

use corpus::demo;
use kitchen::design::Design;
use kitchen::kitchen::Kitchen;
use kitchen::money::Money;
use kitchen::quote::quote;
use kitchen::rules::{Finding, Rule, Severity, check};
use proptest::prelude::*;

use super::changed;
use crate::property::{broken, holds};

#[test]
fn a_kitchen_in_another_order_is_the_same_kitchen() {
    holds((changed(), any::<u64>()), |(design, seed)| {
        let other = shuffled(&design, seed);
        let [here, there] = [&design, &other].map(|design| Kitchen::new(design, demo()));
        let (before, after) = (findings(&here), findings(&there));
        if before != after {
            let gone: Vec<_> = before.iter().filter(|row| !after.contains(row)).collect();
            let new: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
            return Err(broken(
                &other,
                format_args!("{gone:#?} have become {new:#?}, by the order of the modules of"),
            ));
        }
        let (before, after) = (lines(&here), lines(&there));
        if before != after {
            let gone: Vec<_> = before.iter().filter(|(row, net)| after.get(*row) != Some(*net)).collect();
            let new: Vec<_> = after.iter().filter(|(row, net)| before.get(*row) != Some(*net)).collect();
            return Err(broken(
                &other,
                format_args!("{gone:#?} have become {new:#?}, by the order of the modules of"),
            ));
        }
        Ok(design.modules.len() > 3)
    });
}

fn shuffled(design: &Design, seed: u64) -> Design {
    let mut other = design.clone();
    // A simple shuffle: any order will do.
    let mut state = seed | 1;
    for at in (1..other.modules.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let with = usize::try_from(state >> 33).unwrap_or_default() % (at + 1);
        other.modules.swap(at, with);
    }
    other
}

/// What is said, in no order: the rule, its weight, of whom, and the measures.
fn findings(kitchen: &Kitchen<'_>) -> Vec<String> {
    let said = |finding: &Finding| {
        let mut subjects: Vec<&str> = finding.subjects.iter().map(|id| &**id).collect();
        subjects.sort_unstable();
        let Finding { code, severity, measured, required, .. } = finding;
        format!("{} {severity:?} {subjects:?} {measured:?} {required:?}", code.code())
    };
    // Of units in a heap each is told of the one of those before it in the file that it runs into most.
    let is_in_heap = |finding: &Finding| {
        finding.severity == Severity::Error && matches!(finding.code, Rule::Overlap | Rule::WallUnitOverTall)
    };
    let findings = check(kitchen);
    if findings.iter().any(is_in_heap) {
        return vec!["units in each other".to_owned()];
    }
    let all = findings.iter().flat_map(|finding| std::iter::once(finding).chain(&finding.follows));
    let mut said: Vec<String> = all.map(said).collect();
    said.sort_unstable();
    said
}

/// The lines, with the sum of those that are alike.
fn lines(kitchen: &Kitchen<'_>) -> BTreeMap<String, Money> {
    let mut sums: BTreeMap<String, Money> = BTreeMap::new();
    for line in quote(kitchen, 2026, &[]).lines {
        let key =
            format!("{:?} {} {:?} {} {}", line.kind, line.code, line.module, line.quantity, line.unit_net);
        let sum = sums.entry(key).or_insert(Money::ZERO);
        *sum += line.net;
    }
    sums
}
