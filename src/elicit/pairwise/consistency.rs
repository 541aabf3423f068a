//! Saaty's consistency ratio, for complete matrices and for matrices with gaps.

use super::{PairwiseMatrix, RandomIndex, RandomIndexValue, graph};
use crate::elicit::{Consistency, Elicited, Measure, Remark};

/// Saaty's limit for the consistency ratio.
pub(super) const LIMIT: f64 = 0.1;

/// The chain from the greatest eigenvalue to the consistency ratio.
pub(super) struct Saaty {
    pub(super) lambda_max: f64,
    pub(super) index: f64,
    pub(super) random: RandomIndexValue,
    pub(super) ratio: f64,
}

impl Saaty {
    /// Consistency from the greatest eigenvalue.
    ///
    /// # Formula
    /// With n items and m missing judgements,
    /// ```text
    /// CI = (λ_max − n) / (n − 1)      CR = CI / RI(n, m)      RI(n, m) = RI(n) · (1 − 2m / ((n−1)(n−2)))
    /// ```
    /// RI(n) comes from the table named. λmax is at least n, so that a value below n is rounding and counts as n.
    /// Where RI(n, m) is 0 — two items, or just enough judgements to connect them all — nothing can contradict
    /// anything and CR is 0.
    ///
    /// # Source
    /// Saaty (1977), doi 10.1016/0022-2496(77)90033-5. The factor for missing judgements: Ágoston & Csató (2022),
    /// Inconsistency thresholds for incomplete pairwise comparison matrices, Omega 108, 102576,
    /// doi 10.1016/j.omega.2021.102576, who find it nearly linear in m; without it, gaps would make a matrix look better
    /// than it is.
    pub(super) fn new(lambda_max: f64, matrix: &PairwiseMatrix, table: RandomIndex) -> Self {
        let size = matrix.size();
        let lambda_max = lambda_max.max(size as f64);
        let mut random = table.of(size);
        let redundancy = graph::redundancy(matrix);
        if size < 3 || redundancy == 0 {
            random.value = 0.0;
            return Self { lambda_max, index: 0.0, random, ratio: 0.0 };
        }
        let complete = (size - 1) * (size - 2) / 2;
        random.value *= redundancy as f64 / complete as f64;
        let index = (lambda_max - size as f64) / (size as f64 - 1.0);
        Self { lambda_max, index, random, ratio: index / random.value }
    }

    /// Adds consistency, intermediate quantities and remarks to weights.
    pub(super) fn report(&self, mut elicited: Elicited, matrix: &PairwiseMatrix, asked: RandomIndex) -> Elicited {
        elicited.consistency = Some(Consistency::new(Measure::ConsistencyRatio, self.ratio, Some(LIMIT)));
        let size = matrix.size();
        elicited.remarks.extend(matrix.scale_remarks());
        if self.random.table != asked {
            let used = self.random.table.name();
            elicited.remarks.push(Remark::TableEnds { asked: asked.name(), used, size });
        }
        if size > 2 && graph::redundancy(matrix) == 0 {
            elicited.remarks.push(Remark::NoRedundancy);
        }
        elicited
            .with("lambda_max", self.lambda_max)
            .with("consistency_index", self.index)
            .with("random_index", self.random.value)
            .with("random_index_table", self.random.table.name())
            .with("consistency_ratio", self.ratio)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mean index of random matrices of four items, completed for the least eigenvalue, by an own simulation in
    /// another language (12,000 and 8,000 matrices): 0.580 ± 0.005 with one judgement missing, 0.278 ± 0.004 with two.
    #[test]
    fn agoston_csato_2022_missing_judgements_lower_the_random_index() {
        let judged = [(0, 1, 2.0), (0, 2, 2.0), (0, 3, 2.0), (1, 2, 2.0), (1, 3, 2.0), (2, 3, 2.0)];
        for (missing, expected) in [(0, 0.89), (1, 0.580), (2, 0.278)] {
            let matrix = PairwiseMatrix::from_judgements(4, &judged[..6 - missing]).unwrap();
            let random = Saaty::new(4.0, &matrix, RandomIndex::Saaty2008).random;
            assert!((random.value - expected).abs() < 0.02, "{missing}: {}", random.value);
        }
    }

    #[test]
    fn a_tree_of_judgements_is_consistent_whatever_it_says() {
        let tree = PairwiseMatrix::from_judgements(3, &[(0, 1, 9.0), (1, 2, 9.0)]).unwrap();
        let saaty = Saaty::new(3.0, &tree, RandomIndex::Saaty1980);
        assert_eq!((saaty.index, saaty.ratio), (0.0, 0.0));
        let elicited = saaty.report(Elicited::plain(vec![0.5, 0.3, 0.2]), &tree, RandomIndex::Saaty1980);
        assert_eq!(elicited.remarks, [Remark::NoRedundancy]);
    }
}
