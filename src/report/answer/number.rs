//! Numbers at which something flips: how many digits they need, and to which side they are rounded.

use super::Direction;
use crate::report::format::round;

/// A number that is this near to a printed one is that number: noise of a search.
const NOISE: f64 = 1e-9;

/// Decimals with which a scale of this length is told: at least a hundred steps.
pub(super) fn places_of(length: f64) -> u8 {
    let mut places = 0;
    let mut steps = length;
    while steps < 99.9 && places < 6 {
        steps *= 10.0;
        places += 1;
    }
    places
}

/// The number next to `at` on the side to which it has to be passed, with so many decimals.
///
/// # Properties
/// What is printed is true: from the printed number on (`AtLeast`, `AtMost`), or beyond it (`Above`, `Below`) where `at` has
/// no more digits than are printed.
pub(in crate::report) fn beyond(at: f64, up: bool, places: u8) -> (f64, Direction) {
    let unit = 10_f64.powi(i32::from(places));
    let scaled = at * unit;
    let exact = (scaled - scaled.round()).abs() < NOISE * unit.max(1.0);
    let (units, direction) = match (exact, up) {
        (true, true) => (scaled.round(), Direction::Above),
        (true, false) => (scaled.round(), Direction::Below),
        (false, true) => (scaled.ceil(), Direction::AtLeast),
        (false, false) => (scaled.floor(), Direction::AtMost),
    };
    (round(units / unit, places), direction)
}

/// The number next to `end` towards `inside`, with so many decimals.
pub(super) fn within(end: f64, up: bool, places: u8) -> f64 {
    let unit = 10_f64.powi(i32::from(places));
    let scaled = end * unit;
    let exact = (scaled - scaled.round()).abs() < NOISE * unit.max(1.0);
    let units = if exact {
        scaled.round()
    } else if up {
        scaled.floor()
    } else {
        scaled.ceil()
    };
    round(units / unit, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_lies_beyond() {
        assert_eq!(beyond(0.2026, true, 3), (0.203, Direction::AtLeast));
        assert_eq!(beyond(0.0534, false, 3), (0.053, Direction::AtMost));
        assert_eq!(beyond(0.2, true, 3), (0.2, Direction::Above));
        assert_eq!(beyond(6.700_000_000_01, false, 1), (6.7, Direction::Below));
        assert_eq!((within(0.8456, true, 3), within(0.8456, false, 3)), (0.845, 0.846));
    }

    #[test]
    fn a_scale_is_told_in_at_least_a_hundred_steps() {
        assert_eq!([1.0, 10.0, 12.0, 100.0, 5000.0].map(places_of), [2, 1, 1, 0, 0]);
    }
}
