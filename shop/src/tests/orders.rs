//! Orders: what was seen is what is ordered, once, with a number without gaps.

use kitchen::contact::{Field, Problem};
use kitchen::order::{ConflictReason, OrderFilter, OrderRequest, Status};
use kitchen::quote::Regime;
use kitchen::rules::{Rule, Severity};
use text::Language;

use super::ground::{DESIGN, contact};
use super::{Ground, on_both_databases};
use crate::store::{COMMON, NewOrder};
use crate::{Error, Role};

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
    the_list_is_paged_newest_first
    the_list_is_searched_by_the_beginnings_of_words
    a_word_that_most_orders_have_is_found_newest_first
    the_list_is_filtered_by_status
    a_status_takes_the_allowed_steps_only
    two_people_cannot_take_the_same_step
    a_customer_does_not_see_who_handled_the_order
    an_unknown_order_is_not_found
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

async fn the_list_is_paged_newest_first(ground: &Ground) {
    let staff = ground.staff(Role::Sales).await;
    let created = ground.design(DESIGN).await;
    for key in 0..51 {
        let request = ground.request(&created, &key.to_string()).await;
        ground.shop.place_order(&request).await.unwrap();
    }
    let first = ground.shop.orders(&staff, &OrderFilter::default()).await.unwrap();
    assert_eq!(first.rows.len(), 50);
    assert_eq!(first.rows[0].number.count(), 51);
    let rest = OrderFilter { before: first.next, ..OrderFilter::default() };
    let second = ground.shop.orders(&staff, &rest).await.unwrap();
    let numbers: Vec<u32> = second.rows.iter().map(|row| row.number.count()).collect();
    assert_eq!((numbers, second.next), (vec![1], None));
}

async fn the_list_is_searched_by_the_beginnings_of_words(ground: &Ground) {
    let staff = ground.staff(Role::Sales).await;
    let created = ground.design(DESIGN).await;
    for (key, (name, town)) in
        [("Élise Peeters", "Gent"), ("Jan Peeters", "Luik"), ("An 100% Maes", "Gent")].into_iter().enumerate()
    {
        let mut request = ground.request(&created, &key.to_string()).await;
        request.contact.name = name.to_owned();
        request.contact.town = town.to_owned();
        ground.shop.place_order(&request).await.unwrap();
    }
    let found = async |search: &str| {
        let filter = OrderFilter { search: search.to_owned(), ..OrderFilter::default() };
        let page = ground.shop.orders(&staff, &filter).await.unwrap();
        page.rows.iter().map(|row| row.number.count()).collect::<Vec<u32>>()
    };
    assert_eq!(found("peeters").await, [2, 1]);
    assert_eq!(found("PEET").await, [2, 1]);
    assert_eq!(found("élise").await, [1]);
    assert_eq!(found("ÉLISE gent").await, [1]);
    assert_eq!(found("peeters luik jan").await, [2]);
    assert_eq!(found("2026-000003").await, [3]);
    assert_eq!(found("0470").await, [3, 2, 1]);
    assert_eq!(found("100% maes").await, [3]);
    assert_eq!(found("%").await, [0; 0]);
    assert_eq!(found("eeters").await, [0; 0]);
}

async fn a_word_that_most_orders_have_is_found_newest_first(ground: &Ground) {
    let staff = ground.staff(Role::Sales).await;
    ground.design(DESIGN).await;
    let last = COMMON + 100;
    let mut tx = ground.shop.store.write().await.unwrap();
    let design_id = &tx.any_design().await;
    for n in 1..=last {
        let id = &n.to_string();
        let word = if n == 7 { "zeldzaam" } else { "x" };
        let status = if n % 100 == 0 { "confirmed" } else { "received" };
        let order = NewOrder {
            id,
            year: 2026,
            n,
            design_id,
            idempotency_key: id,
            request_hash: "",
            status,
            name: "",
            town: "",
            email: "",
            gross_cents: 1,
            search: &format!("gent {word}"),
            placed_at: crate::Moment(n),
        };
        tx.insert_order(&order).await.unwrap();
    }
    tx.commit().await.unwrap();
    let found = async |search: &str, status, before| {
        let filter = OrderFilter { search: search.to_owned(), status, before };
        let page = ground.shop.orders(&staff, &filter).await.unwrap();
        page.rows.iter().map(|row| i64::from(row.number.count())).collect::<Vec<_>>()
    };
    assert_eq!(found("Gent", None, None).await, ((last - 49)..=last).rev().collect::<Vec<_>>());
    let before = "2026-000003".parse().ok();
    assert_eq!(found("gen", None, before).await, [2, 1]);
    assert_eq!(found("gent zeld", None, None).await, [7]);
    assert_eq!(found("ent", None, None).await, [0; 0]);
    let confirmed = found("gent", Some(Status::Confirmed), None).await;
    assert_eq!(confirmed, (1..=last / 100).rev().map(|hundred| hundred * 100).collect::<Vec<_>>());
}

async fn the_list_is_filtered_by_status(ground: &Ground) {
    let staff = ground.staff(Role::Sales).await;
    let first = ground.order("a").await.number;
    let second = ground.order("b").await.number;
    ground.shop.change_status(&staff, first, Status::Received, Status::Confirmed).await.unwrap();
    let found = async |status, search: &str| {
        let filter = OrderFilter { search: search.to_owned(), status: Some(status), before: None };
        let page = ground.shop.orders(&staff, &filter).await.unwrap();
        page.rows.iter().map(|row| row.number).collect::<Vec<_>>()
    };
    assert_eq!(found(Status::Confirmed, "").await, [first]);
    assert_eq!(found(Status::Received, "lieve").await, [second]);
    assert_eq!(found(Status::Closed, "").await, []);
}

async fn a_status_takes_the_allowed_steps_only(ground: &Ground) {
    let staff = ground.staff(Role::Sales).await;
    let number = ground.order("a").await.number;
    let leap = ground.shop.change_status(&staff, number, Status::Received, Status::Ready).await;
    assert!(matches!(leap, Err(Error::Transition { from: Status::Received, to: Status::Ready })));
    ground.advance_seconds(3600);
    ground.shop.change_status(&staff, number, Status::Received, Status::Confirmed).await.unwrap();
    let record = ground.shop.order(&staff, number).await.unwrap();
    assert_eq!(record.status, Status::Confirmed);
    let last = record.history.last().unwrap();
    assert_eq!((last.from, last.to), (Some(Status::Received), Status::Confirmed));
    assert_eq!(last.by.as_deref(), Some("sales@example.be"));
    assert_eq!(last.at.to_string(), "2026-11-24 11:00");
}

async fn two_people_cannot_take_the_same_step(ground: &Ground) {
    let staff = ground.staff(Role::Sales).await;
    let number = ground.order("a").await.number;
    let step = |to| ground.shop.change_status(&staff, number, Status::Received, to);
    step(Status::Confirmed).await.unwrap();
    // The second still saw it as received.
    let late = step(Status::Cancelled).await;
    assert!(matches!(late, Err(Error::Transition { from: Status::Confirmed, to: Status::Cancelled })));
}

async fn a_customer_does_not_see_who_handled_the_order(ground: &Ground) {
    let staff = ground.staff(Role::Owner).await;
    let placed = ground.order("a").await;
    ground.shop.change_status(&staff, placed.number, Status::Received, Status::Confirmed).await.unwrap();
    let record = ground.shop.order_status(&placed.status_token.parse().unwrap()).await.unwrap();
    assert_eq!(record.status, Status::Confirmed);
    assert!(record.history.iter().all(|step| step.by.is_none()));
}

async fn an_unknown_order_is_not_found(ground: &Ground) {
    let staff = ground.staff(Role::Owner).await;
    let number = "2026-000009".parse().unwrap();
    assert!(matches!(ground.shop.order(&staff, number).await, Err(Error::NotFound)));
    let step = ground.shop.change_status(&staff, number, Status::Received, Status::Confirmed).await;
    assert!(matches!(step, Err(Error::NotFound)));
    let token = "AAAAAAAAAAAAAAAAAAAAAA".parse().unwrap();
    assert!(matches!(ground.shop.order_status(&token).await, Err(Error::NotFound)));
}
