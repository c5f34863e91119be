//! What the rules will say of where sinks and hobs stand, before a row is laid: what is wrong and may not come, and
//! how many warnings are certain by now. All of it depends on the ends of the row, on sinks, dishwashers and hobs alone.

use super::Profile;
use super::item::{Does, Done, Item, MOST_HELD, Stock};
use super::marks::{Marks, bit};
use super::skeleton::{Beside, Skeleton};
use super::walk::Walk;
use crate::catalogue::Thresholds;
use crate::geometry::{Edge, Span};
use crate::length::Mm;
use crate::rules::{Rule, too_little};

/// The distances that a hob is asked to keep.
const ABOUT_HOBS: [Rule; 6] =
    [Rule::HobSideOne, Rule::HobFridge, Rule::HobRunEnd, Rule::HobSink, Rule::HobWindow, Rule::HobDoor];

/// The room to work in about sink, hob and dishwasher.
const ABOUT_WORK: [Rule; 4] = [Rule::LandHob, Rule::LandSink, Rule::Prep, Rule::CornerDw];

/// How many warnings of each kind rows are compared by: rows whose hobs keep their distances go before others, and of
/// those rows with room to work, unless the price decides (settled.md "Proposals").
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Warnings {
    pub of_hobs: usize,
    pub of_work: usize,
}

impl Warnings {
    /// Of these rules.
    pub fn count(rules: impl Iterator<Item = Rule>) -> Warnings {
        rules.fold(Warnings::default(), |sum, rule| Warnings {
            of_hobs: sum.of_hobs + usize::from(ABOUT_HOBS.contains(&rule)),
            of_work: sum.of_work + usize::from(ABOUT_WORK.contains(&rule)),
        })
    }

    /// As one number, the smaller the better.
    pub fn weight(self, profile: Profile) -> i64 {
        let of_work = if profile == Profile::Economical { 0 } else { self.of_work };
        i64::try_from(self.of_hobs * MANY + of_work).unwrap_or(i64::MAX)
    }
}

/// More warnings of one kind than a row can have.
const MANY: usize = 100;

/// What is asked of the places of sinks and hobs.
#[derive(Clone, Copy)]
pub(super) struct Comfort<'s, 'a> {
    walk: &'s Walk<'s, 'a>,
    stock: &'s Stock<'a>,
    limits: &'a Thresholds,
    profile: Profile,
}

impl<'s, 'a> Comfort<'s, 'a> {
    pub fn new(walk: &'s Walk<'s, 'a>, profile: Profile) -> Comfort<'s, 'a> {
        let limits = &walk.ground.catalogue.thresholds;
        Comfort { walk, stock: walk.stock, limits, profile }
    }

    /// Whether the price decides before the room to work.
    pub fn is_priced(&self) -> bool {
        self.profile == Profile::Economical
    }

    /// Whether nothing is wrong with where sinks and hobs stand.
    pub fn admits(&self, skeleton: &Skeleton<'_, '_>, marks: Marks) -> bool {
        let limits = self.limits;
        marks.laid(self.stock.hobs).all(|(bit, hob)| {
            let is_gas = self.stock.gas & bit != 0;
            let sides = sides(skeleton, hob);
            let near = |(beside, distance): (Beside, Mm)| match beside {
                Beside::Tall(_) | Beside::Wall(_) => distance >= limits.hob_side(is_gas).value,
                Beside::Free(_) => distance >= limits.hob_run_end_error.value,
                Beside::Corner => true,
            };
            let is_walled = sides.iter().all(|(beside, _)| is_upright(*beside));
            let is_open = !is_walled || sides[0].1.max(sides[1].1) >= limits.hob_side_both.value;
            // Before a window an electric hob is only a warning.
            let is_off = !is_gas || self.is_off_windows(hob);
            let mut sinks = marks.laid(!self.stock.hobs);
            let is_apart = sinks.all(|(_, sink)| hob.gap_to(sink) >= limits.hob_sink_error.value);
            sides.into_iter().all(near) && is_open && is_off && is_apart
        })
    }

    /// How many warnings are certain, whatever else is laid, as one number.
    pub fn warnings(&self, skeleton: &Skeleton<'_, '_>, marks: Marks) -> i64 {
        let hobs = marks.laid(self.stock.hobs);
        let near = hobs.clone().filter(|(_, hob)| self.is_near_sink(marks, *hob)).count();
        let of_hobs = hobs.map(|(bit, hob)| self.about_hob(skeleton, bit, hob)).sum::<usize>() + near;
        let of_work = if self.is_priced() { 0 } else { self.about_work(skeleton, marks) };
        Warnings { of_hobs, of_work }.weight(self.profile)
    }

    /// What is laid with an item more, and of how much the row is then warned; none if the item may not stand there.
    pub fn with(
        &self,
        skeleton: &Skeleton<'_, '_>,
        (marks, warnings): (Marks, i64),
        item: &Item<'_>,
        x: Mm,
    ) -> Option<(Marks, i64)> {
        if item.does == Does::Store {
            return Some((marks, warnings));
        }
        let marks = marks.with(item, x);
        self.admits(skeleton, marks).then(|| (marks, self.warnings(skeleton, marks)))
    }

    /// Of the rules about the room to work: those about the worktop when all stands.
    fn about_work(&self, skeleton: &Skeleton<'_, '_>, marks: Marks) -> usize {
        let is_complete = marks.done == self.stock.all;
        let at_worktop = if is_complete { self.about_worktop(skeleton, marks) } else { 0 };
        at_worktop + self.in_the_way(marks)
    }

    /// Whether a sink is nearer to a hob than is asked.
    fn is_near_sink(&self, marks: Marks, hob: Span) -> bool {
        marks.laid(!self.stock.hobs).any(|(_, sink)| self.are_near(hob, sink))
    }

    fn are_near(&self, hob: Span, sink: Span) -> bool {
        hob.gap_to(sink) < self.limits.hob_sink_warning.value
    }

    /// Of `HOB_SIDE_ONE` (or `HOB_FRIDGE`), `HOB_RUN_END`, `HOB_WINDOW`, `HOB_DOOR`.
    fn about_hob(&self, skeleton: &Skeleton<'_, '_>, bit: Done, hob: Span) -> usize {
        let limits = self.limits;
        let sides = sides(skeleton, hob);
        let is_near = |(beside, distance): &(Beside, Mm)| {
            is_upright(*beside) && *distance < limits.hob_side_warning.value
        };
        let at_side = sides.iter().filter(|side| is_near(side)).count();
        let at_end = sides.iter().any(|(beside, distance)| {
            matches!(beside, Beside::Free(_)) && *distance < limits.hob_run_end_warning.value
        });
        let at_window = self.stock.gas & bit == 0 && !self.is_off_windows(hob);
        // Near the end of the worktop a door beside it is said along with that end.
        let near_door = |door: &Span| door.gap_to(hob) < limits.hob_door_warning.value;
        let at_door = !at_end && self.walk.ground.doors.iter().any(near_door);
        at_side + [at_end, at_window, at_door].map(usize::from).iter().sum::<usize>()
    }

    fn is_off_windows(&self, hob: Span) -> bool {
        self.walk.ground.openable.iter().all(|window| window.gap_to(hob) >= self.limits.hob_window.value)
    }

    /// Of `LAND_HOB`, `LAND_SINK`, `PREP`; what is said of hob or sink in graver words is not said again.
    fn about_worktop(&self, skeleton: &Skeleton<'_, '_>, marks: Marks) -> usize {
        let limits = self.limits;
        let (hobs, sinks) = (marks.laid(self.stock.hobs), marks.laid(!self.stock.hobs));
        let mut bodies: Vec<Span> = marks.laid(self.stock.all).map(|(_, body)| body).collect();
        bodies.sort_unstable();
        let ends = worktop(skeleton, self.walk.ground.length);
        let beside = |body: Span| {
            let left = bodies.iter().filter(|other| other.end <= body.start).map(|other| other.end).max();
            let right = bodies.iter().filter(|other| other.start >= body.end).map(|other| other.start).min();
            [body.start - left.unwrap_or(ends.start), right.unwrap_or(ends.end) - body.end]
        };
        let lacks = |body: Span, least: [Mm; 2]| too_little(beside(body), least).is_some();
        let of_hob = [limits.land_hob_warning.value, limits.land_hob_warning_other.value];
        let of_sink = [limits.land_sink_warning.value, limits.land_sink_warning_other.value];
        let is_said =
            |bit: Done, hob: Span| self.about_hob(skeleton, bit, hob) > 0 || self.is_near_sink(marks, hob);
        let is_near_hob = |sink: Span| hobs.clone().any(|(_, hob)| self.are_near(hob, sink));
        let at_hobs = hobs.clone().filter(|(bit, hob)| !is_said(*bit, *hob) && lacks(*hob, of_hob)).count();
        let at_sinks = sinks.clone().filter(|(_, sink)| !is_near_hob(*sink) && lacks(*sink, of_sink)).count();
        let starts = std::iter::once(ends.start).chain(bodies.iter().map(|body| body.end));
        let stops = bodies.iter().map(|body| body.start).chain([ends.end]);
        let longest = starts.zip(stops).map(|(start, stop)| stop - start).max().unwrap_or_default();
        let has_both = hobs.clone().next().is_some() && sinks.clone().next().is_some();
        let prep = has_both && self.walk.ground.is_alone && longest < limits.prep_warning.value;
        at_hobs + at_sinks + usize::from(prep)
    }

    /// `CORNER_DW`: between how many open dishwashers and a side wall one cannot stand.
    fn in_the_way(&self, marks: Marks) -> usize {
        let ground = self.walk.ground;
        let is_near = |machine: Span| {
            Edge::BOTH.into_iter().zip(ground.walled).any(|(edge, is_walled)| {
                is_walled && edge.distance(ground.length, machine) < self.limits.corner_dw_warning.value
            })
        };
        marks.machines().filter(|machine| is_near(*machine)).count()
    }

    /// The least warnings of any row of a skeleton whose sinks are so far from the water, as one number; many where it has
    /// no row. Where there are too many ways to see all, what each by itself is warned of.
    pub fn least(&self, skeleton: &Skeleton<'_, '_>, grid: Mm, water: i64) -> i64 {
        // Sinks first, for the water leaves them few places.
        let (sinks, hobs) = (self.stock.all & !self.stock.hobs, self.stock.hobs);
        let bits = |of: Done| (0..MOST_HELD).map(bit).filter(move |bit| of & *bit != 0);
        let places = bits(sinks).chain(bits(hobs)).map(|once| self.places(skeleton, grid, water, once));
        let places: Vec<_> = places.collect();
        let alone: i64 = places.iter().map(|places| places.first().map_or(0, |(least, ..)| *least)).sum();
        let mut fewest = Fewest { least: i64::MAX, tries: TRIES };
        self.go_on(skeleton, &places, Marks::default(), water, &mut fewest);
        if fewest.tries == 0 { alone } else { fewest.least }
    }

    /// Where what a row holds once can stand, with how far from the water; the best by itself first.
    fn places(
        &self,
        skeleton: &Skeleton<'_, '_>,
        grid: Mm,
        water: i64,
        once: Done,
    ) -> Vec<(i64, i64, Marks)> {
        let mut places: Vec<(i64, i64, Marks)> = Vec::new();
        for (index, item) in self.stock.items.iter().enumerate().filter(|(_, item)| item.once == once) {
            let mut x = skeleton.start;
            while x + item.width <= skeleton.end {
                let marks = Marks::default().with(item, x);
                let to_water = self.walk.to_water(item, x);
                let may_stand = match item.does {
                    Does::Store => false,
                    Does::Wash => to_water <= water,
                    Does::Cook => item.suits(skeleton.bakes) && self.walk.has_hood(index, x),
                };
                if may_stand && self.admits(skeleton, marks) {
                    places.push((self.warnings(skeleton, marks), to_water, marks));
                }
                x += grid.max(Mm(1));
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Puts the next of what a row holds once in every place that is left to it, as long as that can bring less.
    fn go_on(
        &self,
        skeleton: &Skeleton<'_, '_>,
        places: &[Vec<(i64, i64, Marks)>],
        marks: Marks,
        water: i64,
        fewest: &mut Fewest,
    ) {
        let Some((next, others)) = places.split_first() else {
            fewest.least = fewest.least.min(self.warnings(skeleton, marks));
            return;
        };
        let to_come: i64 = others.iter().filter_map(|places| places.first()).map(|(least, ..)| least).sum();
        let certain = self.warnings(skeleton, marks) + to_come;
        for (warnings, to_water, one) in next.iter().filter(|(_, to_water, _)| *to_water <= water) {
            if fewest.tries == 0 || certain + warnings >= fewest.least {
                return;
            }
            fewest.tries -= 1;
            let both = marks.and(*one);
            let is_free = one.taken().all(|span| marks.taken().all(|other| !span.overlaps(other)));
            if is_free && self.warnings(skeleton, both) < fewest.least && self.admits(skeleton, both) {
                self.go_on(skeleton, others, both, water - to_water, fewest);
            }
        }
    }
}

/// The least warnings that were seen, and how many more ways are tried.
struct Fewest {
    least: i64,
    tries: usize,
}

/// So many ways are tried to place sinks and hobs in a skeleton.
const TRIES: usize = 20_000;

fn is_upright(beside: Beside) -> bool {
    matches!(beside, Beside::Tall(_) | Beside::Wall(_))
}

/// What stands at the two ends of a row, and how far a hob is from it.
fn sides(skeleton: &Skeleton<'_, '_>, hob: Span) -> [(Beside, Mm); 2] {
    [
        (skeleton.left, skeleton.left.distance(hob.start, Mm(-1))),
        (skeleton.right, skeleton.right.distance(hob.end, Mm(1))),
    ]
}

/// From where to where the worktop lies, a joined corner included.
fn worktop(skeleton: &Skeleton<'_, '_>, length: Mm) -> Span {
    let end = |beside: Beside, at: Mm, wall: Mm| match beside {
        Beside::Tall(_) => at,
        Beside::Wall(at) | Beside::Free(at) => at,
        Beside::Corner => wall,
    };
    Span::between(end(skeleton.left, skeleton.start, Mm::ZERO), end(skeleton.right, skeleton.end, length))
}
