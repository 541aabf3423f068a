//! Brackets around neighbouring rows that are as good as equal.

use super::Tie;
use crate::report::figure::colour::INK;
use crate::report::figure::label::{widest, wrap};
use crate::report::figure::sheet::{Sheet, Side};

const LABEL: f64 = 86.0;
const GAP: f64 = 12.0;

/// The room at the right that the brackets take, in px.
pub(super) fn room(sheet: &Sheet<'_>, ties: &[Tie]) -> f64 {
    let face = sheet.measures.small;
    let label = ties.iter().map(|tie| widest(&wrap(&tie.label, face, LABEL, 3), face)).fold(0.0, f64::max);
    count(&lanes(ties)) * (label + GAP + 8.0)
}

/// Draws the brackets right of `left`, for so many rows of a height (`pitch`) with bars of another.
pub(super) fn draw(sheet: &Sheet<'_>, ties: &[Tie], rows: usize, left: f64, (top, pitch, height): (f64, f64, f64)) {
    let face = sheet.measures.small;
    let lanes = lanes(ties);
    let lane_width = (sheet.right() - left) / count(&lanes).max(1.0);
    for (tie, lane) in ties.iter().zip(lanes) {
        let (first, last) = (tie.rows.start, tie.rows.end.min(rows));
        if first >= last {
            continue;
        }
        let x = left + GAP + lane as f64 * lane_width;
        let y0 = top + (first as f64 + 0.5) * pitch - height / 2.0;
        let y1 = top + (last as f64 - 0.5) * pitch + height / 2.0;
        sheet.line(&[(x - 6.0, y0), (x, y0), (x, y1), (x - 6.0, y1)], INK, 1.25);
        let lines = wrap(&tie.label, face, LABEL, 3);
        sheet.block((x + 8.0, f64::midpoint(y0, y1)), Side::Start, &lines, face, INK);
    }
}

/// How many lanes there are.
fn count(lanes: &[usize]) -> f64 {
    lanes.iter().max().map_or(0, |lane| lane + 1) as f64
}

/// The lane of each bracket: brackets that share a row stand side by side.
fn lanes(ties: &[Tie]) -> Vec<usize> {
    let mut lanes: Vec<usize> = Vec::new();
    for (index, tie) in ties.iter().enumerate() {
        let meets = |other: &Tie| other.rows.start < tie.rows.end && tie.rows.start < other.rows.end;
        let taken = |lane: usize| ties[..index].iter().zip(&lanes).any(|(other, &of)| of == lane && meets(other));
        let free = (0..index).find(|&lane| !taken(lane)).unwrap_or(index);
        lanes.push(free);
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_that_share_a_row_stand_side_by_side() {
        let tie = |rows| Tie { rows, label: String::new() };
        assert_eq!(lanes(&[tie(0..2), tie(2..4), tie(1..3), tie(0..9)]), [0, 0, 1, 2]);
        assert_eq!(lanes(&[]), Vec::<usize>::new());
    }
}
