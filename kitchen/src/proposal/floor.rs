//! What all rows of a skeleton have in common: what they cost beside their units, and of how much they are warned
//! whatever stands in them. Found out for a skeleton only when its turn comes.

use std::collections::BTreeMap;

use super::candidate::Judge;
use super::comfort::Comfort;
use super::cost::Cost;
use super::skeleton::{Beside, Kin, Skeleton};
use super::table::{Frame, Tables};
use crate::length::Mm;

/// Skeletons that share their tall units and ends, whatever is left over: the longer the worktop, the dearer.
type Kind = (usize, [usize; 2], [bool; 2]);

/// What decides of how much a row is warned.
type Zone = ([Mm; 2], [Beside; 2], bool, i64, bool);

/// What is known of skeletons by now.
#[derive(Default)]
pub(super) struct Floors {
    least: BTreeMap<Kind, Frame>,
    exact: BTreeMap<Kin, Frame>,
    warnings: BTreeMap<Zone, i64>,
}

fn kind(skeleton: &Skeleton<'_, '_>) -> Kind {
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
                floors.least.insert(kind(skeleton), frame);
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
    let mut spots = tables.walk.row(skeleton, &trail);
    spots.retain(|spot| spot.part.kind.family.stands());
    let own = spots.iter().fold(skeleton.cost, |cost, spot| cost.plus(Cost::of(spot.part)));
    let design = judge.design(skeleton, &spots);
    let quote = judge.quote(&design);
    let is_placing = |code: &str| code.starts_with("place_");
    let changes = |code: &str| is_placing(code) || code == "small_order";
    let lines = quote.lines.iter().filter(|line| !changes(&line.code));
    let shared = lines.map(|line| line.net.cents()).sum::<i64>() - own.net;
    let placed = quote.lines.iter().filter(|line| is_placing(&line.code) && *line.code != *"place_min");
    let placing = placed.map(|line| line.net.cents()).sum::<i64>() - own.placing;
    let volume = judge.volume(&design) - own.volume;
    Some(Frame { shared, placing, volume })
}
