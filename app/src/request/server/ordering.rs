//! From the order form to the shop, and on to the page of the order.

use kitchen::order::{Acknowledged, OrderRequest, Placed};

use super::{language, lead_to};
use crate::address;
use crate::error::AppError;
use crate::order_form::OrderForm;

/// Leads to the page of an order that was just placed.
pub fn lead_to_order(placed: &Placed) {
    lead_to(&format!("{}/order/{}", address::home(language()), placed.status_token));
}

impl OrderForm {
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
            regime: self.regime,
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
    use kitchen::rules::{Finding, Rule, Severity};

    use super::*;
    use crate::order_form::ticked;

    #[test]
    fn a_ticked_warning_is_the_acknowledgement_of_its_finding() {
        let finding = Finding {
            code: Rule::HobRunEnd,
            manner: None,
            severity: Severity::Warning,
            subjects: vec!["m3".into()],
            fixture: None,
            measured: None,
            required: None,
            follows: Vec::new(),
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
