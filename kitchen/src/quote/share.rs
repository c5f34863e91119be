//! What each cabinet really costs: its own lines and its share of all that cabinets share, to the cent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{GroupName, Kind, Line, Quote, Reason, Regime, VatClass, services};
use crate::catalogue::Extra;
use crate::channel::Channel;
use crate::design::Place;
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::{Solution, StripKind};
use crate::money::{Money, VatRate};

/// The share of a module in the price of a kitchen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The module; none where a kitchen has none to share its lines.
    pub module: Option<Id>,
    /// Net of VAT.
    pub net: Money,
    /// With VAT under the regime that was asked.
    pub gross: Money,
    /// What `gross` is made of, in the order of the headings, to the cent; a heading without an amount is left out.
    pub parts: Vec<(GroupName, Money)>,
}

/// A weight for each placed module.
type Weights = Vec<i64>;

/// What a module owes in cents, by rate and heading.
type Account = BTreeMap<(VatRate, GroupName), i64>;

/// One share for each module, in the order of the design. The nets sum to the net of the quote and the gross amounts
/// to its total, to the cent: what is left over goes to the largest fractions.
///
/// What lies over, under or along cabinets is shared by width, work by whom it is done for, panels by the cabinets
/// they close, Recupel by appliances; rush by what is made for them; delivery, measuring, discounts and the like by what cabinets cost without them.
pub(super) fn shares(quote: &Quote, kitchen: &Kitchen<'_>, regime: Regime) -> Vec<Share> {
    if quote.lines.is_empty() {
        return Vec::new();
    }
    let mut accounts = accounts(quote, kitchen, regime);
    let nets: Vec<i64> = accounts.iter().map(sum).collect();
    for (rate, _, vat) in quote.total(regime).vat {
        charge(&mut accounts, rate, vat);
    }
    let modules = kitchen.placed.iter().map(|placed| Some(placed.module.id.clone()));
    let modules = modules.chain(std::iter::repeat(None));
    let share = |((module, net), account): ((Option<Id>, i64), &Account)| {
        let mut parts: BTreeMap<GroupName, i64> = BTreeMap::new();
        for ((_, name), cents) in account {
            *parts.entry(*name).or_default() += cents;
        }
        let parts = parts.into_iter().filter(|(_, cents)| *cents != 0);
        Share {
            module,
            net: Money::from_cents(net),
            gross: Money::from_cents(sum(account)),
            parts: parts.map(|(name, cents)| (name, Money::from_cents(cents))).collect(),
        }
    };
    modules.zip(nets).zip(&accounts).map(share).collect()
}

/// What each module owes without VAT; one account where there is no module.
fn accounts(quote: &Quote, kitchen: &Kitchen<'_>, regime: Regime) -> Vec<Account> {
    let mut accounts = vec![Account::new(); kitchen.placed.len().max(1)];
    let take = |accounts: &mut [Account], line: &Line, weights: &Weights| {
        let heading = (line.vat_class.rate(regime), GroupName::of(line));
        let parts = apportion(line.net.cents(), weights);
        for (account, part) in accounts.iter_mut().zip(&parts) {
            *account.entry(heading).or_default() += part;
        }
        parts
    };
    let mut made: Weights = vec![0; accounts.len()];
    let given: Vec<Option<Weights>> = weights_of_lines(kitchen, &quote.lines);
    for (line, weights) in quote.lines.iter().zip(&given) {
        let parts = weights.as_ref().map(|weights| take(&mut accounts, line, weights));
        let parts = parts.filter(|_| line.kind.is_made()).unwrap_or_default();
        made.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part);
    }
    let by_value: Weights = accounts.iter().map(|account| sum(account).max(0)).collect();
    for (line, _) in quote.lines.iter().zip(&given).filter(|(_, weights)| weights.is_none()) {
        let is_rush = matches!(line.reason, Reason::Rush { .. });
        take(&mut accounts, line, if is_rush { &made } else { &by_value });
    }
    accounts
}

fn sum(account: &Account) -> i64 {
    account.values().sum()
}

/// Adds the VAT of a rate: to each module by what it owes at that rate, and there to each heading likewise.
fn charge(accounts: &mut [Account], rate: VatRate, vat: Money) {
    let at_rate = |account: &Account| -> Weights {
        account.iter().filter(|((other, _), _)| *other == rate).map(|(_, cents)| *cents).collect()
    };
    let owed: Weights = accounts.iter().map(|account| at_rate(account).iter().sum()).collect();
    for (account, vat) in accounts.iter_mut().zip(apportion(vat.cents(), &owed)) {
        let parts = apportion(vat, &at_rate(account));
        let headings = account.iter_mut().filter(|((other, _), _)| *other == rate);
        for ((_, cents), part) in headings.zip(parts) {
            *cents += part;
        }
    }
}

/// Cents in whole parts by weight: rounded down, and a cent more for the largest fractions, the first of equal ones
/// before the others. Where the weights come to nothing the parts are equal. A weight below nothing, as a discount has
/// beside what it is on, takes a part with the other sign.
fn apportion(cents: i64, weights: &[i64]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let weight = |index: usize| if sum == 0 { 1 } else { i128::from(weights[index]) * sum.signum() };
    let sum = if sum == 0 { i128::try_from(weights.len()).unwrap_or(1) } else { sum.abs() };
    let exact = |index: usize| i128::from(cents.abs()) * weight(index);
    let whole = |index| i64::try_from(exact(index).div_euclid(sum)).unwrap_or(i64::MAX);
    let mut parts: Vec<i64> = (0..weights.len()).map(whole).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(exact(*index).rem_euclid(sum)));
    let left = usize::try_from(cents.abs() - parts.iter().sum::<i64>()).unwrap_or_default();
    for index in order.into_iter().take(left) {
        parts[index] += 1;
    }
    parts.into_iter().map(|part| part * cents.signum()).collect()
}

/// The weights of every line; none where it is shared by value.
fn weights_of_lines(kitchen: &Kitchen<'_>, lines: &[Line]) -> Vec<Option<Weights>> {
    let mut pieces = kitchen.layout.worktops.iter();
    let weights = |line: &Line| {
        if let Some(id) = &line.module {
            return some(kitchen, &|_, placed| i64::from(placed.module.id == *id));
        }
        if let Reason::Piece { .. } = line.reason {
            let piece = pieces.next()?;
            return some(kitchen, &|index, placed| {
                if piece.modules.contains(&index) { width(placed) } else { 0 }
            });
        }
        some(kitchen, &*sharer(kitchen, line)?)
    };
    lines.iter().map(weights).collect()
}

/// The weights that a function gives; none when all are nothing.
fn some(kitchen: &Kitchen<'_>, weight: &dyn Fn(usize, &Placed<'_>) -> i64) -> Option<Weights> {
    let weights: Weights =
        kitchen.placed.iter().enumerate().map(|(index, placed)| weight(index, placed)).collect();
    weights.iter().any(|weight| *weight > 0).then_some(weights)
}

fn width(placed: &Placed<'_>) -> i64 {
    i64::from(placed.module.width.0)
}

type Sharer<'a> = Box<dyn Fn(usize, &Placed<'_>) -> i64 + 'a>;

/// Shared by the width of those that a line is for.
fn by_width<'a>(is_for: impl Fn(usize, &Placed<'_>) -> bool + 'a) -> Sharer<'a> {
    Box::new(move |index, placed| if is_for(index, placed) { width(placed) } else { 0 })
}

/// Shared by how much of what a line counts is in a module.
fn by_count<'a>(count: impl Fn(usize, &Placed<'_>) -> usize + 'a) -> Sharer<'a> {
    Box::new(move |index, placed| i64::try_from(count(index, placed)).unwrap_or(i64::MAX))
}

/// Who shares a line that belongs to no module, and by what; none where it goes by value.
fn sharer<'a>(kitchen: &'a Kitchen<'_>, line: &'a Line) -> Option<Sharer<'a>> {
    let layout = &kitchen.layout;
    let along = |kind| {
        by_width(move |_, placed| layout.strips.iter().any(|strip| strip.kind == kind && strip.is_of(placed)))
    };
    let of_islands = islands(kitchen, &line.reason);
    if !of_islands.is_empty() {
        let is_on = move |place: &Place| matches!(place, Place::Island(id, _) if of_islands.contains(&&**id));
        return Some(by_width(move |_, placed| is_on(&placed.module.place)));
    }
    Some(match (line.kind, &*line.code) {
        (Kind::Handle, _) => by_count(move |_, placed| usize::from(Channel::of(kitchen, placed).is_some())),
        (Kind::Worktop | Kind::Cutout | Kind::Joint | Kind::Edge, _)
        | (Kind::Service, "fit_laminate" | "fit_hard") => {
            by_width(move |index, _| layout.worktops.iter().any(|piece| piece.modules.contains(&index)))
        }
        (Kind::Plinth, "cornice") => along(StripKind::Cornice),
        (Kind::Plinth, "light_strip") => along(StripKind::Light),
        (Kind::Extra, "led_profile" | "led_driver" | "led_switch") => along(StripKind::Led),
        (Kind::Plinth, _) => by_width(move |_, placed| !placed.family().is_wall()),
        (Kind::Panel, _) => by_count(move |index, placed| closing(kitchen, line, index, placed)),
        (Kind::Filler, "ceiling_filler" | "ceiling_return") => along(StripKind::Ceiling),
        (Kind::Filler, _) => by_count(move |index, _| dead_corners(kitchen, index)),
        (Kind::Recupel, class) => by_count(move |_, placed| recupels(kitchen, placed, class, line.vat_class)),
        (Kind::Service, "place_min") => by_count(move |_, _| 1),
        (Kind::Service, code) if code.starts_with("connect_") => {
            by_count(move |_, placed| connected(kitchen, placed, code))
        }
        (Kind::Service, code) if code.starts_with("place_") => {
            by_count(move |_, placed| usize::from(services::placing_code(kitchen, placed) == code))
        }
        _ => return None,
    })
}

/// The closed corners at a module: their fillers are a pair.
fn dead_corners(kitchen: &Kitchen<'_>, index: usize) -> usize {
    let corners = kitchen.layout.corners.iter().filter(|corner| corner.solution == Solution::Dead);
    corners.filter(|corner| corner.units.contains(&Some(index))).count()
}

/// What of a module owes the Recupel of a class at a rate.
fn recupels(kitchen: &Kitchen<'_>, placed: &Placed<'_>, class: &str, rate: VatClass) -> usize {
    let built_in = placed.module.equipment.values().filter_map(|code| kitchen.catalogue.appliance(code));
    let built_in = built_in.map(|row| (row.recupel.as_str(), row.renov));
    let free = extras(kitchen, placed).filter_map(|row| Some((row.recupel.as_deref()?, row.renov)));
    let owes = |(known, renov): &(&str, bool)| *known == class && VatClass::of(*renov) == rate;
    built_in.chain(free).filter(owes).count()
}

/// What of a module is connected by the work of a code.
fn connected(kitchen: &Kitchen<'_>, placed: &Placed<'_>, code: &str) -> usize {
    let free = extras(kitchen, placed).filter_map(|row| row.slot);
    let slots = placed.module.equipment.keys().copied().chain(free);
    slots.filter(|slot| services::connecting_code(kitchen, *slot) == Some(code)).count()
}

/// The islands that a line is for: what carries their worktop, and where it goes down to the floor.
fn islands<'a>(kitchen: &'a Kitchen<'_>, reason: &'a Reason) -> Vec<&'a str> {
    match reason {
        Reason::Support { island, .. } | Reason::Fall { island: Some(island), .. } => vec![island],
        Reason::FallMitre { .. } => {
            kitchen.layout.falls.iter().map(|fall| kitchen.surface_id(fall.surface)).collect()
        }
        _ => Vec::new(),
    }
}

/// The accessories of a module, free-standing hoods among them.
fn extras<'a>(kitchen: &'a Kitchen<'_>, placed: &'a Placed<'_>) -> impl Iterator<Item = &'a Extra> {
    let own = kitchen.design.extras.iter().filter(|extra| extra.module.as_ref() == Some(&placed.module.id));
    own.filter_map(|extra| kitchen.catalogue.extra(&extra.code))
}

/// How many of the panels of a line close a module; those of an island close all that stand on it.
fn closing(kitchen: &Kitchen<'_>, line: &Line, index: usize, placed: &Placed<'_>) -> usize {
    let Reason::SeenSides { height, width, .. } = line.reason else { return 0 };
    let own = kitchen.surfaces[placed.surface].kind;
    let panels = kitchen.layout.panels.iter().filter(|panel| {
        let is_same = *line.code == panel.front && panel.rise.length() == height && panel.width == width;
        let closes = match panel.module {
            Some(module) => module == index,
            None => is_same_island(own, kitchen.surfaces[panel.surface].kind),
        };
        is_same && closes
    });
    panels.count()
}

fn is_same_island(a: SurfaceKind, b: SurfaceKind) -> bool {
    matches!((a, b), (SurfaceKind::Island(a, _), SurfaceKind::Island(b, _)) if a == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_that_do_not_divide_go_to_the_largest_fractions() {
        // 100 by 1, 1, 1: 33.33 each, the first gets the cent. By 600, 900: 40 and 60.
        assert_eq!(apportion(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(apportion(100, &[600, 900]), [40, 60]);
        // 101 by 2, 3, 0: 40.4 and 60.6.
        assert_eq!(apportion(101, &[2, 3, 0]), [40, 61, 0]);
        assert_eq!(apportion(-101, &[2, 3, 0]), [-40, -61, 0]);
        assert_eq!(apportion(3, &[0, 0]), [2, 1]);
    }

    #[test]
    fn a_discount_takes_its_part_off() {
        // 21 % of 300 − 30 + 3 = 57.33: 63.00, −6.30 and 0.63. In cents 21 of 100, −10 and 10: 21, −2.1 and 2.1.
        assert_eq!(apportion(5733, &[30_000, -3000, 300]), [6300, -630, 63]);
        assert_eq!(apportion(21, &[100, -10, 10]), [21, -2, 2]);
    }
}
