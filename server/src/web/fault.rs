//! A bare refusal (a panic, a deadline, a body that is too long) turned into a page that says what to do and
//! under which number the log has it.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use text::Language;
use tower_http::timeout::TimeoutError;

use super::entry;
use super::visitor::RequestId;

/// The largest body of a request, in bytes: ten times the largest kitchen.
pub const LARGEST_BODY: usize = 1 << 20;

/// The page brings its own style and nothing else.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
);

const STYLE: &str = ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;\
                     margin:15vh auto;padding:0 1rem}h1{font:600 1.75rem Georgia,serif}a{color:inherit}";

/// Reads a body to its end before anything is done with it: one that never said how long it is, is refused
/// like one that said it is too long.
pub async fn read_whole(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match to_bytes(body, LARGEST_BODY).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(problem) if is_silence(&problem) => StatusCode::REQUEST_TIMEOUT.into_response(),
        // Who broke off does not read the answer.
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}

fn is_silence(problem: &(dyn std::error::Error + 'static)) -> bool {
    problem.is::<TimeoutError>() || problem.source().is_some_and(is_silence)
}

/// Gives a page to refusals that have none, for visitors who read pages.
pub async fn explain(request: Request, next: Next) -> Response {
    let reads_pages = accepts_html(request.headers());
    let language = language(&request);
    let id = request.extensions().get::<RequestId>().cloned();
    let response = next.run(request).await;
    if !reads_pages || !is_bare(&response) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    let number = id.map(|id| id.0).unwrap_or_default();
    let page = page(language, parts.status, &number);
    Response::from_parts(parts, Body::from(page))
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("text/html"))
}

/// A refusal without a page of its own: empty, or a plain line of a layer.
fn is_bare(response: &Response) -> bool {
    let refused = response.status().is_client_error() || response.status().is_server_error();
    let kind = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    refused && kind.is_none_or(|kind| kind.starts_with("text/plain"))
}

/// The language of the page that was asked for, else the visitor's.
fn language(request: &Request) -> Language {
    let in_path = request.uri().path().split('/').nth(1).and_then(Language::from_code);
    in_path.unwrap_or_else(|| {
        let cookies = CookieJar::from_headers(request.headers());
        entry::language(&cookies, request.headers())
    })
}

fn page(language: Language, status: StatusCode, number: &str) -> String {
    let code = language.code();
    let about = match status {
        StatusCode::NOT_FOUND => text::not_found::about(language).to_owned(),
        StatusCode::FORBIDDEN => text::error::forbidden(language).to_owned(),
        StatusCode::TOO_MANY_REQUESTS => text::error::too_many(language).to_owned(),
        StatusCode::PAYLOAD_TOO_LARGE => text::error::too_big(language, format!("{} MB", LARGEST_BODY >> 20)),
        _ => text::error::about(language).to_owned(),
    };
    let title = match status {
        StatusCode::NOT_FOUND => text::not_found::title(language),
        _ => text::error::title(language),
    };
    let reference = text::error::reference(language, number);
    let home = text::not_found::home(language);
    format!(
        "<!DOCTYPE html><html lang=\"{code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width,initial-scale=1\"><title>{title}</title><style>{STYLE}</style></head>\
         <body><main><h1>{title}</h1><p>{about}</p><p>{reference}</p><p><a href=\"/{code}\">{home}</a></p>\
         </main></body></html>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_number_of_the_request() {
        let page = page(Language::Nl, StatusCode::INTERNAL_SERVER_ERROR, "abc234");
        assert!(page.contains("abc234") && page.contains("lang=\"nl\""));
    }

    #[test]
    fn every_refusal_says_what_to_do_in_every_language() {
        for status in [403, 404, 408, 413, 429, 500, 503].map(|code| StatusCode::from_u16(code).unwrap()) {
            for language in Language::ALL {
                let page = page(language, status, "x");
                assert!(page.contains("<h1>") && page.contains(&format!("href=\"/{}\"", language.code())));
            }
        }
    }
}
