//! Kitchens to start from.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};

use crate::api::examples::{Example, StartFromExample, list_examples};
use crate::app::language;
use crate::ui::Loaded;
use crate::words;

/// The examples, each with its picture and its price.
#[component]
pub fn Gallery() -> impl IntoView {
    let language = language();
    let examples = Resource::new(|| (), |()| list_examples());
    let show = |examples: Vec<Example>| {
        view! { <ul>{examples.into_iter().map(|example| view! { <Card example /> }).collect_view()}</ul> }
    };
    view! {
        <Title text=text::gallery::title(language) />
        <Meta name="description" content=text::gallery::description(language) />
        <section class="wrap examples">
            <h1>{text::gallery::title(language)}</h1>
            <p class="lead">{text::gallery::description(language)}</p>
            <h2 class="visually-hidden">{text::home::examples_all(language)}</h2>
            <Loaded resource=examples show />
        </section>
    }
}

/// A picture of an example, in the size that the screen asks for.
#[component]
pub fn Picture(
    /// The example.
    example: Example,
    /// Whether it is the first thing on the page, to be fetched at once.
    #[prop(optional)]
    is_hero: bool,
) -> impl IntoView {
    let language = language();
    let name = words::example_name(language, &example.slug).to_owned();
    let cabinets = text::gallery::modules(language, example.cabinets);
    let alt = text::gallery::picture(language, cabinets, name, &example.wall);
    let address = |width: u32| format!("/media/gallery/{}-{width}.webp", example.slug);
    let set = [480, 960, 1440].map(|width| format!("{} {width}w", address(width))).join(", ");
    let sizes = if is_hero { "(max-width: 900px) 100vw, 55vw" } else { "(max-width: 700px) 100vw, 400px" };
    view! {
        <span class="scene">
            <img
                src=address(960)
                srcset=set
                sizes=sizes
                alt=alt
                loading=if is_hero { "eager" } else { "lazy" }
                fetchpriority=is_hero.then_some("high")
                decoding="async"
            />
        </span>
    }
}

/// An example with its price and the button that begins with it.
#[component]
pub fn Card(example: Example) -> impl IntoView {
    let language = language();
    let start = ServerAction::<StartFromExample>::new();
    let slug = example.slug.clone();
    let name = words::example_name(language, &slug).to_owned();
    let about = words::example_about(language, &slug);
    let included = if example.is_delivered_and_fitted {
        text::gallery::total(language)
    } else {
        text::gallery::total_bare(language)
    };
    let failure = move || start.value().get().and_then(Result::err).map(|error| error.sentence(language));
    view! {
        <li class="example">
            <Picture example=example.clone() />
            <div>
                <h3>{name.clone()}</h3>
                <small>{about}</small>
            </div>
            <div class="price">
                <b class="num">{text::format::euro_whole(language, example.gross_cents)}</b>
                <small>{included}</small>
            </div>
            <ActionForm action=start>
                <input type="hidden" name="slug" value=slug />
                <button
                    class="secondary"
                    aria-label=text::gallery::start_named(language, name)
                    disabled=move || start.pending().get()
                >
                    {text::gallery::start(language)}
                </button>
                <p class="fault" role="alert">
                    {failure}
                </p>
            </ActionForm>
        </li>
    }
}
