//! Nothing is sold that the workshop does not make or order: every line of the quote that stands for something to
//! make or to bring is found in its papers, in every kitchen of the corpus.

use std::collections::{BTreeMap, BTreeSet};

use corpus::{designs, kitchen_of};
use kitchen::geometry::{Box3, Span};
use kitchen::kitchen::Kitchen;
use kitchen::layout::{PanelKind, PieceEnd};
use kitchen::length::{Mm, TenthMm};
use kitchen::quote::{Kind, Line, Reason, quote};
use kitchen::workshop::{
    Cabinet, Item, Part, PartKind, Product, Top, TopKind, Unit, cabinets, products, tops,
};
use rust_decimal::Decimal;

use super::{shorter, splashes, upstands};

/// What the workshop makes and orders for a kitchen.
struct Made<'a> {
    kitchen: &'a Kitchen<'a>,
    cabinets: Vec<Cabinet>,
    tops: Vec<Top>,
    products: Vec<Product<'a>>,
}

impl<'a> Made<'a> {
    fn of(kitchen: &'a Kitchen<'a>) -> Made<'a> {
        Made { kitchen, cabinets: cabinets(kitchen), tops: tops(kitchen), products: products(kitchen) }
    }

    fn parts(&self, wanted: &[PartKind]) -> Vec<&Part> {
        let parts = self.cabinets.iter().flat_map(|cabinet| &cabinet.parts);
        parts.filter(|part| wanted.contains(&part.kind)).collect()
    }

    fn pieces(&self, wanted: &[PartKind]) -> i64 {
        self.parts(wanted).iter().map(|part| part.quantity).sum()
    }

    fn items(&self, wanted: &[Item]) -> i64 {
        let all = self.cabinets.iter().flat_map(|cabinet| &cabinet.hardware);
        all.filter(|hardware| wanted.contains(&hardware.item)).map(|hardware| hardware.quantity).sum()
    }

    fn cabinet(&self, id: &str) -> &Cabinet {
        let is_its = |cabinet: &&Cabinet| {
            cabinet.module.is_some_and(|unit| *self.kitchen.placed[unit].module.id == *id)
        };
        self.cabinets.iter().find(is_its).unwrap()
    }

    /// How many pieces of a surcharge a line carries.
    fn extra(&self, line: &Line, code: &str) -> i64 {
        let prices = &self.kitchen.catalogue.prices;
        let price = match code {
            "glass_door" => prices.glass_door.euro(),
            "inner_drawer" => prices.inner_drawer.euro(),
            _ => panic!("{code} has no price for each"),
        };
        let net = line.surcharges.iter().filter(|surcharge| surcharge.code == code);
        net.map(|surcharge| surcharge.net.cents() / price.cents()).sum()
    }

    fn unit(&self, cabinet: &Cabinet) -> Unit<'_> {
        let placed = &self.kitchen.placed[cabinet.module.unwrap()];
        Unit::of(self.kitchen, placed).unwrap()
    }

    fn of_cabinet(cabinet: &Cabinet, item: Item) -> i64 {
        let found = cabinet.hardware.iter().filter(|hardware| hardware.item == item);
        found.map(|hardware| hardware.quantity).sum()
    }

    fn slabs(&self, kind: TopKind) -> impl Iterator<Item = &Top> {
        self.tops.iter().filter(move |top| top.kind == kind)
    }

    /// What a piece on a wall is cut shorter because of one in the same corner of the room.
    fn shorter(&self, kind: TopKind, piece: (usize, Span, Span), all: &[(usize, Span, Span)]) -> Mm {
        let thickness = self.slabs(kind).next().map_or(Mm::ZERO, |top| top.thickness);
        shorter(self.kitchen, piece, all, thickness)
    }

    /// How long the pieces of a kind are together; parting a run may lose a tenth for each piece.
    fn is_as_long(&self, kind: PartKind, length: Mm) -> bool {
        let made: TenthMm =
            self.parts(&[kind]).iter().map(|part| part.length * i32::try_from(part.quantity).unwrap()).sum();
        let lost = TenthMm::from(length) - made;
        TenthMm::ZERO <= lost && i64::from(lost.0) <= self.pieces(&[kind])
    }
}

/// How many of a line's things there are, and how many of them the workshop has.
fn judge(made: &Made<'_>, lines: &[Line], line: &Line) -> Result<(), String> {
    let quantity = || line.quantity.normalize().to_string().parse::<i64>().unwrap();
    let same = |wanted: i64, found: i64| {
        if wanted == found { Ok(()) } else { Err(format!("{wanted} sold, {found} made")) }
    };
    let is = |there: bool| if there { Ok(()) } else { Err("not made".to_owned()) };
    let alike = |reason: fn(&Reason) -> bool| {
        lines.iter().filter(|line| reason(&line.reason)).map(|_| 1).sum::<i64>()
    };
    match (line.kind, &line.reason) {
        (Kind::Module, _) => {
            let cabinet = made.cabinet(line.module.as_deref().unwrap());
            same(made.extra(line, "glass_door"), Made::of_cabinet(cabinet, Item::GlassDoor))?;
            // Those of the type itself are in its price.
            let own = made.unit(cabinet).build.inner_drawers;
            let inner = made.extra(line, "inner_drawer") + own;
            same(inner, Made::of_cabinet(cabinet, Item::InnerFrontFixing))?;
            let fronts = cabinet.parts.iter().filter(|part| part.kind == PartKind::InnerFront);
            same(inner, fronts.map(|part| part.quantity).sum())?;
            // Grain that runs on is paid where fronts are cut from one strip, and nowhere else.
            let is_paid = line.surcharges.iter().any(|surcharge| surcharge.code == "grain_matched");
            is(cabinet.parts.iter().any(|part| part.in_strip().is_some()) == is_paid)?;
            is(!cabinet.parts.is_empty())
        }
        (Kind::Handle, Reason::Channel { pieces, each, .. }) => {
            let cabinet = made.cabinet(line.module.as_deref().unwrap());
            let found = cabinet.hardware.iter().filter(|hardware| hardware.item == Item::Channel);
            let found: Vec<_> = found.map(|hardware| (hardware.quantity, hardware.detail.clone())).collect();
            is(found == [(i64::from(*pieces), each.to_string())])
        }
        (Kind::Handle, Reason::UpToLeast { length, .. }) => {
            let all = made.cabinets.iter().flat_map(|cabinet| &cabinet.hardware);
            let channels = all.filter(|hardware| hardware.item == Item::Channel);
            same(
                i64::from(length.0),
                channels.map(|channel| channel.quantity * channel.detail.parse::<i64>().unwrap()).sum(),
            )
        }
        (Kind::Handle, reason) => {
            let handles = [Item::Handle, Item::PushDoor, Item::PushDrawer];
            let cabinet = made.cabinet(line.module.as_deref().unwrap());
            let found = cabinet.hardware.iter().filter(|hardware| handles.contains(&hardware.item));
            let sold =
                if let Reason::Push { doors, drawers, .. } = reason { doors + drawers } else { quantity() };
            same(sold, found.map(|hardware| hardware.quantity).sum())
        }
        (Kind::Worktop, Reason::Piece { length, depth, .. }) => is(made
            .slabs(TopKind::Worktop)
            .any(|top| (top.length, top.depth) == (*length, *depth) && top.material == *line.code)),
        (Kind::Worktop, Reason::Strip { count, length }) => {
            same(*count, made.slabs(TopKind::Upstand).map(|_| 1).sum())?;
            let all = upstands(made.kitchen);
            let of_corners: Mm = all.iter().map(|piece| made.shorter(TopKind::Upstand, *piece, &all)).sum();
            is(made.slabs(TopKind::Upstand).map(|top| top.length).sum::<Mm>() + of_corners == *length)
        }
        (Kind::Worktop, Reason::Splash { wall, area, .. }) => {
            let of_wall = made
                .slabs(TopKind::Splash)
                .filter(|top| *top.surface == **wall && top.material == *line.code);
            let all = splashes(made.kitchen);
            let here = all.iter().filter(|piece| made.kitchen.surface_id(piece.0) == &**wall);
            let of_corners = here.map(|piece| {
                (made.shorter(TopKind::Splash, *piece, &all) * piece.2.length()).square_metres()
            });
            let of_corners: Decimal = of_corners.sum();
            let cut: Decimal = of_wall.map(|top| (top.length * top.depth).square_metres()).sum();
            is(cut + of_corners == *area)
        }
        (Kind::Worktop, Reason::Fall { height, depth, .. }) => {
            let same_size =
                made.slabs(TopKind::Fall).filter(|top| (top.length, top.depth) == (*height, *depth));
            is(same_size.count() > 0)
        }
        (Kind::Worktop, Reason::Support { .. }) => {
            let item = if *line.code == *"support_leg" { Item::SupportLeg } else { Item::SupportBracket };
            let alike = lines.iter().filter(|other| other.code == line.code);
            let sold: Decimal = alike.map(|other| other.quantity).sum();
            is(sold == Decimal::from(made.items(&[item])))
        }
        (Kind::Cutout, _) => {
            // A socket that is sold for no cabinet has no place yet: it is on the list of products.
            let holes: usize = made.tops.iter().map(|top| top.holes.len()).sum();
            let unplaced =
                made.products.iter().filter(|product| product.module.is_none() && product.code == "X-SOCKET");
            let sold = lines.iter().filter(|line| line.kind == Kind::Cutout).count();
            is(sold <= holes + unplaced.count())
        }
        (Kind::Joint, Reason::Joints { corners, slabs, steps, butts, seams }) => {
            let ends = || made.slabs(TopKind::Worktop).flat_map(|top| top.ends.unwrap());
            let met: BTreeSet<usize> = ends()
                .filter_map(|end| if let PieceEnd::Joint(corner) = end { Some(corner) } else { None })
                .collect();
            same(*corners, i64::try_from(met.len()).unwrap())?;
            let changes = ends().filter(|end| *end == PieceEnd::Step).count() / 2;
            same(*steps, i64::try_from(changes).unwrap())?;
            let met: usize = made.slabs(TopKind::Worktop).map(|top| top.butts.len()).sum();
            same(*butts, i64::try_from(met).unwrap())?;
            let along: usize = made.tops.iter().map(|top| top.seams.len()).sum();
            same(*seams, i64::try_from(along).unwrap())?;
            let joints: usize = made.slabs(TopKind::Worktop).map(|top| top.joints.len()).sum();
            same(*slabs, i64::try_from(joints).unwrap())
        }
        (Kind::Edge, Reason::FreeEnds) => {
            same(quantity(), made.tops.iter().map(|top| top.visible_ends).sum())
        }
        (Kind::Edge, Reason::PolishedEdges { .. }) => {
            let made_of_it = made.tops.iter().map(|top| top.polished).sum::<Mm>().metres();
            is(made_of_it.max(made.kitchen.catalogue.prices.edge_min.value) == line.quantity)
        }
        (Kind::Edge, Reason::Drainer { length }) => {
            let each = made.kitchen.catalogue.workshop.construction.drainer_grooves.count();
            let sold = lines.iter().filter(|other| other.reason == line.reason).count();
            let grooves = made.tops.iter().flat_map(|top| &top.grooves);
            let cut = grooves.filter(|[from, to]| to.0 - from.0 == *length).count();
            same(i64::try_from(sold).unwrap() * each, i64::try_from(cut).unwrap())
        }
        (Kind::Edge, Reason::Apron { .. }) => {
            let made_of_it = made.slabs(TopKind::Apron).map(|top| top.length).sum::<Mm>().metres();
            is(made_of_it.max(made.kitchen.catalogue.prices.edge_min.value) == line.quantity)
        }
        (Kind::Edge, Reason::FallMitre { .. }) => {
            is(made.slabs(TopKind::Fall).map(|top| top.depth).sum::<Mm>().metres() == line.quantity)
        }
        // Sold from end to end, cut beside the panels that stand on the floor.
        (Kind::Plinth, Reason::PlinthRun { length }) => {
            is(made.is_as_long(PartKind::Plinth, *length - panels_in_plinth(made.kitchen)))
        }
        (Kind::Plinth, Reason::PlinthPieces { ends, corners }) => {
            same(*ends, made.items(&[Item::PlinthEnd]))?;
            same(*corners, made.items(&[Item::PlinthCorner]))
        }
        (Kind::Plinth, Reason::UnderFridge) => {
            same(alike(|reason| *reason == Reason::UnderFridge), made.items(&[Item::Grille]))
        }
        (Kind::Plinth, Reason::Strip { length, .. }) => {
            let kind = if *line.code == *"cornice" { PartKind::Cornice } else { PartKind::LightStrip };
            is(made.is_as_long(kind, *length))
        }
        (Kind::Panel, Reason::SeenSides { count, height, width }) => {
            let of_line = |part: &&Part| part.material == *line.code && part.length == (*height).into();
            let ends = made.parts(&[PartKind::EndPanel]).into_iter().filter(of_line);
            let alike = ends.filter(|part| part.width == (*width).into());
            let ends: i64 = alike.map(|part| part.quantity).sum();
            // The back of an island may be parted into boards that are as wide together.
            let backs = made.kitchen.layout.panels.iter().filter(|panel| {
                panel.kind == PanelKind::IslandBack && (panel.rise.length(), panel.width) == (*height, *width)
            });
            same(*count, ends + i64::try_from(backs.count()).unwrap())?;
            let backs = made
                .kitchen
                .layout
                .panels
                .iter()
                .filter(|panel| panel.kind == PanelKind::IslandBack && panel.rise.length() == *height);
            let wide: Mm = backs.map(|panel| panel.width).sum();
            let boards = made.parts(&[PartKind::IslandBack]).into_iter().filter(of_line);
            is(boards.map(|part| part.width).sum::<TenthMm>() == wide.into())
        }
        (Kind::Filler, Reason::Gap { .. }) => {
            same(alike(|reason| matches!(reason, Reason::Gap { .. })), made.pieces(&[PartKind::Filler]))
        }
        (Kind::Filler, Reason::UpToCeiling { parts, .. }) => {
            same(quantity(), made.pieces(&[PartKind::CeilingFiller]))?;
            is(made.is_as_long(PartKind::CeilingFiller, parts.iter().map(|part| part.length).sum()))
        }
        (Kind::Filler, Reason::BackToWall { parts }) => {
            same(quantity(), made.pieces(&[PartKind::CeilingReturn]))?;
            is(made.is_as_long(PartKind::CeilingReturn, parts.iter().map(|part| part.length).sum()))
        }
        (Kind::Filler, Reason::OverFridge) => {
            same(alike(|reason| *reason == Reason::OverFridge), made.items(&[Item::CeilingGrille]))
        }
        // Two strips for each post; a corner unit may include its own.
        (Kind::Filler, Reason::CornerPost) => {
            is(made.pieces(&[PartKind::PostStrip]) >= 2 * alike(|reason| *reason == Reason::CornerPost))
        }
        (Kind::Extra, Reason::Strip { count, .. }) => same(*count, made.items(&[Item::LedProfile])),
        (Kind::Extra, Reason::LedDriver) => same(quantity(), made.items(&[Item::LedDriver])),
        (Kind::Extra, Reason::LedSwitch) => same(1, made.items(&[Item::LedSwitch])),
        (Kind::Sink | Kind::Tap | Kind::Appliance | Kind::Extra, Reason::Chosen) => {
            let sold = lines.iter().filter(|other| other.code == line.code && other.module == line.module);
            let id = |product: &&Product<'_>| {
                product.module.map(|unit| made.kitchen.placed[unit].module.id.clone())
            };
            let found = made
                .products
                .iter()
                .filter(|product| *product.code == *line.code && id(product) == line.module);
            same(i64::try_from(sold.count()).unwrap(), i64::try_from(found.count()).unwrap())
        }
        (Kind::Edge, Reason::Template) | (Kind::Recupel | Kind::Service | Kind::Discount, _) => Ok(()),
        (kind, reason) => Err(format!("nobody knows how {kind:?} of {reason:?} is made")),
    }
}

/// What panels that stand in the place of the plinth take of its length.
fn panels_in_plinth(kitchen: &Kitchen<'_>) -> Mm {
    let thickness = kitchen.catalogue.workshop.construction.plinth.mm();
    let rise = Span::between(Mm::ZERO, kitchen.design.style.plinth_height);
    let within = kitchen.layout.plinth.runs.iter().flat_map(|run| {
        let frame = kitchen.surfaces[run.surface].frame;
        let [from, to] = [(run.span.start, run.face - thickness), (run.span.end, run.face)];
        let whole = Box3::standing(frame.point(from.0, from.1), frame.point(to.0, to.1), rise);
        let met = kitchen.layout.panels.iter().filter_map(move |panel| whole.shared(panel.body(kitchen)));
        met.map(move |shared| frame.view(shared).0.length())
    });
    within.sum()
}

#[test]
fn every_line_of_every_quote_is_made_or_ordered() {
    let mut judged: BTreeMap<Kind, usize> = BTreeMap::new();
    for kind in ["valid", "rules", "regressions"] {
        for (name, design) in designs(kind) {
            let kitchen = kitchen_of(&design);
            let made = Made::of(&kitchen);
            let lines = quote(&kitchen, 2026, &[]).lines;
            for line in &lines {
                if let Err(fault) = judge(&made, &lines, line) {
                    panic!("{name}: {:?} {} ({:?}): {fault}", line.kind, line.code, line.reason);
                }
                *judged.entry(line.kind).or_default() += 1;
            }
        }
    }
    // Every kind but a discount, which no design carries.
    assert_eq!(judged.len(), 15, "{judged:?}");
}

#[test]
fn strips_light_and_splash_of_a_kitchen_are_cut_to_the_lengths_of_its_fronts() {
    // Wall units from 719 to 1919 and from 2519 to 3119, with a panel of 19 on the right of the first two and on both sides
    // of the third: 1219 and 638; LED between carcasses: 1200 and 600. The larder beside them on its own height, with
    // the panels on both its sides: 638.
    let design = corpus::design("valid/straight-s720-splash-strips-and-light");
    let kitchen = kitchen_of(&design);
    let made = Made::of(&kitchen);
    let sizes = |kind: PartKind| -> Vec<(String, String, i64)> {
        let parts = made.parts(&[kind]).into_iter();
        parts.map(|part| (part.length.to_string(), part.width.to_string(), part.quantity)).collect()
    };
    let strip = |length: &str| (length.to_owned(), "40".to_owned(), 1);
    assert_eq!(sizes(PartKind::LightStrip), [strip("1219"), strip("638")]);
    assert_eq!(sizes(PartKind::Cornice), [strip("638"), strip("1219"), strip("638")]);
    let light: Vec<(String, i64)> = made
        .cabinets
        .iter()
        .flat_map(|cabinet| &cabinet.hardware)
        .filter(|hardware| matches!(hardware.item, Item::LedProfile | Item::LedDriver | Item::LedSwitch))
        .map(|hardware| (format!("{} {}", hardware.item.key(), hardware.detail), hardware.quantity))
        .collect();
    let led = |words: &str, quantity: i64| (words.to_owned(), quantity);
    assert_eq!(
        light,
        [led("led_profile 1200", 1), led("led_profile 600", 1), led("led_driver ", 2), led("led_switch ", 1)]
    );
}

#[test]
fn a_waterfall_side_is_a_slab_from_the_floor_to_the_upper_side_of_the_worktop() {
    // Plinth 100 + carcass 780 + slab 20 = 900 high, as deep as the island: 860; both ends.
    let design = corpus::design("valid/island-with-waterfall-sides");
    let kitchen = kitchen_of(&design);
    let sides: Vec<(i32, i32, i32)> = tops(&kitchen)
        .iter()
        .filter(|top| top.kind == TopKind::Fall)
        .map(|top| (top.length.0, top.depth.0, top.thickness.0))
        .collect();
    assert_eq!(sides, [(900, 860, 20); 2]);
    // The upstand of 60 along the worktop of three units and an overhang on either side: 1800 + 2 × 29 = 1858.
    let upstands: Vec<(i32, i32, i32)> = tops(&kitchen)
        .iter()
        .filter(|top| top.kind == TopKind::Upstand)
        .map(|top| (top.length.0, top.depth.0, top.thickness.0))
        .collect();
    assert_eq!(upstands, [(1858, 60, 20)]);
}
