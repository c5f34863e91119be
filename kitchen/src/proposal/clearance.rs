//! How far a hob stays from what is dangerous or in the way: what the rules ask, before a row is laid.

use super::ground::Ground;
use super::item::Stock;
use super::skeleton::{Beside, Skeleton};
use crate::geometry::Span;
use crate::length::Mm;

/// How far a hob is to stay from what is dangerous or in the way beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clearances {
    /// From tall units and side walls.
    pub side: Mm,
    /// From one of the two sides at least.
    pub one_side: Mm,
    /// From the free end of the worktop.
    pub end: Mm,
    /// From the rim of the sink.
    pub sink: Mm,
    /// From a window that opens.
    pub window: Mm,
}

impl Clearances {
    /// What a search finds with the comfortable ones, which need nobody's consent; else what it finds with the bare
    /// ones, where nothing is wrong.
    pub fn first<T>(stock: &Stock<'_>, search: impl FnMut(Clearances) -> Option<T>) -> Option<T> {
        [Clearances::comfortable(stock), Clearances::bare(stock)].into_iter().find_map(search)
    }

    /// Where nothing needs the customer's consent.
    fn comfortable(stock: &Stock<'_>) -> Clearances {
        let limits = &stock.catalogue.thresholds;
        Clearances {
            side: limits.hob_side_warning.value,
            one_side: limits.hob_side_both.value,
            end: limits.hob_run_end_warning.value,
            sink: limits.hob_sink_warning.value,
            window: limits.hob_window.value,
        }
    }

    /// Where nothing is wrong.
    fn bare(stock: &Stock<'_>) -> Clearances {
        let limits = &stock.catalogue.thresholds;
        Clearances {
            side: limits.hob_side(stock.is_gas).value,
            one_side: limits.hob_side_both.value,
            end: limits.hob_run_end_error.value,
            sink: limits.hob_sink_error.value,
            // Before a window an electric hob is only a warning (`HOB_WINDOW`).
            window: if stock.is_gas { limits.hob_window.value } else { Mm(i32::MIN) },
        }
    }

    /// Whether a hob's cut-out keeps clear of the ends of the row and of the windows.
    pub fn admit_hob(&self, ground: &Ground<'_>, skeleton: &Skeleton<'_, '_>, cutout: Span) -> bool {
        let left = skeleton.left.distance(cutout.start, Mm(-1));
        let right = skeleton.right.distance(cutout.end, Mm(1));
        let near = |beside: Beside, distance: Mm| match beside {
            Beside::Tall(_) | Beside::Wall(_) => distance >= self.side,
            Beside::Free(_) => distance >= self.end,
            Beside::Corner => true,
        };
        let walls = [(skeleton.left, left), (skeleton.right, right)];
        let is_walled = walls.iter().all(|(beside, _)| matches!(beside, Beside::Tall(_) | Beside::Wall(_)));
        let is_open = !is_walled || left.max(right) >= self.one_side;
        let is_off = ground.openable.iter().all(|window| window.gap_to(cutout) >= self.window);
        walls.into_iter().all(|(beside, distance)| near(beside, distance)) && is_open && is_off
    }

    /// Whether hob and sink keep apart.
    pub fn admit_pair(&self, hob: Span, sink: Span) -> bool {
        hob.gap_to(sink) >= self.sink
    }
}
