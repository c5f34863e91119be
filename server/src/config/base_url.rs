//! The address by which the world knows the shop: what links in mails, canonical links and the sitemap
//! begin with, and what decides whether cookies are bound to https.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use http::Uri;

/// `https://keukens.example`: scheme, host and port without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    is_https: bool,
    is_loopback: bool,
}

impl BaseUrl {
    /// Reads an address; a slash at its end is dropped.
    ///
    /// # Errors
    /// The rest of a sentence that begins with the variable's name.
    pub fn parse(text: &str) -> Result<BaseUrl, String> {
        let wrong = |why: &str| format!("is “{text}”, which {why}; write it like https://keukens.example");
        let uri: Uri = text.trim().parse().map_err(|_| wrong("is no address"))?;
        let is_https = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(wrong("does not begin with https:// or http://")),
        };
        let authority = uri.authority().ok_or_else(|| wrong("has no host"))?;
        if authority.as_str().contains('@') {
            return Err(wrong("holds a user name"));
        }
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(wrong("has a path; the shop needs a host of its own"));
        }
        let host = authority.host().trim_start_matches('[').trim_end_matches(']');
        let is_loopback =
            host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let scheme = if is_https { "https" } else { "http" };
        let text = format!("{scheme}://{}", authority.as_str().to_ascii_lowercase());
        Ok(BaseUrl { text, is_https, is_loopback })
    }

    /// The address of a shop that only this machine reaches.
    pub fn loopback(address: SocketAddr) -> BaseUrl {
        BaseUrl { text: format!("http://{address}"), is_https: false, is_loopback: true }
    }

    /// Scheme, host and port, as a browser writes an `Origin`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether visitors come by https.
    pub fn is_https(&self) -> bool {
        self.is_https
    }

    /// Whether browsers keep a `Secure` cookie of this address: https, or this machine itself.
    pub fn keeps_secure_cookies(&self) -> bool {
        self.is_https || self.is_loopback
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_scheme_host_and_port() {
        let url = BaseUrl::parse("https://Keukens.Example/").unwrap();
        assert_eq!(url.as_str(), "https://keukens.example");
        assert!(url.is_https() && url.keeps_secure_cookies());
        assert_eq!(BaseUrl::parse("http://10.0.0.7:8080").unwrap().as_str(), "http://10.0.0.7:8080");
    }

    #[test]
    fn secure_cookies_need_https_or_this_machine() {
        for (text, kept) in [
            ("http://localhost:3000", true),
            ("http://127.0.0.1:3000", true),
            ("http://[::1]:3000", true),
            ("http://keukens.example", false),
            ("https://keukens.example", true),
        ] {
            assert_eq!(BaseUrl::parse(text).unwrap().keeps_secure_cookies(), kept, "{text}");
        }
    }

    #[test]
    fn other_addresses_are_refused_with_the_reason() {
        for (text, why) in [
            ("keukens.example", "does not begin with"),
            ("ftp://keukens.example", "does not begin with"),
            ("https://keukens.example/shop", "has a path"),
            ("https://me@keukens.example", "holds a user name"),
            ("https:// x", "is no address"),
        ] {
            assert!(BaseUrl::parse(text).unwrap_err().contains(why), "{text}");
        }
    }
}
