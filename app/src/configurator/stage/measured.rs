//! What a dimension line measures, and what typing another length there changes: click, type, Enter. The
//! inspector, the style and the room panel do the same by keys.

use kitchen::design::{Design, Island, Module, Place, Side};
use kitchen::drawing::{View, on_paper};
use kitchen::edit::{Edit, IslandEdit, RoomEdit, RowEdit, StyleEdit};
use kitchen::geometry::Frame;
use kitchen::ids::Id;
use kitchen::length::Mm;

use super::dimensions::Line;
use crate::configurator::dragging::measure;
use crate::configurator::editor::Editor;
use crate::configurator::lengths::ask_length;
use crate::configurator::places::place_of;

/// What a dimension measures and can change.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Measured {
    /// The width of a module.
    Width(Id),
    /// What is free before a module: it moves to so far from `from`.
    Before { module: Id, from: Mm },
    /// What is free behind the last module, of a width, up to the wall's end.
    Behind { module: Id, width: Mm, end: Mm },
    /// The length of a wall.
    Wall(Id),
    /// The length of an island of a depth.
    Island { island: Id, depth: Mm },
    /// The height of the plinth.
    Plinth,
    /// Floor to ceiling, in an empty view.
    Ceiling,
}

/// What a line of a view measures, when it can be changed there.
pub(super) fn measured(editor: Editor, view: &View, line: &Line) -> Option<Measured> {
    if editor.read_only {
        return None;
    }
    editor.with(|design| {
        let Some(place) = place_of(design, view) else { return of_plan(design, line) };
        let is_level = same(line.from.1, line.to.1);
        if is_level { along(editor, design, &place, line) } else { upward(design, line) }
    })
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.5
}

fn mm(length: Mm) -> f64 {
    f64::from(length.0)
}

/// The line outside a wall that is as long as the wall, or before an island's front.
fn of_plan(design: &Design, line: &Line) -> Option<Measured> {
    let measures = |frame: Frame| {
        let frame = on_paper(&design.room, frame);
        let (from, to) = (measure(&frame, line.from), measure(&frame, line.to));
        (same(from.0, 0.0) && same(to.0, mm(frame.length))).then_some(from.1)
    };
    let frames = design.room.frames().into_iter();
    let outside = |frame: Frame| measures(frame).is_some_and(|outward| outward < 0.0);
    if let Some((wall, _)) = design.room.walls.iter().zip(frames).find(|(_, frame)| outside(*frame)) {
        return Some(Measured::Wall(wall.id.clone()));
    }
    let before = |island: &&Island| measures(island.frame(Side::Front)).is_some_and(|outward| outward > 0.0);
    design.islands.iter().find(before).map(of_island)
}

fn of_island(island: &Island) -> Measured {
    Measured::Island { island: island.id.clone(), depth: island.depth }
}

fn along(editor: Editor, design: &Design, place: &Place, line: &Line) -> Option<Measured> {
    let catalogue = editor.catalogue();
    let length = design.frame(place)?.length;
    let is_below = line.from.1 > 0.0;
    let is_here = |module: &&Module| {
        let hung = catalogue.module(&module.code).is_some_and(|kind| kind.family.is_wall());
        module.place == *place && hung != is_below
    };
    let here = || design.modules.iter().filter(is_here);
    let (starts, ends) = (|x: Mm| same(mm(x), line.from.0), |x: Mm| same(mm(x), line.to.0));
    let own = here().find(|module| starts(module.x) && module.width == line.length);
    let width = own.map(|module| Measured::Width(module.id.clone()));
    let whole = || match place {
        _ if !starts(Mm::ZERO) || line.length != length => None,
        Place::Wall(wall) => Some(Measured::Wall(wall.clone())),
        Place::Island(id, _) => design.island(id).map(of_island),
    };
    let before = || {
        let next = here().find(|module| ends(module.x))?;
        Some(Measured::Before { module: next.id.clone(), from: next.x - line.length })
    };
    let behind = || {
        let last = here().find(|module| starts(module.x + module.width))?;
        let (module, width) = (last.id.clone(), last.width);
        ends(length).then_some(Measured::Behind { module, width, end: length })
    };
    width.or_else(whole).or_else(before).or_else(behind)
}

fn upward(design: &Design, line: &Line) -> Option<Measured> {
    let from_floor = same(line.from.1, 0.0);
    if from_floor && line.length == design.style.plinth_height {
        return Some(Measured::Plinth);
    }
    (from_floor && line.length == design.room.height).then_some(Measured::Ceiling)
}

/// Asks for the length in place of the one that a line shows.
pub(super) fn ask(editor: Editor, measured: Measured, length: Mm) {
    let language = editor.language;
    let question = match &measured {
        Measured::Width(_) => text::editor::width(language).to_owned(),
        Measured::Before { .. } | Measured::Behind { .. } => text::workbench::free(language).to_owned(),
        Measured::Wall(wall) => text::room::wall_length(language, wall),
        Measured::Island { .. } => text::island::length(language).to_owned(),
        Measured::Plinth => text::editor::plinth_height(language).to_owned(),
        Measured::Ceiling => text::room::height(language).to_owned(),
    };
    ask_length(editor, question, length, move |length| {
        edit(editor, &measured, length).is_some_and(|edit| editor.apply(edit))
    });
}

/// The edit that makes a line as long as asked; none when its module is gone.
fn edit(editor: Editor, measured: &Measured, length: Mm) -> Option<Edit> {
    let moved = |module: &Id, x: Mm| {
        let place = editor.now(|design| design.module(module).map(|module| module.place.clone()))?;
        Some(Edit::Move { module: module.clone(), place, x })
    };
    match measured {
        Measured::Width(module) => Some(Edit::Row(RowEdit::Resize { module: module.clone(), width: length })),
        Measured::Before { module, from } => moved(module, *from + length),
        Measured::Behind { module, width, end } => moved(module, *end - length - *width),
        Measured::Wall(wall) => Some(Edit::Room(RoomEdit::WallLength { wall: wall.clone(), length })),
        Measured::Island { island, depth } => {
            Some(Edit::Island(IslandEdit::Resize { island: island.clone(), length, depth: *depth }))
        }
        Measured::Plinth => Some(Edit::Style(StyleEdit::PlinthHeight(length))),
        Measured::Ceiling => Some(Edit::Room(RoomEdit::Height(length))),
    }
}
