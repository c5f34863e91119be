//! One promise, one picture, one button.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::address;
use crate::app::language;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let language = language();
    view! {
        <Title text=text::home::title(language) />
        <Meta name="description" content=text::home::description(language) />
        <section class="hero wrap">
            <div>
                <h1>
                    {text::home::promise(language)}" "
                    <em>{text::home::promise_accent(language)}</em>"."
                </h1>
                <p class="lead">{text::home::intro(language)}</p>
                <p class="actions">
                    <a class="primary big" href=address::new(language)>
                        {text::home::start(language)}
                    </a>
                    <a class="more" href=address::gallery(language)>
                        {text::home::or_example(language)}
                    </a>
                </p>
                <Facts />
            </div>
        </section>
        <How />
    }
}

#[component]
fn Facts() -> impl IntoView {
    let language = language();
    let facts = [
        (text::home::fact_minutes(language).to_owned(), text::home::fact_minutes_about(language)),
        (text::home::fact_checked(language).to_owned(), text::home::fact_checked_about(language)),
    ];
    let facts = facts.map(|(what, about)| view! { <li><b>{what}</b>{about}</li> });
    view! { <ul class="facts">{facts.into_iter().collect_view()}</ul> }
}

/// The four steps from wall to kitchen.
#[component]
fn How() -> impl IntoView {
    let language = language();
    let steps = [
        (text::home::how_room(language), text::home::how_room_about(language)),
        (text::home::how_design(language), text::home::how_design_about(language)),
        (text::home::how_share(language), text::home::how_share_about(language)),
        (text::home::how_make(language), text::home::how_make_about(language)),
    ];
    let steps = steps.map(|(what, about)| view! { <li><h3>{what}</h3><p>{about}</p></li> });
    view! {
        <section class="wrap how" id="how">
            <h2>{text::home::how(language)}</h2>
            <ol>{steps.into_iter().collect_view()}</ol>
        </section>
    }
}
