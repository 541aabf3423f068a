//! One set of weights from several people: their judgements combined (AIJ) or their priorities (AIP).

use super::{PairwiseMatrix, normalise};
use crate::error::NumericError;
use serde::Serialize;

/// Which mean combines priorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupMean {
    /// The arithmetic mean: a weight is the mean of the members' weights.
    #[default]
    Arithmetic,
    /// The geometric mean: a ratio of weights is the mean of the members' ratios; a weight of 0 is a veto.
    Geometric,
}

/// Combines individual judgements (AIJ): the group acts as one person.
///
/// # Formula
/// With voting power v, Σ v = 1 after normalising,
/// ```text
/// a_ij = Π_m (a_ij^(m))^(v_m)
/// ```
/// over the members who judged the pair, with their power normalised among them; a pair that nobody judged stays a gap.
///
/// # Shapes
/// `matrices`: one a member, all of the same items. `power`: one a member, at least 0, on any scale.
///
/// # Properties
/// The geometric mean is the only one that keeps reciprocity. Members who agree are not changed; a member with power 0
/// changes nothing. The consistency of the group's matrix says nothing about that of its members and is often better.
/// With complete matrices, the row geometric mean of the result equals [`aggregate_priorities`] of the members' row
/// geometric means with [`GroupMean::Geometric`].
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::Shape`]; [`NumericError::NotFinite`], [`NumericError::Negative`] for a
/// power, [`NumericError::ZeroSum`] where nobody has any; [`NumericError::Disconnected`] where those with power leave
/// items unconnected.
///
/// # Source
/// Aczél & Saaty (1983), Procedures for synthesizing ratio judgements, Journal of Mathematical Psychology 27(1),
/// 93–102, doi 10.1016/0022-2496(83)90028-7; Forman & Peniwati (1998), Aggregating individual judgments and
/// priorities with the analytic hierarchy process, European Journal of Operational Research 108(1), 165–169, doi
/// 10.1016/S0377-2217(97)00244-0.
///
/// # Examples
/// ```
/// use waage::elicit::{PairwiseMatrix, aggregate_judgements};
///
/// let (one, other) = (PairwiseMatrix::from_upper(2, &[2.0])?, PairwiseMatrix::from_upper(2, &[8.0])?);
/// let group = aggregate_judgements(&[one, other], &[1.0, 1.0])?;
/// assert!((group.get(0, 1).unwrap() - 4.0).abs() < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn aggregate_judgements(matrices: &[PairwiseMatrix], power: &[f64]) -> Result<PairwiseMatrix, NumericError> {
    let power = shares(matrices.len(), power)?;
    let size = matrices[0].size();
    if let Some(other) = matrices.iter().find(|matrix| matrix.size() != size) {
        return Err(NumericError::Shape { what: "items of a member", expected: size, found: other.size() });
    }
    let mut judgements = Vec::new();
    for row in 0..size {
        for column in row + 1..size {
            let (mut logs, mut total) = (0.0, 0.0);
            for (matrix, share) in matrices.iter().zip(&power) {
                if let Some(value) = matrix.get(row, column).filter(|_| *share > 0.0) {
                    logs += share * value.ln();
                    total += share;
                }
            }
            if total > 0.0 {
                judgements.push((row, column, (logs / total).exp()));
            }
        }
    }
    PairwiseMatrix::from_judgements(size, &judgements)
}

/// Combines individual priorities (AIP): the group is a set of people who each have a result.
///
/// # Formula
/// With voting power v, Σ v = 1 after normalising,
/// ```text
/// arithmetic: w_j = Σ_m v_m w_j^(m)        geometric: w_j ∝ Π_m (w_j^(m))^(v_m)
/// ```
///
/// # Shapes
/// `priorities`: one weight vector a member, each at least 0, on any scale. `power`: one a member. Returns weights, Σ
/// = 1.
///
/// # Properties
/// Works for weights from any method. Each lies between the least and the greatest of the members' weights for the
/// arithmetic mean; for the geometric one only its ratios to other weights do.
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::Shape`]; [`NumericError::NotFinite`], [`NumericError::Negative`] for a
/// weight or a power; [`NumericError::ZeroSum`] where nobody has power, where a member has no weights, or where for
/// the geometric mean every criterion has weight 0 with somebody.
///
/// # Source
/// Forman & Peniwati (1998), Aggregating individual judgments and priorities with the analytic hierarchy process,
/// European Journal of Operational Research 108(1), 165–169, doi 10.1016/S0377-2217(97)00244-0.
///
/// # Examples
/// ```
/// use waage::elicit::{GroupMean, aggregate_priorities};
///
/// let members = [vec![0.8, 0.2], vec![0.5, 0.5]];
/// let weights = aggregate_priorities(&members, &[2.0, 1.0], GroupMean::Arithmetic)?;
/// assert!((weights[0] - 0.7).abs() < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn aggregate_priorities(priorities: &[Vec<f64>], power: &[f64], mean: GroupMean) -> Result<Vec<f64>, NumericError> {
    let power = shares(priorities.len(), power)?;
    let count = priorities[0].len();
    let mut combined = vec![0.0; count];
    for (weights, share) in priorities.iter().zip(&power) {
        if weights.len() != count {
            return Err(NumericError::Shape { what: "weights of a member", expected: count, found: weights.len() });
        }
        for (sum, weight) in combined.iter_mut().zip(normalise(weights, "weights of a member")?) {
            *sum += match mean {
                GroupMean::Arithmetic => share * weight,
                GroupMean::Geometric if *share > 0.0 => share * weight.ln(),
                GroupMean::Geometric => 0.0,
            };
        }
    }
    if mean == GroupMean::Geometric {
        let greatest = combined.iter().fold(f64::NEG_INFINITY, |greatest: f64, &log| greatest.max(log));
        if greatest == f64::NEG_INFINITY {
            return Err(NumericError::ZeroSum { what: "geometric means" });
        }
        for log in &mut combined {
            *log = (*log - greatest).exp();
        }
    }
    normalise(&combined, "weights of the group")
}

/// Voting power as shares, one a member.
fn shares(members: usize, power: &[f64]) -> Result<Vec<f64>, NumericError> {
    if members == 0 {
        return Err(NumericError::Empty { what: "members" });
    }
    if power.len() != members {
        return Err(NumericError::Shape { what: "voting power", expected: members, found: power.len() });
    }
    normalise(power, "voting power")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::GeometricMean;

    /// By hand: √(2 · 8) = 4 with equal power, 2^(3/4) · 8^(1/4) = 2^(3/2) with three votes against one.
    #[test]
    fn aczel_saaty_1983_voting_power_is_an_exponent() {
        let members = [2.0, 8.0].map(|value| PairwiseMatrix::from_upper(2, &[value]).unwrap());
        let of = |power: &[f64]| aggregate_judgements(&members, power).unwrap().get(0, 1).unwrap();
        assert!((of(&[1.0, 1.0]) - 4.0).abs() < 1e-14);
        assert!((of(&[3.0, 1.0]) - 8.0_f64.sqrt()).abs() < 1e-14);
        assert!((of(&[0.0, 5.0]) - 8.0).abs() < 1e-14);
    }

    #[test]
    fn geometric_means_commute() {
        let members = [[3.0, 5.0, 2.0], [0.5, 4.0, 9.0]].map(|upper| PairwiseMatrix::from_upper(3, &upper).unwrap());
        let power = [2.0, 1.0];
        let joint = GeometricMean.elicit(&aggregate_judgements(&members, &power).unwrap()).unwrap().weights;
        let each = members.map(|member| GeometricMean.elicit(&member).unwrap().weights);
        let combined = aggregate_priorities(&each, &power, GroupMean::Geometric).unwrap();
        for (joint, combined) in joint.iter().zip(&combined) {
            assert!((joint - combined).abs() < 1e-14);
        }
    }

    #[test]
    fn a_pair_counts_with_those_who_judged_it() {
        let full = PairwiseMatrix::from_upper(3, &[2.0, 4.0, 2.0]).unwrap();
        let partial = PairwiseMatrix::from_judgements(3, &[(0, 1, 8.0), (1, 2, 2.0)]).unwrap();
        let group = aggregate_judgements(&[full, partial.clone()], &[1.0, 1.0]).unwrap();
        assert!((group.get(0, 1).unwrap() - 4.0).abs() < 1e-14);
        assert!((group.get(0, 2).unwrap() - 4.0).abs() < 1e-14);
        assert_eq!(aggregate_judgements(std::slice::from_ref(&partial), &[1.0]).unwrap().missing().count(), 1);
    }

    #[test]
    fn a_zero_is_a_veto_in_the_geometric_mean_and_too_many_leave_nothing() {
        let of = |members: &[Vec<f64>]| aggregate_priorities(members, &[1.0, 1.0], GroupMean::Geometric);
        assert_eq!(of(&[vec![0.5, 0.5, 0.0], vec![0.0, 0.5, 0.5]]).unwrap(), [0.0, 1.0, 0.0]);
        assert!(matches!(of(&[vec![1.0, 0.0], vec![0.0, 1.0]]), Err(NumericError::ZeroSum { .. })));
        let nobody = aggregate_priorities(&[vec![1.0]], &[0.0], GroupMean::Arithmetic);
        assert_eq!(nobody, Err(NumericError::ZeroSum { what: "voting power" }));
        assert!(matches!(of(&[vec![1.0], vec![0.5, 0.5]]), Err(NumericError::Shape { .. })));
    }
}
