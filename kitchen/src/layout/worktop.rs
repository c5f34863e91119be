//! Worktop pieces with their ends, joints and cut-outs.

use super::{Corner, Panel, Piece, Row};
use crate::kitchen::Kitchen;

/// One piece per continuous base run.
pub(super) fn derive(
    _kitchen: &Kitchen<'_>,
    _rows: &[Row],
    _corners: &[Corner],
    _panels: &[Panel],
) -> Vec<Piece> {
    Vec::new()
}
