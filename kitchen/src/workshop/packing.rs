//! Boards on sheets: guillotine cuts as a beam saw makes them, best area fit, several orders tried and the best
//! kept (domain.md §5.6). Boards with grain lie along the sheet's; the others may be turned. Boards of one strip lie
//! on the sheet as one.

use std::collections::BTreeMap;

use super::Cabinet;
use super::part::{Grain, Part};
use crate::catalogue::Construction;
use crate::length::{Mm, TenthMm};

mod guillotine;
mod strip;

pub use guillotine::Rect;

/// A board on its way to a sheet: its cut size along and across the grain of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The cabinet, as a place in the list that was packed.
    pub cabinet: usize,
    /// The part, as a place in that cabinet's list.
    pub part: usize,
    /// Its size along the sheet.
    pub length: TenthMm,
    /// Its size across the sheet.
    pub width: TenthMm,
    /// Whether it may be turned.
    pub turns: bool,
}

/// A board on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lying {
    /// The board.
    pub board: Board,
    /// Where it lies, trim included; turned where length and width have changed places.
    pub place: Rect,
}

/// A sheet with what is cut out of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The boards.
    pub boards: Vec<Lying>,
    /// What is left and large enough to keep.
    pub offcuts: Vec<Rect>,
}

/// The sheets of one decor and thickness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stack {
    /// The code of the decor.
    pub material: String,
    /// The thickness.
    pub thickness: Mm,
    /// The sheets.
    pub sheets: Vec<Sheet>,
    /// Boards that are larger than a sheet and must be made otherwise.
    pub oversize: Vec<Board>,
}

impl Sheet {
    /// The area of its boards in hundredths of a square millimetre.
    pub fn used(&self) -> i64 {
        self.boards.iter().map(|lying| lying.place.area()).sum()
    }

    /// How much of it becomes boards, in tenths of a percent, rounded down.
    pub fn yield_permille(&self, rules: &Construction) -> i64 {
        self.used() * 1000 / rules.sheet_length.tenths().area(rules.sheet_width.tenths()).max(1)
    }
}

impl Stack {
    /// How much of its sheets becomes boards, in tenths of a percent, rounded down.
    pub fn yield_permille(&self, rules: &Construction) -> i64 {
        let sheet = rules.sheet_length.tenths().area(rules.sheet_width.tenths());
        let sheets: i64 = self.sheets.iter().map(|_| sheet).sum();
        let used: i64 = self.sheets.iter().map(Sheet::used).sum();
        if sheets == 0 { 0 } else { used * 1000 / sheets }
    }
}

/// Lays the boards of all cabinets on sheets, by decor and thickness.
pub fn pack(rules: &Construction, cabinets: &[Cabinet]) -> Vec<Stack> {
    let mut kinds: BTreeMap<(&str, Mm), Vec<Board>> = BTreeMap::new();
    for (cabinet, of) in cabinets.iter().enumerate() {
        for (index, part) in of.parts.iter().enumerate() {
            let boards = kinds.entry((&part.material, part.thickness)).or_default();
            match strip::laid(part) {
                strip::Laid::Alone => {
                    boards.extend((0..part.quantity).map(|_| board(rules, cabinet, index, part)));
                }
                strip::Laid::First => boards.push(strip::whole(rules, cabinet, &of.parts, index)),
                strip::Laid::Within => {}
            }
        }
    }
    let stack = |((material, thickness), boards): ((&str, Mm), Vec<Board>)| {
        let (mut sheets, oversize) = lay(rules, boards);
        for sheet in &mut sheets {
            let strips = std::mem::take(&mut sheet.boards).into_iter();
            sheet.boards = strips.flat_map(|lying| strip::apart(rules, cabinets, lying)).collect();
        }
        Stack { material: material.to_owned(), thickness, sheets, oversize }
    };
    kinds.into_iter().map(stack).collect()
}

fn board(rules: &Construction, cabinet: usize, index: usize, part: &Part) -> Board {
    let (length, width) = part.cut(rules);
    let (length, width) = if part.grain == Grain::Width { (width, length) } else { (length, width) };
    Board { cabinet, part: index, length, width, turns: part.grain == Grain::None }
}

/// Lays boards of one kind on as few sheets as the tried orders find; of equals the one that leaves the largest
/// rest. The second list is of those that fit no sheet.
pub fn lay(rules: &Construction, boards: Vec<Board>) -> (Vec<Sheet>, Vec<Board>) {
    let net = guillotine::net(rules);
    let fits = |board: &Board| {
        let lies = board.length <= net.length && board.width <= net.width;
        lies || board.turns && board.width <= net.length && board.length <= net.width
    };
    let (boards, oversize): (Vec<Board>, Vec<Board>) = boards.into_iter().partition(fits);
    let tried = guillotine::ORDERS
        .iter()
        .flat_map(|order| guillotine::SPLITS.map(|split| guillotine::attempt(rules, &boards, *order, split)));
    let best = tried.min_by_key(|(sheets, rest)| (sheets.len(), std::cmp::Reverse(*rest)));
    (best.map(|(sheets, _)| sheets).unwrap_or_default(), oversize)
}
