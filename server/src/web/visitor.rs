//! Who asks: the address that limits count by, and the number by which this request is found in the log.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use shop::Chance;

use crate::config::Cidr;

/// The name under which a response tells its number.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The address of a visitor, behind the proxies that are trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Address(pub IpAddr);

/// The number of a request: ten letters and digits that can be read out on the telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub Arc<str>);

impl RequestId {
    fn new() -> RequestId {
        // Without 0, 1, i, l, o and u, which are easily taken for another.
        const ALPHABET: &[u8; 30] = b"23456789abcdefghjkmnpqrstvwxyz";
        let letters = Chance::System.letters(10, ALPHABET);
        RequestId(letters.into())
    }
}

/// Notes address and number with the request and the number on the response.
pub async fn note(State(proxies): State<Arc<[Cidr]>>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    // Without a connection (tests) the visitor is this machine.
    let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)).to_canonical();
    let id = RequestId::new();
    let header = HeaderValue::from_str(&id.0);
    let address = Address(address(peer, request.headers(), &proxies));
    request.extensions_mut().insert(address);
    request.extensions_mut().insert(id);
    let mut response = next.run(request).await;
    if let Ok(header) = header {
        response.headers_mut().insert(REQUEST_ID, header);
    }
    response
}

/// The last address of `X-Forwarded-For` that is no trusted proxy, as long as the chain to it is trusted.
/// Whatever stands before it was written by the visitor and proves nothing.
fn address(peer: IpAddr, headers: &HeaderMap, proxies: &[Cidr]) -> IpAddr {
    let trusted = |address: IpAddr| proxies.iter().any(|proxy| proxy.contains(address));
    let values: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
    let mut known = peer;
    for hop in values.iter().rev().flat_map(|value| value.rsplit(',')) {
        if !trusted(known) {
            break;
        }
        let Ok(hop) = hop.trim().parse::<IpAddr>() else { break };
        known = hop.to_canonical();
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], proxies: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let proxies: Vec<Cidr> = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        address(peer.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn a_visitor_cannot_choose_an_address() {
        assert_eq!(seen("5.6.7.8", &["1.2.3.4"], &[]), "5.6.7.8");
        assert_eq!(seen("5.6.7.8", &["1.2.3.4"], &["10.0.0.0/8"]), "5.6.7.8");
        // The proxy appends what it saw; what the visitor wrote before that does not count.
        assert_eq!(seen("10.0.0.1", &["1.2.3.4, 5.6.7.8"], &["10.0.0.0/8"]), "5.6.7.8");
    }

    #[test]
    fn a_chain_of_trusted_proxies_is_followed_to_its_visitor() {
        let proxies = ["10.0.0.0/8", "192.168.1.1"];
        assert_eq!(seen("10.0.0.1", &["5.6.7.8, 192.168.1.1"], &proxies), "5.6.7.8");
        assert_eq!(seen("10.0.0.1", &["9.9.9.9", "5.6.7.8, 10.0.0.2"], &proxies), "5.6.7.8");
        assert_eq!(seen("10.0.0.1", &[], &proxies), "10.0.0.1");
    }

    #[test]
    fn nonsense_ends_the_chain() {
        assert_eq!(seen("10.0.0.1", &["5.6.7.8, unknown"], &["10.0.0.0/8"]), "10.0.0.1");
    }

    #[test]
    fn a_number_is_ten_clear_letters_and_new_each_time() {
        let (one, other) = (RequestId::new(), RequestId::new());
        assert_eq!(one.0.len(), 10);
        assert_ne!(one, other);
    }
}
