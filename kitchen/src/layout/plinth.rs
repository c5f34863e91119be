//! The plinth along the floor-standing units.

use super::{Corner, Plinth, Row};
use crate::kitchen::Kitchen;

/// The plinth of the whole kitchen.
pub(super) fn derive(_kitchen: &Kitchen<'_>, _rows: &[Row], _corners: &[Corner]) -> Plinth {
    Plinth::default()
}
