//! One integration binary. `cfg(test)` tells the linter that helpers beside the tests may unwrap, too.

#[cfg(test)]
mod arrows;
#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod http;
#[cfg(test)]
mod style;
