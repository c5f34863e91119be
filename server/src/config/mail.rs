//! How mails go out, as the environment says it.

use std::path::{Path, PathBuf};

use shop::{MailConfig, TransportConfig};

use super::{MAIL_FROM, MAIL_OWNER, Refused, SMTP_CA, SMTP_URL, Variable, refused};

/// Mails to a server need true addresses; mails to a folder go to nobody.
pub(super) fn mail(get: impl Fn(Variable) -> Option<String>, data: &Path) -> Result<MailConfig, Refused> {
    let transport = transport(get(SMTP_URL), get(SMTP_CA), data)?;
    let go_out = matches!(transport, TransportConfig::Smtp { .. });
    let address = |variable: Variable| match get(variable) {
        Some(value) => Ok(value),
        None if !go_out => Ok(variable.default.to_owned()),
        None => {
            let problem =
                format!("is missing: mails go out through {}, so they need a true address", SMTP_URL.name);
            Err(refused(variable, problem))
        }
    };
    Ok(MailConfig { from: address(MAIL_FROM)?, owner: address(MAIL_OWNER)?, transport })
}

fn transport(
    server: Option<String>,
    authority: Option<String>,
    data: &Path,
) -> Result<TransportConfig, Refused> {
    match server {
        None if authority.is_some() => {
            let problem = format!("vouches for a mail server, but {} names none", SMTP_URL.name);
            Err(refused(SMTP_CA, problem))
        }
        None => Ok(TransportConfig::Folder(data.join("mail"))),
        Some(url) if url.starts_with("smtp://") || url.starts_with("smtps://") => {
            Ok(TransportConfig::Smtp { url, authority: authority.map(PathBuf::from) })
        }
        Some(_) => {
            let problem = "must begin with smtp:// or smtps://, such as smtps://USER:PASSWORD@HOST";
            Err(refused(SMTP_URL, problem.to_owned()))
        }
    }
}
