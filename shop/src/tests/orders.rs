//! Ordering: what was seen is what is ordered, once, with a number without gaps. What staff and customer see of it
//! afterwards: [`super::order_book`].

use kitchen::contact::{Field, Problem};
use kitchen::order::{ConflictReason, OrderRequest, Status};
use kitchen::quote::Regime;
use kitchen::rules::{Rule, Severity};
use text::Language;

use super::ground::{DESIGN, contact};
use super::{Ground, on_both_databases};
use crate::Error;

on_both_databases! {
    an_order_is_frozen_as_it_was_seen
    the_same_request_gives_the_same_order
    the_same_request_many_times_at_once_gives_one_order
    another_request_under_the_same_key_is_a_conflict
    a_key_that_someone_else_used_is_free
    an_older_revision_is_a_conflict
    another_total_is_a_conflict_with_the_right_one
    six_percent_without_the_answers_is_a_conflict
    the_reverse_charge_without_the_answers_is_a_conflict
    a_business_orders_with_the_reverse_charge_and_its_vat_number
    a_business_that_files_returns_is_charged_no_vat_on_what_is_fitted
    a_dwelling_that_allows_six_percent_is_charged_six_percent
    an_empty_kitchen_cannot_be_ordered
    a_warning_that_was_not_read_is_a_conflict
    a_kitchen_with_an_error_cannot_be_ordered
    wrong_fields_are_named_before_anything_else
    numbers_are_counted_by_year_in_brussels
    many_orders_at_once_have_numbers_without_gaps
    a_refused_order_leaves_no_gap
    a_catalogue_published_elsewhere_is_what_counts
}

fn reason(result: Result<kitchen::order::Placed, Error>) -> ConflictReason {
    match result {
        Err(Error::Conflict(conflict)) => conflict.reason,
        other => panic!("expected a conflict, not {other:?}"),
    }
}

async fn request_of(ground: &Ground, file: &str) -> OrderRequest {
    let created = ground.design(file).await;
    ground.request(&created, "key").await
}

/// The kitchen without its water point: `NO_WATER`, a warning.
fn without_water() -> String {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    let connections = file["room"]["connections"].as_array_mut().unwrap();
    connections.retain(|connection| connection["kind"] != "water");
    file.to_string()
}

async fn an_order_is_frozen_as_it_was_seen(ground: &Ground) {
    let created = ground.design(&without_water()).await;
    let request = ground.request(&created, "key").await;
    assert_eq!(request.acknowledged.len(), 1);
    let placed = ground.shop.place_order(&request).await.unwrap();
    assert_eq!(placed.number.to_string(), "2026-000001");
    let record = ground.shop.order_status(&placed.status_token.parse().unwrap()).await.unwrap();
    assert_eq!(record.number, placed.number);
    assert_eq!(record.status, Status::Received);
    assert_eq!(record.gross().cents(), request.total_shown);
    assert_eq!(record.regime, Regime::Renovation6);
    assert_eq!(record.contact, contact().parse().unwrap());
    assert_eq!(record.catalogue_version, ground.shop.catalogue().version);
    assert_eq!(record.texts.language, "nl");
    assert_eq!(record.texts.lines.len(), record.quote.lines.len());
    assert_eq!(record.texts.findings.len(), record.findings.len());
    assert_eq!(record.placed.to_string(), "2026-11-24 10:00");
    let steps: Vec<_> = record.history.iter().map(|step| (step.from, step.to)).collect();
    assert_eq!(steps, [(None, Status::Received)]);
}

async fn the_same_request_gives_the_same_order(ground: &Ground) {
    let request = request_of(ground, DESIGN).await;
    let first = ground.shop.place_order(&request).await.unwrap();
    let again = ground.shop.place_order(&request).await.unwrap();
    assert_eq!(first.number, again.number);
    // Each answer has a link that works.
    for token in [first.status_token, again.status_token] {
        let record = ground.shop.order_status(&token.parse().unwrap()).await.unwrap();
        assert_eq!(record.number, first.number);
    }
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 2);
}

async fn the_same_request_many_times_at_once_gives_one_order(ground: &Ground) {
    let request = request_of(ground, DESIGN).await;
    let placing = (0..8).map(|_| {
        let (shop, request) = (ground.shop.clone(), request.clone());
        tokio::spawn(async move { shop.place_order(&request).await.unwrap().number.to_string() })
    });
    let placing: Vec<_> = placing.collect();
    for placed in placing {
        assert_eq!(placed.await.unwrap(), "2026-000001");
    }
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 2);
}

async fn another_request_under_the_same_key_is_a_conflict(ground: &Ground) {
    let request = request_of(ground, DESIGN).await;
    ground.shop.place_order(&request).await.unwrap();
    let mut other = request.clone();
    other.contact.town = "Brugge".to_owned();
    assert_eq!(reason(ground.shop.place_order(&other).await), ConflictReason::KeyReused);
}

async fn a_key_that_someone_else_used_is_free(ground: &Ground) {
    // Whoever has the link for looking can guess the key of the page; an order of theirs must not be in the way.
    let (theirs, ours) = (request_of(ground, DESIGN).await, request_of(ground, DESIGN).await);
    assert_eq!(theirs.idempotency_key, ours.idempotency_key);
    assert_eq!(ground.shop.place_order(&theirs).await.unwrap().number.count(), 1);
    assert_eq!(ground.shop.place_order(&ours).await.unwrap().number.count(), 2);
}

async fn an_older_revision_is_a_conflict(ground: &Ground) {
    let request = request_of(ground, DESIGN).await;
    let edit = request.edit_token.parse().unwrap();
    ground.shop.save_design(&edit, 1, &without_water()).await.unwrap();
    let Err(Error::Conflict(conflict)) = ground.shop.place_order(&request).await else { panic!() };
    assert_eq!((conflict.reason, conflict.revision), (ConflictReason::Revision, 2));
    let warnings = conflict.findings.iter().filter(|finding| finding.severity == Severity::Warning);
    assert_eq!(warnings.map(|finding| finding.code).collect::<Vec<_>>(), [Rule::NoWater]);
}

async fn another_total_is_a_conflict_with_the_right_one(ground: &Ground) {
    let mut request = request_of(ground, DESIGN).await;
    let right = request.total_shown;
    request.total_shown -= 1;
    let Err(Error::Conflict(conflict)) = ground.shop.place_order(&request).await else { panic!() };
    assert_eq!(conflict.reason, ConflictReason::Total);
    assert_eq!(conflict.quote.totals.gross(request.regime).cents(), right);
}

async fn six_percent_without_the_answers_is_a_conflict(ground: &Ground) {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    file["vat"]["private_dwelling"] = false.into();
    let mut request = request_of(ground, &file.to_string()).await;
    assert_eq!(request.regime, Regime::Standard21);
    request.regime = Regime::Renovation6;
    assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Regime);
}

async fn the_reverse_charge_without_the_answers_is_a_conflict(ground: &Ground) {
    let mut request = request_of(ground, DESIGN).await;
    request.regime = Regime::ReverseCharge;
    request.contact.vat_number = "BE0123456749".to_owned();
    assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Regime);
}

async fn a_business_orders_with_the_reverse_charge_and_its_vat_number(ground: &Ground) {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    file["vat"]["files_returns"] = true.into();
    let mut request = request_of(ground, &file.to_string()).await;
    assert_eq!(request.regime, Regime::ReverseCharge);
    let Err(Error::Fields(faults)) = ground.shop.place_order(&request).await else { panic!() };
    assert_eq!(faults.len(), 1);
    assert_eq!((faults[0].field, faults[0].problem), (Field::VatNumber, Problem::Missing));
    request.contact.vat_number = "0123.456.749".to_owned();
    let placed = ground.shop.place_order(&request).await.unwrap();
    let record = ground.shop.order_status(&placed.status_token.parse().unwrap()).await.unwrap();
    assert_eq!(record.regime, Regime::ReverseCharge);
    assert_eq!(record.contact.vat_number(), Some("BE0123456749"));
    assert_eq!(record.gross().cents(), request.total_shown);
    let statement = Regime::ReverseCharge.statement(Language::Nl).unwrap();
    assert!(record.texts.notices.iter().any(|notice| notice == statement));
}

async fn a_business_that_files_returns_is_charged_no_vat_on_what_is_fitted(ground: &Ground) {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    file["vat"]["files_returns"] = true.into();
    let created = ground.design(&file.to_string()).await;
    let mut request = ground.request(&created, "key").await;
    request.contact.vat_number = "BE0123456749".to_owned();
    for regime in [Regime::Standard21, Regime::Renovation6] {
        request.regime = regime;
        let Err(Error::Conflict(conflict)) = ground.shop.place_order(&request).await else { panic!() };
        assert_eq!(conflict.reason, ConflictReason::Regime);
        // With the total of that regime it is refused as well: the invoice may not carry this VAT.
        request.total_shown = conflict.quote.totals.gross(regime).cents();
        assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Regime);
    }
}

async fn a_dwelling_that_allows_six_percent_is_charged_six_percent(ground: &Ground) {
    let mut request = request_of(ground, DESIGN).await;
    assert_eq!(request.regime, Regime::Renovation6);
    request.regime = Regime::Standard21;
    assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Regime);
}

async fn an_empty_kitchen_cannot_be_ordered(ground: &Ground) {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    file["modules"] = serde_json::json!([]);
    file.as_object_mut().unwrap().remove("extras");
    let request = request_of(ground, &file.to_string()).await;
    assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Empty);
    assert_eq!(ground.shop.send_mails().await.unwrap().sent, 0);
}

async fn a_warning_that_was_not_read_is_a_conflict(ground: &Ground) {
    let mut request = request_of(ground, &without_water()).await;
    request.acknowledged.clear();
    assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Warnings);
}

async fn a_kitchen_with_an_error_cannot_be_ordered(ground: &Ground) {
    // Every unit in the same place: OVERLAP.
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    for module in file["modules"].as_array_mut().unwrap() {
        module["x"] = 0.into();
    }
    let request = request_of(ground, &file.to_string()).await;
    assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Errors);
}

async fn wrong_fields_are_named_before_anything_else(ground: &Ground) {
    let mut request = request_of(ground, DESIGN).await;
    request.contact.postcode = "90".to_owned();
    request.total_shown = 0;
    let Err(Error::Fields(errors)) = ground.shop.place_order(&request).await else { panic!() };
    assert_eq!(errors.len(), 1);
    for key in ["", &"x".repeat(65), "a b", "é"] {
        let request = OrderRequest { idempotency_key: key.to_owned(), ..request.clone() };
        assert!(matches!(ground.shop.place_order(&request).await, Err(Error::Refused(_))), "{key}");
    }
}

async fn numbers_are_counted_by_year_in_brussels(ground: &Ground) {
    assert_eq!(ground.order("a").await.number.to_string(), "2026-000001");
    // 2026-11-24 10:00 and 37 days and 14 hours is 2027-01-01 00:00, still 2026 in London.
    ground.advance_seconds((37 * 24 + 14) * 3600 - 1);
    assert_eq!(ground.order("b").await.number.to_string(), "2026-000002");
    ground.advance_seconds(1);
    assert_eq!(ground.order("c").await.number.to_string(), "2027-000001");
}

async fn many_orders_at_once_have_numbers_without_gaps(ground: &Ground) {
    let mut placing = Vec::new();
    for key in 0..12 {
        let created = ground.design(DESIGN).await;
        let (shop, request) = (ground.shop.clone(), ground.request(&created, &key.to_string()).await);
        placing.push(tokio::spawn(async move { shop.place_order(&request).await.unwrap().number.count() }));
    }
    let mut numbers = Vec::new();
    for placed in placing {
        numbers.push(placed.await.unwrap());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=12).collect::<Vec<u32>>());
}

async fn a_refused_order_leaves_no_gap(ground: &Ground) {
    ground.order("a").await;
    let mut wrong = request_of(ground, DESIGN).await;
    wrong.total_shown += 1;
    assert_eq!(reason(ground.shop.place_order(&wrong).await), ConflictReason::Total);
    assert_eq!(ground.order("b").await.number.count(), 2);
}

async fn a_catalogue_published_elsewhere_is_what_counts(ground: &Ground) {
    let request = request_of(ground, DESIGN).await;
    let mut dearer = (*ground.shop.catalogue()).clone();
    dearer.version = "dearer".to_owned();
    for cell in dearer.modules.iter_mut().flat_map(|module| &mut module.cells) {
        cell.prices = cell.prices.map(|price| price + price);
    }
    let mut tx = ground.shop.store.write().await.unwrap();
    let json = serde_json::to_string(&dearer).unwrap();
    let later = ground.config.clock.now().plus_seconds(1);
    tx.insert_catalogue("dearer", &json, later).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reason(ground.shop.place_order(&request).await), ConflictReason::Total);
    assert_eq!(ground.shop.catalogue().version, "dearer");
    // The old version can still be read, for the orders that were placed with it.
    let old = crate::catalogue::demo();
    assert_eq!(*ground.shop.catalogue_version(&old.version).await.unwrap(), *old);
}
