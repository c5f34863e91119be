//! The faults of a design as they are found.

use std::collections::BTreeSet;

use crate::design::Fault;
use crate::length::Mm;

pub(super) struct Check {
    pub faults: Vec<Fault>,
}

impl Check {
    pub fn fault(&mut self, path: &str, message: String) {
        self.faults.push(Fault { path: path.to_owned(), message });
    }

    pub fn range(&mut self, path: &str, value: Mm, (least, most): (Mm, Mm)) {
        if !(least..=most).contains(&value) {
            let message = format!("{value} is not between {least} and {most} mm");
            self.fault(path, message);
        }
    }

    pub fn text(&mut self, path: &str, value: &str, most: usize) {
        let length = value.chars().count();
        if length == 0 || length > most {
            self.fault(path, format!("has {length} characters; 1 to {most} are allowed"));
        }
        // A database may hold no U+0000, and a subject line no break.
        if value.chars().any(char::is_control) {
            self.fault(path, "has a control character; leave it out".to_owned());
        }
    }

    pub fn known<Row>(&mut self, path: &str, code: &str, row: Option<&Row>) {
        if row.is_none() {
            self.fault(path, format!("{code} is not a code of the catalogue"));
        }
    }

    pub fn unique<'a>(&mut self, ids: impl Iterator<Item = (String, &'a str)>) {
        let mut seen = BTreeSet::new();
        for (path, id) in ids {
            self.text(&format!("{path}.id"), id, 40);
            if !seen.insert(id) {
                self.fault(&format!("{path}.id"), format!("{id} stands twice"));
            }
        }
    }
}
