//! The order as the form sends it: flat, so that it can be sent without a program in the browser too.

use kitchen::contact::Draft;
use kitchen::order::{Acknowledged, OrderRequest};
use kitchen::quote::Regime;
use kitchen::rules::Finding;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

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
    /// Whether the price is with 6 %.
    pub renovation6: bool,
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
            remarks: self.remarks.clone(),
            terms: !self.terms.is_empty(),
        }
    }

    /// The wish to order.
    ///
    /// # Errors
    /// When a ticked box holds what no page of ours wrote.
    pub fn request(&self) -> Result<OrderRequest, AppError> {
        let acknowledged: Result<Vec<Acknowledged>, _> =
            self.acknowledged.iter().map(|ticked| serde_json::from_str(ticked)).collect();
        Ok(OrderRequest {
            edit_token: self.edit.clone(),
            revision: self.revision,
            contact: self.draft(),
            regime: if self.renovation6 { Regime::Renovation6 } else { Regime::Standard21 },
            total_shown: self.total_shown,
            acknowledged: acknowledged.map_err(|_| {
                AppError::Refused("a ticked warning cannot be read; load the page again".to_owned())
            })?,
            idempotency_key: self.key.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use kitchen::rules::{Rule, Severity};

    use super::*;

    #[test]
    fn a_ticked_warning_is_the_acknowledgement_of_its_finding() {
        let finding = Finding {
            code: Rule::HobRunEnd,
            severity: Severity::Warning,
            subjects: vec!["m3".into()],
            measured: None,
            required: None,
        };
        let form = OrderForm { acknowledged: vec![ticked(&finding)], ..OrderForm::default() };
        assert!(form.request().unwrap().acknowledged[0].is_of(&finding));
    }

    #[test]
    fn a_box_that_we_did_not_write_is_refused() {
        let form = OrderForm { acknowledged: vec!["x".to_owned()], ..OrderForm::default() };
        assert!(matches!(form.request(), Err(AppError::Refused(_))));
    }
}
