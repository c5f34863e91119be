//! Designs: two links, revisions, and no work lost between two windows.

use super::ground::DESIGN;
use super::{Ground, on_both_databases};
use crate::{EditToken, Error, ShareToken};

on_both_databases! {
    a_design_opens_by_its_two_links
    a_save_counts_the_revision_up
    a_save_over_another_revision_says_what_stands
    a_file_with_a_fault_is_refused_and_changes_nothing
    an_unknown_link_opens_nothing
    an_ordered_design_names_its_orders_and_stays_editable
}

fn renamed(name: &str) -> String {
    let mut file: serde_json::Value = serde_json::from_str(DESIGN).unwrap();
    file["name"] = name.into();
    file.to_string()
}

async fn a_design_opens_by_its_two_links(ground: &Ground) {
    let created = ground.design(DESIGN).await;
    let edit: EditToken = created.edit_token.parse().unwrap();
    let share: ShareToken = created.share_token.parse().unwrap();
    let saved = ground.shop.design(&edit).await.unwrap();
    assert_eq!(saved.revision, 1);
    assert_eq!(saved.saved.to_string(), "2026-11-24 10:00");
    assert_eq!(ground.shop.shared_design(&share).await.unwrap(), saved);
    // Neither opens what the other opens.
    let swapped = created.share_token.parse::<EditToken>().unwrap();
    assert!(matches!(ground.shop.design(&swapped).await, Err(Error::NotFound)));
}

async fn a_save_counts_the_revision_up(ground: &Ground) {
    let created = ground.design(DESIGN).await;
    let edit: EditToken = created.edit_token.parse().unwrap();
    assert_eq!(ground.shop.save_design(&edit, 1, &renamed("Twee")).await.unwrap(), 2);
    assert_eq!(ground.shop.save_design(&edit, 2, &renamed("Drie")).await.unwrap(), 3);
    let saved = ground.shop.design(&edit).await.unwrap();
    assert_eq!(saved.revision, 3);
    assert!(saved.file.contains("Drie"));
}

async fn a_save_over_another_revision_says_what_stands(ground: &Ground) {
    let created = ground.design(DESIGN).await;
    let edit: EditToken = created.edit_token.parse().unwrap();
    ground.shop.save_design(&edit, 1, &renamed("Eerst")).await.unwrap();
    let Err(Error::Stale(stale)) = ground.shop.save_design(&edit, 1, &renamed("Te laat")).await else {
        panic!("saved over a revision that was not seen");
    };
    assert_eq!(stale.revision, 2);
    assert!(stale.file.contains("Eerst"));
}

async fn a_file_with_a_fault_is_refused_and_changes_nothing(ground: &Ground) {
    let created = ground.design(DESIGN).await;
    let edit: EditToken = created.edit_token.parse().unwrap();
    let wrong = DESIGN.replacen("passtuk-design/1", "passtuk-design/9", 1);
    assert!(matches!(ground.shop.save_design(&edit, 1, &wrong).await, Err(Error::Design(_))));
    assert!(matches!(ground.shop.create_design("{").await, Err(Error::Design(_))));
    assert_eq!(ground.shop.design(&edit).await.unwrap().revision, 1);
}

async fn an_unknown_link_opens_nothing(ground: &Ground) {
    let edit: EditToken = "AAAAAAAAAAAAAAAAAAAAAA".parse().unwrap();
    assert!(matches!(ground.shop.design(&edit).await, Err(Error::NotFound)));
    assert!(matches!(ground.shop.save_design(&edit, 1, DESIGN).await, Err(Error::NotFound)));
}

async fn an_ordered_design_names_its_orders_and_stays_editable(ground: &Ground) {
    let created = ground.design(DESIGN).await;
    let edit: EditToken = created.edit_token.parse().unwrap();
    let first = ground.shop.place_order(&ground.request(&created, "a").await).await.unwrap();
    ground.shop.save_design(&edit, 1, &renamed("Anders")).await.unwrap();
    let second = ground.shop.place_order(&ground.request(&created, "b").await).await.unwrap();
    let saved = ground.shop.design(&edit).await.unwrap();
    assert_eq!(saved.ordered_as, [first.number, second.number]);
    // Whoever may only look is not told.
    let shared = ground.shop.shared_design(&created.share_token.parse().unwrap()).await.unwrap();
    assert!(shared.ordered_as.is_empty());
    // The first order keeps the design as it was.
    let record = ground.shop.order_status(&first.status_token.parse().unwrap()).await.unwrap();
    assert!(!record.design.contains("Anders"));
}
