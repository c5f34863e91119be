//! Mails: both of every order, in the customer's language, with every amount of the order.

use mail_parser::{Message, MessageParser, MimeHeaders};

use super::ground::DESIGN;
use super::{Ground, on_both_databases};
use crate::{Error, Round, TransportConfig};

on_both_databases! {
    an_order_sends_two_mails_once
    every_amount_in_the_mail_is_one_of_the_order
    a_business_reads_that_its_vat_is_not_in_the_total
    what_a_customer_typed_is_text_and_nothing_else
    the_customer_is_written_to_in_the_language_of_the_design
    the_link_in_the_mail_opens_the_order
    a_folder_keeps_each_mail_as_one_file
    a_mail_that_cannot_go_waits_and_goes_later
    a_mail_is_given_up_after_a_day_and_can_be_tried_again
    a_mail_that_failed_is_seen_until_it_has_gone
    two_senders_never_send_the_same_mail
    a_sender_that_died_leaves_its_mail_to_the_next
}

/// The mails of one order, the customer's first.
async fn mails(ground: &Ground) -> (String, String) {
    ground.shop.send_mails().await.unwrap();
    let [one, other]: [String; 2] = ground.shop.mails_in_memory().try_into().unwrap();
    let is_owners = |mail: &str| parse(mail).subject().unwrap().starts_with("Nieuwe bestelling");
    if is_owners(&one) { (other, one) } else { (one, other) }
}

fn parse(mail: &str) -> Message<'_> {
    MessageParser::default().parse(mail.as_bytes()).unwrap()
}

/// Every amount of a text, in cents: `€ 1.234,50`.
fn amounts(text: &str) -> Vec<i64> {
    let digits = |part: &str| {
        let number: String = part.chars().take_while(|c| "0123456789.,−".contains(*c)).collect();
        let sign = if number.starts_with('−') { -1 } else { 1 };
        let cents: String = number.chars().filter(char::is_ascii_digit).collect();
        sign * cents.parse::<i64>().unwrap()
    };
    text.split("€\u{a0}").skip(1).map(digits).collect()
}

async fn an_order_sends_two_mails_once(ground: &Ground) {
    ground.order("a").await;
    let both = Round { sent: 2, ..Round::default() };
    assert_eq!(ground.shop.send_mails().await.unwrap(), both);
    assert_eq!(ground.shop.send_mails().await.unwrap(), Round::default());
    let (customer, owner) = mails(ground).await;
    let (customer, owner) = (parse(&customer), parse(&owner));
    let to = customer.to().unwrap().first().unwrap();
    assert_eq!(to.name(), Some("Lieve De Smet & zonen <BV>"));
    assert_eq!(to.address(), Some("lieve@example.be"));
    assert_eq!(customer.subject(), Some("Je bestelling 2026-000001"));
    assert_eq!(owner.to().unwrap().first().unwrap().address(), Some("owner@passtuk.example"));
    assert_eq!(owner.reply_to().unwrap().first().unwrap().address(), Some("lieve@example.be"));
    for mail in [&customer, &owner] {
        assert!(mail.message_id().unwrap().ends_with("@passtuk.example"));
        let drawing = mail.attachments().last().unwrap();
        assert_eq!(drawing.attachment_name(), Some("Tekening van je keuken.png"));
        assert_eq!(image::guess_format(drawing.contents()).unwrap(), image::ImageFormat::Png);
    }
    let mut tx = ground.shop.store.read().await.unwrap();
    assert_eq!(tx.count_mails("sent").await.unwrap(), 2);
}

async fn every_amount_in_the_mail_is_one_of_the_order(ground: &Ground) {
    let placed = ground.order("a").await;
    let order = ground.shop.order_status(&placed.status_token.parse().unwrap()).await.unwrap();
    let total = order.quote.total(order.regime);
    let mut expected: Vec<i64> = order.quote.rows().iter().map(|row| row.line.net.cents()).collect();
    assert_eq!(expected.iter().sum::<i64>(), total.net.cents());
    expected.push(total.net.cents());
    assert_eq!(total.vat.len(), 2);
    expected.extend(total.vat.iter().flat_map(|(_, on, vat)| [on.cents(), vat.cents()]));
    expected.push(total.gross.cents());
    let (customer, owner) = mails(ground).await;
    let (customer, owner) = (parse(&customer), parse(&owner));
    assert_eq!(amounts(&customer.body_text(0).unwrap()), expected);
    assert_eq!(amounts(&customer.body_html(0).unwrap()), expected);
    assert_eq!(amounts(&owner.body_text(0).unwrap()), [total.gross.cents()]);
    assert_eq!(amounts(owner.subject().unwrap()), [total.gross.cents()]);
}

async fn a_business_reads_that_its_vat_is_not_in_the_total(ground: &Ground) {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    file["vat"]["files_returns"] = true.into();
    let created = ground.design(&file.to_string()).await;
    let mut request = ground.request(&created, "a").await;
    request.contact.vat_number = "BE0123456749".to_owned();
    ground.shop.place_order(&request).await.unwrap();
    let (customer, owner) = mails(ground).await;
    let (customer, owner) = (parse(&customer), parse(&owner));
    for words in [customer.body_text(0).unwrap(), customer.body_html(0).unwrap()] {
        assert!(words.contains("Te betalen, btw verlegd") && !words.contains("incl. btw"), "{words}");
    }
    for words in [owner.body_text(0).unwrap(), owner.body_html(0).unwrap()] {
        assert!(words.contains(", btw verlegd.") && !words.contains("incl. btw"), "{words}");
    }
}

async fn what_a_customer_typed_is_text_and_nothing_else(ground: &Ground) {
    ground.order("a").await;
    let (customer, owner) = mails(ground).await;
    for mail in [parse(&customer), parse(&owner)] {
        let html = mail.body_html(0).unwrap();
        assert!(html.contains("Lieve De Smet &#38; zonen &#60;BV&#62;"), "{html}");
        assert!(!html.contains("<BV>") && !html.contains("<script"), "{html}");
    }
    let text = parse(&owner).body_text(0).unwrap().into_owned();
    assert!(text.contains("Bel na 18 uur.") && text.contains("<script>alert(1)</script>"), "{text}");
}

async fn the_customer_is_written_to_in_the_language_of_the_design(ground: &Ground) {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    file["language"] = "fr".into();
    let created = ground.design(&file.to_string()).await;
    let request = ground.request(&created, "a").await;
    ground.shop.place_order(&request).await.unwrap();
    let (customer, owner) = mails(ground).await;
    assert_eq!(parse(&customer).subject(), Some("Votre commande 2026-000001"));
    assert!(parse(&customer).body_text(0).unwrap().contains("/fr/order/"));
    // The owner reads Dutch whatever the customer speaks.
    assert!(parse(&owner).subject().unwrap().starts_with("Nieuwe bestelling 2026-000001"));
}

async fn the_link_in_the_mail_opens_the_order(ground: &Ground) {
    let number = ground.order("a").await.number;
    let (customer, owner) = mails(ground).await;
    let text = parse(&customer).body_text(0).unwrap().into_owned();
    let (_, rest) = text.split_once("http://127.0.0.1:3000/nl/order/").unwrap();
    let token = rest.split_whitespace().next().unwrap().parse().unwrap();
    assert_eq!(ground.shop.order_status(&token).await.unwrap().number, number);
    let text = parse(&owner).body_text(0).unwrap().into_owned();
    assert!(text.contains("http://127.0.0.1:3000/admin/orders/2026-000001"), "{text}");
    // Sent, the outbox forgets the link: its secret is nowhere else in the database.
    let mut tx = ground.shop.store.write().await.unwrap();
    let claimed = tx.claim_mail(crate::Moment(i64::MAX - 1), crate::Moment(i64::MAX)).await.unwrap();
    assert_eq!(claimed, None);
}

async fn a_folder_keeps_each_mail_as_one_file(ground: &Ground) {
    ground.order("a").await;
    let folder = ground.config.data.join("mail");
    let shop =
        ground.open_again(|config| config.mail.transport = TransportConfig::Folder(folder.clone())).await;
    assert_eq!(shop.send_mails().await.unwrap().sent, 2);
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 2);
    assert!(files.iter().all(|file| file.extension().is_some_and(|ending| ending == "eml")));
    shop.close().await;
}

/// A transport that cannot work: its folder is a file.
async fn broken(ground: &Ground) -> crate::Shop {
    let file = ground.config.data.join("no-folder");
    std::fs::write(&file, "").unwrap();
    ground.open_again(|config| config.mail.transport = TransportConfig::Folder(file)).await
}

async fn a_mail_that_cannot_go_waits_and_goes_later(ground: &Ground) {
    ground.order("a").await;
    let shop = broken(ground).await;
    assert_eq!(shop.send_mails().await.unwrap(), Round { postponed: 2, ..Round::default() });
    assert_eq!(ground.shop.send_mails().await.unwrap(), Round::default());
    // Half a minute and at most a quarter more.
    ground.advance_seconds(38);
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 2);
    shop.close().await;
}

async fn a_mail_is_given_up_after_a_day_and_can_be_tried_again(ground: &Ground) {
    let owner = ground.owner().await;
    let staff = owner.as_staff();
    let number = ground.order("a").await.number;
    let shop = broken(ground).await;
    let rounds = give_up(ground, &shop).await;
    // A day has 1440 minutes; the last pause may begin before its end and last an hour and a quarter.
    assert!((1440..=1440 + 76).contains(&rounds), "{rounds}");
    let stuck = shop.stuck_mails(staff).await.unwrap();
    assert_eq!(stuck.iter().map(|mail| mail.number).collect::<Vec<_>>(), [number, number]);
    assert!(stuck[0].error.contains("cannot be written"), "{}", stuck[0].error);
    assert!((20..60).contains(&stuck[0].attempts), "{}", stuck[0].attempts);
    ground.shop.retry_mails(&owner, std::slice::from_ref(&stuck[0].id)).await.unwrap();
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 1);
    assert_eq!(shop.stuck_mails(staff).await.unwrap(), stuck[1..]);
    // The one that has gone is left alone, the other goes; then there is none to be tried again.
    let both: Vec<String> = stuck.into_iter().map(|mail| mail.id).collect();
    ground.shop.retry_mails(&owner, &both).await.unwrap();
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 1);
    assert!(matches!(ground.shop.retry_mails(&owner, &both).await, Err(Error::NotFound)));
    assert!(matches!(ground.shop.retry_mails(&owner, &[]).await, Err(Error::NotFound)));
    shop.close().await;
}

/// Lets a shop try until it has given up every mail; gives the minutes that it took.
async fn give_up(ground: &Ground, shop: &crate::Shop) -> i64 {
    let mut rounds = 0;
    while shop.mails_waiting_and_given_up().await.unwrap().0 > 0 {
        shop.send_mails().await.unwrap();
        ground.advance_seconds(60);
        rounds += 1;
    }
    rounds
}

async fn a_mail_that_failed_is_seen_until_it_has_gone(ground: &Ground) {
    let owner = ground.owner().await;
    let staff = owner.as_staff();
    ground.order("a").await;
    let placed = ground.config.clock.now().in_brussels();
    let shop = broken(ground).await;
    assert_eq!(shop.stuck_mails(staff).await.unwrap(), [], "a mail that was not tried yet is not stuck");
    shop.send_mails().await.unwrap();
    let waiting = shop.stuck_mails(staff).await.unwrap();
    let mut to: Vec<&str> = waiting.iter().map(|mail| mail.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["lieve@example.be", "owner@passtuk.example"]);
    assert!(waiting.iter().all(|mail| mail.attempts == 1 && mail.since == placed));
    // Half a minute and at most a quarter more after ten o'clock sharp.
    assert!(waiting.iter().all(|mail| mail.next == Some(placed)));
    give_up(ground, &shop).await;
    let given_up = shop.stuck_mails(staff).await.unwrap();
    assert!(given_up.iter().all(|mail| mail.next.is_none() && mail.since == placed));
    let id = std::slice::from_ref(&given_up[0].id);
    shop.retry_mails(&owner, id).await.unwrap();
    shop.send_mails().await.unwrap();
    // It failed once more: it waits, behind the one that is still given up.
    let again = shop.stuck_mails(staff).await.unwrap();
    assert_eq!((again[0].next, again[1].next.is_some(), again[1].attempts), (None, true, 1));
    ground.advance_seconds(38);
    ground.shop.send_mails().await.unwrap();
    let left = shop.stuck_mails(staff).await.unwrap();
    assert_eq!(left.iter().map(|mail| &mail.id).collect::<Vec<_>>(), [&given_up[1].id]);
    shop.close().await;
}

async fn two_senders_never_send_the_same_mail(ground: &Ground) {
    let created = ground.design(DESIGN).await;
    for key in 0..6 {
        let request = ground.request(&created, &key.to_string()).await;
        ground.shop.place_order(&request).await.unwrap();
    }
    let senders: Vec<_> = (0..4)
        .map(|_| {
            let shop = ground.shop.clone();
            tokio::spawn(async move { shop.send_mails().await.unwrap().sent })
        })
        .collect();
    let mut sent = 0;
    for sender in senders {
        sent += sender.await.unwrap();
    }
    // A sender that was beaten to a mail ends its round; the next round finds the rest.
    sent += ground.shop.send_mails().await.unwrap().sent;
    assert_eq!(sent, 12);
    let ids = |mail: &String| mail.lines().find(|line| line.starts_with("Message-ID")).unwrap().to_owned();
    let ids: std::collections::BTreeSet<String> = ground.shop.mails_in_memory().iter().map(ids).collect();
    assert_eq!(ids.len(), 12);
}

async fn a_sender_that_died_leaves_its_mail_to_the_next(ground: &Ground) {
    ground.order("a").await;
    let now = ground.config.clock.now();
    let mut tx = ground.shop.store.write().await.unwrap();
    let claimed = tx.claim_mail(now, now.plus_seconds(90)).await.unwrap().unwrap();
    assert_eq!(claimed.attempts, 1);
    tx.commit().await.unwrap();
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 1);
    ground.advance_seconds(90);
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 1);
}
