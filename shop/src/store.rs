//! The database: SQLite in a file, or PostgreSQL. [`Tx`] is the only way to it; nothing reads or writes
//! beside a transaction, and one that is not committed has not happened.

use std::path::Path;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Postgres, Sqlite, Transaction};

use crate::error::Error;

/// Runs the same queries on the connection of whichever database the transaction is on.
macro_rules! on {
    ($tx:expr, |$db:ident| $body:expr) => {
        match &mut $tx.0 {
            $crate::store::Conn::Sqlite(transaction) => {
                let $db = &mut **transaction;
                $body.await
            }
            $crate::store::Conn::Postgres(transaction) => {
                let $db = &mut **transaction;
                $body.await
            }
        }
    };
}

/// Runs one statement and counts the rows it changed.
macro_rules! execute {
    ($tx:expr, $sql:expr $(, $value:expr)* $(,)?) => {
        match &mut $tx.0 {
            $crate::store::Conn::Sqlite(transaction) => {
                sqlx::query($sql)$(.bind($value))*.execute(&mut **transaction).await.map(|done| done.rows_affected())
            }
            $crate::store::Conn::Postgres(transaction) => {
                sqlx::query($sql)$(.bind($value))*.execute(&mut **transaction).await.map(|done| done.rows_affected())
            }
        }
    };
}

mod catalogues;
mod designs;
mod maker;
mod orders;
mod outbox;
mod sessions;
mod staff;

pub(crate) use designs::{DesignRow, NewDesign};
#[cfg(test)]
pub(crate) use orders::COMMON;
pub(crate) use orders::{NewOrder, OrderListRow, OrderQuery, OrderRow, Papers, StepRow};
pub(crate) use outbox::{ClaimedMail, NewMail, StuckMail};
pub(crate) use staff::StaffRow;

/// Readers beside the one writer of SQLite.
const SQLITE_READERS: u32 = 4;
/// Connections to PostgreSQL; each use case holds one for a few milliseconds.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long a connection or a lock is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// The database of a shop.
#[derive(Clone, Debug)]
pub(crate) struct Store(Pool);

#[derive(Clone, Debug)]
enum Pool {
    /// WAL lets readers go on while the one writer writes.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction: [`Store::read`] sees, [`Store::write`] changes. Dropped, it is rolled back.
#[derive(Debug)]
pub(crate) struct Tx(Conn);

#[derive(Debug)]
pub(crate) enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Store {
    /// Opens the database of an address (`sqlite:PATH` or `postgres://…`) and brings its tables up to date.
    ///
    /// # Errors
    /// A sentence for the one who set the address.
    pub(crate) async fn open(url: &str) -> Result<Store, Error> {
        let pool = match url.split_once(':') {
            Some(("sqlite", path)) => open_sqlite(Path::new(path.trim_start_matches("//"))).await,
            Some(("postgres" | "postgresql", _)) => open_postgres(url).await,
            _ => {
                let message = format!("DATABASE_URL is “{url}”; give sqlite:PATH or postgres://…");
                return Err(Error::Setup(message));
            }
        };
        let store = Store(pool.map_err(|error| cannot("open", url, &error))?);
        store.migrate().await.map_err(|error| cannot("migrate", url, &error))?;
        Ok(store)
    }

    async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        match &self.0 {
            Pool::Sqlite { writer, .. } => sqlx::migrate!("../migrations/sqlite").run(writer).await,
            Pool::Postgres(pool) => sqlx::migrate!("../migrations/postgres").run(pool).await,
        }
    }

    /// A transaction that only reads; it sees one state of the database.
    pub(crate) async fn read(&self) -> Result<Tx, sqlx::Error> {
        Ok(Tx(match &self.0 {
            Pool::Sqlite { readers, .. } => Conn::Sqlite(readers.begin().await?),
            Pool::Postgres(pool) => {
                Conn::Postgres(pool.begin_with("begin isolation level repeatable read read only").await?)
            }
        }))
    }

    /// A transaction that writes. On SQLite it takes the write lock at once: a reader that turns writer
    /// would be refused without waiting.
    pub(crate) async fn write(&self) -> Result<Tx, sqlx::Error> {
        Ok(Tx(match &self.0 {
            Pool::Sqlite { writer, .. } => Conn::Sqlite(writer.begin_with("begin immediate").await?),
            Pool::Postgres(pool) => Conn::Postgres(pool.begin().await?),
        }))
    }

    /// Copies a SQLite database to a file while the shop is open.
    ///
    /// # Errors
    /// A sentence when the database is PostgreSQL, which has its own tool, or the file cannot be written.
    pub(crate) async fn backup(&self, file: &Path) -> Result<(), Error> {
        let Pool::Sqlite { readers, .. } = &self.0 else {
            let message = "this shop runs on PostgreSQL; make the backup with pg_dump";
            return Err(Error::Refused(message.to_owned()));
        };
        let refuse = |why: &dyn std::fmt::Display| {
            Error::Refused(format!("the backup {} cannot be written: {why}", file.display()))
        };
        if file.exists() {
            return Err(refuse(&"the file is already there; name a new one"));
        }
        let name = file.to_str().ok_or_else(|| refuse(&"its name is not Unicode"))?;
        let copied = sqlx::query("vacuum into $1").bind(name).execute(readers).await;
        copied.map_err(|error| refuse(&error))?;
        Ok(())
    }

    /// Closes all connections; on SQLite the write-ahead log is folded into the file.
    pub(crate) async fn close(&self) {
        match &self.0 {
            Pool::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes what was written last: when this returns, it survives a power cut.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        match self.0 {
            Conn::Sqlite(transaction) => transaction.commit().await,
            Conn::Postgres(transaction) => transaction.commit().await,
        }
    }
}

async fn open_sqlite(path: &Path) -> Result<Pool, sqlx::Error> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .optimize_on_close(true, None);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .connect_with(options.clone().create_if_missing(true))
        .await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(SQLITE_READERS)
        .acquire_timeout(PATIENCE)
        .connect_with(options.pragma("query_only", "on"))
        .await?;
    Ok(Pool::Sqlite { writer, readers })
}

async fn open_postgres(url: &str) -> Result<Pool, sqlx::Error> {
    let options: PgConnectOptions = url.parse()?;
    let options = options.application_name("passtuk");
    let pool = PgPoolOptions::new().max_connections(POSTGRES_CONNECTIONS).acquire_timeout(PATIENCE);
    pool.connect_with(options).await.map(Pool::Postgres)
}

fn cannot(what: &str, url: &str, error: &dyn std::fmt::Display) -> Error {
    // A password in the address must not reach the screen.
    let shown = match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => url.to_owned(),
    };
    Error::Setup(format!("cannot {what} the database {shown}: {error}"))
}

/// Whether an insert was refused because a unique constraint already holds this value.
pub(crate) fn is_duplicate(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

#[cfg(test)]
impl Store {
    /// Every column as the database itself tells it: table, name, type in the words of SQLite, whether it may
    /// be missing.
    pub(crate) async fn columns(&self) -> Vec<(String, String, String, bool)> {
        const SQLITE: &str = "
            select m.name, c.name, lower(c.type), c.\"notnull\" = 0
            from sqlite_schema m join pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like '\\_sqlx%' escape '\\' and m.name not like 'sqlite%'
            order by 1, 2";
        const POSTGRES: &str = "
            select table_name::text, column_name::text,
                   case data_type when 'bigint' then 'integer' when 'boolean' then 'integer'
                                  else data_type::text end,
                   is_nullable = 'YES'
            from information_schema.columns
            where table_schema = current_schema() and table_name not like '\\_sqlx%'
            order by 1, 2";
        let mut tx = self.read().await.unwrap();
        let sql = match &tx.0 {
            Conn::Sqlite(_) => SQLITE,
            Conn::Postgres(_) => POSTGRES,
        };
        let mut columns: Vec<_> = on!(tx, |db| sqlx::query_as(sql).fetch_all(db)).unwrap();
        columns.sort();
        columns
    }
}
