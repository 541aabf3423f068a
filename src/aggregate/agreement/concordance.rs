//! Agreement of many rankings.

use crate::aggregate::agreement::Ballot;
use crate::error::NumericError;
use serde::Serialize;

/// Kendall's W and what it is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Concordance {
    /// Sum of the mean ranks of each alternative over all ballots; less is better.
    pub rank_sums: Vec<f64>,
    /// S: sum of the squared deviations of the rank sums from their mean.
    pub s: f64,
    /// W without regard to ties, 0…1.
    pub w: f64,
    /// W corrected for ties; none where every ballot is one single tie.
    pub w_tie_corrected: Option<f64>,
}

/// Kendall's coefficient of concordance.
///
/// # Formula
/// ```text
/// R_i = Σ over ballots of count · mean rank of i,   S = Σ (R_i − R̄)²,   m = Σ count
/// W   = 12 S / (m² (n³ − n))
/// W_t = 12 S / (m² (n³ − n) − m Σ count · (t³ − t))      t: size of each tied group
/// ```
///
/// # Shapes
/// Ballots over the same n ≥ 2 alternatives; a ballot may stand for several voters.
///
/// # Properties
/// 1 where all ballots agree, 0 where they cancel out; two opposite camps give 0 as well. `W_t` = W without ties; `W_t` ≥ W.
///
/// # Errors
/// [`NumericError::Empty`] without ballots or with fewer than two alternatives, and those of [`Ballot`]s that do not fit together
/// (see [`crate::aggregate::agreement::votes`]).
///
/// # Source
/// Kendall & Babington Smith (1939); Kendall (1948), Rank Correlation Methods, chapter 6.
///
/// # Examples
/// ```
/// use waage::aggregate::agreement::{Ballot, kendall_w};
/// let ballots = [Ballot::one(vec![vec![0], vec![1], vec![2]]), Ballot::one(vec![vec![0], vec![2], vec![1]])];
/// assert_eq!(kendall_w(&ballots, 3)?.w, 0.75);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn kendall_w(ballots: &[Ballot], alternatives: usize) -> Result<Concordance, NumericError> {
    super::voting::check(ballots, alternatives)?;
    let n = alternatives as f64;
    let voters: f64 = ballots.iter().map(|ballot| ballot.count).sum();
    let mut rank_sums = vec![0.0; alternatives];
    let mut ties = 0.0;
    for ballot in ballots {
        let mut place = 0.0;
        for group in &ballot.groups {
            let size = group.len() as f64;
            for &alternative in group {
                rank_sums[alternative] += ballot.count * (place + f64::midpoint(size, 1.0));
            }
            place += size;
            ties += ballot.count * (size.powi(3) - size);
        }
    }
    let mean = voters * f64::midpoint(n, 1.0);
    let s: f64 = rank_sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let room = voters * voters * (n.powi(3) - n);
    let corrected = room - voters * ties;
    let w_tie_corrected = (corrected > room * 1e-12).then(|| (12.0 * s / corrected).min(1.0));
    Ok(Concordance { rank_sums, s, w: (12.0 * s / room).min(1.0), w_tie_corrected })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: two ballots {0, 1} > 2 tie one pair each; rank sums 3, 3, 6, S = 6, W = 72/96, `W_t` = 72/(96 − 24).
    #[test]
    fn ties_are_corrected_for() {
        let ballots = vec![Ballot::one(vec![vec![0, 1], vec![2]]); 2];
        let concordance = kendall_w(&ballots, 3).unwrap();
        assert_eq!((concordance.rank_sums, concordance.s), (vec![3.0, 3.0, 6.0], 6.0));
        assert_eq!((concordance.w, concordance.w_tie_corrected), (0.75, Some(1.0)));
    }

    #[test]
    fn a_single_tie_has_no_corrected_agreement() {
        assert_eq!(kendall_w(&[Ballot::one(vec![vec![0, 1]])], 2).unwrap().w_tie_corrected, None);
    }
}
