//! The place of the finding that is shown, outlined in its drawing.

use kitchen::drawing::View;
use kitchen::geometry::Span;
use leptos::prelude::*;

use crate::configurator::checks::class;
use crate::configurator::editor::Editor;
use crate::configurator::showing::shown;

/// How far the outline stays off what it is about, in pixels.
const AROUND: f64 = 7.0;

/// The outline, where the open view is the one that shows it. It can take the focus, for who does not see it.
#[component]
pub fn ShownMark(view: View) -> impl IntoView {
    let editor = Editor::expect();
    let language = editor.language;
    let seen = Memo::new(move |_| {
        let finding = shown(editor)?;
        let sight = editor.kitchen(|kitchen| finding.sight(kitchen))?;
        (sight.view == view).then_some((finding, sight))
    });
    let px = move |pixels| editor.desk.viewport.with(|viewport| viewport.px(pixels));
    let grown = move |span: Span| {
        (f64::from(span.start.0) - px(AROUND), f64::from(span.length().0) + px(2.0 * AROUND))
    };
    move || {
        let (finding, sight) = seen.get()?;
        let label = format!("{}. {}", finding.title(language), finding.sentence(language));
        let class = format!("shown {}", class(finding.severity));
        Some(view! {
            <g class=class role="img" tabindex="-1" aria-label=label>
                <rect
                    x=move || grown(sight.x).0
                    y=move || grown(sight.y).0
                    width=move || grown(sight.x).1
                    height=move || grown(sight.y).1
                    rx=move || px(6.0)
                />
            </g>
        })
    }
}
