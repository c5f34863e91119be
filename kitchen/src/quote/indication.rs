//! Prices of a single thing: in the palette, beside the ghost, in the inspector.

use super::{Line, Regime, VatClass, furniture, surcharge, tariff_day};
use crate::catalogue::{Appliance, Catalogue, Cell, Extra, ModuleType};
use crate::channel::Channel;
use crate::design::Style;
use crate::kitchen::Kitchen;
use crate::money::Money;

/// A net price and the rate it may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indication {
    /// Net of VAT.
    pub net: Money,
    /// Which rate it may carry.
    pub vat_class: VatClass,
}

impl Indication {
    /// With VAT under a regime, as every price outside the opened breakdown is shown.
    pub fn gross(self, regime: Regime) -> Money {
        self.net + self.vat_class.rate(regime).on(self.net)
    }
}

/// "vanaf": the cheapest width of a type in the front, carcass and handles of a style
/// (settled.md "What price is shown"). None for a code or a front that the catalogue does not have.
pub fn price_from(catalogue: &Catalogue, code: &str, style: &Style) -> Option<Indication> {
    let kind = catalogue.module(code)?;
    let nets: Option<Vec<Money>> =
        kind.cells.iter().map(|cell| cell_net(catalogue, kind, cell, style)).collect();
    Some(Indication { net: nets?.into_iter().min()?, vat_class: VatClass::Renov })
}

fn cell_net(catalogue: &Catalogue, kind: &ModuleType, cell: &Cell, style: &Style) -> Option<Money> {
    let list = cell.prices[catalogue.front(style.fronts.of(kind.family))?.group()];
    let colour = surcharge::carcass_colour(catalogue, &style.carcass, list).filter(|_| kind.has_carcass);
    let on_top = colour.into_iter().chain(surcharge::system(catalogue, style, list));
    let system = catalogue.systems.of(style.system);
    let height = system.height(cell);
    let opening = if let Some(code) = &style.handle {
        let plane = kind.usual_plane(cell, &catalogue.lengths);
        let rows = system.rows(cell, height);
        furniture::handle_line(catalogue.worn(catalogue.handle(code)?, &rows, cell.width, plane), cell)
    } else {
        let channel = Channel::made(kind, cell, cell.width, height, &catalogue.lengths);
        channel.map(|channel| furniture::channel_line(channel, &catalogue.prices))
    };
    let on_top: Money = on_top.map(|surcharge| surcharge.net).sum();
    let opening = opening.map_or(Money::ZERO, |line| line.net);
    Some((list + on_top).rounded() + opening)
}

/// An appliance with its Recupel inside, as the law asks of every advertised price (domain.md §3.7), on an invoice
/// written in `invoice_year`.
pub fn appliance_price(catalogue: &Catalogue, appliance: &Appliance, invoice_year: i32) -> Indication {
    let recupel = recupel(catalogue, &appliance.recupel, invoice_year);
    Indication { net: appliance.price.rounded() + recupel, vat_class: VatClass::of(appliance.renov) }
}

/// An accessory likewise; a hood that hangs free has Recupel.
pub fn extra_price(catalogue: &Catalogue, extra: &Extra, invoice_year: i32) -> Indication {
    let class = extra.recupel.as_deref();
    let recupel = class.map_or(Money::ZERO, |class| recupel(catalogue, class, invoice_year));
    Indication { net: extra.price.rounded() + recupel, vat_class: VatClass::of(extra.renov) }
}

/// The net contribution of a class, as the quote of that year bills it.
fn recupel(catalogue: &Catalogue, class: &str, invoice_year: i32) -> Money {
    let gross = catalogue.recupel_class(class).map(|row| row.gross_on(&tariff_day(catalogue, invoice_year)));
    gross.map_or(Money::ZERO, Money::without_standard_vat)
}

/// The lines of one module: what the cabinet, its handles and what goes into it cost.
/// [`super::Total::of`] adds them up.
pub fn module_price(kitchen: &Kitchen<'_>, id: &str) -> Vec<Line> {
    let lines = super::list(kitchen, &kitchen.catalogue.valid_from).into_iter();
    lines.filter(|line| line.module.as_deref() == Some(id)).collect()
}
