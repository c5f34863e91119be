//! Two accounts to try the shop with. Their passwords are random and lie in a file that only the user of
//! this machine can read; a shop with other accounts is not given any.

use std::io::Write;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Role;
use super::password::Password;
use crate::Shop;
use crate::error::Error;
use crate::private;

const FILE: &str = "demo-sign-ins.txt";

/// An account to try the shop with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoSignIn {
    /// Its role.
    pub role: Role,
    /// Its e-mail.
    pub email: String,
    /// Its password.
    pub password: String,
}

impl Shop {
    /// Makes one owner and one sales account, or gives those made before.
    ///
    /// # Errors
    /// A sentence when the shop has other accounts, or the file of the passwords is gone or cannot be
    /// written.
    pub async fn demo_accounts(&self) -> Result<Vec<DemoSignIn>, Error> {
        let file = self.data.join(FILE);
        let staff = self.store.read().await?.staff().await?;
        if staff.iter().any(|account| !account.is_demo) {
            let message = "this shop has accounts of its own; demo accounts are only for an empty one";
            return Err(Error::Refused(message.to_owned()));
        }
        if !staff.is_empty() {
            return read(&file);
        }
        let sign_ins = Role::ALL.map(|role| DemoSignIn {
            role,
            email: format!("{role}@passtuk.example"),
            password: URL_SAFE_NO_PAD.encode(self.chance.bytes::<12>()),
        });
        // First the file: accounts whose passwords nobody knows would be in the way.
        write(&file, &sign_ins)?;
        let now = self.clock.now();
        let mut hashes = Vec::new();
        for sign_in in &sign_ins {
            hashes.push(Password::new(&sign_in.password)?.hash().await?);
        }
        let mut tx = self.store.write().await?;
        for (sign_in, hash) in sign_ins.iter().zip(&hashes) {
            let id = self.chance.id(now);
            tx.insert_staff(&id, &sign_in.email, sign_in.role.key(), hash, true, now).await?;
        }
        tx.commit().await?;
        Ok(sign_ins.to_vec())
    }
}

fn write(file: &Path, sign_ins: &[DemoSignIn]) -> Result<(), Error> {
    let line = |sign_in: &DemoSignIn| format!("{} {} {}\n", sign_in.role, sign_in.email, sign_in.password);
    let lines = sign_ins.iter().map(line).collect::<Vec<_>>().concat();
    // Made anew: an old file might be readable by others.
    let written = remove(file).and_then(|()| private::make_file(file)?.write_all(lines.as_bytes()));
    written.map_err(|error| Error::Refused(format!("{} cannot be written: {error}", file.display())))
}

fn remove(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn read(file: &Path) -> Result<Vec<DemoSignIn>, Error> {
    let lines = std::fs::read_to_string(file).map_err(|error| {
        Error::Refused(format!(
            "the demo accounts exist, but {} cannot be read: {error}; set new passwords with `staff password`",
            file.display()
        ))
    })?;
    let sign_in = |line: &str| {
        let mut words = line.split(' ').map(str::to_owned);
        let role = words.next()?.parse().ok()?;
        Some(DemoSignIn { role, email: words.next()?, password: words.next()? })
    };
    Ok(lines.lines().filter_map(sign_in).collect())
}
