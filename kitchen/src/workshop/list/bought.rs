//! The appliance list and the connection plan as lists (domain.md §5.7).

use text::Language;

use super::line;
use crate::catalogue::Name;
use crate::design::Side;
use crate::kitchen::SurfaceKind;
use crate::workshop::{Documents, Point, Product, State, niche, points, products};

const APPLIANCES: [&str; 15] = [
    "order",
    "cabinet",
    "place",
    "x",
    "slot",
    "code",
    "product",
    "niche_width",
    "niche_height",
    "niche_depth",
    "niche_asked",
    "cut_out",
    "fronts",
    "connection",
    "circuit",
];

const CONNECTIONS: [&str; 10] =
    ["order", "number", "place", "x", "height", "connection", "for", "cabinet", "circuit", "state"];

/// Whether a point is there, in words.
pub(in crate::workshop) fn state_name(language: Language, state: State) -> &'static str {
    text::workshop::state::named(language, state.key()).unwrap_or(state.key())
}

impl Documents<'_> {
    /// Every product with what the furniture leaves for it and what the house must bring.
    pub(in crate::workshop) fn appliance_list(&self) -> String {
        let points = points(self.kitchen);
        let bought = products(self.kitchen);
        bought.iter().fold(line(';', APPLIANCES), |text, row| text + &line(';', self.appliance(row, &points)))
    }

    fn appliance(&self, product: &Product<'_>, points: &[Point<'_>]) -> [String; 15] {
        let language = self.kitchen.design.language;
        let niche = niche(self.kitchen, product);
        let placed = product.module.map(|module| &self.kitchen.placed[module]);
        let [width, height, depth] =
            niche.clear.map_or_else(Default::default, |clear| clear.map(|side| side.to_string()));
        let needed: Vec<&Point<'_>> = points
            .iter()
            .filter(|point| point.module == product.module && point.product == Some(product.name))
            .collect();
        let connections: Vec<&str> = needed.iter().map(|point| point.kind.workshop_name(language)).collect();
        let circuits: Vec<&str> =
            needed.iter().filter_map(|point| point.circuit).map(|name| name.in_language(language)).collect();
        let fronts: Vec<String> =
            niche.fronts.iter().map(|(width, height)| format!("{width} × {height}")).collect();
        [
            self.order.to_owned(),
            product.module.map_or_else(String::new, |module| self.unit_name(module)),
            placed.map_or_else(String::new, |placed| self.surface_name(placed.surface)),
            placed.map_or_else(String::new, |placed| placed.span.start.to_string()),
            product.slot.map_or_else(String::new, |slot| slot.key().to_owned()),
            product.code.to_owned(),
            product.name.in_language(language).to_owned(),
            width,
            height,
            depth,
            niche.asked.map_or_else(String::new, |(least, most)| format!("{least}–{most}")),
            niche.cut_out.map_or_else(String::new, |[along, across]| format!("{along} × {across}")),
            fronts.join(", "),
            connections.join(", "),
            circuits.join(", "),
        ]
    }

    /// Every point of the walls, numbered as on its drawing.
    pub(in crate::workshop) fn connection_list(&self) -> String {
        let language = self.kitchen.design.language;
        let cells = |(number, point): (usize, &Point<'_>)| {
            let words = |name: Option<&Name>| {
                name.map_or_else(String::new, |name| name.in_language(language).to_owned())
            };
            [
                self.order.to_owned(),
                (number + 1).to_string(),
                self.surface_name(point.surface),
                point.x.to_string(),
                point.z.to_string(),
                point.kind.workshop_name(language).to_owned(),
                self.wanted_for(point),
                point.module.map_or_else(String::new, |unit| self.unit_name(unit)),
                words(point.circuit),
                state_name(language, point.state).to_owned(),
            ]
        };
        let points = points(self.kitchen);
        points.iter().enumerate().fold(line(';', CONNECTIONS), |text, row| text + &line(';', cells(row)))
    }

    /// What a point is for.
    pub(in crate::workshop) fn wanted_for(&self, point: &Point<'_>) -> String {
        let language = self.kitchen.design.language;
        let light = || point.of.map_or("", |_| text::workshop::item::led_profile(language));
        point.product.map_or_else(light, |name| name.in_language(language)).to_owned()
    }

    /// The name of a unit as it stands on its boards.
    pub(in crate::workshop) fn unit_name(&self, module: usize) -> String {
        format!("{} {}", module + 1, self.unit_code(module))
    }

    /// Its type and its width.
    pub(in crate::workshop) fn unit_code(&self, module: usize) -> String {
        let placed = &self.kitchen.placed[module];
        format!("{}-{}", placed.kind.code, placed.span.length())
    }

    /// The wall, or the island with its side.
    pub(in crate::workshop) fn surface_name(&self, surface: usize) -> String {
        let id = self.kitchen.surface_id(surface);
        match self.kitchen.surfaces[surface].kind {
            SurfaceKind::Wall(_) => id.to_owned(),
            SurfaceKind::Island(_, side) => {
                let language = self.kitchen.design.language;
                let side = match side {
                    Side::Front => text::workshop::side::front(language),
                    Side::Back => text::workshop::side::back(language),
                };
                format!("{id} {side}")
            }
        }
    }
}
