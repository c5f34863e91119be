//! Mails that have not gone out, said loudly: an order whose confirmation never came is one that the customer does
//! not know of.

use std::time::Duration;

use kitchen::order::{OrderNumber, StuckMail};
use leptos::prelude::*;

use super::frame::me;
use crate::address;
use crate::api::staff::{RetryMails, stuck_mails};
use crate::app::language;
use crate::words;

/// While a mail waits for its next attempt it is looked after this often.
const GLANCE: Duration = Duration::from_secs(5);

/// The mails that have not gone out, of all orders or of one; nothing when all have.
#[component]
pub fn StuckMails(
    /// The order whose mails are shown; all orders when there is none.
    #[prop(optional)]
    of: Option<OrderNumber>,
) -> impl IntoView {
    let mails = Resource::new(|| (), |()| stuck_mails());
    let me = me();
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                let may_retry = me.await.is_ok_and(|me| me.is_owner);
                // Whoever is not signed in any more is told so by the page itself.
                mails.await.ok().map(|first| view! { <Notices first of may_retry /> })
            })}
        </Suspense>
    }
}

#[component]
fn Notices(first: Vec<StuckMail>, of: Option<OrderNumber>, may_retry: bool) -> impl IntoView {
    let mails = RwSignal::new(first);
    let look = Action::new(move |()| async move {
        if let Ok(now) = stuck_mails().await {
            mails.set(now);
        }
    });
    let retry = ServerAction::<RetryMails>::new();
    Effect::new(move || {
        if retry.version().get() > 0 {
            look.dispatch(());
        }
    });
    Effect::new(move || {
        look.version().track();
        if mails.with(|mails| mails.iter().any(|mail| mail.next.is_some())) {
            // A timer that cannot be set is one glance less.
            let _ = set_timeout(move || drop(look.dispatch(())), GLANCE);
        }
    });
    let shown = move |is_given_up: bool| {
        Memo::new(move |_| {
            let mut mails = mails.get();
            mails.retain(|mail| mail.next.is_none() == is_given_up && of.is_none_or(|of| mail.number == of));
            mails
        })
    };
    let (given_up, waiting) = (shown(true), shown(false));
    view! {
        <Show when=move || given_up.with(|mails| !mails.is_empty())>
            <GivenUp mails=given_up retry may_retry />
        </Show>
        <Show when=move || waiting.with(|mails| !mails.is_empty())>
            <Waiting mails=waiting />
        </Show>
    }
}

/// What nobody tries again unless someone here says so.
#[component]
fn GivenUp(mails: Memo<Vec<StuckMail>>, retry: ServerAction<RetryMails>, may_retry: bool) -> impl IntoView {
    let language = language();
    let button = move |mail: StuckMail| {
        let name = text::admin::mails::retry_this(language, mail.number, &mail.to);
        view! {
            <Retry retry ids=vec![mail.id] name>
                {text::admin::mails::retry(language)}
            </Retry>
        }
    };
    let all = move || {
        let ids: Vec<String> = mails.get().into_iter().map(|mail| mail.id).collect();
        (may_retry && ids.len() > 1).then(|| {
            let name = text::admin::mails::retry_all(language);
            view! {
                <Retry retry ids name>
                    {name}
                </Retry>
            }
        })
    };
    let refused = move || retry.value().get().and_then(Result::err);
    view! {
        <section class="notice fout mails" aria-labelledby="mails-given-up">
            <h2 id="mails-given-up">{move || text::admin::mails::given_up(language, count(mails))}</h2>
            <p>{text::admin::mails::given_up_about(language)}</p>
            <ul>
                <For each=move || mails.get() key=Clone::clone let:mail>
                    <li>
                        <About mail=mail.clone() />
                        {may_retry.then(|| button(mail))}
                    </li>
                </For>
            </ul>
            {all}
            {(!may_retry).then(|| view! { <p>{text::admin::mails::ask_owner(language)}</p> })}
            <p class="fault" role="alert">
                {move || refused().map(|error| error.sentence(language))}
            </p>
        </section>
    }
}

/// What goes again by itself.
#[component]
fn Waiting(mails: Memo<Vec<StuckMail>>) -> impl IntoView {
    let language = language();
    view! {
        <section class="notice let-op mails" role="status" aria-labelledby="mails-waiting">
            <h2 id="mails-waiting">{move || text::admin::mails::waiting(language, count(mails))}</h2>
            <p>{text::admin::mails::waiting_about(language)}</p>
            <ul>
                <For each=move || mails.get() key=Clone::clone let:mail>
                    <li>
                        <About mail />
                    </li>
                </For>
            </ul>
        </section>
    }
}

fn count(mails: Memo<Vec<StuckMail>>) -> i64 {
    mails.with(|mails| i64::try_from(mails.len()).unwrap_or(i64::MAX))
}

/// Of which order a mail is, whom it is for, since when it should have gone, and what the mail server said.
#[component]
fn About(mail: StuckMail) -> impl IntoView {
    let language = language();
    let since = words::moment(language, mail.since);
    let next = mail.next.map(|next| text::admin::mails::next(language, words::moment(language, next)));
    let attempts = (mail.attempts > 0).then(|| text::admin::mails::attempts(language, mail.attempts));
    let rest: Vec<String> = attempts.into_iter().chain(next).collect();
    view! {
        <div>
            <p>
                <a class="num" href=address::order(mail.number)>
                    {mail.number.to_string()}
                </a>
                " · "
                {text::admin::mails::to(language, since, mail.to)}
            </p>
            <p class="answer">
                {text::admin::mails::answer(language, mail.error)} " " {rest.join(" · ")}
            </p>
        </div>
    }
}

/// The button that puts mails back.
#[component]
fn Retry(
    retry: ServerAction<RetryMails>,
    ids: Vec<String>,
    /// What the button is called by those who do not see what it stands beside.
    #[prop(into)]
    name: String,
    children: Children,
) -> impl IntoView {
    let fields = ids.into_iter().map(|id| view! { <input type="hidden" name="ids[]" value=id /> });
    view! {
        <ActionForm action=retry>
            {fields.collect_view()}
            <button class="secondary" aria-label=name disabled=move || retry.pending().get()>
                {children()}
            </button>
        </ActionForm>
    }
}
