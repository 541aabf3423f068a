//! Small studies for tests, built in code: every scale runs from 0 to 100, so that scores are points.

use crate::evaluate::{Evaluation, evaluate};
use crate::model::{
    Alternative, BlockAttribute, CriteriaTree, Criterion, End, Estimate, Gate, Id, Language, Node, Operator, Origin,
    PerformanceTable, Profile, Role, ServiceBlock, Text, ValueFunction, Weights,
};
use crate::money::{CashFlow, Money, PaymentKind};
use crate::report::chart::{Chart, Source};
use crate::report::figure::Caption;
use crate::study::{MoneySettings, Parts, Provenance, Settings, Study, Texts};

/// A study under construction.
pub(in crate::report) struct Sample {
    pub(in crate::report) parts: Parts,
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

impl Sample {
    /// Alternatives (rows) with the letters a, b, c … and the short labels Alpha, Beta …; criteria (columns) K1, K2 …
    /// right below the root with equal weights.
    pub(in crate::report) fn new(scores: &[&[f64]]) -> Self {
        const LABELS: [&str; 12] =
            ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "My"];
        let criteria = scores[0].len();
        let root = node("root", None, None);
        let leaves = (0..criteria).map(|c| node(&format!("k{}", c + 1), Some(0), Some(c)));
        let tree = CriteriaTree::new(std::iter::once(root).chain(leaves).collect()).unwrap();
        let attributes = (0..criteria).map(|criterion| BlockAttribute { criterion, block: None }).collect();
        let mut performances = PerformanceTable::new(scores.len(), attributes);
        for (s, row) in scores.iter().enumerate() {
            for (c, &score) in row.iter().enumerate() {
                performances.set(s, c, Estimate::exact(score).unwrap(), Origin::Own);
            }
        }
        let mut settings = Settings::new(Provenance::Assessed);
        settings.title = Text::new("Beispiel", "Example");
        let mut sample = Self {
            parts: Parts {
                name: "beispiel".to_string(),
                settings,
                alternatives: (0..scores.len()).map(|s| alternative(s, LABELS[s % 12])).collect(),
                blocks: Vec::new(),
                tree,
                aggregations: Vec::new(),
                criteria: (0..criteria).map(criterion).collect(),
                profiles: Vec::new(),
                main_profile: 0,
                performances,
                cash_flows: vec![Vec::new(); scores.len()],
                relations: Vec::new(),
                steps: Vec::new(),
                evidence: Vec::new(),
                evidence_sets: Vec::new(),
                ratings: Vec::new(),
                raters: Vec::new(),
                rationales: Texts::default(),
                panels: Vec::new(),
                frozen: None,
                inputs: Vec::new(),
                warnings: Vec::new(),
            },
        };
        sample = sample.profile("gleich", &vec![1.0; criteria]);
        sample
    }

    /// Another profile, with one weight for each criterion.
    pub(in crate::report) fn profile(mut self, name: &str, weights: &[f64]) -> Self {
        let points: Vec<f64> = std::iter::once(0.0).chain(weights.iter().copied()).collect();
        let weights = Weights::new(&self.parts.tree, &points, &vec![true; points.len()]).unwrap();
        let label = Text::only(Language::De, name);
        self.parts.profiles.push(Profile { id: id(name), label, note: Text::default(), weights, power: 1.0 });
        self
    }

    /// Service blocks of equal weight, in which the last criterion varies: one row of scores for each alternative.
    pub(in crate::report) fn blocks(mut self, scores: &[&[f64]]) -> Self {
        let count = scores[0].len();
        self.parts.blocks = (0..count)
            .map(|b| ServiceBlock {
                id: id(&format!("block-{}", b + 1)),
                label: Text::new(format!("Block {}", b + 1), ""),
                short: Text::new(format!("Block {}", b + 1), ""),
                definition: Text::default(),
                weight: 1.0 / count as f64,
                suitability: String::new(),
                retained_minimum: Text::default(),
            })
            .collect();
        let last = self.parts.criteria.len() - 1;
        self.parts.criteria[last].blocks = Some((0..count).collect());
        let mut attributes: Vec<BlockAttribute> =
            (0..last).map(|criterion| BlockAttribute { criterion, block: None }).collect();
        attributes.extend((0..count).map(|block| BlockAttribute { criterion: last, block: Some(block) }));
        let mut table = PerformanceTable::new(scores.len(), attributes);
        for (s, row) in scores.iter().enumerate() {
            for c in 0..last {
                table.set(s, c, self.parts.performances.get(s, c).unwrap(), Origin::Own);
            }
            for (b, &score) in row.iter().enumerate() {
                table.set(s, last + b, Estimate::exact(score).unwrap(), Origin::Own);
            }
        }
        self.parts.performances = table;
        self
    }

    /// A cell whose ends and origin are given.
    pub(in crate::report) fn cell(mut self, s: usize, attribute: usize, ends: (f64, f64, f64), origin: Origin) -> Self {
        let estimate = Estimate::new(ends.0, ends.1, ends.2).unwrap();
        self.parts.performances.set(s, attribute, estimate, origin);
        self
    }

    /// Knocks out what is below the threshold on a criterion.
    pub(in crate::report) fn gate(mut self, criterion: usize, threshold: f64) -> Self {
        let reason = Text::new("ohne das geht es nicht.", "");
        self.parts.criteria[criterion].gate =
            Some(Gate { operator: Operator::Less, threshold, applies_to: End::Likely, reason });
        self
    }

    /// Costs in the base year, in millions: low, likely, high.
    pub(in crate::report) fn costs(mut self, costs: &[(f64, f64, f64)]) -> Self {
        let amount = |millions: f64| Money::from_euros(millions * 1e6).unwrap();
        self.parts.settings.money =
            Some(MoneySettings { currency: "EUR".to_string(), unit: 1e6, ..MoneySettings::default() });
        for (flows, &(low, likely, high)) in self.parts.cash_flows.iter_mut().zip(costs) {
            let exact = CashFlow::exact(0, PaymentKind::OneOff, 0.0).unwrap();
            flows.push(CashFlow { low: amount(low), likely: amount(likely), high: amount(high), ..exact });
        }
        self
    }

    /// Names without letters.
    pub(in crate::report) fn named(mut self, labels: &[&str]) -> Self {
        for (alternative, label) in self.parts.alternatives.iter_mut().zip(labels) {
            alternative.letter = String::new();
            alternative.label = Text::new(*label, *label);
            alternative.short = alternative.label.clone();
        }
        self
    }

    /// The valid study with its evaluation.
    pub(in crate::report) fn evaluated(self) -> (Study, Evaluation) {
        let study = Study::new(self.parts).unwrap();
        let evaluation = evaluate(&study);
        (study, evaluation)
    }

    /// The words around a chart, with ordinary spaces so that they can be compared.
    pub(in crate::report) fn caption(self, chart: Chart, language: Language) -> Option<Caption> {
        let (study, evaluation) = self.evaluated();
        let mut caption = chart.caption(Source::new(&study, &evaluation, language))?;
        let plain = |text: &str| text.replace(['\u{A0}', '\u{202F}'], " ");
        caption.message = plain(&caption.message);
        caption.alt = plain(&caption.alt);
        caption.footer = caption.footer.iter().map(|line| plain(line)).collect();
        Some(caption)
    }

    /// The German title.
    pub(in crate::report) fn title(self, chart: Chart) -> String {
        self.caption(chart, Language::De).map_or_else(|| "-".to_string(), |caption| caption.message)
    }
}

fn node(name: &str, parent: Option<usize>, criterion: Option<usize>) -> Node {
    let label = Text::new(name.to_uppercase(), "");
    Node { id: id(name), label, definition: Text::default(), parent, children: Vec::new(), criterion }
}

fn criterion(index: usize) -> Criterion {
    Criterion {
        id: id(&format!("k{}", index + 1)),
        node: index + 1,
        label: Text::new(format!("K{}", index + 1), ""),
        definition: Text::default(),
        role: Role::Utility,
        unit: "Punkte".to_string(),
        value: Some(ValueFunction::linear(0.0, 100.0).unwrap()),
        anchors: Vec::new(),
        blocks: None,
        gate: None,
        steps: Vec::new(),
        overlaps: Vec::new(),
    }
}

fn alternative(index: usize, label: &str) -> Alternative {
    let letter = char::from(b'a' + index as u8).to_string();
    Alternative {
        id: id(&format!("{letter}-{}", label.to_lowercase())),
        letter,
        label: Text::new(format!("Das Szenario {label}"), format!("The scenario {label}")),
        short: Text::new(label, label),
        definition: Text::default(),
        legal_form: String::new(),
        assumption: Text::default(),
        baseline: false,
        assignment: None,
        source: String::new(),
    }
}
