//! Who works in the shop. Signing in gives a proof; what only staff or only the owner may do asks for it,
//! so that a forgotten check does not compile.

mod demo;
mod password;
mod sign_in;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use demo::DemoSignIn;

use crate::Shop;
use crate::clock::Moment;
use crate::error::Error;
use crate::store::{self, StaffRow};
use password::Password;

/// What someone may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything.
    Owner,
    /// Designs and orders.
    Sales,
}

impl Role {
    /// Both.
    pub const ALL: [Role; 2] = [Role::Owner, Role::Sales];

    /// Its name on the command line and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::Sales => "sales",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FromStr for Role {
    type Err = Error;
    fn from_str(key: &str) -> Result<Role, Error> {
        let role = Role::ALL.into_iter().find(|role| role.key() == key);
        role.ok_or_else(|| Error::Refused(format!("“{key}” is no role; choose owner or sales")))
    }
}

/// Someone who is signed in: the proof for what staff may do. Only this module makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    id: String,
    email: String,
    role: Role,
}

impl Staff {
    /// The account's e-mail.
    pub fn email(&self) -> &str {
        &self.email
    }

    /// What they may do.
    pub fn role(&self) -> Role {
        self.role
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }
}

/// An owner who is signed in: the proof for what only the owner may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner(Staff);

impl Owner {
    /// The owner as one of the staff.
    pub fn as_staff(&self) -> &Staff {
        &self.0
    }
}

/// Whoever sends a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Visitor {
    /// Not signed in.
    #[default]
    Anonymous,
    /// Signed in.
    Staff(Staff),
}

impl Visitor {
    /// The staff member who is signed in.
    ///
    /// # Errors
    /// [`Error::SignInRequired`].
    pub fn require_staff(self) -> Result<Staff, Error> {
        match self {
            Visitor::Staff(staff) => Ok(staff),
            Visitor::Anonymous => Err(Error::SignInRequired),
        }
    }

    /// The owner who is signed in.
    ///
    /// # Errors
    /// [`Error::SignInRequired`], or [`Error::Forbidden`] for other staff.
    pub fn require_owner(self) -> Result<Owner, Error> {
        match self.require_staff()? {
            staff if staff.role == Role::Owner => Ok(Owner(staff)),
            _ => Err(Error::Forbidden),
        }
    }
}

/// What a session remembers of someone who signed in. It proves nothing by itself; [`Shop::visitor`] looks
/// whether it still holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    staff_id: String,
    epoch: i64,
}

impl SignedIn {
    pub(crate) fn staff_id(&self) -> &str {
        &self.staff_id
    }
}

/// An account as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its e-mail.
    pub email: String,
    /// Its role.
    pub role: Role,
    /// When it was made.
    pub created: Moment,
}

impl Shop {
    /// Makes an account. Whoever can run the program on the shop's database is trusted to.
    ///
    /// # Errors
    /// A sentence when the e-mail is none or taken, or the password too short.
    pub async fn add_staff(&self, email: &str, role: Role, password: &str) -> Result<(), Error> {
        let email = account_email(email)?;
        let hash = Password::new(password)?.hash().await?;
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        match tx.insert_staff(&self.chance.id(now), &email, role.key(), &hash, false, now).await {
            Err(error) if store::is_duplicate(&error) => {
                return Err(Error::Refused(format!("there is already an account for {email}")));
            }
            inserted => inserted?,
        }
        tx.commit().await?;
        Ok(())
    }

    /// Sets the password of an account and ends its sessions.
    ///
    /// # Errors
    /// A sentence when there is no such account, or the password is too short.
    pub async fn set_staff_password(&self, email: &str, password: &str) -> Result<(), Error> {
        let email = account_email(email)?;
        let hash = Password::new(password)?.hash().await?;
        let mut tx = self.store.write().await?;
        let Some(row) = tx.staff_by_email(&email).await? else {
            return Err(Error::Refused(format!("there is no account for {email}")));
        };
        tx.set_password(&email, &hash).await?;
        tx.delete_sessions_of(&row.id).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Every account, by e-mail.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn list_staff(&self) -> Result<Vec<Account>, Error> {
        let rows = self.store.read().await?.staff().await?;
        let account = |row: StaffRow| {
            Ok(Account { role: row.role.parse()?, email: row.email, created: Moment(row.created_at) })
        };
        rows.into_iter().map(account).collect()
    }

    /// Who a session stands for now: nobody once every session of the account was ended.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn visitor(&self, signed_in: Option<&SignedIn>) -> Result<Visitor, Error> {
        let Some(signed_in) = signed_in else { return Ok(Visitor::Anonymous) };
        let row = self.store.read().await?.staff_by_id(&signed_in.staff_id).await?;
        match row {
            Some(row) if row.epoch == signed_in.epoch => {
                let role = row.role.parse()?;
                Ok(Visitor::Staff(Staff { id: row.id, email: row.email, role }))
            }
            _ => Ok(Visitor::Anonymous),
        }
    }

    /// Ends every session of an account, this one included.
    ///
    /// # Errors
    /// Only faults of the shop itself.
    pub async fn sign_out_everywhere(&self, staff: &Staff) -> Result<(), Error> {
        let mut tx = self.store.write().await?;
        tx.end_epoch(staff.id()).await?;
        tx.delete_sessions_of(staff.id()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// An account's e-mail in the one form in which it is kept and looked up.
fn account_email(typed: &str) -> Result<String, Error> {
    let draft = kitchen::contact::Draft { email: typed.to_owned(), ..Default::default() };
    match draft.error(kitchen::contact::Field::Email, kitchen::quote::Regime::default()) {
        None => Ok(typed.trim().to_lowercase()),
        Some(_) => Err(Error::Refused(format!("“{typed}” is no e-mail address"))),
    }
}
