//! PROMETHEE I and II: pairwise preferences, added up to flows.

mod gaia;
mod unicriterion;

pub use gaia::{Gaia, gaia};

use crate::aggregate::column::extremes;
use crate::aggregate::column::tie_tolerance;
use crate::aggregate::pairwise::{PAIRWISE_LIMIT, Relation};
use crate::aggregate::preference_function::PreferenceFunction;
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use serde::Serialize;
use unicriterion::Scratch;

/// The flows, without matrices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flows {
    /// φ⁺: how much each alternative is preferred to the others, 0…1.
    pub phi_plus: Vec<f64>,
    /// φ⁻: how much the others are preferred to it, 0…1.
    pub phi_minus: Vec<f64>,
    /// φ = φ⁺ − φ⁻, −1…1; more is better.
    pub phi: Vec<f64>,
}

/// Every quantity on the way to the flows, and what follows from them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// The preference function of each attribute.
    pub functions: Vec<PreferenceFunction>,
    /// π: preference index, row against column; none beyond [`PAIRWISE_LIMIT`] alternatives.
    pub pi: Option<Matrix>,
    /// Net flow of each alternative under each attribute alone, −1…1.
    pub unicriterion_net_flows: Matrix,
    /// The flows over all attributes.
    #[serde(flatten)]
    pub flows: Flows,
    /// PROMETHEE I: the partial order that both flows support, row against column; none beyond [`PAIRWISE_LIMIT`].
    pub promethee_i: Option<Vec<Vec<Relation>>>,
    /// The GAIA plane; none where all alternatives are alike.
    pub gaia: Option<Gaia>,
}

/// Preference ranking organisation method for enrichment evaluations.
///
/// # Formula
/// ```text
/// d_j(a,b) = x[a,j] − x[b,j] for benefits, x[b,j] − x[a,j] for costs
/// π(a,b)   = Σ_j w_j P_j(d_j(a,b))
/// φ⁺(a)    = Σ_b π(a,b)/(m − 1),   φ⁻(a) = Σ_b π(b,a)/(m − 1),   φ = φ⁺ − φ⁻
/// PROMETHEE I:  a P b where φ⁺(a) ≥ φ⁺(b) and φ⁻(a) ≤ φ⁻(b), one of them strictly; I where both are equal; else R
/// PROMETHEE II: the order of φ
/// ```
///
/// # Shapes
/// m × n table, `P_j` from the attribute's shape and thresholds → flows m. A single alternative has flows of 0.
///
/// # Properties
/// Dominance, permutation, unit (thresholds are in the same unit), shift of the zero, zero weight and clones (they tie) hold;
/// Σφ = 0. Dropping an alternative may reorder two others only if their φ are close: by less than about 2/(m − 1).
/// Types I to V cost O(n m log m) time and O(m) memory: sorted once, the alternatives below a threshold are a run whose length
/// and sum are read from prefix sums. Type VI compares pairs, but only those closer than 8.7 s.
///
/// # Errors
/// Those of [`PreferenceFunction::of`].
///
/// # Source
/// Brans & Vincke (1985); Brans, Vincke & Mareschal (1986), EJOR 24, 228–238 (flows divided by m − 1; some libraries divide
/// by m). Sorted algorithm: Calders & Van Assche (2018), PROMETHEE is not quadratic, EJOR 275, arXiv:1603.00091.
///
/// # Examples
/// ```
/// use waage::aggregate::promethee;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 0.5), Attribute::benefit("y", 0.3), Attribute::benefit("z", 0.2)];
/// let rows = [[4.0, 3.0, 2.0], [3.0, 2.0, 4.0], [5.0, 1.0, 3.0]];
/// let table = DecisionTable::from_rows(&["A1", "A2", "A3"], attributes, &rows)?;
/// let phi = promethee::evaluate(&table)?.flows.phi;
/// assert!((phi[0] - 0.1).abs() < 1e-15 && (phi[1] + 0.3).abs() < 1e-15);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    let functions = functions(table)?;
    let mut unicriterion_net_flows = Matrix::zeros(table.rows(), table.columns());
    let flows = flows_of(table, &functions, |column, plus, minus| {
        for ((net, plus), minus) in unicriterion_net_flows.column_mut(column).iter_mut().zip(plus).zip(minus) {
            *net = plus - minus;
        }
    });
    let small = table.rows() <= PAIRWISE_LIMIT;
    let pi = small.then(|| preference_indices(table, &functions));
    let promethee_i = small.then(|| partial_order(&flows));
    let gaia = gaia(&unicriterion_net_flows, table.weights());
    Ok(Details { functions, pi, unicriterion_net_flows, flows, promethee_i, gaia })
}

/// The flows of [`evaluate`] alone, for large tables.
///
/// # Errors
/// As [`evaluate`].
pub fn flows(table: &DecisionTable) -> Result<Flows, NumericError> {
    Ok(flows_of(table, &functions(table)?, |_, _, _| ()))
}

fn functions(table: &DecisionTable) -> Result<Vec<PreferenceFunction>, NumericError> {
    table.attributes().iter().enumerate().map(|(index, attribute)| PreferenceFunction::of(attribute, index)).collect()
}

fn guarded(table: &DecisionTable, function: PreferenceFunction, column: usize) -> PreferenceFunction {
    let (low, high) = extremes(table.column(column));
    function.guarded(high.abs().max(low.abs()))
}

/// Adds the flows of each attribute, and shows them to `visit` as they pass.
fn flows_of(
    table: &DecisionTable,
    functions: &[PreferenceFunction],
    mut visit: impl FnMut(usize, &[f64], &[f64]),
) -> Flows {
    let rows = table.rows();
    let (mut phi_plus, mut phi_minus) = (vec![0.0; rows], vec![0.0; rows]);
    let (mut plus, mut minus) = (vec![0.0; rows], vec![0.0; rows]);
    let mut scratch = Scratch::default();
    for (column, &function) in functions.iter().enumerate() {
        let function = guarded(table, function, column);
        scratch.flows(table.column(column), table.direction(column), function, &mut plus, &mut minus);
        let weight = table.weights()[column];
        for (sums, flows) in [(&mut phi_plus, &plus), (&mut phi_minus, &minus)] {
            for (sum, flow) in sums.iter_mut().zip(flows) {
                *sum += weight * flow;
            }
        }
        visit(column, &plus, &minus);
    }
    let phi = phi_plus.iter().zip(&phi_minus).map(|(plus, minus)| plus - minus).collect();
    Flows { phi_plus, phi_minus, phi }
}

fn preference_indices(table: &DecisionTable, functions: &[PreferenceFunction]) -> Matrix {
    let mut pi = Matrix::zeros(table.rows(), table.rows());
    for (column, &function) in functions.iter().enumerate() {
        let function = guarded(table, function, column);
        let (values, sign) = (table.column(column), table.direction(column).sign());
        for (b, &other) in values.iter().enumerate() {
            for (index, &own) in pi.column_mut(b).iter_mut().zip(values) {
                *index += table.weights()[column] * function.value(sign * (own - other));
            }
        }
    }
    pi
}

fn partial_order(flows: &Flows) -> Vec<Vec<Relation>> {
    let rounding = tie_tolerance(&flows.phi_plus).max(tie_tolerance(&flows.phi_minus));
    let compare = |a: f64, b: f64| {
        if (a - b).abs() <= rounding { std::cmp::Ordering::Equal } else { a.total_cmp(&b) }
    };
    Relation::table(flows.phi.len(), |a, b| {
        let gain = compare(flows.phi_plus[a], flows.phi_plus[b]);
        Relation::intersection(gain, compare(flows.phi_minus[b], flows.phi_minus[a]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};
    use crate::model::{Attribute, PreferenceShape, Threshold};

    /// Six offers with the usual function, agreed by pymcdm, pyrepo-mcda and pyDecision.
    #[test]
    fn six_offers_agree_with_three_libraries() {
        close(&flows(&six_offers()).unwrap().phi, &[0.10, -0.12, 0.30, -0.08, 0.18, -0.38], 1e-12);
    }

    fn random_table(rows: usize, step: f64) -> DecisionTable {
        let threshold = |value| Some(Threshold::constant(value));
        let attributes = PreferenceShape::ALL.iter().enumerate().map(|(index, &shape)| {
            let mut attribute = Attribute::benefit(format!("{shape:?}"), 1.0 + index as f64);
            if index % 2 == 1 {
                attribute = Attribute::cost(format!("{shape:?}"), 1.0);
            }
            attribute.preference = Some(shape);
            attribute.thresholds.indifference = threshold(0.5);
            attribute.thresholds.preference = threshold(2.0);
            attribute.thresholds.inflection = Some(1.0);
            attribute
        });
        let mut state = 1_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((state >> 33) as f64 / f64::from(1_u32 << 31) * 20.0 / step).floor() * step
        };
        let values: Vec<Vec<f64>> = (0..rows).map(|_| (0..6).map(|_| next()).collect()).collect();
        DecisionTable::from_rows(&vec!["a"; rows], attributes.collect(), &values).unwrap()
    }

    /// The definition (sums over the matrix of pairs) against the sorted algorithm, with many ties and with none.
    #[test]
    fn sorted_flows_are_those_of_the_definition() {
        for (rows, step) in [(1, 0.5), (2, 0.5), (60, 0.5), (60, 0.1), (300, 1e-6)] {
            let details = evaluate(&random_table(rows, step)).unwrap();
            let pi = details.pi.unwrap();
            let others = (rows.max(2) - 1) as f64;
            let plus: Vec<f64> = (0..rows).map(|a| pi.row(a).iter().sum::<f64>() / others).collect();
            let minus: Vec<f64> = (0..rows).map(|a| pi.column(a).iter().sum::<f64>() / others).collect();
            close(&details.flows.phi_plus, &plus, 1e-13);
            close(&details.flows.phi_minus, &minus, 1e-13);
        }
    }

    #[test]
    fn the_net_flow_is_the_weighted_sum_of_the_unicriterion_flows() {
        let table = random_table(40, 0.5);
        let details = evaluate(&table).unwrap();
        for row in 0..40 {
            let flows = details.unicriterion_net_flows.row(row);
            let sum: f64 = flows.iter().zip(table.weights()).map(|(flow, weight)| flow * weight).sum();
            assert!((sum - details.flows.phi[row]).abs() < 1e-14);
        }
    }

    #[test]
    fn a_column_far_from_zero_keeps_its_differences() {
        let near = table(">", &[1.0], &[&[0.0], &[1.0], &[3.0], &[4.5]]);
        let far = table(">", &[1.0], &[&[1e9], &[1e9 + 1.0], &[1e9 + 3.0], &[1e9 + 4.5]]);
        let linear = |table: &DecisionTable| {
            let attribute = table.attributes()[0].clone().with_thresholds(1.0, 3.0);
            let table = DecisionTable::new(table.alternatives().to_vec(), vec![attribute], table.values().clone());
            flows(&table.unwrap()).unwrap().phi
        };
        close(&linear(&near), &linear(&far), 1e-15);
    }
}
