//! Changes of a row: what is wished for, at one of the modules or walls.

use kitchen::catalogue::{Catalogue, ModuleType};
use kitchen::design::{Design, Module};
use kitchen::edit::{Leg, RowEdit};
use kitchen::geometry::Edge;
use kitchen::ids::Code;
use kitchen::length::Mm;

use super::super::{Kind, pick};
use super::Attempt;

impl Attempt {
    /// A change of a row of its kind; one that puts a unit between others where its kind is none of a row.
    pub fn of_row(&self, design: &Design, catalogue: &Catalogue) -> Option<RowEdit> {
        let edge = if self.is_left() { Edge::Left } else { Edge::Right };
        if self.kind == Kind::Corner {
            return self.of_corner(design, catalogue, edge);
        }
        let module = pick(&design.modules, self.which)?;
        let id = module.id.clone();
        Some(match self.kind {
            Kind::Resize => {
                let kind = catalogue.module(&module.code)?;
                let width = pick(&kind.cells, self.other)?.width;
                let custom = Mm(if self.wish.custom % 4 == 0 { self.by } else { 0 });
                RowEdit::Resize { module: id, width: width + custom }
            }
            Kind::Swap => RowEdit::Swap { module: id, with: pick(&design.modules, self.other)?.id.clone() },
            Kind::Duplicate => RowEdit::Duplicate { module: id },
            Kind::KeepFromEnd => self.keep_from_end(module, design, edge),
            Kind::CloseGap => RowEdit::CloseGap { module: id, edge },
            Kind::Balance => RowEdit::BalanceWidths { module: self.one_of_two(module, design).id.clone() },
            _ => {
                let wished = self.type_of(catalogue)?;
                let width = pick(&wished.cells, self.wish.width)?.width;
                let code = Code::from(wished.code.as_str());
                let beside = (module.place.clone(), edge.of(module.span()));
                let at = |place| (place, Mm(self.by.abs() * 50));
                let (place, x) = if self.wish.custom % 4 == 0 { at(self.place_of(design)?) } else { beside };
                RowEdit::Insert { code, width, place, x }
            }
        })
    }

    /// A module beside one of its own type, if there is any.
    fn one_of_two<'d>(&self, module: &'d Module, design: &'d Design) -> &'d Module {
        let is_beside = |one: &Module, other: &Module| {
            let alike = one.place == other.place && one.code == other.code && one.width != other.width;
            alike && one.span().gap_to(other.span()) == Mm::ZERO
        };
        let pairs =
            design.modules.iter().filter(|one| design.modules.iter().any(|other| is_beside(one, other)));
        let pairs: Vec<&Module> = pairs.collect();
        pick(&pairs, self.which).copied().unwrap_or(module)
    }

    /// Of the outermost module of a row.
    fn keep_from_end(&self, module: &Module, design: &Design, edge: Edge) -> RowEdit {
        let beside = design.modules.iter().filter(|other| other.place == module.place);
        let outermost = match edge {
            Edge::Left => beside.min_by_key(|other| other.x),
            Edge::Right => beside.max_by_key(|other| other.x),
        };
        let module = outermost.unwrap_or(module).id.clone();
        RowEdit::KeepFromEnd { module, edge, distance: Mm(self.by.abs() * 10) }
    }

    fn of_corner(&self, design: &Design, catalogue: &Catalogue, edge: Edge) -> Option<RowEdit> {
        let corners: Vec<&ModuleType> =
            catalogue.modules.iter().filter(|kind| kind.family.is_corner()).collect();
        let kind = pick(&corners, self.other)?;
        Some(RowEdit::Corner {
            wall: pick(&design.room.walls, self.which)?.id.clone(),
            edge,
            code: kind.code.as_str().into(),
            width: pick(&kind.cells, self.wish.width)?.width,
            leg: (self.by % 3 == 0).then(|| Leg { code: "OD".into(), width: Mm(600) }),
        })
    }
}
