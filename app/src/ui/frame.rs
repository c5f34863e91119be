//! What surrounds every page: skip link, header, footer.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use text::Language;

use crate::address;
use crate::app::language;

/// Header, the page, footer. The editor and the admin bring their own bar, so their pages stand alone.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let language = language();
    let path = use_location().pathname;
    let alone = Memo::new(move |_| path.with(|path| has_own_bar(path)));
    view! {
        <a class="skip" href="#main">
            {text::nav::skip(language)}
        </a>
        <div class="frame" class:alone=alone>
            <Header />
            <main id="main" tabindex="-1">
                {children()}
            </main>
            <Footer />
        </div>
    }
}

/// Whether a path is `/{l}/design/{edit}`, `/{l}/shared/{share}` or of the admin.
fn has_own_bar(path: &str) -> bool {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    matches!(parts.as_slice(), [_, "design" | "shared", _] | ["admin", ..])
}

#[component]
fn Header() -> impl IntoView {
    let language = language();
    view! {
        <header class="site-header">
            <Brand />
            <nav aria-label=text::nav::main(language)>
                <a href=address::gallery(language)>{text::nav::gallery(language)}</a>
                <a href=format!("{}#how", address::home(language))>{text::nav::how(language)}</a>
            </nav>
            <Languages />
            <a class="primary" href=address::new(language)>
                {text::nav::start(language)}
            </a>
        </header>
    }
}

/// The mark and name of the shop, leading home.
#[component]
pub fn Brand() -> impl IntoView {
    let language = language();
    view! {
        <a class="brand" href=address::home(language) aria-label=text::nav::home(language, "Passtuk")>
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M3 4h8v16H3zM16 4h5v16h-5z" />
                <path class="oak" d="M12.2 4h2.6v16h-2.6z" />
            </svg>
            <span>"Passtuk"</span>
        </a>
    }
}

/// The same page in the other languages; a new page, so that all of it changes.
#[component]
fn Languages() -> impl IntoView {
    let current = language();
    let path = use_location().pathname;
    let links = Language::ALL.map(|language| {
        let address = move || path.with(|path| address::translated(path, language));
        view! {
            <a
                href=address
                rel="external"
                hreflang=language.code()
                lang=language.code()
                aria-label=language.name()
                aria-current=(language == current).then_some("true")
            >
                {language.code().to_uppercase()}
            </a>
        }
    });
    view! {
        <nav class="languages" aria-label=text::nav::language(current)>
            {links.into_iter().collect_view()}
        </nav>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let language = language();
    let pages = [
        ("privacy", text::footer::privacy(language)),
        ("terms", text::footer::terms(language)),
        ("accessibility", text::footer::accessibility(language)),
    ];
    let pages =
        pages.map(|(page, title)| view! { <li><a href=address::legal(language, page)>{title}</a></li> });
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <nav aria-label=text::footer::information(language)>
                    <ul>{pages.into_iter().collect_view()}</ul>
                </nav>
            </div>
        </footer>
    }
}
