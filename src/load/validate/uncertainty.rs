//! `robustness` in `study.json`: do the ids that it names exist, and are limits the right way round?

use super::super::Findings;
use super::super::names::Names;
use super::super::records::Records;
use crate::error::{JsonExpected, Problem};
use crate::study::WeightUncertainty;

pub(super) fn uncertainty(records: &Records, nodes: &Names, findings: &mut Findings) {
    let weights = &records.settings.robustness.weights;
    let place = |path: &str| records.setting(&format!("robustness.weights.{path}"));
    for (path, id) in weights.named() {
        if let Some(problem) = nodes.unknown(id).filter(|_| nodes.get(id).is_none()) {
            findings.push(problem, place(&path));
        }
    }
    if let WeightUncertainty::Intervals(intervals) = weights {
        for (index, limits) in intervals.iter().enumerate().filter(|(_, limits)| limits.low > limits.high) {
            let problem =
                Problem::JsonValue { expected: JsonExpected::AtMost(limits.high), found: limits.low.to_string() };
            findings.push(problem, place(&format!("intervals[{index}].low")));
        }
    }
}
