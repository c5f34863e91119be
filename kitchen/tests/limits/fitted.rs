//! Appliances and sinks in their units, and the stone around sinks.

use kitchen::rules::Rule;
use kitchen::rules::Severity::{Error, Hint, Warning};

use super::table::{Limit, limit, pair};

#[rustfmt::skip]
pub(super) const LIMITS: &[Limit] = &[
    limit(Rule::DwNiche, Error, "plinth and carcass within the range of the dishwasher; the unit as wide as the dishwasher", &[], "kitchen.md §8")
        .shown(&[
            pair("dw-niche-at-865", "dw-niche-beyond-864").told(864, 865),
            pair("dw-niche-at-925", "dw-niche-beyond-926").told(926, 925),
            pair("dw-niche-standard-at-875", "dw-niche-standard-beyond-876").told(876, 875),
            pair("dw-niche-at-865", "dw-niche-beyond-another-width").told(450, 600).because("machines and their fronts are 450 or 600 wide"),
        ]),
    limit(Rule::DwFront, Error, "the front at most 725 high for a machine whose niche is at most 875", &["dw_front_error", "dw_front_standard_niche"], "kitchen.md §8")
        .shown(&[pair("dw-front-at-717", "dw-front-beyond-772").told(772, 725).because("fronts of dishwashers are 717 or 772 high")]),
    limit(Rule::DwFront, Error, "for a taller machine at most 775", &["dw_front_error_xxl"], "kitchen.md §8")
        .lacking("dw-front-xxl-at-772", "the highest front of a dishwasher is 772"),
    limit(Rule::DwEndOfRun, Error, "something to carry the worktop between a dishwasher and a side wall or column within 150", &["gap_filler_max"], "kitchen.md §8")
        .shown(&[
            pair("dw-end-of-run-at-a-free-end", "dw-end-of-run-beyond-at-a-side-wall"),
            pair("dw-end-of-run-gap-at-151", "dw-end-of-run-gap-beyond-150"),
            pair("dw-end-of-run-at-a-free-end", "dw-end-of-run-beyond-at-a-column"),
        ]),
    limit(Rule::DwSink, Warning, "at most 915 from the nearest sink", &["dw_sink_warning"], "domain.md §2.4 DW_SINK")
        .shown(&[pair("dw-sink-at-915", "dw-sink-beyond-916").told(916, 915)]),
    limit(Rule::HobCabinet, Error, "the cut-out at most the unit less 36", &["hob_cabinet"], "domain.md §2.2 HOB_CABINET")
        .shown(&[pair("hob-cabinet-at-860-in-900", "hob-cabinet-beyond-860-in-800").told(860, 764).because("cut-outs are 560, 750 or 860 wide, units 600, 800 or 900")]),
    limit(Rule::HobCabinet, Error, "a notched product: less 16", &["hob_cabinet_notched"], "domain.md §2.2 HOB_CABINET")
        .shown(&[pair("hob-cabinet-at-notched-870-in-900", "hob-cabinet-beyond-notched-870-in-800").told(870, 784).because("the one notched product is cut 870 wide")]),
    limit(Rule::HobCabinet, Error, "the worktop as thick as the hob asks", &[], "kitchen.md §8")
        .shown(&[pair("hob-cabinet-at-worktop-20", "hob-cabinet-beyond-worktop-12").told(12, 20).because("worktops are 12 or 20 thick, none between")]),
    limit(Rule::HobCabinet, Hint, "no gas hob in solid wood", &[], "domain.md §1.8")
        .shown(&[pair("hob-cabinet-at-electric-in-wood", "hob-cabinet-beyond-gas-in-wood")]),
    limit(Rule::HoodCabinet, Error, "the hood at most as wide as its unit", &[], "kitchen.md §8")
        .shown(&[pair("hood-cabinet-at-600", "hood-cabinet-beyond-860-in-600").told(860, 600).because("hoods are 540, 600, 860 or 900 wide, units 600 or 900")]),
    limit(Rule::OvenNiche, Error, "the niche that is built at most 5 higher than the oven or compact appliance asks, and not lower", &["oven_niche"], "domain.md §2.2 OVEN_NICHE")
        .lacking("oven-niche-at-455", "every oven and compact appliance that is sold has a unit made for it"),
    limit(Rule::OvenNiche, Error, "of an oven at most 15 lower", &["oven_niche_low"], "domain.md §1.7: 585 to 595, called 600")
        .lacking("oven-niche-low-at-587", "every oven that is sold asks for the one niche that is built"),
    limit(Rule::FridgeNiche, Error, "the niche as high as the fridge asks, at most 5 higher", &["fridge_niche"], "domain.md §2.2 FRIDGE_NICHE")
        .shown(&[
            pair("fridge-niche-at-1775", "fridge-niche-beyond-880").told(880, 1225).because("niches are 880, 1225 or 1775 high"),
            pair("fridge-niche-at-1775", "fridge-niche-high-beyond-1225").told(1225, 885).because("niches are 880, 1225 or 1775 high"),
        ]),
    limit(Rule::FridgeVent, Error, "at least 36 above a fridge's unit, over its cornice where it has one", &["fridge_vent_error"], "domain.md §2.2 FRIDGE_VENT, §1.7")
        .shown(&[
            pair("fridge-vent-at-36", "fridge-vent-beyond-35").told(35, 36),
            pair("fridge-vent-cornice-at-36", "fridge-vent-cornice-beyond-35").told(35, 36),
        ]),
    limit(Rule::SinkCabinet, Error, "the sink at most the unit less 46", &["sink_cabinet"], "domain.md §2.2 SINK_CABINET")
        .shown(&[pair("sink-cabinet-at-546", "sink-cabinet-beyond-545").told(500, 499)]),
    limit(Rule::SinkCabinet, Error, "the depth of its cut-out at most the carcass less 46", &["sink_cabinet"], "docs/rules.md")
        .shown(&[pair("sink-cabinet-depth-at-526", "sink-cabinet-depth-beyond-525").told(480, 479)]),
    limit(Rule::ExtraCabinet, Error, "the unit at least as wide as its accessory is made for", &[], "domain.md §3.6")
        .shown(&[pair("extra-cabinet-at-600", "extra-cabinet-beyond-599").told(599, 600)]),
    limit(Rule::ExtraCabinet, Warning, "a tray or organiser in a unit with a drawer, a waste system behind a door or in a pull-out, a socket over a base unit", &[], "docs/rules.md")
        .shown(&[pair("extra-cabinet-at-a-drawer", "extra-cabinet-beyond-a-door")]),
    limit(Rule::SinkMount, Error, "no undermount sink in laminate or wood", &[], "kitchen.md §8")
        .shown(&[pair("sink-mount-at-stone", "sink-mount-beyond-laminate")]),
    limit(Rule::StoneBridge, Error, "at least 90 of stone beside, before and behind the cut-out of an undermount sink", &["stone_bridge_error"], "domain.md §2.2 STONE_BRIDGE")
        .shown(&[pair("stone-bridge-at-90", "stone-bridge-beyond-89").told(89, 90)]),
    limit(Rule::StoneBridge, Error, "at least 70 between two of them", &["stone_bridge_sinks_error"], "domain.md §2.2 STONE_BRIDGE")
        .shown(&[pair("stone-bridge-sinks-at-70", "stone-bridge-sinks-beyond-69").told(69, 70)]),
    limit(Rule::StoneBridge, Hint, "at least 125 behind one with a tap; every undermount sink leaves 111 in a usual top of 601, so that this is advice: the hole is drilled beside the middle", &["stone_bridge_tap_hint"], "domain.md §2.2 STONE_BRIDGE")
        .shown(&[pair("stone-bridge-tap-at-125", "stone-bridge-tap-beyond-124").told(124, 125)]),
    limit(Rule::DrainerRoom, Warning, "room for grooves of at least 200 beside the sink that asks for them; shorter ones are neither cut nor paid", &["drainer_room_warning"], "docs/rules.md")
        .shown(&[pair("drainer-room-at-200", "drainer-room-beyond-199").told(199, 200)]),
];
