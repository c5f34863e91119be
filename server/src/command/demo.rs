//! `passtuk demo`: two accounts to try the shop with.

use shop::Shop;

use super::{Refusal, print, with_shop};

/// Creates the accounts, or shows those that exist.
pub fn run() -> Result<(), Refusal> {
    with_shop(async |shop: &Shop| {
        let sign_ins = shop.demo_accounts().await?;
        let rows = sign_ins.iter().map(|sign_in| {
            format!("  {:<6} {:<26} {}\n", sign_in.role.key(), sign_in.email, sign_in.password)
        });
        print(&format!("Sign in at /admin/sign-in with\n{}", rows.collect::<Vec<_>>().concat()))
    })
}
