//! Edits that set something: set as it was before, it leaves no trace.

use corpus::demo;
use kitchen::catalogue::Slot;
use kitchen::design::{Design, Island, Module};
use kitchen::edit::{Edit, IslandEdit, RoomEdit, Stand, StyleEdit, apply};
use kitchen::ids::Id;
use kitchen::room::Opening;
use proptest::collection::vec;

use crate::generate::{attempt, design};
use crate::property::{broken, holds, same};

#[test]
fn what_is_set_and_set_back_leaves_no_trace() {
    holds((design(demo()), vec(attempt(), 1..8)), |(design, attempts)| {
        let mut done = 0;
        for attempt in attempts {
            let Some(edit) = attempt.edit(&design, demo()) else { continue };
            let Ok(next) = apply(&design, demo(), &edit) else { continue };
            let Some(back) = way_back(&edit, &design, &next) else { continue };
            let back = apply(&next, demo(), &back).map_err(|why| {
                broken(&design, format_args!("{back:?} does not take {edit:?} back: {why}"))
            })?;
            same(&back, &design, format_args!("{edit:?} and back"))?;
            done += 1;
        }
        Ok(done > 0)
    });
}

/// The edit that sets again what an edit has set, where one edit can.
fn way_back(edit: &Edit, was: &Design, is: &Design) -> Option<Edit> {
    let module = |id: &Id| was.module(id);
    Some(match edit {
        Edit::Move { module: id, .. } => {
            let Module { id, place, x, .. } = module(id)?.clone();
            Edit::Move { module: id, place, x }
        }
        Edit::SetFront { module: id, .. } => {
            Edit::SetFront { module: id.clone(), front: module(id)?.front.clone() }
        }
        Edit::SetHandle { module: id, .. } => {
            Edit::SetHandle { module: id.clone(), handle: module(id)?.handle.clone() }
        }
        Edit::SetMade { module: id, .. } => Edit::SetMade { module: id.clone(), made: module(id)?.made },
        Edit::Drain { module: id, .. } => Edit::Drain { module: id.clone(), side: module(id)?.drainer },
        // A hinge that was not written comes back written where the unit opens away from its corner.
        Edit::SetHinge { module: id, .. } => Edit::SetHinge { module: id.clone(), hinge: module(id)?.hinge? },
        Edit::Hang { module: id, .. } => Edit::Hang { module: id.clone(), z: module(id)?.z },
        Edit::Equip { module: id, slot, code } if code.is_some() || !takes_along(*slot) => {
            Edit::Equip { module: id.clone(), slot: *slot, code: module(id)?.holds(*slot).cloned() }
        }
        Edit::Arrange(stands) => {
            let stand = |stand: &Stand| module(&stand.module).map(Stand::of);
            Edit::Arrange(stands.iter().map(stand).collect::<Option<_>>()?)
        }
        Edit::Island(edit) => Edit::Island(island(edit, was, is)?),
        Edit::Room(edit) => Edit::Room(room(edit, was, is)?),
        Edit::Style(edit) => Edit::Style(style(edit, was, is)?),
        Edit::AddExtra(_) => Edit::RemoveExtra { index: is.extras.len() - 1 },
        Edit::Services(_) => Edit::Services(was.services.clone()),
        Edit::Vat(_) => Edit::Vat(was.vat.clone()),
        Edit::Name(_) => Edit::Name(was.name.clone()),
        Edit::Language(_) => Edit::Language(was.language),
        Edit::Equip { .. }
        | Edit::All(_)
        | Edit::Place { .. }
        | Edit::Duplicate { .. }
        | Edit::Remove { .. }
        | Edit::SetWidth { .. }
        | Edit::Replace { .. }
        | Edit::Mirror { .. }
        | Edit::MirrorWall { .. }
        | Edit::Row(_)
        | Edit::RemoveExtra { .. } => return None,
    })
}

/// With a sink its tap goes, with a hob the hood above it.
fn takes_along(slot: Slot) -> bool {
    matches!(slot, Slot::Sink | Slot::Hob)
}

fn island(edit: &IslandEdit, was: &Design, is: &Design) -> Option<IslandEdit> {
    if let IslandEdit::Add(_) = edit {
        return Some(IslandEdit::Remove { island: is.islands.last()?.id.clone() });
    }
    let Island { id: island, x, y, turn, length, depth, waterfall, support } =
        was.island(edit.island()?)?.clone();
    Some(match edit {
        IslandEdit::Add(_) | IslandEdit::Remove { .. } => return None,
        IslandEdit::Move { .. } => IslandEdit::Move { island, x, y },
        IslandEdit::Turn { .. } => IslandEdit::Turn { island, turn },
        IslandEdit::Resize { .. } => IslandEdit::Resize { island, length, depth },
        IslandEdit::Stretch { rim, by, .. } => IslandEdit::Stretch { island, rim: *rim, by: -*by },
        IslandEdit::Waterfall { .. } => IslandEdit::Waterfall { island, waterfall },
        IslandEdit::Support { .. } => IslandEdit::Support { island, support },
    })
}

fn room(edit: &RoomEdit, was: &Design, is: &Design) -> Option<RoomEdit> {
    let now = &is.room;
    let room = &was.room;
    let opening = |id: &Id| room.openings.iter().find(|opening| opening.id == *id).cloned();
    Some(match edit {
        RoomEdit::Height(_) => RoomEdit::Height(room.height),
        RoomEdit::WallLength { wall, .. } => {
            RoomEdit::WallLength { wall: wall.clone(), length: room.walls[room.wall_index(wall)?].length }
        }
        RoomEdit::AddOpening(_) => RoomEdit::RemoveOpening { id: now.openings.last()?.id.clone() },
        RoomEdit::ChangeOpening(Opening { id, .. }) => RoomEdit::ChangeOpening(opening(id)?),
        RoomEdit::AddConnection(_) => RoomEdit::RemoveConnection { index: now.connections.len() - 1 },
        RoomEdit::ChangeConnection { index, .. } => {
            RoomEdit::ChangeConnection { index: *index, connection: room.connections.get(*index)?.clone() }
        }
        RoomEdit::AddObstacle(_) => RoomEdit::RemoveObstacle { index: now.obstacles.len() - 1 },
        RoomEdit::ChangeObstacle { index, .. } => {
            RoomEdit::ChangeObstacle { index: *index, obstacle: room.obstacles.get(*index)?.clone() }
        }
        // What is added again comes last in its list.
        RoomEdit::RemoveOpening { .. }
        | RoomEdit::RemoveConnection { .. }
        | RoomEdit::RemoveObstacle { .. } => return None,
    })
}

fn style(edit: &StyleEdit, was: &Design, is: &Design) -> Option<StyleEdit> {
    let style = &was.style;
    Some(match edit {
        StyleEdit::Front { family, .. } => {
            StyleEdit::Front { family: *family, front: style.fronts.of(*family).clone() }
        }
        StyleEdit::Carcass(_) => StyleEdit::Carcass(style.carcass.clone()),
        StyleEdit::Handle(_) => StyleEdit::Handle(style.handle.clone()),
        // What another material or height system does not make is gone.
        StyleEdit::Worktop(_)
            if was.islands != is.islands || was.modules != is.modules || style.apron != is.style.apron =>
        {
            return None;
        }
        StyleEdit::System(_) if was.modules != is.modules => return None,
        StyleEdit::Worktop(_) => StyleEdit::Worktop(style.worktop.clone()),
        StyleEdit::System(_) => StyleEdit::System(style.system),
        StyleEdit::Plinth(_) => StyleEdit::Plinth(style.plinth.clone()),
        StyleEdit::PlinthHeight(_) => StyleEdit::PlinthHeight(style.plinth_height),
        StyleEdit::Splash(_) => StyleEdit::Splash(style.splash.clone()),
        StyleEdit::Upstand(_) => StyleEdit::Upstand(style.upstand),
        StyleEdit::Apron(_) => StyleEdit::Apron(style.apron),
        StyleEdit::CeilingFiller(_) => StyleEdit::CeilingFiller(style.ceiling_filler),
        StyleEdit::GrainMatched(_) => StyleEdit::GrainMatched(style.grain_matched),
        StyleEdit::Cornice(_) => StyleEdit::Cornice(style.cornice),
        StyleEdit::LightStrip(_) => StyleEdit::LightStrip(style.light_strip),
        StyleEdit::Led(_) => StyleEdit::Led(style.led),
    })
}
