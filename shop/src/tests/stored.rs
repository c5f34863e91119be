//! What an earlier version of the program stored is read by this one: `tests/data/stored` holds the catalogue and the
//! papers of an order as commit b8f07a9 wrote them, before the rules of the kitchen's use and the reverse charge.

use kitchen::catalogue::Catalogue;
use kitchen::design;
use kitchen::kitchen::Kitchen;
use kitchen::order::Status;
use kitchen::quote::Regime;
use kitchen::rules::{Rule, check};
use serde_json::Value;
use text::Language;

use super::{Ground, on_both_databases};
use crate::catalogue::demo;
use crate::store::{NewMail, NewOrder, Papers};
use crate::tokens::StatusToken;
use crate::{Round, Shop};

on_both_databases! {
    a_shop_opens_on_the_catalogue_of_an_earlier_version
    an_order_of_an_earlier_version_is_shown_and_mailed
}

const CATALOGUE: &str = include_str!("../../../tests/data/stored/catalogue.json");
const ORDER: &str = include_str!("../../../tests/data/stored/order.json");

/// The name that b8f07a9 gave the catalogue.
const VERSION: &str = "2026-11-01-0c2732b2";

/// What the order came to: with the answers of the gallery's terraced house, at 6 %.
const GROSS: i64 = 1_090_231;

/// Lets a catalogue of an earlier version be the current one, and opens the shop on it.
async fn open_with(ground: &Ground, catalogue: &str) -> Shop {
    ground.advance_seconds(1);
    let now = ground.config.clock.now();
    let mut tx = ground.shop.store.write().await.unwrap();
    tx.insert_catalogue(VERSION, catalogue, now).await.unwrap();
    tx.commit().await.unwrap();
    ground.advance_seconds(1);
    ground.open_again(|_| ()).await
}

async fn a_shop_opens_on_the_catalogue_of_an_earlier_version(ground: &Ground) {
    let mut theirs: Value = serde_json::from_str(CATALOGUE).unwrap();
    theirs["prices"]["filler"]["value"] = "41.50".into();
    theirs["taps"][0]["code"] = "T-OWN".into();
    let theirs = theirs.to_string();
    let shop = open_with(ground, &theirs).await;
    let current = shop.catalogue();

    // What the maker wrote stands; what he could not know is as in the demo catalogue.
    assert_eq!(current.prices.filler.value.to_string(), "41.50");
    assert_eq!(current.tap("T-OWN").unwrap().height, None);
    assert_eq!(current.tap("T-PULL").unwrap(), demo().tap("T-PULL").unwrap());
    assert_eq!(current.prices.discount_most, demo().prices.discount_most);
    assert_eq!(current.thresholds, demo().thresholds);
    assert_eq!(current.lengths, demo().lengths);

    // The browser reads it without help, under a name of its own; nothing was stored over the old one.
    assert_ne!(current.version, VERSION);
    let sent = shop.catalogue_json(&current.version).await.unwrap();
    assert_eq!(serde_json::from_str::<Catalogue>(&sent).unwrap(), *current);
    assert_eq!(shop.catalogue_json(VERSION).await.unwrap(), theirs);
    shop.close().await;

    // The next start finds it complete.
    ground.advance_seconds(1);
    let again = ground.open_again(|_| ()).await;
    assert_eq!(again.catalogue(), current);
    again.close().await;
}

/// Writes the order of b8f07a9 with its two mails.
async fn write_order(ground: &Ground, status: &StatusToken) {
    let order: Value = serde_json::from_str(ORDER).unwrap();
    let papers = Papers {
        contact: order["contact"].to_string(),
        regime: order["regime"].as_str().unwrap().to_owned(),
        catalogue_version: order["catalogue_version"].as_str().unwrap().to_owned(),
        design: order["design"].to_string(),
        quote: order["quote"].to_string(),
        findings: order["findings"].to_string(),
        texts: order["texts"].to_string(),
    };
    let design = ground.design(&papers.design).await;
    assert!(!design.edit_token.is_empty());
    let now = ground.config.clock.now();
    let mut tx = ground.shop.store.write().await.unwrap();
    let design_id = &tx.any_design().await;
    tx.insert_order(&NewOrder {
        id: "old",
        year: 2026,
        n: 1,
        design_id,
        idempotency_key: "old",
        request_hash: "",
        status: Status::Received.key(),
        name: "Lieve De Smet & zonen <BV>",
        town: "Gent",
        email: "lieve@example.be",
        gross_cents: GROSS,
        search: "2026-000001",
        placed_at: now,
    })
    .await
    .unwrap();
    tx.insert_papers("old", &papers).await.unwrap();
    tx.insert_step("old", None, Status::Received.key(), now, None).await.unwrap();
    tx.insert_status_link(&status.hash(), "old", now).await.unwrap();
    for kind in ["customer", "owner"] {
        let mail = NewMail { id: kind, order_id: "old", kind, link: "https://passtuk.example/old", at: now };
        tx.insert_mail(&mail).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn an_order_of_an_earlier_version_is_shown_and_mailed(ground: &Ground) {
    let shop = open_with(ground, CATALOGUE).await;
    let status: StatusToken = "AAAAAAAAAAAAAAAAAAAAAA".parse().unwrap();
    write_order(ground, &status).await;

    let record = shop.order_status(&status).await.unwrap();
    assert_eq!(record.catalogue_version, VERSION);
    assert_eq!((record.regime, record.gross().cents()), (Regime::Renovation6, GROSS));
    assert!(!record.quote.totals.reverse_charge.allowed);
    assert_eq!(record.contact.vat_number(), None);
    let codes: Vec<Rule> = record.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Rule::NoWater]);
    assert_eq!(record.findings[0].sentence(Language::Nl), record.texts.findings[0]);

    // Its drawings are made, and its rules can be asked again, with the catalogue that it names.
    let catalogue = shop.catalogue_version(VERSION).await.unwrap();
    let design = design::parse(&record.design, &catalogue).unwrap();
    assert!(check(&Kitchen::new(&design, &catalogue)).iter().any(|finding| finding.code == Rule::NoWater));

    assert_eq!(shop.send_mails().await.unwrap(), Round { sent: 2, ..Round::default() });
    for mail in shop.mails_in_memory() {
        let mail = mail_parser::MessageParser::default().parse(mail.as_bytes()).unwrap();
        assert!(mail.body_text(0).unwrap().contains("10.902,31"), "{:?}", mail.body_text(0));
    }
    shop.close().await;
}
