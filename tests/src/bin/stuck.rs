//! Fills a shop with an order whose two mails were given up, for the browser tests, which cannot wait for a day.
//! Usage: `stuck FOLDER SMTP_URL MILLISECONDS`: the folder of the shop, a mail server that refuses, and the moment of
//! the order in unix time, more than a day ago.

#[path = "../ordering.rs"]
mod ordering;

use std::error::Error;

use shop::{Clock, Config, MailConfig, Moment, Shop, TransportConfig};

/// How much later the next attempts are looked for.
const MINUTE: i64 = 60;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, url, moment] = arguments.as_slice() else {
        return Err("Usage: stuck FOLDER SMTP_URL MILLISECONDS".into());
    };
    let config = Config::in_folder(folder);
    let transport = TransportConfig::Smtp { url: url.clone(), authority: None };
    let config = Config {
        clock: Clock::fixed(Moment(moment.parse()?)),
        mail: MailConfig { transport, ..config.mail.clone() },
        ..config
    };
    let shop = Shop::open(&config).await?;
    let request = ordering::request(&shop).await?;
    let number = shop.place_order(&request).await?.number;
    while shop.mails_waiting_and_given_up().await?.0 > 0 {
        shop.send_mails().await?;
        config.clock.advance_seconds(MINUTE);
    }
    shop.close().await;
    println!("{number}");
    Ok(())
}
