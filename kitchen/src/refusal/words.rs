//! A refusal in words.

use text::Language;
use text::format::centimetres;

use super::Refusal;
use crate::length::Mm;

impl Refusal {
    /// What stands in the way, with the value, and what to do.
    pub fn sentence(&self, language: Language) -> String {
        let length = |length: Mm| centimetres(language, length.0);
        match self {
            Refusal::UnknownModule { code } => text::refusal::unknown_module(language, code),
            Refusal::UnknownCode { code } => text::refusal::unknown_code(language, code),
            Refusal::NotThere { .. } => text::refusal::not_there(language).to_owned(),
            Refusal::NotAWidth { width, nearest, .. } => {
                text::refusal::not_a_width(language, length(*nearest), length(*width))
            }
            Refusal::NotADepth { depth, least, most, deeper } if deeper > most => text::refusal::not_a_depth(
                language,
                length(*deeper),
                length(*depth),
                length(*least),
                length(*most),
            ),
            Refusal::NotADepth { depth, least, most, .. } => {
                text::refusal::out_of_range(language, length(*least), length(*most), length(*depth))
            }
            Refusal::DoesNotHold { .. } => text::refusal::does_not_hold(language).to_owned(),
            Refusal::TapWithoutSink => text::refusal::tap_without_sink(language).to_owned(),
            Refusal::HoodWithoutHob => text::refusal::hood_without_hob(language).to_owned(),
            Refusal::UnitTooNarrow { width, least } => {
                text::refusal::unit_too_narrow(language, length(*least), length(*width))
            }
            Refusal::NoDrawer => text::refusal::no_drawer(language).to_owned(),
            Refusal::NoDoor => text::refusal::no_door(language).to_owned(),
            Refusal::NoWorktopAbove => text::refusal::no_worktop_above(language).to_owned(),
            Refusal::Clash { name, missing, .. } => {
                text::refusal::clash(language, length(*missing), name.in_language(language))
            }
            Refusal::OnIsland { with, missing } => {
                let island = match with {
                    None => text::describe::the_island(language).to_owned(),
                    Some(letter) => text::describe::island_of(language, letter),
                };
                text::refusal::on_island(language, length(*missing), island)
            }
            Refusal::Standing { kind, missing } => {
                text::refusal::standing(language, kind.name(language).to_lowercase(), length(*missing))
            }
            Refusal::BehindWall { wall, missing } => {
                text::refusal::behind_wall(language, length(*missing), wall)
            }
            Refusal::NoWaterfall => text::refusal::no_waterfall(language).to_owned(),
            Refusal::DrainerWithoutSink => text::refusal::drainer_without_sink(language).to_owned(),
            Refusal::NoDrainer => text::refusal::no_drainer(language).to_owned(),
            Refusal::NoApron => text::refusal::no_apron(language).to_owned(),
            Refusal::BeyondEnd { missing } => text::refusal::beyond_end(language, length(*missing)),
            Refusal::HangsAtWall => text::refusal::hangs_at_wall(language).to_owned(),
            Refusal::NoRoom { missing } => text::refusal::no_room(language, length(*missing)),
            Refusal::NoCorner => text::refusal::no_corner(language).to_owned(),
            Refusal::StaysInCorner => text::refusal::stays_in_corner(language).to_owned(),
            Refusal::NoGap => text::refusal::no_gap(language).to_owned(),
            Refusal::NotBalanced => text::refusal::not_balanced(language).to_owned(),
            Refusal::NothingToMirror => text::refusal::nothing_to_mirror(language).to_owned(),
            Refusal::InTheWay { x, missing } => {
                text::refusal::in_the_way(language, length(*missing), length(*x))
            }
            Refusal::OutOfRange { value, least, most, .. } => {
                text::refusal::out_of_range(language, length(*least), length(*most), length(*value))
            }
            Refusal::Invalid { message } => text::refusal::invalid(language, message),
        }
    }
}
