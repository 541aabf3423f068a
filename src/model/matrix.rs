//! A rectangle of numbers.

use crate::error::NumericError;

/// A matrix in column-major order, so that one attribute lies together in memory.
///
/// Serialises as a list of rows.
///
/// # Examples
/// ```
/// use waage::model::Matrix;
/// let matrix = Matrix::from_rows(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]).unwrap();
/// assert_eq!((matrix.rows(), matrix.columns()), (3, 2));
/// assert_eq!(matrix.column(1), [2.0, 4.0, 6.0]);
/// assert_eq!(matrix.row(2), [5.0, 6.0]);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    rows: usize,
    columns: usize,
    values: Vec<f64>,
}

impl Matrix {
    /// A matrix of zeros.
    #[must_use]
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { rows, columns, values: vec![0.0; rows * columns] }
    }

    /// Fills a matrix cell by cell, column after column.
    #[must_use]
    pub fn from_fn(rows: usize, columns: usize, mut cell: impl FnMut(usize, usize) -> f64) -> Self {
        let values = (0..columns).flat_map(|column| (0..rows).map(move |row| (row, column)));
        Self { rows, columns, values: values.map(|(row, column)| cell(row, column)).collect() }
    }

    /// Takes rows of equal length.
    ///
    /// # Errors
    /// [`NumericError::Shape`] for a row that is longer or shorter than the first.
    pub fn from_rows<R: AsRef<[f64]>>(rows: &[R]) -> Result<Self, NumericError> {
        let columns = rows.first().map_or(0, |row| row.as_ref().len());
        match rows.iter().find(|row| row.as_ref().len() != columns) {
            Some(row) => {
                Err(NumericError::Shape { what: "row of a matrix", expected: columns, found: row.as_ref().len() })
            }
            None => Ok(Self::from_fn(rows.len(), columns, |row, column| rows[row].as_ref()[column])),
        }
    }

    /// Takes the values in column-major order.
    ///
    /// # Errors
    /// [`NumericError::Shape`] unless there are `rows · columns` values.
    pub fn from_columns(rows: usize, columns: usize, values: Vec<f64>) -> Result<Self, NumericError> {
        if values.len() == rows * columns {
            Ok(Self { rows, columns, values })
        } else {
            Err(NumericError::Shape { what: "values of a matrix", expected: rows * columns, found: values.len() })
        }
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Number of columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The cell in `row` and `column`.
    ///
    /// # Panics
    /// Outside the matrix, like a slice.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.column(column)[row]
    }

    /// Changes one cell.
    ///
    /// # Panics
    /// Outside the matrix, like a slice.
    pub fn set(&mut self, row: usize, column: usize, value: f64) {
        self.column_mut(column)[row] = value;
    }

    /// One column.
    ///
    /// # Panics
    /// Outside the matrix, like a slice.
    #[must_use]
    pub fn column(&self, column: usize) -> &[f64] {
        &self.values[column * self.rows..(column + 1) * self.rows]
    }

    /// One column, to be changed.
    ///
    /// # Panics
    /// Outside the matrix, like a slice.
    pub fn column_mut(&mut self, column: usize) -> &mut [f64] {
        &mut self.values[column * self.rows..(column + 1) * self.rows]
    }

    /// A copy of one row.
    #[must_use]
    pub fn row(&self, row: usize) -> Vec<f64> {
        (0..self.columns).map(|column| self.at(row, column)).collect()
    }

    /// A copy by rows.
    #[must_use]
    pub fn to_rows(&self) -> Vec<Vec<f64>> {
        (0..self.rows).map(|row| self.row(row)).collect()
    }

    /// The matrix without one row.
    #[must_use]
    pub fn without_row(&self, dropped: usize) -> Self {
        let kept: Vec<usize> = (0..self.rows).filter(|&row| row != dropped).collect();
        Self::from_fn(kept.len(), self.columns, |row, column| self.at(kept[row], column))
    }

    /// All values, column after column.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.values
    }
}

impl serde::Serialize for Matrix {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((0..self.rows).map(|row| self.row(row)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_unequal_length_are_refused() {
        let ragged = Matrix::from_rows(&[vec![1.0, 2.0], vec![3.0]]);
        assert_eq!(ragged, Err(NumericError::Shape { what: "row of a matrix", expected: 2, found: 1 }));
        assert!(Matrix::from_columns(2, 2, vec![0.0; 3]).is_err());
    }

    #[test]
    fn a_row_can_be_dropped_and_a_cell_set() {
        let mut matrix = Matrix::from_rows(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]).unwrap();
        matrix.set(2, 0, 7.0);
        assert_eq!(matrix.without_row(1).to_rows(), [[1.0, 2.0], [7.0, 6.0]]);
        assert_eq!(serde_json::to_string(&matrix).unwrap(), "[[1.0,2.0],[3.0,4.0],[7.0,6.0]]");
    }
}
