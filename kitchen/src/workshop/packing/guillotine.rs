//! One attempt at cutting boards out of sheets from edge to edge. Boards and sheet are taken larger by one kerf,
//! so that every cut has its room and the last one may fall off the edge.

use std::cmp::Reverse;

use super::{Board, Lying, Sheet};
use crate::catalogue::Construction;
use crate::length::TenthMm;

/// A rectangle on a sheet, from its lower left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// Along the sheet.
    pub x: TenthMm,
    /// Across the sheet.
    pub y: TenthMm,
    /// Its size along the sheet.
    pub length: TenthMm,
    /// Its size across the sheet.
    pub width: TenthMm,
}

impl Rect {
    /// Its area in hundredths of a square millimetre.
    pub fn area(self) -> i64 {
        self.length.area(self.width)
    }

    /// Smaller by the cut at its far sides.
    fn without(self, kerf: TenthMm) -> Rect {
        Rect { length: self.length - kerf, width: self.width - kerf, ..self }
    }
}

/// In which order boards come: by area, longer side, length, width, girth; largest first.
#[derive(Clone, Copy)]
pub(super) enum Order {
    Area,
    Side,
    Length,
    Width,
    Girth,
}

pub(super) const ORDERS: [Order; 5] = [Order::Area, Order::Side, Order::Length, Order::Width, Order::Girth];

impl Order {
    fn key(self, board: &Board) -> (i64, i64) {
        let (length, width) = (i64::from(board.length.0), i64::from(board.width.0));
        match self {
            Order::Area => (length * width, length),
            Order::Side => (length.max(width), length.min(width)),
            Order::Length => (length, width),
            Order::Width => (width, length),
            Order::Girth => (length + width, length),
        }
    }
}

/// Which way the rest beside a board is cut: along the whole sheet, or so that the larger rest stays whole.
#[derive(Clone, Copy)]
pub(super) enum Split {
    Along,
    LargerRest,
}

pub(super) const SPLITS: [Split; 2] = [Split::Along, Split::LargerRest];

/// What is left of a sheet inside its trim.
pub(super) fn net(rules: &Construction) -> Rect {
    let trim = rules.trim.tenths();
    let (length, width) = (rules.sheet_length.tenths() - trim * 2, rules.sheet_width.tenths() - trim * 2);
    Rect { x: trim, y: trim, length, width }
}

/// A sheet being cut: the boards on it and the rests that are still free.
struct Cutting {
    boards: Vec<Lying>,
    free: Vec<Rect>,
}

/// Lays the boards in an order; the sheets, and the largest rest on the last of them.
pub(super) fn attempt(
    rules: &Construction,
    boards: &[Board],
    order: Order,
    split: Split,
) -> (Vec<Sheet>, i64) {
    let kerf = rules.kerf.tenths();
    let mut sorted: Vec<&Board> = boards.iter().collect();
    sorted.sort_by_key(|board| Reverse(order.key(board)));
    let mut cuttings: Vec<Cutting> = Vec::new();
    for board in sorted {
        let fit = best(&cuttings, board, kerf).unwrap_or_else(|| {
            let net = net(rules);
            let whole = Rect { length: net.length + kerf, width: net.width + kerf, ..net };
            cuttings.push(Cutting { boards: Vec::new(), free: vec![whole] });
            let lies = board.length <= net.length && board.width <= net.width;
            Fit { sheet: cuttings.len() - 1, rest: 0, turned: !lies }
        });
        cuttings[fit.sheet].cut(board, fit, kerf, split);
    }
    let last = cuttings.last().and_then(|cutting| cutting.free.iter().map(|rect| rect.area()).max());
    (cuttings.into_iter().map(|cutting| cutting.finish(rules)).collect(), last.unwrap_or_default())
}

/// Where a board goes.
#[derive(Clone, Copy)]
struct Fit {
    sheet: usize,
    rest: usize,
    turned: bool,
}

/// The free rest that a board fills best: the least area left over, then the least strip.
fn best(cuttings: &[Cutting], board: &Board, kerf: TenthMm) -> Option<Fit> {
    let turns: &[bool] = if board.turns { &[false, true] } else { &[false] };
    let rests = cuttings.iter().enumerate().flat_map(|(sheet, cutting)| {
        cutting.free.iter().enumerate().map(move |(rest, area)| (sheet, rest, *area))
    });
    let fits = rests.flat_map(|(sheet, rest, area)| {
        turns.iter().filter_map(move |turned| {
            let (length, width) = lying(board, *turned);
            let (over, above) = (area.length - length - kerf, area.width - width - kerf);
            let fit = Fit { sheet, rest, turned: *turned };
            let wasted = area.area() - (length + kerf).area(width + kerf);
            (over.min(above) >= TenthMm::ZERO).then_some(((wasted, over.min(above)), fit))
        })
    });
    fits.min_by_key(|(score, _)| *score).map(|(_, fit)| fit)
}

fn lying(board: &Board, turned: bool) -> (TenthMm, TenthMm) {
    if turned { (board.width, board.length) } else { (board.length, board.width) }
}

impl Cutting {
    /// Cuts a board out of a rest and keeps what lies beside and above it.
    fn cut(&mut self, board: &Board, fit: Fit, kerf: TenthMm, split: Split) {
        let rect = self.free.swap_remove(fit.rest);
        let (length, width) = lying(board, fit.turned);
        let place = Rect { length, width, ..rect };
        self.boards.push(Lying { board: board.clone(), place });
        let (length, width) = (length + kerf, width + kerf);
        let beside = |width| Rect { x: rect.x + length, length: rect.length - length, width, ..rect };
        let above = |length| Rect { y: rect.y + width, length, width: rect.width - width, ..rect };
        let along = [beside(width), above(rect.length)];
        let across = [beside(rect.width), above(length)];
        let largest = |pair: &[Rect; 2]| pair.iter().map(|rect| rect.area()).max();
        let pair = match split {
            Split::LargerRest if largest(&across) > largest(&along) => across,
            Split::Along | Split::LargerRest => along,
        };
        self.free.extend(pair.into_iter().filter(|rect| rect.length > kerf && rect.width > kerf));
    }

    fn finish(self, rules: &Construction) -> Sheet {
        let (least, longer) = (rules.offcut_width.tenths(), rules.offcut_length.tenths());
        let is_kept =
            |rect: &Rect| rect.length.min(rect.width) >= least && rect.length.max(rect.width) >= longer;
        let rests = self.free.into_iter().map(|rect| rect.without(rules.kerf.tenths()));
        Sheet { boards: self.boards, offcuts: rests.filter(is_kept).collect() }
    }
}
