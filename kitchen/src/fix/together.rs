//! What happens to units that stand beside one another alike, as where all move as far the same way, is one thing to say, not one
//! for each.

use text::Language;
use text::fix as say;
use text::format::{centimetres, small};

use super::Change;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

/// Units of one row to which the same happens.
pub(super) enum Group {
    /// From left to right, by the one that is listed first.
    First(Vec<usize>),
    /// One that is listed before says it.
    Said,
}

/// The units to which the same happens as to the one of `changes`; none where that is for it alone, or is more than one thing.
pub(super) fn group(changes: &[Change], all: &[Change], before: &Kitchen<'_>) -> Option<Group> {
    let [own_change] = changes else { return None };
    let module = own_change.subject()?;
    let first = before.placed.iter().position(|placed| placed.module.id == *module)?;
    let own = &before.placed[first];
    let is_of_row = |other: &Placed<'_>| {
        other.module.place == own.module.place && other.family().is_wall() == own.family().is_wall()
    };
    let mut row: Vec<usize> =
        (0..before.placed.len()).filter(|other| is_of_row(&before.placed[*other])).collect();
    row.sort_by_key(|unit| before.placed[*unit].span.start);
    // Where in the list the same change of it is, if that is all that happens to it.
    let listed = |unit: usize| {
        let id = &before.placed[unit].module.id;
        let mut of_it = (0..all.len()).filter(|index| all[*index].subject() == Some(id));
        let index = of_it.next().filter(|_| of_it.next().is_none())?;
        all[index].is_as(own_change).then_some(index)
    };
    let group = row
        .chunk_by(|one, next| listed(*one).is_some() && listed(*next).is_some())
        .find(|group| group.contains(&first))?;
    let is_first = group.iter().filter_map(|unit| listed(*unit)).min() == listed(first);
    (group.len() > 1).then(|| if is_first { Group::First(group.to_vec()) } else { Group::Said })
}

/// What is said of the units to which the same happens as to the one of `changes`: `None` where that is for it alone, or is more
/// than one thing, and empty where a unit before it in `all` says it for all of them.
pub(super) fn said(
    changes: &[Change],
    all: &[Change],
    before: &Kitchen<'_>,
    language: Language,
) -> Option<String> {
    let Group::First(group) = group(changes, all, before)? else { return Some(String::new()) };
    let name = |unit: usize| small(&before.named(unit, language));
    let (from, to) = (name(group[0]), name(group[group.len() - 1]));
    let units = match group.len() {
        2 => text::describe::and(language, from, to),
        count => say::units_from_to(language, count, from, to),
    };
    let length = |length: &Mm| centimetres(language, length.abs().0);
    match changes {
        [Change::Moved { by, .. }] if *by < Mm::ZERO => {
            Some(say::moved_left_together(language, length(by), units))
        }
        [Change::Moved { by, .. }] => Some(say::moved_right_together(language, length(by), units)),
        [Change::Hung { z, .. }] => Some(say::hung_together(language, length(z), units)),
        [Change::Depth { depth, .. }] => Some(say::depth_together(language, length(depth), units)),
        _ => None,
    }
}
