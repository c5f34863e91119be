//! What the rules will say of where sink and hob stand, before a row is laid: what is wrong and may not come, and
//! how many warnings are certain by now. All of it depends on the ends of the row, on sink, dishwasher and hob alone.

use super::ground::Ground;
use super::item::{Does, Done, HOB, Item, MOST_FURTHER, SINK, Stock};
use super::skeleton::{Beside, Skeleton};
use super::walk::Walk;
use crate::catalogue::Thresholds;
use crate::geometry::{Edge, Span};
use crate::length::Mm;
use crate::rules::{Rule, too_little};

/// The warnings that depend on where sink, hob and the tall units at the ends stand; rows with fewer of them go
/// before others.
pub(super) const ABOUT_PLACES: [Rule; 10] = [
    Rule::HobSideOne,
    Rule::HobFridge,
    Rule::HobRunEnd,
    Rule::HobSink,
    Rule::HobWindow,
    Rule::HobDoor,
    Rule::LandHob,
    Rule::LandSink,
    Rule::Prep,
    Rule::CornerDw,
];

/// Where sinks, dishwashers and hobs are, as far as they are laid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Marks {
    /// What is in the row of what it holds once.
    pub done: Done,
    /// The rim of the sink.
    pub sink: Option<Span>,
    /// The dishwasher beside it.
    pub machine: Option<Span>,
    /// The cut-out of the hob.
    pub hob: Option<Span>,
    /// Where that begins which is wished besides.
    pub further: [Option<Mm>; MOST_FURTHER],
}

impl Marks {
    /// With what an item holds whose left side is at `x`.
    #[must_use]
    pub fn with(self, item: &Item<'_>, x: Mm) -> Marks {
        let at = |span: Option<Span>| span.map(|span| Span::at(x + span.start, span.length()));
        let done = self.done | item.once;
        match item.once {
            0 => self,
            SINK => Marks { done, sink: at(item.body), machine: at(item.machine), ..self },
            HOB => Marks { done, hob: at(item.body), ..self },
            _ => {
                let mut further = self.further;
                if let Some(place) = further.get_mut(item.place()) {
                    *place = Some(x);
                }
                Marks { done, further, ..self }
            }
        }
    }
}

/// What is asked of the places of sink and hob.
#[derive(Clone, Copy)]
pub(super) struct Comfort<'s, 'a> {
    ground: &'s Ground<'a>,
    stock: &'s Stock<'a>,
    limits: &'a Thresholds,
}

impl<'s, 'a> Comfort<'s, 'a> {
    pub fn new(walk: &Walk<'s, 'a>) -> Comfort<'s, 'a> {
        let limits = &walk.ground.catalogue.thresholds;
        Comfort { ground: walk.ground, stock: walk.stock, limits }
    }

    /// Whether nothing is wrong with where sink and hob stand.
    pub fn admits(&self, skeleton: &Skeleton<'_, '_>, marks: Marks) -> bool {
        let Some(hob) = marks.hob else { return true };
        let limits = self.limits;
        let sides = sides(skeleton, hob);
        let near = |(beside, distance): (Beside, Mm)| match beside {
            Beside::Tall(_) | Beside::Wall(_) => distance >= limits.hob_side(self.stock.is_gas).value,
            Beside::Free(_) => distance >= limits.hob_run_end_error.value,
            Beside::Corner => true,
        };
        let is_walled = sides.iter().all(|(beside, _)| is_upright(*beside));
        let is_open = !is_walled || sides[0].1.max(sides[1].1) >= limits.hob_side_both.value;
        // Before a window an electric hob is only a warning.
        let is_off = !self.stock.is_gas || self.is_off_windows(hob);
        let is_apart = marks.sink.is_none_or(|sink| hob.gap_to(sink) >= limits.hob_sink_error.value);
        sides.into_iter().all(near) && is_open && is_off && is_apart
    }

    /// How many warnings are certain, whatever else is laid.
    pub fn warnings(&self, skeleton: &Skeleton<'_, '_>, marks: Marks) -> i64 {
        let hob = marks.hob.map_or(0, |hob| self.about_hob(skeleton, hob));
        let near = marks
            .hob
            .zip(marks.sink)
            .is_some_and(|(hob, sink)| hob.gap_to(sink) < self.limits.hob_sink_warning.value);
        let landing =
            if marks.done == self.stock.all { self.about_worktop(skeleton, marks, hob > 0, near) } else { 0 };
        hob + i64::from(near) + landing + i64::from(self.stands_in_the_way(marks))
    }

    /// Of `HOB_SIDE_ONE` (or `HOB_FRIDGE`), `HOB_RUN_END`, `HOB_WINDOW`, `HOB_DOOR`.
    fn about_hob(&self, skeleton: &Skeleton<'_, '_>, hob: Span) -> i64 {
        let limits = self.limits;
        let sides = sides(skeleton, hob);
        let is_near = |(beside, distance): &(Beside, Mm)| {
            is_upright(*beside) && *distance < limits.hob_side_warning.value
        };
        let at_side = sides.iter().filter(|side| is_near(side)).count();
        let at_end = sides.iter().any(|(beside, distance)| {
            matches!(beside, Beside::Free(_)) && *distance < limits.hob_run_end_warning.value
        });
        let at_window = !self.stock.is_gas && !self.is_off_windows(hob);
        // Near the end of the worktop a door beside it is said along with that end.
        let near_door = |door: &Span| door.gap_to(hob) < limits.hob_door_warning.value;
        let at_door = !at_end && self.ground.doors.iter().any(near_door);
        i64::try_from(at_side).unwrap_or_default()
            + [at_end, at_window, at_door].map(i64::from).iter().sum::<i64>()
    }

    fn is_off_windows(&self, hob: Span) -> bool {
        self.ground.openable.iter().all(|window| window.gap_to(hob) >= self.limits.hob_window.value)
    }

    /// Of `LAND_HOB`, `LAND_SINK`, `PREP`; what is said of hob or sink in graver words is not said again.
    fn about_worktop(&self, skeleton: &Skeleton<'_, '_>, marks: Marks, hob_said: bool, near: bool) -> i64 {
        let limits = self.limits;
        let mut bodies: Vec<Span> = [marks.sink, marks.hob].into_iter().flatten().collect();
        bodies.sort_unstable();
        let ends = worktop(skeleton, self.ground.length);
        let beside = |body: Span| {
            let left = bodies.iter().filter(|other| other.end <= body.start).map(|other| other.end).max();
            let right = bodies.iter().filter(|other| other.start >= body.end).map(|other| other.start).min();
            [body.start - left.unwrap_or(ends.start), right.unwrap_or(ends.end) - body.end]
        };
        let lacks = |body: Span, least: [Mm; 2]| too_little(beside(body), least).is_some();
        let of_hob = [limits.land_hob_warning.value, limits.land_hob_warning_other.value];
        let of_sink = [limits.land_sink_warning.value, limits.land_sink_warning_other.value];
        let hob = marks.hob.filter(|_| !hob_said && !near).is_some_and(|hob| lacks(hob, of_hob));
        let sink = marks.sink.filter(|_| !near).is_some_and(|sink| lacks(sink, of_sink));
        let starts = std::iter::once(ends.start).chain(bodies.iter().map(|body| body.end));
        let stops = bodies.iter().map(|body| body.start).chain([ends.end]);
        let longest = starts.zip(stops).map(|(start, stop)| stop - start).max().unwrap_or_default();
        let has_both = bodies.len() == 2 && self.ground.is_alone;
        let prep = has_both && longest < limits.prep_warning.value;
        [hob, sink, prep].map(i64::from).iter().sum()
    }

    /// `CORNER_DW`: whether one cannot stand between the open dishwasher and a side wall.
    fn stands_in_the_way(&self, marks: Marks) -> bool {
        let Some(machine) = marks.machine else { return false };
        Edge::BOTH.into_iter().zip(self.ground.walled).any(|(edge, is_walled)| {
            is_walled && edge.distance(self.ground.length, machine) < self.limits.corner_dw_warning.value
        })
    }

    /// The least warnings of any row of a skeleton whose sink is so far from the water; many where it has no row.
    pub fn least(&self, walk: &Walk<'_, 'a>, skeleton: &Skeleton<'_, '_>, grid: Mm, water: i64) -> i64 {
        let places = |once: Done| -> Vec<Marks> {
            if self.stock.all & once == 0 {
                return vec![Marks::default()];
            }
            let mut marks: Vec<Marks> = Vec::new();
            let items = self.stock.items.iter().enumerate();
            for (index, item) in items.filter(|(_, item)| item.once == once) {
                let mut x = skeleton.start;
                while x + item.width <= skeleton.end {
                    let mark = Marks::default().with(item, x);
                    let may_stand = match item.does {
                        Does::Store => false,
                        Does::Wash => walk.to_water(item, x) <= water,
                        Does::Cook => item.suits(skeleton.bakes) && walk.has_hood(index, x),
                    };
                    if may_stand && self.admits(skeleton, mark) {
                        marks.push(mark);
                    }
                    x += grid.max(Mm(1));
                }
            }
            marks.sort_unstable();
            marks.dedup();
            marks
        };
        let [sinks, hobs] = [SINK, HOB].map(places);
        let mut least = i64::MAX;
        for sink in &sinks {
            for hob in &hobs {
                let marks = Marks { done: sink.done | hob.done, hob: hob.hob, ..*sink };
                if self.admits(skeleton, marks) {
                    least = least.min(self.warnings(skeleton, marks));
                }
                if least == 0 {
                    return 0;
                }
            }
        }
        least.min(MANY)
    }
}

/// More warnings than a row can have.
const MANY: i64 = 99;

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
