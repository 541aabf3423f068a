//! The additive model of a study with one profile of weights, as the exact figures see it.

use crate::evaluate::{PartialValues, attribute_weights, partial_values, values};
use crate::model::{BlockAttribute, Origin, ValueFunction, Weights};
use crate::robustness::curve::{Curve, Part};
use crate::study::Study;

/// A study with the weights of one profile and every estimate at its likely number.
///
/// # Formula
/// ```text
/// V(s) = Σ_c w_c Σ_b u_{b|c} v_c(x[s,b,c])
/// ```
///
/// # Properties
/// The overall values are those of [`crate::evaluate::evaluate`], bit for bit: both call the same functions.
#[derive(Debug, Clone)]
pub struct Additive<'a> {
    /// The study.
    pub study: &'a Study,
    /// The weights of the profile.
    pub weights: &'a Weights,
    /// Marginal values of the likely performances.
    pub partial: PartialValues,
    /// Weight of each attribute.
    pub attribute_weights: Vec<f64>,
    /// Overall value of every alternative of the study.
    pub overall: Vec<f64>,
    /// Indices of the alternatives that compete: those that pass the gates.
    pub kept: Vec<usize>,
    /// Values of the competing alternatives at each node.
    at_nodes: Vec<Vec<f64>>,
    /// True for each node below which a weighted criterion lies.
    counts: Vec<bool>,
}

impl<'a> Additive<'a> {
    /// With the weights of a profile; alternatives with a mark in `knocked_out` do not compete.
    #[must_use]
    pub fn new(study: &'a Study, profile: usize, knocked_out: &[bool]) -> Self {
        let weights = &study.profiles[profile].weights;
        let partial = partial_values(study, |estimate, _| estimate.likely());
        let attribute_weights = attribute_weights(study, weights);
        let overall = values(study, &partial, &attribute_weights).overall;
        let kept = (0..study.alternatives.len()).filter(|&s| !knocked_out[s]).collect();
        let (at_nodes, counts) = (Vec::new(), Vec::new());
        let mut model = Self { study, weights, partial, attribute_weights, overall, kept, at_nodes, counts };
        model.at_nodes = model.kept.iter().map(|&s| model.node_values(s)).collect();
        model.counts = model.counting();
        model
    }

    /// The alternative with the largest overall value among those that compete, the first of several.
    #[must_use]
    pub fn leader(&self) -> Option<usize> {
        self.kept.iter().copied().reduce(|best, s| if self.overall[s] > self.overall[best] { s } else { best })
    }

    /// The value function of a weighted criterion.
    #[must_use]
    pub fn function(&self, criterion: usize) -> Option<&'a ValueFunction> {
        self.study.criteria[criterion].value.as_ref().filter(|_| self.study.weighted(criterion))
    }

    fn counting(&self) -> Vec<bool> {
        let nodes = self.study.tree.nodes();
        let mut counts = vec![false; nodes.len()];
        for &node in self.study.tree.depth_first().iter().rev() {
            let leaf = nodes[node].criterion.is_some_and(|criterion| self.study.weighted(criterion));
            counts[node] = leaf || nodes[node].children.iter().any(|&child| counts[child]);
        }
        counts
    }

    /// Value of one alternative at each node, 0…100: the value that it would have if the node were all that counts.
    ///
    /// # Formula
    /// ```text
    /// V(s, leaf) = Σ_b u_{b|c} v_c(x[s,b,c]),   V(s, node) = Σ_child local(child) V(s, child)
    /// ```
    #[must_use]
    pub fn node_values(&self, alternative: usize) -> Vec<f64> {
        let study = self.study;
        let mut at = vec![0.0; study.tree.nodes().len()];
        let attributes = study.performances.attributes().iter().zip(study.block_shares());
        for ((attribute, share), value) in attributes.zip(self.partial.row(alternative)) {
            if study.weighted(attribute.criterion) {
                at[study.criteria[attribute.criterion].node] += share * value;
            }
        }
        for &node in study.tree.depth_first().iter().rev() {
            let children = &study.tree.nodes()[node].children;
            if !children.is_empty() {
                at[node] = children.iter().map(|&child| self.weights.local()[child] * at[child]).sum();
            }
        }
        at
    }

    /// Overall value of every competing alternative as a function of the local weight of a node, its siblings rescaled
    /// in proportion; `None` where the node has no sibling that counts.
    ///
    /// # Formula
    /// ```text
    /// V(s; t) = V(s) + g ((t V(s, node) + (1 − t) V(s, siblings)) − V(s, parent)),   g = global weight of the parent
    /// ```
    /// Siblings that all have weight 0 rise alike.
    #[must_use]
    pub fn node_curves(&self, node: usize) -> Option<Vec<Curve<'a>>> {
        let nodes = self.study.tree.nodes();
        let parent = nodes[node].parent?;
        let (counts, local) = (&self.counts, self.weights.local());
        let siblings: Vec<usize> =
            nodes[parent].children.iter().copied().filter(|&other| other != node && counts[other]).collect();
        if siblings.is_empty() || !counts[node] {
            return None;
        }
        let others: f64 = siblings.iter().map(|&other| local[other]).sum();
        let share = |other: usize| if others > 0.0 { local[other] / others } else { 1.0 / siblings.len() as f64 };
        let global = self.weights.global()[parent];
        let curve = |(&s, at): (&usize, &Vec<f64>)| {
            let elsewhere = self.overall[s] - global * at[parent];
            let rest: f64 = siblings.iter().map(|&other| share(other) * at[other]).sum();
            Curve::line(elsewhere + global * rest, elsewhere + global * at[node])
        };
        Some(self.kept.iter().zip(&self.at_nodes).map(curve).collect())
    }

    /// Overall value of every competing alternative as a function of the weight of a block, the other blocks rescaled
    /// in proportion; `None` where there is no other block.
    ///
    /// # Formula
    /// ```text
    /// u_{b|c}(t) = t / (t + (1 − t) ρ_c),   ρ_c = share of the other blocks that c concerns, among all others
    /// ```
    /// A straight line where every criterion concerns every block (ρ = 1), else a sum of hyperbolas. Criteria that
    /// do not concern the block keep their shares. A composite's mean of parts moves along: its performance is a
    /// straight line in t.
    #[must_use]
    pub fn block_curves(&self, block: usize) -> Option<Vec<Curve<'a>>> {
        let study = self.study;
        if study.blocks.len() < 2 {
            return None;
        }
        let others: f64 = 1.0 - study.blocks[block].weight;
        let alike = 1.0 / (study.blocks.len() - 1) as f64;
        let part = |other: usize| if others > 1e-12 { study.blocks[other].weight / others } else { alike };
        let attributes = study.performances.attributes();
        // What each criterion concerned gives to the curve: its rest, its column in the block, its other columns.
        let curve = |&s: &usize| {
            let row = self.partial.row(s);
            let mut curve = Curve::constant(self.overall[s]);
            for (criterion, known) in study.criteria.iter().enumerate().filter(|&(c, _)| study.weighted(c)) {
                let columns: Vec<(usize, usize)> = (0..attributes.len())
                    .filter(|&a| attributes[a].criterion == criterion)
                    .filter_map(|a| Some((a, attributes[a].block?)))
                    .collect();
                let Some(&(here, _)) = columns.iter().find(|(_, b)| *b == block) else { continue };
                let weight = self.weights.global()[known.node];
                let present: f64 = columns.iter().map(|&(a, _)| self.attribute_weights[a] * row[a]).sum();
                let rest: f64 = columns.iter().filter(|(_, b)| *b != block).map(|&(_, b)| part(b)).sum();
                let elsewhere: f64 = if rest > 0.0 {
                    columns.iter().filter(|(_, b)| *b != block).map(|&(a, b)| part(b) / rest * row[a]).sum()
                } else {
                    0.0
                };
                let rest = if (rest - 1.0).abs() < 1e-12 { 1.0 } else { rest };
                curve = curve.minus(&Curve::constant(present - weight * elsewhere));
                curve = curve.plus(weight * (row[here] - elsewhere), Part::Share { rest });
            }
            self.means_of_parts(s, block, &part).into_iter().fold(curve, |curve, (weight, before, moving)| {
                curve.minus(&Curve::constant(weight * before)).plus(weight, moving)
            })
        };
        Some(self.kept.iter().map(curve).collect())
    }

    /// Cells of a composite that are the mean of its parts and so move with the weight of a block: weight of the cell, its
    /// present value, and its value as a function of the weight. `part`: share of each other block among the others.
    fn means_of_parts(
        &self,
        alternative: usize,
        block: usize,
        part: &impl Fn(usize) -> f64,
    ) -> Vec<(f64, f64, Part<'a>)> {
        let study = self.study;
        let table = &study.performances;
        let Some(assignment) = &study.alternatives[alternative].assignment else { return Vec::new() };
        let moving = |(a, attribute): (usize, &BlockAttribute)| {
            let function = self.function(attribute.criterion)?;
            let number = |b: usize| Some(table.get(assignment.parts[b], a)?.likely());
            if table.origin(alternative, a) != Origin::MeanOfParts {
                return None;
            }
            let here = number(block)?;
            let others = (0..study.blocks.len()).filter(|&other| other != block);
            let rest: f64 = others.map(|other| Some(part(other) * number(other)?)).sum::<Option<f64>>()?;
            let moving = Part::Value { function, slope: here - rest, offset: rest };
            Some((self.attribute_weights[a], self.partial.row(alternative)[a], moving))
        };
        table.attributes().iter().enumerate().filter_map(moving).collect()
    }
}
