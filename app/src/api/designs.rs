//! Designs: opened, saved, copied by whoever has the link.

#![cfg_attr(feature = "ssr", expect(clippy::unused_async, reason = "a server function is async by its form"))]

use kitchen::quote::Regime;
use kitchen::room::Room;
use kitchen::saved::{Created, Saved};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::error::AppError;
use crate::room_draft::RoomDraft;

/// A design as the editor's page opens it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The design as it was last saved.
    pub saved: Saved,
    /// Its name.
    pub name: String,
    /// What it costs now in its regime, in cents.
    pub gross_cents: i64,
    /// How that price is taxed.
    pub regime: Regime,
    /// Whether delivery and fitting are in that price.
    pub is_delivered_and_fitted: bool,
    /// The catalogue to read it with: `/catalogue/{version}.json`.
    pub catalogue_version: String,
    /// The year that decides about the 6 % rate.
    pub invoice_year: i32,
}

/// Opens a design for changing.
///
/// public: the edit token is the right.
#[server(endpoint = "load_design")]
pub async fn load_design(edit: String) -> Result<Opened, AppError> {
    let shop = crate::request::shop()?;
    let saved = shop.design(&edit.parse()?).await?;
    Ok(crate::request::opened(&shop, saved)?)
}

/// Opens a design for looking. The orders of its owner are not told.
///
/// public: the share token is the right.
#[server(endpoint = "load_shared")]
pub async fn load_shared(share: String) -> Result<Opened, AppError> {
    let shop = crate::request::shop()?;
    let saved = shop.shared_design(&share.parse()?).await?;
    Ok(crate::request::opened(&shop, Saved { ordered_as: Vec::new(), ..saved })?)
}

/// The link that shows a design, as a code that a phone reads from the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkCode {
    /// How many squares wide and high it is, with the four light ones that it needs around it.
    pub size: u32,
    /// Its dark squares as the path of an SVG, a square being one.
    pub path: String,
}

/// The code of the link that shows a design, in the language of the page that asks.
///
/// public: the share token is the right.
#[server(endpoint = "share_code")]
pub async fn share_code(share: String) -> Result<LinkCode, AppError> {
    crate::request::shop()?.shared_design(&share.parse()?).await?;
    crate::request::share_code(&share)
}

/// Saves a design over the revision it was made from; gives the new revision.
///
/// public: the edit token is the right.
#[server(endpoint = "save_design", input = Json)]
pub async fn save_design(edit: String, revision: u32, file: String) -> Result<u32, AppError> {
    Ok(crate::request::shop()?.save_design(&edit.parse()?, revision, &file).await?)
}

/// Keeps a new design.
///
/// public: anybody may design; how often is limited per address.
#[server(endpoint = "create_design", input = Json)]
pub async fn create_design(file: String) -> Result<Created, AppError> {
    Ok(crate::request::shop()?.create_design(&file).await?)
}

/// Makes a design of one's own out of a shared one and leads to it.
///
/// public: the share token is the right.
#[server(endpoint = "copy_shared")]
pub async fn copy_shared(share: String) -> Result<(), AppError> {
    let shop = crate::request::shop()?;
    let saved = shop.shared_design(&share.parse()?).await?;
    let created = shop.create_design(&saved.file).await?;
    crate::request::lead_to_design(&created);
    Ok(())
}

/// Keeps a new, empty design in a room and leads to it.
///
/// public: anybody may design; how often is limited per address.
#[server(endpoint = "create_room")]
pub async fn create_room(draft: RoomDraft) -> Result<(), AppError> {
    let shop = crate::request::shop()?;
    let file = crate::request::empty_design(&shop, &draft)?;
    crate::request::lead_to_design(&shop.create_design(&file).await?);
    Ok(())
}

/// The plan of a room as SVG for the page that asks.
///
/// public: it draws what it is given and keeps nothing.
#[server(endpoint = "draw_room", input = Json)]
pub async fn draw_room(room: Room) -> Result<String, AppError> {
    crate::request::plan(&crate::request::shop()?, room)
}
