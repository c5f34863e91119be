//! One integration binary. `cfg(test)` tells the linter that helpers beside the tests may unwrap, too.

#[cfg(test)]
mod arrows;
#[cfg(test)]
mod describe;
#[cfg(test)]
mod designs;
#[cfg(test)]
mod drawings;
#[cfg(test)]
mod edit_cases;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod fixes;
#[cfg(test)]
mod generate;
#[cfg(test)]
mod hand_quotes;
#[cfg(test)]
mod invariants;
#[cfg(test)]
mod islands;
#[cfg(test)]
mod layout;
#[cfg(test)]
mod likely;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod property;
#[cfg(test)]
mod proposals;
#[cfg(test)]
mod quote;
#[cfg(test)]
mod regressions;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod rules_page;
#[cfg(test)]
mod scene;
#[cfg(test)]
mod snap;
#[cfg(test)]
mod ways;
#[cfg(test)]
mod workshop;
