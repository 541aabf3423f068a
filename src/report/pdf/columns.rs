//! How wide the columns of a table are, and which of them fit side by side.

/// Space at both sides of a cell.
pub(super) const PADDING: f64 = 4.0;

/// What the contents of a column need, in pt, without padding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    /// Below this width, words break that should not.
    pub(super) least: f64,
    /// At this width, nothing breaks.
    pub(super) natural: f64,
    /// True if room to spare is better given to others.
    pub(super) numeric: bool,
}

/// The widths of columns side by side, padding included; they fill the room.
///
/// # Formula
///
/// With room to spare, every column has its natural width and the texts share what is left in proportion. Else each
/// has its least width and a share of the rest in proportion to what it lacks.
pub(super) fn widths(columns: &[Extent], room: f64) -> Vec<f64> {
    let free = room - 2.0 * PADDING * columns.len() as f64;
    let sum = |part: fn(&Extent) -> f64| columns.iter().map(part).sum::<f64>();
    let (least, natural) = (sum(|column| column.least), sum(|column| column.natural));
    let texts = sum(|column| if column.numeric { 0.0 } else { column.natural });
    let width = |column: &Extent| {
        if natural <= free {
            let share = match (texts > 0.0, column.numeric) {
                (true, true) => 0.0,
                (true, false) => column.natural / texts,
                (false, _) => 1.0 / columns.len() as f64,
            };
            column.natural + share * (free - natural)
        } else if least <= free {
            column.least + (column.natural - column.least) * (free - least) / (natural - least)
        } else {
            column.least * free / least
        }
    };
    columns.iter().map(|column| width(column) + 2.0 * PADDING).collect()
}

/// Which columns stand side by side, where they do not all fit: each part begins with the column that names the rows,
/// and the parts are about equally wide.
pub(super) fn parts(columns: &[Extent], head: usize, room: f64) -> Vec<Vec<usize>> {
    let least = |column: usize| columns[column].least + 2.0 * PADDING;
    let others: Vec<usize> = (0..columns.len()).filter(|&column| column != head).collect();
    if others.len() < 2 || others.iter().map(|&column| least(column)).sum::<f64>() + least(head) <= room {
        return vec![(0..columns.len()).collect()];
    }
    let mut greedy: Vec<Vec<usize>> = Vec::new();
    let mut used = f64::MAX;
    for &column in &others {
        if used + least(column) > room {
            greedy.push(vec![head]);
            used = least(head);
        }
        used += least(column);
        if let Some(part) = greedy.last_mut() {
            part.push(column);
        }
    }
    let even: Vec<Vec<usize>> = others
        .chunks(others.len().div_ceil(greedy.len().max(1)).max(1))
        .map(|part| std::iter::once(head).chain(part.iter().copied()).collect())
        .collect();
    let fits = |part: &Vec<usize>| part.iter().map(|&column| least(column)).sum::<f64>() <= room;
    if even.iter().all(fits) { even } else { greedy }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(least: f64, natural: f64) -> Extent {
        Extent { least, natural, numeric: false }
    }

    fn number(width: f64) -> Extent {
        Extent { least: width, natural: width, numeric: true }
    }

    #[test]
    fn room_to_spare_goes_to_the_texts() {
        assert_eq!(widths(&[text(20.0, 50.0), number(30.0)], 196.0), [158.0, 38.0]);
        assert_eq!(widths(&[number(30.0), number(50.0)], 116.0), [48.0, 68.0]);
    }

    #[test]
    fn columns_that_lack_room_share_it() {
        let shared = widths(&[text(20.0, 120.0), text(20.0, 70.0), number(30.0)], 24.0 + 145.0);
        assert_eq!(shared, [78.0, 53.0, 38.0]);
        for room in [30.0, 60.0, 90.0, 300.0] {
            let sum: f64 = widths(&[text(20.0, 120.0), number(30.0)], room).iter().sum();
            assert!((sum - room).abs() < 1e-9, "{room}");
        }
    }

    #[test]
    fn what_does_not_fit_becomes_parts_that_name_their_rows() {
        let mut columns = vec![text(52.0, 80.0)];
        columns.extend(vec![number(32.0); 12]);
        assert_eq!(parts(&columns, 0, 540.0).len(), 1);
        let halves = parts(&columns, 0, 400.0);
        assert_eq!(halves.iter().map(Vec::len).collect::<Vec<_>>(), [7, 7]);
        assert!(halves.iter().all(|part| part[0] == 0));
        assert_eq!(parts(&[number(500.0), number(500.0)], 0, 100.0), [[0, 1]]);
        assert_eq!(parts(&[number(500.0)], 0, 100.0), [[0]]);
    }
}
