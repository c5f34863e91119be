//! Whether every row of the catalogue on which a rule depends is held from both sides by a kitchen of the corpus.

use std::collections::BTreeSet;

use corpus::demo;
use kitchen::catalogue::Catalogue;
use kitchen::design::Design;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Finding, Rule, Severity, check};
use serde_json::{Value, json};

use super::documented::row;
use crate::limits::limits;

/// What no design file can show, with a millimetre more or less: what is measured there is the size of a product or of a type
/// of the price list. The module `rules` tries these with another catalogue.
const OF_PRODUCTS: [&str; 30] = [
    // Every unit that holds an oven has a drawer that comes out as far.
    "FRONT_BLOCKED open_oven -1",
    "OPPOSITE_OPEN open_oven -1",
    // Fronts of dishwashers are 717 or 772 high, niches 875 or 925.
    "DW_FRONT dw_front_error +1",
    "DW_FRONT dw_front_error -1",
    "DW_FRONT dw_front_standard_niche +1",
    "DW_FRONT dw_front_error_xxl +1",
    "DW_FRONT dw_front_error_xxl -1",
    "HOB_CABINET hob_cabinet +1",
    "HOB_CABINET hob_cabinet -1",
    "HOB_CABINET hob_cabinet_notched +1",
    "HOB_CABINET hob_cabinet_notched -1",
    "OVEN_NICHE oven_niche +1",
    "OVEN_NICHE oven_niche -1",
    "OVEN_NICHE oven_niche_low +1",
    "OVEN_NICHE oven_niche_low -1",
    "FRIDGE_NICHE fridge_niche +1",
    "FRIDGE_NICHE fridge_niche -1",
    "HOB_FRONT hob_front_error +1",
    "HOB_FRONT hob_front_error -1",
    // No worktop is 21 thick.
    "OVERHANG worktop_thin +1",
    "SPAN worktop_thin +1",
    // The widest door of the price list is 600, the widest flap 900.
    "WIDTH_LIMIT width_limit_door +1",
    "WIDTH_LIMIT width_limit_flap +1",
    "WIDTH_LIMIT width_limit_flap -1",
    // The lowest tall unit is 1890 high; a microwave stands at 778 or 1385 and the plinth; a dead corner loses 611.
    "TALL_FREE tall_free_error +1",
    "TALL_FREE tall_free_error -1",
    "MW_HEIGHT microwave_warning_high +1",
    "MW_HEIGHT microwave_warning_high -1",
    "DEAD_CORNER dead_corner_hint +1",
    "DEAD_CORNER dead_corner_hint -1",
];

/// The demo catalogue with a row a millimetre higher or lower.
fn with(catalogue: &Value, name: &str, by: i64) -> Catalogue {
    let mut changed = catalogue.clone();
    for table in ["thresholds", "lengths"] {
        if let Some(value) = changed.pointer_mut(&format!("/{table}/{name}/value")) {
            *value = json!(value.as_i64().unwrap() + by);
        }
    }
    serde_json::from_value(changed).unwrap()
}

/// What a rule says of a kitchen, folded or not: how grave it is and what was measured, without what is asked.
fn told(rule: Rule, design: &Design, catalogue: &Catalogue) -> BTreeSet<(Severity, Option<i32>)> {
    let findings = check(&Kitchen::new(design, catalogue));
    let all = findings.iter().flat_map(|finding| std::iter::once(finding).chain(&finding.follows));
    let of_rule = all.filter(|finding| finding.code == rule);
    of_rule.map(|finding: &Finding| (finding.severity, finding.measured.map(|mm| mm.0))).collect()
}

#[test]
fn a_millimetre_more_or_less_of_any_row_is_noticed_by_a_kitchen_at_the_limit_or_beyond() {
    let catalogue = serde_json::to_value(demo()).unwrap();
    let designs = corpus::designs("rules");
    let mut missed = Vec::new();
    for limit in limits() {
        let rule = limit.rule;
        let words = rule.key().replace('_', "-");
        let words = if rule == Rule::NicheMin { "niche".to_owned() } else { words };
        let own: Vec<_> = designs.iter().filter(|(name, _)| name.starts_with(&words)).collect();
        for name in limit.rows {
            // Less than nothing is never measured; between two heights of seats lies the middle of their sum.
            let by = if name.starts_with("seat_") && !name.contains("warning") { 2 } else { 1 };
            let steps = if row(name).value == Mm::ZERO { &[by][..] } else { &[by, -by] };
            for by in steps.iter().copied() {
                let changed = with(&catalogue, name, by);
                let notices = |design: &Design| told(rule, design, demo()) != told(rule, design, &changed);
                if !own.iter().any(|(_, design)| notices(design)) {
                    missed.push(format!("{} {name} {by:+}", rule.code()));
                }
            }
        }
    }
    assert_eq!(missed, OF_PRODUCTS);
}
