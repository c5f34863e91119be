//! `passtuk check`: what is wrong with the kitchen of a design file.

use kitchen::ids::Id;
use kitchen::kitchen::Kitchen;
use kitchen::length::Mm;
use kitchen::rules::{self, Finding, Rule, Severity};
use serde::Serialize;

use super::{Refusal, print, read_design};
use crate::cli::CheckArgs;

/// Prints the findings of a design file; a kitchen with errors was checked all the same.
pub fn run(args: &CheckArgs) -> Result<(), Refusal> {
    let catalogue = shop::catalogue::demo();
    let design = read_design(&args.file, catalogue)?;
    let findings = rules::check(&Kitchen::new(&design, catalogue));
    if args.json { print(&json(&findings)?) } else { print(&table(&findings)) }
}

/// A finding as programs read it; lengths are whole mm.
#[derive(Serialize)]
struct JsonFinding<'a> {
    code: Rule,
    severity: Severity,
    subjects: &'a [Id],
    measured: Option<Mm>,
    required: Option<Mm>,
}

fn json(findings: &[Finding]) -> Result<String, Refusal> {
    let findings: Vec<_> = findings
        .iter()
        .map(|finding| JsonFinding {
            code: finding.code,
            severity: finding.severity,
            subjects: &finding.subjects,
            measured: finding.measured,
            required: finding.required,
        })
        .collect();
    Ok(serde_json::to_string_pretty(&findings)? + "\n")
}

fn table(findings: &[Finding]) -> String {
    if findings.is_empty() {
        return "Nothing to say about this kitchen.\n".to_owned();
    }
    findings.iter().map(|finding| row(finding) + "\n").collect()
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
