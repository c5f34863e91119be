//! The order as the form sends it: flat, so that it can be sent without a program in the browser too.

use kitchen::contact::Draft;
use kitchen::order::Acknowledged;
use kitchen::quote::Regime;
use kitchen::rules::Finding;
use serde::{Deserialize, Serialize};

/// The fields of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderForm {
    /// The secret of the design's own link.
    pub edit: String,
    /// The revision that the customer saw.
    pub revision: u32,
    /// The gross total that the customer saw, in cents.
    pub total_shown: i64,
    /// The key of this wish.
    pub key: String,
    /// How the price is taxed.
    pub regime: Regime,
    /// The ticked warnings, each as [`ticked`] writes it.
    pub acknowledged: Vec<String>,
    /// First and last name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// VAT number; empty for a private person.
    pub vat_number: String,
    /// Anything else.
    pub remarks: String,
    /// `on` when the terms are accepted; a box that is not ticked is not sent.
    pub terms: String,
}

/// A warning as the value of its box.
pub fn ticked(finding: &Finding) -> String {
    serde_json::to_string(&Acknowledged::from(finding)).unwrap_or_default()
}

impl OrderForm {
    /// What was typed about the customer.
    pub fn draft(&self) -> Draft {
        Draft {
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            street: self.street.clone(),
            postcode: self.postcode.clone(),
            town: self.town.clone(),
            vat_number: self.vat_number.clone(),
            remarks: self.remarks.clone(),
            terms: !self.terms.is_empty(),
        }
    }
}
