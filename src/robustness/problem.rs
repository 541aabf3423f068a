//! A decision under uncertainty in plain numbers.

use super::{BlockWeights, Distribution, WeightSet, WeightTree};
use crate::error::NumericError;
use crate::model::ValueFunction;
use std::fmt::Write;
use std::sync::Arc;

/// From a quantity's unit to value.
#[derive(Debug, Clone, PartialEq)]
pub enum ValueMap {
    /// The quantity is a value already (0…100 by convention).
    Identity,
    /// A criterion's value function.
    Function(ValueFunction),
}

impl ValueMap {
    /// The value of `x`.
    #[must_use]
    pub fn value(&self, x: f64) -> f64 {
        match self {
            Self::Identity => x,
            Self::Function(function) => function.value(x),
        }
    }

    /// Where the map bends.
    #[must_use]
    pub fn kinks(&self) -> Vec<f64> {
        match self {
            Self::Identity => Vec::new(),
            Self::Function(function) => match function.knots() {
                Some(knots) => knots.iter().map(|&(x, _)| x).collect(),
                None => <[f64; 2]>::from(function.range()).to_vec(),
            },
        }
    }
}

/// One uncertain quantity, independent of all others, and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// Distribution in the quantity's own unit.
    pub distribution: Distribution,
    /// Value of the quantity.
    pub map: ValueMap,
}

impl Input {
    /// A value known exactly.
    ///
    /// # Errors
    /// [`NumericError::NotFinite`].
    pub fn fixed(value: f64) -> Result<Self, NumericError> {
        Ok(Self { distribution: Distribution::point(value)?, map: ValueMap::Identity })
    }

    /// True where the value cannot vary.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.distribution.is_point()
    }

    /// Value at the quantile `p` of the quantity.
    #[must_use]
    pub fn at(&self, p: f64) -> f64 {
        self.map.value(self.distribution.quantile(p))
    }

    /// Expected value `E v(X)`.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.expect(|value| value)
    }

    /// Variance of the value.
    #[must_use]
    pub fn variance(&self) -> f64 {
        if self.is_fixed() {
            return 0.0;
        }
        let mean = self.mean();
        self.expect(|value| (value - mean) * (value - mean))
    }

    /// Expected value of a smooth function of the value.
    #[must_use]
    pub fn expect(&self, mut f: impl FnMut(f64) -> f64) -> f64 {
        self.distribution.expect(&self.map.kinks(), |x| f(self.map.value(x)))
    }
}

/// Value of one alternative on one attribute: `Σ share · v(input)`. Two cells that name the same input share its
/// draws, so that a composite moves with its parts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell(pub Vec<(usize, f64)>);

impl Cell {
    /// The value of one input.
    #[must_use]
    pub fn of(input: usize) -> Self {
        Self(vec![(input, 1.0)])
    }
}

/// Alternatives × attributes with uncertain cells, and weights that may vary.
///
/// # Formula
/// ```text
/// V(s) = Σ_a w_a Σ_{(i, share) of cell (s, a)} share · v_i(X_i)
/// ```
///
/// # Shapes
/// `cells`: m · n, row-major (all attributes of the first alternative first).
///
/// # Examples
/// ```
/// use waage::robustness::{BlockWeights, Cell, Distribution, Input, Problem, ValueMap, WeightSet, WeightTree};
/// let uncertain = Input { distribution: Distribution::triangular(20.0, 50.0, 80.0)?, map: ValueMap::Identity };
/// let inputs = vec![uncertain, Input::fixed(40.0)?];
/// let cells = vec![Cell::of(0), Cell::of(1), Cell::of(1), Cell::of(0)];
/// let tree = WeightTree::flat(&[0.6, 0.4])?;
/// let problem = Problem::new(2, 2, inputs, cells, tree, WeightSet::Uniform, BlockWeights::Fixed)?;
/// assert!((problem.expected_values()[0] - 46.0).abs() < 1e-9);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    alternatives: usize,
    inputs: Arc<[Input]>,
    means: Arc<[f64]>,
    cells: Arc<[Cell]>,
    content: u64,
    tree: WeightTree,
    weights: WeightSet,
    blocks: BlockWeights,
}

impl Problem {
    /// Checks and takes the parts.
    ///
    /// # Errors
    /// [`NumericError::Empty`] without alternatives, [`NumericError::Shape`] for lists of the wrong length or a cell
    /// that names an input which is not there, [`NumericError::NotFinite`] and [`NumericError::Negative`] for shares,
    /// [`NumericError::OutOfRange`] for values beyond ±100,000, and the errors of [`WeightSet::check`].
    pub fn new(
        alternatives: usize,
        attributes: usize,
        inputs: Vec<Input>,
        cells: Vec<Cell>,
        tree: WeightTree,
        weights: WeightSet,
        blocks: BlockWeights,
    ) -> Result<Self, NumericError> {
        if alternatives == 0 {
            return Err(NumericError::Empty { what: "alternatives" });
        }
        let shape = |what, expected, found| NumericError::Shape { what, expected, found };
        if tree.attributes() != attributes {
            return Err(shape("attributes of the weight tree", attributes, tree.attributes()));
        }
        if cells.len() != alternatives * attributes {
            return Err(shape("cells", alternatives * attributes, cells.len()));
        }
        for (index, cell) in cells.iter().enumerate() {
            for &(input, share) in &cell.0 {
                if input >= inputs.len() {
                    return Err(shape("input of a cell", inputs.len(), input));
                }
                if !share.is_finite() {
                    return Err(NumericError::NotFinite { what: "shares of a cell", index });
                }
                if share < 0.0 {
                    return Err(NumericError::Negative { what: "shares of a cell", index, value: share });
                }
            }
        }
        for input in &inputs {
            let (low, high) = input.distribution.support();
            for value in [low, high].map(|x| input.map.value(x)) {
                if !(-1e5..=1e5).contains(&value) {
                    return Err(NumericError::OutOfRange { what: "value", value, low: -1e5, high: 1e5 });
                }
            }
        }
        weights.check(&tree)?;
        blocks.check()?;
        let means = inputs.iter().map(Input::mean).collect();
        let content = fingerprint(&(alternatives, &inputs, &cells));
        let (inputs, cells) = (inputs.into(), cells.into());
        Ok(Self { alternatives, inputs, means, cells, content, tree, weights, blocks })
    }

    /// The same inputs and cells under other weights; they are shared and not copied.
    ///
    /// # Errors
    /// As [`Problem::new`].
    pub fn with_weights(
        &self,
        tree: WeightTree,
        weights: WeightSet,
        blocks: BlockWeights,
    ) -> Result<Self, NumericError> {
        if tree.attributes() != self.attributes() {
            let (expected, found) = (self.attributes(), tree.attributes());
            return Err(NumericError::Shape { what: "attributes of the weight tree", expected, found });
        }
        weights.check(&tree)?;
        blocks.check()?;
        Ok(Self { tree, weights, blocks, ..self.clone() })
    }

    /// Number of alternatives m.
    #[must_use]
    pub fn alternatives(&self) -> usize {
        self.alternatives
    }

    /// Number of attributes n.
    #[must_use]
    pub fn attributes(&self) -> usize {
        self.tree.attributes()
    }

    /// The uncertain quantities.
    #[must_use]
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// Expected value of every input.
    #[must_use]
    pub fn input_means(&self) -> &[f64] {
        &self.means
    }

    /// The cell of an alternative on an attribute.
    ///
    /// # Panics
    /// Outside the table, like a slice.
    #[must_use]
    pub fn cell(&self, alternative: usize, attribute: usize) -> &Cell {
        &self.cells[alternative * self.attributes() + attribute]
    }

    /// The tree of weights.
    #[must_use]
    pub fn tree(&self) -> &WeightTree {
        &self.tree
    }

    /// How the weights of the leaves vary.
    #[must_use]
    pub fn weights(&self) -> &WeightSet {
        &self.weights
    }

    /// How the weights of the blocks vary.
    #[must_use]
    pub fn block_weights(&self) -> BlockWeights {
        self.blocks
    }

    /// Expected value of the cell of an alternative on an attribute.
    ///
    /// # Panics
    /// Outside the table, like a slice.
    #[must_use]
    pub fn cell_mean(&self, alternative: usize, attribute: usize) -> f64 {
        self.cell(alternative, attribute).0.iter().map(|&(input, share)| share * self.means[input]).sum()
    }

    /// Expected value of each alternative under the tree's own weights.
    #[must_use]
    pub fn expected_values(&self) -> Vec<f64> {
        let weights = self.tree.attribute_weights(&self.tree.local());
        let value = |s| weights.iter().enumerate().map(|(a, weight)| weight * self.cell_mean(s, a)).sum();
        (0..self.alternatives).map(value).collect()
    }

    /// A number that tells this problem from others, for the parts of a distributed run.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        fingerprint(&(self.content, &self.tree, &self.weights, self.blocks))
    }
}

/// FNV-1a over the text of a value: the same on every system.
///
/// # Source
/// Fowler, Noll and Vo 1991.
pub(super) fn fingerprint(value: &impl std::fmt::Debug) -> u64 {
    struct Hash(u64);
    impl Write for Hash {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            for byte in text.bytes() {
                self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
            Ok(())
        }
    }
    let mut hash = Hash(0xcbf2_9ce4_8422_2325);
    // Writing into a hash cannot fail.
    let _ = write!(hash, "{value:?}");
    hash.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_a_value_is_not_the_value_of_the_mean() {
        let bent = ValueFunction::piecewise(vec![(0.0, 0.0), (5.0, 80.0), (10.0, 100.0)]).unwrap();
        let distribution = Distribution::uniform(0.0, 10.0).unwrap();
        let input = Input { distribution, map: ValueMap::Function(bent) };
        // Halves with means 40 and 90.
        assert!((input.mean() - 65.0).abs() < 1e-12);
        // E v² = (80²/3 + (80² + 80·100 + 100²)/3) / 2
        let second = f64::midpoint(6400.0 / 3.0, 24_400.0 / 3.0);
        assert!((input.variance() - (second - 65.0 * 65.0)).abs() < 1e-9);
    }

    #[test]
    fn malformed_problems_are_named() {
        let make = |inputs: usize, cells: Vec<Cell>| {
            let inputs = (0..inputs).map(|_| Input::fixed(1.0).unwrap()).collect();
            let tree = WeightTree::flat(&[1.0]).unwrap();
            Problem::new(2, 1, inputs, cells, tree, WeightSet::Fixed, BlockWeights::Fixed)
        };
        assert!(make(1, vec![Cell::of(0), Cell::of(0)]).is_ok());
        assert!(make(1, vec![Cell::of(0)]).is_err());
        assert!(make(1, vec![Cell::of(0), Cell::of(1)]).is_err());
        assert!(make(1, vec![Cell::of(0), Cell(vec![(0, -1.0)])]).is_err());
    }
}
