//! Why one alternative is ahead of another: terms that add up to the difference, as printed too.

use schemars::JsonSchema;
use serde::Serialize;

use super::short::{Short, short};
use super::{Basis, Source, Standing};
use crate::report::format::Points;
use crate::robustness::{Difference, apportion, difference};
use crate::study::Mode;

/// More criteria than this are told by objective; more objectives than this, the smallest together.
const MOST_TERMS: usize = 8;

/// A criterion with a smaller difference does not differ: rounding of sums.
const ROUNDING: f64 = 1e-9;

/// Why one alternative is ahead of another.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Why {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The one with the higher value.
    pub ahead: Standing,
    /// The other one.
    pub behind: Standing,
    /// True where the question named them the other way round.
    pub reversed: bool,
    /// Difference of the overall values, in points; at least 0.
    pub lead: f64,
    /// The same as printed.
    pub lead_printed: f64,
    /// True where the difference is no more than what counts as level.
    pub level: bool,
    /// True where the terms are objectives, since there are many criteria.
    pub grouped: bool,
    /// What the difference is made of, in the order of the catalogue; the printed terms add up to the printed difference.
    pub terms: Vec<Term>,
    /// Labels of criteria on which the two do not differ; empty where the terms are objectives.
    pub equal: Vec<String>,
    /// Which terms cancel and which decide.
    pub short: Short,
    /// The difference in cost, where money stands beside the points.
    pub cost: Option<CostGap>,
}

/// A part of the difference; positive for the one ahead.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Term {
    /// Id of the criterion or objective; empty for the smallest together.
    pub id: String,
    /// Label; empty for the smallest together.
    pub label: String,
    /// Points.
    pub points: f64,
    /// Points as printed.
    pub printed: f64,
    /// Tenths of a point as printed.
    #[serde(skip)]
    pub tenths: i64,
    /// What an objective's term is made of; the printed parts add up to the printed term.
    pub parts: Vec<Term>,
}

/// What the two cost, in currency units.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CostGap {
    /// Present value of the one ahead; `null` where it is not known.
    pub ahead: Option<f64>,
    /// Present value of the other one.
    pub behind: Option<f64>,
    /// How much more the one ahead costs; negative where it costs less.
    pub difference: Option<f64>,
    /// The currency.
    pub currency: String,
}

/// Why `a` is ahead of `b`, or `b` of `a` where that is so.
#[must_use]
pub fn why(source: Source<'_>, a: usize, b: usize) -> Why {
    let model = source.model();
    let reversed = model.overall[b] > model.overall[a];
    let (first, second) = if reversed { (b, a) } else { (a, b) };
    let found = difference(&model, first, second);
    let lead_printed = Points(found.lead).value();
    let (terms, grouped, equal) = terms(&source, &found, lead_printed);
    let tenths: Vec<i64> = terms.iter().map(|term| term.tenths).collect();
    let basis = source.basis();
    Why {
        ahead: source.standing(first),
        behind: source.standing(second),
        reversed,
        lead: found.lead,
        lead_printed,
        // The same margin as that of the ranks.
        level: found.lead <= basis.tie_margin + 5e-8,
        grouped,
        short: short(&tenths),
        terms,
        equal,
        cost: cost(&source, first, second),
        basis,
    }
}

/// The terms in the order of the catalogue, whether they are objectives, and criteria without a difference.
fn terms(source: &Source<'_>, found: &Difference, lead: f64) -> (Vec<Term>, bool, Vec<String>) {
    let study = source.study;
    let weighted: Vec<usize> = (0..study.criteria.len()).filter(|&c| study.weighted(c)).collect();
    let (differing, equal): (Vec<usize>, Vec<usize>) =
        weighted.iter().partition(|&&c| found.criteria[c].abs() > ROUNDING);
    let leaf =
        |c: &usize| term(study.criteria[*c].id.to_string(), source.criterion(*c), found.criteria[*c], Vec::new());
    if differing.len() <= MOST_TERMS {
        let equal = equal.iter().map(|&c| source.criterion(c)).collect();
        return (rounded(differing.iter().map(leaf).collect(), lead), false, equal);
    }
    let mut groups: Vec<Term> = Vec::new();
    for &group in study.tree.groups() {
        let below = |c: &&usize| study.tree.group_of(study.criteria[**c].node) == Some(group);
        let parts: Vec<Term> = differing.iter().filter(below).map(leaf).collect();
        if !parts.is_empty() {
            let id = study.tree.nodes()[group].id.to_string();
            groups.push(term(id, source.node(group), found.nodes[group], parts));
        }
    }
    // The smallest together, under no name of their own.
    if groups.len() > MOST_TERMS {
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by(|&x, &y| groups[y].points.abs().total_cmp(&groups[x].points.abs()));
        let kept = &order[..MOST_TERMS - 1];
        let (large, small): (Vec<_>, Vec<_>) = groups.into_iter().enumerate().partition(|(i, _)| kept.contains(i));
        let small: Vec<Term> = small.into_iter().map(|(_, term)| Term { parts: Vec::new(), ..term }).collect();
        let sum = small.iter().map(|term| term.points).sum();
        groups = large.into_iter().map(|(_, term)| term).collect();
        groups.push(term(String::new(), String::new(), sum, small));
    }
    let nodes = study.tree.nodes();
    let grouped = study.tree.groups().iter().any(|&group| !nodes[group].children.is_empty());
    (rounded(groups, lead), grouped, Vec::new())
}

fn term(id: String, label: String, points: f64, parts: Vec<Term>) -> Term {
    Term { id, label, points, printed: 0.0, tenths: 0, parts }
}

/// Rounds terms to tenths that add up to `total`, and their parts to tenths that add up to the term.
fn rounded(mut terms: Vec<Term>, total: f64) -> Vec<Term> {
    let points: Vec<f64> = terms.iter().map(|term| term.points).collect();
    for (term, tenths) in terms.iter_mut().zip(apportion(&points, 1, total)) {
        term.tenths = tenths;
        term.printed = tenths as f64 / 10.0;
        term.parts = rounded(std::mem::take(&mut term.parts), term.printed);
    }
    terms
}

fn cost(source: &Source<'_>, first: usize, second: usize) -> Option<CostGap> {
    let settings = &source.study.settings;
    let costs = source.evaluation.costs.as_ref().filter(|_| settings.mode == Mode::Bmf)?;
    let likely = |s: usize| costs[s].map(|cost| cost.likely);
    let (ahead, behind) = (likely(first), likely(second));
    Some(CostGap {
        ahead,
        behind,
        difference: ahead.zip(behind).map(|(ahead, behind)| ahead - behind),
        currency: settings.money.as_ref().map_or_else(|| "EUR".to_owned(), |money| money.currency.clone()),
    })
}
