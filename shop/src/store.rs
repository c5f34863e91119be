//! The database: SQLite in a file, or PostgreSQL. [`Tx`] is the only way to it; nothing reads or writes
//! beside a transaction, and one that is not committed has not happened.

use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Postgres, Sqlite, Transaction};
use tokio::time::timeout;

use crate::error::Error;
use crate::private;

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
pub(crate) use outbox::{ClaimedMail, NewMail, StuckRow};
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
        let address = Address::parse(url)?;
        if let Address::Sqlite(path) = address {
            let folder = path.parent().unwrap_or(Path::new(""));
            private::make_folder(folder).map_err(|error| cannot("open", url, &error))?;
        }
        let store =
            Store(address.connect(IfMissing::Create).await.map_err(|error| cannot("open", url, &error))?);
        store.migrate().await.map_err(|error| cannot("migrate", url, &error))?;
        Ok(store)
    }

    /// Opens a database as it is: nothing is created, no table changed.
    ///
    /// # Errors
    /// A sentence for the one who gave the address.
    pub(crate) async fn look(url: &str) -> Result<Store, Error> {
        let pool = Address::parse(url)?.connect(IfMissing::Refuse).await;
        Ok(Store(pool.map_err(|error| cannot("open", url, &error))?))
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

    /// Copies a SQLite database to a file, also while a shop is open on it.
    ///
    /// # Errors
    /// A sentence when the database is PostgreSQL, which has its own tool, or is not there, or the file cannot
    /// be written.
    pub(crate) async fn backup(url: &str, file: &Path) -> Result<(), Error> {
        let Address::Sqlite(path) = Address::parse(url)? else {
            let message = "this shop runs on PostgreSQL; make the backup with pg_dump";
            return Err(Error::Refused(message.to_owned()));
        };
        let refuse = |why: &dyn std::fmt::Display| {
            Error::Refused(format!("the backup {} cannot be written: {why}", file.display()))
        };
        let opened = sqlite_options(path).connect().await;
        let mut database = opened.map_err(|error| cannot("open", url, &error))?;
        let name = file.to_str().ok_or_else(|| refuse(&"its name is not Unicode"))?;
        // SQLite fills an empty file; made here, it is never readable by others.
        private::make_file(file).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => refuse(&"the file is already there; name a new one"),
            _ => refuse(&error),
        })?;
        let copied = sqlx::query("vacuum into $1").bind(name).execute(&mut database).await;
        if let Err(error) = copied {
            // Half a backup is worse than none.
            std::fs::remove_file(file).ok();
            return Err(refuse(&error));
        }
        Ok(database.close().await?)
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

/// Where a database is.
#[derive(Clone, Copy, Debug)]
enum Address<'a> {
    Sqlite(&'a Path),
    Postgres(&'a str),
}

/// What becomes of a SQLite file that is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum IfMissing {
    Create,
    Refuse,
}

impl Address<'_> {
    /// # Errors
    /// A sentence that repeats no more than the scheme: the rest may hold a password.
    fn parse(url: &str) -> Result<Address<'_>, Error> {
        match url.split_once(':') {
            Some(("sqlite", path)) => Ok(Address::Sqlite(Path::new(path.trim_start_matches("//")))),
            Some(("postgres" | "postgresql", _)) => Ok(Address::Postgres(url)),
            other => {
                let scheme = other.map_or(url, |(scheme, _)| scheme);
                let message =
                    format!("a database is sqlite:PATH or postgres://…, nothing that begins with “{scheme}”");
                Err(Error::Setup(message))
            }
        }
    }

    async fn connect(self, missing: IfMissing) -> Result<Pool, sqlx::Error> {
        match self {
            Address::Sqlite(path) => open_sqlite(sqlite_options(path), missing).await,
            Address::Postgres(url) => open_postgres(url).await,
        }
    }
}

fn sqlite_options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).foreign_keys(true).busy_timeout(PATIENCE)
}

async fn open_sqlite(options: SqliteConnectOptions, missing: IfMissing) -> Result<Pool, sqlx::Error> {
    let options = options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .optimize_on_close(true, None);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .connect_with(options.clone().create_if_missing(missing == IfMissing::Create))
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
    match pool.connect_with(options.clone()).await {
        // The pool tries again and again and then only says that time is up; one connection says why.
        Err(sqlx::Error::PoolTimedOut) => match timeout(PATIENCE, options.connect()).await {
            Ok(Err(why)) => Err(why),
            _ => Err(sqlx::Error::PoolTimedOut),
        },
        opened => opened.map(Pool::Postgres),
    }
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
