//! Where corner units stand and where a second leg begins (kitchen.md §8 "Corners").

use super::target::Target;
use super::{Reason, Span};
use crate::catalogue::Family;
use crate::geometry::Edge;
use crate::kitchen::End;
use crate::lane::{Lane, corner_stand};
use crate::length::Mm;

/// The targets at both ends of a wall that are inner corners.
pub(super) fn targets(lane: &Lane<'_, '_>) -> Vec<Target> {
    Edge::BOTH.into_iter().filter_map(|edge| target(lane, edge)).collect()
}

fn target(lane: &Lane<'_, '_>, edge: Edge) -> Option<Target> {
    let End::Corner(partner) = lane.surface().end(edge) else { return None };
    let family = lane.unit().kind.family;
    if family == Family::Wall && !has_units_across(lane, edge) {
        return None;
    }
    let x = corner_stand(lane, edge)?;
    let wall = lane.kitchen().design.room.walls[partner].id.clone();
    let guide = edge.of(Span::at(x, lane.unit().width));
    Some(Target { x, reason: Some(Reason::Corner(wall)), guides: vec![guide] })
}

fn has_units_across(lane: &Lane<'_, '_>, edge: Edge) -> bool {
    let half = lane.length().half();
    let side = match edge {
        Edge::Left => Span::between(Mm::ZERO, half),
        Edge::Right => Span::between(half, lane.length()),
    };
    lane.blocked.iter().any(|other| other.across && other.span.overlaps(side))
}
