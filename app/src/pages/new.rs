//! The room step: shape, lengths, ceiling, doors, windows and water, drawn while it is typed.

mod listed;
mod obstacles;
mod openings;
mod plan;
mod shape;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use leptos_meta::{Meta, Title};
use leptos_router::{LazyRoute, lazy_route};

use crate::api::designs::CreateRoom;
use crate::app::language;
use crate::room_draft::{RoomDraft, RoomFault};
use crate::ui::TextField;

use obstacles::Obstacles;
use openings::{Openings, Water};
use plan::Plan;
use shape::{Ends, Lengths, Shapes};

/// The page of the room step.
pub struct NewRoute;

#[lazy_route]
impl LazyRoute for NewRoute {
    fn data() -> Self {
        NewRoute
    }

    fn view(_this: Self) -> AnyView {
        view! { <New /> }.into_any()
    }
}

/// The draft and what is wrong with it, shared by the parts of the form.
#[derive(Clone, Copy)]
struct Form {
    draft: RwSignal<RoomDraft>,
    faults: Memo<Vec<RoomFault>>,
    /// The fields that were left, whose faults are shown; all of them after an attempt to go on.
    left: RwSignal<Vec<String>>,
    tried: RwSignal<bool>,
}

impl Form {
    fn new(draft: RoomDraft) -> Form {
        let draft = RwSignal::new(draft);
        let faults = Memo::new(move |_| draft.with(RoomDraft::parse).err().unwrap_or_default());
        Form { draft, faults, left: RwSignal::new(Vec::new()), tried: RwSignal::new(false) }
    }

    /// What is wrong with a field, once it may be said.
    fn fault(self, field: impl Into<String>) -> Signal<Option<String>> {
        let (field, language) = (field.into(), language());
        Signal::derive(move || {
            let is_shown = self.tried.get() || self.left.with(|left| left.contains(&field));
            let fault = |faults: &Vec<RoomFault>| {
                faults.iter().find(|fault| fault.field == field).map(|fault| fault.sentence(language))
            };
            is_shown.then(|| self.faults.with(fault)).flatten()
        })
    }

    fn leave(self, field: impl Into<String>) -> Callback<()> {
        let field = field.into();
        Callback::new(move |()| self.left.update(|left| left.push(field.clone())))
    }

    /// A text of the draft.
    fn text(self, get: impl Fn(&RoomDraft) -> &str + Send + Sync + 'static) -> Signal<String> {
        Signal::derive(move || self.draft.with(|draft| get(draft).to_owned()))
    }

    /// Changes a text of the draft.
    fn set(self, set: impl Fn(&mut RoomDraft) -> &mut String + Send + Sync + 'static) -> Callback<String> {
        Callback::new(move |typed| self.draft.update(|draft| *set(draft) = typed))
    }

    /// Keeps a faulty form here and leads to its first fault.
    fn check(self, event: &leptos::ev::SubmitEvent) {
        let first = self.faults.with_untracked(|faults| faults.first().map(|fault| fault.field.clone()));
        if let Some(field) = first {
            event.prevent_default();
            self.tried.set(true);
            if let Some(input) =
                document().get_element_by_id(&field).and_then(|found| found.dyn_into::<HtmlElement>().ok())
            {
                let _ = input.focus();
            }
        }
    }
}

#[component]
fn New() -> impl IntoView {
    let language = language();
    let name = text::room::name_default(language).to_owned();
    let form = Form::new(RoomDraft { name, ..RoomDraft::default() });
    let create = ServerAction::<CreateRoom>::new();
    view! {
        <Title text=text::room::title(language) />
        <Meta name="description" content=text::room::description(language) />
        <div class="wrap room">
            <header>
                <h1>{text::room::title(language)}</h1>
                <p class="lead">{text::room::intro(language)}</p>
            </header>
            <ActionForm action=create attr:novalidate=true on:submit:capture=move |event| form.check(&event)>
                <Shapes form />
                <Lengths form />
                <Ends form />
                <Openings form />
                <Obstacles form />
                <Water form />
                <Finish form create />
            </ActionForm>
            <Plan form />
        </div>
    }
}

/// The name, and on to the cabinets.
#[component]
fn Finish(form: Form, create: ServerAction<CreateRoom>) -> impl IntoView {
    let language = language();
    let failure = move || create.value().get().and_then(Result::err).map(|error| error.sentence(language));
    let summary = move || {
        let count = form.faults.with(Vec::len);
        (form.tried.get() && count > 0)
            .then(|| text::room::fault::summary(language, i64::try_from(count).unwrap_or(i64::MAX)))
    };
    view! {
        <fieldset>
            <TextField
                id="name"
                name="draft[name]"
                label=text::room::name(language).to_owned()
                value=form.text(|draft| &draft.name)
                on_input=form.set(|draft| &mut draft.name)
                on_leave=form.leave("name")
                fault=form.fault("name")
            />
        </fieldset>
        <div class="finish">
            <p class="fault" role="alert">
                {move || summary().or_else(failure)}
            </p>
            <button class="primary big" disabled=move || create.pending().get()>
                {text::room::submit(language)}
            </button>
        </div>
    }
}
