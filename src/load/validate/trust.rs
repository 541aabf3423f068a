//! Who answers for the numbers: reviewers, the decision, reasons of raters who disagree.

use super::super::Findings;
use super::super::records::Records;
use crate::error::{IdKind, Location, Problem};
use crate::load::nearest;
use crate::study::{Parts, Status};

/// Checks what a study says of its review and of the decision.
pub(super) fn check(records: &Records, parts: &Parts, findings: &mut Findings) {
    let settings = &parts.settings;
    if settings.status == Status::Reviewed {
        let named: Vec<&str> = settings.reviewed_by.iter().map(|name| name.trim()).filter(|n| !n.is_empty()).collect();
        if named.is_empty() {
            findings.push(Problem::NobodyReviewed, records.setting("status"));
        } else if parts.are_the_only_author(&named) {
            let problem = Problem::ReviewedByAuthor { name: named.join(", ") };
            findings.push(problem, records.setting("reviewed_by"));
        }
    }
    if let Some(decision) = &settings.decision {
        let known = || parts.alternatives.iter().map(|alternative| alternative.id.as_str());
        if known().all(|id| id != decision.alternative) {
            let found = decision.alternative.clone();
            let nearest = nearest(&found, known()).map(str::to_owned);
            let place: Location = records.setting("decision.alternative");
            findings.push(Problem::UnknownId { kind: IdKind::Alternative, found, nearest }, place);
        }
    }
}
