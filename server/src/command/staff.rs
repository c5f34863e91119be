//! `passtuk staff`: who may sign in.

use std::io::{self, BufRead, IsTerminal};

use shop::{Role, Shop};

use super::{Refusal, print, with_shop};
use crate::cli::{RoleArg, StaffAction};

/// Adds, changes or lists accounts.
pub fn run(action: StaffAction) -> Result<(), Refusal> {
    match action {
        StaffAction::Add { role, email } => {
            let password = ask_password(&email)?;
            with_shop(async |shop: &Shop| {
                shop.add_staff(&email, role.into(), &password).await?;
                print(&format!("{email} may sign in as {}.\n", Role::from(role)))
            })
        }
        StaffAction::Password { email } => {
            let password = ask_password(&email)?;
            with_shop(async |shop: &Shop| {
                shop.set_staff_password(&email, &password).await?;
                print(&format!("{email} has a new password and is signed out everywhere.\n"))
            })
        }
        StaffAction::List => with_shop(async |shop: &Shop| print(&table(&shop.list_staff().await?))),
    }
}

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Role {
        match role {
            RoleArg::Owner => Role::Owner,
            RoleArg::Sales => Role::Sales,
        }
    }
}

fn table(accounts: &[shop::Account]) -> String {
    if accounts.is_empty() {
        return "Nobody may sign in yet: passtuk staff add --role owner --email …\n".to_owned();
    }
    let row = |account: &shop::Account| {
        format!("{:<6} {:<40} since {}\n", account.role.key(), account.email, account.created.in_brussels())
    };
    accounts.iter().map(row).collect::<Vec<_>>().concat()
}

/// Asks twice at a terminal; reads one line from a pipe.
fn ask_password(email: &str) -> Result<String, Refusal> {
    if !io::stdin().is_terminal() {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let first = rpassword::prompt_password(format!("Password for {email}: "))?;
    let second = rpassword::prompt_password("The same again: ")?;
    if first == second {
        Ok(first)
    } else {
        Err(Refusal::new("The two passwords differ; nothing was changed."))
    }
}
