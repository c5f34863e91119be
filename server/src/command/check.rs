//! `passtuk check`: what is wrong with the kitchen of a design file.

use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{self, Finding, Rule, Severity};
use serde::Serialize;

use super::{Refusal, print, read};
use crate::cli::CheckArgs;

/// Prints the findings of a design file; a kitchen with errors was checked all the same.
pub fn run(args: &CheckArgs) -> Result<(), Refusal> {
    let (catalogue, design) = read(&args.source)?;
    let findings = rules::check(&Kitchen::new(&design, &catalogue));
    if args.json { print(&json(&findings)?) } else { print(&table(&findings)) }
}

/// A finding as programs read it; lengths are whole mm. What follows from it is left out where nothing does.
#[derive(Serialize)]
struct JsonFinding<'a> {
    code: Rule,
    severity: Severity,
    subjects: &'a [Id],
    measured: Option<Mm>,
    required: Option<Mm>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    follows: Vec<JsonFinding<'a>>,
}

impl<'a> From<&'a Finding> for JsonFinding<'a> {
    fn from(finding: &'a Finding) -> JsonFinding<'a> {
        JsonFinding {
            code: finding.code,
            severity: finding.severity,
            subjects: &finding.subjects,
            measured: finding.measured,
            required: finding.required,
            follows: finding.follows.iter().map(JsonFinding::from).collect(),
        }
    }
}

fn json(findings: &[Finding]) -> Result<String, Refusal> {
    let findings: Vec<_> = findings.iter().map(JsonFinding::from).collect();
    Ok(serde_json::to_string_pretty(&findings)? + "\n")
}

/// A line for each finding; what follows from it stands indented below it.
fn table(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return "Nothing to say about this kitchen.\n".to_owned();
    }
    let rows = findings.iter().flat_map(|finding| {
        let follows = finding.follows.iter().map(|follower| format!("  {}\n", row(follower)));
        std::iter::once(row(finding) + "\n").chain(follows)
    });
    rows.collect()
}

fn row(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    let subjects: Vec<&str> = finding.subjects.iter().map(|id| &**id).collect();
    let lengths = match (finding.measured, finding.required) {
        (Some(measured), Some(required)) => format!("{} mm, asked {} mm", measured.0, required.0),
        (Some(measured), None) => format!("{} mm", measured.0),
        (None, Some(required)) => format!("asked {} mm", required.0),
        (None, None) => String::new(),
    };
    format!("{severity:<8} {:<16} {:<24} {lengths}", finding.code.code(), subjects.join(", "))
        .trim_end()
        .to_owned()
}
