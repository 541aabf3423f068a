//! `warnings.csv`: what the reader of the result must know.

use super::{Source, Table, Value, column};
use crate::report::text::message;

/// Warnings and notes on the input, then remarks on the result.
pub(super) fn warnings(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let columns = vec![
        column("code", "Code", "Code"),
        column("place", "Stelle", "Place"),
        column("text", "Text", "Text"),
        column("help", "Hinweis", "Help"),
    ];
    let row = |finding: &crate::error::Finding| {
        let (place, message) = (&finding.location, message(&finding.problem, language));
        let place = match (place.line, place.column) {
            _ if place.sheet.is_some() => {
                let parts = [Some(&place.file), place.sheet.as_ref(), place.cell.as_ref()];
                parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
            }
            (0, _) => place.file.clone(),
            (line, 0) => format!("{}:{line}", place.file),
            (line, column) => format!("{}:{line}:{column}", place.file),
        };
        vec![
            Value::text(finding.code().as_str()),
            Value::text(place),
            Value::text(message.headline),
            Value::text(message.help),
        ]
    };
    let rows = study.warnings.iter().chain(&evaluation.remarks).map(row).collect();
    Table { name: "warnings", columns, rows }
}
