//! One draw after the other, laid out as a decision table and handed to its method.

use super::{Column, Moving, Rule};
use crate::aggregate::tree::{Content, Node, NodeAggregation, aggregate};
use crate::aggregate::{Method, Scores, places};
use crate::error::NumericError;
use crate::evaluate::refit;
use crate::model::{DecisionTable, Matrix};
use crate::robustness::model::Model;
use crate::robustness::random::LANES;

/// Working memory of one thread.
pub(in crate::robustness) struct Bench {
    /// Drawn numbers in their own units, one entry a source.
    numbers: Vec<[f64; LANES]>,
    /// Cells that vary; their parts are sources here.
    moving: Vec<Moving>,
    /// Performances, attributes × alternatives; the likely one where nothing varies.
    cells: Vec<f64>,
    /// Their values; only where the tree has rules.
    values: Vec<f64>,
    /// Weight of each attribute.
    weights: Vec<f64>,
    /// Value of each alternative on each leaf.
    leaf_values: Matrix,
    leaf_weights: Vec<f64>,
    table: Option<Table>,
    tree: Option<Node>,
    scores: Vec<f64>,
    keys: Vec<(f64, usize)>,
}

/// A decision table of the attributes with weight.
struct Table {
    shown: Vec<usize>,
    weights: Vec<f64>,
    filled: DecisionTable,
}

/// One vector of draws.
///
/// # Shapes
/// `weights`: a row a leaf, or an attribute where block weights vary. `overall` and `places`: a row an alternative; places
/// count from 0.
pub(in crate::robustness) struct Drawn<'a> {
    pub(in crate::robustness) weights: &'a [[f64; LANES]],
    pub(in crate::robustness) overall: &'a mut [[f64; LANES]],
    pub(in crate::robustness) places: &'a mut [[u32; LANES]],
}

impl Bench {
    pub(in crate::robustness) fn new(model: &Model, rule: &Rule) -> Self {
        let sources = &model.scores.sources;
        let source_of = |input: usize| sources.iter().position(|source| source.parts[0].0 == input);
        let moving = rule.moving.iter().map(|cell| {
            let parts = cell.parts.iter().filter_map(|&(input, share)| Some((source_of(input)?, share))).collect();
            Moving { parts, ..*cell }
        });
        let each = || rule.columns.iter().flat_map(|column| column.likely.iter().map(move |&x| (column, x)));
        let value = |(column, x): (&Column, f64)| column.function.as_ref().map_or(0.0, |function| function.value(x));
        Self {
            numbers: vec![[0.0; LANES]; sources.len()],
            moving: moving.collect(),
            cells: each().map(|(_, x)| x).collect(),
            values: if rule.has_nodes() { each().map(value).collect() } else { Vec::new() },
            weights: vec![0.0; rule.columns.len()],
            leaf_values: Matrix::zeros(model.alternatives, model.leaves),
            leaf_weights: vec![0.0; model.leaves],
            table: None,
            tree: None,
            scores: vec![0.0; model.alternatives],
            keys: Vec::with_capacity(model.alternatives),
        }
    }

    /// Sets the drawn numbers apart and puts their values in their place.
    pub(in crate::robustness) fn take<'a>(&mut self, model: &Model, drawn: impl Iterator<Item = &'a mut [f64; LANES]>) {
        for ((numbers, drawn), source) in self.numbers.iter_mut().zip(drawn).zip(&model.scores.sources) {
            let input = &model.problem.inputs()[source.parts[0].0];
            let (low, high) = input.distribution.support();
            for (number, value) in numbers.iter_mut().zip(drawn) {
                // Rounding must not lead beyond the ends.
                *number = value.clamp(low, high);
                *value = input.map.value(*number);
            }
        }
    }

    /// Places of all lanes, and overall values where the tree has rules; how many lanes had no answer.
    pub(in crate::robustness) fn rank(
        &mut self,
        model: &Model,
        rule: &Rule,
        turn: usize,
        drawn: &mut Drawn<'_>,
    ) -> u64 {
        let mut unanswered = 0;
        for lane in 0..LANES {
            let method = &rule.methods[(turn + lane) % rule.methods.len()];
            self.lay_out(model, rule, drawn, lane);
            for (score, overall) in self.scores.iter_mut().zip(drawn.overall.iter()) {
                *score = overall[lane];
            }
            if rule.has_nodes() && self.aggregate(model, rule).is_some() {
                for (overall, score) in drawn.overall.iter_mut().zip(&self.scores) {
                    overall[lane] = *score;
                }
            }
            let scores = if *method == Method::default() { None } else { Some(self.method(rule, method)) };
            if let Some(Ok(Scores { values, higher_is_better })) = scores {
                places(&values, higher_is_better, &mut self.keys, |s, place| {
                    drawn.places[s][lane] = place as u32 - 1;
                });
            } else {
                unanswered += u64::from(scores.is_some());
                places(&self.scores, true, &mut self.keys, |s, place| drawn.places[s][lane] = place as u32 - 1);
            }
        }
        unanswered
    }

    /// Weights and performances of one lane.
    fn lay_out(&mut self, model: &Model, rule: &Rule, drawn: &Drawn<'_>, lane: usize) {
        if model.blocks.is_some() {
            for (weight, lanes) in self.weights.iter_mut().zip(drawn.weights) {
                *weight = lanes[lane];
            }
        } else {
            for (lanes, shares) in drawn.weights.iter().zip(&model.leaf_shares) {
                for &(attribute, share) in shares {
                    self.weights[attribute] = lanes[lane] * share;
                }
            }
        }
        let m = model.alternatives;
        for Moving { alternative, attribute, offset, parts } in &self.moving {
            let Some(function) = &rule.columns[*attribute].function else { continue };
            let sum = parts.iter().fold(*offset, |sum, &(source, share)| sum + share * self.numbers[source][lane]);
            let (low, high) = function.range();
            let x = sum.clamp(low, high);
            self.cells[attribute * m + alternative] = x;
            if let Some(value) = self.values.get_mut(attribute * m + alternative) {
                *value = function.value(x);
            }
        }
    }

    /// Scores of the method on the table of the lane.
    fn method(&mut self, rule: &Rule, method: &Method) -> Result<Scores, NumericError> {
        let m = rule.names.len();
        let shown = self.weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0).map(|(index, _)| index);
        let known = self.table.as_ref().is_some_and(|table| table.shown.iter().copied().eq(shown.clone()));
        if !known {
            self.table = Some(Table::new(rule, &self.weights, shown.collect())?);
        }
        let Some(Table { shown, weights, filled }) = &mut self.table else {
            return Err(NumericError::Empty { what: "attributes" });
        };
        for (weight, &attribute) in weights.iter_mut().zip(&*shown) {
            *weight = self.weights[attribute];
        }
        filled.refill(weights, |attributes, values| {
            for (index, &attribute) in shown.iter().enumerate() {
                let cells = &self.cells[attribute * m..(attribute + 1) * m];
                values.column_mut(index).copy_from_slice(cells);
                if let (Some(_), Some(function)) =
                    (&attributes[index].value_function, &rule.columns[attribute].function)
                {
                    refit(&mut attributes[index], function, cells);
                }
            }
        })?;
        method.scores(filled)
    }

    /// Overall values by the rules of the tree, in place of the scores; `None` where they have no answer.
    fn aggregate(&mut self, model: &Model, rule: &Rule) -> Option<()> {
        let m = model.alternatives;
        for (leaf, parts) in model.parts.iter().enumerate() {
            let sum: f64 = parts.iter().map(|&(attribute, _)| self.weights[attribute]).sum();
            self.leaf_weights[leaf] = sum;
            let column = self.leaf_values.column_mut(leaf);
            column.fill(0.0);
            for &(attribute, _) in parts.iter().filter(|_| sum > 0.0) {
                let share = self.weights[attribute] / sum;
                for (value, cell) in column.iter_mut().zip(&self.values[attribute * m..]) {
                    *value += share * cell;
                }
            }
        }
        if !self.tree.as_mut().is_some_and(|tree| refill(tree, &self.leaf_weights)) {
            let root = model.problem.tree().nodes().iter().position(|node| node.parent.is_none())?;
            self.tree = branch(model, rule, root, &self.leaf_weights);
        }
        self.scores = aggregate(self.tree.as_ref()?, &self.leaf_values).ok()?.scores;
        Some(())
    }
}

impl Table {
    fn new(rule: &Rule, weights: &[f64], shown: Vec<usize>) -> Result<Self, NumericError> {
        let m = rule.names.len();
        let attributes = shown.iter().map(|&index| {
            let mut attribute = rule.columns[index].attribute.clone();
            attribute.weight = weights[index];
            attribute
        });
        let columns: Vec<f64> = shown.iter().flat_map(|&index| rule.columns[index].likely.iter().copied()).collect();
        let values = Matrix::from_columns(m, shown.len(), columns)?;
        let filled = DecisionTable::new(rule.names.clone(), attributes.collect(), values)?;
        Ok(Self { weights: vec![0.0; shown.len()], shown, filled })
    }
}

/// The branch of a node of the weight tree, of children with weight alone; column `l` is leaf `l`.
fn branch(model: &Model, rule: &Rule, index: usize, weights: &[f64]) -> Option<Node> {
    let nodes = model.problem.tree().nodes();
    if let Some(leaf) = model.problem.tree().leaves().iter().position(|&leaf| leaf == index) {
        return (weights[leaf] > 0.0).then(|| Node::leaf("", weights[leaf], leaf));
    }
    let children = (0..nodes.len()).filter(|&child| nodes[child].parent == Some(index));
    let children: Vec<Node> = children.filter_map(|child| branch(model, rule, child, weights)).collect();
    let sum = children.iter().map(|child| child.weight).sum();
    let rule = rule.nodes.get(index).copied().unwrap_or(NodeAggregation::Additive);
    (!children.is_empty()).then(|| Node::objective("", sum, rule, children))
}

/// Other weights in the same branch; false where one of them is 0 or a leaf is missing.
fn refill(tree: &mut Node, weights: &[f64]) -> bool {
    fn visit(node: &mut Node, weights: &[f64]) -> (usize, bool) {
        match &mut node.content {
            Content::Leaf(leaf) => {
                node.weight = weights[*leaf];
                (1, node.weight > 0.0)
            }
            Content::Children(_, children) => {
                let found: Vec<(usize, bool)> = children.iter_mut().map(|child| visit(child, weights)).collect();
                node.weight = children.iter().map(|child| child.weight).sum();
                (found.iter().map(|(leaves, _)| leaves).sum(), found.iter().all(|(_, fits)| *fits))
            }
        }
    }
    let (leaves, fits) = visit(tree, weights);
    fits && leaves == weights.iter().filter(|weight| **weight > 0.0).count()
}
