//! One integration binary. `cfg(test)` tells the linter that helpers beside the tests may unwrap, too.

#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod edits;
mod generate;
mod quote;
#[cfg(test)]
mod rules;

#[path = "../../shop/build/assemble.rs"]
mod assemble;
