//! Labels along a line, moved as little as possible so that none covers another.

/// Something that wants to lie at a place and takes up some length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wish {
    /// The middle that it wants.
    pub(super) middle: f64,
    /// The length that it takes.
    pub(super) length: f64,
}

/// The middles at which the things lie, in the order given: each at its wish where possible; those that would overlap
/// share the space around the mean of their wishes, in the order of their wishes (equal ones as given).
///
/// All stay between `low` and `high` if there is room; without room they run over `high` and still do not overlap.
pub(super) fn spread(wishes: &[Wish], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|&a, &b| wishes[a].middle.total_cmp(&wishes[b].middle).then(a.cmp(&b)));

    // Clusters of touching things, each with its start, its length and its members.
    let mut clusters: Vec<(f64, f64, Vec<usize>)> = Vec::new();
    let start = |members: &[usize]| {
        let mut offset = 0.0;
        let mut sum = 0.0;
        for &index in members {
            sum += wishes[index].middle - offset - wishes[index].length / 2.0;
            offset += wishes[index].length;
        }
        (sum / members.len() as f64).min(high - offset).max(low)
    };
    for index in order {
        let mut members = vec![index];
        let mut length = wishes[index].length;
        let mut begin = start(&members);
        while let Some((previous, before, _)) = clusters.last()
            && previous + before > begin
        {
            let Some((_, before, mut all)) = clusters.pop() else { break };
            all.append(&mut members);
            members = all;
            length += before;
            begin = start(&members);
        }
        clusters.push((begin, length, members));
    }

    let mut middles = vec![low; wishes.len()];
    for (begin, _, members) in clusters {
        let mut at = begin;
        for index in members {
            middles[index] = at + wishes[index].length / 2.0;
            at += wishes[index].length;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(middles: &[f64], length: f64, low: f64, high: f64) -> Vec<f64> {
        let wishes: Vec<_> = middles.iter().map(|&middle| Wish { middle, length }).collect();
        spread(&wishes, low, high)
    }

    #[test]
    fn what_has_room_stays() {
        assert_eq!(places(&[50.0, 10.0, 90.0], 20.0, 0.0, 100.0), [50.0, 10.0, 90.0]);
    }

    #[test]
    fn what_overlaps_shares_the_space_around_its_mean() {
        assert_eq!(places(&[50.0, 50.0], 20.0, 0.0, 100.0), [40.0, 60.0]);
        assert_eq!(places(&[50.0, 55.0, 45.0], 10.0, 0.0, 100.0), [50.0, 60.0, 40.0]);
    }

    #[test]
    fn nothing_leaves_the_range_or_overlaps() {
        assert_eq!(places(&[0.0, 1.0, 2.0], 10.0, 0.0, 100.0), [5.0, 15.0, 25.0]);
        assert_eq!(places(&[99.0, 100.0], 10.0, 0.0, 100.0), [85.0, 95.0]);
        let crowded = places(&[3.0, 3.0, 3.0, 90.0, 91.0, 40.0, 41.0, 42.0], 12.0, 0.0, 100.0);
        let mut sorted = crowded.clone();
        sorted.sort_by(f64::total_cmp);
        assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= 12.0 - 1e-9), "{crowded:?}");
        assert!(sorted[0] >= 6.0 - 1e-9 && sorted[7] <= 94.0 + 1e-9, "{crowded:?}");
    }

    #[test]
    fn too_many_still_do_not_overlap() {
        let crowded = places(&[1.0; 5], 30.0, 0.0, 100.0);
        assert_eq!(crowded, [15.0, 45.0, 75.0, 105.0, 135.0]);
        assert_eq!(places(&[], 1.0, 0.0, 1.0), Vec::<f64>::new());
    }
}
