//! What the tests of several methods share.

use crate::model::{Attribute, DecisionTable, Direction};

/// Six offers under five criteria; the table on which several libraries were run side by side.
pub(crate) fn six_offers() -> DecisionTable {
    table(
        "<><>>",
        &[0.30, 0.25, 0.15, 0.20, 0.10],
        &[
            &[120.0, 7.0, 55.0, 3.2, 8.0],
            &[95.0, 5.0, 70.0, 2.9, 6.0],
            &[150.0, 8.0, 40.0, 4.1, 9.0],
            &[110.0, 6.0, 65.0, 3.0, 7.0],
            &[135.0, 9.0, 50.0, 3.8, 5.0],
            &[100.0, 4.0, 80.0, 2.5, 8.0],
        ],
    )
}

/// A table from rows; `>` stands for an attribute where more is better, `<` for one where less is.
pub(crate) fn table(directions: &str, weights: &[f64], rows: &[&[f64]]) -> DecisionTable {
    let attributes = directions.chars().zip(weights).enumerate().map(|(column, (sign, &weight))| {
        let direction = if sign == '>' { Direction::Maximize } else { Direction::Minimize };
        Attribute::new(format!("c{}", column + 1), direction, weight)
    });
    let names: Vec<String> = (1..=rows.len()).map(|row| format!("a{row}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    DecisionTable::from_rows(&names, attributes.collect(), rows).unwrap()
}

/// Compares two vectors within an absolute tolerance.
pub(crate) fn close(got: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(got.len(), expected.len(), "{got:?} {expected:?}");
    for (index, (a, b)) in got.iter().zip(expected).enumerate() {
        assert!((a - b).abs() <= tolerance, "[{index}]: got {a}, expected {b}\n{got:?}\n{expected:?}");
    }
}

/// Kracka, Brauers & Zavadskas (2010): six facades, seven attributes, every weight 1.
pub(crate) fn heating_losses() -> DecisionTable {
    let facades = table(
        "<<<<><>",
        &[1.0; 7],
        &[
            &[33.95, 23.78, 11.45, 39.97, 29.44, 167.10, 3.852],
            &[38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
            &[37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
            &[30.44, 37.59, 13.91, 74.08, 45.10, 198.34, 2.186],
            &[36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.610],
            &[37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
        ],
    );
    facades.with_weights_as_given()
}
