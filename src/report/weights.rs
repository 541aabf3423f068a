//! What `waage weights` says: weights by objective, how far the judgements agree, what to ask again.
//!
//! The JSON document holds every quantity unrounded; the text holds the same, weights and figures with three decimals.

use serde::Serialize;
use serde_json::{Value, json};

use super::format::Number;
use super::result::SCHEMA_VERSION;
use super::text::weights::{Words, words};
use crate::elicit::{Combination, Consistency, Disturbing, Elicitation, Elicited, Kind, Panel, PanelResult};
use crate::error::NumericError;
use crate::model::Language;

/// A panel with the way that was used, what it comes to, and other ways for comparison.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Who judged what.
    pub panel: Panel,
    /// The way used.
    pub way: Elicitation,
    /// What it comes to.
    pub result: PanelResult,
    /// Every way that works on these judgements; empty unless a comparison is asked for.
    pub comparison: Vec<(Elicitation, Result<Vec<f64>, NumericError>)>,
}

impl Answer {
    /// The panel by the way of the file, or by `way` where it works on these judgements.
    ///
    /// # Errors
    /// Those of the way.
    pub fn new(panel: Panel, way: Option<Elicitation>, compare: bool) -> Result<Self, NumericError> {
        let way = way.unwrap_or(panel.way);
        let result = panel.elicit(way)?;
        let all = panel.ways().filter(|_| compare);
        let comparison = all.map(|way| (way, panel.elicit(way).map(|result| result.weights))).collect();
        Ok(Self { panel, way, result, comparison })
    }
}

/// One node with its weight.
#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    weight: f64,
}

/// The answers as a JSON document; `findings` are entries of a list of findings.
#[must_use]
pub fn to_json(answers: &[Answer], findings: &Value) -> Value {
    let panels: Vec<Value> = answers.iter().map(panel_json).collect();
    json!({ "schema_version": SCHEMA_VERSION, "panels": panels, "findings": findings })
}

fn panel_json(answer: &Answer) -> Value {
    let Answer { panel, way, result, comparison } = answer;
    let items = |weights: &[f64]| -> Vec<Value> {
        panel.items.iter().zip(weights).map(|(id, &weight)| json!(Item { id, weight })).collect()
    };
    let one = |elicited: &Elicited| {
        json!({
            "weights": items(&elicited.weights),
            "consistency": elicited.consistency,
            "revise": elicited.most_disturbing.map(|judgement| revise_json(panel, judgement)),
            "remarks": elicited.remarks,
            "quantities": elicited.details,
        })
    };
    let members = panel.members.iter().zip(&result.members).map(|(member, elicited)| {
        let mut entry = one(elicited);
        entry["rater"] = json!(member.name);
        entry["power"] = json!(member.power);
        entry
    });
    let compared = comparison.iter().map(|(way, weights)| match weights {
        Ok(weights) => json!({ "method": way.name(), "weights": items(weights) }),
        Err(error) => json!({ "method": way.name(), "error": error.to_string() }),
    });
    json!({
        "profile": panel.profile,
        "objective": panel.objective,
        "method": way.name(),
        "combination": panel.combination,
        "weights": items(&result.weights),
        "members": members.collect::<Vec<_>>(),
        "group": result.group.as_ref().map(one),
        "comparison": compared.collect::<Vec<_>>(),
    })
}

fn revise_json(panel: &Panel, judgement: Disturbing) -> Value {
    json!({
        "node": panel.items[judgement.row],
        "other": panel.items[judgement.column],
        "found": judgement.found,
        "repaired": judgement.repaired,
        "before": judgement.before,
        "after": judgement.after,
        "on_scale": judgement.on_scale,
    })
}

/// The answers as text.
#[must_use]
pub fn to_text(answers: &[Answer], language: Language) -> String {
    let page = Page { language, words: words(language) };
    let blocks: Vec<String> = answers.iter().map(|answer| page.panel(answer)).collect();
    blocks.join("\n")
}

struct Page {
    language: Language,
    words: &'static Words,
}

impl Page {
    fn number(&self, value: f64) -> String {
        Number::new(value, 3).text(self.language)
    }

    fn panel(&self, answer: &Answer) -> String {
        let Answer { panel, way, result, comparison } = answer;
        let title = (self.words.title)(&panel.profile, &panel.objective);
        let mut lines = vec![format!("{title}{} ({})", (self.words.way)(way.name()), way.name())];
        if panel.combination != Combination::Single {
            lines.push(format!("  {}", (self.words.combination)(panel.combination, panel.members.len())));
        }
        let width = panel.items.iter().map(|item| item.chars().count()).max().unwrap_or(0);
        for (item, weight) in panel.items.iter().zip(&result.weights) {
            lines.push(format!("  {item:<width$}  {}", self.number(*weight)));
        }
        if let Some(group) = &result.group {
            self.judgements(panel, group, &mut lines);
        }
        for (member, elicited) in panel.members.iter().zip(&result.members) {
            if panel.combination != Combination::Single {
                let power = Number::new(member.power, 2).text(self.language);
                let weights: Vec<String> = elicited.weights.iter().map(|&weight| self.number(weight)).collect();
                lines.push(format!("  {}: {}", (self.words.member)(&member.name, &power), weights.join("  ")));
            }
            self.judgements(panel, elicited, &mut lines);
        }
        if !comparison.is_empty() {
            self.compare(panel, comparison, &mut lines);
        }
        lines.join("\n") + "\n"
    }

    /// How far judgements agree, and which one to ask again.
    fn judgements(&self, panel: &Panel, elicited: &Elicited, lines: &mut Vec<String>) {
        let figure = |name: &str| elicited.details.number(name).map(|value| self.number(value));
        let mut figures = Vec::new();
        for (name, symbol) in [
            ("lambda_max", "λmax"),
            ("consistency_index", "CI"),
            ("random_index", "RI"),
            ("geometric_consistency_index", "GCI"),
            ("xi", "ξ"),
            ("circular_triads", self.words.circles),
        ] {
            if let Some(value) = figure(name) {
                let table = match elicited.details.get("random_index_table") {
                    Some(crate::elicit::Quantity::Name(table)) if name == "random_index" => format!(" ({table})"),
                    _ => String::new(),
                };
                figures.push(format!("{symbol} {value}{table}"));
            }
        }
        if let Some(Consistency { measure, value, limit, acceptable }) = elicited.consistency {
            let limit = limit.map(|limit| self.number(limit));
            figures.push((self.words.consistency)(measure, &self.number(value), limit.as_deref(), acceptable));
        }
        if !figures.is_empty() {
            lines.push(format!("  {}", figures.join(" · ")));
        }
        if let (Some(lower), Some(upper)) = (elicited.details.vector("lower"), elicited.details.vector("upper")) {
            let bounds = panel.items.iter().zip(lower.iter().zip(upper));
            let bounds: Vec<String> = bounds
                .map(|(item, (&low, &high))| format!("{item} {}–{}", self.number(low), self.number(high)))
                .collect();
            lines.push(format!("  {}: {}", self.words.bounds, bounds.join(", ")));
        }
        let acceptable = elicited.consistency.and_then(|figure| figure.acceptable);
        if let Some(judgement) = elicited.most_disturbing.filter(|_| acceptable != Some(true)) {
            lines.push(format!("  {}", self.revise(panel, judgement)));
        }
        lines.extend(elicited.remarks.iter().map(|remark| format!("  {}", (self.words.remark)(remark, &panel.items))));
    }

    /// The judgement to ask again, said the way round in which it is 1 or more.
    fn revise(&self, panel: &Panel, judgement: Disturbing) -> String {
        let turned = judgement.found < 1.0 && panel.way.kind() == Kind::Pairwise;
        let ratio = |value: f64| self.number(if turned { 1.0 / value } else { value });
        let (row, column) = (&panel.items[judgement.row], &panel.items[judgement.column]);
        let step = judgement.on_scale.filter(|step| step.after < judgement.before);
        let on_scale = step.map(|step| (ratio(step.value), self.number(step.after)));
        (self.words.revise)(
            if turned { (column, row) } else { (row, column) },
            (&ratio(judgement.found), &ratio(judgement.repaired)),
            (&self.number(judgement.before), &self.number(judgement.after)),
            on_scale,
        )
    }

    /// Every way that works on the same judgements, one a line.
    fn compare(
        &self,
        panel: &Panel,
        comparison: &[(Elicitation, Result<Vec<f64>, NumericError>)],
        lines: &mut Vec<String>,
    ) {
        let width = |item: &String| item.chars().count().max(5);
        let first = comparison.iter().map(|(way, _)| way.name().len()).max().unwrap_or(0);
        let head: Vec<String> = panel.items.iter().map(|item| format!("{item:>0$}", width(item))).collect();
        lines.push(format!("  {:<first$}  {}", self.words.comparison, head.join("  ")));
        for (way, weights) in comparison {
            let cells = match weights {
                Ok(weights) => {
                    let cells = panel.items.iter().zip(weights);
                    let cells = cells.map(|(item, &weight)| format!("{:>1$}", self.number(weight), width(item)));
                    cells.collect::<Vec<_>>().join("  ")
                }
                Err(_) => self.words.not_possible.to_owned(),
            };
            lines.push(format!("  {:<first$}  {cells}", way.name()));
        }
    }
}
