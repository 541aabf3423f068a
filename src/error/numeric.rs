//! Numbers that admit no answer.

/// A degenerate or malformed numeric input, named.
///
/// Every numeric function either returns a finite, documented result or one of these; it never returns NaN.
/// Indices count from 0.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NumericError {
    /// Two shapes that must agree do not.
    Shape {
        /// Which quantity has the wrong length.
        what: &'static str,
        /// The length that the other inputs demand.
        expected: usize,
        /// The length that was given.
        found: usize,
    },
    /// Nothing to compute with.
    Empty {
        /// Which quantity is empty.
        what: &'static str,
    },
    /// A value is NaN or infinite.
    NotFinite {
        /// Which quantity.
        what: &'static str,
        /// Its index (row-major in a matrix).
        index: usize,
    },
    /// A value is negative where the definition needs at least zero.
    Negative {
        /// Which quantity.
        what: &'static str,
        /// Its index (row-major in a matrix).
        index: usize,
        /// The value.
        value: f64,
    },
    /// A value is zero or negative where the definition needs more than zero.
    NotPositive {
        /// Which quantity.
        what: &'static str,
        /// Its index (row-major in a matrix).
        index: usize,
        /// The value.
        value: f64,
    },
    /// A sum that must be positive is zero.
    ZeroSum {
        /// The sum of what.
        what: &'static str,
    },
    /// All alternatives coincide, so that a relative method cannot tell them apart.
    NoContrast {
        /// The method.
        what: &'static str,
    },
    /// A parameter lies outside its domain.
    OutOfRange {
        /// The parameter.
        what: &'static str,
        /// The value.
        value: f64,
        /// Its lower limit.
        low: f64,
        /// Its upper limit.
        high: f64,
    },
    /// A pairwise matrix contradicts itself: `a[i][j] · a[j][i] ≠ 1`, or the diagonal is not 1.
    NotReciprocal {
        /// Row i.
        row: usize,
        /// Column j.
        column: usize,
        /// The value found.
        found: f64,
        /// The value that would fit.
        expected: f64,
    },
    /// A judgement is missing and the method cannot do without it.
    Missing {
        /// Which quantity.
        what: &'static str,
        /// Row.
        row: usize,
        /// Column.
        column: usize,
    },
    /// The known judgements do not connect all items.
    Disconnected {
        /// Which graph.
        what: &'static str,
        /// One item.
        from: usize,
        /// The first item that no chain of judgements leads to from there.
        to: usize,
    },
    /// A value lies outside the scale on which it is given.
    OutsideScale {
        /// Which quantity.
        what: &'static str,
        /// Its index (row-major in a matrix).
        index: usize,
        /// The value.
        value: f64,
        /// The lower end of the scale.
        low: f64,
        /// The upper end of the scale.
        high: f64,
    },
    /// A rank list leaves a place out.
    RankGap {
        /// The item that stands behind the gap.
        index: usize,
        /// The place that it is given.
        found: usize,
        /// The next place that the list leaves open.
        expected: usize,
    },
    /// A method was given another kind of judgement than it works on.
    WrongKind {
        /// The method.
        what: &'static str,
        /// The kind it works on.
        expected: &'static str,
        /// The kind it was given.
        found: &'static str,
    },
    /// Constraints contradict each other.
    Infeasible {
        /// Which set.
        what: &'static str,
    },
    /// Members of a list cannot hold together; leave any one of them out and the others can.
    Contradiction {
        /// Which list.
        what: &'static str,
        /// The members, by their index, rising.
        members: Vec<usize>,
    },
    /// An iteration did not settle.
    NotConverged {
        /// Which iteration.
        what: &'static str,
        /// After how many steps.
        steps: usize,
    },
}

impl std::fmt::Display for NumericError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shape { what, expected, found } => write!(f, "{what}: expected {expected} entries, found {found}"),
            Self::Empty { what } => write!(f, "{what} is empty"),
            Self::NotFinite { what, index } => write!(f, "{what}[{index}] is not a finite number"),
            Self::Negative { what, index, value } => write!(f, "{what}[{index}] is {value}, expected at least 0"),
            Self::NotPositive { what, index, value } => write!(f, "{what}[{index}] is {value}, expected more than 0"),
            Self::ZeroSum { what } => write!(f, "{what} sum to 0"),
            Self::NoContrast { what } => write!(f, "{what}: all alternatives coincide"),
            Self::OutOfRange { what, value, low, high } => write!(f, "{what} is {value}, expected {low} to {high}"),
            Self::NotReciprocal { row, column, found, expected } => {
                write!(f, "judgement [{row}][{column}] is {found}, expected {expected}")
            }
            Self::Missing { what, row, column } => write!(f, "{what} [{row}][{column}] is missing"),
            Self::Disconnected { what, from, to } => {
                write!(f, "no chain of {what} leads from item {from} to item {to}")
            }
            Self::OutsideScale { what, index, value, low, high } => {
                write!(f, "{what}[{index}] is {value}, expected {low} to {high}")
            }
            Self::RankGap { index, found, expected } => {
                write!(f, "rank[{index}] is {found}, expected {expected}: a place is left out")
            }
            Self::WrongKind { what, expected, found } => write!(f, "{what} needs {expected}, found {found}"),
            Self::Infeasible { what } => write!(f, "{what} contradict each other"),
            Self::Contradiction { what, members } => write!(f, "{what} {members:?} contradict each other"),
            Self::NotConverged { what, steps } => write!(f, "{what} did not settle within {steps} steps"),
        }
    }
}

impl std::error::Error for NumericError {}
