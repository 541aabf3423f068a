//! Sorting of sixteen sequences abreast.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use fearless_simd::{Simd, f32x16, prelude::*, u32x16};

/// Sorts a multiple of four keys; the network says how to sort fours. The keys are at most 2³⁰, so that as patterns of
/// f32 they have the same order; floats have the faster minimum.
#[inline(always)]
pub(super) fn sort<S: Simd>(keys: &mut [u32x16<S>], network: &[(usize, usize)]) {
    // Sixteen lanes of f32 fill one register or more; with more, only few keys stay in them.
    if S::f32s::LEN < 16 {
        fours(keys, network);
    } else if let Ok(keys) = <&mut [_; 8]>::try_from(&mut *keys) {
        eight(keys);
    } else if let Ok(keys) = <&mut [_; 12]>::try_from(&mut *keys) {
        twelve(keys);
    } else if let Ok(keys) = <&mut [_; 16]>::try_from(&mut *keys) {
        sixteen(keys);
    } else if let Ok(keys) = <&mut [_; 20]>::try_from(&mut *keys) {
        twenty(keys);
    } else {
        fours(keys, network);
    }
}

/// Fours are sorted in registers, then the network compares and exchanges whole fours: the smaller half of a merged pair
/// to the front, which sorts as the network with single keys does.
///
/// # Source
/// Knuth 1998, The Art of Computer Programming 3, section 5.3.4, exercise 38 (merging networks in place of comparators).
#[inline(always)]
fn fours<S: Simd>(keys: &mut [u32x16<S>], network: &[(usize, usize)]) {
    let (fours, _) = keys.as_chunks_mut::<4>();
    for four in &mut *fours {
        let [a, b, c, d] = four;
        let mut k = [a.bitcast(), b.bitcast(), c.bitcast(), d.bitcast()];
        exchange(&mut k, 0, 1);
        exchange(&mut k, 2, 3);
        exchange(&mut k, 0, 2);
        exchange(&mut k, 1, 3);
        exchange(&mut k, 1, 2);
        *four = [k[0].bitcast(), k[1].bitcast(), k[2].bitcast(), k[3].bitcast()];
    }
    for &(i, j) in network {
        let Ok([low, high]) = fours.get_disjoint_mut([i, j]) else { continue };
        let ([a, b, c, d], [e, f, g, h]) = (&*low, &*high);
        let first = [a.bitcast(), b.bitcast(), c.bitcast(), d.bitcast()];
        let mut k = [first[0], first[1], first[2], first[3], e.bitcast(), f.bitcast(), g.bitcast(), h.bitcast()];
        exchange(&mut k, 0, 4);
        exchange(&mut k, 1, 5);
        exchange(&mut k, 2, 6);
        exchange(&mut k, 3, 7);
        exchange(&mut k, 2, 4);
        exchange(&mut k, 3, 5);
        exchange(&mut k, 1, 2);
        exchange(&mut k, 3, 4);
        exchange(&mut k, 5, 6);
        *low = [k[0].bitcast(), k[1].bitcast(), k[2].bitcast(), k[3].bitcast()];
        *high = [k[4].bitcast(), k[5].bitcast(), k[6].bitcast(), k[7].bitcast()];
    }
}

#[inline(always)]
fn exchange<S: Simd, const N: usize>(keys: &mut [f32x16<S>; N], i: usize, j: usize) {
    let (a, b) = (keys[i], keys[j]);
    keys[i] = a.min(b);
    keys[j] = a.max(b);
}

/// A network written out, so that all keys stay in registers from the first exchange to the last: that of
/// [`super::super::sorting::network`].
macro_rules! network {
    ($name:ident, $length:literal: $($key:literal)*; $($i:literal $j:literal),*) => {
        #[inline(always)]
        fn $name<S: Simd>(keys: &mut [u32x16<S>; $length]) {
            let mut k = [$(keys[$key].bitcast()),*];
            $(exchange(&mut k, $i, $j);)*
            $(keys[$key] = k[$key].bitcast();)*
        }
    };
}

network! {
    eight, 8: 0 1 2 3 4 5 6 7;
    0 4, 1 5, 2 6, 3 7, 0 2, 1 3, 4 6, 5 7, 2 4, 3 5, 0 1, 2 3, 4 5, 6 7, 1 4, 3 6, 1 2, 3 4, 5 6
}

network! {
    twelve, 12: 0 1 2 3 4 5 6 7 8 9 10 11;
    0 8, 1 9, 2 10, 3 11, 0 4, 1 5, 2 6, 3 7, 4 8, 5 9, 6 10, 7 11, 0 2, 1 3, 4 6, 5 7, 8 10, 9 11, 2 8, 3 9,
    2 4, 3 5, 6 8, 7 9, 0 1, 2 3, 4 5, 6 7, 8 9, 10 11, 1 8, 3 10, 1 4, 3 6, 5 8, 7 10, 1 2, 3 4, 5 6, 7 8,
    9 10
}

network! {
    sixteen, 16: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15;
    0 8, 1 9, 2 10, 3 11, 4 12, 5 13, 6 14, 7 15, 0 4, 1 5, 2 6, 3 7, 8 12, 9 13, 10 14, 11 15, 4 8, 5 9, 6 10,
    7 11, 0 2, 1 3, 4 6, 5 7, 8 10, 9 11, 12 14, 13 15, 2 8, 3 9, 6 12, 7 13, 2 4, 3 5, 6 8, 7 9, 10 12, 11 13,
    0 1, 2 3, 4 5, 6 7, 8 9, 10 11, 12 13, 14 15, 1 8, 3 10, 5 12, 7 14, 1 4, 3 6, 5 8, 7 10, 9 12, 11 14, 1 2,
    3 4, 5 6, 7 8, 9 10, 11 12, 13 14
}

network! {
    twenty, 20: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19;
    0 16, 1 17, 2 18, 3 19, 0 8, 1 9, 2 10, 3 11, 4 12, 5 13, 6 14, 7 15, 8 16, 9 17, 10 18, 11 19, 0 4, 1 5,
    2 6, 3 7, 8 12, 9 13, 10 14, 11 15, 4 16, 5 17, 6 18, 7 19, 4 8, 5 9, 6 10, 7 11, 12 16, 13 17, 14 18,
    15 19, 0 2, 1 3, 4 6, 5 7, 8 10, 9 11, 12 14, 13 15, 16 18, 17 19, 2 16, 3 17, 2 8, 3 9, 6 12, 7 13, 10 16,
    11 17, 2 4, 3 5, 6 8, 7 9, 10 12, 11 13, 14 16, 15 17, 0 1, 2 3, 4 5, 6 7, 8 9, 10 11, 12 13, 14 15, 16 17,
    18 19, 1 16, 3 18, 1 8, 3 10, 5 12, 7 14, 9 16, 11 18, 1 4, 3 6, 5 8, 7 10, 9 12, 11 14, 13 16, 15 18, 1 2,
    3 4, 5 6, 7 8, 9 10, 11 12, 13 14, 15 16, 17 18
}

#[cfg(test)]
mod tests {
    use super::super::super::sorting;
    use super::*;
    use fearless_simd::{Level, dispatch};

    /// The zero-one principle, sixteen sequences at a time.
    #[test]
    fn keys_of_every_number_are_sorted() {
        let level = Level::baseline();
        for (length, step) in [(4_usize, 1_u32), (8, 1), (12, 7), (16, 9), (20, 151), (24, 4099)] {
            let network = sorting::network(length / 4);
            for bits in (0..1_u32 << length).step_by(16 * step as usize) {
                let keys: Vec<[u32; 16]> = dispatch!(level, simd => {
                    let key = |i: usize| u32x16::simd_from(simd, std::array::from_fn(|lane| (bits + lane as u32) >> i & 1));
                    let mut keys: Vec<_> = (0..length).map(key).collect();
                    sort(&mut keys, &network);
                    keys.into_iter().map(Into::into).collect()
                });
                for lane in 0..16 {
                    assert!(keys.is_sorted_by_key(|key| key[lane]), "{length}: {bits:b}");
                }
            }
        }
    }
}
