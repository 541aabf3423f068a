//! Random indices: how inconsistent are matrices that are filled at random?

use crate::elicit::UnknownName;
use serde::Serialize;

/// Which table of random indices a consistency ratio is based on. Tables differ by up to 10 %; a ratio without the
/// name of its table is not comparable.
///
/// # Formula
/// The mean consistency index of random reciprocal matrices of n items, by simulation. Where a table has no entry
/// between two sizes, it is interpolated linearly; behind its end the line of Alonso and Lamata is used and named:
/// ```text
/// RI(n) = (1.7699 n − 4.3513) / (n − 1)
/// ```
///
/// # Properties
/// RI(1) = RI(2) = 0: two items cannot contradict each other. Every n ≥ 1 has a value.
///
/// # Source
/// See the variants.
///
/// # Examples
/// ```
/// use waage::elicit::RandomIndex;
///
/// assert_eq!(RandomIndex::Saaty1980.of(7).value, 1.32);
/// assert_eq!(RandomIndex::Saaty2008.of(7).value, 1.35);
/// // The table ends at 15; what is used instead is named.
/// assert_eq!(RandomIndex::Saaty1980.of(16).table, RandomIndex::AlonsoLamata2006);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RandomIndex {
    /// Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill, p. 21: n ≤ 15, 500 matrices each.
    #[default]
    Saaty1980,
    /// Saaty (2008), Relative measurement and its generalization in decision making, RACSAM 102(2), 251–318: n ≤ 10;
    /// 11 to 15 from Saaty (2005), Theory and Applications of the Analytic Network Process, p. 31.
    Saaty2008,
    /// Donegan & Dodd (1991), A note on Saaty's random indexes, Mathematical and Computer Modelling 15(10), 135–137,
    /// doi 10.1016/0895-7177(91)90098-R: n ≤ 100.
    DoneganDodd1991,
    /// Alonso & Lamata (2006), Consistency in the analytic hierarchy process: a new approach, International Journal
    /// of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4), 445–459, doi 10.1142/S0218488506004114: a line
    /// fitted to the mean greatest eigenvalue, 2.7699 n − 4.3513; every n.
    AlonsoLamata2006,
}

/// A random index and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RandomIndexValue {
    /// The index.
    pub value: f64,
    /// The table that it was read from, which is not the one asked for behind that one's end.
    pub table: RandomIndex,
}

/// n = 3, 4, …, 15.
const SAATY_1980: [f64; 13] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/// n = 3, 4, …, 15.
const SAATY_2008: [f64; 13] = [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59];

/// (n, index).
const DONEGAN_DODD_1991: [(usize, f64); 27] = [
    (3, 0.4914),
    (4, 0.8286),
    (5, 1.0591),
    (6, 1.1797),
    (7, 1.2519),
    (8, 1.3171),
    (9, 1.3733),
    (10, 1.4055),
    (11, 1.4213),
    (12, 1.4497),
    (13, 1.4643),
    (14, 1.4822),
    (15, 1.4969),
    (16, 1.5078),
    (17, 1.5153),
    (18, 1.5262),
    (19, 1.5313),
    (20, 1.5371),
    (25, 1.5619),
    (30, 1.5772),
    (40, 1.5976),
    (50, 1.6102),
    (60, 1.6178),
    (70, 1.6237),
    (80, 1.6277),
    (90, 1.6213),
    (100, 1.6339),
];

impl RandomIndex {
    /// All tables.
    pub const ALL: [Self; 4] = [Self::Saaty1980, Self::Saaty2008, Self::DoneganDodd1991, Self::AlonsoLamata2006];

    /// The name, as users write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Saaty1980 => "saaty-1980",
            Self::Saaty2008 => "saaty-2008",
            Self::DoneganDodd1991 => "donegan-dodd-1991",
            Self::AlonsoLamata2006 => "alonso-lamata-2006",
        }
    }

    /// The random index of matrices of `size` items.
    #[must_use]
    pub fn of(self, size: usize) -> RandomIndexValue {
        if size < 3 {
            return RandomIndexValue { value: 0.0, table: self };
        }
        let tabulated = match self {
            Self::Saaty1980 => SAATY_1980.get(size - 3).copied(),
            Self::Saaty2008 => SAATY_2008.get(size - 3).copied(),
            Self::DoneganDodd1991 => donegan_dodd(size),
            Self::AlonsoLamata2006 => None,
        };
        match tabulated {
            Some(value) => RandomIndexValue { value, table: self },
            None => RandomIndexValue { value: alonso_lamata(size), table: Self::AlonsoLamata2006 },
        }
    }
}

fn donegan_dodd(size: usize) -> Option<f64> {
    let next = DONEGAN_DODD_1991.iter().position(|&(known, _)| known >= size)?;
    let (high, at_high) = DONEGAN_DODD_1991[next];
    if high == size {
        return Some(at_high);
    }
    let (low, at_low) = DONEGAN_DODD_1991[next - 1];
    Some(at_low + (at_high - at_low) * (size - low) as f64 / (high - low) as f64)
}

fn alonso_lamata(size: usize) -> f64 {
    let n = size as f64;
    (2.7699 * n - 4.3513 - n) / (n - 1.0)
}

impl std::fmt::Display for RandomIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl std::str::FromStr for RandomIndex {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let known = || Self::ALL.iter().map(|table| table.name()).collect();
        let found = Self::ALL.into_iter().find(|table| table.name() == name);
        found.ok_or_else(|| UnknownName::new("table of random indices", name, known()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_has_an_index_in_every_table() {
        for table in RandomIndex::ALL {
            assert_eq!(table.of(2).value, 0.0);
            for size in 3..=200 {
                let value = table.of(size).value;
                assert!((0.45..1.8).contains(&value), "{table} {size}: {value}");
            }
            assert_eq!(table.name().parse(), Ok(table));
        }
        assert!("saaty".parse::<RandomIndex>().is_err());
    }

    #[test]
    fn the_tables_end_where_they_end() {
        assert_eq!(RandomIndex::Saaty1980.of(15), RandomIndexValue { value: 1.59, table: RandomIndex::Saaty1980 });
        assert_eq!(RandomIndex::Saaty2008.of(16).table, RandomIndex::AlonsoLamata2006);
        assert_eq!(RandomIndex::DoneganDodd1991.of(100).value, 1.6339);
        assert_eq!(RandomIndex::DoneganDodd1991.of(101).table, RandomIndex::AlonsoLamata2006);
    }

    /// Half-way between 1.5772 (30) and 1.5976 (40).
    #[test]
    fn donegan_dodd_1991_is_interpolated_between_its_sizes() {
        assert!((RandomIndex::DoneganDodd1991.of(35).value - 1.5874).abs() < 1e-12);
    }

    /// The paper's own simulated index for n = 10 is 1.4854; the line gives 1.4831.
    #[test]
    fn alonso_lamata_2006_is_a_line_through_the_simulated_eigenvalues() {
        assert!((RandomIndex::AlonsoLamata2006.of(10).value - 1.4854).abs() < 0.003);
    }
}
