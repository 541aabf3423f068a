//! Stakeholders side by side: votes, concordance, regret, and who leads without each of them.

use super::ranking::{ROUNDING, leaders, passing};
use super::{Evaluation, ProfileResult, attribute_weights};
use crate::aggregate::agreement::{Ballot, Concordance, Votes, kendall, kendall_w, rank_similarity, votes};
use crate::model::Ranking;
use crate::study::Study;

/// What the profiles say together. Profiles without voting power, such as an average, take no part.
#[derive(Debug, Clone, PartialEq)]
pub struct Stakeholders {
    /// The alternatives that pass the gates; lists below that belong to alternatives follow this order.
    pub alternatives: Vec<usize>,
    /// The profiles that vote.
    pub voters: Vec<usize>,
    /// Their rankings, counted; a profile counts as often as its voting power says.
    pub votes: Votes,
    /// How far all rankings agree.
    pub concordance: Concordance,
    /// How far every two agree, for each ordered pair of different voters.
    pub agreement: Vec<Pair>,
    /// Who leads by each way of looking at all of them.
    pub leaders: Leaders,
    /// The same without each voter in turn.
    pub without: Vec<(usize, Leaders)>,
}

/// How far the ranking of one profile agrees with that of another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Index of the profile that is the reference.
    pub reference: usize,
    /// Index of the other.
    pub other: usize,
    /// Kendall's τ, ties corrected for; none where one ranking is a single tie.
    pub tau_b: Option<f64>,
    /// Rank similarity WS: how far the other keeps the top of the reference.
    pub rank_similarity: f64,
}

/// Who leads, by four ways to look at several profiles (indices of alternatives).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leaders {
    /// With the average of the weights.
    pub average: Vec<usize>,
    /// Most Borda points.
    pub borda: Vec<usize>,
    /// Most majorities won less lost.
    pub copeland: Vec<usize>,
    /// Least maximum regret: the compromise.
    pub compromise: Vec<usize>,
}

/// Compares the profiles; `None` for fewer than two that vote, or fewer than two alternatives that pass.
///
/// # Source
/// See [`mod@crate::aggregate::agreement`]; maximum regret after Savage (1951).
#[must_use]
pub fn stakeholders(study: &Study, evaluation: &Evaluation) -> Option<Stakeholders> {
    let alternatives = passing(&evaluation.knocked_out);
    let voters: Vec<usize> = (0..study.profiles.len()).filter(|&p| study.profiles[p].power > 0.0).collect();
    if voters.len() < 2 || alternatives.len() < 2 {
        return None;
    }
    let room = Room { study, evaluation, alternatives: &alternatives };
    let ballots = room.ballots(&voters);
    let places: Vec<Vec<f64>> = voters.iter().map(|&p| room.places(p)).collect();
    let mut agreement = Vec::new();
    for (i, &reference) in voters.iter().enumerate() {
        for (j, &other) in voters.iter().enumerate().filter(|&(j, _)| j != i) {
            agreement.push(Pair {
                reference,
                other,
                tau_b: kendall(&places[i], &places[j]).ok()?.tau_b,
                rank_similarity: rank_similarity(&places[i], &places[j]).ok()?,
            });
        }
    }
    let without = |&left_out: &usize| {
        let rest: Vec<usize> = voters.iter().copied().filter(|&p| p != left_out).collect();
        Some((left_out, room.leaders(&rest)?))
    };
    Some(Stakeholders {
        votes: votes(&ballots, alternatives.len()).ok()?,
        concordance: kendall_w(&ballots, alternatives.len()).ok()?,
        agreement,
        leaders: room.leaders(&voters)?,
        without: voters.iter().map(without).collect::<Option<_>>()?,
        voters,
        alternatives,
    })
}

struct Room<'a> {
    study: &'a Study,
    evaluation: &'a Evaluation,
    alternatives: &'a [usize],
}

impl Room<'_> {
    fn result(&self, profile: usize) -> &ProfileResult {
        &self.evaluation.profiles[profile]
    }

    /// Mean places, tied within the margin of the study.
    fn places(&self, profile: usize) -> Vec<f64> {
        let ranks = self.alternatives.iter().filter_map(|&s| self.result(profile).ranks[s]);
        ranks.map(|rank| f64::midpoint(rank.first as f64, rank.last as f64)).collect()
    }

    fn ballots(&self, voters: &[usize]) -> Vec<Ballot> {
        voters
            .iter()
            .map(|&p| {
                let groups = Ranking::ascending(&self.places(p), 0.0).groups();
                Ballot { count: self.study.profiles[p].power, groups }
            })
            .collect()
    }

    fn leaders(&self, voters: &[usize]) -> Option<Leaders> {
        let votes = votes(&self.ballots(voters), self.alternatives.len()).ok()?;
        let first = |ranking: &Ranking| -> Vec<usize> {
            let group = ranking.groups().into_iter().next().unwrap_or_default();
            group.into_iter().map(|index| self.alternatives[index]).collect()
        };
        let regret = |s: usize| voters.iter().map(|&p| self.evaluation.regret(p, s)).fold(0.0, f64::max);
        let least = self.alternatives.iter().map(|&s| regret(s)).fold(f64::INFINITY, f64::min);
        let compromise = self.alternatives.iter().copied().filter(|&s| regret(s) - least <= ROUNDING).collect();
        Some(Leaders {
            average: self.average(voters),
            borda: first(&votes.borda_ranking),
            copeland: first(&votes.copeland_ranking),
            compromise,
        })
    }

    /// Who leads with the mean of the voters' weights.
    fn average(&self, voters: &[usize]) -> Vec<usize> {
        let mut mean = vec![0.0; self.study.performances.attributes().len()];
        let power: f64 = voters.iter().map(|&p| self.study.profiles[p].power).sum();
        for &p in voters {
            let profile = &self.study.profiles[p];
            for (sum, weight) in mean.iter_mut().zip(attribute_weights(self.study, &profile.weights)) {
                *sum += profile.power / power * weight;
            }
        }
        leaders(self.study, &self.study.performances, &mean, &self.evaluation.knocked_out)
    }
}
