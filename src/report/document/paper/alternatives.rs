//! The alternatives that were examined, those that are out included.

use super::{Block, Fact, PaperWords, label, name, one_line};
use crate::report::table::Source;

pub(super) fn alternatives(source: Source<'_>, words: &PaperWords) -> Vec<Block> {
    let all = &source.study.alternatives;
    let baseline = all.iter().position(|one| one.baseline).map(|s| name(source, s));
    let facts = (0..all.len()).map(|s| Fact { term: name(source, s), text: told(source, words, s) }).collect();
    vec![Block::Paragraph((words.baseline)(baseline.as_deref())), Block::Facts(facts)]
}

/// What a scenario means, and why it is out, if it is.
fn told(source: Source<'_>, words: &PaperWords, s: usize) -> String {
    let definition = one_line(source.study.alternatives[s].definition.get(source.language));
    let out = source.evaluation.gates[s].iter().find(|hit| hit.block.is_none());
    match out {
        Some(hit) => {
            let criterion = &source.study.criteria[hit.criterion];
            let reason = criterion.gate.as_ref().map_or("", |gate| gate.reason.get(source.language));
            let criterion = label(&criterion.label, criterion.id.as_str(), source.language);
            (words.knocked_out)(&definition, &criterion, &one_line(reason))
        }
        None if definition.is_empty() => words.undefined.to_owned(),
        None => definition,
    }
}
