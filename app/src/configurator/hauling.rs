//! From the hand to an island: moving it and its sides on the plan, by pointer and by keys.

use kitchen::design::{Design, Island, Side};
use kitchen::drawing::{off_paper, on_paper};
use kitchen::edit::Rim;
use kitchen::geometry::{Frame, Point};
use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{Finding, Severity};
use kitchen::snap::{Haul, Mooring, haul};
use leptos::prelude::*;
use text::Language;
use text::format::{centimetres, euro_delta};
use web_sys::{KeyboardEvent, PointerEvent};

use super::dragging::{MEANT, REACH, place_of, whole};
use super::editor::Editor;
use super::island;

/// An island under the hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Hauled {
    /// Which, and which of its sides; how far it has gone follows from the hand.
    pub island: Id,
    /// One of its sides; none is the island as a whole.
    pub rim: Option<Rim>,
    /// Where the hand went down, on the screen.
    pub start: (f64, f64),
    /// Whether a finger holds it.
    pub touch: bool,
    /// Where it would land, once the hand has moved far enough to mean it.
    pub ghost: Option<HauledGhost>,
}

/// Where a dragged island would land.
#[derive(Clone, Debug, PartialEq)]
pub struct HauledGhost {
    /// Where, why, and whether it may.
    pub mooring: Mooring,
    /// Its outline on the plan, mm: left, top, width, height.
    pub outline: (f64, f64, f64, f64),
    /// What it changes in the total, in words.
    pub delta: Option<String>,
    /// Why it lands there, what is wrong there, or why it cannot.
    pub words: String,
}

impl HauledGhost {
    /// Whether it cannot land there, or the rules call it an error.
    pub fn is_wrong(&self) -> bool {
        let finding = self.mooring.finding.as_ref();
        self.mooring.refusal.is_some() || finding.is_some_and(|finding| finding.severity == Severity::Error)
    }

    /// Whether the rules warn of it.
    pub fn is_careful(&self) -> bool {
        !self.is_wrong() && self.mooring.finding.is_some()
    }
}

/// How far an arrow moves an island, and with Shift.
const STEP: (Mm, Mm) = (Mm(10), Mm(100));

/// The hand goes down on an island, or on one of its sides.
pub fn take(editor: Editor, island: Id, rim: Option<Rim>, event: &PointerEvent) {
    if editor.read_only || event.button() != 0 || editor.desk.picked.with_untracked(Option::is_some) {
        return;
    }
    let (start, touch) = (place_of(event), event.pointer_type() == "touch");
    editor.desk.hauled.set(Some(Hauled { island, rim, start, touch, ghost: None }));
}

/// The hand moves.
pub fn moved(editor: Editor, hauled: Hauled, event: &PointerEvent) {
    let at = place_of(event);
    let way = (at.0 - hauled.start.0, at.1 - hauled.start.1);
    if hauled.ghost.is_none() && way.0.hypot(way.1) < MEANT {
        return;
    }
    event.prevent_default();
    let px = |pixels: f64| whole(editor.desk.viewport.with_untracked(|viewport| viewport.px(pixels)));
    let on_paper = Point { x: px(way.0), y: px(way.1) };
    let tolerance = px(if hauled.touch { REACH.1 } else { REACH.0 });
    let by = editor.now(|design| off_paper(&design.room, on_paper));
    let asked = Haul { island: hauled.island.clone(), rim: hauled.rim, by };
    let Ok(mooring) = editor.kitchen_now(|kitchen| haul(kitchen, &asked, tolerance)) else { return };
    if hauled.ghost.as_ref().is_some_and(|ghost| ghost.mooring == mooring) {
        return;
    }
    let catalogue = editor.catalogue();
    let language = editor.language;
    let there = Kitchen::new(&mooring.design, &catalogue);
    let cents = (mooring.refusal.is_none()).then(|| (editor.gross_of(&there) - editor.gross()).cents());
    let reasons = || mooring.reasons.iter().map(|reason| reason.words(&mooring.design, &catalogue, language));
    let words = match (&mooring.refusal, &mooring.finding) {
        (Some(refusal), _) => refusal.sentence(language),
        (None, Some(finding)) => short(finding, language),
        (None, None) if mooring.reasons.is_empty() => text::snap::free(language).to_owned(),
        (None, None) => reasons().collect::<Vec<_>>().join(" · "),
    };
    let outline = mooring.design.island(&hauled.island);
    let outline = outline.map(|island| outline_of(&mooring.design, island)).unwrap_or_default();
    // To move an island costs nothing.
    let delta = cents.filter(|cents| *cents != 0).map(|cents| euro_delta(language, cents));
    let ghost = Some(HauledGhost { mooring, outline, delta, words });
    editor.desk.hauled.set(Some(Hauled { ghost, ..hauled }));
}

/// What is wrong and by what measure, in a few words.
fn short(finding: &Finding, language: Language) -> String {
    let title = finding.title(language);
    match finding.measured {
        Some(measured) => format!("{title}: {}", centimetres(language, measured.0)),
        None => title.to_owned(),
    }
}

/// The hand lets go: what cannot stand there says why.
pub fn dropped(editor: Editor, hauled: Hauled) {
    let Some(ghost) = hauled.ghost else { return };
    if ghost.mooring.refusal.is_some() {
        editor.desk.refuse(ghost.words);
    } else if editor.apply(ghost.mooring.edit) {
        editor.desk.select_island(hauled.island);
    }
}

/// An island's outline on the paper of the plan, mm: left, top, width, height.
pub fn outline_of(design: &Design, island: &Island) -> (f64, f64, f64, f64) {
    let (low, high) = island.outline();
    let corner = |origin| on_paper(&design.room, Frame { origin, ..island.frame(Side::Front) }).origin;
    let [a, b] = [corner(low), corner(high)];
    let mm = |length: Mm| f64::from(length.0);
    (mm(a.x.min(b.x)), mm(a.y.min(b.y)), mm((a.x - b.x).abs()), mm((a.y - b.y).abs()))
}

/// A key that is pressed on an island.
pub fn on_island(editor: Editor, id: &Id, event: &KeyboardEvent) {
    let step = if event.shift_key() { STEP.1 } else { STEP.0 };
    let go = |x: Mm, y: Mm| {
        let by = editor.now(|design| off_paper(&design.room, Point { x, y }));
        island::moved(editor, id, by)
    };
    let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
    let _ = match event.key().as_str() {
        _ if is_command => return,
        "ArrowLeft" => go(-step, Mm::ZERO),
        "ArrowRight" => go(step, Mm::ZERO),
        "ArrowUp" => go(Mm::ZERO, -step),
        "ArrowDown" => go(Mm::ZERO, step),
        "r" | "R" => island::turned(editor, id),
        "Delete" | "Backspace" => island::remove(editor, id),
        "Enter" | " " => {
            editor.desk.select_island(id.clone());
            true
        }
        "Escape" => {
            editor.desk.deselect();
            true
        }
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
}
