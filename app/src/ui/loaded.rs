//! What a server function brings, or why it did not.

use leptos::prelude::*;

use crate::admin::SignInForm;
use crate::app::language;
use crate::error::AppError;
use crate::pages::NotFound;

/// Shows the value of a resource once it is there; a failure gets its page.
#[component]
pub fn Loaded<T, S, V>(
    /// What is waited for.
    resource: Resource<Result<T, AppError>>,
    /// What is shown of it.
    show: S,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    S: Fn(T) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let language = language();
    view! {
        <Transition fallback=move || {
            view! { <p class="wrap skeleton" role="status">{text::common::loading(language)}</p> }
        }>
            {move || {
                let show = show.clone();
                Suspend::new(async move {
                    match resource.await {
                        Ok(value) => show(value).into_any(),
                        Err(AppError::NotFound) => view! { <NotFound /> }.into_any(),
                        Err(AppError::SignInRequired) => view! { <SignInForm /> }.into_any(),
                        Err(error) => view! { <Failure error /> }.into_any(),
                    }
                })
            }}
        </Transition>
    }
}

/// What went wrong, what to do, and the number under which the log has it.
#[component]
pub fn Failure(error: AppError) -> impl IntoView {
    let language = language();
    let reference = match &error {
        AppError::Internal { reference } if !reference.is_empty() => Some(reference.clone()),
        _ => None,
    };
    view! {
        <section class="wrap message">
            <h1>{text::error::title(language)}</h1>
            <p class="lead">{error.sentence(language)}</p>
            {reference.map(|reference| {
                view! { <p class="muted">{text::error::reference(language, reference)}</p> }
            })}
        </section>
    }
}
