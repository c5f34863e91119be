//! What the maker does: measuring, delivering, placing, fitting, connecting, taking out the old kitchen.

use rust_decimal::Decimal;

use super::{Kind, Line, Reason, Unit, VatClass, strip, worktop};
use crate::catalogue::{Family, Price, Prices, Slot};
use crate::design::Services;
use crate::kitchen::{Kitchen, Placed};
use crate::money::Money;
use crate::room::ConnectionKind;

/// Every service that the design asks for.
pub(super) fn lines(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let services = &kitchen.design.services;
    let prices = &kitchen.catalogue.prices;
    let mut lines = Vec::new();
    if services.measure {
        lines.extend(credited("measure", prices.measure.euro(), Reason::Measuring));
    }
    if services.design {
        lines.extend(credited("design", prices.design.euro(), Reason::Designing));
    }
    lines.extend(delivery(services, prices));
    if services.install {
        lines.extend(placing(kitchen));
        lines.extend(fitting(kitchen));
    }
    if services.connect {
        lines.extend(connecting(kitchen));
    }
    if services.demolish {
        lines.push(service("demolish", prices.demolish.euro(), Reason::Demolition));
    }
    let counted = [
        ("hour", &prices.hour, Reason::Hours, services.hours),
        ("visit", &prices.visit, Reason::Visits, services.visits),
    ];
    for (code, price, reason, count) in counted {
        if count > 0 {
            lines.push(service(code, price.euro(), reason).times(count.into()));
        }
    }
    lines
}

/// The cost of a small order: all other lines together stay below the limit. An empty kitchen is no order.
pub(super) fn small_order(kitchen: &Kitchen<'_>, others: &[Line]) -> Option<Line> {
    let prices = &kitchen.catalogue.prices;
    let below = prices.small_order_below.euro();
    let net: Money = others.iter().map(|line| line.net).sum();
    let is_small = net < below && !kitchen.placed.is_empty();
    is_small.then(|| service("small_order", prices.small_order.euro(), Reason::SmallOrder { below }))
}

/// What it costs to be made before one's turn: a percentage of what the maker makes, in the VAT class of that. Discounts do
/// not lower it.
pub(super) fn rush(kitchen: &Kitchen<'_>, others: &[Line]) -> Vec<Line> {
    if !kitchen.design.services.rush {
        return Vec::new();
    }
    let percent = kitchen.catalogue.prices.rush.value;
    let line = |vat_class: VatClass| {
        let made = others.iter().filter(|line| line.kind.is_made() && line.vat_class == vat_class);
        let base: Money = made.map(|line| line.net).sum();
        let line = || service("rush", base.percent(percent), Reason::Rush { percent, base });
        (base > Money::ZERO).then(|| line().taxed(vat_class))
    };
    [VatClass::Renov, VatClass::Always21].into_iter().filter_map(line).collect()
}

fn service(code: &str, price: Money, reason: Reason) -> Line {
    Line::new(Kind::Service, code, price, reason)
}

/// Measuring and designing are paid back at the order.
fn credited(code: &str, price: Money, reason: Reason) -> [Line; 2] {
    [service(code, price, reason), service(code, -price, Reason::CreditedAtOrder)]
}

/// By zone, and by floor or with a moving lift; at 6 % only where it comes with the fitting.
fn delivery(services: &Services, prices: &Prices) -> Vec<Line> {
    let Some(km) = services.delivery_km else { return Vec::new() };
    let Some(zone) = prices.zone(km) else { return Vec::new() };
    let vat_class = VatClass::of(services.install);
    let mut lines = vec![service(zone.code, zone.price.euro(), Reason::Delivery { km }).taxed(vat_class)];
    if services.floor > 0 {
        let line = if services.hoist {
            service("hoist", prices.hoist.euro(), Reason::Hoist)
        } else {
            service("floor", prices.floor.euro(), Reason::Floors).times(i64::from(services.floor))
        };
        lines.push(line.taxed(vat_class));
    }
    lines
}

/// Per module by its family, a line per price, and what is missing to the least that placing costs.
fn placing(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let prices = &kitchen.catalogue.prices;
    let mut lines = Vec::new();
    for work in Work::ALL {
        let modules = kitchen.placed.iter().filter(|placed| Work::on(kitchen, placed) == work);
        let count = i64::try_from(modules.count()).unwrap_or(i64::MAX);
        if count > 0 {
            let (code, price) = work.row(prices);
            lines.push(service(code, price.euro(), Reason::Placing).times(count));
        }
    }
    let minimum = prices.place_min.euro();
    let sum: Money = lines.iter().map(|line| line.net).sum();
    if !lines.is_empty() && sum < minimum {
        lines.push(service("place_min", minimum - sum, Reason::UpToMinimum { minimum }));
    }
    lines
}

/// The row of the prices that placing a module is paid by.
pub(super) fn placing_code(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> &'static str {
    Work::on(kitchen, placed).row(&kitchen.catalogue.prices).0
}

/// What placing a unit at a wall costs (domain.md §3.8).
pub(crate) fn placing_at_wall(prices: &Prices, family: Family) -> Money {
    Work::at_wall(family).row(prices).1.euro()
}

/// What placing a module is paid as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Work {
    Base,
    Front,
    Corner,
    Wall,
    Tall,
    Island,
}

impl Work {
    /// In the order of the lines.
    const ALL: [Work; 6] = [Work::Base, Work::Front, Work::Corner, Work::Wall, Work::Tall, Work::Island];

    /// Its row of the prices.
    fn row(self, prices: &Prices) -> (&'static str, &Price) {
        match self {
            Work::Base => ("place_base", &prices.place_base),
            Work::Front => ("place_front", &prices.place_front),
            Work::Corner => ("place_corner", &prices.place_corner),
            Work::Wall => ("place_wall", &prices.place_wall),
            Work::Tall => ("place_tall", &prices.place_tall),
            Work::Island => ("place_island", &prices.place_island),
        }
    }

    /// Dishwasher front, island, corner, else the family: in this order (kitchen.md §8 "Quote").
    fn on(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Work {
        let is_island = kitchen.surfaces[placed.surface].is_island();
        match Work::at_wall(placed.family()) {
            work if is_island && work != Work::Front => Work::Island,
            work => work,
        }
    }

    /// For a unit that stands or hangs at a wall.
    fn at_wall(family: Family) -> Work {
        match family {
            Family::FrontOnly => Work::Front,
            Family::Corner | Family::WallCorner => Work::Corner,
            Family::Base => Work::Base,
            Family::Wall => Work::Wall,
            Family::Tall => Work::Tall,
        }
    }
}

/// One line for all pieces: as many metres or square metres as they are billed.
fn fitting(kitchen: &Kitchen<'_>) -> Option<Line> {
    let material = kitchen.catalogue.worktop(&kitchen.design.style.worktop)?;
    let pieces = &kitchen.layout.worktops;
    let billed: Vec<_> =
        pieces.iter().map(|piece| worktop::billed(piece, material, kitchen.catalogue)).collect();
    let unit = billed.first()?.unit;
    let falls = &kitchen.layout.falls;
    let areas = falls.iter().map(|fall| strip::fall_area(kitchen, fall));
    let quantity: Decimal = billed.iter().map(|piece| piece.quantity).chain(areas).sum();
    let parts = pieces.iter().zip(&billed).map(|(piece, billed)| worktop::fitted(piece, billed, kitchen));
    let parts = parts.chain(falls.iter().map(|fall| strip::fitted_fall(kitchen, fall))).collect();
    let prices = &kitchen.catalogue.prices;
    let (code, price) = match unit {
        Unit::Metre => ("fit_laminate", &prices.fit_laminate),
        Unit::Piece | Unit::SquareMetre => ("fit_hard", &prices.fit_hard),
    };
    Some(service(code, price.euro(), Reason::Fitting { parts }).measured(quantity, unit))
}

/// Per appliance; hoods dearer where there is a duct; sink and water once.
fn connecting(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let prices = &kitchen.catalogue.prices;
    let slots = kitchen.placed.iter().flat_map(|placed| placed.module.equipment.keys().copied());
    let extras = kitchen.design.extras.iter();
    let free = extras.filter_map(|extra| kitchen.catalogue.extra(&extra.code)?.slot);
    let codes: Vec<&str> = slots.chain(free).filter_map(|slot| connecting_code(kitchen, slot)).collect();
    let count =
        |code: &str| i64::try_from(codes.iter().filter(|other| **other == code).count()).unwrap_or(i64::MAX);
    let work = [
        ("connect_appliance", &prices.connect_appliance, count("connect_appliance")),
        ("connect_hood", &prices.connect_hood, count("connect_hood")),
        ("connect_sink", &prices.connect_sink, count("connect_sink").min(1)),
    ];
    let line = |(code, price, count): (&str, &Price, i64)| {
        let reason =
            if code == "connect_sink" { Reason::ConnectingSink } else { Reason::ConnectingAppliances };
        (count > 0).then(|| service(code, price.euro(), reason).times(count))
    };
    work.into_iter().filter_map(line).collect()
}

/// The row of the prices that connecting what is in a slot is paid by; a tap comes with its sink.
pub(super) fn connecting_code(kitchen: &Kitchen<'_>, slot: Slot) -> Option<&'static str> {
    match slot {
        Slot::Sink => Some("connect_sink"),
        Slot::Hood if kitchen.design.room.has(ConnectionKind::Duct) => Some("connect_hood"),
        _ => slot.is_appliance().then_some("connect_appliance"),
    }
}
