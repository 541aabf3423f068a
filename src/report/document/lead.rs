//! The finding and the reasons for it, as sentences.

use super::page::Page;
use crate::report::answer;
use crate::report::chart::nearest_flips;
use crate::report::format::{Points, Share};
use crate::report::table::leaders;
use crate::report::text::document::Standing;
use crate::report::verdict::verdict;

/// So many reasons are told for each side.
const REASONS: usize = 3;

impl Page<'_> {
    /// Those that pass the gates, in the order of the ranking.
    pub(super) fn passing(&self) -> Vec<usize> {
        let main = self.source.evaluation.main();
        main.order.iter().copied().filter(|&s| main.ranks[s].is_some()).collect()
    }

    /// Those that share rank 1.
    pub(super) fn first(&self) -> Vec<usize> {
        let main = self.source.evaluation.main();
        self.passing().into_iter().filter(|&s| main.ranks[s].is_some_and(|rank| rank.first == 1)).collect()
    }

    /// The finding.
    pub(super) fn message(&self) -> String {
        let (source, study, language) = (self.source, self.source.study, self.source.language);
        let Some(robustness) = source.robustness.filter(|_| study.ranks_by_value() && !self.passing().is_empty())
        else {
            return verdict(source).replace('\n', " ");
        };
        let verdict = &robustness.verdict;
        let leaders: Vec<usize> = verdict.leaders.iter().map(|&at| robustness.kept[at]).collect();
        (self.words.lead.message)(&Standing {
            leaders: self.names(&leaders),
            share: Share(verdict.share).text(language),
            firmness: verdict.firmness,
            together: Share(verdict.joint_share).text(language),
            count: robustness.kept.len(),
        })
    }

    /// How far the others are behind, and who is out.
    pub(super) fn others(&self) -> String {
        let (main, language) = (self.source.evaluation.main(), self.source.language);
        let (lead, first, passing) = (&self.words.lead, self.first(), self.passing());
        let mut sentences = Vec::new();
        // Points say how far somebody is behind only where they rank.
        let by_value = self.source.robustness.filter(|_| self.source.study.ranks_by_value());
        if let (Some(robustness), [best, second, ..]) = (by_value, passing.as_slice())
            && robustness.verdict.leaders.len() > 1
        {
            let gap = Points(main.gap[*second]).text(language);
            sentences.push((lead.likely)(&self.name(*best), &self.name(*second), &gap));
        }
        let rest: Vec<usize> = passing.iter().copied().filter(|s| !first.contains(s)).collect();
        if let ([nearest, ..], [.., farthest]) = (rest.as_slice(), rest.as_slice())
            && (by_value.is_some() || rest.len() > 1)
        {
            let gap = |s: usize| Points(main.gap[s]).text(language);
            sentences.push((lead.rest)((rest.len(), &gap(*nearest), &gap(*farthest))));
        }
        let out: Vec<usize> = main.order.iter().copied().filter(|&s| main.ranks[s].is_none()).collect();
        if !out.is_empty() && !passing.is_empty() {
            sentences.push((lead.out)(&self.names(&out)));
        }
        sentences.join(" ")
    }

    /// What speaks for the first, what for the second, what would change it.
    pub(super) fn reasons(&self) -> Vec<String> {
        let (source, lead) = (self.source, &self.words.lead);
        let mut sentences = self.strengths();
        if self.passing().len() > 1 {
            sentences.push(match source.exact() {
                Some(_) => (lead.flips)(&nearest_flips(source, 2)),
                None => lead.no_flips.to_owned(),
            });
        }
        sentences
    }

    /// What speaks for the first, what for the second.
    pub(super) fn strengths(&self) -> Vec<String> {
        let (source, lead) = (self.source, &self.words.lead);
        let mut sentences = Vec::new();
        if let Some((first, second)) = leaders(&source) {
            let why = answer::why(source, first, second);
            let side = |sign: i64| {
                let mut terms: Vec<&answer::Term> = why.terms.iter().filter(|term| term.tenths * sign > 0).collect();
                terms.sort_by_key(|term| -term.tenths.abs());
                let told = |term: &&answer::Term| {
                    let label = self.term(term);
                    (label, Points(term.printed.abs()).signed(source.language))
                };
                terms.iter().take(REASONS).map(told).collect::<Vec<_>>()
            };
            let plus = side(1);
            if !plus.is_empty() {
                sentences.push((lead.for_first)(&why.ahead.who.name(), &plus));
            }
            sentences.push((lead.for_second)(&why.behind.who.name(), &side(-1)));
        }
        sentences
    }

    /// What a part of a difference is called.
    pub(super) fn term(&self, term: &answer::Term) -> String {
        if term.id.is_empty() { (self.words.tables.others)(term.parts.len()) } else { term.label.clone() }
    }
}
