//! The editor's page as the server sends it: the name, the price and what the price includes.

use serde_json::Value;

use super::world::World;

/// A kitchen with delivery and fitting and with answers to the VAT questions.
const DESIGN: &str = include_str!("../../../assets/gallery/rijwoning.json");

/// What stands above the price of the kitchen, changed.
async fn caption(world: &World, change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(DESIGN).unwrap();
    change(&mut file);
    let created = world.shop.create_design(&file.to_string()).await.unwrap();
    let page = world.get(&format!("/nl/design/{}", created.edit_token)).await;
    let (_, price) = page.body.split_once("class=\"price\"").expect(&page.body);
    let (_, caption) = price.split_once("<small>").unwrap();
    caption.split_once("</small>").unwrap().0.to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn delivery_and_fitting_are_promised_where_both_are_in_the_price() {
    let world = World::new().await;
    assert_eq!(caption(&world, |_| ()).await, "Totaal incl. btw, levering en plaatsing");
    let collected = caption(&world, |file| file["services"]["delivery_km"] = Value::Null).await;
    assert_eq!(collected, "Totaal incl. btw");
    let left_loose = caption(&world, |file| file["services"]["install"] = false.into()).await;
    assert_eq!(left_loose, "Totaal incl. btw");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_business_is_not_told_that_vat_is_in_its_total() {
    let world = World::new().await;
    let said = caption(&world, |file| file["vat"]["files_returns"] = true.into()).await;
    assert_eq!(said, "Te betalen, btw verlegd, levering en plaatsing inbegrepen");
}
