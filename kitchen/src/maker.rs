//! Who makes the kitchens, as it stands in every footer, mail and quote (domain.md §4.3).

use serde::{Deserialize, Serialize};

/// The maker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Maker {
    /// The name of the firm.
    pub name: String,
    /// Its legal form, such as `BV`.
    pub legal_form: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Country, two letters.
    pub country: String,
    /// The number in the Crossroads Bank for Enterprises (KBO), which is also the VAT number.
    pub enterprise_number: String,
    /// Where customers write to.
    pub mail: String,
    /// Where customers call.
    pub phone: String,
    /// The account that is paid to.
    pub iban: String,
    /// Its bank.
    pub bic: String,
}
