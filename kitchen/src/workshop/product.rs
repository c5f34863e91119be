//! What is bought in and goes with the kitchen: sinks, taps, appliances, accessories.

use crate::catalogue::{Name, Slot};
use crate::design::Extra;
use crate::kitchen::{Kitchen, Placed};

/// A bought product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Product<'a> {
    /// The unit it goes into or with, by its place in [`Kitchen::placed`].
    pub module: Option<usize>,
    /// Where it goes; none for an accessory.
    pub slot: Option<Slot>,
    /// Its code.
    pub code: &'a str,
    /// Its name.
    pub name: &'a Name,
}

/// The products of every unit in the order of the design, then the accessories and hanging hoods.
pub fn products<'a>(kitchen: &Kitchen<'a>) -> Vec<Product<'a>> {
    let placed = kitchen.placed.iter().enumerate();
    let held = placed.flat_map(|(module, placed)| held(kitchen, module, placed));
    held.chain(kitchen.design.extras.iter().filter_map(|extra| accessory(kitchen, extra))).collect()
}

fn held<'a>(kitchen: &Kitchen<'a>, module: usize, placed: &Placed<'a>) -> Vec<Product<'a>> {
    let product = |(slot, code): (&Slot, &'a crate::ids::Code)| {
        let name = kitchen.catalogue.equipment(code)?;
        Some(Product { module: Some(module), slot: Some(*slot), code, name })
    };
    placed.module.equipment.iter().filter_map(product).collect()
}

fn accessory<'a>(kitchen: &Kitchen<'a>, extra: &'a Extra) -> Option<Product<'a>> {
    let row = kitchen.catalogue.extra(&extra.code)?;
    let module = kitchen.placed.iter().position(|placed| Some(&placed.module.id) == extra.module.as_ref());
    Some(Product { module, slot: row.slot, code: &row.code, name: &row.name })
}
