//! The document around every page, as the server writes it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use text::Language;

use crate::app::App;
use crate::{address, request};

/// The document: head, hydration tags and the page.
///
/// The tags are our own: `HydrationScripts` writes the nonce into `crossorigin`, with which a browser may
/// fetch the program twice.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let language = request::language();
    request::remember_language();
    let files = Files::of(&options);
    view! {
        <!DOCTYPE html>
        <html lang=language.code() data-theme=request::theme().attribute()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf7f2" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#191714" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link
                    rel="preload"
                    href="/assets/fonts/inter.woff2"
                    r#as="font"
                    r#type="font/woff2"
                    crossorigin=""
                />
                <link
                    rel="preload"
                    href="/assets/fonts/fraunces.woff2"
                    r#as="font"
                    r#type="font/woff2"
                    crossorigin=""
                />
                <link rel="stylesheet" href=files.style.clone() />
                {wake(files)}
                {alternates()}
                <AutoReload options />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// Loads the program early and runs it.
fn wake(files: &Files) -> impl IntoView {
    let (script, program) = (files.script.clone(), files.program.clone());
    let start = format!(
        "import start, {{ hydrate }} from {script:?};\nstart({{ module_or_path: {program:?} }}).then(hydrate);"
    );
    view! {
        <link rel="modulepreload" href=script crossorigin="" />
        <link rel="preload" href=program r#as="fetch" r#type="application/wasm" crossorigin="" />
        <script type="module" nonce=use_nonce()>
            {start}
        </script>
    }
}

/// Where a page that may be found stands, and where it stands in the other languages.
fn alternates() -> Option<impl IntoView> {
    let base = request::visitor()?.base_url;
    let path = request::path();
    let is_public = path.split('/').nth(1).is_some_and(|first| Language::from_code(first).is_some())
        && !["design", "shared", "order"].contains(&path.split('/').nth(2).unwrap_or_default());
    let canonical = format!("{base}{path}");
    is_public.then(|| {
        let others = Language::ALL.map(|language| {
            let address = format!("{base}{}", address::translated(&path, language));
            view! { <link rel="alternate" hreflang=language.code() href=address /> }
        });
        view! {
            <link rel="canonical" href=canonical />
            {others.into_iter().collect_view()}
        }
    })
}

/// The addresses of the built files, whose names hold a hash of their content.
struct Files {
    script: String,
    program: String,
    style: String,
}

impl Files {
    /// Read once: a running program has one set of files.
    fn of(options: &LeptosOptions) -> &'static Files {
        static FILES: OnceLock<Files> = OnceLock::new();
        FILES.get_or_init(|| {
            let hashes = if options.hash_files { hashes(&options.hash_file) } else { String::new() };
            let name = |kind: &str, ending: &str| {
                let hash = hashes.lines().find_map(|line| line.strip_prefix(kind)?.strip_prefix(':'));
                let hash = hash.map(|hash| format!(".{}", hash.trim())).unwrap_or_default();
                format!("/{}/{}{hash}.{ending}", options.site_pkg_dir, options.output_name)
            };
            Files { script: name("js", "js"), program: name("wasm", "wasm"), style: name("css", "css") }
        })
    }
}

/// The list that cargo-leptos writes beside the program: `js: hash` and so on.
fn hashes(file: &str) -> String {
    let folder = std::env::current_exe().ok().and_then(|program| program.parent().map(Path::to_path_buf));
    let path: PathBuf = folder.unwrap_or_default().join(file);
    fs::read_to_string(&path).unwrap_or_else(|fault| {
        leptos::logging::error!(
            "{} cannot be read, so pages find no program or style: {fault}",
            path.display()
        );
        String::new()
    })
}
