//! A customer's wish to order, for the programs beside the tests.

use std::error::Error;

use kitchen::contact::Draft;
use kitchen::design;
use kitchen::kitchen::Kitchen;
use kitchen::order::OrderRequest;
use kitchen::quote::quote;
use shop::Shop;

/// What a browser sends to order a kitchen of the gallery.
pub async fn request(shop: &Shop) -> Result<OrderRequest, Box<dyn Error>> {
    let file = include_str!("../../assets/gallery/rijwoning.json");
    let created = shop.create_design(file).await?;
    let (design, catalogue) = (design::parse(file, &shop.catalogue())?, shop.catalogue());
    let totals = quote(&Kitchen::new(&design, &catalogue), shop.invoice_year(), &[]).totals;
    let regime = totals.regime();
    let contact = Draft {
        name: "Lieve Peeters".to_owned(),
        email: "lieve@example.be".to_owned(),
        phone: "0470 12 34 56".to_owned(),
        street: "Dorpsstraat 12".to_owned(),
        postcode: "9000".to_owned(),
        town: "Gent".to_owned(),
        vat_number: String::new(),
        remarks: String::new(),
        terms: true,
    };
    Ok(OrderRequest {
        revision: 1,
        contact,
        regime,
        total_shown: totals.gross(regime).cents(),
        acknowledged: Vec::new(),
        idempotency_key: created.share_token.clone(),
        edit_token: created.edit_token,
    })
}
