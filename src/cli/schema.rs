//! `waage schema KIND`: the JSON Schema of a file, generated from the types that read and write it.

use schemars::{Schema, schema_for};

use super::{Console, Exit};
use crate::load::columns::{Kind as ColumnKind, TABLES};
use crate::report::manifest::Manifest;
use crate::report::result::ResultFile;
use crate::study::{FreezeFile, PlanFile, Settings};

/// Arguments of `waage schema`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "KIND", value_enum, hide_possible_values = true)]
    kind: Kind,
}

/// What there is a schema of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    /// `study.json`
    Study,
    /// A plan of runs.
    Plan,
    /// `result.json`
    Result,
    /// `manifest.json`
    Manifest,
    /// Weights and scales that were fixed.
    Freeze,
    /// The columns of all tables.
    Tables,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let schema: Schema = match args.kind {
        Kind::Study => schema_for!(Settings),
        Kind::Plan => schema_for!(PlanFile),
        Kind::Result => schema_for!(ResultFile),
        Kind::Manifest => schema_for!(Manifest),
        Kind::Freeze => schema_for!(FreezeFile),
        Kind::Tables => {
            console.result(&format!("{:#}\n", tables()));
            return Exit::Done;
        }
    };
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    console.result(&format!("{text}\n"));
    Exit::Done
}

/// The tables in the form of Frictionless Table Schema.
fn tables() -> serde_json::Value {
    let tables = TABLES.iter().map(|spec| {
        let fields = spec.columns.iter().map(|column| {
            let (kind, allowed) = match column.kind {
                ColumnKind::Number => ("number", None),
                ColumnKind::Integer => ("integer", None),
                ColumnKind::Date => ("date", None),
                ColumnKind::YesNo => ("boolean", None),
                ColumnKind::Choice(allowed) => ("string", Some(allowed)),
                ColumnKind::Id | ColumnKind::Ids | ColumnKind::Text => ("string", None),
            };
            let mut constraints = serde_json::json!({ "required": column.required });
            if let Some(allowed) = allowed {
                constraints["enum"] = serde_json::json!(allowed);
            }
            serde_json::json!({ "name": column.name, "type": kind, "constraints": constraints })
        });
        serde_json::json!({ "name": spec.name, "schema": { "fields": fields.collect::<Vec<_>>() } })
    });
    serde_json::json!({ "format": crate::load::FORMAT, "resources": tables.collect::<Vec<_>>() })
}
