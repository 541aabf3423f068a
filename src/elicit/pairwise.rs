//! Pairwise comparisons (Paarvergleich): how many times as important is one criterion as another?
//!
//! Six ways from a [`PairwiseMatrix`] to weights. Three need every judgement ([`Eigenvector`], [`GeometricMean`],
//! [`NormalisedColumns`]), three bear gaps ([`Harker`], [`LogLeastSquares`], [`OptimalCompletion`]).

mod consistency;
mod eigenvector;
mod geometric_index;
mod geometric_mean;
mod graph;
mod harker;
mod least_eigenvalue;
mod log_least_squares;
mod matrix;
mod normalised_columns;
mod optimal_completion;
mod perron;
mod random_index;
mod repair;

pub use eigenvector::Eigenvector;
pub use geometric_mean::GeometricMean;
pub use harker::Harker;
pub use log_least_squares::LogLeastSquares;
pub use matrix::PairwiseMatrix;
pub use normalised_columns::NormalisedColumns;
pub use optimal_completion::OptimalCompletion;
pub use random_index::{RandomIndex, RandomIndexValue};

/// The pairs above the diagonal, row by row.
fn pairs(size: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..size).flat_map(move |row| (row + 1..size).map(move |column| (row, column)))
}

/// The ratios `w_i / w_j` that weights stand for.
fn implied(weights: &[f64]) -> Vec<Vec<f64>> {
    weights.iter().map(|row| weights.iter().map(|column| row / column).collect()).collect()
}
