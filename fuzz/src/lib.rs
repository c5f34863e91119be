//! What both targets share: what must hold of every design that was accepted.

use corpus::demo;
use kitchen::design::{Design, parse, print};
use kitchen::drawing::{View, draw, svg};
use kitchen::kitchen::Kitchen;
use kitchen::quote::{Kind, quote};
use kitchen::rules::check;

/// Reads, prints and reads again; checks, prices and draws. A panic or a failed assertion is what the fuzzer looks for.
///
/// # Panics
/// When something does not hold.
pub fn hold(design: &Design) {
    let printed = print(design);
    assert_eq!(parse(&printed, demo()).as_ref(), Ok(design), "{printed}");
    let kitchen = Kitchen::new(design, demo());
    check(&kitchen);
    let quote = quote(&kitchen, 2026, &[]);
    assert_eq!(quote.net(), quote.lines.iter().map(|line| line.net).sum());
    assert!(
        quote.lines.iter().all(|line| line.net.cents() >= 0 || is_taken_off(line.kind)),
        "{:?}",
        quote.lines
    );
    for view in [View::Plan, View::best(&kitchen)] {
        svg(&draw(&kitchen, &view));
    }
}

/// Measuring is taken off again when an order follows.
fn is_taken_off(kind: Kind) -> bool {
    matches!(kind, Kind::Discount | Kind::Service)
}
