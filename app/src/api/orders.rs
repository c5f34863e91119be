//! Ordering and the order's own page.

use kitchen::design::{Services, VatAnswers};
use kitchen::order::{OrderNumber, OrderRecord};
use kitchen::quote::Quote;
use kitchen::rules::Finding;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
use crate::order_form::OrderForm;

/// What stands on the checkout page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkout {
    /// The design's name.
    pub name: String,
    /// The revision that is priced here.
    pub revision: u32,
    /// The link for looking, which names this wish to order.
    pub share_token: String,
    /// What the maker does besides making.
    pub services: Services,
    /// The answers to the VAT questions.
    pub vat: Option<VatAnswers>,
    /// How many cabinets.
    pub cabinets: i64,
    /// The price now.
    pub quote: Quote,
    /// Each line of the quote in words: what it is, and why it is there.
    pub words: Vec<(String, String)>,
    /// What the rules say.
    pub findings: Vec<Finding>,
    /// The year that decides about the 6 % rate.
    pub invoice_year: i32,
    /// How many years before it a dwelling must have been lived in.
    pub renovation_years: i32,
    /// How far the delivery zones reach, in km, nearest first.
    pub zones: [i32; 3],
    /// The orders that were placed of this design.
    pub ordered_as: Vec<OrderNumber>,
}

impl Checkout {
    /// The key of this wish: the same until the design changes or an order of it stands, so that pressing
    /// twice orders once.
    pub fn key(&self) -> String {
        format!("{}-{}-{}", self.share_token, self.revision, self.ordered_as.len())
    }
}

/// An order and its drawings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderView {
    /// The order.
    pub record: OrderRecord,
    /// Its views: the name, and the drawing as SVG for this page.
    pub drawings: Vec<(String, String)>,
}

/// What stands on the checkout page of a design.
///
/// public: the edit token is the right.
#[server(endpoint = "load_checkout")]
pub async fn load_checkout(edit: String) -> Result<Checkout, AppError> {
    let shop = crate::request::shop()?;
    let saved = shop.design(&edit.parse()?).await?;
    crate::request::checkout(&shop, &saved)
}

/// Saves the choices of delivery and fitting and the VAT answers as a new revision; gives the page anew.
///
/// public: the edit token is the right.
#[server(endpoint = "save_choices", input = Json)]
pub async fn save_choices(
    edit: String,
    revision: u32,
    services: Services,
    vat: Option<VatAnswers>,
) -> Result<Checkout, AppError> {
    let (shop, edit) = (crate::request::shop()?, edit.parse()?);
    let saved = shop.design(&edit).await?;
    let file = crate::request::with_choices(&shop, &saved, services, vat)?;
    shop.save_design(&edit, revision, &file).await?;
    crate::request::checkout(&shop, &shop.design(&edit).await?)
}

/// Places an order and leads to its page.
///
/// public: the edit token is the right; how often is limited per address.
#[server(endpoint = "place_order")]
pub async fn place_order(form: OrderForm) -> Result<(), AppError> {
    let placed = crate::request::shop()?.place_order(&form.request()?).await?;
    crate::request::lead_to_order(&placed);
    Ok(())
}

/// The order behind a link, without who handled it.
///
/// public: the status token is the right.
#[server(endpoint = "order_status")]
pub async fn order_status(status: String) -> Result<OrderView, AppError> {
    let shop = crate::request::shop()?;
    let record = shop.order_status(&status.parse()?).await?;
    crate::request::order_view(&shop, record).await
}
