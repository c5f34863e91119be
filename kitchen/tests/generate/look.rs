//! Styles at random, from every list of the catalogue.

use kitchen::catalogue::{Catalogue, HeightSystem};
use kitchen::design::{Fronts, Services, Style, VatAnswers};
use kitchen::length::Mm;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

/// The codes of a list of the catalogue.
macro_rules! codes {
    ($list:expr) => {
        select($list.iter().map(|row| kitchen::ids::Code::from(row.code.as_str())).collect::<Vec<_>>())
    };
}

pub fn style(catalogue: &'static Catalogue) -> impl Strategy<Value = Style> {
    let heights = (select(HeightSystem::ALL.to_vec()), 70..=200_i32);
    let fronts = (codes!(catalogue.fronts), codes!(catalogue.fronts), codes!(catalogue.fronts));
    let materials = (codes!(catalogue.carcasses), codes!(catalogue.worktops), codes!(catalogue.plinths));
    let handle = weighted(0.8, codes!(catalogue.handles));
    let wall = (of(codes!(catalogue.splashes)), of(50..=100_i32), of(40..=60_i32));
    let strips = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (heights, fronts, materials, handle, wall, strips).prop_map(
        |(
            (system, plinth_height),
            (base, wall, tall),
            (carcass, worktop, plinth),
            handle,
            (splash, upstand, apron),
            strips,
        )| {
            let (ceiling_filler, cornice, light_strip, led, grain_matched) = strips;
            // Laminate and wood have none.
            let is_hard = catalogue.worktop(&worktop).is_some_and(|row| row.kind.is_hard());
            Style {
                system,
                plinth_height: Mm(plinth_height),
                fronts: Fronts { base, wall, tall },
                carcass,
                handle,
                worktop,
                plinth,
                splash,
                upstand: upstand.map(Mm),
                apron: apron.filter(|_| is_hard).map(Mm),
                ceiling_filler,
                cornice,
                light_strip,
                led,
                grain_matched,
            }
        },
    )
}

pub fn services() -> impl Strategy<Value = Services> {
    let choices = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let extra = (any::<bool>(), any::<bool>(), any::<bool>());
    let counts = (0..=30_i32, 0..=200_i32, 0..=20_i32);
    (choices, extra, of(0..=150_i32), counts).prop_map(
        |((measure, install, connect, demolish), (hoist, rush, design), delivery_km, counts)| Services {
            measure,
            delivery_km,
            install,
            connect,
            floor: counts.0,
            demolish,
            hoist,
            rush,
            hours: counts.1,
            visits: counts.2,
            design,
        },
    )
}

pub fn answers() -> impl Strategy<Value = Option<VatAnswers>> {
    let choices = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    of((choices, of(1900..2026_i32)).prop_map(
        |((ours, private, end_user, files_returns), first_occupied)| VatAnswers {
            installed_by_us: ours,
            private_dwelling: private,
            first_occupied,
            end_user,
            files_returns,
        },
    ))
}
