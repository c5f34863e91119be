//! Properties that count the cases that they say something of: one whose edits are always refused would hold of anything.

use std::cell::Cell;

use kitchen::design::{Design, FORMAT, print};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};

/// Of so many cases at least one must be one of which the property says something.
const RARE: u32 = 20;

/// Whether a property says something of a case, or why it does not hold.
pub type Held = Result<bool, TestCaseError>;

/// That a property holds of every case, and says something of more than a few.
pub fn holds<Cases: Strategy>(cases: Cases, property: impl Fn(Cases::Value) -> Held) {
    holds_for(Config::default().cases, cases, property);
}

/// The same of fewer cases, for what takes long.
pub fn holds_for<Cases: Strategy>(count: u32, cases: Cases, property: impl Fn(Cases::Value) -> Held) {
    let config =
        Config { cases: count, failure_persistence: None, max_shrink_time: 60_000, ..Config::default() };
    let (met, all) = (Cell::new(0), Cell::new(0));
    let counted = |case| {
        let says_something = property(case)?;
        all.set(all.get() + 1);
        met.set(met.get() + u32::from(says_something));
        Ok(())
    };
    match TestRunner::new(config).run(&cases, counted) {
        Ok(()) => {}
        // The file of a design says more than its case.
        Err(TestError::Fail(why, _)) if why.message().contains(FORMAT) => panic!("{why}"),
        Err(TestError::Fail(why, case)) => panic!("{why}\nof {case:?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
    println!("{} of {} cases", met.get(), all.get());
    assert!(met.get() * RARE >= all.get(), "says something of {} in {} cases only", met.get(), all.get());
}

/// A property that does not hold of a design, with the file to open.
pub fn broken(design: &Design, why: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(format!("{why}\n{}", print(design)))
}

/// That two designs are the same.
pub fn same(left: &Design, right: &Design, why: impl std::fmt::Display) -> Result<(), TestCaseError> {
    if left == right {
        Ok(())
    } else {
        Err(broken(right, format_args!("{why}: it has become\n{}\nfrom", print(left))))
    }
}
