//! What someone may try with a design, of every kind that there is.

use kitchen::catalogue::{Catalogue, ModuleType};
use kitchen::design::{Design, Extra, Module, Place, Services, VatAnswers};
use kitchen::edit::{Edit, Stand};
use kitchen::ids::{Code, Id};
use kitchen::length::Mm;
use kitchen::room::Hinge;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use text::Language;

use super::island::{Berth, berth};
use super::{Kind, Wish, house, look, made, pick, places, placing, sold, wish};

mod around;
mod row;

/// What someone tries; [`Attempt::edit`] makes an edit of it for the design at hand. Numbers are taken modulo what there is
/// to choose from.
#[derive(Clone, Debug)]
pub struct Attempt {
    kind: Kind,
    which: usize,
    other: usize,
    by: i32,
    wish: Wish,
    berth: Berth,
    opening: (Index, Index, kitchen::room::Opening),
    connection: (Index, Index, kitchen::room::Connection),
    obstacle: (Index, Index, kitchen::room::Obstacle),
    services: (Services, Option<VatAnswers>),
}

/// What is done most.
const OFTEN: &[Kind] = &[
    Kind::Place,
    Kind::Place,
    Kind::Place,
    Kind::Move,
    Kind::Move,
    Kind::Insert,
    Kind::Insert,
    Kind::Resize,
    Kind::Resize,
    Kind::Swap,
    Kind::Corner,
    Kind::Equip,
    Kind::Made,
    Kind::Width,
    Kind::Replace,
    Kind::Remove,
];

/// What is done to the modules of a kitchen once they stand.
pub const TOUCHES: &[Kind] = &[
    Kind::AddExtra,
    Kind::AddExtra,
    Kind::AddExtra,
    Kind::Waterfall,
    Kind::Support,
    Kind::Hinge,
    Kind::Hang,
    Kind::OwnFront,
    Kind::OwnHandle,
    Kind::IslandStretch,
];

pub fn attempt() -> impl Strategy<Value = Attempt> {
    attempt_of(Kind::ALL.iter().chain(OFTEN).copied().collect())
}

/// An attempt of one of these kinds.
pub fn attempt_at(kinds: &[Kind]) -> impl Strategy<Value = Attempt> + use<> {
    attempt_of(kinds.to_vec())
}

fn attempt_of(kinds: Vec<Kind>) -> impl Strategy<Value = Attempt> {
    let numbers = (any::<usize>(), any::<usize>(), -60..60_i32);
    let house = (house::opening(), house::connection(), house::obstacle());
    let services = (look::services(), look::answers());
    (select(kinds), numbers, wish(), berth(), house, services).prop_map(
        |(kind, (which, other, by), wish, berth, (opening, connection, obstacle), services)| Attempt {
            kind,
            which,
            other,
            by,
            wish,
            berth,
            opening,
            connection,
            obstacle,
            services,
        },
    )
}

impl Attempt {
    /// The edit that it comes to; none when there is nothing in the design to try it on.
    pub fn edit(&self, design: &Design, catalogue: &Catalogue) -> Option<Edit> {
        let module = || pick(&design.modules, self.which);
        match self.kind {
            Kind::All => {
                let steps = [Kind::Move, Kind::Hinge, Kind::Equip, Kind::Led];
                let edits = steps.into_iter().filter_map(|kind| self.with(kind).edit(design, catalogue));
                Some(Edit::All(edits.skip(self.other % 3).collect()))
            }
            Kind::Place => placing(design, catalogue, &self.wish),
            Kind::Move | Kind::Copy | Kind::Width | Kind::Arrange => {
                self.of_place(module()?, design, catalogue)
            }
            Kind::Remove | Kind::Hinge | Kind::Drain | Kind::Mirror | Kind::MirrorWall => {
                Some(self.turned(module()?, design)?)
            }
            Kind::OwnFront | Kind::OwnHandle | Kind::Made | Kind::Hang | Kind::Equip | Kind::Replace => {
                self.of_module(module()?, design, catalogue)
            }
            Kind::Insert
            | Kind::Resize
            | Kind::Swap
            | Kind::Duplicate
            | Kind::Corner
            | Kind::KeepFromEnd
            | Kind::CloseGap
            | Kind::Balance => self.of_row(design, catalogue).map(Edit::Row),
            Kind::IslandAdd
            | Kind::IslandMove
            | Kind::IslandTurn
            | Kind::IslandResize
            | Kind::IslandStretch
            | Kind::Waterfall
            | Kind::Support
            | Kind::IslandRemove => self.of_island(design),
            Kind::Ceiling
            | Kind::WallLength
            | Kind::AddOpening
            | Kind::ChangeOpening
            | Kind::RemoveOpening
            | Kind::AddConnection
            | Kind::ChangeConnection
            | Kind::RemoveConnection
            | Kind::AddObstacle
            | Kind::ChangeObstacle
            | Kind::RemoveObstacle => self.of_room(design).map(Edit::Room),
            Kind::Front
            | Kind::Carcass
            | Kind::Handle
            | Kind::Worktop
            | Kind::Plinth
            | Kind::PlinthHeight
            | Kind::System
            | Kind::Splash
            | Kind::Upstand
            | Kind::Apron
            | Kind::CeilingFiller
            | Kind::Grain
            | Kind::Cornice
            | Kind::LightStrip
            | Kind::Led => self.of_style(catalogue).map(Edit::Style),
            Kind::AddExtra => self.adding(design, catalogue),
            Kind::RemoveExtra => {
                Some(Edit::RemoveExtra { index: self.which.checked_rem(design.extras.len())? })
            }
            Kind::Services => Some(Edit::Services(self.services.0.clone())),
            Kind::Vat => Some(Edit::Vat(self.services.1.clone())),
            Kind::Name => Some(Edit::Name(format!("Keuken {}", self.by))),
            Kind::Language => Some(Edit::Language(*pick(&Language::ALL, self.which)?)),
        }
    }

    fn with(&self, kind: Kind) -> Attempt {
        Attempt { kind, ..self.clone() }
    }

    /// Whether it goes to the left, or takes away rather than gives.
    fn is_left(&self) -> bool {
        self.by < 0
    }

    fn of_place(&self, module: &Module, design: &Design, catalogue: &Catalogue) -> Option<Edit> {
        let id = module.id.clone();
        let places = places(design);
        let elsewhere = pick(&places, self.other)?.clone();
        // Every other one stays on its wall.
        let stays = self.other.is_multiple_of(2);
        let (place, x) = if stays {
            (module.place.clone(), module.x + Mm(self.by * 10))
        } else {
            (elsewhere, Mm(self.by.abs() * 50))
        };
        Some(match self.kind {
            Kind::Move => Edit::Move { module: id, place, x },
            Kind::Copy if stays => {
                Edit::Duplicate { module: id, place, x: module.span().end + Mm(self.by.abs()) }
            }
            Kind::Copy => Edit::Duplicate { module: id, place, x },
            Kind::Width => {
                let grid = pick(&catalogue.module(&module.code)?.cells, self.other / 2)?.width;
                Edit::SetWidth { module: id, width: if stays { grid } else { module.width + Mm(self.by) } }
            }
            _ => {
                let with = pick(&design.modules, self.other / 2)?;
                let stand = |module: &Module, of: &Module| Stand {
                    place: of.place.clone(),
                    x: of.x + Mm(if stays { self.by / 10 } else { 0 }),
                    ..Stand::of(module)
                };
                Edit::Arrange(vec![stand(module, with), stand(with, module)])
            }
        })
    }

    fn turned(&self, module: &Module, design: &Design) -> Option<Edit> {
        let id = module.id.clone();
        Some(match self.kind {
            Kind::Remove => Edit::Remove { module: id },
            Kind::Hinge => {
                let hinge = if self.is_left() { Hinge::Left } else { Hinge::Right };
                Edit::SetHinge { module: id, hinge }
            }
            Kind::Drain => {
                let side = if self.is_left() { Hinge::Left } else { Hinge::Right };
                Edit::Drain { module: id, side: (!self.other.is_multiple_of(4)).then_some(side) }
            }
            Kind::Mirror => Edit::Mirror { module: id },
            _ => Edit::MirrorWall { wall: pick(&design.room.walls, self.which)?.id.clone() },
        })
    }

    fn of_module(&self, module: &Module, design: &Design, catalogue: &Catalogue) -> Option<Edit> {
        let id = module.id.clone();
        let kind = catalogue.module(&module.code)?;
        let own = |code: &String| (!self.is_left()).then(|| code.as_str().into());
        Some(match self.kind {
            Kind::OwnFront => {
                Edit::SetFront { module: id, front: own(&pick(&catalogue.fronts, self.other)?.code) }
            }
            Kind::OwnHandle => {
                Edit::SetHandle { module: id, handle: own(&pick(&catalogue.handles, self.other)?.code) }
            }
            Kind::Made => {
                let made = made::made(module, design, catalogue, self.wish.made)?;
                Edit::SetMade { module: id, made }
            }
            Kind::Hang => {
                let z = (self.by > -40).then(|| Mm(1350 + self.by * 15));
                Edit::Hang { module: id, z: z.filter(|_| kind.family.is_wall()) }
            }
            Kind::Equip => {
                let slot = *pick(&kind.slots, self.other)?;
                let code = sold(catalogue, slot, self.wish.equipment).filter(|_| self.by > -40);
                Edit::Equip { module: id, slot, code }
            }
            _ => Edit::Replace { module: id, code: self.type_of(catalogue)?.code.as_str().into() },
        })
    }

    fn type_of<'c>(&self, catalogue: &'c Catalogue) -> Option<&'c ModuleType> {
        pick(&catalogue.modules, self.wish.code)
    }

    /// An extra, at the hob if it is a hood and there is one.
    fn adding(&self, design: &Design, catalogue: &Catalogue) -> Option<Edit> {
        let row = pick(&catalogue.extras, self.other)?;
        let at_hob =
            |module: &&Module| row.slot.is_none() || module.holds(kitchen::catalogue::Slot::Hob).is_some();
        let modules: Vec<&Id> = design.modules.iter().filter(at_hob).map(|module| &module.id).collect();
        let module = pick(&modules, self.which).map(|id| (*id).clone());
        let module = module.filter(|_| row.slot.is_some() || !self.is_left());
        Some(Edit::AddExtra(Extra { code: Code::from(row.code.as_str()), module }))
    }

    fn place_of(&self, design: &Design) -> Option<Place> {
        pick(&places(design), self.other).cloned()
    }
}
