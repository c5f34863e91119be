//! Every server function is a public address: each is called as nobody, as sales and as the owner, and what
//! it answers is written down here. A function without a row fails.

use std::collections::BTreeSet;

use shop::Role;

use super::world::{World, call};

/// How a body is written.
#[derive(Clone, Copy)]
enum Kind {
    Form,
    Json,
}
use Kind::{Form, Json};

/// A function, a body that it understands, and the status for nobody, sales and owner. 404 means that the
/// door is open and the thing asked for does not exist.
type Row = (&'static str, Kind, &'static str, [u16; 3]);

const TOKEN: &str = "AAAAAAAAAAAAAAAAAAAAAA";

const ROOM: &str = r#"{"room":{"height":2600,"walls":[{"id":"A","length":3000}]}}"#;
const CHOICES: &str = r#"{"edit":"TOKEN","revision":1,"services":{},"vat":null}"#;

const ROWS: &[Row] = &[
    // Open to everybody: what they give away is for everybody.
    ("list_examples", Form, "", [200; 3]),
    ("load_maker", Form, "", [200; 3]),
    ("set_theme", Form, "theme=dark", [200; 3]),
    ("sign_in", Form, "email=a%40b.be&password=wrong-password", [401; 3]),
    ("create_design", Json, r#"{"file":"{}"}"#, [422; 3]),
    ("create_room", Form, "", [422; 3]),
    ("draw_room", Json, ROOM, [200; 3]),
    ("start_from_example", Form, "slug=none", [404; 3]),
    // Open to whoever has the secret of a link.
    ("load_design", Form, "edit=TOKEN", [404; 3]),
    ("load_shared", Form, "share=TOKEN", [404; 3]),
    ("share_code", Form, "share=TOKEN", [404; 3]),
    ("copy_shared", Form, "share=TOKEN", [404; 3]),
    ("save_design", Json, r#"{"edit":"TOKEN","revision":1,"file":"{}"}"#, [422; 3]),
    ("load_checkout", Form, "edit=TOKEN", [404; 3]),
    ("save_choices", Json, CHOICES, [404; 3]),
    ("place_order", Form, "", [422; 3]),
    ("order_status", Form, "status=TOKEN", [404; 3]),
    // For staff.
    ("who_am_i", Form, "", [401, 200, 200]),
    ("list_orders", Json, r#"{"filter":{}}"#, [401, 200, 200]),
    ("load_order", Form, "number=2026-000001", [401, 404, 404]),
    ("change_status", Form, "number=2026-000001&from=received&to=confirmed", [401, 404, 404]),
    ("stuck_mails", Form, "", [401, 200, 200]),
    // For the owner.
    ("retry_mails", Form, "ids[]=none", [401, 403, 404]),
    // These end the session that they are called with.
    ("sign_out_everywhere", Form, "", [401, 200, 200]),
    ("sign_out", Form, "", [200; 3]),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_server_function_answers_each_visitor_as_written_down() {
    let world = World::with(&[("PASSTUK_LIMITS", "off")]).await;
    let mut cookies = [String::new(), world.sign_in(Role::Sales).await, world.sign_in(Role::Owner).await];
    for (name, kind, body, expected) in ROWS {
        let (kind, body) = (media_type(*kind), body.replace("TOKEN", TOKEN));
        let mut statuses = [0; 3];
        for (status, cookies) in statuses.iter_mut().zip(&cookies) {
            let answer = world.send(call(&format!("/api/{name}"), cookies, kind, &body)).await;
            *status = answer.status.as_u16();
        }
        assert_eq!(statuses, *expected, "{name} as nobody, sales, owner");
        if name.starts_with("sign_out") {
            cookies[1] = world.sign_in(Role::Sales).await;
            cookies[2] = world.sign_in(Role::Owner).await;
        }
    }
}

#[test]
fn no_server_function_is_without_a_row() {
    let known: BTreeSet<String> = ROWS.iter().map(|(name, ..)| format!("/api/{name}")).collect();
    let registered: BTreeSet<String> =
        server::web::pages::functions().into_iter().map(str::to_owned).collect();
    assert_eq!(registered, known);
}

fn media_type(kind: Kind) -> &'static str {
    match kind {
        Form => "application/x-www-form-urlencoded",
        Json => "application/json",
    }
}
