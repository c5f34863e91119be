//! The room from above, drawn anew whenever it changes and makes sense.

use leptos::prelude::*;

use super::Form;
use crate::api::designs::draw_room;
use crate::app::language;
use crate::room_draft::RoomDraft;

/// The plan; while the form has faults the last good one stays.
#[component]
pub fn Plan(form: Form) -> impl IntoView {
    let language = language();
    let room = Memo::new(move |last: Option<&Option<kitchen::room::Room>>| {
        let parsed = form.draft.with(RoomDraft::parse).ok().map(|(_, room)| room);
        parsed.or_else(|| last.cloned().flatten())
    });
    let drawing = Resource::new(
        move || room.get(),
        |room| async move {
            match room {
                Some(room) => draw_room(room).await.unwrap_or_default(),
                None => String::new(),
            }
        },
    );
    view! {
        <figure class="plan">
            <div class="drawing" role="img" aria-label=text::room::plan(language)>
                <Transition>
                    {move || Suspend::new(async move { view! { <div inner_html=drawing.await></div> } })}
                </Transition>
            </div>
            <figcaption class="muted">{text::room::plan(language)}</figcaption>
        </figure>
    }
}
