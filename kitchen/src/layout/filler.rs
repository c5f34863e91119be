//! Fillers in the gaps that ask for one.

use super::{Filler, Row};
use crate::kitchen::Kitchen;

/// One filler per gap of filler width.
pub(super) fn derive(_kitchen: &Kitchen<'_>, _rows: &[Row]) -> Vec<Filler> {
    Vec::new()
}
