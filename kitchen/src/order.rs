//! An order as browser and shop speak of it: its number, its status, what is asked and what comes back.

mod mail;
mod number;
mod record;
mod request;
mod status;

pub use mail::StuckMail;
pub use number::{NotAnOrderNumber, OrderNumber};
pub use record::{LocalTime, OrderFilter, OrderPage, OrderRecord, OrderRow, Step, Texts};
pub use request::{Acknowledged, Conflict, ConflictReason, OrderRequest, Placed};
pub use status::{NotAStatus, Status};
