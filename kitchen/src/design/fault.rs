//! Why a design is refused.

use std::fmt;

/// Why a design is refused, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The path in the file, such as `modules[3].width`; empty for the file as a whole.
    pub path: String,
    /// What is wrong, with the value, and what would be right.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { self.message.fmt(f) } else { write!(f, "{}: {}", self.path, self.message) }
    }
}

/// One fault or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// A single fault.
    pub fn one(path: &str, message: String) -> Faults {
        Faults(vec![Fault { path: path.to_owned(), message }])
    }

    /// Fine when the list is empty.
    ///
    /// # Errors
    /// The faults of the list.
    pub(crate) fn none_in(faults: Vec<Fault>) -> Result<(), Faults> {
        if faults.is_empty() { Ok(()) } else { Err(Faults(faults)) }
    }

    /// The faults in the order of the file.
    pub fn as_slice(&self) -> &[Fault] {
        &self.0
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
