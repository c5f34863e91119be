//! A shop to try things on, gone when the test is.

use kitchen::contact::Draft;
use kitchen::design;
use kitchen::kitchen::Kitchen;
use kitchen::order::{Acknowledged, OrderRequest, Placed};
use kitchen::quote::quote;
use kitchen::rules::{Severity, check};
use kitchen::saved::Created;

use crate::{Chance, Clock, Config, EditToken, Moment, Owner, Role, Shop, Staff, TransportConfig, Visitor};

/// 2026-11-24 10:00 in Brussels.
pub(crate) const NOW: Moment = Moment(1_795_510_800_000);

/// The password of every account here.
pub(crate) const PASSWORD: &str = "een lang wachtwoord";

/// A kitchen without findings, answers to the VAT questions included.
pub(crate) const DESIGN: &str = include_str!("../../../assets/gallery/rijwoning.json");

/// A shop whose clock stands still and whose mails stay in memory.
pub(crate) struct Ground {
    pub(crate) shop: Shop,
    pub(crate) config: Config,
}

impl Ground {
    /// Runs a test on a SQLite file.
    pub(crate) async fn on_sqlite(test: impl AsyncFnOnce(&Ground)) {
        let folder = tempfile::tempdir().unwrap();
        let ground = Box::pin(Ground::open(Config::in_folder(folder.path()))).await;
        Box::pin(test(&ground)).await;
        ground.shop.close().await;
    }

    /// Runs a test on PostgreSQL, in a schema that is dropped when it passed.
    pub(crate) async fn on_postgres(test: impl AsyncFnOnce(&Ground)) {
        let url = std::env::var("TEST_DATABASE_URL").expect(
            "TEST_DATABASE_URL is not set, so the half of the tests that needs PostgreSQL cannot run; \
             start them with scripts/with-postgres cargo test",
        );
        let schema = format!("test_{}", Chance::System.reference());
        let admin = sqlx::PgPool::connect(&url).await.unwrap();
        let run = |sql: String| sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&admin);
        run(format!("create schema {schema}")).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::in_folder(folder.path());
        let joint = if url.contains('?') { '&' } else { '?' };
        config.database_url = format!("{url}{joint}options[search_path]={schema}");
        let ground = Box::pin(Ground::open(config)).await;
        Box::pin(test(&ground)).await;
        ground.shop.close().await;
        run(format!("drop schema {schema} cascade")).await.unwrap();
    }

    async fn open(mut config: Config) -> Ground {
        config.clock = Clock::fixed(NOW);
        config.mail.transport = TransportConfig::Memory;
        Ground { shop: Shop::open(&config).await.unwrap(), config }
    }

    /// The same shop with one setting changed, as another process would open it.
    pub(crate) async fn open_again(&self, change: impl FnOnce(&mut Config)) -> Shop {
        let mut config = self.config.clone();
        change(&mut config);
        Shop::open(&config).await.unwrap()
    }

    pub(crate) fn advance_seconds(&self, seconds: i64) {
        self.config.clock.advance_seconds(seconds);
    }

    /// Keeps a design.
    pub(crate) async fn design(&self, file: &str) -> Created {
        self.shop.create_design(file).await.unwrap()
    }

    /// What a customer's browser would send to order a design as it stands.
    pub(crate) async fn request(&self, created: &Created, key: &str) -> OrderRequest {
        let edit: EditToken = created.edit_token.parse().unwrap();
        let saved = self.shop.design(&edit).await.unwrap();
        let catalogue = self.shop.catalogue();
        let design = design::parse(&saved.file, &catalogue).unwrap();
        let kitchen = Kitchen::new(&design, &catalogue);
        let totals = quote(&kitchen, self.shop.invoice_year(), &[]).totals;
        let warnings = check(&kitchen).into_iter().filter(|finding| finding.severity == Severity::Warning);
        OrderRequest {
            edit_token: created.edit_token.clone(),
            revision: saved.revision,
            contact: contact(),
            regime: totals.regime(),
            total_shown: totals.gross(totals.regime()).cents(),
            acknowledged: warnings.map(|finding| Acknowledged::from(&finding)).collect(),
            idempotency_key: key.to_owned(),
        }
    }

    /// Keeps a design and orders it.
    pub(crate) async fn order(&self, key: &str) -> Placed {
        let created = self.design(DESIGN).await;
        let request = self.request(&created, key).await;
        self.shop.place_order(&request).await.unwrap()
    }

    /// Someone who is signed in.
    pub(crate) async fn staff(&self, role: Role) -> Staff {
        self.visitor(role).await.require_staff().unwrap()
    }

    /// The owner, signed in.
    pub(crate) async fn owner(&self) -> Owner {
        self.visitor(Role::Owner).await.require_owner().unwrap()
    }

    async fn visitor(&self, role: Role) -> Visitor {
        let email = format!("{role}@example.be");
        self.shop.add_staff(&email, role, PASSWORD).await.unwrap();
        let signed_in = self.shop.sign_in(&email, PASSWORD, [192, 0, 2, 1].into()).await.unwrap();
        self.shop.visitor(Some(&signed_in)).await.unwrap()
    }
}

pub(crate) fn contact() -> Draft {
    Draft {
        name: "Lieve De Smet & zonen <BV>".to_owned(),
        email: "lieve@example.be".to_owned(),
        phone: "0470 12 34 56".to_owned(),
        street: "Dorpsstraat 12".to_owned(),
        postcode: "9000".to_owned(),
        town: "Gent".to_owned(),
        vat_number: String::new(),
        remarks: "Bel na 18 uur.\n<script>alert(1)</script>".to_owned(),
        terms: true,
    }
}
