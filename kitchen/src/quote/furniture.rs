//! What the workshop makes: cabinets, handles, panels, fillers, corner posts and plinth; up to the ceiling see
//! [`super::ceiling`].

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Counted, Kind, Line, Reason, Surcharge, Unit, ceiling, surcharge};
use crate::catalogue::{Cell, Handle, HandlePrice, Prices};
use crate::channel::Channel;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{Filler, Panel, Solution};
use crate::length::Mm;

/// Every line of the furniture.
pub(super) fn lines(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = kitchen.placed.iter().map(|placed| module(kitchen, placed)).collect();
    lines.extend(kitchen.placed.iter().filter_map(|placed| handles(kitchen, placed)));
    lines.extend(channel_least(kitchen));
    lines.extend(panels(kitchen));
    lines.extend(kitchen.layout.fillers.iter().map(|gap| filler(kitchen, gap)));
    lines.extend(ceiling::lines(kitchen));
    lines.extend(posts(kitchen));
    lines.extend(plinth(kitchen));
    lines
}

/// A cabinet: its cell × price group, and what comes on top.
fn module(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Line {
    let Placed { module, cell, front, .. } = *placed;
    let reason = if placed.is_custom_width() {
        Reason::CustomWidth { group: front.pg, width: module.width, priced_as: cell.width }
    } else {
        Reason::Cabinet { group: front.pg }
    };
    let list = cell.prices[front.group()];
    let code = format!("{}-{}", module.code, module.width);
    Line::new(Kind::Module, code, list, reason).with(surcharge::of(kitchen, placed)).of(&module.id)
}

/// The handles of a cabinet, or its channel.
fn handles(kitchen: &Kitchen<'_>, placed: &Placed<'_>) -> Option<Line> {
    let line = match placed.handle {
        Some(handle) => handle_line(handle, placed.cell),
        None => Channel::of(kitchen, placed).map(|channel| channel_line(channel, &kitchen.catalogue.prices)),
    };
    Some(line?.of(&placed.module.id))
}

/// A channel by the metre, and working it into its unit.
pub(super) fn channel_line(channel: Channel, prices: &Prices) -> Line {
    let Channel { along, pieces, each } = channel;
    let line =
        Line::new(Kind::Handle, "channel", prices.channel.euro(), Reason::Channel { along, pieces, each });
    let line = line.measured(channel.length().metres(), Unit::Metre);
    let work = prices.channel_module.euro();
    line.with(vec![Surcharge::new("channel_module", work, Counted::Each { count: 1, each: work })])
}

/// What all channels lack of the least that is billed of them.
fn channel_least(kitchen: &Kitchen<'_>) -> Option<Line> {
    let prices = &kitchen.catalogue.prices;
    let channels = kitchen.placed.iter().filter_map(|placed| Channel::of(kitchen, placed));
    let length: Mm = channels.map(Channel::length).sum();
    let least = prices.channel_min.value;
    let lacking = least - length.metres();
    let line =
        || Line::new(Kind::Handle, "channel", prices.channel.euro(), Reason::UpToLeast { length, least });
    (length > Mm::ZERO && lacking > Decimal::ZERO).then(|| line().measured(lacking, Unit::Metre))
}

/// The handles of a cabinet; none where it has nothing to open.
pub(super) fn handle_line(handle: &Handle, cell: &Cell) -> Option<Line> {
    let line = |unit_net, reason, count| {
        (count > 0).then(|| Line::new(Kind::Handle, handle.code.as_str(), unit_net, reason).times(count))
    };
    match handle.price {
        HandlePrice::Each(each) => line(each, Reason::EachHandle, cell.handles),
        HandlePrice::PerFront(each) => line(each, Reason::EachFront, cell.fronts),
        HandlePrice::Push { door, drawer } => {
            let mut doors = 0;
            let mut drawers = 0;
            for front in cell.elements() {
                doors += i64::from(front.kind.is_door_like());
                drawers += i64::from(front.kind.slides());
            }
            let reason = |each| Reason::Push { doors, drawers, each };
            match (doors, drawers) {
                (doors, 0) => line(door, reason(None), doors),
                (0, drawers) => line(drawer, reason(None), drawers),
                (doors, drawers) => line(door * doors + drawer * drawers, reason(Some([door, drawer])), 1),
            }
        }
    }
}

/// Equal panels (front, height, width) are one line: n × max(area, 0.5), rounded once.
fn panels(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let mut equal: BTreeMap<(&str, Mm, Mm), i64> = BTreeMap::new();
    for Panel { front, rise, width, .. } in &kitchen.layout.panels {
        *equal.entry((front, rise.length(), *width)).or_default() += 1;
    }
    let prices = &kitchen.catalogue.prices;
    let line = |((front, height, width), count): ((&str, Mm, Mm), i64)| {
        let front = kitchen.catalogue.front(front)?;
        let area = (height * width).square_metres().max(prices.panel_min.value);
        let reason = Reason::SeenSides { count, height, width };
        let line = Line::new(Kind::Panel, front.code.as_str(), prices.end_panel(front), reason);
        Some(line.measured(area * Decimal::from(count), Unit::SquareMetre))
    };
    equal.into_iter().filter_map(line).collect()
}

fn filler(kitchen: &Kitchen<'_>, filler: &Filler) -> Line {
    let prices = &kitchen.catalogue.prices;
    let (code, price) =
        if filler.tall { ("filler_tall", &prices.filler_tall) } else { ("filler", &prices.filler) };
    let reason = Reason::Gap { width: filler.span.length() };
    Line::new(Kind::Filler, code, price.euro(), reason).of(&kitchen.placed[filler.module].module.id)
}

/// One post per joined blind or dead corner, unless the corner unit includes it.
fn posts(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let price = kitchen.catalogue.prices.corner_post.euro();
    let corners = kitchen.layout.corners.iter().filter(|corner| corner.post);
    let lines = corners.map(|corner| {
        let line = Line::new(Kind::Filler, "corner_post", price, Reason::CornerPost);
        match corner.solution {
            Solution::Blind { module } | Solution::Legs { module } => {
                line.of(&kitchen.placed[module].module.id)
            }
            Solution::Dead | Solution::Missing { .. } => line,
        }
    });
    lines.collect()
}

/// All stretches as one line of at least half a metre, the pieces, and a grille under each fridge.
fn plinth(kitchen: &Kitchen<'_>) -> Vec<Line> {
    let prices = &kitchen.catalogue.prices;
    let plinth = &kitchen.layout.plinth;
    let mut lines = Vec::new();
    let length: Mm = plinth.runs.iter().map(|run| run.span.length()).sum();
    if let Some(row) = kitchen.catalogue.plinth(&kitchen.design.style.plinth)
        && !plinth.runs.is_empty()
    {
        let metres = length.metres().max(prices.plinth_min.value);
        let line = Line::new(Kind::Plinth, row.code.as_str(), row.m, Reason::PlinthRun { length });
        lines.push(line.measured(metres, Unit::Metre));
    }
    let (ends, corners) = (plinth.end_pieces, plinth.corner_pieces);
    if ends + corners > 0 {
        let reason = Reason::PlinthPieces { ends, corners };
        let line = Line::new(Kind::Plinth, "plinth_piece", prices.plinth_piece.euro(), reason);
        lines.push(line.times(ends + corners));
    }
    lines.extend(plinth.grilles.iter().map(|module| {
        Line::new(Kind::Plinth, "grille", prices.grille.euro(), Reason::UnderFridge)
            .of(&kitchen.placed[*module].module.id)
    }));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{HandleShape, Name};
    use crate::money::Money;

    fn cell(layout: &str, fronts: i64, handles: i64) -> Cell {
        let [height, depth] = [Mm(780), Mm(560)];
        let layout = layout.to_owned();
        Cell { width: Mm(600), height, depth, layout, fronts, handles, prices: [Money::ZERO; 4] }
    }

    fn handle(price: HandlePrice) -> Handle {
        let name = Name { nl: String::new(), fr: String::new(), en: String::new() };
        let [proj, length] = [Mm(0), Mm(0)];
        Handle {
            code: "H".to_owned(),
            name,
            price,
            shape: HandleShape::Bar,
            proj,
            length,
            colour: String::new(),
        }
    }

    /// Quantity and net of the handles of a cabinet.
    fn check(price: &HandlePrice, cell: &Cell, expected: Option<(&str, &str)>) {
        let line = handle_line(&handle(price.clone()), cell);
        let found = line.map(|line| (line.quantity.to_string(), line.net.to_string()));
        let expected = expected.map(|(quantity, net)| (quantity.to_owned(), net.to_owned()));
        assert_eq!(found, expected, "{price:?} on {}", cell.layout);
    }

    #[test]
    fn a_bar_handle_is_paid_for_each_handle() {
        // OL3: 3 × 11.00. BO has nothing to open.
        let bar = HandlePrice::Each(Money::from_cents(1100));
        check(&bar, &cell("L322/L322/L127", 3, 3), Some(("3", "33.00")));
        check(&bar, &cell("-", 0, 0), None);
    }

    #[test]
    fn an_edge_profile_is_paid_for_each_front_and_a_folding_door_has_two() {
        // OHC: K777 counts 2 fronts and 1 handle; 2 × 22.00 against 1 × 11.00.
        let edge = HandlePrice::PerFront(Money::from_cents(2200));
        check(&edge, &cell("K777", 2, 1), Some(("2", "44.00")));
        check(&HandlePrice::Each(Money::from_cents(1100)), &cell("K777", 2, 1), Some(("1", "11.00")));
    }

    #[test]
    fn push_counts_doors_and_drawers_and_mixes_them_in_one_line() {
        let push = HandlePrice::Push { door: Money::from_cents(1200), drawer: Money::from_cents(2800) };
        // Two doors 2 × 12; a bottle pull-out 1 × 28; the folding door is one; niches none.
        check(&push, &cell("D777|D777", 2, 2), Some(("2", "24.00")));
        check(&push, &cell("P777", 1, 1), Some(("1", "28.00")));
        check(&push, &cell("K777", 2, 1), Some(("1", "12.00")));
        check(&push, &cell("A772", 1, 1), Some(("1", "12.00")));
        check(&push, &cell("L177/N600", 1, 1), Some(("1", "28.00")));
        check(&push, &cell("-", 0, 0), None);
        // HKK088: doors 2 × 12 + drawers 2 × 28 = 80, one line.
        check(&push, &cell("L387/L387/D907/D387", 4, 4), Some(("1", "80.00")));
    }
}
