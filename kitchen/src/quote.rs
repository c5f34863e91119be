//! THE price of a kitchen: every line with its reason, and the totals of every VAT regime. The live price,
//! the ghost's difference, the mail, the order and the admin all call [`quote`]; there is no second.

#![deny(clippy::float_arithmetic)]

use serde::{Deserialize, Serialize};

use crate::catalogue::Catalogue;
use crate::kitchen::Kitchen;
use crate::money::Money;

mod ceiling;
mod change;
mod discount;
mod equipment;
mod furniture;
mod group;
mod indication;
mod island;
mod kept;
mod line;
mod reason;
mod row;
mod services;
mod share;
mod strip;
mod surcharge;
mod tax_words;
mod totals;
mod words;
mod worktop;

pub use crate::catalogue::Along;
pub use crate::channel::Channel;
pub use change::{Changed, Difference, difference};
pub use discount::{Discount, DiscountRefusal};
pub use group::{Group, GroupName};
pub use indication::{Indication, appliance_price, extra_price, module_price, price_from};
pub use island::{IslandCost, island_cost};
pub use line::{Counted, Kind, Line, Surcharge, Unit, VatClass};
pub use reason::{Extent, Reason};
pub use row::Row;
pub(crate) use services::placing_at_wall;
pub use share::Share;
pub use totals::{Regime, Renovation6, ReverseCharge, Standard21, Total, Totals};

/// The price of a kitchen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "kept::Kept")]
pub struct Quote {
    /// The lines, in the order in which a customer reads them.
    pub lines: Vec<Line>,
    /// Net and the gross totals of every regime.
    pub totals: Totals,
}

impl Quote {
    /// The sum of the nets of all lines.
    pub fn net(&self) -> Money {
        self.totals.net
    }

    /// What the customer pays: the gross total of the regime that counts.
    pub fn gross(&self) -> Money {
        self.totals.gross(self.totals.regime())
    }

    /// The total of a regime with its VAT by rate.
    pub fn total(&self, regime: Regime) -> Total {
        Total::of(&self.lines, regime)
    }

    /// The lines as people read them: equal small parts are one row.
    pub fn rows(&self) -> Vec<Row> {
        row::rows(&self.lines)
    }

    /// The rows by group, as the price bar opens them; groups without rows are left out.
    pub fn groups(&self) -> Vec<Group> {
        group::groups(self.rows())
    }

    /// What each cabinet really costs under a regime: its own lines and its share of all that is shared. The nets sum
    /// to the net of the quote and the gross amounts to its total, to the cent. `kitchen` is what was priced.
    pub fn shares(&self, kitchen: &Kitchen<'_>, regime: Regime) -> Vec<Share> {
        share::shares(self, kitchen, regime)
    }

    /// The lines that belong to one module.
    pub fn module_lines(&self, id: &str) -> impl Iterator<Item = &Line> + Clone {
        self.lines.iter().filter(move |line| line.module.as_deref() == Some(id))
    }
}

/// The price of a kitchen for an invoice written in `invoice_year`, with discounts.
///
/// Both VAT totals are always computed; [`Totals::regime`] says which one counts.
pub fn quote(kitchen: &Kitchen<'_>, invoice_year: i32, discounts: &[Discount]) -> Quote {
    let mut lines = list(kitchen, &tariff_day(kitchen.catalogue, invoice_year));
    discount::add(&mut lines, discounts, kitchen.catalogue);
    lines.extend(services::small_order(kitchen, &lines));
    let totals = totals::totals(&lines, kitchen.design.vat.as_ref(), kitchen, invoice_year);
    Quote { lines, totals }
}

/// The day of the Recupel tariffs: 1 January of the invoice's year, or the first day of a later price list.
fn tariff_day(catalogue: &Catalogue, invoice_year: i32) -> String {
    format!("{invoice_year:04}-01-01").max(catalogue.valid_from.clone())
}

/// Every line at its list price; what depends on the sum of lines is not among them.
fn list(kitchen: &Kitchen<'_>, day: &str) -> Vec<Line> {
    let mut lines = furniture::lines(kitchen);
    lines.extend(worktop::lines(kitchen));
    lines.extend(strip::lines(kitchen));
    lines.extend(equipment::lines(kitchen, day));
    lines.extend(services::lines(kitchen));
    lines.extend(services::rush(kitchen, &lines));
    lines
}
