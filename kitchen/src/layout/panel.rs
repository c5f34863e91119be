//! Panels on the sides that are seen.

use super::{Panel, Row};
use crate::kitchen::Kitchen;

/// The end panels of the rows and the panels of the islands.
pub(super) fn derive(_kitchen: &Kitchen<'_>, _rows: &[Row]) -> Vec<Panel> {
    Vec::new()
}
