//! The way to a mail server: its address, and who vouches for the certificate that it shows.

use std::net::IpAddr;
use std::path::Path;

use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use url::Url;

use super::PATIENCE;
use crate::error::Error;

/// A connection to the server of an address, made anew for each mail.
///
/// # Errors
/// [`Error::Setup`] naming the variable that is wrong.
pub(super) fn transport(
    address: &str,
    authority: Option<&Path>,
) -> Result<AsyncSmtpTransport<Tokio1Executor>, Error> {
    // The address itself may hold a password and is not repeated.
    let unreadable = |error: &dyn std::fmt::Display| {
        Error::Setup(format!(
            "PASSTUK_SMTP_URL cannot be read: {error}; give smtps://user:password@host or \
             smtp://user:password@host, which begins encryption with STARTTLS"
        ))
    };
    let mut url = Url::parse(address).map_err(|error| unreadable(&error))?;
    ask_for_encryption(&mut url, authority.is_some());
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str());
    let builder = builder.map_err(|error| unreadable(&error))?;
    let builder = match authority {
        Some(file) => builder.tls(encryption(&url, trusting(&url, file)?)),
        None => builder,
    };
    // The time for a whole mail is limited where it is sent.
    Ok(builder.timeout(Some(PATIENCE)).build())
}

/// Asks for STARTTLS where the address says nothing about it: lettre would send mail and password in the clear.
/// Only on this machine nobody listens in, and there an authority would have nothing to vouch for without it.
fn ask_for_encryption(url: &mut Url, has_authority: bool) {
    let says_so = url.scheme() == "smtps" || url.query_pairs().any(|(key, _)| key == "tls");
    if !says_so && (has_authority || !is_here(url)) {
        url.query_pairs_mut().append_pair("tls", "required");
    }
}

/// Whether the server is on this machine.
fn is_here(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The encryption that an address asks for; lettre reads the same words.
fn encryption(url: &Url, parameters: TlsParameters) -> Tls {
    let is_opportunistic = url.query_pairs().any(|(key, value)| key == "tls" && value == "opportunistic");
    match url.scheme() {
        "smtps" => Tls::Wrapper(parameters),
        _ if is_opportunistic => Tls::Opportunistic(parameters),
        _ => Tls::Required(parameters),
    }
}

/// Believes the authorities that everybody believes, and those of a PEM file besides.
fn trusting(url: &Url, file: &Path) -> Result<TlsParameters, Error> {
    let unusable = |problem: &dyn std::fmt::Display| {
        Error::Setup(format!(
            "PASSTUK_SMTP_CA is {}, which {problem}; give the certificate of your mail server's authority as a \
             PEM file",
            file.display()
        ))
    };
    let pem = std::fs::read(file).map_err(|error| unusable(&format!("cannot be read: {error}")))?;
    if !String::from_utf8_lossy(&pem).contains("-----BEGIN CERTIFICATE-----") {
        return Err(unusable(&"holds no certificate"));
    }
    let host = url.host_str().unwrap_or_default().to_owned();
    let parameters = Certificate::from_pem(&pem)
        .and_then(|authority| TlsParameters::builder(host).add_root_certificate(authority).build());
    parameters.map_err(|error| unusable(&format!("is not understood: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(address: &str, has_authority: bool) -> String {
        let mut url = Url::parse(address).unwrap();
        ask_for_encryption(&mut url, has_authority);
        url.into()
    }

    #[test]
    fn mail_for_another_machine_is_encrypted_unless_the_address_says_otherwise() {
        for (given, used) in [
            ("smtp://jan:geheim@mail.example:587", "smtp://jan:geheim@mail.example:587?tls=required"),
            ("smtp://mail.example/?x=1", "smtp://mail.example/?x=1&tls=required"),
            ("smtp://127.0.0.1@mail.example", "smtp://127.0.0.1@mail.example?tls=required"),
            ("smtp://localhost.example", "smtp://localhost.example?tls=required"),
            ("smtp://jan:tls%3D@mail.example", "smtp://jan:tls%3D@mail.example?tls=required"),
            ("smtp://mail.example?tls=opportunistic", "smtp://mail.example?tls=opportunistic"),
            ("smtps://jan:geheim@mail.example", "smtps://jan:geheim@mail.example"),
            ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
            ("smtp://[::1]:2525", "smtp://[::1]:2525"),
        ] {
            assert_eq!(asked(given, false), used);
        }
    }

    #[test]
    fn an_authority_asks_for_encryption_on_this_machine_too() {
        assert_eq!(asked("smtp://127.0.0.1:2525", true), "smtp://127.0.0.1:2525?tls=required");
        assert_eq!(asked("smtps://127.0.0.1", true), "smtps://127.0.0.1");
    }

    #[test]
    fn an_authority_that_is_none_is_refused_with_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ca.pem");
        let refusal = || transport("smtp://mail.example", Some(&file)).unwrap_err().to_string();
        let begin = format!("PASSTUK_SMTP_CA is {}, which ", file.display());
        assert!(refusal().starts_with(&format!("{begin}cannot be read: ")), "{}", refusal());
        std::fs::write(&file, "my certificate").unwrap();
        assert!(refusal().starts_with(&format!("{begin}holds no certificate; ")), "{}", refusal());
        std::fs::write(&file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").unwrap();
        assert!(refusal().starts_with(&format!("{begin}is not understood: ")), "{}", refusal());
    }
}
