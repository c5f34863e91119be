//! What all rows of a skeleton have in common: what they cost beside their units, and of how much they are warned
//! whatever stands in them. Found out for a skeleton only when its turn comes.

use std::collections::BTreeMap;

use super::candidate::Judge;
use super::comfort::Comfort;
use super::cost::{Cost, Rate, parts, whole_cents};
use super::item::Stock;
use super::skeleton::{Beside, Kin, Skeleton};
use super::table::{Frame, Tables};
use crate::catalogue::Slot;
use crate::design::{Design, Module};
use crate::length::Mm;
use crate::money::Money;
use crate::quote::{Kind, Line, Reason};

/// Skeletons that share their tall units and ends, whatever is left over: the longer the worktop, the dearer.
type Alike = (usize, [usize; 2], [bool; 2]);

/// What decides of how much a row is warned.
type Zone = ([Mm; 2], [Beside; 2], bool, i64, bool);

/// What is known of skeletons by now.
#[derive(Default)]
pub(super) struct Floors {
    least: BTreeMap<Alike, Frame>,
    exact: BTreeMap<Kin, Frame>,
    warnings: BTreeMap<Zone, i64>,
}

fn kind(skeleton: &Skeleton<'_, '_>) -> Alike {
    (skeleton.kin.arrangement, skeleton.kin.finishes, skeleton.kin.fillers)
}

impl Floors {
    /// Knows of every kind of skeleton what its shortest row costs.
    pub fn new(tables: &Tables<'_, '_>, skeletons: &[Skeleton<'_, '_>], judge: &Judge<'_, '_>) -> Floors {
        let mut shortest: Vec<&Skeleton<'_, '_>> = skeletons.iter().collect();
        shortest.sort_by_key(|skeleton| (skeleton.kin.worktop, skeleton.kin.plinth));
        let mut floors = Floors::default();
        for skeleton in shortest {
            if !floors.least.contains_key(&kind(skeleton))
                && let Some(frame) = floors.exact(tables, skeleton, judge)
            {
                let is_interrupted = judge.ground.is_interrupted;
                let shared = frame.shared - if is_interrupted { frame.placed } else { 0 };
                floors.least.insert(kind(skeleton), Frame { shared, ..frame });
            }
        }
        floors
    }

    /// What every row of a skeleton costs at least beside its units; none if it has no row.
    pub fn least(&self, skeleton: &Skeleton<'_, '_>) -> Option<Frame> {
        self.least.get(&kind(skeleton)).copied()
    }

    /// What every row of a skeleton costs beside its units; none if it has no row.
    pub fn exact(
        &mut self,
        tables: &Tables<'_, '_>,
        skeleton: &Skeleton<'_, '_>,
        judge: &Judge<'_, '_>,
    ) -> Option<Frame> {
        if let Some(known) = self.exact.get(&skeleton.kin) {
            return Some(*known);
        }
        // That this one has no row says nothing of its kin: with a wider filler they may have one.
        let found = frame(tables, skeleton, judge)?;
        self.exact.insert(skeleton.kin, found);
        Some(found)
    }

    /// Of how much rows of a skeleton are warned at least whose sink is so far from the water.
    pub fn warnings(
        &mut self,
        comfort: &Comfort<'_, '_>,
        grid: Mm,
        skeleton: &Skeleton<'_, '_>,
        water: i64,
    ) -> i64 {
        let ends = [skeleton.left, skeleton.right];
        let zone = ([skeleton.start, skeleton.end], ends, skeleton.bakes, water, comfort.is_priced());
        *self.warnings.entry(zone).or_insert_with(|| comfort.least(skeleton, grid, water))
    }
}

/// What the rows of a skeleton share, read off one of them without its wall units; none if it has no row.
fn frame(tables: &Tables<'_, '_>, skeleton: &Skeleton<'_, '_>, judge: &Judge<'_, '_>) -> Option<Frame> {
    let trail = tables.some_row(skeleton)?;
    let mut spots = tables.walk.row(skeleton.start, &trail);
    spots.retain(|spot| spot.part.kind.family.stands());
    let own = spots.iter().fold(skeleton.cost, |cost, spot| cost.plus(Cost::of(spot.part)));
    let design = judge.design(skeleton, &spots);
    let lines = judge.quote(&design).lines;
    let rate = judge.ground.rate();
    let sum = |is_meant: &dyn Fn(&Line) -> bool| -> i64 {
        lines.iter().filter(|line| is_meant(line)).map(|line| least(line, rate, Mm::ZERO)).sum()
    };
    let behind = behind(tables.walk.stock, &design, judge);
    let shared = sum(&|line| !is_of_row(line)) - own.net + behind;
    let beside = sum(&|line| line.kind == Kind::Panel || line.code.starts_with("ceiling_"));
    let placed = behind + if judge.ground.bare.room.obstacles.is_empty() { 0 } else { beside };
    let placing = sum(&|line| is_placing(line) && *line.code != *"place_min") - own.placing;
    let volume = judge.volume(&design) - own.volume;
    Some(Frame { shared, placed, placing, volume })
}

fn is_placing(line: &Line) -> bool {
    line.code.starts_with("place_")
}

/// Whether a line differs between the rows of a skeleton by more than their units: rushed work is counted with what is
/// made, and what stands behind the worktop by itself.
fn is_of_row(line: &Line) -> bool {
    let is_extra = is_placing(line) || matches!(&*line.code, "small_order" | "rush");
    is_extra || is_behind(line) || matches!(line.reason, Reason::UpToLeast { .. })
}

fn is_behind(line: &Line) -> bool {
    line.code.starts_with("upstand_") || matches!(line.reason, Reason::Splash { .. })
}

/// What upstand and splash cost at least wherever the hobs stand: an upstand that burns is left out behind them, and a splash
/// takes its place there.
fn behind(stock: &Stock<'_>, row: &Design, judge: &Judge<'_, '_>) -> i64 {
    if row.style.upstand.is_none() && row.style.splash.is_none() {
        return 0;
    }
    let mut bare = row.clone();
    let stood = |module: &Module| judge.ground.bare.module(&module.id).is_some();
    for module in bare.modules.iter_mut().filter(|module| !stood(module)) {
        module.equipment.remove(&Slot::Hob);
    }
    let left_out = stock.left_out_at_hobs();
    let rate = judge.ground.rate();
    let lines = judge.quote(&bare).lines;
    lines.iter().filter(|line| is_behind(line)).map(|line| least(line, rate, left_out)).sum()
}

/// What a line comes to at least in parts of a cent: a strip by its length less what is left out, for the least that is billed
/// of all strips may be reached with those of the wall units.
fn least(line: &Line, rate: Rate, left_out: Mm) -> i64 {
    let net = match line.reason {
        Reason::Strip { length, .. } => {
            let left = (length - left_out).max(Mm::ZERO);
            Money::from_cents(whole_cents(line.unit_net.to_euro() * left.metres()).min(line.net.cents()))
        }
        _ => line.net,
    };
    if line.kind.is_made() { rate.made(net) } else { parts(net) }
}
