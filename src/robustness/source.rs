//! What the kernel draws for the scores: inputs, or sums of inputs that always move together.
//!
//! Where block weights are fixed, the cells of a criterion in nine blocks enter the value of an alternative only through
//! one sum, whatever the weights of the criteria are. The distribution of that sum is computed once by convolution, and
//! one word then draws what would else take nine. Inputs belong to one group when they enter all the same cells in the
//! same proportions; a part that also serves a composite therefore stays apart from one that does not.

use super::table::Table;
use super::{Distribution, Input, Problem, Shape};
use std::collections::BTreeMap;

/// Lattice points of a convolution.
const POINTS: usize = 512;
/// Quantiles by which an input is laid on the lattice.
const QUANTILES: usize = 256;

/// One independent quantity as the kernel draws it.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// How.
    pub(super) draw: Draw,
    /// The inputs that it stands for, with their factors: more than one where they are drawn as a sum.
    pub(super) parts: Vec<(usize, f64)>,
}

/// How a value comes out of random words; `u` in [1, 2).
#[derive(Debug, Clone)]
pub(super) enum Draw {
    /// `low + span · u`: one word.
    Uniform { low: f64, span: f64 },
    /// `base + first · min(u, u') + second · max(u, u')`: two words, exactly triangular.
    Triangular { base: f64, first: f64, second: f64 },
    /// First value, then `(threshold, rise)` pairs: one word.
    Steps { first: f64, steps: Vec<(u32, f64)> },
    /// Table of the inverse distribution function: one word.
    Table(Box<Table>),
}

impl Draw {
    /// Words that one value takes.
    pub(super) fn words(&self) -> usize {
        if matches!(self, Self::Triangular { .. }) { 2 } else { 1 }
    }
}

/// `coefficient · weight(column) · value(source)` is part of the value of an alternative.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    pub(super) column: usize,
    pub(super) source: usize,
    pub(super) coefficient: f64,
}

/// Column, alternative and proportion of one use of an input.
type Use = (usize, usize, u32);

/// The scores of a problem, prepared for the kernel.
#[derive(Debug, Clone)]
pub(super) struct Scores {
    pub(super) sources: Vec<Source>,
    /// Terms of each alternative.
    pub(super) terms: Vec<Vec<Term>>,
    /// Fixed part, columns × alternatives; empty where all of it is zero.
    pub(super) fixed: Vec<f64>,
}

impl Scores {
    /// Words that one draw of all sources takes.
    pub(super) fn words(&self) -> usize {
        self.sources.iter().map(|source| source.draw.words()).sum()
    }

    /// As [`Scores::new`], but every input stays a source of its own and is drawn in its own unit.
    pub(super) fn one_by_one(problem: &Problem, columns: &[Vec<(usize, f64)>]) -> Self {
        let (fixed, uses) = uses(problem, columns);
        let (mut sources, mut terms) = (Vec::new(), vec![Vec::new(); problem.alternatives()]);
        for (input, uses) in uses.into_iter().enumerate().filter(|(_, uses)| !uses.is_empty()) {
            for ((column, s), coefficient) in uses {
                terms[s].push(Term { column, source: sources.len(), coefficient });
            }
            let distribution = problem.inputs()[input].distribution.clone();
            let draw = single(&Input { distribution, map: super::ValueMap::Identity });
            sources.push(Source { draw, parts: vec![(input, 1.0)] });
        }
        Self::ready(sources, terms, fixed)
    }

    /// `columns`: for each column of weights the attributes it stands for, with their shares.
    pub(super) fn new(problem: &Problem, columns: &[Vec<(usize, f64)>]) -> Self {
        let m = problem.alternatives();
        let (fixed, uses) = uses(problem, columns);
        let mut groups: BTreeMap<Vec<Use>, Vec<(usize, f64)>> = BTreeMap::new();
        for (input, uses) in uses.iter().enumerate() {
            let Some((_, &first)) = uses.first_key_value() else { continue };
            let ratio = |coefficient: f64| ((coefficient / first) as f32).to_bits();
            let mut key: Vec<_> = uses.iter().map(|(&(column, s), &c)| (column, s, ratio(c))).collect();
            if matches!(problem.inputs()[input].distribution.shape(), Shape::Discrete(_)) {
                key.push((usize::MAX, input, 0));
            }
            groups.entry(key).or_default().push((input, first));
        }
        // In the order of their first inputs, so that a source is where one looks for it.
        let mut groups: Vec<Vec<(usize, f64)>> = groups.into_values().collect();
        groups.sort_by_key(|parts| parts[0].0);
        let (mut sources, mut terms) = (Vec::new(), vec![Vec::new(); m]);
        for mut parts in groups {
            let (input, first) = parts[0];
            let factor = if parts.len() == 1 { first } else { 1.0 };
            for (&(column, s), &coefficient) in &uses[input] {
                let coefficient = coefficient / first * factor;
                terms[s].push(Term { column, source: sources.len(), coefficient });
            }
            let draw = if parts.len() == 1 {
                parts[0].1 = 1.0;
                single(&problem.inputs()[input])
            } else {
                Draw::Table(Box::new(sum(problem, &parts)))
            };
            sources.push(Source { draw, parts });
        }
        Self::ready(sources, terms, fixed)
    }

    fn ready(sources: Vec<Source>, mut terms: Vec<Vec<Term>>, mut fixed: Vec<f64>) -> Self {
        for terms in &mut terms {
            terms.sort_by_key(|term| (term.column, term.source));
        }
        if fixed.iter().all(|&value| value == 0.0) {
            fixed.clear();
        }
        Self { sources, terms, fixed }
    }
}

/// Weight of each uncertain input in each `(column, alternative)`.
type Uses = Vec<BTreeMap<(usize, usize), f64>>;

/// The fixed part of the scores, columns × alternatives, and where each uncertain input enters.
fn uses(problem: &Problem, columns: &[Vec<(usize, f64)>]) -> (Vec<f64>, Uses) {
    let m = problem.alternatives();
    let mut fixed = vec![0.0; columns.len() * m];
    let mut uses: Uses = vec![BTreeMap::new(); problem.inputs().len()];
    for (column, attributes) in columns.iter().enumerate() {
        for s in 0..m {
            for &(attribute, weight) in attributes {
                for &(input, share) in &problem.cell(s, attribute).0 {
                    if problem.inputs()[input].is_fixed() {
                        fixed[column * m + s] += weight * share * problem.input_means()[input];
                    } else if weight * share != 0.0 {
                        *uses[input].entry((column, s)).or_insert(0.0) += weight * share;
                    }
                }
            }
        }
    }
    (fixed, uses)
}

/// Value of the input where its map is straight: `(offset, slope)`.
fn straight(input: &Input) -> Option<(f64, f64)> {
    let super::ValueMap::Function(function) = &input.map else { return Some((0.0, 1.0)) };
    let (low, high) = input.distribution.support();
    let knots = function.knots()?;
    let piece = knots.windows(2).find(|pair| pair[0].0 <= low && high <= pair[1].0)?;
    let ((x0, v0), (x1, v1)) = (piece[0], piece[1]);
    let slope = (v1 - v0) / (x1 - x0);
    Some((v0 - slope * x0, slope))
}

fn single(input: &Input) -> Draw {
    match (input.distribution.shape(), straight(input)) {
        (Shape::Uniform { low, high }, Some((offset, slope))) => {
            let span = slope * (high - low);
            Draw::Uniform { low: offset + slope * low - span, span }
        }
        (Shape::Triangular { low, mode, high }, Some((offset, slope))) => {
            // low + (high − low) [(1 − c) min + c max], c the relative mode.
            let (first, second) = (slope * (high - mode), slope * (mode - low));
            Draw::Triangular { base: offset + slope * low - first - second, first, second }
        }
        (Shape::Discrete(values), _) => {
            let value = |index: usize| input.map.value(values[index].0);
            let mut below = 0.0;
            let step = |index: usize| {
                below += values[index - 1].1;
                ((below * 4_294_967_296.0) as u32, value(index) - value(index - 1))
            };
            Draw::Steps { first: value(0), steps: (1..values.len()).map(step).collect() }
        }
        (_, _) => Draw::Table(Box::new(Table::new(|p| input.at(p)))),
    }
}

/// Table of `Σ factor · v(input)` for independent inputs.
fn sum(problem: &Problem, parts: &[(usize, f64)]) -> Table {
    let ends = |distribution: &Distribution, input: &Input, factor: f64| {
        let (low, high) = distribution.support();
        let (a, b) = (factor * input.map.value(low), factor * input.map.value(high));
        (a.min(b), a.max(b))
    };
    let spans: Vec<(f64, f64)> = parts
        .iter()
        .map(|&(input, factor)| {
            let input = &problem.inputs()[input];
            ends(&input.distribution, input, factor)
        })
        .collect();
    let width = spans.iter().map(|(low, high)| high - low).sum::<f64>();
    let (mut mean, mut variance) = (0.0, 0.0);
    for &(input, factor) in parts {
        mean += factor * problem.input_means()[input];
        variance += factor * factor * problem.inputs()[input].variance();
    }
    if width <= 0.0 || variance <= 0.0 {
        return Table::new(|_| mean);
    }
    let step = width / (POINTS - 1) as f64;
    let mut masses = vec![1.0];
    for (&(input, factor), &(low, high)) in parts.iter().zip(&spans) {
        let lattice = on_lattice(&problem.inputs()[input], factor, low, step, ((high - low) / step) as usize + 1);
        masses = convolve(&masses, &lattice);
    }
    // Each lattice mass counts as spread over one step; mean and variance are then set to the exact ones.
    let mut edges = vec![0.0];
    let mut below = 0.0;
    let (mut lattice_mean, mut square) = (0.0, 0.0);
    for (index, mass) in masses.iter().enumerate() {
        below += mass;
        edges.push(below);
        lattice_mean += mass * index as f64;
        square += mass * (index * index) as f64;
    }
    let lattice_variance = square - lattice_mean * lattice_mean + 1.0 / 12.0;
    let scale = libm::sqrt(variance / lattice_variance);
    Table::new(|p| {
        let after = edges.partition_point(|&edge| edge < p * below).clamp(1, masses.len());
        let mass = masses[after - 1];
        let within = if mass > 0.0 { (p * below - edges[after - 1]) / mass } else { 0.5 };
        mean + scale * (after as f64 - 1.5 + within - lattice_mean)
    })
}

/// Masses of `factor · v(input)` on cells of width `step` from `low`, from quantiles joined by straight lines.
fn on_lattice(input: &Input, factor: f64, low: f64, step: f64, cells: usize) -> Vec<f64> {
    let mut masses = vec![0.0; cells];
    let mut before = low;
    for quantile in 1..=QUANTILES {
        // A falling value function turns the quantiles round; the ends of the support are not asked for.
        let rank = if quantile == QUANTILES { 1.0 - 1e-9 } else { quantile as f64 / QUANTILES as f64 };
        let rank = if input.at(0.25) <= input.at(0.75) { rank } else { 1.0 - rank };
        let next = (factor * input.at(rank)).max(before);
        let (from, to) = ((before - low) / step, (next - low) / step);
        let (first, last) = ((from as usize).min(cells - 1), (to as usize).min(cells - 1));
        for cell in first..=last {
            let inside = to.min((cell + 1) as f64) - from.max(cell as f64);
            let share = if first == last { 1.0 } else { (inside / (to - from)).max(0.0) };
            masses[cell] += share / QUANTILES as f64;
        }
        before = next;
    }
    masses
}

fn convolve(a: &[f64], b: &[f64]) -> Vec<f64> {
    let mut result = vec![0.0; a.len() + b.len() - 1];
    for (shift, &factor) in a.iter().enumerate() {
        if factor != 0.0 {
            for (target, &value) in result[shift..].iter_mut().zip(b) {
                *target += factor * value;
            }
        }
    }
    result
}
