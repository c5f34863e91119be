//! Light or dark: the device decides unless the visitor does, with a cookie that the server reads.

use serde::{Deserialize, Serialize};

/// How the site looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device asks (`prefers-color-scheme`).
    #[default]
    Auto,
    /// Light, whatever the device asks.
    Light,
    /// Dark, whatever the device asks.
    Dark,
}

impl Theme {
    /// Every choice, in the order of the switch.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// Its name in the cookie.
    pub fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a cookie; anything unknown is automatic.
    pub fn from_code(code: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }

    /// The value of `data-theme`; none leaves the choice to the device.
    pub fn attribute(self) -> Option<&'static str> {
        (self != Theme::Auto).then(|| self.code())
    }

    /// Shows the page in this theme at once; the cookie keeps it for the next.
    pub fn show(self) {
        let Some(root) = leptos::prelude::document().document_element() else { return };
        // An attribute of our own on the root element can always be set.
        let _ = match self.attribute() {
            Some(value) => root.set_attribute("data-theme", value),
            None => root.remove_attribute("data-theme"),
        };
    }
}
