//! `passtuk serve`: the shop, open for visitors until the program is asked to end.

use std::io::ErrorKind;

use shop::{Shop, TransportConfig};
use tokio::net::TcpListener;
use tokio::signal;

use super::{Refusal, runtime};
use crate::config::Config;
use crate::site::Site;
use crate::web::limits::Limiter;
use crate::{jobs, listen, router, telemetry};

/// Runs the shop.
pub fn run() -> Result<(), Refusal> {
    let config = Config::from_env()?;
    telemetry::start(&config.log)?;
    let site = Site::find()?;
    runtime()?.block_on(serve(&config, &site))
}

async fn serve(config: &Config, site: &Site) -> Result<(), Refusal> {
    // The port first: a second program on the same database would only be in the way.
    let listener = bind(config).await?;
    let shop = Shop::open(&config.shop).await?;
    let limiter = Limiter::new(config.shop.limits);
    let router = router::router(shop.clone(), config, site, limiter.clone());
    let mut jobs = jobs::start(&shop, &limiter);
    greet(config);
    listen::serve(listener, router, asked_to_end()).await;
    jobs.shutdown().await;
    shop.close().await;
    Ok(())
}

async fn bind(config: &Config) -> Result<TcpListener, Refusal> {
    let address = config.address;
    TcpListener::bind(address).await.map_err(|problem| {
        let why = match problem.kind() {
            ErrorKind::AddrInUse => "another program listens there".to_owned(),
            ErrorKind::PermissionDenied => "this user may not; choose a port above 1023".to_owned(),
            ErrorKind::AddrNotAvailable => "this machine does not have that address".to_owned(),
            _ => problem.to_string(),
        };
        Refusal::new(format!("Cannot listen on {address}: {why}. Set PASSTUK_ADDR to another address."))
    })
}

/// Says where everything is.
fn greet(config: &Config) {
    let mails = match &config.shop.mail.transport {
        TransportConfig::Folder(folder) => {
            format!("in {} (set PASSTUK_SMTP_URL to send them)", folder.display())
        }
        TransportConfig::Smtp { .. } => "by the mail server of PASSTUK_SMTP_URL".to_owned(),
        TransportConfig::Memory => "nowhere".to_owned(),
    };
    println!("Passtuk is open at {} (listening on {})", config.url, config.address);
    println!("  database  {}", without_password(&config.shop.database_url));
    println!("  mails     {mails}");
    let sign_ins = config.shop.data.join("demo-sign-ins.txt");
    if sign_ins.is_file() {
        println!("  sign in   {}/admin/sign-in with a line of {}", config.url, sign_ins.display());
    }
    if !config.url.keeps_secure_cookies() {
        tracing::warn!("PASSTUK_URL is not https: sessions of staff can be read on the way");
    }
}

/// A database address that may be shown.
fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => url.to_owned(),
    }
}

/// Ready when the program is interrupted at the keyboard or told to end by the system.
async fn asked_to_end() {
    let interrupted = async { signal::ctrl_c().await.unwrap_or_default() };
    #[cfg(unix)]
    let told = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signals) => signals.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let told = std::future::pending::<Option<()>>();
    tokio::select! {
        () = interrupted => {}
        _ = told => {}
    }
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_is_not_shown() {
        assert_eq!(without_password("postgres://shop:secret@db/shop"), "postgres://…@db/shop");
        assert_eq!(without_password("sqlite:data/passtuk.db"), "sqlite:data/passtuk.db");
    }
}
