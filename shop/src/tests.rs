//! The shop on both databases: every test here runs once on a SQLite file with the settings of production
//! and once on PostgreSQL, in a schema of its own.

mod accounts;
mod designs;
mod ground;
mod mails;
mod migrations;
mod order_book;
mod orders;
mod smtp;
mod store;
mod stored;

pub(crate) use ground::Ground;

/// Runs tests of the shape `async fn name(ground: &Ground)` on both databases.
macro_rules! on_both_databases {
    ($($test:ident)*) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $test() {
                super::super::Ground::on_sqlite(async |ground| super::$test(ground).await).await;
            })*
        }
        mod postgres {
            $(#[tokio::test]
            async fn $test() {
                super::super::Ground::on_postgres(async |ground| super::$test(ground).await).await;
            })*
        }
    };
}
pub(crate) use on_both_databases;
