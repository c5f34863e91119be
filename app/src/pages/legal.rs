//! Privacy, terms and accessibility.

use kitchen::maker::Maker;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use text::Language;

use super::NotFound;
use crate::app::{language, maker};
use crate::ui::Loaded;

/// A page of legal text.
#[component]
pub fn Legal() -> impl IntoView {
    let language = language();
    let params = use_params_map();
    let show = move |maker: Maker| {
        move || {
            let page = params.with(|params| params.get("page")).unwrap_or_default();
            match content(&page, language, &maker) {
                Some(content) => view! { <Article content /> }.into_any(),
                None => view! { <NotFound /> }.into_any(),
            }
        }
    };
    view! { <Loaded resource=maker() show /> }
}

/// A title, a lead, and headed paragraphs.
struct Content {
    title: &'static str,
    lead: &'static str,
    parts: Vec<(&'static str, String)>,
}

#[component]
fn Article(content: Content) -> impl IntoView {
    let parts = content.parts.into_iter();
    let parts = parts.map(|(heading, paragraph)| view! { <h2>{heading}</h2><p>{paragraph}</p> });
    view! {
        <Title text=content.title />
        <article class="wrap prose">
            <h1>{content.title}</h1>
            <p class="lead">{content.lead}</p>
            {parts.collect_view()}
            <p class="muted">{text::legal::updated(language())}</p>
        </article>
    }
}

fn content(page: &str, language: Language, maker: &Maker) -> Option<Content> {
    match page {
        "privacy" => Some(privacy(language, maker)),
        "terms" => Some(terms(language, maker)),
        "accessibility" => Some(accessibility(language, maker)),
        _ => None,
    }
}

fn privacy(l: Language, maker: &Maker) -> Content {
    use text::legal::privacy as p;
    let who = p::who_text(l, address(maker), &maker.enterprise_number, &maker.mail, full_name(maker));
    let parts = vec![
        (p::who(l), who),
        (p::design(l), p::design_text(l).to_owned()),
        (p::order(l), p::order_text(l).to_owned()),
        (p::logs(l), p::logs_text(l).to_owned()),
        (p::cookies(l), p::cookies_text(l).to_owned()),
        (p::share(l), p::share_text(l).to_owned()),
        (p::rights(l), p::rights_text(l, &maker.mail)),
    ];
    Content { title: p::title(l), lead: p::lead(l), parts }
}

fn terms(l: Language, maker: &Maker) -> Content {
    use text::legal::terms as t;
    let (number, mail, phone) = (&maker.enterprise_number, &maker.mail, &maker.phone);
    let parts = vec![
        (t::who(l), t::who_text(l, address(maker), number, mail, full_name(maker), phone)),
        (t::price(l), t::price_text(l).to_owned()),
        (t::vat(l), t::vat_text(l).to_owned()),
        (t::order(l), t::order_text(l).to_owned()),
        (t::measuring(l), t::measuring_text(l).to_owned()),
        (t::withdrawal(l), t::withdrawal_text(l).to_owned()),
        (t::payment(l), t::payment_text(l, &maker.iban)),
        (t::delivery(l), t::delivery_text(l).to_owned()),
        (t::cancel(l), t::cancel_text(l).to_owned()),
        (t::guarantee(l), t::guarantee_text(l).to_owned()),
        (t::complaint(l), t::complaint_text(l, mail)),
    ];
    Content { title: t::title(l), lead: t::lead(l), parts }
}

fn accessibility(l: Language, maker: &Maker) -> Content {
    use text::legal::accessibility as a;
    let parts = vec![
        (a::standard(l), a::standard_text(l).to_owned()),
        (a::keyboard(l), a::keyboard_text(l).to_owned()),
        (a::reader(l), a::reader_text(l).to_owned()),
        (a::known(l), a::known_text(l).to_owned()),
        (a::contact(l), a::contact_text(l, &maker.mail, &maker.phone)),
    ];
    Content { title: a::title(l), lead: a::lead(l), parts }
}

fn full_name(maker: &Maker) -> String {
    format!("{} {}", maker.name, maker.legal_form)
}

fn address(maker: &Maker) -> String {
    format!("{}, {} {}", maker.street, maker.postcode, maker.city)
}
