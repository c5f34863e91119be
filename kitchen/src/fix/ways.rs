//! Which edits may help against a finding, by its rule: the one-click fixes of domain.md §2.2–2.4, the mildest first.
//! They are only proposed here; whether one helps is found out by trying it.

use super::{
    advice, appliance, depth, gap, height, hob, hood, landing, narrow, open, row, stand, supply, tall,
    triangle, worktop,
};
use crate::edit::{Edit, StyleEdit};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;
use crate::rules::{Finding, Manner, Rule};

/// One way: edits that go together.
pub(super) type Way = Vec<Edit>;

/// What may help.
pub(super) fn of(kitchen: &Kitchen<'_>, finding: &Finding) -> Vec<Way> {
    match finding.code {
        Rule::Overlap => {
            let mut ways = narrow::part(kitchen, finding);
            ways.extend(row::off_ground(kitchen, finding));
            ways.extend(height::under_beam(kitchen, finding));
            ways.extend(stand::aside(kitchen, finding));
            ways.extend(worktop::deeper(kitchen, finding));
            ways.extend(hood::without_hood(kitchen, finding));
            ways
        }
        Rule::PanelMissing => {
            let mut ways = narrow::part(kitchen, finding);
            ways.extend(depth::as_usual(kitchen, finding));
            ways
        }
        Rule::WallUnitOverTall => height::clear_tall(kitchen, finding),
        Rule::RunTooLong => narrow::shorten(kitchen, finding),
        Rule::RunGap => {
            let mut ways = gap::close(kitchen, finding);
            ways.extend(worktop::room_to_sit(kitchen, finding));
            ways
        }
        Rule::WallFiller => {
            let mut ways = open::first_hinge(kitchen, finding);
            ways.extend(row::keep_from_wall(kitchen, finding));
            ways.extend(narrow::narrowed_from_wall(kitchen, finding));
            ways.extend(row::swaps(kitchen, finding));
            ways
        }
        Rule::CornerFiller => {
            let mut ways = open::first_hinge(kitchen, finding);
            ways.extend(row::keep_from_corner(kitchen, finding));
            ways.extend(open::swapped_away(kitchen, finding));
            ways.push(vec![Edit::Style(StyleEdit::Handle(None))]);
            ways
        }
        Rule::CornerAppliance => {
            let mut ways = row::keep_from_corner(kitchen, finding);
            ways.extend(row::swaps(kitchen, finding));
            ways
        }
        Rule::FrontBlocked if finding.manner == Some(Manner::House) => open::past_house(kitchen, finding),
        Rule::FrontBlocked => open::past_corner(kitchen, finding),
        Rule::CornerDw => open::from_corner(kitchen, finding),
        Rule::CornerMissing | Rule::DeadCorner => row::corner(kitchen, finding),
        Rule::CeilingTall => height::under_ceiling(kitchen, finding),
        Rule::CeilingTilt => height::lower_plinth(kitchen, finding),
        Rule::WindowSill => height::under_sill(kitchen, finding),
        Rule::WallUnitTop => height::lower(kitchen, finding),
        Rule::NicheMin => height::niche(kitchen, finding),
        Rule::WindowTall => height::clear_window(kitchen, finding),
        Rule::WindowTap => appliance::lower_tap(kitchen, finding),
        Rule::DoorSwing => height::clear_door(kitchen, finding),
        Rule::DoorAppl => open::apart(kitchen, finding),
        Rule::OppositeOpen => open::either_swaps(kitchen, finding),
        Rule::DwNiche => appliance::dishwasher(kitchen, finding),
        Rule::DwFront => appliance::dishwasher_for_front(kitchen, finding),
        Rule::DwEndOfRun => row::swaps(kitchen, finding),
        Rule::HobRear => {
            let mut ways = hob::moved(kitchen, finding);
            ways.extend(depth::deeper(kitchen, finding));
            ways
        }
        Rule::DwSink => appliance::beside_sink(kitchen, finding),
        Rule::HobCabinet if finding.manner == Some(Manner::Wood) => appliance::electric_hob(kitchen, finding),
        Rule::HobCabinet => appliance::hob(kitchen, finding),
        Rule::HobFront => {
            let mut ways = appliance::hob(kitchen, finding);
            ways.extend(depth::deeper(kitchen, finding));
            ways
        }
        Rule::HoodCabinet => appliance::hood(kitchen, finding),
        Rule::OvenNiche => appliance::oven_for_niche(kitchen, finding),
        Rule::FridgeNiche => appliance::fridge_for_niche(kitchen, finding),
        Rule::FridgeVent => height::fridge_air(kitchen, finding),
        Rule::SinkCabinet | Rule::SinkMount => appliance::sink(kitchen, finding),
        Rule::ExtraCabinet => appliance::accessory(kitchen, finding),
        Rule::StoneBridge => worktop::stone(kitchen, finding),
        Rule::DrainerRoom => worktop::grooves(kitchen, finding),
        Rule::JointPlace => worktop::joint(kitchen, finding),
        Rule::Span => worktop::span(kitchen, finding),
        Rule::Overhang => worktop::carried(kitchen, finding),
        Rule::IslandBack => worktop::deeper(kitchen, finding),
        Rule::IslandHobBack => worktop::deeper_behind_hob(kitchen, finding),
        Rule::SeatWidth => worktop::longer(kitchen, finding),
        Rule::SeatKnee => worktop::room_for_knees(kitchen, finding),
        Rule::HobSideOne
        | Rule::HobSideBoth
        | Rule::HobFridge
        | Rule::HobRunEnd
        | Rule::HobDoor
        | Rule::HobSink
        | Rule::HobWindow
        | Rule::LandHob
        | Rule::LandSink => hob::apart(kitchen, finding),
        Rule::WallUnitBesideGas => hob::beside_gas(kitchen, finding),
        Rule::LandFridge | Rule::LandOven | Rule::LandMw => landing::within_reach(kitchen, finding),
        Rule::TriangleSum | Rule::TriangleLeg => triangle::swapped(kitchen, finding),
        Rule::TriangleCut => triangle::cleared(kitchen, finding),
        Rule::Prep => landing::longer(kitchen),
        Rule::HobOverhead => hood::overhead(kitchen, finding),
        Rule::HoodHeight => hood::height(kitchen, finding),
        Rule::HobWidthHood => hood::width(kitchen, finding),
        Rule::AisleWork | Rule::AisleWalk | Rule::SeatAisle => row::aisle(kitchen, finding),
        Rule::WidthLimit => narrow::narrower(kitchen, finding),
        Rule::MwHeight => appliance::microwave(kitchen, finding),
        Rule::Socket => supply::socket(kitchen, finding),
        Rule::Electric => supply::power_point(kitchen, finding),
        Rule::Bin => advice::bin(kitchen, finding),
        Rule::HobDrawers | Rule::SinkDrawers => advice::drawers(kitchen, finding),
        Rule::FridgeEnd => tall::to_ends(kitchen, &units(kitchen, finding)),
        Rule::Light => vec![vec![Edit::Style(StyleEdit::Led(true))]],
        Rule::HandleMix => advice::as_the_kitchen(kitchen, finding),
        Rule::NoSink => appliance::first_sink(kitchen),
        Rule::TallFree => stand::at_walls(kitchen, finding),
        Rule::TallBack => stand::from_behind(kitchen, finding),
        Rule::ColumnCut => stand::cut(kitchen, finding),
        // How wide a door is, where water, drain, power, gas and air come are facts of the house, not of the design; a joint
        // is in the price, and another material would be another choice.
        Rule::WorktopLength
        | Rule::EntryWidth
        | Rule::GasSupply
        | Rule::FloorSupply
        | Rule::NoWater
        | Rule::NoDrain
        | Rule::NoPower
        | Rule::NoGas
        | Rule::NoDuct => Vec::new(),
    }
}

/// The units that a finding is about, in its order.
pub(super) fn units<'k, 'a>(kitchen: &'k Kitchen<'a>, finding: &Finding) -> Vec<&'k Placed<'a>> {
    let find = |id: &Id| kitchen.placed.iter().find(|placed| placed.module.id == *id);
    finding.subjects.iter().filter_map(find).collect()
}

/// By how much a measure misses its limit.
pub(super) fn missed(finding: &Finding) -> Mm {
    (finding.required.unwrap_or_default() - finding.measured.unwrap_or_default()).abs()
}

/// The units of the same row, from left to right.
pub(super) fn row_of<'k, 'a>(kitchen: &'k Kitchen<'a>, placed: &Placed<'_>) -> Vec<&'k Placed<'a>> {
    let is_in_row = |other: &&Placed<'_>| {
        other.surface == placed.surface && other.family().stands() == placed.family().stands()
    };
    let mut row: Vec<_> = kitchen.placed.iter().filter(is_in_row).collect();
    row.sort_by_key(|other| other.span.start);
    row
}
