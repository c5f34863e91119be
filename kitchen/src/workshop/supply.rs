//! The connection plan: where each appliance needs water, drain, power, gas or a duct, and which of these points are
//! there already (domain.md §5.7, §2.3).

use super::product::{Product, products};
use crate::catalogue::{Behind, Consumer, Datum, Family, Fuel, HoodShape, Name, Slot, Supply};
use crate::geometry::Span;
use crate::kitchen::{Kitchen, SurfaceKind};
use crate::layout::StripKind;
use crate::length::Mm;
use crate::room::{Connection, ConnectionKind};

/// Whether a point is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It is marked in the room, where it is needed.
    Present,
    /// It is to be made.
    Planned,
    /// It is to be made, out of the floor of an island.
    Floor,
    /// It branches off a point of something else.
    Branch,
    /// It is marked in the room and nothing of the design needs it there.
    Spare,
}

impl State {
    /// Its key, such as `planned`.
    pub fn key(self) -> &'static str {
        match self {
            State::Present => "present",
            State::Planned => "planned",
            State::Floor => "floor",
            State::Branch => "branch",
            State::Spare => "spare",
        }
    }
}

/// A point of the connection plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point<'a> {
    /// The wall or side of an island, by its place in [`Kitchen::surfaces`].
    pub surface: usize,
    /// From its left end.
    pub x: Mm,
    /// Above the finished floor.
    pub z: Mm,
    /// What comes out there.
    pub kind: ConnectionKind,
    /// The unit it is for, by its place in [`Kitchen::placed`].
    pub module: Option<usize>,
    /// What it is for.
    pub of: Option<Consumer>,
    /// The product it is for.
    pub product: Option<&'a Name>,
    /// The circuit it hangs on.
    pub circuit: Option<&'a Name>,
    /// Whether it is there.
    pub state: State,
}

/// Every point of a kitchen, wall by wall from left to right and from the floor up.
pub fn points<'a>(kitchen: &Kitchen<'a>) -> Vec<Point<'a>> {
    let mut room = Marked::of(kitchen);
    let needs = needs(kitchen);
    let (branches, own): (Vec<Need<'_>>, Vec<Need<'_>>) =
        needs.into_iter().partition(|need| need.row.behind == Behind::Branch);
    let mut points: Vec<Point<'a>> = own.iter().map(|need| room.point(need)).collect();
    for need in &branches {
        let near = points.iter().filter(|point| point.kind == need.row.kind);
        let nearest = near.min_by_key(|point| room.distance(point, need)).copied();
        points.push(match nearest {
            Some(Point { surface, x, z, .. }) => {
                Point { surface, x, z, state: State::Branch, ..need.planned() }
            }
            None => room.point(need),
        });
    }
    points.extend(room.spare());
    points.sort_by_key(|point| (point.surface, point.x, point.z, point.kind, point.module));
    points
}

/// Something that needs a point.
struct Need<'a> {
    row: &'a Supply,
    surface: usize,
    /// Where it may lie along the surface.
    span: Span,
    x: Mm,
    z: Mm,
    module: Option<usize>,
    product: Option<&'a Name>,
}

impl<'a> Need<'a> {
    fn planned(&self) -> Point<'a> {
        Point {
            surface: self.surface,
            x: self.x,
            z: self.z,
            kind: self.row.kind,
            module: self.module,
            of: Some(self.row.of),
            product: self.product,
            circuit: self.row.circuit.as_ref(),
            state: State::Planned,
        }
    }
}

fn needs<'a>(kitchen: &Kitchen<'a>) -> Vec<Need<'a>> {
    let bought = products(kitchen);
    let mut needs: Vec<Need<'a>> = bought.iter().flat_map(|product| of_product(kitchen, product)).collect();
    for strip in kitchen.layout.strips.iter().filter(|strip| strip.kind == StripKind::Led) {
        let rows = kitchen.catalogue.workshop.supplies.iter().filter(|row| row.of == Consumer::Led);
        needs.extend(rows.map(|row| Need {
            row,
            surface: strip.surface,
            span: strip.span,
            x: strip.span.start,
            z: strip.rise.start + row.height,
            module: None,
            product: None,
        }));
    }
    needs
}

/// What a product in or over a unit needs; a duct only where the house has one, as other hoods recirculate.
fn of_product<'a>(kitchen: &Kitchen<'a>, product: &Product<'a>) -> Vec<Need<'a>> {
    let Some(module) = product.module else { return Vec::new() };
    let (fuel, hood) = nature(kitchen, product);
    let consumer = match product.slot {
        Some(slot) => Consumer::of(slot),
        None => {
            kitchen.catalogue.extra(product.code).filter(|row| row.worktop_hole).map(|_| Consumer::Socket)
        }
    };
    let has_duct = kitchen.design.room.has(ConnectionKind::Duct);
    let rows = kitchen.catalogue.workshop.supplies.iter().filter(|row| {
        consumer.is_some_and(|consumer| row.serves(consumer, fuel, hood))
            && (has_duct || row.kind != ConnectionKind::Duct)
    });
    rows.map(|row| need(kitchen, row, module, product)).collect()
}

fn nature(kitchen: &Kitchen<'_>, product: &Product<'_>) -> (Option<Fuel>, Option<HoodShape>) {
    let appliance = kitchen.catalogue.appliance(product.code);
    let extra = kitchen.catalogue.extra(product.code);
    let hood = appliance.and_then(|row| row.hood).or(extra.and_then(|row| row.hood));
    let is_hood = product.slot == Some(Slot::Hood);
    (appliance.and_then(|row| row.fuel), hood.or_else(|| is_hood.then(HoodShape::default)))
}

fn need<'a>(kitchen: &Kitchen<'a>, row: &'a Supply, module: usize, product: &Product<'a>) -> Need<'a> {
    let own = &kitchen.placed[module];
    let behind = if row.behind == Behind::Beside { beside(kitchen, module) } else { module };
    let placed = &kitchen.placed[behind];
    let span = placed.span;
    // A hood that hangs free is named by its hob.
    let hangs = product.slot == Some(Slot::Hood) && own.family().stands();
    let z = match row.from {
        Datum::Floor => row.height,
        Datum::Top if hangs => kitchen.unit_top() + row.height,
        Datum::Top => own.rise.end + row.height,
        Datum::Bottom => own.rise.start + row.height,
        Datum::Ceiling => kitchen.design.room.height - row.height,
    };
    let x = (placed.middle() + row.aside).max(span.start).min(span.end);
    Need { row, surface: placed.surface, span, x, z, module: Some(module), product: Some(product.name) }
}

/// The base unit next to a machine that fills its own place, the sink unit if there is a choice; the machine's own
/// place where none stands beside it.
fn beside(kitchen: &Kitchen<'_>, module: usize) -> usize {
    let own = &kitchen.placed[module];
    let limit = kitchen.catalogue.lengths.gap_filler_max.value;
    let near = kitchen.on_surface(own.surface).into_iter().filter(|(unit, other)| {
        let is_cabinet = other.kind.has_carcass && matches!(other.family(), Family::Base | Family::Corner);
        *unit != module && is_cabinet && other.span.gap_to(own.span) <= limit
    });
    let nearest = near.min_by_key(|(_, other)| (!other.kind.holds(Slot::Sink), other.span.gap_to(own.span)));
    nearest.map_or(module, |(unit, _)| unit)
}

/// The points that the design marks in the room, and which of them are given away.
struct Marked<'k, 'a> {
    kitchen: &'k Kitchen<'a>,
    marked: Vec<(usize, &'a Connection, bool)>,
}

impl<'k, 'a> Marked<'k, 'a> {
    fn of(kitchen: &'k Kitchen<'a>) -> Marked<'k, 'a> {
        let room = &kitchen.design.room;
        let surface =
            |connection: &Connection| kitchen.surface(SurfaceKind::Wall(room.wall_index(&connection.wall)?));
        let marked = room.connections.iter().filter_map(|point| Some((surface(point)?, point, false)));
        Marked { kitchen, marked: marked.collect() }
    }

    /// The point of its kind behind the unit that is nearest to where it is needed, or one to be made there.
    fn point(&mut self, need: &Need<'a>) -> Point<'a> {
        let kitchen = self.kitchen;
        let is_low = |z: Mm| z < kitchen.worktop_top();
        let serves = |(surface, point, given): &(usize, &Connection, bool)| {
            let there = *surface == need.surface && need.span.contains(point.x);
            // A hood's duct is reached by a hose.
            let by_hose = point.kind == ConnectionKind::Duct && *surface == need.surface;
            point.kind == need.row.kind && !given && (there && is_low(point.z) == is_low(need.z) || by_hose)
        };
        let away = |point: &Connection| (point.x - need.x).abs() + (point.z - need.z).abs();
        let fitting = self.marked.iter_mut().filter(|marked| serves(marked));
        match fitting.min_by_key(|(_, point, _)| away(point)) {
            Some((_, point, given)) => {
                *given = true;
                Point { x: point.x, z: point.z, state: State::Present, ..need.planned() }
            }
            None if kitchen.surfaces[need.surface].is_island() => {
                Point { state: State::Floor, ..need.planned() }
            }
            None => need.planned(),
        }
    }

    fn distance(&self, point: &Point<'_>, need: &Need<'_>) -> Mm {
        let [a, b] = [(point.surface, point.x), (need.surface, need.x)]
            .map(|(surface, x)| self.kitchen.surfaces[surface].frame.point(x, Mm::ZERO));
        (a.x - b.x).abs() + (a.y - b.y).abs()
    }

    /// What is marked and not given away.
    fn spare(&self) -> Vec<Point<'a>> {
        let left = self.marked.iter().filter(|(_, _, given)| !given);
        let spare = |(surface, point, _): &(usize, &'a Connection, bool)| Point {
            surface: *surface,
            x: point.x,
            z: point.z,
            kind: point.kind,
            module: None,
            of: None,
            product: None,
            circuit: None,
            state: State::Spare,
        };
        left.map(spare).collect()
    }
}
