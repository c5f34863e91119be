//! The orders that stand: found in the list, moved from status to status, seen by who may see them.

use kitchen::order::{OrderFilter, Status};

use super::ground::DESIGN;
use super::{Ground, on_both_databases};
use crate::store::{COMMON, NewOrder};
use crate::{Error, Role};

on_both_databases! {
    the_list_is_paged_newest_first
    the_list_is_searched_by_the_beginnings_of_words
    a_word_that_most_orders_have_is_found_newest_first
    the_list_is_filtered_by_status
    a_status_takes_the_allowed_steps_only
    two_people_cannot_take_the_same_step
    a_customer_does_not_see_who_handled_the_order
    an_unknown_order_is_not_found
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
