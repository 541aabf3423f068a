//! One ranking out of many: Borda and Copeland.

use crate::error::NumericError;
use crate::model::{Matrix, Ranking};
use serde::Serialize;

/// A ranking, and how many voters hand it in.
#[derive(Debug, Clone, PartialEq)]
pub struct Ballot {
    /// Number of voters, or their voting power; above 0.
    pub count: f64,
    /// Tied groups of alternatives, best first.
    pub groups: Vec<Vec<usize>>,
}

impl Ballot {
    /// The ballot of a single voter.
    #[must_use]
    pub fn one(groups: Vec<Vec<usize>>) -> Self {
        Self { count: 1.0, groups }
    }

    /// A ranking as the ballot of a single voter.
    #[must_use]
    pub fn of(ranking: &Ranking) -> Self {
        Self::one(ranking.groups())
    }
}

/// The votes, counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Votes {
    /// How many voters prefer the row to the column.
    pub pairwise: Matrix,
    /// Borda points; more is better.
    pub borda: Vec<f64>,
    /// The order of the Borda points.
    pub borda_ranking: Ranking,
    /// Majorities won minus majorities lost; more is better.
    pub copeland: Vec<f64>,
    /// The order of the Copeland counts.
    pub copeland_ranking: Ranking,
    /// The alternative that beats every other by majority, if there is one.
    pub condorcet_winner: Option<usize>,
}

/// Counts ballots after Borda and after Copeland.
///
/// # Formula
/// ```text
/// pairwise[a,b] = Σ count over ballots with a before b
/// borda(a)      = Σ count · (n − mean rank)          n − 1 for the first to 0 for the last; ties share
/// copeland(a)   = #{b : pairwise[a,b] > pairwise[b,a]} − #{b : pairwise[a,b] < pairwise[b,a]}
/// ```
///
/// # Shapes
/// Ballots over the same n alternatives, each alternative once in each ballot.
///
/// # Properties
/// Both are anonymous, neutral and monotone. Copeland elects a Condorcet winner, Borda may not. Borda depends on irrelevant
/// alternatives; so does Copeland. Σ copeland = 0. Equal counts stay tied.
///
/// # Errors
/// [`NumericError::Empty`] without ballots or with fewer than two alternatives; [`NumericError::NotPositive`] for a count;
/// [`NumericError::Shape`] for a ballot that leaves out or repeats an alternative; [`NumericError::OutOfRange`] for one that does not
/// exist.
///
/// # Source
/// Borda (1781); Copeland (1951); Saari & Merlin (1996), The Copeland method, Economic Theory 8, 51–76.
///
/// # Examples
/// ```
/// use waage::aggregate::agreement::{Ballot, votes};
/// let cycle = [[0, 1, 2], [1, 2, 0], [2, 0, 1]].map(|order| Ballot::one(order.map(|a| vec![a]).to_vec()));
/// let votes = votes(&cycle, 3)?;
/// assert_eq!((votes.borda, votes.copeland, votes.condorcet_winner), (vec![3.0; 3], vec![0.0; 3], None));
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn votes(ballots: &[Ballot], alternatives: usize) -> Result<Votes, NumericError> {
    check(ballots, alternatives)?;
    let mut pairwise = Matrix::zeros(alternatives, alternatives);
    let mut borda = vec![0.0; alternatives];
    for ballot in ballots {
        let mut behind = alternatives as f64;
        for (place, group) in ballot.groups.iter().enumerate() {
            behind -= group.len() as f64;
            for &a in group {
                borda[a] += ballot.count * (behind + (group.len() as f64 - 1.0) / 2.0);
                for &b in ballot.groups[place + 1..].iter().flatten() {
                    pairwise.set(a, b, pairwise.at(a, b) + ballot.count);
                }
            }
        }
    }
    let wins = |a: usize| (0..alternatives).filter(|&b| pairwise.at(a, b) > pairwise.at(b, a)).count();
    let losses = |a: usize| (0..alternatives).filter(|&b| pairwise.at(a, b) < pairwise.at(b, a)).count();
    let copeland: Vec<f64> = (0..alternatives).map(|a| wins(a) as f64 - losses(a) as f64).collect();
    let condorcet_winner = (0..alternatives).find(|&a| wins(a) == alternatives - 1);
    let rounding = 1e-12 * borda.iter().fold(0.0, |largest: f64, points| largest.max(*points));
    let borda_ranking = Ranking::descending(&borda, rounding);
    let copeland_ranking = Ranking::descending(&copeland, 0.0);
    Ok(Votes { pairwise, borda, borda_ranking, copeland, copeland_ranking, condorcet_winner })
}

/// Ballots must name each alternative exactly once.
pub(super) fn check(ballots: &[Ballot], alternatives: usize) -> Result<(), NumericError> {
    if ballots.is_empty() {
        return Err(NumericError::Empty { what: "ballots" });
    }
    if alternatives < 2 {
        return Err(NumericError::Empty { what: "set of alternatives to choose between" });
    }
    for (index, ballot) in ballots.iter().enumerate() {
        if !(ballot.count.is_finite() && ballot.count > 0.0) {
            return Err(NumericError::NotPositive { what: "voters of a ballot", index, value: ballot.count });
        }
        let mut seen = vec![false; alternatives];
        for &alternative in ballot.groups.iter().flatten() {
            let Some(seen) = seen.get_mut(alternative) else {
                let (value, high) = (alternative as f64, alternatives as f64 - 1.0);
                return Err(NumericError::OutOfRange { what: "alternative of a ballot", value, low: 0.0, high });
            };
            *seen = true;
        }
        let named = ballot.groups.iter().map(Vec::len).sum();
        let found = if named == alternatives { seen.iter().filter(|seen| **seen).count() } else { named };
        if found != alternatives {
            return Err(NumericError::Shape { what: "alternatives of a ballot", expected: alternatives, found });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_their_points() {
        let votes = votes(&[Ballot::of(&Ranking::descending(&[1.0, 2.0, 2.0], 0.0))], 3).unwrap();
        assert_eq!((votes.borda, votes.copeland), (vec![0.0, 1.5, 1.5], vec![-2.0, 1.0, 1.0]));
        assert_eq!(votes.borda_ranking.groups(), [vec![1, 2], vec![0]]);
    }

    #[test]
    fn ballots_that_do_not_fit_are_refused() {
        for groups in [vec![vec![0]], vec![vec![0], vec![0]], vec![vec![0], vec![2]], vec![vec![0, 1], vec![1]]] {
            assert!(votes(&[Ballot::one(groups)], 2).is_err());
        }
        assert!(votes(&[], 2).is_err());
        assert!(votes(&[Ballot { count: 0.0, groups: vec![vec![0], vec![1]] }], 2).is_err());
    }
}
