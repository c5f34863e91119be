//! Heights, supplies and advice.

use kitchen::rules::Rule;
use kitchen::rules::Severity::{Hint, Warning};

use super::table::{Limit, limit, pair};

#[rustfmt::skip]
pub(super) const LIMITS: &[Limit] = &[
    limit(Rule::MwHeight, Warning, "the floor of a microwave at most 1370 above the floor", &["microwave_warning_high"], "domain.md §2.3 MW_HEIGHT")
        .shown(&[pair("mw-height-at-978", "mw-height-beyond-1395").told(1395, 1370).because("a microwave stands at 718 to 778, or at 1325 to 1385, above the plinth")]),
    limit(Rule::MwHeight, Warning, "at least 380", &["microwave_warning_low"], "domain.md §2.3 MW_HEIGHT")
        .shown(&[pair("mw-height-at-380", "mw-height-beyond-379").told(379, 380)]),
    limit(Rule::GasSupply, Hint, "a gas hob: a shut-off within reach and ventilation, said once", &[], "domain.md §2.3 GAS_SUPPLY")
        .shown(&[pair("gas-supply-at-induction", "gas-supply-beyond-gas")]),
    limit(Rule::FloorSupply, Hint, "an island with a sink, hob or dishwasher, once for each", &[], "domain.md §1.9")
        .shown(&[pair("floor-supply-at-drawers", "floor-supply-beyond-a-sink")]),
    limit(Rule::Socket, Warning, "a socket above the worktop at least 500 from a sink", &["socket_warning"], "domain.md §2.3 SOCKET")
        .shown(&[pair("socket-at-500", "socket-beyond-499").told(499, 500)]),
    limit(Rule::Socket, Warning, "none above a hob", &[], "domain.md §2.3 SOCKET")
        .shown(&[pair("socket-hob-at-beside", "socket-hob-beyond-above")]),
    limit(Rule::Socket, Hint, "a power point at least 250 above the floor", &["socket_hint"], "domain.md §2.3 SOCKET")
        .shown(&[pair("socket-floor-at-250", "socket-floor-beyond-249").told(249, 250)]),
    limit(Rule::Electric, Hint, "where power points are marked, one at most 0 from the unit of an electric hob", &["electric_hint"], "domain.md §2.3 ELECTRIC")
        .shown(&[pair("electric-at-0", "electric-beyond-1").told(1, 0)]),
    limit(Rule::Bin, Hint, "a unit with a bin at most 1000 from a sink", &["bin_hint"], "domain.md §2.4 BIN")
        .shown(&[
            pair("bin-at-1000", "bin-beyond-1001").told(1001, 1000),
            pair("bin-at-1000", "bin-beyond-none"),
        ]),
    limit(Rule::HobDrawers, Hint, "a drawer beside a hob above an oven", &[], "domain.md §2.4 HOB_DRAWERS")
        .shown(&[pair("hob-drawers-at-a-drawer", "hob-drawers-beyond-doors")]),
    limit(Rule::SinkDrawers, Hint, "a drawer beside the sink or beside the dishwasher next to it", &[], "domain.md §2.4 SINK_DRAWERS")
        .shown(&[pair("sink-drawers-at-a-drawer", "sink-drawers-beyond-doors")]),
    limit(Rule::FridgeEnd, Hint, "no tall unit with worktop on both sides of its run", &[], "domain.md §2.4 FRIDGE_END")
        .shown(&[pair("fridge-end-at-the-end", "fridge-end-beyond-the-middle")]),
    limit(Rule::Light, Hint, "LED under wall units that hang above a worktop", &[], "domain.md §2.4 LIGHT")
        .shown(&[pair("light-at-led", "light-beyond-none")]),
    limit(Rule::DeadCorner, Hint, "no corner closed with a post that loses 600 or more along each wall", &["dead_corner_hint"], "domain.md §2.4 DEAD_CORNER")
        .shown(&[pair("dead-corner-at-782", "dead-corner-beyond-781").told(611, 600).because("the post of a dead corner loses 611 or nothing")]),
    limit(Rule::HandleMix, Hint, "at most two handles and two fronts in a row, those of the style included", &[], "domain.md §2.4 HANDLE_MIX")
        .shown(&[pair("handle-mix-at-two", "handle-mix-beyond-three")]),
    limit(Rule::NoSink, Warning, "a sink, in a kitchen with any unit", &[], "domain.md §2.4")
        .shown(&[pair("no-sink-at-one", "no-sink-beyond-none")]),
    limit(Rule::NoWater, Warning, "a water point marked, in a kitchen with any unit", &[], "domain.md §2.4")
        .shown(&[pair("no-water-at-marked", "no-water-beyond-unmarked")]),
    limit(Rule::NoDrain, Warning, "a drain marked, in a kitchen with any unit", &[], "domain.md §2.4")
        .shown(&[pair("no-drain-at-marked", "no-drain-beyond-unmarked")]),
    limit(Rule::NoPower, Warning, "a power point marked, in a kitchen with any unit", &[], "domain.md §2.4")
        .shown(&[pair("no-power-at-marked", "no-power-beyond-unmarked")]),
    limit(Rule::NoGas, Warning, "a gas point marked, in a kitchen with a gas hob", &[], "domain.md §2.4")
        .shown(&[pair("no-gas-at-marked", "no-gas-beyond-unmarked")]),
    limit(Rule::NoDuct, Hint, "a duct marked, in a kitchen with a hood", &[], "domain.md §2.4")
        .shown(&[pair("no-duct-at-marked", "no-duct-beyond-unmarked")]),
];
