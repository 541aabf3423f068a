//! From scores to ranks, in one place for every method.

/// The places that an alternative holds: `first == last` for a place of its own, `first < last` for a shared one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// Best place of the tied group; 1 is the best.
    pub first: usize,
    /// Last place of the tied group.
    pub last: usize,
}

/// A weak order of `n` alternatives: who stands where, ties kept.
///
/// # Formula
/// Competition ranks ("1224"): the rank of an alternative is one more than the number of alternatives strictly
/// ahead of it. An alternative ties with the best one of its group when its score is no more than `tolerance`
/// behind; ties are not passed on along neighbours, so that a group never spans more than `tolerance`.
///
/// # Shapes
/// `scores`: n, any unit, finite. `ranks`: n, in the order of the scores. `order`: indices, best first, equal
/// scores in the order of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    order: Vec<usize>,
    ranks: Vec<Rank>,
}

impl Ranking {
    /// Ranks by descending score. `tolerance` ≥ 0 is absolute, in the unit of the scores.
    #[must_use]
    pub fn descending(scores: &[f64], tolerance: f64) -> Self {
        Self::by(scores, 1.0, tolerance)
    }

    /// Ranks by ascending score (VIKOR's Q, SPOTIS: less is better).
    #[must_use]
    pub fn ascending(scores: &[f64], tolerance: f64) -> Self {
        Self::by(scores, -1.0, tolerance)
    }

    fn by(scores: &[f64], sign: f64, tolerance: f64) -> Self {
        let mut keys: Vec<(u64, usize)> = scores.iter().map(|score| falling_bits(sign * score)).zip(0..).collect();
        keys.sort_unstable();
        let order: Vec<usize> = keys.iter().map(|&(_, index)| index).collect();
        let mut ranks = vec![Rank { first: 1, last: 1 }; scores.len()];
        let mut start = 0;
        while start < order.len() {
            let mut end = start + 1;
            let best = from_falling_bits(keys[start].0);
            while end < order.len() && best - from_falling_bits(keys[end].0) <= tolerance {
                end += 1;
            }
            for &index in &order[start..end] {
                ranks[index] = Rank { first: start + 1, last: end };
            }
            start = end;
        }
        Self { order, ranks }
    }

    /// Indices of the alternatives, best first.
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The rank of each alternative, in the order of the scores.
    #[must_use]
    pub fn ranks(&self) -> &[Rank] {
        &self.ranks
    }

    /// The tied groups, best first.
    #[must_use]
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for &index in &self.order {
            match groups.last_mut() {
                Some(group) if self.ranks[group[0]] == self.ranks[index] => group.push(index),
                _ => groups.push(vec![index]),
            }
        }
        groups
    }
}

/// Bits that sort from the largest number to the smallest: sorting them beside the index is twice as fast as sorting
/// indices by what they point to.
fn falling_bits(score: f64) -> u64 {
    let bits = score.to_bits();
    if bits >> 63 == 0 { !bits & !(1 << 63) } else { bits }
}

fn from_falling_bits(bits: u64) -> f64 {
    f64::from_bits(if bits >> 63 == 0 { !bits & !(1 << 63) } else { bits })
}

/// As the list of competition ranks, in the order of the scores.
impl serde::Serialize for Ranking {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.ranks.iter().map(|rank| rank.first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn competition_ranks_leave_a_gap_after_a_tie() {
        let ranking = Ranking::descending(&[1.0, 3.0, 2.0, 3.0], 0.0);
        assert_eq!(ranking.order(), [1, 3, 2, 0]);
        assert_eq!(ranking.ranks()[3], Rank { first: 1, last: 2 });
        assert_eq!(ranking.ranks()[2], Rank { first: 3, last: 3 });
        assert_eq!(ranking.groups(), vec![vec![1, 3], vec![2], vec![0]]);
    }

    #[test]
    fn a_tolerance_ties_neighbours_and_ascending_turns_the_order() {
        let ranking = Ranking::ascending(&[0.10, 0.30, 0.13], 0.05);
        assert_eq!(ranking.groups(), vec![vec![0, 2], vec![1]]);
        let chain = Ranking::descending(&[3.0, 2.4, 1.8, 1.2], 1.0);
        assert_eq!(chain.groups(), vec![vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn the_sign_and_the_size_of_a_score_are_seen() {
        let scores = [-1e300, -1.0, -1e-310, 0.0, 1e-310, 1.0, 1e300];
        assert_eq!(Ranking::descending(&scores, 0.0).order(), [6, 5, 4, 3, 2, 1, 0]);
        assert_eq!(Ranking::ascending(&scores, 0.0).order(), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(serde_json::to_string(&Ranking::descending(&[1.0, 2.0, 2.0], 0.0)).unwrap(), "[3,1,1]");
    }

    #[test]
    fn no_alternatives_give_an_empty_ranking() {
        assert!(Ranking::descending(&[], 0.0).groups().is_empty());
    }
}
