//! A kitchen read aloud: its modules in reading order, and for each a sentence of what it is and where it stands;
//! for list views and screen readers.

use text::Language;
use text::describe as say;
use text::format::{centimetres, small};

use crate::design::{Design, Place, Side};
use crate::geometry::{Edge, Span};
use crate::ids::Id;
use crate::kitchen::{Kitchen, Placed};
use crate::length::Mm;

impl Kitchen<'_> {
    /// The modules as one reads them, as places in [`Kitchen::placed`]: wall by wall, then the islands; on each
    /// first what stands, from left to right, then what hangs.
    pub fn reading_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.placed.len()).collect();
        order.sort_by_key(|index| {
            let placed = &self.placed[*index];
            (placed.surface, placed.family().is_wall(), placed.span.start, placed.rise.start, *index)
        });
        order
    }

    /// What a module is and between what it stands, such as "Ladekast met 3 lades (60 cm), tussen spoelbakkast en muur,
    /// muur A".
    pub fn describe(&self, module: usize, language: Language) -> String {
        let placed = &self.placed[module];
        let cabinet = say::cabinet(language, name(placed, language), width(placed, language));
        let place = place(self.design, &placed.module.place, language);
        let neighbours = Edge::BOTH.map(|edge| self.neighbour(module, edge, language));
        match neighbours {
            [Some(left), Some(right)] => say::between(language, cabinet, left, place, right),
            [Some(neighbour), None] | [None, Some(neighbour)] => {
                say::beside(language, cabinet, neighbour, place)
            }
            [None, None] => say::alone(language, cabinet, place),
        }
    }

    /// A module so that it is told from the others: what it is and how wide; where another is the same, its wall and
    /// what stands beside it; where that is the same too, its distance from the left end.
    pub(crate) fn named(&self, module: usize, language: Language) -> String {
        let placed = &self.placed[module];
        let (name, width) = (name(placed, language), width(placed, language));
        let at = place(self.design, &placed.module.place, language);
        // At the left and at the right end of a row the words would be the same.
        let beside = |module: usize| -> Vec<String> {
            Edge::BOTH.into_iter().filter_map(|edge| self.neighbour(module, edge, language)).collect()
        };
        let is_alike = |other: &Placed<'_>| {
            other.kind.code == placed.kind.code && other.module.width == placed.module.width
        };
        let mut alike: Vec<usize> =
            (0..self.placed.len()).filter(|other| is_alike(&self.placed[*other])).collect();
        if alike.len() == 1 {
            return say::cabinet(language, name, width);
        }
        alike.retain(|other| self.placed[*other].module.place == placed.module.place);
        if alike.len() == 1 {
            return say::at(language, name, at, width);
        }
        alike.retain(|other| beside(*other) == beside(module));
        match &beside(module)[..] {
            [left, right] if alike.len() == 1 => say::at_between(language, left, name, at, right, width),
            [neighbour] if alike.len() == 1 => say::at_beside(language, name, neighbour, at, width),
            _ => say::at_from(language, name, at, width, centimetres(language, placed.module.x.0)),
        }
    }

    /// What stands beside a module on one side, near enough to belong to its row; small letters, as inside a sentence.
    fn neighbour(&self, module: usize, edge: Edge, language: Language) -> Option<String> {
        let placed = &self.placed[module];
        let near = self.catalogue.lengths.gap_filler_max.value;
        let away = |other: &Placed<'_>| {
            let is_there = match edge {
                Edge::Left => other.span.middle() < placed.span.middle(),
                Edge::Right => other.span.middle() > placed.span.middle(),
            };
            let is_level = other.surface == placed.surface && other.rise.overlaps(placed.rise);
            (is_there && is_level).then(|| placed.span.gap_to(other.span)).filter(|gap| *gap <= near)
        };
        let others = self.placed.iter().filter_map(|other| Some((away(other)?, other)));
        if let Some((_, other)) = others.min_by_key(|(gap, _)| *gap) {
            return Some(small(name(other, language)));
        }
        let surface = &self.surfaces[placed.surface];
        surface.end(edge).wall()?;
        let distance = surface.distance(edge, placed.span);
        if placed.family().is_corner() && surface.nearer_corner(placed.span) == Some(edge) {
            return Some(say::corner(language).to_owned());
        }
        if self.is_in_corner(placed, edge, distance) {
            return Some(say::corner(language).to_owned());
        }
        (distance <= near).then(|| say::side_wall(language).to_owned())
    }

    /// Whether a module stands beside a corner that is joined.
    fn is_in_corner(&self, placed: &Placed<'_>, edge: Edge, distance: Mm) -> bool {
        let reach = self.catalogue.lengths.corner_reach.value;
        let wall = Span::between(Mm::ZERO, reach);
        let mut corners = self.layout.corners.iter();
        wall.contains(distance)
            && corners.any(|corner| corner.joined && corner.surface(edge) == placed.surface)
    }
}

/// What a module is called: by its type, as the palette, the inspector and the price call it.
fn name<'k>(placed: &Placed<'k>, language: Language) -> &'k str {
    placed.kind.name.in_language(language)
}

fn width(placed: &Placed<'_>, language: Language) -> String {
    centimetres(language, placed.module.width.0)
}

/// A wall or a side of an island, such as "muur A".
pub(crate) fn place(design: &Design, place: &Place, language: Language) -> String {
    match place {
        Place::Wall(wall) => say::wall(language, wall),
        Place::Island(id, Side::Front) => say::island_front(language, island(design, id, language)),
        Place::Island(id, Side::Back) => say::island_back(language, island(design, id, language)),
    }
}

/// An island inside a sentence, with its letter where there are more.
pub(crate) fn island(design: &Design, island: &Id, language: Language) -> String {
    match design.islands[..] {
        [_] => say::the_island(language).to_owned(),
        _ => say::island_of(language, island),
    }
}

/// "a, b and c".
pub(crate) fn listed(mut words: Vec<String>, language: Language) -> Option<String> {
    let last = words.pop()?;
    if words.is_empty() { Some(last) } else { Some(say::and(language, words.join(", "), last)) }
}
