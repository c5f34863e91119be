//! What closes a row of units and holds up its worktop: plinths, end panels, fillers, corner posts, brackets and legs.

use super::finish::{Finish, Plain};
use super::mesh::Mesh;
use super::shape::{Block, X, Y, Z};
use super::unit::Body;
use super::{Part, PartKind, mm, stretch};
use crate::catalogue::{Front, Plinth};
use crate::design::Support;
use crate::geometry::Edge;
use crate::kitchen::{Kitchen, Placed};
use crate::layout::{self, Corner, Level, Panel, PlinthRun, Prop, Return, Strip, StripKind};
use crate::length::Mm;

/// The grille in a plinth under a fridge.
const GRILLE: [f32; 2] = [400.0, 40.0];
/// A profile of LED behind the fronts: how far, how deep and how high it is.
const LED: [f32; 3] = [60.0, 16.0, 8.0];
/// Thickness of the steel that a bracket is made of.
const BRACKET: f32 = 10.0;
/// Half a gap beside a filler or post.
const GAP: f32 = 1.5;

/// The parts along a surface.
pub(super) fn parts<'a>(kitchen: &Kitchen<'a>, surface: usize) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    if let Some(row) = kitchen.catalogue.plinth(&kitchen.design.style.plinth) {
        let runs = kitchen.layout.plinth.runs.iter().filter(|run| run.surface == surface);
        for run in runs {
            let boards = run.boards(kitchen).into_iter();
            parts.extend(boards.map(|span| plinth(kitchen, row, &PlinthRun { span, ..*run })));
        }
    }
    let panels = kitchen.layout.panels.iter().filter(|panel| panel.surface == surface);
    parts.extend(panels.filter_map(|panel| end_panel(kitchen, panel)));
    for filler in kitchen.layout.fillers.iter().filter(|filler| filler.surface == surface) {
        let [wears, beside] = [filler.module, filler.beside].map(|unit| &kitchen.placed[unit]);
        parts.push(strip(kitchen, wears.front, beside, PartKind::Filler, stretch(filler.span)));
    }
    for corner in kitchen.layout.corners.iter().filter(|corner| corner.joined && corner.level == Level::Floor)
    {
        parts.extend(Edge::BOTH.into_iter().filter_map(|edge| post(kitchen, corner, surface, edge)));
    }
    let strips = kitchen.layout.strips.iter().filter(|strip| strip.surface == surface);
    parts.extend(strips.filter_map(|strip| along(kitchen, strip)));
    let ends = kitchen.layout.returns.iter();
    parts.extend(ends.filter_map(|end| turn(kitchen, end, surface)));
    if let Some(row) = kitchen.design.style.splash.as_ref().and_then(|code| kitchen.catalogue.splash(code)) {
        let splashes = kitchen.layout.splashes.iter().filter(|splash| splash.surface == surface);
        parts.extend(splashes.filter_map(|splash| {
            let span = layout::splash_as_cut(kitchen, splash, row.t)?;
            let block = Block::new(stretch(span), stretch(splash.rise), [0.0, mm(row.t)]);
            Some(board(PartKind::Splash, Finish::Splash(row), block, X))
        }));
    }
    if let Some(row) = kitchen.catalogue.worktop(&kitchen.design.style.worktop) {
        let falls = kitchen.layout.falls.iter().filter(|fall| fall.surface == surface);
        parts.extend(falls.map(|fall| {
            let end = mm(kitchen.catalogue.lengths.worktop_edge());
            let rise = [0.0, mm(kitchen.base_top())];
            let block = Block::new(stretch(fall.span), rise, [end - mm(fall.depth), end]);
            board(PartKind::Fall, Finish::Worktop(row), block, Y)
        }));
    }
    let props = kitchen.layout.props.iter().filter(|prop| prop.surface == surface);
    parts.extend(props.map(support));
    parts
}

/// A leg is one block; a bracket a plate on the back panel and an arm under the worktop.
fn support<'a>(prop: &Prop) -> Part<'a> {
    let (x, y, z) = (stretch(prop.span), stretch(prop.rise), stretch(prop.across));
    let blocks = match prop.kind {
        Support::Legs => vec![Block::new(x, y, z)],
        Support::Brackets => {
            let arm = y[1] - BRACKET;
            vec![Block::new(x, [y[0], arm], [z[0], z[0] + BRACKET]), Block::new(x, [arm, y[1]], z)]
        }
    };
    let mut mesh = Mesh::default();
    for block in blocks {
        mesh.block(Finish::Plain(Plain::Steel), block, Y);
    }
    Part::fixed(PartKind::Support, mesh)
}

/// A part that is one board.
fn board(kind: PartKind, finish: Finish<'_>, block: Block, grain: usize) -> Part<'_> {
    let mut mesh = Mesh::default();
    mesh.block(finish, block, grain);
    Part::fixed(kind, mesh)
}

/// A cornice, a ceiling filler or a light strip in front material before the units, a profile of LED under them, an upstand of
/// worktop on the wall.
fn along<'a>(kitchen: &Kitchen<'a>, strip: &Strip) -> Option<Part<'a>> {
    let style = &kitchen.design.style;
    let rules = &kitchen.catalogue.workshop.construction;
    let mut span = strip.span;
    let unit = strip.wearer(kitchen).map(|unit| &kitchen.placed[unit]);
    let front = unit.map(|unit| mm(unit.front_plane(&kitchen.catalogue.lengths)));
    let rise = stretch(strip.rise);
    let (finish, rise, z) = match strip.kind {
        StripKind::Upstand => {
            let row = kitchen.catalogue.worktop(&style.worktop)?;
            span = layout::upstand_as_cut(kitchen, strip)?;
            (Finish::Worktop(row), rise, [0.0, mm(layout::upstand_thickness(kitchen))])
        }
        StripKind::Cornice | StripKind::Ceiling | StripKind::Light => {
            (Finish::Front(unit?.front), rise, [front? - mm(rules.front.mm()), front?])
        }
        StripKind::Led => {
            let under = [rise[0] - LED[2], rise[0]];
            (Finish::Plain(Plain::Display), under, [front? - LED[0] - LED[1], front? - LED[0]])
        }
    };
    let block = Block::new(stretch(span), rise, z);
    Some(board(PartKind::Strip, finish, block, X))
}

/// Where a ceiling filler turns back to the wall.
fn turn<'a>(kitchen: &Kitchen<'a>, end: &Return, surface: usize) -> Option<Part<'a>> {
    let strip = kitchen.layout.strips.get(end.strip).filter(|strip| strip.surface == surface)?;
    let front = kitchen.placed[strip.wearer(kitchen)?].front;
    let block = Block::new(stretch(end.span), stretch(strip.rise), stretch(end.across));
    Some(board(PartKind::Strip, Finish::Front(front), block, Z))
}

fn plinth<'a>(kitchen: &Kitchen<'_>, row: &'a Plinth, run: &PlinthRun) -> Part<'a> {
    let height = mm(kitchen.design.style.plinth_height);
    let face = mm(run.face);
    let thickness = mm(kitchen.catalogue.workshop.construction.plinth.mm());
    let mut mesh = Mesh::default();
    mesh.block(
        Finish::Plinth(row),
        Block::new(stretch(run.span), [0.0, height], [face - thickness, face]),
        X,
    );
    for unit in &kitchen.layout.plinth.grilles {
        let placed = &kitchen.placed[*unit];
        if placed.surface == run.surface && run.span.contains(placed.middle()) {
            let (x, y) = (mm(placed.middle()), height / 2.0);
            let [wide, high] = GRILLE;
            let across = [x - wide / 2.0, x + wide / 2.0];
            let grille = Block::new(across, [y - high / 2.0, y + high / 2.0], [face, face + 2.0]);
            mesh.faces(Finish::Plain(Plain::Dark), grille, X, &[(Z, true)]);
        }
    }
    Part::fixed(PartKind::Plinth, mesh)
}

/// A panel on a side stands from its back edge forwards, the back of an island behind its carcasses.
fn end_panel<'a>(kitchen: &Kitchen<'a>, panel: &Panel) -> Option<Part<'a>> {
    let front = kitchen.catalogue.front(&panel.front)?;
    let mut mesh = Mesh::default();
    mesh.block(
        Finish::Front(front),
        Block::new(stretch(panel.span), stretch(panel.rise), stretch(panel.away(kitchen))),
        Y,
    );
    Some(Part::fixed(PartKind::Panel, mesh))
}

/// A strip in front material, in line with the fronts of a unit.
fn strip<'a>(
    kitchen: &Kitchen<'_>,
    front: &'a Front,
    beside: &Placed<'_>,
    kind: PartKind,
    x: [f32; 2],
) -> Part<'a> {
    let body = Body::of(kitchen, beside);
    let block = Block::new(x, body.y, body.front).grown(X, -GAP).grown(Y, -GAP);
    let mut mesh = Mesh::default();
    mesh.block(Finish::Front(front), block, Y);
    Part::fixed(kind, mesh)
}

/// One leg of a corner post: from the crossing of the front planes to the first unit. The leg on the wall before
/// the corner covers the edge of the other.
fn post<'a>(kitchen: &Kitchen<'a>, corner: &Corner, surface: usize, edge: Edge) -> Option<Part<'a>> {
    let unit = corner.post_unit()?;
    if corner.surface(edge) != surface {
        return None;
    }
    let cover =
        if edge == Edge::Right { kitchen.catalogue.workshop.construction.front.mm() } else { Mm::ZERO };
    let stands = stretch(corner.post(kitchen, edge).stretched(edge, cover));
    let placed = &kitchen.placed[unit];
    Some(strip(kitchen, placed.front, placed, PartKind::Post, stands))
}
