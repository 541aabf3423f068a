//! Distillation: two complete orders out of a matrix of credibilities.

use crate::model::{Matrix, Ranking};

/// Credibilities closer than this are one.
const ROUNDING: f64 = 1e-10;

/// s(λ) = alpha + beta · λ: how much less credible is clearly less credible.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Discrimination {
    pub(crate) alpha: f64,
    pub(crate) beta: f64,
}

impl Discrimination {
    fn at(self, lambda: f64) -> f64 {
        self.alpha + self.beta * lambda
    }
}

/// From which end alternatives are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The best first: descending distillation.
    Best,
    /// The worst first: ascending distillation.
    Worst,
}

/// Takes the extreme group off the remaining alternatives again and again.
///
/// # Formula
/// ```text
/// λ₀ = max σ(a,b) over a ≠ b of the remaining set A;  D = A
/// λ' = max { σ(a,b) in D : σ < λ − s(λ) }, or 0
/// a beats b in D where σ(a,b) > λ' and σ(a,b) > σ(b,a) + s(σ(a,b))
/// D' = those of D with the largest (worst end: smallest) wins − losses
/// repeat on D' with λ' until it is a single one or λ' = 0; D' is the next group
/// ```
pub(crate) fn distillation(credibility: &Matrix, discrimination: Discrimination, end: End) -> Ranking {
    let mut left: Vec<usize> = (0..credibility.rows()).collect();
    let mut place = vec![0.0; left.len()];
    let mut round = 0.0;
    while !left.is_empty() {
        let group = extreme_group(credibility, discrimination, end, &left);
        for &row in &group {
            place[row] = round;
        }
        left.retain(|row| !group.contains(row));
        round += 1.0;
    }
    match end {
        End::Best => Ranking::ascending(&place, 0.0),
        End::Worst => Ranking::descending(&place, 0.0),
    }
}

fn extreme_group(sigma: &Matrix, discrimination: Discrimination, end: End, left: &[usize]) -> Vec<usize> {
    let mut group = left.to_vec();
    let mut lambda = largest(sigma, &group, |_| true);
    while group.len() > 1 {
        let limit = lambda - discrimination.at(lambda);
        let next = largest(sigma, &group, |credibility| credibility < limit - ROUNDING);
        group = select(sigma, discrimination, end, &group, next);
        if next <= 0.0 {
            break;
        }
        lambda = next;
    }
    group
}

/// Largest credibility between two members of `group` that `admits` lets pass, or 0.
fn largest(sigma: &Matrix, group: &[usize], admits: impl Fn(f64) -> bool) -> f64 {
    let pairs = group.iter().flat_map(|&a| group.iter().map(move |&b| (a, b)));
    pairs
        .filter(|(a, b)| a != b)
        .map(|(a, b)| sigma.at(a, b))
        .filter(|&credibility| admits(credibility))
        .fold(0.0, f64::max)
}

/// Those of `group` with the most extreme balance of wins and losses above the cut `lambda`.
fn select(sigma: &Matrix, discrimination: Discrimination, end: End, group: &[usize], lambda: f64) -> Vec<usize> {
    let beats = |a: usize, b: usize| {
        let (there, back) = (sigma.at(a, b), sigma.at(b, a));
        a != b && there > lambda + ROUNDING && there > back + discrimination.at(there) + ROUNDING
    };
    // Wins − losses, shifted by the size of the group so that it stays a count.
    let balance = |&a: &usize| {
        let wins = group.iter().filter(|&&b| beats(a, b)).count();
        group.len() + wins - group.iter().filter(|&&b| beats(b, a)).count()
    };
    let balances: Vec<usize> = group.iter().map(balance).collect();
    let extreme = match end {
        End::Best => balances.iter().max(),
        End::Worst => balances.iter().min(),
    };
    group.iter().zip(&balances).filter(|(_, balance)| Some(*balance) == extreme).map(|(&row, _)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Discrimination = Discrimination { alpha: 0.3, beta: -0.15 };

    #[test]
    fn a_clear_chain_distils_to_the_same_order_from_both_ends() {
        let sigma = Matrix::from_rows(&[[1.0, 1.0, 1.0], [0.2, 1.0, 1.0], [0.0, 0.2, 1.0]]).unwrap();
        for end in [End::Best, End::Worst] {
            assert_eq!(distillation(&sigma, USUAL, end).groups(), [vec![0], vec![1], vec![2]]);
        }
    }

    #[test]
    fn without_any_credibility_all_stay_together() {
        assert_eq!(distillation(&Matrix::zeros(3, 3), USUAL, End::Best).groups(), [vec![0, 1, 2]]);
        assert!(distillation(&Matrix::zeros(0, 0), USUAL, End::Best).groups().is_empty());
    }

    /// By hand: λ₀ = 0.9, s = 0.165; the pair 0.9 / 0.75 differs by 0.15 only, so nobody wins.
    #[test]
    fn a_small_lead_is_no_win() {
        let sigma = Matrix::from_rows(&[[1.0, 0.9], [0.75, 1.0]]).unwrap();
        assert_eq!(distillation(&sigma, USUAL, End::Best).groups(), [vec![0, 1]]);
        let sigma = Matrix::from_rows(&[[1.0, 0.9], [0.7, 1.0]]).unwrap();
        assert_eq!(distillation(&sigma, USUAL, End::Best).groups(), [vec![0], vec![1]]);
    }
}
