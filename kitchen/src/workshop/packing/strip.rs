//! Fronts whose grain runs on: they lie on a sheet as one strip, in order, with a cut between each, and are told apart
//! again once it has its place (domain.md §5.3 "Grain").

use super::{Board, Lying, Rect, board};
use crate::catalogue::Construction;
use crate::length::TenthMm;
use crate::workshop::{Cabinet, Part};

/// How a part goes to the sheet.
pub(super) enum Laid {
    /// On its own.
    Alone,
    /// As the first of its strip, with all of it.
    First,
    /// With the first of its strip.
    Within,
}

pub(super) fn laid(part: &Part) -> Laid {
    match part.in_strip() {
        None => Laid::Alone,
        Some(strip) if strip.place == 1 => Laid::First,
        Some(_) => Laid::Within,
    }
}

/// The boards of a strip from its first on, each with its place in its cabinet.
fn members(rules: &Construction, cabinet: usize, parts: &[Part], first: usize) -> Vec<Board> {
    let strip = parts[first].in_strip().map(|place| place.strip);
    let same = |part: &Part| part.in_strip().map(|place| place.strip) == strip;
    let parts = parts.iter().enumerate().filter(|(_, part)| same(part));
    parts.map(|(index, part)| board(rules, cabinet, index, part)).collect()
}

/// The whole strip as one board, named by its first.
pub(super) fn whole(rules: &Construction, cabinet: usize, parts: &[Part], first: usize) -> Board {
    let members = members(rules, cabinet, parts, first);
    let cuts = rules.kerf.tenths() * i32::try_from(members.len()).unwrap_or_default();
    let length = members.iter().map(|board| board.length).sum::<TenthMm>() + cuts - rules.kerf.tenths();
    let width = members.iter().map(|board| board.width).max().unwrap_or_default();
    Board { length, width, ..board(rules, cabinet, first, &parts[first]) }
}

/// A strip on its sheet as the boards that are cut from it; any other board as it is.
pub(super) fn apart(rules: &Construction, cabinets: &[Cabinet], lying: Lying) -> Vec<Lying> {
    let Board { cabinet, part: first, .. } = lying.board;
    let parts = &cabinets[cabinet].parts;
    if parts[first].in_strip().is_none() {
        return vec![lying];
    }
    let mut x = lying.place.x;
    let cut = |board: Board| {
        let place = Rect { x, length: board.length, width: board.width, ..lying.place };
        x += board.length + rules.kerf.tenths();
        Lying { board, place }
    };
    members(rules, cabinet, parts, first).into_iter().map(cut).collect()
}
