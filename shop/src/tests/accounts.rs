//! Accounts: signing in, being kept out, signing out everywhere.

use std::net::IpAddr;

use super::ground::PASSWORD;
use super::{Ground, on_both_databases};
use crate::{Error, Limits, Role, SignedIn, Visitor};

on_both_databases! {
    the_right_password_signs_in_and_nothing_else
    the_email_is_the_same_in_capitals
    the_sixth_attempt_of_an_address_within_a_minute_waits
    the_eleventh_attempt_for_an_account_within_an_hour_waits
    limits_can_be_off
    sales_are_staff_but_no_owner
    signing_out_everywhere_ends_every_session
    a_new_password_ends_the_old_sessions
    a_taken_or_wrong_email_is_refused_with_a_sentence
    a_session_ends_when_idle_and_after_thirty_days
    expired_sessions_are_deleted
    demo_accounts_are_made_once_and_kept_in_a_private_file
    a_shop_with_accounts_gets_no_demo_accounts
}

fn address(last: u8) -> IpAddr {
    [192, 0, 2, last].into()
}

async fn sign_in(ground: &Ground, email: &str, password: &str, from: u8) -> Result<SignedIn, Error> {
    ground.shop.sign_in(email, password, address(from)).await
}

async fn the_right_password_signs_in_and_nothing_else(ground: &Ground) {
    ground.shop.add_staff("an@example.be", Role::Sales, PASSWORD).await.unwrap();
    let signed_in = sign_in(ground, "an@example.be", PASSWORD, 1).await.unwrap();
    let visitor = ground.shop.visitor(Some(&signed_in)).await.unwrap();
    assert_eq!(visitor.require_staff().unwrap().email(), "an@example.be");
    let wrong = sign_in(ground, "an@example.be", "een ander wachtwoord", 1).await;
    assert!(matches!(wrong, Err(Error::WrongPassword)));
    let nobody = sign_in(ground, "niemand@example.be", PASSWORD, 1).await;
    assert!(matches!(nobody, Err(Error::WrongPassword)));
    assert_eq!(ground.shop.visitor(None).await.unwrap(), Visitor::Anonymous);
}

async fn the_email_is_the_same_in_capitals(ground: &Ground) {
    ground.shop.add_staff(" An@Example.be", Role::Sales, PASSWORD).await.unwrap();
    assert!(sign_in(ground, "AN@example.BE ", PASSWORD, 1).await.is_ok());
}

async fn the_sixth_attempt_of_an_address_within_a_minute_waits(ground: &Ground) {
    for attempt in 0..5 {
        let email = format!("nobody{attempt}@example.be");
        assert!(matches!(sign_in(ground, &email, "x", 1).await, Err(Error::WrongPassword)));
        ground.advance_seconds(10);
    }
    // The first attempt was 50 seconds ago and is forgotten in ten.
    let sixth = sign_in(ground, "nobody@example.be", "x", 1).await;
    assert!(matches!(sixth, Err(Error::TooMany { seconds: 10 })), "{sixth:?}");
    assert!(matches!(sign_in(ground, "nobody@example.be", "x", 2).await, Err(Error::WrongPassword)));
    ground.advance_seconds(10);
    assert!(matches!(sign_in(ground, "nobody@example.be", "x", 1).await, Err(Error::WrongPassword)));
}

async fn the_eleventh_attempt_for_an_account_within_an_hour_waits(ground: &Ground) {
    ground.shop.add_staff("an@example.be", Role::Sales, PASSWORD).await.unwrap();
    for attempt in 0..10 {
        let result = sign_in(ground, "an@example.be", "verkeerd", attempt).await;
        assert!(matches!(result, Err(Error::WrongPassword)));
    }
    ground.advance_seconds(600);
    let eleventh = sign_in(ground, "an@example.be", PASSWORD, 99).await;
    assert!(matches!(eleventh, Err(Error::TooMany { seconds: 3000 })), "{eleventh:?}");
    ground.advance_seconds(3000);
    // Signing in wipes the slate.
    assert!(sign_in(ground, "an@example.be", PASSWORD, 99).await.is_ok());
    let mut tx = ground.shop.store.read().await.unwrap();
    let (attempts, _) = tx.attempts_after("account:an@example.be", crate::Moment(0)).await.unwrap();
    assert_eq!(attempts, 0);
}

async fn limits_can_be_off(ground: &Ground) {
    let shop = ground.open_again(|config| config.limits = Limits::Off).await;
    for _ in 0..8 {
        let result = shop.sign_in("nobody@example.be", "x", address(1)).await;
        assert!(matches!(result, Err(Error::WrongPassword)));
    }
    shop.close().await;
}

async fn sales_are_staff_but_no_owner(ground: &Ground) {
    for (role, may) in [(Role::Sales, false), (Role::Owner, true)] {
        let email = format!("{role}@example.be");
        ground.shop.add_staff(&email, role, PASSWORD).await.unwrap();
        let signed_in = sign_in(ground, &email, PASSWORD, 1).await.unwrap();
        let visitor = ground.shop.visitor(Some(&signed_in)).await.unwrap();
        assert_eq!(visitor.require_owner().is_ok(), may);
    }
    assert!(matches!(Visitor::Anonymous.require_owner(), Err(Error::SignInRequired)));
}

async fn signing_out_everywhere_ends_every_session(ground: &Ground) {
    ground.shop.add_staff("an@example.be", Role::Sales, PASSWORD).await.unwrap();
    let here = sign_in(ground, "an@example.be", PASSWORD, 1).await.unwrap();
    let there = sign_in(ground, "an@example.be", PASSWORD, 2).await.unwrap();
    let expires = ground.config.clock.now().plus_seconds(3600);
    ground.shop.save_session("there", "{}", Some(&there), expires).await.unwrap();
    let staff = ground.shop.visitor(Some(&here)).await.unwrap().require_staff().unwrap();
    ground.shop.sign_out_everywhere(&staff).await.unwrap();
    assert_eq!(ground.shop.session("there").await.unwrap(), None);
    // A request that was under way saves its session once more: it stands for nobody.
    ground.shop.save_session("there", "{}", Some(&there), expires).await.unwrap();
    assert_eq!(ground.shop.visitor(Some(&there)).await.unwrap(), Visitor::Anonymous);
    assert_eq!(ground.shop.visitor(Some(&here)).await.unwrap(), Visitor::Anonymous);
}

async fn a_new_password_ends_the_old_sessions(ground: &Ground) {
    ground.shop.add_staff("an@example.be", Role::Sales, PASSWORD).await.unwrap();
    let old = sign_in(ground, "an@example.be", PASSWORD, 1).await.unwrap();
    ground.shop.set_staff_password("an@example.be", "een nieuw wachtwoord").await.unwrap();
    assert_eq!(ground.shop.visitor(Some(&old)).await.unwrap(), Visitor::Anonymous);
    assert!(matches!(sign_in(ground, "an@example.be", PASSWORD, 1).await, Err(Error::WrongPassword)));
    assert!(sign_in(ground, "an@example.be", "een nieuw wachtwoord", 1).await.is_ok());
}

async fn a_taken_or_wrong_email_is_refused_with_a_sentence(ground: &Ground) {
    ground.shop.add_staff("an@example.be", Role::Sales, PASSWORD).await.unwrap();
    for (email, sentence) in [
        ("AN@example.be", "there is already an account for an@example.be"),
        ("an", "“an” is no e-mail address"),
    ] {
        let error = ground.shop.add_staff(email, Role::Owner, PASSWORD).await.unwrap_err();
        assert_eq!(error.to_string(), sentence);
    }
    let error = ground.shop.set_staff_password("jan@example.be", PASSWORD).await.unwrap_err();
    assert_eq!(error.to_string(), "there is no account for jan@example.be");
    let accounts = ground.shop.list_staff().await.unwrap();
    assert_eq!(accounts.len(), 1);
}

async fn a_session_ends_when_idle_and_after_thirty_days(ground: &Ground) {
    let half_a_day = 12 * 3600;
    let save = async || {
        let expires = ground.config.clock.now().plus_seconds(half_a_day);
        ground.shop.save_session("id", "{\"n\":1}", None, expires).await.unwrap();
    };
    save().await;
    ground.advance_seconds(half_a_day - 1);
    assert_eq!(ground.shop.session("id").await.unwrap().unwrap().data, "{\"n\":1}");
    ground.advance_seconds(1);
    assert_eq!(ground.shop.session("id").await.unwrap(), None);
    // Used all the time, it still ends 30 days after it began.
    ground.shop.delete_session("id").await.unwrap();
    for _ in 0..60 {
        save().await;
        assert!(ground.shop.session("id").await.unwrap().is_some());
        ground.advance_seconds(half_a_day);
    }
    save().await;
    assert_eq!(ground.shop.session("id").await.unwrap(), None);
}

async fn expired_sessions_are_deleted(ground: &Ground) {
    let now = ground.config.clock.now();
    ground.shop.save_session("short", "{}", None, now.plus_seconds(60)).await.unwrap();
    ground.shop.save_session("long", "{}", None, now.plus_seconds(600)).await.unwrap();
    ground.advance_seconds(60);
    assert_eq!(ground.shop.delete_expired_sessions().await.unwrap(), 1);
    assert!(ground.shop.session("long").await.unwrap().is_some());
}

async fn demo_accounts_are_made_once_and_kept_in_a_private_file(ground: &Ground) {
    let made = ground.shop.demo_accounts().await.unwrap();
    assert_eq!(made.iter().map(|sign_in| sign_in.role).collect::<Vec<_>>(), Role::ALL);
    assert_eq!(ground.shop.demo_accounts().await.unwrap(), made);
    assert!(sign_in(ground, &made[0].email, &made[0].password, 1).await.is_ok());
    let file = ground.config.data.join("demo-sign-ins.txt");
    let permissions = std::fs::metadata(&file).unwrap().permissions();
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&permissions) & 0o777, 0o600);
}

async fn a_shop_with_accounts_gets_no_demo_accounts(ground: &Ground) {
    ground.shop.add_staff("an@example.be", Role::Owner, PASSWORD).await.unwrap();
    let error = ground.shop.demo_accounts().await.unwrap_err().to_string();
    assert!(error.contains("accounts of its own"), "{error}");
    assert!(!ground.config.data.join("demo-sign-ins.txt").exists());
}
