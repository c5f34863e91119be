//! One promise, one picture, one button.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use super::gallery::{Card, Picture};
use crate::address;
use crate::api::examples::list_examples;
use crate::app::{language, maker};
use crate::ui::{Loaded, recent};

/// How many examples the home page shows.
const EXAMPLES: usize = 3;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let language = language();
    let examples = Resource::new(|| (), |()| list_examples());
    view! {
        <Title text=text::home::title(language) />
        <Meta name="description" content=text::home::description(language) />
        <Loaded
            resource=examples
            show=move |examples| {
                let first = examples.first().cloned();
                let shown = examples.into_iter().take(EXAMPLES);
                view! {
                    <section class="hero wrap">
                        <Promise />
                        {first.map(|example| view! { <Picture example is_hero=true /> })}
                    </section>
                    <Resume />
                    <section class="wrap examples">
                        <h2>{text::home::examples(language)}</h2>
                        <ul>{shown.map(|example| view! { <Card example /> }).collect_view()}</ul>
                        <p class="all">
                            <a class="more" href=address::gallery(language)>
                                {text::home::examples_all(language)}
                            </a>
                        </p>
                    </section>
                }
            }
        />
        <How />
        <section class="wrap closing">
            <h2>{text::home::closing(language)}</h2>
            <a class="primary big" href=address::new(language)>
                {text::home::start(language)}
            </a>
        </section>
    }
}

#[component]
fn Promise() -> impl IntoView {
    let language = language();
    view! {
        <div>
            <h1>
                {text::home::promise(language)} " " <em>{text::home::promise_accent(language)}</em> "."
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
    }
}

#[component]
fn Facts() -> impl IntoView {
    let language = language();
    let maker = maker();
    let made = move || {
        Suspend::new(async move {
            maker.await.ok().map(|maker| {
                view! {
                    <li>
                        <b>{text::home::fact_made(language, maker.city)}</b>
                        {text::home::fact_made_about(language)}
                    </li>
                }
            })
        })
    };
    view! {
        <ul class="facts">
            <li>
                <b>{text::home::fact_minutes(language)}</b>
                {text::home::fact_minutes_about(language)}
            </li>
            <li>
                <b>{text::home::fact_checked(language)}</b>
                {text::home::fact_checked_about(language)}
            </li>
            <Suspense>{made}</Suspense>
        </ul>
    }
}

/// The designs that this browser opened last; the server knows nothing of them, so they come after hydration.
#[component]
fn Resume() -> impl IntoView {
    let language = language();
    let designs = RwSignal::new(Vec::new());
    Effect::new(move || designs.set(recent::list()));
    let row = move |design: recent::Recent| {
        let edit = design.edit.clone();
        let forget = move |_| {
            recent::forget(&edit);
            designs.set(recent::list());
        };
        view! {
            <li>
                <a href=address::design(language, &design.edit)>{design.name.clone()}</a>
                <button aria-label=text::home::resume_remove(language, &design.name) on:click=forget>
                    "×"
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || designs.with(|designs| !designs.is_empty())>
            <section class="wrap resume">
                <h2>{text::home::resume(language)}</h2>
                <ul>
                    <For each=move || designs.get() key=|design| design.edit.clone() children=row />
                </ul>
                <p class="muted">{text::home::resume_about(language)}</p>
            </section>
        </Show>
    }
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
    let steps = steps.map(|(what, about)| {
        view! {
            <li>
                <h3>{what}</h3>
                <p>{about}</p>
            </li>
        }
    });
    view! {
        <section class="wrap how" id="how">
            <h2>{text::home::how(language)}</h2>
            <ol>{steps.into_iter().collect_view()}</ol>
        </section>
    }
}
