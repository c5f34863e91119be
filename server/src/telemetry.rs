//! The log on standard error.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use crate::command::Refusal;

/// Begins to log what `PASSTUK_LOG` asks for; a panic is logged too.
///
/// # Errors
/// A sentence when the value is no filter.
pub fn start(filter: &str) -> Result<(), Refusal> {
    let filter = EnvFilter::try_new(filter).map_err(|problem| {
        Refusal::new(format!(
            "PASSTUK_LOG is “{filter}”, which is no log filter ({problem}); write info or warn"
        ))
    })?;
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    // A second start (tests) keeps the first log.
    if subscriber.try_init().is_ok() {
        std::panic::set_hook(Box::new(|panic| {
            let at = panic.location().map(ToString::to_string).unwrap_or_default();
            tracing::error!(at, "panic: {}", panic.payload_as_str().unwrap_or("without words"));
        }));
    }
    Ok(())
}
