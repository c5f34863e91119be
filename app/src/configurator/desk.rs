//! What lies on the desk: which view is open, what is selected, picked and dragged, what was said last.
//! None of it is part of the design.

use std::collections::BTreeSet;

use kitchen::design::{Design, Place, Side};
use kitchen::drawing::View;
use kitchen::ids::{Code, Id};
use kitchen::length::Mm;
use kitchen::snap::{Dragged, Landing};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::Element;

use super::hauling::Hauled;
use super::over::Popup;
use super::viewport::Viewport;

/// What the middle of the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tab {
    /// A drawing.
    Drawing(View),
    /// The design in words.
    List,
}

/// What the side of the page shows; on a phone the sheet below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Cabinets to choose from; beside the stage on a wide page.
    Palette,
    /// The selected module.
    Module,
    /// The style.
    Style,
    /// The room.
    Room,
    /// What the rules say.
    Checks,
    /// Rows for the wall in view.
    Fill,
}

/// A type that was chosen in the palette and waits for its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// The type.
    pub code: Code,
    /// The width it is to have.
    pub width: Mm,
}

impl Picked {
    /// As something that looks for a place.
    pub fn dragged(&self) -> Dragged {
        Dragged { code: self.code.clone(), width: self.width, module: None }
    }
}

/// Something under the hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// What it is.
    pub dragged: Dragged,
    /// How far the hand is from its left side, in mm.
    pub grab: f64,
    /// Where the hand went down, on the screen.
    pub start: (f64, f64),
    /// Whether the hand has moved far enough to mean it.
    pub moved: bool,
    /// Whether a finger holds it: fingers get a wider tolerance.
    pub touch: bool,
}

/// Where what is dragged would land.
#[derive(Clone, Debug, PartialEq)]
pub struct Ghost {
    /// Where, why, and whether it may.
    pub landing: Landing,
    /// Its picture in the open view.
    pub picture: String,
    /// Its outline in the open view, mm: left, top, width, height.
    pub outline: (f64, f64, f64, f64),
    /// What it changes in the total, in words.
    pub delta: Option<String>,
    /// Why it lands there, or why it cannot.
    pub words: String,
}

/// What was said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The sentence; empty for nothing.
    pub words: String,
    /// Whether it was a refusal.
    pub refused: bool,
    /// Counts what was said, so that the same sentence twice is said twice.
    pub count: u32,
}

/// Gives a signal another value; the same one is no news.
fn renew<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|now| *now != value) {
        signal.set(value);
    }
}

/// What lies on the desk.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What the middle shows.
    pub tab: RwSignal<Tab>,
    /// What the side shows.
    pub panel: RwSignal<Panel>,
    /// The selected module.
    pub selected: RwSignal<Option<Id>>,
    /// The selected island; never together with a module.
    pub island: RwSignal<Option<Id>>,
    /// The type that waits for its place.
    pub picked: RwSignal<Option<Picked>>,
    /// What is under the hand.
    pub drag: RwSignal<Option<Drag>>,
    /// The island under the hand, or one of its sides.
    pub hauled: RwSignal<Option<Hauled>>,
    /// Where it would land.
    pub ghost: RwSignal<Option<Ghost>>,
    /// What lies over the stage.
    pub popup: RwSignal<Popup>,
    /// Where the keyboard was before.
    pub opener: StoredValue<Option<Element>, LocalStorage>,
    /// What was said last.
    pub said: RwSignal<Said>,
    /// What was unfolded, by its title; it holds for the next unit too.
    pub unfolded: RwSignal<BTreeSet<&'static str>>,
    /// The element that carries the drawing.
    pub canvas: NodeRef<Div>,
    /// The part of the drawing that is on the screen.
    pub viewport: RwSignal<Viewport>,
}

impl Desk {
    /// A desk with a view on it.
    pub fn new(view: View) -> Desk {
        Desk {
            tab: RwSignal::new(Tab::Drawing(view)),
            panel: RwSignal::new(Panel::Palette),
            selected: RwSignal::new(None),
            island: RwSignal::new(None),
            picked: RwSignal::new(None),
            drag: RwSignal::new(None),
            hauled: RwSignal::new(None),
            ghost: RwSignal::new(None),
            popup: RwSignal::new(Popup::None),
            opener: StoredValue::new_local(None),
            said: RwSignal::new(Said::default()),
            unfolded: RwSignal::new(BTreeSet::new()),
            canvas: NodeRef::new(),
            viewport: RwSignal::new(Viewport::new()),
        }
    }

    /// Says what was done.
    pub fn say(self, words: String) {
        self.said.update(|said| *said = Said { words, refused: false, count: said.count + 1 });
    }

    /// Says why something was not done.
    pub fn refuse(self, words: String) {
        self.said.update(|said| *said = Said { words, refused: true, count: said.count + 1 });
    }

    /// Selects a module and shows what can be changed of it.
    pub fn select(self, id: Id) {
        self.choose(Some(id), None);
    }

    /// Selects an island and shows what can be changed of it.
    pub fn select_island(self, id: Id) {
        self.choose(None, Some(id));
    }

    /// What is selected already keeps its panel as it stands, when that is the one in view.
    fn choose(self, module: Option<Id>, island: Option<Id>) {
        self.forget_place();
        renew(self.island, island);
        renew(self.selected, module);
        renew(self.panel, Panel::Module);
    }

    /// The place of a finding is no longer shown: something else is looked at, or the design is another.
    pub fn forget_place(self) {
        if self.popup.with_untracked(|popup| matches!(popup, Popup::Place(_))) {
            self.popup.set(Popup::None);
        }
    }

    /// Opens a panel.
    pub fn turn_to(self, panel: Panel) {
        if self.panel.get_untracked() != panel {
            self.forget_place();
            self.panel.set(panel);
        }
    }

    /// Selects nothing.
    pub fn deselect(self) {
        self.selected.set(None);
        self.island.set(None);
        if self.panel.get_untracked() == Panel::Module {
            self.panel.set(Panel::Palette);
        }
    }

    /// Lets go of what is under the hand.
    pub fn let_go(self) {
        self.drag.set(None);
        self.hauled.set(None);
        self.ghost.set(None);
    }

    /// Whether the hand drags something: it has moved far enough to mean it.
    pub fn is_dragging(self) -> bool {
        self.drag.with(|drag| drag.as_ref().is_some_and(|drag| drag.moved))
            || self.hauled.with(|hauled| hauled.as_ref().is_some_and(|hauled| hauled.ghost.is_some()))
    }

    /// Whether the hand holds a module or an island.
    pub fn is_holding(self) -> bool {
        self.drag.with_untracked(Option::is_some) || self.hauled.with_untracked(Option::is_some)
    }

    /// Brings a module, wall or island into view: its elevation, or the plan when that is open; of an island the plan.
    pub fn show(self, design: &Design, id: &str) {
        let module = design.module(id);
        let view = match module {
            Some(module) => View::of(design, &module.place),
            None => design.room.wall_index(id).map(View::Wall),
        };
        let on_plan = self.tab.with_untracked(|tab| *tab == Tab::Drawing(View::Plan));
        self.open(Tab::Drawing(view.filter(|_| !on_plan).unwrap_or(View::Plan)));
        if module.is_some() {
            self.select(id.into());
        } else if design.islands.iter().any(|island| island.id == *id) {
            self.select_island(id.into());
        }
    }

    /// Whether the price is opened.
    pub fn price_is_open(self) -> bool {
        self.popup.with(|popup| matches!(popup, Popup::Price))
    }

    /// Opens a tab, with all of it in view.
    pub fn open(self, tab: Tab) {
        self.viewport.update(Viewport::fit);
        self.ghost.set(None);
        self.tab.set(tab);
    }

    /// The wall or island side in view, else that of the selected module, else the longest wall: there new modules
    /// go when nothing else is said.
    pub fn place(self, design: &Design) -> Place {
        match self.tab.get() {
            Tab::Drawing(View::Island(island, side)) => {
                let island = design.islands.get(island).map(|island| Place::Island(island.id.clone(), side));
                island.unwrap_or_else(|| Place::Wall(self.wall(design)))
            }
            Tab::Drawing(View::Wall(_)) => Place::Wall(self.wall(design)),
            Tab::Drawing(View::Plan) | Tab::List => {
                let module = self.selected.with(|id| design.module(id.as_deref()?).cloned());
                let known = |id: &Id| design.islands.iter().any(|island| island.id == *id);
                let island =
                    || self.island.get().filter(known).map(|island| Place::Island(island, Side::Front));
                module
                    .map(|module| module.place)
                    .or_else(island)
                    .unwrap_or_else(|| Place::Wall(self.wall(design)))
            }
        }
    }

    /// The wall that a row or an opening goes to when nothing else is said.
    pub fn wall(self, design: &Design) -> Id {
        let open = match self.tab.get() {
            Tab::Drawing(View::Wall(wall)) => design.room.walls.get(wall),
            _ => None,
        };
        let selected = || {
            let module = self.selected.with(|id| design.module(id.as_deref()?).cloned())?;
            match module.place {
                Place::Wall(wall) => Some(wall),
                Place::Island(..) => None,
            }
        };
        let longest = || design.room.walls.iter().rev().max_by_key(|wall| wall.length);
        let longest = || longest().map(|wall| wall.id.clone()).unwrap_or_default();
        open.map(|wall| wall.id.clone()).or_else(selected).unwrap_or_else(longest)
    }
}
