//! Changes of what is around the modules: islands, the room, the style.

use kitchen::catalogue::{Catalogue, HeightSystem};
use kitchen::design::{Design, Support, Waterfall};
use kitchen::edit::{Edit, IslandEdit, Rim, RoomEdit, StyleEdit};
use kitchen::geometry::QuarterTurn;
use kitchen::ids::Code;
use kitchen::length::Mm;
use kitchen::room::{Connection, Obstacle, Opening};

use super::super::{Kind, house, pick};
use super::Attempt;

impl Attempt {
    pub(super) fn of_island(&self, design: &Design) -> Option<Edit> {
        if self.kind == Kind::IslandAdd {
            return Some(self.berth.edit(design));
        }
        let found = pick(&design.islands, self.which)?;
        let island = found.id.clone();
        let by = Mm(self.by * 10);
        let falls = [None, Some(Waterfall::Left), Some(Waterfall::Right), Some(Waterfall::Both)];
        let supports = [None, Some(Support::Brackets), Some(Support::Legs)];
        Some(Edit::Island(match self.kind {
            Kind::IslandMove => {
                let y =
                    if self.other.is_multiple_of(2) { found.y } else { found.y + Mm(self.wish.custom * 5) };
                IslandEdit::Move { island, x: found.x + by, y }
            }
            Kind::IslandTurn => IslandEdit::Turn { island, turn: *pick(&QuarterTurn::ALL, self.other)? },
            Kind::IslandResize => {
                let (length, depth) = (found.length + by, found.depth + Mm(self.wish.custom));
                IslandEdit::Resize { island, length, depth }
            }
            Kind::IslandStretch => IslandEdit::Stretch { island, rim: *pick(&Rim::ALL, self.other)?, by },
            Kind::Waterfall => IslandEdit::Waterfall { island, waterfall: *pick(&falls, self.other)? },
            Kind::Support => IslandEdit::Support { island, support: *pick(&supports, self.other)? },
            _ => IslandEdit::Remove { island },
        }))
    }

    pub(super) fn of_room(&self, design: &Design) -> Option<RoomEdit> {
        let room = &design.room;
        let index = |count: usize| self.which.checked_rem(count);
        let (wall, x, opening) = self.opening.clone();
        let opening = house::opening_on(wall.get(&room.walls), x, 0, opening);
        let (wall, x, connection) = self.connection.clone();
        let connection = house::point_on(wall.get(&room.walls), x, connection);
        let (wall, x, obstacle) = self.obstacle.clone();
        let obstacle = house::stands_at(wall.get(&room.walls), x, obstacle);
        // One of four is measured wrong by metres, in one or the other direction.
        let off = Mm(if self.other.is_multiple_of(4) { self.by * 100 } else { 0 });
        Some(match self.kind {
            Kind::Ceiling => RoomEdit::Height(room.height + Mm(self.by * 10)),
            Kind::WallLength => {
                let wall = pick(&room.walls, self.which)?;
                RoomEdit::WallLength { wall: wall.id.clone(), length: wall.length + Mm(self.by * 20) }
            }
            Kind::AddOpening => {
                RoomEdit::AddOpening(Opening { id: "".into(), x: opening.x + off, ..opening })
            }
            Kind::ChangeOpening => {
                let id = pick(&room.openings, self.which)?.id.clone();
                RoomEdit::ChangeOpening(Opening { id, sill: opening.sill + off, ..opening })
            }
            Kind::RemoveOpening => {
                RoomEdit::RemoveOpening { id: pick(&room.openings, self.which)?.id.clone() }
            }
            Kind::AddConnection => {
                RoomEdit::AddConnection(Connection { x: connection.x + off, ..connection })
            }
            Kind::ChangeConnection => RoomEdit::ChangeConnection {
                index: index(room.connections.len())?,
                connection: Connection { z: connection.z + off, ..connection },
            },
            Kind::RemoveConnection => RoomEdit::RemoveConnection { index: index(room.connections.len())? },
            Kind::AddObstacle => RoomEdit::AddObstacle(Obstacle { x: obstacle.x + off, ..obstacle }),
            Kind::ChangeObstacle => RoomEdit::ChangeObstacle {
                index: index(room.obstacles.len())?,
                obstacle: Obstacle { depth: obstacle.depth + off, ..obstacle },
            },
            _ => RoomEdit::RemoveObstacle { index: index(room.obstacles.len())? },
        })
    }

    pub(super) fn of_style(&self, catalogue: &Catalogue) -> Option<StyleEdit> {
        let code = |code: &String| Code::from(code.as_str());
        let wanted = !self.is_left();
        Some(match self.kind {
            Kind::Front => StyleEdit::Front {
                family: self.type_of(catalogue)?.family,
                front: code(&pick(&catalogue.fronts, self.other)?.code),
            },
            Kind::Carcass => StyleEdit::Carcass(code(&pick(&catalogue.carcasses, self.other)?.code)),
            Kind::Handle => {
                StyleEdit::Handle(wanted.then_some(code(&pick(&catalogue.handles, self.other)?.code)))
            }
            Kind::Worktop => StyleEdit::Worktop(code(&pick(&catalogue.worktops, self.other)?.code)),
            Kind::Plinth => StyleEdit::Plinth(code(&pick(&catalogue.plinths, self.other)?.code)),
            Kind::PlinthHeight => StyleEdit::PlinthHeight(Mm(135 + self.by)),
            Kind::System => StyleEdit::System(*pick(&HeightSystem::ALL, self.other)?),
            Kind::Splash => {
                StyleEdit::Splash(wanted.then_some(code(&pick(&catalogue.splashes, self.other)?.code)))
            }
            Kind::Upstand => StyleEdit::Upstand(wanted.then_some(Mm(45 + self.by))),
            Kind::Apron => StyleEdit::Apron(wanted.then_some(Mm(50 + self.by / 5))),
            Kind::CeilingFiller => StyleEdit::CeilingFiller(wanted),
            Kind::Grain => StyleEdit::GrainMatched(wanted),
            Kind::Cornice => StyleEdit::Cornice(wanted),
            Kind::LightStrip => StyleEdit::LightStrip(wanted),
            _ => StyleEdit::Led(wanted),
        })
    }
}
