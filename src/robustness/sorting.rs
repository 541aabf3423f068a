//! Sorting networks: the same compare-exchanges for every input, so that sixteen draws are sorted abreast.
//!
//! # Source
//! Batcher 1968, Sorting networks and their applications; the form for any length after Knuth 1998, The Art of
//! Computer Programming 3, section 5.2.2, algorithm M (merge exchange).

/// Pairs `(i, j)`, `i < j`: after putting the smaller of each pair at `i`, in this order, n keys are sorted.
pub(super) fn network(n: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    if n < 2 {
        return pairs;
    }
    let top = n.next_power_of_two() / 2;
    let mut p = top;
    while p > 0 {
        let (mut q, mut r, mut d) = (top, 0, p);
        loop {
            pairs.extend((0..n.saturating_sub(d)).filter(|i| i & p == r).map(|i| (i, i + d)));
            if q == p {
                break;
            }
            d = q - p;
            q /= 2;
            r = p;
        }
        p /= 2;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The zero-one principle: a network that sorts every sequence of zeros and ones sorts everything.
    #[test]
    fn networks_sort_all_zero_one_sequences() {
        for n in 0..=14 {
            let pairs = network(n);
            for bits in 0..1_u32 << n {
                let mut keys: Vec<u32> = (0..n).map(|i| bits >> i & 1).collect();
                for &(i, j) in &pairs {
                    if keys[i] > keys[j] {
                        keys.swap(i, j);
                    }
                }
                assert!(keys.is_sorted(), "{n}: {bits:b}");
            }
        }
        // Knuth, section 5.2.2: 63 comparators for 16 keys; 91 for 19 as in Batcher's pruned network.
        assert_eq!((network(16).len(), network(4).len()), (63, 5));
    }
}
