//! `inputs.json`: what went into a result, by ids and in full, so that two results can be compared and taken apart.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Artifact;
use super::table::Source;
use crate::model::Origin;
use crate::study::Yardstick;

/// Weights, scales and cells behind a result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct InputsFile {
    /// Version of this structure.
    pub schema_version: u32,
    /// Weights, scales and tree in force.
    pub yardstick: Yardstick,
    /// The alternatives.
    pub alternatives: Vec<Named>,
    /// The performances, as the model uses them: one for each alternative, criterion and block.
    pub cells: Vec<CellEntry>,
}

/// An alternative and what readers call it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Letter and label.
    pub name: String,
}

/// A performance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CellEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Id of the block, where the criterion varies by block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<String>,
    /// Low end, likely number, high end.
    pub estimate: [f64; 3],
    /// By id of the block, id of the alternative that serves it, where the estimate is the mean of a composite's parts by the
    /// weights of the blocks (for a gate, the weakest of them): such a cell says nothing of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<BTreeMap<String, String>>,
}

/// What went into a result.
#[must_use]
pub fn inputs(source: Source<'_>) -> InputsFile {
    let study = source.study;
    let attributes = study.performances.attributes();
    let mut cells = Vec::new();
    for (s, alternative) in study.alternatives.iter().enumerate() {
        for (a, attribute) in attributes.iter().enumerate() {
            let Some(estimate) = study.performances.get(s, a) else { continue };
            let mean = study.performances.origin(s, a) == Origin::MeanOfParts;
            let assignment = alternative.assignment.as_ref().filter(|_| mean);
            cells.push(CellEntry {
                alternative: alternative.id.to_string(),
                criterion: study.criteria[attribute.criterion].id.to_string(),
                block: attribute.block.map(|block| study.blocks[block].id.to_string()),
                estimate: [estimate.low(), estimate.likely(), estimate.high()],
                parts: assignment.map(|assignment| {
                    let id = |part: usize| study.alternatives[part].id.to_string();
                    let served = study.blocks.iter().zip(&assignment.parts);
                    served.map(|(block, &part)| (block.id.to_string(), id(part))).collect()
                }),
            });
        }
    }
    let named = |alternative: &crate::model::Alternative| Named {
        id: alternative.id.to_string(),
        name: alternative.name(source.language),
    };
    InputsFile {
        schema_version: super::result::SCHEMA_VERSION,
        yardstick: study.yardstick(),
        alternatives: study.alternatives.iter().map(named).collect(),
        cells,
    }
}

/// The same as a file, on a single line: it is for machines, and there may be many cells.
pub(super) fn artifact(source: Source<'_>) -> Artifact {
    let mut bytes = serde_json::to_vec(&inputs(source)).unwrap_or_default();
    bytes.push(b'\n');
    Artifact { name: "inputs.json".to_owned(), bytes }
}
