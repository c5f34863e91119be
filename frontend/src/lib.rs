//! How the page wakes in the browser.
