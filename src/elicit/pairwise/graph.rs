//! Which items do judgements connect?

use super::PairwiseMatrix;

/// The first item to which no chain of judgements leads from item 0; none where all are connected.
pub(super) fn unreachable(matrix: &PairwiseMatrix) -> Option<usize> {
    let mut reached = vec![false; matrix.size()];
    let mut waiting = vec![0];
    reached[0] = true;
    while let Some(item) = waiting.pop() {
        for other in 0..matrix.size() {
            if !reached[other] && matrix.get(item, other).is_some() {
                reached[other] = true;
                waiting.push(other);
            }
        }
    }
    reached.iter().position(|reached| !reached)
}

/// The judgements beyond the n − 1 that just connect n items: so many can contradict the others.
///
/// # Formula
/// ```text
/// E − (n − 1), with E judged pairs; (n−1)(n−2)/2 for a complete matrix
/// ```
pub(super) fn redundancy(matrix: &PairwiseMatrix) -> usize {
    matrix.known().count() + 1 - matrix.size()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_has_no_redundancy_and_a_complete_matrix_one_for_each_triad_through_an_item() {
        let tree = PairwiseMatrix::from_judgements(4, &[(0, 1, 2.0), (1, 2, 2.0), (1, 3, 2.0)]).unwrap();
        assert_eq!(redundancy(&tree), 0);
        assert_eq!(redundancy(&PairwiseMatrix::consistent(&[1.0; 4]).unwrap()), 3);
        assert_eq!(redundancy(&PairwiseMatrix::consistent(&[1.0]).unwrap()), 0);
    }
}
