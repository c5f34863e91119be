//! Every method of a transaction, on both databases: what the use cases do not already show.

use std::path::Path;

use super::{Ground, on_both_databases};
use crate::store::{NewDesign, is_duplicate};
use crate::{Error, Moment, Shop};

on_both_databases! {
    what_is_not_committed_has_not_happened
    a_reader_cannot_write
    a_reader_sees_one_state
    a_duplicate_is_told_from_other_faults
    a_design_is_held_only_at_its_revision
    the_maker_is_filled_once
    numbers_are_given_back_with_their_transaction
    a_lease_is_respected_until_its_end
    old_attempts_are_forgotten
    a_database_is_looked_at_without_a_change
}

fn design<'a>(id: &'a str, share_token: &'a str) -> NewDesign<'a> {
    NewDesign { id, edit_hash: id, share_token, name: "n", file: "{}", at: Moment(1) }
}

async fn what_is_not_committed_has_not_happened(ground: &Ground) {
    let store = &ground.shop.store;
    let mut tx = store.write().await.unwrap();
    tx.insert_design(&design("a", "a")).await.unwrap();
    drop(tx);
    assert_eq!(store.read().await.unwrap().design_by_edit_hash("a").await.unwrap(), None);
    let mut tx = store.write().await.unwrap();
    tx.insert_design(&design("a", "a")).await.unwrap();
    tx.commit().await.unwrap();
    assert!(store.read().await.unwrap().design_by_edit_hash("a").await.unwrap().is_some());
}

async fn a_reader_cannot_write(ground: &Ground) {
    let mut tx = ground.shop.store.read().await.unwrap();
    assert!(tx.insert_design(&design("a", "a")).await.is_err());
}

async fn a_reader_sees_one_state(ground: &Ground) {
    let store = &ground.shop.store;
    let mut reader = store.read().await.unwrap();
    assert_eq!(reader.design_by_edit_hash("a").await.unwrap(), None);
    let mut writer = store.write().await.unwrap();
    writer.insert_design(&design("a", "a")).await.unwrap();
    writer.commit().await.unwrap();
    assert_eq!(reader.design_by_edit_hash("a").await.unwrap(), None);
}

async fn a_duplicate_is_told_from_other_faults(ground: &Ground) {
    let store = &ground.shop.store;
    let mut tx = store.write().await.unwrap();
    tx.insert_design(&design("a", "same")).await.unwrap();
    assert!(is_duplicate(&tx.insert_design(&design("b", "same")).await.unwrap_err()));
    drop(tx);
    let mut tx = store.write().await.unwrap();
    let no_such_order = tx.insert_status_link("hash", "none", Moment(1)).await.unwrap_err();
    assert!(!is_duplicate(&no_such_order));
}

async fn a_design_is_held_only_at_its_revision(ground: &Ground) {
    let mut tx = ground.shop.store.write().await.unwrap();
    tx.insert_design(&design("a", "a")).await.unwrap();
    assert!(tx.hold_design("a", 1).await.unwrap());
    assert!(!tx.hold_design("a", 2).await.unwrap());
    assert_eq!(tx.save_design("a", 1, "m", "{}", Moment(2)).await.unwrap(), Some(2));
    assert_eq!(tx.save_design("a", 1, "m", "{}", Moment(2)).await.unwrap(), None);
    assert!(tx.hold_design("a", 2).await.unwrap());
}

async fn the_maker_is_filled_once(ground: &Ground) {
    let mut tx = ground.shop.store.write().await.unwrap();
    let before = tx.maker_json().await.unwrap();
    tx.insert_maker("{}").await.unwrap();
    assert_eq!(tx.maker_json().await.unwrap(), before);
    assert_eq!(ground.shop.maker().iban, "BE68 5390 0754 7034");
}

async fn numbers_are_given_back_with_their_transaction(ground: &Ground) {
    let store = &ground.shop.store;
    let mut tx = store.write().await.unwrap();
    assert_eq!(tx.next_order_number(2026).await.unwrap(), 1);
    assert_eq!(tx.next_order_number(2026).await.unwrap(), 2);
    assert_eq!(tx.next_order_number(2027).await.unwrap(), 1);
    drop(tx);
    let mut tx = store.write().await.unwrap();
    assert_eq!(tx.next_order_number(2026).await.unwrap(), 1);
}

async fn a_lease_is_respected_until_its_end(ground: &Ground) {
    ground.order("a").await;
    let now = ground.config.clock.now();
    let mut tx = ground.shop.store.write().await.unwrap();
    let first = tx.claim_mail(now, now.plus_seconds(10)).await.unwrap().unwrap();
    let second = tx.claim_mail(now, now.plus_seconds(10)).await.unwrap().unwrap();
    assert_ne!(first.id, second.id);
    assert_eq!(tx.claim_mail(now, now.plus_seconds(10)).await.unwrap(), None);
    assert_eq!(tx.claim_mail(Moment(now.0 - 1), now).await.unwrap(), None);
    let later = now.plus_seconds(10);
    let again = tx.claim_mail(later, later.plus_seconds(10)).await.unwrap().unwrap();
    assert_eq!((again.id, again.attempts), (first.id, 2));
    // What was sent or given up is never claimed again.
    tx.mail_was_sent(&second.id, later).await.unwrap();
    tx.give_mail_up(&again.order_id, later, "no such id changes nothing").await.unwrap();
    let much_later = now.plus_seconds(1000);
    let last = tx.claim_mail(much_later, much_later.plus_seconds(10)).await.unwrap().unwrap();
    tx.give_mail_up(&last.id, much_later, "why").await.unwrap();
    assert_eq!(tx.claim_mail(much_later.plus_seconds(99), much_later).await.unwrap(), None);
    let stuck = tx.stuck_mails().await.unwrap();
    assert_eq!((stuck.len(), stuck[0].last_error.as_str(), stuck[0].state.as_str()), (1, "why", "given_up"));
    assert!(!tx.retry_mail(&second.id, much_later).await.unwrap());
}

async fn a_database_is_looked_at_without_a_change(ground: &Ground) {
    let catalogue = Shop::catalogue_in(&ground.config.database_url).await.unwrap();
    assert_eq!(catalogue, *ground.shop.catalogue());
}

#[tokio::test]
async fn a_database_that_is_not_there_is_not_made_by_looking_or_copying() {
    let folder = tempfile::tempdir().unwrap();
    let (file, copy) = (folder.path().join("none.db"), folder.path().join("copy.db"));
    let url = format!("sqlite:{}", file.display());
    let looked = Shop::catalogue_in(&url).await.unwrap_err().to_string();
    let copied = Shop::backup(&url, &copy).await.unwrap_err().to_string();
    for sentence in [looked, copied] {
        assert!(sentence.starts_with(&format!("cannot open the database {url}")), "{sentence}");
    }
    assert!(!file.exists() && !copy.exists());
}

#[tokio::test]
async fn a_backup_holds_what_was_committed_and_is_private() {
    Ground::on_sqlite(async |ground| {
        let number = ground.order("a").await.number;
        let copy = ground.config.data.join("copy.db");
        let url = &ground.config.database_url;
        Shop::backup(url, &copy).await.unwrap();
        let permissions = std::fs::metadata(&copy).unwrap().permissions();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&permissions) & 0o777, 0o600);
        ground.order("b").await;
        let copied = ground.open_again(|config| config.database_url = format!("sqlite:{}", copy.display()));
        let copied = copied.await;
        let mut tx = copied.store.read().await.unwrap();
        let (year, n) = (i64::from(number.year()), i64::from(number.count()));
        assert!(tx.order_by_number(year, n).await.unwrap().is_some());
        assert_eq!(tx.order_by_number(year, n + 1).await.unwrap(), None);
        drop(tx);
        copied.close().await;
        let again = Shop::backup(url, &copy).await.unwrap_err().to_string();
        assert!(again.ends_with("the file is already there; name a new one"), "{again}");
        let nowhere = Shop::backup(url, &ground.config.data.join("no/such/folder")).await;
        assert!(matches!(nowhere, Err(Error::Refused(_))));
    })
    .await;
}

#[tokio::test]
async fn a_backup_of_postgres_is_left_to_its_own_tool() {
    let copied = Shop::backup("postgres://localhost/shop", Path::new("copy.db")).await;
    assert!(copied.unwrap_err().to_string().contains("pg_dump"));
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_refused_with_its_reason_and_without_the_password() {
    let refusal = Shop::migrate("postgres://shop:secret@127.0.0.1:1/shop").await.unwrap_err().to_string();
    assert!(refusal.contains("refused") && !refusal.contains("secret"), "{refusal}");
    let unknown = Shop::migrate("mysql://shop:secret@db/shop").await.unwrap_err().to_string();
    assert!(unknown.contains("“mysql”") && !unknown.contains("secret"), "{unknown}");
}

#[tokio::test]
async fn the_folder_of_a_new_shop_is_private() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    Shop::open(&crate::Config::in_folder(&data)).await.unwrap().close().await;
    let permissions = std::fs::metadata(&data).unwrap().permissions();
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&permissions) & 0o777, 0o700);
}

/// The statement behind a list of orders, and how it finds its rows.
#[tokio::test]
async fn lists_of_orders_are_index_lookups_however_many_there_are() {
    Ground::on_sqlite(async |ground| {
        let mut tx = ground.shop.store.read().await.unwrap();
        for (status, word) in [("", ""), ("received", ""), ("", "2026-000001"), ("received", "peeters")] {
            let steps = tx.plan_of_orders(status, word).await;
            let whole = |step: &&String| step.starts_with("SCAN") && !step.starts_with("SCAN w");
            assert_eq!(steps.iter().find(whole), None, "{status} {word}: {steps:?}");
            // Without a word the rows come out of the index in order, so a page reads its own 51 rows.
            let sorts = steps.iter().any(|step| step.contains("TEMP B-TREE"));
            assert!(!sorts || !word.is_empty(), "{status} {word}: {steps:?}");
        }
    })
    .await;
}

async fn old_attempts_are_forgotten(ground: &Ground) {
    let mut tx = ground.shop.store.write().await.unwrap();
    for at in [10, 20, 30] {
        tx.insert_attempt("who", &at.to_string(), Moment(at)).await.unwrap();
    }
    assert_eq!(tx.attempts_after("who", Moment(10)).await.unwrap(), (2, Moment(20)));
    tx.forget_attempts_until(Moment(20)).await.unwrap();
    assert_eq!(tx.attempts_after("who", Moment(0)).await.unwrap(), (1, Moment(30)));
    tx.forget_attempts("who").await.unwrap();
    assert_eq!(tx.attempts_after("who", Moment(0)).await.unwrap(), (0, Moment(0)));
}
