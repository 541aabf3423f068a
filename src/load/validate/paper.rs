//! `paper` in `study.json`: a paper for decision says what is to be decided, a paper for information does not.

use super::super::Findings;
use super::super::records::Records;
use crate::error::Problem;
use crate::study::{PaperKind, Provenance};

pub(super) fn paper(records: &Records, findings: &mut Findings) {
    let Some(paper) = &records.settings.paper else { return };
    let decides = paper.decisions().next().is_some();
    match paper.kind {
        PaperKind::Decision if !decides => {
            findings.push(Problem::DecisionTextMissing, records.setting("paper.decision_text"));
        }
        PaperKind::Decision if records.settings.provenance == Provenance::Illustrative => {
            findings.push(Problem::DecisionOnExample, records.setting("paper.kind"));
        }
        PaperKind::Information if decides => {
            findings.push(Problem::DecisionTextUnused, records.setting("paper.decision_text"));
        }
        PaperKind::Decision | PaperKind::Information => {}
    }
}
