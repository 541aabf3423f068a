//! Who answers for the numbers: how far the study has got, who reviewed it, what was fixed beforehand, what was decided.

use super::Fact;
use crate::evaluate::Comparison;
use crate::report::table::Source;
use crate::report::text::trust::{Fixed, trust};
use crate::study::Provenance;

/// So many differences are told one by one.
const SHOWN: usize = 12;

/// Status, raters, the hash of what was fixed before the scores were read and what differs since, the decision and its
/// reason, in this order; what is unknown is left out.
#[must_use]
pub fn facts(source: Source<'_>) -> Vec<Fact> {
    let (words, settings) = (trust(source.language), &source.study.settings);
    let text = (words.status_is)(settings.status, &settings.reviewed_by);
    let status = Fact { term: words.status.to_owned(), text };
    std::iter::once(status).chain(beyond_status(source)).collect()
}

/// The same without the status, for documents that have said it already.
pub(super) fn beyond_status(source: Source<'_>) -> Vec<Fact> {
    let Source { study, evaluation, language, .. } = source;
    let words = trust(language);
    let settings = &study.settings;
    let mut facts = Vec::new();
    let mut fact = |term: &str, text: String| facts.push(Fact { term: term.to_owned(), text });
    let authors = study.authors();
    if !authors.is_empty() {
        let names = (words.names)(&authors);
        let invented = settings.provenance == Provenance::Illustrative;
        fact(words.raters, if invented { format!("{names} {}", words.invented) } else { names });
    }
    if let Some(frozen) = &study.frozen {
        let (id, record) = (frozen.id(), &frozen.record);
        let fixed = Fixed { id: &id, body: &record.body, date: &record.date };
        fact(words.frozen, (words.frozen_is)(fixed, record.scores));
        if !record.participants.is_empty() {
            fact(words.participants, (words.names)(&record.participants));
        }
        let mut since: Vec<String> = frozen.deviations.iter().take(SHOWN).map(words.deviation).collect();
        if frozen.deviations.len() > SHOWN {
            since.push("…".to_owned());
        }
        let same = since.is_empty();
        fact(words.since, if same { words.nothing_since.to_owned() } else { since.join("; ") });
        if evaluation.frozen(study) == Some(&Comparison::NotComparable) {
            fact(words.since, words.not_comparable.to_owned());
        }
    } else {
        fact(words.frozen, words.not_fixed.to_owned());
    }
    if let (Some(decision), Some(decided)) = (&settings.decision, evaluation.decided) {
        let name = study.alternatives[decided].name(language);
        fact(words.decided, (words.decision)(&name, &decision.body, &decision.date, None));
        let reason = decision.reason.trim();
        let leads = evaluation.main().ranks[decided].is_some_and(|rank| rank.first == 1);
        if !reason.is_empty() || !leads {
            fact(words.reason, if reason.is_empty() { words.no_reason.to_owned() } else { reason.to_owned() });
        }
    }
    facts
}
