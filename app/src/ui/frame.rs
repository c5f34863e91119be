//! What surrounds every page: skip link, header, footer.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use text::Language;

use crate::api::site::SetTheme;
use crate::app::{language, maker};
use crate::theme::Theme;
use crate::{address, request};

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
pub fn Languages() -> impl IntoView {
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
                <section>
                    <h2>{text::footer::maker(language)}</h2>
                    <Maker />
                </section>
                <nav aria-label=text::footer::information(language)>
                    <h2>{text::footer::information(language)}</h2>
                    <ul>{pages.into_iter().collect_view()}</ul>
                </nav>
                <section>
                    <h2>{text::nav::theme(language)}</h2>
                    <Themes />
                    <p>
                        <a href=address::SIGN_IN rel="external nofollow">
                            {text::footer::staff(language)}
                        </a>
                    </p>
                </section>
            </div>
        </footer>
    }
}

/// Name, address, numbers: what the law asks to stand on every page (domain.md §4.3).
#[component]
fn Maker() -> impl IntoView {
    let language = language();
    let maker = maker();
    let show = move |maker: kitchen::maker::Maker| {
        let mail = format!("mailto:{}", maker.mail);
        let phone = format!("tel:{}", maker.phone.replace(' ', ""));
        view! {
            <address>
                {format!("{} {}", maker.name, maker.legal_form)} <br /> {maker.street} <br />
                {format!("{} {}", maker.postcode, maker.city)} <br />
                {format!("{} {}", text::footer::kbo(language), maker.enterprise_number)} <br />
                {format!("{} {}", text::footer::iban(language), maker.iban)} <br /> <a href=mail>{maker.mail}</a>
                " · " <a href=phone>{maker.phone}</a>
            </address>
        }
    };
    view! { <Suspense>{move || Suspend::new(async move { maker.await.ok().map(show) })}</Suspense> }
}

/// Light or dark; works as a plain form too.
#[component]
fn Themes() -> impl IntoView {
    let language = language();
    let set = ServerAction::<SetTheme>::new();
    let current = RwSignal::new(request::theme());
    let buttons = Theme::ALL.map(|theme| {
        let title = match theme {
            Theme::Auto => text::nav::theme_auto(language),
            Theme::Light => text::nav::theme_light(language),
            Theme::Dark => text::nav::theme_dark(language),
        };
        let choose = move |_| {
            current.set(theme);
            theme.show();
        };
        view! {
            <button
                name="theme"
                value=theme.code()
                aria-pressed=move || (current.get() == theme).to_string()
                on:click=choose
            >
                {title}
            </button>
        }
    });
    view! {
        <ActionForm action=set attr:class="themes">
            {buttons.into_iter().collect_view()}
        </ActionForm>
    }
}
