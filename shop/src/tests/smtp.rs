//! Mails over a real connection to a real mail server that takes them, refuses them, hangs, or takes them
//! too late.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use super::Ground;
use crate::mail::Mailer;
use crate::{MailConfig, Round, Shop, TransportConfig};

/// A mail server as a process of its own; it ends with the test.
struct Server {
    port: u16,
    _process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Received {
    message_id: String,
    subject: String,
    to: String,
    text: String,
    html: String,
    attachments: Vec<Attached>,
    is_encrypted: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attached {
    content_type: String,
    filename: Option<String>,
    size: usize,
    cid: Option<String>,
}

impl Server {
    async fn start(mode: &str) -> Server {
        Server::start_with(mode, &[]).await
    }

    /// A server that shows this certificate.
    async fn start_as(mode: &str, certificate: &Certificate) -> Server {
        Server::start_with(mode, &[&certificate.key, &certificate.public]).await
    }

    async fn start_with(mode: &str, identity: &[&PathBuf]) -> Server {
        #[derive(Deserialize)]
        struct Greeting {
            port: u16,
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end");
        assert!(
            folder.join("node_modules/smtp-server").exists(),
            "the mail server of these tests is not installed; run scripts/setup tests"
        );
        let mut process = Command::new("node")
            .args(["smtp.mjs", mode])
            .args(identity)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("node is missing; install Node.js 20 or newer");
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = lines.next_line().await.unwrap().unwrap();
        let Greeting { port } = serde_json::from_str(&first).unwrap();
        Server { port, _process: process, lines }
    }

    /// The next mail that it took.
    async fn received(&mut self) -> Received {
        let line = timeout(Duration::from_secs(20), self.lines.next_line()).await.expect("no mail came");
        serde_json::from_str(&line.unwrap().unwrap()).unwrap()
    }

    /// A shop that sends through this server and has little patience.
    fn shop(&self, ground: &Ground, address: &str) -> Shop {
        self.shop_that_trusts(ground, address, None)
    }

    /// The same, and it believes an authority besides those that everybody believes.
    fn shop_that_trusts(&self, ground: &Ground, address: &str, authority: Option<&Certificate>) -> Shop {
        let url = address.replace("PORT", &self.port.to_string());
        let authority = authority.map(|certificate| certificate.public.clone());
        let transport = TransportConfig::Smtp { url, authority };
        let config = MailConfig { transport, ..ground.config.mail.clone() };
        let mailer = Mailer::new(&config).unwrap().with_patience(Duration::from_secs(3));
        Shop { mailer, ..ground.shop.clone() }
    }
}

/// A certificate for this machine that vouches for itself, made for one test and gone with its folder.
struct Certificate {
    _folder: TempDir,
    key: PathBuf,
    public: PathBuf,
}

impl Certificate {
    async fn make() -> Certificate {
        let folder = tempfile::tempdir().unwrap();
        let (key, public) = (folder.path().join("key.pem"), folder.path().join("certificate.pem"));
        let made = Command::new("openssl")
            .args("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2".split(' '))
            .args(["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"])
            .args(["-addext", "basicConstraints=critical,CA:FALSE", "-keyout"])
            .arg(&key)
            .arg("-out")
            .arg(&public)
            .output()
            .await
            .expect("openssl is missing; run scripts/setup tests");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        Certificate { _folder: folder, key, public }
    }
}

const PLAIN: &str = "smtp://127.0.0.1:PORT";
const BOTH: Round = Round { sent: 2, postponed: 0, given_up: 0 };
const NEITHER: Round = Round { sent: 0, postponed: 2, given_up: 0 };

/// What the last attempts said.
async fn errors(ground: &Ground) -> Vec<String> {
    let mut tx = ground.shop.store.read().await.unwrap();
    tx.mail_errors().await.unwrap()
}

#[tokio::test]
async fn both_mails_arrive_whole() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        let mut server = Server::start("accept").await;
        assert_eq!(server.shop(ground, PLAIN).send_mails().await.unwrap(), BOTH);
        let mut mails = [server.received().await, server.received().await];
        mails.sort_by(|one, other| one.to.cmp(&other.to));
        let [customer, owner] = &mails;
        assert_eq!((customer.to.as_str(), owner.to.as_str()), ("lieve@example.be", "owner@passtuk.example"));
        assert_eq!(customer.subject, "Je bestelling 2026-000001");
        assert!(customer.text.contains("Totaal incl. btw") && customer.html.contains("Totaal incl. btw"));
        for mail in &mails {
            assert!(!mail.is_encrypted, "what the tests of encryption must see differently");
            let [inline, file] = mail.attachments.as_slice() else { panic!("{mail:?}") };
            assert!(mail.html.contains("data:image/png") || inline.cid.is_some());
            assert_eq!((inline.content_type.as_str(), inline.size), ("image/png", file.size));
            assert_eq!(file.filename.as_deref(), Some("Tekening van je keuken.png"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_name_and_a_password_open_a_server_that_wants_them() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        let mut server = Server::start("auth").await;
        let wrong = server.shop(ground, "smtp://winkel:fout@127.0.0.1:PORT");
        assert_eq!(wrong.send_mails().await.unwrap(), NEITHER);
        assert!(errors(ground).await[0].contains("wrong password"));
        ground.advance_seconds(40);
        let right = server.shop(ground, "smtp://winkel:ge%20heim@127.0.0.1:PORT");
        assert_eq!(right.send_mails().await.unwrap(), BOTH);
        server.received().await;
    })
    .await;
}

#[tokio::test]
async fn a_refused_mail_waits_with_the_words_of_the_server() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        for (mode, words) in [("refuse", "no such mailbox here"), ("busy", "come back later")] {
            let server = Server::start(mode).await;
            assert_eq!(server.shop(ground, PLAIN).send_mails().await.unwrap(), NEITHER, "{mode}");
            assert!(errors(ground).await.iter().all(|error| error.contains(words)), "{mode}");
            ground.advance_seconds(80);
        }
        let server = Server::start("accept").await;
        assert_eq!(server.shop(ground, PLAIN).send_mails().await.unwrap(), BOTH);
    })
    .await;
}

#[tokio::test]
async fn a_server_that_hangs_holds_nothing_up_for_long() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        let server = Server::start("hang").await;
        let shop = server.shop(ground, PLAIN);
        let round = timeout(Duration::from_secs(20), shop.send_mails()).await;
        assert_eq!(round.expect("the round hangs").unwrap(), NEITHER);
        // Meanwhile and afterwards the shop takes orders.
        ground.order("b").await;
    })
    .await;
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_again() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        let server = Server::start("accept").await;
        let shop = server.shop(ground, PLAIN);
        drop(server);
        assert_eq!(shop.send_mails().await.unwrap(), NEITHER);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_was_taken_too_late_comes_again_as_the_same_mail() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        let mut late = Server::start("late").await;
        assert_eq!(late.shop(ground, PLAIN).send_mails().await.unwrap(), NEITHER);
        let mut first = [late.received().await.message_id, late.received().await.message_id];
        ground.advance_seconds(40);
        let mut server = Server::start("accept").await;
        assert_eq!(server.shop(ground, PLAIN).send_mails().await.unwrap(), BOTH);
        let mut again = [server.received().await.message_id, server.received().await.message_id];
        first.sort();
        again.sort();
        assert_eq!(first, again);
    })
    .await;
}

#[tokio::test]
async fn nothing_goes_out_in_the_clear_where_encryption_is_asked() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        // One does not offer TLS, the other shows a certificate that nobody vouches for.
        for mode in ["plain", "accept"] {
            let server = Server::start(mode).await;
            let shop = server.shop(ground, "smtp://127.0.0.1:PORT?tls=required");
            assert_eq!(shop.send_mails().await.unwrap(), NEITHER, "{mode}");
            ground.advance_seconds(80);
        }
    })
    .await;
}

#[tokio::test]
async fn mails_go_out_encrypted_to_an_own_server_whose_authority_is_trusted() {
    Ground::on_sqlite(async |ground| {
        let certificate = Certificate::make().await;
        let cases = [
            ("accept", "smtp://127.0.0.1:PORT"),
            ("auth", "smtp://winkel:ge%20heim@127.0.0.1:PORT"),
            ("accept", "smtp://127.0.0.1:PORT?tls=opportunistic"),
            ("wrapped", "smtps://127.0.0.1:PORT"),
        ];
        for (order, (mode, address)) in cases.into_iter().enumerate() {
            ground.order(&order.to_string()).await;
            let mut server = Server::start_as(mode, &certificate).await;
            let shop = server.shop_that_trusts(ground, address, Some(&certificate));
            assert_eq!(shop.send_mails().await.unwrap(), BOTH, "{address}");
            for _ in 0..2 {
                assert!(server.received().await.is_encrypted, "{address}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_gets_no_mail_and_the_mail_is_kept() {
    Ground::on_sqlite(async |ground| {
        ground.order("a").await;
        let (certificate, other) = (Certificate::make().await, Certificate::make().await);
        let mut server = Server::start_as("accept", &certificate).await;
        for (address, authority) in
            [("smtp://127.0.0.1:PORT?tls=required", None), ("smtp://127.0.0.1:PORT", Some(&other))]
        {
            let shop = server.shop_that_trusts(ground, address, authority);
            assert_eq!(shop.send_mails().await.unwrap(), NEITHER, "{address}");
            assert!(errors(ground).await.iter().all(|error| error.contains("certificate")), "{address}");
            ground.advance_seconds(80);
        }
        let shop = server.shop_that_trusts(ground, "smtp://127.0.0.1:PORT", Some(&certificate));
        assert_eq!(shop.send_mails().await.unwrap(), BOTH);
        let mut to = [server.received().await.to, server.received().await.to];
        to.sort();
        assert_eq!(to, ["lieve@example.be", "owner@passtuk.example"]);
    })
    .await;
}
