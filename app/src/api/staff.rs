//! What only staff may ask. Each function demands the proof of a sign-in before anything else.

use kitchen::order::{OrderFilter, OrderNumber, OrderPage, Status, StuckMail};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use super::orders::OrderView;
use crate::error::AppError;

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// Their e-mail.
    pub email: String,
    /// Whether they own the shop.
    pub is_owner: bool,
}

/// Signs in and leads to the page of staff that was asked for, else to the orders.
///
/// public: it is the door; attempts are limited per address and account.
#[server(endpoint = "sign_in")]
pub async fn sign_in(
    email: String,
    password: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    let visitor = crate::request::visitor().ok_or(AppError::Offline)?;
    let signed_in = crate::request::shop()?.sign_in(&email, &password, visitor.address).await?;
    crate::request::begin_session(&signed_in).await?;
    crate::request::lead_to(crate::address::after_sign_in(&next));
    Ok(())
}

/// Ends this session.
///
/// public: whoever has no session has none afterwards either.
#[server(endpoint = "sign_out")]
pub async fn sign_out() -> Result<(), AppError> {
    crate::request::end_session().await?;
    crate::request::lead_to(crate::address::SIGN_IN);
    Ok(())
}

/// Ends every session of the one who is signed in.
#[server(endpoint = "sign_out_everywhere")]
pub async fn sign_out_everywhere() -> Result<(), AppError> {
    let staff = crate::request::staff().await?;
    crate::request::shop()?.sign_out_everywhere(&staff).await?;
    crate::request::end_session().await?;
    crate::request::lead_to(crate::address::SIGN_IN);
    Ok(())
}

/// Who is signed in.
#[server(endpoint = "who_am_i")]
pub async fn who_am_i() -> Result<Me, AppError> {
    let staff = crate::request::staff().await?;
    Ok(Me { email: staff.email().to_owned(), is_owner: staff.role() == shop::Role::Owner })
}

/// A page of orders, newest first.
#[server(endpoint = "list_orders", input = Json)]
pub async fn list_orders(filter: OrderFilter) -> Result<OrderPage, AppError> {
    let staff = crate::request::staff().await?;
    Ok(crate::request::shop()?.orders(&staff, &filter).await?)
}

/// An order in full.
#[server(endpoint = "load_order")]
pub async fn load_order(number: OrderNumber) -> Result<OrderView, AppError> {
    let staff = crate::request::staff().await?;
    let shop = crate::request::shop()?;
    let record = shop.order(&staff, number).await?;
    crate::request::order_view(&shop, record).await
}

/// Lets an order take its next step.
#[server(endpoint = "change_status")]
pub async fn change_status(number: OrderNumber, from: Status, to: Status) -> Result<(), AppError> {
    let staff = crate::request::staff().await?;
    Ok(crate::request::shop()?.change_status(&staff, number, from, to).await?)
}

/// The mails that failed and have not gone out since: first those that were given up, the oldest first.
#[server(endpoint = "stuck_mails")]
pub async fn stuck_mails() -> Result<Vec<StuckMail>, AppError> {
    let staff = crate::request::staff().await?;
    Ok(crate::request::shop()?.stuck_mails(&staff).await?)
}

/// Lets mails that were given up try again at once. Only the owner may: the customer may have been called since.
#[server(endpoint = "retry_mails")]
pub async fn retry_mails(ids: Vec<String>) -> Result<(), AppError> {
    let owner = crate::request::owner().await?;
    Ok(crate::request::shop()?.retry_mails(&owner, &ids).await?)
}
