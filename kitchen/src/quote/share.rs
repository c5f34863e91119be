//! What each cabinet really costs: its own lines and its share of all that cabinets share, to the cent.

use serde::{Deserialize, Serialize};

use super::{Kind, Line, Quote, Reason, Regime, services};
use crate::catalogue::{Family, Slot};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed, SurfaceKind};
use crate::layout::Solution;
use crate::money::Money;

/// The share of a module in the price of a kitchen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The module; none where a kitchen has none to share its lines.
    pub module: Option<Id>,
    /// Net of VAT.
    pub net: Money,
    /// With VAT under the regime that was asked.
    pub gross: Money,
}

/// A weight for each placed module.
type Weights = Vec<i64>;

/// One share for each module, in the order of the design. The nets sum to the net of the quote and the gross amounts
/// to its total, to the cent: what is left over goes to the largest fractions.
///
/// What lies over, under or along cabinets is shared by width, work by whom it is done for, panels by the cabinets
/// they close, Recupel by appliances; delivery, measuring, discounts and the like by what cabinets cost without them.
pub(super) fn shares(quote: &Quote, kitchen: &Kitchen<'_>, regime: Regime) -> Vec<Share> {
    let count = kitchen.placed.len();
    if count == 0 {
        let gross = quote.total(regime).gross;
        let share = || Share { module: None, net: quote.net(), gross };
        return if quote.lines.is_empty() { Vec::new() } else { vec![share()] };
    }
    let given: Vec<Option<Weights>> = weights_of_lines(kitchen, &quote.lines);
    let mut net = vec![0_i64; count];
    // By rate, as VAT is taken.
    let mut by_rate: Vec<_> =
        quote.total(regime).vat.into_iter().map(|(rate, _, vat)| (rate, vat, net.clone())).collect();
    let mut take = |line: &Line, weights: &Weights, net: &mut Weights| {
        let parts = apportion(line.net.cents(), weights);
        let rate = line.vat_class.rate(regime);
        for (_, _, sums) in by_rate.iter_mut().filter(|(other, ..)| *other == rate) {
            sums.iter_mut().zip(&parts).for_each(|(sum, part)| *sum += part);
        }
        net.iter_mut().zip(&parts).for_each(|(sum, part)| *sum += part);
    };
    for (line, weights) in quote.lines.iter().zip(&given) {
        if let Some(weights) = weights {
            take(line, weights, &mut net);
        }
    }
    let by_value: Weights = net.iter().map(|cents| (*cents).max(0)).collect();
    for (line, _) in quote.lines.iter().zip(&given).filter(|(_, weights)| weights.is_none()) {
        take(line, &by_value, &mut net);
    }
    let mut gross = net.clone();
    for (_, vat, sums) in by_rate {
        let weights: Weights = sums.iter().map(|cents| (*cents).max(0)).collect();
        gross.iter_mut().zip(apportion(vat.cents(), &weights)).for_each(|(sum, part)| *sum += part);
    }
    let share = |(index, placed): (usize, &Placed<'_>)| Share {
        module: Some(placed.module.id.clone()),
        net: Money::from_cents(net[index]),
        gross: Money::from_cents(gross[index]),
    };
    kitchen.placed.iter().enumerate().map(share).collect()
}

/// Cents in whole parts by weight: rounded towards zero, and a cent more for the largest fractions, the first of equal
/// ones before the others. Where all weights are nothing the parts are equal.
fn apportion(cents: i64, weights: &[i64]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let weight = |index: usize| if sum == 0 { 1 } else { i128::from(weights[index]) };
    let sum = if sum == 0 { i128::try_from(weights.len()).unwrap_or(1) } else { sum };
    let exact = |index: usize| i128::from(cents.abs()) * weight(index);
    let mut parts: Vec<i64> =
        (0..weights.len()).map(|index| i64::try_from(exact(index) / sum).unwrap_or(i64::MAX)).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(exact(*index) % sum));
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

/// Who shares a line that belongs to no module, and by what; none where it goes by value.
fn sharer<'a>(kitchen: &'a Kitchen<'_>, line: &'a Line) -> Option<Sharer<'a>> {
    let layout = &kitchen.layout;
    let is_hung = |placed: &Placed<'_>| placed.family().is_wall();
    Some(match (line.kind, &*line.code) {
        (Kind::Worktop | Kind::Cutout | Kind::Joint | Kind::Edge, _)
        | (Kind::Service, "fit_laminate" | "fit_hard") => {
            let is_under = |index| layout.worktops.iter().any(|piece| piece.modules.contains(&index));
            Box::new(move |index, placed| if is_under(index) { width(placed) } else { 0 })
        }
        (Kind::Plinth, "cornice") => {
            Box::new(
                move |_, placed| {
                    if is_hung(placed) || placed.family() == Family::Tall { width(placed) } else { 0 }
                },
            )
        }
        (Kind::Plinth, "light_strip") | (Kind::Extra, "led_profile" | "led_driver" | "led_switch") => {
            Box::new(move |_, placed| if is_hung(placed) { width(placed) } else { 0 })
        }
        (Kind::Plinth, _) => Box::new(move |_, placed| if is_hung(placed) { 0 } else { width(placed) }),
        (Kind::Panel, _) => Box::new(move |index, placed| closed(kitchen, line, index, placed)),
        (Kind::Filler, _) => {
            let dead = |index| {
                let corners = layout.corners.iter().filter(|corner| corner.solution == Solution::Dead);
                corners.filter(|corner| corner.units.contains(&Some(index))).count()
            };
            Box::new(move |index, _| i64::try_from(dead(index)).unwrap_or_default())
        }
        (Kind::Recupel, class) => Box::new(move |_, placed| {
            let codes = placed.module.equipment.values();
            let held =
                codes.filter_map(|code| kitchen.catalogue.appliance(code)).filter(|row| row.recupel == class);
            i64::try_from(held.count()).unwrap_or_default()
        }),
        (Kind::Service, "place_min") => Box::new(|_, _| 1),
        (Kind::Service, "connect_sink") => slots(|slot| slot == Slot::Sink),
        (Kind::Service, "connect_hood") => slots(|slot| slot == Slot::Hood),
        (Kind::Service, "connect_appliance") => slots(|slot| !matches!(slot, Slot::Sink | Slot::Tap)),
        (Kind::Service, code) if code.starts_with("place_") => {
            Box::new(move |_, placed| i64::from(services::placing_code(kitchen, placed) == code))
        }
        _ => return None,
    })
}

/// How many slots of a module hold what is asked.
fn slots(wanted: fn(Slot) -> bool) -> Sharer<'static> {
    Box::new(move |_, placed| {
        let held = placed.module.equipment.keys().filter(|slot| wanted(**slot));
        i64::try_from(held.count()).unwrap_or_default()
    })
}

/// How many of the panels of a line close a module; those of an island close all that stand on it.
fn closed(kitchen: &Kitchen<'_>, line: &Line, index: usize, placed: &Placed<'_>) -> i64 {
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
    i64::try_from(panels.count()).unwrap_or_default()
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
}
