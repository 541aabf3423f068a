//! What is sampled: a study, or a plain table with or without low and high ends.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::sweep::failed;
use super::super::{Console, Exit, load, shown};
use super::no_answer;
use crate::aggregate::Method;
use crate::error::{Error, Finding, Location, NumericError, Problem, Severity};
use crate::evaluate::evaluate;
use crate::load::{PlainTable, study_hash, value_hash};
use crate::model::Language;
use crate::report::result::FindingEntry;
use crate::report::robustness::Sampling;
use crate::report::text::batch as words;
use crate::robustness::{
    Model, Problem as Uncertain, StudyProblem, WeightSet, model_of, ranked_table_problem, study_problem, table_problem,
};
use crate::study::{DRAWS, RobustnessSettings, WeightUncertainty, draws_by_method};

/// How weights may vary by a flag.
pub(super) const WEIGHTS: [&str; 5] = ["profile", "fixed", "uniform", "uniform-siblings", "ordinal"];

/// Concentration where nothing else is said.
const CONCENTRATION: f64 = 40.0;

/// What a run was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(in crate::cli) struct Options {
    /// The study's folder or the table, as typed.
    pub(in crate::cli) input: String,
    /// Table of the low ends.
    pub(in crate::cli) low: Option<String>,
    /// Table of the high ends.
    pub(in crate::cli) high: Option<String>,
    /// How weights vary, where it is said.
    pub(in crate::cli) weights: Option<String>,
    /// Method that ranks, where it is said.
    #[serde(default)]
    pub(in crate::cli) method: Option<String>,
    /// Draws, where it is said.
    pub(in crate::cli) draws: Option<u64>,
    /// Seed, where it is said.
    pub(in crate::cli) seed: Option<u64>,
    /// Largest standard error, where it is said.
    pub(in crate::cli) precision: Option<f64>,
}

/// An input that is ready.
pub(in crate::cli) struct Prepared {
    pub(in crate::cli) model: Model,
    pub(in crate::cli) sampling: Sampling,
    pub(in crate::cli) draws: u64,
    pub(in crate::cli) language: Language,
    /// Names for readers, in the order of the problem.
    pub(super) names: Vec<String>,
    pub(super) knocked_out: Vec<String>,
}

/// Reads the input and prepares it; `elsewhere` takes the place of its path. `None` where nobody competes, which is said.
pub(in crate::cli) fn prepare(
    options: &Options,
    elsewhere: Option<&Path>,
    console: &Console,
) -> Result<Option<Prepared>, Exit> {
    let path = elsewhere.map_or_else(|| PathBuf::from(&options.input), Path::to_path_buf);
    if path.is_file() { table(options, &path, console).map(Some) } else { study(options, &path, console) }
}

fn study(options: &Options, path: &Path, console: &Console) -> Result<Option<Prepared>, Exit> {
    let study = load(path, console)?;
    let study = match &options.method {
        Some(name) => study.with_method(method(Some(name))),
        None => study,
    };
    let console = &console.in_language_of(study.settings.language);
    let words = words(console.language);
    if options.low.is_some() || options.high.is_some() {
        console.error(words.ends_need);
        return Err(Exit::Usage);
    }
    let evaluation = evaluate(&study);
    let all: Vec<Finding> = study.warnings.iter().chain(&evaluation.remarks).cloned().collect();
    let findings = shown(path, &all);
    let names = |list: &[usize]| list.iter().map(|&s| study.alternatives[s].name(console.language)).collect();
    let out: Vec<usize> = (0..study.alternatives.len()).filter(|&s| evaluation.knocked_out[s]).collect();
    if out.len() == study.alternatives.len() {
        console.result(&format!("{}\n", words.nobody));
        return Ok(None);
    }
    let known = study_problem(&study, study.main_profile, &evaluation.knocked_out)
        .map_err(|error| no_answer(&error, console))?;
    let settings = &study.settings.robustness;
    let problem = weighted(&known.problem, options.weights.as_deref(), &settings.weights)
        .map_err(|error| no_answer(&error, console))?;
    let known = StudyProblem { problem, ..known };
    let model = model_of(&study, &known).map_err(|error| no_answer(&error, console))?;
    let ids = |list: &[usize]| list.iter().map(|&s| study.alternatives[s].id.to_string()).collect();
    let label = |&s: &usize| study.alternatives[s].label.get(console.language).to_owned();
    let sampling = Sampling {
        input: study.name.clone(),
        input_hash: study_hash(&study),
        alternatives: ids(&known.alternatives),
        labels: known.alternatives.iter().map(label).collect(),
        knocked_out: ids(&out),
        criteria: known.leaves.iter().map(|&c| study.criteria[c].id.to_string()).collect(),
        blocks: study.blocks.iter().map(|block| block.id.to_string()).collect(),
        weights: weights_name(known.problem.weights()).to_owned(),
        methods: study.ranking_methods().iter().map(ToString::to_string).collect(),
        seed: options.seed.unwrap_or(settings.seed),
        precision: options.precision,
        findings: findings.iter().map(|finding| FindingEntry::new(finding, console.language)).collect(),
    };
    let names = names(&known.alternatives);
    let knocked_out = out.iter().map(|&s| study.alternatives[s].name(console.language)).collect();
    let draws = draws(options, study.draws());
    Ok(Some(Prepared { model, sampling, draws, language: study.settings.language, names, knocked_out }))
}

/// With a precision asked for and no number of draws, as many as it takes.
fn draws(options: &Options, usual: u64) -> u64 {
    let most = if options.precision.is_some() { crate::robustness::MOST_DRAWS } else { usual };
    options.draws.unwrap_or(most)
}

/// The method under a name that was checked; the additive one without a name.
fn method(name: Option<&String>) -> Method {
    name.and_then(|name| name.parse().ok()).unwrap_or_default()
}

/// The problem under the weights that a flag asks for.
fn weighted(problem: &Uncertain, asked: Option<&str>, own: &WeightUncertainty) -> Result<Uncertain, NumericError> {
    let Some(asked) = asked else { return Ok(problem.clone()) };
    let tree = problem.tree();
    let set = match (asked, own) {
        ("fixed", _) => WeightSet::Fixed,
        ("uniform", _) => WeightSet::Uniform,
        ("uniform-siblings", _) => WeightSet::UniformSiblings,
        ("ordinal", _) => {
            let weights = tree.leaf_weights(&tree.local());
            let mut order: Vec<usize> = (0..weights.len()).collect();
            order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
            WeightSet::Ordinal(order)
        }
        (_, WeightUncertainty::Dirichlet(by)) => WeightSet::Dirichlet { concentration: by.concentration },
        _ => WeightSet::Dirichlet { concentration: CONCENTRATION },
    };
    problem.with_weights(tree.clone(), set, problem.block_weights())
}

/// The name in `study.json`.
fn weights_name(set: &WeightSet) -> &'static str {
    match set {
        WeightSet::Fixed => "fixed",
        WeightSet::Dirichlet { .. } => "dirichlet",
        WeightSet::Uniform => "uniform",
        WeightSet::UniformSiblings => "uniform-siblings",
        WeightSet::Ordinal(_) => "ordinal",
        WeightSet::Intervals { .. } => "intervals",
        WeightSet::Linear(_) => "linear",
        WeightSet::Factor(_) => "factor",
    }
}

fn table(options: &Options, path: &Path, console: &Console) -> Result<Prepared, Exit> {
    let words = words(console.language);
    let read =
        |path: &Path| PlainTable::read(path, &path.display().to_string()).map_err(|error| failed(error, console));
    let plain = read(path)?;
    let ends = match (&options.low, &options.high) {
        (Some(low), Some(high)) => Some((read(Path::new(low))?, read(Path::new(high))?)),
        (None, None) => None,
        _ => {
            console.error(words.ends_need);
            return Err(Exit::Usage);
        }
    };
    let chosen = method(options.method.as_ref());
    let by_value = chosen == Method::default();
    let mut findings = plain.warnings.clone();
    if let Ok(outcome) = plain.evaluate(&chosen) {
        findings.extend(plain.remarks(&outcome));
    }
    if let Some((low, high)) = &ends
        && let Some(found) = misfit(&plain, low).or_else(|| misfit(&plain, high))
    {
        let file = options.low.clone().unwrap_or_default();
        let problem = Problem::EndsMisfit { found };
        return Err(failed(Error::Input(vec![Finding::new(problem, Location::file(file))]), console));
    }
    if findings.iter().any(|finding| finding.severity() != Severity::Note) && !console.json {
        console.findings(&findings);
    }
    let matrices = ends.as_ref().map(|(low, high)| (low.table.values(), high.table.values()));
    let refused = |error: NumericError| match error {
        NumericError::OutOfRange { value, low, high, what: "performance between its ends" } => {
            let problem = Problem::EstimateOrder { low, likely: value, high };
            failed(Error::Input(vec![Finding::new(problem, Location::file(path.display().to_string()))]), console)
        }
        error => no_answer(&error, console),
    };
    let own = WeightUncertainty::default();
    let usual = WeightSet::Dirichlet { concentration: CONCENTRATION };
    let (problem, rule) = if by_value {
        (table_problem(&plain.table, matrices, usual).map_err(refused)?, None)
    } else {
        // What is wrong with the method is wrong with every run of it.
        chosen.scores(&plain.table).map_err(refused)?;
        let ranked = ranked_table_problem(&plain.table, matrices, usual, chosen.clone());
        ranked.map(|(problem, rule)| (problem, Some(rule))).map_err(refused)?
    };
    let problem = weighted(&problem, options.weights.as_deref(), &own).map_err(refused)?;
    let model = match rule {
        Some(rule) => Model::ranked(&problem, rule),
        None => Model::new(&problem),
    };
    let model = model.map_err(refused)?;
    let names = plain.table.alternatives().to_vec();
    let columns: Vec<_> = plain.table.attributes().iter().map(|a| (&a.id, a.weight)).collect();
    let settings = RobustnessSettings::default();
    let sampling = Sampling {
        input: path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        input_hash: value_hash(&(&names, columns, plain.table.values(), matrices)),
        alternatives: names.clone(),
        labels: names.clone(),
        knocked_out: Vec::new(),
        criteria: plain.table.attributes().iter().map(|attribute| attribute.id.clone()).collect(),
        blocks: Vec::new(),
        weights: weights_name(problem.weights()).to_owned(),
        methods: vec![chosen.to_string()],
        seed: options.seed.unwrap_or(settings.seed),
        precision: options.precision,
        findings: findings.iter().map(|finding| FindingEntry::new(finding, console.language)).collect(),
    };
    let by_method = draws_by_method(plain.table.rows(), plain.table.columns());
    let draws = draws(options, if by_value { DRAWS } else { by_method });
    Ok(Prepared { model, sampling, draws, language: console.language, names, knocked_out: Vec::new() })
}

/// The first name that is not the same in two tables.
fn misfit(plain: &PlainTable, ends: &PlainTable) -> Option<String> {
    let columns = |table: &PlainTable| table.table.attributes().iter().map(|a| a.id.clone()).collect::<Vec<_>>();
    let differing = |ours: &[String], theirs: &[String]| {
        let count = ours.len().max(theirs.len());
        let at = (0..count).find(|&index| ours.get(index) != theirs.get(index))?;
        theirs.get(at).or(ours.get(at)).cloned()
    };
    differing(plain.table.alternatives(), ends.table.alternatives())
        .or_else(|| differing(&columns(plain), &columns(ends)))
}
